/** INSERT as read, of objects or of what a query answers -> a query, or diagnostics. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { insertedColumns } from "../../runtime/ir/family.js";
import { keyColumns } from "../../runtime/ir/keys.js";
import { spelledOut } from "../../runtime/ir/projection.js";
import type { Conflict, NamedProjection, Query } from "../../runtime/ir/query.js";
import { liesInSeveral } from "../../runtime/ir/tables.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { End, ReadChain } from "../read/chain.js";
import type { Verb } from "../read/verbs.js";
import { storedValue } from "./assignments.js";
import type { Checking, Statement } from "./checking.js";
import { checkConflict } from "./conflicts.js";
import { openLevel, requireFeature } from "./levels.js";
import { modelOf } from "./models.js";
import type { CheckedChain } from "./query.js";
import { checkingOf, reportForeignVerbs } from "./select.js";
import { storedLiteral } from "./stored-literal.js";
import { queryOf } from "./subqueries.js";
import { checkPartsConflict } from "./several-conflicts.js";
import { insertParts } from "./several-tables.js";
import { columnCalled, type Returning, returningOf, writeEnd } from "./write-ends.js";

type InsertRoot = Extract<ReadChain["root"], { kind: "insert" }>;

export function checkInsert(chain: ReadChain, root: InsertRoot, statement: Statement): CheckedChain | undefined {
  const { diagnostics } = statement;
  const entity = modelOf(root.model, "insert()", statement, diagnostics);
  if (entity === undefined) return undefined;
  reportForeignVerbs(chain.verbs, new Set(["returning", "onConflictDoNothing", "onConflictDoUpdate"]), "an insert", diagnostics);
  const returning = returningOf(chain, entity, diagnostics);
  const end = writeEnd(chain, returning, diagnostics);
  const [conflicting, second] = chain.verbs.filter(({ name }) => name.startsWith("onConflict"));
  if (second !== undefined) diagnostics.push(diagnose("verbNotHere", second.span, second.name, "an insert that says already what happens to a row which is there"));
  if (liesInSeveral(entity)) return checkInsertParts(chain, root, entity, returning, end, conflicting, statement);
  const conflict = conflicting && checkConflict(conflicting, entity, statement);
  if (end === undefined) return undefined;
  if (root.many && end.name === "toSQL") diagnostics.push(diagnose("verbNotHere", end.span, "toSQL", "an insert of a list, which runs its statement once for each row: ask for that of one row"));
  if (end.name !== "toSQL") requireKnownKey(entity, conflict, chain, statement);
  const query: Query = { kind: "insert", entity, checked: root.checked, returning: returning.projection, conflict };
  return { kind: "static", query, end, input: root.many ? "list" : "object", value: root.value, span: chain.span, captures: chain.captures };
}

function checkInsertParts(
  chain: ReadChain, root: InsertRoot, entity: Entity, returning: Returning, end: End | undefined, conflicting: Verb | undefined, statement: Statement,
): CheckedChain | undefined {
  const { diagnostics } = statement;
  const conflicts = conflicting && checkPartsConflict(conflicting, entity, statement);
  if (conflicting !== undefined && returning.verb !== undefined) diagnostics.push(diagnose("upsertOfParts", returning.verb.span, entity.name, "answers keys, and no rows"));
  if (end === undefined || (conflicting !== undefined && conflicts === undefined)) return undefined;
  if (end.name === "toSQL") diagnostics.push(diagnose("severalTables", end.span, "toSQL()", entity.name));
  else requireKnownKey(entity, undefined, chain, statement);
  return { kind: "several", query: insertParts(entity, root.checked, returning.projection, conflicts), end, value: root.value, many: root.many, span: chain.span, captures: chain.captures };
}

/** A key that an SQL expression makes can be answered only by a database that hands back what it stored. */
function requireKnownKey(entity: Entity, conflict: Conflict | undefined, chain: ReadChain, statement: Statement): void {
  const made = [...keyColumns(entity), ...(conflict?.target ?? [])].find((column) => column.optional && column.default?.kind === "sql");
  if (made === undefined) return;
  const span = { ...chain.span, end: chain.span.start + "insert".length };
  requireFeature("keyMadeInSql", `way to answer "${made.property}", which an SQL expression makes`, span, { statement });
}

