/** In a grouped query every value is a key of the group or an aggregate over it; anything else has no one value. */
import { childrenOf } from "../../runtime/ir/children.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** `aliases`: of the query's own sources. A row of a query around it is one and the same for all of its groups. */
export function reportUngrouped(
  outputs: readonly { readonly expr: Expr; readonly span: Span }[], groupBy: readonly Expr[], aliases: ReadonlySet<string>, diagnostics: Diagnostic[],
): void {
  const keys = new Set(groupBy.map(fingerprint));
  for (const { expr, span } of outputs) {
    const column = ungroupedColumn(expr, keys, aliases);
    if (column !== undefined) diagnostics.push(diagnose("ungrouped", span, `"${column}"`));
  }
}

/** The keys that are more than a column: a database may not know them again where groups are spoken of. */
export const computedKeys = (groupBy: readonly Expr[]): ReadonlySet<string> =>
  new Set(groupBy.filter(({ kind }) => kind !== "column" && kind !== "literal" && kind !== "parameter").map(fingerprint));

/** A computed key, marked as one. */
export const asGroupKey = (expr: Expr, keys: ReadonlySet<string>): Expr =>
  keys.has(fingerprint(expr)) ? { kind: "groupKey", operand: expr, type: expr.type, nullable: expr.nullable } : expr;

/** Equal for expressions that are written alike; neither nullability nor the mark of a key inside of a larger one is part of what is written. */
function fingerprint(expr: Expr): string {
  return JSON.stringify(expr, (key, part: unknown) => {
    if (key === "nullable") return undefined;
    if (typeof part === "bigint") return `${part}n`;
    return isMarked(part) ? part.operand : part;
  });
}

const isMarked = (part: unknown): part is Extract<Expr, { kind: "groupKey" }> =>
  typeof part === "object" && part !== null && "kind" in part && part.kind === "groupKey";

function ungroupedColumn(expr: Expr, keys: ReadonlySet<string>, aliases: ReadonlySet<string>): string | undefined {
  if (expr.kind === "groupKey" || expr.kind === "aggregate" || keys.has(fingerprint(expr))) return undefined;
  if (expr.kind === "column") return aliases.has(expr.source.toLowerCase()) ? expr.column : undefined;
  for (const part of childrenOf(expr)) {
    const column = ungroupedColumn(part, keys, aliases);
    if (column !== undefined) return column;
  }
  return undefined;
}

export const holdsAggregate = (expr: Expr): boolean => expr.kind === "aggregate" || childrenOf(expr).some(holdsAggregate);
