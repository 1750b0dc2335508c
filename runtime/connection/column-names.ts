/** The names of the columns that the user's own SQL answers -> the place of each, where every name is there once. */
import { DecodeError } from "./errors.js";

/** Throws `DecodeError`: of two columns of one name an object would keep the last, and silently lose the other. */
export function assertDistinct(names: readonly string[]): void {
  if (new Set(names).size === names.length) return;
  const twice = names.find((name, index) => names.indexOf(name) !== index)!;
  throw new DecodeError(twice, "one column of this name, told apart by AS", "several");
}

/** Throws `DecodeError` for a name that is not among them, or stands there twice. */
export function placesOf(wanted: readonly string[], names: readonly string[]): readonly number[] {
  assertDistinct(names.filter((name) => wanted.includes(name)));
  return wanted.map((name) => {
    const place = names.indexOf(name);
    if (place >= 0) return place;
    throw new DecodeError(name, "a column of this name", `the columns ${names.join(", ") || "none"}`);
  });
}
