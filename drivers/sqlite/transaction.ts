/** BEGIN to COMMIT, SAVEPOINT to RELEASE -> transactions that one connection serves one after the other. */
import { QueryError, TransactionError, ValidationError, type SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, Executor, Transaction, TransactionOptions } from "../../runtime/connection/port.js";
import { backoff, whenFree } from "./busy.js";
import { rolledBackByDatabase, taken } from "./connection.js";
import { closedError, isBusy } from "./errors.js";
import { pause, readLimit, unlimited, watch, type Limit } from "./limit.js";
import { Line } from "./line.js";
import { SqliteStatements } from "./statements.js";

type Work<Result> = (transaction: Transaction) => Promise<Result> | Result;

/** What opens transactions: a database, and inside one a transaction. Whoever comes while one is open waits in `line`. */
export abstract class SqliteExecutor extends SqliteStatements implements Executor {
  protected readonly line = new Line();
  /** The transaction that is open directly inside this executor. */
  inner: SqliteTransaction | undefined;

  /** Throws where this executor will never again run anything. */
  protected abstract assertUsable(): void;
  protected abstract readonly depth: number;

  async begin(options?: TransactionOptions): Promise<Transaction> {
    return this.#open(options, readLimit(options));
  }

  async transaction<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result> {
    const limit = readLimit(options);
    // A savepoint keeps the snapshot and the locks of its transaction, so running it again could not end otherwise.
    const retries = this.depth === 0 ? readRetries(options) : 0;
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#attempt(work, options, limit);
      } catch (error) {
        if (attempt >= retries || !(error instanceof QueryError) || error.kind !== "busy") throw error;
        await pause(backoff(attempt), limit);
      }
    }
  }

  async #attempt<Result>(work: Work<Result>, options: TransactionOptions | undefined, limit: Limit): Promise<Result> {
    const transaction = await this.#open(options, limit);
    let result: Result;
    try {
      // Work that never ends must not keep the caller beyond the deadline.
      result = await (transaction.stopped === undefined ? work(transaction) : Promise.race([work(transaction), transaction.stopped]));
      if (transaction.stoppedBy !== undefined) throw transaction.stoppedBy;
      // Work may have committed or rolled back by itself.
      if (!transaction.ended) await transaction.commit();
    } catch (error) {
      if (!transaction.ended) transaction.rollbackBecauseOf(error);
      throw error;
    }
    return result;
  }

  async #open(options: TransactionOptions | undefined, limit: Limit): Promise<SqliteTransaction> {
    const waiting = this.takeTurn(limit);
    if (waiting !== undefined) await waiting;
    try {
      this.assertUsable();
      const transaction = new SqliteTransaction(this, this.depth + 1, options?.readOnly ?? false);
      const started = whenFree(() => transaction.start(), limit, this.connection.settings.busyTimeout);
      if (started !== undefined) await started;
      this.inner = transaction;
      this.connection.turn = transaction;
      transaction.watch(limit);
      return transaction;
    } catch (error) {
      this.passTurn();
      throw this.failure(error, this.depth === 0 ? "BEGIN" : "SAVEPOINT");
    }
  }

  /** Takes the connection for the caller alone, at once or after those who came first; `passTurn` must follow. */
  protected takeTurn(limit: Limit): Promise<void> | undefined {
    this.assertUsable();
    const { connection } = this;
    if (connection.turn !== this) return this.line.join(limit, connection.settings.acquireTimeout);
    connection.turn = taken;
    return undefined;
  }

  /** Hands the connection to whoever waits, or leaves it free. */
  passTurn(): void {
    const { connection } = this;
    if (connection.turn === undefined) this.line.refuseAll(closedError());
    else if (!this.line.admitNext()) connection.turn = this;
  }
}

/**
 * An open transaction or savepoint. It is always serializable: SQLite has one writer at a time, and every weaker level that
 * is asked for is therefore given. A writing transaction takes the write lock when it begins, so that it cannot fail halfway for
 * want of it; one for reading only sees the file as it was at its first statement.
 *
 * A statement that fails is undone alone, as SQLite does it: a caller that catches its error may go on and commit the others.
 */
export class SqliteTransaction extends SqliteExecutor implements Transaction {
  /** Rejects when the signal or the deadline has rolled the transaction back; undefined where there is neither. */
  stopped: Promise<never> | undefined;
  stoppedBy: SqlModelError | undefined;
  protected readonly depth: number;
  readonly #parent: SqliteExecutor;
  readonly #readOnly: boolean;
  #switchedToQueryOnly = false;
  #end: SqlModelError | undefined;
  #lost: TransactionError | undefined;
  #unwatch: () => void = nothing;

  constructor(parent: SqliteExecutor, depth: number, readOnly: boolean) {
    super(parent.connection);
    this.#parent = parent;
    this.depth = depth;
    this.#readOnly = readOnly;
  }

  get ended(): boolean {
    return this.#end !== undefined;
  }

  start(): void {
    const { connection } = this;
    if (this.depth > 1) connection.control(`SAVEPOINT ${this.#name}`);
    else connection.control(this.#readOnly || connection.settings.readOnly ? "BEGIN" : "BEGIN IMMEDIATE");
    if (this.#readOnly) this.#switchedToQueryOnly = connection.setQueryOnly(true);
  }

  /** Rolls back by itself when the signal aborts or the deadline passes, whatever the caller is doing then. */
  watch(limit: Limit): void {
    if (limit === unlimited) return;
    this.stopped = new Promise((_resolve, reject) => {
      this.#unwatch = watch(limit, Infinity, (error) => {
        this.stoppedBy = error;
        reject(error);
        if (!this.ended) this.rollbackBecauseOf(error);
      });
    });
    // A transaction from begin() has nobody who waits for this promise.
    this.stopped.catch(nothing);
  }

