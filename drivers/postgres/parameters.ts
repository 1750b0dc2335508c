/** Captured values and lists -> parameters with the type that their column compares with. */
import type { ColumnKind, ColumnType } from "../../runtime/ir/types.js";
import type { BindCodec } from "../../runtime/plan/codec.js";
import type { ParameterExpr, Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { Precedence } from "../../runtime/plan/dialect.js";
import { type Sql, sql } from "../../runtime/plan/sql.js";
import { asText, atom, bound, captureOf, comparison, isColumn, isTextUnion } from "./pieces.js";

/** A captured `Int` may hold anything that JavaScript calls a number; NUMERIC takes it beside integers without rounding either. */
const types: { readonly [Kind in ColumnKind]: string } = {
  number: "float8", int: "numeric", bigint: "int8", decimal: "numeric", string: "text", boolean: "bool", instant: "timestamptz",
  dateOnly: "text", timeOnly: "text", uuid: "text", bytes: "bytea", enum: "text", json: "jsonb", array: "text",
};

/** PostgreSQL sees a parameter before its value, and would take the type from whatever stands beside it. */
export function parameter(value: Sql, { form, type }: ParameterExpr): Printed {
  const slot = captureOf(value);
  if (slot === undefined) return atom(value);
  if (form === "text") return bound(slot, "bindText", "text");
  if (form === "value" || form === "rowCount") return bound(slot, slot.bind, types[type.kind]);
  const [bind, elements] = listForm(type, false);
  return bound(slot, bind, `${elements}[]`);
}

/** How a list travels that is compared with a value of this type. */
function listForm(type: ColumnType, column: boolean): readonly [BindCodec, elements: string] {
  switch (type.kind) {
    case "int":
      return column ? ["bindWholeArray", "int8"] : ["bindNumberArray", "numeric"];
    case "number":
      return ["bindNumberArray", "float8"];
    case "enum":
      return typeof type.values[0] === "number" ? ["bindNumberArray", "float8"] : ["bindTextArray", "text"];
    case "bigint":
      return ["bindBigintArray", "int8"];
    case "decimal":
      return ["bindDecimalArray", "numeric"];
    case "boolean":
      return ["bindBooleanArray", "bool"];
    case "uuid":
      return ["bindUuidArray", "uuid"];
    case "dateOnly":
      return ["bindDateArray", "date"];
    case "timeOnly":
      return ["bindTimeArray", "time"];
    default:
      return ["bindTextArray", "text"];
  }
}

/** The list has the type of the value that is looked for, so that an index serves it. */
export function inList(operand: Sql, list: Sql, type: ColumnType): Printed {
  const slot = captureOf(list);
  const value = isTextUnion(type) ? asText(atom(operand), type) : atom(operand);
  if (slot === undefined) return comparison(sql`${fit(value, Precedence.bitwise)} = ANY(${list})`);
  const [bind, elements] = listForm(type, isColumn(operand));
  return comparison(sql`${value.sql} = ANY(${bound(slot, bind, `${elements}[]`).sql})`);
}
