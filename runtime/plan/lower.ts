/** What no database, or not every one, has a clause for -> the same said with windows. */
import type { Expr, OrderTerm } from "../ir/expr.js";
import { derivedProjection } from "../ir/projection.js";
import type { NamedProjection, Projection, SelectQuery } from "../ir/query.js";

export function lowerSelect(query: SelectQuery): SelectQuery {
  if (query.distinctOn.length > 0) return lowerDistinctOn(query);
  return query.from.rows.kind === "keys" && (query.limit !== undefined || query.offset !== undefined) ? lowerLimitPerKey(query) : query;
}

const wholeNumber = { kind: "int", bits: 64 } as const;
const truth = { kind: "boolean" } as const;

/** One row for each value of the keys: the first in the query's own order, in which the rows are answered too. */
function lowerDistinctOn(query: SelectQuery): SelectQuery {
  const one: Expr = { kind: "literal", value: 1, type: wholeNumber, nullable: false };
  const ranked = rankRows({ ...query, distinctOn: [] }, query.distinctOn);
  return { ...ranked.query, where: compared(ranked.place, "=", one) };
}

/** A limit of rows that are read for many keys at once is one for each of them. */
function lowerLimitPerKey(query: SelectQuery): SelectQuery {
  const number: Expr = { kind: "column", source: query.from.alias, column: "n", type: wholeNumber, nullable: false };
  const { limit, offset } = query;
  const { query: outer, place } = rankRows({ ...query, limit: undefined, offset: undefined }, [number]);
  const after = offset === undefined ? undefined : compared(place, ">", offset);
  const last = limit === undefined ? undefined : offset === undefined ? limit : sumOf(offset, limit);
  const until = last === undefined ? undefined : compared(place, "<=", last);
  const where = after !== undefined && until !== undefined ? { kind: "logic" as const, operator: "and" as const, left: after, right: until, type: truth, nullable: false } : (after ?? until);
  return { ...outer, where };
}

interface Ranked {
  readonly query: SelectQuery;
  /** Of a row among those with the same keys, from 1. */
  readonly place: Expr;
}

/** The query's rows with the place of each, as a query over a query, in the same order. */
function rankRows(query: SelectQuery, partitionBy: readonly Expr[]): Ranked {
  const { orderBy } = query;
  const place: Expr = {
    kind: "window", function: "rowNumber", arguments: [], filter: undefined, type: wholeNumber, nullable: false,
    window: { partitionBy, orderBy, frame: undefined },
  };
  const value = (expr: Expr): Projection => ({ kind: "value", expr, missing: "null" });
  const properties: readonly NamedProjection[] = [
    { name: "row", value: query.projection },
    { name: "place", value: value(place) },
    ...orderBy.map(({ expr }, index) => ({ name: `key${index + 1}`, value: value(expr) })),
  ];
  const inner: SelectQuery = { ...query, orderBy: [], limit: undefined, offset: undefined, includes: [], projection: { kind: "object", properties } };
  const derived = derivedProjection(inner.projection, "ranked");
  const columns = derived.kind === "object" ? derived.properties : [];
  const expr = (index: number): Expr => (columns[index]?.value as Extract<Projection, { kind: "value" }>).expr;
  const order = orderBy.map((term, index): OrderTerm => ({ ...term, expr: expr(index + 2) }));
  return {
    place: expr(1),
    query: {
      ...query, from: { alias: "ranked", rows: { kind: "query", query: inner, lateral: false } }, joins: [], where: undefined, groupBy: [], having: undefined,
      distinct: false, distinctOn: [], aggregated: false, projection: columns[0]!.value, orderBy: order,
    },
  };
}

const compared = (left: Expr, operator: "=" | ">" | "<=", right: Expr): Expr => ({ kind: "compare", operator, left, right, type: truth, nullable: false });

const sumOf = (left: Expr, right: Expr): Expr => ({ kind: "arithmetic", operator: "+", left, right, type: wholeNumber, nullable: false });
