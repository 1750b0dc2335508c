/** Checked chains -> the constants that hold their SQL, and the edit that puts a call in place of each chain. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { RowShape } from "../../runtime/ir/projection.js";
import type { InsertQuery, Query, SelectQuery } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import type { ColumnKind, Shape } from "../../runtime/ir/types.js";
import type { SelectEnd } from "../../runtime/plan/assemble.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { printInRaw } from "../../runtime/plan/expr.js";
import { planSelect, writePrinter } from "../../runtime/plan/select.js";
import { renderSql, type Slot } from "../../runtime/plan/sql.js";
import {
  type Emulation, keyColumns, planDelete, planDeleteByKey, planInsert, planInsertSelect, type PlannedInsert, type PlannedMany, type PlannedWrite, planUpdate,
  planUpdateByKey,
} from "../../runtime/plan/write.js";
import { columnTypeOf, flatten, noSizes } from "../check/column-type.js";
import type { CheckedChain } from "../check/query.js";
import type { Edit } from "../edits.js";
import type { Capture } from "../read/arrow.js";
import { emitBind, emitObjectBind } from "./binds.js";
import { callOf, captureList, editOf, holeOf, type Parts } from "./captures.js";
import { key, objectLiteral, type Output, quoted } from "./code.js";
import type { HelperName } from "./helpers.js";
import { emitIncludes } from "./includes.js";
import { emitPiece } from "./pieces.js";
import { emitRow } from "./rows.js";
import { emitShard } from "./shard.js";

export function emitChain(chain: CheckedChain, dialects: readonly Dialect[], output: Output): Edit {
  switch (chain.kind) {
    case "static":
      return emitStatic(chain, dialects, output);
    case "statement": {
      const name = emitQuery(chain.query, "rows", chain.captures.length, dialects, output);
      return editOf(chain.span, callOf(output.helper("rawQuery"), [[name], captureList(chain, output)]));
    }
    case "compose": {
      const piece = emitPiece(chain.piece, chain.entity, chain.captures.length, chain.from, dialects, output);
      return editOf(chain.span, callOf(output.helper("compose"), [[piece], captureList(chain, output)]));
    }
    case "extend": {
      const piece = emitPiece(chain.piece, chain.entity, chain.captures.length, undefined, dialects, output);
      return editOf(chain.span, callOf(output.helper("extend"), [[holeOf(chain.query)], [piece], captureList(chain, output)]));
    }
  }
}

/** At run time a named query is what it captured; its SQL is in the statements that use it. */
export function emitCommon(call: { readonly span: Span; readonly captures: readonly Capture[] }, output: Output): Edit {
  return editOf(call.span, callOf(output.helper("holdValues"), [captureList(call, output)]));
}

const runners: Readonly<Record<string, { readonly helper: HelperName; readonly end: SelectEnd }>> = {
  all: { helper: "all", end: "rows" },
  first: { helper: "first", end: "first" },
  one: { helper: "one", end: "one" },
  oneOrNull: { helper: "oneOrNull", end: "one" },
  count: { helper: "first", end: "count" },
  exists: { helper: "first", end: "exists" },
  stream: { helper: "stream", end: "rows" },
  explain: { helper: "explain", end: "rows" },
  toSQL: { helper: "toSQL", end: "rows" },
  execute: { helper: "execute", end: "rows" },
};

function emitStatic(chain: Extract<CheckedChain, { kind: "static" }>, dialects: readonly Dialect[], output: Output): Edit {
  const { end } = chain;
  const query = withKeyRead(chain.query);
  const { helper, end: selectEnd } = runners[end.name]!;
  const name = emitQuery(query, selectEnd, chain.captures.length, dialects, output);
  const input: Parts = chain.input === "captures" ? captureList(chain, output) : [holeOf(chain.value)];
  const args = [[name], input, ...end.arguments.map((argument): Parts => [holeOf(argument)])];
  const runner = writeHelper(query, insertHelper(chain) ?? helper, dialects);
  const loads = query.kind === "select" && query.includes.length > 0 && selectEnd !== "count" && selectEnd !== "exists";
  return editOf(chain.span, callOf(output.helper(loads ? (includingRunners[runner] ?? runner) : runner), args));
}

