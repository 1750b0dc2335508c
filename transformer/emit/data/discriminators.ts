/** A union of objects -> the property by whose literal they are told apart. */
import type { Definition, Shape } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { literalText } from "./scalars.js";

export interface Discriminator {
  readonly name: string;
  /** The key in an input. */
  readonly key: string;
  readonly branches: readonly { readonly shape: Extract<Shape, { kind: "reference" }>; readonly literals: readonly string[] }[];
}

/** Every member requires the property, each with literals that no other one has. */
export function discriminatorOf(members: readonly Shape[]): Discriminator | undefined {
  const references = members.filter((member) => member.kind === "reference");
  const [first] = references;
  if (references.length < 2 || references.length < members.length || first === undefined) return undefined;
  for (const { name, facts } of first.definition.properties) {
    const key = facts.inputKey ?? name;
    const branches = references.map((shape) => ({ shape, literals: literalsOf(shape.definition, name, key) }));
    const all = branches.flatMap(({ literals }) => literals);
    if (branches.every(({ literals }) => literals.length > 0) && new Set(all).size === all.length) return { name, key, branches };
  }
  return undefined;
}

function literalsOf({ properties }: Definition, name: string, key: string): readonly string[] {
  const property = properties.find((candidate) => candidate.name === name);
  if (property === undefined || property.optional || (property.facts.inputKey ?? name) !== key || property.facts.default !== undefined) return [];
  const members = flatten(property.shape);
  // In JSON a bigint is no literal of its own: it has to be converted first.
  return members.every((member) => member.kind === "literal" && typeof member.value !== "bigint") ? members.map((member) => literalText((member as Extract<Shape, { kind: "literal" }>).value)) : [];
}
