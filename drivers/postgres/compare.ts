/**
 * Comparisons -> forms that answer what JavaScript answers and that an index on the column serves.
 *
 * A column of integers, UUIDs, dates or times is compared with a captured value of its own type: the binder turns a number or a text
 * into the value that gives the same answer. Texts compare by code points, which columns have by their collation.
 */
import type { Expr } from "../../runtime/ir/expr.js";
import type { ColumnKind, ColumnType } from "../../runtime/ir/types.js";
import { isDateText, isTimeText, isUuidText } from "../../runtime/data/comparands.js";
import type { BindCodec } from "../../runtime/plan/codec.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { asText, atom, bound, byCodePoints, type CaptureSlot, captureOf, cast, comparison, isColumn, isLiteralText, isText, isTextUnion } from "./pieces.js";
import { literal } from "./spelling.js";

interface Side {
  readonly sql: Sql;
  readonly expr: Expr;
}

const turned: Readonly<Record<string, string>> = { "=": "=", "<": ">", "<=": ">=", ">": "<", ">=": "<=" };

export function compare(
  operator: string, left: Sql, right: Sql, _type: ColumnType, [leftExpr, rightExpr]: readonly [Expr, Expr],
): Printed | undefined {
  const sides = [{ sql: left, expr: leftExpr }, { sql: right, expr: rightExpr }] as const;
  const turn = leftExpr.kind === "parameter" || (leftExpr.kind === "literal" && rightExpr.kind !== "parameter");
  const [value, other] = turn ? [sides[1], sides[0]] : sides;
  const as = turn ? (turned[operator] ?? operator) : operator;
  return (isText(value.expr.type) ? compareTexts(as, value, other) : compareNumbers(as, value, other)) ?? compareNullable(as, value, other);
}

/** `IS NOT DISTINCT FROM` leaves every index aside; equality and, beside it, the two NULLs do not. */
function compareNullable(operator: string, value: Side, other: Side): Printed | undefined {
  const serves = operator === "=" && value.expr.nullable && other.expr.nullable && isColumn(value.sql) && other.expr.kind === "parameter";
  return serves ? comparison(sql`${value.sql} = ${other.sql}`) : undefined;
}

// Numbers

const wholeBinders: Readonly<Record<string, BindCodec>> = {
  "=": "bindWhole", "<": "bindCeiling", ">=": "bindCeiling", "<=": "bindFloor", ">": "bindFloor",
};

function compareNumbers(operator: string, value: Side, other: Side): Printed | undefined {
  const slot = other.expr.kind === "parameter" ? captureOf(other.sql) : undefined;
  if (slot === undefined || (other.expr.type.kind !== "number" && other.expr.type.kind !== "int")) return undefined;
  const { kind } = value.expr.type;
  if (kind === "int" && isColumn(value.sql)) return comparison(sql`${value.sql} ${raw(operator)} ${bound(slot, wholeBinders[operator], "int8").sql}`);
  // As doubles two bigints may be one.
  if (kind === "bigint") return comparison(sql`${cast(atom(value.sql), "numeric").sql} ${raw(operator)} ${bound(slot, "bindExact", "numeric").sql}`);
  return undefined;
}

// Texts, and what JavaScript has as text

interface TextForm {
  readonly type: string;
  readonly bind: BindCodec;
  /** Whether a text is one of the type's own. */
  readonly holds: (text: string) => boolean;
}

const textForms: { readonly [Kind in ColumnKind]?: TextForm } = {
  uuid: { type: "uuid", bind: "bindUuid", holds: isUuidText },
  dateOnly: { type: "date", bind: "bindDate", holds: isDateText },
  timeOnly: { type: "time", bind: "bindTime", holds: isTimeText },
};

function compareTexts(operator: string, value: Side, other: Side): Printed | undefined {
  const [{ type }, { type: otherType }] = [value.expr, other.expr];
  if (type.kind === "string" && otherType.kind === "string") {
    const ordered = operator === "=" || isColumn(value.sql) || isColumn(other.sql);
    return ordered ? undefined : comparison(sql`${byCodePoints(atom(value.sql))} ${raw(operator)} ${other.sql}`);
  }
  if (type.kind === otherType.kind && type.kind !== "enum") return undefined;
  const slot = other.expr.kind === "parameter" ? captureOf(other.sql) : undefined;
  const text = isLiteralText(other.expr) ? other.expr.value : undefined;
  const form = textForms[type.kind];
  if (form !== undefined && text !== undefined && form.holds(text)) return comparison(sql`${value.sql} ${raw(operator)} ${other.sql}`);
  if (form !== undefined && slot !== undefined && operator === "=") {
    return { ...comparison(sql`${value.sql} = ${bound(slot, form.bind, form.type).sql}`), vanishes: true };
  }
  if (isTextUnion(type) && operator === "=" && isColumn(value.sql)) {
    if (text !== undefined && (type.values as readonly string[]).includes(text)) return comparison(sql`${value.sql} = ${other.sql}`);
    if (slot !== undefined && type.values.length <= mostBranches) return oneOf(value.sql, type.values as readonly string[], slot);
  }
  const [a, b] = [asText(atom(value.sql), type), asText(atom(other.sql), otherType)];
  return comparison(sql`${operator === "=" ? a.sql : byCodePoints(a)} ${raw(operator)} ${b.sql}`);
}

const mostBranches = 12;

/** A text is no enum, and the type's name is not known here. Once the value is known all branches but one are false, and an index serves that one. */
function oneOf(column: Sql, values: readonly string[], slot: CaptureSlot): Printed {
  const branches = values.map((value) => sql`${column} = ${raw(literal(value))} AND ${bound(slot, "bindString", "text").sql} = ${raw(literal(value))}`);
  return { sql: joinSql(branches, " OR "), precedence: Precedence.or };
}
