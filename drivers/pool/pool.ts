/** What opens a session -> sessions that many callers use one after another: lent, tested, cleaned, replaced, closed. */
import { TimeoutError, type ConnectionError } from "../../runtime/connection/errors.js";
import type { Limit } from "../../runtime/connection/limit.js";
import type { OpenSession, Session } from "../server/session.js";
import { systemClock, within, type Clock } from "./clock.js";
import type { PoolSettings } from "./config.js";
import { Connector } from "./connector.js";
import { closedError, cutError, isFatal, releasedTwiceError, timeoutError, traceOf, warnOfOpenTransaction } from "./errors.js";
import { Leaks } from "./leaks.js";
import { Lease, type Member } from "./lease.js";
import { overBy, Queue } from "./queue.js";
import { answerTimeout, Sessions } from "./sessions.js";
import type { PoolStats } from "./stats.js";

export type { Lease, PoolStats };

/** Most callers that share one session at once: with more, one slow statement would hold up too many. */
const mostSharers = 16;
/** Milliseconds between two looks at what has become too old: as long as the shortest time that is looked for, between these. */
const [shortestRound, longestRound] = [100, 30_000];

/**
 * Whoever cannot be served at once waits in one line. Whatever gets ready (a session that is given back, one that passed its test, a new
 * one) goes to whoever is first in it. So no caller hangs on one attempt that fails, stalls or comes too late, and none that leaves
 * takes a session with it.
 */
export class Pool {
  readonly settings: PoolSettings;
  readonly #clock: Clock;
  readonly #queue: Queue;
  readonly #sessions: Sessions;
  readonly #connector: Connector;
  readonly #leaks: Leaks | undefined;
  /** Members that are being tested or cleaned: they are about to get ready. */
  #preparing = 0;
  #acquired = 0;
  #timeouts = 0;
  #closing: Promise<void> | undefined;
  #stopHousekeeping: (() => void) | undefined;

