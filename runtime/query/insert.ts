/** Inserting objects: what the emitted `bind` made of them goes in, keys or rows come out. */
import { QueryError } from "../connection/errors.js";
import type { CallOptions, Executor } from "../connection/port.js";
import type { CompiledInsert } from "./compiled.js";
import { statementFor } from "./run.js";

/** Inserts one object; answers its key. */
export async function insertOne(query: CompiledInsert, row: unknown, db: Executor, options?: CallOptions): Promise<unknown> {
  const statement = statementFor(query, db.dialect);
  const args = statement.bind(row as never);
  const result = await db.write(statement, args, options);
  return statement.key === undefined ? safeKey(result.generatedKey, statement.text) : statement.key(args, result.generatedKey);
}

/** Inserts a list, all or nothing; answers the keys in the order of the list. An empty list runs no SQL. */
export async function insertMany(query: CompiledInsert, rows: readonly unknown[], db: Executor, options?: CallOptions): Promise<unknown[]> {
  if (rows.length === 0) return [];
  const statement = statementFor(query, db.dialect);
  const lists = rows.map((row) => statement.bind(row as never));
  const { results } = await db.writeMany(statement, lists, options);
  const { key } = statement;
  if (key !== undefined) return lists.map((args, index) => key(args, results[index]?.generatedKey));
  return results.map((result) => safeKey(result.generatedKey, statement.text));
}

/** Inserts a list, all or nothing; answers the rows as the database stored them, in the order of the list. */
export async function insertManyReturning(
  query: CompiledInsert, rows: readonly unknown[], db: Executor, options?: CallOptions,
): Promise<readonly unknown[]> {
  if (rows.length === 0) return [];
  const statement = statementFor(query, db.dialect);
  const result = await db.writeMany(statement, rows.map((row) => statement.bind(row as never)), options);
  return result.rows;
}

/** A key beyond ±2^53 arrives rounded from the driver; it is never handed on. */
function safeKey(key: number | bigint | undefined, sql: string): number {
  const value = Number(key);
  if (Number.isSafeInteger(value)) return value;
  throw new QueryError("The row was inserted, and its generated key does not fit a number: declare the key as bigint and ask for returning().", {
    kind: "other", sql,
  });
}
