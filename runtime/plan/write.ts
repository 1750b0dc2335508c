/** Checked UPDATE and DELETE -> one statement each. */
import type { Column, Entity } from "../ir/entity.js";
import type { Expr } from "../ir/expr.js";
import { keyColumns } from "../ir/keys.js";
import type { RowShape } from "../ir/projection.js";
import type { DeleteByKeyQuery, DeleteQuery, Join, Projection, UpdateByKeyQuery, UpdateQuery } from "../ir/query.js";
import { joinWords } from "./assemble.js";
import { orderAssignments } from "./assignments.js";
import type { Assigned, Dialect } from "./dialect.js";
import { printCondition, printExpr, type Printer } from "./expr.js";
import { planProjection, printJoin, writePrinter } from "./select.js";
import { joinSql, raw, slot, sql, type Sql } from "./sql.js";

/** A statement, and the rows it answers. Where the database has no RETURNING, `emulation` says how they are had. */
export interface PlannedWrite {
  readonly sql: Sql;
  readonly row: RowShape | undefined;
  readonly emulation?: Emulation;
}

/** What runs in one transaction with the write. */
export interface Emulation {
  /** A SELECT … FOR UPDATE before the write: of the rows themselves (DELETE), or of their keys (UPDATE). */
  readonly before: { readonly sql: Sql; readonly row: RowShape } | undefined;
  /** The rows by their keys, in order, after the write. */
  readonly after: { readonly sql: Sql; readonly row: RowShape } | undefined;
}

/** The rows of these keys, in the order of the keys. */
export function planReadBack(entity: Entity, returning: Projection, dialect: Dialect): { readonly sql: Sql; readonly row: RowShape } {
  const { columns, row } = planProjection(returning, writePrinter(dialect));
  const table = dialect.quote(entity.table);
  const keys = keyColumns(entity);
  const on = keys.map((column, index) => `${table}.${dialect.quote(column.name)} = wanted.k${index}`).join(" AND ");
  const wanted = dialect.keyRows(keys, slot({ kind: "keys" }));
  return { sql: sql`SELECT ${columns} FROM ${wanted} AS wanted INNER JOIN ${raw(table)} ON ${raw(on)} ORDER BY wanted.n`, row };
}

/** Writes every column but the key; a left-out property leaves its column as it is. */
export function planUpdateByKey(query: UpdateByKeyQuery, dialect: Dialect): PlannedWrite {
  const table = raw(dialect.quote(query.entity.table));
  const assignments = query.columns.map((column) => {
    const name = raw(dialect.quote(column.name));
    const value = slot({ kind: "property", column });
    if (!column.optional) return sql`${name} = ${value}`;
    return sql`${name} = CASE WHEN ${slot({ kind: "omitted", column })} = 1 THEN ${name} ELSE ${value} END`;
  });
  const where = sql` WHERE ${keyCondition(query.entity, dialect)}`;
  return returningUpdate(sql`UPDATE ${table} SET ${joinSql(assignments, ", ")}${where}`, query, where, dialect);
}

export function planUpdate(query: UpdateQuery, dialect: Dialect): PlannedWrite {
  const { entity } = query;
  const ordered = dialect.updateFromOld === undefined ? query.assignments : orderAssignments(query.assignments, entity.table);
  const assignments = (ordered ?? query.assignments).map(({ column, value }): Assigned => ({ column, value: printAssigned(value, column, entity, writePrinter(dialect)) }));
  const where = whereOf(query, dialect);
  const statement = ordered === undefined ? dialect.updateFromOld!(entity, assignments, where) : updateOf(entity, assignments, where, dialect);
  return returningUpdate(statement, query, where, dialect);
}

function updateOf(entity: Entity, assignments: readonly Assigned[], where: Sql, dialect: Dialect): Sql {
  const list = assignments.map(({ column, value }) => sql`${raw(dialect.quote(column.name))} = ${value}`);
  return sql`UPDATE ${raw(dialect.quote(entity.table))} SET ${joinSql(list, ", ")}${where}`;
}

/** Literals and captured values take the type of the column that they are written to. */
export function printAssigned(expr: Expr, column: Column, entity: Entity, printer: Printer): Sql {
  const { sql: value } = printExpr(expr, printer);
  return expr.kind === "literal" || expr.kind === "parameter" ? value : (printer.stored?.(value, column, entity) ?? value);
}

