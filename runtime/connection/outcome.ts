/** A promise -> what became of it, as a value. */
import { CancelledError, SqlModelError, TimeoutError } from "./errors.js";

export type Outcome<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  /** The database, the driver or the data said no. */
  | { readonly kind: "error"; readonly error: SqlModelError }
  /** Its signal was aborted, or its time was over. */
  | { readonly kind: "cancelled"; readonly error: CancelledError | TimeoutError }
  /** Something that is none of this library's errors: a mistake in the program. */
  | { readonly kind: "panicked"; readonly error: unknown };

/**
 * Waits for a promise and never rejects.
 *
 * ```ts
 * const outcome = await settle(select<Hero>().all(db, { timeout: 100 }));
 * if (outcome.kind === "cancelled") return [];
 * ```
 */
export async function settle<Value>(promise: PromiseLike<Value>): Promise<Outcome<Value>> {
  try {
    return { kind: "ok", value: await promise };
  } catch (error) {
    if (error instanceof CancelledError || error instanceof TimeoutError) return { kind: "cancelled", error };
    return error instanceof SqlModelError ? { kind: "error", error } : { kind: "panicked", error };
  }
}
