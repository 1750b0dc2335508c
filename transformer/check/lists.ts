/** `team.heroes.some(h => …)` and its like -> queries over the rows at the other side of a relation. */
import type { Expr } from "../../runtime/ir/expr.js";
import { joinModel, ownRows, partJoins } from "../../runtime/ir/family.js";
import { allOf, bothOf, keysEqual } from "../../runtime/ir/logic.js";
import type { Join, Projection, SelectQuery, Source } from "../../runtime/ir/query.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { type Checking, type RelatedList, type Resolved, type RowSource, value } from "./checking.js";
import { addSource, columnNamed, openLevel, tableRows, takeAlias, useColumn } from "./levels.js";
import { boolean, wholeNumber } from "./type-groups.js";

type Method = Extract<Written, { kind: "method" }>;

/** A method of a list that a relation answers. */
export function resolveListMethod(written: Method, list: RelatedList, checking: Checking): Resolved {
  const [argument] = written.arguments;
  if (written.name === "filter" && argument !== undefined) return { kind: "list", ...list, filters: [...list.filters, argument] };
  if (written.name === "some") return exists(argument === undefined ? list : { ...list, filters: [...list.filters, argument] }, checking);
  if (written.name === "every" && argument?.kind === "lambda") {
    // All of them do where none does not.
    const body: Written = { kind: "unary", operator: "!", operand: argument.arrow.body, span: argument.span };
    const against: Written = { ...argument, arrow: { ...argument.arrow, body } };
    const found = exists({ ...list, filters: [...list.filters, against] }, checking);
    if (found?.kind !== "value") return undefined;
    const none: Expr = { kind: "not", operand: found.expr, type: boolean, nullable: false };
    // A list that is not there is not a list for which something holds.
    return value(list.presence === undefined ? none : bothOf(isThere(list.presence), none));
  }
  checking.statement.diagnostics.push(diagnose("unknownCall", written.nameSpan, `${written.name}()`, nearest(written.name, ["some", "every", "filter"])));
  return undefined;
}

const isThere = (operand: Expr): Expr => ({ kind: "isNull", operand, negated: true, type: boolean, nullable: false });

function exists(list: RelatedList, checking: Checking): Resolved {
  const found = openList(list, checking);
  if (found === undefined) return undefined;
  const query = found.query({ kind: "object", properties: [] }, false);
  return value({ kind: "exists", query, outer: found.outer, type: boolean, nullable: false });
}

/** The number of rows; NULL where the row that would have them is missing. */
export function countRelated(list: RelatedList, checking: Checking): Expr | undefined {
  const found = openList(list, checking);
  if (found === undefined) return undefined;
  const count: Expr = {
    kind: "aggregate", function: "count", argument: undefined, distinct: false, filter: undefined, separator: undefined, orderBy: [], type: wholeNumber, nullable: false,
  };
  const query = found.query({ kind: "value", expr: count, missing: "null" }, true);
  const number: Expr = { kind: "scalar", query, outer: found.outer, type: wholeNumber, nullable: false };
  if (list.presence === undefined) return number;
  const nothing: Expr = { kind: "literal", value: null, type: wholeNumber, nullable: true };
  return { kind: "case", test: isThere(list.presence), whenTrue: number, whenFalse: nothing, type: wholeNumber, nullable: true };
}

interface OpenList {
  readonly outer: readonly Expr[];
  readonly query: (projection: Projection, aggregated: boolean) => SelectQuery;
}

function openList(list: RelatedList, checking: Checking): OpenList | undefined {
  const { relation, owner, filters } = list;
  const target = checking.statement.entities.get(relation.target);
  if (target === undefined) return undefined;
  const level = openLevel(checking.level);
  const inside: Checking = { ...checking, level, aggregates: false, windows: false, groupKeys: undefined };
  const source = addSource(tableRows(target), level);
  const ownerKey = (name: string): Expr => useColumn(columnNamed(owner.entity, owner.alias, name), owner.level, inside);
  const related = relateTo(list, source, ownerKey, checking);
  const conditions = [ownRows(target, source.alias), related.condition];
  for (const filter of filters) {
    const condition = checkFilter(filter, source, inside);
    if (condition === undefined) return undefined;
    conditions.push(condition);
  }
  const from: Source = { alias: source.alias, rows: { kind: "table", table: target.table } };
  return {
    outer: level.outer,
    query: (projection, aggregated) => ({
      kind: "select", from, entity: target, joins: [...partJoins(target, source.alias), ...related.joins, ...level.joins.values()], where: allOf(conditions), groupBy: [], having: undefined,
      orderBy: [], limit: undefined, offset: undefined, distinct: false, distinctOn: [], aggregated, lock: undefined, projection, includes: [],
    }),
  };
}

export interface RelatedBy {
  readonly joins: readonly Join[];
  readonly condition: Expr;
}

/** The join through a link model, if the relation has one, and the condition that a row belongs to the owner. */
export function relateTo({ relation }: Pick<RelatedList, "relation">, target: RowSource, ownerKey: (column: string) => Expr, checking: Checking): RelatedBy {
  const { through } = relation;
  const entity = target.entity!;
  if (through === undefined) {
    return { joins: [], condition: keysEqual(relation.on.map(({ local, remote }) => [columnNamed(entity, target.alias, remote), ownerKey(local)])) };
  }
  const link = checking.statement.entities.get(through.entity)!;
  const alias = takeAlias(link.table, link, target.level);
  const on = keysEqual(through.remote.map(({ link: column, remote }) => [columnNamed(link, alias, column), columnNamed(entity, target.alias, remote)]));
  return {
    joins: [joinModel(link, alias, "inner", on)],
    condition: keysEqual(through.local.map(({ link: column, local }) => [columnNamed(link, alias, column), ownerKey(local)])),
  };
}

/** A lambda over one row of the list. */
function checkFilter(filter: Written, source: RowSource, checking: Checking): Expr | undefined {
  if (filter.kind !== "lambda") {
    if (filter.kind !== "broken") checking.statement.diagnostics.push(diagnose("notAnArrow", filter.span, "A method of a relation"));
    return undefined;
  }
  const [row] = filter.arrow.rows;
  if (row !== undefined) checking.statement.rows.set(row, source);
  return checking.statement.checks.condition(filter.arrow.body, checking);
}
