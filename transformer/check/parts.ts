/** Filters and keys of an order, whose sequence counts -> those that are always there, and behind them those that values decide on. */
import type { Expr, OrderTerm } from "../../runtime/ir/expr.js";
import type { Join } from "../../runtime/ir/query.js";
import type { Guard } from "../read/arrow.js";
import type { Verb } from "../read/verbs.js";
import type { Level } from "./checking.js";

/** One filter, with how it joins what came before. */
export interface Filter {
  readonly connector: "and" | "or";
  readonly condition: Expr;
}

export interface OrderedClauses {
  readonly filters: readonly Filter[];
  readonly having: Expr | undefined;
  readonly orderBy: readonly OrderTerm[];
  readonly joins: readonly Join[];
}

/** Of verbs that follow one another. */
export interface LaterClauses extends OrderedClauses {
  /** What has to hold of the captured values for them to be there; empty where they always are. */
  readonly when: readonly Guard[];
}

/** Clauses under construction. */
interface OpenPart {
  readonly when: readonly Guard[];
  readonly filters: Filter[];
  having: Expr | undefined;
  readonly orderBy: OrderTerm[];
  readonly joins: Map<string, Join>;
}

export interface OpenParts {
  /** Where what a verb says belongs; from here on the joins of its arrow go there too. */
  of(verb: Verb): OpenPart;
  close(): OrderedClauses & { readonly later: readonly LaterClauses[] };
}

/** What is always there shares the joins of the level; the joins of what values decide on come and go with it. */
export function openParts(level: Level): OpenParts {
  const { joins: shared } = level;
  const openPart = (when: readonly Guard[]): OpenPart =>
    ({ when, filters: [], having: undefined, orderBy: [], joins: when.length === 0 ? shared : new Map<string, Join>() });
  const first = openPart([]);
  const later: OpenPart[] = [];
  return {
    of({ name, when }) {
      let last = later.at(-1) ?? first;
      if (orderedVerbs.has(name) && !isSame(last.when, when)) later.push((last = openPart(when)));
      level.joins = when.length === 0 ? shared : last.joins;
      return last;
    },
    close() {
      level.joins = shared;
      return { ...closePart(first), later: later.map((part) => ({ ...closePart(part), joins: part.joins === shared ? [] : [...part.joins.values()], when: part.when })) };
    },
  };
}

const orderedVerbs = new Set(["filter", "orFilter", "having", "orderBy", "orderByDesc"]);

const closePart = ({ filters, having, orderBy, joins }: OpenPart): OrderedClauses => ({ filters, having, orderBy, joins: [...joins.values()] });

const isSame = (left: readonly Guard[], right: readonly Guard[]): boolean =>
  left.length === right.length && left.every(({ capture, is }, index) => capture === right[index]!.capture && is === right[index]!.is);
