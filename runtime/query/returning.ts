/** Writes whose rows are asked for: one statement with RETURNING, or several in one transaction where the database has none. */
import type { BoundValue, CallOptions, Executor } from "../connection/port.js";
import { bindRow, statementOf } from "./bind-row.js";
import type { CompiledInsertStatement, CompiledQuery, CompiledStatement, PerDialect, ReadBack } from "./compiled.js";
import { homeOf } from "./home.js";
import { keysText } from "./keys-text.js";
import { argumentsOf, oneOf, oneOrNullOf, statementFor } from "./run.js";

type WriteStatement<Input> = CompiledStatement<Input> | CompiledInsertStatement;
type WriteQuery<Input> = CompiledQuery<Input> | PerDialect<CompiledInsertStatement>;

export async function returningAll<Input>(query: WriteQuery<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown[]> {
  const statement: WriteStatement<Input> = statementFor(query as PerDialect<WriteStatement<Input>>, db.dialect);
  if (isInsert(statement)) {
    const insert = statementOf(statement, input);
    const args = bindRow(insert, input);
    const { readBack: after } = insert;
    if (after === undefined) return db.all(insert, args, options);
    return together(homeOf(db, [{ statement: insert, lists: [args] }]), (transaction) => readBack(insert, after, [args], transaction, options), options);
  }
  const args = argumentsOf(statement, input);
  const { emulation } = statement;
  if (emulation === undefined) return db.all(statement, args, options);
  return together(homeOf(db, [{ statement, lists: [args] }]), async (transaction) => {
    const before = emulation.before === undefined ? [] : await transaction.all(emulation.before, argumentsOf(emulation.before, input), options);
    if (before.length === 0) return before;
    await transaction.write(statement, args, options);
    if (emulation.after === undefined) return before;
    const keys = before.map((key) => Object.values(key as object));
    return transaction.all(emulation.after, [keysText(keys)], options);
  }, options);
}

/**
 * Several statements as one: in a transaction of their own, or in the one that is open. There no savepoint is needed: each of them is undone
 * alone when it fails, and the caller's other statements need not wait for something that nobody wrote.
 */
export async function together<Result>(executor: Executor, work: (transaction: Executor) => Promise<Result>, options: CallOptions | undefined): Promise<Result> {
  return "commit" in executor ? work(executor) : executor.transaction(work, options);
}

export async function returningFirst<Input>(query: WriteQuery<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return (await returningAll(query, input, db, options))[0];
}

export async function returningOne<Input>(query: WriteQuery<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOf(await returningAll(query, input, db, options));
}

export async function returningOneOrNull<Input>(query: WriteQuery<Input>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOrNullOf(await returningAll(query, input, db, options));
}

/** Inserts rows and reads them again by their keys, inside the caller's transaction. */
export async function readBack(
  statement: CompiledInsertStatement, after: ReadBack, lists: readonly (readonly BoundValue[])[], transaction: Executor, options: CallOptions | undefined,
): Promise<unknown[]> {
  const made = await transaction.insertMany(statement, lists, options);
  const keys = lists.map((args, index) => after.keys.map((argument) => args[argument] ?? made[index]));
  return transaction.all(after, [keysText(keys)], options);
}

const isInsert = <Input>(statement: WriteStatement<Input>): statement is CompiledInsertStatement =>
  "readBack" in statement || "keyProperty" in statement || "many" in statement;
