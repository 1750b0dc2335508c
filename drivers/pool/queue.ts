/** Callers that want a session -> first come, first served; coming, leaving and being served cost the same at any length. */
import { CancelledError, TimeoutError, type SqlModelError } from "../../runtime/connection/errors.js";
import { onAbort, type Limit } from "../../runtime/connection/limit.js";
import type { Clock } from "./clock.js";
import type { Lease } from "./lease.js";

interface Waiter {
  readonly shareable: boolean;
  readonly admit: (lease: Lease) => void;
  readonly refuse: (error: unknown) => void;
  previous: Waiter | undefined;
  next: Waiter | undefined;
}

export class Queue {
  /** How many wait, and how many of them would share a session. */
  length = 0;
  shareable = 0;
  readonly #clock: Clock;
  #first: Waiter | undefined;
  #last: Waiter | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get firstIsShareable(): boolean {
    return this.#first !== undefined && this.#first.shareable;
  }

  /** Resolves with the lease when it is the caller's turn; rejects when the limit or `patience` milliseconds end first. */
  join(limit: Limit, shareable: boolean, patience: number, tooLong: () => SqlModelError): Promise<Lease> {
    return new Promise((resolve, reject) => {
      const { signal, expires } = limit;
      const left = expires - this.#clock.now();
      const stopTimer = this.#clock.after(Math.max(Math.min(left, patience), 0), () => leave(left <= patience ? expired : tooLong));
      const abort = (): void => leave(() => cancelled(signal!));
      const ignore = signal === undefined ? undefined : onAbort(signal, abort);
      const stop = (): void => {
        stopTimer();
        ignore?.();
      };
      const leave = (why: () => SqlModelError): void => {
        this.#remove(waiter);
        waiter.refuse(why());
      };
      const waiter: Waiter = {
        shareable,
        admit: (lease) => (stop(), resolve(lease)),
        refuse: (error) => (stop(), reject(error)),
        previous: this.#last,
        next: undefined,
      };
      if (this.#last === undefined) this.#first = waiter;
      else this.#last.next = waiter;
      this.#last = waiter;
      this.length += 1;
      if (shareable) this.shareable += 1;
    });
  }

  /** Gives the lease to whoever came first; somebody must be waiting. */
  admitFirst(lease: Lease): void {
    const waiter = this.#first!;
    this.#remove(waiter);
    waiter.admit(lease);
  }

  refuseAll(error: unknown): void {
    for (let waiter = this.#first; waiter !== undefined; waiter = this.#first) {
      this.#remove(waiter);
      waiter.refuse(error);
    }
  }

  #remove(waiter: Waiter): void {
    const { previous, next } = waiter;
    if (previous === undefined) this.#first = next;
    else previous.next = next;
    if (next === undefined) this.#last = previous;
    else next.previous = previous;
    this.length -= 1;
    if (waiter.shareable) this.shareable -= 1;
  }
}

/** Why a call has nothing to wait for any more. */
export function overBy({ signal, expires }: Limit, clock: Clock): SqlModelError | undefined {
  if (signal?.aborted === true) return cancelled(signal);
  return expires !== Infinity && clock.now() >= expires ? expired() : undefined;
}

const cancelled = (signal: AbortSignal): CancelledError => new CancelledError({ cause: signal.reason });
const expired = (): TimeoutError => new TimeoutError("The call's deadline passed before it had a connection.");
