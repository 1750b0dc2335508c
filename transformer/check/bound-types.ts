/** Captured values, and values side by side -> the types by which the database gets them. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { Span } from "../../runtime/ir/span.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Checking } from "./checking.js";
import { columnTypeOf, flatten, noSizes } from "./column-type.js";
import { comparisonGroup, describeType, isStructure, isText, realNumber, text } from "./type-groups.js";

/** The type that a captured value is bound as; undefined for what no driver binds. */
export function boundType(shape: Shape): { readonly type: ColumnType; readonly nullable: boolean } | undefined {
  const members = flatten(shape);
  if (members.some(({ kind }) => kind === "undefined")) return undefined;
  const present = members.filter(({ kind }) => kind !== "null");
  if (present.length === 0) return { type: text, nullable: true };
  const { type, nullable, unsupported } = columnTypeOf(shape, noSizes);
  if (unsupported !== undefined || isStructure(type)) return undefined;
  if (type.kind === "enum") return { type: typeof type.values[0] === "number" ? realNumber : text, nullable };
  return { type, nullable };
}

export function describeShape(shape: Shape): string {
  return `of type ${[...new Set(flatten(shape).map((member) => (member.kind === "reference" ? member.definition.name : member.kind)))].join(" | ")}`;
}

/** A text beside a Decimal is a decimal; everything else keeps its type. */
export function adapt(left: Expr, right: Expr): readonly [Expr, Expr] {
  if (left.type.kind === "decimal" && isFree(right)) return [left, { ...right, type: left.type }];
  if (right.type.kind === "decimal" && isFree(left)) return [{ ...left, type: right.type }, right];
  return [left, right];
}

const isFree = (expr: Expr): boolean =>
  expr.kind === "case" ? isFree(expr.whenTrue) && isFree(expr.whenFalse)
  : expr.kind === "coalesce" ? expr.operands.every(isFree)
  : (expr.kind === "parameter" || expr.kind === "literal") && isText(expr.type);

/** The one type of two values of which one is answered. */
export function commonType(left: Expr, right: Expr, span: Span, checking: Checking): ColumnType | undefined {
  if (left.kind === "literal" && left.value === null) return right.type;
  if (right.kind === "literal" && right.value === null) return left.type;
  if (comparisonGroup(left.type) !== comparisonGroup(right.type)) {
    checking.statement.diagnostics.push(diagnose("mixedTypes", span, describeType(left.type), describeType(right.type)));
    return undefined;
  }
  if (left.type.kind === "int" && right.type.kind === "int") return left.type.bits > right.type.bits ? left.type : right.type;
  if (left.type.kind === right.type.kind && left.type.kind !== "enum") return left.type;
  return isText(left.type) ? text : realNumber;
}
