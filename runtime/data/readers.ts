/** What the driver answered -> properties of a row. A value outside the column's type is an error naming the column, never a guess. */
import { DecodeError } from "../connection/errors.js";
import { described } from "./described.js";
import { isDateOnly, isDecimal, isTimeOnly, isUuid } from "./writers.js";

function refuse(column: string, expected: string, value: unknown): never {
  throw new DecodeError(column, expected, described(value));
}

export function readNumber(value: unknown, column: string): number {
  return typeof value === "number" ? value : refuse(column, "a number", value);
}

/** A 64-bit integer that a double cannot hold arrives rounded, at or beyond ±2^53: it is refused. */
export function readInt(value: unknown, column: string): number {
  return Number.isSafeInteger(value) ? (value as number) : refuse(column, "a whole number within ±2^53", value);
}

/** Compiled statements ask for the digits as a text; raw SQL may answer a number, which is exact within ±2^53. */
export function readBigint(value: unknown, column: string): bigint {
  if (Number.isSafeInteger(value)) return BigInt(value as number);
  if (typeof value === "number") return refuse(column, "an integer within ±2^53, or cast(… as text)", value);
  if (typeof value !== "string" || !/^-?\d+$/.test(value)) return refuse(column, "an integer", value);
  return BigInt(value);
}

export function readString(value: unknown, column: string): string {
  return typeof value === "string" ? value : refuse(column, "a string", value);
}

export function readDecimal(value: unknown, column: string): string {
  return isDecimal(value) ? value : refuse(column, "a decimal text", value);
}

export function readUuid(value: unknown, column: string): string {
  return isUuid(value) ? value : refuse(column, "a UUID", value);
}

export function readDateOnly(value: unknown, column: string): string {
  return isDateOnly(value) ? value : refuse(column, "a date like 2024-02-29", value);
}

export function readTimeOnly(value: unknown, column: string): string {
  return isTimeOnly(value) ? value : refuse(column, "a time like 23:59:59", value);
}

export function readBoolean(value: unknown, column: string): boolean {
  if (value === 1) return true;
  return value === 0 ? false : refuse(column, "0 or 1", value);
}

export function readInstant(value: unknown, column: string): Date {
  const date = typeof value === "string" && value.length === 24 && value[10] === "T" && value[23] === "Z" ? new Date(value) : undefined;
  // The engine rolls February 30 over to March, and takes what is no day at all for an invalid Date.
  const holds = date !== undefined && date.getUTCDate() === Number((value as string).slice(8, 10));
  return holds ? date : refuse(column, "an instant like 2024-02-29T12:00:00.000Z", value);
}

/** A copy of its own: the driver answers a Buffer, whose methods differ from a Uint8Array's. */
export function readBytes(value: unknown, column: string): Uint8Array {
  return value instanceof Uint8Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : refuse(column, "bytes", value);
}

export function readEnum(value: unknown, column: string, values: readonly (string | number)[]): string | number {
  if (!(values as readonly unknown[]).includes(value)) refuse(column, `one of ${values.map((allowed) => JSON.stringify(allowed)).join(", ")}`, value);
  return value as string | number;
}

/** `decode` gives bigint, Date and bytes inside the value their type back; absent where JSON says it all. */
export function readJson(value: unknown, column: string, decode?: (value: never) => unknown): unknown {
  if (typeof value !== "string") return refuse(column, "a JSON text", value);
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return refuse(column, "a JSON text", value);
  }
  if (decode === undefined) return parsed;
  try {
    return decode(parsed as never);
  } catch {
    return refuse(column, "JSON of its declared type", parsed);
  }
}

/** A row of a union of models has to be of one of them: it has a row in each of these tables, or in none. */
export function refuseModels(tables: readonly string[]): never {
  const names = tables.map((table) => `"${table}"`).join(" and ");
  throw new DecodeError(tables.join(", "), `a row in just one of ${names}`, "another number of them for one key");
}
