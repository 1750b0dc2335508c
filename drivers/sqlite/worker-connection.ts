/** Statements -> effects that come to be only where nobody has stopped them: the one connection inside a worker. */
import { QueryError, TransactionError } from "../../runtime/connection/errors.js";
import type { BoundValue } from "../../runtime/connection/port.js";
import { delayBefore } from "./busy.js";
import type { SqliteSettings } from "./config.js";
import { rolledBackByDatabase, SqliteConnection } from "./connection.js";
import { closedError, isBusy, refuseUnbindable, translateError } from "./errors.js";
import { cancelled, decided, running, stopped, textOf, type Reply, type Request } from "./message.js";
import { openFile } from "./open.js";
import { Reading, type Batch } from "./packing.js";
import { PreparedStatements } from "./prepared.js";

/** It waits for locks inside the thread, and looks at `stop` before anything comes to be. */
export class WorkerConnection extends SqliteConnection {
  /** A write is done and waits for `commitHeld`. */
  held = false;
  readonly #stop: Int32Array;
  /** A process is killed where a thread is asked, so it may not commit before it is told to. */
  readonly #holds: boolean;
  /** Statements whose rows are arrays, apart from those whose rows are objects. */
  readonly #arrays: PreparedStatements;
  #reading: Reading | undefined;
  /** Between BEGIN and its end. */
  #begun = false;
  /** A statement of the open transaction was stopped after it had done its work: only a rollback undoes that. */
  #spoiled = false;

  constructor(settings: SqliteSettings, stop: Int32Array | undefined) {
    super(openFile(settings), settings);
    this.#holds = stop === undefined;
    this.#stop = stop ?? new Int32Array(new SharedArrayBuffer(4));
    this.#arrays = new PreparedStatements(this.native);
  }

