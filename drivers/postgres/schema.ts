/** What PostgreSQL writes differently in CREATE and DROP. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { ColumnKind, ColumnType } from "../../runtime/ir/types.js";
import type { PlannedForeignKey, PlannedTable, SchemaStep, SchemaSteps } from "../../runtime/plan/ddl.js";
import type { SchemaForms } from "../../runtime/plan/dialect.js";
import { objectName } from "../../runtime/plan/object-name.js";
import { literal, quote } from "./spelling.js";

const typeNames: { readonly [Kind in ColumnKind]: string } = {
  number: "DOUBLE PRECISION",
  int: "BIGINT",
  bigint: "BIGINT",
  decimal: "NUMERIC",
  string: "TEXT",
  boolean: "BOOLEAN",
  instant: "TIMESTAMPTZ(3)",
  dateOnly: "DATE",
  timeOnly: "TIME",
  uuid: "UUID",
  bytes: "BYTEA",
  enum: "TEXT",
  json: "JSONB",
  array: "TEXT[]",
};

const intNames = { 16: "SMALLINT", 32: "INTEGER", 64: "BIGINT" } as const;
const longestVarchar = 10_485_760;
/** Orders by code points, whatever the database's locale, and lets an index serve a search by prefix. */
const collation = ' COLLATE "C"';

function columnType(column: Column, entity: Entity): string {
  const name = enumType(column, entity.table);
  return name === undefined ? valueType(column.type) : quote(name);
}

/** The type of a value. A union of literals is here what it is compared as; the type of its column has a name of its own. */
export function valueType(type: ColumnType): string {
  switch (type.kind) {
    case "int":
      return intNames[type.bits];
    case "decimal":
      return type.digits !== undefined && type.places !== undefined ? `NUMERIC(${type.digits}, ${type.places})` : typeNames.decimal;
    case "string":
      return (type.maxLength !== undefined && type.maxLength <= longestVarchar ? `VARCHAR(${type.maxLength})` : typeNames.string) + collation;
    case "enum":
      return typeof type.values[0] === "number" ? typeNames.number : typeNames.enum + collation;
    case "array":
      // The collation of the elements is said of the array.
      return type.element.kind === "string" ? `${typeNames.string}[]${collation}` : `${valueType(type.element)}[]`;
    default:
      return typeNames[type.kind];
  }
}

/**
 * The name of the enum type of a column, not quoted; undefined where the column has none. Two enum types are not comparable, so a
 * foreign key has the type of what it refers to. The prefix keeps it apart from tables, whose names are types too.
 */
export function enumType({ type, sqlType, name, foreignKey }: Column, table: string): string | undefined {
  if (sqlType !== undefined || enumLabels(type) === undefined) return undefined;
  return objectName(foreignKey === undefined ? `enum_${table}_${name}` : `enum_${foreignKey.table}_${foreignKey.column}`);
}

/** An enum takes texts of up to 63 bytes; any other union is a CHECK. */
function enumLabels(type: ColumnType): readonly string[] | undefined {
  if (type.kind !== "enum") return undefined;
  const labels = type.values.filter((value): value is string => typeof value === "string" && new TextEncoder().encode(value).length <= 63);
  return labels.length === type.values.length ? labels : undefined;
}

/** Two sessions that create the same table at the same time would meet in the catalogue, where even IF NOT EXISTS fails. */
const lock = "SELECT pg_advisory_xact_lock(hashtextextended('sqlmodel schema', 0))";

function steps(tables: readonly PlannedTable[]): SchemaSteps {
  const names = tables.map(({ entity }) => quote(entity.table)).reverse().join(", ");
  const types = tables.flatMap(({ entity }) => ownEnums(entity)).map(({ name }) => quote(name)).reverse();
  return {
    create: [lock, ...tables.flatMap(createTable), ...tables.flatMap(({ entity, late }) => late.map((key) => addForeignKey(entity, key)))],
    // One statement, so that the tables of a cycle go together; what others refer to stays, and so does everything else.
    drop: [lock, ["DROP TABLE", " IF EXISTS", ` ${names}`], ...(types.length === 0 ? [] : [`DROP TYPE IF EXISTS ${types.join(", ")}`])],
  };
}

