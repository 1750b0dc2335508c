/** A value of one kind -> the value that a cast makes of it. */
import { normalizeDecimal } from "../../runtime/connection/decimal.js";
import { decimalPattern, integerPattern, numberPattern } from "../../runtime/data/number-text.js";
import type { SqlValue } from "./native.js";

type Value = Exclude<SqlValue, null>;

const [number, decimal, integer] = [numberPattern, decimalPattern, integerPattern].map((pattern) => new RegExp(pattern)) as [RegExp, RegExp, RegExp];

export function numberOf(value: Value): number | null {
  const text = String(value);
  return number.test(text) ? Number(text) : null;
}

/** Throws `RangeError` for what INTEGER does not hold: SQLite itself would take the outermost one for it. */
export function bigintOf(value: Value): bigint | null {
  const text = String(value);
  if (!integer.test(text)) return null;
  const whole = BigInt(text);
  if (BigInt.asIntN(64, whole) !== whole) throw new RangeError("A bigint beyond 64 bits met SQLite, which has none.");
  return whole;
}

export function decimalOf(value: Value): string | null {
  const text = decimalText(value);
  return decimal.test(text) ? normalizeDecimal(text.trim().replace("+", ""))! : null;
}

/** Arithmetic in SQL may have made a number of a decimal; its shortest decimal form is meant, written without an exponent. */
export function decimalText(value: Value): string {
  if (typeof value !== "number") return String(value);
  const [digits = "", exponent] = String(value).split("e");
  if (exponent === undefined) return digits;
  if (Number(exponent) > 0) return String(BigInt(value));
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  return `${value < 0 ? "-" : ""}0.${"0".repeat(-Number(exponent) - 1)}${whole}${fraction}`;
}