/** The ends of a query that reads to-many relations with its rows. */
const includingRunners: { readonly [Name in HelperName]?: HelperName } = {
  all: "includingAll", first: "includingFirst", one: "includingOne", oneOrNull: "includingOneOrNull", stream: "includingStream",
};

/** The ends of a write that answers rows, where one of the databases needs more than its one statement for that. */
const returningRunners: { readonly [Name in HelperName]?: HelperName } = {
  all: "returningAll", first: "returningFirst", one: "returningOne", oneOrNull: "returningOneOrNull",
};

function writeHelper(query: Query, helper: HelperName, dialects: readonly Dialect[]): HelperName {
  if (!("returning" in query) || query.returning === undefined) return helper;
  const simple = dialects.every((dialect) => dialect.returning && (query.kind !== "insert" || dialect.insert.nullMakesKey));
  return simple ? helper : (returningRunners[helper] ?? helper);
}

/** Inserts answer keys, and take lists. */
function insertHelper(chain: Extract<CheckedChain, { kind: "static" }>): HelperName | undefined {
  if (chain.query.kind !== "insert" || chain.end.name === "toSQL") return undefined;
  const readsKey = chain.query.returning === undefined && keyIsMadeInSql(chain.query.entity);
  if (chain.input === "list") return chain.query.returning === undefined && !readsKey ? "insertMany" : "insertManyReturning";
  return readsKey ? "first" : chain.query.returning === undefined ? "insertOne" : undefined;
}

/** A key that an SQL expression fills in is known only from the row that was stored. */
const keyIsMadeInSql = (entity: Entity): boolean => keyColumns(entity).some((column) => column.default?.kind === "sql");

function withKeyRead(query: Query): Query {
  if (query.kind !== "insert" || query.returning !== undefined || !keyIsMadeInSql(query.entity)) return query;
  const { entity } = query;
  const source = entity.table;
  const columns = keyColumns(entity);
  const [only] = columns;
  if (columns.length > 1 || only === undefined) return { ...query, returning: { kind: "row", entity, source, columns } };
  const { name: column, type } = only;
  return { ...query, returning: { kind: "value", expr: { kind: "column", source, column, type, nullable: false }, missing: "null" } };
}

// Constants

const verbWords: { readonly [Kind in Query["kind"]]: string } = {
  select: "select", insert: "insert", insertSelect: "insert", update: "update", updateByKey: "update", delete: "delete", deleteByKey: "delete", raw: "sql",
};

function emitQuery(query: Query, end: SelectEnd, captureCount: number, dialects: readonly Dialect[], output: Output): string {
  const hint = `${verbWords[query.kind]}${query.kind === "raw" ? "" : entityName(query)}`;
  const statements = dialects.map((dialect): [string, string] => [dialect.name, emitStatement(query, end, captureCount, dialect, output)]);
  return output.hoist(hint, (name) => `const ${name} = ${objectLiteral(Object.fromEntries(statements))};`);
}

function emitStatement(query: Query, end: SelectEnd, captureCount: number, dialect: Dialect, output: Output): string {
  if (query.kind === "insert") return emitInsert(query, planInsert(query, dialect), dialect, output);
  const { sql, row, rowText, emulation } = planQuery(query, end, dialect, output);
  const { text, slots } = renderSql(sql, dialect.placeholder);
  return objectLiteral({
    text: quoted(text),
    bind: emitInput(query, slots, captureCount, dialect, output),
    row: rowText ?? (row === undefined ? undefined : emitRow(row, entityName(query), dialect, output)),
    raw: query.kind === "raw" ? emitRaw(row, dialect) : undefined,
    shard: emitShard(query, slots, dialect),
    emulation: emulation && emitEmulation(query, emulation, captureCount, dialect, output),
    includes: query.kind === "select" ? emitIncludes(query.includes, captureCount, dialect, output) : undefined,
  });
}

