/** A value -> what kind of thing it is, in words that never hold the value itself: it may be a secret. */
export function described(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return "Infinity";
    if (!Number.isInteger(value)) return "a number with a fraction";
    return Number.isSafeInteger(value) ? "a whole number" : "a number beyond ±2^53";
  }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid Date" : "a Date";
  if (value instanceof Uint8Array) return "bytes";
  if (value instanceof Map) return "a Map";
  if (value instanceof Set) return "a Set";
  if (value === undefined) return "undefined";
  if (typeof value === "object") return "an object";
  return `a ${typeof value}`;
}
