/** Shapes -> what a message says is expected. */
import type { Definition, KeyShape, Shape } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { isNamed } from "../../read/named.js";

const words: { readonly [Kind in Shape["kind"]]?: string } = {
  string: "a string", number: "a finite number", int: "a whole number", boolean: "a boolean", bigint: "a bigint", decimal: "a decimal text",
  uuid: "a UUID", dateOnly: "a date like 2024-02-29", timeOnly: "a time like 23:59:59", date: "a Date", bytes: "a Uint8Array",
  array: "an array", set: "a Set", map: "a Map", null: "null", undefined: "undefined", record: "an object", object: "an object",
  reference: "an object", unknown: "anything",
};

export function expectationOf(shape: Shape): string {
  switch (shape.kind) {
    case "literal":
      return typeof shape.value === "bigint" ? `${shape.value}n` : JSON.stringify(shape.value);
    case "template":
      return `a text like ${shape.text}`;
    case "int":
      return shape.bits === 64 ? "a whole number" : `a whole number of ${shape.bits} bits`;
    case "tuple":
      return `an array of ${tupleLength(shape)}`;
    case "recursive":
      return expectationOf(shape.type.shape);
    case "union": {
      const members = flatten(shape);
      const several = members.filter(({ kind }) => kind === "reference").length > 1;
      return [...new Set(members.map((member) => (several && member.kind === "reference" ? oneOfSeveral(member.definition) : expectationOf(member))))].join(" or ");
    }
    default:
      return words[shape.kind] ?? "another value";
  }
}

/** By its name, or by what it has to have. */
function oneOfSeveral(definition: Definition): string {
  if (isNamed(definition)) return `${/^[AEIOU]/.test(definition.name) ? "an" : "a"} ${definition.name}`;
  const required = definition.properties.filter(({ optional }) => !optional).map(({ name }) => name);
  return required.length === 0 ? "an object" : `an object with ${required.slice(0, 3).join(", ")}`;
}

function tupleLength({ elements, required, rest, last }: Extract<Shape, { kind: "tuple" }>): string {
  const least = required + last.length;
  if (rest !== undefined) return `${least} items or more`;
  return elements.length === required ? `${least} ${least === 1 ? "item" : "items"}` : `${least} to ${elements.length} items`;
}

export const keyExpectation = (key: KeyShape): string => (key.kind === "template" ? key.text : key.kind === "number" ? "a number" : "a string");
