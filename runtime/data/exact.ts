/** Numbers in their decimal digits: what floating-point division cannot say. */

/** A decimal text -> `units / 10^scale`; an exponent is taken as JavaScript writes one. */
function unitsOf(text: string): { readonly units: bigint; readonly scale: number } {
  const [digits = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  const scale = fraction.length - Number(exponent);
  const units = BigInt(whole + fraction);
  return scale < 0 ? { units: units * 10n ** BigInt(-scale), scale: 0 } : { units, scale };
}

/** A number is taken as the shortest decimal that stands for it: 0.3 is a multiple of 0.1. */
export function isMultipleOf(value: number | string | bigint, step: string): boolean {
  const [left, right] = [unitsOf(String(value)), unitsOf(step)];
  const scale = Math.max(left.scale, right.scale);
  // Digits after the last of the step's would take a large power of ten to say no.
  if (left.scale > right.scale + 40 && left.units % 10n !== 0n) return false;
  const at = (part: { readonly units: bigint; readonly scale: number }): bigint => part.units * 10n ** BigInt(scale - part.scale);
  return at(left) % at(right) === 0n;
}

/** All digits, those after the point included and at least so many of these; zeros before the first one are none. */
export function digitsOf(decimal: string, places = 0): number {
  const [whole = "", fraction = ""] = decimal.split(".");
  return whole.replace(/^-?0*/, "").length + Math.max(fraction.length, places);
}

export function placesOf(decimal: string): number {
  const point = decimal.indexOf(".");
  return point < 0 ? 0 : decimal.length - point - 1;
}

/** The length in characters (code points), as the databases count them. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** How many items are there already. Objects are equal where what they hold is, in whatever order their keys are; no text is equal to one. */
export function duplicatesIn(list: readonly unknown[]): number {
  const texts = new Set<string>();
  const values = new Set<unknown>();
  for (const item of list) {
    if (typeof item === "object" && item !== null) texts.add(contentText(item));
    else values.add(item);
  }
  return list.length - texts.size - values.size;
}

/** One text for all values that are equal. */
function contentText(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(contentText).join()}]`;
  if (value instanceof Date) return `date ${value.getTime()}`;
  if (value instanceof Uint8Array) return `bytes ${value.join()}`;
  if (value instanceof Set) return `set ${Array.from(value, contentText).sort().join()}`;
  const fields = value instanceof Map ? [...(value as Map<unknown, unknown>)] : Object.entries(value).filter(([, item]) => item !== undefined);
  const texts = fields.map(([key, item]) => `${contentText(key)}:${contentText(item)}`);
  return `${value instanceof Map ? "map " : ""}{${texts.sort().join()}}`;
}
