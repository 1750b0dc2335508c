/** The typed verbs. The build replaces every call of them; one that is reached as written says how to set up the build. */
import { NotTransformedError } from "../connection/errors.js";
import type { CallOptions, DialectName, Executor } from "../connection/port.js";
import type { Absent, ColumnName, Columns, Included, Includes, Key, Missing, Navigable, Orderable, Row, With } from "./types.js";

/** A statement's text and its bound values, as `toSQL` answers them. */
export interface SqlText {
  readonly sql: string;
  readonly params: readonly unknown[];
}

export interface OrderOptions {
  readonly nulls?: "first" | "last";
}

export interface LockOptions {
  /** Leaves out the rows that another transaction holds. */
  readonly skipLocked?: boolean;
  /** Fails at once where another transaction holds a row. */
  readonly noWait?: boolean;
  /** Locks the rows of these models alone, by the names of their tables. */
  readonly of?: readonly string[];
}

declare const source: unique symbol;
declare const result: unique symbol;

/**
 * A query that answers rows. It can be run, and it can stand inside another one.
 *
 * @typeParam Result what one row becomes
 */
export interface Query<Result> {
  readonly [result]?: Result;
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
  /** How the database would run it, in its own words. */
  explain(db: Executor, options?: CallOptions): Promise<string>;
  /** The statement for a dialect: of a database, or by name; without an argument of the first configured dialect. */
  toSQL(dialect?: DialectName | Executor): SqlText;
  /** The rows of both, each once. */
  union(other: Query<Result>): Select<Result, Result>;
  /** The rows of both, as often as they come. */
  unionAll(other: Query<Result>): Select<Result, Result>;
  /** The rows that both have, each once. */
  intersect(other: Query<Result>): Select<Result, Result>;
  /** The rows that the other has not, each once. */
  except(other: Query<Result>): Select<Result, Result>;
}

/** A query with a name, in front of the statement that uses it. `select`, `join` and the others take it as a table. */
export interface CommonTable<Result> {
  readonly [result]?: Result;
}

/** What can stand where a table stands. */
export type RowsOf<Result> = Query<Result> | CommonTable<Result>;

/**
 * A SELECT under construction. Immutable: every verb answers a new query.
 *
 * @typeParam T the model whose rows are read
 * @typeParam Result what one row becomes
 */
export interface Select<T, Result = Row<T>> extends Query<Result> {
  readonly [source]?: T;
  /** Keeps the rows for which the arrow is true; several filters are joined by AND. What is falsy instead of an arrow says nothing: `filter(name && (h => h.name === name))`. */
  filter(predicate: ((row: Columns<T>) => boolean) | Absent): this;
  /** Keeps the rows that the filters so far keep, and those for which the arrow is true. */
  orFilter(predicate: ((row: Columns<T>) => boolean) | Absent): this;
  orderBy(key: ((row: Columns<T>) => Orderable) | Absent, options?: OrderOptions): this;
  orderByDesc(key: ((row: Columns<T>) => Orderable) | Absent, options?: OrderOptions): this;
  /** At most this many rows; 0 answers none. */
  limit(count: number): this;
  /** Leaves out this many rows. */
  offset(count: number): this;
  distinct(): this;
  /** The first row, in the query's order, for each value of the key: a value, or an array or object of values. */
  distinctOn(key: (row: Columns<T>) => unknown): this;
  /** One row per value of the key: a value, or an array or object of values. */
  groupBy(key: (row: Columns<T>) => unknown): this;
  /** Keeps the groups for which the arrow, which may use aggregates, is true. */
  having(predicate: ((row: Columns<T>) => boolean) | Absent): this;
  /** Reads just what the arrow uses; a row becomes the arrow's result. */
  map<Mapped>(project: (row: Navigable<T>) => Mapped): Select<T, Mapped>;
  columns<Name extends ColumnName<T>>(...names: readonly Name[]): Select<T, Pick<Row<T>, Name & keyof Row<T>>>;
  /** Reads related rows with the rows: to-one in the same statement, to-many in one more statement for each relation. */
  include<Wanted extends Includes<T>>(relations: Wanted): Select<T, Included<T, Wanted>>;
  /** Each row with each row of another model for which the arrow is true; without an arrow, along the only foreign key between the two. */
  join<Other>(on?: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T>, Navigable<Other>], [Row<T>, Row<Other>]>;
  /** With the rows of a query for each row: `join(team => select<Hero>().filter(hero => hero.teamId === team.id).limit(3))`. */
  join<Other>(rows: (row: Columns<T>) => RowsOf<Other>, on?: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T>, Navigable<Other>], [Row<T>, Row<Other>]>;
  join<Other>(rows: RowsOf<Other>, on: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T>, Navigable<Other>], [Row<T>, Row<Other>]>;
  /** A row without another stays, beside null. */
  leftJoin<Other>(on?: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T>, Navigable<Other> | null], [Row<T>, Row<Other> | null]>;
  leftJoin<Other>(rows: (row: Columns<T>) => RowsOf<Other>, on?: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T>, Navigable<Other> | null], [Row<T>, Row<Other> | null]>;
  leftJoin<Other>(rows: RowsOf<Other>, on: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T>, Navigable<Other> | null], [Row<T>, Row<Other> | null]>;
  rightJoin<Other>(on?: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T> | null, Navigable<Other>], [Row<T> | null, Row<Other>]>;
  rightJoin<Other>(rows: RowsOf<Other>, on: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T> | null, Navigable<Other>], [Row<T> | null, Row<Other>]>;
  fullJoin<Other>(on?: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T> | null, Navigable<Other> | null], [Row<T> | null, Row<Other> | null]>;
  fullJoin<Other>(rows: RowsOf<Other>, on: (row: Columns<T>, other: Columns<Other>) => boolean): Joined<[Columns<T>, Columns<Other>], [Navigable<T> | null, Navigable<Other> | null], [Row<T> | null, Row<Other> | null]>;
  /** Each row with each row of another model. */
  crossJoin<Other>(rows?: RowsOf<Other>): Joined<[Columns<T>, Columns<Other>], [Navigable<T>, Navigable<Other>], [Row<T>, Row<Other>]>;
  /** Puts a named query in front of the statement, for raw SQL in it. The others say for themselves what they use. */
  with(...commons: readonly CommonTable<unknown>[]): this;
  /** Locks the rows that are read until the transaction ends. */
  forUpdate(options?: LockOptions): this;
  /** Keeps others from changing the rows that are read until the transaction ends. */
  forShare(options?: LockOptions): this;
}

