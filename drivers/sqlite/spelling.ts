/** Names and values -> SQL text. */

export const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

export function literal(value: string | number | bigint | boolean): string {
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "boolean") return value ? "1" : "0";
  // As digits alone it would be an exact integer, where a REAL holds the nearest double.
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e") ? `${value}.0` : String(value);
}

/** NUL would end the statement's text early, so a text that holds one is put together from pieces. */
function textLiteral(value: string): string {
  const quoted = value.split("\0").map((piece) => `'${piece.replaceAll("'", "''")}'`);
  return quoted.length === 1 ? quoted[0]! : `(${quoted.join(" || char(0) || ")})`;
}
