/** Every error the runtime throws: a class per kind, a stable code per mistake. Messages never hold parameter values. */

/** The common base: `code` is stable across releases and databases. */
export class SqlModelError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** A call that the build should have compiled reached run time as it was written. */
export class NotTransformedError extends SqlModelError {
  constructor(call: string) {
    super(
      "NOT_TRANSFORMED",
      `${call} was not compiled. Build with the sqlmodel transformer: tspc with the "sqlmodel/transformer" plugin, ` +
        `a bundler plugin such as "sqlmodel/vite", or node --import sqlmodel/register.`,
    );
  }
}

/** The server, the file or the driver could not be reached, or was lost. */
export class ConnectionError extends SqlModelError {}

export type QueryErrorKind =
  | "unique" | "foreignKey" | "notNull" | "check" | "exclusion"
  /** Chosen as the victim of a deadlock; the transaction is rolled back. Running it again helps. */
  | "deadlock"
  /** The isolation level cannot be kept beside another transaction. Running it again helps. */
  | "serialization"
  /** Another connection held a lock for too long. Running it again may help. */
  | "busy"
  | "syntax"
  /** A table, column, function or other object that the database does not have. */
  | "notFound"
  /** A table, index or other object of that name is already there. */
  | "exists"
  | "permission"
  /** A value that the column's type or length does not take. */
  | "value"
  | "readOnly"
  /** The server stopped the statement because it was asked to. */
  | "cancelled"
  /** The server stopped the statement at a time limit of its own. */
  | "timeout"
  | "other";

/** What a database said of a statement that it refused. */
export interface QueryErrorDetails {
  readonly kind: QueryErrorKind;
  /** The statement's text, with placeholders. */
  readonly sql: string;
  /** The database's own code: an extended result code of SQLite, a SQLSTATE of PostgreSQL, an error number of MySQL. */
  readonly databaseCode?: string | undefined;
  /** Where in `sql` a syntax error was met, counted in characters from 1. */
  readonly position?: number | undefined;
  readonly hint?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly columns?: readonly string[] | undefined;
}

export class QueryError extends SqlModelError implements QueryErrorDetails {
  readonly kind: QueryErrorKind;
  readonly sql: string;
  readonly databaseCode: string | undefined;
  readonly position: number | undefined;
  readonly hint: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly columns: readonly string[] | undefined;
  constructor(message: string, details: QueryErrorDetails, options?: ErrorOptions) {
    super(`QUERY_${details.kind.replace(/[A-Z]/g, "_$&").toUpperCase()}`, message, options);
    this.kind = details.kind;
    this.sql = details.sql;
    this.databaseCode = details.databaseCode;
    this.position = details.position;
    this.hint = details.hint;
    this.constraint = details.constraint;
    this.table = details.table;
    this.columns = details.columns;
  }
}

/**
 * A transaction that cannot go on, or did not end as asked. Code OUTCOME_UNKNOWN: the connection was lost, or the call cancelled, while
 * COMMIT was on its way, so the changes may be stored or not; it is never retried by itself.
 */
export class TransactionError extends SqlModelError {}

/** No connection could be had from the pool: POOL_TIMEOUT, POOL_CLOSED; POOL_RELEASED_TWICE is a mistake of a driver. */
export class PoolError extends SqlModelError {}

/** One thing that is wrong with a value. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
  /** Of an issue that `parse` found: what would be right, and what kind of thing was there; never a text of the input. */
  readonly expected?: string;
  readonly received?: string;
}

/** A value that its type or its column does not allow; nothing was sent to the database. */
export class ValidationError extends SqlModelError {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super("VALIDATION", issues.map((issue) => `${issue.path.join(".") || "value"}: ${issue.message}`).join("; "));
    this.issues = issues;
  }
}

/** A validator that answers a promise, in a call that answers at once. */
export class AsyncValidatorError extends SqlModelError {
  constructor(name: string) {
    super("ASYNC_VALIDATOR", `${name === "" ? "A validator" : `The validator ${name}()`} answered a promise; use parseAsync() or safeParseAsync().`);
  }
}

/** A value met in a row that the column's type does not allow: it is refused, never rounded or guessed. */
export class DecodeError extends SqlModelError {
  readonly column: string;
  readonly expected: string;
  /** What kind of value it was, and never the value. */
  readonly actual: string;
  constructor(column: string, expected: string, actual: string) {
    super("DECODE", `Column "${column}": expected ${expected}, the database answered ${actual}.`);
    this.column = column;
    this.expected = expected;
    this.actual = actual;
  }
}

export class NoResultError extends SqlModelError {
  constructor() {
    super("NO_RESULT", "one() found no row. Use oneOrNull() where there may be none.");
  }
}

export class MultipleResultsError extends SqlModelError {
  constructor(end: "one" | "oneOrNull") {
    super("MULTIPLE_RESULTS", `${end}() found more than one row. Narrow the filter, or use first().`);
  }
}

/** A call that ended before its database answered. */
abstract class EndedError extends SqlModelError {
  /** A write was under way and the connection had to be cut: it may be stored or not. */
  outcomeUnknown = false;
}

export class CancelledError extends EndedError {
  constructor(options?: ErrorOptions, message = "The call was cancelled by its signal.") {
    super("CANCELLED", message, options);
  }
}

export class TimeoutError extends EndedError {
  constructor(message: string) {
    super("TIMEOUT", message);
  }
}

/** Something that this database or this driver cannot do. */
export class UnsupportedError extends SqlModelError {}
