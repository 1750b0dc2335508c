/** An operator by its name, from a closed set -> what an arrow would have said with it. */
import { described } from "../../runtime/data/described.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { nearest } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { refuse } from "./mistakes.js";
import { isPath, listTarget, type Path, stepsOf, typeAt, writePath } from "./paths.js";
import { Expression, newRow, type Place, RowSource, within } from "./place.js";
import { listOf, writeList, writeOperand } from "./values.js";
import { binary, call, lambda, list, literal, method, not } from "./written.js";

/** The side whose column is named. */
interface Side {
  readonly written: Written;
  /** Known where it is a path. */
  readonly type: ColumnType | undefined;
  readonly path: Path | undefined;
}

type Operation = {
  /** What stands on the other side; "like" is a pattern or a needle, and "rows" a condition on related rows. */
  readonly takes: "nothing" | "value" | "order" | "list" | "range" | "like" | "rows";
  readonly write: (left: Side, right: unknown, place: Place) => Written;
};

const comparison = (operator: string): Operation => ({
  takes: "order", write: ({ written }, right, place) => binary(operator, written, writeOperand(right, place), place),
});

/** Equality as `===` has it: NULL equals NULL, and nothing else. Dates are equal where their instants are. */
const equality = (negated: boolean): Operation => ({
  takes: "value",
  write: ({ written }, right, place) => {
    const other = writeOperand(right, place);
    if (!(right instanceof Date)) return binary(negated ? "!==" : "===", written, other, place);
    // From the instant to itself: an index serves that.
    const same = call("between", [written, other, other], place);
    return negated ? not(same, place) : same;
  },
});

const isNull = (negated: boolean): Operation => ({
  takes: "nothing", write: ({ written }, _right, place) => binary(negated ? "!==" : "===", written, literal(null, place), place),
});

const between: Operation = {
  takes: "range",
  write: ({ written }, right, place) => {
    if (!Array.isArray(right) || right.length !== 2) return refuse("value", place.path, "a list of two values, the least and the greatest", described(right));
    return call("between", [written, ...(right as readonly unknown[]).map((bound, index) => writeOperand(bound, within(place, index)))], place);
  },
};

const pattern = (name: "like" | "ilike"): Operation => ({
  takes: "like", write: ({ written }, right, place) => call(name, [written, writeOperand(right, place)], place),
});

/** The needle stands for itself, whatever it holds. */
const search = (name: "includes" | "startsWith" | "endsWith", folded: boolean): Operation => ({
  takes: "like",
  write: ({ written }, right, place) => {
    const needle = writeOperand(right, place);
    const fold = (text: Written): Written => (folded ? method(text, "toLowerCase", [], place) : text);
    return method(fold(written), name, [fold(needle)], place);
  },
});

const negated = (operation: Operation): Operation => ({ ...operation, write: (left, right, place) => not(operation.write(left, right, place), place) });

const membership: Operation = {
  takes: "list",
  write: ({ written, type }, right, place) => {
    if (RowSource.is(right)) return call("isIn", [written, RowSource.write(right, place)], place);
    const values = listOf(right, place);
    if (values.some((value) => Expression.is(value))) {
      return method(list(values.map((value, index) => writeOperand(value, within(place, index))), place), "includes", [written], place);
    }
    const instants = type?.kind === "instant" || values.some((value) => value instanceof Date);
    const among = instants ? values.map((value) => (value instanceof Date ? value.getTime() : value)) : values;
    const captured = writeList(among, type, place);
    // Nothing is in an empty list, of whatever type it is.
    if (captured === undefined) return literal(false, place);
    return method(captured, "includes", [instants ? method(written, "getTime", [], place) : written], place);
  },
};

/** Whether rows at the other side of a to-many relation hold for a condition, whose names are theirs. */
const related = (name: "some" | "every"): Operation => ({
  takes: "rows",
  write: ({ written, path }, right, place) => method(written, name, [relatedCondition(path, right ?? always, place)], place),
});

const always = new Expression((place) => literal(true, place));

export function relatedCondition(path: Path | undefined, condition: unknown, place: Place): Written {
  const row = newRow(place.gathered);
  const entity = path === undefined ? undefined : listTarget(stepsOf(path, place), place);
  return lambda(row, Expression.write(condition, { ...place, row, entity, outer: place }), place);
}

const table = {
  eq: equality(false), ne: equality(true), lt: comparison("<"), lte: comparison("<="), gt: comparison(">"), gte: comparison(">="),
  isNull: isNull(false), isNotNull: isNull(true), isDistinctFrom: equality(true), isNotDistinctFrom: equality(false),
  between, notBetween: negated(between), in: membership, notIn: negated(membership),
  like: pattern("like"), notLike: negated(pattern("like")), ilike: pattern("ilike"), notIlike: negated(pattern("ilike")),
  contains: search("includes", false), startsWith: search("startsWith", false), endsWith: search("endsWith", false),
  icontains: search("includes", true), istartsWith: search("startsWith", true), iendsWith: search("endsWith", true),
  some: related("some"), every: related("every"), none: negated(related("some")),
} as const;

export type Operator = keyof typeof table;

const operations: ReadonlyMap<string, Operation> = new Map(Object.entries(table));

export const operatorNames: readonly string[] = [...operations.keys()];

export function operationOf(operator: unknown, path: Place["path"]): Operation {
  const found = typeof operator === "string" ? operations.get(operator) : undefined;
  if (found !== undefined) return found;
  const name = typeof operator === "string" ? operator : described(operator);
  return refuse("operator", path, name, nearest(name, operatorNames), operatorNames);
}

/** A path, or an expression. */
export const writeSide = (side: unknown, place: Place): Written => (isPath(side) ? writePath(side, place) : Expression.write(side, place));

export function writeOperation(left: unknown, operation: Operation, right: unknown, place: Place): Written {
  const path = isPath(left) ? left : undefined;
  const written = writeSide(left, place);
  return operation.write({ written, path, type: path === undefined ? undefined : typeAt(path, place) }, right, within(place, "value"));
}
