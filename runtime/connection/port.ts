/**
 * The ports between the query layer and the drivers: what emitted statements are, and what runs them.
 * A static read crosses these in one step: `run` picks the statement of the dialect, the executor answers decoded rows.
 */

import type { QueryListener } from "./query-event.js";

export type DialectName = "sqlite" | "postgres" | "mysql";

/** A value that a driver binds as it is. Codecs turn everything else into one of these first. */
export type BoundValue = string | number | bigint | null | Uint8Array;

/** A row as the driver hands it over: an object by column alias (SQLite), or an array by position (the servers), as its dialect says. */
export interface RawRow {
  [alias: string]: unknown;
  [position: number]: unknown;
}

/** One finished SQL statement. Emitted as a constant; its identity is the key of the prepared-statement cache. */
export interface Statement {
  readonly text: string;
  /**
   * Turns the driver's row into the caller's row, in place where nothing has to change. Absent where a statement answers no rows.
   * Throws `DecodeError` for a value that the column's type does not allow.
   */
  readonly row?: (raw: RawRow) => unknown;
  /** Present where the text is the user's own SQL. */
  readonly raw?: RawStatement;
  /** Present where the statement is about a model with a `shardKey`. */
  readonly shard?: ShardMark;
}

export type ShardKeyKind = "number" | "text" | "instant";

/** A model whose rows live on several databases. */
export interface ShardedModel {
  readonly model: string;
  /** The property that says which one. */
  readonly property: string;
  readonly kind: ShardKeyKind;
}

/** Where a statement holds the key: in an argument, or in its text. Neither where it is about rows of any key. */
export interface ShardKeyPlace {
  readonly argument?: number;
  readonly value?: string | number | bigint;
}

export interface ShardMark extends ShardedModel, ShardKeyPlace {}

/** One statement with the arguments of each of its runs. */
export interface StatementRuns {
  readonly statement: Statement;
  readonly lists: readonly (readonly BoundValue[])[];
}

/** What is known of the user's own SQL: it may do anything, and its columns come in any order. */
export interface RawStatement {
  /** The names that `row` reads by position; absent where the row is an object, or where no type was declared. */
  readonly columns?: readonly string[];
}

/** How many rows go into one INSERT, where the database has a form for it. */
export type ManyRows =
  /** One array of values per parameter of the INSERT, in order: `INSERT … SELECT … FROM unnest($1::text[], …)`. */
  | { readonly kind: "arrays"; readonly text: string }
  /** `head` and then one `tuple` per row, with commas between: `INSERT … VALUES (?, ?), (?, ?)`. */
  | { readonly kind: "tuples"; readonly head: string; readonly tuple: string };

export interface InsertStatement extends Statement {
  readonly many?: ManyRows;
}

/** What every call that reaches a database takes as its last argument. */
export interface CallOptions {
  /** Cancels the call: it rejects with `CancelledError`. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds from now until the call rejects with `TimeoutError`. */
  readonly timeout?: number | undefined;
  /** The instant at which the call rejects with `TimeoutError`. */
  readonly deadline?: Date | undefined;
}

/** What a write answers: the number of rows it changed, and the key that the database made for the last inserted row. */
export interface WriteResult {
  readonly changes: number;
  readonly generatedKey: number | bigint | undefined;
}

/** Runs finished statements: a database, or an open transaction. Every method rejects, and never throws. */
export interface Executor {
  readonly dialect: DialectName;
  /** Every row, each passed through `statement.row`. */
  all(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown[]>;
  /** The first row passed through `statement.row`, or undefined. Further rows are not read. */
  first(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<unknown>;
  /** Runs a statement that answers no rows. */
  write(statement: Statement, args: readonly BoundValue[], options?: CallOptions): Promise<WriteResult>;
  /**
   * Runs one INSERT once per argument list, all or nothing, in order. Where the statement has a `row`, each run answers its first
   * row (undefined where there was none); otherwise the key that the database made for it.
   */
  insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]>;
  /** Runs statements without arguments one after the other, all or nothing: DDL. */
  script(texts: readonly string[], options?: CallOptions): Promise<void>;
  /** Reads rows one at a time; leaving the loop early frees the statement. */
  stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncIterable<unknown>;
  /** Runs `work` in a transaction (inside one: in a savepoint): committed when it resolves, rolled back when it throws. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result> | Result, options?: TransactionOptions): Promise<Result>;
  /**
   * Of a database that stands for several: the one that all of this runs on, which a transaction has to know before it begins. Throws
   * where there is no such one.
   */
  home?(runs: readonly StatementRuns[]): Executor;
  /** Opens a transaction that the caller commits; leaving an `await using` scope without `commit()` rolls it back. */
  begin(options?: TransactionOptions): Promise<Transaction>;
}

export type IsolationLevel = "read uncommitted" | "read committed" | "repeatable read" | "serializable";

export interface TransactionOptions extends CallOptions {
  readonly isolation?: IsolationLevel;
  readonly readOnly?: boolean;
  /** PostgreSQL, serializable and for reading only: waits at the start for a snapshot that cannot fail later. */
  readonly deferrable?: boolean;
  /** How often the callback form is run again after a serialization failure, a deadlock or a busy database. */
  readonly retry?: number;
}

/** An open transaction or savepoint. Using it after it has ended rejects with `TransactionError`. */
export interface Transaction extends Executor, AsyncDisposable {
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Marks a place that `rollbackTo` returns to. A name may be used again; the newest of that name counts. */
  savepoint(name: string): Promise<void>;
  /** Undoes what came after the savepoint, which stays. Rejects with `TransactionError` SAVEPOINT_NOT_FOUND for a name that is not set. */
  rollbackTo(name: string): Promise<void>;
  /** Forgets the savepoint and those after it; what they did stays. */
  release(name: string): Promise<void>;
}

/** A connected database, as `connect` of a driver answers it. */
export interface Database extends Executor, AsyncDisposable {
  /**
   * Calls `listener` after each statement has ended; the answer stops that. Nothing is paid for it while nobody listens.
   *
   * ```ts
   * const stop = db.onQuery(({ text, milliseconds }) => console.log(milliseconds, text));
   * ```
   */
  onQuery(listener: QueryListener): () => void;
  /** Waits for what is running, then closes. Calling it again answers the same promise; later statements reject. */
  close(): Promise<void>;
}
