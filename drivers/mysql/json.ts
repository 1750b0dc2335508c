/** Values inside JSON, which MariaDB keeps as the text that was written -> SQL that means the same on both servers. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { type JsonForms, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { asText, atom, bound, call, cast, slotOf, textOf } from "./forms.js";
import { collation, literal } from "./spelling.js";

export const json: JsonForms = {
  value: (document, path, type) => fromJson(inside(document, path), type),
  itemCount: (list) => atom(call("JSON_LENGTH", list)),
  // A table made of the list: JSON_CONTAINS looks into lists inside it, and on MariaDB takes an escaped character for another one.
  hasItem(list, item, _type, expr) {
    const { column, value, wanted } = itemForm(item, expr);
    const found = sql`EXISTS (SELECT 1 FROM JSON_TABLE(${list}, '$[*]' COLUMNS (v ${raw(column)} PATH '$')) AS listed WHERE ${raw(value)} <=> ${wanted})`;
    return atom(sql`CASE WHEN ${list} IS NOT NULL THEN ${found} END`);
  },
};

// Paths

function inside(document: Sql, path: readonly (string | number)[]): Sql {
  const dashed = path.findIndex((step) => typeof step === "string" && step.startsWith("-"));
  if (dashed < 0) return path.length === 0 ? document : call("JSON_EXTRACT", document, pathText(path));
  return inside(atDash(inside(document, path.slice(0, dashed)), String(path[dashed])), path.slice(dashed + 1));
}

/** A key stands in quotes, as JSON writes it, so that nothing in it is read as a path. */
const pathText = (path: readonly (string | number)[]): Sql =>
  raw(literal(`$${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${JSON.stringify(step)}`)).join("")}`));

/** MariaDB finds no key that begins with a minus, so the value is taken from among all: it has the key's place among the keys. */
function atDash(parent: Sql, key: string): Sql {
  const pattern = raw(literal(key.replace(/[%_|]/g, "|$&")));
  return sql`JSON_EXTRACT(JSON_EXTRACT(${parent}, '$.*'), JSON_UNQUOTE(JSON_SEARCH(JSON_KEYS(${parent}), 'one', ${pattern}, '|')))`;
}

// Values

/** Texts out of JSON have a collation of their own, which would be an "illegal mix" with ours. */
const ours = (text: Sql): Sql => sql`${text} ${raw(collation)}`;

/** What JSON has no form for is a text there. */
function fromJson(value: Sql, type: ColumnType): Printed {
  switch (type.kind) {
    case "json":
    case "array":
      return atom(sql`CASE WHEN JSON_TYPE(${value}) <> 'NULL' THEN ${value} END`);
    case "boolean":
      return atom(sql`CASE ${ours(call("JSON_UNQUOTE", value))} WHEN 'true' THEN 1 WHEN 'false' THEN 0 END`);
    default:
      return fromText(sql`CASE WHEN JSON_TYPE(${value}) <> 'NULL' THEN JSON_UNQUOTE(${value}) END`, type);
  }
}

function fromText(text: Sql, type: ColumnType): Printed {
  switch (type.kind) {
    case "number":
    case "int":
      return atom(cast(text, "DOUBLE"));
    case "bigint":
      return atom(cast(text, "DECIMAL(65)"));
    case "instant":
      // Without the letter of the zone, which is no part of a DATETIME.
      return atom(cast(call("LEFT", text, raw("23")), "DATETIME(3)"));
    case "dateOnly":
      return atom(cast(text, "DATE"));
    case "timeOnly":
      return atom(cast(text, "TIME(6)"));
    case "bytes":
      return atom(call("FROM_BASE64", text));
    case "enum":
      return typeof type.values[0] === "number" ? atom(cast(text, "DOUBLE")) : atom(ours(text));
    default:
      return atom(ours(text));
  }
}

// Items

/** A value as the text of a JSON item; NULL where it is NULL. What JSON has no form for as the text that decoders of JSON read. */
export function jsonItem(value: Sql, type: ColumnType): Sql {
  switch (type.kind) {
    case "boolean":
      return textOf(value, type);
    case "int":
    case "number":
    case "json":
    case "array":
      return asText(value);
    case "enum":
      return typeof type.values[0] === "number" ? asText(value) : quotedItem(asText(value));
    case "instant":
      return quotedItem(instantText(value));
    case "bytes":
      return quotedItem(call("REPLACE", call("TO_BASE64", value), raw("CHAR(10)"), raw("''")));
    default:
      return quotedItem(asText(textOf(value, type)));
  }
}

const quotedItem = (text: Sql): Sql => ours(call("JSON_QUOTE", text));

/** As `toISOString` writes it. */
export const instantText = (value: Sql): Sql => sql`CONCAT(LEFT(DATE_FORMAT(${value}, '%Y-%m-%dT%H:%i:%s.%f'), 23), 'Z')`;

interface ItemForm {
  /** The type of the column `v`. */
  readonly column: string;
  /** What is compared with the item. */
  readonly value: string;
  readonly wanted: Sql;
}

function itemForm(item: Printed, { type, kind }: Expr): ItemForm {
  const side = fit(item, Precedence.bitwise);
  if (type.kind === "int" || type.kind === "number") return { column: "DOUBLE", value: "v", wanted: side };
  return { column: "LONGTEXT CHARACTER SET utf8mb4", value: `v ${collation}`, wanted: itemText(item.sql, type, kind === "parameter") };
}

function itemText(value: Sql, type: ColumnType, captured: boolean): Sql {
  const slot = captured && (type.kind === "decimal" || type.kind === "bigint") ? slotOf(value) : undefined;
  if (slot !== undefined) return bound(slot, type.kind === "decimal" ? "bindCarriedDecimal" : "bindBigintText");
  return type.kind === "instant" ? instantText(value) : textOf(value, type);
}
