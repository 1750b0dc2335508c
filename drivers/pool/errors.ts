/** What goes wrong in a pool -> errors for the one who called, warnings for the one who forgot. */
import { ConnectionError, PoolError } from "../../runtime/connection/errors.js";
import type { PoolStats } from "./stats.js";

/** Codes of a refusal that would come again at each attempt: whoever waits is told at once. */
const fatalCodes: readonly string[] = ["AUTHENTICATION_FAILED", "DATABASE_MISSING", "TLS_REFUSED"];

/** Anything but a `ConnectionError` (a setting that the server does not take, a mistake of the driver) will not mend itself either. */
export const isFatal = (error: unknown): boolean => !(error instanceof ConnectionError) || fatalCodes.includes(error.code);

export const closedError = (): PoolError => new PoolError("POOL_CLOSED", "The pool is closed.");

export const releasedTwiceError = (): PoolError => new PoolError("POOL_RELEASED_TWICE", "The connection was given back before; it may be somebody else's now.");

export const connectTimeoutError = (milliseconds: number): ConnectionError =>
  new ConnectionError("CONNECT_TIMEOUT", `The server did not let a connection in within ${milliseconds} ms.`);

/** Why the pool cuts a connection; calls of a borrower that are under way reject with it. */
export const cutError = (why: string, cause?: unknown): ConnectionError => new ConnectionError("CONNECTION_CLOSED", `The pool closed the connection: ${why}.`, { cause });

/** `inTransaction` of the sessions in use have a transaction open; `cause` is why the last attempt to connect failed. */
export function timeoutError(patience: number, stats: PoolStats, inTransaction: number, cause: unknown): PoolError {
  const { used, idle, connecting, waiting, max } = stats;
  const counts = `${used} of at most ${max} in use, ${idle} idle, ${connecting} connecting, ${waiting} more waiting`;
  const hint =
    inTransaction === 0 ? ""
    : ` Transactions are open on ${inTransaction} of them: a connection that is acquired inside a transaction of the same pool waits for its own caller, so use the transaction's handle there.`;
  const failure = cause === undefined ? "" : " The last attempt to connect failed: see the cause.";
  return new PoolError("POOL_TIMEOUT", `No connection came free within ${patience} ms: ${counts}.${hint}${failure}`, cause === undefined ? undefined : { cause });
}

export function warnOfOpenTransaction(trace: string): void {
  process.emitWarning("A connection was given back with its transaction open; the transaction is rolled back.", {
    type: "SqlModelWarning",
    code: "POOL_TRANSACTION_OPEN",
    detail: trace,
  });
}

export function warnOfLeak(milliseconds: number, trace: string): void {
  process.emitWarning(`A connection is in use for more than ${milliseconds} ms: was it never given back?`, {
    type: "SqlModelWarning",
    code: "POOL_LEAK",
    detail: trace,
  });
}

/** Where `below` was called. */
export function traceOf(below: (...args: never[]) => unknown): string {
  const holder = { stack: "" };
  Error.captureStackTrace(holder, below);
  return holder.stack.replace(/^.*\n/, "");
}
