/** Values handed over at run time -> what an arrow would have captured: bound, never part of the text. */
import { described } from "../../runtime/data/described.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { comparisonGroup } from "../check/type-groups.js";
import type { Written } from "../read/arrow.js";
import { refuse } from "./mistakes.js";
import { Expression, type Place, within } from "./place.js";
import { capture, literal } from "./written.js";

/** A value that can be bound. */
export type Value = string | number | bigint | boolean | Date | Uint8Array | null;

/** An expression as it is; anything else is a value. */
export function writeOperand(given: unknown, place: Place): Written {
  if (Expression.is(given)) return Expression.write(given, place);
  // NULL has forms of its own in SQL.
  if (given === null) return literal(null, place);
  return capture(given, shapeOf(given, place), place);
}

export function shapeOf(value: unknown, place: Place): Shape {
  switch (typeof value) {
    case "undefined":
      return refuse("undefinedValue", place.path);
    case "string":
    case "number":
    case "bigint":
    case "boolean":
      return { kind: typeof value as "string" | "number" | "bigint" | "boolean" };
    default:
      if (value instanceof Date) return { kind: "date" };
      if (value instanceof Uint8Array) return { kind: "bytes" };
      return refuse("value", place.path, "a string, number, bigint, boolean, Date, Uint8Array or null", described(value));
  }
}

/** The values of a list, all of one kind; null may be among them. */
export function listOf(given: unknown, place: Place): readonly unknown[] {
  if (!Array.isArray(given) && !(given instanceof Set)) return refuse("value", place.path, "a list", described(given));
  // A hole in a sparse array is undefined here, which is refused.
  const values: readonly unknown[] = Array.from(given as Iterable<unknown>);
  const kinds = new Set(values.filter((value) => value !== null && !Expression.is(value)).map((value, index) => shapeOf(value, within(place, index)).kind));
  if (kinds.size > 1) refuse("value", place.path, "a list of values of one kind", "several kinds");
  return values;
}

/** A list of any length is one parameter of one statement. `type` is what it is looked for in: an empty list does not say what it is of. */
export function writeList(values: readonly unknown[], type: ColumnType | undefined, place: Place): Written | undefined {
  const first = values.find((value) => value !== null);
  const element = first === undefined ? (type && elementShape(type)) : shapeOf(first, place);
  if (element === undefined) return undefined;
  const withNull: Shape = { kind: "union", members: [element, { kind: "null" }] };
  return capture(values, { kind: "array", element: values.includes(null) ? withNull : element }, place);
}

function elementShape(type: ColumnType): Shape | undefined {
  const group = comparisonGroup(type);
  switch (group) {
    case "number":
    case "bigint":
    case "boolean":
      return { kind: group };
    case "text":
    case "decimal":
      return { kind: "string" };
    case "instant":
      // Instants are looked for by their milliseconds.
      return { kind: "number" };
    case "bytes":
    case "json":
      return undefined;
  }
}
