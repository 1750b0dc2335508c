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
    case "cast":
    case "jsonValue":
    case "itemCount":
    case "groupKey":
      return [expr.operand];
    case "hasItem":
      return [expr.operand, expr.item];
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
      return [expr.argument, expr.filter, expr.separator, ...expr.orderBy.map((term) => term.expr)].filter((part) => part !== undefined);
    case "window": {
      const { partitionBy, orderBy } = expr.window;
      return [...expr.arguments, ...partitionBy, ...orderBy.map((term) => term.expr), ...(expr.filter === undefined ? [] : [expr.filter])];
    }
    // What is inside the query has rows of its own; what it takes from here counts here.
    case "exists":
    case "scalar":
      return expr.outer;
    case "inQuery":
      return [expr.operand, ...expr.outer];
    case "raw":
      return expr.expressions;
  }
}
