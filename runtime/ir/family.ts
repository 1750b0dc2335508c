/** A model that shares tables with others -> which rows are its own, and what is joined to have all of its columns. */
import type { Column, Entity } from "./entity.js";
import type { Expr } from "./expr.js";
import { keyColumns } from "./keys.js";
import { bothOf, keysEqual } from "./logic.js";
import { columnExpr, partAlias } from "./projection.js";
import type { Join, JoinKind, Rows, SelectQuery } from "./query.js";

/** All that a source of the model is called by. */
export const aliasesOf = ({ table, family }: Entity, source: string): readonly string[] =>
  [source, ...(family?.parts ?? []).map((part) => partAlias(source, { table: part.table, own: table }))];

/** The condition by which a row of the table is one of the model's; undefined where all are. */
export function ownRows({ family }: Entity, source: string): Expr | undefined {
  const { kind, discriminator, among, united } = family ?? {};
  if (kind === "joined" && united?.every(({ key }) => key !== undefined) === true) return united.map(({ key }) => isThere(columnExpr(source, key!, true))).reduce(eitherOf);
  if (kind !== "single" || discriminator === undefined || among === undefined) return undefined;
  const column = columnExpr(source, discriminator);
  const values = among.map((value): Expr => ({ kind: "literal", value, type: discriminator.type, nullable: false }));
  const [only] = values;
  if (values.length === 1 && only !== undefined) return { kind: "compare", operator: "=", left: column, right: only, type: { kind: "boolean" }, nullable: false };
  return { kind: "in", operand: column, list: values, type: { kind: "boolean" }, nullable: false };
}

const isThere = (operand: Expr): Expr => ({ kind: "isNull", operand, negated: true, type: { kind: "boolean" }, nullable: false });

const eitherOf = (left: Expr, right: Expr): Expr => ({ kind: "logic", operator: "or", left, right, type: { kind: "boolean" }, nullable: false });

/** Joins to a source of the model the other tables of its rows. */
export function partJoins(entity: Entity, source: string): readonly Join[] {
  const keys = keyColumns(entity);
  return (entity.family?.parts ?? []).map(({ table, on, optional }): Join => {
    const alias = partAlias(source, { table, own: entity.table });
    const pairs = on.map(({ own, part }) => {
      const key = keys.find(({ name }) => name === own)!;
      return [columnExpr(alias, { ...key, name: part }), columnExpr(source, key)] as const;
    });
    return { alias, rows: { kind: "table", table }, kind: optional === true ? "left" : "inner", on: keysEqual(pairs) };
  });
}

/** Joins the model itself. What an outer join would keep of other models' rows is taken out before it. */
export function joinModel(entity: Entity, alias: string, kind: JoinKind, on: Expr | undefined): Join {
  const condition = ownRows(entity, alias);
  const inside = partJoins(entity, alias);
  const apart = condition !== undefined && kind !== "inner" && kind !== "left";
  const rows: Rows = apart ? rowsApart(entity) : { kind: "table", table: entity.table };
  return { alias, rows, kind, on: condition !== undefined && !apart && on !== undefined ? bothOf(on, condition) : on, ...(inside.length === 0 ? {} : { inside }) };
}

/** The model's rows as a query, which serves wherever a condition beside it would not. */
export function rowsApart(entity: Entity): Rows {
  const { table, columns } = entity;
  const value = (column: Column) => ({ name: column.name, value: { kind: "value" as const, expr: columnExpr(table, column), missing: "null" as const } });
  const query: SelectQuery = {
    kind: "select", from: { alias: table, rows: { kind: "table", table } }, entity, joins: [], where: ownRows(entity, table), groupBy: [], having: undefined, orderBy: [],
    limit: undefined, offset: undefined, distinct: false, distinctOn: [], aggregated: false, lock: undefined, includes: [],
    projection: { kind: "object", properties: columns.map(value) },
  };
  return { kind: "query", query, lateral: false };
}

/** What says of which model the row is stands in it, though the interface may not have it. */
export function insertedColumns({ columns, family }: Entity): readonly Column[] {
  const written = columns.filter((column) => column.generated === undefined && !column.skipInsert);
  const { discriminator } = family ?? {};
  return discriminator === undefined || columns.some(({ property }) => property === discriminator.property) ? written : [discriminator, ...written];
}
