/**
 * Captured values of a query -> what MySQL and MariaDB take them for without a mistake. They convert whatever they meet (`name = 0` holds
 * for every text), so a value of another type than the build saw is refused; lists travel as one JSON text.
 */
import { normalizeDecimal } from "../connection/decimal.js";
import type { BoundValue } from "../connection/port.js";
import { isUuidText } from "./comparands.js";
import { datetimeText } from "./mysql-writers.js";
import { isList, refuseParameter as refuse, wanted } from "./parameter.js";
import { isDateOnly, isTimeOnly } from "./writers.js";

export function bindDouble(value: unknown): BoundValue {
  if (value === null) return null;
  return Number.isFinite(value) ? (value as number) : wanted("a finite number", value);
}

/** In no integer column. */
const noInteger = 1e300;

/** A number that an integer column is asked to equal: MariaDB would round a fraction, and find 2 for 1.5. */
export function bindEqualInteger(value: unknown): BoundValue {
  if (value === Infinity || value === -Infinity) return noInteger;
  const number = bindDouble(value);
  return number === null || Number.isInteger(number) ? number : noInteger;
}

/** A number that others are ordered against. MySQL has no infinity; the greatest number stands for it. */
export function bindFinite(value: unknown): BoundValue {
  if (value === Infinity) return Number.MAX_VALUE;
  return value === -Infinity ? -Number.MAX_VALUE : bindDouble(value);
}

/** What DECIMAL(65) holds; no column holds more than 64 bits. */
const mostDigits = 10n ** 64n;

export function bindBigintText(value: unknown): BoundValue {
  if (value === null) return null;
  if (typeof value !== "bigint") return wanted("a bigint", value);
  return String(value > mostDigits ? mostDigits : value < -mostDigits ? -mostDigits : value);
}

/** DECIMAL(65, 30) is what it is compared as. */
export function bindCarriedDecimal(value: unknown): BoundValue {
  if (value === null) return null;
  const normal = typeof value === "string" ? normalizeDecimal(value) : undefined;
  if (normal === undefined) return wanted("a decimal text", value);
  const [whole = "", fraction = ""] = normal.replace("-", "").split(".");
  if (whole.length > 35 || fraction.length > 30) refuse("A query parameter is a decimal with more than 35 digits before the point, or more than 30 after it.");
  return value as string;
}

export function bindWellFormed(value: unknown): BoundValue {
  if (value === null) return null;
  if (typeof value !== "string") return wanted("a string", value);
  return value.isWellFormed() ? value : refuse("A query parameter holds half of a surrogate pair, which no text in the database does.");
}

export function bindDatetime(value: unknown): BoundValue {
  if (value === null) return null;
  if (!(value instanceof Date)) return wanted("a Date", value);
  if (Number.isNaN(value.getTime())) refuse("A query parameter is an invalid Date.");
  return datetimeText(value) ?? refuse("A query parameter is a Date outside of the years 1 to 9999.");
}

export function bindTimeOnly(value: unknown): BoundValue {
  return value === null || isTimeOnly(value) ? value : wanted("a time like 23:59:59", value);
}

export const bindAmongDates = (value: unknown): BoundValue => (value === null ? null : amongDates(bindWellFormed(value) as string));

/**
 * A text beside a DATE column, which MySQL would refuse to compare with what is no date. A date stands for itself; any other text for the
 * noon of the last day whose text is less, so that it orders among dates as it does in JavaScript, and equals none.
 */
export function amongDates(text: string): string {
  if (isDateOnly(text) && text >= firstDay) return text;
  let [below, above] = [dayNumber(firstDay) - 1, dayNumber("9999-12-31") + 1];
  while (above - below > 1) {
    const middle = Math.floor((below + above) / 2);
    if (dayText(middle) < text) below = middle;
    else above = middle;
  }
  return `${dayText(below)} 12:00:00`;
}

const firstDay = "0001-01-01";
const millisecondsOfDay = 86_400_000;
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / millisecondsOfDay;
const dayText = (day: number): string => new Date(day * millisecondsOfDay).toISOString().slice(0, 10);

/**
 * The least text above all that begin with the prefix: the last character moved on by one. Where there is no next character the one before
 * is moved, and an empty prefix ends where nobody's text begins.
 */
export function prefixEnd(prefix: string): string {
  const points = Array.from(prefix, (character) => character.codePointAt(0)!);
  while (points.at(-1) === lastPoint) points.pop();
  const last = points.pop();
  // Half of a surrogate pair is no character.
  return last === undefined ? String.fromCodePoint(lastPoint).repeat(40) : String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

const lastPoint = 0x10ffff;

export function bindPrefixEnd(value: unknown): BoundValue {
  const text = bindWellFormed(value);
  return text === null ? null : prefixEnd(text as string);
}

/** What a UUID column is asked to equal: the empty text, which is in none, for a text that is no UUID as it is stored. */
export const uuidOrNone = (text: string): string => (isUuidText(text) ? text : "");

export const bindUuidOrNone = (value: unknown): BoundValue => (value === null ? null : uuidOrNone(bindWellFormed(value) as string));

type List = Iterable<unknown> | null;

/** A list of what an integer column can equal. */
export const bindWholeList = (list: List): BoundValue =>
  jsonList(list, (item) => (typeof item === "bigint" ? bigintText(item) : Number.isInteger(item) ? bigintText(BigInt(item as number)) : undefined));

const bigintText = (value: bigint): string | undefined => (BigInt.asIntN(64, value) === value ? String(value) : undefined);

/** A list of what a DOUBLE column can equal. */
export const bindRealList = (list: List): BoundValue =>
  jsonList(list, (item) => (typeof item === "number" && Number.isFinite(item) ? item.toExponential() : undefined));

export const bindTextList = (list: List): BoundValue =>
  jsonList(list, (item) => (typeof item === "string" && item.isWellFormed() ? JSON.stringify(item) : undefined));

export const bindUuidList = (list: List): BoundValue =>
  jsonList(list, (item) => (typeof item === "string" && isUuidText(item) ? `"${item}"` : undefined));

/** What the operand cannot equal, NULL among it, is left out. */
function jsonList(list: List, itemText: (item: unknown) => string | undefined): BoundValue {
  if (list === null) return null;
  if (!isList(list)) return wanted("a list or a set", list);
  const items: string[] = [];
  for (const item of list) {
    const text = itemText(item);
    if (text !== undefined) items.push(text);
  }
  return `[${items.join(",")}]`;
}
