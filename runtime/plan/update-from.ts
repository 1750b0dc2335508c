/** An UPDATE whose values come from other rows, as the databases write it that have FROM. */
import type { Entity } from "../ir/entity.js";
import type { Assigned, Dialect } from "./dialect.js";
import { joinSql, raw, sql, type Sql } from "./sql.js";

export function updateFrom(this: Dialect, { table }: Entity, assignments: readonly Assigned[], rows: Sql, alias: string, match: Sql): Sql {
  const list = assignments.map(({ column, value }) => sql`${raw(this.quote(column.name))} = ${value}`);
  return sql`UPDATE ${raw(this.quote(table))} SET ${joinSql(list, ", ")} FROM (${rows}) AS ${raw(this.quote(alias))} WHERE ${match}`;
}
