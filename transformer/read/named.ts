/** Whether a type has a name of its own, by which a schema can refer to it. */
import type { Definition, Shape } from "../../runtime/ir/types.js";
import type { TypeNode } from "../host/source.js";

/** What TypeScript calls the results of its own types. */
const computed = new Set(["Partial", "Required", "Readonly", "Pick", "Omit", "Record", "object"]);

export const isNamed = ({ name }: Definition): boolean => /^[A-Za-z$_]/.test(name) && !name.startsWith("__") && !computed.has(name);

/** TypeScript forgets the name of `type HeroUpdate = Partial<Hero>`; whoever writes it remembers. */
export function namedAsWritten(shape: Shape, node: TypeNode): Shape {
  if (shape.kind !== "reference" || isNamed(shape.definition) || node.kind !== "reference" || node.arguments.length > 0) return shape;
  return { kind: "reference", definition: { ...shape.definition, name: node.name.replace(/^.*\./, "") } };
}
