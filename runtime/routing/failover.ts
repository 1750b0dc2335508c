/** What a reader said, or that it said nothing -> whether another database may answer instead. Reads only: they can be run again. */
import { ConnectionError, PoolError, QueryError, type QueryErrorKind } from "../connection/errors.js";

/** The reader is gone, or cannot be reached. */
export const isLoss = (error: unknown): boolean => error instanceof ConnectionError || error instanceof PoolError;

/**
 * What only a copy says: it takes no function that writes (`readOnly`), it cancelled the read for a change that it had to apply
 * (`serialization`, `deadlock`), or a table has not come to it yet (`notFound`).
 */
const ofCopies: ReadonlySet<QueryErrorKind> = new Set(["readOnly", "serialization", "deadlock", "notFound"]);

export const mayAnswerElsewhere = (error: unknown): boolean => isLoss(error) || (error instanceof QueryError && ofCopies.has(error.kind));

/** A primary that takes no writes is none: it was demoted, or the configuration names a replica. */
export function primaryRefusal(error: unknown): unknown {
  if (!(error instanceof QueryError) || error.kind !== "readOnly") return error;
  return new ConnectionError(
    "PRIMARY_READ_ONLY",
    "The primary takes no writes: it is a replica, or has become one. Nothing was written; connect to the new primary.",
    { cause: error },
  );
}

/**
 * The answer, unless the database falls silent: after `patience` milliseconds without an answer it is asked `isAlive`, again and again. A slow
 * statement is waited for; one on a database that answers nothing is given up, with a `ConnectionError`.
 */
export function whileAlive<Value>(answer: Promise<Value>, patience: number, isAlive: () => Promise<boolean>, late: (value: Value) => void): Promise<Value> {
  return new Promise((resolve, reject) => {
    let over = false;
    let timer = setTimeout(() => void look(), patience);
    const look = async (): Promise<void> => {
      const alive = await isAlive();
      if (over) return;
      if (alive) {
        timer = setTimeout(() => void look(), patience);
      } else {
        over = true;
        reject(new ConnectionError("READER_SILENT", `The reader answered nothing for ${patience} ms.`));
      }
    };
    const end = (settle: () => void, tooLate: () => void): void => {
      if (over) return tooLate();
      over = true;
      clearTimeout(timer);
      settle();
    };
    answer.then((value) => end(() => resolve(value), () => late(value)), (error: unknown) => end(() => reject(error), nothing));
  });
}

const nothing = (): void => {};
