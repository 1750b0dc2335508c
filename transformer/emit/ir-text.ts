/** Checked queries -> their meaning as a few short lines, for people. */
import { childrenOf } from "../../runtime/ir/children.js";
import type { Expr, OrderTerm } from "../../runtime/ir/expr.js";
import { labelColumns } from "../../runtime/ir/projection.js";
import type { Join, Projection, Query, Source } from "../../runtime/ir/query.js";
import type { OrderedClauses } from "../check/parts.js";
import { foldFilters, type PieceClauses } from "../check/select.js";

export function queryLines(query: Query): readonly string[] {
  switch (query.kind) {
    case "select":
      return [fromLine(query.from), ...clauseLines({ ...query, only: undefined, filters: query.where === undefined ? [] : [{ connector: "and", condition: query.where }] })];
    case "insert":
      return [`insert ${query.entity.name}`, ...returningLines(query.returning)];
    case "insertSelect":
      return [`insert ${query.entity.name} (${query.columns.map(({ name }) => name).join(", ")})`, ...queryLines(query.query), ...returningLines(query.returning)];
    case "update":
      return [
        `update ${query.entity.name}`, ...query.joins.map(joinLine), ...query.assignments.map(({ column, value }) => `set ${column.name} = ${exprText(value)}`),
        ...whereLines(query.where), ...returningLines(query.returning),
      ];
    case "updateByKey":
      return [`update ${query.entity.name} by its key (${query.columns.map(({ name }) => name).join(", ")})`, ...returningLines(query.returning)];
    case "delete":
      return [`delete ${query.entity.name}`, ...query.joins.map(joinLine), ...whereLines(query.where), ...returningLines(query.returning)];
    case "deleteByKey":
      return [`delete ${query.entity.name} by its key`, ...returningLines(query.returning)];
    case "raw":
      return ["raw SQL"];
  }
}

export const fromLine = ({ alias, rows }: Source): string => `from ${rows.kind === "table" && rows.table === alias ? alias : `${rowsText(rows)} as ${alias}`}`;

function rowsText(rows: Source["rows"]): string {
  switch (rows.kind) {
    case "table":
      return rows.table;
    case "common":
      return rows.common.name;
    case "self":
      return rows.name;
    case "keys":
      return "keys";
    case "query":
      return `(${queryLines(rows.query).join("; ")})`;
    case "compound":
      return rows.arms.map((arm) => `(${queryLines(arm).join("; ")})`).join(` ${rows.operator} `);
  }
}

/** The clauses of a query, or of a piece of one. */
export function clauseLines(clauses: Omit<PieceClauses, "later">): readonly string[] {
  const { only, groupBy, limit, offset, distinct, distinctOn, lock, projection, includes } = clauses;
  return [
    ...whereLines(only),
    ...orderedLines(clauses),
    ...(groupBy.length === 0 ? [] : [`group by ${groupBy.map(exprText).join(", ")}`]),
    ...(distinct ? ["distinct"] : []),
    ...(distinctOn.length === 0 ? [] : [`distinct on ${distinctOn.map(exprText).join(", ")}`]),
    ...(limit === undefined ? [] : [`limit ${exprText(limit)}`]),
    ...(offset === undefined ? [] : [`offset ${exprText(offset)}`]),
    ...(lock === undefined ? [] : [`for ${lock.strength}`]),
    ...returningLines(projection),
    ...includes.map(({ path, property }) => `include ${[...path, property].join(".")}`),
  ];
}

function orderedLines({ joins, filters, having, orderBy }: OrderedClauses): readonly string[] {
  return [
    ...joins.map(joinLine),
    ...whereLines(foldFilters(filters)),
    ...(having === undefined ? [] : [`having ${exprText(having)}`]),
    ...(orderBy.length === 0 ? [] : [`order by ${orderBy.map(orderText).join(", ")}`]),
  ];
}

const whereLines = (where: Expr | undefined): readonly string[] => (where === undefined ? [] : [`where ${exprText(where)}`]);

const joinLine = ({ kind, on, alias, rows }: Join): string => `${kind} join ${fromLine({ alias, rows }).slice("from ".length)}${on === undefined ? "" : ` on ${exprText(on)}`}`;

const orderText = ({ expr, direction, nulls }: OrderTerm): string => `${exprText(expr)} ${direction}${nulls === undefined ? "" : ` nulls ${nulls}`}`;

const returningLines = (projection: Projection | undefined): readonly string[] =>
  projection === undefined ? [] : [`answer ${labelColumns(projection).columns.map(({ alias, expr }) => `${alias}: ${expr.type.kind}${expr.nullable ? " | null" : ""}`).join(", ")}`];

/** `(= heroes.age $0)`: what it is, then what it is made of; `$0` is the first captured value. */
export function exprText(expr: Expr): string {
  switch (expr.kind) {
    case "column":
      return `${expr.source}.${expr.column}`;
    case "literal":
      return typeof expr.value === "bigint" ? `${expr.value}n` : JSON.stringify(expr.value);
    case "parameter":
      return `$${expr.capture}`;
    case "exists":
    case "scalar":
      return `(${expr.kind} (${queryLines(expr.query).join("; ")}))`;
    case "inQuery":
      return `(in ${exprText(expr.operand)} (${queryLines(expr.query).join("; ")}))`;
    case "isNull":
      return `(${expr.negated ? "isNotNull" : "isNull"} ${exprText(expr.operand)})`;
    case "jsonValue":
      return `(json ${exprText(expr.operand)} ${expr.path.join(".")})`;
    default:
      return `(${[headOf(expr), ...childrenOf(expr).map(exprText)].join(" ")})`;
  }
}

function headOf(expr: Expr): string {
  if ("operator" in expr) return expr.operator;
  return "function" in expr ? expr.function : expr.kind;
}
