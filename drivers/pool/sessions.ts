/** The sessions that a pool has open -> which are free and fit to be lent, and which have to go. */
import type { ConnectionError } from "../../runtime/connection/errors.js";
import type { Session } from "../server/session.js";
import { within, type Clock } from "./clock.js";
import type { PoolSettings } from "./config.js";
import { cutError } from "./errors.js";
import type { Member } from "./lease.js";

/** A session that was used that many milliseconds ago is lent without a test. */
const freshFor = 500;
/** Milliseconds within which a session has to answer a test, clean itself up or say goodbye. */
export const answerTimeout = 5_000;

/**
 * Idle sessions are a stack: the one used last is lent first. That one is the surest to be well and to have its statements prepared,
 * and those that a quiet hour does not need sink to the bottom and are closed.
 *
 * A session that is being closed is no longer counted, so the server may see it beside its successor for a moment.
 */
export class Sessions {
  created = 0;
  readonly #settings: PoolSettings;
  readonly #clock: Clock;
  readonly #members = new Set<Member>();
  /** In the order in which they were last used. */
  readonly #idle: Member[] = [];
  /** Sessions that are saying goodbye. */
  readonly #leaving = new Set<Session>();
  /** Counts the times at which the server was seen to be gone. A member of an earlier generation is tested before it is lent. */
  #generation = 0;
  #whenEmpty: (() => void) | undefined;

  constructor(settings: PoolSettings, clock: Clock) {
    this.#settings = settings;
    this.#clock = clock;
  }

  get size(): number {
    return this.#members.size;
  }

  get idle(): number {
    return this.#idle.length;
  }

  get generation(): number {
    return this.#generation;
  }

  /** How many are lent with a transaction open. */
  get inTransaction(): number {
    return [...this.#members].filter(({ session, borrowers }) => borrowers > 0 && session.transactionState !== "none").length;
  }

  admit(session: Session): Member {
    const now = this.#clock.now();
    const { maxLifetime } = this.#settings;
    const member: Member = {
      session,
      retireAt: maxLifetime === 0 ? Infinity : now + maxLifetime * (1 - this.#clock.random() / 10),
      usedAt: now,
      generation: this.#generation,
      borrowers: 0,
      gone: false,
    };
    this.#members.add(member);
    this.created += 1;
    return member;
  }

  // ---- free ones

  putIdle(member: Member): void {
    this.#idle.push(member);
  }

  takeIdle(): Member | undefined {
    return this.#idle.pop();
  }

  /** The idle member on top of the stack, where it can be lent as it is: no other one was used later. */
  takeFit(): Member | undefined {
    const idle = this.#idle;
    const member = idle[idle.length - 1];
    return member !== undefined && this.#isFit(member) ? idle.pop() : undefined;
  }

  #isFit({ session, generation, retireAt, usedAt }: Member): boolean {
    if (session.lostBy !== undefined || generation !== this.#generation) return false;
    const now = this.#clock.now();
    return now < retireAt && (now - usedAt < freshFor || !this.#settings.testOnCheckout);
  }

  // ---- those that go

  /** The server cut somebody off: the others may be too, without knowing it yet. */
  distrust(): void {
    this.#generation += 1;
  }

  /** Cuts the idle ones of which nothing was heard since then. */
  dropUnheard(since: number, reason: ConnectionError): void {
    for (const member of this.#idle.filter(({ usedAt }) => usedAt < since)) this.drop(member, reason);
  }

  /** Closes idle ones that are too old, and those that were not needed for long, down to `min`. */
  expire(): void {
    const { idleTimeout, min } = this.#settings;
    const now = this.#clock.now();
    const unneededSince = idleTimeout === 0 ? -Infinity : now - idleTimeout;
    for (const member of [...this.#idle]) {
      if (now >= member.retireAt || (member.usedAt <= unneededSince && this.size > min)) this.retire(member);
    }
  }

  drop(member: Member, reason: ConnectionError): void {
    this.#remove(member);
    member.session.destroy(reason);
    this.#checkEmpty();
  }

  retire(member: Member): void {
    this.#remove(member);
    const { session } = member;
    this.#leaving.add(session);
    void within(this.#clock, answerTimeout, session.close())
      .catch((error: unknown) => session.destroy(cutError("it did not say goodbye", error)))
      .then(() => {
        this.#leaving.delete(session);
        this.#checkEmpty();
      });
  }

  /** Closes what is idle now, and cuts what is still there after `patience` milliseconds. Whoever gives a member back has to `retire` it. */
  async close(patience: number): Promise<void> {
    for (const member of [...this.#idle]) this.retire(member);
    const stop = this.#clock.after(patience, () => {
      const reason = cutError("the pool was closed");
      for (const session of this.#leaving) session.destroy(reason);
      this.#leaving.clear();
      for (const member of [...this.#members]) this.drop(member, reason);
      this.#checkEmpty();
    });
    await new Promise<void>((resolve) => {
      this.#whenEmpty = resolve;
      this.#checkEmpty();
    });
    stop();
  }

  #remove(member: Member): void {
    member.gone = true;
    member.session.onLost = undefined;
    this.#members.delete(member);
    const at = this.#idle.indexOf(member);
    if (at !== -1) this.#idle.splice(at, 1);
  }

  #checkEmpty(): void {
    if (this.#members.size === 0 && this.#leaving.size === 0) this.#whenEmpty?.();
  }
}
