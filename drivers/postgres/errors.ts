/** What the server, the network and TLS say -> the errors of `runtime/connection/errors.ts`. No message holds a value or a password. */
import { ConnectionError, QueryError, SqlModelError, ValidationError, type QueryErrorKind } from "../../runtime/connection/errors.js";
import type { BoundValue } from "../../runtime/connection/port.js";
import { withoutValues } from "../../runtime/connection/without-values.js";
import type { Report } from "./answers.js";
import { isBytes } from "./requests.js";
import { placeOf, type PostgresSettings } from "./config.js";

/** By SQLSTATE, or by its class, the first two characters. */
const kinds: Readonly<Record<string, QueryErrorKind>> = {
  "23505": "unique",
  "23503": "foreignKey",
  "23001": "foreignKey",
  // A table that others refer to is not dropped.
  "2BP01": "foreignKey",
  "23502": "notNull",
  "23514": "check",
  "44000": "check",
  "23P01": "exclusion",
  "40P01": "deadlock",
  "40001": "serialization",
  "55P03": "busy",
  "42601": "syntax",
  "42P01": "notFound",
  "42703": "notFound",
  "42883": "notFound",
  "42704": "notFound",
  "42P07": "exists",
  "42701": "exists",
  "42710": "exists",
  "42P06": "exists",
  "3D000": "notFound",
  "3F000": "notFound",
  "42501": "permission",
  "25006": "readOnly",
  "22": "value",
};

/** A statement that the server refused. `interrupted`: we had asked for it. */
export function statementError(report: Report, sql: string, args: readonly unknown[], interrupted: boolean): SqlModelError {
  const { code } = report;
  if (isConnectionCode(code)) return lostError(report);
  const kind = code === "57014" ? stoppedBy(report, interrupted) : (kinds[code] ?? kinds[code.slice(0, 2)] ?? "other");
  return new QueryError(plain(report.message, code, args), {
    kind,
    sql,
    databaseCode: code,
    position: report.position,
    hint: report.hint === undefined ? undefined : plain(report.hint, code, args),
    constraint: report.constraint,
    table: report.table,
    columns: columnsOf(report),
  });
}

/** One that could not be run as it was prepared, inside a transaction that has failed with it: a second run prepares it anew. */
export const preparedAgainError = ({ code, message }: Report, sql: string): QueryError =>
  new QueryError(
    `The statement has to be prepared anew, because the schema or the server's connection has changed (${message}). Run the transaction again.`,
    { kind: "serialization", sql, databaseCode: code },
  );

/** One that was to be sent a second time when its end was asked for. */
export const cancelledError = (sql: string): QueryError => new QueryError("The statement was cancelled.", { kind: "cancelled", sql, databaseCode: "57014" });

/** The messages may be in any language; that we asked is known here. */
const stoppedBy = ({ message }: Report, interrupted: boolean): QueryErrorKind => (interrupted || /user request/.test(message) ? "cancelled" : "timeout");

const isConnectionCode = (code: string): boolean => code.startsWith("08") || /^57P0[1-5]$/.test(code);

/** The server's own goodbye. */
export const lostError = ({ code, message }: Report): ConnectionError =>
  new ConnectionError("CONNECTION_LOST", `The server ended the connection: ${message} (${code}).`);

export const brokenError = (cause: unknown): ConnectionError =>
  new ConnectionError("CONNECTION_LOST", "The connection to the server was lost.", cause === undefined ? undefined : { cause });

export const closedError = (cause?: unknown): ConnectionError =>
  new ConnectionError("CONNECTION_CLOSED", "The connection is closed.", cause === undefined ? undefined : { cause });

// ---- values

/** Messages about data end with the value, in quotes: everything between the first quote and the last goes. */
const plain = (message: string, code: string, args: readonly unknown[]): string =>
  code.startsWith("22") ? message.replace(/["'«„“‘].*["'»“”’]/s, "?") : withoutValues(message, args);

// ---- columns

function columnsOf({ code, column, detail, message }: Report): readonly string[] | undefined {
  if (column !== undefined) return [column];
  if (detail === undefined || !["23505", "23503", "23P01"].includes(code) || isReferredTo(code, message)) return undefined;
  return readKey(detail);
}

/**
 * 'update or delete on table "teams" violates foreign key constraint "fk" on table "heroes"': the key that is told is that of teams, and the
 * table is heroes. An insert names one table.
 */
const isReferredTo = (code: string, message: string): boolean => code === "23503" && (message.match(/["«„“].+?["»“”]/gs) ?? []).length > 2;

/**
 * `Key (name, "Team Id")=(…) already exists.` -> name, Team Id. The word before the parenthesis is in the server's language. Undefined
 * where something else than columns is in it, such as lower(name).
 */
export function readKey(detail: string): readonly string[] | undefined {
  const names: string[] = [];
  const name = /(?:"((?:[^"]|"")+)"|([\p{L}_][\p{L}\p{N}_$]*))(, |\)=\()/uy;
  name.lastIndex = detail.indexOf("(") + 1;
  if (name.lastIndex === 0) return undefined;
  for (let found = name.exec(detail); found !== null; found = name.exec(detail)) {
    names.push(found[1]?.replaceAll(`""`, `"`) ?? found[2]!);
    if (found[3] !== ", ") return names;
  }
  return undefined;
}

