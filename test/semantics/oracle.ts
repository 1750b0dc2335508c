/**
 * The meaning of an expression over a decoded row, interpreted here without anything of the compiler: JavaScript's own operators,
 * lifted over null as the language says. What SQL cannot answer alike is said in EXCEPTIONS.md and nowhere else.
 */
import type { Limits } from "./databases.js";
import * as values from "./values.js";
import { children, type Tree } from "./tree.js";

export type Value = string | number | bigint | boolean | Date | null;
export type Related = { readonly [property: string]: Value | Related | undefined };

/** The answer lies beyond what the exceptions leave comparable: an integer of more than 53 bits, a bigint of more than 64, an overflow. */
export class Beyond extends Error {}
/** An inner navigation met no row, so the row is not in the answer. */
export class NoRow extends Error {}

export function answer(tree: Tree, row: Related, limits: Limits): Value {
  meetRows(tree, row);
  return evaluate(tree, row, limits);
}

/** A join stands for the whole query: a branch that is not taken drops the row all the same. */
function meetRows(tree: Tree, row: Related): void {
  if (tree.node === "column") columnOf(tree.path, row);
  for (const child of children(tree)) meetRows(child, row);
}

function evaluate(tree: Tree, row: Related, limits: Limits): Value {
  switch (tree.node) {
    case "column":
      return columnOf(tree.path, row);
    case "literal":
      return tree.value;
    case "capture":
      return (values as unknown as Record<string, Value>)[tree.name]!;
    case "unary":
      return unary(tree.operator, evaluate(tree.operand, row, limits));
    case "binary":
      return binary(tree, row, limits);
    case "conditional":
      return evaluate(evaluate(tree.test, row, limits) === true ? tree.whenTrue : tree.whenFalse, row, limits);
    case "length": {
      const text = evaluate(tree.object, row, limits);
      return text === null ? null : characters(text as string).length;
    }
    case "method":
      return method(tree.name, evaluate(tree.object, row, limits), tree.arguments.map((argument) => evaluate(argument, row, limits)), limits);
    case "math": {
      const args = tree.arguments.map((argument) => evaluate(argument, row, limits));
      if (args.includes(null)) return null;
      return number((Math as unknown as Record<string, (...args: number[]) => number>)[tree.name]!(...(args as number[])));
    }
    case "template":
      return tree.texts.map((text, index) => text + (index < tree.expressions.length ? textOf(evaluate(tree.expressions[index]!, row, limits)) : "")).join("");
    case "member": {
      const item = evaluate(tree.item, row, limits);
      const list = typeof tree.list === "string" ? (values as unknown as Record<string, Iterable<Value>>)[tree.list]! : tree.list.map((element) => evaluate(element, row, limits));
      return tree.item.kind === "decimal" ? [...list].some((element) => equal(item, element, true)) : [...list].includes(item);
    }
  }
}

/** `team.name` needs a team; `team?.name` is null without one, and so is all after it. */
function columnOf(path: string, row: Related): Value {
  let at: Value | Related | undefined = row;
  let optional = false;
  for (const step of path.split(".")) {
    if (at === null || at === undefined) {
      if (optional) return null;
      throw new NoRow();
    }
    at = (at as Related)[step.replace("?", "")];
    optional ||= step.endsWith("?");
  }
  // A path that ends at a relation is only compared with null.
  return at === undefined ? null : typeof at === "object" && at !== null && !(at instanceof Date) ? true : (at as Value);
}

/** NaN is NULL in SQL. */
const number = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Integers compute exactly in SQL where JavaScript rounds. */
function within(value: number | null, tree: Extract<Tree, { node: "binary" }>): number | null {
  if (value !== null && holdsInteger(tree.left) && holdsInteger(tree.right) && !Number.isSafeInteger(value)) throw new Beyond();
  return value;
}

const holdsInteger = (tree: Tree): boolean => tree.kind === "whole" || children(tree).some(holdsInteger);

function big(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new Beyond();
  return value;
}

function unary(operator: string, operand: Value): Value {
  if (operator === "!") return operand !== true;
  if (operand === null) return null;
  if (typeof operand === "bigint") return operator === "-" ? big(-operand) : operator === "~" ? ~operand : operand;
  const value = operand as number;
  return operator === "-" ? -value : operator === "~" ? ~inRange(value) : value;
}

/** Bits of a number beyond 64 bits are lost on the way into an integer. */
function inRange(value: number): number {
  if (Math.abs(value) >= 2 ** 63) throw new Beyond();
  return value;
}

function binary(tree: Extract<Tree, { node: "binary" }>, row: Related, limits: Limits): Value {
  const { operator } = tree;
  if (operator === "&&") return both(tree, row, limits, (left, right) => left && right);
  if (operator === "||") return both(tree, row, limits, (left, right) => left || right);
  const left = evaluate(tree.left, row, limits);
  const right = evaluate(tree.right, row, limits);
  const decimals = tree.left.kind === "decimal" || tree.right.kind === "decimal";
  switch (operator) {
    case "??":
      return left ?? right;
    case "===":
    case "==":
      return equal(left, right, decimals);
    case "!==":
    case "!=":
      return !equal(left, right, decimals);
    case "<":
      return left !== null && right !== null && order(left, right, decimals) < 0;
    case "<=":
      return left !== null && right !== null && order(left, right, decimals) <= 0;
    case ">":
      return left !== null && right !== null && order(left, right, decimals) > 0;
    case ">=":
      return left !== null && right !== null && order(left, right, decimals) >= 0;
    default:
      if (operator === "+" && (tree.kind === "text" || tree.kind === "decimal")) return textOf(left) + textOf(right);
      if (left === null || right === null) return null;
      return typeof left === "bigint" ? bigArithmetic(operator, left, right as bigint) : within(ranged(operator, left as number, right as number, limits), tree);
  }
}

