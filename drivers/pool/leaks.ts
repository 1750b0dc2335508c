/** Leases that are out -> a warning, once each, of those that stay out for too long. */
import type { Clock } from "./clock.js";
import { warnOfLeak } from "./errors.js";
import type { Lease } from "./lease.js";

interface Watched {
  readonly since: number;
  readonly trace: string;
}

export class Leaks {
  count = 0;
  readonly #timeout: number;
  readonly #clock: Clock;
  readonly #watched = new Map<Lease, Watched>();

  constructor(timeout: number, clock: Clock) {
    this.#timeout = timeout;
    this.#clock = clock;
  }

  watch(lease: Lease, trace: string): void {
    this.#watched.set(lease, { since: this.#clock.now(), trace });
  }

  forget(lease: Lease): void {
    this.#watched.delete(lease);
  }

  report(): void {
    const latest = this.#clock.now() - this.#timeout;
    for (const [lease, { since, trace }] of this.#watched) {
      // They are in the order in which they were lent.
      if (since > latest) return;
      this.#watched.delete(lease);
      this.count += 1;
      warnOfLeak(this.#timeout, trace);
    }
  }
}
