/** Sources under names that nothing else in the statement has, and the columns that are taken from them. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Feature } from "../../runtime/ir/feature.js";
import { aliasesOf, ownRows, partJoins } from "../../runtime/ir/family.js";
import { columnExpr, derivedSource, labelColumns, rowProjection } from "../../runtime/ir/projection.js";
import type { JoinKind, Presence, Projection, Source } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { CheckedRows, Checking, Level, RowSource } from "./checking.js";

export const openLevel = (parent: Level | undefined, goesOn = false): Level =>
  ({ parent, goesOn, sources: [], conditions: [], joins: new Map(), related: new Map(), aliases: new Set(), outer: [] });

/**
 * Takes a name that neither this level nor one around it has. Where an inner query asks for a source of a level around it, `asking` is
 * the inner one's: a name that lies between the two would stand in front of the new one. Rows that lie in several tables take one for each.
 */
export function takeAlias(preferred: string, entity: Entity | undefined, level: Level, asking = level): string {
  const namesOf = (alias: string): readonly string[] => (entity === undefined ? [alias] : aliasesOf(entity, alias));
  let alias = preferred;
  for (let count = 2; namesOf(alias).some((name) => isTaken(name, asking)); count += 1) alias = `${preferred}_${count}`;
  for (const name of namesOf(alias)) level.aliases.add(name.toLowerCase());
  return alias;
}

function isTaken(alias: string, level: Level): boolean {
  for (let at: Level | undefined = level; at !== undefined; at = at.parent) {
    if (at.aliases.has(alias.toLowerCase())) return true;
  }
  return false;
}

export function addSource(checked: CheckedRows, level: Level): RowSource {
  const alias = takeAlias(level.goesOn && checked.entity === undefined ? derivedSource : checked.name, checked.entity, level);
  const source: RowSource = { level, name: checked.name, alias, entity: checked.entity, projection: checked.projection(alias), optional: false };
  level.sources.push(source);
  return source;
}

/** The source that a SELECT begins with. Of a model that shares its table it keeps the model's own rows. */
export function beginWith(checked: CheckedRows, level: Level): RowSource {
  const source = addSource(checked, level);
  const { entity, alias } = source;
  if (entity === undefined || checked.rows.kind !== "table") return source;
  const condition = ownRows(entity, alias);
  if (condition !== undefined) level.conditions.push(condition);
  for (const join of partJoins(entity, alias)) level.joins.set(`part ${join.alias}`, join);
  return source;
}

/** Sources that an outer join leaves without a row. */
export function markOptional(kind: JoinKind, joined: RowSource): void {
  if (kind === "left" || kind === "full") joined.optional = true;
  if (kind !== "right" && kind !== "full") return;
  for (const source of joined.level.sources) if (source !== joined) source.optional = true;
}

export const tableRows = (entity: Entity): CheckedRows => ({
  rows: { kind: "table", table: entity.table }, name: entity.table, entity, outer: [], projection: (alias) => rowProjection(entity, alias),
});

export const sourceOf = ({ alias }: RowSource, { rows }: CheckedRows): Source => ({ alias, rows });

/** The whole row of a source, as it is read. */
export function rowOf(source: RowSource): Projection {
  if (!source.optional) return source.projection;
  const presence = presenceOf(source);
  return source.projection.kind === "value" || source.projection.kind === "array" ? source.projection : { ...source.projection, presence };
}

/** What is never NULL in a row that is there; all of it where nothing is known to be so. */
export function presenceOf({ entity, alias, projection }: RowSource): Presence {
  if (entity !== undefined) return { of: keyExprs(entity, alias), missing: "null" };
  const columns = labelColumns(projection).columns.map(({ expr }) => expr);
  const certain = columns.find(({ nullable }) => !nullable);
  return { of: certain === undefined ? columns : [certain], missing: "null" };
}

export function keyExprs(entity: Entity, alias: string): readonly Expr[] {
  const keys = entity.columns.filter(({ property }) => entity.primaryKey.includes(property));
  return (keys.length > 0 ? keys.slice(0, 1) : entity.columns).map((column) => columnExpr(alias, column));
}

/** A column of a source, which an inner query takes from the levels around it. */
export function useColumn(expr: Expr, of: Level, checking: Checking): Expr {
  for (let at: Level | undefined = checking.level; at !== undefined && at !== of; at = at.parent) at.outer.push(expr);
  return expr;
}

export function columnNamed(entity: Entity, source: string, name: string): Expr {
  return columnExpr(source, entity.columns.find((column) => column.name === name)!);
}

/** Reports each configured database that cannot do it. */
export function requireFeature(feature: Feature, what: string, span: Span, { statement }: Pick<Checking, "statement">): void {
  for (const { title, lacks } of statement.dialects) {
    const wayRound = lacks[feature];
    if (wayRound !== undefined) statement.diagnostics.push(diagnose("featureMissing", span, what, title, wayRound));
  }
}

/** A query in FROM that uses columns of the statement around it. */
export function requireCorrelation(outer: readonly Expr[], span: Span, checking: Checking): void {
  if (outer.length > 0) requireFeature("correlatedFrom", "query in FROM that uses a row from outside of it", span, checking);
}
