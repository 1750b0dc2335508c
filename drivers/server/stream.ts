/** A cursor of a session -> an async iterator of rows, which holds one batch and lets go of the session as soon as it can. */
import { unlimited, watch, type Limit } from "../../runtime/connection/limit.js";
import { orCut, stopOnServer } from "./guard.js";
import type { Cursor, Session } from "./session.js";

/** A cursor with the session that it holds, and how to give that back. */
export interface HeldCursor {
  readonly cursor: Cursor;
  /** How to stop it on the server. */
  readonly session: Pick<Session, "interrupt" | "destroy">;
  readonly limit: Limit;
  /** Gives the session back; one whose cursor could not be closed is cut. */
  readonly free: (closed: boolean) => void;
}

export type OpenCursor = () => Promise<HeldCursor>;

export class RowStream implements AsyncIterableIterator<unknown> {
  readonly #open: OpenCursor;
  #held: Promise<HeldCursor> | undefined;
  #rows: readonly unknown[] = [];
  #at = 0;
  #done = false;
  /** The batch under way, or the last one. */
  #batch: Promise<unknown> = Promise.resolve();
  /** The limit's error, or the database's: told to whoever asks for the next row. */
  #failure: unknown;
  #stopWatching: () => void = () => {};
  /** One call at a time, in order: a loop may ask for rows without waiting. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: OpenCursor) {
    this.#open = open;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<unknown>> {
    return this.#inOrder(() => this.#next());
  }

  return(): Promise<IteratorResult<unknown>> {
    return this.#inOrder(async () => {
      await this.#finish();
      return { done: true, value: undefined };
    });
  }

  #inOrder(step: () => Promise<IteratorResult<unknown>>): Promise<IteratorResult<unknown>> {
    const result = this.#last.then(step);
    this.#last = result.then(nothing, nothing);
    return result;
  }

  async #next(): Promise<IteratorResult<unknown>> {
    if (this.#at === this.#rows.length && !this.#done) await this.#read();
    // Looked at together, with nothing to wait for in between: a limit may be reached at any moment, and is never taken for the end.
    const failure = this.#failure;
    if (failure !== undefined) {
      this.#failure = undefined;
      await this.#finish();
      throw failure;
    }
    if (this.#at < this.#rows.length) {
      this.#at += 1;
      return { done: false, value: this.#rows[this.#at - 1] };
    }
    await this.#finish();
    return { done: true, value: undefined };
  }

  async #read(): Promise<void> {
    try {
      const held = await (this.#held ??= this.#start());
      const batch = held.cursor.next();
      this.#batch = batch;
      const rows = await batch;
      if (this.#done) return;
      this.#rows = rows;
      this.#at = 0;
    } catch (error) {
      this.#failure ??= error;
    }
  }

  async #start(): Promise<HeldCursor> {
    const held = await this.#open();
    if (held.limit !== unlimited) {
      this.#stopWatching = watch(held.limit, Infinity, (error) => {
        this.#failure ??= error;
        this.#rows = [];
        this.#at = 0;
        // A batch under way ends with the server's cancel; a loop that is busy elsewhere must not hold the session meanwhile.
        void stopOnServer(held.session, this.#batch, nothing).then(() => this.#finish());
      });
    }
    return held;
  }

  async #finish(): Promise<void> {
    this.#done = true;
    this.#rows = [];
    this.#at = 0;
    const held = this.#held;
    this.#held = undefined;
    this.#stopWatching();
    if (held === undefined) return;
    let opened: HeldCursor;
    try {
      opened = await held;
    } catch {
      // It never opened, and holds nothing.
      return;
    }
    const closed = await orCut(opened.session, opened.cursor.close()).then(() => true, () => false);
    opened.free(closed);
  }
}

const nothing = (): void => {};
