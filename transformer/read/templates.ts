/** Template literal types -> anchored regular expressions: `item-${number}` is the texts that TypeScript would take for it. */
import type { Shape } from "../../runtime/ir/types.js";
import type { Handle, TypeFact } from "../host/source.js";
import { type Asking, describe, together } from "./ask.js";

type Template = Extract<Shape, { kind: "template" }>;

/** Undefined where a part is of a type that no expression describes. */
export function* readTemplate(type: Handle): Asking<Template | undefined> {
  const fact = yield* describe(type);
  if (fact.kind !== "template" && fact.kind !== "cased") return undefined;
  const pattern = yield* partPattern(type);
  return pattern === undefined ? undefined : { kind: "template", text: fact.text, pattern: `^${pattern}$` };
}

const anything = "[\\s\\S]*";
const wholeNumber = "-?(?:0|[1-9]\\d*)";

function* partPattern(type: Handle): Asking<string | undefined> {
  const fact = yield* describe(type);
  switch (fact.kind) {
    case "string":
    case "any":
      return anything;
    // As JavaScript writes a number; TypeScript would take "0x10" too.
    case "number":
      return `${wholeNumber}(?:\\.\\d+)?(?:e[+-]?\\d+)?`;
    case "bigint":
      return wholeNumber;
    case "boolean":
      return "(?:true|false)";
    case "null":
    case "undefined":
      return fact.kind;
    case "literal":
      return escaped(String(fact.value));
    case "union": {
      const members = yield* together(fact.members.map(partPattern));
      return members.some((member) => member === undefined) ? undefined : `(?:${members.join("|")})`;
    }
    case "template": {
      const parts = yield* together(fact.types.map(partPattern));
      if (parts.some((part) => part === undefined)) return undefined;
      return fact.texts.map((text, index) => escaped(text) + (parts[index] === anything ? anythingBefore(fact.texts[index + 1]!, parts[index + 1]) : (parts[index] ?? ""))).join("");
    }
    case "cased":
      return casedPattern(fact, yield* describe(fact.inner));
    default:
      return undefined;
  }
}

/**
 * Between two holes that take anything, the first place where the text between them stands is as good as any later one. The expression
 * says so, since it would try every place for each hole otherwise: a text of a million characters would take days.
 */
function anythingBefore(text: string, next: string | undefined): string {
  if (next !== anything) return anything;
  return text === "" ? "" : `(?:(?!${escaped(text)})[\\s\\S])*`;
}

/** A casing of any text; one of a smaller set of texts has no expression of its own. */
function casedPattern({ casing }: Extract<TypeFact, { kind: "cased" }>, inner: TypeFact): string | undefined {
  if (inner.kind !== "string") return undefined;
  const unchanged = casing === "Uppercase" || casing === "Capitalize" ? "\\P{Changes_When_Uppercased}" : "\\P{Changes_When_Lowercased}";
  return casing === "Uppercase" || casing === "Lowercase" ? `${unchanged}*` : `(?:${unchanged}${anything})?`;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
