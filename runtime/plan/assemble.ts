/** Printed clauses -> one SELECT. The build puts static queries together with it, the runtime the pieces of composed ones. */
import type { JoinKind } from "../ir/query.js";
import { joinSql, raw, sql, type Slot, type Sql } from "./sql.js";

/** What the chain ends with; it decides the statement's outermost form. */
export type SelectEnd = "rows" | "first" | "one" | "count" | "exists";

/** A named query: its name, columns and body. */
export interface PrintedCommon<S = Slot> {
  readonly name: string;
  readonly recursive: boolean;
  readonly sql: Sql<S>;
}

/** The clauses as SQL, not yet put in order: a composed query collects them from several pieces. */
export interface PrintedClauses<S = Slot> {
  /** Named queries that stand in front. */
  readonly commons: readonly PrintedCommon<S>[];
  readonly joins: readonly { readonly alias: string; readonly kind: JoinKind; readonly target: Sql<S> }[];
  readonly where: Sql<S> | undefined;
  readonly groupBy: readonly Sql<S>[];
  readonly having: Sql<S> | undefined;
  readonly orderBy: readonly Sql<S>[];
  readonly limit: Sql<S> | undefined;
  readonly offset: Sql<S> | undefined;
  readonly distinct: boolean;
  readonly aggregated: boolean;
  /** With a blank before it. */
  readonly lock: string | undefined;
  readonly columns: Sql<S>;
  readonly from: Sql<S>;
}

export const joinWords: { readonly [Kind in JoinKind]: string } = {
  inner: " INNER JOIN ", left: " LEFT JOIN ", right: " RIGHT JOIN ", full: " FULL JOIN ", cross: " CROSS JOIN ",
};

export function withCommons<S>(commons: readonly PrintedCommon<S>[], statement: Sql<S>): Sql<S> {
  if (commons.length === 0) return statement;
  const word = raw(commons.some(({ recursive }) => recursive) ? "WITH RECURSIVE " : "WITH ");
  return sql`${word}${joinSql(commons.map((common) => common.sql), ", ")} ${statement}`;
}

/**
 * Puts the clauses in order. A count counts the rows that the query would answer, so whatever shapes them (DISTINCT, groups, a
 * limit) moves into a subquery; an existence check stops at the first row.
 */
export function assembleSelect<S>(clauses: PrintedClauses<S>, end: SelectEnd, unlimited: string): Sql<S> {
  return withCommons(clauses.commons, assembleBody(clauses, end, unlimited));
}

function assembleBody<S>(clauses: PrintedClauses<S>, end: SelectEnd, unlimited: string): Sql<S> {
  const { where, groupBy, having, orderBy, limit, offset } = clauses;
  const tail: Sql<S>[] = [sql` FROM ${clauses.from}`];
  for (const join of clauses.joins) tail.push(sql`${raw(joinWords[join.kind])}${join.target}`);
  if (where !== undefined) tail.push(sql` WHERE ${where}`);
  if (groupBy.length > 0) tail.push(sql` GROUP BY ${joinSql(groupBy, ", ")}`);
  if (having !== undefined) tail.push(sql` HAVING ${having}`);
  const body = joinSql(tail, "");
  const page = joinSql(pageOf(limit, offset, end, unlimited), "");
  const order = orderBy.length > 0 ? sql` ORDER BY ${joinSql(orderBy, ", ")}` : raw("");
  const select = raw(clauses.distinct ? "SELECT DISTINCT " : "SELECT ");
  const shaped = clauses.distinct || clauses.aggregated || limit !== undefined || offset !== undefined;
  switch (end) {
    case "count":
      if (!shaped) return sql`SELECT count(*) AS count${body}`;
      return sql`SELECT count(*) AS count FROM (${select}${clauses.columns}${body}${limit ?? offset ? order : raw("")}${page}) AS counted`;
    case "exists":
      if (!shaped) return sql`SELECT EXISTS (SELECT 1${body}) AS found`;
      return sql`SELECT EXISTS (${select}${clauses.columns}${body}${page}) AS found`;
    case "rows":
    case "first":
    case "one":
      return sql`${select}${clauses.columns}${body}${order}${page}${raw(clauses.lock ?? "")}`;
  }
}

/** LIMIT and OFFSET. `first` needs one row and `one` two, unless the user asked for a limit, which then stands. */
function pageOf<S>(limit: Sql<S> | undefined, offset: Sql<S> | undefined, end: SelectEnd, unlimited: string): Sql<S>[] {
  const needed = end === "first" ? raw("1") : end === "one" ? raw("2") : undefined;
  const count = limit ?? needed ?? (offset === undefined ? undefined : raw(unlimited));
  return [
    ...(count === undefined ? [] : [sql` LIMIT ${count}`]),
    ...(offset === undefined ? [] : [sql` OFFSET ${offset}`]),
  ];
}
