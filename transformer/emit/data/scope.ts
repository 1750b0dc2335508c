/** What the emitters of validators share: one function per type and purpose in a file, whichever calls ask for it. */
import type { Shape } from "../../../runtime/ir/types.js";
import { userFunctionsIn } from "../../check/shape-graph.js";
import { indent, type Output } from "../code.js";
import { type Named, oncePerType } from "./outgoing.js";

/** `is` asks for rules too; `shape` is the question which member of a union a value is. */
export type Purpose = "parse" | "parseAsync" | "is" | "shape";

export interface Scope {
  readonly output: Output;
  readonly purpose: Purpose;
  /** A call may say what becomes of extra keys, so that the keys of every type have to be known. */
  readonly extras: boolean;
}

export interface ParseScope extends Scope {
  /** The name of the function for a value that holds others. */
  readonly parserOf: (shape: Shape, strict: boolean) => string;
}

/** Names that every object inherits are looked for on the object alone. */
export const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** The name of the function for a named type. */
export const functionOf = (type: Named, { output, purpose, extras }: Scope, body: (name: string) => string): string =>
  oncePerType(`${purpose} ${extras}`, type, output, body, `${purpose}${type.name[0]!.toUpperCase()}${type.name.slice(1)}`);

/** Whether the function for this shape answers a promise. */
export const isAwaited = (shape: Shape, scope: Scope): boolean => scope.purpose === "parseAsync" && userFunctionsIn(shape).length > 0;

/** `function name(…) { … }`, in its async form where that is asked for. */
export function functionText(name: string, parameters: string, lines: readonly string[], awaited = false): string {
  return `${awaited ? "async " : ""}function ${name}(${parameters}) {\n${indent(lines.join("\n"))}\n}`;
}

/** `name(a, b)`, without the arguments at the end that are not there. */
export function callText(name: string, ...args: readonly (string | undefined)[]): string {
  const last = args.findLastIndex((arg) => arg !== undefined);
  return `${name}(${args.slice(0, last + 1).map((arg) => arg ?? "undefined").join(", ")})`;
}

/** `if (…) …`, in braces where one line is not enough. */
export function when(condition: string, lines: readonly string[]): string {
  const [only] = lines;
  if (lines.length === 1 && only !== undefined && !only.includes("\n") && condition.length + only.length < 100) return `if (${condition}) ${only}`;
  return `if (${condition}) {\n${indent(lines.join("\n"))}\n}`;
}

/** `if (…) { … } else …`; a single `if` follows its `else`. */
export function whenElse(condition: string, lines: readonly string[], others: readonly string[]): string {
  if (others.length === 0) return when(condition, lines);
  const [only] = others;
  const rest = others.length === 1 && only !== undefined && only.startsWith("if (") ? only : `{\n${indent(others.join("\n"))}\n}`;
  return `if (${condition}) {\n${indent(lines.join("\n"))}\n} else ${rest}`;
}

const opposite: Readonly<Record<string, string>> = { "===": "!==", "!==": "===", "<": ">=", ">": "<=", "<=": ">", ">=": "<" };

/** The condition turned round, as one would write it. Values are known to be no NaN, which is neither less nor more. */
export function negated(test: string): string {
  if (/^![\w$.]+\([^()]*\)$/.test(test)) return test.slice(1);
  if (/^[\w$.]+\([^()]*\)$/.test(test)) return `!${test}`;
  for (const [sign, other] of [[" || ", " && "], [" && ", " || "]] as const) {
    const parts = test.split(sign);
    if (parts.length > 1 && parts.every((part) => compared.test(part))) return parts.map(negated).join(other);
  }
  const found = compared.exec(test);
  if (found !== null) return `${found[1]} ${opposite[found[2]!]!} ${found[3]}`;
  return isGrouped(test) ? `!${test}` : `!(${test})`;
}

/** Two plain operands: names, members, calls without texts, literals. */
const compared = /^([\w$.[\]"\s]+?(?:\([\w$.[\], "-]*\))?) (===|!==|<=|>=|<|>) ([\w$."-]+)$/;

export const grouped = (test: string): string => ((test.includes(" || ") || test.includes(" ? ")) && !isGrouped(test) ? `(${test})` : test);

/** In one pair of parentheses from end to end. */
function isGrouped(test: string): boolean {
  if (!test.startsWith("(") || !test.endsWith(")")) return false;
  let depth = 0;
  for (let index = 0; index < test.length - 1; index += 1) {
    if (test[index] === "(") depth += 1;
    if (test[index] === ")") depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}
