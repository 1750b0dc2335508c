/** `cast<T>(x)` -> the value as one of another type. */
import { diagnose } from "../diagnostics/catalogue.js";
import type { FunctionCall } from "../read/arrow.js";
import { type Checking, type Resolved, value } from "./checking.js";
import { columnTypeOf, noSizes } from "./column-type.js";
import { describeType, isStructure } from "./type-groups.js";

export function resolveCast(written: FunctionCall, checking: Checking): Resolved {
  const [target, argument] = written.arguments;
  if (target?.kind !== "type" || argument === undefined) {
    checking.statement.diagnostics.push(diagnose("unresolvedType", written.span, "cast()"));
    return undefined;
  }
  const operand = checking.statement.checks.value(argument, checking);
  if (operand === undefined) return undefined;
  const { type, nullable, unsupported } = columnTypeOf(target.shape, noSizes);
  const allowed = ["string", "int", "number", "bigint", "decimal", "boolean"];
  if (unsupported !== undefined || !allowed.includes(type.kind) || isStructure(operand.type) || ["bytes", "instant"].includes(operand.type.kind)) {
    checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, `cast of a ${describeType(operand.type)} to a ${describeType(type)}`));
    return undefined;
  }
  return value({ kind: "cast", operand, type, nullable: nullable || operand.nullable });
}
