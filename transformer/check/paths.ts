/** Paths from a row -> columns, whole rows and lists, and the joins that the relations on the way need. */
import type { Entity, Relation } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { joinModel, ownRows } from "../../runtime/ir/family.js";
import { keysEqual } from "../../runtime/ir/logic.js";
import { columnExpr, computedOf, rowProjection } from "../../runtime/ir/projection.js";
import type { Projection } from "../../runtime/ir/query.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Step, Written } from "../read/arrow.js";
import { resolveComputed } from "./computed.js";
import { type Checking, type Level, type Resolved, type RowSource, value } from "./checking.js";
import { holdsNull, isJson, resolveJsonPath } from "./json-paths.js";
import { columnNamed, keyExprs, presenceOf, rowOf, takeAlias, useColumn } from "./levels.js";
import { isText, wholeNumber } from "./type-groups.js";

type Path = Extract<Written, { kind: "path" }>;

/** A row on the way, of a table. */
interface Standing {
  readonly entity: Entity;
  readonly alias: string;
  readonly optional: boolean;
}

export function resolvePath(written: Path, checking: Checking): Resolved {
  const source = checking.statement.rows.get(written.row);
  if (source === undefined) return undefined;
  if (source.entity === undefined) return resolveDerived(source.projection, written.steps, source, checking);
  if (written.steps.length === 0) return { kind: "row", read: () => rowOf(source), key: rowKey(source, checking) };
  return walk(written, { entity: source.entity, alias: source.alias, optional: source.optional }, source, checking);
}

function walk(written: Path, start: Standing, source: RowSource, checking: Checking): Resolved {
  let at = start;
  const walked: string[] = [];
  for (const [index, step] of written.steps.entries()) {
    const rest = written.steps.slice(index + 1);
    const optional = at.optional || step.optional;
    const column = at.entity.columns.find(({ property }) => property === step.name);
    if (column !== undefined) {
      const expr = useColumn(columnExpr(at.alias, column, optional), source.level, checking);
      return resolveRest(value(expr), rest, checking);
    }
    const computed = at.entity.computed.find(({ property }) => property === step.name);
    if (computed !== undefined) {
      const { entity, alias } = at;
      const row = index === 0 ? source : { ...source, alias, entity, projection: rowProjection(entity, alias), optional };
      const [key] = optional ? keyExprs(entity, alias) : [];
      const missing = key && useColumn({ ...key, nullable: true }, source.level, checking);
      return resolveRest(resolveComputed(computed, row, missing, step, checking), rest, checking);
    }
    const relation = at.entity.relations.find(({ property }) => property === step.name);
    if (relation === undefined) return unknownProperty(step, at.entity, checking);
    const target = checking.statement.entities.get(relation.target);
    if (target === undefined) return undefined;
    if (relation.kind === "many") {
      const [key] = at.optional ? keyExprs(at.entity, at.alias) : [];
      const presence = key && useColumn({ ...key, nullable: true }, source.level, checking);
      const list: Resolved = { kind: "list", relation, owner: { entity: at.entity, alias: at.alias, level: source.level }, presence, filters: [] };
      return resolveRest(list, rest, checking);
    }
    walked.push(step.name);
    const last = rest.length === 0;
    // A row that is asked for as a whole is there or not; one whose columns are used has to be there.
    const kind = optional || last || rest[0]!.optional ? "left" : "inner";
    // A key of several columns leads nowhere where any of them is NULL, which no one of them tells.
    const key = relation.on.length === 1 ? relation.on[0] : undefined;
    // Nor does a key that may lead to a row of another model.
    const isKeyHere = key !== undefined && ownRows(target, "") === undefined && at.entity.columns.some(({ name, foreignKey }) => name === key.local && foreignKey?.table === target.table);
    if (last && isKeyHere) {
      const local = useColumn(columnNamed(at.entity, at.alias, key.local), source.level, checking);
      const from = at;
      // Whether it is there its key tells; it is joined where it is read.
      return { kind: "row", key: local, read: () => presentRow(target, joinOne(source, walked, from, relation, target, "left", checking.level)) };
    }
    const alias = joinOne(source, walked, at, relation, target, kind, checking.level);
    at = { entity: target, alias, optional: kind === "left" };
  }
  const { entity, alias } = at;
  const [key] = keyExprs(entity, alias);
  return { kind: "row", read: () => presentRow(entity, alias), key: key && useColumn({ ...key, nullable: true }, source.level, checking) };
}

/** A related row as a whole: null where it is missing. */
const presentRow = (entity: Entity, alias: string): Projection =>
  rowProjection(entity, alias, { of: keyExprs(entity, alias), missing: "null" });

