/** Written expressions -> checked ones: names resolved against the model, types and nullability known, JavaScript's meaning kept. */
import type { ArithmeticOperator, CompareOperator, Expr, FunctionName, LiteralValue } from "../../runtime/ir/expr.js";
import type { Span } from "../../runtime/ir/span.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { type Checking, type Resolved, value } from "./checking.js";
import { columnTypeOf, flatten, noSizes } from "./column-type.js";
import { resolvePath, resolveRest } from "./paths.js";
import { boolean, comparisonGroup, describeType, isNumeric, isStructure, isText, text, wholeNumber, wholeNumber32, realNumber } from "./type-groups.js";

export function checkCondition(written: Written, checking: Checking): Expr | undefined {
  const expr = checkValue(written, checking);
  if (expr === undefined) return undefined;
  if (expr.type.kind === "boolean") return expr;
  checking.diagnostics.push(diagnose("notBoolean", written.span, describeType(expr.type)));
  return undefined;
}

export function checkValue(written: Written, checking: Checking): Expr | undefined {
  const resolved = resolve(written, checking);
  if (resolved === undefined) return undefined;
  if (resolved.kind === "value") return resolved.expr;
  const name = written.kind === "path" ? written.steps.at(-1)?.name : undefined;
  checking.diagnostics.push(name === undefined ? diagnose("wholeRow", written.span) : diagnose("relationAsValue", written.span, name));
  return undefined;
}

function resolve(written: Written, checking: Checking): Resolved {
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
    case "object":
    case "array":
      checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `${written.kind} literal`));
      return undefined;
  }
}

function resolveProperty(written: Extract<Written, { kind: "property" }>, checking: Checking): Resolved {
  const object = checkValue(written.object, checking);
  if (object === undefined) return undefined;
  return resolveRest(value(object), [{ name: written.name, optional: false, span: written.nameSpan }], checking);
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
    checking.diagnostics.push(diagnose("badCapture", written.span, describeShape(written.shape)));
    return undefined;
  }
  return value({ kind: "parameter", capture: written.capture, form: "value", target: undefined, ...bound });
}

/** The type that a captured value is bound as; undefined for what no driver binds. */
export function boundType(shape: Shape): { readonly type: ColumnType; readonly nullable: boolean } | undefined {
  const members = flatten(shape);
  if (members.some(({ kind }) => kind === "undefined")) return undefined;
  const present = members.filter(({ kind }) => kind !== "null");
  if (present.length === 0) return { type: text, nullable: true };
  const { type, nullable, unsupported } = columnTypeOf(shape, noSizes);
  if (unsupported !== undefined || isStructure(type)) return undefined;
  if (type.kind === "enum") return { type: typeof type.values[0] === "number" ? realNumber : text, nullable };
  return { type, nullable };
}

function describeShape(shape: Shape): string {
  return `of type ${[...new Set(flatten(shape).map((member) => (member.kind === "reference" ? member.definition.name : member.kind)))].join(" | ")}`;
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
  checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `unary ${written.operator} on a ${describeType(operand.type)}`));
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
  checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `"${operator}" expression`));
  return undefined;
}

function resolveArithmetic(
  written: Extract<Written, { kind: "binary" }>, operator: ArithmeticOperator, left: Expr, right: Expr, checking: Checking,
): Resolved {
  const bothBig = left.type.kind === "bigint" && right.type.kind === "bigint";
  const bothNumbers = isNumeric(left.type) && isNumeric(right.type) && left.type.kind !== "bigint" && right.type.kind !== "bigint";
  if ((!bothBig || operator === "**") && !bothNumbers) {
    const odd = isNumeric(left.type) && !bothBig ? right : left;
    checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `"${operator}" of a ${describeType(odd.type)}`));
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
    const operand = resolved.kind === "value" ? resolved.expr : resolved.key;
    if (operand === undefined) {
      checking.diagnostics.push(diagnose("wholeRow", nullSide.span));
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
    checking.diagnostics.push(diagnose("dateIdentity", written.span));
    return undefined;
  }
  const numbers = isNumeric(left.type) && isNumeric(right.type);
  if (groups[0] !== groups[1] && !(numbers && !equality)) {
    checking.diagnostics.push(diagnose("comparedTypes", written.span, describeType(left.type), describeType(right.type)));
    return undefined;
  }
  if (groups[0] === "json" || groups[0] === "bytes") {
    checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `comparison of ${describeType(left.type)} values`));
    return undefined;
  }
  const nullable = left.nullable || right.nullable;
  return value({ kind: "compare", operator, left, right, type: boolean, nullable });
}

