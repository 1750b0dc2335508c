/** Statements -> requests of one worker, and its answers -> decoded rows: the port's session over a thread or a process. */
import { ConnectionError, type SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, InsertStatement, RawRow, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { Cursor, Session, TransactionState } from "../server/session.js";
import type { SqliteSettings, WorkersSettings } from "./config.js";
import { closedError } from "./errors.js";
import { cancelled } from "./message.js";
import { restoreBuffer, unpackRows, type Batch } from "./packing.js";
import { WorkerCursor } from "./worker-cursor.js";
import { WorkerLink } from "./worker-link.js";

/**
 * What `interrupt` does here: the call that runs rejects at once with a `QueryError` of kind "cancelled", unless its effect has already
 * come to be, in which case it answers as if nothing had been asked; so whoever waits for the call learns what is true. `interrupt`
 * itself resolves when the worker is free: in a thread when the statement ends, which for a sort or a sum is its natural end; with
 * a process when that is gone, and the session is lost.
 */
export class WorkerSession implements Session {
  readonly #link: WorkerLink;
  /** The user's own SQL has run something that a rollback does not undo. */
  touched = false;
  /** The cursor whose turn it is. */
  #cursor: WorkerCursor | undefined;
  /** Calls whose turn has not come. */
  #waiting = 0;
  /** The end of the last call, or of its cursor. */
  #turn: Promise<void> = Promise.resolve();
  /** The call whose turn it is was stopped between two requests. */
  #stopped = false;
  #running = false;

  private constructor(link: WorkerLink) {
    this.#link = link;
  }

  /** Resolves when the thread or process is no more: some time after the session is lost, where a thread ends its statement first. */
  get gone(): Promise<void> {
    return this.#link.gone;
  }

  /** Starts a worker that opens the file. Rejects with `ConnectionError`; at once when `signal` aborts, and what was started ends again. */
  static async open(settings: SqliteSettings, workers: WorkersSettings, signal: AbortSignal): Promise<WorkerSession> {
    const link = await WorkerLink.start(settings.file, workers);
    const giveUp = (): void => link.lose(new ConnectionError("CONNECTION_FAILED", `${settings.file} was not opened in time.`, { cause: signal.reason }));
    signal.addEventListener("abort", giveUp);
    try {
      if (signal.aborted) giveUp();
      await link.ask({ do: "open", settings, stop: link.stop });
      return new WorkerSession(link);
    } catch (error) {
      // Its file may be missing, or what that imports.
      const failure = link.lostBy === undefined || signal.aborted ? error : notStarted(settings, error);
      link.lose(closedError());
      throw failure;
    } finally {
      signal.removeEventListener("abort", giveUp);
    }
  }

  get lostBy(): ConnectionError | undefined {
    return this.#link.lostBy;
  }

  get transactionState(): TransactionState {
    return this.#link.state;
  }

  get onLost(): ((error: ConnectionError) => void) | undefined {
    return this.#link.onLost;
  }

  set onLost(listener: ((error: ConnectionError) => void) | undefined) {
    this.#link.onLost = listener;
  }

  all(statement: Statement, args: readonly BoundValue[]): Promise<unknown[]> {
    return this.#inOrder(async () => {
      const rows: unknown[] = [];
      let batch = await this.#read(statement, args, false);
      for (;;) {
        this.#decode(batch, statement, rows);
        if (batch.last) return rows;
        batch = (await this.#link.ask({ do: "more" })) as Batch;
      }
    });
  }

  first(statement: Statement, args: readonly BoundValue[]): Promise<unknown> {
    this.#touch(statement);
    return this.#inOrder(async () => {
      const raw = (await this.#link.ask({ do: "first", text: statement.text, args })) as RawRow | undefined;
      return raw === undefined ? undefined : decode(raw, statement);
    });
  }

  write(statement: Statement, args: readonly BoundValue[]): Promise<WriteResult> {
    this.#touch(statement);
    return this.#inOrder(() => this.#link.ask({ do: "write", text: statement.text, args })) as Promise<WriteResult>;
  }

  insertMany(statement: InsertStatement, argumentLists: readonly (readonly BoundValue[])[]): Promise<unknown[]> {
    return this.#inOrder(async () => {
      const { text, row } = statement;
      const answers = (await this.#link.ask({ do: "insertMany", text, argumentLists, answersRows: row !== undefined })) as unknown[];
      return row === undefined ? answers : answers.map((raw) => (raw === undefined ? undefined : decode(raw as RawRow, statement)));
    });
  }

  script(texts: readonly string[]): Promise<void> {
    return this.#inOrder(() => this.#link.ask({ do: "script", texts })) as Promise<void>;
  }

  cursor(statement: Statement, args: readonly BoundValue[]): Promise<Cursor> {
    return new Promise((opened, failed) => {
      // The turn lasts until the cursor is closed.
      this.#inOrder(async () => {
        const batch = await this.#read(statement, args, true);
        await new Promise<void>((closed) => {
          this.#cursor = new WorkerCursor(this.#link, statement, batch, () => {
            this.#cursor = undefined;
            closed();
          });
          opened(this.#cursor);
          if (this.#waiting > 0) this.#cursor.settle();
        });
      }).catch(failed);
    });
  }

  control(text: string): Promise<string> {
    return this.#inOrder(() => this.#link.ask({ do: "control", text })) as Promise<string>;
  }

  interrupt(): Promise<void> {
    this.#stopped = this.#running;
    return this.#link.interrupt();
  }

  ping(): Promise<void> {
    return this.#inOrder(() => this.#link.ask({ do: "ping" })) as Promise<void>;
  }

  reset(): Promise<void> {
    return this.#inOrder(async () => {
      await this.#link.ask({ do: "reset", reopen: this.touched });
      this.touched = false;
    });
  }

  close(): Promise<void> {
    return this.#inOrder(async () => {
      try {
        if (this.lostBy === undefined) await this.#link.ask({ do: "close" });
      } finally {
        await this.#link.close(closedError());
      }
    });
  }

  destroy(reason: SqlModelError): void {
    const error = reason instanceof ConnectionError ? reason : new ConnectionError("CONNECTION_LOST", "The connection was given up.", { cause: reason });
    this.#link.onLost = undefined;
    this.#link.lose(error, reason);
  }

  #read(statement: Statement, args: readonly BoundValue[], prompt: boolean): Promise<Batch> {
    this.#touch(statement);
    return this.#link.ask({ do: "read", text: statement.text, args, prompt }) as Promise<Batch>;
  }

  /** A value that its column does not allow ends the reading, and so does a wish to stop that came between two batches. */
  #decode(batch: Batch, { text, row }: Statement, rows: unknown[]): void {
    try {
      if (this.#stopped) throw cancelled(text);
      unpackRows(batch, row, rows);
    } catch (error) {
      if (!batch.last && this.lostBy === undefined) this.#link.ask({ do: "end" }).catch(nothing);
      throw error;
    }
  }

  #touch({ raw, text }: Statement): void {
    if (raw !== undefined && !ordinary.test(text)) this.touched = true;
  }

  /** Runs `work` when all that was called before it is over, and the worker is done with it too. */
  async #inOrder<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.#turn;
    let pass!: () => void;
    this.#turn = new Promise((resolve) => (pass = resolve));
    this.#waiting += 1;
    // A loop may use its own transaction; it would otherwise wait for itself.
    this.#cursor?.settle();
    await before;
    this.#waiting -= 1;
    this.#running = true;
    this.#stopped = false;
    try {
      return await work();
    } finally {
      this.#running = false;
      void this.#link.free().then(pass);
    }
  }
}

/** What leaves nothing behind but rows. */
const ordinary = /^\s*(?:select|with|values|insert|replace|update|delete|explain)\b/i;

function decode(raw: RawRow, { row }: Statement): unknown {
  for (const name in raw) raw[name] = restoreBuffer(raw[name]);
  return row === undefined ? raw : row(raw);
}

function notStarted({ file }: SqliteSettings, error: unknown): ConnectionError {
  const cause = error instanceof Error ? error.cause : undefined;
  const said = cause instanceof Error ? ` ${cause.message}` : "";
  return new ConnectionError(
    "WORKER_FAILED",
    `The worker of ${file} could not be started; where a bundler has moved sqlite-worker.js, say where it lies with workers: { script }.${said}`,
    { cause: error },
  );
}

const nothing = (): void => {};
