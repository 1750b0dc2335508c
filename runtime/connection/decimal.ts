/** Decimal texts of any length -> exact comparison and arithmetic, on BigInt. No value passes through a floating-point number. */

/** `units / 10^scale`. */
interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

// No part can match in two ways, so a hostile text takes linear time.
const shape = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * The one way to write a decimal: no leading zeros, no plus sign, no minus before zero, and as many places after the point as
 * `places` says ("1.5" with 2 places is "1.50"). Without `places`, no zeros at the end.
 * Answers undefined for a text that is no decimal (exponents, blanks and bare points are refused) or that has more places: it is never rounded.
 */
export function normalizeDecimal(text: string, places?: number): string | undefined {
  const parts = shape.exec(text);
  if (parts === null) return undefined;
  const whole = withoutLeadingZeros(parts[2]!);
  const fraction = withoutEndingZeros(parts[3] ?? "");
  if (places !== undefined && fraction.length > places) return undefined;
  const sign = parts[1] === "-" && (whole !== "0" || fraction !== "") ? "-" : "";
  const shown = places === undefined ? fraction : fraction.padEnd(places, "0");
  return shown === "" ? sign + whole : `${sign}${whole}.${shown}`;
}

/** -1, 0 or 1, as a sort wants it. Throws `RangeError` for a text that is no decimal. */
export function compareDecimal(left: string, right: string): -1 | 0 | 1 {
  const a = readDecimal(left);
  const b = readDecimal(right);
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [unitsAt(a, scale), unitsAt(b, scale)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/**
 * A text that orders, character by character, as the decimals do. Zero is "1"; a positive number is "2", the count of its whole digits,
 * the digits; a negative one is "0" and the same with every digit turned round, and an end that stands after all digits.
 * Throws `RangeError` for a text that is no decimal.
 */
export function decimalOrderKey(text: string): string {
  const normal = normalizeDecimal(text);
  if (normal === undefined) throw new RangeError("A value that is no decimal number met decimal arithmetic.");
  if (normal === "0") return "1";
  const [whole = "", fraction = ""] = normal.replace("-", "").split(".");
  // 0.05 has no whole digit: its places alone order it.
  const digits = `${String(whole === "0" ? 0 : whole.length).padStart(10, "0")}${whole === "0" ? "" : whole}${fraction}`;
  if (!normal.startsWith("-")) return `2${digits}`;
  return `0${digits.replace(/\d/g, (digit) => String(9 - Number(digit)))}:`;
}

/** The exact sum, with as many places as the operand that has more: "1.50" + "1" is "2.50". Throws `RangeError` for a text that is no decimal. */
export function addDecimal(left: string, right: string): string {
  return writeDecimal(sumOf(readDecimal(left), readDecimal(right)));
}

/** The exact difference, with as many places as the operand that has more. Throws `RangeError` for a text that is no decimal. */
export function subtractDecimal(left: string, right: string): string {
  const subtrahend = readDecimal(right);
  return writeDecimal(sumOf(readDecimal(left), { units: -subtrahend.units, scale: subtrahend.scale }));
}

/**
 * `text / count` to `places` places after the point, or to the places that `text` has where those are more; a half is rounded away
 * from zero, as NUMERIC does; zeros at the end are removed. Throws `RangeError` for a text that is no decimal and for a count of 0.
 */
export function divideDecimal(text: string, count: bigint, places: number): string {
  const dividend = readDecimal(text);
  const scale = Math.max(dividend.scale, places);
  const units = unitsAt(dividend, scale);
  const [magnitude, divisor] = [units < 0n ? -units : units, count < 0n ? -count : count];
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  const negative = units < 0n !== count < 0n;
  return normalizeDecimal(writeDecimal({ units: negative ? -rounded : rounded, scale }))!;
}

function readDecimal(text: string): Decimal {
  const parts = shape.exec(text);
  // The text is a value: it must not reach a message.
  if (parts === null) throw new RangeError("A value that is no decimal number met decimal arithmetic.");
  const fraction = parts[3] ?? "";
  const units = BigInt(parts[2]! + fraction);
  return { units: parts[1] === "-" ? -units : units, scale: fraction.length };
}

function writeDecimal({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
  const sign = units < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function sumOf(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(left.scale, right.scale);
  return { units: unitsAt(left, scale) + unitsAt(right, scale), scale };
}

const unitsAt = ({ units, scale }: Decimal, wanted: number): bigint =>
  scale === wanted ? units : units * 10n ** BigInt(wanted - scale);

function withoutLeadingZeros(digits: string): string {
  let start = 0;
  while (start < digits.length - 1 && digits.charCodeAt(start) === 48) start += 1;
  return digits.slice(start);
}

/** A loop, because /0+$/ takes quadratic time on a hostile text. */
function withoutEndingZeros(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end -= 1;
  return digits.slice(0, end);
}
