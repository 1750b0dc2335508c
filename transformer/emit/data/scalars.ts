/** Values that hold no others -> the test that a value passes as it is, and what turns another value into one. */
import type { Shape } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { type Output, quoted } from "../code.js";
import type { HelperName } from "../helpers.js";

/** A regular expression as a constant of the file. */
export const hoistPattern = (source: string, output: Output): string =>
  output.hoist("pattern", (name) => `const ${name} = new RegExp(${quoted(source)}, "u");`);

/** Undefined for what holds other values, and for a union. */
export function scalarTest(shape: Shape, value: string, output: Output): string | undefined {
  switch (shape.kind) {
    case "string":
    case "boolean":
    case "bigint":
      return `typeof ${value} === "${shape.kind}"`;
    case "number":
      return `Number.isFinite(${value})`;
    case "int":
      if (shape.bits === 64) return `Number.isSafeInteger(${value})`;
      return shape.bits === 32 ? `(${value} | 0) === ${value}` : `((${value} << 16) >> 16) === ${value}`;
    case "decimal":
      return `${output.helper("isDecimal")}(${value})`;
    case "uuid":
      return `${output.helper("isUuid")}(${value})`;
    case "dateOnly":
      return `${output.helper("isDateOnly")}(${value})`;
    case "timeOnly":
      return `${output.helper("isTimeOnly")}(${value})`;
    case "date":
      return `${output.helper("isValidDate")}(${value})`;
    case "bytes":
      return `${value} instanceof Uint8Array`;
    case "null":
    case "undefined":
      return `${value} === ${shape.kind}`;
    case "literal":
      return `${value} === ${literalText(shape.value)}`;
    case "template":
      return `typeof ${value} === "string" && ${hoistPattern(shape.pattern, output)}.test(${value})`;
    case "unknown":
      return "true";
    default:
      return undefined;
  }
}

export const literalText = (value: string | number | boolean | bigint | null): string =>
  typeof value === "bigint" ? `${value}n` : typeof value === "string" ? quoted(value) : String(value);

/** From this many on a union of literals is asked of a Set. */
const manyLiterals = 12;

/** A union of nothing but literals; undefined for any other. */
export function literalsTest(members: readonly Shape[], value: string, output: Output): string | undefined {
  if (members.length < 2 || !members.every((member) => member.kind === "literal")) return undefined;
  const texts = members.map((member) => literalText(member.value));
  if (texts.length < manyLiterals) return texts.map((text) => `${value} === ${text}`).join(" || ");
  return `${output.hoist("values", (name) => `const ${name} = new Set([${texts.join(", ")}]);`)}.has(${value})`;
}

/** What stands for a value of these types without being one: see runtime/data/conversions.ts. */
const conversions: { readonly [Kind in Shape["kind"]]?: HelperName } = {
  number: "toNumber", int: "toInt", boolean: "toBoolean", bigint: "toBigint", decimal: "toDecimal", date: "toDate", bytes: "toBytes",
};

export interface Conversion {
  readonly helper: HelperName;
  /** Arguments after the key. */
  readonly more: readonly (string | undefined)[];
}

/** `strict`: the interface says so, whatever the call says. */
export function conversionOf(shape: Shape, expected: string, strict: boolean): Conversion | undefined {
  const bigints = flatten(shape).flatMap((member) => (member.kind === "literal" && typeof member.value === "bigint" ? [literalText(member.value)] : []));
  if (bigints.length > 0) return { helper: "toOneOfBigints", more: [`[${bigints.join(", ")}]`, quoted(expected)] };
  const helper = conversions[shape.kind];
  if (helper === undefined) return undefined;
  const strictly = strict ? "true" : undefined;
  return { helper, more: shape.kind === "int" ? [shape.bits === 64 ? undefined : String(shape.bits), strictly] : [strictly] };
}

/** Null and undefined of a union, and the rest of it. */
export function splitEmpty(shape: Shape): { readonly isNull: boolean; readonly isUndefined: boolean; readonly present: readonly Shape[] } {
  const members = flatten(shape);
  return {
    isNull: members.some(({ kind }) => kind === "null"),
    isUndefined: members.some(({ kind }) => kind === "undefined"),
    present: members.filter(({ kind }) => kind !== "null" && kind !== "undefined"),
  };
}
