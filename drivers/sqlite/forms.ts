/** Bits of SQL that the parts of the dialect share. */
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";

export const atom = (value: Sql): Printed => ({ sql: value, precedence: Precedence.atom });
export const comparison = (value: Sql): Printed => ({ sql: value, precedence: Precedence.comparison });

export const call = (name: string, ...args: readonly Sql[]): Sql => sql`${raw(name)}(${joinSql(args, ", ")})`;
/** A call by its SQL name with the arguments in order. */
export const named = (name: string) => (args: readonly Printed[]): Printed => atom(call(name, ...args.map((argument) => argument.sql)));

export const cast = (value: Sql, type: "TEXT" | "INTEGER" | "REAL"): Sql => sql`CAST(${value} AS ${raw(type)})`;

/** A value as the text that JavaScript has for it. */
export function textOf(value: Printed, type: ColumnType): Sql {
  if (type.kind === "boolean") return sql`CASE ${value.sql} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`;
  if (type.kind === "int" || type.kind === "bigint") return cast(value.sql, "TEXT");
  return fit(value, Precedence.unary);
}
