/** Relations that are read with the rows: to-one as joins of the same statement, to-many as a statement for all rows at once. */
import type { Entity, Relation } from "../../runtime/ir/entity.js";
import type { Expr, OrderTerm } from "../../runtime/ir/expr.js";
import { joinModel } from "../../runtime/ir/family.js";
import { columnExpr, rowProjection, spelledOut } from "../../runtime/ir/projection.js";
import type { Include, Join, NamedProjection, Presence, Projection, SelectQuery } from "../../runtime/ir/query.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import { joinVerbs, type ReadInclude, setVerbs, type Verb } from "../read/verbs.js";
import type { Checking, RowSource, Statement } from "./checking.js";
import { addSource, columnNamed, keyExprs, openLevel, tableRows, takeAlias } from "./levels.js";
import { relateTo } from "./lists.js";
import { joinOne } from "./paths.js";
import { bindRows } from "./sources.js";
import { wholeNumber } from "./type-groups.js";
import { checkRowCount, listed } from "./verb-values.js";

export interface CheckedIncludes {
  readonly projection: Projection | undefined;
  readonly includes: readonly Include[];
}

/** What says of a query's rows that they are not the model's, to which relations belong. */
const reshaping = new Set(["map", "columns", "groupBy", ...joinVerbs, ...setVerbs]);

/** Relations are read with whole rows of the model, and named in one place. */
export function reportIncludes(verbs: readonly Verb[], { diagnostics }: Statement): void {
  const [first, ...more] = verbs.filter(({ name }) => name === "include");
  if (first === undefined) return;
  const other = verbs.find(({ name }) => reshaping.has(name));
  if (other !== undefined) diagnostics.push(diagnose("verbNotHere", first.span, "include", `a query with ${other.name}(): its rows are not those of the model`));
  for (const { span } of more) diagnostics.push(diagnose("verbNotHere", span, "include", "a query that has one: name all relations there"));
}

export function checkIncludes(wanted: readonly ReadInclude[], source: RowSource, checking: Checking): CheckedIncludes {
  const { entity } = source;
  if (entity === undefined) {
    for (const { name, span } of wanted) checking.statement.diagnostics.push(diagnose("noSuchProperty", span, name, "the query's row", []));
    return { projection: undefined, includes: [] };
  }
  if (entity.family?.united !== undefined) {
    for (const { span } of wanted) checking.statement.diagnostics.push(diagnose("notOfAUnion", span, "include()", entity.name));
    return { projection: undefined, includes: [] };
  }
  return includeInto({ entity, alias: source.alias, source, walked: [], presence: undefined }, wanted, checking);
}

/** An object that gets relations: the row itself, or one that a to-one relation leads to. */
interface Owner {
  readonly entity: Entity;
  readonly alias: string;
  /** Where the way to it starts, and the relations on that way. */
  readonly source: RowSource;
  readonly walked: readonly string[];
  readonly presence: Presence | undefined;
}

function includeInto(owner: Owner, wanted: readonly ReadInclude[], checking: Checking): { readonly projection: Projection; readonly includes: readonly Include[] } {
  const includes: Include[] = [];
  const objects: NamedProjection[] = [];
  for (const [index, each] of wanted.entries()) {
    if (wanted.findIndex(({ name }) => name === each.name) < index) checking.statement.diagnostics.push(diagnose("includedTwice", each.span, each.name));
    const relation = relationOf(each, owner.entity, checking);
    const target = relation && checking.statement.entities.get(relation.target);
    if (relation === undefined || target === undefined) continue;
    if (relation.kind === "many") {
      const query = relatedQuery(each, relation, target, owner.entity, checking);
      if (query !== undefined) includes.push({ path: owner.walked, property: each.name, keys: ownerKeys(relation, owner.entity).map(({ property }) => property), query });
      continue;
    }
    const inner = includeOne(each, relation, target, owner, checking);
    objects.push({ name: each.name, value: inner.projection });
    includes.push(...inner.includes);
  }
  const row = rowProjection(owner.entity, owner.alias, owner.presence);
  if (objects.length === 0) return { projection: row, includes };
  const spelled = spelledOut(row);
  return { projection: spelled.kind === "object" ? { ...spelled, properties: [...spelled.properties, ...objects] } : row, includes };
}

function relationOf({ name, span }: ReadInclude, entity: Entity, { statement }: Checking): Relation | undefined {
  const relation = entity.relations.find(({ property }) => property === name);
  if (relation === undefined) {
    statement.diagnostics.push(diagnose("noSuchProperty", span, name, entity.name, nearest(name, entity.relations.map(({ property }) => property))));
  }
  return relation;
}

