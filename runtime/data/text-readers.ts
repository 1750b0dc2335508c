/**
 * The texts in which PostgreSQL answers every value -> properties of a row. Numbers and marks are looked at by position, without regular
 * expressions: this is most of what reading a row costs. A value outside the column's type is an error naming the column, never a guess.
 */
import { DecodeError } from "../connection/errors.js";
import { described } from "./described.js";

function refuse(column: string, expected: string, value: unknown): never {
  throw new DecodeError(column, expected, described(value));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const dash = 45;
const colon = 58;

/** Also what NUMERIC and DOUBLE PRECISION make of a whole number: "12.00", "1e+15". */
export function readIntText(value: unknown, column: string): number {
  const number = typeof value === "string" && value !== "" ? +value : NaN;
  return Number.isSafeInteger(number) ? number : refuse(column, "a whole number within ±2^53", value);
}

/** Infinity is a number; NaN, which equals nothing, is refused. */
export function readNumberText(value: unknown, column: string): number {
  const number = typeof value === "string" && value !== "" ? +value : NaN;
  return number === number ? number : refuse(column, "a number", value);
}

export function readBigintText(value: unknown, column: string): bigint {
  if (typeof value !== "string" || value === "") return refuse(column, "an integer", value);
  // Up to 15 digits a double is exact, and faster.
  const small = value.length < 16 ? +value : NaN;
  if (Number.isInteger(small)) return BigInt(small);
  try {
    return BigInt(value);
  } catch {
    return refuse(column, "an integer", value);
  }
}

/** The digits as they are. NaN and Infinity, which NUMERIC has, end with a letter. */
export function readDecimalText(value: unknown, column: string): string {
  return typeof value === "string" && isDigit(value.charCodeAt(value.length - 1)) ? value : refuse(column, "a decimal text", value);
}

export function readTruth(value: unknown, column: string): boolean {
  if (value === "t") return true;
  return value === "f" ? false : refuse(column, "t or f", value);
}

export function readUuidText(value: unknown, column: string): string {
  const holds = typeof value === "string" && value.length === 36 && value.charCodeAt(8) === dash && value.charCodeAt(13) === dash
    && value.charCodeAt(18) === dash && value.charCodeAt(23) === dash;
  return holds ? (value as string) : refuse(column, "a UUID", value);
}

/** `infinity`, years before Christ and years of five digits have no `DateOnly`. */
export function readDateText(value: unknown, column: string): string {
  const holds = typeof value === "string" && value.length === 10 && value.charCodeAt(4) === dash && value.charCodeAt(7) === dash;
  return holds ? (value as string) : refuse(column, "a date like 2024-02-29", value);
}

/** TIME also has 24:00:00, which is no time of a day. */
export function readTimeText(value: unknown, column: string): string {
  const holds = typeof value === "string" && value.charCodeAt(2) === colon && value.charCodeAt(5) === colon && value < "24"
    && (value.length === 8 || (value.length < 16 && value.charCodeAt(8) === 46));
  return holds ? (value as string) : refuse(column, "a time like 23:59:59", value);
}

/** `\x` and two digits for each byte; or the older notation, which a server may be set to. */
export function readHexBytes(value: unknown, column: string): Uint8Array {
  if (typeof value !== "string") return refuse(column, "bytes", value);
  if (!value.startsWith("\\x")) return escapedBytes(value);
  const bytes = new Uint8Array((value.length - 2) >> 1);
  for (let index = 0, at = 2; index < bytes.length; index += 1, at += 2) {
    bytes[index] = (hexDigit(value.charCodeAt(at)) << 4) | hexDigit(value.charCodeAt(at + 1));
  }
  return bytes;
}

/** A backslash stands before another one, or before three octal digits. */
function escapedBytes(text: string): Uint8Array {
  const plain = text.replace(/\\(\\|[0-7]{3})/g, (_escape, code: string) => (code === "\\" ? code : String.fromCharCode(Number.parseInt(code, 8))));
  return Uint8Array.from(plain, (character) => character.charCodeAt(0));
}

const hexDigit = (code: number): number => (code <= 57 ? code - 48 : code - 87);

/** The values of a union are all texts, or all numbers. */
export function readEnumText(value: unknown, column: string, values: readonly (string | number)[]): string | number {
  const found = typeof values[0] === "number" && typeof value === "string" && value !== "" ? +value : value;
  if ((values as readonly unknown[]).includes(found)) return found as string | number;
  return refuse(column, `one of ${values.map((allowed) => JSON.stringify(allowed)).join(", ")}`, value);
}