// ---- arguments

const mostArguments = 65_535;

/**
 * Looks for what has no place in a statement: undefined and NaN (a forgotten value would quietly match or store NULL), objects, and more
 * values than the protocol can count. Answers the error, so that the hot path throws nothing.
 */
export function refuseUnbindable(args: readonly BoundValue[]): ValidationError | undefined {
  const count = args.length;
  if (count > mostArguments) {
    return bindError([], `are ${count}; PostgreSQL takes ${mostArguments} in a statement. Pass a list as one array, or insert in several statements`);
  }
  for (let index = 0; index < count; index += 1) {
    const value = args[index];
    const kind = typeof value;
    if (kind === "string" || value === null || kind === "bigint" || (kind === "number" && value === value) || isBytes(value)) continue;
    return bindError([index], sentenceFor(value));
  }
  return undefined;
}

/** Names the argument by its place among the placeholders, from 0, and never by its value. */
const bindError = (path: readonly number[], message: string): ValidationError => new ValidationError([{ path: ["arguments", ...path], code: "bind", message }]);

function sentenceFor(value: unknown): string {
  if (value === undefined) return "an argument was undefined; write null where NULL is meant";
  if (typeof value === "number") return "an argument was NaN, which compares with nothing";
  const what = typeof value === "object" ? (value?.constructor?.name ?? "an object without a prototype") : `a ${typeof value}`;
  return `is ${what}, which cannot be bound as it is; numbers, strings, bigints, Uint8Array and null can`;
}

// ---- connecting

const refusals: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  "28P01": ["AUTHENTICATION_FAILED", "the password is wrong, or there is no such user"],
  "28000": ["AUTHENTICATION_FAILED", "the server does not let this user in from here, in this way"],
  "3D000": ["DATABASE_MISSING", "there is no such database"],
  "53300": ["TOO_MANY_CONNECTIONS", "the server has no connection left"],
  "57P03": ["SERVER_STARTING", "the server is starting, stopping or recovering"],
};

/** What the server said instead of letting us in. */
export function refusedError({ code, message }: Report, settings: PostgresSettings): ConnectionError {
  const [name, sentence] = refusals[code] ?? ["CONNECTION_FAILED", "the server refused"];
  return new ConnectionError(name, `Could not connect to ${describe(settings)}: ${sentence}. It said: ${message} (${code}).`);
}

/** What pg made of the server's way to ask for the password. */
export const signInError = (cause: unknown, settings: PostgresSettings): ConnectionError =>
  new ConnectionError("AUTHENTICATION_FAILED", `Could not sign in to ${describe(settings)}: ${messageOf(cause)}.`, { cause });

const networkCodes: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  ECONNREFUSED: ["CONNECTION_REFUSED", "nothing listens there"],
  ENOENT: ["CONNECTION_REFUSED", "there is no such socket"],
  ENOTFOUND: ["HOST_NOT_FOUND", "there is no host of that name"],
  EAI_AGAIN: ["HOST_NOT_FOUND", "the name could not be looked up"],
  ETIMEDOUT: ["CONNECT_TIMEOUT", "it did not answer in time"],
};

export function networkError(cause: Error, settings: PostgresSettings): ConnectionError {
  const { code } = cause as NodeJS.ErrnoException;
  const [name, sentence] = networkCodes[code ?? ""] ?? ["CONNECTION_FAILED", messageOf(cause)];
  return new ConnectionError(name, `Could not connect to PostgreSQL at ${placeOf(settings)}: ${sentence}.`, { cause });
}

const tlsCodes: readonly (readonly [code: RegExp, sentence: string])[] = [
  [/SELF_SIGNED|UNABLE_TO|ISSUER/, "its certificate is signed by an authority that is not trusted here; give it as ssl.ca, in a URL as sslrootcert"],
  [/ALTNAME/, "its certificate is for another host"],
  [/EXPIRED/, "its certificate has expired"],
];

export function tlsError(cause: Error, settings: PostgresSettings): ConnectionError {
  const { code = "" } = cause as NodeJS.ErrnoException;
  const sentence = tlsCodes.find(([pattern]) => pattern.test(code))?.[1] ?? messageOf(cause);
  return new ConnectionError("TLS_REFUSED", `Could not connect to PostgreSQL at ${placeOf(settings)} with TLS: ${sentence}.`, { cause });
}

/** The reason of whoever gave up. */
export function abortedError({ reason }: AbortSignal, settings: PostgresSettings): SqlModelError {
  if (reason instanceof SqlModelError) return reason;
  return new ConnectionError("CONNECT_TIMEOUT", `Connecting to PostgreSQL at ${placeOf(settings)} was given up before it had answered.`, { cause: reason });
}

const describe = (settings: PostgresSettings): string =>
  `the database ${JSON.stringify(settings.database)} at ${placeOf(settings)} as ${JSON.stringify(settings.user)}`;

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : "unknown").replace(/\.$/, "");