function includeOne(
  wanted: ReadInclude, relation: Relation, target: Entity, owner: Owner, checking: Checking,
): { readonly projection: Projection; readonly includes: readonly Include[] } {
  const { filter, orderBy, orderByDesc, limit, offset } = wanted;
  const options = { filter: filter?.body, orderBy: orderBy?.body, orderByDesc: orderByDesc?.body, limit, offset };
  for (const [name, option] of Object.entries(options)) {
    if (option !== undefined) checking.statement.diagnostics.push(diagnose("verbNotHere", option.span, name, "a relation to one row: filter the query itself"));
  }
  const walked = [...owner.walked, wanted.name];
  const standing = { entity: owner.entity, alias: owner.alias, optional: owner.presence !== undefined };
  const alias = joinOne(owner.source, walked, standing, relation, target, "left", checking.level);
  const presence: Presence = { of: keyExprs(target, alias), missing: "null" };
  return includeInto({ entity: target, alias, source: owner.source, walked, presence }, wanted.include, checking);
}

/** The columns of the owner that its related rows point to. */
function ownerKeys(relation: Relation, entity: Entity): readonly Entity["columns"][number][] {
  const names = relation.through?.local.map(({ local }) => local) ?? relation.on.map(({ local }) => local);
  return names.map((name) => entity.columns.find((column) => column.name === name)!);
}

/** The related rows of many owners, each with the place of its owner's key. */
function relatedQuery(wanted: ReadInclude, relation: Relation, target: Entity, owner: Entity, outside: Checking): SelectQuery | undefined {
  const level = openLevel(undefined);
  const checking: Checking = { ...outside, level, aggregates: false, windows: false, groupKeys: undefined };
  const keys = ownerKeys(relation, owner);
  const alias = takeAlias("wanted", undefined, level);
  const source = addSource(tableRows(target), level);
  const key = (name: string): Expr => {
    const index = keys.findIndex((column) => column.name === name);
    return { ...columnExpr(alias, { ...keys[index]!, name: `k${index}` }), nullable: false };
  };
  const related = relateTo({ relation }, source, key, checking);
  const inner = includeInto({ entity: target, alias: source.alias, source, walked: [], presence: undefined }, wanted.include, checking);
  for (const arrow of [wanted.filter, wanted.orderBy, wanted.orderByDesc]) if (arrow !== undefined) bindRows(arrow, checking);
  const where = wanted.filter && checking.statement.checks.condition(wanted.filter.body, checking);
  const said = [...orderTerms(wanted.orderBy, "asc", checking), ...orderTerms(wanted.orderByDesc, "desc", checking)];
  const place: Expr = { kind: "column", source: alias, column: "n", type: wholeNumber, nullable: false };
  const [link] = related.joins;
  const joins: readonly Join[] = link === undefined
    ? [joinModel(target, source.alias, "inner", related.condition)]
    : [{ ...link, on: related.condition }, joinModel(target, source.alias, "inner", link.on)];
  if (wanted.filter !== undefined && where === undefined) return undefined;
  return {
    kind: "select", from: { alias, rows: { kind: "keys", columns: keys } }, entity: target, joins: [...joins, ...level.joins.values()], where,
    groupBy: [], having: undefined, orderBy: said.length > 0 ? said : usualOrder(relation, target, source.alias), distinct: false, distinctOn: [], aggregated: false, lock: undefined,
    limit: wanted.limit && checkRowCount(wanted.limit, "limit", checking.statement),
    offset: wanted.offset && checkRowCount(wanted.offset, "offset", checking.statement),
    projection: { kind: "array", elements: [{ kind: "value", expr: place, missing: "null" }, inner.projection] },
    includes: inner.includes,
  };
}

/** A list has an order that does not change from one day to the next: the relation's own, and then that of the keys. */
function usualOrder({ orderBy }: Relation, entity: Entity, alias: string): readonly OrderTerm[] {
  const keys = entity.columns.filter(({ property, name }) => entity.primaryKey.includes(property) && !orderBy.includes(name)).map(({ name }) => name);
  return [...orderBy, ...keys].map((name) => ({ expr: columnNamed(entity, alias, name), direction: "asc", nulls: undefined }));
}

function orderTerms(arrow: ReadInclude["orderBy"], direction: "asc" | "desc", checking: Checking): readonly OrderTerm[] {
  return listed(arrow?.body).flatMap((key): OrderTerm[] => {
    const expr = checking.statement.checks.value(key, checking);
    return expr === undefined ? [] : [{ expr, direction, nulls: undefined }];
  });
}
