/** `sqlmodel`: models, queries, writes, errors. */
export { cte, deleteFrom, insert, recursive, select, sql, update } from "./query/chain.js";
export type {
  CommonTable, ConflictOptions, Delete, Insert, InsertOptions, Joined, LockOptions, OrderOptions, Query, RawSql, Returning, RowsOf, Select, SqlText, Update, UpdateByKey,
  Write,
} from "./query/chain.js";
export {
  asc, avg, between, cast, count, countDistinct, cumeDist, denseRank, desc, exists, firstValue, ilike, isIn, jsonAgg, lag, lastValue, lead, like, max, min,
  nthValue, ntile, over, percentRank, rank, rowNumber, scalar, stringAgg, sum,
} from "./query/functions.js";
export type { AggregateOptions, FrameBound, FrameRange, ListAggregateOptions, Ordering, WindowOptions } from "./query/functions.js";
export type { Columns, Included, IncludeOptions, Includes, Key, Row } from "./query/types.js";
export { createAll, createTable, dropAll, dropTable, model } from "./schema/declare.js";
export type { ColumnInfo, InheritanceInfo, ModelInfo, RelationInfo } from "./schema/declare.js";
export type { CreateOptions, DropOptions } from "./schema/create.js";
export { is, parse, parseAsync, parseJson, safeParse, safeParseAsync, safeParseJson } from "./data/declare.js";
export type { SafeParsed } from "./data/declare.js";
export { dump, jsonSchema, openApiComponents, patch, patchAsync, schema, stringify } from "./data/outputs.js";
export { fieldsSet } from "./data/fields-set.js";
export type { JsonSchema, JsonSchemaOptions, OpenApiComponents } from "./data/outputs.js";
export type { StandardResult, StandardSchema } from "./data/standard-schema.js";
export type { Dumped, DumpOptions, StringifyOptions, Fields, JsonValue } from "./data/dump-options.js";
export type { IssueCode } from "./data/issues.js";
export type { ParseOptions } from "./data/parsing.js";
export type { PatchOptions } from "./data/patch.js";
export type { Complaint, Verdict } from "./data/user-functions.js";
export type { Database, DialectName, Executor, IsolationLevel, CallOptions, Transaction, TransactionOptions } from "./connection/port.js";
export type { Operation, QueryEvent, QueryListener, Target } from "./connection/query-event.js";
export { replicas } from "./routing/replicas.js";
export type { OwnWritesHandle, ReplicasOptions, ReplicatedDatabase } from "./routing/replicas.js";
export type { Policy, ReplicasStats } from "./routing/readers.js";
export type { ReaderStats } from "./routing/reader.js";
export { shards } from "./routing/shards.js";
export type { ShardedDatabase, ShardsOptions } from "./routing/shards.js";
export type { ShardKey } from "./routing/shard-key.js";
export { type PerShard, ScatterError } from "./routing/scatter.js";
export type { PoolTotals } from "./routing/pools.js";
export { Context } from "./connection/context.js";
export { type Outcome, settle } from "./connection/outcome.js";
export {
  AsyncValidatorError, CancelledError, ConnectionError, DecodeError, MultipleResultsError, NoResultError, NotTransformedError, PoolError, QueryError,
  SqlModelError, TimeoutError, TransactionError, UnsupportedError, ValidationError,
} from "./connection/errors.js";
export type { Issue, QueryErrorDetails, QueryErrorKind } from "./connection/errors.js";
export type { DateOnly, Decimal, Int, Int16, Int32, Json, TimeOnly, Uuid } from "./types.js";
