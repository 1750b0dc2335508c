/** An open transaction -> one whose statements may come to harm; where a real one would be lost with that, it is rolled back. */
import { type OpenTransaction, suppress } from "../../runtime/connection/attempts.js";
import { QueryError, TransactionError, type SqlModelError } from "../../runtime/connection/errors.js";
import { readLimit, unlimited, watch, type Limit } from "../../runtime/connection/limit.js";
import type { CallOptions, Transaction, TransactionOptions } from "../../runtime/connection/port.js";
import { aborted, endedBy, failedBy, lostBy, outcomeUnknown } from "../../runtime/connection/transaction-errors.js";
import { mirroredAs } from "./dialects.js";
import { type FaultyCall, FaultyExecutor } from "./faulty-executor.js";
import { harmed, isLoss, withLimit, type Faults } from "./harm.js";

/** What is said of a handle's own end (it has ended, one inside it is open) the real handle says: nothing of that is repeated here. */
export class FaultyTransaction extends FaultyExecutor<Transaction> implements OpenTransaction {
  stopped: Promise<never> | undefined;
  stoppedBy: SqlModelError | undefined;
  committed = false;
  protected readonly inTransaction = true;
  readonly #parent: FaultyTransaction | undefined;
  readonly #limit: Limit;
  /** Aborts when what is around this handle has ended: the transaction that it is inside of, or the database. */
  readonly #outer: AbortSignal;
  readonly #over = new AbortController();
  /** What runs through this handle; nobody commits before it has ended. */
  readonly #running = new Set<Promise<unknown>>();
  /** The end of a statement that came to harm: those called later do not overtake it. */
  #turn: Promise<void> | undefined;
  #ended = false;
  #unwatch: () => void = nothing;
  /** Of the outermost one, for all of them: why nothing of it is stored. */
  #lost: TransactionError | undefined;
  /** Of the outermost one, for all of them, on a database that takes nothing but a rollback after an error: that error. */
  #failure: unknown;

  constructor(inner: Transaction, faults: Faults, limit: Limit, outer: AbortSignal, parent?: FaultyTransaction) {
    super(inner, faults);
    this.#limit = limit;
    this.#outer = outer;
    this.#parent = parent;
    if (limit !== unlimited) this.#watch(limit);
  }

  get ended(): boolean {
    return this.#ended || this.#root.#lost !== undefined;
  }

