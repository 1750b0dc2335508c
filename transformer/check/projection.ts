/** What `map` answers -> the columns to read and the value to build from them. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Projection } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import type { Checking } from "./checking.js";
import { checkValue } from "./expression.js";
import { mayBeUndefined } from "./paths.js";

export const rowProjection = (entity: Entity): Projection => ({ kind: "row", entity, source: entity.table, columns: entity.columns });

/** `outputs` gathers every value, for the rule that groups have. */
export function checkProjection(
  written: Written, checking: Checking, outputs: { readonly expr: Expr; readonly span: Span }[],
): Projection | undefined {
  if (written.kind === "object") return checkObject(written, checking, outputs);
  if (written.kind === "array") {
    const elements = written.elements.map((element) => checkProjection(element, checking, outputs));
    return elements.some((element) => element === undefined) ? undefined : { kind: "array", elements: elements as Projection[] };
  }
  if (written.kind === "path" && written.steps.length === 0) {
    const projection = rowProjection(checking.entity);
    outputs.push(...columnOutputs(projection, written.span));
    return projection;
  }
  const expr = checkValue(written, checking);
  if (expr === undefined) return undefined;
  outputs.push({ expr, span: written.span });
  return { kind: "value", expr, missing: mayBeUndefined(written, checking) ? "undefined" : "null" };
}

function checkObject(
  written: Extract<Written, { kind: "object" }>, checking: Checking, outputs: { readonly expr: Expr; readonly span: Span }[],
): Projection | undefined {
  const properties = new Map<string, Projection>();
  for (const { name, span, value } of written.properties) {
    const projection = checkProjection(value, checking, outputs);
    if (projection === undefined) return undefined;
    if (name === "__proto__") {
      checking.diagnostics.push(diagnose("badName", span, "column", "is __proto__, which drivers drop from rows"));
      return undefined;
    }
    if (name !== undefined) {
      properties.set(name, projection);
    } else if (projection.kind === "row") {
      for (const column of projection.columns) {
        properties.set(column.property, { kind: "row", entity: projection.entity, source: projection.source, columns: [column] });
      }
    } else if (projection.kind === "object") {
      for (const property of projection.properties) properties.set(property.name, property.value);
    } else {
      checking.diagnostics.push(diagnose("unsupportedExpression", span, "spread"));
      return undefined;
    }
  }
  return { kind: "object", properties: [...properties].map(([name, value]) => ({ name, value: single(value) })) };
}

/** A column that came out of a spread row stands under its own name. */
function single(projection: Projection): Projection {
  const [column] = projection.kind === "row" && projection.columns.length === 1 ? projection.columns : [];
  if (projection.kind !== "row" || column === undefined) return projection;
  return {
    kind: "value", missing: "null",
    expr: { kind: "column", source: projection.source, column: column.name, type: column.type, nullable: column.nullable },
  };
}

function columnOutputs(projection: Projection, span: Span): readonly { readonly expr: Expr; readonly span: Span }[] {
  if (projection.kind !== "row") return [];
  return projection.columns.map((column) => ({
    span, expr: { kind: "column", source: projection.source, column: column.name, type: column.type, nullable: column.nullable },
  }));
}
