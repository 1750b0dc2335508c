/** A cursor -> an async iterator of decoded rows. */
import type { RawRow, Statement } from "../../runtime/connection/port.js";
import type { Cursor } from "./cursor.js";
import { assertWithin, type Limit } from "../../runtime/connection/limit.js";

/** Rows come without waiting, so a loop over them would let no timer and no abort through: it steps aside this often. */
const longestRun = 4;
const rowsPerLook = 64;

export class RowStream implements AsyncIterableIterator<unknown> {
  readonly #statement: Statement;
  readonly #limit: () => Limit;
  readonly #open: (limit: Limit) => Promise<Cursor>;
  readonly #translate: (error: unknown) => unknown;
  #started: { readonly cursor: Promise<Cursor>; readonly limit: Limit } | undefined;
  #cursor: Cursor | undefined;
  #done = false;
  #rows = 0;
  #since = 0;

  constructor(statement: Statement, limit: () => Limit, open: (limit: Limit) => Promise<Cursor>, translate: (error: unknown) => unknown) {
    this.#statement = statement;
    this.#limit = limit;
    this.#open = open;
    this.#translate = translate;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown>> {
    if (this.#done) return Promise.resolve({ done: true, value: undefined });
    if (this.#cursor === undefined) return this.#start();
    this.#rows += 1;
    if (this.#rows % rowsPerLook === 0 && performance.now() - this.#since > longestRun) return this.#afterOthers();
    return this.#step(this.#cursor);
  }

  return(): Promise<IteratorResult<unknown>> {
    this.#finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  async #start(): Promise<IteratorResult<unknown>> {
    try {
      if (this.#started === undefined) {
        const limit = this.#limit();
        this.#started = { limit, cursor: this.#open(limit) };
      }
      const cursor = await this.#started.cursor;
      // The loop may have been left while the stream waited for its turn.
      if (this.#done) cursor.close();
      this.#cursor = cursor;
      this.#since = performance.now();
    } catch (error) {
      this.#done = true;
      throw this.#translate(error);
    }
    return this.next();
  }

  async #afterOthers(): Promise<IteratorResult<unknown>> {
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
    return this.next();
  }

  #step(cursor: Cursor): Promise<IteratorResult<unknown>> {
    try {
      assertWithin(this.#started!.limit);
      const raw: RawRow | undefined = cursor.take();
      if (raw === undefined) return this.return();
      const { row } = this.#statement;
      return Promise.resolve({ done: false, value: row === undefined ? raw : row(raw) });
    } catch (error) {
      this.#finish();
      return Promise.reject(this.#translate(error));
    }
  }

  #finish(): void {
    this.#done = true;
    this.#cursor?.close();
  }
}
