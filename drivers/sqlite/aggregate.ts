/** Aggregates -> SQL. Decimals are texts, which functions of our own compute. */
import type { AggregateName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Aggregated, Printed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { atom, call, textOf } from "./forms.js";
import { jsonItem } from "./json.js";

export function aggregate(name: AggregateName, of: Aggregated): Printed {
  switch (name) {
    case "stringAgg":
      return stringAgg(of);
    case "jsonAgg":
      return listOrNull(filtered(sql`json_group_array(${all(jsonItem(of.argument!, of.type), of)})`, of.filter));
    default:
      return atom(filtered(call(functionName(name, of.type), of.argument === undefined ? raw("*") : all(of.argument, of)), of.filter));
  }
}

export function functionName(name: AggregateName, type: ColumnType): string {
  return type.kind === "decimal" && name !== "count" ? `sqlmodel_decimal_${name}` : name;
}

export const filtered = (aggregated: Sql, filter: Sql | undefined): Sql => (filter === undefined ? aggregated : sql`${aggregated} FILTER (WHERE ${filter})`);

/** An empty group has no list. */
export const listOrNull = (list: Sql): Printed => atom(call("NULLIF", list, raw("'[]'")));

/** The argument with what is said of all rows: which of them count, and in which order. */
function all(argument: Sql, { distinct, orderBy }: Aggregated): Sql {
  const counted = distinct ? sql`DISTINCT ${argument}` : argument;
  return orderBy.length === 0 ? counted : sql`${counted} ORDER BY ${joinSql(orderBy, ", ")}`;
}

function stringAgg(of: Aggregated): Printed {
  const text = textOf(atom(of.argument!), of.type);
  const separator = of.separator!;
  if (!of.distinct) return atom(filtered(sql`string_agg(${all(sql`${text}, ${separator}`, of)})`, of.filter));
  // DISTINCT takes one argument alone, so the texts become a list first.
  const there = sql`${text} IS NOT NULL`;
  const filter = of.filter === undefined ? there : sql`${there} AND (${of.filter})`;
  return atom(call("sqlmodel_join", filtered(sql`json_group_array(${all(text, of)})`, filter), separator));
}
