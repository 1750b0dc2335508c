/** Checked UPDATE and DELETE -> one statement each. */
import { orderAssignments } from "../ir/assignments.js";
import { childrenOf } from "../ir/children.js";
import type { Column, Entity } from "../ir/entity.js";
import type { Expr } from "../ir/expr.js";
import { ownRows } from "../ir/family.js";
import { keyColumns } from "../ir/keys.js";
import type { RowShape } from "../ir/projection.js";
import type { DeleteByKeyQuery, DeleteQuery, Join, Projection, UpdateByKeyQuery, UpdateQuery } from "../ir/query.js";
import { joinWords } from "./assemble.js";
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
  const where = whereOf(query, dialect);
  return returningUpdate(updateStatement(query, where, dialect), query, where, dialect);
}

function updateStatement(query: UpdateQuery, where: Sql, dialect: Dialect): Sql {
  const { entity, assignments, joins } = query;
  const values = assignments.map(({ value }) => value);
  const related = joins.some(({ alias }) => values.some((value) => usesSource(value, alias)));
  const ordered = dialect.assignsInOrder ? orderAssignments(assignments, entity.table) : assignments;
  if (related || ordered === undefined || (!dialect.readsTarget && values.some(holdsQuery))) return planUpdateFrom(query, dialect);
  const printer = writePrinter(dialect);
  return updateOf(entity, ordered.map(({ column, value }) => ({ column, value: printAssigned(value, column, entity, printer) })), where, dialect);
}

/**
 * Reads first what is assigned, with the keys of the rows that it is for. Where columns are assigned one after the other that is the whole
 * value. Elsewhere it is what comes from related rows alone: the row's own columns are then those that it has when it is changed.
 */
function planUpdateFrom({ entity, assignments, joins, where }: UpdateQuery, dialect: Dialect): Sql {
  const alias = foundName(entity);
  const inside = writePrinter(dialect);
  const named = (name: string): string => `${dialect.quote(alias)}.${dialect.quote(name)}`;
  const read: Sql[] = [];
  const readAs = (value: Sql, prefix: string): string => {
    const name = `${prefix}${read.length}`;
    read.push(sql`${value} AS ${raw(dialect.quote(name))}`);
    return named(name);
  };
  const match = tellingColumns(entity).map((column) => isSame(column, entity, raw(readAs(ownColumn(column, entity, dialect), "k")), dialect));
  const columns = new Map<string, string>();
  const columnName = (source: string, column: string): string | undefined => {
    if (!joins.some((join) => join.alias === source)) return undefined;
    const key = `${source}.${column}`;
    const known = columns.get(key) ?? readAs(raw(`${dialect.quote(source)}.${dialect.quote(column)}`), "v");
    columns.set(key, known);
    return known;
  };
  const outside: Printer = { ...inside, columnName };
  const assigned = assignments.map(({ column, value }): Assigned => {
    if (!dialect.assignsInOrder) return { column, value: printAssigned(value, column, entity, outside) };
    return { column, value: raw(readAs(printAssigned(value, column, entity, inside), "v")) };
  });
  const lock = dialect.readsTarget ? dialect.lock({ strength: "update", wait: "wait", of: [entity.table] }) : undefined;
  const rows = sql`SELECT ${joinSql(read, ", ")}${joinedRows(entity, joins, where, inside)}${raw(lock ?? "")}`;
  return dialect.updateFrom(entity, assigned, rows, alias, joinSql(match, " AND "));
}

/** What the rows are called that a statement has found in the table it changes. */
const foundName = ({ table }: Entity): string => (table.toLowerCase() === "found" ? "found_2" : "found");

/** Without a key a row is known by all it holds: equal rows change alike. */
const tellingColumns = (entity: Entity): readonly Column[] => (entity.primaryKey.length === 0 ? entity.columns : keyColumns(entity));

const ownColumn = (column: Column, entity: Entity, { quote }: Dialect): Sql => raw(`${quote(entity.table)}.${quote(column.name)}`);

