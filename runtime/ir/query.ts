/** Checked queries: one value says everything that one statement does. */
import type { Column, Entity } from "./entity.js";
import type { Expr } from "./expr.js";
import type { Shape } from "./types.js";

/** A table joined because an arrow walked along a relation. `alias` is derived from the path, so equal paths join once. */
export interface Join {
  readonly alias: string;
  readonly table: string;
  readonly kind: "inner" | "left";
  readonly on: readonly { readonly left: Expr; readonly right: Expr }[];
}

export interface OrderTerm {
  readonly expr: Expr;
  readonly direction: "asc" | "desc";
  readonly nulls: "first" | "last" | undefined;
}

/** The value that one result row becomes. */
export type Projection =
  /** Every column of an entity, as an object by property name. */
  | { readonly kind: "row"; readonly entity: Entity; readonly source: string; readonly columns: readonly Column[] }
  /** `missing` is what NULL reads as: `undefined` where the arrow's type has no null. */
  | { readonly kind: "value"; readonly expr: Expr; readonly missing: "null" | "undefined" }
  | { readonly kind: "object"; readonly properties: readonly { readonly name: string; readonly value: Projection }[] }
  | { readonly kind: "array"; readonly elements: readonly Projection[] };

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
  /** Rows stand for many: it is grouped, or a value in it is an aggregate. */
  readonly aggregated: boolean;
  readonly projection: Projection | undefined;
}

export interface SelectQuery extends SelectClauses {
  readonly kind: "select";
  readonly entity: Entity;
  readonly projection: Projection;
}

export interface InsertQuery {
  readonly kind: "insert";
  readonly entity: Entity;
  readonly returning: Projection | undefined;
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
  readonly assignments: readonly { readonly column: Column; readonly value: Expr }[];
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

/** The user's own statement, with its rows decoded by a declared shape. */
export interface RawQuery {
  readonly kind: "raw";
  readonly texts: readonly string[];
  readonly parameters: readonly Expr[];
  readonly shape: Shape | undefined;
}

export type Query =
  | SelectQuery | InsertQuery | UpdateByKeyQuery | UpdateQuery | DeleteByKeyQuery | DeleteQuery | RawQuery;
