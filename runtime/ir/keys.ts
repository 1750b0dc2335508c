/** A model -> its unique keys: no two of its rows have the same values in all columns of one, unless one of the values is NULL. */
import type { Column, Entity } from "./entity.js";

export function uniqueKeys({ primaryKey, columns, uniques }: Entity): readonly (readonly string[])[] {
  const alone = columns.filter(({ unique }) => unique).map(({ property }) => [property]);
  const keys = primaryKey.length === 0 ? [...alone, ...uniques] : [primaryKey, ...alone, ...uniques];
  return keys.filter((key, index) => keys.findIndex((other) => isSameKey(other, key)) === index);
}

/** In whatever order the columns are named. */
export const isSameKey = (left: readonly string[], right: readonly string[]): boolean =>
  left.length === right.length && left.every((property) => right.includes(property));

export const keyColumns = (entity: Entity): readonly Column[] =>
  entity.primaryKey.map((property) => entity.columns.find((column) => column.property === property)!);
