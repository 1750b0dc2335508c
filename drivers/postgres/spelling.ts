/** Names and values -> SQL text. */

export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

export function literal(value: string | number | bigint | boolean): string {
  if (typeof value !== "string") return String(value);
  const text = `'${value.replaceAll("'", "''")}'`;
  // A backslash means itself only where standard_conforming_strings is on.
  return value.includes("\\") ? ` E${text.replaceAll("\\", "\\\\")}` : text;
}
