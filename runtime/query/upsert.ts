/** Inserting objects whose rows may be there already: keys or rows come out, undefined where a row was left as it is. */
import type { BoundValue, CallOptions, Executor } from "../connection/port.js";
import { bindRowWith, statementOf } from "./bind-row.js";
import type { CompiledInsert, CompiledInsertStatement, CompiledUpsert } from "./compiled.js";
import { homeOf } from "./home.js";
import { oneAfterTheOther, type Run, runsOf, safeKey } from "./insert.js";
import { keysText } from "./keys-text.js";
import { outcome } from "./outcome.js";
import { together } from "./returning.js";
import { oneOf, statementFor } from "./run.js";

/** One object or a list, and the values that the arrows captured. */
type Input = readonly [given: unknown, values: readonly unknown[]];
type Arguments = readonly BoundValue[];

/** Answers the key of the object's row, or of each row of the list. */
export async function upsert(query: CompiledInsert, [given, values]: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  const answers = await upsertGiven(query, given, values, db, options);
  return Array.isArray(given) ? answers : answers[0];
}

/** Answers the rows that were inserted or updated. */
export async function upsertAll(query: CompiledInsert, [given, values]: Input, db: Executor, options?: CallOptions): Promise<unknown[]> {
  const answers = await upsertGiven(query, given, values, db, options);
  return answers.filter((row) => row !== undefined);
}

export async function upsertFirst(query: CompiledInsert, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return (await upsertAll(query, input, db, options))[0];
}

export async function upsertOne(query: CompiledInsert, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOf(await upsertAll(query, input, db, options));
}

/**
 * One row after the other, all or nothing: a row of the list meets those before it, as any database means it that is not told them
 * all at once.
 */
async function upsertGiven(
  query: CompiledInsert, given: unknown, values: readonly unknown[], db: Executor, options: CallOptions | undefined,
): Promise<readonly unknown[]> {
  const statement = statementFor(query, db.dialect);
  const bind = (wanted: CompiledInsertStatement, row: unknown): Arguments => bindRowWith(values, wanted, row);
  if (!Array.isArray(given)) {
    const wanted = statementOf(statement, given);
    return upsertRuns([{ statement: wanted, lists: [bind(wanted, given)] }], db, options);
  }
  return given.length === 0 ? [] : upsertRuns(runsOf(statement, given, bind), db, options);
}

async function upsertRuns(runs: readonly Run[], db: Executor, options: CallOptions | undefined): Promise<readonly unknown[]> {
  const [{ statement, lists }] = runs as readonly [Run];
  const single = runs.length === 1 && lists.length === 1;
  const readsMore = statement.readBack !== undefined || statement.upsert?.found !== undefined;
  if (single && !readsMore) return [await upsertRow(statement, lists[0]!, db, options)];
  return together(homeOf(db, runs), (transaction) => oneAfterTheOther(runs, (run) => upsertRun(run, transaction, options)), options);
}

async function upsertRun({ statement, lists }: Run, transaction: Executor, options: CallOptions | undefined): Promise<unknown[]> {
  // Where it answers rows by itself they can be sent without waiting for one another.
  if (statement.row !== undefined) return transaction.insertMany(statement, lists, options);
  const answers: unknown[] = [];
  for (const args of lists) answers.push(await upsertRow(statement, args, transaction, options));
  return answers;
}

async function upsertRow(statement: CompiledInsertStatement, args: Arguments, executor: Executor, options: CallOptions | undefined): Promise<unknown> {
  if (statement.row !== undefined) return executor.first(statement, args, options);
  const { generatedKey } = await executor.write(statement, args, options);
  if (generatedKey === outcome.leftOut) return undefined;
  const { upsert } = statement;
  if (upsert === undefined) return statement.key?.(args, generatedKey);
  const made = generatedKey === outcome.otherKey ? await insertPlain(upsert, args, executor, options) : generatedKey;
  if (upsert.found !== undefined && Number(made) === Number(outcome.found)) return rowFound(statement, upsert.found, args, executor, options);
  if (statement.readBack === undefined) return keyOf(statement, args, made);
  return readRow(statement.readBack.keys.map((argument) => (argument === statement.keyArgument ? (made ?? args[argument]) : args[argument])), statement, executor, options);
}

/** Fails with the database's own words for the key that is repeated, unless the other row has gone in the meantime. */
async function insertPlain({ plain, arguments: count }: CompiledUpsert, args: Arguments, executor: Executor, options: CallOptions | undefined): Promise<number | bigint | undefined> {
  return (await executor.write(plain, args.slice(0, count), options)).generatedKey;
}

async function rowFound(
  statement: CompiledInsertStatement, found: NonNullable<CompiledUpsert["found"]>, args: Arguments, executor: Executor, options: CallOptions | undefined,
): Promise<unknown> {
  const key = await executor.first(found, found.target.map((argument) => args[argument]!), options);
  if (statement.readBack === undefined) return key;
  return readRow(typeof key === "object" && key !== null ? Object.values(key) : [key], statement, executor, options);
}

async function readRow(key: readonly unknown[], { readBack }: CompiledInsertStatement, executor: Executor, options: CallOptions | undefined): Promise<unknown> {
  return (await executor.all(readBack!, [keysText([key])], options))[0];
}

/** Undefined stands for a key that was brought: the database answers 0 for one that it did not make. */
function keyOf(statement: CompiledInsertStatement, args: Arguments, made: number | bigint | undefined): unknown {
  if (statement.key !== undefined) return statement.key(args, made);
  return safeKey(made ?? (args[statement.keyArgument!] as number), statement.text);
}
