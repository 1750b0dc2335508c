/** Two queries whose rows go into one result -> the same two with the same columns, each of one type. */
import type { Expr } from "../../runtime/ir/expr.js";
import { labelColumns, spelledOut } from "../../runtime/ir/projection.js";
import type { NamedProjection, Projection, SelectQuery } from "../../runtime/ir/query.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Checking } from "./checking.js";
import { comparisonGroup, describeType, isText, realNumber, text } from "./type-groups.js";

/** Undefined after a diagnostic: their rows differ. */
export function matchRows(left: SelectQuery, right: SelectQuery, span: Span, { statement }: Checking): readonly [SelectQuery, SelectQuery] | undefined {
  const matched = match(spelledOut(left.projection), spelledOut(right.projection));
  if (matched === undefined) {
    statement.diagnostics.push(diagnose("unlikeRows", span, rowText(left), rowText(right)));
    return undefined;
  }
  return [{ ...left, projection: matched[0] }, { ...right, projection: matched[1] }];
}

const rowText = ({ projection }: SelectQuery): string =>
  `{ ${labelColumns(projection).columns.map(({ alias, expr }) => `${alias}: ${describeType(expr.type)}`).join(", ")} }`;

type Pair = readonly [Projection, Projection];

function match(left: Projection, right: Projection): Pair | undefined {
  if (left.kind === "value" && right.kind === "value") return matchValues(left, right);
  if (left.kind === "array" && right.kind === "array") {
    const pairs: readonly (Pair | undefined)[] = left.elements.map((element, index) => matchIf(element, right.elements[index]));
    if (left.elements.length !== right.elements.length || !areAll(pairs)) return undefined;
    return [{ kind: "array", elements: pairs.map(([first]) => first) }, { kind: "array", elements: pairs.map(([, second]) => second) }];
  }
  if (left.kind !== "object" || right.kind !== "object" || left.properties.length !== right.properties.length) return undefined;
  const { properties: wanted } = left;
  const pairs: readonly (Pair | undefined)[] = wanted.map(({ name, value }) => matchIf(value, right.properties.find((property) => property.name === name)?.value));
  if (!areAll(pairs)) return undefined;
  // The columns of a set are told by their place.
  const properties = (side: 0 | 1): readonly NamedProjection[] => wanted.map(({ name }, index) => ({ name, value: pairs[index]![side] }));
  return [{ ...left, properties: properties(0) }, { ...right, properties: properties(1) }];
}

const matchIf = (left: Projection, right: Projection | undefined): Pair | undefined => (right === undefined ? undefined : match(left, right));

const areAll = (pairs: readonly (Pair | undefined)[]): pairs is readonly Pair[] => pairs.every((pair) => pair !== undefined);

function matchValues(left: Extract<Projection, { kind: "value" }>, right: Extract<Projection, { kind: "value" }>): Pair | undefined {
  const type = commonOf(left.expr, right.expr);
  if (type === undefined) return undefined;
  const nullable = left.expr.nullable || right.expr.nullable;
  const missing = left.missing === "undefined" && right.missing === "undefined" ? "undefined" : "null";
  const as = (expr: Expr): Projection => ({ kind: "value", missing, expr: { ...converted(expr, type), nullable } });
  return [as(left.expr), as(right.expr)];
}

function commonOf(left: Expr, right: Expr): ColumnType | undefined {
  if (isNull(left)) return right.type;
  if (isNull(right)) return left.type;
  if (comparisonGroup(left.type) !== comparisonGroup(right.type)) return undefined;
  if (left.type.kind === "int" && right.type.kind === "int") return left.type.bits > right.type.bits ? left.type : right.type;
  if (left.type.kind === right.type.kind && left.type.kind !== "enum") return left.type;
  return JSON.stringify(left.type) === JSON.stringify(right.type) ? left.type : isText(left.type) ? text : realNumber;
}

const isNull = (expr: Expr): boolean => expr.kind === "literal" && expr.value === null;

/** Databases do not mix an enum with a text, nor say of which type a NULL is; a whole number among fractions is one of them. */
const converted = (expr: Expr, type: ColumnType): Expr =>
  expr.type.kind === type.kind && !isNull(expr) ? { ...expr, type } : { kind: "cast", operand: expr, type, nullable: expr.nullable };
