/** What checking a chain carries along, and what a written expression turns out to be. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Join } from "../../runtime/ir/query.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** The state of checking one chain. Joins gather over all its arrows: the same relation walked twice is joined once. */
export interface Checking {
  readonly entity: Entity;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly joins: Map<string, Join>;
  readonly diagnostics: Diagnostic[];
  /** Aggregates may stand here. */
  readonly aggregates: boolean;
  /** Rows come in groups, so an aggregate always has a row to look at. */
  readonly grouped: boolean;
}

/** What a written expression turns out to be. Undefined after a mistake, which has been reported. */
export type Resolved =
  | { readonly kind: "value"; readonly expr: Expr }
  | { readonly kind: "row"; readonly entity: Entity; readonly source: string; readonly key: Expr | undefined }
  | undefined;

export const value = (expr: Expr): Resolved => ({ kind: "value", expr });
