/** One INSERT and many argument lists -> few statements of many rows each, and the keys that the server made. */
import type { BoundValue, InsertStatement, ManyRows } from "../../runtime/connection/port.js";
import type { Binder } from "./bind.js";

type Arguments = readonly BoundValue[];
type Tuples = Extract<ManyRows, { readonly kind: "tuples" }>;

/**
 * Rows in one statement. What is left after the largest goes in one more, whatever its number: a text of its own is prepared for it, which
 * costs one journey, where a handful of sizes would cost many.
 */
const largest = 1024;
/** The protocol counts parameters in two bytes. */
const mostParameters = 65_535;

export interface Chunk {
  readonly text: string;
  readonly args: Arguments;
  readonly rows: number;
}

/** Texts are made once for each size: they are long, and the cache of prepared statements finds them by their hash. */
const texts = new WeakMap<InsertStatement, Map<number, string>>();

export function chunksOf(statement: InsertStatement & { readonly many: Tuples }, lists: readonly Arguments[], binder: Binder): readonly Chunk[] {
  const parameters = lists[0]?.length ?? 0;
  const chunks: Chunk[] = [];
  for (let from = 0; from < lists.length; ) {
    let rows = Math.min(lists.length - from, largest, Math.max(Math.floor(mostParameters / parameters), 1));
    while (rows > 1 && !binder.fits(lists, from, rows)) rows = Math.ceil(rows / 2);
    chunks.push({ text: textFor(statement, rows), args: rows === 1 ? lists[from]! : lists.slice(from, from + rows).flat(), rows });
    from += rows;
  }
  return chunks;
}

function textFor(statement: InsertStatement & { readonly many: Tuples }, rows: number): string {
  if (rows === 1) return statement.text;
  let made = texts.get(statement);
  if (made === undefined) texts.set(statement, (made = new Map()));
  let text = made.get(rows);
  if (text === undefined) {
    const { head, tuple } = statement.many;
    made.set(rows, (text = `${head}${new Array<string>(rows).fill(tuple).join(", ")}`));
  }
  return text;
}

/**
 * The server numbers the rows of a statement one after the other, in steps of `increment` (nodes of a cluster take turns), and answers the
 * first number. Undefined where it did not insert each row: after INSERT IGNORE or an upsert nobody knows which row got which.
 */
export function keysOf(first: number | bigint | undefined, rows: number, inserted: number, increment: number): readonly (number | bigint | undefined)[] {
  return Array.from({ length: rows }, (_, index) => {
    if (first === undefined || inserted !== rows) return undefined;
    return typeof first === "bigint" ? first + BigInt(index * increment) : first + index * increment;
  });
}
