/** Written expressions -> checked ones: names resolved against the model, types and nullability known, JavaScript's meaning kept. */
import type { ArithmeticOperator, CompareOperator, Expr, LiteralValue } from "../../runtime/ir/expr.js";
import type { Span } from "../../runtime/ir/span.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { adapt, boundType, commonType, describeShape } from "./bound-types.js";
import { type Checking, type Resolved, value } from "./checking.js";
import { columnTypeOf, flatten, noSizes } from "./column-type.js";
import { resolveFunction } from "./functions.js";
import { asGroupKey } from "./grouping.js";
import { resolveMath, resolveMethod } from "./methods.js";
import { resolvePath, resolveRest } from "./paths.js";
import { boolean, comparisonGroup, describeType, isNumeric, isText, text, wholeNumber, wholeNumber32, realNumber } from "./type-groups.js";

export function checkCondition(written: Written, checking: Checking): Expr | undefined {
  const expr = checkValue(written, checking);
  if (expr === undefined) return undefined;
  if (expr.type.kind === "boolean") return expr;
  checking.statement.diagnostics.push(diagnose("notBoolean", written.span, describeType(expr.type)));
  return undefined;
}

export function checkValue(written: Written, checking: Checking): Expr | undefined {
  const resolved = resolve(written, checking);
  if (resolved === undefined) return undefined;
  if (resolved.kind === "value") return resolved.expr;
  const name = written.kind === "path" ? written.steps.at(-1)?.name : undefined;
  checking.statement.diagnostics.push(name === undefined ? diagnose("wholeRow", written.span) : diagnose("relationAsValue", written.span, name));
  return undefined;
}

export function resolve(written: Written, checking: Checking): Resolved {
  const { groupKeys } = checking;
  const resolved = resolveWritten(written, checking);
  // An aggregate has rows to itself; everything else in a group speaks of its keys.
  return groupKeys !== undefined && groupKeys.size > 0 && resolved?.kind === "value" ? value(asGroupKey(resolved.expr, groupKeys)) : resolved;
}

function resolveWritten(written: Written, checking: Checking): Resolved {
  switch (written.kind) {
    case "broken":
      return undefined;
    case "path":
      return resolvePath(written, checking);
    case "literal":
      return value({ kind: "literal", value: written.value, type: literalType(written.value), nullable: written.value === null });
    case "capture":
      return resolveCapture(written, checking);
    case "unary":
      return resolveUnary(written, checking);
    case "binary":
      return resolveBinary(written, checking);
    case "conditional": {
      const test = checkCondition(written.test, checking);
      const branches = [checkValue(written.whenTrue, checking), checkValue(written.whenFalse, checking)] as const;
      if (test === undefined || branches[0] === undefined || branches[1] === undefined) return undefined;
      const [whenTrue, whenFalse] = adapt(branches[0], branches[1]);
      const type = commonType(whenTrue, whenFalse, written.span, checking);
      return type && value({ kind: "case", test, whenTrue, whenFalse, type, nullable: whenTrue.nullable || whenFalse.nullable });
    }
    case "property":
      return resolveProperty(written, checking);
    case "method":
      return resolveMethod(written, checking);
    case "function":
      return resolveFunction(written, checking);
    case "math":
      return resolveMath(written, checking);
    case "template": {
      const parts: Expr[] = [];
      for (const [index, piece] of written.texts.entries()) {
        if (piece !== "") parts.push({ kind: "literal", value: piece, type: text, nullable: false });
        const inner = written.expressions[index];
        const checked = inner === undefined ? undefined : checkValue(inner, checking);
        if (inner === undefined) continue;
        const part = checked === undefined ? undefined : asText(checked, inner.span, checking);
        if (part === undefined) return undefined;
        parts.push(part);
      }
      return value({ kind: "concat", parts, type: text, nullable: false });
    }
    case "raw": {
      const expressions = written.expressions.map((inner) => checkValue(inner, checking));
      if (expressions.some((expr) => expr === undefined)) return undefined;
      const { type, nullable } = columnTypeOf(written.shape, noSizes);
      return value({ kind: "raw", texts: written.texts, expressions: expressions as Expr[], type, nullable });
    }
    case "lambda":
      checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, "nested function"));
      return undefined;
    case "rows":
      checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, "query without exists(), isIn() or scalar() around it"));
      return undefined;
    case "type":
      return undefined;
    case "object":
    case "array":
      checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, `${written.kind} literal`));
      return undefined;
  }
}

