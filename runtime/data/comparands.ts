/**
 * Captured values -> what is compared with a column of a narrower type, on databases that would refuse them or leave the index aside.
 *
 * JavaScript compares `h.age` with 1.5 or 1e300 like any number; an index on an integer column serves integers only. So the number becomes
 * the integer that gives the same answer: below 1.5 is below 2, at most 1.5 is at most 1, and equal to 1.5 is equal to a value that is in
 * no row. NULL passes: the statement was written for it.
 */
import type { BoundValue } from "../connection/port.js";
import { normalizeDecimal } from "../connection/decimal.js";
import { refuseParameter as refuse, wanted } from "./parameter.js";
import { isDateOnly, isTimeOnly } from "./writers.js";

const least = -(2n ** 63n);
const most = 2n ** 63n - 1n;

export function bindNumber(value: number | null): BoundValue {
  if (typeof value !== "number" && value !== null) return wanted("a number", value);
  return value === value ? value : refuse("A query parameter is NaN, which equals nothing and orders nowhere.");
}

export function bindBigint(value: bigint | null): BoundValue {
  if (typeof value !== "bigint" && value !== null) return wanted("a bigint", value);
  return value === null || BigInt.asIntN(64, value) === value ? value : refuse("A query parameter is a bigint beyond 64 bits.");
}

/** A text that the database can hold; another would be cut off, replaced, or break the connection. */
export function bindString(value: string | null): BoundValue {
  if (value === null) return null;
  if (typeof value !== "string") return wanted("a string", value);
  if (value.isWellFormed() && !value.includes("\0")) return value;
  return refuse("A query parameter is a text with a NUL character or half of a surrogate pair, which no PostgreSQL text holds.");
}

export function bindDecimal(value: string | null): BoundValue {
  return value === null || (typeof value === "string" && normalizeDecimal(value) !== undefined) ? value : refuse("A query parameter that is compared with a Decimal is no decimal text.");
}

/** Equality with an integer column. A whole number outside of ±2^53 is in no row that can be read; the least of 64 bits stands for none. */
export function bindWhole(value: number | null): BoundValue {
  if (value === null || Number.isSafeInteger(value)) return value;
  return bindNumber(value) === value && Number.isInteger(value) ? within64(value) : least;
}

/** `<=` and `>` with an integer column. */
export const bindFloor = (value: number | null): BoundValue =>
  value === null || Number.isSafeInteger(value) ? value : within64(Math.floor(bindNumber(value) as number));

/** `<` and `>=` with an integer column. */
export const bindCeiling = (value: number | null): BoundValue =>
  value === null || Number.isSafeInteger(value) ? value : within64(Math.ceil(bindNumber(value) as number));

const within64 = (value: number): bigint => (value >= 2 ** 63 ? most : value <= -(2 ** 63) ? least : BigInt(value));

/** A number with all digits of its exact value, where it is whole: its shortest form would name another integer beyond ±2^53. */
export const bindExact = (value: number | null): BoundValue => (Number.isInteger(value) ? BigInt(value as number) : bindNumber(value));

/** Equality with UUID, DATE or TIME, whose values have one text each: every other text equals none of them and becomes NULL. */
export const bindUuid = (value: string | null): BoundValue => (value !== null && isUuidText(value) ? value : null);
export const bindDate = (value: string | null): BoundValue => (value !== null && isDateText(value) ? value : null);
export const bindTime = (value: string | null): BoundValue => (value !== null && isTimeText(value) ? value : null);

export const isUuidText = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
export const isDateText = (text: string): boolean => isDateOnly(text) && !text.startsWith("0000");
export const isTimeText = (text: string): boolean => isTimeOnly(text) && text.length >= 8 && !(text.length > 8 && text.endsWith("0"));

/** The text with the pattern's own characters taken as themselves, and anything behind it. */
export const bindLikePrefix = (value: string | null): BoundValue => (value === null ? null : `${escapeLike(bindString(value) as string)}%`);

export const escapeLike = (text: string): string => text.replace(/[\\%_]/g, "\\$&");

/** A backslash at the end stands for itself; PostgreSQL would refuse the pattern. */
export const bindLikePattern = (value: string | null): BoundValue => (value === null ? null : completePattern(bindString(value) as string));

export function completePattern(pattern: string): string {
  let escaping = false;
  for (const character of pattern) escaping = character === "\\" && !escaping;
  return escaping ? `${pattern}\\` : pattern;
}

/** A number among bits. */
export const bindBits = (value: number | null): BoundValue => (value === null ? null : (bindNumber(value) as number) | 0);