/** `null` itself, or a captured value that can be nothing else. */
const isNull = (written: Written): boolean =>
  written.kind === "literal" ? written.value === null : written.kind === "capture" && flatten(written.shape).every(({ kind }) => kind === "null");

/** A text beside a Decimal is a decimal; everything else keeps its type. */
function adapt(left: Expr, right: Expr): readonly [Expr, Expr] {
  if (left.type.kind === "decimal" && isFree(right)) return [left, { ...right, type: left.type }];
  if (right.type.kind === "decimal" && isFree(left)) return [{ ...left, type: right.type }, right];
  return [left, right];
}

const isFree = (expr: Expr): boolean =>
  expr.kind === "case" ? isFree(expr.whenTrue) && isFree(expr.whenFalse)
  : expr.kind === "coalesce" ? expr.operands.every(isFree)
  : (expr.kind === "parameter" || expr.kind === "literal") && isText(expr.type);

/** The one type of two values of which one is answered. */
function commonType(left: Expr, right: Expr, span: Span, checking: Checking): ColumnType | undefined {
  if (left.kind === "literal" && left.value === null) return right.type;
  if (right.kind === "literal" && right.value === null) return left.type;
  if (comparisonGroup(left.type) !== comparisonGroup(right.type)) {
    checking.diagnostics.push(diagnose("mixedTypes", span, describeType(left.type), describeType(right.type)));
    return undefined;
  }
  if (left.type.kind === "int" && right.type.kind === "int") return left.type.bits > right.type.bits ? left.type : right.type;
  if (left.type.kind === right.type.kind && left.type.kind !== "enum") return left.type;
  return isText(left.type) ? text : realNumber;
}

/** A part of a text. A captured value is turned into its text before the query, exactly as JavaScript does it. */
function asText(expr: Expr, span: Span, checking: Checking): Expr | undefined {
  const { kind } = expr.type;
  if (isText(expr.type) || kind === "decimal") return expr;
  if (expr.kind === "parameter" && ["int", "number", "bigint", "boolean"].includes(kind)) return { ...expr, form: "text", type: text };
  if (kind === "int" || kind === "bigint" || kind === "boolean") return expr;
  checking.diagnostics.push(diagnose("noTextForm", span, describeType(expr.type)));
  return undefined;
}

// Methods and functions

const textMethods: Readonly<Record<string, { readonly name: FunctionName; readonly arity: readonly [number, number]; readonly answers: ColumnType }>> = {
  toLowerCase: { name: "lower", arity: [0, 0], answers: text },
  toUpperCase: { name: "upper", arity: [0, 0], answers: text },
  trim: { name: "trim", arity: [0, 0], answers: text },
  trimStart: { name: "trimStart", arity: [0, 0], answers: text },
  trimEnd: { name: "trimEnd", arity: [0, 0], answers: text },
  slice: { name: "slice", arity: [1, 2], answers: text },
  substring: { name: "substring", arity: [1, 2], answers: text },
  charAt: { name: "charAt", arity: [1, 1], answers: text },
  padStart: { name: "padStart", arity: [1, 2], answers: text },
  replaceAll: { name: "replaceAll", arity: [2, 2], answers: text },
  indexOf: { name: "indexOf", arity: [1, 1], answers: wholeNumber },
  startsWith: { name: "startsWith", arity: [1, 1], answers: boolean },
  endsWith: { name: "endsWith", arity: [1, 1], answers: boolean },
  includes: { name: "includes", arity: [1, 1], answers: boolean },
};

const instantMethods: Readonly<Record<string, FunctionName>> = {
  getUTCFullYear: "year", getUTCMonth: "month", getUTCDate: "dayOfMonth", getUTCDay: "dayOfWeek", getUTCHours: "hours",
  getUTCMinutes: "minutes", getUTCSeconds: "seconds", getUTCMilliseconds: "milliseconds", getTime: "epochMilliseconds",
};