/**
 * A SELECT from several sources; its arrows see one row of each, in the order in which they were joined.
 *
 * @typeParam Seen what the arrows of most verbs see
 * @typeParam Read what the arrow of `map` sees, with null where a row may be missing
 */
export interface Joined<Seen extends unknown[], Read extends unknown[], Result> extends Query<Result> {
  readonly [source]?: Seen;
  filter(predicate: ((...rows: Seen) => boolean) | Absent): this;
  orFilter(predicate: ((...rows: Seen) => boolean) | Absent): this;
  orderBy(key: ((...rows: Seen) => Orderable) | Absent, options?: OrderOptions): this;
  orderByDesc(key: ((...rows: Seen) => Orderable) | Absent, options?: OrderOptions): this;
  limit(count: number): this;
  offset(count: number): this;
  distinct(): this;
  distinctOn(key: (...rows: Seen) => unknown): this;
  groupBy(key: (...rows: Seen) => unknown): this;
  having(predicate: ((...rows: Seen) => boolean) | Absent): this;
  map<Mapped>(project: (...rows: Read) => Mapped): Joined<Seen, Read, Mapped>;
  join<Other>(on?: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Read, Navigable<Other>], With<Result, Row<Other>>>;
  join<Other>(rows: (...rows: Seen) => RowsOf<Other>, on?: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Read, Navigable<Other>], With<Result, Row<Other>>>;
  join<Other>(rows: RowsOf<Other>, on: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Read, Navigable<Other>], With<Result, Row<Other>>>;
  leftJoin<Other>(on?: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Read, Navigable<Other> | null], With<Result, Row<Other> | null>>;
  leftJoin<Other>(rows: (...rows: Seen) => RowsOf<Other>, on?: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Read, Navigable<Other> | null], With<Result, Row<Other> | null>>;
  leftJoin<Other>(rows: RowsOf<Other>, on: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Read, Navigable<Other> | null], With<Result, Row<Other> | null>>;
  rightJoin<Other>(on?: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Missing<Read>, Navigable<Other>], With<Missing<Result>, Row<Other>>>;
  rightJoin<Other>(rows: RowsOf<Other>, on: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Missing<Read>, Navigable<Other>], With<Missing<Result>, Row<Other>>>;
  fullJoin<Other>(on?: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Missing<Read>, Navigable<Other> | null], With<Missing<Result>, Row<Other> | null>>;
  fullJoin<Other>(rows: RowsOf<Other>, on: (...rows: [...Seen, Columns<Other>]) => boolean): Joined<[...Seen, Columns<Other>], [...Missing<Read>, Navigable<Other> | null], With<Missing<Result>, Row<Other> | null>>;
  crossJoin<Other>(rows?: RowsOf<Other>): Joined<[...Seen, Columns<Other>], [...Read, Navigable<Other>], With<Result, Row<Other>>>;
  with(...commons: readonly CommonTable<unknown>[]): this;
  forUpdate(options?: LockOptions): this;
  forShare(options?: LockOptions): this;
}

