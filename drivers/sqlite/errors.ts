/** What better-sqlite3 throws -> the errors of `runtime/connection/errors.ts`, with table, columns and constraint read from the message. */
import { ConnectionError, QueryError, SqlModelError, ValidationError, type QueryErrorKind } from "../../runtime/connection/errors.js";
import type { BoundValue } from "../../runtime/connection/port.js";
import { withoutValues } from "../../runtime/connection/without-values.js";

/** Another connection holds the lock, and waiting may help. BUSY_SNAPSHOT is none of these: only a new transaction helps there. */
export const isBusy = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === "SQLITE_BUSY" || code === "SQLITE_BUSY_RECOVERY" || code === "SQLITE_BUSY_TIMEOUT";
};

/** Errors of ours, and errors that are not about this statement, stay as they are. */
export function translateError(error: unknown, sql: string, args: readonly unknown[] = []): unknown {
  if (error instanceof SqlModelError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code !== undefined) return queryError(error, code, sql, args);
  const binding = refusals.find(({ says }) => error.message.startsWith(says));
  return binding === undefined ? error : binding.answer(error, sql, args);
}

/** A statement that SQLite would not even prepare. */
export function translatePrepareError(error: unknown, sql: string): unknown {
  const isText = codeOf(error) === "SQLITE_ERROR" || (error instanceof RangeError && /^The supplied SQL string/.test(error.message));
  if (!isText) return translateError(error, sql);
  return new QueryError((error as Error).message, { kind: kindOfText((error as Error).message) ?? "syntax", sql, databaseCode: "SQLITE_ERROR" }, { cause: error });
}

function queryError(error: Error, code: string, sql: string, args: readonly unknown[]): QueryError {
  const message = holdsValues(code) ? withoutValues(error.message, args) : error.message;
  const options = message === error.message ? { cause: error } : undefined;
  return new QueryError(message, { kind: kindOf(code, error.message), sql, databaseCode: code, ...placeOf(code, error.message) }, options);
}

/** A bad JSON path or search term is repeated, and a trigger may say anything; a constraint is told by names alone. */
const holdsValues = (code: string): boolean => code === "SQLITE_CONSTRAINT_TRIGGER" || !code.startsWith("SQLITE_CONSTRAINT");

