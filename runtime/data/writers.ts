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
  if (value < -intLimits[bits] || value >= intLimits[bits]) return refuse(name, "range", `is beyond ${bits} bits`);
  // A double would carry negative zero through; an integer column has none.
  return value === 0 ? 0 : value;
}

export function writeBigint(value: unknown, name: string): BoundValue {
  if (typeof value !== "bigint") return expected(name, "a bigint", value);
  if (BigInt.asIntN(64, value) !== value) return refuse(name, "range", "is beyond 64 bits");
  return value;
}

export function writeDecimal(value: unknown, name: string, digits?: number, places?: number): BoundValue {
  // Without a declared scale the text keeps its own, as NUMERIC does: "12.50" stays "12.50".
  const normal = typeof value === "string" ? normalizeDecimal(value, places ?? placesOf(value)) : undefined;
  if (normal === undefined && isDecimal(value)) return refuse(name, "places", `has more than ${places} places after the point`);
  if (normal === undefined) return expected(name, "a decimal text", value);
  const count = normal.replace(/^-?0?\.?|\./g, "").length;
  if (digits !== undefined && count > digits) return refuse(name, "digits", `has more than ${digits} digits`);
  return normal;
}

function placesOf(text: string): number {
  const point = text.indexOf(".");
  return point < 0 ? 0 : text.length - point - 1;
}

/** `maxLength` counts characters (code points), as the databases do. */
export function writeString(value: unknown, name: string, maxLength?: number): BoundValue {
  if (typeof value !== "string") return expected(name, "a string", value);
  if (!value.isWellFormed()) return refuse(name, "surrogate", "holds half of a surrogate pair, which no database can store");
  if (value.includes("\0")) return refuse(name, "nul", "holds a NUL character, which PostgreSQL cannot store and SQLite ends a text at");
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
  let plain: unknown;
  try {
    plain = encode === undefined ? value : encode(value as never);
  } catch {
    return refuse(name, "json", "holds a value that its declared type does not say");
  }
  if (plain === undefined) return expected(name, "a JSON value", value);
  if (!survivesJson(plain, 0)) return refuse(name, "json", `cannot be stored as JSON: ${whyNotJson(plain, [])}`);
  return JSON.stringify(plain);
}

/** Deeper than any stack of a JSON reader, and where a value that contains itself ends up. */
const deepest = 500;

/** What JSON.stringify would drop or replace comes back different. This is the quick answer; `whyNotJson` finds the place. */
function survivesJson(value: unknown, depth: number): boolean {
  switch (typeof value) {
    case "string":
      return value.isWellFormed();
    case "number":
      return Number.isFinite(value);
    case "boolean":
      return true;
    case "object":
      break;
    default:
      return false;
  }
  if (value === null) return true;
  if (depth >= deepest) return false;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      if (!survivesJson(value[index], depth + 1)) return false;
    }
    return true;
  }
  if (!isPlainObject(value)) return false;
  for (const name in value) {
    if (value[name] !== undefined && !survivesJson(value[name], depth + 1)) return false;
  }
  return true;
}

function isPlainObject(value: object): value is Record<string, unknown> {
  if ("toJSON" in value && typeof value.toJSON === "function") return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function whyNotJson(value: unknown, path: readonly string[]): string {
  const at = path.length === 0 ? "the value" : path.slice(0, 20).join(".");
  if (path.length >= deepest) return `${at}… is nested too deeply, or contains itself`;
  if (typeof value === "string") return `${at} holds half of a surrogate pair`;
  if (typeof value !== "object" || value === null) return `${at} is ${described(value)}`;
  if (!Array.isArray(value) && !isPlainObject(value)) return `${at} is ${described(value)} that its declared type does not say`;
  for (const [name, item] of Object.entries(value)) {
    if ((item !== undefined || Array.isArray(value)) && !survivesJson(item, path.length + 1)) return whyNotJson(item, [...path, name]);
  }
  return at;
}
