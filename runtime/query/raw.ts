/** Raw SQL kept in a variable: the compiled statement with its values, and the ends as methods. */
import type { CallOptions, DialectName, Executor } from "../connection/port.js";
import type { RawSql } from "./chain.js";
import type { CompiledQuery } from "./compiled.js";
import * as run from "./run.js";

/** `` sql`…` `` without an end. */
export function rawQuery(query: CompiledQuery, values: readonly unknown[]): RawSql<unknown> {
  return {
    all: (db: Executor, options?: CallOptions) => run.all(query, values, db, options),
    first: (db: Executor, options?: CallOptions) => run.first(query, values, db, options),
    one: (db: Executor, options?: CallOptions) => run.one(query, values, db, options),
    oneOrNull: (db: Executor, options?: CallOptions) => run.oneOrNull(query, values, db, options),
    execute: (db: Executor, options?: CallOptions) => run.execute(query, values, db, options),
    toSQL: (dialect?: DialectName | Executor) => run.toSQL(query, values, dialect),
  };
}
