/** What one step of a composed query says -> the constant that holds its clauses, in fragments that the runtime puts together. */
import type { Entity } from "../../runtime/ir/entity.js";
import { allOf } from "../../runtime/ir/logic.js";
import { derivedProjection, derivedSource, labelColumns } from "../../runtime/ir/projection.js";
import type { Projection, Source } from "../../runtime/ir/query.js";
import { joinWords } from "../../runtime/plan/assemble.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { printCondition } from "../../runtime/plan/expr.js";
import { openPrinter, planProjection, printClauses, printSource, printStored, type SelectPrinter } from "../../runtime/plan/select.js";
import { joinSql, raw, renderSql, type Slot, sql, type Sql } from "../../runtime/plan/sql.js";
import type { LaterClauses } from "../check/parts.js";
import { foldFilters, type PieceClauses } from "../check/select.js";
import type { Capture } from "../read/arrow.js";
import { emitBind } from "./binds.js";
import { indent, objectLiteral, type Output, quoted } from "./code.js";
import { emitIncludes } from "./includes.js";
import { emitRow } from "./rows.js";
import { emitShardedModel, emitShardKey } from "./shard.js";

/** A step, with what it captures. */
export interface EmittedStep {
  readonly entity: Entity | undefined;
  readonly captures: readonly Capture[];
}

/** What is always there. `root` is where a query begins; a step on one that is there already has none. */
export function emitPiece(
  step: EmittedStep & { readonly piece: PieceClauses }, root: Source | undefined, dialects: readonly Dialect[], output: Output,
): string {
  return hoistPiece(root === undefined ? "refine" : "select", step, dialects, output, (dialect) => emitPieceText(step.piece, step, root, dialect, output));
}

/** What values decide on, or what comes after it. */
export function emitLaterPiece(clauses: LaterClauses, step: EmittedStep & { readonly piece: PieceClauses }, dialects: readonly Dialect[], output: Output): string {
  const piece: PieceClauses = { ...silent, ...clauses, aggregated: step.piece.aggregated };
  return hoistPiece("refine", step, dialects, output, (dialect) => emitPieceText(piece, step, undefined, dialect, output));
}

/** A piece that says nothing. */
export const silent: PieceClauses = {
  filters: [], only: undefined, joins: [], groupBy: [], having: undefined, orderBy: [], limit: undefined, offset: undefined, distinct: false, distinctOn: [],
  aggregated: false, lock: undefined, projection: undefined, includes: [], later: [],
};

function hoistPiece(
  verb: string, { entity }: EmittedStep, dialects: readonly Dialect[], output: Output, textFor: (dialect: Dialect) => string,
): string {
  const texts = dialects.map((dialect): [string, string] => [dialect.name, textFor(dialect)]);
  return output.hoist(`${verb}${entity?.name ?? "Row"}`, (name) => `const ${name} = ${objectLiteral(Object.fromEntries(texts))};`);
}

function emitPieceText(clauses: PieceClauses, step: EmittedStep, root: Source | undefined, dialect: Dialect, output: Output): string {
  const { filters, only, includes, ...rest } = clauses;
  const { entity, captures } = step;
  const printer = openPrinter(dialect);
  const from = root === undefined ? undefined : printSource(root, printer);
  const printed = printClauses({ ...rest, where: undefined }, printer);
  const conditions = filters.map(({ connector, condition }) => {
    const sql = printCondition(condition, printer, "filter").sql;
    return { connector, sql, key: entity && emitShardKey(entity, condition, sql, dialect) };
  });
  const fragment = (sql: Sql): string => emitFragment(sql, captures.length, dialect, output);
  const list = (items: readonly string[]): string | undefined => (items.length === 0 ? undefined : `[\n${indent(items.join(",\n"))},\n]`);
  const row = clauses.projection && emitRowText(clauses.projection, step, printer, dialect, output);
  return objectLiteral({
    commons: list(printer.commons().map(({ name, recursive, sql }) => `{ name: ${quoted(name)}, ${recursive ? "recursive: true, " : ""}query: ${fragment(sql)} }`)),
    from: from && fragment(from),
    row,
    joins: list(printed.joins.map(({ alias, kind, target }) => `{ alias: ${quoted(alias)}, kind: "${kind}", target: ${fragment(target)} }`)),
    where: list(conditions.map(({ connector, sql, key }) =>
      `{ connector: "${connector}", condition: ${fragment(sql)}${key === undefined ? "" : `, key: ${key}`} }`)),
    only: root && only && fragment(printCondition(only, printer, "filter").sql),
    groupBy: list(printed.groupBy.map(fragment)),
    having: list(printed.having === undefined ? [] : [fragment(printed.having)]),
    orderBy: list(printed.orderBy.map(fragment)),
    limit: printed.limit && fragment(printed.limit),
    offset: printed.offset && fragment(printed.offset),
    distinct: printed.distinct ? "true" : undefined,
    aggregated: printed.aggregated ? "true" : undefined,
    lock: printed.lock === undefined ? undefined : quoted(printed.lock),
    includes: emitIncludes(includes, captures.length, dialect, output),
    shard: root && entity ? emitShardedModel(entity) : undefined,
    unlimited: root ? quoted(dialect.unlimited) : undefined,
    numbered: root && dialect.placeholder(1) !== "?" ? "true" : undefined,
  });
}

