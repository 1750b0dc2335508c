/** A file's syntax -> the calls that the build replaces: chains of verbs, and functions that take models as type arguments. */
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression, Handle, SourceUnit, SymbolFact, Syntax, TypeNode } from "../host/source.js";
import { type ArrowReader, type Capture, readRowFunction, type Written, unwrapped } from "./arrow.js";
import { type Asking, describe, symbolOf, together, typeOf } from "./ask.js";
import { childrenOf } from "./mentions.js";
import { spanOf } from "./span.js";
import { noNames, readNames, readShape, type ShapeContext, type TypeProblem } from "./types.js";

/** The model that a call names, as the checker sees its type argument. */
export interface ModelArgument {
  readonly symbol: SymbolFact | undefined;
  readonly name: string;
  readonly span: Span;
}

/** What a chain begins with. */
export type ChainRoot =
  | { readonly kind: "select"; readonly model: ModelArgument }
  | { readonly kind: "insert"; readonly model: ModelArgument; readonly value: Expression; readonly many: boolean }
  | { readonly kind: "update" | "deleteFrom"; readonly model: ModelArgument; readonly value: Expression | undefined }
  | { readonly kind: "sql"; readonly texts: readonly string[]; readonly parameters: readonly Written[]; readonly shape: Shape | undefined }
  /** A query in a variable: the expression stays, the verbs extend it. */
  | { readonly kind: "value"; readonly expression: Expression; readonly model: ModelArgument };

/** One verb of a chain with what it was given, read as far as it can be without the model. */
export interface Verb {
  readonly name: string;
  readonly span: Span;
  /** The end of the whole call so far. */
  readonly end: number;
  readonly function: Written | undefined;
  readonly count: Written | undefined;
  readonly names: readonly { readonly name: string; readonly span: Span }[];
  readonly nulls: "first" | "last" | undefined;
}

/** A verb that runs the chain; its arguments stay in the user's text. */
export interface End {
  readonly name: string;
  readonly span: Span;
  readonly arguments: readonly Expression[];
}

export interface ReadChain {
  readonly kind: "chain";
  readonly span: Span;
  readonly root: ChainRoot;
  readonly verbs: readonly Verb[];
  readonly end: End | undefined;
  readonly captures: readonly Capture[];
}

/** `createAll<[Team, Hero]>(db)`, `model<Hero>()`, `parse<Hero>(x)`. */
export interface ReadFunctionCall {
  readonly kind: "function";
  readonly name: "createAll" | "dropAll" | "createTable" | "dropTable" | "model" | "parse" | "safeParse" | "is";
  readonly span: Span;
  readonly models: readonly ModelArgument[];
  /** The models are the elements of a tuple type. */
  readonly tuple: boolean;
  /** The type to check, for the functions of data. */
  readonly shape: Shape | undefined;
  readonly problems: readonly TypeProblem[];
  readonly arguments: readonly Expression[];
}

export type ReadCall = ReadChain | ReadFunctionCall;

const roots = new Set(["select", "insert", "update", "deleteFrom"]);
const modelFunctions = new Set(["createAll", "dropAll", "createTable", "dropTable", "model"]);
const dataFunctions = new Set(["parse", "safeParse", "is"]);
const compiledNames = new Set([...roots, ...modelFunctions, ...dataFunctions, "sql"]);
const arrowVerbs = new Set(["filter", "orFilter", "orderBy", "orderByDesc", "groupBy", "having", "map", "set"]);
const countVerbs = new Set(["limit", "offset"]);
const nameVerbs = new Set(["columns", "returning", "only"]);
const plainVerbs = new Set(["distinct", "everyRow"]);
const laterVerbs = new Set([
  "join", "leftJoin", "rightJoin", "fullJoin", "crossJoin", "include", "union", "unionAll", "intersect", "except", "with",
  "distinctOn", "forUpdate", "forShare", "onConflictDoNothing", "onConflictDoUpdate", "explain",
]);
const ends = new Set(["all", "first", "one", "oneOrNull", "count", "exists", "stream", "toSQL", "execute"]);
const verbNames = new Set([...arrowVerbs, ...countVerbs, ...nameVerbs, ...plainVerbs, ...laterVerbs, ...ends]);
const queryTypes = new Set(["Select", "Insert", "Update", "UpdateByKey", "Delete", "Write", "Returning", "RawSql"]);

interface Link {
  readonly name: string;
  readonly nameStart: number;
  readonly call: Extract<Expression, { kind: "call" }>;
}

/** A call with the verbs called on its result, outermost last. */
interface Candidate {
  readonly root: Expression;
  readonly links: readonly Link[];
  readonly expression: Expression;
}

