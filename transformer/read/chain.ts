/** One chain of verbs -> what it says: its root, each verb with what it was given, its end, and the values it captures. */
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression } from "../host/source.js";
import { type ArrowReader, type Capture, outermost, type Place, type Written, unwrapped } from "./arrow.js";
import { type Asking, describe, symbolOf, typeOf } from "./ask.js";
import { readNames } from "./names.js";
import { isQuery, isRows } from "./query-types.js";
import { calleeSymbol, type ModelArgument, readModelArgument, readParameter, readQueryArgument, type ReadRows, readSource } from "./sources.js";
import { spanOf } from "./span.js";
import { readShape, type ShapeContext } from "./types.js";
import { propertiesOf, readFlag, readVerbs, type Verb, verbNames } from "./verbs.js";

/** What a chain begins with. */
export type ChainRoot =
  | { readonly kind: "select"; readonly rows: ReadRows }
  | { readonly kind: "insert"; readonly model: ModelArgument; readonly value: Expression; readonly many: boolean; readonly checked: Shape | undefined }
  | { readonly kind: "insertSelect"; readonly model: ModelArgument; readonly query: ReadRows }
  | { readonly kind: "update" | "deleteFrom"; readonly model: ModelArgument; readonly value: Expression | undefined }
  | { readonly kind: "sql"; readonly texts: readonly string[]; readonly parameters: readonly Written[]; readonly shape: Shape | undefined }
  /** A query in a variable: the expression stays, the verbs extend it. `models` are its sources, as its type names them. */
  | { readonly kind: "value"; readonly expression: Expression; readonly models: readonly ModelSource[] };

/** A source of a query in a variable. */
export interface ModelSource {
  readonly model: ModelArgument;
  /** Its row may be missing. */
  readonly optional: boolean;
  /** Where the properties of its type were declared, for a type without a name, as the rows of a query have. */
  readonly declared: readonly DeclaredProperty[];
}

