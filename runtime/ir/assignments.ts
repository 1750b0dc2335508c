/** The assignments of an UPDATE -> an order in which each sees the row as it was, for databases that assign one column after the other. */
import { childrenOf } from "./children.js";
import type { Expr } from "./expr.js";
import { columnExpr } from "./projection.js";
import type { Assignment } from "./query.js";

/** None reads a column that one before it has changed. Undefined where no order does that: `a` takes `b`, and `b` takes `a`. */
export function orderAssignments(assignments: readonly Assignment[], table: string): readonly Assignment[] | undefined {
  const waiting = [...assignments];
  const ordered: Assignment[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ column }) => !waiting.some((other) => other.column !== column && reads(other.value, column.name, table)));
    if (free === -1) return undefined;
    ordered.push(...waiting.splice(free, 1));
  }
  return ordered;
}

/** Where a statement has no condition of its own, each assignment asks it, and keeps the column as it is where it does not hold. */
export function guardAssignments(assignments: readonly Assignment[], condition: Expr | undefined, table: string): readonly Assignment[] {
  if (condition === undefined) return assignments;
  return assignments.map(({ column, value }) => {
    const kept = columnExpr(table, column);
    return { column, value: { kind: "case", test: condition, whenTrue: value, whenFalse: kept, type: column.type, nullable: value.nullable || column.nullable } };
  });
}

function reads(expr: Expr, column: string, table: string): boolean {
  if (expr.kind === "column") return expr.source === table && expr.column === column;
  // The user's own SQL names columns as it likes.
  if (expr.kind === "raw" && expr.texts.join(" ").toLowerCase().includes(column.toLowerCase())) return true;
  return childrenOf(expr).some((child) => reads(child, column, table));
}
