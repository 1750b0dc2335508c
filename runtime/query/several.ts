/** Writes of rows that lie in several tables: one statement for each, all of them or none. */
import { ValidationError } from "../connection/errors.js";
import type { BoundValue, CallOptions, Executor, Statement, Transaction } from "../connection/port.js";
import type { CompiledInsertStatement, CompiledStatement, PerDialect } from "./compiled.js";
import { bindRow, bindRowWith } from "./bind-row.js";
import { insertMany, insertManyReturning, runsOf } from "./insert.js";
import { keysText } from "./keys-text.js";
import { argumentsOf, oneOf, statementFor } from "./run.js";
import { upsert } from "./upsert.js";

export interface CompiledInsertParts {
  /** The properties of the key. */
  readonly keys: readonly string[];
  /** The first makes the key, which the others are given. */
  readonly tables: readonly CompiledInsertStatement[];
  /** Reads the rows by their keys. */
  readonly rows?: Statement;
}

export interface CompiledChangeParts<Input> {
  /** Answers the keys of the rows that are there, and locks them. */
  readonly find: CompiledStatement<Input>;
  /** The key of an object, whose rows are then the ones to find; absent where a filter finds them. */
  readonly key?: (input: Input) => readonly BoundValue[];
  readonly writes: readonly (Statement & { readonly bind: (input: Input, keys: string) => readonly BoundValue[] })[];
  readonly rows?: Statement;
  /** The rows are gone afterwards. */
  readonly removes?: true;
  /** An object that is written counts in each of its tables. */
  readonly counts?: "tables";
}

type Options = CallOptions | undefined;

/** Inserts one object or a list; answers the key of each. */
export async function insertParts(query: PerDialect<CompiledInsertParts>, given: unknown, db: Executor, options?: CallOptions): Promise<unknown> {
  const { keys } = await insertGiven(query, given, db, options);
  return Array.isArray(given) ? keys : keys[0];
}

/** Answers the rows as the database stored them, in the order of the list. */
export async function insertPartsAll(query: PerDialect<CompiledInsertParts>, given: unknown, db: Executor, options?: CallOptions): Promise<unknown[]> {
  return (await insertGiven(query, given, db, options)).rows;
}

export async function insertPartsFirst(query: PerDialect<CompiledInsertParts>, given: unknown, db: Executor, options?: CallOptions): Promise<unknown> {
  return (await insertPartsAll(query, given, db, options))[0];
}

export async function insertPartsOne(query: PerDialect<CompiledInsertParts>, given: unknown, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOf(await insertPartsAll(query, given, db, options));
}

async function insertGiven(
  query: PerDialect<CompiledInsertParts>, given: unknown, db: Executor, options: Options,
): Promise<{ readonly keys: readonly unknown[]; readonly rows: unknown[] }> {
  const { keys: names, tables, rows } = statementFor(query, db.dialect);
  const objects: readonly unknown[] = Array.isArray(given) ? given : [given];
  if (objects.length === 0) return { keys: [], rows: [] };
  // What is wrong with an object is known before the first statement is sent.
  for (const table of tables) {
    if (Array.isArray(given)) runsOf(table, objects, bindRow);
    else bindRow(table, given);
  }
  const insert = (table: CompiledInsertStatement, list: readonly unknown[], transaction: Transaction): Promise<unknown[]> =>
    (table.row === undefined ? insertMany : insertManyReturning)({ [db.dialect]: table }, list, transaction, options);
  return db.transaction(async (transaction) => {
    const [first, ...others] = tables as readonly [CompiledInsertStatement, ...CompiledInsertStatement[]];
    const keys = await insert(first, objects, transaction);
    const whole = objects.map((object, index) => ({ ...(object as object), ...keyObject(names, keys[index]) }));
    for (const table of others) await insert(table, whole, transaction);
    return { keys, rows: rows === undefined ? [] : await transaction.all(rows, [keysText(whole.map((object) => names.map((name) => object[name])))], options) };
  }, options);
}

