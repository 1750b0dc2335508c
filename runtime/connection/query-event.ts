/** What is told of a statement to those who listen. */

export type Operation = "read" | "write" | "insertMany" | "script" | "stream" | "begin" | "commit" | "rollback";

/** Where a statement goes; the same object for every statement of a database. */
export interface Target {
  /** As OpenTelemetry names database systems. */
  readonly system: "sqlite" | "postgresql" | "mysql" | "mariadb";
  /** The database's name on its server, or the file. */
  readonly namespace: string;
  readonly address?: string;
  readonly port?: number;
}

/** One statement. It never holds the values that were sent. */
export interface QueryEvent {
  readonly target: Target;
  readonly operation: Operation;
  /** With placeholders. */
  readonly text: string;
  /** How many rows an `insertMany` sends. */
  readonly batch?: number;
  readonly inTransaction: boolean;
  /** Once it has ended: milliseconds from the call to the answer, waiting for a connection included. */
  milliseconds?: number;
  /** Rows answered, or changed by a write. */
  rows?: number;
  error?: unknown;
}

export type QueryListener = (event: Readonly<QueryEvent>) => void;
