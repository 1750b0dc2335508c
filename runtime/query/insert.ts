/** Inserting objects: what the emitted `bind` made of them goes in, keys or rows come out. */
import { QueryError, ValidationError } from "../connection/errors.js";
import type { BoundValue, CallOptions, Executor } from "../connection/port.js";
import { described } from "../data/described.js";
import type { CompiledInsert, CompiledInsertStatement } from "./compiled.js";
import { statementFor } from "./run.js";

/** Inserts one object; answers its key. */
export function insertOne(query: CompiledInsert, row: unknown, db: Executor, options?: CallOptions): Promise<unknown> {
  try {
    const statement = statementFor(query, db.dialect);
    const args = bindRow(statement, row);
    return db.write(statement, args, options).then(({ generatedKey }) => keyOf(statement, args, generatedKey));
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Inserts a list, all or nothing; answers the keys in the order of the list. An empty list runs no SQL. */
export async function insertMany(query: CompiledInsert, rows: readonly unknown[], db: Executor, options?: CallOptions): Promise<unknown[]> {
  if (rows.length === 0) return [];
  const statement = statementFor(query, db.dialect);
  const lists = bindAll(statement, rows);
  const keys = await db.insertMany(statement, lists, options);
  for (let index = 0; index < keys.length; index += 1) {
    keys[index] = keyOf(statement, lists[index]!, keys[index] as number | bigint | undefined);
  }
  return keys;
}

/** Inserts a list, all or nothing; answers the rows as the database stored them, in the order of the list. */
export async function insertManyReturning(
  query: CompiledInsert, rows: readonly unknown[], db: Executor, options?: CallOptions,
): Promise<unknown[]> {
  if (rows.length === 0) return [];
  const statement = statementFor(query, db.dialect);
  return db.insertMany(statement, bindAll(statement, rows), options);
}

/** Every row is checked before the first is sent; what is wrong with one names its place in the list. */
function bindAll(statement: CompiledInsertStatement, rows: readonly unknown[]): (readonly BoundValue[])[] {
  return rows.map((row, index) => {
    try {
      return bindRow(statement, row);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      throw new ValidationError(error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] })));
    }
  });
}

function bindRow(statement: CompiledInsertStatement, row: unknown): readonly BoundValue[] {
  if (typeof row === "object" && row !== null) return statement.bind(row as never);
  throw new ValidationError([{ path: [], code: "type", message: `expected an object, got ${described(row)}` }]);
}

function keyOf(statement: CompiledInsertStatement, args: readonly BoundValue[], generated: number | bigint | undefined): unknown {
  return statement.key === undefined ? safeKey(generated, statement.text) : statement.key(args, generated);
}

/** A key beyond ±2^53 arrives rounded from the driver; it is never handed on. */
function safeKey(key: number | bigint | undefined, sql: string): number {
  const value = Number(key);
  if (Number.isSafeInteger(value)) return value;
  throw new QueryError("The row was inserted, and its generated key does not fit a number: declare the key as bigint and ask for returning().", {
    kind: "other", sql,
  });
}
