/** Entities -> the steps that create and drop their tables, in an order in which foreign keys find what they refer to. */
import type { Column, CompositeForeignKey, Entity, ReferentialAction, Variant } from "../ir/entity.js";
import type { Dialect } from "./dialect.js";
import { objectName } from "./object-name.js";

/** A statement that always runs as it is, or one in whose middle `guard` stands only where the caller asks for it: IF NOT EXISTS. */
export type SchemaStep = string | readonly [start: string, guard: string, rest: string];

/** Statements in the order in which they run. */
export interface SchemaSteps {
  readonly create: readonly SchemaStep[];
  readonly drop: readonly SchemaStep[];
}

/** What a dialect makes its statements from. Names are finished, and not yet quoted. */
export interface PlannedTable {
  readonly entity: Entity;
  /** What stands between the parentheses of CREATE TABLE: columns, then constraints. */
  readonly lines: readonly string[];
  readonly indexes: readonly PlannedIndex[];
  /** Foreign keys to tables that are created later. */
  readonly late: readonly PlannedForeignKey[];
}

export interface PlannedIndex {
  readonly name: string;
  readonly unique: boolean;
  /** Quoted, with commas between. */
  readonly columns: string;
}

export interface PlannedForeignKey {
  readonly name: string;
  /** The quoted column, or several with commas between. */
  readonly column: string;
  /** REFERENCES and the actions. */
  readonly references: string;
}

export function planSchema(entities: readonly Entity[], dialect: Dialect): SchemaSteps {
  const sorted = sortByForeignKeys(entities);
  const later = new Set(sorted.map(({ table }) => table));
  const tables = sorted.map((entity) => {
    later.delete(entity.table);
    return planTable(entity, dialect.schema.namesResolveLate ? new Set() : later, dialect);
  });
  return dialect.schema.steps(tables);
}

function planTable(entity: Entity, later: ReadonlySet<string>, dialect: Dialect): PlannedTable {
  const columns: string[] = [];
  const constraints: string[] = [];
  const late: PlannedForeignKey[] = [];
  const list = (properties: readonly string[]): string => properties.map((property) => dialect.quote(columnName(entity, property))).join(", ");
  if (entity.primaryKey.length > 1) constraints.push(`PRIMARY KEY (${list(entity.primaryKey)})`);
  for (const unique of entity.uniques) {
    constraints.push(`CONSTRAINT ${dialect.quote(uniqueName(entity, unique.map((property) => columnName(entity, property))))} UNIQUE (${list(unique)})`);
  }
  const ownLines: string[] = [];
  for (const column of entity.columns) {
    const parts = planColumn(column, entity, dialect);
    const own = planConstraints(column, entity, later, dialect);
    late.push(...own.late);
    columns.push([...parts, ...own.inline].join(" "));
    ownLines.push(...own.lines);
  }
  for (const key of entity.compositeForeignKeys) {
    const planned = planCompositeKey(key, entity, dialect);
    if (later.has(key.table)) late.push(planned);
    else ownLines.push(`CONSTRAINT ${dialect.quote(planned.name)} FOREIGN KEY (${planned.column}) ${planned.references}`);
  }
  return {
    entity,
    lines: [...columns, ...constraints, ...ownLines, ...checksOf(entity, dialect)],
    indexes: entity.indexes.map((index) => ({ name: objectName(index.name), unique: index.unique, columns: list(index.columns) })),
    late,
  };
}

const checksOf = ({ checks, variants = [] }: Entity, dialect: Dialect): readonly string[] =>
  [...checks, ...variants.map((variant) => planVariant(variant, dialect))].map((check) => `CHECK (${check})`);

/** What a model asks of its own rows in a table that has others too. */
function planVariant({ discriminator, among, required, checks }: Variant, dialect: Dialect): string {
  const values = among.map((value) => dialect.literal(value)).join(", ");
  const asked = [...required.map((name) => `${dialect.quote(name)} IS NOT NULL`), ...checks.map((check) => `(${check})`)];
  return `${dialect.quote(discriminator)} NOT IN (${values}) OR ${asked.join(" AND ")}`;
}

