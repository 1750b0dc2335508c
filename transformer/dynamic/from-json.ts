/**
 * Filters, orders and columns that come from outside as JSON -> what the builder takes. Whoever sent them is not trusted: words come from
 * closed sets, names are those of the model (or of a shorter list), values are bound, and there is an end to depth and size.
 */
import { described } from "../../runtime/data/described.js";
import { instantOf, isValidDate } from "../../runtime/data/conversions.js";
import { isDecimal } from "../../runtime/data/writers.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { comparisonGroup } from "../check/type-groups.js";
import { nearest } from "../diagnostics/catalogue.js";
import { chosen, type Ordering } from "./aggregates.js";
import { joinedBy, not } from "./functions.js";
import { type IssuePath, refuse } from "./mistakes.js";
import { operationOf, writeOperation } from "./operators.js";
import { typeAt } from "./paths.js";
import { Expression, type Place, within } from "./place.js";

/** A condition as JSON. `value` is a value, a list of them, or for `some`, `every` and `none` a condition on the related rows. */
export type JsonFilter =
  | { readonly and: readonly JsonFilter[] }
  | { readonly or: readonly JsonFilter[] }
  | { readonly not: JsonFilter }
  | { readonly column: string; readonly operator: string; readonly value?: unknown };

export interface FilterLimits {
  /** The columns that may be asked for, by their paths from the row of the query, related ones as `"heroes.name"`; all of the model's unless given. */
  readonly columns?: readonly string[];
  /** How deep conditions may stand in one another. 8 unless said. */
  readonly maxDepth?: number;
  /** How many conditions there may be. 100 unless said. */
  readonly maxConditions?: number;
  /** How many values a list may have. 1000 unless said. */
  readonly maxItems?: number;
  /** How long a text may be. 10,000 characters unless said. */
  readonly maxLength?: number;
}

interface Reading extends Required<Omit<FilterLimits, "columns">> {
  readonly columns: ReadonlySet<string> | undefined;
  conditions: number;
}

/**
 * @example heroes.where(filterFromJson(request.body.filter, { columns: ["name", "age"] }))
 */
export function filterFromJson(untrusted: unknown, limits: FilterLimits = {}): Expression<never> {
  const { columns, maxDepth = 8, maxConditions = 100, maxItems = 1000, maxLength = 10_000 } = limits;
  const allowed = columns === undefined ? undefined : new Set(columns);
  return readCondition(untrusted, "", 1, { columns: allowed, maxDepth, maxConditions, maxItems, maxLength, conditions: 0 }, []);
}

/** `around` is the relation that the condition's names are seen from, with a dot behind it. */
function readCondition(given: unknown, around: string, depth: number, reading: Reading, path: IssuePath): Expression<never> {
  if (depth > reading.maxDepth) refuse("depth", path, reading.maxDepth);
  if ((reading.conditions += 1) > reading.maxConditions) refuse("size", path, "conditions", reading.maxConditions);
  const condition = plainObject(given, "a condition", path);
  const word = (["and", "or", "not"] as const).find((each) => Object.hasOwn(condition, each));
  if (word === undefined) return readComparison(condition, around, depth, reading, path);
  onlyKeys(condition, [word], path);
  if (word === "not") return not(readCondition(condition.not, around, depth + 1, reading, [...path, "not"]));
  const list = condition[word];
  if (!Array.isArray(list)) return refuse("json", [...path, word], "a list of conditions", described(list));
  return joinedBy(word === "and" ? "&&" : "||", word, list.map((each: unknown, index) => readCondition(each, around, depth + 1, reading, [...path, word, index])));
}

function readComparison(condition: Readonly<Record<string, unknown>>, around: string, depth: number, reading: Reading, path: IssuePath): Expression<never> {
  onlyKeys(condition, ["column", "operator", "value"], path);
  const column = readColumn(condition["column"], around, reading, [...path, "column"]);
  const { operator, value } = condition;
  const operation = operationOf(operator, [...path, "operator"]);
  const at: IssuePath = [...path, "value"];
  const given = Object.hasOwn(condition, "value");
  if (operation.takes === "nothing") {
    if (given) refuse("json", at, "no value", described(value));
    return new Expression((place) => writeOperation(column, operation, undefined, place));
  }
  if (operation.takes === "rows") {
    const rows = given ? readCondition(value, `${around}${column.replaceAll("?.", ".")}.`, depth + 1, reading, at) : undefined;
    return new Expression((place) => writeOperation(column, operation, rows, place));
  }
  if (value === undefined) refuse("json", at, "a value", "nothing");
  const plain = plainValue(value, operation.takes, reading, at);
  return new Expression((place) => {
    const type = typeAt(column, place);
    const typed = Array.isArray(plain)
      ? plain.map((item: unknown, index) => asType(item, type, operation.takes, within(place, "value", index)))
      : asType(plain, type, operation.takes, within(place, "value"));
    return writeOperation(column, operation, typed, place);
  });
}

function readColumn(given: unknown, around: string, { columns, maxLength }: Reading, path: IssuePath): string {
  if (typeof given !== "string") return refuse("json", path, "the name of a column", described(given));
  if (given.length > maxLength) refuse("size", path, "characters", maxLength);
  const name = around + given.replaceAll("?.", ".");
  if (columns !== undefined && !columns.has(name)) refuse("columnNotAllowed", path, name, nearest(name, columns));
  return given;
}