export interface DeclaredProperty {
  readonly name: string;
  readonly file: string;
  readonly start: number;
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

export interface Link {
  readonly name: string;
  readonly nameStart: number;
  readonly call: Extract<Expression, { kind: "call" }>;
}

/** A call with the verbs called on its result, outermost last. */
export interface Candidate {
  readonly root: Expression;
  readonly links: readonly Link[];
  readonly expression: Expression;
}

export const chainRoots = new Set(["select", "insert", "update", "deleteFrom"]);
const ends = new Set(["all", "first", "one", "oneOrNull", "count", "exists", "stream", "explain", "toSQL", "execute"]);
const linkNames = new Set([...verbNames, ...ends]);

export function chainOf(expression: Expression): Candidate {
  const links: Link[] = [];
  let node = expression;
  for (;;) {
    if (node.kind !== "call") break;
    const callee = unwrapped(node.callee);
    if (callee.kind !== "member" || !linkNames.has(callee.name)) break;
    links.unshift({ name: callee.name, nameStart: callee.nameStart, call: node });
    node = unwrapped(callee.object);
  }
  return { root: node, links, expression };
}

export function arrowReader(diagnostics: Diagnostic[], context: () => ShapeContext): ArrowReader {
  let rows = 0;
  return { captures: [], diagnostics, context, newRow: () => (rows += 1), readRows };
}

/** A call of one of our functions, with its verbs. Undefined where it is none that makes a chain. */
export function* readRootedChain(candidate: Candidate, kind: string, reader: ArrowReader, place: Place): Asking<ReadChain | undefined> {
  const { root } = candidate;
  if (root.kind !== "call") return undefined;
  const chainRoot = yield* readRoot(root, kind, reader, place);
  return chainRoot === undefined ? undefined : yield* readLinks(candidate, chainRoot, reader, place);
}

function* readRoot(root: Extract<Expression, { kind: "call" }>, kind: string, reader: ArrowReader, place: Place): Asking<ChainRoot | undefined> {
  const value = root.arguments[0];
  if (kind === "select") return { kind, rows: yield* readSource(root, value, reader, place) };
  const model = yield* readModelArgument(root.typeArguments[0], value, spanOf(root.callee));
  if (kind === "insert") {
    if (value === undefined) return undefined;
    if (isQuery(yield* describe(yield* typeOf(value.handle)))) return { kind: "insertSelect", model, query: yield* readQueryArgument(value, reader, place) };
    return { kind, model, value, many: yield* isList(value), checked: yield* readCheckedRow(root, reader) };
  }
  return { kind: kind as "update" | "deleteFrom", model, value };
}

/** The type by whose rules `{ validate: true }` has each row checked. */
function* readCheckedRow({ typeArguments, arguments: [value, options] }: Extract<Expression, { kind: "call" }>, reader: ArrowReader): Asking<Shape | undefined> {
  if (options === undefined || value === undefined) return undefined;
  const [only] = options.kind === "object" && options.properties.length <= 1 ? options.properties : [undefined];
  const said = only?.name === "validate" && only.value.kind === "boolean" ? only.value.value : undefined;
  if (said === undefined) reader.diagnostics.push(diagnose("notLiteral", spanOf(options), "Whether rows are checked"));
  if (said !== true) return undefined;
  const [node] = typeArguments;
  const given = yield* typeOf((node ?? value).handle);
  const fact = node === undefined ? yield* describe(given) : undefined;
  const context = reader.context();
  const shape = yield* readShape(fact?.kind === "array" ? fact.element : given, yield* readNames(node), context);
  reader.diagnostics.push(...context.diagnostics);
  for (const { path, type } of context.problems) reader.diagnostics.push(diagnose("uncheckable", spanOf(node ?? value), `"${path.join(".")}"`, type));
  return shape;
}

function* isList(value: Expression): Asking<boolean> {
  const fact = yield* describe(yield* typeOf(value.handle));
  return fact.kind === "array" || fact.kind === "tuple";
}

/** The rows that an expression stands for: a chain in place, a named query, a const that holds one of them, or a name in scope. */
function* readRows(node: Expression, place: Place, reader: ArrowReader): Asking<ReadRows | undefined> {
  if (node.kind === "identifier") {
    const local = place.scope.get(node.name);
    if (local !== undefined) return local.kind === "rows" ? local.rows : undefined;
  }
  if (node.kind === "call") return yield* readRowsCall(node, place, reader);
  if (node.kind === "identifier" || node.kind === "member") return yield* readHeldRows(node, place, reader);
  return undefined;
}

function* readRowsCall(node: Extract<Expression, { kind: "call" }>, place: Place, reader: ArrowReader): Asking<ReadRows | undefined> {
  const candidate = chainOf(node);
  const { root } = candidate;
  const span = spanOf(node);
  const callee = root.kind === "call" ? unwrapped(root.callee) : undefined;
  const symbol = callee === undefined ? undefined : yield* calleeSymbol(callee);
  if (root.kind === "call" && symbol?.package === "sqlmodel") {
    if (symbol.name === "cte" || symbol.name === "recursive") return yield* readCommon(root, symbol.name, `${root.file}:${root.start}`, place, reader);
    if (symbol.name !== "select") return undefined;
    const chain = yield* readRootedChain(candidate, "select", reader, place);
    return chain && { kind: "query", chain, span };
  }
  // Verbs on a query in a variable: the variable's chain goes on.
  const held = candidate.links.length > 0 && (root.kind === "identifier" || root.kind === "member") ? yield* readHeldRows(root, place, reader) : undefined;
  if (held?.kind !== "query") return undefined;
  const more = yield* readLinks(candidate, held.chain.root, { ...reader, holdsCounts: true }, place);
  return { kind: "query", span, chain: { ...more, verbs: [...held.chain.verbs, ...more.verbs] } };
}

/** `cte("name", query)` and `recursive("name", base, self => …)`. */
export function* readCommon(
  root: Extract<Expression, { kind: "call" }>, kind: "cte" | "recursive", symbol: string, place: Place, reader: ArrowReader,
): Asking<ReadRows> {
  const span = spanOf(root);
  const [nameNode, queryNode, stepNode, options] = root.arguments;
  const name = nameNode === undefined ? undefined : unwrapped(nameNode);
  if (name?.kind !== "string" || queryNode === undefined) {
    reader.diagnostics.push(diagnose("notLiteral", nameNode === undefined ? span : spanOf(nameNode), "The name of a query"));
    return { kind: "broken", span };
  }
  const query = yield* readQueryArgument(queryNode, reader, place);
  if (kind === "cte") return { kind: "common", name: name.value, symbol, query, step: undefined, span };
  const arrow = stepNode === undefined ? undefined : unwrapped(stepNode);
  const self = arrow?.kind === "arrow" ? arrow.parameters[0]?.name : undefined;
  const body = arrow?.kind === "arrow" ? (arrow.body.kind === "expression" ? arrow.body.expression : arrow.body.result) : undefined;
  if (arrow?.kind !== "arrow" || self === undefined || body === undefined) {
    reader.diagnostics.push(diagnose("notAnArrow", stepNode === undefined ? span : spanOf(stepNode), "recursive"));
    return { kind: "broken", span };
  }
  const rows: ReadRows = { kind: "self", name: name.value, span: spanOf(arrow.parameters[0]!) };
  const inside: Place = { ...place, scope: new Map([...place.scope, [self, { kind: "rows", rows, span: rows.span }]]) };
  const stepQuery = yield* readQueryArgument(body, reader, inside);
  const said = options === undefined ? [] : propertiesOf(options, "The options of recursive()", reader);
  return { kind: "common", name: name.value, symbol, query, step: { query: stepQuery, distinct: readFlag("distinct", said, reader) !== undefined }, span };
}

/** A const that holds a query: it is read where it is declared, and the values that it captured there are taken out of it. */
function* readHeldRows(node: Expression, place: Place, reader: ArrowReader): Asking<ReadRows | undefined> {
  const type = yield* describe(yield* typeOf(node.handle));
  if (!isRows(type)) return undefined;
  const symbol = yield* symbolOf(node.handle);
  const initializer = symbol?.declarations.flatMap(({ statement }) =>
    statement?.kind === "variable" && statement.constant && statement.initializer !== undefined ? [unwrapped(statement.initializer)] : [])[0];
  const span = spanOf(node);
  const broken = (): ReadRows => {
    reader.diagnostics.push(diagnose("queryNotSeen", span));
    return { kind: "broken", span };
  };
  if (initializer === undefined || place.holding.includes(symbol!.id)) return broken();
  const before = reader.captures.length;
  // The captures go on counting where this chain's stand, and are taken out of the variable.
  const inside: ArrowReader = { ...reader, captures: [...reader.captures] };
  const there: Place = { ...outermost, holding: [...place.holding, symbol!.id] };
  const rows = yield* readRows(initializer, there, inside);
  if (rows === undefined) return broken();
  for (const [held, { shape }] of inside.captures.slice(before).entries()) {
    reader.captures.push({ span, shape, guards: [], asCondition: false, of: undefined, held });
  }
  return rows;
}

/** `left.union(right)…` of a query in a variable: its rows are those of the query, as the build sees it. */
export function* readHeldChain(candidate: Candidate, reader: ArrowReader): Asking<ReadChain | undefined> {
  const { root } = candidate;
  if (root.kind !== "identifier" && root.kind !== "member") return undefined;
  const rows = yield* readHeldRows(root, outermost, reader);
  return rows && (yield* readLinks(candidate, { kind: "select", rows }, reader, outermost));
}

export function* readSqlStatement(candidate: Candidate, diagnostics: Diagnostic[], context: () => ShapeContext): Asking<ReadChain | undefined> {
  const { root, links } = candidate;
  if (root.kind !== "tagged") return undefined;
  const reader = arrowReader(diagnostics, context);
  const typeArgument = root.typeArguments[0];
  const own = context();
  const names = yield* readNames(typeArgument);
  const shape = typeArgument === undefined ? undefined : yield* readShape(yield* typeOf(typeArgument.handle), names, own);
  // Without an end it is a statement in a variable, told by its rows, or an expression inside an arrow, told by its one value.
  const answersRows = shape === undefined || shape.kind === "reference" || shape.kind === "object";
  if (links.length === 0 && !answersRows) return undefined;
  const parameters: Written[] = [];
  for (const expression of root.expressions) parameters.push(yield* readParameter(expression, reader));
  return yield* readLinks(candidate, { kind: "sql", texts: root.parts, parameters, shape }, reader, outermost);
}

export function* readLinks(candidate: Candidate, root: ChainRoot, reader: ArrowReader, place: Place): Asking<ReadChain> {
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
    verbs.push(...(yield* readVerbs(link, span, reader, place)));
  }
  const outer = candidate.links[last - 1]?.call ?? candidate.root;
  return {
    kind: "chain", root, verbs, end, captures: reader.captures,
    span: { file: outer.file, start: candidate.expression.start, end: outer.end },
  };
}
