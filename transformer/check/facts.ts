/** Tags -> the facts of properties and types that are no rules: defaults, aliases, what is hidden, who validates the whole. */
import { noPropertyFacts, noTypeFacts, type PropertyDefault, type PropertyFacts, type Shape, type TypeFacts } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Tags } from "../read/tags.js";
import { type CheckedAttribute, checkTags } from "./attributes.js";
import { flatten } from "./column-type.js";
import { examplesOf } from "./examples.js";
import { checkRules, type FunctionLookup, functionsOf, rulesOf } from "./rules.js";

/** Every mistake of a property's tags is told, those in its rules too. */
export function propertyFactsOf(tags: Tags, file: string, shape: Shape, lookup: FunctionLookup, diagnostics: Diagnostic[]): PropertyFacts {
  const checked = checkTags(tags, file, "property", diagnostics);
  const { sqlmodel, validate } = checked;
  rulesOf(checked, file, lookup, diagnostics);
  checkRules(checked, shape, diagnostics);
  const alias = textOf(sqlmodel.get("alias"));
  const [computed] = functionsOf(sqlmodel.get("hybrid") ?? sqlmodel.get("computed"), file, lookup, diagnostics);
  return {
    ...noPropertyFacts,
    description: tags.description,
    examples: examplesOf(tags, file, shape, diagnostics),
    computed,
    default: defaultOf(sqlmodel.get("default"), sqlmodel.get("defaultFactory"), file, shape, lookup, diagnostics),
    inputKey: textOf(sqlmodel.get("validationAlias")) ?? alias,
    outputKey: textOf(sqlmodel.get("serializationAlias")) ?? alias,
    exclude: sqlmodel.has("exclude"),
    secret: sqlmodel.has("secret"),
    message: textOf(validate.get("message")),
  };
}

function defaultOf(
  literal: CheckedAttribute | undefined, factory: CheckedAttribute | undefined, file: string, shape: Shape, lookup: FunctionLookup,
  diagnostics: Diagnostic[],
): PropertyDefault | undefined {
  const [made] = functionsOf(factory, file, lookup, diagnostics);
  if (made !== undefined) return { kind: "factory", function: made };
  if (literal === undefined) return undefined;
  const value = asMember(literal, flatten(shape));
  if (value === undefined) diagnostics.push(diagnose("badAttributeValue", literal.span, "default", `a literal of the property's type (${flatten(shape).map(named).join(", ")})`));
  return value === undefined ? undefined : { kind: "literal", value };
}

const named = (member: Shape): string => (member.kind === "literal" ? String(member.value) : member.kind);

/** An attribute has no quotes around a word and no n behind a number: the property's type says what is meant. */
function asMember({ value, written }: CheckedAttribute, members: readonly Shape[]): string | number | boolean | bigint | null | undefined {
  const has = (...kinds: readonly Shape["kind"][]): boolean => members.some(({ kind }) => kinds.includes(kind));
  const literal = members.find((member) => member.kind === "literal" && String(member.value) === written);
  if (literal?.kind === "literal") return literal.value;
  if (value === null && has("null", "unknown")) return null;
  if (typeof value === "boolean" && has("boolean", "unknown")) return value;
  if (typeof value === "number" && has("bigint") && /^-?\d+$/.test(written)) return BigInt(written);
  if (typeof value === "number" && has("number", "int", "unknown")) return value;
  return has("string", "decimal", "uuid", "dateOnly", "timeOnly", "template", "unknown") ? written : undefined;
}

/** Of one interface; what it inherits is added by who reads it. */
export function typeFactsOf(tags: Tags, file: string, lookup: FunctionLookup, diagnostics: Diagnostic[]): TypeFacts {
  const { sqlmodel, validate } = checkTags(tags, file, "interface", diagnostics);
  return {
    ...noTypeFacts,
    title: textOf(sqlmodel.get("title")),
    description: tags.description,
    extra: sqlmodel.get("extra")?.value as TypeFacts["extra"],
    strict: sqlmodel.has("strict"),
    before: functionsOf(validate.get("before"), file, lookup, diagnostics),
    model: functionsOf(validate.get("model"), file, lookup, diagnostics),
  };
}

const textOf = (attribute: CheckedAttribute | undefined): string | undefined =>
  typeof attribute?.value === "string" ? attribute.value : undefined;
