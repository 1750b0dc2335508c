/**
 * Rows of a statement -> batches that cross a thread cheaply -> rows again, equal to those that better-sqlite3 makes itself.
 *
 * A batch holds an array per column. Measured on 10,000 rows of five columns: an array of objects keeps the main thread busy for 6 ms,
 * an array of arrays for 6, an array per column for 3, the objects made of it included.
 */
import type { BoundValue, RawRow } from "../../runtime/connection/port.js";
import type { RawStatement } from "./native.js";

export interface Batch {
  readonly columns: readonly string[];
  /** A list of values per column, as long as the batch has rows; none where it has no rows. */
  readonly values: readonly (readonly unknown[])[];
  /** The places of the columns in which there are bytes. */
  readonly bytes: readonly number[];
  /** There are no rows after these. */
  readonly last: boolean;
}

/** A batch is small enough not to keep the main thread from its other work: about 2 ms, decoding included. */
const mostRows = 2_000;
const mostCharacters = 1_000_000;
/** Milliseconds after which rows that a loop waits for are sent, few as they are. */
const longestWait = 10;

/** The rest of a statement's rows. */
export class Reading {
  readonly #statement: RawStatement;
  readonly #rows: Iterator<readonly unknown[]>;
  /** For an INSERT … RETURNING, whose rows are read before it is committed. */
  readonly #kept: boolean;
  readonly #prompt: boolean;
  #columns: readonly string[] = [];
  /** Read ahead by one, so that the last batch says that it is. */
  #next: IteratorResult<readonly unknown[]>;

  /** Reads the first row, or with `keep` all of them, so that a lock or a bad argument shows here. */
  constructor(statement: RawStatement, args: readonly BoundValue[], { keep, prompt }: { readonly keep: boolean; readonly prompt: boolean }) {
    const source = statement.iterate(...args);
    this.#statement = statement;
    this.#rows = keep ? [...source].values() : source;
    this.#kept = keep;
    this.#prompt = prompt;
    this.#next = this.#rows.next();
  }

  /** Throws what `look` throws, which is called before each row. */
  batch(look: () => void): Batch {
    if (this.#columns.length === 0 && this.#next.done !== true) this.#columns = this.#statement.columns().map(({ name }) => name);
    const width = this.#columns.length;
    const values: unknown[][] = this.#next.done === true ? [] : this.#columns.map(() => []);
    const bytes = new Set<number>();
    const since = this.#prompt ? performance.now() : Infinity;
    let characters = 0;
    for (let count = 0; this.#next.done !== true && count < mostRows && characters < mostCharacters; count += 1) {
      look();
      const row = this.#next.value;
      for (let column = 0; column < width; column += 1) {
        const value = row[column];
        values[column]!.push(value);
        if (typeof value === "string") characters += value.length;
        else if (typeof value === "object" && value !== null) {
          bytes.add(column);
          characters += (value as Uint8Array).byteLength;
        }
      }
      this.#next = this.#rows.next();
      if (since !== Infinity && performance.now() - since > longestWait) break;
    }
    return { columns: this.#columns, values, bytes: [...bytes], last: this.#next.done === true };
  }

  /** Frees SQLite's statement. */
  end(): void {
    if (!this.#kept) this.#rows.return?.();
  }
}

/** The memory of a batch's bytes, which moves to the other thread instead of being copied. */
export const memoryOf = ({ bytes, values }: Batch): ArrayBuffer[] =>
  bytes.flatMap((column) => values[column]!.flatMap((value) => (value instanceof Uint8Array ? [value.buffer as ArrayBuffer] : [])));

/** Adds the batch's rows to `rows`, each passed through `row`. */
export function unpackRows({ columns, values, bytes }: Batch, row: ((raw: RawRow) => unknown) | undefined, rows: unknown[]): void {
  for (const column of bytes) restoreBuffers(values[column] as unknown[]);
  const count = values[0]?.length ?? 0;
  const width = columns.length;
  for (let index = 0; index < count; index += 1) {
    const raw: RawRow = {};
    for (let column = 0; column < width; column += 1) raw[columns[column]!] = values[column]![index];
    rows.push(row === undefined ? raw : row(raw));
  }
}

/** A Buffer arrives as a Uint8Array. */
export const restoreBuffer = (value: unknown): unknown =>
  value instanceof Uint8Array && !Buffer.isBuffer(value) ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;

function restoreBuffers(values: unknown[]): void {
  for (let index = 0; index < values.length; index += 1) values[index] = restoreBuffer(values[index]);
}
