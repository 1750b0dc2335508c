/** The functions of the entry that make values and conditions: each is an expression, and none is SQL yet. */
import { described } from "../../runtime/data/described.js";
import type { Shape } from "../../runtime/ir/types.js";
import { nearest } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { refuse } from "./mistakes.js";
import { operationOf, type Operator, relatedCondition, writeOperation, writeSide } from "./operators.js";
import { type Head, isPath, type Path, writePath } from "./paths.js";
import { Expression, type Place, RowSource, within } from "./place.js";
import { type Value, writeOperand } from "./values.js";
import { binary, call, isLiteral, joined, literal, math, method, not as negation, property, typed, unary } from "./written.js";

/** The names that an argument begins with, where they are literals. */
export type NamesOf<Given> =
  Given extends Expression<infer Names> ? Names : Given extends string ? (string extends Given ? never : Head<Given>) : never;

/** A column, or what is computed of columns. */
export type Column = Path | Expression;

/** A value, or an expression. A text is a value here. */
export type Operand = Value | Expression;

/** What may stand on the right of an operator. */
export type Right = Operand | readonly Operand[] | ReadonlySet<Value> | RowSource;

/**
 * A condition: a column, an operator, and a value.
 *
 * @example op("age", "gte", 18)
 */
export function op<const Left extends Column>(column: Left, operator: Operator, value?: Right): Expression<NamesOf<Left>> {
  const operation = operationOf(operator, [String(operator)]);
  const given = arguments.length > 2;
  return new Expression((place) => {
    if (operation.takes === "nothing" && given) refuse("value", place.path, "no value", described(value));
    return writeOperation(column, operation, value, place);
  });
}

/** Holds where all of them do; without any it holds. */
export const and = <Names extends string = never>(...conditions: readonly Expression<Names>[]): Expression<Names> => joinedBy("&&", "and", conditions);

/** Holds where one of them does; without any it does not. */
export const or = <Names extends string = never>(...conditions: readonly Expression<Names>[]): Expression<Names> => joinedBy("||", "or", conditions);

export const joinedBy = <Names extends string>(operator: "&&" | "||", word: string, conditions: readonly Expression<Names>[]): Expression<Names> =>
  new Expression((place) => joined(operator, conditions.map((condition, index) => Expression.write(condition, within(place, word, index))), place));

/** Holds where the condition does not, NULL included. */
export const not = <Names extends string>(condition: Expression<Names>): Expression<Names> =>
  new Expression((place) => negation(Expression.write(condition, within(place, "not")), place));

/** The value of a column, for the right side of an operator and the arguments of functions. */
export const column = <const Name extends Path>(path: Name): Expression<NamesOf<Name>> => new Expression((place) => writePath(path, place));

/** A column of the query around this one. */
export const outer = (path: Path): Expression<never> =>
  new Expression((place) => (place.outer === undefined ? refuse("outer", place.path) : writePath(path, { ...place.outer, path: place.path, depth: place.depth })));

/** A bound value, where a text would be taken for a column. */
export const value = (given: Value): Expression<never> => new Expression((place) => writeOperand(given, place));

// Related rows and queries

/** Whether one of the related rows holds for the condition, whose columns are theirs; without one, whether there is a row. */
export const some = <const Name extends Path>(relation: Name, condition?: Expression): Expression<NamesOf<Name>> => op(relation, "some", condition as Expression);

/** Whether all of the related rows hold for the condition. */
export const every = <const Name extends Path>(relation: Name, condition: Expression): Expression<NamesOf<Name>> => op(relation, "every", condition);

/** How many related rows there are, or hold for the condition. */
export const countOf = <const Name extends Path>(relation: Name, condition?: Expression): Expression<NamesOf<Name>> =>
  new Expression((place) => {
    const rows = writePath(relation, place);
    const kept = condition === undefined ? rows : method(rows, "filter", [relatedCondition(relation, condition, place)], place);
    return property(kept, "length", place);
  });

/** Whether a query answers a row. */
export const exists = (query: RowSource): Expression<never> => new Expression((place) => call("exists", [RowSource.write(query, within(place, "exists"))], place));

/** The value that a query of one column and at most one row answers. */
export const scalar = (query: RowSource): Expression<never> => new Expression((place) => call("scalar", [RowSource.write(query, within(place, "scalar"))], place));

// Arithmetic and functions

const arithmeticOperators = ["+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>"] as const;

export type ArithmeticOperator = (typeof arithmeticOperators)[number];

/** A column where it is named, as in the functions below; a number otherwise. */
export function arithmetic<const Left extends Column | number | bigint>(left: Left, operator: ArithmeticOperator, right: Column | number | bigint): Expression<NamesOf<Left>> {
  if (!arithmeticOperators.includes(operator)) refuse("choice", ["arithmetic"], "The operator", arithmeticOperators);
  return new Expression((place) => {
    const at = within(place, operator);
    return binary(operator, writeArgument(left, at), writeArgument(right, at), place);
  });
}

/** Names are columns here: a text that is meant as such is said by `value`. */
export const writeArgument = (given: unknown, place: Place): Written => (isPath(given) ? writePath(given, place) : writeOperand(given, place));

interface FunctionForm {
  readonly arity: readonly [least: number, most: number];
  readonly write: (args: readonly Written[], place: Place) => Written;
}

