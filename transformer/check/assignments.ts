/** What the arrow of `set`, or of an upsert, answers -> the columns to write and their values, each checked against its column. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Assignment } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import type { Checking } from "./checking.js";
import { storedLiteral } from "./stored-literal.js";
import { comparisonGroup, describeType } from "./type-groups.js";

/** `kept` are properties that the verb does not write, since they say which row is meant. */
export function checkAssignments(
  written: Written, entity: Entity, verb: string, checking: Checking, kept: ReadonlySet<string> = new Set(),
): readonly Assignment[] {
  const { diagnostics } = checking.statement;
  if (written.kind !== "object") {
    if (written.kind !== "broken") diagnostics.push(diagnose("notLiteral", written.span, `What ${verb}() writes`));
    return [];
  }
  if (written.properties.length === 0) diagnostics.push(diagnose("emptyWrite", written.span, `This ${verb}()`));
  return written.properties.flatMap(({ name, span, value }) => {
    if (name === undefined) {
      diagnostics.push(diagnose("notLiteral", span, `What ${verb}() writes`));
      return [];
    }
    const column = entity.columns.find(({ property }) => property === name);
    if (column === undefined) {
      diagnostics.push(diagnose("noSuchProperty", span, name, entity.name, nearest(name, entity.columns.map(({ property }) => property))));
      return [];
    }
    if (column.skipUpdate || column.generated !== undefined) {
      diagnostics.push(diagnose("verbNotHere", span, verb, `"${name}", which is never updated`));
      return [];
    }
    if (kept.has(name)) {
      diagnostics.push(diagnose("verbNotHere", span, verb, `"${name}": the row keeps the key that it was found by`));
      return [];
    }
    const expr = checkWrittenValue(value, column, checking);
    return expr === undefined ? [] : [{ column, value: expr }];
  });
}

function checkWrittenValue(written: Written, column: Column, checking: Checking): Expr | undefined {
  // A value from outside is checked when it is bound, exactly as an inserted one.
  if (written.kind === "capture") return writtenParameter(written.capture, column);
  const expr = checking.statement.checks.value(written, checking);
  return expr && storedValue(expr, column, written.span, checking);
}

/** A value from outside as that of a column, whatever it is: it is checked when it is bound. */
export const writtenParameter = (capture: number, column: Column): Expr => ({
  kind: "parameter", capture, form: "value", target: column, type: column.type, nullable: column.nullable,
});

/** An expression as the value of a column; undefined after a diagnostic, where the column does not hold it. */
export function storedValue(expr: Expr, column: Column, span: Span, checking: Checking): Expr | undefined {
  const mismatch = (what: string): undefined => {
    checking.statement.diagnostics.push(diagnose("wrongColumnValue", span, column.property, describeType(column.type), what));
    return undefined;
  };
  if (expr.kind === "literal") {
    const stored = expr.value === null ? (column.nullable ? null : undefined) : storedLiteral(expr.value, column.type);
    if (stored !== undefined) return { ...expr, value: stored, type: column.type };
    const alike = comparisonGroup(expr.type) === comparisonGroup(column.type) || column.type.kind === "decimal";
    return mismatch(expr.value === null ? "null" : alike ? "value that it does not hold" : describeType(expr.type));
  }
  if (expr.nullable && !column.nullable && !dividesOnly(expr)) return mismatch("value that can be null");
  const whole = column.type.kind === "int";
  const retyped = whole ? withWholeParameters(expr, column) : expr;
  if (comparisonGroup(retyped.type) !== comparisonGroup(column.type)) return mismatch(describeType(expr.type));
  if (whole && retyped.type.kind !== "int") return mismatch("number that may have a fraction");
  if (column.type.kind === "enum" && !staysWithin(column.type.values, expr)) return mismatch("value that may be outside of it");
  return retyped;
}

/** Whether every value that an expression can answer is one of a literal union's. */
function staysWithin(values: readonly unknown[], expr: Expr): boolean {
  switch (expr.kind) {
    case "literal":
      return expr.value === null || values.includes(expr.value);
    case "case":
      return staysWithin(values, expr.whenTrue) && staysWithin(values, expr.whenFalse);
    case "coalesce":
      return expr.operands.every((operand) => staysWithin(values, operand));
    default:
      return expr.type.kind === "enum" && expr.type.values.every((value) => values.includes(value));
  }
}

/** A quotient is NULL only for a division by zero; the column's NOT NULL then refuses the write. */
const dividesOnly = (expr: Expr): boolean => expr.kind === "arithmetic" && !expr.left.nullable && !expr.right.nullable;

/** In arithmetic for a whole-number column a captured number has to be whole: it is checked when it is bound. */
function withWholeParameters(expr: Expr, column: Column): Expr {
  if (expr.kind === "parameter" && expr.type.kind === "number") return { ...expr, type: column.type, target: { ...column, nullable: false } };
  if (expr.kind === "arithmetic" && expr.operator !== "/" && expr.operator !== "**") {
    const left = withWholeParameters(expr.left, column);
    const right = withWholeParameters(expr.right, column);
    const whole = left.type.kind === "int" && right.type.kind === "int";
    return whole ? { ...expr, left, right, type: column.type } : expr;
  }
  if (expr.kind === "call" && ["round", "floor", "ceil", "trunc", "sign"].includes(expr.function)) return { ...expr, type: column.type };
  return expr;
}
