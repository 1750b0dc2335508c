/** Writes of a model whose rows lie in several tables -> the statements for each of these, by keys that all of them share. */
import { childrenOf } from "../../runtime/ir/children.js";
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { Assignment, ChangePartsQuery, Conflict, DeleteQuery, InsertPartsQuery, Join, Projection, UpdateByKeyQuery, UpdateQuery } from "../../runtime/ir/query.js";
import type { Span } from "../../runtime/ir/span.js";
import type { Shape } from "../../runtime/ir/types.js";
import { besides, findKeys, hasWantedKey, keysOf, locked, rowsByKeys, tablesOf } from "../../runtime/ir/tables.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** `conflicts`: what each of the tables does with a row that is there, in their order. A row is checked once, for the first of them. */
export const insertParts = (entity: Entity, checked: Shape | undefined, returning: Projection | undefined, conflicts: readonly Conflict[] = []): InsertPartsQuery => ({
  kind: "insertParts", entity, rows: returning && rowsByKeys(entity, returning),
  tables: tablesOf(entity).map((table, index) => ({ kind: "insert", entity: table, checked: index === 0 ? checked : undefined, returning: undefined, conflict: conflicts[index] })),
});

/** The rows of the tables that lead to others go first. */
const deletes = (entity: Entity): readonly DeleteQuery[] =>
  [...tablesOf(entity)].reverse().map((table) => ({ kind: "delete", entity: table, joins: [], where: hasWantedKey(table), returning: undefined }));

export const deleteParts = (entity: Entity, joins: readonly Join[], where: Expr | undefined, returning: Projection | undefined): ChangePartsQuery => ({
  kind: "changeParts", entity, find: findKeys(entity, joins, where), byKey: false, writes: deletes(entity), rows: returning && rowsByKeys(entity, returning),
});

export const deletePartsByKey = (entity: Entity, returning: Projection | undefined): ChangePartsQuery => ({
  kind: "changeParts", entity, find: locked(entity, rowsByKeys(entity, keysOf(entity))), byKey: true, writes: deletes(entity), rows: returning && rowsByKeys(entity, returning),
});

export function updatePartsByKey(entity: Entity, columns: readonly Column[], returning: Projection | undefined): ChangePartsQuery {
  const writes = tablesOf(entity).flatMap((table): UpdateByKeyQuery[] => {
    const own = columns.filter((column) => tableOf(column, entity) === table.table);
    return own.length === 0 ? [] : [{ kind: "updateByKey", entity: table, columns: own, returning: undefined }];
  });
  return { kind: "changeParts", entity, find: locked(entity, rowsByKeys(entity, keysOf(entity))), byKey: true, writes, rows: returning && rowsByKeys(entity, returning) };
}

const tableOf = ({ place }: Column, entity: Entity): string => place?.table ?? entity.table;

/** Undefined after a diagnostic: the tables take values from one another, so that none of them could be the first. */
export function updateParts(
  entity: Entity, assignments: readonly Assignment[], joins: readonly Join[], where: Expr | undefined, returning: Projection | undefined,
  span: Span, diagnostics: Diagnostic[],
): ChangePartsQuery | undefined {
  const waiting = tablesOf(entity).flatMap((table): UpdateQuery[] => {
    const own = assignments.filter(({ column }) => tableOf(column, entity) === table.table);
    const related = own.some(({ value }) => looksBeside(value, table.table));
    const values = own.map(({ column: { place: _, ...column }, value }): Assignment => ({ column, value }));
    return own.length === 0 ? [] : [{ kind: "update", entity: table, assignments: values, joins: related ? [...besides(table, entity), ...joins] : [], where: hasWantedKey(table), returning: undefined }];
  });
  const writes: UpdateQuery[] = [];
  while (waiting.length > 0) {
    // What another table takes is read before it is changed.
    const next = waiting.findIndex((update) => !waiting.some((other) => other !== update && other.assignments.some(({ value }) => changes(update, value))));
    if (next < 0) {
      diagnostics.push(diagnose("crossedTables", span, entity.name));
      return undefined;
    }
    writes.push(...waiting.splice(next, 1));
  }
  return { kind: "changeParts", entity, find: findKeys(entity, joins, where), byKey: false, writes, rows: returning && rowsByKeys(entity, returning) };
}

const looksBeside = (expr: Expr, table: string): boolean => (expr.kind === "column" && expr.source !== table) || childrenOf(expr).some((child) => looksBeside(child, table));

const changes = (update: UpdateQuery, expr: Expr): boolean =>
  (expr.kind === "column" && expr.source === update.entity.table && update.assignments.some(({ column }) => column.name === expr.column)) || childrenOf(expr).some((child) => changes(update, child));
