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
  const keys = new Map(first.definition.properties.map(({ name, facts }) => [name, facts.inputKey ?? name]));
  const telling = tellingProperty(references, [...keys.keys()], ({ definition }, name) => literalsOf(definition, name, keys.get(name)!));
  if (telling === undefined) return undefined;
  const { name, branches } = telling;
  return { name, key: keys.get(name)!, branches: branches.map(({ shape, values }) => ({ shape, literals: values.map(literalText) })) };
}

function literalsOf({ properties }: Definition, name: string, key: string): readonly LiteralValue[] {
  const property = properties.find((candidate) => candidate.name === name);
  if (property === undefined || property.optional || (property.facts.inputKey ?? name) !== key || property.facts.default !== undefined) return [];
  return literalValues(property.shape);
}

export type LiteralValue = string | number | boolean;

export interface Telling<Member> {
  readonly name: string;
  readonly branches: readonly { readonly shape: Member; readonly values: readonly LiteralValue[] }[];
}

/** The first of the properties for which each member has literals that no other one has. Where it has none, the property tells nothing. */
export function tellingProperty<Member>(
  members: readonly Member[], names: readonly string[], valuesOf: (member: Member, name: string) => readonly LiteralValue[],
): Telling<Member> | undefined {
  for (const name of names) {
    const branches = members.map((shape) => ({ shape, values: valuesOf(shape, name) }));
    const all = branches.flatMap(({ values }) => values);
    if (branches.every(({ values }) => values.length > 0) && new Set(all).size === all.length) return { name, branches };
  }
  return undefined;
}

/** None where the shape is of anything else. In JSON a bigint is no literal of its own: it has to be converted first. */
export function literalValues(shape: Shape): readonly LiteralValue[] {
  const values = flatten(shape).map((member) => (member.kind === "literal" && typeof member.value !== "bigint" ? member.value : undefined));
  return values.includes(undefined) ? [] : (values as LiteralValue[]);
}
