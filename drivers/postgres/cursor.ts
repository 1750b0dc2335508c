/** A statement -> its rows, a batch at a time, out of a portal that stays open on the server. */
import type { SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, Statement } from "../../runtime/connection/port.js";
import type { Cursor } from "../server/session.js";
import { answer, readColumns, readReport, readRow, type Column, type Report } from "./answers.js";
import { statementError } from "./errors.js";
import type { NativeModule } from "./native.js";
import type { Requests } from "./requests.js";
import { needsColumns, rowReader } from "./rows.js";
import type { ReadRow } from "./untyped.js";
import type { Exchange } from "./wire.js";

/** What a cursor needs of its session. */
export interface CursorHost {
  readonly types: NativeModule["types"];
  readonly isInTransaction: boolean;
  control(text: string): Promise<string>;
  /** `write` writes the messages of the exchange. */
  exchange(write: (requests: Requests) => void, exchange: Exchange): void;
}

/** Rows of the first batch; of the later ones as many as make a quarter of a megabyte, within these bounds. */
const firstRows = 100;
const fewestRows = 10;
const mostRows = 1_000;
const batchBytes = 256 * 1024;

/**
 * Portals live as long as a transaction does. Where none is open the cursor begins one and ends it: so each batch is an exchange like any
 * other, nothing waits on the server in the middle of a message, and in a transaction other statements may run between the batches.
 */
export class PostgresCursor implements Cursor {
  readonly #host: CursorHost;
  readonly #statement: Statement;
  readonly #args: readonly BoundValue[];
  readonly #portal: string;
  readonly #ownsTransaction: boolean;
  #read: ReadRow | undefined;
  #size = firstRows;
  /** The first batch came with the opening. */
  #ready: readonly unknown[] | undefined;
  #isDone = false;

  private constructor(host: CursorHost, statement: Statement, args: readonly BoundValue[], portal: string) {
    this.#host = host;
    this.#statement = statement;
    this.#args = args;
    this.#portal = portal;
    this.#ownsTransaction = !host.isInTransaction;
    if (!needsColumns(statement)) this.#read = statement.row as unknown as ReadRow;
  }

  /** Rejects where the statement is refused, or its first rows cannot be read. `portal` is a name that no other open cursor has. */
  static async open(host: CursorHost, statement: Statement, args: readonly BoundValue[], portal: string): Promise<PostgresCursor> {
    const cursor = new PostgresCursor(host, statement, args, portal);
    await cursor.#open();
    return cursor;
  }

  async next(): Promise<readonly unknown[]> {
    const ready = this.#ready;
    this.#ready = undefined;
    if (ready !== undefined) return ready;
    if (this.#isDone) return [];
    return this.#fetch((requests) => requests.execute(this.#portal, this.#size));
  }

  async close(): Promise<void> {
    this.#ready = undefined;
    if (this.#isDone) return;
    this.#isDone = true;
    try {
      await new Promise<void>((resolve, reject) => {
        const closing = new Fetch(this.#statement, this.#args, (batch) => settle(batch, () => resolve(), reject), reject);
        this.#host.exchange((requests) => requests.closePortal(this.#portal), closing);
      });
    } finally {
      if (this.#ownsTransaction) await this.#host.control("COMMIT");
    }
  }

  async #open(): Promise<void> {
    const begun = this.#ownsTransaction ? this.#host.control("BEGIN") : undefined;
    begun?.catch(ignore);
    this.#ready = await this.#fetch((requests) => {
      requests.parse("", this.#statement.text);
      requests.bind(this.#portal, "", this.#args);
      if (this.#read === undefined) requests.describePortal(this.#portal);
      requests.execute(this.#portal, this.#size);
    });
  }

  async #fetch(write: (requests: Requests) => void): Promise<readonly unknown[]> {
    try {
      const batch = await new Promise<Batch>((resolve, reject) => {
        const fetch = new Fetch(this.#statement, this.#args, (read) => settle(read, () => resolve(read), reject), reject);
        this.#host.exchange(write, fetch);
      });
      if (batch.columns !== undefined) this.#read = rowReader(this.#statement, batch.columns, this.#host.types);
      const read = this.#read!;
      const rows = batch.rows.map((texts) => read(texts));
      if (batch.rows.length > 0) this.#size = Math.min(Math.max(Math.floor((batchBytes / batch.bytes) * rows.length), fewestRows), mostRows);
      if (batch.isLast) {
        this.#isDone = true;
        // Only now is an INSERT … RETURNING stored, and a deferred constraint checked.
        if (this.#ownsTransaction) await this.#host.control("COMMIT");
      }
      return rows;
    } catch (error) {
      const wasDone = this.#isDone;
      this.#isDone = true;
      if (this.#ownsTransaction && !wasDone) await this.#host.control("ROLLBACK").catch(ignore);
      throw error;
    }
  }
}

interface Batch {
  readonly rows: (string | null)[][];
  readonly columns: readonly Column[] | undefined;
  readonly bytes: number;
  readonly isLast: boolean;
  readonly error: SqlModelError | undefined;
}

/** One batch: Execute, or Close, up to the Sync. */
class Fetch implements Exchange {
  isInterrupted = false;
  readonly #statement: Statement;
  readonly #args: readonly BoundValue[];
  readonly #finish: (batch: Batch) => void;
  readonly #lose: (reason: SqlModelError) => void;
  readonly #rows: (string | null)[][] = [];
  #columns: readonly Column[] | undefined;
  #bytes = 1;
  #isLast = true;
  #report: Report | undefined;

  constructor(statement: Statement, args: readonly BoundValue[], finish: (batch: Batch) => void, lose: (reason: SqlModelError) => void) {
    this.#statement = statement;
    this.#args = args;
    this.#finish = finish;
    this.#lose = lose;
  }

  receive(type: number, bytes: Buffer, start: number, end: number): void {
    switch (type) {
      case answer.dataRow:
        this.#rows.push(readRow(bytes, start, end));
        this.#bytes += end - start;
        return;
      case answer.rowDescription:
        this.#columns = readColumns(bytes, start, end);
        return;
      case answer.noData:
        this.#columns = [];
        return;
      case answer.portalSuspended:
        this.#isLast = false;
        return;
      case answer.error:
        this.#report = readReport(bytes, start, end);
        return;
      default:
    }
  }

  finish(): void {
    const error = this.#report === undefined ? undefined : statementError(this.#report, this.#statement.text, this.#args, this.isInterrupted);
    this.#finish({ rows: this.#rows, columns: this.#columns, bytes: this.#bytes, isLast: this.#isLast, error });
  }

  lose(reason: SqlModelError): void {
    this.#lose(reason);
  }
}

function settle({ error }: Batch, resolve: () => void, reject: (error: unknown) => void): void {
  if (error === undefined) resolve();
  else reject(error);
}

const ignore = (): void => {};
