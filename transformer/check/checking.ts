/** What checking a statement carries along, and what a written expression turns out to be. */
import type { Entity, Relation } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { DialectFacts } from "../../runtime/ir/feature.js";
import type { CommonTable, Join, Projection, Rows, SelectQuery } from "../../runtime/ir/query.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Written } from "../read/arrow.js";
import type { ReadChain } from "../read/chain.js";
import type { Hybrids } from "../read/hybrid.js";
import type { ReadRows } from "../read/sources.js";
import type { Verb } from "../read/verbs.js";

/** What holds for the whole statement, with all the queries inside it. */
export interface Statement {
  readonly entities: ReadonlyMap<string, Entity>;
  /** Models with a mistake of their own, which has been reported. */
  readonly broken: ReadonlySet<string>;
  readonly dialects: readonly DialectFacts[];
  readonly diagnostics: Diagnostic[];
  /** The bodies of hybrid properties. */
  readonly hybrids: Hybrids;
  /** What the parameters of the arrows stand for. */
  readonly rows: Map<number, RowSource>;
  /** The named queries met so far, by the place where they are declared. */
  readonly commons: Map<string, CommonTable>;
  /** What a row of a recursive query looks like inside its own step, by its name. */
  readonly selves: Map<string, Projection>;
  readonly checks: Checks;
  /** The rows that this verb maps are written to a model. */
  readonly inserts?: { readonly map: Verb; readonly entity: Entity };
}

/** Expressions and the queries inside them ask one another. */
export interface Checks {
  resolve(written: Written, checking: Checking): Resolved;
  value(written: Written, checking: Checking): Expr | undefined;
  condition(written: Written, checking: Checking): Expr | undefined;
  rows(rows: ReadRows, checking: Checking): CheckedRows | undefined;
  /** A chain inside of another statement. */
  nested(chain: ReadChain, checking: Checking): NestedQuery | undefined;
  /** How many rows a list has. */
  related(list: RelatedList, checking: Checking): Expr | undefined;
}

/** A query in another one, and the columns of those around it that it uses. */
export interface NestedQuery {
  readonly query: SelectQuery;
  readonly outer: readonly Expr[];
}

/** What stands where a table stands. */
export interface CheckedRows {
  readonly rows: Rows;
  /** The name that it takes in the statement, where nothing else has it. */
  readonly name: string;
  readonly entity: Entity | undefined;
  /** A row, when the source is called so. */
  readonly projection: (alias: string) => Projection;
  /** The columns of the queries around it that it uses. */
  readonly outer: readonly Expr[];
}

/** One SELECT, or the statement that a write is. Joins gather over all its arrows: the same relation walked twice is joined once. */
export interface Level {
  readonly parent: Level | undefined;
  /** The query goes on elsewhere, where nobody sees how its sources were named: those that are no tables are named by their place. */
  readonly goesOn: boolean;
  readonly sources: RowSource[];
  /** What holds for its rows before any verb: those of the model are not all of its table. */
  readonly conditions: Expr[];
  joins: Map<string, Join>;
  /** What the other side of a relation is called, by the way to it: the same in every part of the query. */
  readonly related: Map<string, string>;
  /** In lower case: SQLite and MySQL do not tell the cases apart. */
  readonly aliases: Set<string>;
  /** The columns of the levels around it that it uses. */
  readonly outer: Expr[];
}

/** A source of rows that arrows see. */
export interface RowSource {
  readonly level: Level;
  /** As the user knows it. */
  readonly name: string;
  readonly alias: string;
  readonly entity: Entity | undefined;
  readonly projection: Projection;
  /** An outer join may leave it without a row; a later join can make it so. */
  optional: boolean;
}

/** The state of checking one arrow. */
export interface Checking {
  readonly statement: Statement;
  readonly level: Level;
  /** Aggregates may stand here. */
  readonly aggregates: boolean;
  /** Functions over windows may stand here. */
  readonly windows: boolean;
  /** Rows come in groups, so an aggregate always has a row to look at: the computed keys, as `fingerprint` writes them. */
  readonly groupKeys: ReadonlySet<string> | undefined;
  /** The object that a map answers is written to it: what JSON columns get may come from outside whole. */
  readonly into?: Entity | undefined;
}

/** What a written expression turns out to be. Undefined after a mistake, which has been reported. */
export type Resolved =
  | { readonly kind: "value"; readonly expr: Expr }
  /** A whole row: `read` says how, and `key` is NULL where it is missing. */
  | { readonly kind: "row"; readonly read: () => Projection; readonly key: Expr | undefined }
  | ({ readonly kind: "list" } & RelatedList)
  | undefined;

/** The rows at the other side of a relation, with the conditions that were put on them. */
export interface RelatedList {
  readonly relation: Relation;
  /** Where the relation starts. */
  readonly owner: { readonly entity: Entity; readonly alias: string; readonly level: Level };
  /** NULL where the row that has the list is missing itself; undefined where it is always there. */
  readonly presence: Expr | undefined;
  readonly filters: readonly Written[];
}

export const value = (expr: Expr): Resolved => ({ kind: "value", expr });

/** Undefined after a mistake in one of them. */
export function checkAll(list: readonly Written[], checking: Checking): readonly Expr[] | undefined {
  const checked = list.map((item) => checking.statement.checks.value(item, checking));
  return checked.some((item) => item === undefined) ? undefined : (checked as Expr[]);
}