/** A column without its constraints. */
function planColumn(column: Column, entity: Entity, dialect: Dialect): readonly string[] {
  const { schema } = dialect;
  const parts = [dialect.quote(column.name), column.sqlType ?? schema.columnType(column, entity)];
  if (column.generated !== undefined) parts.push(`GENERATED ALWAYS AS (${column.generated}) STORED`);
  const required = !column.nullable && !column.autoIncrement;
  if (required && (column.generated === undefined || schema.generatedNotNull)) parts.push("NOT NULL");
  if (isOnlyKey(column, entity)) parts.push("PRIMARY KEY");
  if (column.autoIncrement) parts.push(schema.autoIncrement);
  return parts.filter((part) => part !== "");
}

/** What a column asks of its values: behind the column, or as lines of the table where the database takes them for nothing there. */
function planConstraints(
  column: Column, entity: Entity, later: ReadonlySet<string>, dialect: Dialect,
): { readonly inline: readonly string[]; readonly lines: readonly string[]; readonly late: readonly PlannedForeignKey[] } {
  const { schema } = dialect;
  const inline: string[] = [];
  const lines: string[] = [];
  const quoted = dialect.quote(column.name);
  const add = (own: string, line: string): void => void (schema.constraints === "behind columns" ? inline.push(own) : lines.push(line));
  if (column.unique && !isOnlyKey(column, entity)) {
    const name = `CONSTRAINT ${dialect.quote(uniqueName(entity, [column.name]))} UNIQUE`;
    add(name, `${name} (${quoted})`);
  }
  const standard = planDefault(column, dialect);
  if (standard !== undefined) inline.push(`DEFAULT ${standard}`);
  if (column.comment !== undefined) {
    const comment = schema.columnComment(column.comment);
    if (comment !== undefined) inline.push(comment);
  }
  const typeCheck = column.sqlType === undefined ? schema.typeCheck(column, entity) : undefined;
  for (const check of [typeCheck, column.check]) {
    if (check !== undefined) add(`CHECK (${check})`, `CHECK (${check})`);
  }
  const inComposite = entity.compositeForeignKeys.some(({ columns }) => columns.includes(column.name));
  if (column.foreignKey === undefined || inComposite) return { inline, lines, late: [] };
  const name = objectName(`fk_${entity.table}_${column.name}`);
  const references = referencesOf({ ...column.foreignKey, targets: [column.foreignKey.column] }, dialect);
  if (later.has(column.foreignKey.table)) return { inline, lines, late: [{ name, column: quoted, references }] };
  add(`CONSTRAINT ${dialect.quote(name)} ${references}`, `CONSTRAINT ${dialect.quote(name)} FOREIGN KEY (${quoted}) ${references}`);
  return { inline, lines, late: [] };
}

function planDefault({ default: standard }: Column, dialect: Dialect): string | undefined {
  if (standard?.kind === "sql") return `(${standard.sql})`;
  if (standard?.kind !== "literal") return undefined;
  return standard.value === null ? "NULL" : dialect.schema.literalDefault(standard.value);
}

function planCompositeKey(key: CompositeForeignKey, entity: Entity, dialect: Dialect): PlannedForeignKey {
  return {
    name: objectName(`fk_${entity.table}_${key.columns.join("_")}`),
    column: key.columns.map((column) => dialect.quote(column)).join(", "),
    references: referencesOf(key, dialect),
  };
}

function referencesOf({ table, targets, onDelete, onUpdate }: Omit<CompositeForeignKey, "columns">, dialect: Dialect): string {
  const actions = [
    ...(onDelete === undefined ? [] : [` ON DELETE ${actionWords[onDelete]}`]),
    ...(onUpdate === undefined ? [] : [` ON UPDATE ${actionWords[onUpdate]}`]),
  ];
  return `REFERENCES ${dialect.quote(table)} (${targets.map((column) => dialect.quote(column)).join(", ")})${actions.join("")}`;
}

const actionWords: { readonly [Action in ReferentialAction]: string } = {
  noAction: "NO ACTION", restrict: "RESTRICT", cascade: "CASCADE", setNull: "SET NULL", setDefault: "SET DEFAULT",
};

const uniqueName = (entity: Entity, columns: readonly string[]): string => objectName(`uk_${entity.table}_${columns.join("_")}`);

const isOnlyKey = (column: Column, entity: Entity): boolean => entity.primaryKey.length === 1 && entity.primaryKey[0] === column.property;

const columnName = (entity: Entity, property: string): string =>
  entity.columns.find((column) => column.property === property)?.name ?? property;

/** Referenced tables first, otherwise in the order given. Within a cycle the given order stands. */
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
