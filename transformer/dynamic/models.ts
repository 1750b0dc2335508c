/** What `model<T>()` answers -> the entities that names are checked against. Relations lead to the models that were given, and to no others. */
import type { Column, Entity, Family, Link, Relation } from "../../runtime/ir/entity.js";
import type { ColumnKind, ColumnType } from "../../runtime/ir/types.js";
import type { ColumnInfo, InheritanceInfo, ModelInfo, RelationInfo } from "../../runtime/schema/declare.js";
import { refuse } from "./mistakes.js";

export interface Models {
  readonly root: Entity;
  /** By id. The id of a model tells with which others it was given. */
  readonly entities: ReadonlyMap<string, Entity>;
}

/** By the metadata itself: the build writes one constant for each call of `model`, so there are not many. */
const numbers = new WeakMap<ModelInfo, number>();
const opened = new WeakMap<ModelInfo, Map<string, Models>>();
let count = 0;

function numberOf(info: ModelInfo): number {
  const known = numbers.get(info) ?? (count += 1);
  numbers.set(info, known);
  return known;
}

export function openModels(root: ModelInfo, related: readonly ModelInfo[]): Models {
  const infos = [root, ...related];
  const group = infos.map(numberOf).join(",");
  const known = opened.get(root) ?? new Map<string, Models>();
  opened.set(root, known);
  const models = known.get(group) ?? entitiesOf(infos, group);
  known.set(group, models);
  return models;
}

function entitiesOf(infos: readonly ModelInfo[], group: string): Models {
  const twice = infos.find(({ name }, index) => infos.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) refuse("modelTwice", ["dynamic"], twice.name);
  const entities = infos.map((info) => entityOf(info, group));
  return { root: entities[0]!, entities: new Map(entities.map((entity) => [entity.id, entity])) };
}

const idOf = (name: string, group: string): string => `${group} ${name}`;

const nowhere = { file: "", start: 0, end: 0 };

function entityOf(info: ModelInfo, group: string): Entity {
  const columns = info.columns.map((column) => columnOf(column, info));
  return {
    id: idOf(info.name, group), name: info.name, table: info.table, comment: info.comment, columns, computed: [],
    relations: info.relations.map((relation) => relationOf(relation, columns, group)),
    // The foreign keys of several columns stand in the relations already: DDL alone asks for them.
    compositeForeignKeys: [], primaryKey: info.primaryKey, shardKey: info.shardKey, uniques: info.uniques, indexes: info.indexes, checks: [], span: nowhere,
    ...(info.inheritance === undefined ? {} : { family: familyOf(info.inheritance, info, columns, group) }),
  };
}

function familyOf({ kind, base, discriminator, value, among, tables = [] }: InheritanceInfo, info: ModelInfo, columns: readonly Column[], group: string): Family {
  const keys = info.primaryKey.map((property) => columns.find((column) => column.property === property)!.name);
  const values: ColumnKind = typeof value === "number" ? "int" : "string";
  const said = columns.find(({ name }) => name === discriminator);
  return {
    kind, value, among, base: base === undefined ? undefined : idOf(base, group),
    // The interface may leave it out.
    discriminator: discriminator === undefined ? undefined : (said ?? columnOf({ property: discriminator, name: discriminator, kind: values, nullable: false }, info)),
    parts: tables.map((table) => ({ table, on: keys.map((name) => ({ own: name, part: name })) })),
  };
}

function columnOf({ property, name, kind, type, table, nullable, autoIncrement, unique, readOnly, secret, foreignKey }: ColumnInfo, info: ModelInfo): Column {
  return {
    property, name, nullable, type: type ?? plainType(kind), autoIncrement: autoIncrement === true, unique: unique === true,
    skipUpdate: readOnly === true, secret: secret === true,
    foreignKey: foreignKey && { table: foreignKey.table, column: foreignKey.column, onDelete: undefined, onUpdate: undefined },
    // Of what only inserts and DDL ask.
    optional: false, default: undefined, generated: undefined, check: undefined, sqlType: undefined, comment: undefined,
    skipInsert: false, rules: [], span: nowhere, ...(table === undefined ? {} : { place: { table, own: info.table } }),
  };
}

/** The type that a kind alone says. */
function plainType(kind: ColumnKind): ColumnType {
  switch (kind) {
    case "int":
      return { kind, bits: 64 };
    case "decimal":
      return { kind, digits: undefined, places: undefined };
    case "string":
      return { kind, maxLength: undefined };
    case "enum":
      return { kind, values: [] };
    case "json":
      return { kind, shape: { kind: "unknown" } };
    case "array":
      return { kind, element: { kind: "string", maxLength: undefined }, elementNullable: true, shape: { kind: "array", element: { kind: "unknown" } } };
    default:
      return { kind };
  }
}

function relationOf({ property, kind, target, on, through, orderBy = [] }: RelationInfo, columns: readonly Column[], group: string): Relation {
  const link: Link | undefined = through && { entity: idOf(through.model, group), local: through.local, remote: through.remote };
  const nullable = kind === "many" || on.some(({ local }) => columns.find(({ name }) => name === local)?.nullable !== false);
  return { property, kind, target: idOf(target, group), on, through: link, nullable, orderBy };
}
