/** `@validate` attributes -> rules, and whether they can hold of the property that they stand on. */
import { type FormatName, type Rule, type Shape, type UserFunction } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { CheckedAttribute, CheckedTags } from "./attributes.js";
import { flatten } from "./column-type.js";
import { slownessOf } from "./slow-patterns.js";

/** The function of this name that a file's top level exports; "data" where the name is that of something else. */
export type FunctionLookup = (file: string, name: string) => Omit<UserFunction, "file" | "name"> | "data" | undefined;

const bounds = { min: "min", ge: "min", max: "max", le: "max", gt: "gt", lt: "lt", multipleOf: "multipleOf" } as const;
const counts = ["minLength", "maxLength", "minItems", "maxItems"] as const;
const sizes = ["maxLength", "maxDigits", "decimalPlaces"] as const;

/** What `@validate` asks of a value, and the sizes of `@sqlmodel`; a pattern that is none is reported. */
export function rulesOf({ sqlmodel, validate }: CheckedTags, file: string, lookup: FunctionLookup, diagnostics: Diagnostic[]): readonly Rule[] {
  const rules: Rule[] = [];
  for (const [name, kind] of Object.entries(bounds)) {
    const attribute = validate.get(name);
    if (typeof attribute?.value === "number") rules.push({ kind, value: attribute.value, text: plainDecimal(attribute.written, attribute.value) });
  }
  const sized = new Map([...sizes.map((kind) => [kind, sqlmodel.get(kind)] as const), ...counts.flatMap((kind) => (validate.has(kind) ? [[kind, validate.get(kind)] as const] : []))]);
  for (const [kind, attribute] of sized) {
    if (typeof attribute?.value !== "number") continue;
    const { value } = attribute;
    rules.push(kind === "maxDigits" ? { kind, value, places: Number(sqlmodel.get("decimalPlaces")?.value ?? 0) } : { kind, value });
  }
  if (validate.has("uniqueItems")) rules.push({ kind: "uniqueItems" });
  if (sqlmodel.has("primaryKey") || sqlmodel.has("foreignKey")) rules.push({ kind: "wholeNumber" });
  const pattern = validate.get("pattern");
  if (pattern !== undefined) rules.push(...checkPattern(pattern, diagnostics));
  const format = validate.get("format");
  if (format !== undefined) rules.push({ kind: "format", format: format.value as FormatName });
  for (const reference of functionsOf(validate.get("custom"), file, lookup, diagnostics)) rules.push({ kind: "custom", function: reference });
  return rules;
}

function checkPattern(attribute: CheckedAttribute, diagnostics: Diagnostic[]): readonly Rule[] {
  const source = String(attribute.value);
  try {
    new RegExp(source, "u");
  } catch (reason) {
    diagnostics.push(diagnose("badPattern", attribute.span, (reason as Error).message.replace(/^.*: /, "")));
    return [];
  }
  const slow = slownessOf(source);
  if (slow?.kind === "exponential") diagnostics.push(diagnose("slowPattern", attribute.span));
  if (slow?.kind === "polynomial") diagnostics.push(diagnose("overlappingPattern", attribute.span, ...slow.parts));
  return [{ kind: "pattern", source }];
}

/** The functions that an attribute names; a name that resolves to nothing is reported. */
export function functionsOf(attribute: CheckedAttribute | undefined, file: string, lookup: FunctionLookup, diagnostics: Diagnostic[]): readonly UserFunction[] {
  if (attribute === undefined) return [];
  const names = Array.isArray(attribute.value) ? (attribute.value as readonly string[]) : [String(attribute.value)];
  return names.flatMap((name) => {
    const found = lookup(file, name);
    if (found === undefined) diagnostics.push(diagnose("functionNotFound", attribute.span, name));
    if (found === "data") diagnostics.push(diagnose("notAFunction", attribute.span, name));
    return found === undefined || found === "data" ? [] : [{ file, name, async: found.async }];
  });
}

