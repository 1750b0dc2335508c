/** Methods of texts, Dates and lists, and the functions of Math -> expressions. */
import type { Expr, FunctionName } from "../../runtime/ir/expr.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { adapt, boundType, describeShape } from "./bound-types.js";
import { checkAll, type Checking, type Resolved, value } from "./checking.js";
import { columnTypeOf, flatten, noSizes, tupleParts } from "./column-type.js";
import { isJson } from "./json-paths.js";
import { resolveListMethod } from "./lists.js";
import { boolean, comparisonGroup, describeType, isText, realNumber, text, wholeNumber } from "./type-groups.js";

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

type Method = Extract<Written, { kind: "method" }>;

export function resolveMethod(written: Method, checking: Checking): Resolved {
  const membership = resolveMembership(written, checking);
  if (membership !== "other") return membership;
  const resolved = checking.statement.checks.resolve(written.object, checking);
  if (resolved?.kind === "list") return resolveListMethod(written, resolved, checking);
  const object = resolved?.kind === "value" ? resolved.expr : undefined;
  if (resolved?.kind === "row") checking.statement.diagnostics.push(diagnose("wholeRow", written.object.span));
  if (object === undefined) return undefined;
  if (isJson(object.type) && written.name === "includes") return resolveItem(written, object, checking);
  const unknown = (near: readonly string[]): undefined => {
    checking.statement.diagnostics.push(diagnose("unknownCall", written.nameSpan, `${written.name}()`, near));
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

/** `h.tags.includes(x)` of a list that a column holds. */
function resolveItem(written: Method, list: Expr, checking: Checking): Resolved {
  const [argument] = written.arguments;
  const item = argument === undefined ? undefined : checking.statement.checks.value(argument, checking);
  if (item === undefined || !isJson(list.type)) return undefined;
  const shape = flatten(list.type.shape).find(({ kind }) => kind === "array");
  const element = shape?.kind === "array" ? columnTypeOf(shape.element, noSizes) : undefined;
  if (element === undefined || element.unsupported !== undefined || isJson(element.type) || element.type.kind === "instant" || element.type.kind === "bytes") {
    checking.statement.diagnostics.push(diagnose("unknownCall", written.nameSpan, "includes()", []));
    return undefined;
  }
  if (comparisonGroup(element.type) !== comparisonGroup(item.type)) {
    checking.statement.diagnostics.push(diagnose("comparedTypes", written.span, describeType(element.type), describeType(item.type)));
    return undefined;
  }
  return value({ kind: "hasItem", operand: list, item, type: boolean, nullable: list.nullable || item.nullable });
}

/** `list.includes(x)` and `set.has(x)`; "other" where the object is no list. */
function resolveMembership(written: Method, checking: Checking): Resolved | "other" {
  const { object, name } = written;
  const [item] = written.arguments;
  if (item === undefined || written.arguments.length !== 1) return "other";
  if (object.kind === "array" && name === "includes") {
    const operand = checking.statement.checks.value(item, checking);
    const list = checkAll(object.elements, checking);
    if (operand === undefined || list === undefined) return undefined;
    const adapted = list.map((element) => adapt(operand, element)[1]);
    const odd = adapted.find((element) => !(element.kind === "literal" && element.value === null) && comparisonGroup(element.type) !== comparisonGroup(operand.type));
    if (odd !== undefined) {
      checking.statement.diagnostics.push(diagnose("comparedTypes", written.span, describeType(operand.type), describeType(odd.type)));
      return undefined;
    }
    return value({ kind: "in", operand, list: adapted, type: boolean, nullable: operand.nullable });
  }
  if (object.kind !== "capture") return "other";
  const list = listElement(object.shape);
  if (list === undefined || (list.kind === "array" ? name !== "includes" : name !== "has")) return "other";
  const operand = checking.statement.checks.value(item, checking);
  if (operand === undefined) return undefined;
  const bound = boundType(list.element);
  if (bound === undefined || bound.type.kind === "bytes") {
    checking.statement.diagnostics.push(diagnose("badCapture", object.span, `a list with items ${describeShape(list.element)}`));
    return undefined;
  }
  if (operand.type.kind === "instant") {
    checking.statement.diagnostics.push(diagnose("dateIdentity", written.span));
    return undefined;
  }
  if (comparisonGroup(bound.type) !== comparisonGroup(operand.type) && !(operand.type.kind === "decimal" && isText(bound.type))) {
    checking.statement.diagnostics.push(diagnose("comparedTypes", written.span, describeType(operand.type), describeType(bound.type)));
    return undefined;
  }
  const parameter: Expr = { kind: "parameter", capture: object.capture, form: "list", target: undefined, ...bound };
  return value({ kind: "in", operand, list: parameter, type: boolean, nullable: operand.nullable });
}

/** The element of a captured array, tuple or Set. */
function listElement(shape: Shape): { readonly kind: "array" | "set"; readonly element: Shape } | undefined {
  if (shape.kind === "tuple") return { kind: "array", element: { kind: "union", members: tupleParts(shape) } };
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

export function resolveMath(written: Extract<Written, { kind: "math" }>, checking: Checking): Resolved {
  const math = Object.hasOwn(mathFunctions, written.name) ? mathFunctions[written.name] : undefined;
  if (math === undefined) {
    checking.statement.diagnostics.push(diagnose("unknownCall", written.span, `Math.${written.name}()`, nearest(written.name, Object.keys(mathFunctions)).map((name) => `Math.${name}`)));
    return undefined;
  }
  const args = checkAll(written.arguments, checking);
  if (args === undefined) return undefined;
  const odd = args.find(({ type }) => comparisonGroup(type) !== "number");
  if (odd !== undefined || args.length === 0) {
    checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, `Math.${written.name} of ${odd === undefined ? "nothing" : `a ${describeType(odd.type)}`}`));
    return undefined;
  }
  const [first] = args;
  if (args.length === 1 && (written.name === "min" || written.name === "max")) return value(first!);
  const whole = math.keepsType && args.every(({ type }) => type.kind === "int");
  const nullable = args.some((argument) => argument.nullable) || written.name === "sqrt" || written.name === "pow";
  return value({ kind: "call", function: math.name, arguments: args, type: whole ? wholeNumber : realNumber, nullable });
}
