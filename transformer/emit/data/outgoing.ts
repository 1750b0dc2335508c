/** Shapes as they go out: which fields, in which order, and by what the members of a union are told apart. */
import { type Definition, noTypeFacts, type RecursiveType, type Shape, type ShapeProperty } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { innerShapes } from "../../check/shape-graph.js";
import type { Output } from "../code.js";
import { literalValues, type Telling, tellingProperty } from "./discriminators.js";

/** The fields of a type in the order in which JavaScript lists them: names that are whole numbers come first. */
export function outgoingFields({ properties, relations }: Definition): readonly ShapeProperty[] {
  const fields = [...properties, ...relations].filter(({ facts }) => !facts.exclude);
  const isIndex = ({ name }: ShapeProperty): boolean => /^(0|[1-9]\d{0,9})$/.test(name) && Number(name) < 2 ** 32 - 1;
  return [...fields.filter(isIndex).sort((a, b) => Number(a.name) - Number(b.name)), ...fields.filter((field) => !isIndex(field))];
}

/** Keys that the type does not name go out as well, and what they hold. */
export function otherFields({ facts, indexes }: Definition): Shape | undefined {
  if (indexes.length > 0) return { kind: "union", members: indexes.map(({ value }) => value) };
  return facts.extra === "allow" ? { kind: "unknown" } : undefined;
}

type Inside = (definition: Definition) => readonly { readonly shape: Shape }[];

/** A value of the type may hold one of the same type. */
export function isRecursive(definition: Definition, inside: Inside = outgoingFields): boolean {
  const seen = new Set<Definition>();
  const reaches = (from: Definition): boolean =>
    inside(from).some(({ shape }) =>
      outermostDefinitions(shape).some((inner) => {
        if (inner === definition) return true;
        if (seen.has(inner)) return false;
        seen.add(inner);
        return reaches(inner);
      }),
    );
  return reaches(definition);
}

/** A type that a value may be inside of more than once, so that its function, table or schema goes by a name. */
export type Named = Definition | RecursiveType;

/** The objects in a shape, without those inside of them. */
export function outermostDefinitions(shape: Shape): readonly Definition[] {
  const found: Definition[] = [];
  const waiting = [...outermostNamed(shape)];
  for (const type of waiting) {
    if (!("shape" in type)) found.push(type);
    else waiting.push(...outermostNamed(type.shape).filter((inner) => !waiting.includes(inner)));
  }
  return found;
}

/** What has a name in a shape, without what is inside of that. */
export function outermostNamed(shape: Shape): readonly Named[] {
  const definition = definitionOf(shape);
  if (definition !== undefined) return [definition];
  return shape.kind === "recursive" ? [shape.type] : innerShapes(shape).flatMap(outermostNamed);
}

const nameless = new WeakMap<Shape, Definition>();

/** The fields of an object, whether or not its type has a name. */
export function definitionOf(shape: Shape): Definition | undefined {
  if (shape.kind === "reference") return shape.definition;
  if (shape.kind !== "object") return undefined;
  const definition = nameless.get(shape) ?? { name: "object", properties: shape.properties, relations: [], indexes: [], facts: noTypeFacts };
  nameless.set(shape, definition);
  return definition;
}

/** How a value goes out, whatever else its type asks of it. */
export type Leaf = "boolean" | "number" | "bigint" | "string" | "date" | "bytes" | "unknown" | "null" | "undefined";
export type Structure = Extract<Shape, { readonly kind: "array" | "set" | "map" | "tuple" | "record" | "object" | "reference" | "recursive" }>;

export function leafOf(shape: Shape): Leaf | undefined {
  switch (shape.kind) {
    case "decimal":
    case "uuid":
    case "dateOnly":
    case "timeOnly":
    case "template":
      return "string";
    case "int":
      return "number";
    case "literal":
      return typeof shape.value as "string" | "number" | "boolean" | "bigint";
    case "union":
    case "recursive":
    case "array":
    case "set":
    case "map":
    case "tuple":
    case "record":
    case "object":
    case "reference":
      return undefined;
    default:
      return shape.kind;
  }
}

/** What a union's values can be: leaves by kind, and structures, of which those of one kind may need a look inside. */
export interface Told {
  readonly leaves: readonly Leaf[];
  readonly structures: readonly (readonly Structure[])[];
}

