/** Writes that take several statements -> their constants, and the calls that run them together. */
import { keyColumns } from "../../runtime/ir/keys.js";
import type { Column } from "../../runtime/ir/entity.js";
import type { ChangePartsQuery, DeleteQuery, InsertPartsQuery, SelectQuery, UpdateByKeyQuery, UpdateQuery } from "../../runtime/ir/query.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { planSelect } from "../../runtime/plan/select.js";
import { renderSql, type Slot } from "../../runtime/plan/sql.js";
import { planDelete, planUpdate, planUpdateByKey } from "../../runtime/plan/write.js";
import type { CheckedChain } from "../check/query.js";
import { emitBind, emitObjectBind } from "./binds.js";
import { callOf, captureList, holeOf, type Parts } from "./captures.js";
import { indent, objectLiteral, type Output, quoted } from "./code.js";
import type { HelperName } from "./helpers.js";
import { emitInsert } from "./insert.js";
import { emitRow } from "./rows.js";

type Several = Extract<CheckedChain, { kind: "several" }>;

const runners: Readonly<Record<"insertParts" | "changeParts", Readonly<Record<string, HelperName>>>> = {
  insertParts: { execute: "insertParts", all: "insertPartsAll", first: "insertPartsFirst", one: "insertPartsOne" },
  changeParts: { execute: "changeParts", all: "changePartsAll", first: "changePartsFirst", one: "changePartsOne" },
};

export function emitSeveral(chain: Several, dialects: readonly Dialect[], output: Output): Parts {
  const { query, value, end } = chain;
  const name = emitParts(chain, dialects, output);
  const upserts = query.kind === "insertParts" && query.tables.some(({ conflict }) => conflict !== undefined);
  const captures = captureList(chain, output);
  const input: Parts = value === undefined ? captures : upserts ? ["[", holeOf(value), ", ", ...captures, "]"] : [holeOf(value)];
  return callOf(output.helper(upserts ? "upsertParts" : runners[query.kind][end.name]!), [[name], input, ...end.arguments.map((argument): Parts => [holeOf(argument)])]);
}

function emitParts({ query, captures }: Several, dialects: readonly Dialect[], output: Output): string {
  const hint = `${query.kind === "insertParts" ? "insert" : query.writes[0]!.kind === "delete" ? "delete" : "update"}${query.entity.name}`;
  const texts = dialects.map((dialect): [string, string] =>
    [dialect.name, query.kind === "insertParts" ? emitInsertParts(query, dialect, output) : emitChangeParts(query, captures.length, dialect, output)]);
  return output.hoist(hint, (name) => `const ${name} = ${objectLiteral(Object.fromEntries(texts))};`);
}

function emitInsertParts({ entity, tables, rows }: InsertPartsQuery, dialect: Dialect, output: Output): string {
  return objectLiteral({
    keys: `[${entity.primaryKey.map(quoted).join(", ")}]`,
    tables: list(tables.map((table) => emitInsert(table, dialect, output))),
    rows: rows && emitByKeys(rows, dialect, output),
  });
}

function emitChangeParts(query: ChangePartsQuery, captureCount: number, dialect: Dialect, output: Output): string {
  const { entity, find, byKey, writes, rows } = query;
  const { sql, row } = planSelect(find, "rows", dialect);
  const { text, slots } = renderSql(sql, dialect.placeholder);
  return objectLiteral({
    find: objectLiteral({ text: quoted(text), bind: byKey ? undefined : emitBind(slots, captureCount, dialect, output), row: emitRow(row, `${entity.name}Key`, dialect, output) }),
    key: byKey ? emitObjectBind(keyColumns(entity).map(given), `${entity.name}Key`, dialect, output) : undefined,
    writes: list(writes.map((write) => emitWrite(write, captureCount, dialect, output))),
    // What is deleted is read before it goes.
    rows: rows && emitByKeys(rows, dialect, output),
    removes: writes[0]!.kind === "delete" ? "true" : undefined,
    counts: byKey && writes[0]!.kind !== "delete" ? '"tables"' : undefined,
  });
}

/** Nothing fills in a key that the object lacks. */
const given = (column: Column): Slot => ({ kind: "property", column: { ...column, nullable: false, autoIncrement: false, default: undefined } });

function emitWrite(write: UpdateQuery | UpdateByKeyQuery | DeleteQuery, captureCount: number, dialect: Dialect, output: Output): string {
  const { sql } = write.kind === "update" ? planUpdate(write, dialect) : write.kind === "delete" ? planDelete(write, dialect) : planUpdateByKey(write, dialect);
  const { text, slots } = renderSql(sql, dialect.placeholder);
  const bind = write.kind === "updateByKey" ? emitObjectBind(slots, `${write.entity.name}Changes`, dialect, output) : emitBind(slots, captureCount, dialect, output);
  return objectLiteral({ text: quoted(text), bind });
}

function emitByKeys(rows: SelectQuery, dialect: Dialect, output: Output): string {
  const { sql, row } = planSelect(rows, "rows", dialect);
  return objectLiteral({ text: quoted(renderSql(sql, dialect.placeholder).text), row: emitRow(row, rows.entity!.name, dialect, output) });
}

const list = (items: readonly string[]): string => `[\n${indent(items.join(",\n"))},\n]`;