export interface ReadFile {
  readonly calls: readonly ReadCall[];
  readonly diagnostics: readonly Diagnostic[];
}

export function* readCalls(unit: SourceUnit, context: () => ShapeContext): Asking<ReadFile> {
  const diagnostics: Diagnostic[] = [];
  yield* reportUncalled(unit, diagnostics);
  const candidates = findCandidates(unit);
  const calls = yield* together(candidates.map((candidate) => readCandidate(candidate, diagnostics, context)));
  return { calls: calls.flatMap((found) => found), diagnostics };
}

/** A function of ours that is handed on instead of called reaches run time as it is: nothing can be compiled of its calls. */
function* reportUncalled(unit: SourceUnit, diagnostics: Diagnostic[]): Asking<void> {
  const waiting: Syntax[] = [...unit.statements];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node.kind === "identifier" && compiledNames.has(node.name)) {
      const symbol = yield* symbolOf(node.handle);
      if (symbol?.package === "sqlmodel" && compiledNames.has(symbol.name)) diagnostics.push(diagnose("functionAsValue", spanOf(node), node.name));
    }
    const callee = node.kind === "call" ? unwrapped(node.callee) : node.kind === "tagged" ? unwrapped(node.tag) : undefined;
    const called = callee?.kind === "identifier" ? callee : undefined;
    for (const child of childrenOf(node)) {
      if (called === undefined || unwrapped(child as Expression) !== called) waiting.push(child);
    }
  }
}

/** Every call in the file that could be ours, outer ones first. What is inside an arrow is read with the arrow. */
function findCandidates(unit: SourceUnit): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const waiting: Syntax[] = [...unit.statements].reverse();
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node.kind === "call" || node.kind === "tagged") {
      const candidate = chainOf(node);
      candidates.push(candidate);
      // The links belong to this chain; what they were given may hold chains of its own.
      waiting.push(...[...childrenOf(candidate.root), ...candidate.links.flatMap(({ call }) => call.arguments)].reverse());
      continue;
    }
    waiting.push(...[...childrenOf(node)].reverse());
  }
  return candidates;
}

function chainOf(expression: Expression): Candidate {
  const links: Link[] = [];
  let node = expression;
  for (;;) {
    if (node.kind !== "call") break;
    const callee = unwrapped(node.callee);
    if (callee.kind !== "member" || !verbNames.has(callee.name)) break;
    links.unshift({ name: callee.name, nameStart: callee.nameStart, call: node });
    node = unwrapped(callee.object);
  }
  return { root: node, links, expression };
}

function* readCandidate(
  candidate: Candidate, diagnostics: Diagnostic[], context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const { root, links } = candidate;
  const callee = root.kind === "call" ? unwrapped(root.callee) : root.kind === "tagged" ? unwrapped(root.tag) : undefined;
  const symbol = callee === undefined ? undefined : yield* calleeSymbol(callee);
  const ours = symbol?.package === "sqlmodel" ? symbol.name : undefined;
  if (root.kind === "tagged" && ours === "sql") return yield* readSqlStatement(candidate, diagnostics, context);
  if (root.kind === "call" && ours !== undefined) {
    if (roots.has(ours)) return yield* readChain(candidate, ours, root, diagnostics, context);
    if (modelFunctions.has(ours) || dataFunctions.has(ours)) return yield* readFunctionCall(root, ours, context);
  }
  if (links.length > 0) return yield* readValueChain(candidate, diagnostics, context);
  return [];
}

/** `select`, a renamed import, or `orm.select` of a namespace import. */
function* calleeSymbol(callee: Expression): Asking<SymbolFact | undefined> {
  if (callee.kind === "identifier" || callee.kind === "member") return yield* symbolOf(callee.handle);
  return undefined;
}

function* readModelArgument(node: TypeNode | undefined, fallback: Expression | undefined, span: Span): Asking<ModelArgument> {
  const handle = node?.handle ?? fallback?.handle;
  if (handle === undefined) return { symbol: undefined, name: "", span };
  return yield* modelOfType(yield* typeOf(handle), node === undefined ? span : spanOf(node));
}

function* modelOfType(type: Handle, span: Span): Asking<ModelArgument> {
  const fact = yield* describe(type);
  if (fact.kind === "array") return yield* modelOfType(fact.element, span);
  if (fact.kind === "structure") return { symbol: fact.symbol, name: fact.name ?? "an object type", span };
  if (fact.kind === "typeParameter") return { symbol: undefined, name: "", span };
  return { symbol: undefined, name: fact.kind === "unknown" || fact.kind === "any" ? "" : fact.kind, span };
}

