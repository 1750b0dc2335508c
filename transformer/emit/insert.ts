/** A checked INSERT -> its constant: the statements, how an object becomes their arguments, and how the key of its row is read back. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { InsertQuery, Query } from "../../runtime/ir/query.js";
import type { ColumnKind } from "../../runtime/ir/types.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { renderSql, type Slot } from "../../runtime/plan/sql.js";
import { keyColumns, type PlannedInsert, type PlannedMany } from "../../runtime/plan/write.js";
import type { CheckedChain } from "../check/query.js";
import { emitObjectBind } from "./binds.js";
import { key, objectLiteral, type Output, quoted } from "./code.js";
import type { HelperName } from "./helpers.js";
import { emitRow } from "./rows.js";
import { emitShard } from "./shard.js";

/** Inserts answer keys, and take lists. */
export function insertHelper(chain: Extract<CheckedChain, { kind: "static" }>): HelperName | undefined {
  if (chain.query.kind !== "insert" || chain.end.name === "toSQL") return undefined;
  const readsKey = chain.query.returning === undefined && keyIsMadeInSql(chain.query.entity);
  if (chain.input === "list") return chain.query.returning === undefined && !readsKey ? "insertMany" : "insertManyReturning";
  return readsKey ? "first" : chain.query.returning === undefined ? "insertOne" : undefined;
}

/** A key that an SQL expression fills in is known only from the row that was stored. */
const keyIsMadeInSql = (entity: Entity): boolean => keyColumns(entity).some((column) => column.default?.kind === "sql");

export function withKeyRead(query: Query): Query {
  if (query.kind !== "insert" || query.returning !== undefined || !keyIsMadeInSql(query.entity)) return query;
  const { entity } = query;
  const source = entity.table;
  const columns = keyColumns(entity);
  const [only] = columns;
  if (columns.length > 1 || only === undefined) return { ...query, returning: { kind: "row", entity, source, columns } };
  const { name: column, type } = only;
  return { ...query, returning: { kind: "value", expr: { kind: "column", source, column, type, nullable: false }, missing: "null" } };
}

export function emitInsert(query: InsertQuery, planned: PlannedInsert, dialect: Dialect, output: Output): string {
  const { text, slots } = renderSql(planned.sql, dialect.placeholder);
  const after = planned.emulation?.after;
  return objectLiteral({
    text: quoted(text),
    bind: emitObjectBind(slots, query.entity.name, dialect, output),
    key: query.returning === undefined ? emitKey(query.entity, slots, dialect, output) : undefined,
    keyArgument: keyArgument(query.entity, slots, dialect)?.toString(),
    row: planned.row && emitRow(planned.row, query.entity.name, dialect, output),
    many: planned.many && emitMany(planned.many, dialect),
    shard: emitShard(query, slots, dialect),
    keyed: planned.keyed && emitInsert(query, planned.keyed, dialect, output),
    keyProperty: planned.keyed && quoted(query.entity.columns.find(({ autoIncrement }) => autoIncrement)!.property),
    readBack: after && objectLiteral({
      text: quoted(renderSql(after.sql, dialect.placeholder).text),
      row: emitRow(after.row, query.entity.name, dialect, output),
      keys: `[${keyColumns(query.entity).map((column) => slotOf(column, slots)).join(", ")}]`,
    }),
  });
}

function emitMany(many: PlannedMany, dialect: Dialect): string {
  if (many.kind === "arrays") return `{ kind: "arrays", text: ${quoted(renderSql(many.sql, dialect.placeholder).text)} }`;
  return `{ kind: "tuples", head: ${quoted(many.head)}, tuple: ${quoted(renderSql(many.tuple, dialect.placeholder).text)} }`;
}

/** How the key is read back from the arguments, or from what the database made; undefined where that is a plain number. */
function emitKey(entity: Entity, slots: readonly Slot[], dialect: Dialect, output: Output): string | undefined {
  const columns = keyColumns(entity);
  const made = columns.find(({ autoIncrement }) => autoIncrement);
  if (made !== undefined) {
    if (made.type.kind !== "bigint") return undefined;
    const brought = keyArgument(entity, slots, dialect);
    return `(args, made) => BigInt(${brought === undefined ? "made" : `args[${brought}] ?? made`})`;
  }
  // Some databases number such rows for themselves; that is nobody's key.
  if (columns.length === 0) return "() => undefined";
  const parts = columns.map((column) => ({ column, text: writtenValue(`args[${slotOf(column, slots)}]`, column.type.kind, output) }));
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return `(args) => ${only.text}`;
  return `(args) => ({ ${parts.map(({ column, text }) => `${key(column.property)}: ${text}`).join(", ")} })`;
}

const slotOf = (column: Column, slots: readonly Slot[]): number =>
  slots.findIndex((slot) => slot.kind === "property" && slot.column === column);

function keyArgument(entity: Entity, slots: readonly Slot[], dialect: Dialect): number | undefined {
  const made = entity.columns.find(({ autoIncrement }) => autoIncrement);
  return made === undefined || dialect.insert.many?.kind !== "tuples" ? undefined : slotOf(made, slots);
}

/** An argument as the value that was written. */
function writtenValue(argument: string, kind: ColumnKind, output: Output): string {
  switch (kind) {
    case "boolean":
      return `${argument} === 1`;
    case "instant":
      return `${output.helper("instantFromArgument")}(${argument})`;
    default:
      return argument;
  }
}
