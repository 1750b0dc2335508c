/** Properties that lead to other tables -> relations joined through foreign keys. */
import type { Column, Entity, Relation } from "../../runtime/ir/entity.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ReadProperty } from "../read/model.js";
import type { CheckedTags } from "./attributes.js";

export function checkRelations(
  entity: Entity, drafts: readonly { readonly property: ReadProperty; readonly tags: CheckedTags }[],
  entities: ReadonlyMap<string, Entity>, diagnostics: Diagnostic[],
): readonly Relation[] {
  return drafts.flatMap(({ property, tags }) => {
    const { kind, symbol } = property.relation!;
    const target = entities.get(symbol.id);
    if (target === undefined) return [];
    const relation = resolveRelation(entity, target, kind, property, tags, diagnostics);
    return relation === undefined ? [] : [relation];
  });
}

function resolveRelation(
  entity: Entity, target: Entity, kind: "one" | "many", property: ReadProperty, tags: CheckedTags, diagnostics: Diagnostic[],
): Relation | undefined {
  const base = { property: property.name, kind, target: target.id, through: undefined };
  const own = kind === "one" ? keysTo(entity, target) : [];
  const named = tags.sqlmodel.get("relation");
  const pick = (candidates: readonly Column[], fallback: (column: Column) => boolean): Column | undefined => {
    if (named !== undefined) return candidates.find((column) => column.property === named.value);
    if (candidates.length <= 1) return candidates[0];
    return candidates.filter(fallback).length === 1 ? candidates.find(fallback) : undefined;
  };
  if (own.length > 0) {
    const column = pick(own, (candidate) => candidate.property === `${property.name}Id`);
    if (column !== undefined) {
      return { ...base, nullable: column.nullable, on: [{ local: column.name, remote: column.foreignKey!.column }] };
    }
    diagnostics.push(diagnose("ambiguousRelation", named?.span ?? property.span, property.name, own.map((candidate) => candidate.property)));
    return undefined;
  }
  const theirs = keysTo(target, entity);
  const column = pick(theirs, () => false);
  if (column !== undefined) {
    return { ...base, nullable: true, on: [{ local: column.foreignKey!.column, remote: column.name }] };
  }
  if (theirs.length > 1) {
    diagnostics.push(diagnose("ambiguousRelation", named?.span ?? property.span, property.name, theirs.map((candidate) => candidate.property)));
  } else {
    diagnostics.push(diagnose("relationWithoutKey", named?.span ?? property.span, property.name, target.name));
  }
  return undefined;
}

const keysTo = (from: Entity, to: Entity): readonly Column[] =>
  from.columns.filter(({ foreignKey }) => foreignKey?.table === to.table);
