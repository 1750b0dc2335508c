/** A union of models -> one entity whose rows are theirs: the columns of all, and by what each of them is told. */
import type { Column, Entity, Family, Part, United } from "../../runtime/ir/entity.js";
import { keyColumns } from "../../runtime/ir/keys.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { ModelArgument } from "../read/sources.js";
import type { Statement } from "./checking.js";
import { descendants, isOneOf } from "./families.js";
import { modelOf } from "./models.js";

/** Undefined after a diagnostic. */
export function uniteModels({ name, span }: ModelArgument, members: readonly ModelArgument[], statement: Statement): Entity | undefined {
  const models = members.flatMap((member) => modelOf(member, "select()", statement, statement.diagnostics) ?? []);
  if (models.length < members.length) return undefined;
  const base = commonBase(models, statement);
  if (base === undefined) {
    statement.diagnostics.push(diagnose("notOneFamily", span, models.map((model) => model.name)));
    return undefined;
  }
  const special = specialFirst(models, statement);
  const united = special.map((entity, index): United => {
    const before = special.slice(0, index).flatMap((other) => valuesOf(other, statement));
    const isApart = (other: Entity): boolean => !isOneOf(entity.id, other.id, statement.entities) && !isOneOf(other.id, entity.id, statement.entities);
    return {
      entity: seenFrom(base, entity), key: keyOf(base, entity), among: valuesOf(entity, statement).filter((value) => !before.includes(value)),
      apart: special.flatMap((other, place) => (isApart(other) ? [place] : [])),
    };
  });
  const seen = united.map(({ entity }) => entity);
  const among = models.includes(base) ? base.family!.among : [...new Set(united.flatMap((each) => each.among))];
  const family: Family = { ...base.family!, among, united, parts: [...base.family!.parts, ...partsBelow(base, models)] };
  return { ...base, id: models.map(({ id }) => id).join(" | "), name, columns: commonColumns(base, seen), family };
}

/** The nearest model that all of them are, and whose rows can be told apart. */
function commonBase(models: readonly Entity[], { entities }: Statement): Entity | undefined {
  let base: Entity | undefined = models[0];
  while (base !== undefined && !models.every(({ id }) => isOneOf(id, base!.id, entities))) base = base.family?.base === undefined ? undefined : entities.get(base.family.base);
  return base?.family?.kind === "single" || base?.family?.kind === "joined" ? base : undefined;
}

/** The tables of models that extend the base, which only their rows lie in. */
function partsBelow(base: Entity, models: readonly Entity[]): readonly Part[] {
  const above = [base.table, ...base.family!.parts.map(({ table }) => table)];
  const tables = base.family!.kind === "single" ? [] : models.flatMap(({ table, family }) => [table, ...family!.parts.map((part) => part.table)]);
  const on = base.primaryKey.map((property) => base.columns.find((column) => column.property === property)!.name).map((name) => ({ own: name, part: name }));
  return [...new Set(tables)].filter((table) => !above.includes(table)).map((table) => ({ table, on, optional: true }));
}

/** The model with its columns where they lie beside the base's table. */
function seenFrom(base: Entity, model: Entity): Entity {
  if (base.family!.kind === "single" || model.id === base.id) return model;
  const columns = model.columns.map(({ place, ...column }): Column => {
    const table = model.primaryKey.includes(column.property) ? base.table : (place?.table ?? model.table);
    return table === base.table ? column : { ...column, place: { table, own: base.table } };
  });
  return { ...model, columns };
}

/** The key in the model's own table, by which it is known whether a row is one of the model's. */
function keyOf(base: Entity, model: Entity): Column | undefined {
  if (base.family!.kind === "single" || model.id === base.id) return undefined;
  return { ...keyColumns(model)[0]!, place: { table: model.table, own: base.table } };
}

/** What extends another one is that one too, and is told before it. */
const specialFirst = (models: readonly Entity[], { entities }: Statement): readonly Entity[] =>
  [...models].sort((left, right) => depthOf(right, entities) - depthOf(left, entities));

const depthOf = ({ family }: Entity, entities: Statement["entities"]): number => (family?.base === undefined ? 0 : 1 + depthOf(entities.get(family.base)!, entities));

const valuesOf = (entity: Entity, { entities }: Statement): United["among"] =>
  [...new Set([entity, ...descendants(entity.id, entities)].flatMap(({ family }) => family!.value ?? []))];

/** Those of the base, and those that only some of the rows have. A property that is now one column and now another is none of the union's. */
function commonColumns(base: Entity, models: readonly Entity[]): readonly Column[] {
  const own = models.flatMap(({ columns }) => columns).filter(({ property }) => !base.columns.some((column) => column.property === property));
  const alone = own.filter((column, index) => own.findIndex(({ property }) => property === column.property) === index);
  const clear = alone.filter((column) => own.every((other) => other.property !== column.property || isSame(other, column)));
  return [...base.columns, ...clear.map((column): Column => ({ ...column, nullable: true }))];
}

const isSame = (left: Column, right: Column): boolean => left.name === right.name && left.place?.table === right.place?.table;
