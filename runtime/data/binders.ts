/** Captured values of a query -> what the driver binds, where that is not the value itself. NULL passes: the statement was written for it. */
import type { BoundValue } from "../connection/port.js";
import { described } from "./described.js";
import { isList, refuseParameter as refuse, wanted } from "./parameter.js";

/** A value that becomes part of a text, as JavaScript writes it. */
export function bindText(value: string | number | bigint | boolean | null): BoundValue {
  if (value === null) return null;
  return typeof value === "object" || value === undefined ? wanted("a string, number, bigint or boolean", value) : String(value);
}

export function bindBoolean(value: boolean | null): BoundValue {
  if (value === null) return null;
  // Anything is true or false in JavaScript, and an object from outside would find all that is true.
  return typeof value === "boolean" ? Number(value) : wanted("a boolean", value);
}

export function bindInstant(value: Date | null): BoundValue {
  if (value === null) return null;
  if (!(value instanceof Date)) return wanted("a Date", value);
  if (Number.isNaN(value.getTime())) refuse("A query parameter is an invalid Date.");
  const text = value.toISOString();
  // With more digits it would not order among the stored texts.
  if (text.length !== 24) refuse("A query parameter is a Date outside of the years 0 to 9999.");
  return text;
}

/** LIMIT, OFFSET, and how far a window function looks: a whole number from 0. */
export function bindLimit(value: number): BoundValue {
  if (!Number.isSafeInteger(value) || value < 0) refuse(`a number of rows is whole and from 0, and this is ${Number.isSafeInteger(value) ? "one below it" : described(value)}.`);
  return value;
}

export const escapeGlob = (text: string): string => text.replace(/[*?[]/g, "[$&]");

export function bindGlobPrefix(value: string | null): BoundValue {
  if (value === null) return null;
  if (typeof value !== "string") return wanted("a string", value);
  if (value.includes("\0")) refuse("startsWith() in a query takes no text with a NUL character.");
  return `${escapeGlob(value)}*`;
}

type ListItem = string | number | bigint | boolean | Date | null | undefined;
type List = readonly ListItem[] | ReadonlySet<ListItem>;

/**
 * A list travels as one JSON text, so that one statement serves every length. NULLs are asked for by `bindListHasNull`, and what no column
 * can equal is left out.
 */
export function bindList(list: List | null): BoundValue {
  if (list === null) return null;
  if (!isList(list)) return wanted("a list or a set", list);
  const items: string[] = [];
  for (const item of list) {
    if (item !== null && item !== undefined && item === item && isScalar(item)) items.push(listItem(item));
  }
  return `[${items.join(",")}]`;
}

const isScalar = (item: unknown): boolean => (typeof item === "object" ? item instanceof Date : typeof item !== "function" && typeof item !== "symbol");

export function bindListHasNull(list: List | null): BoundValue {
  if (list === null) return 0;
  if (!isList(list)) return wanted("a list or a set", list);
  for (const item of list) {
    if (item === null) return 1;
  }
  return 0;
}

function listItem(item: NonNullable<ListItem>): string {
  if (typeof item === "bigint") return item.toString();
  if (typeof item === "boolean") return item ? "1" : "0";
  // JSON has no word for infinity; this reads as one. NaN is in no row.
  if (typeof item === "number" && !Number.isFinite(item)) return item < 0 ? "-9e999" : "9e999";
  // As digits alone it would be an exact integer, where a column holds the nearest double.
  if (typeof item === "number" && Number.isInteger(item) && !Number.isSafeInteger(item)) return item.toExponential();
  return JSON.stringify(item);
}