  /** Rejects with `QueryError`, rolled back, where a deferred constraint does not hold; with `TransactionError` while an inner one is open. */
  async commit(): Promise<void> {
    this.assertUsable();
    const { connection } = this;
    if (!connection.native.inTransaction) this.#lost ??= rolledBackByDatabase();
    if (this.#lost !== undefined) {
      this.#finish(endedBy("it was rolled back by SQLite"));
      throw this.#lost;
    }
    if (connection.turn !== this) throw innerOpen("commit()");
    this.#unwatch();
    connection.turn = taken;
    connection.closeCursors(endedBy("it was committed"));
    const text = this.depth > 1 ? `RELEASE ${this.#name}` : "COMMIT";
    try {
      const committed = whenFree(() => connection.control(text), unlimited, connection.settings.busyTimeout);
      if (committed !== undefined) await committed;
    } catch (error) {
      if (!this.ended) this.rollbackBecauseOf(error);
      throw this.failure(error, text);
    }
    this.#finish(endedBy("it was committed"));
  }

  async rollback(): Promise<void> {
    this.assertUsable();
    this.#rollback(endedBy("it was rolled back"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.ended) this.#rollback(endedBy("it was left without commit()"));
  }

  /** The reason stays the caller's error. Where the rollback fails as well, that error is its property `suppressed`. */
  rollbackBecauseOf(reason: unknown): void {
    try {
      this.#rollback(endedBy("it was rolled back after an error", reason));
    } catch (error) {
      if (reason instanceof Error && Object.isExtensible(reason)) {
        Object.defineProperty(reason, "suppressed", { value: error, configurable: true, writable: true });
      }
    }
  }

  protected override async inTurn<Result>(unit: () => Result, limit: Limit): Promise<Result> {
    this.assertUsable();
    if (this.#lost !== undefined) throw this.#lost;
    if (this.connection.turn !== this) throw innerOpen("A statement");
    try {
      return unit();
    } catch (error) {
      if (!isBusy(error)) throw error;
      const left = limit.expires - performance.now();
      return this.connection.waitingInside(unit, Math.min(this.connection.settings.busyTimeout, left));
    }
  }

  protected override takeTurn(limit: Limit): Promise<void> | undefined {
    if (this.#lost !== undefined) throw this.#lost;
    return super.takeTurn(limit);
  }

  protected override failure(error: unknown, text: string, args?: readonly BoundValue[]): unknown {
    const failure = super.failure(error, text, args);
    const { connection } = this;
    if (!this.ended && connection.turn !== undefined && !connection.native.inTransaction) this.#lose(failure);
    return failure;
  }

  protected override assertUsable(): void {
    if (this.#end !== undefined) throw this.#end;
  }

  override passTurn(): void {
    if (this.#end !== undefined) return;
    if (this.#lost === undefined) return super.passTurn();
    this.connection.turn = this.#lost;
    this.line.refuseAll(this.#lost);
  }

  /** Statements would now be stored one by one: the handles of every level refuse them. */
  #lose(cause: unknown): void {
    this.#lost = rolledBackByDatabase(cause);
    // No longer the fast path of this handle.
    if (this.connection.turn === this) this.connection.turn = this.#lost;
    if (this.#parent instanceof SqliteTransaction) this.#parent.#lose(cause);
  }

  #rollback(end: TransactionError): void {
    const { connection } = this;
    try {
      connection.closeCursors(end);
      if (connection.native.open && connection.native.inTransaction) {
        if (this.depth > 1) connection.control(`ROLLBACK TO ${this.#name}`);
        connection.control(this.depth > 1 ? `RELEASE ${this.#name}` : "ROLLBACK");
      }
    } catch (error) {
      // Nobody may go on inside a transaction that could not be ended; closing the file ends it.
      connection.close(this.failure(error, "ROLLBACK"));
      throw error;
    } finally {
      this.#finish(end);
    }
  }

  #finish(end: TransactionError): void {
    this.#abandon(end);
    this.#parent.inner = undefined;
    this.#parent.passTurn();
  }

  /** Ends this handle and those inside it, in SQLite already ended. */
  #abandon(end: TransactionError): void {
    if (this.inner !== undefined) this.inner.#abandon(end);
    if (this.#switchedToQueryOnly && this.connection.native.open) this.connection.setQueryOnly(false);
    this.#end = end;
    this.#unwatch();
    this.line.refuseAll(end);
  }

  /** Unique among those that are open, and so few texts that each stays prepared. */
  get #name(): string {
    return `sqlmodel_${this.depth}`;
  }
}

const nothing = (): void => {};

const endedBy = (what: string, cause?: unknown): TransactionError =>
  new TransactionError("TRANSACTION_ENDED", `The transaction has ended: ${what}. Use the database, or begin another one.`, { cause });

const innerOpen = (what: string): TransactionError =>
  new TransactionError(
    "TRANSACTION_INNER_OPEN",
    `${what} on a transaction while one inside it is open would become part of the inner one: use the inner handle, or await the inner transaction first.`,
  );

function readRetries(options: TransactionOptions | undefined): number {
  const retries = options?.retry ?? 0;
  if (Number.isInteger(retries) && retries >= 0) return retries;
  throw new ValidationError([{ path: ["retry"], code: "retry", message: "is a whole number of times, 0 or more" }]);
}
