/**
 * The meaning of an expression over decoded rows, interpreted here without anything of the compiler: JavaScript's own operators,
 * lifted over null as the language says. What SQL cannot answer alike is an entry of exceptions.ts and nowhere else.
 */
import type { Limits } from "./databases.js";
import { arithmetic, Beyond, bigArithmetic, bigOf, bitsOf, finite } from "./numbers.js";
import { compareKeys, equal, order } from "./order.js";
import { callText, textOf } from "./text-methods.js";
import { children, type ColumnTree, isCaptured, parts, type Tree, type Value } from "./tree.js";
import type { Row, World } from "./world.js";

/** Decoded rows with their relations in place. */
export type Data = World["rows"];

/** What an arrow's parameters stand for; a row that an outer join did not find is null. */
export interface Scope {
  readonly rows: ReadonlyMap<string, Row | null>;
  /** The rows of the group, where the expression speaks of one. */
  readonly group: readonly Scope[] | undefined;
}

/** The tables, and what their database cannot answer. */
export interface Place {
  readonly data: Data;
  readonly limits: Limits;
  /** Rows that a filter leaves out are computed with, as a database may do; the answer is of no use then. */
  readonly computesAll?: boolean;
  /** What windows look at: the rows that the filters keep, before an order and a limit. */
  readonly windowed?: readonly Scope[];
}

type Answered = Value | Row | readonly unknown[];

export function evaluate(tree: Tree, scope: Scope, place: Place): Value {
  const at = (part: Tree): Value => evaluate(part, scope, place);
  switch (tree.node) {
    case "column": {
      const value = columnOf(tree, scope);
      // What is stored whole is only compared with null.
      return typeof value === "object" && value !== null && !(value instanceof Date) ? true : (value as Value);
    }
    case "literal":
      return tree.value;
    case "capture":
      return tree.captured.value as Value;
    case "unary":
      return unary(tree.operator, at(tree.operand));
    case "binary":
      return binary(tree, at, place.limits);
    case "conditional":
      return at(at(tree.test) === true ? tree.whenTrue : tree.whenFalse);
    case "length": {
      const text = at(tree.object);
      return text === null ? null : [...(text as string)].length;
    }
    case "method": {
      const [object, args] = [at(tree.object), tree.arguments.map(at)];
      if (object === null || args.includes(null)) return null;
      if (object instanceof Date) return (object as unknown as Record<string, () => number>)[tree.name]!();
      return callText(tree.name, object as string, args as readonly NonNullable<Value>[], place.limits);
    }
    case "math": {
      const args = tree.arguments.map(at);
      if (args.includes(null)) return null;
      return finite((Math as unknown as Record<string, (...args: number[]) => number>)[tree.name]!(...(args as number[])));
    }
    case "template":
      return tree.texts.map((text, index) => text + (index < tree.expressions.length ? textOf(at(tree.expressions[index]!)) : "")).join("");
    case "member": {
      const item = at(tree.item);
      const list = isCaptured(tree.list) ? [...(tree.list.value as Iterable<Value>)] : tree.list.map(at);
      return tree.item.kind === "decimal" ? list.some((element) => equal(item, element, true)) : list.includes(item);
    }
    case "itemCount": {
      const list = columnOf(tree.list as ColumnTree, scope) as readonly unknown[] | null;
      return list === null ? null : list.length;
    }
    case "hasItem": {
      const [list, item] = [columnOf(tree.list as ColumnTree, scope) as readonly unknown[] | null, at(tree.item)];
      return list === null ? null : list.includes(item);
    }
    case "related": {
      const owner = scope.rows.get(tree.variable);
      const filters = tree.end === "every" ? tree.filters.slice(0, -1) : tree.filters;
      const rows = among((owner?.[tree.relation] ?? []) as readonly Row[], tree.row, filters, scope, place);
      const last = tree.filters.at(-1);
      if (tree.end === "every") return rows.every((row) => last === undefined || holds(last, within(scope, tree.row, row), place));
      return tree.end === "some" ? rows.length > 0 : owner === null ? null : rows.length;
    }
    case "subquery":
      return subquery(tree, scope, place);
    case "between": {
      const [value, low, high] = [at(tree.value), at(tree.low), at(tree.high)];
      if (value === null || low === null || high === null) return false;
      const decimals = tree.value.kind === "decimal";
      return order(value, low, decimals) >= 0 && order(value, high, decimals) <= 0;
    }
    case "window":
      return windowed(tree, scope, place);
    case "aggregate":
      return aggregate(tree, scope.group!, place);
  }
}