function resolveMethod(written: Extract<Written, { kind: "method" }>, checking: Checking): Resolved {
  const membership = resolveMembership(written, checking);
  if (membership !== "other") return membership;
  const object = checkValue(written.object, checking);
  if (object === undefined) return undefined;
  const unknown = (near: readonly string[]): undefined => {
    checking.diagnostics.push(diagnose("unknownCall", written.nameSpan, `${written.name}()`, near));
    return undefined;
  };
  if (object.type.kind === "instant") {
    const name = Object.hasOwn(instantMethods, written.name) ? instantMethods[written.name] : undefined;
    if (name === undefined) {
      const utc = written.name.replace(/^get(?!UTC|Time)/, "getUTC");
      return unknown(Object.hasOwn(instantMethods, utc) ? [utc] : nearest(written.name, Object.keys(instantMethods)));
    }
    return value({ kind: "call", function: name, arguments: [object], type: wholeNumber, nullable: object.nullable });
  }
  const method = isText(object.type) && Object.hasOwn(textMethods, written.name) ? textMethods[written.name] : undefined;
  if (method === undefined) return unknown(isText(object.type) ? nearest(written.name, Object.keys(textMethods)) : []);
  const args = checkAll(written.arguments, checking);
  if (args === undefined) return undefined;
  if (args.length < method.arity[0] || args.length > method.arity[1]) return unknown([]);
  const nullable = object.nullable || args.some((argument) => argument.nullable);
  return value({ kind: "call", function: method.name, arguments: [object, ...args], type: method.answers, nullable });
}

function checkAll(list: readonly Written[], checking: Checking): readonly Expr[] | undefined {
  const checked = list.map((item) => checkValue(item, checking));
  return checked.some((item) => item === undefined) ? undefined : (checked as Expr[]);
}

/** `list.includes(x)` and `set.has(x)`; "other" where the object is no list. */
function resolveMembership(written: Extract<Written, { kind: "method" }>, checking: Checking): Resolved | "other" {
  const { object, name } = written;
  const [item] = written.arguments;
  if (item === undefined || written.arguments.length !== 1) return "other";
  if (object.kind === "array" && name === "includes") {
    const operand = checkValue(item, checking);
    const list = checkAll(object.elements, checking);
    if (operand === undefined || list === undefined) return undefined;
    const adapted = list.map((element) => adapt(operand, element)[1]);
    const odd = adapted.find((element) => !(element.kind === "literal" && element.value === null) && comparisonGroup(element.type) !== comparisonGroup(operand.type));
    if (odd !== undefined) {
      checking.diagnostics.push(diagnose("comparedTypes", written.span, describeType(operand.type), describeType(odd.type)));
      return undefined;
    }
    return value({ kind: "in", operand, list: adapted, type: boolean, nullable: operand.nullable });
  }
  if (object.kind !== "capture") return "other";
  const list = listElement(object.shape);
  if (list === undefined || (list.kind === "array" ? name !== "includes" : name !== "has")) return "other";
  const operand = checkValue(item, checking);
  if (operand === undefined) return undefined;
  const bound = boundType(list.element);
  if (bound === undefined || bound.type.kind === "bytes") {
    checking.diagnostics.push(diagnose("badCapture", object.span, `a list with items ${describeShape(list.element)}`));
    return undefined;
  }
  if (operand.type.kind === "instant") {
    checking.diagnostics.push(diagnose("dateIdentity", written.span));
    return undefined;
  }
  if (comparisonGroup(bound.type) !== comparisonGroup(operand.type) && !(operand.type.kind === "decimal" && isText(bound.type))) {
    checking.diagnostics.push(diagnose("comparedTypes", written.span, describeType(operand.type), describeType(bound.type)));
    return undefined;
  }
  const parameter: Expr = { kind: "parameter", capture: object.capture, form: "list", target: undefined, ...bound };
  return value({ kind: "in", operand, list: parameter, type: boolean, nullable: operand.nullable });
}

/** The element of a captured array, tuple or Set. */
function listElement(shape: Shape): { readonly kind: "array" | "set"; readonly element: Shape } | undefined {
  if (shape.kind === "tuple") return { kind: "array", element: { kind: "union", members: shape.elements } };
  return shape.kind === "array" || shape.kind === "set" ? shape : undefined;
}

