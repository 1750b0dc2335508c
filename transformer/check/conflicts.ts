/** What an insert does where its row is there already -> the unique key that says so, and what is assigned. */
import { guardAssignments, orderAssignments } from "../../runtime/ir/assignments.js";
import { childrenOf } from "../../runtime/ir/children.js";
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { ownRows } from "../../runtime/ir/family.js";
import { allOf } from "../../runtime/ir/logic.js";
import { isSameKey, uniqueKeys } from "../../runtime/ir/keys.js";
import { type Conflict, excluded } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { ReadArrow } from "../read/arrow.js";
import type { Verb } from "../read/verbs.js";
import { checkAssignments } from "./assignments.js";
import type { Checking, Statement } from "./checking.js";
import { addSource, openLevel, requireFeature, tableRows } from "./levels.js";
import { checkingOf } from "./select.js";
import { bindRows } from "./sources.js";
import { listed } from "./verb-values.js";

export function checkConflict(verb: Verb, entity: Entity, statement: Statement): Conflict | undefined {
  const { checks, diagnostics } = statement;
  if (entity.table.toLowerCase() === excluded) {
    diagnostics.push(diagnose("verbNotHere", verb.span, verb.name, `a table called "${entity.table}", which is what databases call the row that was to be inserted`));
    return undefined;
  }
  const level = openLevel(undefined);
  addSource(tableRows(entity), level);
  addSource({ ...tableRows(entity), name: excluded }, level);
  const checking = checkingOf(statement, level);
  const [target, assign, filter] = verb.arrows;
  for (const arrow of verb.arrows) bindRows(arrow, checking);
  const key = target && checkTarget(target, entity, checking);
  if (key === undefined) return undefined;
  if (assign === undefined) return { target: key, assignments: [], where: undefined };
  const kept = new Set([...entity.primaryKey, ...key.map(({ property }) => property)]);
  const assignments = checkAssignments(assign.body, entity, verb.name, checking, kept);
  const said = filter && checks.condition(filter.body, checking);
  for (const { value } of assignments) reportForeign(value, entity, assign.body.span, verb, checking);
  if (said !== undefined) reportForeign(said, entity, filter!.body.span, verb, checking);
  // The row that is there may be another model's.
  const where = allOf([ownRows(entity, entity.table), said]);
  const conflict: Conflict = { target: key, assignments, where };
  if (orderAssignments(guardAssignments(assignments, where, entity.table), entity.table) === undefined) {
    requireFeature("upsertSwap", "upsert whose assignments all see the row as it was", assign.body.span, checking);
  }
  return conflict;
}

/** The columns that the arrow names: together they have to be one of the model's unique keys. */
function checkTarget({ body }: ReadArrow, entity: Entity, checking: Checking): readonly Column[] | undefined {
  const { checks, diagnostics } = checking.statement;
  const named = listed(body).map((written) => checks.value(written, checking));
  if (named.includes(undefined)) return undefined;
  const columns = named.flatMap((expr) => entity.columns.filter(({ name }) => expr?.kind === "column" && expr.source === entity.table && expr.column === name));
  const properties = columns.map(({ property }) => property);
  const keys = uniqueKeys(entity).filter((key) => key.every((property) => isWritten(entity.columns.find((column) => column.property === property)!)));
  if (columns.length === named.length && keys.some((key) => isSameKey(key, properties))) return columns;
  diagnostics.push(diagnose("noUniqueKey", body.span, entity.name, keys.map((key) => key.join(" with "))));
  return undefined;
}

const isWritten = ({ generated, skipInsert }: Column): boolean => generated === undefined && !skipInsert;

/** What an upsert cannot reach, though an arrow can say it. */
function reportForeign(expr: Expr, entity: Entity, span: Span, verb: Verb, checking: Checking): void {
  const { diagnostics } = checking.statement;
  if (checking.level.joins.size > 0 || expr.kind === "exists" || expr.kind === "scalar" || expr.kind === "inQuery") {
    diagnostics.push(diagnose("verbNotHere", span, verb.name, "another row: it sees the one that is there and the one that was to be inserted"));
    return;
  }
  const column = expr.kind === "column" && expr.source === excluded ? entity.columns.find(({ name }) => name === expr.column) : undefined;
  if (column !== undefined && (column.autoIncrement || !isWritten(column))) diagnostics.push(diagnose("incomingColumn", span, column.property));
  for (const child of childrenOf(expr)) reportForeign(child, entity, span, verb, checking);
}
