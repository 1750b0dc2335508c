/** Chains as read -> queries with every name resolved, or diagnostics at the very place. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Join, OrderTerm, Projection, Query, SelectClauses } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression } from "../host/source.js";
import type { Capture, Written } from "../read/arrow.js";
import type { End, ModelArgument, ReadChain, Verb } from "../read/query.js";
import { checkAssignments } from "./assignments.js";
import type { Checking } from "./checking.js";
import { boundType, checkCondition, checkValue } from "./expression.js";
import { holdsAggregate, reportUngrouped } from "./grouping.js";
import type { Model } from "./model.js";
import { checkProjection, rowProjection } from "./projection.js";

/** One filter of a composed query, with how it joins what came before. */
export interface Filter {
  readonly connector: "and" | "or";
  readonly condition: Expr;
}

/** A chain that is understood. `input` says what the statement's values come from. */
export type CheckedChain = { readonly span: Span; readonly captures: readonly Capture[] } & (
  /** One finished statement. */
  | { readonly kind: "static"; readonly query: Query; readonly end: End; readonly input: "captures" }
  | { readonly kind: "static"; readonly query: Query; readonly end: End; readonly input: "object" | "list"; readonly value: Expression }
  /** Raw SQL kept in a variable. */
  | { readonly kind: "statement"; readonly query: Query }
  /** A query kept in a variable: a root piece, or a step on a query that is already there. */
  | { readonly kind: "compose"; readonly entity: Entity; readonly piece: PieceClauses }
  | { readonly kind: "extend"; readonly query: Expression; readonly entity: Entity; readonly piece: PieceClauses }
);

export interface PieceClauses extends Omit<SelectClauses, "where"> {
  readonly filters: readonly Filter[];
}

/** The model that a call names, or undefined after a diagnostic. */
export function modelOf(argument: ModelArgument, call: string, model: Model, diagnostics: Diagnostic[]): Entity | undefined {
  if (argument.symbol === undefined && argument.name === "") {
    diagnostics.push(diagnose("unresolvedType", argument.span, call));
    return undefined;
  }
  const entity = argument.symbol === undefined ? undefined : model.entities.get(argument.symbol.id);
  if (entity === undefined) {
    diagnostics.push(diagnose("notAModel", argument.span, argument.name));
    return undefined;
  }
  if (model.broken.has(entity.id)) {
    diagnostics.push(diagnose("brokenModel", argument.span, entity.name));
    return undefined;
  }
  return entity;
}

export function checkChain(chain: ReadChain, model: Model, diagnostics: Diagnostic[]): CheckedChain | undefined {
  const { root } = chain;
  const before = diagnostics.length;
  const checked =
    root.kind === "sql" ? checkRaw(chain, root, diagnostics)
    : root.kind === "insert" ? checkInsert(chain, root, model, diagnostics)
    : root.kind === "select" || root.kind === "value" ? checkSelect(chain, root, model, diagnostics)
    : checkWrite(chain, root, model, diagnostics);
  const failed = diagnostics.slice(before).some(({ severity }) => severity === "error");
  return failed ? undefined : checked;
}

const selectEnds = new Set(["all", "first", "one", "oneOrNull", "count", "exists", "stream", "toSQL"]);
const selectVerbs = new Set(["filter", "orFilter", "orderBy", "orderByDesc", "limit", "offset", "distinct", "groupBy", "having", "map", "columns"]);

type SelectRoot = Extract<ReadChain["root"], { kind: "select" | "value" }>;

function checkSelect(chain: ReadChain, root: SelectRoot, model: Model, diagnostics: Diagnostic[]): CheckedChain | undefined {
  const entity = modelOf(root.model, root.kind === "select" ? "select()" : "the query", model, diagnostics);
  if (entity === undefined) return undefined;
  reportForeignVerbs(chain.verbs, selectVerbs, "a select", diagnostics);
  if (root.kind === "value") {
    for (const verb of chain.verbs) {
      if (verb.name === "groupBy" || verb.name === "having") {
        diagnostics.push(diagnose("verbNotHere", verb.span, verb.name, "a query in a variable: groups and their rows have to be said in one chain with select()"));
      }
    }
  }
  const piece = checkClauses(chain, entity, model, diagnostics);
  const place = { span: chain.span, captures: chain.captures };
  if (root.kind === "value") return { kind: "extend", query: root.expression, entity, piece, ...place };
  if (chain.end === undefined) return { kind: "compose", entity, piece, ...place };
  if (!selectEnds.has(chain.end.name)) {
    diagnostics.push(diagnose("verbNotHere", chain.end.span, chain.end.name, "a select"));
    return undefined;
  }
  const { filters, ...clauses } = piece;
  const query: Query = {
    ...clauses, kind: "select", entity,
    where: foldFilters(filters),
    projection: piece.projection ?? rowProjection(entity),
  };
  return { kind: "static", query, end: chain.end, input: "captures", ...place };
}

