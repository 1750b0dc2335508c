/** Keys that are known when the statement runs -> rows made of one JSON text. */
import type { Column } from "../../runtime/ir/entity.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { quote } from "./spelling.js";
import { enumType, valueType } from "./schema.js";

/** Each key has its column's type, so that an index serves the column. */
export function keyRows(columns: readonly Column[], parameter: Sql): Sql {
  const keys = columns.map((column, index) => `, (key ->> ${index})::${keyType(column)} AS k${index}`);
  return sql`(SELECT n${raw(keys.join(""))} FROM jsonb_array_elements(${parameter}::jsonb) WITH ORDINALITY AS keys (key, n))`;
}

function keyType(column: Column): string {
  const { type, sqlType, foreignKey } = column;
  // The enum of a foreign key is that of the column it refers to.
  const enumName = foreignKey === undefined ? undefined : enumType(column, foreignKey.table);
  if (enumName !== undefined) return quote(enumName);
  return type.kind === "uuid" || type.kind === "dateOnly" || type.kind === "timeOnly" ? (sqlType ?? valueType(type)) : valueType(type);
}
