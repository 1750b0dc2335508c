/** Relations to read with the rows, by name. */
import { described } from "../../runtime/data/described.js";
import type { ReadInclude } from "../read/verbs.js";
import { orderingOf, type Ordering } from "./aggregates.js";
import { arrow } from "./chain.js";
import { refuse } from "./mistakes.js";
import { writeSide } from "./operators.js";
import { listTarget, stepsOf } from "./paths.js";
import { Expression, newRow, type Place, spanOf, within } from "./place.js";
import { capture, list } from "./written.js";

/** Which related rows are read, and how. The conditions and orders name their columns. */
export interface IncludeWish {
  readonly where?: Expression;
  readonly orderBy?: readonly Ordering[];
  /** For each row that they are read for. */
  readonly limit?: number;
  readonly offset?: number;
  readonly include?: Readonly<Record<string, true | IncludeWish>>;
}

export const writeIncludes = (wanted: readonly unknown[], place: Place): readonly ReadInclude[] =>
  wanted.flatMap((wish): readonly ReadInclude[] => {
    if (typeof wish === "string") return [writeInclude(wish, true, place)];
    if (typeof wish !== "object" || wish === null) return refuse("value", place.path, "the name of a relation, or an object of them", described(wish));
    return Object.entries(wish).map(([name, options]: [string, unknown]) => writeInclude(name, options, place));
  });

function writeInclude(name: string, options: unknown, place: Place): ReadInclude {
  const at = within(place, name);
  const row = newRow(place.gathered);
  const inside: Place = { ...at, row, entity: listTarget(stepsOf([name], at), at), outer: undefined };
  if (options !== true && (typeof options !== "object" || options === null)) return refuse("value", at.path, "true, or options", described(options));
  const { where, orderBy = [], limit, offset, include } = (options === true ? {} : options) as IncludeWish;
  const orderings = orderBy.map((ordering) => orderingOf(ordering, [...at.path, "orderBy"]));
  // A list is ordered by all of its keys in one direction.
  const directions = new Set(orderings.map(({ direction }) => direction));
  if (directions.size > 1) refuse("choice", [...at.path, "orderBy"], "The direction of related rows", ["asc", "desc"]);
  const keys = orderings.length === 0 ? undefined : arrow(list(orderings.map(({ by }) => writeSide(by, inside)), inside), inside);
  const count = (given: unknown) => (given === undefined ? undefined : capture(given, { kind: "int", bits: 64 }, inside));
  return {
    name, span: spanOf(at),
    filter: where === undefined ? undefined : arrow(Expression.write(where, within(inside, "where")), inside),
    orderBy: directions.has("desc") ? undefined : keys, orderByDesc: directions.has("desc") ? keys : undefined,
    limit: count(limit), offset: count(offset),
    include: include === undefined ? [] : writeIncludes([include], inside),
  };
}
