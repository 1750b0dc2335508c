/** Values inside JSONB, and inside columns that are arrays -> SQL. */
import type { ColumnType } from "../../runtime/ir/types.js";
import { type JsonForms, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { atom, call, cast, closed, isText } from "./pieces.js";
import { literal } from "./spelling.js";

export const json: JsonForms = {
  value(document, path, type) {
    const steps = path.map((step) => (typeof step === "number" ? String(step) : literal(step)));
    const whole = type.kind === "json" || type.kind === "array";
    const found = steps.reduce(
      (inside, step, index) => sql`${inside} ${raw(whole || index < steps.length - 1 ? "->" : "->>")} ${raw(step)}`, fit(closed(document), Precedence.additive),
    );
    if (whole) return call("NULLIF", found, raw("'null'::jsonb"));
    return fromText({ sql: found, precedence: Precedence.bitwise }, type);
  },
  itemCount: (list, type) => call(type.kind === "array" ? "cardinality" : "jsonb_array_length", list),
  hasItem(list, item, type, expr) {
    if (type.kind === "array") return hasElement(closed(list), item, type.element, expr.type);
    const value = call("to_jsonb", jsonItem(item, expr.type));
    const wanted = expr.nullable ? call("COALESCE", value.sql, raw("'null'::jsonb")) : value;
    return { sql: sql`${fit(closed(list), Precedence.additive)} @> ${wanted.sql}`, precedence: Precedence.bitwise };
  },
};

type Scalar = Exclude<ColumnType, { readonly kind: "json" | "array" }>;

/** JSON's null has no text, and so becomes NULL. */
function fromText(text: Printed, type: Scalar): Printed {
  switch (type.kind) {
    case "string":
      return text;
    case "enum":
      return typeof type.values[0] === "number" ? cast(text, "float8") : text;
    case "bytes":
      return call("decode", text.sql, raw("'base64'"));
    default:
      return cast(text, types[type.kind]);
  }
}

/** Integers as numerics: a fraction that does not belong there is seen where it is read, and not rounded. */
const types: { readonly [Kind in Exclude<Scalar["kind"], "string" | "enum" | "bytes">]: string } = {
  number: "float8", int: "numeric", bigint: "numeric", decimal: "numeric", boolean: "bool", instant: "timestamptz", dateOnly: "date",
  timeOnly: "time", uuid: "uuid",
};

/** A value as an item of a list: what JSON has no form for as the text that decoders of JSON read. */
export function jsonItem(value: Printed, type: ColumnType): Sql {
  switch (type.kind) {
    case "string":
    case "bigint":
    case "decimal":
    case "uuid":
    case "dateOnly":
    case "timeOnly":
      return cast(value, "text").sql;
    case "enum":
      return typeof type.values[0] === "number" ? value.sql : cast(value, "text").sql;
    case "instant":
      return instantText(value).sql;
    case "bytes":
      return call("replace", call("encode", value.sql, raw("'base64'")).sql, raw("chr(10)"), raw("''")).sql;
    case "array":
      return type.element.kind === "bigint" || type.element.kind === "decimal" ? cast(value, "text[]").sql : value.sql;
    default:
      return value.sql;
  }
}

/** As `toISOString` writes it. */
export const instantText = (value: Printed): Printed =>
  call("to_char", sql`${fit(value, Precedence.additive)} AT TIME ZONE 'UTC'`, raw(`'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`));

/** NULL where there is no array, and never for what it holds. Elements that JavaScript has as texts are the same where their texts are. */
function hasElement(list: Printed, item: Printed, element: ColumnType, type: ColumnType): Printed {
  const texts = element.kind === "decimal" || (isText(element) && (element.kind !== "string" || type.kind !== "string"));
  const [elements, wanted] = texts ? [cast(list, "text[]"), cast(item, "text")] : [list, item];
  return atom(sql`CASE WHEN ${elements.sql} IS NOT NULL THEN array_position(${elements.sql}, ${wanted.sql}) IS NOT NULL END`);
}
