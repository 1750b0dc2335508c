/** Work in a transaction -> its result: committed when it resolves, rolled back when it throws, run again where that can help. */
import { ConnectionError, QueryError, TransactionError, ValidationError, type QueryErrorKind, type SqlModelError } from "./errors.js";
import { pause, readLimit, type Limit } from "./limit.js";
import type { Transaction, TransactionOptions } from "./port.js";

export type Work<Result> = (transaction: Transaction) => Promise<Result> | Result;

/** What a driver's transactions offer beyond the port. */
export interface OpenTransaction extends Transaction {
  readonly ended: boolean;
  /** Rejects when the signal or the deadline has rolled the transaction back; undefined where there is neither. */
  readonly stopped: Promise<never> | undefined;
  readonly stoppedBy: SqlModelError | undefined;
  /** It is stored, or may be: an error that comes after it is no reason to run the work again. */
  readonly committed: boolean;
  /** Never rejects: where the rollback fails too, that error becomes the property `suppressed` of the reason. */
  rollbackBecauseOf(reason: unknown): Promise<void> | void;
}

type Open = (options: TransactionOptions | undefined, limit: Limit) => Promise<OpenTransaction>;

/** `repeatable` is false for a savepoint: it keeps the snapshot and the locks of its transaction, so running it again could not end otherwise. */
export async function runTransaction<Result>(
  open: Open, work: Work<Result>, options: TransactionOptions | undefined, repeatable: boolean,
): Promise<Result> {
  assertTransactionOptions(options);
  const limit = readLimit(options);
  const retries = repeatable ? readRetries(options) : 0;
  for (let attempt = 0; ; attempt += 1) {
    let transaction: OpenTransaction | undefined;
    try {
      transaction = await open(options, limit);
      return await attemptOnce(transaction, work);
    } catch (error) {
      if (attempt >= retries || transaction?.committed === true || !mayHelp(error)) throw error;
      await pause(backoff(attempt), limit);
    }
  }
}

async function attemptOnce<Result>(transaction: OpenTransaction, work: Work<Result>): Promise<Result> {
  let result: Result;
  try {
    // Work that never ends must not keep the caller beyond the deadline.
    result = await (transaction.stopped === undefined ? work(transaction) : Promise.race([work(transaction), transaction.stopped]));
    if (transaction.stoppedBy !== undefined) throw transaction.stoppedBy;
    // Work may have committed or rolled back by itself.
    if (!transaction.ended) await transaction.commit();
  } catch (error) {
    if (!transaction.ended) await transaction.rollbackBecauseOf(error);
    throw error;
  }
  return result;
}

const repeatableKinds: ReadonlySet<QueryErrorKind> = new Set(["deadlock", "serialization", "busy"]);

/** Nothing of the attempt is stored. A COMMIT whose outcome is unknown is a `TransactionError`, and never comes here. */
function mayHelp(error: unknown): boolean {
  if (error instanceof QueryError) return repeatableKinds.has(error.kind);
  // Told to the statements that came after the one that failed.
  if (error instanceof TransactionError && error.code === "TRANSACTION_LOST") return mayHelp(error.cause);
  return error instanceof ConnectionError && error.code === "CONNECTION_LOST";
}

/** Milliseconds before a whole transaction is run again: growing, bounded, and never the same for two that failed together. */
export const backoff = (attempt: number): number => Math.min(5 * 2 ** attempt, 500) * (0.5 + Math.random() / 2);

/** Throws `ValidationError` for an option that is none: a misspelt one would be a promise that nobody keeps. */
export function assertTransactionOptions(options: TransactionOptions | undefined): void {
  if (options === undefined) return;
  // `limit` is what a Context hands on.
  const unknown = Object.keys(options).find((name) => name !== "limit" && !Object.hasOwn(optionNames, name));
  if (unknown !== undefined) {
    throw new ValidationError([{ path: [unknown], code: "option", message: `is no option of a transaction; they are ${Object.keys(optionNames).join(", ")}` }]);
  }
  for (const name of ["readOnly", "deferrable"] as const) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== "boolean") throw new ValidationError([{ path: [name], code: "option", message: "is true or false" }]);
  }
}

const optionNames: { readonly [Name in keyof Required<TransactionOptions>]: true } = {
  signal: true, timeout: true, deadline: true, isolation: true, readOnly: true, deferrable: true, retry: true,
};

/** A savepoint has the properties of its transaction, whatever is asked for. */
export function refuseOfSavepoint(options: TransactionOptions | undefined): void {
  for (const name of ["isolation", "readOnly", "deferrable"] as const) {
    if (options?.[name] === undefined || options[name] === false) continue;
    throw new ValidationError([{ path: [name], code: "option", message: "belongs to the outer transaction: one inside it is a savepoint, and cannot change it" }]);
  }
}

function readRetries(options: TransactionOptions | undefined): number {
  const retries = options?.retry ?? 0;
  if (Number.isInteger(retries) && retries >= 0) return retries;
  throw new ValidationError([{ path: ["retry"], code: "retry", message: "is a whole number of times, 0 or more" }]);
}

/** Keeps the reason as the caller's error, with the second failure beside it. */
export function suppress(reason: unknown, error: unknown): void {
  if (reason instanceof Error && Object.isExtensible(reason)) {
    Object.defineProperty(reason, "suppressed", { value: error, configurable: true, writable: true });
  }
}