const numbers = ["number", "int", "bigint", "decimal"] as const;
const texts = ["string", "uuid", "decimal", "dateOnly", "timeOnly", "template"] as const;

/** What each rule speaks of, and its name in a message. */
const subjects: Readonly<Record<string, { readonly kinds: readonly Shape["kind"][]; readonly name: string }>> = {
  ...Object.fromEntries(Object.keys(bounds).map((name) => [name, { kinds: numbers, name: "a number, a bigint or a Decimal" }])),
  minLength: { kinds: texts, name: "a string" },
  maxLength: { kinds: texts, name: "a string" },
  pattern: { kinds: texts, name: "a string" },
  format: { kinds: texts, name: "a string" },
  minItems: { kinds: ["array", "set", "tuple"], name: "an array or a Set" },
  maxItems: { kinds: ["array", "set", "tuple"], name: "an array or a Set" },
  uniqueItems: { kinds: ["array", "tuple"], name: "an array" },
  maxDigits: { kinds: ["decimal"], name: "a Decimal" },
  decimalPlaces: { kinds: ["decimal"], name: "a Decimal" },
};

/** What says the least, and what may say the most of the same thing. */
const ranges = [
  ...["min", "ge", "gt"].flatMap((low) => ["max", "le", "lt"].map((high) => [low, high] as const)), ["minLength", "maxLength"], ["minItems", "maxItems"],
] as const;

/** Rules that no value of the property's type could break or keep. */
export function checkRules({ sqlmodel, validate }: CheckedTags, shape: Shape, diagnostics: Diagnostic[]): void {
  const members = flatten(shape);
  for (const attribute of [...validate.values(), ...sizes.flatMap((name) => sqlmodel.get(name) ?? [])]) {
    const subject = subjects[attribute.name];
    const speaks = subject === undefined || members.some(({ kind }) => subject.kinds.includes(kind) || (kind === "literal" && subject.kinds.includes("string")));
    if (!speaks) diagnostics.push(diagnose("attributeNeedsType", attribute.span, attribute.name, subject.name));
  }
  const [digits, places] = [sqlmodel.get("maxDigits"), sqlmodel.get("decimalPlaces")];
  if (digits !== undefined && places !== undefined && Number(places.value) > Number(digits.value)) {
    diagnostics.push(diagnose("placesOverDigits", places.span, Number(places.value), Number(digits.value)));
  }
  const step = validate.get("multipleOf");
  if (step !== undefined && !(Number(step.value) > 0)) diagnostics.push(diagnose("badAttributeValue", step.span, "multipleOf", "a number over 0"));
  const most = (name: string): CheckedAttribute | undefined => validate.get(name) ?? sqlmodel.get(name);
  for (const [low, high] of ranges) {
    const [least, limit] = [validate.get(low), most(high)];
    if (least === undefined || limit === undefined) continue;
    const [lowest, highest] = [Number(least.value), Number(limit.value)];
    if (lowest > highest || (lowest === highest && (low === "gt" || high === "lt"))) {
      diagnostics.push(diagnose("emptyRange", limit.span, `${low}=${least.written}`, `${high}=${limit.written}`));
    }
  }
}

/** `1e3` -> `1000`: the number as it was written, without an exponent, so that it can be compared digit by digit. */
function plainDecimal(written: string, value: number): string {
  const parts = /^([+-]?)(\d*)\.?(\d*)(?:e([+-]?\d{1,3}))?$/i.exec(written);
  if (parts === null) return String(value);
  const [, sign, whole = "", fraction = "", exponent = "0"] = parts;
  const point = whole.length + Number(exponent);
  const digits = (whole + fraction).padEnd(point, "0").padStart((whole + fraction).length + Math.max(0, 1 - point), "0");
  const at = Math.max(1, point);
  const plain = `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0*$/, (end) => (end.startsWith(".") ? "" : end)).replace(/^0+(?=\d)/, "");
  return sign === "-" ? `-${plain}` : plain;
}
