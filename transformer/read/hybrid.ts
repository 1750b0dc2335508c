/** A function that a `hybrid` property names -> its body, to be put wherever an arrow uses the property. */
import type { ComputedProperty, FunctionReference } from "../../runtime/ir/entity.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Statement } from "../host/source.js";
import { outermost, readRowBody, type Written } from "./arrow.js";
import type { Asking } from "./ask.js";
import { arrowReader } from "./chain.js";
import { type ProjectView, shapeContext } from "./model.js";
import type { ShapeContext } from "./types.js";

export interface Hybrid {
  /** The number of the function's row: below 0, as no arrow of a chain has it. */
  readonly row: number;
  readonly body: Written;
  /** Why it cannot be compiled, which matters only where a query uses it. */
  readonly diagnostics: readonly Diagnostic[];
}

/** By `functionKey`. */
export type Hybrids = ReadonlyMap<string, Hybrid>;

export const functionKey = ({ file, name }: FunctionReference): string => `${name} ${file}`;

/** The functions of a project's hybrid properties, each once, however many models inherit it. */
export function* readHybrids(computed: readonly ComputedProperty[], view: ProjectView): Asking<Hybrids> {
  const hybrids = new Map<string, Hybrid>();
  let rows = 0;
  for (const { function: reference, inQueries } of computed) {
    const statement = view.host.unit(reference.file).statements.find((candidate) => "name" in candidate && candidate.name === reference.name);
    if (!inQueries || statement === undefined || hybrids.has(functionKey(reference))) continue;
    hybrids.set(functionKey(reference), yield* readHybrid(statement, () => (rows -= 1), () => shapeContext(view)));
  }
  return hybrids;
}

/** `newRow` gives the numbers, each once in the project. */
function* readHybrid(statement: Statement, newRow: () => number, context: () => ShapeContext): Asking<Hybrid> {
  const diagnostics: Diagnostic[] = [];
  const reader = { ...arrowReader(diagnostics, context), newRow };
  const read = yield* readRowBody(statement, reader, outermost);
  if (read !== undefined) return { row: read.rows[0] ?? newRow(), body: read.body, diagnostics };
  const span = { file: statement.file, start: statement.start, end: statement.end };
  return { row: newRow(), body: { kind: "broken", span }, diagnostics: [...diagnostics, diagnose("notAnArrow", span, "hybrid")] };
}

export type Path = Extract<Written, { kind: "path" }>;

/** Every path from a row inside of an expression. */
export function pathsFrom(row: number, written: Written): readonly Path[] {
  const found: Path[] = [];
  const waiting: unknown[] = [written];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== "object" || node === null) continue;
    if (isPath(node) && node.row === row) found.push(node);
    waiting.push(...(node instanceof Map ? node.values() : Object.values(node)));
  }
  return found;
}

const isPath = (node: object): node is Path => "kind" in node && node.kind === "path";
