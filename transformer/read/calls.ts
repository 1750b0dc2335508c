/** A file's syntax -> the calls that the build replaces: chains of verbs, and functions that take models as type arguments. */
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import { catalogue, diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression, Handle, SourceUnit, SymbolFact, Syntax, TypeFact } from "../host/source.js";
import { type Capture, outermost, unwrapped } from "./arrow.js";
import { type Asking, describe, propertiesOf, symbolOf, together, typeOf } from "./ask.js";
import {
  arrowReader, type Candidate, chainOf, chainRoots, type ModelSource, type ReadChain, readCommon, readHeldChain, readLinks, readRootedChain, readSqlStatement,
} from "./chain.js";
import { childrenOf } from "./mentions.js";
import { readNames } from "./names.js";
import { outputFunctions, type ReadOutputCall, readOutputCall } from "./output.js";
import { calleeSymbol, type ModelArgument, modelOfType, readModelArgument, type ReadRows } from "./sources.js";
import { spanOf } from "./span.js";
import { readShape, type ShapeContext, type TypeProblem } from "./types.js";
import { arrowVerbs, joinVerbs, setVerbs } from "./verbs.js";

/** The functions of data that take an input in. */
export const dataFunctionNames = ["parse", "safeParse", "parseJson", "safeParseJson", "parseAsync", "safeParseAsync", "is"] as const;
export type DataFunction = (typeof dataFunctionNames)[number];

/** `createAll<[Team, Hero]>(db)`, `model<Hero>()`, `parse<Hero>(x)`. */
export interface ReadFunctionCall {
  readonly kind: "function";
  readonly name: "createAll" | "dropAll" | "createTable" | "dropTable" | "model" | DataFunction;
  readonly span: Span;
  readonly models: readonly ModelArgument[];
  /** The models are the elements of a tuple type. */
  readonly tuple: boolean;
  /** The type to check, for the functions of data. */
  readonly shape: Shape | undefined;
  readonly problems: readonly TypeProblem[];
  readonly arguments: readonly Expression[];
}

/** `cte(…)` and `recursive(…)`: at run time they hold what their queries captured. */
export interface ReadCommonCall {
  readonly kind: "common";
  readonly span: Span;
  readonly rows: ReadRows;
  readonly captures: readonly Capture[];
}

export type ReadCall = ReadChain | ReadFunctionCall | ReadOutputCall | ReadCommonCall;

const modelFunctions = new Set(["createAll", "dropAll", "createTable", "dropTable", "model"]);
const dataFunctions: ReadonlySet<string> = new Set(dataFunctionNames);
const commonFunctions = new Set(["cte", "recursive"]);
const compiledNames = new Set([...chainRoots, ...modelFunctions, ...dataFunctions, ...outputFunctions, ...commonFunctions, "sql"]);

export interface ReadFile {
  readonly calls: readonly ReadCall[];
  readonly diagnostics: readonly Diagnostic[];
}

export function* readCalls(unit: SourceUnit, context: () => ShapeContext): Asking<ReadFile> {
  const diagnostics: Diagnostic[] = [];
  yield* reportUncalled(unit, diagnostics);
  const calls: ReadCall[] = [];
  // Outer ones first: what is inside of one that is read belongs to it, but for what stays in the user's text.
  let candidates = findCandidates(unit.statements);
  while (candidates.length > 0) {
    const found = yield* together(candidates.map((candidate) => readCandidate(candidate, diagnostics, context)));
    calls.push(...found.flat());
    candidates = candidates.flatMap((candidate, index) => findCandidates(remaining(candidate, found[index]!)));
  }
  return { calls: calls.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end), diagnostics };
}

/** A function of ours that is handed on instead of called reaches run time as it is: nothing can be compiled of its calls. */
function* reportUncalled(unit: SourceUnit, diagnostics: Diagnostic[]): Asking<void> {
  const waiting: Syntax[] = [...unit.statements];
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node.kind === "identifier" && compiledNames.has(node.name)) {
      const symbol = yield* symbolOf(node.handle);
      if (isCompiled(symbol) && compiledNames.has(symbol.name)) diagnostics.push(diagnose("functionAsValue", spanOf(node), node.name));
    }
    const callee = node.kind === "call" ? unwrapped(node.callee) : node.kind === "tagged" ? unwrapped(node.tag) : undefined;
    const called = callee?.kind === "identifier" ? callee : undefined;
    for (const child of childrenOf(node)) {
      if (called === undefined || unwrapped(child as Expression) !== called) waiting.push(child);
    }
  }
}

