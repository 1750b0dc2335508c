/**
 * Arithmetic -> SQL that never overflows where JavaScript answers.
 *
 * Integer columns add up as BIGINT; what may leave its 64 bits (products, bigints) is NUMERIC, which is exact at any size. Whatever
 * holds a fraction is DOUBLE PRECISION, as a number is in JavaScript.
 */
import type { ArithmeticOperator } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { bitsOf, bitsOfBigints } from "./bits.js";
import { asDouble, atom, cast, isColumn, wholeLiteral } from "./pieces.js";
import { remainder } from "./remainder.js";

export function arithmetic(operator: ArithmeticOperator, left: Printed, right: Printed, leftType: ColumnType, rightType: ColumnType): Printed {
  const big = leftType.kind === "bigint";
  switch (operator) {
    case "&":
    case "|":
    case "^":
    case "<<":
    case ">>":
      return big ? bitsOfBigints(operator, left, right) : bitsOf(operator, left, right, leftType, rightType);
    case "**":
      return power(asDouble(left, leftType), asDouble(right, rightType));
    default:
      break;
  }
  if (big) return ofBigints(operator, left, right);
  if (leftType.kind === "int" && rightType.kind === "int" && operator !== "/") return ofIntegers(operator, left, right, leftType.bits);
  return ofDoubles(operator, left, right, leftType, rightType);
}

const levels = {
  "+": Precedence.additive, "-": Precedence.additive, "*": Precedence.multiplicative, "/": Precedence.multiplicative, "%": Precedence.multiplicative,
} as const;
type Basic = keyof typeof levels;

function binary(operator: Basic, left: Printed, right: Printed): Printed {
  const level = levels[operator];
  return { sql: sql`${fit(left, level)} ${raw(operator)} ${fit(right, (level + 1) as Precedence)}`, precedence: level };
}

/** A division by zero answers NULL. */
function divisor(value: Printed): Printed {
  const known = wholeLiteral(value.sql);
  return known !== undefined && known !== 0 ? value : atom(sql`NULLIF(${value.sql}, 0)`);
}

function ofIntegers(operator: Basic, left: Printed, right: Printed, bits: 16 | 32 | 64): Printed {
  if (operator === "%") return binary(operator, left, divisor(right));
  if (operator === "*") return binary(operator, cast(left, "numeric"), right);
  return binary(operator, roomy(left, bits), right);
}

function ofBigints(operator: Basic, left: Printed, right: Printed): Printed {
  if (operator === "/") return atom(sql`div(${cast(left, "numeric").sql}, ${divisor(right).sql})`);
  return binary(operator, cast(left, "numeric"), operator === "%" ? divisor(right) : right);
}

function ofDoubles(operator: Basic, left: Printed, right: Printed, leftType: ColumnType, rightType: ColumnType): Printed {
  const [a, b] = [asDouble(left, leftType), asDouble(right, rightType)];
  if (operator === "%") return remainder(a, b);
  // One double makes the other side a double too.
  const first = rightType.kind === "number" && b === right && operator !== "/" ? left : a;
  return binary(operator, first, operator === "/" ? divisor(right) : right);
}

/** Where POWER refuses, JavaScript answers Infinity or NaN, and NaN is NULL. */
function power(base: Printed, exponent: Printed): Printed {
  const call = sql`power(${base.sql}, ${exponent.sql})`;
  const [a, b] = [fit(base, Precedence.bitwise), fit(exponent, Precedence.bitwise)];
  const known = wholeLiteral({ chunks: exponent.sql.chunks.slice(0, 1) });
  if (known !== undefined && known >= 0) return atom(call);
  return atom(
    sql`CASE WHEN ${a} = 0 AND ${b} < 0 THEN 'Infinity' WHEN ${a} < 0 AND ${b} <> trunc(${exponent.sql}) OR abs(${base.sql}) = 1 AND abs(${exponent.sql}) = 'Infinity' THEN NULL ELSE ${call} END`,
  );
}

export function unary(operator: "-" | "~", value: Printed, type: ColumnType): Printed | undefined {
  if (operator === "~") return binary("-", minus(cast(value, "numeric")), atom(raw("1")));
  if (type.kind === "bigint") return minus(cast(value, "numeric"));
  return type.kind === "int" ? minus(roomy(value, type.bits)) : undefined;
}

/** The least integer has no positive counterpart of its own size. What a column of 64 bits holds beyond 53 no program reads. */
export function roomy(value: Printed, bits: 16 | 32 | 64): Printed {
  if (isColumn(value.sql)) return bits === 64 ? value : cast(value, "int8");
  return cast(value, "numeric");
}

const minus = (value: Printed): Printed => ({ sql: sql`- ${fit(value, Precedence.atom)}`, precedence: Precedence.unary });

/** Rounding of a double. Halves go up, as in `Math.round`; the fraction is exact where adding 0.5 would not be. */
export function round(value: Printed): Printed {
  const { sql: x } = value;
  return atom(sql`CASE WHEN ${fit(value, Precedence.additive)} - floor(${x}) < 0.5 THEN floor(${x}) ELSE ceil(${x}) END`);
}

/** The root of a negative number is NaN, which is NULL. */
export const squareRoot = (value: Printed): Printed =>
  atom(sql`sqrt(CASE WHEN ${fit(value, Precedence.bitwise)} >= 0 THEN ${value.sql} END)`);

/** LEAST and GREATEST pass over a NULL; JavaScript's operators, lifted, do not. */
export function extreme(name: "LEAST" | "GREATEST", values: readonly Printed[], nullable: readonly boolean[]): Printed {
  const list = values.map((value) => value.sql).reduce((all, item) => sql`${all}, ${item}`);
  const tests = values.filter((_value, index) => nullable[index]).map((value): Sql => sql`${fit(value, Precedence.bitwise)} IS NOT NULL`);
  const call = sql`${raw(name)}(${list})`;
  if (tests.length === 0) return atom(call);
  return atom(sql`CASE WHEN ${tests.reduce((all, test) => sql`${all} AND ${test}`)} THEN ${call} END`);
}