const entityName = (query: Query): string => (query.kind === "raw" ? "Row" : (query.entity?.name ?? "Row"));

/** The function from captured values, or from an object, to the arguments of these slots. */
function emitInput(query: Query, slots: readonly Slot[], captureCount: number, dialect: Dialect, output: Output): string | undefined {
  const fromObject = query.kind === "insert" || slots.some(({ kind }) => kind === "property" || kind === "omitted");
  return fromObject ? emitObjectBind(slots, bindHint(query), dialect, output) : emitBind(slots, captureCount, dialect, output);
}

/** The user's own SQL answers its columns in any order: rows that are arrays are put in the order that the reader knows. */
function emitRaw(row: RowShape | undefined, dialect: Dialect): string {
  if (row?.kind !== "object" || dialect.rows === "objects") return "{}";
  return `{ columns: [${row.properties.map(({ name }) => quoted(name)).join(", ")}] }`;
}

function emitInsert(query: InsertQuery, planned: PlannedInsert, dialect: Dialect, output: Output): string {
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

function emitEmulation(query: Query, emulation: Emulation, captureCount: number, dialect: Dialect, output: Output): string {
  const statement = (part: Emulation["before"]): string | undefined => {
    if (part === undefined) return undefined;
    const { text, slots } = renderSql(part.sql, dialect.placeholder);
    const keys = slots.some(({ kind }) => kind === "keys");
    return objectLiteral({
      text: quoted(text),
      bind: keys ? undefined : emitInput(query, slots, captureCount, dialect, output),
      row: emitRow(part.row, entityName(query), dialect, output),
    });
  };
  return objectLiteral({ before: statement(emulation.before), after: statement(emulation.after) });
}

const bindHint = (query: Query): string =>
  query.kind === "insert" ? entityName(query) : query.kind === "updateByKey" ? `${entityName(query)}Changes` : `${entityName(query)}Key`;

interface PlannedQuery extends PlannedWrite {
  /** A reader of the runtime's own. */
  readonly rowText?: string;
}

function planQuery(query: Exclude<Query, InsertQuery>, end: SelectEnd, dialect: Dialect, output: Output): PlannedQuery {
  switch (query.kind) {
    case "select": {
      const planned = planSelect(query satisfies SelectQuery, end, dialect);
      if (end === "count") return { ...planned, rowText: output.helper("readCount") };
      return end === "exists" ? { ...planned, rowText: output.helper("readExists") } : planned;
    }
    case "insertSelect":
      return planInsertSelect(query, dialect);
    case "updateByKey":
      return planUpdateByKey(query, dialect);
    case "update":
      return planUpdate(query, dialect);
    case "deleteByKey":
      return planDeleteByKey(query, dialect);
    case "delete":
      return planDelete(query, dialect);
    case "raw": {
      const chunks = query.texts.flatMap((text, index) => {
        const parameter = query.parameters[index];
        return parameter === undefined ? [text] : [text, ...printInRaw(parameter, writePrinter(dialect)).chunks];
      });
      return { sql: { chunks }, row: query.shape === undefined ? undefined : rowOfShape(query.shape) };
    }
  }
}

/** Rows of the user's own SQL, by the declared type: one column per property. */
function rowOfShape(shape: Shape): RowShape | undefined {
  const [only] = flatten(shape);
  const properties = only?.kind === "reference" ? only.definition.properties : only?.kind === "object" ? only.properties : undefined;
  if (properties === undefined) return undefined;
  return {
    kind: "object", presence: undefined,
    properties: properties.map((property, position) => {
      const { type, nullable } = columnTypeOf(property.shape, noSizes);
      return { name: property.name, value: { kind: "leaf", alias: property.name, position, type, nullable: nullable || property.optional, missing: "null" } };
    }),
  };
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