/** A SELECT whose rows are written: each of its properties is one of a column's. */
export function checkInsertSelect(chain: ReadChain, root: Extract<ReadChain["root"], { kind: "insertSelect" }>, statement: Statement): CheckedChain | undefined {
  const { diagnostics } = statement;
  const { span } = root.query;
  const entity = modelOf(root.model, "insert()", statement, diagnostics);
  const map = root.query.kind === "query" ? root.query.chain.verbs.findLast(({ name }) => name === "map") : undefined;
  const checking = checkingOf(entity === undefined || map === undefined ? statement : { ...statement, inserts: { map, entity } }, openLevel(undefined));
  const before = diagnostics.length;
  const rows = entity && statement.checks.rows(root.query, checking);
  // Of a query with a mistake it is not known what it answers.
  if (entity === undefined || rows === undefined || diagnostics.slice(before).some(({ severity }) => severity === "error")) return undefined;
  reportForeignVerbs(chain.verbs, new Set(["returning"]), "an insert of a query's rows", diagnostics);
  if (liesInSeveral(entity)) {
    diagnostics.push(diagnose("severalTables", span, "A query whose rows are inserted", entity.name));
    return undefined;
  }
  const returning = returningOf(chain, entity, diagnostics);
  if (returning.verb !== undefined) requireFeature("insertSelectReturning", "returning() of an insert of a query's rows", returning.verb.span, checking);
  const end = writeEnd(chain, returning, diagnostics);
  const query = queryOf(rows);
  const values = spelledOut(query.projection);
  const written = (values.kind === "object" ? values.properties : []).flatMap((property) => {
    const column = columnCalled(property.name, span, entity, diagnostics);
    return column === undefined ? [] : [{ column, value: property.value }];
  });
  if (written.length === 0) diagnostics.push(diagnose("emptyWrite", span, "This insert"));
  const given = written.flatMap(({ column, value }) => checkGiven(column, value, root.query, checking));
  const missing = insertedColumns(entity).filter((column) => !written.some((each) => each.column === column));
  const filled = missing.flatMap((column) => fillIn(column, root.query, checking));
  if (end === undefined) return undefined;
  const all = [...given, ...filled];
  const projection = { kind: "object" as const, properties: all.map(({ column, expr }): NamedProjection => ({ name: column.property, value: { kind: "value", expr, missing: "null" } })) };
  return {
    kind: "static", end, input: "captures", span: chain.span, captures: chain.captures,
    query: { kind: "insertSelect", entity, columns: all.map(({ column }) => column), query: { ...query, projection }, returning: returning.projection },
  };
}

const isInserted = ({ generated, skipInsert }: Column): boolean => generated === undefined && !skipInsert;

interface Given {
  readonly column: Column;
  readonly expr: Expr;
}

type WrittenRows = Extract<ReadChain["root"], { kind: "insertSelect" }>["query"];

function checkGiven(column: Column, value: NamedProjection["value"], { span }: WrittenRows, checking: Checking): readonly Given[] {
  const { diagnostics } = checking.statement;
  if (!isInserted(column)) {
    diagnostics.push(diagnose("verbNotHere", span, "insert", `"${column.property}", which is never inserted`));
    return [];
  }
  if (value.kind !== "value") {
    diagnostics.push(diagnose("wholeRow", span));
    return [];
  }
  if (column.fixed !== undefined && !(value.expr.kind === "literal" && value.expr.value === column.fixed)) {
    diagnostics.push(diagnose("verbNotHere", span, "insert", `"${column.property}" with another value than ${JSON.stringify(column.fixed)}, which says of which model the row is`));
    return [];
  }
  const { expr } = value;
  // A value from outside is checked when it is bound, exactly as an inserted one.
  const bound = expr.kind === "parameter" && expr.form === "value";
  const stored = bound ? { ...expr, target: column, type: column.type, nullable: column.nullable } : storedValue(expr, column, span, checking);
  return stored === undefined ? [] : [{ column, expr: stored }];
}

/** A column that the query has no value for. The database fills in its own default, a literal is one here, and JavaScript does not run there. */
function fillIn(column: Column, { span }: WrittenRows, checking: Checking): readonly Given[] {
  const { default: fallback, fixed } = column;
  if (fixed !== undefined) return [{ column, expr: { kind: "literal", value: fixed, type: column.type, nullable: false } }];
  if (fallback?.kind === "literal") {
    const value = fallback.value === null ? null : storedLiteral(column.type.kind === "bigint" ? BigInt(String(fallback.value)) : fallback.value, column.type);
    return [{ column, expr: { kind: "literal", value: value ?? null, type: column.type, nullable: column.nullable } }];
  }
  const known = column.autoIncrement || fallback?.kind === "sql" || (fallback === undefined && column.nullable);
  if (!known) checking.statement.diagnostics.push(diagnose("columnMissing", span, column.property, fallback?.kind === "factory"));
  return [];
}