const textMethod = (name: string, least: number, most = least): FunctionForm => ({
  arity: [least + 1, most + 1], write: ([text, ...rest], place) => method(text!, name, rest, place),
});
const mathFunction = (name: string, least = 1, most = least): FunctionForm => ({ arity: [least, most], write: (args, place) => math(name, args, place) });
const sign = (operator: "-" | "~"): FunctionForm => ({ arity: [1, 1], write: ([operand], place) => unary(operator, operand!, place) });

const table = {
  lower: textMethod("toLowerCase", 0), upper: textMethod("toUpperCase", 0), trim: textMethod("trim", 0), trimStart: textMethod("trimStart", 0),
  trimEnd: textMethod("trimEnd", 0), substring: textMethod("substring", 1, 2), slice: textMethod("slice", 1, 2), charAt: textMethod("charAt", 1),
  indexOf: textMethod("indexOf", 1), replaceAll: textMethod("replaceAll", 2), padStart: textMethod("padStart", 1, 2),
  length: { arity: [1, 1], write: ([operand], place) => property(operand!, "length", place) },
  abs: mathFunction("abs"), round: mathFunction("round"), floor: mathFunction("floor"), ceil: mathFunction("ceil"), trunc: mathFunction("trunc"),
  sign: mathFunction("sign"), sqrt: mathFunction("sqrt"), pow: mathFunction("pow", 2), least: mathFunction("min", 1, 100), greatest: mathFunction("max", 1, 100),
  negate: sign("-"), bitNot: sign("~"),
  year: textMethod("getUTCFullYear", 0), month: textMethod("getUTCMonth", 0), dayOfMonth: textMethod("getUTCDate", 0), dayOfWeek: textMethod("getUTCDay", 0),
  hours: textMethod("getUTCHours", 0), minutes: textMethod("getUTCMinutes", 0), seconds: textMethod("getUTCSeconds", 0),
  milliseconds: textMethod("getUTCMilliseconds", 0), epochMilliseconds: textMethod("getTime", 0),
  coalesce: { arity: [1, 100], write: (args, place) => args.reduceRight((rest, each) => binary("??", each, rest, place)) },
  nullIf: { arity: [2, 2], write: ([operand, other], place) =>
    ({ kind: "conditional", test: binary("===", operand!, other!, place), whenTrue: literal(null, place), whenFalse: operand!, span: operand!.span }) },
  concat: { arity: [1, 100], write: (args, place) => ({ kind: "template", texts: Array.from({ length: args.length + 1 }, () => ""), expressions: args, span: args[0]?.span ?? literal(null, place).span }) },
} as const satisfies Readonly<Record<string, FunctionForm>>;

export type FunctionName = keyof typeof table;

const functions: ReadonlyMap<string, FunctionForm> = new Map(Object.entries(table));

/**
 * A function by its name, from a closed set. They mean what JavaScript's do, NULL for NULL.
 *
 * @example fn("lower", "name")
 */
export function fn<const Arguments extends readonly (Column | Value)[]>(name: FunctionName, ...args: Arguments): Expression<NamesOf<Arguments[number]>> {
  const form = functions.get(name);
  if (form === undefined) return refuse("function", ["fn"], String(name), nearest(String(name), functions.keys()), [...functions.keys()]);
  const [least, most] = form.arity;
  if (args.length < least || args.length > most) refuse("arity", [name], `${name}()`, least, most);
  return new Expression((place) => form.write(args.map((argument, index) => writeArgument(argument, within(place, name, index))), place));
}

/**
 * The value of the first branch whose condition holds, or `otherwise`.
 *
 * @example choose([[op("age", "lt", 18), value("minor")]], value("adult"))
 */
export const choose = <Names extends string>(
  branches: readonly (readonly [condition: Expression<Names>, answer: Column | Value])[], otherwise: Column | Value = null,
): Expression<Names> =>
  new Expression((place) => {
    const written = branches.map(([condition, answer], index) => ({
      test: Expression.write(condition, within(place, "choose", index, 0)), whenTrue: writeArgument(answer, within(place, "choose", index, 1)),
    }));
    const last = writeArgument(otherwise, within(place, "otherwise"));
    return written.reduceRight<Written>((whenFalse, { test, whenTrue }) => ({ kind: "conditional", test, whenTrue, whenFalse, span: test.span }), last);
  });

const castShapes = {
  string: { kind: "string" }, number: { kind: "number" }, int: { kind: "int", bits: 64 }, int32: { kind: "int", bits: 32 }, bigint: { kind: "bigint" },
  decimal: { kind: "decimal" }, boolean: { kind: "boolean" },
} as const satisfies Readonly<Record<string, Shape>>;

export type CastType = keyof typeof castShapes;

/** The value as one of another type, as JavaScript's own conversion would answer it. */
export function cast<const Given extends Column>(given: Given, type: CastType): Expression<NamesOf<Given>> {
  if (!Object.hasOwn(castShapes, type)) refuse("choice", ["cast"], "The type of a cast", Object.keys(castShapes));
  return new Expression((place) => call("cast", [typed(castShapes[type], place), writeSide(given, within(place, "cast"))], place));
}

/** Whether a condition says nothing at all: it would change every row. */
export const saysNothing = (written: Written): boolean => isLiteral(written, true);
