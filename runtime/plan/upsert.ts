/** ON CONFLICT, as the databases write it that have it. */
import type { Entity } from "../ir/entity.js";
import type { Conflict } from "../ir/query.js";
import type { Dialect } from "./dialect.js";
import { printCondition } from "./expr.js";
import { writePrinter } from "./select.js";
import { joinSql, raw, sql, type Sql } from "./sql.js";
import { printAssigned } from "./write.js";

/** The incoming row is called "excluded". */
export function onConflict({ target, assignments, where }: Conflict, entity: Entity, dialect: Dialect): Sql {
  const printer = writePrinter(dialect);
  const columns = raw(target.map(({ name }) => dialect.quote(name)).join(", "));
  if (assignments.length === 0) return sql`ON CONFLICT (${columns}) DO NOTHING`;
  const list = assignments.map(({ column, value }) => sql`${raw(dialect.quote(column.name))} = ${printAssigned(value, column, entity, printer)}`);
  const condition = where === undefined ? raw("") : sql` WHERE ${printCondition(where, printer, "filter").sql}`;
  return sql`ON CONFLICT (${columns}) DO UPDATE SET ${joinSql(list, ", ")}${condition}`;
}
