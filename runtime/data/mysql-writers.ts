/** Properties of a written object -> what MySQL and MariaDB store unchanged. */
import { ValidationError } from "../connection/errors.js";
import type { BoundValue } from "../connection/port.js";
import { writeDecimal, writeInstant } from "./writers.js";

/** `2024-02-29 12:00:00.123`, in UTC as the session is; undefined outside of the years 1 to 9999. */
export function datetimeText(date: Date): string | undefined {
  const text = date.toISOString();
  return text.length === 24 && !text.startsWith("0000") ? `${text.slice(0, 10)} ${text.slice(11, 23)}` : undefined;
}

export function writeDatetime(value: unknown, name: string): BoundValue {
  writeInstant(value, name);
  const text = datetimeText(value as Date);
  if (text === undefined) throw new ValidationError([{ path: [name], code: "range", message: "is a Date in the year 0, which MySQL does not have" }]);
  return text;
}

/** A decimal whose size is not declared is carried by DECIMAL(65, 30), which would round further places without a word. */
export function writeCarriedDecimal(value: unknown, name: string, digits?: number, places?: number): BoundValue {
  const text = writeDecimal(value, name, digits, places) as string;
  if (digits !== undefined && places !== undefined) return text;
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  if (whole.length <= 35 && fraction.length <= 30) return text;
  throw new ValidationError([{ path: [name], code: "digits", message: "has more than 35 digits before the point or 30 after it; give the column maxDigits and decimalPlaces" }]);
}