function* readChain(
  candidate: Candidate, kind: string, root: Extract<Expression, { kind: "call" }>, diagnostics: Diagnostic[],
  context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const value = root.arguments[0];
  const model = yield* readModelArgument(root.typeArguments[0], value, spanOf(root.callee));
  const many = kind === "insert" && value !== undefined && (yield* isList(value));
  const chainRoot: ChainRoot | undefined =
    kind === "select" ? { kind, model }
    : kind === "insert" ? (value === undefined ? undefined : { kind, model, value, many })
    : { kind: kind as "update" | "deleteFrom", model, value };
  if (chainRoot === undefined) return [];
  return [yield* readLinks(candidate, chainRoot, diagnostics, context)];
}

function* isList(value: Expression): Asking<boolean> {
  const fact = yield* describe(yield* typeOf(value.handle));
  return fact.kind === "array" || fact.kind === "tuple";
}

function* readSqlStatement(
  candidate: Candidate, diagnostics: Diagnostic[], context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const { root, links } = candidate;
  if (root.kind !== "tagged") return [];
  const reader = arrowReader(diagnostics, context);
  const typeArgument = root.typeArguments[0];
  const own = context();
  const names = yield* readNames(typeArgument, new Map());
  const shape = typeArgument === undefined ? undefined : yield* readShape(yield* typeOf(typeArgument.handle), names, own);
  // Without an end it is a statement in a variable, told by its rows, or an expression inside an arrow, told by its one value.
  const answersRows = shape === undefined || shape.kind === "reference" || shape.kind === "object";
  if (links.length === 0 && !answersRows) return [];
  const parameters: Written[] = [];
  for (const expression of root.expressions) parameters.push(yield* readParameter(expression, reader));
  return [yield* readLinks(candidate, { kind: "sql", texts: root.parts, parameters, shape }, diagnostics, context, reader)];
}

/** A value in a statement: always bound, even where it is a literal. */
function* readParameter(expression: Expression, reader: ArrowReader): Asking<Written> {
  const context = reader.context();
  const shape = yield* readShape(yield* typeOf(expression.handle), noNames, context);
  const problem = context.problems[0];
  if (problem !== undefined) {
    reader.diagnostics.push(diagnose("badCapture", spanOf(expression), problem.type));
    return { kind: "broken", span: spanOf(expression) };
  }
  reader.captures.push({ span: spanOf(expression), shape, guards: [], asCondition: false, of: undefined });
  return { kind: "capture", capture: reader.captures.length - 1, shape, span: spanOf(expression) };
}

/** Verbs on an expression whose type is one of our query types. Ends and verbs without arrows run as methods of the value. */
function* readValueChain(
  candidate: Candidate, diagnostics: Diagnostic[], context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const calls: ReadCall[] = [];
  for (const link of candidate.links) {
    if (!arrowVerbs.has(link.name) && link.name !== "columns") continue;
    const callee = unwrapped(link.call.callee);
    if (callee.kind !== "member") continue;
    // The method says whose it is, however its object came by its type.
    const method = yield* symbolOf(callee.handle);
    if (method?.package !== "sqlmodel") continue;
    if (callee.optional || link.call.optional) {
      const span: Span = { file: link.call.file, start: link.nameStart, end: link.nameStart + link.name.length };
      diagnostics.push(diagnose("verbNotHere", span, link.name, "an optional chain: ask whether there is a query before"));
      continue;
    }
    const model = yield* modelOfReceiver(callee.object, link.call.arguments[0]);
    const step: Candidate = { root: callee.object, links: [link], expression: link.call };
    calls.push(yield* readLinks(step, { kind: "value", expression: callee.object, model }, diagnostics, context));
  }
  return calls;
}

/** The model of a query in a variable: the receiver's type says it, or else the row that the arrow is given. */
function* modelOfReceiver(receiver: Expression, argument: Expression | undefined): Asking<ModelArgument> {
  const span = spanOf(receiver);
  const fact = yield* describe(yield* typeOf(receiver.handle));
  const isQuery = fact.kind === "structure" && fact.symbol?.package === "sqlmodel" && queryTypes.has(fact.symbol.name);
  if (isQuery && fact.arguments[0] !== undefined) return yield* modelOfType(fact.arguments[0], span);
  const arrow = argument === undefined ? undefined : unwrapped(argument);
  const parameter = arrow?.kind === "arrow" ? arrow.parameters[0] : undefined;
  if (parameter === undefined) return { symbol: undefined, name: "", span };
  const type = yield* typeOf(parameter.handle);
  const row = yield* describe(type);
  const ours = row.kind === "structure" && row.symbol?.package === "sqlmodel" ? row.arguments[0] : undefined;
  return yield* modelOfType(ours ?? type, span);
}

