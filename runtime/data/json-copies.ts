/** Values -> copies of them as JSON carries them, for straight-line code that knows the type. What is not of its type is refused: JSON would change it. */
import { bytesToBase64 } from "./bytes.js";
import { carrierOfValue } from "./carriers.js";
import type { JsonValue } from "./dump-options.js";
import { dateText, jsonOfUnknown } from "./json-value.js";
import { refuse } from "./refusal.js";

export const jsonString = (value: unknown): string => (typeof value === "string" ? value : refuse());
export const jsonNumber = (value: unknown): number => (Number.isFinite(value) ? (value as number) : refuse());
export const jsonBoolean = (value: unknown): boolean => (typeof value === "boolean" ? value : refuse());
export const jsonBigint = (value: unknown): string => (typeof value === "bigint" ? String(value) : refuse());
export const jsonBytes = (value: unknown): string => (value instanceof Uint8Array ? bytesToBase64(value) : refuse());
export const jsonNull = (value: unknown): null => (value === null ? null : refuse());

/** In a list, where nothing has no other form. */
export const jsonUndefined = (value: unknown): null => (value === undefined ? null : refuse());

export function jsonInstant(value: unknown): string {
  return (value instanceof Date ? dateText(value) : undefined) ?? refuse();
}

export const jsonUnknown = (value: unknown): JsonValue => jsonOfUnknown(value, [], refuse) ?? null;

type Copy = (value: unknown, depth?: number) => unknown;

/** `fromEntries` makes an own property of every key, `__proto__` too. */
export function jsonRecord(value: unknown, copy: Copy, depth?: number): object {
  if (carrierOfValue(value) !== "object") return refuse();
  const entries = Object.entries(value as object);
  return Object.fromEntries(entries.flatMap(([key, item]) => (item === undefined ? [] : [[key, copy(item, depth)]])));
}
