/** What the builder says, in the words in which an arrow is read. */
import type { LiteralValue } from "../../runtime/ir/expr.js";
import type { Shape } from "../../runtime/ir/types.js";
import type { Written } from "../read/arrow.js";
import { type Place, spanOf } from "./place.js";

export const literal = (value: LiteralValue, place: Place): Written => ({ kind: "literal", value, span: spanOf(place) });

export const isLiteral = (written: Written, value: LiteralValue): boolean => written.kind === "literal" && written.value === value;

export const binary = (operator: string, left: Written, right: Written, place: Place): Written => ({ kind: "binary", operator, left, right, span: spanOf(place) });

export const unary = (operator: string, operand: Written, place: Place): Written => ({ kind: "unary", operator, operand, span: spanOf(place) });

export const not = (operand: Written, place: Place): Written =>
  isLiteral(operand, true) ? literal(false, place) : isLiteral(operand, false) ? literal(true, place) : unary("!", operand, place);

export const method = (object: Written, name: string, args: readonly Written[], place: Place): Written =>
  ({ kind: "method", object, name, nameSpan: spanOf(place), arguments: args, span: spanOf(place) });

export const property = (object: Written, name: string, place: Place): Written => ({ kind: "property", object, name, nameSpan: spanOf(place), span: spanOf(place) });

export const math = (name: string, args: readonly Written[], place: Place): Written => ({ kind: "math", name, arguments: args, span: spanOf(place) });

export const call = (name: string, args: readonly Written[], place: Place, options: readonly (readonly [string, Written])[] = []): Written =>
  ({ kind: "function", name, arguments: args, options: new Map(options), span: spanOf(place) });

export const list = (elements: readonly Written[], place: Place): Written => ({ kind: "array", elements, span: spanOf(place) });

export const object = (properties: readonly (readonly [string, Written])[], place: Place): Written =>
  ({ kind: "object", properties: properties.map(([name, value]) => ({ name, value, span: value.span })), span: spanOf(place) });

export const typed = (shape: Shape, place: Place): Written => ({ kind: "type", shape, span: spanOf(place) });

export const lambda = (row: number, body: Written, place: Place): Written => ({ kind: "lambda", arrow: { rows: [row], body }, span: spanOf(place) });

/** A value that is bound. */
export const capture = (value: unknown, shape: Shape, place: Place): Written =>
  ({ kind: "capture", capture: place.gathered.captures.push(value) - 1, shape, span: spanOf(place) });

/** Halves, so that a thousand conditions are ten levels deep. `neutral` says nothing, `absorbing` says it all. */
export function joined(operator: "&&" | "||", terms: readonly Written[], place: Place): Written {
  const [neutral, absorbing] = operator === "&&" ? [true, false] : [false, true];
  if (terms.some((term) => isLiteral(term, absorbing))) return literal(absorbing, place);
  const telling = terms.filter((term) => !isLiteral(term, neutral));
  return telling.length === 0 ? literal(neutral, place) : halves(telling);

  function halves(some: readonly Written[]): Written {
    if (some.length === 1) return some[0]!;
    const middle = Math.ceil(some.length / 2);
    return binary(operator, halves(some.slice(0, middle)), halves(some.slice(middle)), place);
  }
}