function isSame(column: Column, entity: Entity, found: Sql, dialect: Dialect): Sql {
  const own = ownColumn(column, entity, dialect);
  return column.nullable ? dialect.nullSafeEqual(own, found, false).sql : sql`${own} = ${found}`;
}

function updateOf(entity: Entity, assignments: readonly Assigned[], where: Sql, dialect: Dialect): Sql {
  const list = assignments.map(({ column, value }) => sql`${raw(dialect.quote(column.name))} = ${value}`);
  return sql`UPDATE ${raw(dialect.quote(entity.table))} SET ${joinSql(list, ", ")}${where}`;
}

export const printAssigned = (expr: Expr, column: Column, entity: Entity, printer: Printer): Sql =>
  asStored(printExpr(expr, printer).sql, expr, column, entity, printer);

/** Literals and captured values take the type of the column that they are written to. */
export const asStored = (value: Sql, { kind }: Expr, column: Column, entity: Entity, { stored }: Dialect): Sql =>
  kind === "literal" || kind === "parameter" ? value : (stored?.(value, column, entity) ?? value);

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
  const own = ownRows(entity, entity.table);
  return joinSql([...conditions, ...(own === undefined ? [] : [printCondition(own, writePrinter(dialect), "filter").sql])], " AND ");
}

/** The statements change one table; a filter that walks a relation finds the keys first. */
function whereOf(query: { readonly entity: Entity; readonly joins: readonly Join[]; readonly where: Expr | undefined }, dialect: Dialect): Sql {
  const { entity, joins, where } = query;
  const printer = writePrinter(dialect);
  const readsElsewhere = !dialect.readsTarget && where !== undefined && holdsQuery(where);
  if (joins.length === 0 && !readsElsewhere) return where === undefined ? raw("") : sql` WHERE ${printCondition(where, printer, "filter").sql}`;
  const alias = foundName(entity);
  const keys = tellingColumns(entity).map((column) => ownColumn(column, entity, dialect));
  if (entity.primaryKey.length === 0) {
    const found = keys.map((key, index) => sql`${key} AS ${raw(dialect.quote(`k${index}`))}`);
    const match = entity.columns.map((column, index) => isSame(column, entity, raw(`${dialect.quote(alias)}.${dialect.quote(`k${index}`)}`), dialect));
    const rows = dialect.subqueryOfTarget(sql`SELECT ${joinSql(found, ", ")}${joinedRows(entity, joins, where, printer)}`, alias);
    return sql` WHERE EXISTS (${rows} WHERE ${joinSql(match, " AND ")})`;
  }
  const key = keys.length === 1 ? keys[0]! : sql`(${joinSql(keys, ", ")})`;
  return sql` WHERE ${key} IN (${dialect.subqueryOfTarget(sql`SELECT ${joinSql(keys, ", ")}${joinedRows(entity, joins, where, printer)}`, alias)})`;
}

/** FROM the table and the related rows that a condition or a value uses. */
function joinedRows({ table }: Entity, joins: readonly Join[], where: Expr | undefined, printer: Printer): Sql {
  const joined = joins.map((join) => sql`${raw(joinWords[join.kind])}${printJoin(join, printer)}`);
  const condition = where === undefined ? raw("") : sql` WHERE ${printCondition(where, printer, "filter").sql}`;
  return sql` FROM ${raw(printer.quote(table))}${joinSql(joined, "")}${condition}`;
}

const usesSource = (expr: Expr, source: string): boolean =>
  (expr.kind === "column" && expr.source === source) || childrenOf(expr).some((child) => usesSource(child, source));

/** One over keys that are known reads no table. */
const holdsQuery = (expr: Expr): boolean =>
  ((expr.kind === "exists" || expr.kind === "scalar" || expr.kind === "inQuery") && expr.query.from.rows.kind !== "keys") || childrenOf(expr).some(holdsQuery);

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
