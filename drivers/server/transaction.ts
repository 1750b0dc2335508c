/** BEGIN to COMMIT, SAVEPOINT to RELEASE -> a transaction that holds one session until it ends. */
import { type OpenTransaction, refuseOfSavepoint, suppress } from "../../runtime/connection/attempts.js";
import { QueryError, type SqlModelError } from "../../runtime/connection/errors.js";
import { Line } from "../../runtime/connection/line.js";
import { readLimit, unlimited, watch, type Limit } from "../../runtime/connection/limit.js";
import type { BoundValue, CallOptions, DialectName, Statement, TransactionOptions } from "../../runtime/connection/port.js";
import type { Operation, Target } from "../../runtime/connection/query-event.js";
import { Savepoints } from "../../runtime/connection/savepoints.js";
import { aborted, endedBy, endedByStatement, failedBy, innerOpen, lostBy, outcomeUnknown } from "../../runtime/connection/transaction-errors.js";
import { observe, queries } from "../events/queries.js";
import { ServerExecutor } from "./executor.js";
import { guard, guardCursor, orCut } from "./guard.js";
import { InnerCursor } from "./inner-cursor.js";
import type { Cursor, Session } from "./session.js";
import type { Call } from "./statements.js";
import type { OpenCursor } from "./stream.js";
import type { ServerTraits } from "./traits.js";

/**
 * An open transaction, or a savepoint inside one. Statements run in the order in which they are called, also where the caller does not wait
 * for one before the next. A statement that is cancelled, or reaches its own limit, ends the transaction: nothing of it is stored.
 */
export class ServerTransaction extends ServerExecutor implements OpenTransaction {
  stopped: Promise<never> | undefined;
  stoppedBy: SqlModelError | undefined;
  committed = false;
  protected readonly depth: number;
  protected readonly inTransaction = true;
  readonly #session: Session;
  readonly #traits: ServerTraits;
  readonly #parent: ServerTransaction | undefined;
  /** Gives the session back. */
  readonly #free: () => void;
  readonly #savepoints: Savepoints;
  readonly #line = new Line();
  /** What runs on the session through this handle; nobody commits before it has ended. */
  readonly #running = new Set<Promise<unknown>>();
  readonly #cursors = new Set<InnerCursor>();
  readonly #limit: Limit;
  /** The end of the call that others wait for; kept by the outermost handle. */
  #turn: Promise<void> | undefined;
  /** Why the last of those calls that failed did. */
  #turnFailure: unknown;
  #inner: ServerTransaction | undefined;
  #end: SqlModelError | undefined;
  #freed = false;
  /** The first statement that failed: what a failed COMMIT names as its cause. */
  #failure: unknown;
  #unwatch: () => void = nothing;

  constructor(session: Session, traits: ServerTraits, free: () => void, limit: Limit, parent?: ServerTransaction) {
    super();
    this.#session = session;
    this.#traits = traits;
    this.#parent = parent;
    this.#free = free;
    this.#limit = limit;
    this.depth = parent === undefined ? 1 : parent.depth + 1;
    this.#savepoints = new Savepoints(this.depth);
    if (limit !== unlimited) this.#watch(limit);
  }

  get dialect(): DialectName {
    return this.#traits.dialect;
  }

  protected get target(): Target {
    return this.#traits.target;
  }

  get ended(): boolean {
    return this.#end !== undefined;
  }

