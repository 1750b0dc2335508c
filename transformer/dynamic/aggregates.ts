/** Aggregates, windows and orders by name -> expressions over many rows. */
import { described } from "../../runtime/data/described.js";
import type { Written } from "../read/arrow.js";
import { type Column, type NamesOf, writeArgument } from "./functions.js";
import { refuse } from "./mistakes.js";
import { writeSide } from "./operators.js";
import { isPath } from "./paths.js";
import { Expression, type Place, within } from "./place.js";
import type { Value } from "./values.js";
import { call, list, literal, object } from "./written.js";

const aggregateNames = ["count", "countDistinct", "sum", "avg", "min", "max", "stringAgg", "jsonAgg"] as const;

export type AggregateName = (typeof aggregateNames)[number];

const directions = ["asc", "desc"] as const;
const places = ["first", "last"] as const;

export type Direction = (typeof directions)[number];

export interface OrderOptions {
  readonly nulls?: "first" | "last";
}

/** A column in its natural order, or with a direction. */
export type Ordering = Column | { readonly by: Column; readonly direction?: Direction; readonly nulls?: "first" | "last" };

export interface AggregateOptions {
  /** Takes only the rows for which this holds. */
  readonly filter?: Expression;
  /** In which order `stringAgg` and `jsonAgg` take the rows. */
  readonly orderBy?: readonly Ordering[];
  /** What stands between the texts of `stringAgg`. */
  readonly separator?: string;
}

/**
 * One value of many rows. `count` without a column counts rows.
 *
 * @example aggregate("sum", "price", { filter: op("sold", "eq", true) })
 */
export function aggregate<const Given extends Column = never>(name: AggregateName, of?: Given, options: AggregateOptions = {}): Expression<NamesOf<Given>> {
  if (!aggregateNames.includes(name)) refuse("choice", ["aggregate"], "The aggregate", aggregateNames);
  const { filter, orderBy, separator } = options;
  return new Expression((place) => {
    const at = within(place, name);
    const args = of === undefined ? [] : [writeSide(of, at)];
    // A parameter may not stand there on every database, and a literal is quoted by the dialect.
    if (name === "stringAgg") args.push(literal(textOf(separator ?? ",", at), at));
    const given: (readonly [string, Written])[] = [];
    if (filter !== undefined) given.push(["filter", Expression.write(filter, within(at, "filter"))]);
    if (orderBy !== undefined) given.push(["orderBy", writeOrderings(orderBy, within(at, "orderBy"))]);
    return call(name, args, place, given);
  });
}

const textOf = (given: unknown, place: Place): string => {
  if (typeof given === "string" && given.isWellFormed() && !given.includes("\0")) return given;
  return refuse("value", place.path, "a text", described(given));
};

const windowNames = [
  "rowNumber", "rank", "denseRank", "percentRank", "cumeDist", "ntile", "lag", "lead", "firstValue", "lastValue", "nthValue",
] as const;

export type WindowFunctionName = (typeof windowNames)[number];

/** A function that exists over a window alone, for `over`. */
export function windowFunction<const Arguments extends readonly (Column | Value)[]>(name: WindowFunctionName, ...args: Arguments): Expression<NamesOf<Arguments[number]>> {
  if (!windowNames.includes(name)) refuse("choice", ["windowFunction"], "The window function", windowNames);
  return new Expression((place) => call(name, args.map((argument, index) => writeWindowArgument(argument, within(place, name, index))), place));
}

/** Databases take places and distances written out only. */
const writeWindowArgument = (given: unknown, place: Place): Written =>
  typeof given === "number" && Number.isSafeInteger(given) ? literal(given, place) : writeArgument(given, place);

export type FrameBound = number | "unbounded";

export interface Frame {
  readonly unit: "rows" | "range" | "groups";
  /** Rows before the current one where negative; the current one where 0. */
  readonly from: FrameBound;
  readonly to: FrameBound;
}

export interface WindowOptions {
  readonly partitionBy?: readonly Column[];
  readonly orderBy?: readonly Ordering[];
  readonly frame?: Frame;
}

/** An aggregate, or a window function, over the rows around each row. */
export const over = <Names extends string>(of: Expression<Names>, window: WindowOptions = {}): Expression<Names> =>
  new Expression((place) => {
    const at = within(place, "over");
    const given: (readonly [string, Written])[] = [];
    const { partitionBy, orderBy, frame } = window;
    if (partitionBy !== undefined) given.push(["partitionBy", list(partitionBy.map((key, index) => writeSide(key, within(at, "partitionBy", index))), at)]);
    if (orderBy !== undefined) given.push(["orderBy", writeOrderings(orderBy, within(at, "orderBy"))]);
    if (frame !== undefined) given.push(["frame", writeFrame(frame, within(at, "frame"))]);
    return call("over", [Expression.write(of, at)], place, given);
  });

const units = ["rows", "range", "groups"] as const;

function writeFrame({ unit, from, to }: Frame, place: Place): Written {
  if (!units.includes(unit)) refuse("choice", place.path, "The unit of a frame", units);
  const bounds = [from, to].map((bound) => {
    if (bound !== "unbounded" && !Number.isSafeInteger(bound)) refuse("value", place.path, 'a whole number, or "unbounded"', described(bound));
    return literal(bound, place);
  });
  return object([[unit, list(bounds, place)]], place);
}

// Orders

/** An order whose direction and place of NULL are known to be words of ours. */
export interface CheckedOrdering {
  readonly by: Column;
  readonly direction: Direction;
  readonly nulls: "first" | "last" | undefined;
}

export function orderingOf(given: unknown, path: Place["path"]): CheckedOrdering {
  if (isPath(given) || Expression.is(given)) return { by: given, direction: "asc", nulls: undefined };
  if (typeof given !== "object" || given === null) return refuse("value", path, "a column, or { by, direction, nulls }", described(given));
  const { by, direction = "asc", nulls } = given as { readonly by?: unknown; readonly direction?: unknown; readonly nulls?: unknown };
  if (!isPath(by) && !Expression.is(by)) return refuse("value", path, "a column in { by }", described(by));
  return { by, direction: chosen(direction, directions, "A direction", path), nulls: nulls === undefined ? undefined : chosen(nulls, places, "The place of NULL", path) };
}

export function chosen<Choice extends string>(given: unknown, choices: readonly Choice[], what: string, path: Place["path"]): Choice {
  return choices.find((choice) => choice === given) ?? refuse("choice", path, what, choices);
}

const writeOrderings = (orderings: readonly Ordering[], place: Place): Written =>
  list(
    orderings.map((given, index) => {
      const at = within(place, index);
      const { by, direction, nulls } = orderingOf(given, at.path);
      return call(direction, [writeSide(by, at)], at, nulls === undefined ? [] : [["nulls", literal(nulls, at)]]);
    }),
    place,
  );