const kinds: readonly (readonly [prefix: string, kind: QueryErrorKind])[] = [
  ["SQLITE_CONSTRAINT_UNIQUE", "unique"],
  ["SQLITE_CONSTRAINT_PRIMARYKEY", "unique"],
  ["SQLITE_CONSTRAINT_ROWID", "unique"],
  ["SQLITE_CONSTRAINT_FOREIGNKEY", "foreignKey"],
  ["SQLITE_CONSTRAINT_NOTNULL", "notNull"],
  ["SQLITE_CONSTRAINT_CHECK", "check"],
  ["SQLITE_CONSTRAINT_DATATYPE", "value"],
  ["SQLITE_MISMATCH", "value"],
  ["SQLITE_TOOBIG", "value"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_READONLY", "readOnly"],
];

function kindOf(code: string, message: string): QueryErrorKind {
  // ON DELETE RESTRICT refuses as a trigger would.
  if (code === "SQLITE_CONSTRAINT_TRIGGER" && message === "FOREIGN KEY constraint failed") return "foreignKey";
  const known = kinds.find(([prefix]) => code.startsWith(prefix));
  if (known !== undefined) return known[1];
  // A prepared statement is compiled again when the schema has changed, so a missing table can show when it runs.
  if (code !== "SQLITE_ERROR") return "other";
  return kindOfText(message) ?? (/syntax error/.test(message) ? "syntax" : "other");
}

/** Of a mistake that SQLite tells only in words. */
function kindOfText(message: string): QueryErrorKind | undefined {
  if (/^no such /.test(message)) return "notFound";
  if (/^(malformed JSON|bad JSON path|integer overflow)/.test(message)) return "value";
  return /already exists$|^duplicate column name/.test(message) ? "exists" : undefined;
}

interface Place {
  readonly table?: string;
  readonly columns?: readonly string[];
  readonly constraint?: string;
}

/** "UNIQUE constraint failed: heroes.name, heroes.age" -> the table and its columns; a CHECK and an index give their own names. */
function placeOf(code: string, message: string): Place {
  const typed = /^cannot store \w+ value in \w+ column (.+)$/s.exec(message);
  if (typed !== null) return columnsOf([typed[1]!]);
  const about = /^[A-Z ]+ constraint failed: (.+)$/s.exec(message)?.[1];
  if (about === undefined) return {};
  if (code === "SQLITE_CONSTRAINT_CHECK") return { constraint: about };
  const index = /^index '(.+)'$/s.exec(about);
  return index === null ? columnsOf(about.split(", ")) : { constraint: index[1]! };
}

function columnsOf(names: readonly string[]): Place {
  const dot = names[0]!.indexOf(".");
  if (dot === -1) return { columns: names };
  return { table: names[0]!.slice(0, dot), columns: names.map((name) => name.slice(dot + 1)) };
}

interface Refusal {
  readonly says: string;
  readonly answer: (error: Error, sql: string, args: readonly unknown[]) => SqlModelError;
}

/** What better-sqlite3 itself refuses; it gives these no code, so they are told by how their text begins. */
const refusals: readonly Refusal[] = [
  { says: "SQLite3 can only bind", answer: (_error, _sql, args) => unbindable(args) },
  { says: "The bound string, buffer, or bigint is too big", answer: (_error, _sql, args) => unbindable(args) },
  { says: "Too few parameter values", answer: other },
  { says: "Too many parameter values", answer: other },
  { says: "This statement does not return data", answer: other },
  { says: "This database connection is busy", answer: other },
  { says: "A value that is no decimal number", answer: other },
  { says: "The database connection is not open", answer: () => closedError() },
];

function other(error: Error, sql: string): QueryError {
  return new QueryError(error.message, { kind: "other", sql }, { cause: error });
}

export const closedError = (): ConnectionError => new ConnectionError("CONNECTION_CLOSED", "The database is closed.");

/** What SQLite said of a value that looked fine: a bigint beyond 64 bits, a text or bytes beyond its limit, a boolean. */
export const unbindable = (args: readonly unknown[]): ValidationError =>
  unbindableArgument(Math.max(args.findIndex((arg) => !isBindable(arg)), 0), args);

const smallest = -(2n ** 63n);
const largest = 2n ** 63n - 1n;

export function isBindable(value: unknown): boolean {
  if (typeof value === "bigint") return value >= smallest && value <= largest;
  return value === null || typeof value === "string" || typeof value === "number" || ArrayBuffer.isView(value);
}

/** Names the argument by its place among the placeholders, from 0, and never by its value. */
function unbindableArgument(index: number, args: readonly unknown[]): ValidationError {
  const value = args[index];
  return new ValidationError([{ path: ["arguments", index], code: "bind", message: sentenceFor(value) }]);
}

function sentenceFor(value: unknown): string {
  if (value === undefined) return "an argument was undefined; write null where NULL is meant";
  if (Number.isNaN(value)) return "an argument was NaN, which no database can compare or store";
  if (typeof value === "bigint") return "a bigint beyond 64 bits does not fit SQLite's INTEGER";
  if (typeof value === "string" || ArrayBuffer.isView(value)) return "is longer than SQLite stores in one value";
  const what = typeof value === "object" ? (value?.constructor?.name ?? "an object without a prototype") : `a ${typeof value}`;
  return `is ${what}, which SQLite cannot store; it stores numbers, strings, bigints, Uint8Array and null`;
}

/**
 * Looks for what better-sqlite3 would take and misunderstand: undefined and NaN as NULL (a forgotten value would quietly match or store
 * NULL), an array as several arguments, an object as named ones. It sees to the rest itself.
 */
export function refuseUnbindable(args: readonly BoundValue[]): void {
  for (let index = 0; index < args.length; index += 1) {
    const value = args[index];
    if (value === undefined || value !== value || (typeof value === "object" && value !== null && !ArrayBuffer.isView(value))) {
      throw unbindableArgument(index, args);
    }
  }
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  const { code } = error;
  return typeof code === "string" && code.startsWith("SQLITE_") ? code : undefined;
}
