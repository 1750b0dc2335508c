/** Two answers -> whether they are the same: floats by Object.is, but for the exceptions that stand here. */

/** Stands for a value that no database is held to. */
export const anything: unique symbol = Symbol("anything");

/** Equal for values that are the same: zero has one sign, what is missing is null, a property that is missing is as one that is null. */
export function canonical(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value === anything) return "anything";
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value === "number") return String(value + 0);
  if (typeof value === "string") return printText(value);
  if (value instanceof Date) return `Date ${value.getTime()}`;
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex")}`;
  if (Array.isArray(value)) return `[${value.map(canonical).join(", ")}]`;
  if (typeof value === "object") {
    const entries = Object.entries(value).filter(([, inside]) => inside !== null && inside !== undefined);
    return `{ ${entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, inside]) => `${name}: ${canonical(inside)}`).join(", ")} }`;
  }
  return String(value);
}

const printText = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** `near`: the last bits of a number may differ. */
export function same(wanted: unknown, got: unknown, near: boolean): boolean {
  if (wanted === anything) return true;
  if (typeof wanted === "number" && typeof got === "number") {
    // String() tells neither zero from the other.
    return Object.is(wanted + 0, got + 0) || (near && Math.abs(wanted - got) <= Math.abs(wanted) * 1e-13);
  }
  if (Array.isArray(wanted) && Array.isArray(got)) return wanted.length === got.length && wanted.every((inside, index) => same(inside, got[index], near));
  if (isRecord(wanted) && isRecord(got)) {
    const names = new Set([...Object.keys(wanted), ...Object.keys(got)]);
    return [...names].every((name) => same(wanted[name] ?? null, got[name] ?? null, near));
  }
  return canonical(wanted) === canonical(got);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof Uint8Array);

/** Rows without an order, in one: by their keys where they have them, so that a row meets the same one. */
export const inOneOrder = (rows: readonly unknown[]): readonly unknown[] => {
  const keyed = rows.map((row) => ({ row, key: canonical(isRecord(row) && "keys" in row ? row["keys"] : row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
};
