/** Checked queries: one value says everything that one statement does. */
import type { Column, ComputedProperty, DiscriminatorValue, Entity } from "./entity.js";
import type { Expr, OrderTerm } from "./expr.js";
import type { Shape } from "./types.js";

/** Where rows come from. */
export type Rows =
  | { readonly kind: "table"; readonly table: string }
  /** A query in FROM. `lateral`: it uses columns of the sources before it. */
  | { readonly kind: "query"; readonly query: SelectQuery; readonly lateral: boolean }
  | { readonly kind: "compound"; readonly operator: SetOperator; readonly arms: readonly SelectQuery[] }
  | { readonly kind: "common"; readonly common: CommonTable }
  /** Inside the step of a recursive query: the rows that it found last. */
  | { readonly kind: "self"; readonly name: string }
  /** Keys that are known when the statement runs: the columns `n` (their order, from 1), `k0`, `k1` … of these columns' types. */
  | { readonly kind: "keys"; readonly columns: readonly Column[] };

export type SetOperator = "union" | "unionAll" | "intersect" | "except";

/** Rows under the name that the statement calls them by. */
export interface Source {
  readonly alias: string;
  readonly rows: Rows;
}

/** A query with a name, in front of the statement that uses it: WITH. */
export interface CommonTable {
  readonly name: string;
  readonly query: SelectQuery;
  /** What a recursive one adds for the rows found last, until there are none. */
  readonly step: SelectQuery | undefined;
  /** The step adds no row that is there already, so a cycle comes to its end. */
  readonly distinct: boolean;
}

export type JoinKind = "inner" | "left" | "right" | "full" | "cross";

/** A source beside the first. One that an arrow walked to along a relation is called by the path, so equal paths join once. */
export interface Join extends Source {
  readonly kind: JoinKind;
  /** Undefined for a cross join. */
  readonly on: Expr | undefined;
  /** What the condition itself walks to from the joined row: joined to it before. */
  readonly inside?: readonly Join[];
}

/** The value that one result row becomes. */
export type Projection =
  /** Columns of an entity, as an object by property name. `presence`: its columns are NULL where the row is missing, which is then `missing`. */
  | { readonly kind: "row"; readonly entity: Entity; readonly source: string; readonly columns: readonly Column[]; readonly presence?: Presence }
  /** `missing` is what NULL reads as: `undefined` where the arrow's type has no null. */
  | { readonly kind: "value"; readonly expr: Expr; readonly missing: "null" | "undefined" }
  /** `computed`: what is added to the object from its own properties. */
  | { readonly kind: "object"; readonly properties: readonly NamedProjection[]; readonly presence?: Presence; readonly computed?: readonly ComputedProperty[]; readonly secrets?: readonly string[] }
  | { readonly kind: "array"; readonly elements: readonly Projection[] }
  /** The row of one of several models: of the one that `tag` tells, or of the first whose key is there. */
  | { readonly kind: "variant"; readonly tag: Expr | undefined; readonly cases: readonly VariantCase[]; readonly presence?: Presence };

export interface VariantCase {
  /** The values of the tag. */
  readonly among: readonly DiscriminatorValue[];
  /** Not NULL where the row is one of the model; undefined where every row is. */
  readonly key: Expr | undefined;
  /** The table of its rows. */
  readonly table: string;
  /** The cases whose key cannot be there too. */
  readonly apart: readonly number[];
  readonly value: Projection;
}

export interface NamedProjection {
  readonly name: string;
  readonly value: Projection;
}

/** Expressions that are all NULL where a row is missing, and of which one is not where it is there. */
export interface Presence {
  readonly of: readonly Expr[];
  readonly missing: "null" | "undefined";
}

/** Which rows a SELECT keeps for its transaction. */
export interface Lock {
  readonly strength: "update" | "share";
  readonly wait: "wait" | "noWait" | "skipLocked";
  /** Aliases; all sources where it is empty. */
  readonly of: readonly string[];
}

/** What a chain of verbs says of a SELECT. A piece of a composed query leaves out what it does not touch. */
export interface SelectClauses {
  readonly joins: readonly Join[];
  readonly where: Expr | undefined;
  readonly groupBy: readonly Expr[];
  readonly having: Expr | undefined;
  readonly orderBy: readonly OrderTerm[];
  readonly limit: Expr | undefined;
  readonly offset: Expr | undefined;
  readonly distinct: boolean;
  /** One row, the first in the order, for each value of these; empty where every row is answered. */
  readonly distinctOn: readonly Expr[];
  /** Rows stand for many: it is grouped, or a value in it is an aggregate. */
  readonly aggregated: boolean;
  readonly lock: Lock | undefined;
  /** Named queries of which raw SQL in it may speak: they stand in front, whether or not anything else uses them. */
  readonly named?: readonly CommonTable[];
  readonly projection: Projection | undefined;
}