  async commit(): Promise<void> {
    this.#assertNotLost();
    // A statement that nobody waited for belongs to the transaction all the same.
    while (this.#running.size > 0) await Promise.allSettled(this.#running);
    this.#assertNotLost();
    if (this.#ended) return this.inner.commit();
    if (this.#root.#failure !== undefined) return this.#refuseFailed();
    const statement = this.#parent === undefined ? this.seen("commit", "COMMIT") : this.seen("release", "RELEASE SAVEPOINT");
    const harm = this.faults.harmOf(statement);
    if (harm === undefined) {
      this.#unwatch();
      try {
        await this.inner.commit();
        this.committed = this.#parent === undefined;
        return this.#end(endedBy("it was committed"));
      } catch (error) {
        // It may be tried again when the inner one has ended.
        if (!hasCode(error, "TRANSACTION_INNER_OPEN")) this.#end(endedBy("its COMMIT failed", error));
        throw error;
      }
    }
    this.#end(endedBy("it was committed"));
    try {
      await harmed(harm, { statement, limit: this.#limit, over: this.#outer, run: () => this.inner.commit() });
    } catch (error) {
      throw await this.#commitFailed(error);
    }
    this.committed = this.#parent === undefined;
  }

  async rollback(): Promise<void> {
    this.#assertNotLost();
    if (this.#ended) return this.inner.rollback();
    await this.#rollback();
  }

  async rollbackBecauseOf(reason: unknown): Promise<void> {
    try {
      await this.#rollback();
    } catch (error) {
      if (!hasCode(error, "TRANSACTION_ENDED")) suppress(reason, error);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.ended) await this.#rollback();
    await this.inner[Symbol.asyncDispose]();
  }

  async savepoint(name: string): Promise<void> {
    await this.call({ statement: this.seen("savepoint", `SAVEPOINT ${name}`), options: undefined, run: () => this.inner.savepoint(name) });
  }

  async rollbackTo(name: string): Promise<void> {
    const root = this.#root;
    const failure = root.#failure;
    root.#failure = undefined;
    try {
      await this.call({ statement: this.seen("rollbackTo", `ROLLBACK TO SAVEPOINT ${name}`), options: undefined, run: () => this.inner.rollbackTo(name) });
    } catch (error) {
      root.#failure ??= failure;
      throw error;
    }
  }

  async release(name: string): Promise<void> {
    await this.call({ statement: this.seen("release", `RELEASE SAVEPOINT ${name}`), options: undefined, run: () => this.inner.release(name) });
  }

  protected async call<Options extends CallOptions, Result>(call: FaultyCall<Options, Result>): Promise<Result> {
    const limit = readLimit(call.options);
    this.#assertUsable();
    const harm = this.#ended ? undefined : this.faults.harmOf(call.statement);
    const turn = this.#turn;
    const perform = async (): Promise<Result> => {
      this.#assertUsable();
      const run = (): Promise<Result> => call.run(withLimit(call.options, limit));
      if (harm === undefined) return run();
      try {
        return await harmed(harm, { ...call, limit, over: this.#overSignal, run });
      } catch (error) {
        // Where this handle has come to its end, that has been seen to.
        if (!this.#overSignal.aborted) await this.#note(error);
        throw error;
      }
    };
    const running = turn === undefined ? perform() : turn.then(perform);
    const settled = running.then(nothing, nothing);
    if (harm !== undefined) this.#turn = settled;
    this.#running.add(settled);
    void settled.then(() => this.#running.delete(settled));
    return running;
  }

  protected async open(options: TransactionOptions | undefined, limit: Limit): Promise<FaultyTransaction> {
    const inner = await this.call({
      statement: this.seen("savepoint", "SAVEPOINT"),
      options: withLimit(options, limit),
      run: (limited) => this.inner.begin(limited),
      undo: (begun) => begun.rollback(),
    });
    return new FaultyTransaction(inner, this.faults, limit, this.#overSignal, this);
  }

  get #root(): FaultyTransaction {
    return this.#parent === undefined ? this : this.#parent.#root;
  }

  get #overSignal(): AbortSignal {
    return AbortSignal.any([this.#over.signal, this.#outer]);
  }

  /** The real one rolls back by itself; here it is told to whoever waits. It watches first, because it was there first. */
  #watch(limit: Limit): void {
    this.stopped = new Promise((_resolve, reject) => {
      this.#unwatch = watch(limit, Infinity, (error) => {
        this.stoppedBy = error!;
        this.#end(error);
        reject(error);
      });
    });
    this.stopped.catch(nothing);
  }

  /** What a real database would have made of the transaction after this error. */
  async #note(error: unknown): Promise<void> {
    const { traits, failsTransactions } = mirroredAs(this.dialect);
    if (isLoss(error) || (error instanceof QueryError && traits.losesTransaction(error))) return this.#root.#lose(error);
    if (failsTransactions) this.#root.#failure ??= error;
  }

  async #lose(cause: unknown): Promise<void> {
    if (this.ended) return;
    this.#lost = lostBy(cause);
    this.#end(this.#lost);
    await quietly(this.inner.rollback());
  }

  async #refuseFailed(): Promise<never> {
    const error = aborted(this.#root.#failure);
    await this.rollbackBecauseOf(error);
    throw error;
  }

  async #commitFailed(error: unknown): Promise<unknown> {
    if (isLoss(error) && this.#parent !== undefined) {
      await this.#root.#lose(error);
      return error;
    }
    // Refused where it was committed before its answer was lost.
    await quietly(this.inner.rollback());
    if (!isLoss(error)) return error;
    this.committed = true;
    return outcomeUnknown(error);
  }

  async #rollback(): Promise<void> {
    const statement = this.#parent === undefined ? this.seen("rollback", "ROLLBACK") : this.seen("rollbackTo", "ROLLBACK TO SAVEPOINT");
    this.#end(endedBy("it was rolled back"));
    this.#root.#failure = undefined;
    const harm = this.faults.harmOf(statement);
    if (harm === undefined) return this.inner.rollback();
    try {
      await harmed(harm, { statement, limit: this.#limit, over: this.#outer, run: () => this.inner.rollback() });
    } catch (error) {
      // A connection whose ROLLBACK failed is cut, which rolls back all of it.
      if (this.#parent !== undefined) await this.#root.#lose(error);
      else await quietly(this.inner.rollback());
      throw error;
    }
  }

  #end(reason: unknown): void {
    this.#ended = true;
    this.#unwatch();
    this.#over.abort(reason);
  }

  #assertNotLost(): void {
    const lost = this.#root.#lost;
    if (lost !== undefined) throw lost;
  }

  #assertUsable(): void {
    this.#assertNotLost();
    const failure = this.#root.#failure;
    if (failure === undefined) return;
    throw failedBy(failure);
  }
}

const nothing = (): void => {};
const quietly = (ending: Promise<void>): Promise<void> => ending.then(nothing, nothing);

const hasCode = (error: unknown, code: string): boolean => error instanceof TransactionError && error.code === code;
