/** Chains as read -> queries with every name resolved, or diagnostics at the very place. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Query, Source } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Expression } from "../host/source.js";
import type { Capture } from "../read/arrow.js";
import type { End, ReadChain } from "../read/chain.js";
import type { Checks, Statement } from "./checking.js";
import { checkCondition, checkValue, resolve } from "./expression.js";
import { checkInsert, checkInsertSelect } from "./inserts.js";
import { addSource, openLevel } from "./levels.js";
import { countRelated } from "./lists.js";
import { checkClauses, checkingOf, checkNested, checkSelect, type PieceClauses, rowsOf, selectQuery } from "./select.js";
import { checkRows } from "./sources.js";
import { checkRaw, checkWrite } from "./writes.js";

/** A chain that is understood. `input` says what the statement's values come from. */
export type CheckedChain = { readonly span: Span; readonly captures: readonly Capture[] } & (
  /** One finished statement. */
  | { readonly kind: "static"; readonly query: Query; readonly end: End; readonly input: "captures" }
  | { readonly kind: "static"; readonly query: Query; readonly end: End; readonly input: "object" | "list"; readonly value: Expression }
  /** Raw SQL kept in a variable. */
  | { readonly kind: "statement"; readonly query: Query }
  /** A query kept in a variable: a root piece, or a step on a query that is already there. */
  | { readonly kind: "compose"; readonly from: Source; readonly entity: Entity | undefined; readonly piece: PieceClauses }
  | { readonly kind: "extend"; readonly query: Expression; readonly entity: Entity | undefined; readonly piece: PieceClauses }
);

const checks: Checks = { resolve, value: checkValue, condition: checkCondition, rows: checkRows, nested: checkNested, related: countRelated };

/** What the checks of one project share. */
export type Known = Pick<Statement, "entities" | "broken" | "dialects" | "diagnostics">;

export const openStatement = (known: Known): Statement => ({ ...known, rows: new Map(), commons: new Map(), selves: new Map(), checks });

export function checkChain(chain: ReadChain, known: Known): CheckedChain | undefined {
  const { root } = chain;
  const { diagnostics } = known;
  const before = diagnostics.length;
  const statement = openStatement(known);
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
  const checked = checkSelect(root.rows, verbs, span, rowless, checkingOf(statement, openLevel(undefined)));
  if (checked === undefined) return undefined;
  const place = { span, captures };
  if (end === undefined) {
    const { from, entity, piece, level } = checked;
    const loading = verbs.find(({ name }) => name === "include" || name === "distinctOn");
    if (loading !== undefined) statement.diagnostics.push(diagnose("verbNotHere", loading.span, loading.name, "a query that does not end here: say the whole query in one chain"));
    return { kind: "compose", from, entity, piece: { ...piece, projection: piece.projection ?? rowsOf(level) }, ...place };
  }
  if (!selectEnds.has(end.name)) {
    statement.diagnostics.push(diagnose("verbNotHere", end.span, end.name, "a select"));
    return undefined;
  }
  return { kind: "static", query: selectQuery(checked), end, input: "captures", ...place };
}

/** Verbs on a query in a variable: its sources are those that its type names. */
function checkStep(chain: ReadChain, root: Extract<ReadChain["root"], { kind: "value" }>, statement: Statement): CheckedChain | undefined {
  const { verbs, span, captures } = chain;
  const level = openLevel(undefined);
  const checking = checkingOf(statement, level);
  for (const { model, optional } of root.models) {
    const checked = checkRows({ kind: "model", model, span: model.span }, checking);
    if (checked === undefined) return undefined;
    addSource(checked, level).optional = optional;
  }
  for (const verb of verbs) {
    const late = lateVerbs[verb.name];
    if (late !== undefined) statement.diagnostics.push(diagnose("verbNotHere", verb.span, verb.name, `a query in a variable: ${late} in one chain with select()`));
  }
  const piece = checkClauses(verbs, span, true, checking);
  return { kind: "extend", query: root.expression, entity: level.sources[0]?.entity, piece, span, captures };
}

const groups = "groups and their rows have to be said";
const sources = "what is joined has to be said";

/** What a query has to say before it is handed on. */
const lateVerbs: Readonly<Record<string, string>> = {
  groupBy: groups, having: groups, distinctOn: groups, include: "related rows have to be asked for",
  join: sources, leftJoin: sources, rightJoin: sources, fullJoin: sources, crossJoin: sources,
};
