/** Keys that are known when the statement runs -> rows made of one JSON text. */
import type { Column } from "../../runtime/ir/entity.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { listType } from "./comparisons.js";

/** Each key has its column's type, so that an index serves the column. */
export function keyRows(columns: readonly Column[], keys: Sql): Sql {
  const listed = columns.map(({ type }, index) => `k${index} ${listType(type)} PATH '$[${index}]'`);
  return sql`JSON_TABLE(${keys}, '$[*]' COLUMNS (n FOR ORDINALITY, ${raw(listed.join(", "))}))`;
}
