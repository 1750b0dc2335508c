/** Membership in a query's values -> whether the query has a row with that value, where a plain IN would answer something else. */
import { childrenOf } from "../ir/children.js";
import type { Expr } from "../ir/expr.js";
import { derivedProjection, labelColumns } from "../ir/projection.js";
import type { Projection, SelectQuery } from "../ir/query.js";

export type InQuery = Extract<Expr, { kind: "inQuery" }>;

/** What the query answers. */
export const memberOf = ({ query }: InQuery): Expr => labelColumns(query.projection).columns[0]!.expr;

const nothing: Projection = { kind: "object", properties: [] };

export function memberExists(expr: InQuery): Expr {
  const { operand, outer, query } = expr;
  const equal = (right: Expr): Expr => ({ kind: "compare", operator: "=", left: operand, right, type: { kind: "boolean" }, nullable: operand.nullable || right.nullable });
  const member = memberOf(expr);
  const narrowed = isShaped(query) || looksAround(member) ? narrowedFrom(query, equal) : narrowedIn(query, equal(member));
  return { kind: "exists", query: narrowed, outer: [...outer, operand], type: { kind: "boolean" }, nullable: false };
}

/** A condition would come before what makes the query's rows. */
const isShaped = (query: SelectQuery): boolean =>
  query.aggregated || query.groupBy.length > 0 || query.distinctOn.length > 0 || query.limit !== undefined || query.offset !== undefined;

const looksAround = (expr: Expr): boolean => expr.kind === "window" || childrenOf(expr).some(looksAround);

const narrowedIn = (query: SelectQuery, condition: Expr): SelectQuery => ({
  ...query, orderBy: [], distinct: false, projection: nothing,
  where: query.where === undefined ? condition : { kind: "logic", operator: "and", left: query.where, right: condition, type: condition.type, nullable: query.where.nullable || condition.nullable },
});

function narrowedFrom(query: SelectQuery, equal: (member: Expr) => Expr): SelectQuery {
  const value = labelColumns(derivedProjection(query.projection, memberRows)).columns[0]!.expr;
  return {
    ...query, from: { alias: memberRows, rows: { kind: "query", query, lateral: false } }, joins: [], where: equal(value), groupBy: [], having: undefined, orderBy: [],
    limit: undefined, offset: undefined, distinct: false, distinctOn: [], aggregated: false, projection: nothing,
  };
}

/** No table that the value may come from is called so. */
export const memberRows = "isIn()";
