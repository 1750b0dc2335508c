/** A cursor inside of a transaction -> one that leaves its session to other statements, and never touches it after the transaction. */
import type { Cursor } from "./session.js";

export class InnerCursor implements Cursor {
  readonly #cursor: Cursor;
  /** Batches that were read before anybody asked for them. */
  readonly #ahead: (readonly unknown[])[] = [];
  #last: Promise<unknown> = Promise.resolve();
  #isRead = false;
  #closing: Promise<void> | undefined;
  /** What whoever asks for more rows is told. */
  #failure: { readonly error: unknown } | undefined;
  #refuse: (error: unknown) => void = nothing;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  /** Nothing more is to be read from the session. */
  get isRead(): boolean {
    return this.#isRead || this.#closing !== undefined;
  }

  next(): Promise<readonly unknown[]> {
    return new Promise((resolve, reject) => {
      this.#refuse = reject;
      this.#inOrder(() => this.#next()).then(resolve, reject);
    });
  }

  /** Reads the rest: the session takes no other statement before. */
  settle(): Promise<void> {
    return this.#inOrder(async () => {
      try {
        while (!this.isRead) this.#ahead.push(await this.#read());
      } catch (error) {
        this.#isRead = true;
        this.#failure ??= { error };
      }
    });
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#cursor.close());
  }

  /** The transaction ends: what was not read yet is not its answer. */
  refuse(error: unknown): void {
    this.#ahead.length = 0;
    this.#failure ??= { error };
    this.#refuse(error);
  }

  /** The session is somebody else's from here on. */
  leave(): void {
    this.#closing ??= Promise.resolve();
  }

  async #next(): Promise<readonly unknown[]> {
    const ready = this.#ahead.shift();
    if (ready !== undefined) return ready;
    if (this.#failure !== undefined) throw this.#failure.error;
    return this.isRead ? [] : this.#read();
  }

  async #read(): Promise<readonly unknown[]> {
    const rows = await this.#cursor.next();
    if (rows.length === 0) this.#isRead = true;
    return rows;
  }

  #inOrder<Result>(step: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(step);
    this.#last = result.then(nothing, nothing);
    return result;
  }
}

const nothing = (): void => {};
