/** What count() and exists() answer, read from the one row of their statements. */
import type { RawRow } from "../connection/port.js";
import { readInt } from "../data/readers.js";

// One reader for both forms of a driver's row.
export function readCount(row: RawRow): number {
  return readInt(Number(row["count"] ?? row[0]), "count");
}

/** 1, true or "t", as the database has it. */
export function readExists(row: RawRow): boolean {
  const found = row["found"] ?? row[0];
  return found === 1 || found === true || found === "t";
}
