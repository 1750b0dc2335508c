/** Properties of a written object -> what the driver binds. What the column could not give back unchanged is refused, before any SQL. */
import { normalizeDecimal } from "../connection/decimal.js";
import { ValidationError } from "../connection/errors.js";
import type { BoundValue } from "../connection/port.js";
import { described } from "./described.js";

function refuse(name: string, code: string, message: string): never {
  throw new ValidationError([{ path: [name], code, message }]);
}

function expected(name: string, what: string, value: unknown): never {
  return refuse(name, value === undefined ? "missing" : "type", `expected ${what}, got ${described(value)}`);
}

export function writeNumber(value: unknown, name: string): BoundValue {
  if (typeof value !== "number" || !Number.isFinite(value)) return expected(name, "a finite number", value);
  return value;
}

const intLimits = { 16: 2 ** 15, 32: 2 ** 31, 64: 2 ** 53 } as const;

export function writeInt(value: unknown, name: string, bits: 16 | 32 | 64 = 64): BoundValue {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) return expected(name, "a whole number within ±2^53", value);
  if (value < -intLimits[bits] || value >= intLimits[bits]) return expected(name, `a whole number of ${bits} bits`, value);
  // A double would carry negative zero through; an integer column has none.
  return value === 0 ? 0 : value;
}

export function writeBigint(value: unknown, name: string): BoundValue {
  if (typeof value !== "bigint" || BigInt.asIntN(64, value) !== value) return expected(name, "a bigint of 64 bits", value);
  return value;
}

export function writeDecimal(value: unknown, name: string, digits?: number, places?: number): BoundValue {
  const normal = typeof value === "string" ? normalizeDecimal(value, places) : undefined;
  if (normal === undefined) return expected(name, `a decimal text${places === undefined ? "" : ` with at most ${places} places`}`, value);
  const count = normal.replace(/^-?0?\.?|\./g, "").length;
  if (digits !== undefined && count > digits) return expected(name, `a decimal of at most ${digits} digits`, value);
  return normal;
}

/** `maxLength` counts characters (code points), as the databases do. */
export function writeString(value: unknown, name: string, maxLength?: number): BoundValue {
  if (typeof value !== "string") return expected(name, "a string", value);
  if (!value.isWellFormed()) return refuse(name, "surrogate", "holds half of a surrogate pair, which no database can store");
  if (maxLength !== undefined && value.length > maxLength && [...value].length > maxLength) {
    return refuse(name, "maxLength", `is longer than ${maxLength} characters`);
  }
  return value;
}

export function writeBoolean(value: unknown, name: string): BoundValue {
  if (typeof value !== "boolean") return expected(name, "a boolean", value);
  return value ? 1 : 0;
}

/** ISO 8601 in UTC with milliseconds: texts of one length, so they order as the instants do. */
export function writeInstant(value: unknown, name: string): BoundValue {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return expected(name, "a valid Date", value);
  const text = value.toISOString();
  return text.length === 24 ? text : expected(name, "a Date in the years 0 to 9999", value);
}

export function isDateOnly(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export function isTimeOnly(value: unknown): value is string {
  return typeof value === "string" && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?$/.test(value);
}

export function isUuid(value: unknown): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
}

export function isDecimal(value: unknown): value is string {
  return typeof value === "string" && normalizeDecimal(value) !== undefined;
}

export function writeDateOnly(value: unknown, name: string): BoundValue {
  return isDateOnly(value) ? value : expected(name, "a date like 2024-02-29", value);
}

export function writeTimeOnly(value: unknown, name: string): BoundValue {
  return isTimeOnly(value) ? value : expected(name, "a time like 23:59:59", value);
}

export function writeUuid(value: unknown, name: string): BoundValue {
  return isUuid(value) ? value.toLowerCase() : expected(name, "a UUID", value);
}

export function writeBytes(value: unknown, name: string): BoundValue {
  return value instanceof Uint8Array ? value : expected(name, "a Uint8Array", value);
}

export function writeEnum(value: unknown, name: string, values: readonly (string | number)[]): BoundValue {
  if (!(values as readonly unknown[]).includes(value)) {
    return refuse(name, "enum", `expected one of ${values.map((allowed) => JSON.stringify(allowed)).join(", ")}`);
  }
  return value as string | number;
}

/** `encode` turns what JSON has no form for (bigint, Date, bytes) into texts by the declared type; absent where nothing needs it. */
export function writeJson(value: unknown, name: string, encode?: (value: never) => unknown): BoundValue {
  const problem = unsafeForJson(value, [], new Set());
  if (problem !== undefined && encode === undefined) return refuse(name, "json", problem);
  let text: string | undefined;
  try {
    text = JSON.stringify(encode === undefined ? value : encode(value as never));
  } catch {
    return refuse(name, "json", "cannot be written as JSON: it contains itself or a value of no declared type");
  }
  return text ?? expected(name, "a JSON value", value);
}

/** JSON.stringify silently drops or replaces these; what comes back would differ. */
function unsafeForJson(value: unknown, path: readonly (string | number)[], seen: Set<object>): string | undefined {
  const at = path.length === 0 ? "the value" : path.join(".");
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${at} is ${value}, which JSON cannot hold`;
  if (typeof value === "function" || typeof value === "symbol" || typeof value === "bigint") return `${at} is ${described(value)}`;
  if (typeof value === "string") return value.isWellFormed() ? undefined : `${at} holds half of a surrogate pair`;
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Date || value instanceof Uint8Array || value instanceof Map || value instanceof Set) {
    return `${at} is ${described(value)}, which its declared type does not say`;
  }
  if (seen.has(value)) return `${at} contains itself`;
  seen.add(value);
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined && Array.isArray(value)) return `${[...path, key].join(".")} is undefined inside an array`;
    const problem = unsafeForJson(item, [...path, key], seen);
    if (problem !== undefined) return problem;
  }
  seen.delete(value);
  return undefined;
}
