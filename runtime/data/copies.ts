/** Lists, sets, maps and records -> copies of them, with a copy of each thing inside. What is not of its type is refused. */
import { carrierOfValue } from "./carriers.js";
import { refuse } from "./refusal.js";

type Copy = (value: unknown, depth?: number) => unknown;

/** What holds no other value is not copied. */
export const asItIs: Copy = (value) => value;

export function arrayCopy(value: unknown, copy: Copy, depth?: number): unknown[] {
  if (!Array.isArray(value)) return refuse();
  const { length } = value;
  const copied: unknown[] = new Array(length);
  for (let index = 0; index < length; index += 1) copied[index] = copy(value[index], depth);
  return copied;
}

export function setCopy(value: unknown, copy: Copy, depth?: number): Set<unknown> {
  if (!(value instanceof Set)) return refuse();
  return new Set(Array.from(value as Set<unknown>, (item) => copy(item, depth)));
}

export function mapCopy(value: unknown, copyKey: Copy, copy: Copy, depth?: number): Map<unknown, unknown> {
  if (!(value instanceof Map)) return refuse();
  return new Map(Array.from(value as Map<unknown, unknown>, ([key, item]) => [copyKey(key, depth), copy(item, depth)]));
}

/** `fromEntries` makes an own property of every key, `__proto__` too. */
export function recordCopy(value: unknown, copy: Copy, depth?: number): object {
  if (carrierOfValue(value) !== "object") return refuse();
  return Object.fromEntries(Object.entries(value as object).map(([key, item]) => [key, copy(item, depth)]));
}
