/** `signal`, `timeout` and `deadline` of a call -> one instant and one signal to watch. */
import { CancelledError, TimeoutError, ValidationError } from "../../runtime/connection/errors.js";
import type { CallOptions } from "../../runtime/connection/port.js";

export interface Limit {
  readonly signal: AbortSignal | undefined;
  /** On the clock of `performance.now()`, which nobody sets back; Infinity for never. */
  readonly expires: number;
}

export const unlimited: Limit = { signal: undefined, expires: Infinity };

/** The longest time that `setTimeout` keeps; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** Throws `ValidationError` for a time that is none, `CancelledError` or `TimeoutError` for a call that is already over. */
export function readLimit(options: CallOptions | undefined): Limit {
  if (options === undefined) return unlimited;
  const { signal, timeout, deadline } = options;
  if (signal === undefined && timeout === undefined && deadline === undefined) return unlimited;
  let expires = Infinity;
  if (timeout !== undefined) {
    if (typeof timeout !== "number" || !(timeout > 0 && timeout <= longestTimer)) refuse("timeout", `is a number of milliseconds above 0 and up to ${longestTimer}`);
    expires = performance.now() + timeout;
  }
  if (deadline !== undefined) {
    const instant = deadline.getTime();
    if (Number.isNaN(instant)) refuse("deadline", "is an invalid Date");
    expires = Math.min(expires, performance.now() + instant - Date.now());
  }
  const limit = { signal, expires };
  assertWithin(limit);
  return limit;
}

export function assertWithin({ signal, expires }: Limit): void {
  if (signal?.aborted === true) throw cancelled(signal);
  if (expires !== Infinity && performance.now() >= expires) throw expired();
}

const cancelled = (signal: AbortSignal): CancelledError => new CancelledError({ cause: signal.reason });
const expired = (): TimeoutError => new TimeoutError("The call's deadline has passed.");

/**
 * Calls `end` once: with `CancelledError` when the signal aborts, with `TimeoutError` at the deadline, with undefined after `patience`
 * milliseconds. The answer takes timer and listener away again; it must be called when the wait is over.
 */
export function watch({ signal, expires }: Limit, patience: number, end: (error: CancelledError | TimeoutError | undefined) => void): () => void {
  const left = Math.max(expires - performance.now(), 0);
  const delay = Math.min(left, patience);
  const timer = delay > longestTimer ? undefined : setTimeout(() => finish(left <= patience ? expired() : undefined), Math.ceil(delay));
  const abort = (): void => finish(cancelled(signal!));
  signal?.addEventListener("abort", abort);
  const stop = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener("abort", abort);
  };
  const finish = (error: CancelledError | TimeoutError | undefined): void => {
    stop();
    end(error);
  };
  return stop;
}

/** Resolves after `milliseconds`; rejects as soon as the limit is reached. */
export function pause(milliseconds: number, limit: Limit): Promise<void> {
  return new Promise((resolve, reject) => {
    watch(limit, milliseconds, (error) => (error === undefined ? resolve() : reject(error)));
  });
}

function refuse(name: string, message: string): never {
  throw new ValidationError([{ path: [name], code: name, message }]);
}
