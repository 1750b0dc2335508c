/** The typed verbs. The build replaces every call of them; one that is reached as written says how to set up the build. */
import { NotTransformedError } from "../connection/errors.js";
import type { CallOptions, DialectName, Executor } from "../connection/port.js";
import type { ColumnName, Columns, Key, Orderable, Row } from "./types.js";

/** A statement's text and its bound values, as `toSQL` answers them. */
export interface SqlText {
  readonly sql: string;
  readonly params: readonly unknown[];
}

export interface OrderOptions {
  readonly nulls?: "first" | "last";
}

declare const source: unique symbol;

/**
 * A SELECT under construction. Immutable: every verb answers a new query.
 *
 * @typeParam T the model whose rows are read
 * @typeParam Result what one row becomes
 */
export interface Select<T, Result = Row<T>> {
  readonly [source]?: T;
  /** Keeps the rows for which the arrow is true; several filters are joined by AND. */
  filter(predicate: (row: Columns<T>) => boolean): Select<T, Result>;
  /** Keeps the rows that the filters so far keep, and those for which the arrow is true. */
  orFilter(predicate: (row: Columns<T>) => boolean): Select<T, Result>;
  orderBy(key: (row: Columns<T>) => Orderable, options?: OrderOptions): Select<T, Result>;
  orderByDesc(key: (row: Columns<T>) => Orderable, options?: OrderOptions): Select<T, Result>;
  /** At most this many rows; 0 answers none. */
  limit(count: number): Select<T, Result>;
  /** Leaves out this many rows. */
  offset(count: number): Select<T, Result>;
  distinct(): Select<T, Result>;
  /** One row per value of the key: a value, or an array or object of values. */
  groupBy(key: (row: Columns<T>) => unknown): Select<T, Result>;
  /** Keeps the groups for which the arrow, which may use aggregates, is true. */
  having(predicate: (row: Columns<T>) => boolean): Select<T, Result>;
  /** Reads just what the arrow uses; a row becomes the arrow's result. */
  map<Mapped>(project: (row: Row<T>) => Mapped): Select<T, Mapped>;
  columns<Name extends ColumnName<T>>(...names: readonly Name[]): Select<T, Pick<Row<T>, Name & keyof Row<T>>>;

  all(db: Executor, options?: CallOptions): Promise<Result[]>;
  /** The first row, or undefined. */
  first(db: Executor, options?: CallOptions): Promise<Result | undefined>;
  /** The only row. Throws `NoResultError` where there is none, `MultipleResultsError` where there are more; reads at most two. */
  one(db: Executor, options?: CallOptions): Promise<Result>;
  /** The only row, or null. Throws `MultipleResultsError` where there are more; reads at most two. */
  oneOrNull(db: Executor, options?: CallOptions): Promise<Result | null>;
  /** The number of rows that `all` would answer. */
  count(db: Executor, options?: CallOptions): Promise<number>;
  exists(db: Executor, options?: CallOptions): Promise<boolean>;
  /** Reads rows one at a time; leaving the loop early frees the statement. */
  stream(db: Executor, options?: CallOptions): AsyncIterable<Result>;
  /** The statement for a dialect: of a database, or by name; without an argument of the first configured dialect. */
  toSQL(dialect?: DialectName | Executor): SqlText;
}

/** An INSERT of one object. */
export interface Insert<T, Result> {
  readonly [source]?: T;
  /** Answers whole rows as the database stored them, or the named columns, instead of keys. */
  returning(): Returning<Row<T>>;
  returning<Name extends ColumnName<T>>(...names: readonly Name[]): Returning<Pick<Row<T>, Name & keyof Row<T>>>;
  /** Runs it; answers the row's key (for a list: every key, in input order). */
  execute(db: Executor, options?: CallOptions): Promise<Result>;
  toSQL(dialect?: DialectName | Executor): SqlText;
}

/** A write that answers rows. */
export interface Returning<Result> {
  all(db: Executor, options?: CallOptions): Promise<Result[]>;
  first(db: Executor, options?: CallOptions): Promise<Result | undefined>;
  one(db: Executor, options?: CallOptions): Promise<Result>;
  toSQL(dialect?: DialectName | Executor): SqlText;
}

/** An UPDATE or DELETE that is complete; `execute` answers the number of rows it changed. */
export interface Write<T> {
  readonly [source]?: T;
  returning(): Returning<Row<T>>;
  returning<Name extends ColumnName<T>>(...names: readonly Name[]): Returning<Pick<Row<T>, Name & keyof Row<T>>>;
  execute(db: Executor, options?: CallOptions): Promise<number>;
  toSQL(dialect?: DialectName | Executor): SqlText;
}

/** An UPDATE of one object by its key. */
export interface UpdateByKey<T> extends Write<T> {
  /** Writes just these columns. */
  only<Name extends ColumnName<T>>(...names: readonly Name[]): Write<T>;
}

/** An UPDATE by filter. It is refused without a filter, unless `everyRow()` says that every row is meant. */
export interface Update<T> extends Write<T> {
  set(assign: (row: Columns<T>) => { readonly [Name in keyof T]?: T[Name] }): Update<T>;
  filter(predicate: (row: Columns<T>) => boolean): Update<T>;
  everyRow(): Update<T>;
}

/** A DELETE by filter. It is refused without a filter, unless `everyRow()` says that every row is meant. */
export interface Delete<T> extends Write<T> {
  filter(predicate: (row: Columns<T>) => boolean): Delete<T>;
  everyRow(): Delete<T>;
}

/** The user's own statement. */
export interface RawSql<Result> {
  all(db: Executor, options?: CallOptions): Promise<Result[]>;
  first(db: Executor, options?: CallOptions): Promise<Result | undefined>;
  one(db: Executor, options?: CallOptions): Promise<Result>;
  oneOrNull(db: Executor, options?: CallOptions): Promise<Result | null>;
  /** Runs a statement that answers no rows; answers the number of rows it changed. */
  execute(db: Executor, options?: CallOptions): Promise<number>;
  toSQL(dialect?: DialectName | Executor): SqlText;
}

/**
 * Reads a table.
 *
 * @example const adults = await select<Hero>().filter(h => h.age >= 18).orderBy(h => h.name).all(db);
 */
export function select<T>(): Select<T> {
  throw new NotTransformedError("select()");
}

/** Inserts one object, or a list all or nothing. */
export function insert<T>(row: T): Insert<T, Key<T>>;
export function insert<T>(rows: readonly T[]): Insert<T, Key<T>[]>;
export function insert(): never {
  throw new NotTransformedError("insert()");
}

/** Updates one object by its key, or the rows that a filter keeps. */
export function update<T>(row: T): UpdateByKey<T>;
export function update<T>(): Update<T>;
export function update(): never {
  throw new NotTransformedError("update()");
}

/** Deletes one object by its key, or the rows that a filter keeps. */
export function deleteFrom<T>(row: T): Write<T>;
export function deleteFrom<T>(): Delete<T>;
export function deleteFrom(): never {
  throw new NotTransformedError("deleteFrom()");
}

/**
 * Raw SQL. Every `${}` is bound, never pasted. As a statement its rows are decoded by the type; inside an arrow it is an
 * expression of the type, and columns may stand in the `${}`.
 */
export function sql<Result>(_texts: TemplateStringsArray, ..._values: readonly unknown[]): RawSql<Result> & Result {
  throw new NotTransformedError("sql``");
}
