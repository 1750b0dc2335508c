/** A deadline and a way to cancel, handed down through calls: a child can only end sooner. */
import { ValidationError } from "./errors.js";
import { readLimit, type Limit } from "./limit.js";
import type { CallOptions } from "./port.js";

/**
 * The last argument of any call, for a whole piece of work.
 *
 * ```ts
 * const request = new Context({ timeout: 2_000, signal: requestSignal });
 * const heroes = await select<Hero>().all(db, request);
 * await audit(db, request.child({ timeout: 100 }));       // 100 ms, or what is left of the two seconds
 * request.cancel();                                       // everything under way rejects with CancelledError
 * ```
 */
export class Context implements CallOptions {
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  /** On the clock of `performance.now()`; Infinity for never. */
  readonly #expires: number;

  /** Throws `ValidationError` for a time that is none, `CancelledError` or `TimeoutError` where the options are already over. */
  constructor(options?: CallOptions, parent?: Context) {
    if (parent !== undefined && !(#expires in parent)) throw new ValidationError([{ path: ["parent"], code: "context", message: "is not a Context" }]);
    const own = readLimit(options);
    const signals = [parent?.signal, own.signal].filter((signal) => signal !== undefined);
    this.signal = signals.length === 0 ? this.#controller.signal : AbortSignal.any([this.#controller.signal, ...signals]);
    this.#expires = Math.min(own.expires, parent === undefined ? Infinity : parent.#expires);
  }

  /** The instant at which it ends by itself; undefined for never. */
  get deadline(): Date | undefined {
    return this.#expires === Infinity ? undefined : new Date(Date.now() + this.#expires - performance.now());
  }

  /** Milliseconds that are left; Infinity where there is no deadline, never below 0. */
  get remaining(): number {
    return Math.max(this.#expires - performance.now(), 0);
  }

  child(options?: CallOptions): Context {
    return new Context(options, this);
  }

  /** Ends this context and its children, and every call that was given one of them. */
  cancel(reason?: unknown): void {
    this.#controller.abort(reason);
  }

  /** What a driver watches. */
  get limit(): Limit {
    return { signal: this.signal, expires: this.#expires };
  }
}
