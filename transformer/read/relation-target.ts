/** A property's type -> the table that it leads to, where it is a relation. */
import type { Handle, SymbolFact } from "../host/source.js";
import { type Asking, describe, together } from "./ask.js";

export interface RelationTarget {
  readonly kind: "one" | "many";
  readonly symbol: SymbolFact;
  readonly nullable: boolean;
}

/** The table that a property leads to: `Team`, `Team | null`, `Team[]`. */
export function* relationTarget(type: Handle, isTable: (symbol: SymbolFact) => boolean): Asking<RelationTarget | undefined> {
  const fact = yield* describe(type);
  if (fact.kind === "union") {
    const members = yield* together(fact.members.map((member) => describe(member)));
    const present = members.flatMap((member, index) => (member.kind === "null" || member.kind === "undefined" ? [] : [fact.members[index]!]));
    const only = present.length === 1 ? yield* relationTarget(present[0]!, isTable) : undefined;
    return only === undefined ? undefined : { ...only, nullable: members.some((member) => member.kind === "null") };
  }
  if (fact.kind === "structure") {
    return fact.symbol !== undefined && isTable(fact.symbol) ? { kind: "one", symbol: fact.symbol, nullable: false } : undefined;
  }
  if (fact.kind !== "array") return undefined;
  const element = yield* describe(fact.element);
  if (element.kind !== "structure" || element.symbol === undefined || !isTable(element.symbol)) return undefined;
  return { kind: "many", symbol: element.symbol, nullable: false };
}

/** How many tables a property leads to: two for `Cat | Dog` and for `(Cat | Dog)[]`. */
export function* countTables(type: Handle, isTable: (symbol: SymbolFact) => boolean): Asking<number> {
  const fact = yield* describe(type);
  if (fact.kind === "structure") return fact.symbol !== undefined && isTable(fact.symbol) ? 1 : 0;
  const inside = fact.kind === "array" ? [fact.element] : fact.kind === "union" ? fact.members : [];
  const counts = yield* together(inside.map((member) => countTables(member, isTable)));
  return counts.reduce((sum, count) => sum + count, 0);
}
