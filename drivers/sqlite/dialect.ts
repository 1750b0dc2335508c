/** What SQLite writes differently. Where its own function does not mean what JavaScript means, `functions.ts` registers one that does. */
import { escapeGlob } from "../../runtime/data/binders.js";
import type { Expr } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { type Dialect, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { joinSql, raw, sql, type Slot, type Sql } from "../../runtime/plan/sql.js";
import { onConflict } from "../../runtime/plan/upsert.js";
import { updateFrom } from "../../runtime/plan/update-from.js";
import { aggregate } from "./aggregate.js";
import { castTo } from "./cast.js";
import { atom, comparison, named, textOf } from "./forms.js";
import { json } from "./json.js";
import { keyRows } from "./keys.js";
import { modelLimits } from "./limits.js";
import { schema } from "./schema.js";
import { literal, quote } from "./spelling.js";
import { codecs } from "./types.js";
import { window } from "./window.js";

/** The characters that JavaScript's `trim` removes. */
const whitespace = "char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)";
const trimmed = (name: string) => ([text]: readonly Printed[]): Printed => atom(sql`${raw(name)}(${text!.sql}, ${raw(whitespace)})`);

/** Digits of the stored ISO 8601 text, from position `start` (from 1). */
const digits = (start: number, length: number, offset = 0) => ([instant]: readonly Printed[]): Printed => {
  const part = sql`CAST(substr(${instant!.sql}, ${raw(String(start))}, ${raw(String(length))}) AS INTEGER)`;
  return offset === 0 ? atom(part) : { sql: sql`${part} - ${raw(String(offset))}`, precedence: Precedence.additive };
};

/** The one slot that a needle is, where it is a captured value and nothing else. */
function soleSlot(needle: Printed): Extract<Slot, { kind: "capture" }> | undefined {
  const only = needle.sql.chunks.length === 1 ? needle.sql.chunks[0] : undefined;
  return only !== undefined && typeof only !== "string" && only.kind === "capture" ? only : undefined;
}

const isLiteral = (expr: Expr | undefined, holds: (text: string) => boolean): expr is Extract<Expr, { kind: "literal" }> =>
  expr?.kind === "literal" && typeof expr.value === "string" && holds(expr.value);

export const dialect: Dialect = {
  name: "sqlite",
  title: "SQLite",
  lacks: {
    lateralJoin: "A query in a join sees none of the tables before it: read the related rows with include({ … { orderBy, limit } }), or rank them with over(rowNumber(), …) in a query and filter by the rank.",
    lockOf: "No row can be locked by itself, the database is written by one transaction at a time: leave `of` out.",
    skipLocked: "No row can be locked by itself, the database is written by one transaction at a time: leave `skipLocked` out.",
    noWait: "No row can be locked by itself, the database is written by one transaction at a time: leave `noWait` out, and set the connection's busyTimeout to 0.",
  },
  modelLimits,
  rows: "objects",
  codecs,
  quote,
  placeholder: () => "?",
  schema,
  // As text a 64-bit integer arrives whole; the driver would round it to a double.
  project: (type, value) => (type.kind === "bigint" ? sql`CAST(${value} AS TEXT)` : value),
  parameter: atom,
  insert: { noColumns: "DEFAULT VALUES", nullMakesKey: true, keyByReturning: false, onConflict, many: undefined },
  returning: true,
  keyRows,
  subqueryOfTarget: (query) => query,
  assignsInOrder: false,
  readsTarget: true,
  updateFrom,
  literal,
  nullSafeEqual: (left, right, negated) => comparison(negated ? sql`${left} IS NOT ${right}` : sql`${left} IS ${right}`),
  truth: (value) => comparison(sql`${fit(value, Precedence.bitwise)} = 1`),
  functions: {
    lower: named("sqlmodel_lower"),
    upper: named("sqlmodel_upper"),
    trim: trimmed("trim"),
    trimStart: trimmed("ltrim"),
    trimEnd: trimmed("rtrim"),
    length: named("sqlmodel_length"),
    substring: named("sqlmodel_substring"),
    slice: named("sqlmodel_slice"),
    charAt: named("sqlmodel_char_at"),
    indexOf: ([text, needle]) => ({ sql: sql`instr(${text!.sql}, ${needle!.sql}) - 1`, precedence: Precedence.additive }),
    replaceAll: (args, [, needle, replacement]) => {
      const plain = isLiteral(needle, (text) => /^[^\0]/.test(text)) && isLiteral(replacement, (text) => !text.includes("$"));
      return named(plain ? "replace" : "sqlmodel_replace_all")(args);
    },
    padStart: named("sqlmodel_pad_start"),
    // GLOB is case-sensitive and can use an index; it ends at a NUL, which the codec refuses.
    startsWith: ([text, needle], [, expr]) => {
      const value = fit(text!, Precedence.bitwise);
      if (isLiteral(expr, (prefix) => !prefix.includes("\0"))) return comparison(sql`${value} GLOB ${raw(literal(`${escapeGlob(String(expr.value))}*`))}`);
      const slot = soleSlot(needle!);
      if (slot !== undefined) return comparison(sql`${value} GLOB ${{ chunks: [{ ...slot, bind: "bindGlobPrefix" as const }] }}`);
      return comparison(sql`instr(${text!.sql}, ${needle!.sql}) = 1`);
    },
    // No UTF-8 text holds the byte FF: it marks the end, and neither side is computed twice.
    endsWith: ([text, needle]) =>
      comparison(sql`instr(${fit(text!, Precedence.concat)} || x'ff', ${fit(needle!, Precedence.concat)} || x'ff') > 0`),
    includes: ([text, needle]) => comparison(sql`instr(${text!.sql}, ${needle!.sql}) > 0`),
    abs: named("abs"),
    // Halves go up, and the last bit of a power is JavaScript's.
    round: named("sqlmodel_round"),
    floor: named("floor"),
    ceil: named("ceil"),
    sign: named("sign"),
    sqrt: named("sqrt"),
    pow: named("sqlmodel_pow"),
    trunc: named("trunc"),
    least: named("min"),
    greatest: named("max"),
    year: digits(1, 4),
    month: digits(6, 2, 1),
    dayOfMonth: digits(9, 2),
    dayOfWeek: ([instant]) => atom(sql`CAST(strftime('%w', ${instant!.sql}) AS INTEGER)`),
    hours: digits(12, 2),
    minutes: digits(15, 2),
    seconds: digits(18, 2),
    milliseconds: digits(21, 3),
    epochMilliseconds: ([instant]) => ({
      sql: sql`CAST(strftime('%s', ${instant!.sql}) AS INTEGER) * 1000 + ${digits(21, 3)([instant!]).sql}`,
      precedence: Precedence.additive,
    }),
    // SQLite's LIKE folds ASCII case, so the case-sensitive form goes through our own function.
    like: named("sqlmodel_like"),
    ilike: named("sqlmodel_ilike"),
  },
  aggregate,
  window,
  json,
  cast: castTo,
  // One connection writes at a time, and none reads what another has not committed.
  lock: () => undefined,
  explain: "EXPLAIN QUERY PLAN ",
  arithmetic(operator, left, right, leftType, rightType) {
    const levels = {
      "+": Precedence.additive, "-": Precedence.additive, "*": Precedence.multiplicative, "/": Precedence.multiplicative,
      "%": Precedence.multiplicative,
    } as const;
    switch (operator) {
      case "**":
        return named("sqlmodel_pow")([left, right]);
      case "/":
        // Bigints divide to whole numbers in JavaScript too.
        if (leftType.kind === "bigint") break;
        return { sql: sql`CAST(${left.sql} AS REAL) / ${fit(right, Precedence.concat)}`, precedence: Precedence.multiplicative };
      case "%":
        // The % of SQLite cuts both sides to integers first.
        if (isWhole(leftType) && isWhole(rightType)) break;
        return named("mod")([left, right]);
      case "&":
      case "|":
      case "^":
      case "<<":
      case ">>":
        return bits(operator, left, right, leftType, rightType);
      default:
        break;
    }
    const level = levels[operator];
    const tighter = (level + 1) as Precedence;
    return { sql: sql`${fit(left, level)} ${raw(operator)} ${fit(right, tighter)}`, precedence: level };
  },
  // Decimals are exact texts; as texts "9" would stand after "10".
  compare(operator, left, right, type) {
    if (type.kind !== "decimal") return undefined;
    return comparison(sql`sqlmodel_decimal_compare(${left}, ${right}) ${raw(operator)} 0`);
  },
  orderKey: (value, type) => (type.kind === "decimal" ? sql`sqlmodel_decimal_key(${value})` : value),
  orderTerm(value, direction, nulls) {
    const order = `${direction === "desc" ? " DESC" : ""}${nulls === undefined ? "" : ` NULLS ${nulls.toUpperCase()}`}`;
    return sql`${value}${raw(order)}`;
  },
  concat: (parts) => ({ sql: joinSql(parts, " || "), precedence: Precedence.concat }),
  text: textOf,
  inList: (operand, list, type) =>
    type.kind === "decimal"
      ? atom(sql`EXISTS (SELECT 1 FROM json_each(${list}) WHERE sqlmodel_decimal_compare(${operand}, value) = 0)`)
      : comparison(sql`${operand} IN (SELECT value FROM json_each(${list}))`),
  unlimited: "-1",
};

const bitwise = (left: Sql, operator: string, right: Sql): Printed => ({ sql: sql`${left} ${raw(operator)} ${right}`, precedence: Precedence.bitwise });

/** JavaScript computes bits of numbers in 32 bits and takes a distance modulo 32; SQLite has 64 for both, as bigints have. */
function bits(operator: "&" | "|" | "^" | "<<" | ">>", left: Printed, right: Printed, leftType: ColumnType, rightType: ColumnType): Printed {
  const [a, b] = [fit(left, Precedence.additive), fit(right, Precedence.additive)];
  const short = (type: ColumnType): boolean => type.kind === "int" && type.bits < 64;
  const exact = leftType.kind === "bigint" || (short(leftType) && short(rightType));
  const digits = right.sql.chunks.length === 1 && /^\d+$/.test(String(right.sql.chunks[0])) ? Number(right.sql.chunks[0]) : undefined;
  switch (operator) {
    case "&":
      // A mask without a sign leaves nothing above its own bits.
      return exact || (digits !== undefined && short(rightType)) ? bitwise(a, "&", b) : in32(bitwise(a, "&", b));
    case "|":
      return exact ? bitwise(a, "|", b) : in32(bitwise(a, "|", b));
    case "^": {
      const either = atom(sql`((${a} | ${b}) - (${a} & ${b}))`);
      return exact ? either : in32(either);
    }
    case "<<":
      if (leftType.kind === "bigint") return bitwise(a, "<<", b);
      return bitwise(bitwise(a, "<<", digits === undefined ? sql`(32 + (${b} & 31))` : raw(String(32 + (digits & 31)))).sql, ">>", raw("32"));
    case ">>":
      if (leftType.kind === "bigint") return bitwise(a, ">>", b);
      if (short(leftType)) return bitwise(a, ">>", digits === undefined ? sql`(${b} & 31)` : raw(String(digits & 31)));
      return bitwise(bitwise(a, "<<", raw("32")).sql, ">>", digits === undefined ? sql`(32 + (${b} & 31))` : raw(String(32 + (digits & 31))));
  }
}

/** The low 32 bits with their sign. */
const in32 = (value: Printed): Printed => bitwise(bitwise(fit(value, Precedence.bitwise), "<<", raw("32")).sql, ">>", raw("32"));

const isWhole = (type: ColumnType): boolean => type.kind === "int" || type.kind === "bigint";
