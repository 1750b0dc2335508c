/** Models that extend one another -> the same, each knowing which columns it inherits, where they lie, and which rows are its own. */
import type { Column, DiscriminatorValue, Entity, EntityId, Family, Part } from "../../runtime/ir/entity.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ReadEntity } from "../read/model.js";
import type { CheckedTags } from "./attributes.js";
import type { Kin } from "./kinship.js";
import { storedLiteral } from "./stored-literal.js";

/** A model as it is written, and what it belongs to. */
interface Member {
  readonly read: ReadEntity;
  readonly tags: CheckedTags;
  readonly kin: Kin | undefined;
}

type Relative = Member & { readonly kin: Kin };

export function joinFamilies(members: readonly Member[], entities: Map<EntityId, Entity>, diagnostics: Diagnostic[]): void {
  for (const member of members) {
    const { kin } = member;
    if (kin?.base === undefined) reportStray(member, diagnostics);
    if (kin !== undefined && kin.base === undefined) entities.set(member.read.id, rootOf({ ...member, kin }, entities.get(member.read.id)!, diagnostics));
  }
  // A base has been seen when those that extend it are.
  const waiting = members.filter((member): member is Relative => member.kin?.base !== undefined);
  const ready = (id: EntityId): boolean => !waiting.some(({ read }) => read.id === id);
  while (waiting.length > 0) {
    const [member] = waiting.splice(waiting.findIndex(({ kin }) => ready(kin.base!.id)), 1);
    const { read, kin } = member!;
    entities.set(read.id, childOf(member!, entities.get(read.id)!, entities.get(kin.base!.id)!, diagnostics));
  }
  for (const { read, kin } of members) if (kin?.base !== undefined) setAmong(read.id, entities);
  reportClashes(members, entities, diagnostics);
}

/** Attributes that say nothing where the model shares no rows. */
function reportStray({ kin, tags }: Member, diagnostics: Diagnostic[]): void {
  const discriminator = tags.sqlmodel.get("discriminator");
  const value = tags.sqlmodel.get("discriminatorValue");
  if (discriminator !== undefined && (kin?.kind ?? "concrete") === "concrete") diagnostics.push(diagnose("discriminatorAlone", discriminator.span, "discriminator"));
  if (value !== undefined && !tags.sqlmodel.has("discriminator")) diagnostics.push(diagnose("discriminatorAlone", value.span, "discriminatorValue"));
}

function rootOf(member: Relative, entity: Entity, diagnostics: Diagnostic[]): Entity {
  const { kin: { kind }, tags, read } = member;
  const family: Family = { kind, base: undefined, discriminator: undefined, value: undefined, among: undefined, parts: [] };
  const attribute = tags.sqlmodel.get("discriminator");
  if (kind === "concrete") return { ...entity, family };
  if (kind === "single" && attribute === undefined) diagnostics.push(diagnose("discriminatorMissing", tags.sqlmodel.get("inheritance")!.span, read.name));
  if (kind === "joined" && entity.shardKey !== undefined) {
    diagnostics.push(diagnose("badShardKey", tags.sqlmodel.get("shardKey")!.span, entity.shardKey, "is not in every table that the rows of such models lie in"));
  }
  if (attribute === undefined) return { ...entity, family };
  const name = String(attribute.value);
  const column = entity.columns.find(({ property }) => property === name);
  if (column === undefined) {
    diagnostics.push(diagnose("unknownProperty", attribute.span, name, "discriminator", nearest(name, entity.columns.map(({ property }) => property))));
    return { ...entity, family };
  }
  const problem = column.nullable ? "can be null" : tells(column) ? undefined : `is of a type (${column.type.kind}) that no word stands for`;
  if (problem !== undefined) diagnostics.push(diagnose("badDiscriminator", column.span, column.property, problem));
  const value = valueOf(member, column, column, diagnostics);
  // An object of the model itself need not say that it is one.
  const discriminator: Column = { ...column, default: column.default ?? (value === undefined ? undefined : { kind: "literal", value }) };
  return { ...entity, columns: entity.columns.map((each) => (each === column ? discriminator : each)), family: { ...family, discriminator, value } };
}

const tells = ({ type }: Column): boolean => type.kind === "string" || type.kind === "enum" || type.kind === "int";

/** What is said, what the property's literal type says, or else the interface's name in lower case. `own` is the property as the interface has it. */
function valueOf({ read, kin, tags }: Relative, own: Column | undefined, discriminator: Column, diagnostics: Diagnostic[]): DiscriminatorValue | undefined {
  const attribute = tags.sqlmodel.get("discriminatorValue");
  const literals: readonly DiscriminatorValue[] = own?.type.kind === "enum" ? own.type.values : [];
  const said = attribute?.value as DiscriminatorValue | undefined;
  const value = said ?? (literals.length === 1 ? literals[0]! : read.name.toLowerCase());
  const fits = (typeof value === "string" || typeof value === "number") && storedLiteral(value, discriminator.type) !== undefined && (literals.length === 0 || literals.includes(value));
  if (fits) return value;
  // A base need not have rows of its own.
  if (attribute !== undefined || kin.base !== undefined) diagnostics.push(diagnose("badDiscriminatorValue", attribute?.span ?? read.span, String(value), discriminator.property, read.name));
  return undefined;
}

