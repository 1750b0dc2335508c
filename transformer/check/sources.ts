/** What stands where a table stands -> sources with rows of a known shape, and the joins between them. */
import type { Expr } from "../../runtime/ir/expr.js";
import { joinModel, ownRows } from "../../runtime/ir/family.js";
import type { Feature } from "../../runtime/ir/feature.js";
import { keysEqual } from "../../runtime/ir/logic.js";
import { columnExpr, derivedProjection } from "../../runtime/ir/projection.js";
import type { CommonTable, Join, JoinKind, SelectQuery } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { ReadArrow } from "../read/arrow.js";
import type { ReadRows } from "../read/sources.js";
import type { Verb } from "../read/verbs.js";
import { matchRows } from "./alike.js";
import type { CheckedRows, Checking, Level, RowSource } from "./checking.js";
import { keysBetween } from "./foreign-keys.js";
import { addSource, columnNamed, markOptional, openLevel, requireCorrelation, requireFeature, tableRows } from "./levels.js";
import { modelOf } from "./models.js";
import { queryOf } from "./subqueries.js";
import { uniteModels } from "./unions.js";

type CommonRows = Extract<ReadRows, { kind: "common" }>;

export function checkRows(rows: ReadRows, checking: Checking): CheckedRows | undefined {
  const { statement } = checking;
  switch (rows.kind) {
    case "broken":
      return undefined;
    case "model": {
      const { model } = rows;
      const entity = model.members === undefined ? modelOf(model, "select()", statement, statement.diagnostics) : uniteModels(model, model.members, statement);
      return entity && tableRows(entity);
    }
    case "query": {
      const nested = statement.checks.nested(rows.chain, checking);
      return nested && derivedRows(nested.query, nested.outer);
    }
    case "lateral": {
      bindRows(rows.arrow, checking);
      const checked = checkRows(rows.rows, checking);
      return checked?.rows.kind === "query" ? { ...checked, rows: { ...checked.rows, lateral: true } } : checked;
    }
    case "self": {
      const projection = statement.selves.get(rows.name);
      return projection && { rows: { kind: "self", name: rows.name }, name: rows.name, entity: undefined, outer: [], projection: (alias) => derivedProjection(projection, alias) };
    }
    case "common": {
      const common = statement.commons.get(rows.symbol) ?? checkCommon(rows, checking);
      return common && { rows: { kind: "common", common }, name: common.name, entity: undefined, outer: [], projection: (alias) => derivedProjection(common.query.projection, alias) };
    }
  }
}

const derivedRows = (query: SelectQuery, outer: readonly Expr[]): CheckedRows => ({
  rows: { kind: "query", query, lateral: false }, name: `${query.entity?.table ?? "some"}_rows`, entity: undefined, outer,
  projection: (alias) => derivedProjection(query.projection, alias),
});

/** It stands in front of the whole statement, so it sees no row of what is around it. */
function checkCommon(rows: CommonRows, checking: Checking): CommonTable | undefined {
  const { statement } = checking;
  const outside: Checking = { ...checking, level: openLevel(undefined) };
  const base = checkRows(rows.query, outside);
  if (base === undefined) return undefined;
  const common = rows.step === undefined ? { name: rows.name, query: queryOf(base), step: undefined, distinct: false } : checkRecursive(rows, queryOf(base), outside);
  if (common === undefined) return undefined;
  const taken = [...[...statement.commons.values()].map(({ name }) => name), ...[...statement.entities.values()].map(({ table }) => table)];
  // One that is called like a table would stand in its place.
  if (taken.some((name) => name.toLowerCase() === rows.name.toLowerCase())) statement.diagnostics.push(diagnose("commonName", rows.span, rows.name));
  statement.commons.set(rows.symbol, common);
  return common;
}

function checkRecursive(rows: CommonRows, query: SelectQuery, checking: Checking): CommonTable | undefined {
  checking.statement.selves.set(rows.name, query.projection);
  const step = checkRows(rows.step!.query, checking);
  const matched = step && matchRows(query, queryOf(step), rows.step!.query.span, checking);
  return matched && { name: rows.name, query: matched[0], step: matched[1], distinct: rows.step!.distinct };
}

// Joins

