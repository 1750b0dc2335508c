/** Shapes -> what they lead to: a type may contain itself. */
import type { Definition, RecursiveType, Shape, UserFunction } from "../../runtime/ir/types.js";
import { tupleParts } from "./column-type.js";

/** The shapes directly inside of one. */
export function innerShapes(shape: Shape): readonly Shape[] {
  switch (shape.kind) {
    case "union":
      return shape.members;
    case "array":
    case "set":
      return [shape.element];
    case "map":
      return [shape.key, shape.value];
    case "record":
      return [shape.value];
    case "tuple":
      return tupleParts(shape);
    case "object":
      return shape.properties.map((property) => property.shape);
    case "recursive":
      return [shape.type.shape];
    case "reference":
      return [...shape.definition.properties.map((property) => property.shape), ...shape.definition.indexes.map(({ value }) => value)];
    default:
      return [];
  }
}

interface Reached {
  readonly definitions: ReadonlySet<Definition>;
  readonly recursive: ReadonlySet<RecursiveType>;
  /** Every shape, those directly inside of a named type included. */
  readonly shapes: readonly Shape[];
}

/** All that a shape leads to; a named type's inside once. */
function typesIn(shape: Shape): Reached {
  const shapes: Shape[] = [];
  const definitions = new Set<Definition>();
  const recursive = new Set<RecursiveType>();
  const waiting = [shape];
  while (waiting.length > 0) {
    const next = waiting.pop()!;
    shapes.push(next);
    if (next.kind === "reference") {
      if (definitions.has(next.definition)) continue;
      definitions.add(next.definition);
    }
    if (next.kind === "recursive") {
      if (recursive.has(next.type)) continue;
      recursive.add(next.type);
    }
    waiting.push(...innerShapes(next));
  }
  return { definitions, recursive, shapes };
}

export const definitionsIn = (shape: Shape): ReadonlySet<Definition> => typesIn(shape).definitions;

export const shapesIn = (shape: Shape): readonly Shape[] => typesIn(shape).shapes;

const recursive = new WeakMap<Definition, boolean>();

export function isRecursive(definition: Definition): boolean {
  const known = recursive.get(definition);
  if (known !== undefined) return known;
  const found = innerShapes({ kind: "reference", definition }).some((shape) => definitionsIn(shape).has(definition));
  recursive.set(definition, found);
  return found;
}

export function leadsToRecursion(shape: Shape): boolean {
  const { definitions, recursive: types } = typesIn(shape);
  return types.size > 0 || [...definitions].some(isRecursive);
}

/** The functions of the user's own that checking a value of the shape calls. */
export function userFunctionsIn(shape: Shape): readonly UserFunction[] {
  return [...definitionsIn(shape)].flatMap(({ properties, facts }) => [
    ...facts.before,
    ...facts.model,
    ...properties.flatMap(({ rules, facts: { computed, default: standIn } }) => [
      ...rules.flatMap((rule) => (rule.kind === "custom" ? [rule.function] : [])),
      ...(computed === undefined ? [] : [computed]),
      ...(standIn?.kind === "factory" ? [standIn.function] : []),
    ]),
  ]);
}
