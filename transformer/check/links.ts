/** A list of another model -> the way to it through a model between the two, whose rows each join one row of either. */
import type { Entity } from "../../runtime/ir/entity.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import { type Key, keysBetween } from "./foreign-keys.js";
import type { Surroundings, Wanted, Way } from "./relations.js";

/** The model that `through` names, or the only one that joins just these two. */
export function findLink(wanted: Wanted, around: Surroundings): Way | undefined {
  const { entity, target, property, tags } = wanted;
  const { diagnostics, entities } = around;
  const named = tags.sqlmodel.get("through");
  if (named !== undefined) {
    const name = String(named.value);
    const [link] = closest([...entities.values()].filter((candidate) => candidate.name === name || candidate.table === name), entity);
    if (link !== undefined) return wayThrough(link, wanted, around);
    diagnostics.push(diagnose("unknownLink", named.span, name, nearest(name, [...entities.values()].map((candidate) => candidate.name))));
    return undefined;
  }
  const links = closest([...entities.values()].filter((candidate) => joinsJust(candidate, entity, target)), entity);
  const [only] = links;
  if (only !== undefined && links.length === 1) return wayThrough(only, wanted, around);
  if (only === undefined) diagnostics.push(diagnose("relationWithoutKey", property.span, property.name, target.name));
  else diagnostics.push(diagnose("ambiguousRelation", property.span, property.name, links.map(({ name }) => name), "through"));
  return undefined;
}

/** Two programs in one project may each have a table of the same name: those of the same file are meant, then of the same folder. */
function closest(candidates: readonly Entity[], from: Entity): readonly Entity[] {
  const folder = (file: string): string => file.slice(0, file.lastIndexOf("/"));
  const distance = ({ span: { file } }: Entity): number => (file === from.span.file ? 0 : folder(file) === folder(from.span.file) ? 1 : 2);
  const least = Math.min(...candidates.map(distance));
  return candidates.filter((candidate) => distance(candidate) === least);
}

/**
 * Its one key to each side is together its primary key, or unique: then it says of two rows just whether they belong together. Of any
 * other model with two foreign keys, an order's line with its product, nobody can tell that a list is meant to go through it.
 */
function joinsJust(link: Entity, entity: Entity, target: Entity): boolean {
  if (link === entity || link === target) return false;
  const [left, right] = [keysBetween(link, entity), keysBetween(link, target)];
  if (left.length !== 1 || right.length !== 1) return false;
  const both = [...left, ...right].flatMap(({ pairs }) => pairs.map(({ from }) => from.property)).sort().join(",");
  return [link.primaryKey, ...link.uniques].some((list) => [...list].sort().join(",") === both);
}

function wayThrough(link: Entity, wanted: Wanted, around: Surroundings): Way | undefined {
  const { entity, target } = wanted;
  const here = keysBetween(link, entity);
  const there = keysBetween(link, target);
  const missing = here.length === 0 ? entity : there.length === 0 ? target : undefined;
  const { span } = wanted.tags.sqlmodel.get("through") ?? wanted.property;
  if (missing !== undefined) {
    around.diagnostics.push(diagnose("linkWithoutKey", span, link.name, missing.name));
    return undefined;
  }
  const sides = entity === target ? sidesOfSelf(here, wanted) : sidesOf(here, there, wanted);
  if (sides === undefined) {
    reportSides(here, there, wanted, around);
    return undefined;
  }
  return {
    on: [], nullable: true,
    through: {
      entity: link.id,
      local: sides.here.pairs.map(({ from, to }) => ({ link: from.name, local: to })),
      remote: sides.there.pairs.map(({ from, to }) => ({ link: from.name, remote: to })),
    },
  };
}

interface Sides {
  readonly here: Key;
  readonly there: Key;
}

const isNamed = ({ tags }: Wanted, { pairs }: Key): boolean => pairs.some(({ from }) => from.property === tags.sqlmodel.get("relation")?.value);

/** `relation=` may name the key to either side. */
function sidesOf(here: readonly Key[], there: readonly Key[], wanted: Wanted): Sides | undefined {
  const only = (keys: readonly Key[]): Key | undefined => keys.find((key) => isNamed(wanted, key)) ?? (keys.length === 1 ? keys[0] : undefined);
  const sides = { here: only(here), there: only(there) };
  const named = wanted.tags.sqlmodel.has("relation");
  if (named && ![...here, ...there].some((key) => isNamed(wanted, key))) return undefined;
  return sides.here !== undefined && sides.there !== undefined ? { here: sides.here, there: sides.there } : undefined;
}

/** Both keys lead to the one model: `relation=` names the one by which a row of the link belongs to this row. */
function sidesOfSelf(keys: readonly Key[], wanted: Wanted): Sides | undefined {
  const here = keys.find((key) => isNamed(wanted, key));
  const others = keys.filter((key) => key !== here);
  return here !== undefined && others.length === 1 ? { here, there: others[0]! } : undefined;
}

function reportSides(here: readonly Key[], there: readonly Key[], { entity, target, property, tags }: Wanted, { diagnostics }: Surroundings): void {
  const named = tags.sqlmodel.get("relation");
  const unclear = entity === target ? here : [here, there].find((keys) => keys.length > 1) ?? [...here, ...there];
  const names = unclear.map(({ pairs }) => pairs[0]!.from.property);
  if (named !== undefined && !names.includes(String(named.value))) diagnostics.push(diagnose("noSuchKey", named.span, String(named.value), property.name, names));
  else diagnostics.push(diagnose("ambiguousRelation", property.span, property.name, names, "relation"));
}
