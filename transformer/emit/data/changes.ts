/** The shape of a value -> that of changes to it: any of its fields by name, each checked as before, and none filled in. */
import type { Definition, Shape } from "../../../runtime/ir/types.js";
import { definitionOf } from "./outgoing.js";

const changes = new WeakMap<Definition, Definition>();

export function changesOf(shape: Shape): Shape {
  const definition = definitionOf(shape)!;
  const known = changes.get(definition);
  if (known !== undefined) return { kind: "reference", definition: known };
  const made: Definition = {
    ...definition,
    name: `${definition.name}Changes`,
    properties: definition.properties
      .filter(({ facts }) => facts.computed === undefined)
      .map((property) => ({ ...property, optional: true, facts: { ...property.facts, default: undefined, inputKey: undefined } })),
    // Validators of the whole would see a part, and a client may send what it read, with fields that are not the type's.
    facts: { ...definition.facts, extra: "ignore", before: [], model: [] },
  };
  changes.set(definition, made);
  return { kind: "reference", definition: made };
}