/** Ours, but for what `sqlmodel/dynamic` declares: its verbs have the same names, and what they say is known at run time only. */
const isCompiled = (symbol: SymbolFact | undefined): symbol is SymbolFact =>
  symbol?.package === "sqlmodel" && !symbol.declarations.some(({ file }) => /\/transformer\/dynamic\/[^/]+$/.test(file));

/** The calls that could be ours, without those inside of others. */
function findCandidates(nodes: readonly Syntax[]): readonly Candidate[] {
  const candidates: Candidate[] = [];
  const waiting: Syntax[] = [...nodes].reverse();
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (node.kind === "call" || node.kind === "tagged") candidates.push(chainOf(node));
    else waiting.push(...[...childrenOf(node)].reverse());
  }
  return candidates;
}

/** The nodes inside a candidate that nothing has been made of yet. */
function remaining(candidate: Candidate, calls: readonly ReadCall[]): readonly Syntax[] {
  const { root, links, expression } = candidate;
  const [first] = calls;
  if (first?.kind === "common") return keptNodes([expression], first);
  if (first?.kind === "function" || first?.kind === "output") return first.arguments;
  if (first !== undefined && first.root.kind !== "value") return keptNodes([expression], first);
  const ofLinks = links.flatMap(({ call }) => {
    const read = calls.find(({ span }) => span.end === call.end);
    return read === undefined ? call.arguments : keptNodes(call.arguments, read);
  });
  return [...childrenOf(root), ...ofLinks];
}

/** The outermost nodes that stay in the user's text. */
function keptNodes(nodes: readonly Syntax[], call: ReadCall): readonly Syntax[] {
  const kept = keptSpans(call);
  const found: Syntax[] = [];
  const waiting: Syntax[] = [...nodes].reverse();
  while (waiting.length > 0) {
    const node = waiting.pop()!;
    if (kept.some(({ start, end }) => start <= node.start && node.end <= end)) found.push(node);
    else waiting.push(...[...childrenOf(node)].reverse());
  }
  return found;
}

function keptSpans(call: ReadCall): readonly { readonly start: number; readonly end: number }[] {
  if (call.kind === "function" || call.kind === "output") return call.arguments;
  const captured = call.captures.filter(({ held }) => held === undefined).map(({ span }) => span);
  if (call.kind === "common") return captured;
  const { root, end } = call;
  const value = root.kind === "insert" || root.kind === "update" || root.kind === "deleteFrom" ? root.value : undefined;
  return [...captured, ...(end?.arguments ?? []), ...(value === undefined ? [] : [value])];
}

function* readCandidate(
  candidate: Candidate, diagnostics: Diagnostic[], context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const { root, links } = candidate;
  const callee = root.kind === "call" ? unwrapped(root.callee) : root.kind === "tagged" ? unwrapped(root.tag) : undefined;
  const symbol = callee === undefined ? undefined : yield* calleeSymbol(callee);
  const ours = isCompiled(symbol) ? symbol.name : undefined;
  if (root.kind === "tagged" && ours === "sql") {
    const chain = yield* readSqlStatement(candidate, diagnostics, context);
    return chain === undefined ? [] : [chain];
  }
  if (root.kind === "call" && ours !== undefined) {
    const reader = arrowReader(diagnostics, context);
    if (chainRoots.has(ours)) {
      const chain = yield* readRootedChain(candidate, ours, reader, outermost);
      return chain === undefined ? [] : [chain];
    }
    if (commonFunctions.has(ours)) {
      const rows = yield* readCommon(root, ours as "cte" | "recursive", `${root.file}:${root.start}`, outermost, reader);
      return [{ kind: "common", rows, captures: reader.captures, span: spanOf(root) }];
    }
    if (outputFunctions.has(ours)) return [yield* readOutputCall(root, ours, diagnostics, context)];
    if (modelFunctions.has(ours) || dataFunctions.has(ours)) return yield* readFunctionCall(root, ours, diagnostics, context);
  }
  if (links.some(({ name }) => setVerbs.has(name))) {
    const mistakes: Diagnostic[] = [];
    const chain = yield* readHeldChain(candidate, arrowReader(mistakes, context));
    // Where the build sees both sides, the set is one statement; otherwise its sides are put together when they are there.
    if (chain !== undefined && !mistakes.some(({ code }) => code === catalogue.queryNotSeen.code)) {
      diagnostics.push(...mistakes);
      return [chain];
    }
  }
  if (links.length > 0) return yield* readValueChain(candidate, diagnostics, context);
  return [];
}

