/** Properties that lead to other tables -> relations through foreign keys, of this model, of the target, or of one between the two. */
import type { Entity, EntityId, Relation } from "../../runtime/ir/entity.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ReadProperty } from "../read/model.js";
import type { CheckedAttribute, CheckedTags } from "./attributes.js";
import { isOneOf } from "./families.js";
import { type Key, keysBetween } from "./foreign-keys.js";
import { findLink } from "./links.js";

/** A property that leads to a table, as it is written. */
export interface RelationDraft {
  readonly property: ReadProperty;
  readonly tags: CheckedTags;
}

/** Which columns are equal where a relation holds. */
export type Way = Pick<Relation, "on" | "through" | "nullable">;

/** A relation that is being resolved. */
export interface Wanted extends RelationDraft {
  readonly entity: Entity;
  readonly target: Entity;
  readonly kind: Relation["kind"];
}

/** What resolving a relation looks up. */
export interface Surroundings {
  readonly drafts: ReadonlyMap<EntityId, readonly RelationDraft[]>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly diagnostics: Diagnostic[];
}

export function checkRelations(
  drafts: ReadonlyMap<EntityId, readonly RelationDraft[]>, entities: ReadonlyMap<EntityId, Entity>, diagnostics: Diagnostic[],
): ReadonlyMap<EntityId, readonly Relation[]> {
  const around: Surroundings = { drafts, entities, diagnostics };
  const relations = new Map([...drafts].map(([id, list]) => [id, list.flatMap((draft) => resolveRelation(draft, entities.get(id)!, around) ?? [])]));
  for (const [id, list] of drafts) {
    for (const draft of list) reportOtherSide(draft, entities.get(id)!, relations, around);
  }
  return relations;
}

const relationAttributes = ["relation", "through", "backPopulates", "orderBy"];

/** Attributes of a relation say nothing of a column. */
export function reportNoRelation({ sqlmodel }: CheckedTags, diagnostics: Diagnostic[]): void {
  for (const name of relationAttributes) {
    const attribute = sqlmodel.get(name);
    if (attribute !== undefined) diagnostics.push(diagnose("attributeNeedsType", attribute.span, name, "a relation: a property whose type is a model, or a list of one"));
  }
}

function resolveRelation(draft: RelationDraft, entity: Entity, around: Surroundings): Relation | undefined {
  const wanted = wantedOf(draft, entity, around);
  if (wanted === undefined) return undefined;
  const { kind, target, property, tags } = wanted;
  for (const name of kind === "one" ? ["through", "orderBy"] : []) {
    const attribute = tags.sqlmodel.get(name);
    if (attribute !== undefined) around.diagnostics.push(diagnose("attributeNeedsType", attribute.span, name, "a relation to a list"));
  }
  const way = kind === "many" && tags.sqlmodel.has("through") ? findLink(wanted, around) : findWay(wanted, around);
  return way && { ...way, property: property.name, kind, target: target.id, orderBy: kind === "one" ? [] : orderOf(tags.sqlmodel.get("orderBy"), target, around) };
}

function wantedOf(draft: RelationDraft, entity: Entity, { entities }: Surroundings): Wanted | undefined {
  const { kind, symbol } = draft.property.relation!;
  const target = entities.get(symbol.id);
  return target && { ...draft, entity, target, kind };
}

/** The names of the target's columns. */
function orderOf(attribute: CheckedAttribute | undefined, target: Entity, { diagnostics }: Surroundings): readonly string[] {
  if (attribute === undefined) return [];
  const properties = Array.isArray(attribute.value) ? (attribute.value as readonly string[]) : [String(attribute.value)];
  return properties.flatMap((name) => {
    const column = target.columns.find(({ property }) => property === name);
    if (column !== undefined) return [column.name];
    diagnostics.push(diagnose("unknownProperty", attribute.span, name, "orderBy", nearest(name, target.columns.map(({ property }) => property)), target.name));
    return [];
  });
}

/** A foreign key with the side that has it. */
interface Candidate {
  readonly key: Key;
  readonly isOwn: boolean;
}

/** Through a foreign key of this model (to-one), or else of the target; a list may have a model between the two. */
function findWay(wanted: Wanted, around: Surroundings): Way | undefined {
  const { diagnostics } = around;
  const { entity, target, property, tags } = wanted;
  const candidates = candidatesOf(wanted);
  const chosen = choose(wanted, candidates) ?? fromOtherSide(wanted, candidates, around);
  if (chosen !== undefined) return wayOf(chosen);
  const named = tags.sqlmodel.get("relation");
  const names = candidates.map(({ key }) => key.pairs[0]!.from.property);
  if (named !== undefined) diagnostics.push(diagnose("noSuchKey", named.span, String(named.value), property.name, names));
  else if (candidates.length > 0) diagnostics.push(diagnose("ambiguousRelation", property.span, property.name, names, "relation"));
  else if (wanted.kind === "many" && entity !== target) return findLink(wanted, around);
  else diagnostics.push(diagnose("relationWithoutKey", property.span, property.name, target.name));
  return undefined;
}