  get state(): Reply["state"] {
    if (!this.#begun) return "none";
    return this.#spoiled || !this.native.inTransaction ? "failed" : "open";
  }

  read(text: string, args: readonly BoundValue[], prompt: boolean): Batch {
    refuseUnbindable(args);
    this.#assertUsable();
    const { native } = this.#arrays.get(text);
    // It answers no rows: better-sqlite3 says so.
    if (!native.reader) native.all(...args);
    if (native.readonly) this.#reading = this.#whenFree(() => new Reading(native.raw(true), args, { keep: false, prompt }));
    else this.#reading = this.#alone(() => new Reading(native.raw(true), args, { keep: true, prompt }));
    return this.more();
  }

  more(): Batch {
    if (this.#reading === undefined) return { columns: [], values: [], bytes: [], last: true };
    const batch = this.#reading.batch(this.#look);
    if (batch.last) this.endReading();
    return batch;
  }

  endReading(): void {
    this.#reading?.end();
    this.#reading = undefined;
  }

  firstRow(text: string, args: readonly BoundValue[]): unknown {
    this.#assertUsable();
    const unit = (): unknown => this.first({ text }, args);
    return this.changes(text) ? this.#alone(unit) : this.#whenFree(unit);
  }

  writeOne(text: string, args: readonly BoundValue[]): unknown {
    this.#assertUsable();
    const unit = (): unknown => this.write({ text }, args);
    // These refuse to run in a transaction, or have no effect there.
    return !this.#begun && outsideTransactions.test(text) ? this.#whenFree(unit) : this.#alone(unit);
  }

  /** Runs what does everything or nothing; inside an open transaction it counts as done only where `stop` allows it. */
  whole<Result>(unit: () => Result): Result {
    this.#assertUsable();
    const result = this.#whenFree(unit);
    if (this.#begun && !this.#decide()) {
      this.#spoiled = true;
      throw halted();
    }
    return result;
  }

  /** A single statement: it needs a transaction of its own where none is open, so that it can be taken back until the last moment. */
  #alone<Result>(unit: () => Result): Result {
    return this.whole(this.#begun ? unit : () => this.atomically(unit));
  }

  /** Runs a BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE; answers the command that was run. */
  transact(text: string): string {
    const command = /^\w+(?: TO)?/.exec(text)![0];
    if (command === "ROLLBACK" || (command === "COMMIT" && this.state === "failed")) return this.#rollback();
    if (command === "BEGIN") this.#begin(text);
    else if (command === "COMMIT") this.#commit();
    else if (command === "ROLLBACK TO") this.#rollbackTo(text);
    else this.whole(() => this.control(text));
    return command;
  }

  commitHeld(): void {
    this.held = false;
    try {
      this.#whenFree(() => this.control("COMMIT"));
    } catch (error) {
      this.#rollback();
      throw error;
    }
  }

  /** What an error is to the caller. A statement that fails is undone alone, as SQLite does it. */
  failure(error: unknown, request: Request): unknown {
    this.endReading();
    const text = textOf(request);
    if (error instanceof QueryError && error.kind === "cancelled") return cancelled(text);
    return translateError(error, text, "args" in request ? request.args : []);
  }

  /** The connection as it was when it was opened; where the user's own SQL may have changed more than a rollback undoes, another one. */
  renewed(reopen: boolean): WorkerConnection {
    this.#rollback();
    if (!reopen) return this;
    this.close(closedError());
    return new WorkerConnection(this.settings, this.#holds ? undefined : this.#stop);
  }

  protected override commitUnit(): void {
    if (this.#holds) {
      this.held = true;
      return;
    }
    if (!this.#decide()) throw halted();
    super.commitUnit();
  }

  #begin(text: string): void {
    this.#whenFree(() => this.control(text));
    this.#begun = true;
    if (this.#decide()) return;
    this.#rollback();
    throw halted();
  }

  #commit(): void {
    if (!this.#decide()) {
      this.#spoiled = true;
      throw halted();
    }
    try {
      this.#whenFree(() => this.control("COMMIT"));
      this.#begun = false;
    } catch (error) {
      // A deferred constraint does not hold. As on a server, the transaction is over.
      this.#rollback();
      throw error;
    }
  }

  #rollback(): "ROLLBACK" {
    if (this.native.inTransaction) this.control("ROLLBACK");
    this.held = false;
    this.#begun = false;
    this.#spoiled = false;
    return "ROLLBACK";
  }

  /** Undoes what spoiled the transaction too, since no savepoint is set after that. */
  #rollbackTo(text: string): void {
    if (!this.native.inTransaction) throw rolledBackByDatabase();
    this.control(text);
    this.#spoiled = false;
  }

  #assertUsable(): void {
    if (!this.#begun) return;
    if (!this.native.inTransaction) throw rolledBackByDatabase();
    if (this.#spoiled) throw new TransactionError("TRANSACTION_FAILED", "A statement of the transaction was cancelled while it ran: the transaction can only be rolled back.");
  }

  /** Whether the request takes effect. Asked once, at the last moment: from then on it can no longer be stopped. */
  #decide = (): boolean => Atomics.compareExchange(this.#stop, 0, running, decided) !== stopped;

  #look = (): void => {
    if (Atomics.load(this.#stop, 0) === stopped) throw halted();
  };

  /**
   * Runs `unit`, which does everything or nothing, until no other connection is in its way, for at most `busyTimeout` milliseconds. The
   * thread sleeps between two attempts and is woken by `stop`, where SQLite's own waiting would go on to its end.
   */
  #whenFree<Result>(unit: () => Result): Result {
    const until = performance.now() + this.settings.busyTimeout;
    for (let attempt = 0; ; attempt += 1) {
      this.#look();
      try {
        return unit();
      } catch (error) {
        if (!isBusy(error) || performance.now() >= until) throw error;
        Atomics.wait(this.#stop, 0, Atomics.load(this.#stop, 0), delayBefore(attempt));
      }
    }
  }
}

/** `failure` adds the text. */
const halted = (): QueryError => cancelled("");

const outsideTransactions = /^(?:[\s;]|--[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*(?:vacuum|pragma|attach|detach)\b/i;
