/** Whether JSON can carry every value of a shape and give it back with its type. */
import type { Definition, RecursiveType, Shape } from "../../runtime/ir/types.js";
import { flatten, tupleParts } from "./column-type.js";

/** What in the shape JSON could not give back, in words; undefined where it can. */
export function jsonProblem(shape: Shape, seen: Set<Definition | RecursiveType> = new Set()): string | undefined {
  switch (shape.kind) {
    case "set":
      return "a Set inside JSON";
    case "map":
      return "a Map inside JSON";
    case "union": {
      const members = flatten(shape);
      if (isAmbiguous(members)) return "a union whose members look alike in JSON";
      return firstProblem(members, seen);
    }
    case "array":
      return jsonProblem(shape.element, seen);
    case "tuple":
      // Only what stands at a place of its own is converted.
      if (shape.elements.length > shape.required || shape.rest !== undefined) {
        if (carriesMore(shape)) return "a tuple of no fixed length that holds a bigint, a Date or bytes";
      }
      return firstProblem(tupleParts(shape), seen);
    case "record":
      return jsonProblem(shape.value, seen);
    case "object":
      return firstProblem(shape.properties.map((property) => property.shape), seen);
    case "recursive":
      return carriesMore(shape.type.shape, new Set([shape.type])) ? `${shape.type.name}, which contains itself and a bigint, a Date or bytes` : undefined;
    case "reference":
      if (seen.has(shape.definition)) return undefined;
      seen.add(shape.definition);
      if (shape.definition.indexes.some(({ value }) => carriesMore(value))) return "an index signature beside properties that holds a bigint, a Date or bytes";
      return firstProblem(shape.definition.properties.map((property) => property.shape), seen);
    default:
      return undefined;
  }
}

function firstProblem(shapes: readonly Shape[], seen: Set<Definition | RecursiveType>): string | undefined {
  for (const shape of shapes) {
    const problem = jsonProblem(shape, seen);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** A member that is converted (a Date is a text in JSON) has to be told from every other by what JSON shows of it. */
function isAmbiguous(members: readonly Shape[]): boolean {
  const converted = members.filter((member) => carriesMore(member));
  return converted.some((member) => members.some((other) => other !== member && carrierOf(other) === carrierOf(member)));
}

/** Whether the shape holds what JSON has no form for: bigint, Date or bytes. They are converted. */
export function carriesMore(shape: Shape, seen: Set<Definition | RecursiveType> = new Set()): boolean {
  switch (shape.kind) {
    case "bigint":
    case "date":
    case "bytes":
      return true;
    case "union":
      return shape.members.some((member) => carriesMore(member, seen));
    case "array":
    case "set":
      return carriesMore(shape.element, seen);
    case "map":
      return carriesMore(shape.key, seen) || carriesMore(shape.value, seen);
    case "tuple":
      return tupleParts(shape).some((part) => carriesMore(part, seen));
    case "record":
      return carriesMore(shape.value, seen);
    case "object":
      return shape.properties.some((property) => carriesMore(property.shape, seen));
    case "recursive":
      if (seen.has(shape.type)) return false;
      seen.add(shape.type);
      return carriesMore(shape.type.shape, seen);
    case "reference":
      if (seen.has(shape.definition)) return false;
      seen.add(shape.definition);
      return shape.definition.properties.some((property) => carriesMore(property.shape, seen)) || shape.definition.indexes.some(({ value }) => carriesMore(value, seen));
    default:
      return false;
  }
}

function carrierOf(shape: Shape): "text" | "number" | "boolean" | "null" | "array" | "object" | "anything" {
  switch (shape.kind) {
    case "number":
    case "int":
      return "number";
    case "boolean":
    case "null":
      return shape.kind;
    case "literal":
      return typeof shape.value === "number" ? "number" : typeof shape.value === "boolean" ? "boolean" : "text";
    case "array":
    case "tuple":
    case "set":
    case "map":
      return "array";
    case "object":
    case "reference":
    case "record":
      return "object";
    case "undefined":
    case "unknown":
    case "recursive":
    case "union":
      return "anything";
    default:
      return "text";
  }
}