/** Verbs with arrows on a query in a variable are compiled; ends and other verbs run as methods of the value. */
function* readValueChain(
  candidate: Candidate, diagnostics: Diagnostic[], context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const calls: ReadCall[] = [];
  for (const link of candidate.links) {
    if (!arrowVerbs.has(link.name) && !joinVerbs.has(link.name) && !compiledVerbs.has(link.name)) continue;
    const callee = unwrapped(link.call.callee);
    if (callee.kind !== "member") continue;
    // The method says whose it is, however its object came by its type.
    const method = yield* symbolOf(callee.handle);
    if (!isCompiled(method)) continue;
    if (callee.optional || link.call.optional) {
      const span: Span = { file: link.call.file, start: link.nameStart, end: link.nameStart + link.name.length };
      diagnostics.push(diagnose("verbNotHere", span, link.name, "an optional chain: ask whether there is a query before"));
      continue;
    }
    const models = yield* modelsOfReceiver(callee.object, link.call.arguments[0]);
    const step: Candidate = { root: callee.object, links: [link], expression: link.call };
    calls.push(yield* readLinks(step, { kind: "value", expression: callee.object, models }, arrowReader(diagnostics, context), outermost));
  }
  return calls;
}

const compiledVerbs = new Set(["columns", "include", "with", "forUpdate", "forShare"]);

/** The sources of a query in a variable: the receiver's type names them, or else the rows that the arrow is given. */
function* modelsOfReceiver(receiver: Expression, argument: Expression | undefined): Asking<readonly ModelSource[]> {
  const span = spanOf(receiver);
  const fact = yield* describe(yield* typeOf(receiver.handle));
  const types = fact.kind === "structure" && fact.symbol?.package === "sqlmodel" && chainTypes.has(fact.symbol.name) ? fact.arguments : [];
  const [sources, readAs] = types;
  if (sources !== undefined) {
    const seen = yield* describe(sources);
    if (seen.kind !== "tuple") return [yield* readModelSource(sources, false, span)];
    const read = readAs === undefined ? undefined : yield* describe(readAs);
    return yield* together(seen.elements.map((element, index) => readJoinedSource(element, read?.kind === "tuple" ? read.elements[index] : undefined, span)));
  }
  const arrow = argument === undefined ? undefined : unwrapped(argument);
  const parameter = arrow?.kind === "arrow" ? arrow.parameters[0] : undefined;
  if (parameter === undefined) return [{ model: { symbol: undefined, name: "", span }, optional: false, declared: [] }];
  const type = yield* typeOf(parameter.handle);
  const row = yield* describe(type);
  const ours = row.kind === "structure" && row.symbol?.package === "sqlmodel" ? row.arguments[0] : undefined;
  return [{ model: yield* modelOfType(ours ?? type, span), optional: false, declared: [] }];
}

/** A source of a joined query: `seen` is `Columns<Team>`, and `read` has null where a row may be missing. */
function* readJoinedSource(seen: Handle, read: Handle | undefined, span: Span): Asking<ModelSource> {
  const fact: TypeFact = yield* describe(seen);
  const source = fact.kind === "structure" ? fact.arguments[0] : undefined;
  const optional = read !== undefined && (yield* describe(read)).kind === "union";
  return source === undefined ? { model: { symbol: undefined, name: "", span }, optional, declared: [] } : yield* readModelSource(source, optional, span);
}

/** `Team`, or the rows of a query that stands where a table stands. */
function* readModelSource(type: Handle, optional: boolean, span: Span): Asking<ModelSource> {
  const fact: TypeFact = yield* describe(type);
  const model = yield* modelOfType(type, span);
  const properties = fact.kind === "structure" && fact.name === undefined ? yield* propertiesOf(type) : [];
  const declared = properties.flatMap(({ name, declarations: [first] }) => (first === undefined ? [] : [{ name, file: first.file, start: first.start }]));
  return { model, optional, declared };
}

const chainTypes = new Set(["Select", "Joined", "Insert", "Update", "UpdateByKey", "Delete", "Write", "Returning", "RawSql"]);

function* readFunctionCall(
  root: Extract<Expression, { kind: "call" }>, name: string, diagnostics: Diagnostic[], context: () => ShapeContext,
): Asking<readonly ReadCall[]> {
  const node = root.typeArguments[0];
  const base = { kind: "function" as const, name: name as ReadFunctionCall["name"], span: spanOf(root), arguments: root.arguments, tuple: false };
  if (dataFunctions.has(name)) {
    const own = context();
    if (node === undefined) return [{ ...base, models: [{ symbol: undefined, name: "", span: spanOf(root.callee) }], shape: undefined, problems: [] }];
    const names = yield* readNames(node);
    const shape = yield* readShape(yield* typeOf(node.handle), names, own);
    diagnostics.push(...own.diagnostics);
    return [{ ...base, models: [{ symbol: undefined, name: "", span: spanOf(node) }], shape, problems: own.problems }];
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
