/** The verbs of a SELECT -> its clauses, with every name resolved. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { aliasesOf, ownRows, rowsApart } from "../../runtime/ir/family.js";
import { allOf, bothOf } from "../../runtime/ir/logic.js";
import { derivedProjection, derivedSource } from "../../runtime/ir/projection.js";
import type { CommonTable, Include, Lock, Projection, SelectClauses, SelectQuery, SetOperator, Source } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import type { ReadChain } from "../read/chain.js";
import type { ReadRows } from "../read/sources.js";
import { joinVerbs, setVerbs, type Verb } from "../read/verbs.js";
import { matchRows } from "./alike.js";
import type { Checking, CheckedRows, Level, NestedQuery, RowSource, Statement } from "./checking.js";
import { computedKeys, holdsAggregate, reportUngrouped } from "./grouping.js";
import { checkIncludes, reportIncludes } from "./includes.js";
import { beginWith, openLevel, requireCorrelation, requireFeature, rowOf, sourceOf } from "./levels.js";
import { namedColumns } from "./named-columns.js";
import { type Filter, type LaterClauses, openParts, type OrderedClauses } from "./parts.js";
import { checkProjection } from "./projection.js";
import { bindRows, checkJoin, checkRows, reportMixed } from "./sources.js";
import { queryOf } from "./subqueries.js";
import { checkRowCount, listed, type Output } from "./verb-values.js";

export interface PieceClauses extends Omit<SelectClauses, "where">, OrderedClauses {
  /** What holds for the rows whatever the filters say. */
  readonly only: Expr | undefined;
  readonly includes: readonly Include[];
  /** What values decide on, and the filters and the order that come after it. */
  readonly later: readonly LaterClauses[];
}

/** A SELECT as far as its verbs say it. */
export interface CheckedSelect {
  readonly from: Source;
  readonly entity: Entity | undefined;
  readonly piece: PieceClauses;
  readonly level: Level;
}

const selectVerbs = new Set([
  "filter", "orFilter", "orderBy", "orderByDesc", "limit", "offset", "distinct", "distinctOn", "groupBy", "having", "map", "columns", "include", "with",
  "forUpdate", "forShare", ...joinVerbs, ...setVerbs,
]);

export const checkingOf = (statement: Statement, level: Level): Checking => ({ statement, level, aggregates: false, windows: false, groupKeys: undefined });

/** What is asked of a SELECT, other than its rows. */
export interface SelectUse {
  /** Nobody asks for its rows, only how many there are. */
  readonly rowless?: boolean;
  /** It goes on elsewhere. */
  readonly goesOn?: boolean;
}

/** A chain that begins with `select`, from its first verb to its last. */
export function checkSelect(rows: ReadRows, verbs: readonly Verb[], span: Span, { rowless = false, goesOn = false }: SelectUse, checking: Checking): CheckedSelect | undefined {
  const { diagnostics } = checking.statement;
  reportForeignVerbs(verbs, selectVerbs, "a select", diagnostics);
  reportIncludes(verbs, checking.statement);
  const last = verbs.findLastIndex(({ name }) => setVerbs.has(name));
  const given = last < 0 ? checkRows(rows, checking) : checkCompound(rows, verbs.slice(0, last), verbs[last]!, span, checking);
  if (given === undefined) return undefined;
  const outer = verbs.find(({ name }) => name === "rightJoin" || name === "fullJoin");
  if (outer !== undefined) reportMixed(given, outer, checking);
  const source = outer === undefined ? given : keptApart(given);
  requireCorrelation(source.outer, last < 0 ? rows.span : verbs[last]!.span, checking);
  const level = openLevel(checking.level, goesOn);
  level.outer.push(...source.outer);
  const first = beginWith(source, level);
  const piece = checkClauses(verbs.slice(last + 1), span, rowless, { ...checking, level });
  return { from: sourceOf(first, source), entity: source.entity, piece, level };
}

/** Rows that an outer join brings beside none of these would not keep a condition on them. */
const keptApart = (source: CheckedRows): CheckedRows =>
  source.entity !== undefined && source.rows.kind === "table" && ownRows(source.entity, source.name) !== undefined ? { ...source, rows: rowsApart(source.entity) } : source;

/** The query that the verbs make, whose rows are those of the sources unless they say otherwise. */
export function selectQuery({ from, entity, piece, level }: CheckedSelect): SelectQuery {
  const { filters, only, includes, later: _, ...clauses } = piece;
  return { ...clauses, kind: "select", from, entity, where: allOf([only, foldFilters(filters)]), projection: piece.projection ?? rowsOf(level), includes };
}

/** One row for one source, a list of rows for several. */
export function rowsOf({ sources }: Level): Projection {
  const rows = sources.map(rowOf);
  return rows.length === 1 ? rows[0]! : { kind: "array", elements: rows };
}

