/** An expression of the language as a tree: written as TypeScript by `print`, answered by the oracle. */

/** What an expression holds. `whole` is a number that SQL keeps as an integer. */
export type Kind = "whole" | "real" | "big" | "text" | "flag" | "at" | "decimal";

export type Tree = { readonly kind: Kind } & (
  | { readonly node: "column"; readonly path: string }
  | { readonly node: "literal"; readonly value: string | number | bigint | boolean | Date | null }
  /** A value of `values.ts`, by its name. */
  | { readonly node: "capture"; readonly name: string }
  | { readonly node: "unary"; readonly operator: string; readonly operand: Tree }
  | { readonly node: "binary"; readonly operator: string; readonly left: Tree; readonly right: Tree }
  | { readonly node: "conditional"; readonly test: Tree; readonly whenTrue: Tree; readonly whenFalse: Tree }
  | { readonly node: "method"; readonly object: Tree; readonly name: string; readonly arguments: readonly Tree[] }
  | { readonly node: "length"; readonly object: Tree }
  | { readonly node: "math"; readonly name: string; readonly arguments: readonly Tree[] }
  | { readonly node: "template"; readonly texts: readonly string[]; readonly expressions: readonly Tree[] }
  /** `list.includes(item)` or `set.has(item)`; the list is a capture's name, or written out. */
  | { readonly node: "member"; readonly list: string | readonly Tree[]; readonly set: boolean; readonly item: Tree }
);

/** The source text; captures are properties of `values`. */
export function print(tree: Tree): string {
  switch (tree.node) {
    case "column":
      return `h.${tree.path}`;
    case "literal":
      return printLiteral(tree.value);
    case "capture":
      return `values.${tree.name}`;
    case "unary":
      return `${tree.operator}${inner(tree.operand)}`;
    case "binary":
      // TypeScript takes `a < (b > (c))` for type arguments.
      if (tree.operator === "<" && compound.has(tree.right.node)) return `${inner(tree.right)} > ${inner(tree.left)}`;
      return `${inner(tree.left)} ${tree.operator} ${inner(tree.right)}`;
    case "conditional":
      return `${inner(tree.test)} ? ${inner(tree.whenTrue)} : ${inner(tree.whenFalse)}`;
    case "method":
      return `${inner(tree.object)}.${tree.name}(${tree.arguments.map(print).join(", ")})`;
    case "length":
      return `${inner(tree.object)}.length`;
    case "math":
      return `Math.${tree.name}(${tree.arguments.map(print).join(", ")})`;
    case "template":
      return `\`${tree.texts.map((text, index) => escapeTemplate(text) + (index < tree.expressions.length ? `\${${print(tree.expressions[index]!)}}` : "")).join("")}\``;
    case "member": {
      const list = typeof tree.list === "string" ? `values.${tree.list}` : `[${tree.list.map(print).join(", ")}]`;
      return `${list}.${tree.set ? "has" : "includes"}(${print(tree.item)})`;
    }
  }
}

const compound = new Set<Tree["node"]>(["unary", "binary", "conditional"]);

function inner(tree: Tree): string {
  const negative = tree.node === "literal" && (typeof tree.value === "number" || typeof tree.value === "bigint");
  return compound.has(tree.node) || negative ? `(${print(tree)})` : print(tree);
}

function printLiteral(value: string | number | bigint | boolean | Date | null): string {
  if (typeof value === "string") return quoteText(value);
  if (typeof value === "bigint") return `${value}n`;
  if (value instanceof Date) return `new Date(${JSON.stringify(value.toISOString())})`;
  return Object.is(value, -0) ? "-0" : String(value);
}

const quoteText = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const escapeTemplate = (text: string): string => quoteText(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("`", "\\`").replaceAll("${", "\\${");

export function children(tree: Tree): readonly Tree[] {
  switch (tree.node) {
    case "column":
    case "literal":
    case "capture":
      return [];
    case "unary":
      return [tree.operand];
    case "binary":
      return [tree.left, tree.right];
    case "conditional":
      return [tree.test, tree.whenTrue, tree.whenFalse];
    case "method":
      return [tree.object, ...tree.arguments];
    case "length":
      return [tree.object];
    case "math":
      return tree.arguments;
    case "template":
      return tree.expressions;
    case "member":
      return typeof tree.list === "string" ? [tree.item] : [...tree.list, tree.item];
  }
}

const nuls = new Set(["nul", "afterNul"]);

/** A text with a NUL, as a literal or as a captured value. Lists are another matter: what they hold is compared, and nothing is written. */
export const holdsNul = (tree: Tree): boolean =>
  (tree.node === "literal" && typeof tree.value === "string" && tree.value.includes("\0")) ||
  (tree.node === "template" && tree.texts.some((text) => text.includes("\0"))) ||
  (tree.node === "capture" && nuls.has(tree.name)) ||
  children(tree).some(holdsNul);

/** A captured infinity. */
export const holdsInfinity = (tree: Tree): boolean => (tree.node === "capture" && /infinite/i.test(tree.name)) || children(tree).some(holdsInfinity);

export const holdsPower = (tree: Tree): boolean => (tree.node === "binary" && tree.operator === "**") || children(tree).some(holdsPower);

/** Without a column the whole expression is a captured value, which JavaScript itself computes. */
export const usesRow = (tree: Tree): boolean => tree.node === "column" || children(tree).some(usesRow);

export const size = (tree: Tree): number => children(tree).reduce((total, child) => total + size(child), 1);
