/** Paths from a row -> columns, and the joins that the relations on the way need. */
import type { Column, Entity, Relation } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Join } from "../../runtime/ir/query.js";
import { diagnose, nearest } from "../diagnostics/catalogue.js";
import type { Step, Written } from "../read/arrow.js";
import { type Checking, type Resolved, value } from "./checking.js";
import { isText, wholeNumber } from "./type-groups.js";

/** A table's alias: the relations walked, unless that is the table's own name, which SQLite reads without regard to case. */
function aliasOf(path: readonly string[], entity: Entity): string {
  const alias = path.join(".");
  return alias.toLowerCase() === entity.table.toLowerCase() ? `${alias}_` : alias;
}

export function resolvePath(written: Extract<Written, { kind: "path" }>, checking: Checking): Resolved {
  let entity = checking.entity;
  let source = entity.table;
  let key: Expr | undefined;
  let left = false;
  const walked: string[] = [];
  for (const [index, step] of written.steps.entries()) {
    left ||= step.optional;
    const column = entity.columns.find(({ property }) => property === step.name);
    if (column !== undefined) {
      const expr: Expr = { kind: "column", source, column: column.name, type: column.type, nullable: column.nullable || (left && source !== checking.entity.table) };
      return resolveRest(value(expr), written.steps.slice(index + 1), checking);
    }
    const relation = entity.relations.find(({ property }) => property === step.name);
    if (relation === undefined) return unknownProperty(step, entity, checking);
    const target = checking.entities.get(relation.target);
    if (target === undefined) return undefined;
    if (relation.kind === "many") {
      const next = written.steps[index + 1] ?? step;
      checking.diagnostics.push(next === step ? diagnose("relationAsValue", step.span, step.name) : diagnose("verbNotReady", next.span, `${step.name}.${next.name}`));
      return undefined;
    }
    const on = relation.on.map(({ local, remote }) => ({ left: columnNamed(entity, source, local), right: remote }));
    key = on[0]?.left;
    const last = index === written.steps.length - 1;
    walked.push(step.name);
    const alias = aliasOf(walked, checking.entity);
    if (!last) {
      const kind = left || written.steps[index + 1]!.optional ? "left" : "inner";
      addJoin(checking.joins, {
        alias, table: target.table, kind,
        on: on.map((pair) => ({ left: pair.left, right: columnNamed(target, alias, pair.right) })),
      });
    }
    entity = target;
    source = alias;
  }
  return { kind: "row", entity, source, key };
}

/** Wherever one arrow needs the related row to be there, it has to be there for the whole query. */
function addJoin(joins: Map<string, Join>, join: Join): void {
  const known = joins.get(join.alias);
  if (known === undefined) joins.set(join.alias, join);
  else if (known.kind === "left" && join.kind === "inner") joins.set(join.alias, { ...known, kind: "inner" });
}

function columnNamed(entity: Entity, source: string, name: string): Expr {
  const column = entity.columns.find((candidate) => candidate.name === name)!;
  return { kind: "column", source, column: name, type: column.type, nullable: column.nullable };
}

function unknownProperty(step: Step, entity: Entity, checking: Checking): undefined {
  const names = [...entity.columns.map(({ property }) => property), ...entity.relations.map(({ property }) => property)];
  checking.diagnostics.push(diagnose("noSuchProperty", step.span, step.name, entity.name, nearest(step.name, names)));
  return undefined;
}

/** What follows a column in a path: only `length` is a property of a value. */
export function resolveRest(resolved: Resolved, steps: readonly Step[], checking: Checking): Resolved {
  const [step] = steps;
  if (step === undefined || resolved?.kind !== "value") return resolved;
  const { expr } = resolved;
  if (steps.length === 1 && step.name === "length" && isText(expr.type)) {
    return value({ kind: "call", function: "length", arguments: [expr], type: wholeNumber, nullable: expr.nullable });
  }
  checking.diagnostics.push(diagnose("unknownCall", step.span, `.${step.name}`, isText(expr.type) ? nearest(step.name, ["length"]) : []));
  return undefined;
}

/** Whether the expression leaves `undefined` where a related row is missing, as `h.team?.name` does. */
export function mayBeUndefined(written: Written, checking: Checking): boolean {
  switch (written.kind) {
    case "path": {
      if (!written.steps.some(({ optional }) => optional)) return false;
      let entity: Entity | undefined = checking.entity;
      let column: Column | undefined;
      for (const step of written.steps) {
        column = entity?.columns.find(({ property }) => property === step.name);
        const relation: Relation | undefined = entity?.relations.find(({ property }) => property === step.name);
        entity = relation === undefined ? undefined : checking.entities.get(relation.target);
      }
      return column?.nullable !== true;
    }
    case "method":
    case "property":
      return mayBeUndefined(written.object, checking);
    default:
      return false;
  }
}
