/** What SQLite writes differently. Where its own function does not mean what JavaScript means, `functions.ts` registers one that does. */
import type { ColumnType } from "../../runtime/ir/types.js";
import { type Dialect, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { joinSql, raw, sql, type Slot, type Sql } from "../../runtime/plan/sql.js";
import { codecs, columnType } from "./types.js";

const atom = (value: Sql): Printed => ({ sql: value, precedence: Precedence.atom });
const comparison = (value: Sql): Printed => ({ sql: value, precedence: Precedence.comparison });
const quote = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;

/** A call by its SQL name with the arguments in order. */
const named = (name: string) => (args: readonly Printed[]): Printed =>
  atom(sql`${raw(name)}(${joinSql(args.map((argument) => argument.sql), ", ")})`);

/** The characters that JavaScript's `trim` removes. */
const whitespace = "char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232, 8233, 8239, 8287, 12288, 65279)";
const trimmed = (name: string) => ([text]: readonly Printed[]): Printed => atom(sql`${raw(name)}(${text!.sql}, ${raw(whitespace)})`);

/** Digits of the stored ISO 8601 text, from position `start` (from 1). */
const digits = (start: number, length: number, offset = 0) => ([instant]: readonly Printed[]): Printed => {
  const part = sql`CAST(substr(${instant!.sql}, ${raw(String(start))}, ${raw(String(length))}) AS INTEGER)`;
  return offset === 0 ? atom(part) : { sql: sql`${part} - ${raw(String(offset))}`, precedence: Precedence.additive };
};

/** An index as `slice` takes it: a negative one counts from the end. */
function fromEnd(index: Printed, length: Sql): Sql {
  return sql`CASE WHEN ${index.sql} < 0 THEN max(${length} + ${fit(index, Precedence.additive)}, 0) ELSE ${index.sql} END`;
}

/** The one slot that a needle is, where it is a captured value and nothing else. */
function soleSlot(needle: Printed): Extract<Slot, { kind: "capture" }> | undefined {
  const only = needle.sql.chunks.length === 1 ? needle.sql.chunks[0] : undefined;
  return only !== undefined && typeof only !== "string" && only.kind === "capture" ? only : undefined;
}

const globEscape = (text: string): string => text.replace(/[*?[]/g, "[$&]");

export const dialect: Dialect = {
  name: "sqlite",
  codecs,
  quote,
  placeholder: () => "?",
  columnType,
  typeCheck(column) {
    const { type } = column;
    if (type.kind === "boolean") return `${quote(column.name)} IN (0, 1)`;
    if (type.kind !== "enum") return undefined;
    return `${quote(column.name)} IN (${type.values.map((value) => dialect.literal(value)).join(", ")})`;
  },
  autoIncrement: "",
  // As text a 64-bit integer arrives whole; the driver would round it to a double.
  project: (type, value) => (type.kind === "bigint" ? sql`CAST(${value} AS TEXT)` : value),
  literal(value) {
    if (typeof value === "string") return textLiteral(value);
    if (typeof value === "boolean") return value ? "1" : "0";
    return String(value);
  },
  nullSafeEqual: (left, right, negated) => comparison(negated ? sql`${left} IS NOT ${right}` : sql`${left} IS ${right}`),
  truth: (value) => comparison(sql`${fit(value, Precedence.bitwise)} = 1`),
  functions: {
    lower: named("sqlmodel_lower"),
    upper: named("sqlmodel_upper"),
    trim: trimmed("trim"),
    trimStart: trimmed("ltrim"),
    trimEnd: trimmed("rtrim"),
    length: named("length"),
    substring: ([text, start, end]) => {
      const from = sql`max(${start!.sql}, 0)`;
      if (end === undefined) return atom(sql`substr(${text!.sql}, ${from} + 1)`);
      const to = sql`max(${end.sql}, 0)`;
      return atom(sql`substr(${text!.sql}, min(${from}, ${to}) + 1, abs(${to} - ${from}))`);
    },
    slice: ([text, start, end]) => {
      const length = sql`length(${text!.sql})`;
      const from = fromEnd(start!, length);
      if (end === undefined) return atom(sql`substr(${text!.sql}, ${from} + 1)`);
      return atom(sql`substr(${text!.sql}, ${from} + 1, max(${fromEnd(end, length)} - ${from}, 0))`);
    },
    charAt: ([text, index]) =>
      atom(sql`CASE WHEN ${index!.sql} < 0 THEN '' ELSE substr(${text!.sql}, ${fit(index!, Precedence.additive)} + 1, 1) END`),
    indexOf: ([text, needle]) => ({ sql: sql`instr(${text!.sql}, ${needle!.sql}) - 1`, precedence: Precedence.additive }),
    replaceAll: named("replace"),
    padStart: named("sqlmodel_pad_start"),
    // GLOB is case-sensitive and can use an index; a needle that is itself SQL is compared piece by piece.
    startsWith: ([text, needle], [, expr]) => {
      const value = fit(text!, Precedence.bitwise);
      if (expr?.kind === "literal") return comparison(sql`${value} GLOB ${raw(textLiteral(`${globEscape(String(expr.value))}*`))}`);
      const slot = soleSlot(needle!);
      if (slot !== undefined) return comparison(sql`${value} GLOB ${{ chunks: [{ ...slot, bind: "bindGlobPrefix" as const }] }}`);
      return comparison(sql`substr(${text!.sql}, 1, length(${needle!.sql})) = ${fit(needle!, Precedence.bitwise)}`);
    },
    endsWith: ([text, needle], [, expr]) => {
      const value = fit(text!, Precedence.bitwise);
      if (expr?.kind === "literal") return comparison(sql`${value} GLOB ${raw(textLiteral(`*${globEscape(String(expr.value))}`))}`);
      const slot = soleSlot(needle!);
      if (slot !== undefined) return comparison(sql`${value} GLOB ${{ chunks: [{ ...slot, bind: "bindGlobSuffix" as const }] }}`);
      return comparison(sql`substr(${text!.sql}, max(length(${text!.sql}) - length(${needle!.sql}), 0) + 1) = ${fit(needle!, Precedence.bitwise)}`);
    },
    includes: ([text, needle]) => comparison(sql`instr(${text!.sql}, ${needle!.sql}) > 0`),
    abs: named("abs"),
    // JavaScript rounds halves up, SQL away from zero.
    round: ([value]) => atom(sql`floor(${fit(value!, Precedence.additive)} + 0.5)`),
    floor: named("floor"),
    ceil: named("ceil"),
    sign: named("sign"),
    sqrt: named("sqrt"),
    pow: named("pow"),
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
  aggregate(name, argument, type, distinct, filter) {
    const inner = argument === undefined ? raw("*") : distinct ? sql`DISTINCT ${argument}` : argument;
    const exact = type.kind === "decimal" && name !== "count";
    const call = sql`${raw(exact ? `sqlmodel_decimal_${name}` : name)}(${inner})`;
    return atom(filter === undefined ? call : sql`${call} FILTER (WHERE ${filter})`);
  },
  arithmetic(operator, left, right, leftType, rightType) {
    const levels = {
      "+": Precedence.additive, "-": Precedence.additive, "*": Precedence.multiplicative, "/": Precedence.multiplicative,
      "%": Precedence.multiplicative, "&": Precedence.bitwise, "|": Precedence.bitwise, "<<": Precedence.bitwise, ">>": Precedence.bitwise,
    } as const;
    switch (operator) {
      case "**":
        return named("pow")([left, right]);
      case "/":
        // Bigints divide to whole numbers in JavaScript too.
        if (leftType.kind === "bigint") break;
        return { sql: sql`CAST(${left.sql} AS REAL) / ${fit(right, Precedence.concat)}`, precedence: Precedence.multiplicative };
      case "%":
        // The % of SQLite cuts both sides to integers first.
        if (isWhole(leftType) && isWhole(rightType)) break;
        return named("mod")([left, right]);
      case "^": {
        const [a, b] = [fit(left, Precedence.additive), fit(right, Precedence.additive)];
        return atom(sql`((${a} | ${b}) - (${a} & ${b}))`);
      }
      default:
        break;
    }
    const level = levels[operator];
    const tighter = (level + 1) as Precedence;
    const leftNeeds = level === Precedence.bitwise ? tighter : level;
    return { sql: sql`${fit(left, leftNeeds)} ${raw(operator)} ${fit(right, tighter)}`, precedence: level };
  },
  // Decimals are exact texts; as texts "9" would stand after "10".
  compare(operator, left, right, type) {
    if (type.kind !== "decimal") return undefined;
    return comparison(sql`sqlmodel_decimal_compare(${left}, ${right}) ${raw(operator)} 0`);
  },
  concat: (parts) => ({ sql: joinSql(parts, " || "), precedence: Precedence.concat }),
  text(value, type) {
    if (type.kind === "boolean") return sql`CASE ${value.sql} WHEN 1 THEN 'true' ELSE 'false' END`;
    if (type.kind === "int" || type.kind === "bigint") return sql`CAST(${value.sql} AS TEXT)`;
    return fit(value, Precedence.unary);
  },
  inList: (operand, list) => comparison(sql`${operand} IN (SELECT value FROM json_each(${list}))`),
  unlimited: "-1",
};

const isWhole = (type: ColumnType): boolean => type.kind === "int" || type.kind === "bigint";

/** NUL would end the statement's text early, so a text that holds one is put together from pieces. */
function textLiteral(value: string): string {
  const quoted = value.split("\0").map((piece) => `'${piece.replaceAll("'", "''")}'`);
  return quoted.length === 1 ? quoted[0]! : `(${quoted.join(" || char(0) || ")})`;
}