function childOf(member: Relative, entity: Entity, base: Entity, diagnostics: Diagnostic[]): Entity {
  const { read, kin, tags } = member;
  const { kind } = kin;
  const mark = tags.sqlmodel.get("inheritance") ?? tags.sqlmodel.get("discriminator");
  if (mark !== undefined) diagnostics.push(diagnose("familyRepeated", mark.span, mark.name, kin.root.name));
  if (kin.others.length > 0) diagnostics.push(diagnose("twoFamilies", read.span, read.name, [base.name, ...kin.others.map(({ name }) => name)]));
  const table = tags.sqlmodel.get("table");
  if (kind === "single" && typeof table?.value === "string") diagnostics.push(diagnose("tableOfChild", table.span, read.name, kin.root.name));
  const ownKey = tags.sqlmodel.get("primaryKey");
  const keyed = read.properties.find(({ name, tags: { attributes } }) => !base.primaryKey.includes(name) && attributes.some((attribute) => attribute.name === "primaryKey"));
  if (ownKey !== undefined || keyed !== undefined || entity.primaryKey.length < base.primaryKey.length || base.primaryKey.length === 0) {
    diagnostics.push(diagnose("keyOfChild", ownKey?.span ?? keyed?.span ?? read.span, read.name, base.name));
  }
  const root = base.family!.discriminator;
  const value = root && valueOf(member, entity.columns.find(({ property }) => property === root.property), root, diagnostics);
  const discriminator = root && { ...inherited(root, base, entity, kind), default: undefined, optional: true, skipUpdate: true, ...(value === undefined ? {} : { fixed: value }) };
  const columns = entity.columns.map((column) => {
    const above = base.columns.find(({ property }) => property === column.property);
    if (above === undefined) return column;
    if (above.property === discriminator?.property) return discriminator;
    if (above.type.kind !== column.type.kind) diagnostics.push(diagnose("unlikeColumns", column.span, column.property, column.type.kind, base.name, above.type.kind));
    return { ...inherited(above, base, entity, kind), nullable: above.nullable && column.nullable, optional: column.optional };
  });
  for (const column of base.columns) {
    const isKept = columns.some(({ property }) => property === column.property) || column.property === root?.property;
    if (!isKept && !isFilled(column)) diagnostics.push(diagnose("columnLeftOut", read.span, read.name, column.property, base.name));
  }
  return { ...entity, columns, family: { kind, base: base.id, discriminator, value, among: value === undefined ? [] : [value], parts: kind === "joined" ? partsOf(base) : [] } };
}

const isFilled = ({ nullable, default: fallback, autoIncrement, generated }: Column): boolean => nullable || fallback !== undefined || autoIncrement || generated !== undefined;

/** Each table of a joined family has the key; everything else lies where it is declared. */
function inherited(column: Column, base: Entity, entity: Entity, kind: Family["kind"]): Column {
  if (kind === "single" || base.primaryKey.includes(column.property)) return column;
  return { ...column, place: { table: column.place?.table ?? base.table, own: entity.table } };
}

/** The nearest first. */
function partsOf(base: Entity): readonly Part[] {
  const keys = base.primaryKey.map((property) => base.columns.find((column) => column.property === property)!.name);
  const on = keys.map((name) => ({ own: name, part: name }));
  return [base.table, ...base.family!.parts.map(({ table }) => table)].map((table) => ({ table, on }));
}

/** A row of a model that extends another one is a row of that one too. */
function setAmong(id: EntityId, entities: Map<EntityId, Entity>): void {
  const entity = entities.get(id)!;
  const family = entity.family!;
  const among = [entity, ...descendants(id, entities)].flatMap((each) => each.family!.value ?? []);
  entities.set(id, { ...entity, family: { ...family, among: [...new Set(among)] } });
}

/** The models that extend one, and those that extend them. */
export function descendants(id: EntityId, entities: ReadonlyMap<EntityId, Entity>): readonly Entity[] {
  const children = [...entities.values()].filter(({ family }) => family?.base === id);
  return children.flatMap((child) => [child, ...descendants(child.id, entities)]);
}

/** Whether each row of the one model is a row of the other. */
export function isOneOf(id: EntityId, other: EntityId, entities: ReadonlyMap<EntityId, Entity>): boolean {
  const base = entities.get(id)?.family?.base;
  return id === other || (base !== undefined && isOneOf(base, other, entities));
}

function reportClashes(members: readonly Member[], entities: ReadonlyMap<EntityId, Entity>, diagnostics: Diagnostic[]): void {
  for (const { kin, read } of members) {
    if (kin === undefined || kin.base !== undefined) continue;
    const all = [entities.get(read.id)!, ...descendants(read.id, entities)];
    const values = new Map<DiscriminatorValue, Entity>();
    const columns = new Map<string, { readonly column: Column; readonly entity: Entity }>();
    for (const entity of all) {
      const value = entity.family!.value;
      const other = value === undefined ? undefined : values.get(value);
      if (value !== undefined && other !== undefined) diagnostics.push(diagnose("discriminatorRepeated", entity.span, String(value), entity.name, other.name));
      if (value !== undefined) values.set(value, entity);
      for (const column of kin.kind === "single" ? entity.columns : []) {
        const known = columns.get(column.name.toLowerCase());
        if (known === undefined) columns.set(column.name.toLowerCase(), { column, entity });
        else if (!isAlike(known.column, column)) diagnostics.push(diagnose("unlikeColumns", column.span, column.property, column.type.kind, known.entity.name, known.column.type.kind));
      }
    }
  }
}

const isAlike = (left: Column, right: Column): boolean =>
  left.name === right.name && left.sqlType === right.sqlType && left.generated === right.generated && JSON.stringify(left.type) === JSON.stringify(right.type);
