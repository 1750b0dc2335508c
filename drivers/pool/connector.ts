/** What opens one session -> attempts in parallel while the server answers, one and ever more rarely while it does not, ever more when it does. */
import type { OpenSession, Session } from "../server/session.js";
import type { Clock } from "./clock.js";
import { closedError, connectTimeoutError, cutError, isFatal } from "./errors.js";

/** Milliseconds before the attempt after a failure: doubled by each round that fails, and then the longest. */
const firstDelay = 50;
const longestDelay = 3_000;

interface Attempt {
  readonly round: number;
  readonly abort: AbortController;
  readonly settle: (error: unknown) => void;
}

export interface ConnectorListener {
  opened(session: Session): void;
  failed(error: unknown): void;
  /** An attempt may be made again. */
  ready(): void;
}

export class Connector {
  /** Why the last attempt failed; undefined as long as none has, or after one that did not. */
  failure: unknown;
  hasConnected = false;
  failed = 0;
  readonly #open: OpenSession;
  readonly #timeout: number;
  readonly #clock: Clock;
  readonly #listener: ConnectorListener;
  readonly #attempts = new Set<Attempt>();
  /** How many rounds of attempts have failed one after the other. Attempts that were begun together are one round, however many fail. */
  #round = 0;
  /** How many attempts may be under way: any number until one fails, then one, and with each that does not fail one more. */
  #width = Number.POSITIVE_INFINITY;
  #retryAt = 0;
  #stopRetry: () => void = nothing;

  constructor(open: OpenSession, timeout: number, clock: Clock, listener: ConnectorListener) {
    this.#open = open;
    this.#timeout = timeout;
    this.#clock = clock;
    this.#listener = listener;
  }

  get connecting(): number {
    return this.#attempts.size;
  }

  /**
   * While the server does not answer, one attempt at a time finds out when it does again: the others wait, so there is no storm. Nor is
   * there one when it does: one that was full has a place, not room for all, and one that has just started has much to do.
   */
  get mayTry(): boolean {
    if (this.#round === 0) return this.#attempts.size < this.#width;
    if (this.#clock.now() < this.#retryAt) return false;
    for (const attempt of this.#attempts) if (attempt.round === this.#round) return false;
    return true;
  }

  /** What an attempt would surely be answered now: it was refused for good a moment ago, and is not made again before its time. */
  get refusal(): unknown {
    return this.failure !== undefined && this.#clock.now() < this.#retryAt && isFatal(this.failure) ? this.failure : undefined;
  }

  /** Resolves with the error of an attempt that failed. */
  attempt(): Promise<unknown> {
    return new Promise((resolve) => {
      const attempt: Attempt = { round: this.#round, abort: new AbortController(), settle: resolve };
      this.#attempts.add(attempt);
      void this.#run(attempt);
    });
  }

  /** Gives up every attempt; later ones must not be made. */
  stop(): void {
    this.#stopRetry();
    for (const attempt of this.#attempts) this.#giveUp(attempt, closedError());
  }

  async #run(attempt: Attempt): Promise<void> {
    const stopTimer = this.#clock.after(this.#timeout, () => {
      const error = connectTimeoutError(this.#timeout);
      this.#giveUp(attempt, error);
      this.#fail(attempt, error);
    });
    const { signal } = attempt.abort;
    signal.addEventListener("abort", stopTimer, { once: true });
    const outcome = await this.#open({ signal }).then((session) => ({ session }), (error: unknown) => ({ error }));
    stopTimer();
    if (!this.#attempts.delete(attempt)) {
      // An opener that did not notice in time that it was given up.
      if ("session" in outcome) outcome.session.destroy(cutError("it was opened too late"));
    } else if ("session" in outcome) {
      this.#succeed(attempt, outcome.session);
      attempt.settle(undefined);
    } else {
      this.#fail(attempt, outcome.error);
      attempt.settle(outcome.error);
    }
  }

  #giveUp(attempt: Attempt, error: unknown): void {
    this.#attempts.delete(attempt);
    attempt.abort.abort(error);
    attempt.settle(error);
  }

  #succeed(attempt: Attempt, session: Session): void {
    this.hasConnected = true;
    // One that was begun before the last failure says nothing of now: a server that is full lets some in, and refuses the next.
    if (attempt.round >= this.#round) {
      this.#stopRetry();
      this.#round = 0;
      this.#width += 1;
      this.#retryAt = 0;
      this.failure = undefined;
    }
    this.#listener.opened(session);
  }

  #fail(attempt: Attempt, error: unknown): void {
    this.failed += 1;
    this.failure = error;
    // Of the others of its round, and of those begun before, nothing new is learnt.
    if (attempt.round >= this.#round) {
      this.#round += 1;
      this.#width = 1;
      const delay = Math.min(firstDelay * 2 ** (this.#round - 1), longestDelay) * (0.5 + this.#clock.random() / 2);
      this.#retryAt = this.#clock.now() + delay;
      this.#stopRetry();
      this.#stopRetry = this.#clock.after(delay, () => this.#retry(), true);
    }
    this.#listener.failed(error);
  }

  /** A timer may ring a moment before its time; then too, this is the time. */
  #retry(): void {
    this.#retryAt = 0;
    this.#listener.ready();
  }
}

const nothing = (): void => {};