/** A single value, or a list where the operator takes one. An object is nobody's value: it would be an operator in other libraries. */
function plainValue(value: unknown, takes: "value" | "order" | "list" | "range" | "like", reading: Reading, path: IssuePath): unknown {
  if (takes !== "list" && takes !== "range") return scalar(value, reading, path);
  if (!Array.isArray(value) || (takes === "range" && value.length !== 2)) return refuse("json", path, takes === "range" ? "a list of two values" : "a list", described(value));
  if (value.length > reading.maxItems) refuse("size", path, "values", reading.maxItems);
  return value.map((item: unknown, index) => scalar(item, reading, [...path, index]));
}

function scalar(value: unknown, { maxLength }: Reading, path: IssuePath): string | number | boolean | null {
  switch (typeof value) {
    case "string":
      if (value.length > maxLength) refuse("size", path, "characters", maxLength);
      return value;
    case "number":
    case "boolean":
      return value;
    default:
      return value === null ? null : refuse("json", path, "a text, a number, true, false or null", described(value));
  }
}

/** JSON has no Date, bigint or Decimal: the column says what a text or a number is meant as. */
function asType(value: unknown, type: ColumnType | undefined, takes: string, place: Place): Date | bigint | string | number | boolean | null {
  const wanted = (what: string): never => refuse("json", place.path, what, described(value));
  if (value === null) return takes === "value" || takes === "list" ? null : wanted("a value other than null");
  const group = type === undefined ? undefined : comparisonGroup(type);
  switch (group) {
    case "instant": {
      // A day by itself begins at midnight in UTC, as JavaScript has it.
      const date = typeof value === "string" ? instantOf(value.length === 10 ? `${value}T00:00:00Z` : value) : isValidDate(value) ? value : undefined;
      return date ?? wanted("an instant like 2024-02-29T12:00:00Z");
    }
    case "bigint":
      if (typeof value === "string" && /^-?\d{1,40}$/.test(value)) return BigInt(value);
      return Number.isSafeInteger(value) ? BigInt(value as number) : wanted("an integer, as a number or as a text of digits");
    case "decimal":
      return isDecimal(value) ? value : wanted("a decimal text");
    case "number":
      return typeof value === "number" ? value : wanted("a number");
    case "boolean":
      return typeof value === "boolean" ? value : wanted("true or false");
    case "text":
      return typeof value === "string" ? value : wanted("a text");
    default:
      // What no type is known of is compared with nothing by itself: the check says so.
      return value as string | number | boolean;
  }
}

function plainObject(given: unknown, what: string, path: IssuePath): Readonly<Record<string, unknown>> {
  const prototype: unknown = typeof given === "object" && given !== null ? Object.getPrototypeOf(given) : undefined;
  if (Array.isArray(given) || (prototype !== null && prototype !== Object.prototype)) return refuse("json", path, what, described(given));
  // A copy without a prototype: nothing is found in it that was not sent.
  return Object.assign(Object.create(null) as Record<string, unknown>, given);
}

function onlyKeys(object: Readonly<Record<string, unknown>>, known: readonly string[], path: IssuePath): void {
  const odd = Object.keys(object).find((key) => !known.includes(key));
  if (odd !== undefined) refuse("key", path, odd, nearest(odd, known), known);
}

// Orders and columns

export interface ListLimits {
  /** The columns that may be asked for, by their paths; all of the model's unless given. */
  readonly columns?: readonly string[];
  /** How many there may be. 20 unless said. */
  readonly maxItems?: number;
}

/**
 * A list of names and of `{ column, direction, nulls }`.
 *
 * @example heroes.orderByAll(orderFromJson(request.body.sort, { columns: ["name", "age"] }))
 */
export function orderFromJson(untrusted: unknown, limits: ListLimits = {}): readonly Ordering[] {
  return readItems(untrusted, limits).map((item, index): Ordering => {
    const path: IssuePath = [index];
    if (typeof item === "string") return { by: allowedName(item, limits, path) };
    const term = plainObject(item, "a name, or { column, direction, nulls }", path);
    onlyKeys(term, ["column", "direction", "nulls"], path);
    const { column, direction, nulls } = term;
    return {
      by: allowedName(column, limits, [...path, "column"]),
      ...(direction === undefined ? {} : { direction: chosen(direction, ["asc", "desc"] as const, "A direction", [...path, "direction"]) }),
      ...(nulls === undefined ? {} : { nulls: chosen(nulls, ["first", "last"] as const, "The place of NULL", [...path, "nulls"]) }),
    };
  });
}

/**
 * A list of names.
 *
 * @example heroes.select(...columnsFromJson(request.query.fields, { columns: ["id", "name"] }))
 */
export const columnsFromJson = (untrusted: unknown, limits: ListLimits = {}): readonly string[] =>
  readItems(untrusted, limits).map((item, index) => allowedName(item, limits, [index]));

function readItems(untrusted: unknown, { maxItems = 20 }: ListLimits): readonly unknown[] {
  if (!Array.isArray(untrusted)) return refuse("json", [], "a list", described(untrusted));
  if (untrusted.length > maxItems) refuse("size", [], "items", maxItems);
  return Array.from(untrusted as readonly unknown[]);
}

function allowedName(given: unknown, { columns }: ListLimits, path: IssuePath): string {
  if (typeof given !== "string") return refuse("json", path, "the name of a column", described(given));
  const name = given.replaceAll("?.", ".");
  if (columns !== undefined && !columns.includes(name)) refuse("columnNotAllowed", path, name, nearest(name, columns));
  return given;
}
