/** What a query reads, by names or as an object -> the verb that an arrow would have been given to. */
import { described } from "../../runtime/data/described.js";
import type { Entity } from "../../runtime/ir/entity.js";
import type { Row } from "../../runtime/query/types.js";
import type { Written } from "../read/arrow.js";
import type { Verb } from "../read/verbs.js";
import { arrow, verb } from "./chain.js";
import type { Column } from "./functions.js";
import { refuse } from "./mistakes.js";
import { writeSide } from "./operators.js";
import { isPath } from "./paths.js";
import { Expression, type Place, spanOf, within } from "./place.js";
import { object } from "./written.js";

/** A column, what is computed, or an object of such. */
export interface Projection {
  readonly [property: string]: Column | Projection;
}

/** The properties of the model that are among the names, where they are literals without a path. */
export type Selected<T, Name extends string> =
  unknown extends T ? Readonly<Record<string, unknown>>
  : string extends Name ? Readonly<Record<string, unknown>>
  : Pick<Row<T>, Name & keyof Row<T>> & { readonly [Path in Exclude<Name, keyof Row<T>> as Unmarked<Path>]: unknown };

/** Without the marks of what may be missing. */
type Unmarked<Path extends string> = Path extends `${infer Before}?.${infer After}` ? Unmarked<`${Before}.${After}`> : Path;

export function writeProjection(wanted: readonly unknown[], root: Entity, place: Place): Verb {
  const [first] = wanted;
  if (wanted.length === 1 && typeof first === "object" && first !== null && !Array.isArray(first) && !Expression.is(first)) {
    return verb("map", place, { arrows: [arrow(writeObject(first, place), place)] });
  }
  const own = new Set(place.entity === undefined ? [] : root.columns.map(({ property }) => property));
  if (wanted.every((name) => typeof name === "string" && (own.has(name) || !name.includes(".")))) {
    const span = spanOf(place);
    return verb("columns", place, { names: (wanted as readonly string[]).map((name) => ({ name, span })) });
  }
  const properties = wanted.map((name, index) => {
    const at = within(place, index);
    if (typeof name !== "string") return refuse("value", at.path, "the name of a column", described(name));
    return [name.replaceAll("?.", "."), writeSide(name, at)] as const;
  });
  return verb("map", place, { arrows: [arrow(object(properties, place), place)] });
}

function writeObject(given: object, place: Place): Written {
  const properties = Object.entries(given).map(([name, wanted]: [string, unknown]) => {
    const at = within(place, name);
    const nested = typeof wanted === "object" && wanted !== null && !isPath(wanted) && !Expression.is(wanted);
    return [name, nested ? writeObject(wanted, at) : writeSide(wanted, at)] as const;
  });
  return object(properties, place);
}
