/** Attributes as written -> typed values, with a diagnostic at the very attribute for each mistake. */
import type { Span } from "../../runtime/ir/span.js";
import { formatNames } from "../../runtime/ir/types.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type AttributeRule, extraPolicies, inheritances, referentialActions, sqlmodelAttributes, validateAttributes } from "../read/attributes.js";
import type { Attribute, AttributeValue, Tags } from "../read/tags.js";

export type CheckedValue = true | string | number | boolean | null | readonly string[];

export interface CheckedAttribute {
  readonly name: string;
  readonly value: CheckedValue;
  /** The value's own text. */
  readonly written: string;
  readonly span: Span;
}

/** The valid attributes of one comment, by name; `@validate` and `@sqlmodel` apart, since both have `maxLength`. */
export interface CheckedTags {
  readonly sqlmodel: ReadonlyMap<string, CheckedAttribute>;
  readonly validate: ReadonlyMap<string, CheckedAttribute>;
  /** Attributes of an interface that may stand more than once, in order: `index`, `unique`, `check`. */
  readonly repeated: (name: string) => readonly CheckedAttribute[];
}

export function checkTags(tags: Tags, file: string, place: "interface" | "property", diagnostics: Diagnostic[]): CheckedTags {
  const checked = { sqlmodel: new Map<string, CheckedAttribute>(), validate: new Map<string, CheckedAttribute>() };
  const repeated: CheckedAttribute[] = [];
  const unknown = new Map<string, Diagnostic>();
  for (const attribute of tags.attributes) {
    const span: Span = { file, start: attribute.start, end: attribute.end };
    const table = attribute.tag === "sqlmodel" ? sqlmodelAttributes : validateAttributes;
    const rule = Object.hasOwn(table, attribute.name) ? table[attribute.name] : undefined;
    if (rule === undefined) {
      const key = `${attribute.tag} ${attribute.name}`;
      const told = unknown.get(key) ?? unknownAttribute(attribute, table, place, span);
      unknown.set(key, told);
      diagnostics.push({ ...told, span });
    } else if (rule.on === opposite(place)) {
      diagnostics.push(diagnose("misplacedAttribute", span, attribute.name, place));
    } else if (rule.notReady === true) {
      diagnostics.push(diagnose("attributeNotReady", span, attribute.name));
    } else {
      const value = readValue(attribute, rule);
      const mayRepeat = place === "interface" && repeatable.has(attribute.name);
      if (value === undefined) {
        diagnostics.push(diagnose("badAttributeValue", span, attribute.name, expectation(rule)));
      } else if (mayRepeat) {
        repeated.push({ name: attribute.name, value, written: textOf(attribute.value) ?? "", span });
      } else if (checked[attribute.tag].has(attribute.name)) {
        diagnostics.push(diagnose("repeatedAttribute", span, attribute.name));
      } else {
        checked[attribute.tag].set(attribute.name, { name: attribute.name, value, written: textOf(attribute.value) ?? "", span });
      }
    }
  }
  return { ...checked, repeated: (name) => repeated.filter((attribute) => attribute.name === name) };
}

/** Says what it may have been meant to be. */
function unknownAttribute({ tag, name }: Attribute, table: Readonly<Record<string, AttributeRule>>, place: "interface" | "property", span: Span): Diagnostic {
  const known = Object.keys(table).filter((candidate) => table[candidate]!.on !== opposite(place) && table[candidate]!.notReady !== true);
  return diagnose("unknownAttribute", span, tag, name, nearest(name, known), known);
}

const repeatable = new Set(["index", "unique", "check"]);

const opposite = (place: "interface" | "property") => (place === "interface" ? "property" : "interface");

function readValue(attribute: Attribute, rule: AttributeRule): CheckedValue | undefined {
  const { value } = attribute;
  const text = textOf(value);
  switch (rule.takes) {
    case "flag":
      return value === undefined || text === "true" ? true : undefined;
    case "flagOrWord":
      return value === undefined ? true : nonEmpty(text);
    case "flagOrList":
    case "wordOrList":
      if (value === undefined) return rule.takes === "flagOrList" ? true : undefined;
      return value.kind === "list" ? (value.items.length > 0 ? value.items : undefined) : nonEmpty(text);
    case "word":
    case "text":
      return nonEmpty(text);
    case "number": {
      const number = Number(text);
      return text !== undefined && text.trim() !== "" && Number.isFinite(number) ? number : undefined;
    }
    case "count": {
      const number = Number(text);
      return text !== undefined && /^\d+$/.test(text) && Number.isSafeInteger(number) ? number : undefined;
    }
    case "action":
      return normalAction(text);
    case "format":
      return formatNames.find((name) => name === text);
    case "extra":
      return extraPolicies.find((policy) => policy === text);
    case "inheritance":
      return inheritances.find((name) => name === text);
    case "literal":
      return value === undefined || text === undefined ? undefined : literalOf(value, text);
  }
}

export const textOf = (value: AttributeValue | undefined): string | undefined =>
  value === undefined || value.kind === "missing" || value.kind === "list" ? undefined : value.text;

const nonEmpty = (text: string | undefined): string | undefined => (text === undefined || text === "" ? undefined : text);

/** `setNull`, `SET NULL`, `set_null` and `SETNULL` are one action. */
function normalAction(text: string | undefined): string | undefined {
  const plain = text?.replace(/[\s_-]/g, "").toLowerCase();
  return referentialActions.find((action) => action.toLowerCase() === plain);
}

function literalOf(value: AttributeValue, text: string): CheckedValue {
  if (value.kind === "quoted") return text;
  if (text === "true" || text === "false") return text === "true";
  if (text === "null") return null;
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
}

function expectation(rule: AttributeRule): string {
  switch (rule.takes) {
    case "flag":
      return "no value";
    case "flagOrWord":
      return "a name, or no value";
    case "flagOrList":
      return "a list such as [a, b], a name, or no value";
    case "wordOrList":
      return "a name, or a list such as [a, b]";
    case "word":
      return "a name";
    case "text":
      return "a text, quoted where it holds blanks";
    case "number":
      return "a number";
    case "count":
      return "a whole number from 0";
    case "action":
      return referentialActions.join(", ");
    case "format":
      return formatNames.join(", ");
    case "extra":
      return extraPolicies.join(", ");
    case "inheritance":
      return inheritances.join(", ");
    case "literal":
      return "a literal: a number, true, false, null, a word or a quoted text";
  }
}