  constructor(open: OpenSession, settings: PoolSettings, clock: Clock = systemClock) {
    this.settings = settings;
    this.#clock = clock;
    this.#queue = new Queue(clock);
    this.#sessions = new Sessions(settings, clock);
    this.#connector = new Connector(open, settings.connectTimeout, clock, {
      opened: (session) => this.#admit(session),
      failed: (error) => this.#refuseAfter(error),
      ready: () => this.#provide(),
    });
    if (settings.leakTimeout > 0) this.#leaks = new Leaks(settings.leakTimeout, clock);
  }

  /**
   * An idle session, at once, or undefined where somebody waits, or where there is none that needs no test. This is the way of every
   * statement while there are enough sessions: no promise, no timer, no closure.
   */
  tryAcquire(): Lease | undefined {
    if (this.#queue.length !== 0) return undefined;
    const member = this.#sessions.takeFit();
    if (member === undefined) return undefined;
    const lease = this.#lend(member);
    if (this.#leaks !== undefined) this.#leaks.watch(lease, traceOf(Pool.prototype.tryAcquire));
    return lease;
  }

  /**
   * Waits in line for a session. Rejects with `PoolError` POOL_TIMEOUT after `acquireTimeout` (its cause is the last failure to connect),
   * POOL_CLOSED, with `CancelledError` or `TimeoutError` when the caller's limit ends first, and with the failure to connect itself
   * where waiting is of no use: when the server refuses for good, and as long as no connection at all has been made. Once one was
   * made, a server that does not answer is waited for.
   *
   * A caller that is `shareable` sends one statement outside of any transaction. While all sessions are busy, several of them that stand
   * next to each other in line get the same session, in the same tick, so that their statements go to the server together.
   */
  async acquire(limit: Limit, shareable = false): Promise<Lease> {
    const trace = this.#leaks === undefined ? undefined : traceOf(Pool.prototype.acquire);
    this.#assertOpen(limit);
    const lease = this.tryAcquire() ?? (await this.#wait(limit, shareable));
    if (trace !== undefined) this.#leaks?.watch(lease, trace);
    const over = overBy(limit, this.#clock);
    if (over === undefined) return lease;
    // The limit ended between the hand-over and this moment.
    this.release(lease);
    throw over;
  }

  /** Takes a session back: for the next in line, after it was cleaned, or not at all. A second time throws POOL_RELEASED_TWICE and changes nothing. */
  release(lease: Lease): void {
    const member = this.#takeBack(lease);
    if (member.gone) return;
    const { session } = member;
    if (session.lostBy !== undefined) return this.#lose(member, session.lostBy);
    if (member.borrowers !== 0) return;
    const isOpen = session.transactionState !== "none";
    if (isOpen || session.touched) {
      if (isOpen) warnOfOpenTransaction(traceOf(Pool.prototype.release));
      void this.#prepare(member, "reset");
    } else {
      member.usedAt = this.#clock.now();
      this.#ready(member);
    }
  }

  /** Takes back a session that is in the middle of an answer, or in doubt, and cuts it: calls of others who share it reject with `reason`. */
  discard(lease: Lease, reason: ConnectionError): void {
    const member = this.#takeBack(lease);
    if (member.gone) return;
    this.#sessions.drop(member, reason);
    this.#provide();
  }

  stats(): PoolStats {
    const { size, idle, created } = this.#sessions;
    const { connecting, failed } = this.#connector;
    return {
      total: this.#total,
      idle,
      used: size - idle,
      connecting,
      waiting: this.#queue.length,
      max: this.settings.max,
      created,
      closed: created - size,
      failed,
      acquired: this.#acquired,
      timeouts: this.#timeouts,
      leaked: this.#leaks?.count ?? 0,
    };
  }

  /**
   * Opens sessions until there are `count`. It never rejects: it resolves with the first error, or undefined where there was none. A
   * pool that could not be warmed is as good as any: it connects when the server is there.
   */
  async warm(count = this.settings.min): Promise<unknown> {
    if (this.#closing !== undefined) return closedError();
    this.#keepHouse();
    const missing = Math.min(count, this.settings.max) - this.#total;
    const errors = await Promise.all(Array.from({ length: Math.max(missing, 0) }, () => this.#connector.attempt()));
    return errors.find((error) => error !== undefined);
  }

  /**
   * Refuses whoever waits or comes, lets what is in use come back for `closeTimeout` milliseconds, and cuts the rest. Calling it again
   * answers the same promise, which never rejects: a session that does not say goodbye is cut too.
   */
  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  #close(): Promise<void> {
    this.#stopHousekeeping?.();
    this.#connector.stop();
    this.#queue.refuseAll(closedError());
    return this.#sessions.close(this.settings.closeTimeout);
  }

  // ---- lending

  get #total(): number {
    return this.#sessions.size + this.#connector.connecting;
  }

  #assertOpen(limit: Limit): void {
    if (this.#closing !== undefined) throw closedError();
    const over = overBy(limit, this.#clock);
    if (over !== undefined) throw over;
    const { refusal } = this.#connector;
    if (refusal !== undefined && this.#sessions.size === 0) throw refusal;
  }

  #wait(limit: Limit, shareable: boolean): Promise<Lease> {
    const { acquireTimeout } = this.settings;
    const turn = this.#queue.join(limit, shareable, acquireTimeout, () => {
      this.#timeouts += 1;
      return timeoutError(acquireTimeout, this.stats(), this.#sessions.inTransaction, this.#connector.failure);
    });
    this.#provide();
    return turn;
  }

  #lend(member: Member): Lease {
    member.borrowers += 1;
    this.#acquired += 1;
    return new Lease(member);
  }

  #takeBack(lease: Lease): Member {
    if (!lease.open) throw releasedTwiceError();
    lease.open = false;
    if (this.#leaks !== undefined) this.#leaks.forget(lease);
    lease.member.borrowers -= 1;
    return lease.member;
  }

  /** A clean member: to whoever is first in line, or to the idle ones. */
  #ready(member: Member): void {
    if (this.#closing !== undefined || member.usedAt >= member.retireAt) {
      this.#sessions.retire(member);
      return this.#provide();
    }
    const queue = this.#queue;
    if (queue.length === 0) return this.#sessions.putIdle(member);
    let sharers = queue.firstIsShareable ? Math.min(Math.ceil(queue.shareable / this.settings.max), mostSharers) : 1;
    do {
      queue.admitFirst(this.#lend(member));
      sharers -= 1;
    } while (sharers > 0 && queue.firstIsShareable);
  }

  /** Gets sessions ready for those in line, one each: first idle ones, which need a test or they would be lent already, then new ones. */
  #provide(): void {
    if (this.#closing !== undefined) return;
    while (this.#queue.length > this.#preparing) {
      const member = this.#sessions.takeIdle();
      if (member === undefined) break;
      void this.#prepare(member, "ping");
    }
    while (this.#queue.length > this.#preparing + this.#connector.connecting && this.#total < this.settings.max && this.#connector.mayTry) {
      void this.#connector.attempt();
    }
  }

  // ---- what becomes of a session

  #admit(session: Session): void {
    const member = this.#sessions.admit(session);
    this.#keepHouse();
    if (session.lostBy !== undefined) return this.#lose(member, session.lostBy);
    session.onLost = (error) => this.#lose(member, error);
    this.#ready(member);
    // The server answers again: some of those who waited for this one attempt may have theirs.
    this.#provide();
  }

  async #prepare(member: Member, step: "ping" | "reset"): Promise<void> {
    const { session } = member;
    const { generation } = this.#sessions;
    const started = this.#clock.now();
    this.#preparing += 1;
    const failure = await within(this.#clock, answerTimeout, session[step]()).then(() => undefined, (error: unknown) => error);
    this.#preparing -= 1;
    if (!member.gone) {
      if (failure !== undefined) {
        this.#sessions.distrust();
        this.#sessions.drop(member, cutError(`its ${step} failed`, failure));
        // Nobody answers on the way to the server: the others would each take as long to find that out.
        if (failure instanceof TimeoutError) this.#sessions.dropUnheard(started, cutError("another one had no answer", failure));
      } else if (session.transactionState !== "none") {
        this.#sessions.drop(member, cutError(`its transaction was open after a ${step}`));
      } else {
        member.generation = generation;
        member.usedAt = this.#clock.now();
        return this.#ready(member);
      }
    }
    this.#provide();
  }

  #lose(member: Member, error: ConnectionError): void {
    this.#sessions.distrust();
    this.#sessions.drop(member, error);
    this.#provide();
  }

  #refuseAfter(error: unknown): void {
    const { hasConnected, connecting } = this.#connector;
    // A first attempt says more than the rest of the line would learn by waiting: a wrong host, a server that is not there.
    if (isFatal(error) || (!hasConnected && connecting === 0)) this.#queue.refuseAll(error);
  }

  // ---- housekeeping

  #keepHouse(): void {
    if (this.#closing !== undefined) return;
    const { idleTimeout, maxLifetime, leakTimeout } = this.settings;
    const round = Math.min(...[idleTimeout, maxLifetime, leakTimeout].filter((time) => time > 0), longestRound);
    this.#stopHousekeeping ??= this.#clock.after(Math.max(round, shortestRound), () => this.#sweep(), true);
  }

  #sweep(): void {
    this.#stopHousekeeping = undefined;
    this.#sessions.expire();
    this.#leaks?.report();
    while (this.#total < this.settings.min && this.#connector.mayTry) void this.#connector.attempt();
    if (this.settings.min > 0 || this.#sessions.size > 0) this.#keepHouse();
  }
}