/** A chain inside of another statement: its rows are values there. */
export function checkNested(chain: ReadChain, checking: Checking): NestedQuery | undefined {
  const { root, verbs, span, end } = chain;
  const { diagnostics } = checking.statement;
  if (root.kind !== "select") return undefined;
  if (end !== undefined) diagnostics.push(diagnose("verbNotHere", end.span, end.name, "a query inside another one: it is not run by itself"));
  const loading = verbs.find(({ name }) => name === "include" || name === "forUpdate" || name === "forShare");
  if (loading !== undefined) diagnostics.push(diagnose("verbNotHere", loading.span, loading.name, "a query inside another one"));
  reportChoices(verbs, "a query inside another one", diagnostics);
  const inside: Checking = { ...checking, aggregates: false, windows: false, groupKeys: undefined };
  const checked = checkSelect(root.rows, verbs, span, {}, inside);
  if (checked === undefined) return undefined;
  const { outer } = checked.level;
  return { query: selectQuery(checked), outer };
}

const setOperators: Readonly<Record<string, SetOperator>> = { union: "union", unionAll: "unionAll", intersect: "intersect", except: "except" };

/** What stands before the last of the set verbs is its left side; what the verb is given its right one. */
function checkCompound(rows: ReadRows, before: readonly Verb[], verb: Verb, span: Span, checking: Checking): CheckedRows | undefined {
  const [other] = verb.rows;
  reportChoices(before, "one side of a set of rows", checking.statement.diagnostics);
  const left = checkSelect(rows, before, span, {}, checking);
  const right = other && checkRows(other, checking);
  if (left === undefined || right === undefined || other === undefined) return undefined;
  const outer = [...left.level.outer, ...right.outer];
  const leftQuery = selectQuery(left);
  const variant = [leftQuery, queryOf(right)].find(({ projection }) => projection.kind === "variant");
  if (variant !== undefined) {
    checking.statement.diagnostics.push(diagnose("notOfAUnion", verb.span, `${verb.name}()`, variant.entity?.name ?? "a union of models"));
    return undefined;
  }
  const matched = matchRows(leftQuery, queryOf(right), other.span, checking);
  if (matched === undefined) return undefined;
  const operator = setOperators[verb.name]!;
  const arms = isBare(left) && left.from.rows.kind === "compound" && left.from.rows.operator === operator && (operator === "union" || operator === "unionAll")
    ? [...left.from.rows.arms, matched[1]] : matched;
  return {
    rows: { kind: "compound", operator, arms }, name: derivedSource, entity: undefined, outer,
    projection: (alias) => derivedProjection(matched[0].projection, alias),
  };
}

/** Nothing was said of the rows but where they come from. */
const isBare = ({ piece }: CheckedSelect): boolean =>
  piece.filters.length === 0 && piece.joins.length === 0 && piece.projection === undefined && piece.orderBy.length === 0 && piece.limit === undefined &&
  piece.offset === undefined && !piece.distinct && piece.distinctOn.length === 0 && piece.groupBy.length === 0 && piece.having === undefined;

/** `filter` narrows what is there, `orFilter` takes in everything before it. */
export function foldFilters(filters: readonly Filter[]): Expr | undefined {
  let where: Expr | undefined;
  for (const { connector, condition } of filters) {
    where = where === undefined ? condition : {
      kind: "logic", operator: connector, left: where, right: condition, type: condition.type, nullable: where.nullable || condition.nullable,
    };
  }
  return where;
}

export function reportForeignVerbs(verbs: readonly Verb[], allowed: ReadonlySet<string>, where: string, diagnostics: Statement["diagnostics"]): void {
  for (const verb of verbs) {
    if (!allowed.has(verb.name)) diagnostics.push(diagnose("verbNotHere", verb.span, verb.name, where));
  }
}

/** Verbs that values decide on, where the statement has to be one and the same. */
export function reportChoices(verbs: readonly Verb[], where: string, diagnostics: Statement["diagnostics"]): void {
  for (const { name, span, when } of verbs) {
    if (when.length > 0) diagnostics.push(diagnose("choiceNotHere", span, name, where));
  }
}

