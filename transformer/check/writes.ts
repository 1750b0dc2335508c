/** UPDATE, DELETE and raw statements as read -> queries, or diagnostics. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { ownRows } from "../../runtime/ir/family.js";
import { allOf } from "../../runtime/ir/logic.js";
import type { Join, PartsQuery, Query } from "../../runtime/ir/query.js";
import { liesInSeveral } from "../../runtime/ir/tables.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression } from "../host/source.js";
import type { End, ReadChain } from "../read/chain.js";
import { checkAssignments } from "./assignments.js";
import { boundType } from "./bound-types.js";
import type { Checking, Statement } from "./checking.js";
import { addSource, openLevel, tableRows } from "./levels.js";
import { modelOf } from "./models.js";
import type { CheckedChain } from "./query.js";
import type { Filter } from "./parts.js";
import { checkingOf, foldFilters, reportForeignVerbs } from "./select.js";
import { bindRows } from "./sources.js";
import { deleteParts, deletePartsByKey, updateParts, updatePartsByKey } from "./several-tables.js";
import { namedProjection, type Returning, returningOf, writeEnd } from "./write-ends.js";

type WriteRoot = Extract<ReadChain["root"], { kind: "update" | "deleteFrom" }>;

export function checkWrite(chain: ReadChain, root: WriteRoot, statement: Statement): CheckedChain | undefined {
  const { diagnostics, checks } = statement;
  const entity = modelOf(root.model, `${root.kind}()`, statement, diagnostics);
  if (entity === undefined) return undefined;
  const returning = returningOf(chain, entity, diagnostics);
  const end = writeEnd(chain, returning, diagnostics);
  if (root.value !== undefined) return checkWriteByKey(chain, root.kind, root.value, entity, returning, end, diagnostics);
  const verbs = new Set(["filter", "everyRow", "returning", ...(root.kind === "update" ? ["set"] : [])]);
  reportForeignVerbs(chain.verbs, verbs, root.kind === "update" ? "an update" : "a delete", diagnostics);
  const level = openLevel(undefined);
  addSource(tableRows(entity), level);
  const checking = checkingOf(statement, level);
  for (const { arrows } of chain.verbs) for (const arrow of arrows) bindRows(arrow, checking);
  const filters = chain.verbs.flatMap((verb): Filter[] => {
    const [arrow] = verb.arrows;
    const condition = verb.name === "filter" && arrow !== undefined ? checks.condition(arrow.body, checking) : undefined;
    return condition === undefined ? [] : [{ connector: "and", condition }];
  });
  const filtered = chain.verbs.some(({ name }) => name === "filter" || name === "everyRow");
  if (!filtered) diagnostics.push(diagnose("noFilter", { ...chain.span, end: chain.span.start + root.kind.length }, root.kind));
  const where = allOf([ownRows(entity, entity.table), foldFilters(filters)]);
  if (liesInSeveral(entity)) return checkWriteParts(chain, root, entity, where, returning, end, checking);
  const base = { entity, where, returning: returning.projection };
  let query: Query;
  if (root.kind === "update") {
    const set = chain.verbs.filter(({ name }) => name === "set");
    if (set.length === 0) diagnostics.push(diagnose("missingSet", { ...chain.span, end: chain.span.start + root.kind.length }));
    const assignments = set.flatMap((verb) => (verb.arrows[0] === undefined ? [] : checkAssignments(verb.arrows[0].body, entity, verb.name, checking)));
    query = { kind: "update", assignments, joins: [...level.joins.values()], ...base };
  } else {
    query = { kind: "delete", joins: [...level.joins.values()], ...base };
  }
  if (query.joins.length > 0 && entity.primaryKey.length === 0) diagnostics.push(diagnose("navigationKey", chain.span, entity.name));
  if (end === undefined) return undefined;
  return { kind: "static", query, end, input: "captures", span: chain.span, captures: chain.captures };
}

function checkWriteParts(
  chain: ReadChain, { kind }: WriteRoot, entity: Entity, where: Expr | undefined, returning: Returning, end: End | undefined, checking: Checking,
): CheckedChain | undefined {
  const { level, statement: { diagnostics } } = checking;
  const joins = (): readonly Join[] => [...level.joins.values()];
  const span = { ...chain.span, end: chain.span.start + kind.length };
  let query: PartsQuery | undefined;
  if (kind === "deleteFrom") {
    query = deleteParts(entity, joins(), where, returning.projection);
  } else {
    const set = chain.verbs.filter(({ name }) => name === "set");
    if (set.length === 0) diagnostics.push(diagnose("missingSet", span));
    const kept = new Set(entity.primaryKey);
    const assignments = set.flatMap((verb) => (verb.arrows[0] === undefined ? [] : checkAssignments(verb.arrows[0].body, entity, verb.name, checking, kept)));
    query = updateParts(entity, assignments, joins(), where, returning.projection, set[0]?.span ?? span, diagnostics);
  }
  if (end?.name === "toSQL") diagnostics.push(diagnose("severalTables", end.span, "toSQL()", entity.name));
  return end && query && { kind: "several", query, end, value: undefined, many: false, span: chain.span, captures: chain.captures };
}

function checkWriteByKey(
  chain: ReadChain, kind: "update" | "deleteFrom", value: Expression, entity: Entity, returning: Returning, end: End | undefined, diagnostics: Diagnostic[],
): CheckedChain | undefined {
  reportForeignVerbs(chain.verbs, new Set(["returning", ...(kind === "update" ? ["only"] : [])]), "a write of one object", diagnostics);
  if (entity.primaryKey.length === 0) {
    diagnostics.push(diagnose("noKey", { ...chain.span, end: chain.span.start + kind.length }, entity.name));
    return undefined;
  }
  const several = liesInSeveral(entity);
  if (several && end?.name === "toSQL") diagnostics.push(diagnose("severalTables", end.span, "toSQL()", entity.name));
  const parts = (query: PartsQuery): CheckedChain | undefined => end && { kind: "several", query, end, value, many: false, span: chain.span, captures: [] };
  const place = { kind: "static" as const, input: "object" as const, value, span: chain.span, captures: [] };
  if (kind === "deleteFrom") {
    if (several) return parts(deletePartsByKey(entity, returning.projection));
    return end && { ...place, end, query: { kind: "deleteByKey", entity, returning: returning.projection } };
  }
  const only = chain.verbs.find(({ name }) => name === "only");
  const writable = entity.columns.filter(
    (column) => !entity.primaryKey.includes(column.property) && !column.skipUpdate && column.generated === undefined,
  );
  const columns = only === undefined ? writable : namedProjection(only, entity, diagnostics).columns.filter((column) => writable.includes(column));
  if (columns.length === 0) diagnostics.push(diagnose("emptyWrite", only?.span ?? { ...chain.span, end: chain.span.start + kind.length }, "This update"));
  if (several) return parts(updatePartsByKey(entity, columns, returning.projection));
  return end && { ...place, end, query: { kind: "updateByKey", entity, columns, returning: returning.projection } };
}

export function checkRaw(chain: ReadChain, root: Extract<ReadChain["root"], { kind: "sql" }>, diagnostics: Diagnostic[]): CheckedChain | undefined {
  reportForeignVerbs(chain.verbs, new Set(), "a raw statement", diagnostics);
  const { end } = chain;
  if (end !== undefined && ["count", "exists", "stream", "explain"].includes(end.name)) diagnostics.push(diagnose("verbNotHere", end.span, end.name, "a raw statement"));
  const parameters = root.parameters.flatMap((written): Expr[] => {
    if (written.kind !== "capture") return [];
    const bound = boundType(written.shape);
    if (bound === undefined) {
      diagnostics.push(diagnose("badCapture", written.span, "of a type that no database holds in one value"));
      return [];
    }
    return [{ kind: "parameter", capture: written.capture, form: "value", target: undefined, ...bound }];
  });
  const query: Query = { kind: "raw", texts: root.texts, parameters, shape: root.shape };
  const place = { span: chain.span, captures: chain.captures };
  return end === undefined ? { kind: "statement", query, ...place } : { kind: "static", query, end, input: "captures", ...place };
}
