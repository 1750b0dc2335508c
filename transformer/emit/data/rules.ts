/** Rules -> the conditions under which a value breaks them. */
import type { FormatName, Rule, Shape } from "../../../runtime/ir/types.js";
import { type Output, quoted } from "../code.js";
import type { HelperName } from "../helpers.js";
import { hoistPattern } from "./scalars.js";

/** What a rule can speak of. */
export type Subject = "number" | "bigint" | "text" | "decimal" | "list" | "set";

const subjects: { readonly [Kind in Shape["kind"]]?: Subject } = {
  number: "number", int: "number", bigint: "bigint", decimal: "decimal", string: "text", uuid: "text", dateOnly: "text", timeOnly: "text", template: "text",
  array: "list", tuple: "list", set: "set",
};

export function subjectOf(shape: Shape): Subject | undefined {
  if (shape.kind !== "literal") return subjects[shape.kind];
  return typeof shape.value === "string" ? "text" : typeof shape.value === "number" ? "number" : undefined;
}

/** Tells the values of one subject from those of the others in a union. */
export function subjectTest(subject: Subject, value: string): string {
  switch (subject) {
    case "number":
    case "bigint":
      return `typeof ${value} === "${subject}"`;
    case "text":
    case "decimal":
      return `typeof ${value} === "string"`;
    case "list":
      return `Array.isArray(${value})`;
    case "set":
      return `${value} instanceof Set`;
  }
}

export interface RuleTest {
  readonly broken: string;
  readonly code: string;
  /** What a message says of the rule, as JavaScript. */
  readonly limit: string;
  /** What may be shown of the value: a number or a count, never a text. */
  readonly received: string | undefined;
}

const formats: Readonly<Record<FormatName, HelperName>> = {
  email: "isEmail", url: "isUrl", uuid: "isUuidFormat", ipv4: "isIpv4", ipv6: "isIpv6", mac: "isMac", slug: "isSlug", hexColor: "isHexColor",
  phone: "isPhone", creditCard: "isCreditCard",
};

/** Undefined where the rule does not speak of such a value. */
export function ruleTest(rule: Rule, subject: Subject, value: string, output: Output): RuleTest | undefined {
  const text = subject === "text" || subject === "decimal";
  const list = subject === "list" || subject === "set";
  switch (rule.kind) {
    case "min":
    case "max":
    case "gt":
    case "lt": {
      if (text ? subject !== "decimal" : list) return undefined;
      const sign = { min: "<", max: ">", gt: "<=", lt: ">=" }[rule.kind];
      const broken = subject === "decimal" ? `${output.helper("compareDecimal")}(${value}, ${quoted(rule.text)}) ${sign} 0` : `${value} ${sign} ${boundText(rule, subject)}`;
      return { broken, code: rule.kind, limit: quoted(rule.text), received: value };
    }
    case "multipleOf": {
      if (text ? subject !== "decimal" : list) return undefined;
      const whole = /^\d+$/.test(rule.text);
      const broken =
        subject === "bigint" && whole ? `${value} % ${rule.text}n !== 0n`
        : subject === "number" && whole ? `${value} % ${rule.text} !== 0`
        : `!${output.helper("isMultipleOf")}(${value}, ${quoted(rule.text)})`;
      return { broken, code: rule.kind, limit: quoted(rule.text), received: value };
    }
    case "minLength":
    case "maxLength":
      return text ? lengthTest(rule.kind, rule.value, value, output) : undefined;
    case "pattern":
      return text ? { broken: `!${hoistPattern(rule.source, output)}.test(${value})`, code: rule.kind, limit: quoted(rule.source), received: undefined } : undefined;
    case "format":
      return text ? { broken: `!${output.helper(formats[rule.format])}(${value})`, code: rule.kind, limit: quoted(rule.format), received: undefined } : undefined;
    case "maxDigits": {
      if (subject !== "decimal") return undefined;
      const count = `${output.helper("digitsOf")}(${value}${rule.places === 0 ? "" : `, ${rule.places}`})`;
      return { broken: `${count} > ${rule.value}`, code: rule.kind, limit: String(rule.value), received: count };
    }
    case "decimalPlaces": {
      if (subject !== "decimal") return undefined;
      const count = `${output.helper("placesOf")}(${value})`;
      return { broken: `${count} > ${rule.value}`, code: rule.kind, limit: String(rule.value), received: count };
    }
    case "minItems":
    case "maxItems": {
      if (!list) return undefined;
      const count = `${value}.${subject === "set" ? "size" : "length"}`;
      return { broken: `${count} ${rule.kind === "minItems" ? "<" : ">"} ${rule.value}`, code: rule.kind, limit: String(rule.value), received: count };
    }
    case "uniqueItems": {
      if (subject !== "list") return undefined;
      const count = `${output.helper("duplicatesIn")}(${value})`;
      return { broken: `${count} > 0`, code: rule.kind, limit: "0", received: `\`\${${count}} twice\`` };
    }
    case "custom":
    case "wholeNumber":
      return undefined;
  }
}

/** A bigint compares with a fraction exactly, as JavaScript does it. */
const boundText = ({ value, text }: Extract<Rule, { text: string }>, subject: Subject): string =>
  subject === "bigint" && /^-?\d+$/.test(text) ? `${text}n` : String(value);

/** A text has at most as many characters as UTF-16 units, and at least half as many: few texts have to be counted. */
function lengthTest(kind: "minLength" | "maxLength", limit: number, value: string, output: Output): RuleTest {
  const count = `${output.helper("characters")}(${value})`;
  const units = `${value}.length`;
  const broken =
    kind === "maxLength" ? `${units} > ${limit} && ${count} > ${limit}`
    : limit <= 1 ? `${units} < ${limit}`
    : `${units} < ${limit * 2 - 1} && ${count} < ${limit}`;
  return { broken, code: kind, limit: String(limit), received: count };
}
