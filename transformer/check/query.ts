/** Chains as read -> queries with every name resolved, or diagnostics at the very place. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import { derivedProjection } from "../../runtime/ir/projection.js";
import type { PartsQuery, Projection, Query, Source } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Expression } from "../host/source.js";
import type { Capture } from "../read/arrow.js";
import type { DeclaredProperty, End, ModelSource, ReadChain } from "../read/chain.js";
import type { Verb } from "../read/verbs.js";
import type { CheckedRows, Checking, Checks, Statement } from "./checking.js";
import { checkCondition, checkValue, resolve } from "./expression.js";
import { checkInsert, checkInsertSelect } from "./inserts.js";
import { addSource, openLevel, tableRows } from "./levels.js";
import { countRelated } from "./lists.js";
import { checkClauses, checkingOf, checkNested, checkSelect, type PieceClauses, reportChoices, rowsOf, selectQuery } from "./select.js";
import { checkRows } from "./sources.js";
import { checkRaw, checkWrite } from "./writes.js";

/** A chain that is understood. `input` says what the statement's values come from. */
export type CheckedChain = { readonly span: Span; readonly captures: readonly Capture[] } & (
  /** One finished statement. */
  | { readonly kind: "static"; readonly query: Query; readonly end: End; readonly input: "captures" }
  | { readonly kind: "static"; readonly query: Query; readonly end: End; readonly input: "object" | "list"; readonly value: Expression }
  /** A write that takes several statements. */
  | { readonly kind: "several"; readonly query: PartsQuery; readonly end: End; readonly value: Expression | undefined; readonly many: boolean }
  /** Raw SQL kept in a variable. */
  | { readonly kind: "statement"; readonly query: Query }
  /** A query kept in a variable, or one with an end whose shape values decide on. */
  | { readonly kind: "compose"; readonly from: Source; readonly entity: Entity | undefined; readonly piece: PieceClauses; readonly end: End | undefined }
  /** A step on a query that is already there. */
  | { readonly kind: "extend"; readonly query: Expression; readonly entity: Entity | undefined; readonly piece: PieceClauses }
);

const checks: Checks = { resolve, value: checkValue, condition: checkCondition, rows: checkRows, nested: checkNested, related: countRelated };

/** What the checks of one project share. */
export type Known = Pick<Statement, "entities" | "broken" | "dialects" | "diagnostics" | "hybrids">;

export const openStatement = (known: Known): Statement => ({ ...known, rows: new Map(), commons: new Map(), selves: new Map(), checks });

export function checkChain(chain: ReadChain, known: Known): CheckedChain | undefined {
  const { root } = chain;
  const { diagnostics } = known;
  const before = diagnostics.length;
  const statement = openStatement(known);
  if (root.kind !== "select" && root.kind !== "value") reportChoices(chain.verbs, "a write", diagnostics);
  const checked =
    root.kind === "sql" ? checkRaw(chain, root, diagnostics)
    : root.kind === "insert" ? checkInsert(chain, root, statement)
    : root.kind === "insertSelect" ? checkInsertSelect(chain, root, statement)
    : root.kind === "select" ? checkRead(chain, root, statement)
    : root.kind === "value" ? checkStep(chain, root, statement)
    : checkWrite(chain, root, statement);
  const failed = diagnostics.slice(before).some(({ severity }) => severity === "error");
  return failed ? undefined : checked;
}

const selectEnds = new Set(["all", "first", "one", "oneOrNull", "count", "exists", "stream", "explain", "toSQL"]);

function checkRead(chain: ReadChain, root: Extract<ReadChain["root"], { kind: "select" }>, statement: Statement): CheckedChain | undefined {
  const { verbs, end, span, captures } = chain;
  const rowless = end?.name === "count" || end?.name === "exists";
  const checked = checkSelect(root.rows, verbs, span, { rowless, goesOn: end === undefined }, checkingOf(statement, openLevel(undefined)));
  if (checked === undefined) return undefined;
  if (end !== undefined && !selectEnds.has(end.name)) {
    statement.diagnostics.push(diagnose("verbNotHere", end.span, end.name, "a select"));
    return undefined;
  }
  const { from, entity, piece, level } = checked;
  const place = { span, captures };
  if (end !== undefined && piece.later.length === 0) return { kind: "static", query: selectQuery(checked), end, input: "captures", ...place };
  reportUnspliced(verbs, end === undefined ? "a query that does not end here" : "a query whose shape depends on a value", statement);
  return { kind: "compose", from, entity, piece: { ...piece, projection: piece.projection ?? rowsOf(level) }, end, ...place };
}

/** The runtime puts clauses in order, and cannot turn one query into one around it. */
function reportUnspliced(verbs: readonly Verb[], where: string, { diagnostics }: Statement): void {
  const verb = verbs.find(({ name }) => name === "distinctOn");
  if (verb !== undefined) diagnostics.push(diagnose("verbNotHere", verb.span, verb.name, `${where}: say the whole query in one chain, the same for every value`));
}

/** Verbs on a query in a variable: its sources are those that its type names. */
function checkStep(chain: ReadChain, root: Extract<ReadChain["root"], { kind: "value" }>, statement: Statement): CheckedChain | undefined {
  const { verbs, span, captures } = chain;
  const level = openLevel(undefined, true);
  const checking = checkingOf(statement, level);
  for (const source of root.models) {
    const checked = checkSource(source, checking);
    if (checked === undefined) return undefined;
    addSource(checked, level).optional = source.optional;
  }
  for (const verb of verbs) {
    const late = lateVerbs[verb.name];
    if (late !== undefined) statement.diagnostics.push(diagnose("verbNotHere", verb.span, verb.name, `a query in a variable: ${late} in one chain with select()`));
  }
  const piece = checkClauses(verbs, span, true, checking);
  return { kind: "extend", query: root.expression, entity: level.sources[0]?.entity, piece, span, captures };
}

/** A model's table, or rows that a query made of one: each of their properties was then declared as a column of the model. */
function checkSource({ model, declared }: ModelSource, checking: Checking): CheckedRows | undefined {
  if (declared.length === 0) return checkRows({ kind: "model", model, span: model.span }, checking);
  const { entities, diagnostics } = checking.statement;
  const isColumn = ({ span }: Column, { file, start }: DeclaredProperty): boolean => span.file === file && span.start === start;
  const own = ({ relations }: Entity): readonly DeclaredProperty[] => declared.filter(({ name }) => !relations.some(({ property }) => property === name));
  const entity = [...entities.values()].find((each) => own(each).every((property) => each.columns.some((column) => isColumn(column, property))));
  if (entity === undefined) {
    diagnostics.push(diagnose("rowsNotSeen", model.span));
    return undefined;
  }
  const columns = entity.columns.filter((column) => declared.some((property) => isColumn(column, property)));
  const row: Projection = { kind: "row", entity, source: entity.table, columns };
  return { ...tableRows(entity), entity: undefined, projection: (alias) => derivedProjection(row, alias) };
}

const groups = "groups and their rows have to be said";
const sources = "what is joined has to be said";

/** What a query has to say before it is handed on. */
const lateVerbs: Readonly<Record<string, string>> = {
  groupBy: groups, having: groups, distinctOn: groups,
  join: sources, leftJoin: sources, rightJoin: sources, fullJoin: sources, crossJoin: sources,
};
