/** Dates <-> the text of TIMESTAMPTZ. PostgreSQL has no year 0: what ISO 8601 calls so is the year 1 BC. */
import { DecodeError, ValidationError } from "../connection/errors.js";
import type { BoundValue } from "../connection/port.js";
import { bindInstant } from "./binders.js";
import { described } from "./described.js";
import { writeDateOnly, writeInstant } from "./writers.js";

export const bindTimestamp = (value: Date | null): BoundValue => withoutYearZero(bindInstant(value));

export const writeTimestamp = (value: unknown, name: string): BoundValue => withoutYearZero(writeInstant(value, name));

const withoutYearZero = (text: BoundValue): BoundValue =>
  typeof text === "string" && text.startsWith("0000") ? `0001${text.slice(4)} BC` : text;

/** DATE has no year 0 either, and a `DateOnly` has no other word for it. */
export function writeDate(value: unknown, name: string): BoundValue {
  const text = writeDateOnly(value, name);
  if (typeof text !== "string" || !text.startsWith("0000")) return text;
  throw new ValidationError([{ path: [name], code: "range", message: "is in the year 0, which PostgreSQL does not have" }]);
}

/**
 * "2024-02-29 12:00:00.123+00", in any session's time zone. Microseconds, which columns made by others may hold, are cut to
 * milliseconds. A TIMESTAMP has no offset; this library writes UTC into it, so it is read as UTC.
 */
export function readTimestamp(value: unknown, column: string): Date {
  if (typeof value === "string") {
    const time = value.charCodeAt(4) === 45 ? plainTime(value) : NaN;
    if (time === time) return new Date(time);
    const odd = oddTime(value);
    if (odd !== undefined) return odd;
  }
  throw new DecodeError(column, "an instant like 2024-02-29 12:00:00.123+00", described(value));
}

/** Milliseconds since 1970 of the form with a year of four digits and whole hours or minutes of offset; NaN for every other. */
function plainTime(text: string): number {
  let end = 19;
  let milliseconds = 0;
  if (text.charCodeAt(19) === 46) {
    let weight = 100;
    for (end = 20; end < text.length; end += 1) {
      const digit = text.charCodeAt(end) - 48;
      if (digit < 0 || digit > 9) break;
      milliseconds += digit * weight;
      weight = weight === 100 ? 10 : weight === 10 ? 1 : 0;
    }
  }
  const offset = offsetMinutes(text, end);
  const month = pair(text, 5);
  const day = pair(text, 8);
  if (text.charCodeAt(10) !== 32 || !(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return NaN;
  const days = daysSince1970(pair(text, 0) * 100 + pair(text, 2), month, day);
  return (((days * 24 + pair(text, 11)) * 60 + pair(text, 14) - offset) * 60 + pair(text, 17)) * 1000 + milliseconds;
}

const pair = (text: string, at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;

/** Of the end of the text: "", "+00", "-03:30". */
function offsetMinutes(text: string, at: number): number {
  const { length } = text;
  if (at === length) return 0;
  const mark = text.charCodeAt(at);
  const sign = mark === 43 ? 1 : mark === 45 ? -1 : NaN;
  if (length === at + 3) return sign * pair(text, at + 1) * 60;
  return length === at + 6 && text.charCodeAt(at + 3) === 58 ? sign * (pair(text, at + 1) * 60 + pair(text, at + 4)) : NaN;
}

/** Of the calendar that both sides extend back before its introduction; the year begins in March, so that a leap day ends it. */
function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = (((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0) + day - 1;
  return era * 146_097 + yearOfEra * 365 + (yearOfEra >> 2) - ((yearOfEra / 100) | 0) + dayOfYear - 719_468;
}

const oddForm = /^(\d{4,6})(-\d\d-\d\d) (\d\d:\d\d:\d\d(?:\.\d{1,3})?)\d*(?:([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?)?( BC)?$/;

/** Years of more than four digits, local mean time, whose offset has seconds, and the year 0, which in some zones begins in 2 BC. */
function oddTime(text: string): Date | undefined {
  const parts = oddForm.exec(text);
  if (parts === null) return undefined;
  const [, digits = "", monthAndDay, time, sign, hours = "0", minutes = "0", seconds = "0", beforeChrist] = parts;
  const year = beforeChrist === undefined ? Number(digits) : 1 - Number(digits);
  const date = new Date(`${year < 0 ? "-" : "+"}${String(Math.abs(year)).padStart(6, "0")}${monthAndDay}T${time}Z`);
  const offset = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  date.setTime(date.getTime() - (sign === "-" ? -offset : offset));
  return date.getUTCFullYear() >= 0 ? date : undefined;
}
