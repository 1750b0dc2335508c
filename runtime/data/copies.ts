/** Sets, maps and records -> copies of them, with a copy of each thing inside. What is not of its type is refused. */
import { carrierOfValue } from "./carriers.js";
import { refuse } from "./refusal.js";

type Copy = (value: unknown, depth?: number) => unknown;

/** What holds no other value is not copied. */
export const asItIs: Copy = (value) => value;

/** The items of a Set: what JSON carries of it. */
export function setItems(value: unknown, copy: Copy, depth?: number): unknown[] {
  if (!(value instanceof Set)) return refuse();
  return Array.from(value as Set<unknown>, (item) => copy(item, depth));
}

/** The pairs of a Map: what JSON carries of it, since a key may be of any type. */
export function mapPairs(value: unknown, copyKey: Copy, copy: Copy, depth?: number): [unknown, unknown][] {
  if (!(value instanceof Map)) return refuse();
  return Array.from(value as Map<unknown, unknown>, ([key, item]) => [copyKey(key, depth), copy(item, depth)]);
}

export const setCopy = (value: unknown, copy: Copy, depth?: number): Set<unknown> => new Set(setItems(value, copy, depth));

export const mapCopy = (value: unknown, copyKey: Copy, copy: Copy, depth?: number): Map<unknown, unknown> => new Map(mapPairs(value, copyKey, copy, depth));

/** `fromEntries` makes an own property of every key, `__proto__` too. */
export function recordCopy(value: unknown, copy: Copy, depth?: number): object {
  if (carrierOfValue(value) !== "object") return refuse();
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, copy(item, depth)]));
}
