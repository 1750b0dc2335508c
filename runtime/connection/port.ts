/**
 * The ports between the query layer and the drivers: what emitted statements are, and what runs them.
 * A static read crosses these in one step: `run` picks the statement of the dialect, the executor answers decoded rows.
 */

export type DialectName = "sqlite" | "postgres" | "mysql";

/** A value that a driver binds as it is. Codecs turn everything else into one of these first. */
export type BoundValue = string | number | bigint | null | Uint8Array;

/** A row as the driver hands it over: column aliases are the property names. */
export type RawRow = Record<string, unknown>;

/** One finished SQL statement. Emitted as a constant; its identity is the key of the prepared-statement cache. */
export interface Statement {
  readonly text: string;
  /**
   * Turns the driver's row into the caller's row, in place where nothing has to change. Absent where a statement answers no rows.
   * Throws `DecodeError` for a value that the column's type does not allow.
   */
  readonly row?: (raw: RawRow) => unknown;
}

/** What every call that reaches a database takes as its last argument. */
export interface CallOptions {
  /** Cancels the call: it rejects with `CancelledError`. */
  readonly signal?: AbortSignal;
  /** Milliseconds from now until the call rejects with `TimeoutError`. */
  readonly timeout?: number;
  /** The instant at which the call rejects with `TimeoutError`. */
  readonly deadline?: Date;
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
  insertMany(statement: Statement, argumentLists: readonly (readonly BoundValue[])[], options?: CallOptions): Promise<unknown[]>;
  /** Runs statements without arguments one after the other, all or nothing: DDL. */
  script(texts: readonly string[], options?: CallOptions): Promise<void>;
  /** Reads rows one at a time; leaving the loop early frees the statement. */
  stream(statement: Statement, args: readonly BoundValue[], options?: CallOptions): AsyncIterable<unknown>;
  /** Runs `work` in a transaction (inside one: in a savepoint): committed when it resolves, rolled back when it throws. */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result> | Result, options?: TransactionOptions): Promise<Result>;
  /** Opens a transaction that the caller commits; leaving an `await using` scope without `commit()` rolls it back. */
  begin(options?: TransactionOptions): Promise<Transaction>;
}

export type IsolationLevel = "read uncommitted" | "read committed" | "repeatable read" | "serializable";

export interface TransactionOptions extends CallOptions {
  readonly isolation?: IsolationLevel;
  readonly readOnly?: boolean;
  /** How often the callback form is run again after a serialization failure, a deadlock or a busy database. */
  readonly retry?: number;
}

/** An open transaction or savepoint. Using it after it has ended rejects with `TransactionError`. */
export interface Transaction extends Executor, AsyncDisposable {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** A connected database, as `connect` of a driver answers it. */
export interface Database extends Executor, AsyncDisposable {
  /** Waits for what is running, then closes. Calling it again answers the same promise; later statements reject. */
  close(): Promise<void>;
}
