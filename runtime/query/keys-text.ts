/** Keys of rows -> the JSON text of arrays by which a statement finds them all. */

/** Integers of any size keep all their digits: JSON's own numbers have no limit. */
export function keysText(keys: readonly (readonly unknown[])[]): string {
  const rows = keys.map((key) => `[${key.map((part) => (typeof part === "bigint" ? part.toString() : JSON.stringify(part))).join(",")}]`);
  return `[${rows.join(",")}]`;
}
