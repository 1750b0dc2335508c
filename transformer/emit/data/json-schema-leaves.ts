/** Values that hold no others, and the rules of any -> keywords of JSON Schema. */
import type { FormatName, Rule, Shape } from "../../../runtime/ir/types.js";
import type { SchemaOptions } from "../../check/output.js";
import type { Schema } from "./json-schema.js";

const safe = Number.MAX_SAFE_INTEGER;

/** As `dump` writes them, and as `parseJson` takes them. */
const digits = { serialization: "^-?\\d+$", validation: "^[+-]?\\d{1,1000}$" };
/** What RFC 3339 lets pass and we do not (small letters, a blank for the T) is refused by the pattern, leap seconds by neither. */
const instant = "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)$";
const uuid = "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$";
const base64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$";

export function leafSchema(shape: Shape, mode: SchemaOptions["mode"]): Schema {
  switch (shape.kind) {
    case "string":
    case "number":
    case "boolean":
    case "null":
      return { type: shape.kind };
    // No JSON is undefined; in an output, a list has null in its place.
    case "undefined":
      return mode === "serialization" ? { type: "null" } : { not: {} };
    case "int":
      return shape.bits === 64
        ? { type: "integer", minimum: -safe, maximum: safe }
        : { type: "integer", minimum: -(2 ** (shape.bits - 1)), maximum: 2 ** (shape.bits - 1) - 1 };
    case "bigint": {
      const text = { type: "string", pattern: digits[mode] };
      return mode === "serialization" ? text : { anyOf: [text, { type: "integer", minimum: -safe, maximum: safe }] };
    }
    case "decimal":
      return { type: "string", pattern: "^-?\\d+(\\.\\d+)?$" };
    case "uuid":
      return { type: "string", format: "uuid", pattern: uuid };
    case "date":
      return { type: "string", format: "date-time", pattern: instant };
    case "dateOnly":
      return { type: "string", format: "date" };
    case "timeOnly":
      return { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,6})?)?$" };
    case "bytes":
      return { type: "string", contentEncoding: "base64", pattern: base64 };
    case "template":
      return { type: "string", pattern: shape.pattern };
    case "literal":
      if (typeof shape.value !== "bigint") return { type: typeof shape.value, const: shape.value };
      return mode === "serialization" ? { type: "string", const: String(shape.value) } : bigintSchema(shape.value);
    default:
      return {};
  }
}

/** A bigint's text with a sign and zeros before it; the number, where a double holds it. */
function bigintSchema(value: bigint): Schema {
  const sign = value === 0n ? "[+-]?" : value < 0n ? "-" : "\\+?";
  const text = { type: "string", pattern: `^${sign}0*${String(value).replace("-", "")}$` };
  return Number.isSafeInteger(Number(value)) ? { anyOf: [text, { type: "integer", const: Number(value) }] } : text;
}

/** Numbers, texts and lists each have their own rules; one that speaks of another kind of value asks nothing of this one. */
export function ruleKeywords(rules: readonly Rule[], shape: Shape): Schema {
  switch (shape.kind) {
    case "number":
    case "int":
    case "bigint":
      return Object.assign({}, ...rules.map((rule) => numberKeyword(rule, shape))) as Schema;
    case "string":
    case "uuid":
    case "decimal":
    case "dateOnly":
    case "timeOnly":
    case "template":
      return textKeywords(rules, shape);
    case "array":
    case "set":
    case "map":
    case "tuple":
      return Object.assign({}, ...rules.map(listKeyword)) as Schema;
    default:
      return {};
  }
}

/** A bigint's rules hold where it is a JSON number; of a text of digits no keyword asks how great it is. */
function numberKeyword(rule: Rule, shape: Shape): Schema {
  const bounds = shape.kind === "int" ? leafSchema(shape, "serialization") : {};
  switch (rule.kind) {
    case "min":
      return { minimum: Math.max(rule.value, (bounds["minimum"] as number | undefined) ?? -Infinity) };
    case "max":
      return { maximum: Math.min(rule.value, (bounds["maximum"] as number | undefined) ?? Infinity) };
    case "gt":
      return { exclusiveMinimum: rule.value };
    case "lt":
      return { exclusiveMaximum: rule.value };
    case "multipleOf":
      return { multipleOf: rule.value };
    default:
      return {};
  }
}

function textKeywords(rules: readonly Rule[], shape: Shape): Schema {
  const keywords: Record<string, unknown> = {};
  const own = leafSchema(shape, "serialization")["pattern"];
  const patterns = own === undefined ? [] : [own as string];
  for (const rule of rules) {
    if (rule.kind === "minLength" || rule.kind === "maxLength") keywords[rule.kind] = rule.value;
    if (rule.kind === "pattern") patterns.push(rule.source);
    if (rule.kind === "format") {
      const { format, pattern } = formats[rule.format];
      if (format !== undefined) keywords["format"] = format;
      if (pattern !== undefined) patterns.push(pattern);
    }
    if (rule.kind === "maxDigits") patterns.push(rule.places === 0 ? `^-?0*(\\d\\.?){0,${rule.value}}$` : `^-?0*\\d{0,${rule.value - rule.places}}(\\.\\d*)?$`);
    if (rule.kind === "decimalPlaces") patterns.push(`^[^.]*(\\.\\d{0,${rule.value}})?$`);
  }
  const [first, ...others] = patterns;
  return { ...keywords, pattern: first, allOf: others.length === 0 ? undefined : others.map((pattern) => ({ pattern })) };
}

function listKeyword(rule: Rule): Schema {
  if (rule.kind === "minItems" || rule.kind === "maxItems") return { [rule.kind]: rule.value };
  return rule.kind === "uniqueItems" ? { uniqueItems: true } : {};
}

/** What JSON Schema calls a format, and what of it a pattern can say; a credit card's check digit is neither's. */
const formats: Readonly<Record<FormatName, { readonly format?: string; readonly pattern?: string }>> = {
  email: { format: "email" },
  url: { format: "uri" },
  uuid: {
    format: "uuid",
    pattern: "^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|0{8}-0{4}-0{4}-0{4}-0{12}|[fF]{8}-[fF]{4}-[fF]{4}-[fF]{4}-[fF]{12})$",
  },
  ipv4: { format: "ipv4" },
  ipv6: { format: "ipv6" },
  mac: { pattern: "^[0-9a-fA-F]{2}((:[0-9a-fA-F]{2}){5}|(-[0-9a-fA-F]{2}){5})$" },
  slug: { pattern: "^[a-z0-9]+(-[a-z0-9]+)*$" },
  hexColor: { pattern: "^#([0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$" },
  phone: { pattern: "^\\+[1-9]\\d{6,14}$" },
  creditCard: { pattern: "^\\d([ -]?\\d){12,18}$" },
};
