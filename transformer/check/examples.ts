/** `@example` tags of a field -> the values that they stand for, as JSON holds them. */
import { isDateOnly, isDecimal, isTimeOnly, isUuid } from "../../runtime/data/writers.js";
import type { Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Tags } from "../read/tags.js";

/** An example is JSON; of a field that holds texts, a text needs no quotes. What is marked as code is for readers alone. */
export function examplesOf({ examples }: Tags, file: string, shape: Shape, diagnostics: Diagnostic[]): readonly unknown[] {
  return examples.flatMap(({ text, start, end }) => {
    if (text.startsWith("```") || text.startsWith("<caption>")) return [];
    const read = [jsonOf(text), text].map((value) => asJson(shape, value)).find((value) => value !== undefined);
    if (read === undefined) diagnostics.push(diagnose("badExample", { file, start, end }));
    return read === undefined ? [] : [read];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the value is in JSON of the shape, or undefined. What is inside of lists and objects is taken at its word. */
function asJson(shape: Shape, value: unknown): unknown {
  switch (shape.kind) {
    case "union":
      return shape.members.map((member) => asJson(member, value)).find((read) => read !== undefined);
    case "recursive":
      return asJson(shape.type.shape, value);
    case "literal":
      if (typeof shape.value === "bigint") return String(value) === String(shape.value) ? String(value) : undefined;
      return value === shape.value ? value : undefined;
    case "bigint":
      return Number.isSafeInteger(value) || (typeof value === "string" && /^-?\d+$/.test(value)) ? String(value) : undefined;
    case "template":
      return typeof value === "string" && new RegExp(shape.pattern, "u").test(value) ? value : undefined;
    case "int":
      return Number.isSafeInteger(value) && Math.abs(value as number) < 2 ** (shape.bits - 1) ? value : undefined;
    default:
      return tests[shape.kind](value) ? value : undefined;
  }
}

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isObject: Test = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

const tests: { readonly [Kind in Exclude<Shape["kind"], "union" | "recursive" | "literal" | "bigint" | "template" | "int">]: Test } = {
  string: isText,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  undefined: () => false,
  unknown: (value) => value !== undefined,
  date: (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value)),
  bytes: (value) => typeof value === "string" && /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value),
  decimal: isDecimal,
  uuid: isUuid,
  dateOnly: isDateOnly,
  timeOnly: isTimeOnly,
  array: Array.isArray,
  set: Array.isArray,
  tuple: Array.isArray,
  map: (value) => Array.isArray(value) || isObject(value),
  record: isObject,
  object: isObject,
  reference: isObject,
};
