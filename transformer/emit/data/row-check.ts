/** The type of a row -> a call that has the row checked by the type's rules before it is written. */
import type { Definition, Shape } from "../../../runtime/ir/types.js";
import type { Output } from "../code.js";
import { emitParser } from "./parse.js";

export const emitRowCheck = (shape: Shape, hint: string, output: Output): string =>
  `${output.helper("checkRow")}(${emitParser(rowShape(shape), hint, output)}, row)`;

/**
 * A row has its fields under their names, and what it leaves out is filled in when it is written; a validator of raw input has nothing
 * to look at.
 */
function rowShape(shape: Shape): Shape {
  if (shape.kind !== "reference") return shape;
  const { definition } = shape;
  const row: Definition = {
    ...definition,
    name: `${definition.name}Row`,
    properties: definition.properties.filter(({ facts }) => facts.computed === undefined).map((property) => ({
      ...property, optional: property.optional || property.facts.default !== undefined, facts: { ...property.facts, default: undefined, inputKey: undefined },
    })),
    facts: { ...definition.facts, extra: "ignore", before: [] },
  };
  return { kind: "reference", definition: row };
}
