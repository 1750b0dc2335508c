/**
 * Aggregates -> SQL. FILTER does not exist: a row that is left out counts as NULL, which every aggregate passes over.
 *
 * JSON_ARRAYAGG takes no order on MySQL, so a list is put together of texts. GROUP_CONCAT cuts what is longer than a setting of the session
 * (see `server.ts`).
 */
import type { AggregateName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Aggregated, Printed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { asText, atom, call, cast, exactType, isColumn, textOf } from "./forms.js";
import { jsonItem } from "./json.js";

export function aggregate(name: AggregateName, of: Aggregated): Printed {
  switch (name) {
    case "stringAgg":
      return stringAgg(of);
    case "jsonAgg": {
      const item = sql`COALESCE(${jsonItem(of.argument!, of.type)}, 'null')`;
      return atom(sql`CONCAT('[', ${concatenated(kept(item, of.filter), of, raw("','"))}, ']')`);
    }
    default:
      return computed(name, of, raw(""));
  }
}

/** `over` is empty, or OVER and its window. */
export function computed(name: Exclude<AggregateName, "stringAgg" | "jsonAgg">, { argument, type, distinct, filter }: Aggregated, over: Sql): Printed {
  const given = argument === undefined ? undefined : argumentOf(name, argument, type);
  const rows = filter === undefined ? (given ?? raw("*")) : kept(given ?? raw("1"), filter);
  const inner = distinct ? sql`DISTINCT ${rows}` : rows;
  if (name === "avg" && type.kind === "decimal") {
    // As many places as SQLite has; the quotient of decimals has four more than the sum.
    return atom(cast(sql`ROUND(CAST(SUM(${inner})${over} AS ${raw(exactType)}) / COUNT(${inner})${over}, 16)`, exactType));
  }
  const value = sql`${call(name.toUpperCase(), inner)}${over}`;
  // The sum of integers is a DECIMAL; what a number cannot hold is refused where it is read.
  return atom(name === "sum" && type.kind === "int" ? cast(value, "DOUBLE") : value);
}

const kept = (value: Sql, filter: Sql | undefined): Sql => (filter === undefined ? value : sql`CASE WHEN ${filter} THEN ${value} END`);

/** What is summed up or compared, by the value that JavaScript has. */
function argumentOf(name: AggregateName, argument: Sql, type: ColumnType): Sql {
  if (name === "count") return argument;
  if (type.kind === "decimal") return isColumn(argument) ? argument : cast(argument, exactType);
  if (name === "avg") return cast(argument, "DOUBLE");
  return type.kind === "enum" && typeof type.values[0] === "string" ? asText(argument) : argument;
}

/** Only a literal in quotes can be a SEPARATOR. Any other stands before every text, and before the first one is cut off. */
function stringAgg(of: Aggregated): Printed {
  const separator = of.separator!;
  const text = textOf(of.argument!, of.type);
  if (isQuoted(separator)) return atom(concatenated(kept(text, of.filter), of, separator));
  const all = concatenated(kept(call("CONCAT", separator, text), of.filter), of, raw("''"));
  return atom(sql`SUBSTRING(${all}, CHAR_LENGTH(${separator}) + 1)`);
}

const isQuoted = ({ chunks }: Sql): boolean => chunks.length === 1 && String(chunks[0]).startsWith("'");

function concatenated(text: Sql, { distinct, orderBy }: Aggregated, separator: Sql): Sql {
  const order = orderBy.length === 0 ? raw("") : sql` ORDER BY ${joinSql(orderBy, ", ")}`;
  return sql`GROUP_CONCAT(${raw(distinct ? "DISTINCT " : "")}${text}${order} SEPARATOR ${separator})`;
}
