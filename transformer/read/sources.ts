/** What stands where a table stands, as it is written: a model, a query, a named query. */
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Expression, Handle, SymbolFact, TypeNode } from "../host/source.js";
import { type ArrowReader, type Place, type ReadArrow, unwrapped, type Written } from "./arrow.js";
import { type Asking, describe, symbolOf, together, typeOf } from "./ask.js";
import type { ReadChain } from "./chain.js";
import { spanOf } from "./span.js";
import { noNames } from "./names.js";
import { readShape } from "./types.js";

/** The model that a call names, as the checker sees its type argument. */
export interface ModelArgument {
  readonly symbol: SymbolFact | undefined;
  readonly name: string;
  readonly span: Span;
  /** Of a union: what is in it, in the order of its declaration. */
  readonly members?: readonly ModelArgument[];
}

/** What stands where a table stands. */
export type ReadRows = { readonly span: Span } & (
  | { readonly kind: "model"; readonly model: ModelArgument }
  | { readonly kind: "query"; readonly chain: ReadChain }
  /** A query for each row of what stands before it: `arrow` answers it. */
  | { readonly kind: "lateral"; readonly arrow: ReadArrow; readonly rows: ReadRows }
  /** `symbol` tells two of one name apart. */
  | { readonly kind: "common"; readonly name: string; readonly symbol: string; readonly query: ReadRows; readonly step: ReadStep | undefined }
  /** The rows that a recursive query found last. */
  | { readonly kind: "self"; readonly name: string }
  | { readonly kind: "broken" }
);

/** What a recursive query adds. */
export interface ReadStep {
  readonly query: ReadRows;
  /** It adds no row that is there already. */
  readonly distinct: boolean;
}

/** `select`, a renamed import, or `orm.select` of a namespace import. */
export function* calleeSymbol(callee: Expression): Asking<SymbolFact | undefined> {
  if (callee.kind === "identifier" || callee.kind === "member") return yield* symbolOf(callee.handle);
  return undefined;
}

export function* readModelArgument(node: TypeNode | undefined, fallback: Expression | undefined, span: Span): Asking<ModelArgument> {
  const handle = node?.handle ?? fallback?.handle;
  if (handle === undefined) return { symbol: undefined, name: "", span };
  return yield* modelOfType(yield* typeOf(handle), node === undefined ? span : spanOf(node));
}

export function* modelOfType(type: Handle, span: Span): Asking<ModelArgument> {
  const fact = yield* describe(type);
  if (fact.kind === "array") return yield* modelOfType(fact.element, span);
  if (fact.kind === "structure") return { symbol: fact.symbol, name: fact.name ?? "an object type", span };
  if (fact.kind === "union") {
    const members = yield* together(fact.members.map((member) => modelOfType(member, span)));
    return { symbol: undefined, name: members.map(({ name }) => name).join(" | "), span, members };
  }
  if (fact.kind === "typeParameter") return { symbol: undefined, name: "", span };
  return { symbol: undefined, name: fact.kind === "unknown" || fact.kind === "any" ? "" : fact.kind, span };
}

/** What `select` and the joins read from: the rows they are given, or the model that they name. */
export function* readSource(
  call: Extract<Expression, { kind: "call" }>, rows: Expression | undefined, reader: ArrowReader, place: Place,
): Asking<ReadRows> {
  if (rows !== undefined) return yield* readQueryArgument(rows, reader, place);
  const model = yield* readModelArgument(call.typeArguments[0], undefined, spanOf(call.callee));
  return { kind: "model", model, span: model.span };
}

export function* readQueryArgument(argument: Expression, reader: ArrowReader, place: Place): Asking<ReadRows> {
  const rows = yield* reader.readRows(unwrapped(argument), place, reader);
  if (rows !== undefined) return rows;
  reader.diagnostics.push(diagnose("queryNotSeen", spanOf(argument)));
  return { kind: "broken", span: spanOf(argument) };
}

/** A value in a statement: always bound, even where it is a literal. */
export function* readParameter(expression: Expression, reader: ArrowReader): Asking<Written> {
  const context = reader.context();
  const shape = yield* readShape(yield* typeOf(expression.handle), noNames, context);
  const problem = context.problems[0];
  if (problem !== undefined) {
    reader.diagnostics.push(diagnose("badCapture", spanOf(expression), problem.type));
    return { kind: "broken", span: spanOf(expression) };
  }
  reader.captures.push({ span: spanOf(expression), shape, guards: [], asCondition: false, of: undefined, held: undefined });
  return { kind: "capture", capture: reader.captures.length - 1, shape, span: spanOf(expression) };
}
