/**
 * What stands for a value of a type without being one. The table, row by row in test/data-modes.test.ts; whatever is not in it is refused.
 *
 * | type | lax takes also | strict JSON takes also |
 * |---|---|---|
 * | number | a text like "1.5" or "-2e3"; a bigint that a double holds exactly | |
 * | Int | a text of a whole number, "48" or "48.0"; a bigint within ±2^53 | |
 * | boolean | "true" "t" "yes" "y" "on" "1", "false" "f" "no" "n" "off" "0" in any case; 1 and 0 | |
 * | bigint | a text of a whole number; a number that is whole and within ±2^53 | the same |
 * | a literal like 1n | | a text of it; the number |
 * | Decimal | a number or a bigint, as JavaScript writes it without an exponent | |
 * | Date | an ISO 8601 text with a time zone; a whole number of milliseconds since 1970 | the text |
 * | Uint8Array | a base64 text; an ArrayBuffer | the text |
 * | Set | an array | an array |
 * | Map | an array of pairs; an object, where keys are texts | the same |
 *
 * It follows Pydantic but where JavaScript has its own custom: true is no 1, and a number is milliseconds. `""` and blanks are nothing.
 * A number that was rounded before it came here (JSON above 2^53) is refused for a bigint, never taken for what it is not.
 */
import { base64ToBytes } from "./bytes.js";
import { breaks, unexpected, type Run } from "./parsing.js";

type Key = string | number | undefined;

/** Who sent a text where a text may stand for the value is told how that text has to look. */
const asText = (value: unknown, run: Run, strict: boolean): boolean => typeof value === "string" && (!strict || run.json);

const numberText = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,4})?$/i;
const wholeText = /^[+-]?\d+(?:\.0+)?$/;

export function toNumber(value: unknown, run: Run, key: Key, strict = run.strict): number | undefined {
  if (!strict) {
    if (typeof value === "string" && numberText.test(value)) {
      const number = Number(value);
      if (Number.isFinite(number)) return number;
    }
    if (typeof value === "bigint" && BigInt(Number(value)) === value) return Number(value);
  }
  return unexpected(run, key, "a finite number", value);
}

const limits = { 16: 2 ** 15, 32: 2 ** 31, 64: 2 ** 53 } as const;

export function toInt(value: unknown, run: Run, key: Key, bits: 16 | 32 | 64 = 64, strict = run.strict): number | undefined {
  if (!strict && ((typeof value === "string" && wholeText.test(value)) || typeof value === "bigint")) {
    const number = Number(value);
    if (Number.isSafeInteger(number) && number >= -limits[bits] && number < limits[bits]) return number;
  }
  return unexpected(run, key, bits === 64 ? "a whole number" : `a whole number of ${bits} bits`, value);
}

const words: Readonly<Record<string, boolean>> = {
  true: true, t: true, yes: true, y: true, on: true, "1": true, false: false, f: false, no: false, n: false, off: false, "0": false,
};

export function toBoolean(value: unknown, run: Run, key: Key, strict = run.strict): boolean | undefined {
  if (!strict) {
    if (value === 1 || value === 0) return value === 1;
    if (typeof value === "string" && value.length < 6) {
      const word = value.toLowerCase();
      if (Object.hasOwn(words, word)) return words[word];
    }
  }
  return unexpected(run, key, "a boolean", value);
}

export function toBigint(value: unknown, run: Run, key: Key, strict = run.strict): bigint | undefined {
  return (!strict || run.json ? bigintOf(value) : undefined) ?? unexpected(run, key, asText(value, run, strict) ? "the text of a whole number" : "a bigint", value);
}

/** One of several bigints. No other literal is converted either, but JSON has no form for these. */
export function toOneOfBigints(value: unknown, run: Run, key: Key, among: readonly bigint[], expected: string): bigint | undefined {
  const whole = run.json ? bigintOf(value) : undefined;
  return whole !== undefined && among.includes(whole) ? whole : unexpected(run, key, expected, value);
}

