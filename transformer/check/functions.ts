/** Functions of sqlmodel inside arrows -> expressions. */
import { diagnose } from "../diagnostics/catalogue.js";
import type { FunctionCall } from "../read/arrow.js";
import { aggregateNames, resolveAggregate } from "./aggregates.js";
import { adapt } from "./bound-types.js";
import { resolveCast } from "./casts.js";
import { checkAll, type Checking, type Resolved, value } from "./checking.js";
import { resolveSubquery, subqueryNames } from "./subqueries.js";
import { boolean } from "./type-groups.js";
import { resolveOver, windowNames } from "./windows.js";

export function resolveFunction(written: FunctionCall, checking: Checking): Resolved {
  const { name } = written;
  if (aggregateNames.has(name)) return resolveAggregate(written, checking);
  if (name === "over") return resolveOver(written, checking);
  if (subqueryNames.has(name)) return resolveSubquery(written, checking);
  if (name === "cast") return resolveCast(written, checking);
  const args = checkAll(written.arguments, checking);
  if (args === undefined) return undefined;
  const [first, second, third] = args;
  const nullable = args.some((argument) => argument.nullable);
  if ((name === "like" || name === "ilike") && first !== undefined && second !== undefined) {
    return value({ kind: "call", function: name, arguments: [first, second], type: boolean, nullable });
  }
  if (name === "between" && first !== undefined && second !== undefined && third !== undefined) {
    const [low, high] = [adapt(first, second)[1], adapt(first, third)[1]];
    return value({ kind: "between", operand: first, low, high, type: boolean, nullable });
  }
  const what = windowNames.has(name) ? `${name}() without over()` : `call of ${name}()`;
  checking.statement.diagnostics.push(diagnose("unsupportedExpression", written.span, what));
  return undefined;
}
