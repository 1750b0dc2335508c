/** An expression of the language as a tree: written as TypeScript by `print.ts`, answered by `meaning.ts`. */

/** What an expression holds. `whole` is a number that SQL keeps as an integer; `other` is stored whole and only compared with null. */
export type Kind = "whole" | "real" | "big" | "text" | "flag" | "at" | "decimal" | "other";

export type Value = string | number | bigint | boolean | Date | null;

/** A value from outside the arrow, declared in front of the query. */
export interface Captured {
  readonly name: string;
  readonly type: string;
  readonly value: Value | readonly Value[] | ReadonlySet<Value>;
}

export type Tree = { readonly kind: Kind } & (
  /** `h.team?.name` has the relations `["team?"]`; `inside` are the steps into JSON. */
  | { readonly node: "column"; readonly variable: string; readonly relations: readonly string[]; readonly column: string; readonly inside: readonly string[] }
  | { readonly node: "literal"; readonly value: Value }
  | { readonly node: "capture"; readonly captured: Captured }
  | { readonly node: "unary"; readonly operator: string; readonly operand: Tree }
  | { readonly node: "binary"; readonly operator: string; readonly left: Tree; readonly right: Tree }
  | { readonly node: "conditional"; readonly test: Tree; readonly whenTrue: Tree; readonly whenFalse: Tree }
  | { readonly node: "method"; readonly object: Tree; readonly name: string; readonly arguments: readonly Tree[] }
  | { readonly node: "length"; readonly object: Tree }
  | { readonly node: "math"; readonly name: string; readonly arguments: readonly Tree[] }
  | { readonly node: "template"; readonly texts: readonly string[]; readonly expressions: readonly Tree[] }
  /** `list.includes(item)` or `set.has(item)`; the list is captured, or written out. */
  | { readonly node: "member"; readonly list: Captured | readonly Tree[]; readonly item: Tree }
  /** Of a list inside of a column. */
  | { readonly node: "itemCount"; readonly list: Tree }
  | { readonly node: "hasItem"; readonly list: Tree; readonly item: Tree }
  /** `t.heroes.filter(h => …).length` and its like, over the rows at the other side of a relation. */
  | {
      readonly node: "related"; readonly variable: string; readonly relation: string; readonly row: string; readonly filters: readonly Tree[];
      readonly end: "some" | "every" | "length";
    }
  /** `exists(select<T>().filter(…))`, `isIn(item, select<T>().map(…))`, `scalar(select<T>().map(() => max(…)))`. */
  | {
      readonly node: "subquery"; readonly form: "exists" | "isIn" | "scalar"; readonly table: string; readonly row: string; readonly filter: Tree | undefined;
      readonly value: Tree | undefined; readonly item: Tree | undefined;
    }
  /** `between(value, low, high)`. */
  | { readonly node: "between"; readonly value: Tree; readonly low: Tree; readonly high: Tree }
  /** `over(sum(x), { partitionBy, orderBy })`. */
  | {
      readonly node: "window"; readonly name: WindowName; readonly argument: Tree | undefined; readonly partitionBy: Tree | undefined;
      readonly orderBy: readonly WindowOrder[];
    }
  | { readonly node: "aggregate"; readonly name: AggregateName; readonly argument: Tree | undefined; readonly filter: Tree | undefined }
);

export type WindowName = "count" | "sum" | "min" | "max" | "rowNumber" | "rank" | "denseRank" | "lag" | "lead" | "firstValue";

export interface WindowOrder {
  readonly tree: Tree;
  readonly descending: boolean;
}

export type AggregateName = "count" | "countDistinct" | "sum" | "avg" | "min" | "max";

export type ColumnTree = Extract<Tree, { node: "column" }>;

export const isCaptured = (list: Captured | readonly Tree[]): list is Captured => !Array.isArray(list);

const present = (trees: readonly (Tree | undefined)[]): readonly Tree[] => trees.filter((tree) => tree !== undefined);

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
      return isCaptured(tree.list) ? [tree.item] : [...tree.list, tree.item];
    case "itemCount":
      return [tree.list];
    case "hasItem":
      return [tree.list, tree.item];
    case "related":
      return tree.filters;
    case "subquery":
      return present([tree.filter, tree.value, tree.item]);
    case "between":
      return [tree.value, tree.low, tree.high];
    case "window":
      return present([tree.argument, tree.partitionBy, ...tree.orderBy.map((key) => key.tree)]);
    case "aggregate":
      return present([tree.argument, tree.filter]);
  }
}

/** The same tree over other children, which come in the order of `children`. */
export function withChildren(tree: Tree, parts: readonly Tree[]): Tree {
  const left = [...parts];
  const next = (): Tree => left.shift()!;
  const optional = (part: Tree | undefined): Tree | undefined => (part === undefined ? undefined : next());
  switch (tree.node) {
    case "column":
    case "literal":
    case "capture":
      return tree;
    case "unary":
      return { ...tree, operand: next() };
    case "binary":
      return { ...tree, left: next(), right: next() };
    case "conditional":
      return { ...tree, test: next(), whenTrue: next(), whenFalse: next() };
    case "method":
      return { ...tree, object: next(), arguments: left };
    case "length":
      return { ...tree, object: next() };
    case "math":
      return { ...tree, arguments: left };
    case "template":
      return { ...tree, expressions: left };
    case "member":
      return isCaptured(tree.list) ? { ...tree, item: next() } : { ...tree, list: left.slice(0, -1), item: left.at(-1)! };
    case "itemCount":
      return { ...tree, list: next() };
    case "hasItem":
      return { ...tree, list: next(), item: next() };
    case "related":
      return { ...tree, filters: left };
    case "subquery":
      return { ...tree, filter: optional(tree.filter), value: optional(tree.value), item: optional(tree.item) };
    case "between":
      return { ...tree, value: next(), low: next(), high: next() };
    case "window":
      return {
        ...tree, argument: optional(tree.argument), partitionBy: optional(tree.partitionBy), orderBy: tree.orderBy.map((key) => ({ ...key, tree: next() })),
      };
    case "aggregate":
      return { ...tree, argument: optional(tree.argument), filter: optional(tree.filter) };
  }
}

/** The tree and all below it. */
export const parts = (tree: Tree): readonly Tree[] => [tree, ...children(tree).flatMap(parts)];

export const size = (tree: Tree): number => parts(tree).length;

/** Without a row the whole expression is a captured value, which JavaScript itself computes before the query. */
export const usesRow = (tree: Tree): boolean =>
  parts(tree).some(({ node }) => node === "column" || node === "related" || node === "subquery" || node === "aggregate" || node === "window");

export function capturesOf(tree: Tree): readonly Captured[] {
  return parts(tree).flatMap((part) => (part.node === "capture" ? [part.captured] : part.node === "member" && isCaptured(part.list) ? [part.list] : []));
}

const hasNul = (value: unknown): boolean => typeof value === "string" && value.includes("\0");

/** A text with a NUL, as a literal or as a captured value. Lists are another matter: what they hold is compared, and nothing is written. */
export const holdsNul = (tree: Tree): boolean =>
  parts(tree).some((part) =>
    part.node === "literal" ? hasNul(part.value) : part.node === "template" ? part.texts.some(hasNul) : part.node === "capture" && hasNul(part.captured.value),
  );

/** A captured infinity. */
export const holdsInfinity = (tree: Tree): boolean =>
  parts(tree).some((part) => part.node === "capture" && typeof part.captured.value === "number" && !Number.isFinite(part.captured.value));

export const holdsPower = (tree: Tree): boolean => parts(tree).some((part) => part.node === "binary" && part.operator === "**");