export const holds = (tree: Tree, scope: Scope, place: Place): boolean => evaluate(tree, scope, place) === true;

export const within = (scope: Scope, variable: string, row: Row | null): Scope => ({ rows: new Map(scope.rows).set(variable, row), group: undefined });

/** The rows that meet what the arrows over them navigate to, and for which all filters hold. */
function among(rows: readonly Row[], variable: string, filters: readonly Tree[], scope: Scope, place: Place): readonly Row[] {
  return rows.filter((row) => {
    const inside = within(scope, variable, row);
    return filters.every((filter) => meetsRows(filter, inside, new Set([variable]))) && (filters.map((filter) => holds(filter, inside, place)).every(Boolean) || place.computesAll === true);
  });
}

/** `team.name` needs a team, and stands for a join of the whole query: a branch that is not taken drops the row all the same. */
export function meetsRows(tree: Tree, scope: Scope, variables: ReadonlySet<string>): boolean {
  return parts(tree).every((part) => part.node !== "column" || !variables.has(part.variable) || reach(part, scope) !== undefined);
}

/** The row behind the relations; null where an optional one is missing, undefined where one that has to be there is. */
function reach({ variable, relations }: ColumnTree, scope: Scope): Row | null | undefined {
  let row = scope.rows.get(variable) ?? null;
  // What an outer join did not find is optional from the start.
  let optional = row === null;
  for (const step of relations) {
    if (row !== null) row = (row[step.replace("?", "")] ?? null) as Row | null;
    optional ||= step.endsWith("?");
    if (row === null && !optional) return undefined;
  }
  return row;
}

/** The value of a column, or what is inside of it. */
export function columnOf(tree: ColumnTree, scope: Scope): Answered {
  let value: unknown = reach(tree, scope)?.[tree.column];
  for (const step of tree.inside) value = (value as Row | null | undefined)?.[step.replace("?", "")];
  return (value ?? null) as Answered;
}

function unary(operator: string, operand: Value): Value {
  if (operator === "!") return operand !== true;
  if (operand === null) return null;
  if (typeof operand === "bigint") return operator === "-" ? bigOf(-operand) : operator === "~" ? ~operand : operand;
  const value = operand as number;
  return operator === "-" ? -value : operator === "~" ? ~bitsOf(value) : value;
}

function binary(tree: Extract<Tree, { node: "binary" }>, at: (part: Tree) => Value, limits: Limits): Value {
  const { operator } = tree;
  // Both sides: a database may compute both.
  const [left, right] = [at(tree.left), at(tree.right)];
  const decimals = tree.left.kind === "decimal" || tree.right.kind === "decimal";
  const compared = (): number | undefined => (left === null || right === null ? undefined : order(left, right, decimals));
  switch (operator) {
    case "&&":
      return left === true && right === true;
    case "||":
      return left === true || right === true;
    case "??":
      return left ?? right;
    case "===":
    case "==":
      return equal(left, right, decimals);
    case "!==":
    case "!=":
      return !equal(left, right, decimals);
    case "<":
      return (compared() ?? 0) < 0;
    case "<=":
      return (compared() ?? 1) <= 0;
    case ">":
      return (compared() ?? 0) > 0;
    case ">=":
      return (compared() ?? -1) >= 0;
    default:
      if (operator === "+" && (tree.kind === "text" || tree.kind === "decimal")) return textOf(left) + textOf(right);
      if (left === null || right === null) return null;
      if (typeof left === "bigint") return bigArithmetic(operator, left, right as bigint);
      return arithmetic(operator, left as number, right as number, operator !== "/" && operator !== "**" && holdsInteger(tree.left) && holdsInteger(tree.right), limits);
  }
}

/** Integers compute exactly in SQL where JavaScript rounds. */
const holdsInteger = (tree: Tree): boolean => tree.kind === "whole" || children(tree).some(holdsInteger);

