/** Properties without a column: what the model says of them, and what `hybrid` ones are inside arrows. */
import type { ComputedProperty } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Step } from "../read/arrow.js";
import { functionKey, type Hybrids, pathsFrom } from "../read/hybrid.js";
import type { ReadProperty } from "../read/model.js";
import type { CheckedTags } from "./attributes.js";
import type { Model } from "./model.js";
import { type FunctionLookup, functionsOf } from "./rules.js";
import { type Checking, type Resolved, type RowSource, value } from "./checking.js";

/** Undefined for a property that has a column, or none for another reason. */
export function checkComputed(
  property: ReadProperty, { sqlmodel }: CheckedTags, columnAttributes: readonly string[], lookup: FunctionLookup, diagnostics: Diagnostic[],
): ComputedProperty | undefined {
  const attribute = sqlmodel.get("hybrid") ?? sqlmodel.get("computed");
  if (attribute === undefined) return undefined;
  const kind = attribute.name as "hybrid" | "computed";
  for (const name of [...columnAttributes, "skip", ...(kind === "hybrid" ? ["computed"] : [])]) {
    const other = sqlmodel.get(name);
    if (other !== undefined) diagnostics.push(diagnose("skipWithColumn", other.span, name, kind));
  }
  const name = String(attribute.value);
  functionsOf(attribute, property.file, lookup, diagnostics);
  if (!property.optional) diagnostics.push(diagnose("attributeNeedsType", attribute.span, kind, `a property with \`?\`, which an insert leaves out: ${property.name}?`));
  return { property: property.name, function: { file: property.file, name }, inQueries: kind === "hybrid", span: attribute.span };
}

/** What is computed from a row is computed in an order in which each finds what it uses, and before any relation is read with the row. */
export function checkHybrids(model: Model, hybrids: Hybrids): Model {
  const entities = new Map([...model.entities].map(([id, entity]) => [id, { ...entity, computed: inOrder(entity.computed, hybrids) }]));
  const wrong = [...entities.values()].flatMap(({ computed, relations }) => computed.flatMap((property) => {
    const used = propertiesOf(property, hybrids);
    const relation = relations.find((candidate) => used.includes(candidate.property));
    return relation === undefined ? [] : [diagnose("computedRelation", property.span, property.property, relation.property)];
  }));
  return { ...model, entities, diagnostics: [...model.diagnostics, ...wrong] };
}

/** Hybrid properties after those that they use, then the others, whose functions may use any of them. */
function inOrder(computed: readonly ComputedProperty[], hybrids: Hybrids): readonly ComputedProperty[] {
  const sorted = new Set<ComputedProperty>();
  const visiting = new Set<ComputedProperty>();
  const visit = (property: ComputedProperty): void => {
    if (sorted.has(property) || visiting.has(property)) return;
    visiting.add(property);
    const used = propertiesOf(property, hybrids);
    computed.filter((other) => used.includes(other.property)).forEach(visit);
    sorted.add(property);
  };
  computed.filter(({ inQueries }) => inQueries).forEach(visit);
  computed.forEach(visit);
  return [...sorted];
}

/** The properties of the row that a hybrid function's body names. */
function propertiesOf({ function: reference }: ComputedProperty, hybrids: Hybrids): readonly string[] {
  const hybrid = hybrids.get(functionKey(reference));
  return hybrid === undefined ? [] : pathsFrom(hybrid.row, hybrid.body).flatMap(({ steps }) => steps.slice(0, 1).map(({ name }) => name));
}

/** A hybrid property of a row is its function's body over that row. `missing`: NULL where the row is missing, with all that is computed from it. */
export function resolveComputed(computed: ComputedProperty, row: RowSource, missing: Expr | undefined, step: Step, checking: Checking): Resolved {
  const { statement } = checking;
  if (!computed.inQueries) {
    statement.diagnostics.push(diagnose("computedInQuery", step.span, step.name));
    return undefined;
  }
  const hybrid = statement.hybrids.get(functionKey(computed.function));
  if (hybrid === undefined) return undefined;
  statement.diagnostics.push(...hybrid.diagnostics);
  if (hybrid.diagnostics.length > 0) return undefined;
  if (statement.rows.has(hybrid.row)) {
    statement.diagnostics.push(diagnose("unsupportedExpression", step.span, "circular hybrid property"));
    return undefined;
  }
  statement.rows.set(hybrid.row, row);
  const expr = statement.checks.value(hybrid.body, checking);
  statement.rows.delete(hybrid.row);
  if (expr === undefined || missing === undefined) return expr && value(expr);
  const there: Expr = { kind: "isNull", operand: missing, negated: true, type: { kind: "boolean" }, nullable: false };
  const nothing: Expr = { kind: "literal", value: null, type: expr.type, nullable: true };
  return value({ kind: "case", test: there, whenTrue: expr, whenFalse: nothing, type: expr.type, nullable: true });
}
