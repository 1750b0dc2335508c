/** Checked chains -> the constants that hold their SQL, and the edit that puts a call in place of each chain. */
import type { RowShape } from "../../runtime/ir/projection.js";
import type { InsertQuery, Query } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import type { SelectEnd } from "../../runtime/plan/assemble.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { printInRaw } from "../../runtime/plan/expr.js";
import { planInsertSelect } from "../../runtime/plan/insert.js";
import { planSelect, writePrinter } from "../../runtime/plan/select.js";
import { renderSql, type Slot } from "../../runtime/plan/sql.js";
import { type Emulation, planDelete, planDeleteByKey, type PlannedWrite, planUpdate, planUpdateByKey } from "../../runtime/plan/write.js";
import { columnTypeOf, flatten, noSizes } from "../check/column-type.js";
import type { CheckedChain } from "../check/query.js";
import type { Edit } from "../edits.js";
import type { Capture } from "../read/arrow.js";
import { emitBind, emitObjectBind } from "./binds.js";
import { callOf, captureList, editOf, holeOf, type Parts } from "./captures.js";
import { objectLiteral, type Output, quoted } from "./code.js";
import { emitComposed, emitStep } from "./composed.js";
import type { HelperName } from "./helpers.js";
import { emitIncludes } from "./includes.js";
import { emitInsert, insertHelper } from "./insert.js";
import { emitRow } from "./rows.js";
import { emitSeveral } from "./several.js";
import { emitShard } from "./shard.js";

export function emitChain(chain: CheckedChain, dialects: readonly Dialect[], output: Output): Edit {
  switch (chain.kind) {
    case "static":
      return emitStatic(chain, dialects, output);
    case "statement": {
      const name = emitQuery(chain.query, "rows", chain.captures.length, dialects, output);
      return editOf(chain.span, callOf(output.helper("rawQuery"), [[name], captureList(chain, output)]));
    }
    case "several":
      return editOf(chain.span, emitSeveral(chain, dialects, output));
    case "compose":
      return editOf(chain.span, emitComposed(chain, dialects, output));
    case "extend":
      return editOf(chain.span, emitStep(chain, dialects, output));
  }
}

/** At run time a named query is what it captured; its SQL is in the statements that use it. */
export function emitCommon(call: { readonly span: Span; readonly captures: readonly Capture[] }, output: Output): Edit {
  return editOf(call.span, callOf(output.helper("holdValues"), [captureList(call, output)]));
}

/** What runs each end, and the form of the statement that it needs. */
export const runners: Readonly<Record<string, { readonly helper: HelperName; readonly end: SelectEnd }>> = {
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
  const { end, query } = chain;
  const { helper, end: selectEnd } = runners[end.name]!;
  const name = emitQuery(query, selectEnd, chain.captures.length, dialects, output);
  const input = inputOf(chain, output);
  const args = [[name], input, ...end.arguments.map((argument): Parts => [holeOf(argument)])];
  const runner = writeHelper(query, insertHelper(chain) ?? helper, dialects);
  const loads = query.kind === "select" && query.includes.length > 0 && selectEnd !== "count" && selectEnd !== "exists";
  return editOf(chain.span, callOf(output.helper(loads ? (includingRunners[runner] ?? runner) : runner), args));
}

/** Captured values, or what is written; an upsert has both. */
function inputOf(chain: Extract<CheckedChain, { kind: "static" }>, output: Output): Parts {
  if (chain.input === "captures") return captureList(chain, output);
  const value = holeOf(chain.value);
  return chain.query.kind === "insert" && chain.query.conflict !== undefined ? ["[", value, ", ", ...captureList(chain, output), "]"] : [value];
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
  if (query.kind === "insert") return emitInsert(query, dialect, output);
  const { sql, row, emulation } = planQuery(query, end, dialect);
  const reader = query.kind === "select" ? countReaders[end] : undefined;
  const { text, slots } = renderSql(sql, dialect.placeholder);
  return objectLiteral({
    text: quoted(text),
    bind: emitInput(query, slots, captureCount, dialect, output),
    row: reader !== undefined ? output.helper(reader) : row && emitRow(row, entityName(query), dialect, output),
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

/** What reads the one row of these, whatever the query's own rows are. */
const countReaders: { readonly [End in SelectEnd]?: HelperName } = { count: "readCount", exists: "readExists" };

/** A query's statement for a dialect. */
export function planQuery(query: Exclude<Query, InsertQuery>, end: SelectEnd, dialect: Dialect): PlannedWrite {
  switch (query.kind) {
    case "select":
      return planSelect(query, end, dialect);
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
    kind: "object", presence: undefined, computed: [], secrets: properties.flatMap(({ name, facts }) => (facts.secret ? [name] : [])),
    properties: properties.map((property, position) => {
      const { type, nullable } = columnTypeOf(property.shape, noSizes);
      return { name: property.name, value: { kind: "leaf", alias: property.name, position, type, nullable: nullable || property.optional, missing: "null" } };
    }),
  };
}
