/** A statement that a worker has begun -> its rows, a batch at a time, as they are asked for. */
import type { Statement } from "../../runtime/connection/port.js";
import type { Cursor } from "../server/session.js";
import { unpackRows, type Batch } from "./packing.js";
import type { WorkerLink } from "./worker-link.js";

/** The worker steps through SQLite no further than to the end of the batch. */
export class WorkerCursor implements Cursor {
  readonly #link: WorkerLink;
  readonly #statement: Statement;
  readonly #giveTurn: () => void;
  /** Batches that were read before they were asked for: the first, and after `settle` all. */
  readonly #kept: Batch[];
  /** Nothing is left in the worker. */
  #ended: boolean;
  /** The end of what was last called: one thing at a time. */
  #last: Promise<unknown> = Promise.resolve();
  #failure: { readonly error: unknown } | undefined;

  constructor(link: WorkerLink, statement: Statement, first: Batch, giveTurn: () => void) {
    this.#link = link;
    this.#statement = statement;
    this.#kept = [first];
    this.#ended = first.last;
    this.#giveTurn = giveTurn;
  }

  next(): Promise<readonly unknown[]> {
    return this.#inOrder(async () => {
      const rows: unknown[] = [];
      const batch = this.#kept.shift() ?? (await this.#more());
      if (batch !== undefined) unpackRows(batch, this.#statement.row, rows);
      return rows;
    });
  }

  /** Reads the rest into memory and gives the turn to whoever waits: the rows stay those of the moment at which the cursor was opened. */
  settle(): void {
    this.#inOrder(async () => {
      for (let batch = await this.#more(); batch !== undefined; batch = await this.#more()) this.#kept.push(batch);
    }).catch((error: unknown) => (this.#failure = { error })).then(this.#giveTurn, nothing);
  }

  close(): Promise<void> {
    return this.#inOrder(async () => {
      this.#kept.length = 0;
      try {
        await this.#link.free();
        if (!this.#ended && this.#link.lostBy === undefined) await this.#link.ask({ do: "end" });
      } finally {
        this.#ended = true;
        this.#giveTurn();
      }
    });
  }

  /** The next batch of the worker, or undefined after the last. */
  async #more(): Promise<Batch | undefined> {
    if (this.#failure !== undefined) throw this.#failure.error;
    if (this.#ended) return undefined;
    const batch = (await this.#link.ask({ do: "more" })) as Batch;
    this.#ended = batch.last;
    return batch;
  }

  #inOrder<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(step);
    this.#last = result.catch(nothing);
    return result;
  }
}

const nothing = (): void => {};