/** `filter` narrows what is there, `orFilter` takes in everything before it. */
function foldFilters(filters: readonly Filter[]): Expr | undefined {
  let where: Expr | undefined;
  for (const { connector, condition } of filters) {
    where = where === undefined ? condition : {
      kind: "logic", operator: connector, left: where, right: condition, type: condition.type, nullable: where.nullable || condition.nullable,
    };
  }
  return where;
}

function reportForeignVerbs(verbs: readonly Verb[], allowed: ReadonlySet<string>, where: string, diagnostics: Diagnostic[]): void {
  for (const verb of verbs) {
    // One that no version knows yet has been reported as such.
    const known = diagnostics.some(({ span }) => span.file === verb.span.file && span.start === verb.span.start);
    if (!allowed.has(verb.name) && !known) diagnostics.push(diagnose("verbNotHere", verb.span, verb.name, where));
  }
}

function checkClauses(chain: ReadChain, entity: Entity, model: Model, diagnostics: Diagnostic[]): PieceClauses {
  const joins = new Map<string, Join>();
  const grouped = chain.verbs.some(({ name }) => name === "groupBy");
  const single: Checking = { entity, entities: model.entities, joins, diagnostics, aggregates: false, grouped };
  const many: Checking = { ...single, aggregates: true };
  const filters: Filter[] = [];
  const groupBy: Expr[] = [];
  const orderBy: OrderTerm[] = [];
  const outputs: { readonly expr: Expr; readonly span: Span }[] = [];
  let having: Expr | undefined;
  let limit: Expr | undefined;
  let offset: Expr | undefined;
  let distinct = false;
  let projection: Projection | undefined;
  for (const verb of chain.verbs) {
    const written = verb.function;
    switch (verb.name) {
      case "filter":
      case "orFilter": {
        const condition = written && checkCondition(written, single);
        if (condition !== undefined) filters.push({ connector: verb.name === "filter" ? "and" : "or", condition });
        break;
      }
      case "orderBy":
      case "orderByDesc":
        for (const key of written === undefined ? [] : listed(written)) {
          const expr = checkValue(key, many);
          if (expr === undefined) continue;
          orderBy.push({ expr, direction: verb.name === "orderBy" ? "asc" : "desc", nulls: verb.nulls });
          outputs.push({ expr, span: key.span });
        }
        break;
      case "groupBy":
        for (const key of written === undefined ? [] : listed(written)) {
          const expr = checkValue(key, single);
          if (expr !== undefined) groupBy.push(expr);
        }
        break;
      case "having": {
        const condition = written && checkCondition(written, many);
        if (written === undefined || condition === undefined) break;
        having = having === undefined ? condition : { kind: "logic", operator: "and", left: having, right: condition, type: condition.type, nullable: having.nullable || condition.nullable };
        outputs.push({ expr: condition, span: written.span });
        break;
      }
      case "limit":
        limit = verb.count && checkRowCount(verb.count, verb, diagnostics);
        break;
      case "offset":
        offset = verb.count && checkRowCount(verb.count, verb, diagnostics);
        break;
      case "distinct":
        distinct = true;
        break;
      case "map":
        projection = written && checkProjection(written, many, outputs);
        break;
      case "columns":
        projection = namedProjection(verb, entity, diagnostics);
        break;
      default:
        break;
    }
  }
  const aggregated = grouped || outputs.some(({ expr }) => holdsAggregate(expr));
  if (aggregated) reportUngrouped(outputs, groupBy, diagnostics);
  if (aggregated && projection === undefined && chain.end?.name !== "count" && chain.end?.name !== "exists") {
    const verb = chain.verbs.find(({ name }) => name === "groupBy" || name === "having" || name.startsWith("orderBy"));
    diagnostics.push(diagnose("ungrouped", verb?.span ?? chain.span, "The whole row"));
  }
  return { filters, joins: [...joins.values()], groupBy, having, orderBy, limit, offset, distinct, aggregated, projection };
}

