/** A model whose rows lie in several tables -> each of these as a model of its own, the one that the others lead to first. */
import type { Column, Entity } from "./entity.js";
import type { Expr } from "./expr.js";
import { partJoins } from "./family.js";
import { keyColumns } from "./keys.js";
import { keysEqual } from "./logic.js";
import { columnExpr } from "./projection.js";
import type { Join, Projection, SelectQuery } from "./query.js";

export const liesInSeveral = ({ family }: Entity): boolean => (family?.parts ?? []).length > 0;

/** Called like the tables they are, so that expressions over the model hold for them too. */
export function tablesOf(entity: Entity): readonly Entity[] {
  const above = entity.family!.parts.map(({ table }) => table);
  const { discriminator } = entity.family!;
  const hidden = discriminator !== undefined && !entity.columns.some(({ property }) => property === discriminator.property) ? [discriminator] : [];
  const keys = keyColumns(entity);
  const own = entity.columns.filter((column) => !keys.includes(column));
  return [...above].reverse().concat(entity.table).map((table, index): Entity => {
    const columns = [...hidden, ...own].filter(({ place }) => (place?.table ?? entity.table) === table).map(({ place: _, ...column }): Column => column);
    // The first table makes the key; the others are told it.
    const key = index === 0 ? keys : keys.map((column): Column => ({ ...column, autoIncrement: false, optional: false, nullable: true, default: undefined }));
    return { ...entity, name: `${entity.name} in "${table}"`, table, columns: [...key, ...columns], family: { ...entity.family!, kind: "concrete", discriminator: undefined, among: undefined, parts: [] } };
  });
}

/** The other tables of the model, joined to one of them. */
export function besides(table: Entity, entity: Entity): readonly Join[] {
  const [keys, others] = [keyColumns(entity), tablesOf(entity).filter((other) => other.table !== table.table)];
  return others.map((other): Join => {
    const on = keysEqual(keys.map((key) => [columnExpr(other.table, key), columnExpr(table.table, key)]));
    return { alias: other.table, rows: { kind: "table", table: other.table }, kind: "inner", on };
  });
}

const wanted = "wanted";

/** Rows of the model by keys that are known when the statement runs, in their order. */
export function rowsByKeys(entity: Entity, projection: Projection): SelectQuery {
  const keys = keyColumns(entity);
  const on = keysEqual(keys.map((key, index) => [columnExpr(entity.table, key), columnExpr(wanted, { ...key, name: `k${index}` })]));
  const place: Expr = { kind: "column", source: wanted, column: "n", type: { kind: "int", bits: 64 }, nullable: false };
  return {
    ...plain, entity, from: { alias: wanted, rows: { kind: "keys", columns: keys } }, projection, orderBy: [{ expr: place, direction: "asc", nulls: undefined }],
    joins: [{ alias: entity.table, rows: { kind: "table", table: entity.table }, kind: "inner", on }, ...partJoins(entity, entity.table)],
  };
}

/** The condition that a table's row has one of these keys. */
export function hasWantedKey(table: Entity): Expr {
  const keys = keyColumns(table).map((key): Column => ({ ...key, nullable: false }));
  const known = keys.map((key, index) => columnExpr(wanted, { ...key, name: `k${index}` }));
  const own = keys.map((key) => columnExpr(table.table, key));
  const from = { alias: wanted, rows: { kind: "keys", columns: keys } } as const;
  const [only] = own;
  if (own.length === 1 && only !== undefined) {
    const query: SelectQuery = { ...plain, entity: undefined, from, projection: { kind: "value", expr: known[0]!, missing: "null" } };
    return { kind: "inQuery", operand: only, query, outer: [], type: { kind: "boolean" }, nullable: false };
  }
  const query: SelectQuery = { ...plain, entity: undefined, from, where: keysEqual(own.map((expr, index) => [expr, known[index]!])), projection: { kind: "object", properties: [] } };
  return { kind: "exists", query, outer: own, type: { kind: "boolean" }, nullable: false };
}

/** The keys of the model's rows, which are locked. */
export const keysOf = (entity: Entity): Projection => ({ kind: "row", entity, source: entity.table, columns: keyColumns(entity) });

const plain = {
  kind: "select", joins: [], where: undefined, groupBy: [], having: undefined, orderBy: [], limit: undefined, offset: undefined, distinct: false, distinctOn: [],
  aggregated: false, lock: undefined, includes: [],
} as const;

export const findKeys = (entity: Entity, joins: readonly Join[], where: Expr | undefined): SelectQuery =>
  locked(entity, { ...plain, entity, from: { alias: entity.table, rows: { kind: "table", table: entity.table } }, joins: [...partJoins(entity, entity.table), ...joins], where, projection: keysOf(entity) });

export const locked = (entity: Entity, query: SelectQuery): SelectQuery =>
  ({ ...query, lock: { strength: "update", wait: "wait", of: [entity.table, ...entity.family!.parts.map(({ table }) => table)] } });