function resolveProperty(written: Extract<Written, { kind: "property" }>, checking: Checking): Resolved {
  return resolveRest(resolve(written.object, checking), [{ name: written.name, optional: false, span: written.nameSpan }], checking);
}

// Captured values and literals

function literalType(literal: LiteralValue): ColumnType {
  if (typeof literal === "string" || literal === null) return text;
  if (typeof literal === "number") return (literal | 0) === literal ? wholeNumber32 : Number.isSafeInteger(literal) ? wholeNumber : realNumber;
  return typeof literal === "bigint" ? { kind: "bigint" } : boolean;
}

function resolveCapture(written: Extract<Written, { kind: "capture" }>, checking: Checking): Resolved {
  if (isNull(written)) return value({ kind: "literal", value: null, type: text, nullable: true });
  const bound = boundType(written.shape);
  if (bound === undefined) {
    checking.statement.diagnostics.push(diagnose("badCapture", written.span, describeShape(written.shape)));
    return undefined;
  }
  return value({ kind: "parameter", capture: written.capture, form: "value", target: undefined, ...bound });
}

// Operators

function resolveUnary(written: Extract<Written, { kind: "unary" }>, checking: Checking): Resolved {
  if (written.operator === "!") {
    const operand = checkCondition(written.operand, checking);
    return operand && value({ kind: "not", operand, type: boolean, nullable: false });
  }
  const operand = checkValue(written.operand, checking);
  if (operand === undefined) return undefined;
  if ((written.operator === "-" || written.operator === "~") && isNumeric(operand.type)) {
    const kind = written.operator === "-" ? "negate" : "bitNot";
    const type = operand.type.kind === "bigint" ? operand.type : kind === "bitNot" ? wholeNumber32 : operand.type.kind === "int" ? wholeNumber : realNumber;
    return value({ kind, operand, type, nullable: operand.nullable });
  }
  if (written.operator === "+" && isNumeric(operand.type)) return value(operand);
  checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, `unary ${written.operator} on a ${describeType(operand.type)}`));
  return undefined;
}

const comparisons: Readonly<Record<string, CompareOperator>> = {
  "===": "=", "==": "=", "!==": "<>", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=",
};
const bitwise = new Set<ArithmeticOperator>(["&", "|", "^", "<<", ">>"]);
const arithmetic = new Set(["+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>"]);

function resolveBinary(written: Extract<Written, { kind: "binary" }>, checking: Checking): Resolved {
  const { operator } = written;
  if (operator === "&&" || operator === "||") {
    const left = checkCondition(written.left, checking);
    const right = checkCondition(written.right, checking);
    if (left === undefined || right === undefined) return undefined;
    return value({ kind: "logic", operator: operator === "&&" ? "and" : "or", left, right, type: boolean, nullable: left.nullable || right.nullable });
  }
  const comparison = comparisons[operator];
  if (comparison !== undefined) return resolveComparison(written, comparison, checking);
  const left = checkValue(written.left, checking);
  const right = checkValue(written.right, checking);
  if (left === undefined || right === undefined) return undefined;
  if (operator === "??") {
    const operands = adapt(left, right);
    const type = commonType(...operands, written.span, checking);
    return type && value({ kind: "coalesce", operands, type, nullable: right.nullable });
  }
  if (operator === "+" && (isText(left.type) || isText(right.type) || left.type.kind === "decimal" || right.type.kind === "decimal")) {
    const leftText = asText(left, written.left.span, checking);
    const rightText = asText(right, written.right.span, checking);
    if (leftText === undefined || rightText === undefined) return undefined;
    const parts = [leftText, rightText].flatMap((part) => (part.kind === "concat" ? part.parts : [part]));
    return value({ kind: "concat", parts, type: text, nullable: false });
  }
  if (arithmetic.has(operator)) return resolveArithmetic(written, operator as ArithmeticOperator, left, right, checking);
  checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, `"${operator}" expression`));
  return undefined;
}

