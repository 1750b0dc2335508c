/** An arrow's syntax -> what it says about rows: paths, operators, calls, and the values it captures from outside. */
import type { Span } from "../../runtime/ir/span.js";
import type { LiteralValue } from "../../runtime/ir/expr.js";
import type { Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression, FunctionBody, Parameter, Statement } from "../host/source.js";
import { type Asking, describe, symbolOf, typeOf } from "./ask.js";
import { mentions, mentionsAny } from "./mentions.js";
import { isRows } from "./query-types.js";
import type { ReadRows } from "./sources.js";
import { spanOf } from "./span.js";
import { noNames, readNames } from "./names.js";
import { readShape, type ShapeContext } from "./types.js";

/** A value from outside the arrow: a range of the user's text, evaluated once at the call. */
export interface Capture {
  readonly span: Span;
  readonly shape: Shape;
  /** Where JavaScript would not come to evaluate it, as in `x === null || row.y === x.y`: all of these have to hold. */
  readonly guards: readonly Guard[];
  /** Only whether it is truthy is asked. */
  readonly asCondition: boolean;
  /** It is asked of an earlier captured value: the argument of an inlined function, which the function may use for itself too. */
  readonly of: number | undefined;
  /** It is one of the values that a query in a variable has captured: `span` is the variable, and this the value's place. */
  readonly held: number | undefined;
}

/** What an earlier captured value has to be. */
export interface Guard {
  readonly capture: number;
  readonly is: "truthy" | "falsy" | "nullish";
}

export interface Step {
  readonly name: string;
  readonly optional: boolean;
  readonly span: Span;
}

/** An arrow over rows: what its parameters are called in its body, each a number that no other parameter in the chain has. */
export interface ReadArrow {
  readonly rows: readonly number[];
  readonly body: Written;
}

/** An expression as written, before it is known what its names mean. */
export type Written = { readonly span: Span } & (
  /** A row, or what is reached from it. */
  | { readonly kind: "path"; readonly row: number; readonly steps: readonly Step[] }
  /** `named`: by the parameter of an inlined function, which may stand in several places. */
  | { readonly kind: "capture"; readonly capture: number; readonly shape: Shape; readonly named?: true }
  | { readonly kind: "literal"; readonly value: LiteralValue }
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Written }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Written; readonly right: Written }
  | { readonly kind: "conditional"; readonly test: Written; readonly whenTrue: Written; readonly whenFalse: Written }
  | { readonly kind: "property"; readonly object: Written; readonly name: string; readonly nameSpan: Span }
  | { readonly kind: "method"; readonly object: Written; readonly name: string; readonly nameSpan: Span; readonly arguments: readonly Written[] }
  /** A function of sqlmodel itself, such as count(). */
  | {
      readonly kind: "function";
      readonly name: string;
      readonly arguments: readonly Written[];
      readonly options: ReadonlyMap<string, Written>;
    }
  | { readonly kind: "math"; readonly name: string; readonly arguments: readonly Written[] }
  | { readonly kind: "template"; readonly texts: readonly string[]; readonly expressions: readonly Written[] }
  | { readonly kind: "object"; readonly properties: readonly { readonly name: string | undefined; readonly span: Span; readonly value: Written }[] }
  | { readonly kind: "array"; readonly elements: readonly Written[] }
  | { readonly kind: "raw"; readonly texts: readonly string[]; readonly expressions: readonly Written[]; readonly shape: Shape }
  /** A type that a function of ours is given, as in `cast<Int>(x)`. */
  | { readonly kind: "type"; readonly shape: Shape }
  /** An arrow as an argument, as in `t.heroes.some(h => …)`. */
  | { readonly kind: "lambda"; readonly arrow: ReadArrow }
  /** A query as an argument, as in `exists(select<Team>()…)`, or the rows that a name stands for. */
  | { readonly kind: "rows"; readonly rows: ReadRows }
  /** A mistake that has been reported already. */
  | { readonly kind: "broken" }
);

export type FunctionCall = Extract<Written, { kind: "function" }>;

/** What the names of an arrow's parameters stand for. */
export type Scope = ReadonlyMap<string, Written>;

