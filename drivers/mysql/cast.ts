/**
 * A value as one of another type -> SQL that answers what JavaScript's `String`, `Number`, `Math.trunc`, `BigInt` and `Boolean` would.
 *
 * - A text that is no number becomes NULL (`runtime/data/number-text.ts` says which are).
 * - A number becomes an integer, and a decimal a bigint, by losing its fraction. Beyond 64 bits the integer is the outermost one, which no
 *   program reads.
 * - A decimal has no zeros at its end.
 * - The text of a number below 1e-6 is the server's: MariaDB writes the zeros of 0.0000001, where JavaScript writes an exponent.
 */
import { decimalPattern, integerPattern, numberPattern } from "../../runtime/data/number-text.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { asText, atom, call, cast, comparison, exactType, integerType, textOf, withoutFilling } from "./forms.js";
import { instantText } from "./json.js";
import { collation, literal } from "./spelling.js";

export function castTo(value: Printed, from: ColumnType, to: ColumnType): Printed {
  switch (to.kind) {
    case "string":
      return atom(toText(value.sql, from));
    case "number":
      return atom(cast(isText(from) ? numberIn(value.sql, from, numberPattern) : value.sql, "DOUBLE"));
    case "int":
      return from.kind === "int" || from.kind === "boolean" ? value : atom(toInteger(value.sql, from));
    case "bigint":
      if (from.kind === "bigint" || from.kind === "boolean") return value;
      return atom(isText(from) ? cast(numberIn(value.sql, from, integerPattern), integerType) : toInteger(value.sql, from));
    case "decimal":
      return atom(cast(isText(from) ? numberIn(value.sql, from, decimalPattern) : value.sql, exactType));
    case "boolean":
      if (from.kind === "boolean") return value;
      return isText(from) ? comparison(sql`${textOf(value.sql, from)} <> ''`) : comparison(sql`${fit(value, Precedence.bitwise)} <> 0`);
    default:
      return value;
  }
}

/** Of the rows at the beginning alone the servers make the columns, and refuse what is too long or too great for them. */
export function grown({ sql: value }: Printed, type: ColumnType): Printed {
  switch (type.kind) {
    case "string":
      return atom(sql`CAST(${value} AS CHAR(65535)) ${raw(collation)}`);
    case "decimal":
      return atom(cast(value, exactType));
    case "int":
      return atom(cast(value, "SIGNED"));
    case "number":
      return atom(cast(value, "DOUBLE"));
    default:
      return atom(value);
  }
}

const isNumber = (type: ColumnType): boolean => type.kind === "number" || (type.kind === "enum" && typeof type.values[0] === "number");

const isText = (type: ColumnType): boolean =>
  type.kind === "string" || type.kind === "uuid" || type.kind === "dateOnly" || type.kind === "timeOnly" || (type.kind === "enum" && !isNumber(type));

/** The part of a text that is a number, which is all of it or nothing: NULL on MySQL, and the empty text on MariaDB. */
const numberIn = (value: Sql, type: ColumnType, pattern: string): Sql => sql`NULLIF(REGEXP_SUBSTR(${textOf(value, type)}, ${raw(literal(pattern))}), '')`;

function toText(value: Sql, from: ColumnType): Sql {
  if (from.kind === "instant") return instantText(value);
  if (from.kind === "decimal") return withoutFilling(asText(cast(value, exactType)));
  if (from.kind === "enum" && !isNumber(from)) return asText(value);
  if (!isNumber(from)) return textOf(value, from);
  // JavaScript writes an exponent for these alone, with a plus where it is positive.
  const [great, small] = [sql`ABS(${value}) >= 1e21`, sql`ABS(${value}) < 1e-6 AND ${value} <> 0`];
  return sql`CASE WHEN ${great} THEN REPLACE(CONCAT(${value}), 'e', 'e+') WHEN ${small} THEN CONCAT(${value}) ELSE ${withoutFilling(asText(cast(value, exactType)))} END`;
}

/** CAST would round. */
function toInteger(value: Sql, from: ColumnType): Sql {
  const number = isText(from) ? cast(numberIn(value, from, numberPattern), "DOUBLE") : from.kind === "decimal" ? cast(value, exactType) : value;
  return cast(call("TRUNCATE", number, raw("0")), "SIGNED");
}
