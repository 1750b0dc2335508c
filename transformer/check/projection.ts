/** What `map` answers -> the columns to read and the value to build from them. */
import { computedOf, labelColumns, spelledOut } from "../../runtime/ir/projection.js";
import type { NamedProjection, Projection } from "../../runtime/ir/query.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Written } from "../read/arrow.js";
import { writtenParameter } from "./assignments.js";
import type { Checking } from "./checking.js";
import { mayBeUndefined } from "./paths.js";
import { isStructure } from "./type-groups.js";
import type { Output } from "./verb-values.js";

/** `outputs` gathers every value, for the rule that groups have. */
export function checkProjection(written: Written, checking: Checking, outputs: Output[]): Projection | undefined {
  const { diagnostics, checks } = checking.statement;
  if (written.kind === "object") return checkObject(written, checking, outputs);
  if (written.kind === "array") {
    const elements = written.elements.map((element) => checkProjection(element, checking, outputs));
    return elements.some((element) => element === undefined) ? undefined : { kind: "array", elements: elements as Projection[] };
  }
  if (written.kind === "rows") {
    const scalar = checks.resolve({ kind: "function", name: "scalar", arguments: [written], options: new Map(), span: written.span }, checking);
    return scalar?.kind === "value" ? { kind: "value", expr: scalar.expr, missing: "null" } : undefined;
  }
  const resolved = written.kind === "broken" ? undefined : checks.resolve(written, checking);
  switch (resolved?.kind) {
    case undefined:
      return undefined;
    case "list":
      diagnostics.push(diagnose("relationAsValue", written.kind === "path" ? written.steps.at(-1)!.span : written.span, resolved.relation.property));
      return undefined;
    case "row": {
      const projection = resolved.read();
      outputs.push(...labelColumns(projection).columns.map(({ expr }) => ({ expr, span: written.span })));
      return projection;
    }
    case "value":
      outputs.push({ expr: resolved.expr, span: written.span });
      return { kind: "value", expr: resolved.expr, missing: mayBeUndefined(written, checking) ? "undefined" : "null" };
  }
}

function checkObject(written: Extract<Written, { kind: "object" }>, checking: Checking, outputs: Output[]): Projection | undefined {
  // Every property is checked, so that one run tells of all mistakes.
  const lists = written.properties.map((property) => checkProperty(property, checking, outputs));
  if (lists.some((list) => list === undefined)) return undefined;
  const properties = new Map((lists as (readonly NamedProjection[])[]).flat().map(({ name, value }) => [name, value]));
  return { kind: "object", properties: [...properties].map(([name, value]) => ({ name, value })) };
}

/** One property; several where a row is spread; undefined after a mistake. */
function checkProperty(
  { name, span, value }: Extract<Written, { kind: "object" }>["properties"][number], checking: Checking, outputs: Output[],
): readonly NamedProjection[] | undefined {
  const { diagnostics } = checking.statement;
  const column = checking.into?.columns.find(({ property }) => property === name);
  if (column !== undefined && value.kind === "capture" && isStructure(column.type)) return [{ name: column.property, value: { kind: "value", expr: writtenParameter(value.capture, column), missing: "null" } }];
  const projection = checkProjection(value, { ...checking, into: undefined }, outputs);
  if (name === "__proto__") {
    diagnostics.push(diagnose("badName", span, "column", "is __proto__, which drivers drop from rows"));
    return undefined;
  }
  if (projection === undefined) return undefined;
  if (name !== undefined) return [{ name, value: projection }];
  // A row that may be missing spreads nothing, which no one statement can say.
  const spread = spreadOf(projection);
  const computed = value.kind === "path" ? checkComputedOf(projection, value, checking, outputs) : [];
  if (spread === undefined) diagnostics.push(diagnose("unsupportedExpression", span, "spread"));
  return spread === undefined || computed === undefined ? undefined : [...spread, ...computed];
}

/** What is computed from a row goes with its properties: the database computes it, since the object has others too. */
function checkComputedOf(
  projection: Projection, row: Extract<Written, { kind: "path" }>, checking: Checking, outputs: Output[],
): readonly NamedProjection[] | undefined {
  const list = computedOf(projection).map(({ property: name }) => {
    const value = checkProjection({ ...row, steps: [...row.steps, { name, optional: false, span: row.span }] }, checking, outputs);
    return value && { name, value };
  });
  return list.some((property) => property === undefined) ? undefined : (list as NamedProjection[]);
}

function spreadOf(projection: Projection): readonly NamedProjection[] | undefined {
  const spelled = spelledOut(projection);
  return spelled.kind === "object" && spelled.presence === undefined ? spelled.properties : undefined;
}