/** An INSERT of one object. */
export interface Insert<T, Result> {
  readonly [source]?: T;
  /** A row that would repeat the values of this unique key is left out; its key is then undefined. The rows of a list come one after the other. */
  onConflictDoNothing(target: (row: Columns<T>) => unknown): Insert<T, LeftOut<Result>>;
  /**
   * A row that would repeat the values of this unique key updates the one that is there, whose key is answered. One that would repeat
   * another unique key is refused, as without this. The rows of a list come one after the other. Where a row repeats the keys of two rows, the
   * one of the named key is updated; MySQL refuses it, unless it looks at the named key first (the primary key, then in the order of declaration).
   *
   * @example await insert<Page>(page).onConflictDoUpdate(p => p.path, (p, incoming) => ({ title: incoming.title, visits: p.visits + 1 })).execute(db);
   */
  onConflictDoUpdate(target: (row: Columns<T>) => unknown, assign: ConflictAssign<T>): Insert<T, Result>;
  onConflictDoUpdate(target: (row: Columns<T>) => unknown, assign: ConflictAssign<T>, options: ConflictOptions<T>): Insert<T, LeftOut<Result>>;
  /** Answers whole rows as the database stored them, or the named columns, instead of keys. */
  returning(): Returning<Row<T>>;
  returning<Name extends ColumnName<T>>(...names: readonly Name[]): Returning<Pick<Row<T>, Name & keyof Row<T>>>;
  /** Runs it; answers the row's key (for a list: every key, in input order). */
  execute(db: Executor, options?: CallOptions): Promise<Result>;
  toSQL(dialect?: DialectName | Executor): SqlText;
}

/** The row that is there, and the one that was to be inserted -> what is assigned. */
type ConflictAssign<T> = (row: Columns<T>, incoming: Row<T>) => { readonly [Name in keyof T]?: T[Name] };

/** The key, or each of the keys, of rows that may have been left out. */
type LeftOut<Result> = Result extends readonly (infer Each)[] ? (Each | undefined)[] : Result | undefined;

export interface ConflictOptions<T> {
  /** Updates only a row for which this holds; another stays as it is, and its key is undefined. */
  readonly filter?: (row: Columns<T>, incoming: Row<T>) => boolean;
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
export function select<T>(): Select<T>;
/** Reads the rows of another query, or of a named one. */
export function select<T>(rows: RowsOf<T>): Select<T, T>;
export function select(): never {
  throw new NotTransformedError("select()");
}

/**
 * Names a query, for the statements that use it.
 *
 * @example const seniors = cte("seniors", select<Hero>().filter(h => h.age > 60));
 */
export function cte<Result>(_name: string, _query: Query<Result>): CommonTable<Result> {
  throw new NotTransformedError("cte()");
}

export interface RecursiveOptions {
  /** Adds no row that is there already, so that a cycle in the data comes to its end. */
  readonly distinct?: boolean;
}

/** A named query that begins with `base` and adds what `step` answers for the rows found last, until there are none. */
export function recursive<Result>(
  _name: string, _base: Query<Result>, _step: (self: CommonTable<Result>) => Query<Result>, _options?: RecursiveOptions,
): CommonTable<Result> {
  throw new NotTransformedError("recursive()");
}

/** A query by nothing but its rows, which may have more to them than is asked for. */
type Answering<Result> = Pick<Query<Result>, "all" | "stream">;

export interface InsertOptions {
  /**
   * Checks each row by the `@validate` rules of its type, functions of one's own among them, before any SQL is sent. Written as a literal.
   * Default false: the types of columns, their sizes and the database's own constraints are checked always.
   */
  readonly validate?: boolean;
}

/**
 * Inserts the rows that a query answers, one object, or a list all or nothing.
 *
 * @example const moved = await insert<Archive>(select<Hero>().filter(h => h.age > 90).map(h => ({ heroId: h.id, name: h.name }))).execute(db);
 */
export function insert<T>(query: Answering<T>): Write<T>;
export function insert<T>(row: T, options?: InsertOptions): Insert<T, Key<T>>;
export function insert<T>(rows: readonly T[], options?: InsertOptions): Insert<T, Key<T>[]>;
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
