/** Whether JSON can carry every value of a shape and give it back with its type. */
import type { Definition, Shape } from "../../runtime/ir/types.js";
import { flatten } from "./column-type.js";

/** What in the shape JSON could not give back, in words; undefined where it can. */
export function jsonProblem(shape: Shape, seen: Set<Definition> = new Set()): string | undefined {
  switch (shape.kind) {
    case "set":
      return "a Set inside JSON";
    case "union": {
      const members = flatten(shape);
      if (isAmbiguous(members)) return "a union whose members look alike in JSON";
      return firstProblem(members, seen);
    }
    case "array":
      return jsonProblem(shape.element, seen);
    case "tuple":
      return firstProblem(shape.elements, seen);
    case "record":
      return jsonProblem(shape.value, seen);
    case "object":
      return firstProblem(shape.properties.map((property) => property.shape), seen);
    case "reference":
      if (seen.has(shape.definition)) return undefined;
      seen.add(shape.definition);
      return firstProblem(shape.definition.properties.map((property) => property.shape), seen);
    default:
      return undefined;
  }
}

function firstProblem(shapes: readonly Shape[], seen: Set<Definition>): string | undefined {
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
export function carriesMore(shape: Shape, seen: Set<Definition> = new Set()): boolean {
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
    case "tuple":
      return shape.elements.some((element) => carriesMore(element, seen));
    case "record":
      return carriesMore(shape.value, seen);
    case "object":
      return shape.properties.some((property) => carriesMore(property.shape, seen));
    case "reference":
      if (seen.has(shape.definition)) return false;
      seen.add(shape.definition);
      return shape.definition.properties.some((property) => carriesMore(property.shape, seen));
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
      return "array";
    case "object":
    case "reference":
    case "record":
      return "object";
    case "undefined":
    case "unknown":
    case "union":
      return "anything";
    default:
      return "text";
  }
}
