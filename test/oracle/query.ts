/** A whole query as data, and the TypeScript that a user would write for it. */
import { print, printCaptured } from "./print.js";
import { type Captured, capturesOf, type Tree } from "./tree.js";

export interface Source {
  readonly table: string;
  readonly variable: string;
  /** How it joins those before it; undefined for the first. */
  readonly join: "join" | "leftJoin" | "rightJoin" | "crossJoin" | undefined;
  readonly on: Tree | undefined;
}

/** What `map` answers. */
export type Shape =
  | { readonly shape: "value"; readonly tree: Tree }
  | { readonly shape: "object"; readonly properties: readonly { readonly name: string; readonly value: Shape }[] }
  | { readonly shape: "array"; readonly elements: readonly Shape[] };

export interface OrderKey {
  readonly tree: Tree;
  readonly descending: boolean;
  readonly nulls: "first" | "last" | undefined;
}

export type End = "all" | "count" | "exists";

export interface Query {
  readonly sources: readonly Source[];
  readonly filters: readonly { readonly verb: "filter" | "orFilter"; readonly tree: Tree }[];
  /** Undefined where rows are not grouped. */
  readonly groupBy: readonly Tree[] | undefined;
  readonly having: Tree | undefined;
  readonly projection: Shape | undefined;
  readonly orderBy: readonly OrderKey[];
  readonly distinct: boolean;
  readonly limit: number | Captured | undefined;
  readonly offset: number | Captured | undefined;
  readonly set: { readonly operator: "union" | "unionAll" | "intersect" | "except"; readonly other: Query } | undefined;
  readonly end: End;
}

export function shapeTrees(shape: Shape): readonly Tree[] {
  if (shape.shape === "value") return [shape.tree];
  return shape.shape === "object" ? shape.properties.flatMap(({ value }) => shapeTrees(value)) : shape.elements.flatMap(shapeTrees);
}

/** All its trees but those of the query that it is united with. */
export function ownTrees({ sources, filters, groupBy, having, projection, orderBy }: Query): readonly Tree[] {
  return [
    ...sources.flatMap(({ on }) => on ?? []), ...filters.map(({ tree }) => tree), ...(groupBy ?? []), ...(having === undefined ? [] : [having]),
    ...(projection === undefined ? [] : shapeTrees(projection)), ...orderBy.map(({ tree }) => tree),
  ];
}

export const allTrees = (query: Query): readonly Tree[] => [...ownTrees(query), ...(query.set === undefined ? [] : allTrees(query.set.other))];

const counts = ({ limit, offset }: Query): readonly Captured[] => [limit, offset].filter((count) => typeof count === "object");

/** Each once, in front of the query. */
function captures(query: Query): readonly Captured[] {
  const found = [...allTrees(query).flatMap(capturesOf), ...counts(query), ...(query.set === undefined ? [] : counts(query.set.other))];
  return [...new Map(found.map((captured) => [captured.name, captured])).values()];
}

export const isAggregated = ({ groupBy, projection, having }: Query): boolean =>
  groupBy !== undefined || having !== undefined || (projection !== undefined && shapeTrees(projection).some(hasAggregate));

const hasAggregate = (tree: Tree): boolean =>
  tree.node === "aggregate" || (tree.node === "binary" && [tree.left, tree.right].some(hasAggregate)) || (tree.node === "unary" && hasAggregate(tree.operand));

/** The statements of a function that has `db`. */
export function printQuery(query: Query): string {
  return [...captures(query).map(printCaptured), `return ${printChain(query)}.${query.end}(db);`].join("\n    ");
}

function printChain(query: Query): string {
  const [first, ...joined] = query.sources;
  const names = query.sources.map(({ variable }) => variable).join(", ");
  const arrow = (body: string): string => `(${names}) => ${body}`;
  const count = (value: number | Captured): string => (typeof value === "number" ? String(value) : value.name);
  const keys = query.groupBy?.map(print);
  return [
    `select<${first!.table}>()`,
    ...joined.map(({ join, table, on }, index) => {
      const seen = query.sources.slice(0, index + 2).map(({ variable }) => variable).join(", ");
      return `${join!}<${table}>(${on === undefined ? "" : `(${seen}) => ${print(on)}`})`;
    }),
    ...query.filters.map(({ verb, tree }) => `${verb}(${arrow(print(tree))})`),
    ...(keys === undefined ? [] : [`groupBy(${arrow(keys.length === 1 ? keys[0]! : `[${keys.join(", ")}]`)})`]),
    ...(query.having === undefined ? [] : [`having(${arrow(print(query.having))})`]),
    ...query.orderBy.map(({ tree, descending, nulls }) => `${descending ? "orderByDesc" : "orderBy"}(${arrow(print(tree))}${nulls === undefined ? "" : `, { nulls: "${nulls}" }`})`),
    ...(query.projection === undefined ? [] : [`map(${arrow(printShape(query.projection, true))})`]),
    ...(query.distinct ? ["distinct()"] : []),
    ...(query.limit === undefined ? [] : [`limit(${count(query.limit)})`]),
    ...(query.offset === undefined ? [] : [`offset(${count(query.offset)})`]),
    ...(query.set === undefined ? [] : [`${query.set.operator}(${printChain(query.set.other)})`]),
  ].join(".");
}

function printShape(shape: Shape, outermost = false): string {
  if (shape.shape === "value") return print(shape.tree);
  if (shape.shape === "array") return `[${shape.elements.map((element) => printShape(element)).join(", ")}]`;
  const text = `{ ${shape.properties.map(({ name, value }) => `${name}: ${printShape(value)}`).join(", ")} }`;
  return outermost ? `(${text})` : text;
}
