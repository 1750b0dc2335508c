/** What SQLite writes differently in CREATE and DROP. */
import type { Column } from "../../runtime/ir/entity.js";
import type { ColumnKind } from "../../runtime/ir/types.js";
import type { PlannedTable, SchemaStep, SchemaSteps } from "../../runtime/plan/ddl.js";
import type { SchemaForms } from "../../runtime/plan/dialect.js";
import { literal, quote } from "./spelling.js";

/** SQLite keeps five storage classes; every other type has one exact carrier among them. */
const storage: { readonly [Kind in ColumnKind]: "INTEGER" | "REAL" | "TEXT" | "BLOB" } = {
  number: "REAL",
  int: "INTEGER",
  bigint: "INTEGER",
  decimal: "TEXT",
  string: "TEXT",
  boolean: "INTEGER",
  instant: "TEXT",
  dateOnly: "TEXT",
  timeOnly: "TEXT",
  uuid: "TEXT",
  bytes: "BLOB",
  enum: "TEXT",
  json: "TEXT",
  array: "TEXT",
};

function columnType(column: Column): string {
  if (column.type.kind === "enum" && typeof column.type.values[0] === "number") return "REAL";
  return storage[column.type.kind];
}

/** An index goes with its table. The tables of a cycle of foreign keys go one after the other, so rows are compared at the end. */
function steps(tables: readonly PlannedTable[]): SchemaSteps {
  const create = tables.flatMap(({ entity, lines, indexes }): SchemaStep[] => [
    ["CREATE TABLE", " IF NOT EXISTS", ` ${quote(entity.table)} (\n  ${lines.join(",\n  ")}\n)`],
    ...indexes.map(({ name, unique, columns }): SchemaStep => [
      unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX", " IF NOT EXISTS", ` ${quote(name)} ON ${quote(entity.table)} (${columns})`,
    ]),
  ]);
  const drop = tables.map(({ entity }): SchemaStep => ["DROP TABLE", " IF EXISTS", ` ${quote(entity.table)}`]).reverse();
  return { create, drop: ["PRAGMA defer_foreign_keys = ON", ...drop] };
}

export const schema: SchemaForms = {
  columnType,
  typeCheck(column) {
    const { type } = column;
    if (type.kind === "boolean") return `${quote(column.name)} IN (0, 1)`;
    if (type.kind !== "enum") return undefined;
    return `${quote(column.name)} IN (${type.values.map((value) => literal(value)).join(", ")})`;
  },
  // INTEGER PRIMARY KEY numbers by itself.
  autoIncrement: "",
  generatedNotNull: true,
  literalDefault: literal,
  columnComment: () => undefined,
  constraints: "behind columns",
  namesResolveLate: true,
  steps,
};
