/** What MySQL and MariaDB write differently in CREATE and DROP. */
import type { Column, Entity } from "../../runtime/ir/entity.js";
import type { ColumnKind, ColumnType } from "../../runtime/ir/types.js";
import type { PlannedForeignKey, PlannedTable, SchemaStep, SchemaSteps } from "../../runtime/plan/ddl.js";
import type { SchemaForms } from "../../runtime/plan/dialect.js";
import { collation, literal, quote, quotedText } from "./spelling.js";

export const mostDigits = 65;

const typeNames: { readonly [Kind in ColumnKind]: string } = {
  number: "DOUBLE",
  int: "BIGINT",
  bigint: "BIGINT",
  decimal: `DECIMAL(${mostDigits}, 30)`,
  string: "LONGTEXT",
  boolean: "BOOLEAN",
  instant: "DATETIME(3)",
  dateOnly: "DATE",
  timeOnly: "TIME(6)",
  uuid: "CHAR(36) CHARACTER SET ascii COLLATE ascii_bin",
  bytes: "LONGBLOB",
  enum: "LONGTEXT",
  json: "JSON",
  array: "JSON",
};

const intNames = { 16: "SMALLINT", 32: "INT", 64: "BIGINT" } as const;
/** Characters of four bytes that fit into a row, and bytes or characters of a key that says no length. An index takes 3,072 bytes. */
const longestVarchar = 16_383;
const keyLength = 255;

/** Texts and bytes of any length cannot be in a key or an index: there they have a length, and strict mode refuses what is longer. */
function columnType(column: Column, entity: Entity): string {
  const { type } = column;
  if (isKeyed(column, entity)) {
    if (type.kind === "string") return `VARCHAR(${type.maxLength ?? keyLength})`;
    if (type.kind === "bytes") return `VARBINARY(${keyLength})`;
    if (type.kind === "enum" && valueType(type) === typeNames.enum) return `VARCHAR(${keyLength})`;
  }
  return valueType(type);
}

/** The type of a value that is in no key. */
export function valueType(type: ColumnType): string {
  switch (type.kind) {
    case "int":
      return intNames[type.bits];
    case "decimal":
      // Each column has one number of places. Digits alone do not say how many of them come after the point.
      return type.places === undefined ? typeNames.decimal : `DECIMAL(${type.digits ?? mostDigits}, ${type.places})`;
    case "string":
      return isVarchar(type) ? `VARCHAR(${type.maxLength})` : typeNames.string;
    case "enum": {
      const labels = enumLabels(type);
      if (labels !== undefined) return `ENUM (${labels.map(quotedText).join(", ")})`;
      return typeof type.values[0] === "number" ? typeNames.number : typeNames.enum;
    }
    default:
      return typeNames[type.kind];
  }
}

const isVarchar = (type: ColumnType): boolean => type.kind === "string" && type.maxLength !== undefined && type.maxLength <= longestVarchar;

/** An enum takes texts of up to 255 characters and drops blanks at their end; any other union is a CHECK. */
function enumLabels(type: ColumnType): readonly string[] | undefined {
  if (type.kind !== "enum") return undefined;
  const labels = type.values.filter((value): value is string => typeof value === "string" && value.length <= 255 && !value.endsWith(" "));
  return labels.length === type.values.length ? labels : undefined;
}

export const isKeyed = ({ property, unique, foreignKey }: Column, { primaryKey, uniques, indexes }: Entity): boolean =>
  unique || foreignKey !== undefined || [primaryKey, ...uniques, ...indexes.map(({ columns }) => columns)].some((list) => list.includes(property));

function typeCheck(column: Column, entity: Entity): string | undefined {
  const { type, generated, nullable } = column;
  const name = quote(column.name);
  if (type.kind === "boolean") return `${name} IN (0, 1)`;
  if (type.kind === "enum" && enumLabels(type) === undefined) return `${name} IN (${type.values.map(storedLiteral).join(", ")})`;
  if (type.kind === "string" && type.maxLength !== undefined && !isVarchar(type) && !isKeyed(column, entity)) return `char_length(${name}) <= ${type.maxLength}`;
  return generated !== undefined && !nullable ? `${name} IS NOT NULL` : undefined;
}

