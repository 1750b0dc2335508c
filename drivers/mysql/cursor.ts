/** A statement under way -> its rows a batch at a time; the socket rests while nobody asks for more. */
import type { Statement } from "../../runtime/connection/port.js";
import type { Cursor } from "../server/session.js";
import { decoderOf } from "./answer.js";
import { cancelledError } from "./errors.js";
import type { NativeField, NativeRow, NativeValue } from "./native.js";
import { closedError } from "./refusals.js";
import type { RowSink, Wire } from "./wire.js";

/** A batch ends with the first of both. */
const batchRows = 256;
const batchBytes = 1 << 20;
/** Milliseconds for the rest of the rows to come by themselves, before the server is asked to stop. */
const restPatience = 10;
/** Milliseconds for the server to stop, once it was asked. */
const stopPatience = 2_000;

export class MysqlCursor implements Cursor, RowSink {
  readonly #wire: Wire;
  readonly #statement: Statement;
  readonly #interrupt: () => Promise<void>;
  #call: { readonly interrupted: boolean } | undefined;
  #decode: ((row: NativeRow) => unknown) | undefined;
  #batch: NativeRow[] = [];
  #bytes = 0;
  #paused = false;
  #finished = false;
  #closed = false;
  #failure: unknown;
  #results = 0;
  /** Calls whoever waits for rows, or for the end. */
  #wake: () => void = nothing;

  private constructor(wire: Wire, statement: Statement, interrupt: () => Promise<void>) {
    this.#wire = wire;
    this.#statement = statement;
    this.#interrupt = interrupt;
  }

  /** Resolves when the server has begun to answer, so that a lock or a mistake shows here. */
  static async open(wire: Wire, statement: Statement, values: readonly NativeValue[], reads: boolean, interrupt: () => Promise<void>): Promise<MysqlCursor> {
    const cursor = new MysqlCursor(wire, statement, interrupt);
    cursor.#call = await wire.stream(statement.text, values, reads, cursor);
    while (cursor.#results === 0 && !cursor.#finished) await cursor.#something();
    if (cursor.#failure === undefined) return cursor;
    await cursor.close();
    throw cursor.#failure;
  }

  async next(): Promise<readonly unknown[]> {
    if (this.#batch.length === 0) this.#flow();
    while (!this.#paused && !this.#finished && !this.#closed) await this.#something();
    // Rows that came before the server stopped are not all: they are no answer.
    if (this.#call?.interrupted === true) throw cancelledError(this.#statement.text);
    if (this.#failure !== undefined) throw this.#failure;
    const rows: unknown[] = this.#batch;
    this.#batch = [];
    this.#bytes = this.#wire.bytesRead;
    const decode = this.#decode!;
    for (let index = 0; index < rows.length; index += 1) rows[index] = decode(rows[index] as NativeRow);
    return rows;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#batch = [];
    // Whoever still waits for rows gets none, rather than no answer at all.
    this.#wake();
    this.#flow();
    if (await this.#finishes(restPatience)) return;
    // What cannot be stopped is cut.
    const stopped = await this.#interrupt().then(() => true, () => false);
    if (stopped && (await this.#finishes(stopPatience))) return;
    this.#wire.lose(closedError(this.#wire.place));
  }

  fields(fields: readonly NativeField[]): void {
    this.#results += 1;
    if (this.#results === 1) {
      this.#bytes = this.#wire.bytesRead;
      try {
        this.#decode = decoderOf(this.#statement, fields);
      } catch (error) {
        this.#failure = error;
      }
    }
    this.#wake();
  }

  row(row: NativeRow): void {
    // Of a CALL, the first rows count.
    if (this.#closed || this.#results > 1) return;
    this.#batch.push(row);
    if (this.#batch.length < batchRows && this.#wire.bytesRead - this.#bytes < batchBytes) return;
    this.#paused = true;
    this.#wire.pause();
    this.#wake();
  }

  end(): void {
    this.#finished = true;
    // Where it answered no rows at all, there is nothing to decode.
    this.#decode ??= (row) => row;
    this.#wake();
  }

  fail(error: unknown): void {
    this.#failure = error;
    this.end();
  }

  #flow(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#wire.resume();
  }

  #something(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }

  /** Whether it has come to its end before `milliseconds` are over. */
  async #finishes(milliseconds: number): Promise<boolean> {
    if (this.#finished) return true;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        if (!this.#finished) return;
        clearTimeout(timer);
        resolve();
      };
    });
    return this.#finished;
  }
}

const nothing = (): void => {};
