/** Calls that send values out or describe their types: `dump<Hero>(hero)`, `jsonSchema<Hero>()`, `openApiComponents<[Hero, Team]>()`. */
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Expression, TypeNode } from "../host/source.js";
import { type Asking, typeOf } from "./ask.js";
import { namedAsWritten } from "./named.js";
import { readNames } from "./names.js";
import { spanOf } from "./span.js";
import { readShape, type ShapeContext, type TypeProblem } from "./types.js";

const ofOneType = ["dump", "stringify", "patch", "patchAsync", "schema", "jsonSchema"] as const;
/** What comes in has no relations: those that go out were loaded. */
const ofInput: ReadonlySet<string> = new Set(["patch", "patchAsync", "schema"]);
export const outputFunctions: ReadonlySet<string> = new Set([...ofOneType, "openApiComponents"]);

export interface ReadOutputCall {
  readonly kind: "output";
  readonly name: (typeof ofOneType)[number] | "openApiComponents";
  readonly span: Span;
  /** Undefined where none is written, or no list of them where one is asked for. */
  readonly types: readonly ReadType[] | undefined;
  readonly arguments: readonly Expression[];
}

export interface ReadType {
  readonly shape: Shape;
  readonly problems: readonly TypeProblem[];
  readonly span: Span;
}

export function* readOutputCall(
  root: Extract<Expression, { kind: "call" }>, name: string, diagnostics: Diagnostic[], context: () => ShapeContext,
): Asking<ReadOutputCall> {
  const types: ReadType[] = [];
  const nodes = typeNodes(root.typeArguments[0], name === "openApiComponents");
  for (const node of nodes ?? []) {
    const own = { ...context(), withRelations: !ofInput.has(name) };
    const names = yield* readNames(node);
    types.push({ shape: namedAsWritten(yield* readShape(yield* typeOf(node.handle), names, own), node), problems: own.problems, span: spanOf(node) });
    diagnostics.push(...own.diagnostics);
  }
  return { kind: "output", name: name as ReadOutputCall["name"], span: spanOf(root), types: nodes && types, arguments: root.arguments };
}

function typeNodes(node: TypeNode | undefined, list: boolean): readonly TypeNode[] | undefined {
  if (node === undefined) return undefined;
  if (!list) return [node];
  return node.kind === "tuple" ? node.elements : undefined;
}
