/** Columns that refer to another table -> foreign keys: columns that point to the parts of one composite key are one key together. */
import type { Column, CompositeForeignKey, Entity, ForeignKey } from "../../runtime/ir/entity.js";

/** The columns of a foreign key, each with the column that it points to. */
export interface Key {
  readonly pairs: readonly { readonly from: Column; readonly to: string }[];
}

/** The foreign keys of one model that lead to another, in the order in which they are declared. */
export function keysBetween(from: Entity, to: Entity): readonly Key[] {
  // The key of a model that extends another one is the key of that one too.
  const tables = [to.table, ...(to.family?.parts ?? []).map(({ table }) => table)];
  const columns = from.columns.filter(({ foreignKey }) => foreignKey !== undefined && tables.includes(foreignKey.table) && isColumnOf(to, foreignKey));
  const composite = compositeKeys(columns, to);
  const together = new Set(composite.flat());
  return [...composite, ...columns.filter((column) => !together.has(column)).map((column) => [column])]
    .map((list): Key => ({ pairs: list.map((column) => ({ from: column, to: column.foreignKey!.column })) }));
}

const isColumnOf = (to: Entity, { table, column }: ForeignKey): boolean =>
  table === to.table || to.columns.some(({ name, property, place }) => name === column && (place?.table === table || to.primaryKey.includes(property)));

/** Where the target's key has several columns: the first columns that point to each of them, then the second ones, and so on. */
function compositeKeys(columns: readonly Column[], to: Entity): readonly (readonly Column[])[] {
  if (to.primaryKey.length < 2) return [];
  const parts = to.primaryKey.map((property) => {
    const name = to.columns.find((column) => column.property === property)?.name;
    return columns.filter(({ foreignKey }) => foreignKey?.column === name);
  });
  const complete = Math.min(...parts.map(({ length }) => length));
  return Array.from({ length: complete }, (_key, index) => parts.map((part) => part[index]!));
}

/** The foreign keys of several columns, which no column can declare by itself. */
export function compositeForeignKeys(entity: Entity, entities: Iterable<Entity>): readonly CompositeForeignKey[] {
  const targets = new Map([...entities].map((target) => [target.table, target]));
  const tables = new Set(entity.columns.flatMap(({ foreignKey }) => foreignKey?.table ?? []));
  return [...tables].flatMap((table) => {
    const target = targets.get(table);
    const keys = target === undefined ? [] : keysBetween(entity, target);
    return keys.filter(({ pairs }) => pairs.length > 1).map(({ pairs }): CompositeForeignKey => {
      const reference = pairs.map(({ from }) => from.foreignKey!);
      return {
        columns: pairs.map(({ from }) => from.name), table, targets: pairs.map(({ to }) => to),
        onDelete: reference.find(({ onDelete }) => onDelete !== undefined)?.onDelete, onUpdate: reference.find(({ onUpdate }) => onUpdate !== undefined)?.onUpdate,
      };
    });
  });
}