/** The verbs of one level, whose first source is there already. */
export function checkClauses(verbs: readonly Verb[], span: Span, rowless: boolean, checking: Checking): PieceClauses {
  const { level, statement } = checking;
  const { checks, diagnostics } = statement;
  for (const verb of verbs) if (joinVerbs.has(verb.name)) checkJoin(verb, checking);
  const grouped = verbs.some(({ name }) => name === "groupBy");
  // The other verbs have to know the keys, wherever groupBy stands.
  const groupBy = verbs.filter(({ name }) => name === "groupBy").flatMap(({ arrows: [arrow] }) => {
    if (arrow === undefined) return [];
    bindRows(arrow, checking);
    return checkKeys(arrow.body, checking);
  });
  const groups: Checking = { ...checking, aggregates: true, groupKeys: grouped ? computedKeys(groupBy) : undefined };
  const many: Checking = { ...groups, windows: true };
  const parts = openParts(level);
  const distinctOn: Expr[] = [];
  const outputs: Output[] = [];
  const named: CommonTable[] = [];
  let limit: Expr | undefined;
  let offset: Expr | undefined;
  let distinct = false;
  let projection: Projection | undefined;
  let lock: Lock | undefined;
  let includes: readonly Include[] = [];
  for (const verb of verbs) {
    const [arrow] = verb.arrows;
    if (arrow !== undefined && !joinVerbs.has(verb.name)) bindRows(arrow, checking);
    const written = arrow?.body;
    const part = parts.of(verb);
    switch (verb.name) {
      case "filter":
      case "orFilter": {
        const condition = written && checks.condition(written, checking);
        if (condition !== undefined) part.filters.push({ connector: verb.name === "filter" ? "and" : "or", condition });
        break;
      }
      case "orderBy":
      case "orderByDesc":
        for (const key of listed(written)) {
          const expr = checks.value(key, many);
          if (expr === undefined) continue;
          part.orderBy.push({ expr, direction: verb.name === "orderBy" ? "asc" : "desc", nulls: verb.nulls });
          outputs.push({ expr, span: key.span });
        }
        break;
      case "distinctOn":
        distinctOn.push(...checkKeys(written, checking));
        break;
      case "having": {
        const condition = written && checks.condition(written, groups);
        if (written === undefined || condition === undefined) break;
        part.having = part.having === undefined ? condition : bothOf(part.having, condition);
        outputs.push({ expr: condition, span: written.span });
        break;
      }
      case "limit":
        limit = verb.count && checkRowCount(verb.count, verb.name, statement);
        break;
      case "offset":
        offset = verb.count && checkRowCount(verb.count, verb.name, statement);
        break;
      case "distinct":
        distinct = true;
        break;
      case "map":
        projection = written && checkProjection(written, statement.inserts?.map === verb ? { ...many, into: statement.inserts.entity } : many, outputs);
        includes = [];
        break;
      case "columns":
        projection = namedColumns(verb, level.sources[0]!, checking);
        includes = [];
        break;
      case "include": {
        const included = checkIncludes(verb.includes, level.sources[0]!, checking);
        projection = included.projection;
        includes = included.includes;
        break;
      }
      case "with":
        for (const rows of verb.rows) {
          const checked = checkRows(rows, checking)?.rows;
          if (checked?.kind === "common") named.push(checked.common);
        }
        break;
      case "forUpdate":
      case "forShare":
        lock = checkLock(verb, checking);
        break;
      default:
        break;
    }
  }
  const aggregated = grouped || outputs.some(({ expr }) => holdsAggregate(expr));
  if (aggregated) reportUngrouped(outputs, groupBy, level.aliases, diagnostics);
  if (aggregated && projection === undefined && !rowless) {
    const verb = verbs.find(({ name }) => name === "groupBy" || name === "having" || name.startsWith("orderBy"));
    diagnostics.push(diagnose("ungrouped", verb?.span ?? span, "The whole row"));
  }
  return { ...parts.close(), only: allOf(level.conditions), groupBy, limit, offset, distinct, distinctOn, aggregated, lock, projection, includes, ...(named.length === 0 ? {} : { named }) };
}

function checkKeys(written: Written | undefined, checking: Checking): readonly Expr[] {
  return listed(written).flatMap((key) => checking.statement.checks.value(key, checking) ?? []);
}

const namesOf = (source: RowSource | undefined): readonly string[] | undefined => source?.entity && aliasesOf(source.entity, source.alias);

function checkLock(verb: Verb, checking: Checking): Lock {
  const { lock } = verb;
  if (lock?.skipLocked !== undefined) requireFeature("skipLocked", "SKIP LOCKED", lock.skipLocked, checking);
  if (lock?.noWait !== undefined) requireFeature("noWait", "NOWAIT", lock.noWait, checking);
  if (lock?.ofSpan !== undefined) requireFeature("lockOf", "lock of one table alone", lock.ofSpan, checking);
  const split = checking.level.sources.find(({ entity }) => entity?.family?.parts.some(({ optional }) => optional === true));
  // Not every row has one in each of the tables, and what is missing cannot be locked.
  if (split !== undefined) checking.statement.diagnostics.push(diagnose("notOfAUnion", verb.span, `${verb.name}()`, split.entity!.name));
  const aliases = checking.level.sources.map(({ alias }) => alias);
  for (const { name, span } of lock?.of ?? []) {
    if (!aliases.includes(name)) checking.statement.diagnostics.push(diagnose("noSuchProperty", span, name, "the query's tables", nearest(name, aliases)));
  }
  return {
    strength: verb.name === "forUpdate" ? "update" : "share",
    wait: lock?.skipLocked !== undefined ? "skipLocked" : lock?.noWait !== undefined ? "noWait" : "wait",
    // Rows that lie in several tables are locked in each.
    of: lock?.of.flatMap(({ name }) => namesOf(checking.level.sources.find(({ alias }) => alias === name)) ?? name) ?? [],
  };
}

