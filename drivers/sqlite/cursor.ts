/** A statement -> its rows one at a time, without holding up the connection. */
import type { BoundValue, RawRow } from "../../runtime/connection/port.js";
import type { NativeStatement } from "./native.js";

/**
 * While nothing writes, a cursor steps through SQLite. Before the connection writes, or begins a transaction, the rest of its rows is read
 * into memory (`settle`): so the rows are those of the moment at which it was opened, a loop may write through the same handle
 * without waiting for itself, and nobody sees rows of a transaction that began later.
 */
export class Cursor {
  readonly #source: IterableIterator<RawRow>;
  readonly #open: Set<Cursor>;
  /** Rows already read, in reverse. */
  #rows: RawRow[] = [];
  #closedBy: unknown;

  /** Reads the first row at once, so that a lock or a bad argument shows here. The cursor is in `open` as long as it holds SQLite's statement. */
  constructor(statement: NativeStatement, args: readonly BoundValue[], open: Set<Cursor>) {
    this.#source = statement.iterate(...args);
    this.#open = open;
    const first = this.#source.next();
    if (first.done === true) return;
    this.#rows.push(first.value);
    open.add(this);
    // The changes of an INSERT … RETURNING are not spread over the life of a loop.
    if (!statement.readonly) this.settle();
  }

  /** The next row, or undefined after the last. */
  take(): RawRow | undefined {
    const kept = this.#rows.pop();
    if (kept !== undefined) return kept;
    if (this.#closedBy !== undefined) throw this.#closedBy;
    if (!this.#open.has(this)) return undefined;
    try {
      const next = this.#source.next();
      if (next.done !== true) return next.value;
      this.#open.delete(this);
      return undefined;
    } catch (error) {
      this.#open.delete(this);
      throw error;
    }
  }

  settle(): void {
    const rest: RawRow[] = [];
    try {
      for (let row = this.take(); row !== undefined; row = this.take()) rest.push(row);
    } catch (error) {
      // It belongs to who reads the rows, and not to the writer that comes between.
      this.#closedBy = error;
    }
    this.#rows = rest.reverse();
  }

  /** Frees SQLite's statement; with a reason, later calls of `take` throw it. */
  close(reason?: unknown): void {
    this.#closedBy ??= reason;
    this.#rows = [];
    if (this.#open.delete(this)) this.#source.return?.();
  }
}