  /**
   * Waits for the statements under way, then commits; a stream that was not read to its end fails where it is asked for more. Rejects with
   * `TransactionError`: TRANSACTION_ABORTED where an earlier statement had failed, so that the server rolled back; OUTCOME_UNKNOWN where the
   * connection was lost before the server's word came.
   */
  async commit(): Promise<void> {
    this.#assertOpen("commit()");
    // A statement that nobody waited for belongs to the transaction all the same.
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#assertOpen("commit()");
    if (this.#session.transactionState === "failed") return this.#refuseFailed();
    const { lostBy } = this.#session;
    if (lostBy !== undefined) {
      // The COMMIT is not sent at all: nothing is stored, for sure.
      this.#finish(endedBy("its connection was lost before COMMIT", lostBy));
      throw lostBy;
    }
    this.#unwatch();
    const text = this.depth > 1 ? `RELEASE SAVEPOINT ${this.#name}` : "COMMIT";
    const end = endedBy("it was committed");
    this.#close(end);
    // From here on nobody can tell whether it will be stored, so a limit that is reached cuts the connection.
    const stop = this.#limit === unlimited ? nothing : watch(this.#limit, Infinity, (error) => this.#session.destroy(error!));
    let tag: string;
    try {
      await this.#closeCursors();
      tag = await this.#send("commit", text);
    } catch (error) {
      throw await this.#commitFailed(error);
    } finally {
      stop();
    }
    this.#finish(end);
    if (this.depth > 1) return;
    if (tag === "ROLLBACK") throw aborted(this.#failure);
    this.committed = true;
  }

  async rollback(): Promise<void> {
    this.#assertUsable();
    await this.#rollback(endedBy("it was rolled back"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.ended) await this.#rollback(endedBy("it was left without commit()"));
  }

  async rollbackBecauseOf(reason: unknown): Promise<void> {
    try {
      await this.#rollback(endedBy("it was rolled back after an error", reason));
    } catch (error) {
      suppress(reason, error);
    }
  }

  async savepoint(name: string): Promise<void> {
    await this.#control((savepoints) => `SAVEPOINT ${savepoints.add(name)}`);
  }

  async rollbackTo(name: string): Promise<void> {
    await this.#control((savepoints) => `ROLLBACK TO SAVEPOINT ${savepoints.returnTo(name)}`, true);
    this.#failure = undefined;
  }

  async release(name: string): Promise<void> {
    await this.#control((savepoints) => `RELEASE SAVEPOINT ${savepoints.release(name)}`);
  }

  protected async run<Result>(call: Call<Result>, options: CallOptions | undefined): Promise<Result> {
    const limit = readLimit(options);
    this.#assertOpen("A statement");
    this.#assertNotFailed();
    const { pipelines, undoesInterrupted } = this.#traits;
    const run = (session: Session): Promise<Result> => this.#inTurn(() => call.run(session), !pipelines || call.whole === true);
    const { answer, settled } = guard(this.#session, run, limit, call.writes && !undoesInterrupted);
    this.#track(settled);
    try {
      const result = await answer;
      this.#assertInTransaction();
      return result;
    } catch (error) {
      await this.#note(error, limit !== unlimited && !(error instanceof QueryError));
      throw this.#told(error);
    }
  }

  protected openCursor(statement: Statement, args: readonly BoundValue[], options: CallOptions | undefined): OpenCursor {
    return async () => {
      const limit = readLimit(options);
      this.#assertOpen("A statement");
      this.#assertNotFailed();
      const session = this.#session;
      let release: () => void = nothing;
      this.#track(new Promise<void>((resolve) => (release = resolve)));
      try {
        const open = (): Promise<Cursor> => this.#inTurn(() => session.cursor(statement, args), !this.#traits.pipelines);
        const cursor = new InnerCursor(await guardCursor(session, open, limit, () => release()));
        this.#cursors.add(cursor);
        release();
        return { cursor, session: this.#ownSession(), limit, free: () => this.#cursors.delete(cursor) };
      } catch (error) {
        await this.#note(error, limit !== unlimited && !(error instanceof QueryError));
        throw this.#told(error);
      }
    };
  }

  protected async open(options: TransactionOptions | undefined, limit: Limit): Promise<ServerTransaction> {
    this.#assertUsable();
    refuseOfSavepoint(options);
    // Somebody may have come between the end of the one before and this one's turn.
    while (this.#inner !== undefined) await this.#line.join(limit, Infinity);
    this.#assertUsable();
    // Before it is open, so that it ends with this one whenever that happens.
    const inner = new ServerTransaction(this.#session, this.#traits, () => this.#innerEnded(), limit, this);
    this.#inner = inner;
    try {
      this.#assertNotFailed();
      await this.#inTurn(() => this.#session.control(`SAVEPOINT ${inner.#name}`), !this.#traits.pipelines);
      inner.#assertUsable();
      return inner;
    } catch (error) {
      await this.#note(error, false);
      // One that has ended meanwhile, by its limit, takes back what it has begun and leaves then. No other may watch its limit any more.
      if (!inner.ended) inner.#finish(endedBy("it could not be begun", error));
      throw this.#told(error);
    }
  }

  #innerEnded(): void {
    this.#inner = undefined;
    if (this.ended) this.#line.refuseAll(this.#end);
    else this.#line.admitNext();
  }

  /** Rolls back by itself when the signal aborts or the deadline passes, whatever the caller is doing then. */
  #watch(limit: Limit): void {
    this.stopped = new Promise((_resolve, reject) => {
      this.#unwatch = watch(limit, Infinity, (error) => {
        this.stoppedBy = error!;
        reject(error);
        if (!this.ended) void this.#stop(error!);
      });
    });
    // A transaction from begin() has nobody who waits for this promise.
    this.stopped.catch(nothing);
  }

  async #stop(error: SqlModelError): Promise<void> {
    // Where the server cannot be reached nothing but cutting the connection is left, which rolls back too.
    const interrupted = this.#running.size > 0 ? this.#session.interrupt().catch(() => this.#session.destroy(error)) : undefined;
    this.#close(endedBy("its limit was reached", error));
    await interrupted;
    await this.#rollback(endedBy("its limit was reached", error)).then(nothing, nothing);
  }

  /** A savepoint's name is ours; `rescues` is a rollback, which a failed transaction takes too. */
  async #control(textOf: (savepoints: Savepoints) => string, rescues = false): Promise<void> {
    this.#assertOpen("A savepoint");
    if (!rescues) this.#assertNotFailed();
    const text = textOf(this.#savepoints);
    const running = this.#inTurn(() => this.#session.control(text), !this.#traits.pipelines);
    this.#track(running.then(nothing, nothing));
    try {
      await running;
    } catch (error) {
      await this.#note(error, false);
      throw this.#told(error);
    }
  }

  /** A statement that the server stopped because the transaction's own limit was reached ends with that limit's error. */
  #told(error: unknown): unknown {
    if (!(error instanceof QueryError) || error.kind !== "cancelled") return error;
    return this.stoppedBy ?? (this.#parent === undefined ? error : this.#parent.#told(error));
  }

  #send(operation: Operation, text: string): Promise<string> {
    const send = (): Promise<string> => this.#session.control(text);
    return queries.hasSubscribers ? observe({ target: this.target, operation, text, inTransaction: true }, send) : send();
  }

