/** Names and values -> SQL text that means the same in every `sql_mode`. */

export const quote = (identifier: string): string => `\`${identifier.replaceAll("`", "``")}\``;

/**
 * How texts compare: by code points, with blanks at the end counting, as in JavaScript. `utf8mb4_bin`, the one collation that both servers
 * have, takes 'a' and 'a ' for equal, so each server is told its own name for one that does not: a comment of the first kind is read by
 * MySQL from 8.0.17 on and skipped by MariaDB, one of the second kind is read by MariaDB alone.
 *
 * Columns get it from CREATE TABLE, and their collation wins over that of literals and parameters. Where no column takes part it is the
 * connection's: `SET NAMES utf8mb4 COLLATE …`.
 */
export const collation = "COLLATE /*!80017 utf8mb4_0900_bin *//*M!100200 utf8mb4_nopad_bin */";

export function literal(value: string | number | bigint | boolean): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return numberLiteral(value);
  return isPlain(value) ? quotedText(value) : hexLiteral(value);
}

/** With a point alone it would be a DECIMAL, and `0.1 + 0.2` exactly 0.3; beyond 2^53 a column holds the nearest double. */
function numberLiteral(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(value);
  return text.includes("e") ? text : `${text}e0`;
}

/** Whether a backslash escapes in a text depends on `sql_mode`. */
const isPlain = (text: string): boolean => !/[\\\0\x1a]/.test(text);

/** A call around it, because the bare literal compares by a collation of its own. */
function hexLiteral(text: string): string {
  const digits = Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `CONCAT('', _utf8mb4 0x${digits})`;
}

/** A text where the grammar takes nothing but quotes, as in COMMENT and ENUM: right on our own connections, which switch the backslash off. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