/** Joins the other side of a to-one relation, once; answers what it is called. */
export function joinOne(
  source: RowSource, walked: readonly string[], at: Standing, relation: Relation, target: Entity, kind: "inner" | "left", asking: Level,
): string {
  const { level } = source;
  const first = source === level.sources[0];
  // SQLite finds no table whose name has a dot in a join between parentheses, where the paths from a joined row may stand.
  const between = (target.family?.parts ?? []).length > 0;
  const path = first && !between ? walked.join(".") : [...(first ? [] : [source.alias]), ...walked].join("_");
  const key = `${source.alias}.${walked.join(".")}`;
  const known = level.joins.get(key);
  if (known !== undefined) {
    // Wherever one arrow needs the related row to be there, it has to be there for the whole query.
    if (known.kind === "left" && kind === "inner") level.joins.set(key, { ...known, kind });
    return known.alias;
  }
  const alias = level.related.get(key) ?? takeAlias(path, target, level, asking);
  level.related.set(key, alias);
  const on = keysEqual(relation.on.map(({ local, remote }) => [columnNamed(at.entity, at.alias, local), columnNamed(target, alias, remote)]));
  level.joins.set(key, joinModel(target, alias, kind, on));
  return alias;
}

/** NULL where the whole row is missing; nothing asks that of one that is always there. */
function rowKey(source: RowSource, checking: Checking): Expr | undefined {
  const key = source.optional ? presenceOf(source).of[0] : undefined;
  return key && useColumn({ ...key, nullable: true }, source.level, checking);
}

/** A row of a query in FROM: its properties are the query's values. */
function resolveDerived(projection: Projection, steps: readonly Step[], source: RowSource, checking: Checking): Resolved {
  const [step, ...rest] = steps;
  if (projection.kind === "value") {
    const nullable = projection.expr.nullable || source.optional;
    return resolveRest(value(useColumn({ ...projection.expr, nullable }, source.level, checking)), steps, checking);
  }
  if (step === undefined) {
    const whole = projection === source.projection;
    return { kind: "row", read: () => (whole ? rowOf(source) : projection), key: whole ? rowKey(source, checking) : undefined };
  }
  const properties = projection.kind === "object" ? projection.properties : [];
  const inner = properties.find(({ name }) => name === step.name)?.value;
  if (inner !== undefined) return resolveDerived(inner, rest, source, checking);
  const computed = computedOf(projection).find(({ property }) => property === step.name);
  if (computed !== undefined) {
    return resolveRest(resolveComputed(computed, { ...source, projection }, rowKey(source, checking), step, checking), rest, checking);
  }
  checking.statement.diagnostics.push(diagnose("noSuchProperty", step.span, step.name, "the query's row", nearest(step.name, properties.map(({ name }) => name))));
  return undefined;
}

function unknownProperty(step: Step, entity: Entity, checking: Checking): undefined {
  const names = [...entity.columns.map(({ property }) => property), ...entity.computed.map(({ property }) => property), ...entity.relations.map(({ property }) => property)];
  checking.statement.diagnostics.push(diagnose("noSuchProperty", step.span, step.name, entity.name, nearest(step.name, names)));
  return undefined;
}

/** What follows a value in a path: `length` of a text or a list, and what is inside JSON. */
export function resolveRest(resolved: Resolved, steps: readonly Step[], checking: Checking): Resolved {
  const [step, ...rest] = steps;
  if (step === undefined || resolved === undefined) return resolved;
  const list = resolved.kind === "list" && step.name === "length" && rest.length === 0 ? checking.statement.checks.related(resolved, checking) : undefined;
  if (list !== undefined) return value(list);
  if (resolved.kind === "value") {
    const { expr } = resolved;
    if (isJson(expr.type)) return resolveJsonPath(expr, steps, checking);
    if (rest.length === 0 && step.name === "length" && isText(expr.type)) return value(lengthOf(expr));
  }
  const near = resolved.kind === "list" ? nearest(step.name, ["length", "some", "every", "filter"]) : resolved.kind === "value" && isText(resolved.expr.type) ? nearest(step.name, ["length"]) : [];
  checking.statement.diagnostics.push(diagnose("unknownCall", step.span, `.${step.name}`, near));
  return undefined;
}

export const lengthOf = (text: Expr): Expr => ({ kind: "call", function: "length", arguments: [text], type: wholeNumber, nullable: text.nullable });

/** Whether the expression leaves `undefined` where a related row is missing, as `h.team?.name` does. */
export function mayBeUndefined(written: Written, checking: Checking): boolean {
  switch (written.kind) {
    case "path":
      return written.steps.some(({ optional }) => optional) && !endsInNull(written, checking);
    case "method":
    case "property":
      return mayBeUndefined(written.object, checking);
    default:
      return false;
  }
}

/** What the path leads to may be null itself. */
function endsInNull(written: Path, checking: Checking): boolean {
  let entity = checking.statement.rows.get(written.row)?.entity;
  for (const [index, step] of written.steps.entries()) {
    const column = entity?.columns.find(({ property }) => property === step.name);
    const rest = written.steps.slice(index + 1);
    if (column !== undefined) return rest.length === 0 ? column.nullable : holdsNull(column.type, rest);
    const relation: Relation | undefined = entity?.relations.find(({ property }) => property === step.name);
    entity = relation === undefined ? undefined : checking.statement.entities.get(relation.target);
  }
  return false;
}
