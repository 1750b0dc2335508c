/**
 * Captured lists -> array literals such as `{1,2}`: one value and one statement for every length, compared by `= ANY`. What no row can
 * hold is left out, and so is NULL, which is asked for by `bindListHasNull`.
 */
import type { BoundValue } from "../connection/port.js";
import { normalizeDecimal } from "../connection/decimal.js";
import { isList, wanted } from "./parameter.js";
import { isDateText, isTimeText, isUuidText } from "./comparands.js";

type List<Item> = Iterable<Item | null | undefined> | null;

function arrayOf<Item>(type: string, list: List<Item>, element: (item: Item) => string | undefined): BoundValue {
  if (list === null) return null;
  if (!isList(list)) return wanted("a list or a set", list);
  let text = "{";
  for (const item of list) {
    // One of another type equals nothing.
    const written = typeof item === type ? element(item as Item) : undefined;
    if (written !== undefined) text += text === "{" ? written : `,${written}`;
  }
  return `${text}}`;
}

export const bindNumberArray = (list: List<number>): BoundValue => arrayOf("number", list, (item) => (item === item ? String(item) : undefined));

/** For an integer column: of the numbers only integers of 64 bits. */
export const bindWholeArray = (list: List<number>): BoundValue =>
  arrayOf("number", list, (item) => (Number.isSafeInteger(item) ? String(item) : Number.isInteger(item) && Math.abs(item) < 2 ** 63 ? String(BigInt(item)) : undefined));

export const bindBigintArray = (list: List<bigint>): BoundValue => arrayOf("bigint", list, (item) => (BigInt.asIntN(64, item) === item ? String(item) : undefined));

export const bindBooleanArray = (list: List<boolean>): BoundValue => arrayOf("boolean", list, (item) => (item ? "t" : "f"));

export const bindTextArray = (list: List<string>): BoundValue =>
  arrayOf("string", list, (item) => (item.isWellFormed() && !item.includes("\0") ? quoteElement(item) : undefined));

export const bindDecimalArray = (list: List<string>): BoundValue => arrayOf("string", list, (item) => (normalizeDecimal(item) === undefined ? undefined : item));

export const bindUuidArray = (list: List<string>): BoundValue => arrayOf("string", list, (item) => (isUuidText(item) ? item : undefined));
export const bindDateArray = (list: List<string>): BoundValue => arrayOf("string", list, (item) => (isDateText(item) ? item : undefined));
export const bindTimeArray = (list: List<string>): BoundValue => arrayOf("string", list, (item) => (isTimeText(item) ? item : undefined));

const quoteElement = (text: string): string => `"${text.replace(/["\\]/g, "\\$&")}"`;
