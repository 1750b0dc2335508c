/** `over(…)` inside arrows: a function and the rows around the current one that it looks at -> one expression. */
import type { Expr, Frame, FrameBound, WindowFunctionName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { FunctionCall, Written } from "../read/arrow.js";
import { aggregateNames, checkAggregate } from "./aggregates.js";
import { checkAll, type Checking, type Resolved, value } from "./checking.js";
import { requireFeature } from "./levels.js";
import { checkOrder } from "./ordering.js";
import { realNumber, text, wholeNumber } from "./type-groups.js";

export const windowNames: ReadonlySet<string> = new Set<WindowFunctionName>([
  "rowNumber", "rank", "denseRank", "percentRank", "cumeDist", "ntile", "lag", "lead", "firstValue", "lastValue", "nthValue",
]);

export function resolveOver(written: FunctionCall, checking: Checking): Resolved {
  const { diagnostics, checks } = checking.statement;
  const [call] = written.arguments;
  if (call?.kind !== "function" || (!windowNames.has(call.name) && !aggregateNames.has(call.name))) {
    if (call?.kind !== "broken") diagnostics.push(diagnose("unsupportedExpression", written.span, "over() of what is neither an aggregate nor a window function"));
    return undefined;
  }
  if (!checking.windows) {
    diagnostics.push(diagnose("windowHere", written.span, call.name));
    return undefined;
  }
  const inside: Checking = { ...checking, windows: false };
  const partitionBy = checkPartition(written.options.get("partitionBy"), inside);
  const orderBy = checkOrder(written.options.get("orderBy"), inside);
  const frame = checkFrame(written.options.get("frame"), checking);
  if (partitionBy === undefined || orderBy === undefined || frame === "broken") return undefined;
  const window = { partitionBy, orderBy, frame };
  if (aggregateNames.has(call.name)) {
    const aggregate = checkAggregate(call, inside, frame === undefined);
    if (aggregate === undefined) return undefined;
    if (aggregate.distinct || aggregate.orderBy.length > 0) {
      diagnostics.push(diagnose("unsupportedExpression", call.span, `${call.name}() of different values, or in an order of its own, over a window`));
      return undefined;
    }
    const args = [aggregate.argument, aggregate.separator].filter((argument) => argument !== undefined);
    return value({ kind: "window", function: aggregate.function, arguments: args, filter: aggregate.filter, window, type: aggregate.type, nullable: aggregate.nullable });
  }
  const args = call.arguments.map((argument) => checks.value(argument, inside));
  if (args.some((argument) => argument === undefined)) return undefined;
  const name = call.name as WindowFunctionName;
  return value({ kind: "window", function: name, arguments: args as Expr[], filter: undefined, window, ...windowType(name, args as Expr[]) });
}

function windowType(name: WindowFunctionName, args: readonly Expr[]): { readonly type: ColumnType; readonly nullable: boolean } {
  switch (name) {
    case "rowNumber":
    case "rank":
    case "denseRank":
    case "ntile":
      return { type: wholeNumber, nullable: false };
    case "percentRank":
    case "cumeDist":
      return { type: realNumber, nullable: false };
    case "lag":
    case "lead":
      return { type: args[0]?.type ?? text, nullable: args[0]?.nullable !== false || args[2]?.nullable !== false };
    case "firstValue":
    case "lastValue":
    case "nthValue":
      return { type: args[0]?.type ?? text, nullable: true };
  }
}

function checkPartition(written: Written | undefined, checking: Checking): readonly Expr[] | undefined {
  if (written === undefined) return [];
  return checkAll(written.kind === "array" ? written.elements : [written], checking);
}

function checkFrame(written: Written | undefined, checking: Checking): Frame | undefined | "broken" {
  if (written === undefined) return undefined;
  const wrong = (): "broken" => {
    checking.statement.diagnostics.push(diagnose("notLiteral", written.span, "The option { frame }"));
    return "broken";
  };
  const [property] = written.kind === "object" ? written.properties : [];
  const unit = property?.name;
  if (property === undefined || (unit !== "rows" && unit !== "range" && unit !== "groups")) return wrong();
  const bounds = (property.value.kind === "array" ? property.value.elements : [property.value]).map(boundOf);
  const [from, to = 0] = bounds;
  if (from === undefined || bounds.includes(undefined) || bounds.length > 2) return wrong();
  if (unit === "groups") requireFeature("groupsFrame", "window frames in groups", property.span, checking);
  if (unit === "range" && bounds.some((bound) => typeof bound === "number" && bound !== 0)) requireFeature("rangeFrame", "window frames of a range", property.span, checking);
  return { unit, from, to };
}

function boundOf(written: Written): FrameBound | undefined {
  if (written.kind !== "literal") return undefined;
  const { value: bound } = written;
  return bound === "unbounded" || (typeof bound === "number" && Number.isSafeInteger(bound)) ? bound : undefined;
}
