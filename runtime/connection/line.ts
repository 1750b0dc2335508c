/** Callers that want the one connection while it is in use -> first come, first served. */
import { TimeoutError } from "./errors.js";
import { watch, type Limit } from "./limit.js";

interface Waiter {
  readonly admit: () => void;
  readonly refuse: (error: unknown) => void;
}

export class Line {
  #waiters: Waiter[] = [];
  /** Where the line begins: leaving at the front must not move everybody else. */
  #front = 0;

  get length(): number {
    return this.#waiters.length - this.#front;
  }

  /** Resolves when it is the caller's turn; rejects when the limit or `patience` milliseconds end first. */
  join(limit: Limit, patience: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const stop = watch(limit, patience, (error) => {
        this.#leave(waiter);
        reject(error ?? tooLong(patience));
      });
      const waiter: Waiter = {
        admit: () => (stop(), resolve()),
        refuse: (error) => (stop(), reject(error)),
      };
      this.#waiters.push(waiter);
    });
  }

  /** Gives the turn to whoever came first; false where nobody waits. */
  admitNext(): boolean {
    const next = this.#waiters[this.#front];
    if (next === undefined) return false;
    this.#dropFront();
    next.admit();
    return true;
  }

  refuseAll(error: unknown): void {
    const waiters = this.#waiters.slice(this.#front);
    this.#waiters = [];
    this.#front = 0;
    for (const waiter of waiters) waiter.refuse(error);
  }

  #leave(waiter: Waiter): void {
    if (this.#waiters[this.#front] === waiter) this.#dropFront();
    else this.#waiters.splice(this.#waiters.indexOf(waiter, this.#front), 1);
  }

  #dropFront(): void {
    this.#front += 1;
    // Half of the array is behind the front: each element is moved once for each that left, so a turn costs the same at any length.
    if (this.#front * 2 < this.#waiters.length) return;
    this.#waiters = this.#waiters.slice(this.#front);
    this.#front = 0;
  }
}

const tooLong = (patience: number): TimeoutError =>
  new TimeoutError(
    `Waited ${patience} ms for a transaction that is still open; inside a transaction use the transaction's own handle.`,
  );