function arrowReader(diagnostics: Diagnostic[], context: () => ShapeContext): ArrowReader {
  return { captures: [], diagnostics, context };
}

function* readLinks(
  candidate: Candidate, root: ChainRoot, diagnostics: Diagnostic[],
  context: () => ShapeContext, reader = arrowReader(diagnostics, context),
): Asking<ReadChain> {
  const verbs: Verb[] = [];
  let end: End | undefined;
  let last = candidate.links.length;
  for (const [index, link] of candidate.links.entries()) {
    const span: Span = { file: link.call.file, start: link.nameStart, end: link.nameStart + link.name.length };
    if (ends.has(link.name)) {
      end = { name: link.name, span, arguments: link.call.arguments };
      last = index + 1;
      break;
    }
    verbs.push(yield* readVerb(link, span, reader));
  }
  const outermost = candidate.links[last - 1]?.call ?? candidate.root;
  return {
    kind: "chain", root, verbs, end, captures: reader.captures,
    span: { file: outermost.file, start: candidate.expression.start, end: outermost.end },
  };
}

function* readVerb(link: Link, span: Span, reader: ArrowReader): Asking<Verb> {
  const verb = { name: link.name, span, end: link.call.end, function: undefined, count: undefined, names: [], nulls: undefined };
  const [first, second] = link.call.arguments;
  if (laterVerbs.has(link.name)) {
    reader.diagnostics.push(diagnose("verbNotReady", span, link.name));
    return verb;
  }
  if (arrowVerbs.has(link.name)) {
    if (first === undefined) {
      reader.diagnostics.push(diagnose("notAnArrow", span, link.name));
      return verb;
    }
    return { ...verb, function: yield* readRowFunction(first, link.name, reader), nulls: readNulls(second, reader) };
  }
  if (countVerbs.has(link.name) && first !== undefined) return { ...verb, count: yield* readRowCount(first, reader) };
  if (nameVerbs.has(link.name)) return { ...verb, names: readNameArguments(link, reader) };
  return verb;
}

function readNulls(options: Expression | undefined, reader: ArrowReader): "first" | "last" | undefined {
  if (options === undefined) return undefined;
  const node = unwrapped(options);
  const value = node.kind === "object" ? node.properties.find(({ name }) => name === "nulls")?.value : undefined;
  const text = value === undefined ? undefined : unwrapped(value);
  if (text?.kind === "string" && (text.value === "first" || text.value === "last")) return text.value;
  if (node.kind === "object" && node.properties.length === 0) return undefined;
  reader.diagnostics.push(diagnose("notLiteral", spanOf(options), "The option { nulls }"));
  return undefined;
}

function* readRowCount(argument: Expression, reader: ArrowReader): Asking<Written> {
  const node = unwrapped(argument);
  if (node.kind === "number" && Number.isSafeInteger(node.value) && node.value >= 0) {
    return { kind: "literal", value: node.value, span: spanOf(argument) };
  }
  return yield* readParameter(argument, reader);
}

function readNameArguments(link: Link, reader: ArrowReader): readonly { readonly name: string; readonly span: Span }[] {
  return link.call.arguments.flatMap((argument) => {
    const node = unwrapped(argument);
    if (node.kind === "string") return [{ name: node.value, span: spanOf(node) }];
    reader.diagnostics.push(diagnose("notLiteral", spanOf(argument), "A column's name"));
    return [];
  });
}

function* readFunctionCall(
  root: Extract<Expression, { kind: "call" }>, name: string, context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const node = root.typeArguments[0];
  const base = { kind: "function" as const, name: name as ReadFunctionCall["name"], span: spanOf(root), arguments: root.arguments, tuple: false };
  if (dataFunctions.has(name)) {
    const own = context();
    if (node === undefined) return [{ ...base, models: [{ symbol: undefined, name: "", span: spanOf(root.callee) }], shape: undefined, problems: [] }];
    const names = yield* readNames(node, new Map());
    const shape = yield* readShape(yield* typeOf(node.handle), names, own);
    return [{ ...base, models: [], shape, problems: own.problems }];
  }
  const fact = node === undefined ? undefined : yield* describe(yield* typeOf(node.handle));
  const models: ModelArgument[] = [];
  if (fact?.kind === "tuple") {
    for (const [index, element] of fact.elements.entries()) {
      const span = node?.kind === "tuple" && node.elements[index] !== undefined ? spanOf(node.elements[index]) : spanOf(node!);
      models.push(yield* modelOfType(element, span));
    }
  } else {
    models.push(yield* readModelArgument(node, undefined, node === undefined ? spanOf(root.callee) : spanOf(node)));
  }
  return [{ ...base, models, tuple: fact?.kind === "tuple", shape: undefined, problems: [] }];
}