/** What a piece says, as it is to be read: the runtime puts the clauses of several pieces in order. */
export function printPiece(clauses: PieceClauses, dialect: Dialect): Sql {
  const printer = openPrinter(dialect);
  const { joins, where, groupBy, having, orderBy, limit, offset } = printClauses({ ...clauses, where: allOf([clauses.only, foldFilters(clauses.filters)]) }, printer);
  const clause = (word: string, list: readonly Sql[]): readonly Sql[] => (list.length === 0 ? [] : [sql`${raw(word)} ${joinSql(list, ", ")}`]);
  const one = (part: Sql | undefined): readonly Sql[] => (part === undefined ? [] : [part]);
  return joinSql([
    ...clause(clauses.distinct ? "SELECT DISTINCT" : "SELECT", one(clauses.projection && planProjection(clauses.projection, printer).columns)),
    ...joins.map(({ kind, target }) => sql`${raw(joinWords[kind].trim())} ${target}`),
    ...clause("WHERE", one(where)), ...clause("GROUP BY", groupBy), ...clause("HAVING", one(having)), ...clause("ORDER BY", orderBy),
    ...clause("LIMIT", one(limit)), ...clause("OFFSET", one(offset)),
  ], " ");
}

/** What the rows are: read by themselves, and as one side of a set of rows, whose columns are told by their place. */
function emitRowText(projection: Projection, { entity, captures }: EmittedStep, printer: SelectPrinter, dialect: Dialect, output: Output): string {
  const { columns, row } = planProjection(projection, printer);
  const stored = printStored(projection, printer);
  const isStored = sqlText(columns) === sqlText(stored);
  const outside = isStored ? undefined : planProjection(derivedProjection(projection, derivedSource), printer).columns;
  const fragment = (sql: Sql): string => emitFragment(sql, captures.length, dialect, output);
  return objectLiteral({
    columns: fragment(columns),
    read: emitRow(row, entity?.name ?? "Row", dialect, output),
    shape: quoted(labelColumns(projection).columns.map(({ alias, expr }) => `${alias}: ${expr.type.kind}${expr.nullable ? " | null" : ""}`).join(", ")),
    stored: isStored ? undefined : fragment(stored),
    outside: outside && fragment(outside),
  });
}

const sqlText = (sql: Sql): string => renderSql(sql, () => "?").text;

function emitFragment(sql: Sql, captureCount: number, dialect: Dialect, output: Output): string {
  const parts: string[] = [""];
  const slots: Slot[] = [];
  for (const chunk of sql.chunks) {
    if (typeof chunk === "string") {
      parts[parts.length - 1] += chunk;
    } else {
      slots.push(chunk);
      parts.push("");
    }
  }
  const bind = slots.length === 0 ? undefined : (emitBind(slots, captureCount, dialect, output) ?? "(values) => values");
  return `{ parts: [${parts.map(quoted).join(", ")}]${bind === undefined ? "" : `, bind: ${bind}`} }`;
}