function bigintOf(value: unknown): bigint | undefined {
  if (typeof value === "string" && /^[+-]?\d{1,1000}$/.test(value)) return BigInt(value.replace("+", ""));
  return Number.isSafeInteger(value) ? BigInt(value as number) : undefined;
}

export function toDecimal(value: unknown, run: Run, key: Key, strict = run.strict): string | undefined {
  if (!strict && (typeof value === "bigint" || Number.isFinite(value))) {
    const text = String(value);
    if (/^-?\d+(\.\d+)?$/.test(text)) return text;
  }
  return unexpected(run, key, "a decimal text", value);
}

export function isValidDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

export function toDate(value: unknown, run: Run, key: Key, strict = run.strict): Date | undefined {
  if (!strict || run.json) {
    const date = typeof value === "string" ? instantOf(value) : undefined;
    if (date !== undefined) return date;
  }
  if (!strict && Number.isSafeInteger(value)) {
    const date = new Date(value as number);
    if (isValidDate(date)) return date;
  }
  return unexpected(run, key, asText(value, run, strict) ? "a time like 2024-02-29T12:00:00Z" : "a Date", value);
}

/** An ISO 8601 text with a time zone. The engine rolls February 30 over to March; such a text names no day. */
export function instantOf(text: string): Date | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.exec(text);
  if (parts === null) return undefined;
  const date = new Date(text);
  const day = new Date(0);
  day.setUTCFullYear(Number(parts[1]), Number(parts[2]), 0);
  return Number.isNaN(date.getTime()) || Number(parts[3]) > day.getUTCDate() ? undefined : date;
}

export function toBytes(value: unknown, run: Run, key: Key, strict = run.strict): Uint8Array | undefined {
  if ((!strict || run.json) && typeof value === "string" && value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value)) return base64ToBytes(value);
  if (!strict && value instanceof ArrayBuffer) return new Uint8Array(value);
  return unexpected(run, key, run.json || asText(value, run, strict) ? "bytes as base64" : "a Uint8Array", value);
}

/** The most items that are copied from one list: engines hold few more, and what says it has more is sparse, or a Proxy. */
const mostItems = 2 ** 25;

export function isTooLong(list: readonly unknown[], run: Run): boolean {
  if (list.length <= mostItems) return false;
  breaks(run, undefined, "maxItems", mostItems, list.length);
  return true;
}

/** The items of a Set, or of an array that stands for one. */
export function itemsOf(value: unknown, run: Run, strict = run.strict): readonly unknown[] | undefined {
  if (value instanceof Set) return [...(value as Set<unknown>)];
  if ((!strict || run.json) && Array.isArray(value)) return isTooLong(value, run) ? undefined : (value as readonly unknown[]);
  return unexpected(run, undefined, "a Set", value);
}

/** The entries of a Map, or of what stands for one. */
export function entriesOf(value: unknown, run: Run, textKeys: boolean, strict = run.strict): readonly (readonly [unknown, unknown])[] | undefined {
  if (value instanceof Map) return [...(value as Map<unknown, unknown>)];
  if (!strict || run.json) {
    if (Array.isArray(value) && isTooLong(value, run)) return undefined;
    if (Array.isArray(value) && value.findIndex((entry) => !Array.isArray(entry) || entry.length !== 2) < 0) return value as readonly [unknown, unknown][];
    if (textKeys && isObject(value)) return Object.entries(value);
  }
  return unexpected(run, undefined, "a Map", value);
}

/** Not null, not a list, and not one of the classes that hold values of their own. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !isContainer(value);
}

const isContainer = (value: object): boolean => value instanceof Date || value instanceof Uint8Array || value instanceof Map || value instanceof Set;

/**
 * The object to read fields from, or undefined where there is none. What an object inherits is not its own: of one with a prototype that
 * somebody made, a copy of its own fields is read.
 */
export function fieldsOf(value: unknown): Record<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return value as Record<string, unknown>;
  return isContainer(value) ? undefined : { ...value };
}