/** The state of reading one chain: captures gather over all its arrows, in source order. */
export interface ArrowReader {
  readonly captures: Capture[];
  readonly diagnostics: Diagnostic[];
  readonly context: () => ShapeContext;
  /** Of a query in a variable, whose limit and offset are methods: they hold their number as a value, even where it is a literal. */
  readonly holdsCounts?: true;
  /** A number for a parameter. */
  readonly newRow: () => number;
  /** The query that an expression is, or leads to; undefined where it is none. */
  readonly readRows: (node: Expression, place: Place, reader: ArrowReader) => Asking<ReadRows | undefined>;
}

/** How an arrow is being read: written in the chain itself, or found by name and inlined. */
export interface Place {
  readonly scope: Scope;
  /** Names of the inlined functions on the way, so that one calling itself is refused. */
  readonly inlined: readonly string[];
  /** The queries in variables on the way, so that one that needs itself is refused. */
  readonly holding: readonly string[];
  readonly depth: number;
  readonly guards: readonly Guard[];
  /** The arrow says what a row becomes. */
  readonly inMap: boolean;
}

/** Databases stop at about a thousand levels; so does the stack of a compiler. */
const deepest = 800;

/** Where an arrow that stands in a chain by itself is read. */
export const outermost: Place = { scope: new Map(), inlined: [], holding: [], depth: 0, guards: [], inMap: false };

/** Reads the function that a verb was given: an arrow in place, or the name of one that the build can see. */
export function* readRowFunction(argument: Expression, verb: string, reader: ArrowReader, place: Place = outermost): Asking<ReadArrow> {
  const node = unwrapped(argument);
  const found = node.kind === "arrow" ? { function: node, inlined: place.inlined } : yield* findFunction(node);
  if (found === undefined) {
    reader.diagnostics.push(diagnose("notAnArrow", spanOf(argument), verb));
    return { rows: [], body: { kind: "broken", span: spanOf(argument) } };
  }
  const rows = found.function.parameters.map(() => reader.newRow());
  const paths = found.function.parameters.map((parameter, index): Written => ({ kind: "path", row: rows[index]!, steps: [], span: spanOf(parameter) }));
  // An arrow in place sees what is around it; a function of its own does not.
  const around = node.kind === "arrow" ? place : { ...place, scope: outermost.scope };
  return { rows, body: yield* readFunction(found.function, paths, { ...around, inlined: found.inlined, inMap: verb === "map" }, reader, spanOf(argument)) };
}

/** The body of a declared function of rows; undefined where the statement declares none that can be read. */
export function* readRowBody(statement: Statement, reader: ArrowReader, place: Place): Asking<ReadArrow | undefined> {
  const found = functionOf(statement);
  if (found === undefined) return undefined;
  const rows = found.parameters.map(() => reader.newRow());
  const paths = found.parameters.map((parameter, index): Written => ({ kind: "path", row: rows[index]!, steps: [], span: spanOf(parameter) }));
  const span: Span = { file: statement.file, start: statement.start, end: statement.end };
  return { rows, body: yield* readFunction(found, paths, { ...place, inlined: [`${statement.file}:${statement.start}`] }, reader, span) };
}

/** The function that a declaration holds: of its own, or an arrow in a const. */
function functionOf(statement: Statement | undefined): ReadableFunction | undefined {
  if (statement?.kind === "function" && statement.body !== undefined) return { parameters: statement.parameters, body: statement.body };
  if (statement?.kind !== "variable" || !statement.constant || statement.initializer === undefined) return undefined;
  const initializer = unwrapped(statement.initializer);
  return initializer.kind === "arrow" ? initializer : undefined;
}

interface ReadableFunction {
  readonly parameters: readonly Parameter[];
  readonly body: FunctionBody;
  readonly async?: boolean;
}

/** A const arrow, or a function, that a name leads to. */
function* findFunction(node: Expression): Asking<{ readonly function: ReadableFunction; readonly inlined: readonly string[] } | undefined> {
  if (node.kind !== "identifier" && !isNamespaced(node)) return undefined;
  const symbol = yield* symbolOf(node.handle);
  for (const { statement } of symbol?.declarations ?? []) {
    const found = functionOf(statement);
    if (found !== undefined) return { function: found, inlined: [symbol!.id] };
  }
  return undefined;
}

