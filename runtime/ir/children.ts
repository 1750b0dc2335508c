/** An expression -> the expressions directly inside it. */
import type { Expr } from "./expr.js";

export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "column":
    case "literal":
    case "parameter":
      return [];
    case "compare":
    case "logic":
    case "arithmetic":
      return [expr.left, expr.right];
    case "not":
    case "isNull":
    case "negate":
    case "bitNot":
      return [expr.operand];
    case "concat":
      return expr.parts;
    case "call":
      return expr.arguments;
    case "between":
      return [expr.operand, expr.low, expr.high];
    case "in":
      return "kind" in expr.list ? [expr.operand, expr.list] : [expr.operand, ...expr.list];
    case "case":
      return [expr.test, expr.whenTrue, expr.whenFalse];
    case "coalesce":
      return expr.operands;
    case "aggregate":
      return [expr.argument, expr.filter].filter((part) => part !== undefined);
    case "raw":
      return expr.expressions;
  }
}
