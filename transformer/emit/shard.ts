/** Statements of a model with `shardKey` -> where each holds its key, for a runtime that routes by it. */
import type { ShardKeyKind, ShardKeyPlace, ShardedModel, ShardMark } from "../../runtime/connection/port.js";
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Query } from "../../runtime/ir/query.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { printCondition } from "../../runtime/plan/expr.js";
import { writePrinter } from "../../runtime/plan/select.js";
import type { Slot, Sql } from "../../runtime/plan/sql.js";
import { dataLiteral } from "./code.js";

/** Undefined where the model lives on one database. */
export function emitShard(query: Query, slots: readonly Slot[], dialect: Dialect): string | undefined {
  const mark = shardMark(query, slots, dialect);
  return mark && dataLiteral(mark);
}

export function shardMark(query: Query, slots: readonly Slot[], dialect: Dialect): ShardMark | undefined {
  if (query.kind === "raw" || query.entity === undefined) return undefined;
  const sharded = shardedModel(query.entity);
  if (sharded === undefined) return undefined;
  const ofObject = slots.findIndex((slot) => slot.kind === "property" && slot.column.property === sharded.property);
  const place = ofObject >= 0 ? { argument: ofObject } : "where" in query ? keyIn(query.entity, query.where, slots, dialect) : undefined;
  return { ...sharded, ...place };
}

export function emitShardedModel(entity: Entity): string | undefined {
  const sharded = shardedModel(entity);
  return sharded && dataLiteral(sharded);
}

/** The key in one condition of a composed query; its place is counted within the condition. */
export function emitShardKey(entity: Entity, condition: Expr, { chunks }: Sql, dialect: Dialect): string | undefined {
  const slots = chunks.filter((chunk) => typeof chunk !== "string");
  const place = keyIn(entity, condition, slots, dialect);
  return place && dataLiteral(place);
}

function shardedModel(entity: Entity): ShardedModel | undefined {
  const column = shardColumn(entity);
  return column && { model: entity.name, property: column.property, kind: keyKind(column) };
}

const shardColumn = ({ columns, shardKey }: Entity): Column | undefined =>
  shardKey === undefined ? undefined : columns.find(({ property }) => property === shardKey);

function keyKind({ type }: Column): ShardKeyKind {
  if (type.kind === "enum") return typeof type.values[0] === "number" ? "number" : "text";
  if (type.kind === "instant") return "instant";
  return type.kind === "int" || type.kind === "bigint" || type.kind === "number" ? "number" : "text";
}

/** The value that the shard key equals in every row for which the condition is true. */
function keyIn(entity: Entity, condition: Expr | undefined, slots: readonly Slot[], dialect: Dialect): ShardKeyPlace | undefined {
  const column = shardColumn(entity);
  if (column === undefined || condition === undefined) return undefined;
  if (condition.kind === "logic" && condition.operator === "and") {
    return keyIn(entity, condition.left, slots, dialect) ?? keyIn(entity, condition.right, slots, dialect);
  }
  if (condition.kind !== "compare" || condition.operator !== "=") return undefined;
  const isKey = (expr: Expr): boolean => expr.kind === "column" && expr.source === entity.table && expr.column === column.name;
  const other = isKey(condition.left) ? condition.right : isKey(condition.right) ? condition.left : undefined;
  if (other?.kind === "literal") return typeof other.value === "boolean" || other.value === null ? undefined : { value: other.value };
  if (other?.kind !== "parameter" || other.form !== "value") return undefined;
  const isValue = (slot: Slot | string): slot is Extract<Slot, { kind: "capture" }> => typeof slot !== "string" && slot.kind === "capture" && slot.capture === other.capture;
  // The same value may stand elsewhere in another form: the one is meant in which it is bound for this comparison.
  const compared = printCondition(condition, writePrinter(dialect), "filter").sql.chunks.find(isValue);
  const argument = slots.findIndex((slot) => isValue(slot) && slot.bind === compared?.bind);
  return argument < 0 ? undefined : { argument };
}
