/** Bit operators -> SQL. JavaScript computes those of numbers in 32 bits and takes a distance modulo 32; bigints have no end. */
import type { ColumnType } from "../../runtime/ir/types.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { asDouble, atom, bound, captureOf, cast, isColumn, wholeLiteral } from "./pieces.js";

type BitOperator = "&" | "|" | "^" | "<<" | ">>";

const bitwise = (left: Sql, operator: string, right: Sql): Printed => ({ sql: sql`${left} ${raw(operator)} ${right}`, precedence: Precedence.bitwise });
const words = { "&": "&", "|": "|", "^": "#", "<<": "<<", ">>": ">>" } as const;

export function bitsOf(operator: BitOperator, left: Printed, right: Printed, leftType: ColumnType, rightType: ColumnType): Printed {
  const value = fit(in32(left, leftType), Precedence.additive);
  const other = in32(right, rightType);
  if (operator !== "<<" && operator !== ">>") return bitwise(value, words[operator], fit(other, Precedence.additive));
  const known = wholeLiteral(right.sql);
  return bitwise(value, operator, known === undefined ? sql`(${fit(other, Precedence.additive)} & 31)` : raw(String(known & 31)));
}

/** The low 32 bits with their sign, as INTEGER. */
function in32(value: Printed, type: ColumnType): Printed {
  const known = wholeLiteral(value.sql);
  if (known !== undefined) return literalBits(known);
  const slot = captureOf(value.sql);
  if (slot !== undefined) return bound(slot, "bindBits", "int4");
  if (type.kind === "int") {
    if (type.bits < 64) return cast(value, "int4");
    if (isColumn(value.sql)) return cast(cast(value, "bit(32)"), "int4");
    return atom(sql`mod(${value.sql}, 4294967296)::int8::bit(32)::int4`);
  }
  const whole = sql`trunc(${asDouble(value, type).sql})`;
  // Exact at any size: dividing by a power of two loses nothing.
  return atom(sql`(${whole} - trunc(${whole} / 4294967296) * 4294967296)::int8::bit(32)::int4`);
}

const literalBits = (known: number): Printed => {
  const bits = known | 0;
  return atom(raw(bits < 0 ? `(${bits})` : String(bits)));
};

/** Bigints of columns and parameters have 64 bits; what a shift leaves them is NUMERIC, which is exact at any size. */
export function bitsOfBigints(operator: BitOperator, left: Printed, right: Printed): Printed {
  if (operator !== "<<" && operator !== ">>") {
    return bitwise(fit(cast(left, "int8"), Precedence.additive), words[operator], fit(cast(right, "int8"), Precedence.additive));
  }
  const leftward = operator === "<<";
  const up = (by: Sql): Sql => sql`trunc(${cast(left, "numeric").sql} * power(2::numeric, LEAST(${by}, 64)))`;
  const down = (by: Sql): Sql => sql`(${cast(left, "int8").sql} >> LEAST(${by}, 63)::int4)::numeric`;
  const known = wholeLiteral(right.sql);
  if (known !== undefined) return atom(known < 0 === leftward ? down(raw(String(Math.abs(known)))) : up(raw(String(Math.abs(known)))));
  const [distance, turned] = [fit(right, Precedence.multiplicative), sql`- ${cast(right, "numeric").sql}`];
  return atom(sql`CASE WHEN ${distance} < 0 THEN ${leftward ? down(turned) : up(turned)} WHEN ${distance} >= 0 THEN ${leftward ? up(distance) : down(distance)} END`);
}
