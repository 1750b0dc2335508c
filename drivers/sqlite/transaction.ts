/** BEGIN to COMMIT, SAVEPOINT to RELEASE -> transactions that one connection serves one after the other. */
import { assertTransactionOptions, type OpenTransaction, runTransaction, suppress, type Work } from "../../runtime/connection/attempts.js";
import { TransactionError, type SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, Executor, Transaction, TransactionOptions } from "../../runtime/connection/port.js";
import { readLimit, unlimited, watch, type Limit } from "../../runtime/connection/limit.js";
import { Line } from "../../runtime/connection/line.js";
import { Savepoints } from "../../runtime/connection/savepoints.js";
import { endedBy, innerOpen } from "../../runtime/connection/transaction-errors.js";
import { whenFree } from "./busy.js";
import { rolledBackByDatabase, taken } from "./connection.js";
import { closedError, isBusy } from "./errors.js";
import { SqliteStatements } from "./statements.js";

/** What opens transactions: a database, and inside one a transaction. Whoever comes while one is open waits in `line`. */
export abstract class SqliteExecutor extends SqliteStatements implements Executor {
  protected readonly line = new Line();
  /** The transaction that is open directly inside this executor. */
  inner: SqliteTransaction | undefined;

  /** Throws where this executor will never again run anything. */
  protected abstract assertUsable(): void;
  protected abstract readonly depth: number;

  async begin(options?: TransactionOptions): Promise<Transaction> {
    assertTransactionOptions(options);
    return this.#open(options, readLimit(options));
  }

  transaction<Result>(work: Work<Result>, options?: TransactionOptions): Promise<Result> {
    return runTransaction((given, limit) => this.#open(given, limit), work, options, this.depth === 0);
  }

  #open(options: TransactionOptions | undefined, limit: Limit): Promise<SqliteTransaction> {
    return this.observed("begin", this.depth === 0 ? "BEGIN" : "SAVEPOINT", () => this.#openInTurn(options, limit));
  }

  async #openInTurn(options: TransactionOptions | undefined, limit: Limit): Promise<SqliteTransaction> {
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
export class SqliteTransaction extends SqliteExecutor implements OpenTransaction {
  /** Rejects when the signal or the deadline has rolled the transaction back; undefined where there is neither. */
  stopped: Promise<never> | undefined;
  stoppedBy: SqlModelError | undefined;
  committed = false;
  protected readonly depth: number;
  protected readonly inTransaction = true;
  readonly #savepoints: Savepoints;
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
    this.#savepoints = new Savepoints(depth);
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
  commit(): Promise<void> {
    return this.observed("commit", this.depth > 1 ? "RELEASE" : "COMMIT", () => this.#commit());
  }

  async rollback(): Promise<void> {
    await this.observed("rollback", "ROLLBACK", () => this.#rollbackNow());
  }

  async #rollbackNow(): Promise<void> {
    this.assertUsable();
    this.#rollback(endedBy("it was rolled back"));
  }

  async #commit(): Promise<void> {
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
    this.committed = true;
    this.#finish(endedBy("it was committed"));
  }

  async savepoint(name: string): Promise<void> {
    await this.inTurn(() => this.connection.control(`SAVEPOINT ${this.#savepoints.add(name)}`), unlimited);
  }

  async rollbackTo(name: string): Promise<void> {
    await this.inTurn(() => this.connection.control(`ROLLBACK TO ${this.#savepoints.returnTo(name)}`), unlimited);
  }

  async release(name: string): Promise<void> {
    await this.inTurn(() => this.connection.control(`RELEASE ${this.#savepoints.release(name)}`), unlimited);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.ended) this.#rollback(endedBy("it was left without commit()"));
  }

  /** The reason stays the caller's error. Where the rollback fails as well, that error is its property `suppressed`. */
  rollbackBecauseOf(reason: unknown): void {
    try {
      this.#rollback(endedBy("it was rolled back after an error", reason));
    } catch (error) {
      suppress(reason, error);
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
