/** `signal`, `timeout` and `deadline` of a call -> one instant and one signal to watch. */
import { CancelledError, TimeoutError, ValidationError } from "./errors.js";
import type { CallOptions } from "./port.js";

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
  if (hasLimit(options)) {
    assertWithin(options.limit);
    return options.limit;
  }
  const { signal, timeout, deadline } = options;
  if (signal === undefined && timeout === undefined && deadline === undefined) return unlimited;
  if (signal !== undefined && !(typeof signal === "object" && "aborted" in signal && typeof signal.addEventListener === "function")) refuse("signal", "is no AbortSignal");
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

/** A `Context` keeps its own limit, on a clock that nobody sets back. */
const hasLimit = (options: CallOptions & { readonly limit?: Limit }): options is CallOptions & { readonly limit: Limit } =>
  typeof options.limit?.expires === "number";

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
  const ignore = signal === undefined ? undefined : onAbort(signal, abort);
  const stop = (): void => {
    clearTimeout(timer);
    ignore?.();
  };
  const finish = (error: CancelledError | TimeoutError | undefined): void => {
    stop();
    end(error);
  };
  return stop;
}

interface Watched {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

const watched = new WeakMap<AbortSignal, Watched>();

/** Calls `callback` when the signal aborts; the answer stops that. One listener per signal, however many calls share it: Node warns of a leak from the eleventh on. The last to leave takes it away. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let entry = watched.get(signal);
  if (entry === undefined) {
    const callbacks = new Set<() => void>();
    entry = { callbacks, listener: () => [...callbacks].forEach((each) => each()) };
    watched.set(signal, entry);
    signal.addEventListener("abort", entry.listener);
  }
  const { callbacks, listener } = entry;
  callbacks.add(callback);
  // It was aborted before anybody listened.
  if (signal.aborted) queueMicrotask(() => callbacks.has(callback) && callback());
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || watched.get(signal)?.callbacks !== callbacks) return;
    watched.delete(signal);
    signal.removeEventListener("abort", listener);
  };
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
