/** Two values -> whether they are equal, and which comes first, of itself and as a key of an order. */
import type { Value } from "./tree.js";

export function equal(left: Value, right: Value, decimals: boolean): boolean {
  if (left === null || right === null) return left === right;
  return decimals ? compareDecimals(left as string, right as string) === 0 : left === right;
}

export function order(left: NonNullable<Value>, right: NonNullable<Value>, decimals: boolean): number {
  if (decimals) return compareDecimals(left as string, right as string);
  if (typeof left === "string") return compareTexts(left, right as string);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Null is less than every value, unless the query says where it stands. */
export function compareKeys(
  a: Value, b: Value, { descending, nulls, decimals }: { readonly descending: boolean; readonly nulls?: "first" | "last" | undefined; readonly decimals: boolean },
): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    const first = nulls === undefined ? !descending : nulls === "first";
    return (a === null) === first ? -1 : 1;
  }
  return order(a, b, decimals) * (descending ? -1 : 1);
}

/** By code points, the order of UTF-8 and of every database; UTF-16 puts U+FFFD after 😀. */
function compareTexts(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const difference = a[index]!.codePointAt(0)! - b[index]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function compareDecimals(left: string, right: string): number {
  const units = (text: string): bigint => {
    const [, sign, digits, fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)!;
    return BigInt(`${sign}${digits}${fraction.padEnd(30, "0")}`);
  };
  const [a, b] = [units(left), units(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}