function candidatesOf({ entity, target, kind, tags }: Wanted): readonly Candidate[] {
  const own = kind === "one" ? keysBetween(entity, target).map((key): Candidate => ({ key, isOwn: true })) : [];
  const theirs = keysBetween(target, entity).map((key): Candidate => ({ key, isOwn: false }));
  // Which side is meant says the name of the key alone.
  if (tags.sqlmodel.has("relation") && entity !== target) return [...own, ...theirs];
  return own.length > 0 ? own : theirs;
}

/** The key that is named, the only one, or the one that is called like the property. */
function choose({ property, tags }: Wanted, candidates: readonly Candidate[]): Candidate | undefined {
  const named = tags.sqlmodel.get("relation")?.value;
  if (named !== undefined) return candidates.find(({ key }) => key.pairs.some(({ from }) => from.property === named));
  if (candidates.length <= 1) return candidates[0];
  const alike = candidates.filter(({ key, isOwn }) => isOwn && isCalledLike(key, property.name));
  return alike.length === 1 ? alike[0] : undefined;
}

/** `homeId` for `home`; `homeRegion` and `homeNumber` where the key has two columns. */
const isCalledLike = ({ pairs }: Key, name: string): boolean =>
  pairs.length === 1 ? pairs[0]!.from.property === `${name}Id` : pairs.every(({ from }) => from.property.startsWith(name));

/** The key of the relation that is the other side of this one, where either says so. */
function fromOtherSide(wanted: Wanted, candidates: readonly Candidate[], around: Surroundings): Candidate | undefined {
  const { entity, target, property, tags } = wanted;
  if (tags.sqlmodel.has("relation")) return undefined;
  const back = tags.sqlmodel.get("backPopulates")?.value;
  const others = (around.drafts.get(target.id) ?? []).filter((draft) =>
    isOneOf(entity.id, draft.property.relation!.symbol.id, around.entities) && (draft.property.name === back || draft.tags.sqlmodel.get("backPopulates")?.value === property.name));
  const [other] = others;
  const found = others.length === 1 && other !== undefined ? wantedOf(other, target, around) : undefined;
  const chosen = found && choose(found, candidatesOf(found));
  return chosen && candidates.find(({ key, isOwn }) => isOwn !== chosen.isOwn && key.pairs[0]!.from === chosen.key.pairs[0]!.from);
}

function wayOf({ key, isOwn }: Candidate): Way {
  return {
    through: undefined,
    nullable: !isOwn || key.pairs.some(({ from }) => from.nullable),
    on: key.pairs.map(({ from, to }) => (isOwn ? { local: from.name, remote: to } : { local: to, remote: from.name })),
  };
}

/** What is said to be the other side has to lead back the same way. */
function reportOtherSide(
  { property, tags }: RelationDraft, entity: Entity, relations: ReadonlyMap<EntityId, readonly Relation[]>, { diagnostics, entities }: Surroundings,
): void {
  const named = tags.sqlmodel.get("backPopulates");
  const relation = relations.get(entity.id)?.find((candidate) => candidate.property === property.name);
  if (named === undefined || relation === undefined) return;
  const other = relations.get(relation.target)?.find((candidate) => candidate.property === named.value);
  if (other !== undefined && other !== relation && isOneOf(entity.id, other.target, entities) && wayText(other, true) === wayText(relation, false)) return;
  diagnostics.push(diagnose("notTheOtherSide", named.span, String(named.value), property.name, entities.get(relation.target)!.name));
}

/** Equal for two relations that are the two sides of one: one of them is read backwards. */
function wayText({ on, through }: Relation, backwards: boolean): string {
  const pairs = (list: readonly (readonly [here: string, there: string])[]): string => list.map(([here, there]) => (backwards ? `${there}=${here}` : `${here}=${there}`)).sort().join(",");
  if (through === undefined) return pairs(on.map(({ local, remote }) => [local, remote]));
  const sides = [through.local.map(({ link, local }) => `${link}=${local}`).join(","), through.remote.map(({ link, remote }) => `${link}=${remote}`).join(",")];
  return `${through.entity} ${(backwards ? sides.reverse() : sides).join(" ")}`;
}
