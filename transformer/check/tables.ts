/** Models -> the tables that their rows lie in: one for all models that share it, or one for each with the key of the others. */
import type { Column, CompositeForeignKey, Entity, EntityId, Index, Variant } from "../../runtime/ir/entity.js";
import { descendants } from "./families.js";

/** Undefined where its rows lie in the table of the model that it extends. */
export function tableOf(entity: Entity, entities: ReadonlyMap<EntityId, Entity>): Entity | undefined {
  const { family } = entity;
  if (family === undefined || family.kind === "concrete") return entity;
  const base = family.base === undefined ? undefined : entities.get(family.base);
  if (family.kind === "single") return base === undefined ? sharedTable(entity, descendants(entity.id, entities)) : undefined;
  return base === undefined ? entity : ownTable(entity, base);
}

/** What only some of its rows have is NULL in the others. */
function sharedTable(root: Entity, others: readonly Entity[]): Entity {
  const columns = [...root.columns];
  const keys: CompositeForeignKey[] = [...root.compositeForeignKeys];
  const indexes = new Map<string, Index>(root.indexes.map((index) => [index.name, index]));
  const uniques = new Map(root.uniques.map((unique) => [unique.join(), unique]));
  for (const { columns: own, compositeForeignKeys, ...other } of others) {
    for (const column of own) {
      const isThere = columns.some(({ name }) => name === column.name) || column.fixed !== undefined;
      if (!isThere) columns.push({ ...column, nullable: true, default: undefined });
    }
    keys.push(...compositeForeignKeys.filter((key) => !keys.some(({ columns: known }) => known.join() === key.columns.join())));
    for (const index of other.indexes) if (!indexes.has(index.name)) indexes.set(index.name, index);
    for (const unique of other.uniques) uniques.set(unique.join(), unique);
  }
  return { ...root, columns, compositeForeignKeys: keys, indexes: [...indexes.values()], uniques: [...uniques.values()], variants: others.flatMap((other) => variantOf(other, [root, ...others].find(({ id }) => id === other.family!.base)!)) };
}

/** What its base does not ask already. */
function variantOf(entity: Entity, base: Entity): readonly Variant[] {
  const { discriminator, among } = entity.family!;
  if (discriminator === undefined || among === undefined) return [];
  const required = entity.columns.filter((column) => !column.nullable && column.generated === undefined && !isActedOn(column) && isNullableIn(base, column)).map(({ name }) => name);
  return required.length === 0 && entity.checks.length === 0 ? [] : [{ discriminator: discriminator.name, among, required, checks: entity.checks }];
}

/** MySQL takes no CHECK of a column that a foreign key may change. */
const isActedOn = ({ foreignKey }: Column): boolean =>
  [foreignKey?.onDelete, foreignKey?.onUpdate].some((action) => action !== undefined && action !== "noAction" && action !== "restrict");

const isNullableIn = ({ columns }: Entity, { name }: Column): boolean => columns.find((column) => column.name === name)?.nullable !== false;

/** Its own columns, and the key, which leads to the row of the base and goes with it. */
function ownTable(entity: Entity, base: Entity): Entity {
  const target = { table: base.table, onDelete: "cascade", onUpdate: undefined } as const;
  const keys = entity.columns.filter(({ property }) => entity.primaryKey.includes(property));
  const isOwn = (column: Column): boolean => column.place === undefined && column.fixed === undefined;
  const columns = entity.columns.filter(isOwn).map((column): Column => (keys.includes(column)
    ? { ...column, autoIncrement: false, optional: false, default: undefined, unique: false, foreignKey: { ...target, column: column.name } } : column));
  const has = (properties: readonly string[]): boolean => properties.every((name) => columns.some(({ property }) => property === name));
  const names = keys.map(({ name }) => name);
  const composite: readonly CompositeForeignKey[] = names.length < 2 ? [] : [{ ...target, columns: names, targets: names }];
  return {
    ...entity, columns,
    compositeForeignKeys: [...composite, ...entity.compositeForeignKeys.filter((key) => key.columns.every((name) => columns.some((column) => column.name === name)) && key.columns.join() !== names.join())],
    indexes: entity.indexes.filter((index) => has(index.columns) && !index.columns.every((name) => entity.primaryKey.includes(name))),
    uniques: entity.uniques.filter(has),
  };
}

/** The model whose table its rows lie in. */
export function firstOf(entity: Entity, entities: ReadonlyMap<EntityId, Entity>): Entity {
  const base = entity.family?.base === undefined ? undefined : entities.get(entity.family.base);
  return base === undefined ? entity : firstOf(base, entities);
}