function both(tree: Extract<Tree, { node: "binary" }>, row: Related, limits: Limits, combine: (left: boolean, right: boolean) => boolean): boolean {
  return combine(evaluate(tree.left, row, limits) === true, evaluate(tree.right, row, limits) === true);
}

/** Where a number that grows too large, or too small to be told from 0, is an error. */
function ranged(operator: string, left: number, right: number, limits: Limits): number | null {
  const value = arithmetic(operator, left, right);
  if (!limits.refusesOverflow) return value;
  if (!Number.isFinite(left) || !Number.isFinite(right)) {
    if (value === null) throw new Beyond();
    return value;
  }
  if (!limits.holdsInfinity && operator === "**" && left === 0 && right < 0) return null;
  const vanished = value === 0 && left !== 0 && ((operator === "*" && right !== 0) || operator === "/" || operator === "**");
  // 0 ** -1 is Infinity everywhere.
  const grown = value !== null && !Number.isFinite(value) && !(operator === "**" && left === 0);
  if (vanished || grown) throw new Beyond();
  return value;
}

function arithmetic(operator: string, left: number, right: number): number | null {
  switch (operator) {
    case "+":
      return number(left + right);
    case "-":
      return number(left - right);
    case "*":
      return number(left * right);
    case "/":
      return right === 0 ? null : number(left / right);
    case "%":
      return number(left % right);
    case "**":
      return number(left ** right);
    case "&":
      return inRange(left) & inRange(right);
    case "|":
      return inRange(left) | inRange(right);
    case "^":
      return inRange(left) ^ inRange(right);
    case "<<":
      return inRange(left) << inRange(right);
    case ">>":
      return inRange(left) >> inRange(right);
    default:
      throw new Error(operator);
  }
}

function bigArithmetic(operator: string, left: bigint, right: bigint): bigint | null {
  switch (operator) {
    case "+":
      return big(left + right);
    case "-":
      return big(left - right);
    case "*":
      return big(left * right);
    case "/":
      return right === 0n ? null : big(left / right);
    case "%":
      return right === 0n ? null : left % right;
    case "&":
      return left & right;
    case "|":
      return left | right;
    case "^":
      return left ^ right;
    case "<<":
      if (right > 64n) throw new Beyond();
      return big(left << right);
    case ">>":
      if (right < -64n) throw new Beyond();
      return big(left >> right);
    default:
      throw new Error(operator);
  }
}

function equal(left: Value, right: Value, decimals: boolean): boolean {
  if (left === null || right === null) return left === right;
  return decimals ? compareDecimals(left as string, right as string) === 0 : left === right;
}

function order(left: NonNullable<Value>, right: NonNullable<Value>, decimals: boolean): number {
  if (decimals) return compareDecimals(left as string, right as string);
  if (typeof left === "string") return compareTexts(left, right as string);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** By code points, the order of UTF-8 and of every database; UTF-16 puts U+FFFD after 😀. */
function compareTexts(left: string, right: string): number {
  const [a, b] = [characters(left), characters(right)];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = a[index]!.codePointAt(0)! - b[index]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareDecimals(left: string, right: string): number {
  const units = (text: string): bigint => {
    const [, sign, digits, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)!;
    return BigInt(`${sign}${digits}${fraction.padEnd(30, "0")}`);
  };
  const [a, b] = [units(left), units(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const textOf = (value: Value): string => (value === null ? "" : String(value));

const characters = (text: string): readonly string[] => [...text];

/** What becomes several letters, and what stands for the text around a place. */
function rewrites(name: string, text: string, args: readonly Value[]): boolean {
  if (name === "replaceAll") return /\$[`']/.test(String(args[1]));
  const changed = name === "toUpperCase" ? text.replaceAll("ß", "").toUpperCase() : name === "toLowerCase" ? text.replaceAll("İ", "").toLowerCase() : undefined;
  return changed !== undefined && characters(changed).length !== characters(text.replaceAll(name === "toUpperCase" ? "ß" : "İ", "")).length;
}

function method(name: string, object: Value, args: readonly Value[], limits: Limits): Value {
  if (object === null || args.includes(null)) return null;
  if (object instanceof Date) return (object as unknown as Record<string, () => number>)[name]!();
  const text = object as string;
  const points = characters(text);
  const [first, second] = args as readonly [never, never];
  if (!limits.rewritesTexts && rewrites(name, text, args)) throw new Beyond();
  switch (name) {
    case "slice":
      return points.slice(first, second).join("");
    case "substring": {
      const clamp = (index: number): number => Math.min(Math.max(Math.trunc(index), 0), points.length);
      const [from, to] = [clamp(first), second === undefined ? points.length : clamp(second)];
      return points.slice(Math.min(from, to), Math.max(from, to)).join("");
    }
    case "charAt":
      return points[Math.trunc(first)] ?? "";
    case "indexOf": {
      const at = text.indexOf(first);
      return at === -1 ? -1 : characters(text.slice(0, at)).length;
    }
    case "padStart": {
      const fill = second === undefined ? [" "] : characters(second);
      const missing = Math.trunc(first) - points.length;
      if (missing <= 0 || fill.length === 0) return text;
      return Array.from({ length: missing }, (_, index) => fill[index % fill.length]).join("") + text;
    }
    default:
      return (text as unknown as Record<string, (...args: readonly Value[]) => Value>)[name]!(...args);
  }
}
