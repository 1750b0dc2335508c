/** `sqlmodel`: models, queries, writes, errors. */
export { deleteFrom, insert, select, sql, update } from "./query/chain.js";
export type { Delete, Insert, OrderOptions, RawSql, Returning, Select, SqlText, Update, UpdateByKey, Write } from "./query/chain.js";
export { avg, between, count, countDistinct, ilike, like, max, min, sum } from "./query/functions.js";
export type { AggregateOptions } from "./query/functions.js";
export type { Columns, Key, Row } from "./query/types.js";
export { createAll, createTable, dropAll, dropTable, model } from "./schema/declare.js";
export type { ColumnInfo, ModelInfo, RelationInfo } from "./schema/declare.js";
export type { CreateOptions, DropOptions } from "./schema/create.js";
export { is, parse, safeParse } from "./data/declare.js";
export type { SafeParsed } from "./data/declare.js";
export type { Database, DialectName, Executor, IsolationLevel, CallOptions, Transaction, TransactionOptions } from "./connection/port.js";
export {
  CancelledError, ConnectionError, DecodeError, MultipleResultsError, NoResultError, NotTransformedError, QueryError,
  SqlModelError, TimeoutError, TransactionError, UnsupportedError, ValidationError,
} from "./connection/errors.js";
export type { Issue, QueryErrorDetails, QueryErrorKind } from "./connection/errors.js";
export type { DateOnly, Decimal, Int, Int16, Int32, Json, TimeOnly, Uuid } from "./types.js";
