/** Values -> what JSON carries, one kind of value at a time. What it could not give back is undefined here, and a mistake to the caller. */
import { bytesToBase64 } from "./bytes.js";
import type { JsonValue } from "./dump-options.js";
import { deepest } from "./outgoing.js";

export function jsonLeaf(kind: "boolean" | "number" | "bigint" | "string" | "date" | "bytes", value: unknown): JsonValue | undefined {
  switch (kind) {
    case "boolean":
      return typeof value === "boolean" ? value : undefined;
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    case "bigint":
      return typeof value === "bigint" ? String(value) : undefined;
    case "string":
      return typeof value === "string" ? value : undefined;
    case "date":
      return value instanceof Date ? dateText(value) : undefined;
    case "bytes":
      return value instanceof Uint8Array ? bytesToBase64(value) : undefined;
  }
}

/** ISO 8601 in UTC. Years of more than four digits are no date-time of JSON Schema's, and are not read back. */
export function dateText(value: Date): string | undefined {
  if (Number.isNaN(value.getTime())) return undefined;
  const text = value.toISOString();
  return text.length === 24 ? text : undefined;
}

export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
  readonly within?: true;
}

/** A value of type unknown, by what it is: instants, big integers and bytes have their texts, an object of any other class has none. */
export function jsonOfUnknown(value: unknown, path: (string | number)[], misfit: (found: Misfit) => never): JsonValue | undefined {
  if (path.length > deepest) return misfit({ path: path.slice(0, 20), value, within: true });
  if (value === null || value === undefined) return value;
  const kind = typeof value === "object" ? (value instanceof Date ? "date" : value instanceof Uint8Array ? "bytes" : undefined) : typeof value;
  if (kind === "boolean" || kind === "number" || kind === "bigint" || kind === "string" || kind === "date" || kind === "bytes") {
    return jsonLeaf(kind, value) ?? misfit({ path: [...path], value });
  }
  const inside = (key: string | number, item: unknown): JsonValue | undefined => {
    path.push(key);
    const written = jsonOfUnknown(item, path, misfit);
    path.pop();
    return written;
  };
  if (Array.isArray(value)) return Array.from(value as unknown[], (item, index) => inside(index, item) ?? null);
  if (!isPlain(value)) return misfit({ path: [...path], value });
  // `fromEntries` makes an own property of every key, `__proto__` too.
  return Object.fromEntries(Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[key, inside(key, item) ?? null]])));
}

function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
