/** Entities -> CREATE and DROP statements, in an order in which foreign keys find their tables. */
import type { Column, Entity, ReferentialAction } from "../ir/entity.js";
import type { Dialect } from "./dialect.js";

/** One object to create. The runtime puts `IF NOT EXISTS` between `create` and `rest` where the caller asks for it. */
export interface SchemaObject {
  readonly create: string;
  readonly drop: string;
  readonly name: string;
  readonly rest: string;
}

export function planTables(entities: readonly Entity[], dialect: Dialect): readonly SchemaObject[] {
  return sortByForeignKeys(entities).flatMap((entity) => [planTable(entity, dialect), ...planIndexes(entity, dialect)]);
}

function planTable(entity: Entity, dialect: Dialect): SchemaObject {
  const lines = entity.columns.map((column) => planColumn(column, entity, dialect));
  const quoteAll = (properties: readonly string[]) =>
    properties.map((property) => dialect.quote(columnName(entity, property))).join(", ");
  if (entity.primaryKey.length > 1) lines.push(`PRIMARY KEY (${quoteAll(entity.primaryKey)})`);
  for (const unique of entity.uniques) {
    const name = dialect.quote(`uk_${entity.table}_${unique.map((property) => columnName(entity, property)).join("_")}`);
    lines.push(`CONSTRAINT ${name} UNIQUE (${quoteAll(unique)})`);
  }
  for (const check of entity.checks) lines.push(`CHECK (${check})`);
  return {
    create: "CREATE TABLE",
    drop: "DROP TABLE",
    name: dialect.quote(entity.table),
    rest: `(\n  ${lines.join(",\n  ")}\n)`,
  };
}

function planColumn(column: Column, entity: Entity, dialect: Dialect): string {
  const parts = [dialect.quote(column.name), column.sqlType ?? dialect.columnType(column)];
  const onlyKey = entity.primaryKey.length === 1 && entity.primaryKey[0] === column.property;
  if (column.generated !== undefined) parts.push(`GENERATED ALWAYS AS (${column.generated}) STORED`);
  if (!column.nullable && !column.autoIncrement) parts.push("NOT NULL");
  if (onlyKey) parts.push("PRIMARY KEY");
  if (column.autoIncrement && dialect.autoIncrement !== "") parts.push(dialect.autoIncrement);
  if (column.unique && !onlyKey) parts.push(`CONSTRAINT ${dialect.quote(`uk_${entity.table}_${column.name}`)} UNIQUE`);
  if (column.default?.kind === "literal") {
    parts.push(`DEFAULT ${column.default.value === null ? "NULL" : dialect.literal(column.default.value)}`);
  }
  if (column.default?.kind === "sql") parts.push(`DEFAULT (${column.default.sql})`);
  const typeCheck = column.sqlType === undefined ? dialect.typeCheck(column) : undefined;
  for (const check of [typeCheck, column.check]) {
    if (check !== undefined) parts.push(`CHECK (${check})`);
  }
  const reference = column.foreignKey;
  if (reference !== undefined) {
    const name = dialect.quote(`fk_${entity.table}_${column.name}`);
    parts.push(`CONSTRAINT ${name} REFERENCES ${dialect.quote(reference.table)} (${dialect.quote(reference.column)})`);
    if (reference.onDelete !== undefined) parts.push(`ON DELETE ${actionWords[reference.onDelete]}`);
    if (reference.onUpdate !== undefined) parts.push(`ON UPDATE ${actionWords[reference.onUpdate]}`);
  }
  return parts.join(" ");
}

const actionWords: { readonly [Action in ReferentialAction]: string } = {
  noAction: "NO ACTION", restrict: "RESTRICT", cascade: "CASCADE", setNull: "SET NULL", setDefault: "SET DEFAULT",
};

function planIndexes(entity: Entity, dialect: Dialect): readonly SchemaObject[] {
  return entity.indexes.map((index) => ({
    create: index.unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX",
    drop: "DROP INDEX",
    name: dialect.quote(index.name),
    rest: `ON ${dialect.quote(entity.table)} (${index.columns.map((property) => dialect.quote(columnName(entity, property))).join(", ")})`,
  }));
}

const columnName = (entity: Entity, property: string): string =>
  entity.columns.find((column) => column.property === property)?.name ?? property;

/** Referenced tables first, otherwise in the order given. Within a cycle the given order stands: SQLite resolves names late. */
function sortByForeignKeys(entities: readonly Entity[]): readonly Entity[] {
  const byTable = new Map(entities.map((entity) => [entity.table, entity]));
  const sorted = new Set<Entity>();
  const visiting = new Set<Entity>();
  const visit = (entity: Entity): void => {
    if (sorted.has(entity) || visiting.has(entity)) return;
    visiting.add(entity);
    for (const column of entity.columns) {
      const target = column.foreignKey === undefined ? undefined : byTable.get(column.foreignKey.table);
      if (target !== undefined) visit(target);
    }
    sorted.add(entity);
  };
  for (const entity of entities) visit(entity);
  return [...sorted];
}
