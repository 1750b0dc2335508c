/**
 * `a % b` of doubles -> SQL. PostgreSQL has no remainder of doubles, and the quotient, rounded, leaves a wrong one: 5.5 % 0.1 is 0.0999…
 * in JavaScript. So both are taken apart into their exact NUMERIC values, whose remainder is exact, and is a double again.
 */
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql } from "../../runtime/plan/sql.js";
import { atom } from "./pieces.js";

export function remainder(left: Printed, right: Printed): Printed {
  const only = right.sql.chunks[0];
  if (only === "1" || only === "1::float8") return { sql: sql`${fit(left, Precedence.additive)} - trunc(${left.sql})`, precedence: Precedence.additive };
  const parts = sql`SELECT ${left.sql} AS a, ${right.sql} AS b`;
  const bits = (name: string): string => `('x' || encode(float8send(${name}), 'hex'))::bit(64)::int8`;
  const taken = `SELECT a, b, ${bits("a")} AS x, ${bits("b")} AS y FROM`;
  const exact = (name: string): string => {
    const exponent = `GREATEST(${name} >> 52 & 2047, 1)`;
    const mantissa = `((${name} & 4503599627370495) + CASE WHEN ${name} >> 52 & 2047 > 0 THEN 4503599627370496 ELSE 0 END)::numeric`;
    return `${mantissa} * CASE WHEN ${exponent} >= 1075 THEN power(2::numeric, ${exponent} - 1075) ELSE power(5::numeric, 1075 - ${exponent}) * ('1e-' || 1075 - ${exponent})::numeric END`;
  };
  const finite = `abs(a) < 'Infinity' AND abs(b) < 'Infinity' AND b <> 0`;
  const answer = `CASE WHEN ${finite} THEN sign(a) * mod(${exact("x")}, ${exact("y")})::float8 WHEN abs(a) < 'Infinity' AND b <> 0 THEN a END`;
  return atom(sql`(SELECT ${raw(answer)} FROM (${raw(taken)} (${parts}) AS given) AS taken)`);
}
