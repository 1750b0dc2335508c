/** The argument lists of many rows -> one array literal per parameter, as PostgreSQL reads them. */
import type { BoundValue } from "../../runtime/connection/port.js";
import { isBytes } from "./requests.js";

/** What one statement takes at most; the server itself stops at 1 GB. */
const mostRows = 100_000;
const mostCharacters = 64 * 1024 * 1024;

/** Where each chunk ends, so that no message gets huge. */
export function chunkEnds(argumentLists: readonly (readonly BoundValue[])[]): readonly number[] {
  const ends: number[] = [];
  let start = 0;
  let characters = 0;
  argumentLists.forEach((args, index) => {
    let own = 0;
    for (const value of args) own += typeof value === "string" ? value.length : isBytes(value) ? value.length * 2 : 8;
    if (index > start && (index - start === mostRows || characters + own > mostCharacters)) {
      ends.push(index);
      start = index;
      characters = 0;
    }
    characters += own;
  });
  return [...ends, argumentLists.length];
}

/** One literal for each parameter, of the rows from `start` up to `end`. */
export function columnArrays(argumentLists: readonly (readonly BoundValue[])[], start: number, end: number): readonly string[] {
  const count = argumentLists[start]?.length ?? 0;
  return Array.from({ length: count }, (_, column) => {
    let text = "{";
    for (let row = start; row < end; row += 1) {
      if (row > start) text += ",";
      text += element(argumentLists[row]![column]!);
    }
    return `${text}}`;
  });
}

/** A text is always in quotes, so that neither NULL, nor a brace, nor an empty text is mistaken. */
function element(value: BoundValue): string {
  if (typeof value === "string") return /["\\]/.test(value) ? `"${value.replace(/["\\]/g, "\\$&")}"` : `"${value}"`;
  if (value === null) return "NULL";
  if (typeof value === "object") return `"\\\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString("hex")}"`;
  return String(value);
}
