/** Checked INSERT -> its statement: for one object, for many at once, and for rows that may be there already. */
import type { Column, Entity } from "../ir/entity.js";
import { insertedColumns } from "../ir/family.js";
import { isSameKey, keyColumns } from "../ir/keys.js";
import { keyProjection, type RowShape } from "../ir/projection.js";
import type { Conflict, InsertQuery, InsertSelectQuery } from "../ir/query.js";
import { withCommons } from "./assemble.js";
import type { Dialect } from "./dialect.js";
import { openPrinter, planProjection, printSubquery, writePrinter } from "./select.js";
import { joinSql, raw, slot, sql, type Slot, type Sql } from "./sql.js";
import { asStored, planReadBack, type PlannedWrite, withReturning } from "./write.js";

export interface PlannedInsert extends PlannedWrite {
  readonly many: PlannedMany | undefined;
  /** The statement for an object that brings the key which the database would otherwise make. */
  readonly keyed: PlannedInsert | undefined;
  /** Beside an INSERT whose row may be there already, where the database does not answer what became of it. */
  readonly upsert: PlannedUpsert | undefined;
}

export interface PlannedUpsert {
  /** The INSERT by itself, which fails for a row that repeats another of the unique keys. Its slots are the first of the statement's. */
  readonly plain: Sql;
  /** Reads the primary key of the row that was there; undefined where it is the target itself, or the database says it. */
  readonly found: { readonly sql: Sql; readonly row: RowShape } | undefined;
}

export type PlannedMany =
  | { readonly kind: "arrays"; readonly sql: Sql }
  | { readonly kind: "tuples"; readonly head: string; readonly tuple: Sql };

export function planInsert(query: InsertQuery, dialect: Dialect): PlannedInsert {
  const { entity } = query;
  const columns = insertedColumns(entity);
  const made = columns.find(({ autoIncrement }) => autoIncrement);
  if (made === undefined || dialect.insert.nullMakesKey) return planInsertOf(query, columns, made, dialect);
  const keyed = planInsertOf(query, columns, made, dialect);
  return { ...planInsertOf(query, columns.filter((column) => column !== made), made, dialect), keyed };
}

function planInsertOf(query: InsertQuery, columns: readonly Column[], made: Column | undefined, dialect: Dialect): PlannedInsert {
  const { entity } = query;
  const { insert } = dialect;
  const names = columns.map((column) => dialect.quote(column.name)).join(", ");
  const head = `INSERT INTO ${dialect.quote(entity.table)}`;
  const values = columns.map((column) => insertValue(column, entity, dialect));
  const end = (statement: Sql): PlannedWrite => {
    if (query.returning === undefined && made !== undefined && insert.keyByReturning) {
      return { sql: sql`${statement} RETURNING ${raw(dialect.quote(made.name))}`, row: undefined };
    }
    if (query.returning === undefined || dialect.returning) return withReturning(statement, query.returning, dialect);
    return { sql: statement, row: undefined, emulation: { before: undefined, after: planReadBack(entity, query.returning, dialect) } };
  };
  const into = `${head} (${names})`;
  const plain = columns.length === 0 ? raw(`${head} ${insert.noColumns}`) : sql`${raw(into)} VALUES (${joinSql(values, ", ")})`;
  if (query.conflict !== undefined) {
    const statement = sql`${plain} ${insert.onConflict(query.conflict, entity, dialect)}`;
    const upsert = dialect.returning ? undefined : { plain, found: planFound(query.conflict, entity, dialect) };
    return { ...end(statement), many: undefined, keyed: undefined, upsert };
  }
  const many = columns.length === 0 ? undefined : planMany(entity, into, values, (statement) => end(statement).sql, dialect);
  return { ...end(plain), many, keyed: undefined, upsert: undefined };
}

function planMany(entity: Entity, into: string, values: readonly Sql[], end: (statement: Sql) => Sql, dialect: Dialect): PlannedMany | undefined {
  const { many } = dialect.insert;
  if (many === undefined) return undefined;
  if (many.kind === "tuples") return { kind: "tuples", head: `${into} VALUES `, tuple: sql`(${joinSql(values, ", ")})` };
  const slots: Slot[] = [];
  const selected = values.map((value): Sql => ({
    chunks: value.chunks.map((chunk) => (typeof chunk === "string" ? chunk : many.element(`v.c${slots.push(chunk)}`, chunk, entity))),
  }));
  const arrays = slots.map((each) => sql`${slot(each)}::${raw(many.elements(each))}`);
  const names = slots.map((_slot, index) => `c${index + 1}`);
  // Keys are numbered in the order in which rows arrive, so they arrive in the order of the list.
  const source = sql`unnest(${joinSql(arrays, ", ")}) WITH ORDINALITY AS v(${raw([...names, "n"].join(", "))}) ORDER BY v.n`;
  return { kind: "arrays", sql: end(sql`${raw(into)} SELECT ${joinSql(selected, ", ")} FROM ${source}`) };
}

/** The primary key of the row that has the target's values. */
function planFound({ target }: Conflict, entity: Entity, dialect: Dialect): PlannedUpsert["found"] {
  const keys = keyColumns(entity);
  const known = keys.some(({ autoIncrement }) => autoIncrement) || isSameKey(entity.primaryKey, target.map(({ property }) => property));
  if (known || keys.length === 0) return undefined;
  const { columns, row } = planProjection(keyProjection(entity), writePrinter(dialect));
  const where = target.map((column) => sql`${raw(dialect.quote(column.name))} = ${slot({ kind: "property", column })}`);
  return { sql: sql`SELECT ${columns} FROM ${raw(dialect.quote(entity.table))} WHERE ${joinSql(where, " AND ")}`, row };
}

/** INSERT of what a query answers: its values stand in the order of the columns. */
export function planInsertSelect({ entity, columns, query, returning }: InsertSelectQuery, dialect: Dialect): PlannedWrite {
  const names = columns.map((column) => dialect.quote(column.name)).join(", ");
  const printer = openPrinter(dialect);
  const rows = printSubquery(query, printer, (value, place, expr) => ({ ...value, sql: asStored(value.sql, expr, columns[place]!, entity, dialect) }));
  return withReturning(sql`INSERT INTO ${raw(`${dialect.quote(entity.table)} (${names})`)} ${withCommons(printer.commons(), rows)}`, returning, dialect);
}

/**
 * One constant statement serves every object: a left-out property takes the database's default inside the statement. Defaults that
 * are JavaScript values are filled in by the writer, before the statement.
 */
function insertValue(column: Column, entity: Entity, dialect: Dialect): Sql {
  const value = slot({ kind: "property", column });
  if (column.default?.kind !== "sql") return value;
  const fallback = raw(`(${column.default.sql})`);
  const chosen = column.nullable
    ? sql`CASE WHEN ${slot({ kind: "omitted", column })} = 1 THEN ${fallback} ELSE ${value} END`
    : sql`COALESCE(${value}, ${fallback})`;
  return dialect.stored?.(chosen, column, entity) ?? chosen;
}