/** Inserts one object or a list, whose rows may be there already; answers the keys, undefined where a row was left as it is. */
export async function upsertParts(
  query: PerDialect<CompiledInsertParts>, [given, values]: readonly [given: unknown, values: readonly unknown[]], db: Executor, options?: CallOptions,
): Promise<unknown> {
  const { keys: names, tables } = statementFor(query, db.dialect);
  const objects: readonly unknown[] = Array.isArray(given) ? given : [given];
  objects.forEach((object, index) => {
    for (const table of tables) bindRowWith(values, table, object);
    // A key that the database would make is that of no row.
    const missing = names.filter((name) => (object as Readonly<Record<string, unknown>>)[name] == null);
    const path = Array.isArray(given) ? [index] : [];
    if (missing.length > 0) throw new ValidationError(missing.map((name) => ({ path: [...path, name], code: "key", message: "expected the key by which the row is found" })));
  });
  if (objects.length === 0) return [];
  const keys = await db.transaction(async (transaction) => {
    const [first, ...others] = tables as readonly [CompiledInsertStatement, ...CompiledInsertStatement[]];
    const found = (await upsert({ [db.dialect]: first }, [objects, values], transaction, options)) as readonly unknown[];
    const kept = objects.filter((_object, index) => found[index] !== undefined);
    for (const table of others) await upsert({ [db.dialect]: table }, [kept, values], transaction, options);
    return found;
  }, options);
  return Array.isArray(given) ? keys : keys[0];
}

/** A key of several columns is an object already. */
const keyObject = (names: readonly string[], key: unknown): Readonly<Record<string, unknown>> =>
  (names.length === 1 ? { [names[0]!]: key } : (key as Readonly<Record<string, unknown>>));

/** Runs an UPDATE or DELETE; answers the number of rows of the model, or, where an object is written, that of the rows it has in its tables. */
export async function changeParts<Input>(query: PerDialect<CompiledChangeParts<Input>>, input: Input, db: Executor, options?: CallOptions): Promise<number> {
  return (await change(query, input, db, options)).count;
}

export async function changePartsAll<Input>(query: PerDialect<CompiledChangeParts<Input>>, input: Input, db: Executor, options?: CallOptions): Promise<unknown[]> {
  return (await change(query, input, db, options)).rows;
}

export async function changePartsFirst<Input>(query: PerDialect<CompiledChangeParts<Input>>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return (await changePartsAll(query, input, db, options))[0];
}

export async function changePartsOne<Input>(query: PerDialect<CompiledChangeParts<Input>>, input: Input, db: Executor, options?: CallOptions): Promise<unknown> {
  return oneOf(await changePartsAll(query, input, db, options));
}

async function change<Input>(
  query: PerDialect<CompiledChangeParts<Input>>, input: Input, db: Executor, options: Options,
): Promise<{ readonly count: number; readonly rows: unknown[] }> {
  const { find, key, writes, rows, removes, counts } = statementFor(query, db.dialect);
  const wanted = key === undefined ? argumentsOf(find, input) : [keysText([key(input)])];
  // A value that no column holds is refused before the first statement is sent.
  for (const write of writes) write.bind(input, "");
  return db.transaction(async (transaction) => {
    const found = await transaction.all(find, wanted, options);
    if (found.length === 0) return { count: 0, rows: [] };
    const keys = keysText(found.map((each) => Object.values(each as object)));
    const before = removes === true && rows !== undefined ? await transaction.all(rows, [keys], options) : [];
    let changes = 0;
    for (const write of writes) changes += (await transaction.write(write, write.bind(input, keys), options)).changes;
    const after = removes !== true && rows !== undefined ? await transaction.all(rows, [keys], options) : before;
    return { count: counts === "tables" ? changes : found.length, rows: after };
  }, options);
}
