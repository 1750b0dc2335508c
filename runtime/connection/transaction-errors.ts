/** What a transaction refuses with, each with the way out. */
import { TransactionError } from "./errors.js";

export const endedBy = (what: string, cause?: unknown): TransactionError =>
  new TransactionError("TRANSACTION_ENDED", `The transaction has ended: ${what}. Use the database, or begin another one.`, { cause });

export const lostBy = (cause: unknown): TransactionError =>
  new TransactionError("TRANSACTION_LOST", "The whole transaction was rolled back after a statement failed; nothing of it is stored. Run it again.", { cause });

export const aborted = (cause: unknown): TransactionError =>
  new TransactionError(
    "TRANSACTION_ABORTED",
    "The transaction was rolled back and not committed, because one of its statements had failed and its error was not passed on.",
    { cause },
  );

export const innerOpen = (what: string): TransactionError =>
  new TransactionError(
    "TRANSACTION_INNER_OPEN",
    `${what} on a transaction while one inside it is open would become part of the inner one: use the inner handle, or await the inner transaction first.`,
  );

export const failedBy = (cause: unknown): TransactionError =>
  new TransactionError(
    "TRANSACTION_FAILED",
    "An earlier statement of this transaction failed, and the server takes no other before a rollback: put what may fail into a transaction of its own inside this one.",
    { cause },
  );

export const endedByStatement = (): TransactionError =>
  new TransactionError("TRANSACTION_STATEMENT", "A statement has ended the transaction on the server, as a procedure does that commits: what ran before may be stored.");

export const outcomeUnknown = (cause: unknown): TransactionError =>
  new TransactionError(
    "OUTCOME_UNKNOWN",
    "The connection was lost while COMMIT was under way: whether the transaction is stored is unknown. Look before running it again.",
    { cause },
  );