/** MariaDB keeps the expressions of DEFAULT and CHECK as texts of its own, in which a literal of hexadecimal digits loses its backslashes. */
const storedLiteral = (value: string | number | boolean): string => (typeof value === "string" ? quotedText(value) : literal(value));

/** A comment that is too long would be an error. */
const commentText = (comment: string, longest: number): string =>
  `COMMENT ${quotedText([...comment].length <= longest ? comment : `${[...comment].slice(0, longest - 1).join("")}…`)}`;

/**
 * Each statement is a transaction of its own here, and nothing that a session remembers may be left behind by one that fails: foreign
 * keys are checked throughout, and those of a cycle are added at the end and taken away first.
 */
function steps(tables: readonly PlannedTable[]): SchemaSteps {
  const late = tables.flatMap(({ entity, late: keys }) => keys.map((key) => ({ table: entity.table, key })));
  return {
    create: [...tables.map(createTable), ...late.flatMap(({ table, key }) => addForeignKey(table, key))],
    drop: [
      ...late.flatMap(({ table, key }) => dropForeignKey(table, key)),
      ["DROP TABLE", " IF EXISTS", ` ${tables.map(({ entity }) => quote(entity.table)).reverse().join(", ")}`],
    ],
  };
}

function createTable({ entity, lines, indexes }: PlannedTable): SchemaStep {
  const all = [...lines, ...indexes.map(({ name, unique, columns }) => `${unique ? "UNIQUE INDEX" : "INDEX"} ${quote(name)} (${columns})`)];
  const comment = entity.comment === undefined ? "" : ` ${commentText(entity.comment, 2048)}`;
  const options = `ENGINE = InnoDB CHARACTER SET utf8mb4 ${collation}${comment}`;
  return ["CREATE TABLE", " IF NOT EXISTS", ` ${quote(entity.table)} (\n  ${all.join(",\n  ")}\n) ${options}`];
}

/** MySQL has no IF NOT EXISTS here, MariaDB has. */
const addForeignKey = (table: string, { name, column, references }: PlannedForeignKey): readonly SchemaStep[] =>
  whether(table, name, "= 0", `ALTER TABLE ${quote(table)} ADD CONSTRAINT ${quote(name)} FOREIGN KEY /*M!100200 IF NOT EXISTS */ (${column}) ${references}`);

const dropForeignKey = (table: string, { name }: PlannedForeignKey): readonly SchemaStep[] =>
  whether(table, name, "> 0", `ALTER TABLE ${quote(table)} DROP FOREIGN KEY ${quote(name)}`);

/** A statement that runs only if a constraint is there, or is not. */
function whether(table: string, constraint: string, count: "= 0" | "> 0", statement: string): readonly SchemaStep[] {
  const found = `constraint_schema = database() AND table_name = ${literal(table)} AND constraint_name = ${literal(constraint)}`;
  return [
    `SET @sqlmodel = (SELECT if(count(*) ${count}, ${literal(statement)}, 'DO 0') FROM information_schema.table_constraints WHERE ${found})`,
    "PREPARE sqlmodel FROM @sqlmodel",
    "EXECUTE sqlmodel",
    "DEALLOCATE PREPARE sqlmodel",
  ];
}

export const schema: SchemaForms = {
  columnType,
  typeCheck,
  autoIncrement: "AUTO_INCREMENT",
  generatedNotNull: false,
  // Texts take a default in parentheses only.
  literalDefault: (value) => `(${storedLiteral(value)})`,
  columnComment: (comment) => commentText(comment, 1024),
  constraints: "as lines",
  namesResolveLate: false,
  steps,
};