function createTable({ entity, lines, indexes }: PlannedTable): readonly SchemaStep[] {
  const table = quote(entity.table);
  const definition = ` ${table} (\n  ${lines.join(",\n  ")}\n)`;
  const before = ownEnums(entity).map(createEnum);
  const after = comments(entity);
  const own: SchemaStep = before.length + after.length === 0
    ? ["CREATE TABLE", " IF NOT EXISTS", definition]
    : unless(`to_regclass(${inOwnSchema(entity.table)}) IS NOT NULL`, [...before, `CREATE TABLE${definition}`, ...after]);
  return [
    own,
    ...indexes.map(({ name, unique, columns }): SchemaStep => [
      unique ? "CREATE UNIQUE INDEX" : "CREATE INDEX", " IF NOT EXISTS", ` ${quote(name)} ON ${table} (${columns})`,
    ]),
  ];
}

interface OwnEnum {
  readonly name: string;
  readonly labels: readonly string[];
}

/** The enum types that are made for a table. */
const ownEnums = (entity: Entity): readonly OwnEnum[] =>
  entity.columns.flatMap((column) => {
    const name = column.foreignKey === undefined ? enumType(column, entity.table) : undefined;
    const labels = enumLabels(column.type);
    return name === undefined || labels === undefined ? [] : [{ name, labels }];
  });

/** A type that is already there serves if it has the same labels: its table may have been dropped without it. */
function createEnum({ name, labels }: OwnEnum): string {
  const list = labels.map(literal).join(", ");
  const found = `(SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = to_regtype(${inOwnSchema(name)}))`;
  return `IF ${found} IS DISTINCT FROM ARRAY[${list}] THEN CREATE TYPE ${quote(name)} AS ENUM (${list}); END IF`;
}

function comments({ table, comment, columns }: Entity): readonly string[] {
  const ofColumns = columns.flatMap((column) =>
    column.comment === undefined ? [] : [`COMMENT ON COLUMN ${quote(table)}.${quote(column.name)} IS ${literal(column.comment)}`],
  );
  return comment === undefined ? ofColumns : [`COMMENT ON TABLE ${quote(table)} IS ${literal(comment)}`, ...ofColumns];
}

function addForeignKey(entity: Entity, { name, column, references }: PlannedForeignKey): SchemaStep {
  const exists = `EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass(${inOwnSchema(entity.table)}) AND conname = ${literal(name)})`;
  return unless(exists, [`ALTER TABLE ${quote(entity.table)} ADD CONSTRAINT ${quote(name)} FOREIGN KEY (${column}) ${references}`]);
}

/** Where CREATE TABLE puts a name; a search path may find the same name elsewhere. */
const inOwnSchema = (name: string): string => `format('%I.%I', current_schema(), ${literal(name)})`;

/** Statements that have no IF NOT EXISTS of their own, or that belong to one that has: all of them, or none. */
function unless(condition: string, statements: readonly string[]): SchemaStep {
  const body = statements.map((statement) => `${statement};\n`).join("");
  let tag = "$sqlmodel$";
  for (let count = 2; body.includes(tag); count += 1) tag = `$sqlmodel${count}$`;
  return [`DO ${tag} BEGIN`, ` IF ${condition} THEN RETURN; END IF;`, `\n${body}END ${tag}`];
}

export const schema: SchemaForms = {
  columnType,
  typeCheck({ name, type }) {
    if (type.kind !== "enum" || enumLabels(type) !== undefined) return undefined;
    return `${quote(name)} IN (${type.values.map(literal).join(", ")})`;
  },
  autoIncrement: "GENERATED BY DEFAULT AS IDENTITY",
  generatedNotNull: true,
  literalDefault: literal,
  columnComment: () => undefined,
  constraints: "behind columns",
  namesResolveLate: false,
  steps,
};
