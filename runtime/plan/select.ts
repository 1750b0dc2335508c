/** Checked SELECT -> printed clauses -> one statement, and the shape of the rows it answers. */
import type { Column } from "../ir/entity.js";
import type { Expr } from "../ir/expr.js";
import type { Join, OrderTerm, Projection, SelectClauses, SelectQuery } from "../ir/query.js";
import type { ColumnType } from "../ir/types.js";
import { assembleSelect, type PrintedClauses, type SelectEnd } from "./assemble.js";
import { type Dialect, Precedence, type Printed } from "./dialect.js";
import { fit, printCondition, printExpr } from "./expr.js";
import { joinSql, raw, slot, sql, type Sql } from "./sql.js";

/** How one result row is built from the driver's row, whose properties are the aliases. */
export type RowShape =
  | { readonly kind: "leaf"; readonly alias: string; readonly position: number; readonly type: ColumnType; readonly nullable: boolean; readonly missing: "null" | "undefined" }
  | { readonly kind: "object"; readonly properties: readonly { readonly name: string; readonly value: RowShape }[] }
  | { readonly kind: "array"; readonly elements: readonly RowShape[] };

export function planSelect(query: SelectQuery, end: SelectEnd, dialect: Dialect): { readonly sql: Sql; readonly row: RowShape } {
  const { columns, row } = planProjection(query.projection, dialect);
  const from = raw(dialect.quote(query.entity.table));
  return { sql: assembleSelect({ ...printClauses(query, dialect), columns, from }, end, dialect.unlimited), row };
}

export function printClauses(query: SelectClauses, dialect: Dialect): Omit<PrintedClauses, "columns" | "from"> {
  return {
    joins: query.joins.map((join) => ({ alias: join.alias, kind: join.kind, target: printJoin(join, dialect) })),
    where: query.where === undefined ? undefined : printCondition(query.where, dialect, "filter").sql,
    groupBy: query.groupBy.map((expr) => printExpr(expr, dialect).sql),
    having: query.having === undefined ? undefined : printCondition(query.having, dialect, "filter").sql,
    orderBy: query.orderBy.map((term) => printOrderTerm(term, dialect)),
    limit: query.limit === undefined ? undefined : printRowCount(query.limit),
    offset: query.offset === undefined ? undefined : printRowCount(query.offset),
    distinct: query.distinct,
    aggregated: query.aggregated,
  };
}

/** A captured LIMIT or OFFSET goes through its own codec: anything but a whole number from 0 is refused before it is sent. */
function printRowCount(expr: Expr): Sql {
  if (expr.kind === "parameter") return slot({ kind: "capture", capture: expr.capture, bind: "bindLimit" });
  return raw(String(expr.kind === "literal" ? expr.value : 0));
}

export function printJoin(join: Join, dialect: Dialect): Sql {
  const table = dialect.quote(join.table);
  const alias = dialect.quote(join.alias);
  const on = joinSql(
    join.on.map(({ left, right }) => sql`${printExpr(left, dialect).sql} = ${printExpr(right, dialect).sql}`),
    " AND ",
  );
  return sql`${raw(table === alias ? table : `${table} AS ${alias}`)} ON ${on}`;
}

function printOrderTerm(term: OrderTerm, dialect: Dialect): Sql {
  return dialect.orderTerm(orderKey(term.expr, dialect), term.direction, term.nulls, term.expr.nullable);
}

/** A condition orders by its truth; everything else by its value. */
function orderKey(expr: Expr, dialect: Dialect): Sql {
  return dialect.orderKey(fit(printExpr(expr, dialect), Precedence.comparison), expr.type);
}

/** The SELECT list with an alias for each leaf, and how a row is built from the aliases. */
export function planProjection(projection: Projection, dialect: Dialect): { readonly columns: Sql; readonly row: RowShape } {
  const columns: Sql[] = [];
  const aliases = new Set<string>();
  const row = visit(projection, []);
  return { columns: columns.length === 0 ? raw("1") : joinSql(columns, ", "), row };

  function leaf(value: Printed, type: ColumnType, nullable: boolean, missing: "null" | "undefined", path: readonly string[]): RowShape {
    let alias = path.length === 0 ? "value" : path.join(".");
    // A name may hold a dot itself: `{ "team.name": …, team: { name: … } }`.
    while (aliases.has(alias)) alias += "_";
    aliases.add(alias);
    columns.push(labelled(dialect.project(type, value.sql), alias, dialect));
    return { kind: "leaf", alias, position: columns.length - 1, type, nullable, missing };
  }

  function visit(part: Projection, path: readonly string[]): RowShape {
    switch (part.kind) {
      case "row":
        return {
          kind: "object",
          properties: part.columns.map((column) => ({
            name: column.property,
            value: leaf(printExpr(columnExpr(part.source, column), dialect), column.type, column.nullable, "null", [...path, column.property]),
          })),
        };
      case "value":
        return leaf(printExpr(part.expr, dialect), part.expr.type, part.expr.nullable, part.missing, path);
      case "object":
        return { kind: "object", properties: part.properties.map(({ name, value }) => ({ name, value: visit(value, [...path, name]) })) };
      case "array":
        return { kind: "array", elements: part.elements.map((element, index) => visit(element, [...path, String(index)])) };
    }
  }
}

function columnExpr(source: string, column: Column): Expr {
  return { kind: "column", source, column: column.name, type: column.type, nullable: column.nullable };
}

/** `"t"."name"` is called `name` by itself; anything else gets its alias. */
function labelled(value: Sql, alias: string, dialect: Dialect): Sql {
  const only = value.chunks.length === 1 ? value.chunks[0] : undefined;
  const quoted = dialect.quote(alias);
  const named = typeof only === "string" && only.endsWith(`.${quoted}`) && only.split(".").length === 2;
  return named ? value : sql`${value} AS ${raw(quoted)}`;
}