export interface SelectQuery extends SelectClauses {
  readonly kind: "select";
  readonly from: Source;
  /** The model behind `from`, where that is a table. */
  readonly entity: Entity | undefined;
  readonly projection: Projection;
  readonly includes: readonly Include[];
}

/** A to-many relation that is read with the rows, in one statement for all of them. */
export interface Include {
  /** The properties that lead from a result row to the object that gets the list. */
  readonly path: readonly string[];
  readonly property: string;
  /** The properties of that object by which `query` finds the related rows, in the order of its keys. */
  readonly keys: readonly string[];
  /** Answers `[n, row]`: `n` is the place of the object's key among the keys, from 1. Its own includes stand below `row`. */
  readonly query: SelectQuery;
}

export interface InsertQuery {
  readonly kind: "insert";
  readonly entity: Entity;
  /** What the rules of the row's type are asked about, before anything is sent. */
  readonly checked: Shape | undefined;
  readonly returning: Projection | undefined;
  readonly conflict: Conflict | undefined;
}

/** What an INSERT does where a row with the same values of a unique key is there already. */
export interface Conflict {
  /** The columns of that unique key. */
  readonly target: readonly Column[];
  /** Empty: the row that is there stays as it is. Values may use the columns of both rows: `excluded` is the source of the one inserted. */
  readonly assignments: readonly Assignment[];
  /** Only a row for which this holds is updated. */
  readonly where: Expr | undefined;
}

/** The source name by which an upsert's expressions call the row that was to be inserted. */
export const excluded = "excluded";

/** INSERT of the rows that a query answers. */
export interface InsertSelectQuery {
  readonly kind: "insertSelect";
  readonly entity: Entity;
  /** In the order of the query's values. */
  readonly columns: readonly Column[];
  readonly query: SelectQuery;
  readonly returning: Projection | undefined;
}

export interface Assignment {
  readonly column: Column;
  readonly value: Expr;
}

/** UPDATE of one row by its key, from an object. */
export interface UpdateByKeyQuery {
  readonly kind: "updateByKey";
  readonly entity: Entity;
  readonly columns: readonly Column[];
  readonly returning: Projection | undefined;
}

export interface UpdateQuery {
  readonly kind: "update";
  readonly entity: Entity;
  readonly assignments: readonly Assignment[];
  readonly joins: readonly Join[];
  readonly where: Expr | undefined;
  readonly returning: Projection | undefined;
}

export interface DeleteByKeyQuery {
  readonly kind: "deleteByKey";
  readonly entity: Entity;
  readonly returning: Projection | undefined;
}

export interface DeleteQuery {
  readonly kind: "delete";
  readonly entity: Entity;
  readonly joins: readonly Join[];
  readonly where: Expr | undefined;
  readonly returning: Projection | undefined;
}

/** INSERT of objects whose rows lie in several tables: a statement for each, the first of which makes the key. */
export interface InsertPartsQuery {
  readonly kind: "insertParts";
  readonly entity: Entity;
  readonly tables: readonly InsertQuery[];
  /** Reads the rows by their keys. */
  readonly rows: SelectQuery | undefined;
}

/** UPDATE or DELETE of rows that lie in several tables: their keys are found first, and every statement keeps to them. */
export interface ChangePartsQuery {
  readonly kind: "changeParts";
  readonly entity: Entity;
  /** The keys of the rows that are there: by a filter, or of those that the object names. */
  readonly find: SelectQuery;
  readonly byKey: boolean;
  readonly writes: readonly (UpdateQuery | UpdateByKeyQuery | DeleteQuery)[];
  /** Reads the rows by their keys. */
  readonly rows: SelectQuery | undefined;
}

/** What takes more than one statement. */
export type PartsQuery = InsertPartsQuery | ChangePartsQuery;

/** The user's own statement, with its rows decoded by a declared shape. */
export interface RawQuery {
  readonly kind: "raw";
  readonly texts: readonly string[];
  readonly parameters: readonly Expr[];
  readonly shape: Shape | undefined;
}

export type Query =
  | SelectQuery | InsertQuery | InsertSelectQuery | UpdateByKeyQuery | UpdateQuery | DeleteByKeyQuery | DeleteQuery | RawQuery;
