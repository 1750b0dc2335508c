/** Aggregates inside arrows, with their options -> expressions over the rows of a group. */
import type { AggregateName, Expr } from "../../runtime/ir/expr.js";
import type { ColumnType, Shape } from "../../runtime/ir/types.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { FunctionCall } from "../read/arrow.js";
import { type Checking, type Resolved, value } from "./checking.js";
import { checkOrder } from "./ordering.js";
import { comparisonGroup, describeType, isNumeric, isStructure, isText, realNumber, text, wholeNumber } from "./type-groups.js";

export const aggregateNames: ReadonlySet<string> = new Set(["count", "countDistinct", "sum", "avg", "min", "max", "stringAgg", "jsonAgg"]);

export function resolveAggregate(written: FunctionCall, checking: Checking): Resolved {
  if (!checking.aggregates) {
    checking.statement.diagnostics.push(diagnose("aggregateInFilter", written.span, written.name));
    return undefined;
  }
  // What is inside an aggregate speaks of single rows again.
  const aggregate = checkAggregate(written, { ...checking, aggregates: false, windows: false, groupKeys: undefined }, checking.groupKeys !== undefined);
  return aggregate && value(aggregate);
}

type Aggregate = Extract<Expr, { kind: "aggregate" }>;

/** `hasRow`: there is a row to look at, whatever the data. */
export function checkAggregate(written: FunctionCall, inside: Checking, hasRow: boolean): Aggregate | undefined {
  const { checks, diagnostics } = inside.statement;
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
  return { ...base, function: name, distinct: false, type: aggregateType(name, argument), nullable: argument.nullable || !hasRow || filter !== undefined };
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
  return type.kind !== "enum" ? type : isText(type) ? text : realNumber;
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
