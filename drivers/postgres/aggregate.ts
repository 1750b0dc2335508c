/** Aggregates -> SQL: sums are exact where their values are, an average is a double, and what PostgreSQL has no least or greatest of has one. */
import type { AggregateName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { asText, atom, byCodePoints, cast, isColumn, isTextUnion } from "./pieces.js";

export function aggregate(name: AggregateName, argument: Sql | undefined, type: ColumnType, distinct: boolean, filter: Sql | undefined): Printed {
  const value = argument === undefined ? raw("*") : argumentOf(name, { sql: argument, precedence: argument.chunks.length === 1 ? Precedence.atom : Precedence.or }, type);
  const word = type.kind === "boolean" && (name === "min" || name === "max") ? (name === "min" ? "bool_and" : "bool_or") : name;
  const call = sql`${raw(word)}(${distinct ? sql`DISTINCT ${value}` : value})`;
  const filtered = filter === undefined ? call : sql`${call} FILTER (WHERE ${filter})`;
  // NUMERIC fills an average up with zeros.
  return atom(name === "avg" && type.kind === "decimal" ? sql`trim_scale(${filtered})` : filtered);
}

function argumentOf(name: AggregateName, value: Printed, type: ColumnType): Sql {
  if (name === "avg" && type.kind !== "decimal") return type.kind === "number" ? value.sql : cast(value, "float8").sql;
  if (name !== "min" && name !== "max") return value.sql;
  // Before version 18 there is no least UUID, and an enum orders by its declaration.
  if (type.kind === "uuid" || isTextUnion(type)) return byCodePoints(asText(value, type));
  return type.kind === "string" && !isColumn(value.sql) ? byCodePoints(value) : value.sql;
}
