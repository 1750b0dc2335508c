/** `over(…)` inside arrows: a function and the rows around the current one that it looks at -> one expression. */
import type { Expr, Frame, FrameBound, OrderTerm, WindowFunctionName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { FunctionCall, Written } from "../read/arrow.js";
import { aggregateNames, checkAggregate } from "./aggregates.js";
import { checkAll, type Checking, type Resolved, value } from "./checking.js";
import { requireFeature } from "./levels.js";
import { checkOrder } from "./ordering.js";
import { isNumeric, realNumber, text, wholeNumber } from "./type-groups.js";
import { checkRowCount } from "./verb-values.js";

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
  const writtenFrame = written.options.get("frame");
  if (writtenFrame !== undefined && !aggregateNames.has(call.name) && !framed.has(call.name)) {
    diagnostics.push(diagnose("frameless", writtenFrame.span, call.name));
    return undefined;
  }
  if (orderBy === undefined) return undefined;
  const frame = checkFrame(writtenFrame, orderBy, checking);
  if (partitionBy === undefined || frame === "broken") return undefined;
  const window = { partitionBy, orderBy, frame };
  if (aggregateNames.has(call.name)) {
    if (call.name === "stringAgg" || call.name === "jsonAgg") requireFeature("listOverWindow", `${call.name}() over a window`, call.span, checking);
    const aggregate = checkAggregate(call, inside, frame === undefined);
    if (aggregate === undefined) return undefined;
    if (aggregate.distinct || aggregate.orderBy.length > 0) {
      diagnostics.push(diagnose("unsupportedExpression", call.span, `${call.name}() of different values, or in an order of its own, over a window`));
      return undefined;
    }
    const args = [aggregate.argument, aggregate.separator].filter((argument) => argument !== undefined);
    return value({ kind: "window", function: aggregate.function, arguments: args, filter: aggregate.filter, window, type: aggregate.type, nullable: aggregate.nullable });
  }
  const name = call.name as WindowFunctionName;
  const args = call.arguments.map((argument, place) => (place === counts[name]?.place ? checkCount(argument, name, counts[name].least, checking) : checks.value(argument, inside)));
  if (args.some((argument) => argument === undefined)) return undefined;
  return value({ kind: "window", function: name, arguments: args as Expr[], filter: undefined, window, ...windowType(name, args as Expr[]) });
}

/** The functions that look at a frame; the others count places in the whole partition, and databases differ in what they say to a frame. */
const framed: ReadonlySet<string> = new Set<WindowFunctionName>(["firstValue", "lastValue", "nthValue"]);

/** Arguments that are numbers of rows: where they stand, and the least. */
const counts: { readonly [Name in WindowFunctionName]?: { readonly place: number; readonly least: number } } = {
  ntile: { place: 0, least: 1 }, lag: { place: 1, least: 0 }, lead: { place: 1, least: 0 }, nthValue: { place: 1, least: 1 },
};

function checkCount(written: Written, name: string, least: number, { statement }: Checking): Expr | undefined {
  const known = written.kind === "capture" || (written.kind === "literal" && typeof written.value === "number" && Number.isSafeInteger(written.value) && written.value >= least);
  if (known) return checkRowCount(written, name, statement);
  if (written.kind !== "broken") statement.diagnostics.push(diagnose("badWindow", written.span, `${name}()`, `a number of rows, whole and from ${least}`, "Write one, or capture it: it is the same for every row."));
  return undefined;
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

function checkFrame(written: Written | undefined, orderBy: readonly OrderTerm[], checking: Checking): Frame | undefined | "broken" {
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
  const problem = frameProblem(unit, from, to, orderBy);
  if (problem !== undefined) {
    checking.statement.diagnostics.push(diagnose("badWindow", property.span, `A frame of ${unit}`, ...problem));
    return "broken";
  }
  if (unit === "groups") requireFeature("groupsFrame", "window frames in groups", property.span, checking);
  return { unit, from, to };
}

/** What the frame needs that it does not have, and what to do about it. */
function frameProblem(unit: Frame["unit"], from: FrameBound, to: FrameBound, orderBy: readonly OrderTerm[]): readonly [needs: string, fix: string] | undefined {
  if (typeof from === "number" && typeof to === "number" && from > to) return ["an end that is not before its beginning", `Write { ${unit}: [${to}, ${from}] }.`];
  const [only] = orderBy;
  if (unit === "groups" && only === undefined) return ["an order, which says who are peers", "Add orderBy."];
  const measures = unit === "range" && [from, to].some((bound) => typeof bound === "number" && bound !== 0);
  if (!measures) return undefined;
  if (only === undefined || orderBy.length > 1 || !isNumeric(only.expr.type)) return ["an order by exactly one number, from which it measures", "Order by one number (not a Decimal), or use a frame of rows."];
  return only.nulls === undefined ? undefined : ["NULLs where the order puts them by itself", "Leave nulls out."];
}

function boundOf(written: Written): FrameBound | undefined {
  if (written.kind !== "literal") return undefined;
  const { value: bound } = written;
  return bound === "unbounded" || (typeof bound === "number" && Number.isSafeInteger(bound)) ? bound : undefined;
}
