/**
 * A value as one of another type -> SQL that answers what JavaScript's `String`, `Number`, `Math.trunc`, `BigInt` and `Boolean` would.
 *
 * - A text that is no number becomes NULL (`runtime/data/number-text.ts` says which are).
 * - A number becomes an integer, and a decimal a bigint, by losing its fraction. Beyond 64 bits the integer is the outermost one, which no
 *   program reads; a text that is such a bigint is refused.
 * - A decimal has no zeros at its end.
 */
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql } from "../../runtime/plan/sql.js";
import { atom, call, cast, comparison, textOf } from "./forms.js";

export function castTo(value: Printed, from: ColumnType, to: ColumnType): Printed {
  switch (to.kind) {
    case "string":
      return isNumber(from) ? atom(call("sqlmodel_text", value.sql)) : atom(textOf(value, from));
    case "number":
      return isText(from) || from.kind === "decimal" ? atom(call("sqlmodel_number", value.sql)) : atom(cast(value.sql, "REAL"));
    case "int":
      return atom(cast(isText(from) ? call("sqlmodel_number", value.sql) : value.sql, "INTEGER"));
    case "bigint":
      return atom(isText(from) ? call("sqlmodel_bigint", value.sql) : cast(value.sql, "INTEGER"));
    case "decimal":
      return atom(call("sqlmodel_decimal", value.sql));
    case "boolean":
      if (from.kind === "boolean") return value;
      if (from.kind === "decimal") return comparison(sql`sqlmodel_decimal_compare(${value.sql}, '0') <> 0`);
      return comparison(sql`${fit(value, Precedence.bitwise)} <> ${raw(isText(from) ? "''" : "0")}`);
    default:
      // The carriers are the same.
      return value;
  }
}

const isNumber = (type: ColumnType): boolean => type.kind === "number" || (type.kind === "enum" && typeof type.values[0] === "number");

const isText = (type: ColumnType): boolean =>
  type.kind === "string" || type.kind === "uuid" || type.kind === "dateOnly" || type.kind === "timeOnly" || (type.kind === "enum" && !isNumber(type));