const joinKinds: Readonly<Record<string, { readonly kind: JoinKind; readonly feature: Feature | undefined; readonly what: string }>> = {
  join: { kind: "inner", feature: undefined, what: "INNER JOIN" },
  leftJoin: { kind: "left", feature: undefined, what: "LEFT JOIN" },
  rightJoin: { kind: "right", feature: "rightJoin", what: "RIGHT JOIN" },
  fullJoin: { kind: "full", feature: "fullJoin", what: "FULL JOIN" },
  crossJoin: { kind: "cross", feature: undefined, what: "CROSS JOIN" },
};

export function checkJoin(verb: Verb, checking: Checking): void {
  const [rows] = verb.rows;
  const { kind, feature, what } = joinKinds[verb.name]!;
  if (feature !== undefined) requireFeature(feature, what, verb.span, checking);
  const checked = rows && checkRows(rows, checking);
  if (rows === undefined || checked === undefined) return;
  const lateral = rows.kind === "lateral";
  if (lateral && checked.outer.length > 0) requireFeature("lateralJoin", "LATERAL join", rows.span, checking);
  else requireCorrelation(checked.outer, verb.span, checking);
  const before = [...checking.level.sources];
  if (kind !== "inner" && kind !== "left") reportMixed(checked, verb, checking);
  const source = addSource(checked, checking.level);
  const [arrow] = verb.arrows;
  const known = new Set(checking.level.joins.keys());
  const on = kind === "cross" ? undefined : arrow === undefined ? (lateral ? always : foreignKeyBetween(before, source, verb.span, checking)) : checkOn(arrow, checking);
  markOptional(kind, source);
  if (kind !== "cross" && on === undefined) return;
  const inside = takeWalked(source, known, checking.level);
  const { entity, rows: from } = checked;
  const join: Join = entity === undefined || from.kind !== "table" ? { alias: source.alias, rows: from, kind, on } : joinModel(entity, source.alias, kind, on);
  checking.level.joins.set(`join ${source.alias}`, inside.length === 0 ? join : { ...join, inside: [...(join.inside ?? []), ...inside] });
}

/** Rows of several tables, of which not all are of the union's models, have no form beside which an outer join keeps what it should. */
export function reportMixed({ entity, name }: CheckedRows, verb: Verb, { statement }: Checking): void {
  const mixed = entity?.family?.united !== undefined && entity.family.parts.length > 0 && ownRows(entity, name) !== undefined;
  if (mixed) statement.diagnostics.push(diagnose("notOfAUnion", verb.span, `${verb.name}()`, entity.name));
}

/** What a query for each row answers belongs to that row as it is. */
const always: Expr = { kind: "literal", value: true, type: { kind: "boolean" }, nullable: false };

/** The relations that a condition has walked from the very row which it joins: they cannot stand before it. */
function takeWalked({ alias }: RowSource, known: ReadonlySet<string>, { joins, related }: Level): readonly Join[] {
  const walked = [...joins].filter(([key]) => !known.has(key) && key.startsWith(`${alias}.`));
  for (const [key] of walked) {
    joins.delete(key);
    // Whoever walks there later joins it again, under another name.
    related.delete(key);
  }
  return walked.map(([, join]) => join);
}

function checkOn(arrow: ReadArrow, checking: Checking): Expr | undefined {
  bindRows(arrow, checking);
  return checking.statement.checks.condition(arrow.body, checking);
}

/** The parameters of an arrow stand for the sources, in their order. */
export function bindRows({ rows }: ReadArrow, { statement, level }: Checking): void {
  rows.forEach((row, index) => {
    const source = level.sources[index];
    if (source !== undefined) statement.rows.set(row, source);
  });
}

/** The condition of a join that says none: the one foreign key between what is there and what is joined. */
function foreignKeyBetween(before: readonly RowSource[], joined: RowSource, span: Span, { statement }: Checking): Expr | undefined {
  const found = before.flatMap((source) => [...keysFrom(source, joined), ...keysFrom(joined, source)]);
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const left = before.map(({ entity, name }) => entity?.name ?? name).join(", ");
  statement.diagnostics.push(diagnose("ambiguousJoin", span, left, joined.entity?.name ?? joined.name, found.length));
  return undefined;
}

function keysFrom(from: RowSource, to: RowSource): readonly Expr[] {
  const [entity, target] = [from.entity, to.entity];
  if (entity === undefined || target === undefined) return [];
  return keysBetween(entity, target).map(({ pairs }) => keysEqual(pairs.map((pair) => [columnExpr(from.alias, pair.from), columnNamed(target, to.alias, pair.to)])));
}
