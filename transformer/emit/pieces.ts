/** What one step of a composed query says -> the constant that holds its clauses, in fragments that the runtime puts together. */
import type { Entity } from "../../runtime/ir/entity.js";
import type { Source } from "../../runtime/ir/query.js";
import type { Dialect } from "../../runtime/plan/dialect.js";
import { printCondition } from "../../runtime/plan/expr.js";
import { openPrinter, planProjection, printClauses, printSource } from "../../runtime/plan/select.js";
import type { Slot, Sql } from "../../runtime/plan/sql.js";
import type { PieceClauses } from "../check/select.js";
import { emitBind } from "./binds.js";
import { indent, objectLiteral, type Output, quoted } from "./code.js";
import { emitRow } from "./rows.js";
import { emitShardedModel, emitShardKey } from "./shard.js";

export function emitPiece(
  clauses: PieceClauses, entity: Entity | undefined, captureCount: number, root: Source | undefined, dialects: readonly Dialect[], output: Output,
): string {
  const texts = dialects.map((dialect): [string, string] => [dialect.name, emitPieceText(clauses, entity, captureCount, root, dialect, output)]);
  return output.hoist(`${root === undefined ? "refine" : "select"}${entity?.name ?? "Row"}`, (name) => `const ${name} = ${objectLiteral(Object.fromEntries(texts))};`);
}

function emitPieceText(
  clauses: PieceClauses, entity: Entity | undefined, captureCount: number, root: Source | undefined, dialect: Dialect, output: Output,
): string {
  const { filters, ...rest } = clauses;
  const printer = openPrinter(dialect);
  const from = root === undefined ? undefined : printSource(root, printer);
  const printed = printClauses({ ...rest, where: undefined }, printer);
  const conditions = filters.map(({ connector, condition }) => {
    const sql = printCondition(condition, printer, "filter").sql;
    return { connector, sql, key: entity && emitShardKey(entity, condition, sql, dialect) };
  });
  const fragment = (sql: Sql): string => emitFragment(sql, captureCount, dialect, output);
  const list = (items: readonly string[]): string | undefined => (items.length === 0 ? undefined : `[\n${indent(items.join(",\n"))},\n]`);
  const planned = clauses.projection === undefined ? undefined : planProjection(clauses.projection, printer);
  return objectLiteral({
    commons: list(printer.commons().map(fragment)),
    from: from && fragment(from),
    columns: planned && fragment(planned.columns),
    row: planned && emitRow(planned.row, entity?.name ?? "Row", dialect, output),
    joins: list(printed.joins.map(({ alias, kind, target }) => `{ alias: ${quoted(alias)}, kind: "${kind}", target: ${fragment(target)} }`)),
    where: list(conditions.map(({ connector, sql, key }) =>
      `{ connector: "${connector}", condition: ${fragment(sql)}${key === undefined ? "" : `, key: ${key}`} }`)),
    groupBy: list(printed.groupBy.map(fragment)),
    having: list(printed.having === undefined ? [] : [fragment(printed.having)]),
    orderBy: list(printed.orderBy.map(fragment)),
    limit: printed.limit && fragment(printed.limit),
    offset: printed.offset && fragment(printed.offset),
    distinct: printed.distinct ? "true" : undefined,
    aggregated: printed.aggregated ? "true" : undefined,
    lock: printed.lock === undefined ? undefined : quoted(printed.lock),
    shard: root && entity ? emitShardedModel(entity) : undefined,
    unlimited: root ? quoted(dialect.unlimited) : undefined,
    numbered: root && dialect.placeholder(1) !== "?" ? "true" : undefined,
  });
}

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