const mathFunctions: Readonly<Record<string, { readonly name: FunctionName; readonly keepsType: boolean }>> = {
  abs: { name: "abs", keepsType: true },
  round: { name: "round", keepsType: false },
  floor: { name: "floor", keepsType: false },
  ceil: { name: "ceil", keepsType: false },
  trunc: { name: "trunc", keepsType: false },
  sign: { name: "sign", keepsType: false },
  sqrt: { name: "sqrt", keepsType: false },
  pow: { name: "pow", keepsType: false },
  min: { name: "least", keepsType: true },
  max: { name: "greatest", keepsType: true },
};

function resolveMath(written: Extract<Written, { kind: "math" }>, checking: Checking): Resolved {
  const math = Object.hasOwn(mathFunctions, written.name) ? mathFunctions[written.name] : undefined;
  if (math === undefined) {
    checking.diagnostics.push(diagnose("unknownCall", written.span, `Math.${written.name}()`, nearest(written.name, Object.keys(mathFunctions)).map((name) => `Math.${name}`)));
    return undefined;
  }
  const args = checkAll(written.arguments, checking);
  if (args === undefined) return undefined;
  const odd = args.find(({ type }) => comparisonGroup(type) !== "number");
  if (odd !== undefined || args.length === 0) {
    checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `Math.${written.name} of ${odd === undefined ? "nothing" : `a ${describeType(odd.type)}`}`));
    return undefined;
  }
  const [first] = args;
  if (args.length === 1 && (written.name === "min" || written.name === "max")) return value(first!);
  const whole = math.keepsType && args.every(({ type }) => type.kind === "int");
  const nullable = args.some((argument) => argument.nullable) || written.name === "sqrt" || written.name === "pow";
  return value({ kind: "call", function: math.name, arguments: args, type: whole ? wholeNumber : realNumber, nullable });
}

const aggregateNames = new Set(["count", "countDistinct", "sum", "avg", "min", "max"]);

function resolveFunction(written: Extract<Written, { kind: "function" }>, checking: Checking): Resolved {
  const { name } = written;
  if (aggregateNames.has(name)) return resolveAggregate(written, checking);
  const args = checkAll(written.arguments, checking);
  if (args === undefined) return undefined;
  const [first, second, third] = args;
  const nullable = args.some((argument) => argument.nullable);
  if ((name === "like" || name === "ilike") && first !== undefined && second !== undefined) {
    return value({ kind: "call", function: name, arguments: [first, second], type: boolean, nullable });
  }
  if (name === "between" && first !== undefined && second !== undefined && third !== undefined) {
    const [low, high] = [adapt(first, second)[1], adapt(first, third)[1]];
    return value({ kind: "between", operand: first, low, high, type: boolean, nullable });
  }
  checking.diagnostics.push(diagnose("verbNotReady", written.span, name));
  return undefined;
}

function resolveAggregate(written: Extract<Written, { kind: "function" }>, checking: Checking): Resolved {
  if (!checking.aggregates) {
    checking.diagnostics.push(diagnose("aggregateInFilter", written.span, written.name));
    return undefined;
  }
  // What is inside an aggregate speaks of single rows again.
  const inside: Checking = { ...checking, aggregates: false };
  const [written0] = written.arguments;
  const argument = written0 === undefined ? undefined : checkValue(written0, inside);
  if (written0 !== undefined && argument === undefined) return undefined;
  const writtenFilter = written.options.get("filter");
  const filter = writtenFilter === undefined ? undefined : checkCondition(writtenFilter, inside);
  if (writtenFilter !== undefined && filter === undefined) return undefined;
  const base = { kind: "aggregate" as const, argument, filter };
  if (written.name === "count" || written.name === "countDistinct") {
    return value({ ...base, function: "count", distinct: written.name === "countDistinct", type: wholeNumber, nullable: false });
  }
  if (argument === undefined) {
    checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `${written.name}() of nothing`));
    return undefined;
  }
  const name = written.name as "sum" | "avg" | "min" | "max";
  const adds = name === "sum" || name === "avg";
  if ((adds && !isNumeric(argument.type) && argument.type.kind !== "decimal") || isStructure(argument.type) || argument.type.kind === "bytes") {
    checking.diagnostics.push(diagnose("unsupportedExpression", written.span, `${name}() of a ${describeType(argument.type)}`));
    return undefined;
  }
  const type: ColumnType = name === "avg" && argument.type.kind !== "decimal" ? realNumber : argument.type.kind === "enum" ? text : argument.type;
  return value({ ...base, function: name, distinct: false, type, nullable: argument.nullable || !checking.grouped || filter !== undefined });
}
