/** The assignments of an UPDATE -> an order in which each sees the row as it was, for databases that assign one column after the other. */
import { childrenOf } from "../ir/children.js";
import type { Expr } from "../ir/expr.js";
import type { UpdateQuery } from "../ir/query.js";

type Assignments = UpdateQuery["assignments"];

/** None reads a column that one before it has changed. Undefined where no order does that: `a` takes `b`, and `b` takes `a`. */
export function orderAssignments(assignments: Assignments, table: string): Assignments | undefined {
  const waiting = [...assignments];
  const ordered: Assignments[number][] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ column }) => !waiting.some((other) => other.column !== column && reads(other.value, column.name, table)));
    if (free === -1) return undefined;
    ordered.push(...waiting.splice(free, 1));
  }
  return ordered;
}

function reads(expr: Expr, column: string, table: string): boolean {
  if (expr.kind === "column") return expr.source === table && expr.column === column;
  // The user's own SQL names columns as it likes.
  if (expr.kind === "raw" && expr.texts.join(" ").toLowerCase().includes(column.toLowerCase())) return true;
  return childrenOf(expr).some((child) => reads(child, column, table));
}