function resolveArithmetic(
  written: Extract<Written, { kind: "binary" }>, operator: ArithmeticOperator, left: Expr, right: Expr, checking: Checking,
): Resolved {
  const bothBig = left.type.kind === "bigint" && right.type.kind === "bigint";
  const bothNumbers = isNumeric(left.type) && isNumeric(right.type) && left.type.kind !== "bigint" && right.type.kind !== "bigint";
  if ((!bothBig || operator === "**") && !bothNumbers) {
    const odd = isNumeric(left.type) && !bothBig ? right : left;
    checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, `"${operator}" of a ${describeType(odd.type)}`));
    return undefined;
  }
  const whole = left.type.kind === "int" && right.type.kind === "int" && operator !== "/" && operator !== "**";
  const type: ColumnType = bothBig ? { kind: "bigint" } : bitwise.has(operator) ? wholeNumber32 : whole ? wholeNumber : realNumber;
  // A division by zero has no number to answer.
  const mayVanish = operator === "/" || operator === "%" || operator === "**";
  return value({ kind: "arithmetic", operator, left, right, type, nullable: left.nullable || right.nullable || mayVanish });
}

function resolveComparison(written: Extract<Written, { kind: "binary" }>, operator: CompareOperator, checking: Checking): Resolved {
  const equality = operator === "=" || operator === "<>";
  const nullSide = isNull(written.right) ? written.left : isNull(written.left) ? written.right : undefined;
  if (nullSide !== undefined && equality) {
    const resolved = resolve(nullSide, checking);
    if (resolved === undefined) return undefined;
    const operand = resolved.kind === "value" ? resolved.expr : resolved.kind === "row" ? resolved.key : undefined;
    if (operand === undefined) {
      checking.statement.diagnostics.push(diagnose("wholeRow", nullSide.span));
      return undefined;
    }
    return value({ kind: "isNull", operand, negated: operator === "<>", type: boolean, nullable: false });
  }
  const leftValue = checkValue(written.left, checking);
  const rightValue = checkValue(written.right, checking);
  if (leftValue === undefined || rightValue === undefined) return undefined;
  const [left, right] = adapt(leftValue, rightValue);
  const groups = [comparisonGroup(left.type), comparisonGroup(right.type)] as const;
  if (equality && groups[0] === "instant" && groups[1] === "instant") {
    checking.statement.diagnostics.push(diagnose("dateIdentity", written.span));
    return undefined;
  }
  const numbers = isNumeric(left.type) && isNumeric(right.type);
  if (groups[0] !== groups[1] && !(numbers && !equality)) {
    checking.statement.diagnostics.push(diagnose("comparedTypes", written.span, describeType(left.type), describeType(right.type)));
    return undefined;
  }
  if (groups[0] === "json" || groups[0] === "bytes") {
    checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, `comparison of ${describeType(left.type)} values`));
    return undefined;
  }
  const nullable = left.nullable || right.nullable;
  return value({ kind: "compare", operator, left, right, type: boolean, nullable });
}

/** `null` itself, or a captured value that can be nothing else. */
const isNull = (written: Written): boolean =>
  written.kind === "literal" ? written.value === null : written.kind === "capture" && flatten(written.shape).every(({ kind }) => kind === "null");

/** A part of a text. A captured value is turned into its text before the query, exactly as JavaScript does it. */
function asText(expr: Expr, span: Span, checking: Checking): Expr | undefined {
  const { kind } = expr.type;
  if (isText(expr.type) || kind === "decimal") return expr;
  if (expr.kind === "parameter" && ["int", "number", "bigint", "boolean"].includes(kind)) return { ...expr, form: "text", type: text };
  if (kind === "int" || kind === "bigint" || kind === "boolean") return expr;
  checking.statement.diagnostics.push(diagnose("noTextForm", span, describeType(expr.type)));
  return undefined;
}
