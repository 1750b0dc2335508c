/** How PostgreSQL takes rows: one array per column for many of them, and types by name where a text is not assigned to them by itself. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { ColumnKind } from "../../runtime/ir/types.js";
import type { InsertForms } from "../../runtime/plan/dialect.js";
import { onConflict } from "../../runtime/plan/upsert.js";
import { raw, sql, type Slot, type Sql } from "../../runtime/plan/sql.js";
import { enumType, valueType } from "./schema.js";
import { quote } from "./spelling.js";

/** What the elements of a list are sent as. Assigning them checks what a cast would cut: the range of an integer, the length of a text. */
const elementTypes: { readonly [Kind in ColumnKind]: string } = {
  number: "float8", int: "int8", bigint: "int8", decimal: "numeric", string: "text", boolean: "bool", instant: "timestamptz",
  dateOnly: "date", timeOnly: "time", uuid: "uuid", bytes: "bytea", enum: "text", json: "text", array: "text",
};

/** Of a column whose type no text becomes without being told. */
function namedType(column: Column, entity: Entity): string | undefined {
  const { type, sqlType } = column;
  switch (type.kind) {
    case "enum": {
      const name = enumType(column, entity.table);
      return name === undefined ? undefined : quote(name);
    }
    case "json":
      return sqlType ?? "jsonb";
    case "array":
      return valueType(type);
    case "uuid":
    case "dateOnly":
    case "timeOnly":
      return sqlType ?? elementTypes[type.kind];
    default:
      return undefined;
  }
}

export function stored(value: Sql, column: Column, entity: Entity): Sql {
  const type = namedType(column, entity);
  if (type === undefined) return value;
  // One enum becomes another by way of its text.
  return column.type.kind === "enum" ? sql`(${value})::text::${raw(type)}` : sql`(${value})::${raw(type)}`;
}

export const insert: InsertForms = {
  noColumns: "DEFAULT VALUES",
  nullMakesKey: false,
  keyByReturning: true,
  onConflict,
  many: {
    kind: "arrays",
    elements: (slot) => `${elementType(slot)}[]`,
    element: (reference, slot, entity) => {
      const type = slot.kind === "property" ? namedType(slot.column, entity) : undefined;
      return type === undefined || type === elementType(slot) ? reference : `${reference}::${type}`;
    },
  },
};

function elementType(slot: Slot): string {
  if (slot.kind !== "property") return "int4";
  const { type } = slot.column;
  return type.kind === "enum" && typeof type.values[0] === "number" ? "float8" : elementTypes[type.kind];
}
