/**
 * JavaScript's arithmetic -> SQL that answers the same and does not end the statement where a result passes 64 bits.
 *
 * MySQL computes integers in 64 bits, the quotient of integers in DECIMAL, bits without a sign, and an error is what it has for a result
 * that does not fit. So products and quotients of numbers are computed as doubles, and those of bigints as decimals.
 */
import type { ArithmeticOperator, Expr, FunctionName } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { type Dialect, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { additive, atom, call, cast, integerType, isColumn } from "./forms.js";

type BitOperator = Extract<ArithmeticOperator, "&" | "|" | "^" | "<<" | ">>">;

const levels: { readonly [Operator in ArithmeticOperator]?: Precedence } = {
  "+": Precedence.additive, "-": Precedence.additive, "*": Precedence.multiplicative, "/": Precedence.multiplicative, "%": Precedence.multiplicative,
};

export function arithmetic(operator: ArithmeticOperator, left: Printed, right: Printed, leftType: ColumnType, rightType: ColumnType): Printed {
  const bigints = leftType.kind === "bigint";
  switch (operator) {
    case "**":
      return power(left, right);
    case "&":
    case "|":
    case "^":
    case "<<":
    case ">>":
      return bigints ? bitsOfBigints(operator, left.sql, right) : bitsOfNumbers(operator, bits(left.sql, leftType), right, rightType);
    case "/":
      if (bigints) return binary(operator, "DIV", cast(left.sql, integerType), right);
      return binary(operator, "/", isDouble(left.sql, leftType) ? fit(left, Precedence.multiplicative) : cast(left.sql, "DOUBLE"), right);
    case "*":
      if (!bigints && isDouble(left.sql, leftType)) break;
      return binary(operator, "*", cast(left.sql, bigints ? integerType : "DOUBLE"), right);
    case "+":
    case "-":
      if (bigints) return binary(operator, operator, cast(left.sql, integerType), right);
      break;
    case "%":
      // The remainder of decimals may be -0, which MariaDB tells from 0 inside of IN.
      if (bigints) return additive(sql`${binary(operator, "%", fit(left, Precedence.multiplicative), right).sql} + 0`);
      break;
    default:
      break;
  }
  return binary(operator, operator, fit(left, levels[operator]!), right);
}

/** The column of a `number` is a DOUBLE; whatever is computed may be an exact number to MySQL. */
const isDouble = (value: Sql, type: ColumnType): boolean => isColumn(value) && (type.kind === "number" || type.kind === "enum");

function binary(operator: ArithmeticOperator, word: string, left: Sql, right: Printed): Printed {
  const level = levels[operator]!;
  return { sql: sql`${left} ${raw(word)} ${fit(right, (level + 1) as Precedence)}`, precedence: level };
}

/** A power that is no number is an error to MySQL, and so is one of zero beyond all numbers, which is a division by zero. */
function power(base: Printed, exponent: Printed): Printed {
  const [a, b] = [fit(base, Precedence.bitwise), fit(exponent, Precedence.bitwise)];
  const plain = call("POW", base.sql, exponent.sql);
  if (b.chunks.length === 1 && /^\d+$/.test(String(b.chunks[0]))) return atom(plain);
  return atom(sql`CASE WHEN ${a} < 0 AND ${b} <> FLOOR(${exponent.sql}) OR ${a} = 0 AND ${b} < 0 THEN NULL ELSE ${plain} END`);
}

// Bits

const low32 = raw("4294967295");
const signBit = raw("2147483648");

/** A number as an integer with the low 32 bits that JavaScript takes of it: cut, not rounded, and whatever its size. */
const bits = (value: Sql, { kind }: ColumnType): Sql =>
  kind === "int" && (isColumn(value) || /^-?\d+$/.test(String(value.chunks[0]))) ? value : sql`MOD(TRUNCATE(${value}, 0), 4294967296e0)`;

/** Bits without a sign -> the number that JavaScript makes of the low 32. */
const signed32 = (value: Sql): Printed => additive(sql`CAST(((${value}) & ${low32}) ^ ${signBit} AS SIGNED) - ${signBit}`);

function bitsOfNumbers(operator: BitOperator, left: Sql, right: Printed, rightType: ColumnType): Printed {
  const other = bits(right.sql, rightType);
  switch (operator) {
    case "&":
    case "|":
    case "^":
      return signed32(sql`(${left}) ${raw(operator)} (${other})`);
    case "<<":
      return signed32(sql`(${left}) << ((${other}) & 31)`);
    case ">>":
      // Above the low 32 bits stand copies of the sign, and move in.
      return signed32(sql`(${signed32(left).sql}) >> ((${other}) & 31)`);
  }
}

const signed = (value: Sql): Sql => (isColumn(value) ? value : cast(value, "SIGNED"));

function bitsOfBigints(operator: BitOperator, left: Sql, right: Printed): Printed {
  const [a, b] = [signed(left), signed(right.sql)];
  const moved = (value: Sql, direction: "<<" | ">>", places: Sql): Sql => {
    // Of a longer distance MariaDB takes the low 32 bits.
    const distance = sql`LEAST(${places}, 64)`;
    if (direction === "<<") return cast(sql`${value} << ${distance}`, "SIGNED");
    // Without a sign zeros would move in.
    return cast(sql`CASE WHEN ${value} < 0 THEN ~ ((~ ${value}) >> ${distance}) ELSE ${value} >> ${distance} END`, "SIGNED");
  };
  switch (operator) {
    case "&":
    case "|":
    case "^":
      return atom(cast(sql`${a} ${raw(operator)} ${b}`, "SIGNED"));
    case "<<":
    case ">>": {
      const back = operator === "<<" ? ">>" : "<<";
      return atom(sql`CASE WHEN ${b} < 0 THEN ${moved(a, back, sql`- ${cast(b, integerType)}`)} ELSE ${moved(a, operator, b)} END`);
    }
  }
}

export function unary(operator: "-" | "~", value: Printed, type: ColumnType): Printed | undefined {
  if (type.kind !== "bigint") return undefined;
  if (operator === "~") return atom(cast(sql`~ ${signed(value.sql)}`, "SIGNED"));
  return { sql: sql`- ${cast(value.sql, integerType)}`, precedence: Precedence.unary };
}

// Math

type NumberFunction = Extract<FunctionName, "abs" | "round" | "floor" | "ceil" | "sign" | "sqrt" | "pow" | "trunc" | "least" | "greatest">;

const named = (name: string) => (args: readonly Printed[]): Printed => atom(call(name, ...args.map((argument) => argument.sql)));

/** MariaDB keeps a double that it has rounded in 17 digits where it sorts rows or groups them: 1e21 came back as 1e17. */
const whole = (rounded: Sql): Printed => atom(cast(rounded, "DOUBLE"));

export const numberFunctions: { readonly [Name in NumberFunction]: Dialect["functions"][Name] } = {
  abs: named("ABS"),
  // Halves go up in JavaScript, and here to the even side: 0.5 and 2.5 were rounded down, -1.5 and -3.5 too.
  round([value]: readonly Printed[], [expr]: readonly Expr[]) {
    if (expr!.type.kind === "int") return atom(cast(value!.sql, "DOUBLE"));
    const number = isDouble(value!.sql, expr!.type) ? value!.sql : cast(value!.sql, "DOUBLE");
    return whole(sql`ROUND(${number}) + (MOD(${number}, 2) IN (0.5e0, -1.5e0))`);
  },
  floor: ([value]: readonly Printed[]) => whole(call("FLOOR", value!.sql)),
  ceil: ([value]: readonly Printed[]) => whole(call("CEILING", value!.sql)),
  sign: named("SIGN"),
  sqrt: named("SQRT"),
  pow: ([base, exponent]: readonly Printed[]) => power(base!, exponent!),
  trunc: ([value]: readonly Printed[]) => whole(call("TRUNCATE", value!.sql, raw("0"))),
  least: named("LEAST"),
  greatest: named("GREATEST"),
};
