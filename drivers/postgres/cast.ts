/**
 * A value as one of another type -> SQL that answers what JavaScript's `String`, `Number`, `Math.trunc`, `BigInt` and `Boolean` would.
 *
 * - A text that is no number becomes NULL (`runtime/data/number-text.ts` says which are).
 * - A number becomes an integer, and a decimal a bigint, by losing its fraction. Beyond 64 bits the integer is the outermost one, which no
 *   program reads.
 * - A decimal has no zeros at its end.
 */
import { decimalPattern, integerPattern, numberPattern } from "../../runtime/data/number-text.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql } from "../../runtime/plan/sql.js";
import { instantText } from "./json.js";
import { asDouble, asText, atom, call, cast, comparison, isText } from "./pieces.js";
import { valueType } from "./schema.js";
import { literal } from "./spelling.js";

export function castTo(value: Printed, from: ColumnType, to: ColumnType): Printed {
  // A NULL that stands alone is a text to PostgreSQL.
  if (isNull(value)) return cast(value, valueType(to));
  switch (to.kind) {
    case "string":
      return toText(value, from);
    case "number":
      return toNumber(value, from);
    case "int":
      return toInteger(value, from);
    case "bigint":
      return toBigint(value, from);
    case "decimal":
      return toDecimal(value, from);
    case "boolean":
      return toTruth(value, from);
    default:
      return value;
  }
}

/** Rows that a step adds must have the very types of those at the beginning: not one with a size, nor of fewer bits. */
export function grown(value: Printed, type: ColumnType): Printed {
  switch (type.kind) {
    case "int":
      return cast(value, valueType({ kind: "int", bits: 64 }));
    case "decimal":
      return cast(value, valueType({ kind: "decimal", digits: undefined, places: undefined }));
    case "string":
      return cast(value, valueType({ kind: "string", maxLength: undefined }));
    default:
      return value;
  }
}

const isNull = ({ sql: { chunks } }: Printed): boolean => chunks.length === 1 && chunks[0] === "NULL";

const isNumber = (type: ColumnType): boolean => type.kind === "number" || (type.kind === "enum" && typeof type.values[0] === "number");

/** The part of a text that is a number, which is all of it or nothing. */
const numberIn = (value: Printed, type: ColumnType, pattern: string): Printed => call("substring", asText(value, type).sql, raw(literal(pattern)));

function toText(value: Printed, from: ColumnType): Printed {
  if (from.kind === "instant") return instantText(value);
  if (!isNumber(from)) return cast(value, "text");
  const number = asDouble(value, from);
  const size = call("abs", number.sql).sql;
  const text = cast(number, "text");
  // JavaScript writes an exponent for these alone, and without a zero in front.
  const exponential = sql`${size} >= 1e21 OR ${size} < 1e-6 AND ${size} > 0`;
  return atom(sql`CASE WHEN ${exponential} THEN replace(${text.sql}, 'e-0', 'e-') ELSE trim_scale(${cast(text, "numeric").sql})::text END`);
}

function toNumber(value: Printed, from: ColumnType): Printed {
  if (isText(from)) return cast(numberIn(value, from, numberPattern), "float8");
  return cast(from.kind === "boolean" ? cast(value, "int4") : value, "float8");
}

function toInteger(value: Printed, from: ColumnType): Printed {
  if (from.kind === "int") return value;
  if (from.kind === "boolean") return cast(value, "int4");
  const number = isText(from) ? cast(numberIn(value, from, numberPattern), "numeric") : value;
  return within64(call("trunc", number.sql));
}

/** The bounds are doubles as well as integers; LEAST and GREATEST would pass over a NULL, so it is asked first. */
const within64 = (value: Printed): Printed =>
  cast(atom(sql`CASE WHEN ${value.sql} IS NOT NULL THEN LEAST(GREATEST(${value.sql}, -9223372036854775808), 9223372036854774784) END`), "int8");

function toBigint(value: Printed, from: ColumnType): Printed {
  if (from.kind === "bigint") return value;
  if (from.kind === "boolean") return cast(value, "int4");
  if (isText(from)) return cast(numberIn(value, from, integerPattern), "numeric");
  return isNumber(from) ? within64(call("trunc", value.sql)) : call("trunc", cast(value, "numeric").sql);
}

/** The text of a double has all its digits, where a cast would leave 15 of them. */
function toDecimal(value: Printed, from: ColumnType): Printed {
  const trimmed = (number: Printed): Printed => call("trim_scale", cast(number, "numeric").sql);
  if (isText(from)) return trimmed(numberIn(value, from, decimalPattern));
  if (isNumber(from)) return trimmed(cast(asDouble(value, from), "text"));
  return trimmed(from.kind === "boolean" ? cast(value, "int4") : value);
}

function toTruth(value: Printed, from: ColumnType): Printed {
  if (from.kind === "boolean") return value;
  return isText(from) ? comparison(sql`${asText(value, from).sql} <> ''`) : comparison(sql`${fit(value, Precedence.bitwise)} <> 0`);
}
