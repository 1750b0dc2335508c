/** Time that a test moves by hand, and chance that repeats. */
import { randomFrom } from "../../drivers/mirror/random.js";
import type { Clock } from "../../drivers/pool/clock.js";

export { randomFrom };

interface Timer {
  readonly at: number;
  readonly ring: () => void;
  readonly inBackground: boolean;
}

/** Lets everything run that waits for no timer. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export class FakeClock implements Clock {
  readonly random: () => number;
  readonly #timers = new Set<Timer>();
  #now = 1_000;

  constructor(seed = 1) {
    this.random = randomFrom(seed);
  }

  now(): number {
    return this.#now;
  }

  after(delay: number, ring: () => void, inBackground = false): () => void {
    const timer: Timer = { at: this.#now + delay, ring, inBackground };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Timers that have not rung; those that keep a process alive. */
  get pending(): number {
    return this.#timers.size;
  }

  get pendingInForeground(): number {
    return [...this.#timers].filter(({ inBackground }) => !inBackground).length;
  }

  /** Rings what is due on the way, in order, and lets its consequences run each time. */
  async advance(milliseconds: number): Promise<void> {
    const target = this.#now + milliseconds;
    await settle();
    for (;;) {
      let next: Timer | undefined;
      for (const timer of this.#timers) if (timer.at <= target && (next === undefined || timer.at < next.at)) next = timer;
      if (next === undefined) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.ring();
      await settle();
    }
    this.#now = target;
    await settle();
  }

  /** Time passes, and the event loop was held up meanwhile: whatever is due rings late, all at once. */
  async stall(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    await this.advance(0);
  }
}
