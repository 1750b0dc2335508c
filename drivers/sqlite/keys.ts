/** Keys that are known when the statement runs -> rows made of one JSON text. */
import type { Column } from "../../runtime/ir/entity.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";

/** A key beside a column takes the column's affinity, so that an index serves the column. */
export function keyRows(columns: readonly Column[], parameter: Sql): Sql {
  const keys = columns.map((_column, index) => `, value ->> ${index} AS k${index}`);
  return sql`(SELECT key + 1 AS n${raw(keys.join(""))} FROM json_each(${parameter}))`;
}