function* readFunction(
  node: ReadableFunction, args: readonly Written[], place: Place, reader: ArrowReader, span: Span,
): Asking<Written> {
  const broken: Written = { kind: "broken", span };
  if (node.async === true) {
    reader.diagnostics.push(diagnose("asyncArrow", span));
    return broken;
  }
  const body = node.body.kind === "expression" ? node.body.expression : node.body.result;
  if (body === undefined) {
    reader.diagnostics.push(diagnose("statementBody", span));
    return broken;
  }
  const scope = new Map<string, Written>(place.scope);
  for (const [index, parameter] of node.parameters.entries()) {
    const [fallback] = parameter.defaults;
    const given = args[index];
    const value = given ?? (fallback === undefined ? undefined : yield* readExpression(fallback as Expression, { ...place, scope: outermost.scope, depth: 0, guards: [] }, reader));
    if (value === undefined) continue;
    if (parameter.name !== undefined && !parameter.rest) {
      scope.set(parameter.name, value);
    } else if (parameter.properties !== undefined) {
      for (const { property, local, start } of parameter.properties) {
        scope.set(local, memberOf(value, property, false, { file: parameter.file, start, end: start + property.length }, spanOf(parameter)));
      }
    } else {
      reader.diagnostics.push(diagnose("unsupportedExpression", spanOf(parameter), "parameter pattern"));
      return broken;
    }
  }
  return yield* readExpression(body, { ...place, scope, depth: 0 }, reader);
}

function memberOf(object: Written, name: string, optional: boolean, nameSpan: Span, span: Span): Written {
  if (object.kind === "path") return { ...object, steps: [...object.steps, { name, optional, span: nameSpan }], span };
  return { kind: "property", object, name, nameSpan, span };
}

/** `orm.count`: perhaps a name of a namespace import. */
const isNamespaced = (node: Expression): boolean => node.kind === "member" && !node.optional && unwrapped(node.object).kind === "identifier";

export function unwrapped(node: Expression): Expression {
  return node.kind === "wrapped" ? unwrapped(node.inner) : node;
}

function* readExpression(wrapped: Expression, outer: Place, reader: ArrowReader): Asking<Written> {
  const node = unwrapped(wrapped);
  const span = spanOf(node);
  const place: Place = { ...outer, depth: outer.depth + 1 };
  if (place.depth > deepest) return unsupported(`expression of more than ${deepest} levels`, span, reader);
  const literal = literalOf(node);
  if (literal !== undefined) return { kind: "literal", value: literal.value, span };
  if (node.kind === "identifier") {
    const local = place.scope.get(node.name);
    if (local?.kind === "capture") return { ...local, named: true };
    if (local !== undefined) return local.kind === "path" ? { ...local, span } : local;
  }
  // What an arrow answers is a list of columns, even where no value in it uses the row: `set(() => ({ age: 1 }))`.
  // Inside `map` that goes for objects in objects too; inside `set` an object is the value of a JSON column.
  const answer = (place.depth === 1 || place.inMap) && (node.kind === "object" || node.kind === "array");
  if (!answer && !mentionsAny(node, place.scope) && !(yield* callsSql(node))) {
    const rows = node.kind === "identifier" || isNamespaced(node) ? yield* reader.readRows(node, place, reader) : undefined;
    return rows === undefined ? yield* readCapture(wrapped, place, reader) : { kind: "rows", rows, span };
  }
  switch (node.kind) {
    case "member": {
      const nameSpan: Span = { file: node.file, start: node.nameStart, end: node.nameStart + node.name.length };
      return memberOf(yield* readExpression(node.object, place, reader), node.name, node.optional, nameSpan, span);
    }
    case "element": {
      const index = unwrapped(node.index);
      if (index.kind !== "string") return unsupported("computed property", span, reader);
      return memberOf(yield* readExpression(node.object, place, reader), index.value, node.optional, spanOf(index), span);
    }
    case "unary":
      return { kind: "unary", operator: node.operator, operand: yield* readExpression(node.operand, place, reader), span };
    case "binary": {
      const logic = node.operator === "&&" || node.operator === "||";
      const read = yield* readExpression(node.left, place, reader);
      const left = logic ? asCondition(read, reader) : read;
      const reached = reachedWhen[node.operator];
      const behind = reached === undefined ? place : guarded(place, left, reached);
      const right = yield* readExpression(node.right, behind, reader);
      return { kind: "binary", operator: node.operator, left, right: logic ? asCondition(right, reader) : right, span };
    }
    case "conditional": {
      const test = asCondition(yield* readExpression(node.test, place, reader), reader);
      const whenTrue = yield* readExpression(node.whenTrue, guarded(place, test, "truthy"), reader);
      return { kind: "conditional", test, whenTrue, whenFalse: yield* readExpression(node.whenFalse, guarded(place, test, "falsy"), reader), span };
    }
    case "template":
      return { kind: "template", texts: node.parts, expressions: yield* readAll(node.expressions, place, reader), span };
    case "array":
      return { kind: "array", elements: yield* readAll(node.elements, place, reader), span };
    case "object": {
      const properties: { name: string | undefined; span: Span; value: Written }[] = [];
      for (const { name, start, value } of node.properties) {
        const nameSpan: Span = { file: node.file, start, end: start + (name?.length ?? 3) };
        properties.push({ name, span: nameSpan, value: yield* readExpression(value, place, reader) });
      }
      return { kind: "object", properties, span };
    }
    case "tagged":
      return yield* readRawSql(node, place, reader);
    case "call": {
      const rows = yield* reader.readRows(node, place, reader);
      return rows === undefined ? yield* readCall(node, place, reader) : { kind: "rows", rows, span };
    }
    case "await":
      reader.diagnostics.push(diagnose("asyncArrow", span));
      return { kind: "broken", span };
    case "arrow":
      return unsupported("nested function", span, reader);
    case "spread":
      return unsupported("spread", span, reader);
    case "other":
      return unsupported(node.what, span, reader);
    default:
      return unsupported("expression", span, reader);
  }
}

