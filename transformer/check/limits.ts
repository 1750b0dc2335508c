/** A model + the databases that it is to live in -> what one of them cannot hold, said at the very attribute that asks for it. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { DialectFacts, ModelLimit } from "../../runtime/ir/feature.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ReadEntity } from "../read/model.js";
import type { Attribute } from "../read/tags.js";

export function checkLimits(entity: Entity, read: ReadEntity, databases: readonly DialectFacts[]): readonly Diagnostic[] {
  return databases.flatMap(({ title, modelLimits }) =>
    modelLimits(entity).map((limit) => diagnose("modelLimit", placeOf(limit, read), title, limit.says, limit.wayRound)));
}

function placeOf({ property: name, attributes: names }: ModelLimit, read: ReadEntity): Span {
  const property = read.properties.find((candidate) => candidate.name === name);
  if (property !== undefined) {
    const own = firstOf(names, property.tags.attributes, property.file);
    if (own !== undefined) return own;
  }
  // A key may be said of the whole interface: a list of properties.
  const { tags, statement } = read.declaration;
  return firstOf(names, tags.attributes.filter(({ value }) => property === undefined || (value?.kind === "list" && value.items.includes(property.name))), statement.file) ?? property?.span ?? read.span;
}

function firstOf(names: readonly string[], attributes: readonly Attribute[], file: string): Span | undefined {
  for (const wanted of names) {
    const found = attributes.find(({ name }) => name === wanted);
    if (found !== undefined) return { file, start: found.start, end: found.end };
  }
  return undefined;
}
