/** Functions of sqlmodel inside arrows: aggregates, windows, subqueries, SQL's own operators -> expressions. */
import type { AggregateName, Expr, Frame, FrameBound, OrderTerm, WindowFunctionName } from "../../runtime/ir/expr.js";
import { labelColumns } from "../../runtime/ir/projection.js";
import type { SelectQuery } from "../../runtime/ir/query.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { adapt } from "./bound-types.js";
import { type CheckedRows, type Checking, type Resolved, value } from "./checking.js";
import { columnTypeOf, noSizes } from "./column-type.js";
import { requireFeature } from "./levels.js";
import { boolean, comparisonGroup, describeType, isNumeric, isStructure, realNumber, text, wholeNumber } from "./type-groups.js";

type FunctionCall = Extract<Written, { kind: "function" }>;

const aggregateNames = new Set(["count", "countDistinct", "sum", "avg", "min", "max", "stringAgg", "jsonAgg"]);

const windowNames: ReadonlySet<string> = new Set<WindowFunctionName>([
  "rowNumber", "rank", "denseRank", "percentRank", "cumeDist", "ntile", "lag", "lead", "firstValue", "lastValue", "nthValue",
]);

export function resolveFunction(written: FunctionCall, checking: Checking): Resolved {
  const { name } = written;
  if (aggregateNames.has(name)) return resolveAggregate(written, checking);
  if (name === "over") return resolveOver(written, checking);
  if (name === "exists" || name === "scalar" || name === "isIn") return resolveSubquery(written, checking);
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

// Aggregates

function resolveAggregate(written: FunctionCall, checking: Checking): Resolved {
  if (!checking.aggregates) {
    checking.statement.diagnostics.push(diagnose("aggregateInFilter", written.span, written.name));
    return undefined;
  }
  const aggregate = checkAggregate(written, checking);
  return aggregate && value(aggregate);
}

type Aggregate = Extract<Expr, { kind: "aggregate" }>;

function checkAggregate(written: FunctionCall, checking: Checking): Aggregate | undefined {
  const { checks, diagnostics } = checking.statement;
  // What is inside an aggregate speaks of single rows again.
  const inside: Checking = { ...checking, aggregates: false, windows: false };
  const [written0, written1] = written.arguments;
  const argument = written0 === undefined ? undefined : checks.value(written0, inside);
  const separator = written.name !== "stringAgg" || written1 === undefined ? undefined : checks.value(written1, inside);
  const writtenFilter = written.options.get("filter");
  const filter = writtenFilter === undefined ? undefined : checks.condition(writtenFilter, inside);
  const orderBy = checkOrder(written.options.get("orderBy"), inside);
  if ((written0 !== undefined && argument === undefined) || (writtenFilter !== undefined && filter === undefined) || orderBy === undefined) return undefined;
  const base = { kind: "aggregate" as const, argument, filter, separator, orderBy };
  if (written.name === "count" || written.name === "countDistinct") {
    return { ...base, function: "count", distinct: written.name === "countDistinct", type: wholeNumber, nullable: false };
  }
  if (argument === undefined) {
    diagnostics.push(diagnose("unsupportedExpression", written.span, `${written.name}() of nothing`));
    return undefined;
  }
  const name = written.name as Exclude<AggregateName, "count">;
  const problem = aggregateProblem(name, argument.type, separator);
  if (problem !== undefined) {
    diagnostics.push(diagnose("unsupportedExpression", written.span, `${name}() ${problem}`));
    return undefined;
  }
  return { ...base, function: name, distinct: false, type: aggregateType(name, argument), nullable: argument.nullable || !checking.grouped || filter !== undefined };
}

function aggregateProblem(name: Exclude<AggregateName, "count">, type: ColumnType, separator: Expr | undefined): string | undefined {
  const adds = name === "sum" || name === "avg";
  if (name === "stringAgg") return separator === undefined ? "without a separator" : comparisonGroup(type) === "text" ? undefined : `of a ${describeType(type)}`;
  if (name === "jsonAgg") return type.kind === "bytes" ? "of a Uint8Array" : undefined;
  return (adds && !isNumeric(type) && type.kind !== "decimal") || isStructure(type) || type.kind === "bytes" ? `of a ${describeType(type)}` : undefined;
}

function aggregateType(name: Exclude<AggregateName, "count">, { type, nullable }: Expr): ColumnType {
  if (name === "jsonAgg") return { kind: "json", shape: { kind: "array", element: shapeOf(type, nullable) } };
  if (name === "stringAgg") return text;
  if (name === "avg" && type.kind !== "decimal") return realNumber;
  return type.kind === "enum" ? text : type;
}

/** What a value of a column's type is inside JSON. */
function shapeOf(type: ColumnType, nullable: boolean): Shape {
  const shape = plainShapeOf(type);
  return nullable ? { kind: "union", members: [shape, { kind: "null" }] } : shape;
}

function plainShapeOf(type: ColumnType): Shape {
  switch (type.kind) {
    case "json":
    case "array":
      return type.shape;
    case "instant":
      return { kind: "date" };
    case "int":
      return { kind: "int", bits: type.bits };
    case "enum":
      return { kind: "union", members: type.values.map((value) => ({ kind: "literal", value })) };
    default:
      return { kind: type.kind };
  }
}

/** A value, `asc(x)`, `desc(x)`, or a list of them. Undefined after a mistake. */
export function checkOrder(written: Written | undefined, checking: Checking): readonly OrderTerm[] | undefined {
  if (written === undefined) return [];
  const list = written.kind === "array" ? written.elements : [written];
  const terms = list.map((item) => checkTerm(item, checking));
  return terms.some((term) => term === undefined) ? undefined : (terms as OrderTerm[]);
}

function checkTerm(written: Written, checking: Checking): OrderTerm | undefined {
  const said = written.kind === "function" && (written.name === "asc" || written.name === "desc") ? written : undefined;
  const key = said === undefined ? written : said.arguments[0];
  const expr = key === undefined ? undefined : checking.statement.checks.value(key, checking);
  if (expr === undefined) return undefined;
  const nulls = said?.options.get("nulls");
  const where = nulls?.kind === "literal" && (nulls.value === "first" || nulls.value === "last") ? nulls.value : undefined;
  return { expr, direction: said?.name === "desc" ? "desc" : "asc", nulls: where };
}

// Windows

function resolveOver(written: FunctionCall, checking: Checking): Resolved {
  const { diagnostics, checks } = checking.statement;
  const [call] = written.arguments;
  if (call?.kind !== "function" || (!windowNames.has(call.name) && !aggregateNames.has(call.name))) {
    if (call?.kind !== "broken") diagnostics.push(diagnose("unsupportedExpression", written.span, "over() of what is neither an aggregate nor a window function"));
    return undefined;
  }
  if (!checking.windows) {
    diagnostics.push(diagnose("windowHere", written.span, call.name, "a filter"));
    return undefined;
  }
  const inside: Checking = { ...checking, windows: false };
  const partitionBy = checkPartition(written.options.get("partitionBy"), inside);
  const orderBy = checkOrder(written.options.get("orderBy"), inside);
  const frame = checkFrame(written.options.get("frame"), checking);
  if (partitionBy === undefined || orderBy === undefined || frame === "broken") return undefined;
  const window = { partitionBy, orderBy, frame };
  if (aggregateNames.has(call.name)) {
    const aggregate = checkAggregate(call, inside);
    if (aggregate === undefined) return undefined;
    if (aggregate.distinct || aggregate.orderBy.length > 0) {
      diagnostics.push(diagnose("unsupportedExpression", call.span, `${call.name}() of different values, or in an order of its own, over a window`));
      return undefined;
    }
    const args = [aggregate.argument, aggregate.separator].filter((argument) => argument !== undefined);
    return value({ kind: "window", function: aggregate.function, arguments: args, filter: aggregate.filter, window, type: aggregate.type, nullable: aggregate.nullable || frame !== undefined });
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

// Subqueries

function resolveSubquery(written: FunctionCall, checking: Checking): Resolved {
  const { checks, diagnostics } = checking.statement;
  const queryArgument = written.arguments.at(-1);
  if (queryArgument?.kind !== "rows") {
    if (queryArgument?.kind !== "broken") diagnostics.push(diagnose("queryNotSeen", queryArgument?.span ?? written.span, `${written.name}()`));
    return undefined;
  }
  const checked = checks.rows(queryArgument.rows, checking);
  if (checked === undefined) return undefined;
  const query = queryOf(checked);
  const { outer } = checked;
  if (written.name === "exists") return value({ kind: "exists", query, outer, type: boolean, nullable: false });
  const { columns } = labelColumns(query.projection);
  const [column] = columns;
  if (column === undefined || columns.length > 1) {
    diagnostics.push(diagnose("columnCount", queryArgument.span, `${written.name}()`, columns.length));
    return undefined;
  }
  if (written.name === "scalar") {
    const single = (query.aggregated && query.groupBy.length === 0) || (query.limit?.kind === "literal" && query.limit.value === 1);
    if (!single) {
      diagnostics.push(diagnose("manyRows", queryArgument.span));
      return undefined;
    }
    const counts = column.expr.kind === "aggregate" && column.expr.function === "count" && query.offset === undefined && query.limit === undefined && query.having === undefined;
    return value({ kind: "scalar", query, outer, type: column.expr.type, nullable: !counts });
  }
  const [item] = written.arguments;
  const operand = item === undefined ? undefined : checks.value(item, checking);
  if (operand === undefined) return undefined;
  if (comparisonGroup(operand.type) !== comparisonGroup(column.expr.type)) {
    diagnostics.push(diagnose("comparedTypes", written.span, describeType(operand.type), describeType(column.expr.type)));
    return undefined;
  }
  return value({ kind: "inQuery", operand, query, outer, type: boolean, nullable: operand.nullable || column.expr.nullable });
}

/** A named query, or a table, as a query over it. */
export function queryOf({ rows, name, entity, projection }: CheckedRows): SelectQuery {
  if (rows.kind === "query") return rows.query;
  return {
    kind: "select", from: { alias: name, rows }, entity, joins: [], where: undefined, groupBy: [], having: undefined, orderBy: [], limit: undefined,
    offset: undefined, distinct: false, distinctOn: [], aggregated: false, lock: undefined, projection: projection(name), includes: [],
  };
}

// Casts

function resolveCast(written: FunctionCall, checking: Checking): Resolved {
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

function checkAll(list: readonly Written[], checking: Checking): readonly Expr[] | undefined {
  const checked = list.map((item) => checking.statement.checks.value(item, checking));
  return checked.some((item) => item === undefined) ? undefined : (checked as Expr[]);
}
