/** The sides of a comparison, where MySQL would compare them as something else than JavaScript does. */
import { amongDates, uuidOrNone } from "../../runtime/data/mysql-binders.js";
import type { CompareOperator, Expr } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { Printed } from "../../runtime/plan/dialect.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { atom, bound, cast, comparison, exactType, integerType, isCast, isColumn, slotOf, textOf } from "./forms.js";
import { valueType } from "./schema.js";
import { collation, literal } from "./spelling.js";

/** One side, beside the other; undefined where it stands as it is. */
export function comparable({ sql: value }: Printed, expr: Expr, other: Expr, operator: CompareOperator): Printed | undefined {
  if (expr.type.kind === "decimal" || other.type.kind === "decimal") return exact(value);
  if (expr.kind === "parameter" && operator !== "=" && operator !== "<>" && (expr.type.kind === "number" || expr.type.kind === "int")) return parameterBeside(value, false);
  if (other.type.kind === "int" || expr.type.kind === "int") return beside(value, expr, other, operator === "=" || operator === "<>");
  if (expr.type.kind === "uuid" || other.type.kind === "uuid") return besideUuid(value, expr, other, operator === "=" || operator === "<>");
  return expr.type.kind === other.type.kind ? undefined : calendarText(value, expr, other);
}

/** A UUID column holds ASCII, and MySQL refuses to compare it with what is not; a text that is no UUID equals none. */
function besideUuid(value: Sql, expr: Expr, other: Expr, equality: boolean): Printed | undefined {
  const free = (side: Expr): boolean => equality && (side.kind === "parameter" || (side.kind === "literal" && typeof side.value === "string"));
  if (expr.type.kind === "uuid" && isColumn(value)) return other.type.kind === "uuid" || free(other) ? undefined : atom(textOf(value, expr.type));
  if (!free(expr)) return isCalendar(expr.type) ? atom(textOf(value, expr.type)) : undefined;
  if (expr.kind === "literal") return atom(raw(literal(uuidOrNone(String(expr.value)))));
  const slot = slotOf(value);
  return slot && atom(bound(slot, "bindUuidOrNone"));
}

/** As texts decimals would compare as doubles. */
const exact = (value: Sql): Printed | undefined => (isColumn(value) || isCast(value, exactType) ? undefined : atom(cast(value, exactType)));

/** A number beside an integer: MariaDB rounds a fraction to look it up in an index, and so do both where another table's column holds it. */
function beside(value: Sql, expr: Expr, other: Expr, equality: boolean): Printed | undefined {
  if (expr.kind === "parameter") return other.type.kind === "int" ? parameterBeside(value, true) : undefined;
  if (expr.kind === "literal") {
    const fraction = equality && typeof expr.value === "number" && !Number.isInteger(expr.value);
    return fraction ? atom(raw("1e300")) : undefined;
  }
  const free = other.kind === "parameter" || other.kind === "literal" || other.type.kind === "int";
  return expr.kind === "column" && expr.type.kind === "int" && equality && !free ? atom(cast(value, "DOUBLE")) : undefined;
}

function parameterBeside(value: Sql, equality: boolean): Printed | undefined {
  const slot = slotOf(value);
  return slot && atom(bound(slot, equality ? "bindEqualInteger" : "bindFinite"));
}

const isCalendar = ({ kind }: ColumnType): boolean => kind === "dateOnly" || kind === "timeOnly";

/** A DATE beside a text stays a DATE while the text can become one; TIME has too many texts for a time. */
function calendarText(value: Sql, expr: Expr, other: Expr): Printed | undefined {
  const dates = expr.type.kind === "dateOnly" || other.type.kind === "dateOnly";
  const free = (side: Expr): boolean => side.kind === "parameter" || (side.kind === "literal" && typeof side.value === "string");
  if (isCalendar(expr.type)) return dates && free(other) ? undefined : atom(textOf(value, expr.type));
  if (!dates || !free(expr) || isCalendar(expr.type) || other.type.kind !== "dateOnly") return undefined;
  if (expr.kind === "literal") return atom(raw(literal(amongDates(String(expr.value)))));
  const slot = slotOf(value);
  return slot && atom(bound(slot, "bindAmongDates"));
}

/** The column of a list's table that holds values of a type. */
export function listType(type: ColumnType): string {
  switch (type.kind) {
    case "int":
    case "bigint":
    case "boolean":
      return "BIGINT";
    case "number":
      return "DOUBLE";
    case "enum":
      return typeof type.values[0] === "number" ? "DOUBLE" : textType;
    case "decimal":
      return exactType;
    case "instant":
      return "DATETIME(3)";
    case "dateOnly":
      return "DATE";
    case "timeOnly":
      return "TIME(6)";
    case "uuid":
      return valueType(type);
    default:
      return textType;
  }
}

const utf8Type = "LONGTEXT CHARACTER SET utf8mb4";
const textType = `${utf8Type} ${collation}`;

/** One text for any length: the list is a table made of one JSON text. */
export function inList(operand: Sql, list: Sql, type: ColumnType): Printed {
  const held: ColumnType = isCalendar(type) ? { kind: "string", maxLength: undefined } : type;
  const column = listType(held);
  const slot = slotOf(list);
  const bind = column === "BIGINT" && type.kind !== "boolean" ? "bindWholeList" : column === "DOUBLE" ? "bindRealList" : column === textType ? "bindTextList" : type.kind === "uuid" ? "bindUuidList" : undefined;
  const items = slot === undefined || bind === undefined ? list : bound(slot, bind);
  // What is no decimal reads as NULL.
  const filter = raw(type.kind === "decimal" ? " WHERE v IS NOT NULL" : "");
  const side = isCalendar(type) ? textOf(operand, type) : operand;
  // What is told at the value wins over any column's collation, where two columns might be an "illegal mix".
  const [item, declared] = column === textType ? [`v ${collation}`, utf8Type] : ["v", column];
  return comparison(sql`${side} IN (SELECT ${raw(item)} FROM JSON_TABLE(${items}, '$[*]' COLUMNS (v ${raw(declared)} PATH '$')) AS listed${filter})`);
}

/** One of the values that a CASE or COALESCE answers: what has several carriers is mixed as text. */
export function alternative({ sql: value }: Printed, expr: Expr, type: ColumnType): Printed {
  if (type.kind === "decimal") {
    const slot = expr.kind === "parameter" ? slotOf(value) : undefined;
    return atom(slot === undefined ? textOf(value, expr.type) : bound(slot, "bindCarriedDecimal"));
  }
  const carried = isCalendar(expr.type) || expr.type.kind === "uuid";
  return carried && type.kind !== expr.type.kind ? atom(textOf(value, expr.type)) : atom(value);
}

/** A captured value with the type that the text around it might not give it. */
export function parameter(value: Sql, expr: Extract<Expr, { kind: "parameter" }>): Printed {
  if (expr.form !== "value") return atom(value);
  switch (expr.type.kind) {
    case "decimal":
      return atom(cast(value, exactType));
    case "bigint":
      return atom(cast(value, integerType));
    case "instant":
      return atom(cast(value, "DATETIME(3)"));
    default:
      return atom(value);
  }
}
