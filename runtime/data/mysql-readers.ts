/** What mysql2 answers -> properties of a row. A value outside the column's type is an error naming the column, never a guess. */
import { DecodeError } from "../connection/errors.js";
import { described } from "./described.js";
import { readDecimal, readInt, readNumber, readTimeOnly } from "./readers.js";

/** An exact number arrives as its digits: a sum of integers, a BIGINT beyond ±2^53 (which is refused). */
export const readWhole = (value: unknown, column: string): number =>
  typeof value === "string" && /^-?\d+$/.test(value) ? readInt(Number(value), column) : readInt(value, column);

/** Quotients and averages of exact numbers are DECIMAL in the user's own SQL. */
export const readReal = (value: unknown, column: string): number =>
  typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : readNumber(value, column);

/** A decimal with 30 places comes out of DECIMAL(65, 30), which carries those of no declared size: zeros at its end are filling. */
export function readCarriedDecimal(value: unknown, column: string): string {
  const text = readDecimal(value, column);
  return text.length > 31 && text[text.length - 31] === "." ? text.replace(/\.?0+$/, "") : text;
}

/** UTC, as the session is. Microseconds of a column that others made are cut to milliseconds; a zero date names no instant. */
export function readDatetime(value: unknown, column: string): Date {
  if (typeof value === "string" && value[10] === " ") {
    const usual = usualDatetime(value);
    if (usual !== undefined) return usual;
    const date = new Date(`${value.slice(0, 10)}T${value.slice(11, 23)}Z`);
    // The engine rolls February 30 over to March, and takes what is no day at all for an invalid Date.
    if (date.getUTCDate() === Number(value.slice(8, 10))) return date;
  }
  throw new DecodeError(column, "a DATETIME like 2024-02-29 12:00:00.000", described(value));
}

/**
 * Most of what reading a row costs is its dates, so the common ones are read by position. Undefined for what needs a closer look: the last
 * days of a month, the first hundred years, which `Date.UTC` takes for the twentieth century, and what is no date.
 */
function usualDatetime(text: string): Date | undefined {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (!(year >= 100 && month >= 1 && month <= 12 && day >= 1 && day <= 28)) return undefined;
  const milliseconds = text.length > 20 ? Number(text.slice(20, 23).padEnd(3, "0")) : 0;
  const date = new Date(Date.UTC(year, month - 1, day, twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17), milliseconds));
  return date.getTime() === date.getTime() ? date : undefined;
}

/** 528 is what the codes of two zeros add up to. */
const twoDigits = (text: string, at: number): number => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** TIME holds durations too: what is no time of a day is refused. Zeros at the end of the fraction are filling. */
export function readPaddedTime(value: unknown, column: string): string {
  const text = readTimeOnly(value, column);
  return text.length > 8 ? text.replace(/\.?0+$/, "") : text;
}