function subquery({ form, table, row, filter, value, item }: Extract<Tree, { node: "subquery" }>, scope: Scope, place: Place): Value {
  const rows = among(place.data[table]!, row, filter === undefined ? [] : [filter], scope, place);
  if (form === "exists") return rows.length > 0;
  const scopes = rows.map((found) => within(scope, row, found));
  if (form === "scalar") return evaluate(value!, { rows: scope.rows, group: scopes }, place);
  const values = scopes.filter((inside) => meetsRows(value!, inside, new Set([row]))).map((inside) => evaluate(value!, inside, place));
  const wanted = evaluate(item!, scope, place);
  return values.some((found) => equal(found, wanted, item!.kind === "decimal"));
}

function aggregate({ name, argument, filter }: Extract<Tree, { node: "aggregate" }>, group: readonly Scope[], place: Place): Value {
  const scopes = group.filter((scope) => filter === undefined || holds(filter, scope, place));
  if (argument === undefined) return scopes.length;
  const values = scopes.map((scope) => evaluate(argument, scope, place)).filter((value) => value !== null);
  if (name === "count") return values.length;
  if (name === "countDistinct") return new Set(values.map((value) => (value instanceof Date ? value.getTime() : value))).size;
  if (values.length === 0) return null;
  if (name === "min" || name === "max") {
    const decimals = argument.kind === "decimal";
    const before = (a: NonNullable<Value>, b: NonNullable<Value>): boolean => (order(a, b, decimals) < 0) === (name === "min");
    return values.reduce((best, value) => (before(value, best) ? value : best));
  }
  const sum = values.reduce<bigint>((total, value) => total + BigInt(value as number | bigint), 0n);
  if (name === "avg") return average(values as readonly number[]);
  if (argument.kind === "big") {
    // SQLite adds in 64 bits, in an order of its own.
    if (place.limits.bigintsEnd) bigOf(values.reduce<bigint>((total, value) => total + (BigInt(value as bigint) < 0n ? -BigInt(value as bigint) : BigInt(value as bigint)), 0n));
    return sum;
  }
  refuseFar(values as readonly number[]);
  return Number(sum);
}

/** What rows are ordered by. */
export function orderKey(tree: Tree, scope: Scope, place: Place): Value {
  const value = evaluate(tree, scope, place);
  if (!place.limits.ordersLastNul && tree.node !== "column" && typeof value === "string" && value.endsWith("\0")) throw new Beyond();
  return value;
}

function windowed({ name, argument, partitionBy, orderBy, kind }: Extract<Tree, { node: "window" }>, scope: Scope, place: Place): Value {
  const compared = (a: Scope, b: Scope): number => {
    for (const { tree, descending } of orderBy) {
      const difference = compareKeys(orderKey(tree, a, place), orderKey(tree, b, place), { descending, decimals: tree.kind === "decimal" });
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const alike = (other: Scope): boolean => partitionBy === undefined || sameKey(evaluate(partitionBy, other, place), evaluate(partitionBy, scope, place));
  // Every row's, whether or not it meets another: a database computes them all.
  for (const other of place.windowed!) for (const { tree } of orderBy) orderKey(tree, other, place);
  const partition = place.windowed!.filter(alike).sort(compared);
  const valueOf = (other: Scope | undefined): Value => (other === undefined ? null : evaluate(argument!, other, place));
  const here = partition.indexOf(scope);
  switch (name) {
    case "rowNumber":
      return here + 1;
    case "rank":
      return partition.filter((other) => compared(other, scope) < 0).length + 1;
    case "denseRank":
      return partition.filter((other, index) => compared(other, scope) < 0 && (index === 0 || compared(partition[index - 1]!, other) < 0)).length + 1;
    case "lag":
      return valueOf(partition[here - 1]);
    case "lead":
      return valueOf(partition[here + 1]);
    case "firstValue":
      return valueOf(partition[0]);
    default:
      // With an order the frame ends with the last row that is level with this one.
      return aggregate({ node: "aggregate", kind, name, argument, filter: undefined }, orderBy.length === 0 ? partition : partition.filter((other) => compared(other, scope) <= 0), place);
  }
}

const sameKey = (a: Value, b: Value): boolean => (a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b);

function average(values: readonly number[]): number {
  refuseFar(values);
  return Number(values.reduce((total, value) => total + BigInt(value), 0n)) / values.length;
}

/** MySQL adds what is inside of JSON as doubles, so the numbers on the way to a sum count too. */
function refuseFar(values: readonly number[]): void {
  const farthest = values.reduce((total, value) => total + BigInt(Math.abs(value)), 0n);
  if (!Number.isSafeInteger(Number(farthest))) throw new Beyond();
}