/** What the left side has to be for JavaScript to evaluate the right one. */
const reachedWhen: Readonly<Record<string, Guard["is"]>> = { "&&": "truthy", "||": "falsy", "??": "nullish" };

/** A captured value where a condition stands is asked for its truthiness before the query: the database gets a boolean. */
function asCondition(written: Written, reader: ArrowReader): Written {
  const capture = written.kind === "capture" ? reader.captures[written.capture] : undefined;
  if (written.kind !== "capture" || capture === undefined || isBoolean(capture.shape)) return written;
  const shape: Shape = { kind: "boolean" };
  if (written.named === true) {
    reader.captures.push({ ...capture, shape, guards: [], asCondition: true, of: written.capture, held: undefined });
    return { ...written, shape, capture: reader.captures.length - 1 };
  }
  reader.captures[written.capture] = { ...capture, shape, asCondition: true };
  return { ...written, shape };
}

function isBoolean(shape: Shape): boolean {
  if (shape.kind === "union") return shape.members.every(isBoolean);
  return shape.kind === "boolean" || (shape.kind === "literal" && typeof shape.value === "boolean");
}

function guarded(place: Place, test: Written, is: Guard["is"]): Place {
  return { ...place, guards: [...place.guards, ...guardsOf(test, is)] };
}

/**
 * Only a captured value can be asked before the query; a row's own value is asked by the database. `row.x && user && row.id === user.id`
 * comes to its end only where both of the first two hold, so a test is looked into.
 */
function guardsOf(test: Written, is: Guard["is"]): readonly Guard[] {
  if (test.kind === "capture") return [{ capture: test.capture, is }];
  return test.kind === "binary" && reachedWhen[test.operator] === is ? [...guardsOf(test.left, is), ...guardsOf(test.right, is)] : [];
}

function unsupported(what: string, span: Span, reader: ArrowReader): Written {
  reader.diagnostics.push(diagnose("unsupportedExpression", span, what));
  return { kind: "broken", span };
}

function* readAll(nodes: readonly Expression[], place: Place, reader: ArrowReader): Asking<readonly Written[]> {
  const read: Written[] = [];
  for (const node of nodes) read.push(yield* readExpression(node, place, reader));
  return read;
}

