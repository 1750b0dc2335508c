/** Aggregates -> SQL: sums are exact where their values are, an average is a double, and what PostgreSQL has no least or greatest of has one. */
import type { AggregateName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Aggregated, Printed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { jsonItem } from "./json.js";
import { asText, atom, byCodePoints, closed, isColumn, isTextUnion } from "./pieces.js";

export const aggregate = (name: AggregateName, of: Aggregated): Printed => aggregateOver(name, of, raw(""));

/** `over` is empty, or OVER and its window. */
export function aggregateOver(name: AggregateName, of: Aggregated, over: Sql): Printed {
  const { argument, type, filter } = of;
  // Whole numbers are added exactly: the sum of doubles would lose what passes 2^53 on the way.
  if (name === "avg" && (type.kind === "int" || type.kind === "bigint")) {
    return atom(sql`(${aggregateOver("sum", of, over).sql}::float8 / ${aggregateOver("count", of, over).sql})`);
  }
  const rows = argument === undefined ? raw("*") : ordered(argumentOf(name, closed(argument), of), of);
  const called = sql`${raw(functionName(name, type))}(${rows})`;
  const answer = sql`${filter === undefined ? called : sql`${called} FILTER (WHERE ${filter})`}${over}`;
  // NUMERIC fills an average up with zeros.
  return atom(name === "avg" && type.kind === "decimal" ? sql`trim_scale(${answer})` : answer);
}

function functionName(name: AggregateName, type: ColumnType): string {
  switch (name) {
    case "stringAgg":
      return "string_agg";
    case "jsonAgg":
      return "jsonb_agg";
    case "min":
      return type.kind === "boolean" ? "bool_and" : name;
    case "max":
      return type.kind === "boolean" ? "bool_or" : name;
    default:
      return name;
  }
}

function ordered(argument: Sql, { distinct, orderBy }: Aggregated): Sql {
  const counted = distinct ? sql`DISTINCT ${argument}` : argument;
  return orderBy.length === 0 ? counted : sql`${counted} ORDER BY ${joinSql(orderBy, ", ")}`;
}

function argumentOf(name: AggregateName, value: Printed, { type, separator }: Aggregated): Sql {
  switch (name) {
    case "stringAgg":
      return sql`${asText(value, type).sql}, ${separator!}`;
    case "jsonAgg":
      return jsonItem(value, type);
    case "min":
    case "max":
      // Before version 18 there is no least UUID, and an enum orders by its declaration.
      if (type.kind === "uuid" || isTextUnion(type)) return byCodePoints(asText(value, type));
      return type.kind === "string" && !isColumn(value.sql) ? byCodePoints(value) : value.sql;
    default:
      return value.sql;
  }
}
