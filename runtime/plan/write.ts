/** Checked INSERT, UPDATE and DELETE -> one statement each. */
import type { Column, Entity } from "../ir/entity.js";
import type { DeleteByKeyQuery, DeleteQuery, InsertQuery, Join, Projection, UpdateByKeyQuery, UpdateQuery } from "../ir/query.js";
import type { Expr } from "../ir/expr.js";
import { joinWords } from "./assemble.js";
import type { Dialect } from "./dialect.js";
import { printCondition, printExpr } from "./expr.js";
import { planProjection, printJoin, type RowShape } from "./select.js";
import { joinSql, raw, slot, sql, type Sql } from "./sql.js";

export interface PlannedWrite {
  readonly sql: Sql;
  readonly row: RowShape | undefined;
}

export function planInsert(query: InsertQuery, dialect: Dialect): PlannedWrite {
  const columns = insertColumns(query.entity);
  const table = raw(dialect.quote(query.entity.table));
  const names = joinSql(columns.map((column) => raw(dialect.quote(column.name))), ", ");
  const values = joinSql(columns.map(insertValue), ", ");
  const statement =
    columns.length === 0 ? sql`INSERT INTO ${table} DEFAULT VALUES` : sql`INSERT INTO ${table} (${names}) VALUES (${values})`;
  return withReturning(statement, query.returning, dialect);
}

const insertColumns = (entity: Entity): readonly Column[] =>
  entity.columns.filter((column) => column.generated === undefined && !column.skipInsert);

/**
 * One constant statement serves every object: a left-out property takes the database's default inside the statement. Defaults that
 * are JavaScript values are filled in by the writer, before the statement.
 */
function insertValue(column: Column): Sql {
  const value = slot({ kind: "property", column });
  if (column.default?.kind !== "sql") return value;
  const fallback = raw(`(${column.default.sql})`);
  if (!column.nullable) return sql`COALESCE(${value}, ${fallback})`;
  return sql`CASE WHEN ${slot({ kind: "omitted", column })} = 1 THEN ${fallback} ELSE ${value} END`;
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
  const statement = sql`UPDATE ${table} SET ${joinSql(assignments, ", ")} WHERE ${keyCondition(query.entity, dialect)}`;
  return withReturning(statement, query.returning, dialect);
}

export function planUpdate(query: UpdateQuery, dialect: Dialect): PlannedWrite {
  const table = raw(dialect.quote(query.entity.table));
  const assignments = query.assignments.map(
    ({ column, value }) => sql`${raw(dialect.quote(column.name))} = ${printExpr(value, dialect).sql}`,
  );
  const statement = sql`UPDATE ${table} SET ${joinSql(assignments, ", ")}${whereOf(query, dialect)}`;
  return withReturning(statement, query.returning, dialect);
}

export function planDeleteByKey(query: DeleteByKeyQuery, dialect: Dialect): PlannedWrite {
  const statement = sql`DELETE FROM ${raw(dialect.quote(query.entity.table))} WHERE ${keyCondition(query.entity, dialect)}`;
  return withReturning(statement, query.returning, dialect);
}

export function planDelete(query: DeleteQuery, dialect: Dialect): PlannedWrite {
  const statement = sql`DELETE FROM ${raw(dialect.quote(query.entity.table))}${whereOf(query, dialect)}`;
  return withReturning(statement, query.returning, dialect);
}

/** Nothing fills in a key that the object lacks: it would name another row, or none. */
function keyCondition(entity: Entity, dialect: Dialect): Sql {
  const conditions = keyColumns(entity).map((column) => {
    const required: Column = { ...column, nullable: false, autoIncrement: false, default: undefined };
    return sql`${raw(dialect.quote(column.name))} = ${slot({ kind: "property", column: required })}`;
  });
  return joinSql(conditions, " AND ");
}

export const keyColumns = (entity: Entity): readonly Column[] =>
  entity.primaryKey.map((property) => entity.columns.find((column) => column.property === property)!);

/** The statements change one table; a filter that walks a relation finds the keys first. */
function whereOf(query: { readonly entity: Entity; readonly joins: readonly Join[]; readonly where: Expr | undefined }, dialect: Dialect): Sql {
  if (query.where === undefined) return raw("");
  const condition = printCondition(query.where, dialect, "filter").sql;
  if (query.joins.length === 0) return sql` WHERE ${condition}`;
  const table = dialect.quote(query.entity.table);
  const keys = keyColumns(query.entity).map((column) => raw(`${table}.${dialect.quote(column.name)}`));
  const key = keys.length === 1 ? keys[0]! : sql`(${joinSql(keys, ", ")})`;
  const joins = query.joins.map((join) => sql`${raw(joinWords[join.kind])}${printJoin(join, dialect)}`);
  return sql` WHERE ${key} IN (SELECT ${joinSql(keys, ", ")} FROM ${raw(table)}${joinSql(joins, "")} WHERE ${condition})`;
}

function withReturning(statement: Sql, returning: Projection | undefined, dialect: Dialect): PlannedWrite {
  if (returning === undefined) return { sql: statement, row: undefined };
  const { columns, row } = planProjection(returning, dialect);
  return { sql: sql`${statement} RETURNING ${columns}`, row };
}