/** `[a, b]` and `{ a, b }` stand for several keys. */
function listed(written: Written): readonly Written[] {
  if (written.kind === "array") return written.elements.flatMap(listed);
  if (written.kind === "object") return written.properties.flatMap((property) => listed(property.value));
  return [written];
}

function checkRowCount(written: Written, verb: Verb, diagnostics: Diagnostic[]): Expr | undefined {
  if (written.kind === "literal") return { kind: "literal", value: written.value, type: { kind: "int", bits: 64 }, nullable: false };
  if (written.kind !== "capture") return undefined;
  const bound = boundType(written.shape);
  if (bound === undefined || bound.nullable || (bound.type.kind !== "number" && bound.type.kind !== "int")) {
    diagnostics.push(diagnose("badCapture", written.span, `no number that ${verb.name}() could take`));
    return undefined;
  }
  return { kind: "parameter", capture: written.capture, form: "value", target: undefined, type: { kind: "int", bits: 64 }, nullable: false };
}

/** `columns("id", "name")` and `returning("id")`; without names every column. */
function namedProjection(verb: Verb, entity: Entity, diagnostics: Diagnostic[]): Projection {
  if (verb.names.length === 0) return rowProjection(entity);
  const columns: Column[] = [];
  for (const { name, span } of verb.names) {
    const column = entity.columns.find(({ property }) => property === name);
    if (column !== undefined) columns.push(column);
    else diagnostics.push(diagnose("noSuchProperty", span, name, entity.name, nearest(name, entity.columns.map(({ property }) => property))));
  }
  return { kind: "row", entity, source: entity.table, columns };
}

// Writes

type Returning = { readonly projection: Projection | undefined; readonly verb: Verb | undefined };

function returningOf(chain: ReadChain, entity: Entity, diagnostics: Diagnostic[]): Returning {
  const verb = chain.verbs.find(({ name }) => name === "returning");
  return { verb, projection: verb === undefined ? undefined : namedProjection(verb, entity, diagnostics) };
}

const rowEnds = new Set(["all", "first", "one", "toSQL"]);
const writeEnds = new Set(["execute", "toSQL"]);

/** A write runs where it stands: it has to end, in a way that fits whether it answers rows. */
function writeEnd(chain: ReadChain, returning: Returning, diagnostics: Diagnostic[]): End | undefined {
  const { end } = chain;
  const allowed = returning.verb === undefined ? writeEnds : rowEnds;
  if (end === undefined) {
    diagnostics.push(diagnose("verbNotHere", chain.verbs.at(-1)?.span ?? chain.span, chain.root.kind, "a place where it is not run at once: end the chain with execute(db), or returning() and all(db)"));
  } else if (!allowed.has(end.name)) {
    diagnostics.push(diagnose("verbNotHere", end.span, end.name, returning.verb === undefined ? "a write without returning()" : "a write with returning()"));
    return undefined;
  }
  return end;
}

function checkInsert(chain: ReadChain, root: Extract<ReadChain["root"], { kind: "insert" }>, model: Model, diagnostics: Diagnostic[]): CheckedChain | undefined {
  const entity = modelOf(root.model, "insert()", model, diagnostics);
  if (entity === undefined) return undefined;
  reportForeignVerbs(chain.verbs, new Set(["returning"]), "an insert", diagnostics);
  const returning = returningOf(chain, entity, diagnostics);
  const end = writeEnd(chain, returning, diagnostics);
  if (end === undefined) return undefined;
  if (root.many && end.name === "toSQL") diagnostics.push(diagnose("verbNotHere", end.span, "toSQL", "an insert of a list, which runs its statement once for each row: ask for that of one row"));
  const query: Query = { kind: "insert", entity, returning: returning.projection };
  return { kind: "static", query, end, input: root.many ? "list" : "object", value: root.value, span: chain.span, captures: [] };
}

type WriteRoot = Extract<ReadChain["root"], { kind: "update" | "deleteFrom" }>;

