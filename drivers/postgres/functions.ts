/** The functions that arrows may call -> SQL. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { Dialect, Printed } from "../../runtime/plan/dialect.js";
import { raw, sql } from "../../runtime/plan/sql.js";
import { arithmetic, extreme, roomy, round, squareRoot } from "./arithmetic.js";
import { additive, asDouble, atom, call, cast } from "./pieces.js";
import { textFunctions } from "./strings.js";

type Functions = Dialect["functions"];
type Form = Functions[keyof Functions];

const ofDouble = (form: (value: Printed) => Printed): Form => ([value], [expr]) => form(asDouble(value!, expr!.type));
const named = (name: string): Form => ofDouble((value) => call(name, value.sql));

/** Of values of one type; beside a double every number is one. */
const extremeOf = (name: "LEAST" | "GREATEST"): Form => (args, exprs) =>
  extreme(name, args.map((value, index) => (exprs.every(isInt) ? value : asDouble(value, exprs[index]!.type))), exprs.map(({ nullable }) => nullable));

const isInt = ({ type }: Expr): boolean => type.kind === "int";

/** A field of the instant in UTC; fractions, which columns made by others may hold, are cut. */
const field = (name: string): Form => ([instant]) => cast(atom(sql`trunc(extract(${raw(name)} FROM ${instant!.sql} AT TIME ZONE 'UTC'))`), "int4");

export const functions: Functions = {
  ...textFunctions,
  abs: ([value], [expr]) => call("abs", (expr!.type.kind === "int" ? roomy(value!, expr!.type.bits) : asDouble(value!, expr!.type)).sql),
  round: ofDouble(round),
  floor: named("floor"),
  ceil: named("ceil"),
  sign: named("sign"),
  sqrt: ofDouble(squareRoot),
  pow: ([base, exponent], [baseExpr, exponentExpr]) => arithmetic("**", base!, exponent!, baseExpr!.type, exponentExpr!.type),
  trunc: named("trunc"),
  least: extremeOf("LEAST"),
  greatest: extremeOf("GREATEST"),
  // The year 0 is the year -1 to PostgreSQL, and no year before it can be written.
  year: (args, exprs) => atom(sql`GREATEST(${field("year")(args, exprs).sql}, 0 * ${field("year")(args, exprs).sql})`),
  month: (args, exprs) => additive(sql`${field("month")(args, exprs).sql} - 1`),
  dayOfMonth: field("day"),
  dayOfWeek: field("dow"),
  hours: field("hour"),
  minutes: field("minute"),
  seconds: field("second"),
  milliseconds: (args, exprs) => call("mod", field("milliseconds")(args, exprs).sql, raw("1000")),
  epochMilliseconds: ([instant]) => cast(atom(sql`floor(extract(epoch FROM ${instant!.sql}) * 1000)`), "int8"),
};