export function planDeleteByKey(query: DeleteByKeyQuery, dialect: Dialect): PlannedWrite {
  const where = sql` WHERE ${keyCondition(query.entity, dialect)}`;
  return returningDelete(sql`DELETE FROM ${raw(dialect.quote(query.entity.table))}${where}`, query, where, dialect);
}

export function planDelete(query: DeleteQuery, dialect: Dialect): PlannedWrite {
  const where = whereOf(query, dialect);
  return returningDelete(sql`DELETE FROM ${raw(dialect.quote(query.entity.table))}${where}`, query, where, dialect);
}

/**
 * Nothing fills in a key that the object lacks: it would name another row, or none. Two databases may each have made the same key, so the
 * shard key says with it which row is meant.
 */
function keyCondition(entity: Entity, dialect: Dialect): Sql {
  const shardKey = entity.columns.filter(({ property }) => property === entity.shardKey && !entity.primaryKey.includes(property));
  const conditions = [...keyColumns(entity), ...shardKey].map((column) => {
    const required: Column = { ...column, nullable: false, autoIncrement: false, default: undefined };
    return sql`${raw(dialect.quote(column.name))} = ${slot({ kind: "property", column: required })}`;
  });
  return joinSql(conditions, " AND ");
}

/** The statements change one table; a filter that walks a relation finds the keys first. */
function whereOf(query: { readonly entity: Entity; readonly joins: readonly Join[]; readonly where: Expr | undefined }, dialect: Dialect): Sql {
  if (query.where === undefined) return raw("");
  const printer = writePrinter(dialect);
  const condition = printCondition(query.where, printer, "filter").sql;
  if (query.joins.length === 0) return sql` WHERE ${condition}`;
  const table = dialect.quote(query.entity.table);
  const keys = keyColumns(query.entity).map((column) => raw(`${table}.${dialect.quote(column.name)}`));
  const key = keys.length === 1 ? keys[0]! : sql`(${joinSql(keys, ", ")})`;
  const joins = query.joins.map((join) => sql`${raw(joinWords[join.kind])}${printJoin(join, printer)}`);
  const found = sql`SELECT ${joinSql(keys, ", ")} FROM ${raw(table)}${joinSql(joins, "")} WHERE ${condition}`;
  return sql` WHERE ${key} IN (${dialect.subqueryOfTarget(found)})`;
}

export function withReturning(statement: Sql, returning: Projection | undefined, dialect: Dialect): PlannedWrite {
  if (returning === undefined) return { sql: statement, row: undefined };
  const { columns, row } = planProjection(returning, writePrinter(dialect));
  return { sql: sql`${statement} RETURNING ${columns}`, row };
}

interface ChangingQuery {
  readonly entity: Entity;
  readonly returning: Projection | undefined;
}

/** Rows of an UPDATE: their keys are read and locked first, the rows themselves afterwards. */
function returningUpdate(statement: Sql, query: ChangingQuery, where: Sql, dialect: Dialect): PlannedWrite {
  if (query.returning === undefined || dialect.returning) return withReturning(statement, query.returning, dialect);
  const { entity } = query;
  const keys: Projection = { kind: "row", entity, source: entity.table, columns: keyColumns(entity) };
  const after = planReadBack(entity, query.returning, dialect);
  return { sql: statement, row: undefined, emulation: { before: lockedSelect(entity, keys, where, dialect), after } };
}

/** Rows of a DELETE: they are read and locked before they go. */
function returningDelete(statement: Sql, query: ChangingQuery, where: Sql, dialect: Dialect): PlannedWrite {
  if (query.returning === undefined || dialect.returning) return withReturning(statement, query.returning, dialect);
  return { sql: statement, row: undefined, emulation: { before: lockedSelect(query.entity, query.returning, where, dialect), after: undefined } };
}

function lockedSelect(entity: Entity, projection: Projection, where: Sql, dialect: Dialect): { readonly sql: Sql; readonly row: RowShape } {
  const { columns, row } = planProjection(projection, writePrinter(dialect));
  return { sql: sql`SELECT ${columns} FROM ${raw(dialect.quote(entity.table))}${where} FOR UPDATE`, row };
}
