/** Conditions that the build itself makes -> one expression. */
import type { Expr } from "./expr.js";

export const bothOf = (left: Expr, right: Expr): Expr => ({
  kind: "logic", operator: "and", left, right, type: { kind: "boolean" }, nullable: left.nullable || right.nullable,
});

/** Undefined where there is none. */
export const allOf = (conditions: readonly (Expr | undefined)[]): Expr | undefined => {
  const said = conditions.filter((condition) => condition !== undefined);
  return said.length === 0 ? undefined : said.reduce(bothOf);
};

/** Equality of keys: one that is NULL leads nowhere, so the plain comparison serves. */
export function keysEqual(pairs: readonly (readonly [Expr, Expr])[]): Expr {
  const equal = pairs.map(([left, right]): Expr => ({
    kind: "compare", operator: "=", left: { ...left, nullable: false }, right: { ...right, nullable: false }, type: { kind: "boolean" }, nullable: false,
  }));
  return equal.reduce(bothOf);
}
