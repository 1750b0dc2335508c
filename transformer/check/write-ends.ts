/** How a write ends: with the rows that it answers, or with their number. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Projection } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { End, ReadChain } from "../read/chain.js";
import type { Verb } from "../read/verbs.js";

export type Returning = { readonly projection: Projection | undefined; readonly verb: Verb | undefined };

export function returningOf(chain: ReadChain, entity: Entity, diagnostics: Diagnostic[]): Returning {
  const verb = chain.verbs.find(({ name }) => name === "returning");
  return { verb, projection: verb === undefined ? undefined : namedProjection(verb, entity, diagnostics) };
}

/** `returning("id")` and `only("name")`; without names every column. */
export function namedProjection(verb: Verb, entity: Entity, diagnostics: Diagnostic[]): Extract<Projection, { kind: "row" }> {
  const row = { kind: "row" as const, entity, source: entity.table, columns: entity.columns };
  if (verb.names.length === 0) return row;
  return { ...row, columns: verb.names.flatMap(({ name, span }) => columnCalled(name, span, entity, diagnostics) ?? []) };
}

export function columnCalled(name: string, span: Span, entity: Entity, diagnostics: Diagnostic[]): Column | undefined {
  const column = entity.columns.find(({ property }) => property === name);
  if (column === undefined) diagnostics.push(diagnose("noSuchProperty", span, name, entity.name, nearest(name, entity.columns.map(({ property }) => property))));
  return column;
}

const rowEnds = new Set(["all", "first", "one", "toSQL"]);
const writeEnds = new Set(["execute", "toSQL"]);

/** A write runs where it stands: it has to end, in a way that fits whether it answers rows. */
export function writeEnd(chain: ReadChain, returning: Returning, diagnostics: Diagnostic[]): End | undefined {
  const { end } = chain;
  const verb = chain.root.kind === "insertSelect" ? "insert" : chain.root.kind;
  const allowed = returning.verb === undefined ? writeEnds : rowEnds;
  if (end === undefined) {
    diagnostics.push(diagnose("verbNotHere", chain.verbs.at(-1)?.span ?? chain.span, verb, "a place where it is not run at once: end the chain with execute(db), or returning() and all(db)"));
  } else if (!allowed.has(end.name)) {
    diagnostics.push(diagnose("verbNotHere", end.span, end.name, returning.verb === undefined ? "a write without returning()" : "a write with returning()"));
    return undefined;
  }
  return end;
}