export function tellApart(shape: Shape): Told {
  const members = flatten(shape);
  const leaves = [...new Set(members.flatMap((member) => leafOf(member) ?? []))];
  if (leaves.includes("unknown")) return { leaves: ["unknown"], structures: [] };
  const groups = new Map<string, Structure[]>();
  for (const member of members) {
    if (leafOf(member) !== undefined) continue;
    const group = structureKind(member as Structure);
    groups.set(group, [...(groups.get(group) ?? []), member as Structure]);
  }
  return { leaves, structures: [...groups.values()].map(mostTellingFirst) };
}

export function structureKind(shape: Structure): "list" | "set" | "map" | "object" {
  if (shape.kind === "recursive") return structureKind(shape.type.shape as Structure);
  const { kind } = shape;
  if (kind === "array" || kind === "tuple") return "list";
  return kind === "set" || kind === "map" ? kind : "object";
}

/** A value with all fields of a larger type is of that one: the smaller would leave some out. */
function mostTellingFirst(structures: readonly Structure[]): readonly Structure[] {
  const needed = (shape: Structure): number => requiredNames(shape).length;
  return [...structures].sort((a, b) => needed(b) - needed(a));
}

function requiredNames(shape: Structure): readonly string[] {
  return (definitionOf(shape)?.properties ?? []).flatMap(({ name, optional }) => (optional ? [] : [name]));
}

/** By the literal of which property, such as `kind`, the members of a union of objects are told apart. */
export function discriminatedBy(structures: readonly Structure[]): Telling<Structure> | undefined {
  const names = (structures[0] && definitionOf(structures[0]))?.properties.map(({ name }) => name) ?? [];
  return tellingProperty(structures, names, (shape, name) => {
    const property = definitionOf(shape)?.properties.find((candidate) => candidate.name === name);
    return property === undefined || property.optional ? [] : literalValues(property.shape);
  });
}

/** A type met inside a tuple or a union names what is emitted for it. */
export const nameHint = (shape: Shape): string => {
  const [definition] = outermostDefinitions(shape);
  const kind = shape.kind === "array" ? "List" : shape.kind === "reference" ? "" : shape.kind[0]!.toUpperCase() + shape.kind.slice(1);
  return definition === undefined ? kind : `${definition.name}${kind}`;
};

const emitted = new WeakMap<Output, Map<string, string>>();

/** The name of what a file's output holds once for each named type and purpose; its text may name itself. */
export function oncePerType(purpose: string, type: Named, output: Output, make: (name: string) => string, hint = purpose + type.name): string {
  const known = emitted.get(output) ?? new Map<string, string>();
  emitted.set(output, known);
  const key = `${purpose} ${structureText(type)}`;
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const name = output.reserve(hint);
  known.set(key, name);
  output.define(make(name));
  return name;
}

const structures = new WeakMap<Named, string>();

/** Equal for types of equal structure, however often they were read. A type met again is told by the order of the first meetings. */
export function structureText(type: Named): string {
  const known = structures.get(type);
  if (known !== undefined) return known;
  const met = [type];
  const parts: string[] = [];
  for (const each of met) {
    parts.push(JSON.stringify(each, (_key, value: unknown) => {
      if (typeof value === "bigint") return `${value}n`;
      const inner = namedBy(value);
      if (inner === undefined) return value;
      if (!met.includes(inner)) met.push(inner);
      return { met: met.indexOf(inner) };
    }));
  }
  structures.set(type, parts.join());
  return parts.join();
}

function namedBy(value: unknown): Named | undefined {
  const { kind } = (value ?? {}) as Partial<Shape>;
  if (kind === "reference") return (value as Extract<Shape, { kind: "reference" }>).definition;
  return kind === "recursive" ? (value as Extract<Shape, { kind: "recursive" }>).type : undefined;
}

/** A writer of the shape counts how deep it is. */
export const needsDepth = (shape: Shape): boolean => outermostNamed(shape).some((type) => "shape" in type || isRecursive(type));

export const mayBeUndefined = (shape: Shape): boolean => {
  const { leaves } = tellApart(shape);
  return leaves.includes("undefined") || leaves.includes("unknown");
};
