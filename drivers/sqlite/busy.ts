/** A unit of work that may meet another connection's lock -> its result, once the lock is free. */
import { TimeoutError } from "../../runtime/connection/errors.js";
import { isBusy } from "./errors.js";
import { assertWithin, pause, type Limit } from "../../runtime/connection/limit.js";

/** Milliseconds between two attempts, as SQLite's own busy handler waits; the last one repeats. */
const delays: readonly number[] = [1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100];

/** Milliseconds before the next attempt. With jitter, so that two writers do not meet again and again. */
export const delayBefore = (attempt: number): number => delays[Math.min(attempt, delays.length - 1)]! * (0.5 + Math.random() / 2);

/**
 * Runs `unit`, which does everything or nothing, until no other connection is in its way: for at most `busyTimeout` milliseconds, and
 * within the limit. The waiting is done by timers and not by SQLite, whose busy handler would stop the whole event loop, and with it
 * the other connection where that one lives in this process. Answers the result itself where nothing was in the way.
 */
export function whenFree<Result>(unit: () => Result, limit: Limit, busyTimeout: number): Result | Promise<Result> {
  assertWithin(limit);
  try {
    return unit();
  } catch (error) {
    if (!isBusy(error) || busyTimeout === 0) throw error;
    return persist(unit, limit, performance.now() + busyTimeout);
  }
}

async function persist<Result>(unit: () => Result, limit: Limit, until: number): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    await pause(delayBefore(attempt), limit);
    try {
      assertWithin(limit);
      return unit();
    } catch (error) {
      if (error instanceof TimeoutError || !isBusy(error) || performance.now() >= until) throw error;
    }
  }
}
