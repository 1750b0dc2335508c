/** A checked INSERT -> its constant: the statements, how an object becomes their arguments, and how the key of its row is read back. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import { keyColumns } from "../../runtime/ir/keys.js";
import { keyProjection } from "../../runtime/ir/projection.js";
import type { InsertQuery } from "../../runtime/ir/query.js";
import type { ColumnKind } from "../../runtime/ir/types.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { planInsert, type PlannedInsert, type PlannedMany, type PlannedUpsert } from "../../runtime/plan/insert.js";
import { renderSql, type Slot } from "../../runtime/plan/sql.js";
import type { CheckedChain } from "../check/query.js";
import { emitObjectBind } from "./binds.js";
import { emitRowCheck } from "./data/row-check.js";
import { key, objectLiteral, type Output, quoted } from "./code.js";
import type { HelperName } from "./helpers.js";
import { emitRow } from "./rows.js";
import { emitShard } from "./shard.js";

type Static = Extract<CheckedChain, { kind: "static" }>;

/** Inserts answer keys, and take lists. */
export function insertHelper(chain: Static): HelperName | undefined {
  const { query, end, input } = chain;
  if (query.kind !== "insert" || end.name === "toSQL") return undefined;
  if (query.conflict !== undefined) return query.returning === undefined ? "upsert" : upsertRunners[end.name];
  const readsKey = query.returning === undefined && keyIsMadeInSql(query.entity);
  if (input === "list") return query.returning === undefined && !readsKey ? "insertMany" : "insertManyReturning";
  return readsKey ? "first" : query.returning === undefined ? "insertOne" : undefined;
}

/** The ends of an upsert that answers rows. */
const upsertRunners: Readonly<Record<string, HelperName>> = { all: "upsertAll", first: "upsertFirst", one: "upsertOne" };

/** A key that an SQL expression fills in is known only from the row that was stored. */
const keyIsMadeInSql = (entity: Entity): boolean => keyColumns(entity).some((column) => column.default?.kind === "sql");

/** With its key read back where that is the database's to say: it was made in SQL, or the row was there already under a key of its own. */
function withKeyRead(query: InsertQuery, dialect: Dialect): InsertQuery {
  const reads = dialect.returning && query.returning === undefined && query.entity.primaryKey.length > 0 && (query.conflict !== undefined || keyIsMadeInSql(query.entity));
  return reads ? { ...query, returning: keyProjection(query.entity) } : query;
}

export function emitInsert(query: InsertQuery, dialect: Dialect, output: Output): string {
  const answering = withKeyRead(query, dialect);
  return emitPlanned(answering, planInsert(answering, dialect), dialect, output);
}

function emitPlanned(query: InsertQuery, planned: PlannedInsert, dialect: Dialect, output: Output): string {
  const { entity, conflict } = query;
  const { text, slots } = renderSql(planned.sql, dialect.placeholder);
  const after = planned.emulation?.after;
  return objectLiteral({
    text: quoted(text),
    bind: emitObjectBind(slots, entity.name, dialect, output, conflict === undefined ? "row" : "[row, values]", query.checked && emitRowCheck(query.checked, entity.name, output)),
    key: query.returning === undefined ? emitKey(query, slots, dialect, output) : undefined,
    keyArgument: keyArgument(entity, slots, dialect)?.toString(),
    row: planned.row && emitRow(planned.row, entity.name, dialect, output),
    many: planned.many && emitMany(planned.many, dialect),
    shard: emitShard(query, slots, dialect),
    keyed: planned.keyed && emitPlanned(query, planned.keyed, dialect, output),
    keyProperty: planned.keyed && quoted(entity.columns.find(({ autoIncrement }) => autoIncrement)!.property),
    readBack: after && objectLiteral({
      text: quoted(renderSql(after.sql, dialect.placeholder).text),
      row: emitRow(after.row, entity.name, dialect, output),
      keys: argumentsOf(keyColumns(entity), slots),
    }),
    upsert: planned.upsert && emitUpsert(planned.upsert, query, slots, dialect, output),
  });
}

function emitUpsert({ plain, found }: PlannedUpsert, query: InsertQuery, slots: readonly Slot[], dialect: Dialect, output: Output): string {
  const { text, slots: plainSlots } = renderSql(plain, dialect.placeholder);
  return objectLiteral({
    plain: objectLiteral({ text: quoted(text), shard: emitShard(query, plainSlots, dialect) }),
    arguments: String(plainSlots.length),
    found: found && objectLiteral({
      text: quoted(renderSql(found.sql, dialect.placeholder).text),
      row: emitRow(found.row, query.entity.name, dialect, output),
      target: argumentsOf(query.conflict!.target, slots),
    }),
  });
}

/** Which of the statement's arguments these columns are. */
const argumentsOf = (columns: readonly Column[], slots: readonly Slot[]): string => `[${columns.map((column) => slotOf(column, slots)).join(", ")}]`;

function emitMany(many: PlannedMany, dialect: Dialect): string {
  if (many.kind === "arrays") return `{ kind: "arrays", text: ${quoted(renderSql(many.sql, dialect.placeholder).text)} }`;
  return `{ kind: "tuples", head: ${quoted(many.head)}, tuple: ${quoted(renderSql(many.tuple, dialect.placeholder).text)} }`;
}

/** How the key is read back from the arguments, or from what the database made; undefined where that is a plain number. */
function emitKey({ entity, conflict }: InsertQuery, slots: readonly Slot[], dialect: Dialect, output: Output): string | undefined {
  const columns = keyColumns(entity);
  const made = columns.find(({ autoIncrement }) => autoIncrement);
  if (made !== undefined) {
    if (made.type.kind !== "bigint") return undefined;
    // The row may have been there under another key than the one that was brought.
    const brought = conflict === undefined ? keyArgument(entity, slots, dialect) : undefined;
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
