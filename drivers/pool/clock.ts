/** Time and chance, as the pool meets them -> something that a test can hold in its hand. */
import { TimeoutError } from "../../runtime/connection/errors.js";

export interface Clock {
  /** Milliseconds on a clock that nobody sets back. */
  now(): number;
  /** Calls `ring` once, after `delay` milliseconds; the answer takes it back. A timer in the background alone keeps no process alive. */
  after(delay: number, ring: () => void, inBackground?: boolean): () => void;
  /** At least 0 and less than 1. What is spread by it does not happen to every pool at once. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(delay, ring, inBackground = false) {
    const timer = setTimeout(ring, Math.ceil(delay));
    if (inBackground) timer.unref();
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

/** Settles as `work` does; rejects with `TimeoutError` where that takes longer than `delay` milliseconds. */
export function within(clock: Clock, delay: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(delay, () => reject(new TimeoutError(`The server did not answer in ${delay} ms.`)));
    work.then(
      () => (stop(), resolve()),
      (error: unknown) => (stop(), reject(error)),
    );
  });
}