function literalOf(node: Expression): { readonly value: LiteralValue } | undefined {
  switch (node.kind) {
    case "string":
    case "boolean":
    case "bigint":
      return { value: node.value };
    case "number":
      return Number.isFinite(node.value) ? { value: node.value } : undefined;
    case "null":
      return { value: null };
    case "unary": {
      const operand = node.operator === "-" ? unwrapped(node.operand) : undefined;
      if (operand?.kind === "number" && operand.value !== 0) return { value: -operand.value };
      return operand?.kind === "bigint" ? { value: -operand.value } : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a function of sqlmodel is called anywhere inside, which only SQL can answer. */
function* callsSql(node: Expression): Asking<boolean> {
  const callees = mentions(node).filter((inner) => inner.kind === "call" || inner.kind === "tagged");
  for (const inner of callees) {
    const callee = unwrapped(inner.kind === "call" ? inner.callee : inner.kind === "tagged" ? inner.tag : inner);
    if (callee.kind !== "identifier" && !isNamespaced(callee)) continue;
    const symbol = yield* symbolOf(callee.handle);
    if (symbol?.package === "sqlmodel") return true;
  }
  return false;
}

/** `wrapped` as it stands: what `!` or `as` say of the value counts. */
function* readCapture(wrapped: Expression, place: Place, reader: ArrowReader): Asking<Written> {
  const node = unwrapped(wrapped);
  const span = spanOf(wrapped);
  // A list written out becomes part of the statement.
  const listed = node.kind === "array" ? node.elements.map((element) => literalOf(unwrapped(element))) : [];
  if (node.kind === "array" && listed.every((item) => item !== undefined)) {
    return { kind: "array", elements: listed.map(({ value }, index) => ({ kind: "literal", value, span: spanOf(node.elements[index]!) })), span };
  }
  if (place.inlined.length > 0) return yield* readInlinedConstant(node, reader);
  if (node.kind === "await") {
    reader.diagnostics.push(diagnose("asyncArrow", span));
    return { kind: "broken", span };
  }
  const context = reader.context();
  const type = yield* typeOf(wrapped.handle);
  const fact = yield* describe(type);
  if (isRows(fact)) {
    reader.diagnostics.push(diagnose("queryNotSeen", span));
    return { kind: "broken", span };
  }
  // What never answers, such as a function that only throws, can stand anywhere.
  const shape: Shape = fact.kind === "never" ? { kind: "null" } : yield* readShape(type, noNames, context);
  const problem = context.problems[0];
  if (problem !== undefined) {
    reader.diagnostics.push(diagnose("badCapture", span, problem.type));
    return { kind: "broken", span };
  }
  reader.captures.push({ span, shape, guards: place.guards, asCondition: false, of: undefined, held: undefined });
  return { kind: "capture", capture: reader.captures.length - 1, shape, span };
}

/** Inside a function that was inlined from elsewhere only constants can be seen from the query. */
function* readInlinedConstant(node: Expression, reader: ArrowReader): Asking<Written> {
  const span = spanOf(node);
  if (node.kind === "identifier") {
    const symbol = yield* symbolOf(node.handle);
    for (const { statement } of symbol?.declarations ?? []) {
      if (statement?.kind !== "variable" || !statement.constant || statement.initializer === undefined) continue;
      const literal = literalOf(unwrapped(statement.initializer));
      if (literal !== undefined) return { kind: "literal", value: literal.value, span };
    }
  }
  reader.diagnostics.push(diagnose("capturedElsewhere", span, node.kind === "identifier" ? node.name : "a value from outside"));
  return { kind: "broken", span };
}

function* readCall(node: Extract<Expression, { kind: "call" }>, place: Place, reader: ArrowReader): Asking<Written> {
  const span = spanOf(node);
  const callee = unwrapped(node.callee);
  const namespaced = isNamespaced(callee) ? yield* symbolOf(callee.handle) : undefined;
  if (namespaced?.package === "sqlmodel") return yield* readSqlFunction(node, namespaced.name, place, reader);
  if (callee.kind === "member") {
    const object = unwrapped(callee.object);
    const nameSpan: Span = { file: callee.file, start: callee.nameStart, end: callee.nameStart + callee.name.length };
    if (object.kind === "identifier" && object.name === "Math" && !place.scope.has("Math")) {
      return { kind: "math", name: callee.name, arguments: yield* readAll(node.arguments, place, reader), span };
    }
    const rowArrow = node.arguments.map(unwrapped).find((argument) => argument.kind === "arrow");
    if (rowArrow !== undefined && !mentionsAny(callee.object, place.scope)) {
      const inside = rowMemberIn(rowArrow, place.scope);
      reader.diagnostics.push(
        inside === undefined ? diagnose("unknownCall", nameSpan, `${callee.name}()`, []) : diagnose("rowInCapture", inside.span, inside.name),
      );
      return { kind: "broken", span };
    }
    const read = yield* readExpression(callee.object, place, reader);
    const args: Written[] = [];
    for (const argument of node.arguments) args.push(yield* readArgument(argument, callee.name, place, reader));
    return { kind: "method", object: read, name: callee.name, nameSpan, arguments: args, span };
  }
  if (callee.kind === "identifier") {
    const symbol = yield* symbolOf(callee.handle);
    if (symbol?.package === "sqlmodel") return yield* readSqlFunction(node, symbol.name, place, reader);
    const found = yield* findFunction(callee);
    if (found !== undefined && !place.inlined.includes(found.inlined[0]!)) {
      const args = yield* readAll(node.arguments, place, reader);
      const inside: Place = { ...place, scope: outermost.scope, inlined: [...place.inlined, ...found.inlined], guards: [] };
      return yield* readFunction(found.function, args, inside, reader, span);
    }
    reader.diagnostics.push(diagnose("unknownCall", spanOf(callee), `${callee.name}()`, []));
    return { kind: "broken", span };
  }
  return unsupported("call", span, reader);
}

/** A relation's methods take arrows; everything else takes values. */
function* readArgument(argument: Expression, method: string, place: Place, reader: ArrowReader): Asking<Written> {
  const node = unwrapped(argument);
  const isFunction = node.kind === "arrow" || (listMethods.has(method) && (yield* findFunction(node)) !== undefined);
  if (!isFunction) return yield* readExpression(argument, place, reader);
  return { kind: "lambda", arrow: yield* readRowFunction(argument, method, reader, place), span: spanOf(argument) };
}

const listMethods = new Set(["some", "every", "filter"]);

/** The first use of the row inside a function that a list's method would call. */
function rowMemberIn(node: Expression, scope: Scope): { readonly name: string; readonly span: Span } | undefined {
  for (const inner of mentions(node)) {
    if (inner.kind !== "member") continue;
    const object = unwrapped(inner.object);
    if (object.kind === "identifier" && scope.has(object.name)) return { name: inner.name, span: spanOf(inner) };
  }
  return undefined;
}

/** `count(x, { filter: … })`: the last argument may be options, whose values are expressions over the row. */
function* readSqlFunction(node: Extract<Expression, { kind: "call" }>, name: string, place: Place, reader: ArrowReader): Asking<Written> {
  const args = node.arguments.map(unwrapped);
  const last = args.at(-1);
  const hasOptions = last?.kind === "object";
  const read: Written[] = [];
  for (const typeArgument of node.typeArguments) {
    read.push({ kind: "type", span: spanOf(typeArgument), shape: yield* readShape(yield* typeOf(typeArgument.handle), yield* readNames(typeArgument), reader.context()) });
  }
  read.push(...(yield* readAll(hasOptions ? args.slice(0, -1) : args, place, reader)));
  const options = new Map<string, Written>();
  for (const { name: option, value } of hasOptions ? last.properties : []) {
    if (option !== undefined) options.set(option, yield* readOption(value, place, reader));
  }
  return { kind: "function", name, arguments: read, options, span: spanOf(node) };
}

/** A list or an object of an option is part of the statement, even where no value in it uses the row. */
function* readOption(value: Expression, place: Place, reader: ArrowReader): Asking<Written> {
  return yield* readExpression(value, { ...place, depth: 0 }, reader);
}

function* readRawSql(node: Extract<Expression, { kind: "tagged" }>, place: Place, reader: ArrowReader): Asking<Written> {
  const span = spanOf(node);
  const tag = unwrapped(node.tag);
  const symbol = tag.kind === "identifier" || isNamespaced(tag) ? yield* symbolOf(tag.handle) : undefined;
  if (symbol?.package !== "sqlmodel" || symbol.name !== "sql") return unsupported("tagged template", span, reader);
  const typeArgument = node.typeArguments[0];
  const context = reader.context();
  const shape: Shape =
    typeArgument === undefined ? { kind: "unknown" } : yield* readShape(yield* typeOf(typeArgument.handle), noNames, context);
  return { kind: "raw", texts: node.parts, expressions: yield* readAll(node.expressions, place, reader), shape, span };
}