  /**
   * Where a session does not pipeline, a call is sent `alone`, when the one before is answered: if that one has ended the whole transaction, as
   * a deadlock does, the next would be stored by itself. Elsewhere only those are that make a savepoint of their own: what came between that
   * and their failure would be undone with them.
   */
  #inTurn<Result>(send: () => Promise<Result>, alone: boolean): Promise<Result> {
    const root = this.#root;
    const before = root.#turn ?? (root.#unread.length > 0 ? Promise.resolve() : undefined);
    const answer = before === undefined ? send() : before.then(() => this.#sendAfter(send));
    if (!alone) return answer;
    const turn = (root.#turn = answer.then(nothing, (error: unknown) => {
      root.#turnFailure = error;
    }));
    void turn.then(() => {
      if (root.#turn === turn) root.#turn = undefined;
    });
    return answer;
  }

  async #sendAfter<Result>(send: () => Promise<Result>): Promise<Result> {
    for (const cursor of this.#root.#unread) await cursor.settle();
    this.#assertUsable();
    if (this.#session.lostBy === undefined && this.#session.transactionState === "none") throw lostBy(this.#root.#turnFailure);
    return send();
  }

  /** Cursors that keep the session from other statements. */
  get #unread(): readonly InnerCursor[] {
    return this.#traits.pipelines ? [] : this.#openCursors.filter(({ isRead }) => !isRead);
  }

  /** Those of this handle, and of the ones inside. */
  get #openCursors(): readonly InnerCursor[] {
    return this.#inner === undefined ? [...this.#cursors] : [...this.#cursors, ...this.#inner.#openCursors];
  }

  async #closeCursors(): Promise<void> {
    for (const cursor of this.#openCursors) await orCut(this.#session, cursor.close()).then(nothing, nothing);
  }

  /** For a stream, which may be left lying about: after the end the session is somebody else's. */
  #ownSession(): Pick<Session, "interrupt" | "destroy"> {
    return {
      interrupt: () => (this.ended ? Promise.resolve() : this.#session.interrupt()),
      destroy: (reason) => {
        if (!this.ended) this.#session.destroy(reason);
      },
    };
  }

  /** A procedure may commit, and a statement that is run by name. */
  #assertInTransaction(): void {
    const { transactionState, lostBy } = this.#session;
    if (this.ended || transactionState !== "none" || lostBy !== undefined) return;
    const end = endedByStatement();
    this.#root.#finish(end);
    throw end;
  }

  #track(settled: Promise<void>): void {
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
  }

  /** Looks at what a failed statement has done to the transaction; where that is lost, resolves when it is rolled back. */
  async #note(error: unknown, cancelled: boolean): Promise<void> {
    this.#failure ??= error;
    const lost =
      cancelled || this.#session.lostBy !== undefined || this.#session.transactionState === "none" ||
      (error instanceof QueryError && this.#traits.losesTransaction(error));
    if (lost && !this.ended) await this.#root.#lose(error);
  }

  /** Every level refuses further statements: they would be stored one by one. */
  async #lose(cause: unknown): Promise<void> {
    if (this.ended) return;
    await this.#rollback(lostBy(cause)).then(nothing, nothing);
  }

  get #root(): ServerTransaction {
    return this.#parent === undefined ? this : this.#parent.#root;
  }

  async #refuseFailed(): Promise<never> {
    const error = aborted(this.#failure);
    await this.rollbackBecauseOf(error);
    throw error;
  }

  async #commitFailed(error: unknown): Promise<unknown> {
    if (this.#session.lostBy !== undefined && this.depth === 1) {
      this.#finish(endedBy("its connection was lost during COMMIT", error));
      this.committed = true;
      return outcomeUnknown(error);
    }
    // A deferred constraint, or a conflict that shows at COMMIT: the server has rolled back, or does so now.
    try {
      await this.#rollBackOnServer();
    } catch (second) {
      suppress(error, second);
    }
    this.#finish(endedBy("its COMMIT failed", error));
    return error;
  }

  async #rollback(end: SqlModelError): Promise<void> {
    this.#close(end);
    try {
      await this.#rollBackOnServer();
    } finally {
      this.#finish(end);
    }
  }

  /** Whatever is under way is answered before; where the server does not answer, cutting the connection rolls back as well. */
  async #rollBackOnServer(): Promise<void> {
    const session = this.#session;
    if (session.lostBy !== undefined) return;
    if (session.transactionState === "none" && this.#running.size === 0) return;
    try {
      await this.#closeCursors();
      if (this.depth === 1) {
        await orCut(session, this.#send("rollback", "ROLLBACK"));
      } else {
        // Its SAVEPOINT may not have been sent yet.
        if (this.#root.#turn !== undefined) await orCut(session, this.#root.#turn);
        await orCut(session, this.#send("rollback", `ROLLBACK TO SAVEPOINT ${this.#name}`));
        await orCut(session, session.control(`RELEASE SAVEPOINT ${this.#name}`));
      }
    } catch (error) {
      // Nobody may go on inside a transaction that could not be ended.
      if (session.lostBy === undefined) session.destroy(endedBy("its ROLLBACK failed", error));
      throw error;
    }
  }

  /** No further statement is taken, here and inside. */
  #close(end: SqlModelError): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#unwatch();
    for (const cursor of this.#cursors) cursor.refuse(end);
    if (this.#inner !== undefined) this.#inner.#close(end);
    this.#line.refuseAll(end);
  }

  #finish(end: SqlModelError): void {
    this.#close(end);
    if (this.#freed) return;
    this.#freed = true;
    for (const cursor of this.#openCursors) cursor.leave();
    this.#free();
  }

  #assertUsable(): void {
    if (this.#end !== undefined) throw this.#end;
  }

  #assertOpen(what: string): void {
    this.#assertUsable();
    if (this.#inner === undefined) return;
    throw innerOpen(what);
  }

  #assertNotFailed(): void {
    if (this.#session.transactionState !== "failed" || this.#running.size > 0) return;
    throw failedBy(this.#failure);
  }

  /** Unique among those that are open. */
  get #name(): string {
    return `sqlmodel_${this.depth}`;
  }
}

const nothing = (): void => {};