function checkWrite(
  chain: ReadChain, root: WriteRoot, model: Model, diagnostics: Diagnostic[],
): CheckedChain | undefined {
  const entity = modelOf(root.model, `${root.kind}()`, model, diagnostics);
  if (entity === undefined) return undefined;
  const returning = returningOf(chain, entity, diagnostics);
  const end = writeEnd(chain, returning, diagnostics);
  if (root.value !== undefined) return checkWriteByKey(chain, root.kind, root.value, entity, returning, end, diagnostics);
  const verbs = new Set(["filter", "everyRow", "returning", ...(root.kind === "update" ? ["set"] : [])]);
  reportForeignVerbs(chain.verbs, verbs, root.kind === "update" ? "an update" : "a delete", diagnostics);
  const joins = new Map<string, Join>();
  const checking: Checking = { entity, entities: model.entities, joins, diagnostics, aggregates: false, grouped: false };
  const filters = chain.verbs.flatMap((verb): Filter[] => {
    const condition = verb.name === "filter" && verb.function !== undefined ? checkCondition(verb.function, checking) : undefined;
    return condition === undefined ? [] : [{ connector: "and", condition }];
  });
  const filtered = chain.verbs.some(({ name }) => name === "filter" || name === "everyRow");
  if (!filtered) diagnostics.push(diagnose("noFilter", { ...chain.span, end: chain.span.start + root.kind.length }, root.kind));
  if (joins.size > 0 && entity.primaryKey.length === 0) diagnostics.push(diagnose("navigationKey", chain.span, entity.name));
  const navigated = joins.size;
  const where = foldFilters(filters);
  const base = { entity, where, returning: returning.projection };
  let query: Query;
  if (root.kind === "update") {
    const set = chain.verbs.filter(({ name }) => name === "set");
    if (set.length === 0) diagnostics.push(diagnose("missingSet", { ...chain.span, end: chain.span.start + root.kind.length }));
    const assignments = set.flatMap((verb) => (verb.function === undefined ? [] : checkAssignments(verb.function, checking)));
    if (joins.size > navigated) diagnostics.push(diagnose("verbNotHere", set[0]!.span, "a relation in set", "an update: a value comes from the row itself"));
    query = { kind: "update", assignments, joins: [...joins.values()], ...base };
  } else {
    query = { kind: "delete", joins: [...joins.values()], ...base };
  }
  if (end === undefined) return undefined;
  return { kind: "static", query, end, input: "captures", span: chain.span, captures: chain.captures };
}

function checkWriteByKey(
  chain: ReadChain, kind: "update" | "deleteFrom", value: Expression, entity: Entity, returning: Returning, end: End | undefined, diagnostics: Diagnostic[],
): CheckedChain | undefined {
  reportForeignVerbs(chain.verbs, new Set(["returning", ...(kind === "update" ? ["only"] : [])]), "a write of one object", diagnostics);
  if (entity.primaryKey.length === 0) {
    diagnostics.push(diagnose("noKey", { ...chain.span, end: chain.span.start + kind.length }, entity.name));
    return undefined;
  }
  const place = { kind: "static" as const, input: "object" as const, value, span: chain.span, captures: [] };
  if (kind === "deleteFrom") {
    return end && { ...place, end, query: { kind: "deleteByKey", entity, returning: returning.projection } };
  }
  const only = chain.verbs.find(({ name }) => name === "only");
  const writable = entity.columns.filter(
    (column) => !entity.primaryKey.includes(column.property) && !column.skipUpdate && column.generated === undefined,
  );
  const named = only === undefined ? undefined : namedProjection(only, entity, diagnostics);
  const columns = named?.kind === "row" ? named.columns.filter((column) => writable.includes(column)) : writable;
  if (columns.length === 0) diagnostics.push(diagnose("emptyWrite", only?.span ?? { ...chain.span, end: chain.span.start + kind.length }, "This update"));
  return end && { ...place, end, query: { kind: "updateByKey", entity, columns, returning: returning.projection } };
}

function checkRaw(chain: ReadChain, root: Extract<ReadChain["root"], { kind: "sql" }>, diagnostics: Diagnostic[]): CheckedChain | undefined {
  reportForeignVerbs(chain.verbs, new Set(), "a raw statement", diagnostics);
  const { end } = chain;
  if (end !== undefined && ["count", "exists", "stream"].includes(end.name)) diagnostics.push(diagnose("verbNotHere", end.span, end.name, "a raw statement"));
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
