/** Values inside JSON, which is a text here -> SQL. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { JsonForms, Printed } from "../../runtime/plan/dialect.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { atom, call, cast, textOf } from "./forms.js";
import { literal } from "./spelling.js";

export const json: JsonForms = {
  value: (document, path, type) => fromJson(document, pathText(path), type),
  itemCount: (list) => atom(call("json_array_length", list)),
  hasItem: (list, item, _type, expr) => atom(sql`CASE WHEN ${list} IS NOT NULL THEN EXISTS (SELECT 1 FROM json_each(${list}) WHERE ${isItem(item, expr)}) END`),
};

/** A key stands in quotes, as JSON writes it, so that nothing in it is read as a path. */
const pathText = (path: readonly (string | number)[]): Sql =>
  raw(literal(`$${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${JSON.stringify(step)}`)).join("")}`));

/** JSON's texts, numbers and null come out as SQL's, true and false as 1 and 0. What JSON has no form for is a text there. */
function fromJson(document: Sql, path: Sql, type: ColumnType): Printed {
  switch (type.kind) {
    case "json":
    case "array":
      return atom(sql`NULLIF(${document} -> ${path}, 'null')`);
    case "number":
      // As a column has it: its arithmetic never overflows.
      return atom(cast(call("json_extract", document, path), "REAL"));
    case "bigint":
      return atom(call("sqlmodel_bigint", call("json_extract", document, path)));
    case "bytes":
      return atom(call("sqlmodel_from_base64", call("json_extract", document, path)));
    default:
      return atom(call("json_extract", document, path));
  }
}

/** A value as an item of a list: what JSON has no form for as the text that decoders of JSON read. */
export function jsonItem(value: Sql, type: ColumnType): Sql {
  switch (type.kind) {
    case "boolean":
      return call("json", textOf(atom(value), type));
    case "bigint":
      return cast(value, "TEXT");
    case "bytes":
      return call("sqlmodel_to_base64", value);
    case "json":
    case "array":
      return call("json", value);
    default:
      return value;
  }
}

/** A condition on `type` and `value`, which `json_each` answers for every item. JavaScript tells "1" from 1, and finds a null. */
function isItem(item: Printed, expr: Expr): Sql {
  const same = isSame(item, expr.type);
  return expr.nullable ? sql`CASE WHEN ${item.sql} IS NULL THEN type = 'null' ELSE ${same} END` : same;
}

function isSame(item: Printed, type: ColumnType): Sql {
  switch (type.kind) {
    case "boolean":
      return sql`type = ${textOf(item, type)}`;
    case "int":
    case "number":
      return sql`type IN ('integer', 'real') AND value = ${item.sql}`;
    default:
      return sql`type = 'text' AND value = ${jsonItem(item.sql, type)}`;
  }
}
