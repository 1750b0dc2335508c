/** What a session and its worker say to each other: requests, replies, and errors of ours as plain data, since a class does not cross a thread. */
import type { MessagePort } from "node:worker_threads";
import {
  ConnectionError, DecodeError, QueryError, TransactionError, ValidationError, type Issue, type QueryErrorDetails,
} from "../../runtime/connection/errors.js";
import type { BoundValue } from "../../runtime/connection/port.js";
import type { SqliteSettings } from "./config.js";

export type Request =
  /** `stop` is shared with a thread; a process has none, and is killed instead. */
  | { readonly do: "open"; readonly settings: SqliteSettings; readonly stop: Int32Array | undefined }
  /** Answers the first batch of rows; `more` answers the next, `end` forgets the rest. */
  | { readonly do: "read"; readonly text: string; readonly args: readonly BoundValue[]; readonly prompt: boolean }
  | { readonly do: "more" | "end" | "ping" | "close" }
  | { readonly do: "first" | "write"; readonly text: string; readonly args: readonly BoundValue[] }
  | { readonly do: "insertMany"; readonly text: string; readonly argumentLists: readonly (readonly BoundValue[])[]; readonly answersRows: boolean }
  | { readonly do: "script"; readonly texts: readonly string[] }
  | { readonly do: "control"; readonly text: string }
  /** Commits what a reply held back: the work of `text`. */
  | { readonly do: "commit"; readonly text: string }
  | { readonly do: "reset"; readonly reopen: boolean }
  | { readonly do: "backup"; readonly settings: SqliteSettings; readonly target: string; readonly stop: Int32Array; readonly progress: MessagePort };

export interface Reply {
  readonly state: "none" | "open" | "failed";
  /** The write is done and not committed: that waits for `commit`. Only where a process may be killed at any moment. */
  readonly held: boolean;
  readonly value: unknown;
  readonly error: ErrorData | undefined;
}

/** What stands in the one cell of `stop`. Whoever changes it from `running` first, decides how the request ends. */
export const running = 0;
/** The session wants the request to end without effect. */
export const stopped = 1;
/** The worker has let the request's effect come to be. */
export const decided = 2;

/** The text of SQL that a request runs, for its errors. */
export function textOf(request: Request): string {
  if ("text" in request) return request.text;
  return request.do === "script" ? request.texts.join(";\n") : request.do.toUpperCase();
}

export const cancelled = (sql: string): QueryError =>
  new QueryError("The statement was stopped because it was asked to; nothing of it is stored.", { kind: "cancelled", sql });

type ErrorData =
  | { readonly is: "query"; readonly message: string; readonly details: QueryErrorDetails; readonly cause: Thrown | undefined }
  | { readonly is: "validation"; readonly issues: readonly Issue[] }
  | { readonly is: "decode"; readonly column: string; readonly expected: string; readonly actual: string }
  | { readonly is: "connection" | "transaction"; readonly code: string; readonly message: string; readonly cause: Thrown | undefined }
  /** None of ours. */
  | { readonly is: "other"; readonly thrown: Thrown };

interface Thrown {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

/** What was thrown in a worker and is none of ours, such as an error of better-sqlite3: with the name, the message, the code and the stack that it had there. */
class ThrownError extends Error {
  readonly code: string | undefined;
  constructor({ name, message, stack, code }: Thrown) {
    super(message);
    this.name = name;
    this.code = code;
    if (stack !== undefined) this.stack = stack;
  }
}

export function writeError(error: unknown): ErrorData {
  if (error instanceof ValidationError) return { is: "validation", issues: error.issues };
  if (error instanceof DecodeError) return { is: "decode", column: error.column, expected: error.expected, actual: error.actual };
  if (error instanceof QueryError) {
    const { kind, sql, databaseCode, position, hint, constraint, table, columns } = error;
    return { is: "query", message: error.message, cause: writeCause(error.cause), details: { kind, sql, databaseCode, position, hint, constraint, table, columns } };
  }
  if (error instanceof ConnectionError) return { is: "connection", code: error.code, message: error.message, cause: writeCause(error.cause) };
  if (error instanceof TransactionError) return { is: "transaction", code: error.code, message: error.message, cause: writeCause(error.cause) };
  return { is: "other", thrown: writeThrown(error) };
}

export function readError(data: ErrorData): unknown {
  switch (data.is) {
    case "query":
      return new QueryError(data.message, data.details, readCause(data.cause));
    case "validation":
      return new ValidationError(data.issues);
    case "decode":
      return new DecodeError(data.column, data.expected, data.actual);
    case "connection":
      return new ConnectionError(data.code, data.message, readCause(data.cause));
    case "transaction":
      return new TransactionError(data.code, data.message, readCause(data.cause));
    case "other":
      return new ThrownError(data.thrown);
  }
}

const writeCause = (cause: unknown): Thrown | undefined => (cause instanceof Error ? writeThrown(cause) : undefined);

const readCause = (cause: Thrown | undefined): ErrorOptions | undefined => (cause === undefined ? undefined : { cause: new ThrownError(cause) });

function writeThrown(error: unknown): Thrown {
  if (!(error instanceof Error)) return { name: "Error", message: String(error), stack: undefined, code: undefined };
  const { name, message, stack } = error;
  return { name, message, stack, code: "code" in error && typeof error.code === "string" ? error.code : undefined };
}
