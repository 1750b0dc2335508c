/** An object to insert -> the statement for it, and that statement's arguments. */
import { ValidationError } from "../connection/errors.js";
import type { BoundValue } from "../connection/port.js";
import { described } from "../data/described.js";
import type { CompiledInsertStatement } from "./compiled.js";

/** The statement for this object: one of its own where it brings a key that the database would make. */
export function statementOf(statement: CompiledInsertStatement, row: unknown): CompiledInsertStatement {
  const { keyed, keyProperty } = statement;
  if (keyed === undefined || keyProperty === undefined || typeof row !== "object" || row === null) return statement;
  return (row as Readonly<Record<string, unknown>>)[keyProperty] == null ? statement : keyed;
}

export function bindRow(statement: CompiledInsertStatement, row: unknown): readonly BoundValue[] {
  assertObject(row);
  return statement.bind(row as never);
}

/** The same for an upsert, whose arrows capture values. */
export function bindRowWith(values: readonly unknown[], statement: CompiledInsertStatement, row: unknown): readonly BoundValue[] {
  assertObject(row);
  return statement.bind([row, values] as never);
}

function assertObject(row: unknown): void {
  if (typeof row === "object" && row !== null) return;
  throw new ValidationError([{ path: [], code: "type", message: `expected an object, got ${described(row)}` }]);
}
