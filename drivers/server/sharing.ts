/** A statement -> whether it may share a session with others that are under way. */
import type { Statement } from "../../runtime/connection/port.js";
import { isRead } from "../../runtime/connection/reads.js";

/** A statement that took this many milliseconds would keep those behind it waiting, so it no longer shares. */
const slowest = 10;

const known = new WeakMap<Statement, "shares" | "alone">();

/**
 * Reads only: they take no row locks, so none can wait for a transaction that itself waits behind it. The user's own SQL may do anything, and
 * one that was slow before runs alone.
 */
export function mayShare(statement: Statement): boolean {
  let kind = known.get(statement);
  if (kind === undefined) {
    kind = isRead(statement) ? "shares" : "alone";
    known.set(statement, kind);
  }
  return kind === "shares";
}

export function noteDuration(statement: Statement, milliseconds: number): void {
  if (milliseconds > slowest) known.set(statement, "alone");
}
