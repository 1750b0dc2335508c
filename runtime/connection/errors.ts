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
  | "unique" | "foreignKey" | "notNull" | "check" | "deadlock" | "serialization" | "busy" | "syntax" | "readOnly" | "other";

/** What a database said of a statement that it refused. */
export interface QueryErrorDetails {
  readonly kind: QueryErrorKind;
  /** The statement's text, with placeholders. */
  readonly sql: string;
  /** The database's own code: an extended result code of SQLite, a SQLSTATE, an error number. */
  readonly databaseCode?: string | undefined;
  readonly constraint?: string | undefined;
  readonly table?: string | undefined;
  readonly columns?: readonly string[] | undefined;
}

export class QueryError extends SqlModelError implements QueryErrorDetails {
  readonly kind: QueryErrorKind;
  readonly sql: string;
  readonly databaseCode: string | undefined;
  readonly constraint: string | undefined;
  readonly table: string | undefined;
  readonly columns: readonly string[] | undefined;
  constructor(message: string, details: QueryErrorDetails, options?: ErrorOptions) {
    super(`QUERY_${details.kind.replace(/[A-Z]/g, "_$&").toUpperCase()}`, message, options);
    this.kind = details.kind;
    this.sql = details.sql;
    this.databaseCode = details.databaseCode;
    this.constraint = details.constraint;
    this.table = details.table;
    this.columns = details.columns;
  }
}

export class TransactionError extends SqlModelError {}

/** One thing that is wrong with a value. */
export interface Issue {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A value that its type or its column does not allow; nothing was sent to the database. */
export class ValidationError extends SqlModelError {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super("VALIDATION", issues.map((issue) => `${issue.path.join(".") || "value"}: ${issue.message}`).join("; "));
    this.issues = issues;
  }
}

/** A value met in a row that the column's type does not allow: it is refused, never rounded or guessed. */
export class DecodeError extends SqlModelError {
  readonly column: string;
  constructor(column: string, expected: string, actual: string) {
    super("DECODE", `Column "${column}": expected ${expected}, the database answered ${actual}.`);
    this.column = column;
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

export class CancelledError extends SqlModelError {
  constructor(options?: ErrorOptions) {
    super("CANCELLED", "The call was cancelled by its signal.", options);
  }
}

export class TimeoutError extends SqlModelError {
  constructor(message: string) {
    super("TIMEOUT", message);
  }
}

/** Something that this database or this driver cannot do. */
export class UnsupportedError extends SqlModelError {}
