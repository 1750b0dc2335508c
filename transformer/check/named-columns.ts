/** `columns(…)` -> the columns of the row that it names, and what is computed from it. */
import type { ComputedProperty } from "../../runtime/ir/entity.js";
import { computedOf, spelledOut } from "../../runtime/ir/projection.js";
import type { NamedProjection, Projection } from "../../runtime/ir/query.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Verb } from "../read/verbs.js";
import type { Checking, RowSource } from "./checking.js";
import { resolveComputed } from "./computed.js";
import { rowOf } from "./levels.js";

/** `columns("id", "name")`; without names every column. */
export function namedColumns(verb: Verb, source: RowSource, checking: Checking): Projection {
  const { diagnostics } = checking.statement;
  const whole = rowOf(source);
  if (verb.names.length === 0) return whole;
  // What is named is of each of the models.
  const { entity } = source;
  const row: Projection = whole.kind === "variant" && entity !== undefined ? { kind: "row", entity, source: source.alias, columns: entity.columns } : whole;
  const computed = computedOf(row);
  const known = [...(row.kind === "row" ? row.columns.map(({ property }) => property) : row.kind === "object" ? row.properties.map(({ name }) => name) : []), ...computed.map(({ property }) => property)];
  for (const { name, span } of verb.names) {
    if (!known.includes(name)) diagnostics.push(diagnose("noSuchProperty", span, name, source.entity?.name ?? "the query's row", nearest(name, known)));
  }
  const wanted = verb.names.map(({ name }) => name);
  if (computed.some(({ property }) => wanted.includes(property))) return columnsWithComputed(verb, source, computed, checking);
  if (row.kind === "row") return { ...row, columns: wanted.flatMap((name) => row.columns.find(({ property }) => property === name) ?? []) };
  if (row.kind !== "object") return row;
  const { presence } = row;
  return { kind: "object", ...(presence === undefined ? {} : { presence }), properties: wanted.flatMap((wantedName) => row.properties.find(({ name }) => name === wantedName) ?? []) };
}

/** What is computed is asked of the database: the columns that it is computed from may not be there. */
function columnsWithComputed(verb: Verb, source: RowSource, computed: readonly ComputedProperty[], checking: Checking): Projection {
  const whole = spelledOut(rowOf(source));
  const properties = verb.names.flatMap(({ name, span }): readonly NamedProjection[] => {
    const found = computed.find(({ property }) => property === name);
    if (found === undefined) return whole.kind === "object" ? whole.properties.filter((property) => property.name === name) : [];
    const resolved = resolveComputed(found, source, undefined, { name, span, optional: false }, checking);
    return resolved?.kind === "value" ? [{ name, value: { kind: "value", expr: resolved.expr, missing: "null" } }] : [];
  });
  return { kind: "object", properties };
}
