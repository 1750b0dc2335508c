/** An upsert by one unique key -> ON DUPLICATE KEY UPDATE, which knows no such key and acts on a row that repeats any of them. */
import { guardAssignments, orderAssignments } from "../../runtime/ir/assignments.js";
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { isSameKey, uniqueKeys } from "../../runtime/ir/keys.js";
import { columnExpr } from "../../runtime/ir/projection.js";
import { type Conflict, excluded } from "../../runtime/ir/query.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { printCondition, type Printer } from "../../runtime/plan/expr.js";
import { writePrinter } from "../../runtime/plan/select.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { printAssigned } from "../../runtime/plan/write.js";
import { outcome } from "../../runtime/query/outcome.js";
import { quote } from "./spelling.js";

/**
 * Every assignment asks whether the row that is there was met by the named key; where it was not, it stays as it is, and the number that
 * stands for the outcome says so. INSERT IGNORE would pass over every other mistake too.
 */
export function onDuplicateKey({ target, assignments, where }: Conflict, entity: Entity, dialect: Dialect): Sql {
  // What MySQL calls the incoming row since 8.0.19, MariaDB does not know.
  const columnName = (source: string, column: string): string | undefined => (source === excluded ? `VALUES(${quote(column)})` : undefined);
  const printer: Printer = { ...writePrinter(dialect), columnName };
  const met = target.map((column) => isEqual(column, entity)).reduce(bothOf);
  const condition = !hasOtherKeys(target, entity) ? where : where === undefined ? met : bothOf(met, where);
  const guarded = guardAssignments(assignments, condition, entity.table);
  const ordered = orderAssignments(guarded, entity.table) ?? guarded;
  const list = ordered.map(({ column, value }) => sql`${raw(quote(column.name))} = ${printAssigned(value, column, entity, printer)}`);
  return sql`ON DUPLICATE KEY UPDATE ${joinSql([markOf({ target, assignments, where }, met, entity, printer), ...list], ", ")}`;
}

/**
 * The first assignment changes nothing: it runs before the others, to note the outcome as the key that the server answers. It asks for the
 * key in any case, since MariaDB computes a mark that is constant before there is a row.
 */
function markOf({ target, assignments, where }: Conflict, met: Expr, entity: Entity, printer: Printer): Sql {
  const made = entity.columns.find(({ autoIncrement }) => autoIncrement);
  const found = raw(made === undefined ? String(outcome.found) : nameOf(made, entity));
  const leftOut = raw(String(outcome.leftOut));
  const changed = assignments.length === 0 ? leftOut : where === undefined ? found : choice(where, found, leftOut, printer);
  const mark = choice(met, changed, raw(String(outcome.otherKey)), printer);
  const kept = raw(nameOf(target[0]!, entity));
  return sql`${raw(quote(target[0]!.name))} = CASE WHEN LAST_INSERT_ID(${mark}) IS NULL THEN ${kept} ELSE ${kept} END`;
}

const choice = (test: Expr, whenTrue: Sql, whenFalse: Sql, printer: Printer): Sql =>
  sql`CASE WHEN ${printCondition(test, printer, "filter").sql} THEN ${whenTrue} ELSE ${whenFalse} END`;

const nameOf = ({ name }: Column, { table }: Entity): string => `${quote(table)}.${quote(name)}`;

const hasOtherKeys = (target: readonly Column[], entity: Entity): boolean => {
  const properties = target.map(({ property }) => property);
  return uniqueKeys(entity).some((key) => !isSameKey(key, properties));
};

/** Two NULLs repeat nothing, as in the key itself. */
const isEqual = (column: Column, { table }: Entity): Expr => ({
  kind: "compare", operator: "=", left: { ...columnExpr(table, column), nullable: false }, right: { ...columnExpr(excluded, column), nullable: false },
  type: { kind: "boolean" }, nullable: false,
});

const bothOf = (left: Expr, right: Expr): Expr => ({ kind: "logic", operator: "and", left, right, type: { kind: "boolean" }, nullable: left.nullable || right.nullable });
