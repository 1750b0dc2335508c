/** JavaScript's string methods -> SQL that counts characters (code points) and means the same on MySQL and MariaDB. */
import { prefixEnd } from "../../runtime/data/mysql-binders.js";
import type { Expr, FunctionName } from "../../runtime/ir/expr.js";
import { type Dialect, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { additive, atom, bound, call, comparison, isColumn, slotOf, textOf } from "./forms.js";
import { literal } from "./spelling.js";

type TextFunction = Extract<
  FunctionName,
  "lower" | "upper" | "trim" | "trimStart" | "trimEnd" | "length" | "substring" | "slice" | "charAt" | "indexOf" | "replaceAll" | "padStart"
  | "startsWith" | "endsWith" | "includes" | "like" | "ilike"
>;

/** Arguments as texts: in JavaScript a date, a time and a UUID are such. */
const texts = (args: readonly Printed[], exprs: readonly Expr[]): readonly Sql[] =>
  args.map(({ sql: value }, index) => {
    const { type } = exprs[index]!;
    return type.kind === "dateOnly" || type.kind === "timeOnly" || type.kind === "uuid" ? textOf(value, type) : value;
  });

const named = (name: string) => (args: readonly Printed[], exprs: readonly Expr[]): Printed => atom(call(name, ...texts(args, exprs)));

const textLiteral = (expr: Expr | undefined): string | undefined => (expr?.kind === "literal" && typeof expr.value === "string" ? expr.value : undefined);

/** The characters themselves, since what a backslash means depends on `sql_mode`. */
const whitespace = "\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const notBlank = `[^${whitespace}]`;

/** Both regular expression engines find these in one go. The empty match is for a text of nothing but blanks. */
const kept = { trim: `(?s)${notBlank}(.*${notBlank})?|$`, trimStart: `(?s)${notBlank}.*|$`, trimEnd: `(?s)^.*${notBlank}|^` };
const trimmed = (pattern: string) => (args: readonly Printed[], exprs: readonly Expr[]): Printed =>
  atom(sql`REGEXP_SUBSTR(${texts(args, exprs)[0]!}, ${raw(literal(pattern))})`);

/** A position: cut to a whole number as JavaScript does; its value where it is written out. */
interface Position {
  readonly known: number | undefined;
  readonly sql: Sql;
}

/** No text is longer; of a larger length MariaDB takes nothing at all. */
const farthest = 2 ** 31 - 1;

function position(printed: Printed | undefined, expr: Expr | undefined): Position | undefined {
  if (printed === undefined || expr === undefined) return undefined;
  if (expr.kind === "literal" && typeof expr.value === "number") return known(Math.max(-farthest, Math.min(farthest, Math.trunc(expr.value))));
  const value = expr.type.kind === "int" && expr.kind !== "parameter" ? printed.sql : call("TRUNCATE", printed.sql, raw("0"));
  return { known: undefined, sql: sql`LEAST(GREATEST(${value}, ${raw(String(-farthest))}), ${raw(String(farthest))})` };
}

const known = (value: number): Position => ({ known: value, sql: raw(String(value)) });

const plusOne = ({ known: value, sql: counted }: Position): Sql => (value === undefined ? sql`${counted} + 1` : raw(String(value + 1)));

/** Counted from the end where it is negative. */
function fromEnd(text: Sql, { known: value, sql: counted }: Position, clamped: boolean): Sql {
  if (value !== undefined && value >= 0) return counted;
  const behind = sql`CHAR_LENGTH(${text}) + ${counted}`;
  const inside = clamped ? sql`GREATEST(${behind}, 0)` : behind;
  return value === undefined ? sql`CASE WHEN ${counted} < 0 THEN ${inside} ELSE ${counted} END` : inside;
}

const atLeastZero = (at: Position): Position => (at.known === undefined ? { known: undefined, sql: sql`GREATEST(${at.sql}, 0)` } : known(Math.max(at.known, 0)));

function slice(text: Sql, from: Position, to: Position | undefined): Sql {
  if (to === undefined && from.known !== undefined && from.known < 0) return sql`RIGHT(${text}, ${raw(String(-from.known))})`;
  const start = fromEnd(text, from, true);
  const first = from.known !== undefined && from.known >= 0 ? plusOne(from) : sql`${start} + 1`;
  if (to === undefined) return sql`SUBSTRING(${text}, ${first})`;
  if (from.known !== undefined && to.known !== undefined && from.known >= 0 && to.known >= 0) {
    return sql`SUBSTRING(${text}, ${first}, ${raw(String(Math.max(to.known - from.known, 0)))})`;
  }
  return sql`SUBSTRING(${text}, ${first}, ${fromEnd(text, to, false)} - (${start}))`;
}

function substring(text: Sql, from: Position, to: Position | undefined): Sql {
  const a = atLeastZero(from);
  if (to === undefined) return sql`SUBSTRING(${text}, ${plusOne(a)})`;
  const b = atLeastZero(to);
  if (a.known !== undefined && b.known !== undefined) {
    return sql`SUBSTRING(${text}, ${raw(String(Math.min(a.known, b.known) + 1))}, ${raw(String(Math.abs(a.known - b.known)))})`;
  }
  return sql`SUBSTRING(${text}, LEAST(${a.sql}, ${b.sql}) + 1, ABS(${a.sql} - ${b.sql}))`;
}

/** In no text that anybody writes: a character that Unicode sets aside. */
const mark = "\u{FDD0}";

/** The replacement with `$$` and `$&` for what they stand for. */
function replacement(value: Sql, expr: Expr | undefined, needle: Sql, needleText: string | undefined): Sql {
  const text = textLiteral(expr);
  if (text !== undefined && !text.includes("$")) return value;
  if (text !== undefined && needleText !== undefined) return raw(literal(text.replace(/\$([$&])/g, (_match, sign) => (sign === "$" ? "$" : needleText))));
  const marked = raw(literal(mark));
  return sql`REPLACE(REPLACE(REPLACE(${value}, '$$', ${marked}), '$&', ${needle}), ${marked}, '$')`;
}

/** What a replacement calls the first group, on MySQL and on MariaDB. */
const firstGroup = "/*!80017 '$1' *//*M!100200 _utf8mb4 0x5C31 */";

/** An empty needle stands before each character and at the end. */
function replaceNothing(text: Sql, by: Sql): Sql {
  const marked = raw(literal(mark));
  return sql`CONCAT(${by}, REPLACE(REGEXP_REPLACE(${text}, '(?s)(.)', CONCAT(${raw(firstGroup)}, ${marked})), ${marked}, ${by}))`;
}

const within = (text: Sql, from: Sql, to: Sql): Printed => ({ sql: sql`${text} >= ${from} AND ${text} < ${to}`, precedence: Precedence.and });

/** No index of MariaDB serves it, since that would miss characters beyond U+FFFF. */
const withoutIndex = (text: Sql): Sql => (isColumn(text) ? sql`/*M!100200 CONCAT( */ ${text} /*M!100200 ) */` : text);

export const textFunctions: { readonly [Name in TextFunction]: Dialect["functions"][Name] } = {
  // The two letters in daily use whose other case has more letters than one.
  lower: (args, exprs) => atom(sql`LOWER(REPLACE(${texts(args, exprs)[0]!}, 'İ', 'i̇'))`),
  upper: (args, exprs) => atom(sql`UPPER(REPLACE(${texts(args, exprs)[0]!}, 'ß', 'SS'))`),
  trim: trimmed(kept.trim),
  trimStart: trimmed(kept.trimStart),
  trimEnd: trimmed(kept.trimEnd),
  length: named("CHAR_LENGTH"),
  substring: (args, exprs) => atom(substring(texts(args, exprs)[0]!, position(args[1], exprs[1])!, position(args[2], exprs[2]))),
  slice: (args, exprs) => atom(slice(texts(args, exprs)[0]!, position(args[1], exprs[1])!, position(args[2], exprs[2]))),
  charAt(args, exprs) {
    const at = position(args[1], exprs[1])!;
    // Place 0 holds nothing; places before it would count from the end.
    const place = at.known === undefined ? sql`GREATEST(${at.sql} + 1, 0)` : raw(String(Math.max(at.known + 1, 0)));
    return atom(sql`SUBSTRING(${texts(args, exprs)[0]!}, ${place}, 1)`);
  },
  indexOf(args, exprs) {
    const [text, needle] = texts(args, exprs);
    return additive(sql`LOCATE(${needle!}, ${text!}) - 1`);
  },
  replaceAll(args, exprs) {
    const [text, needle, by] = texts(args, exprs);
    const needleText = textLiteral(exprs[1]);
    const written = replacement(by!, exprs[2], needle!, needleText);
    if (needleText === "") return atom(replaceNothing(text!, written));
    const replaced = sql`REPLACE(${text!}, ${needle!}, ${written})`;
    const answer = needleText !== undefined ? replaced : sql`CASE WHEN ${needle!} = '' THEN ${replaceNothing(text!, written)} ELSE ${replaced} END`;
    // MariaDB does not look at the replacement where there is nothing to replace.
    return atom(exprs[2]!.nullable ? sql`CASE WHEN ${by!} IS NOT NULL THEN ${answer} END` : answer);
  },
  padStart(args, exprs) {
    const [text] = texts(args, exprs);
    const length = position(args[1], exprs[1])!;
    const fill = args[2] === undefined ? raw("' '") : texts(args, exprs)[2]!;
    const fillText = args[2] === undefined ? " " : textLiteral(exprs[2]);
    if (fillText === "") return args[0]!;
    // It would cut a longer text off.
    const padded = sql`LPAD(${text!}, GREATEST(${length.sql}, CHAR_LENGTH(${text!})), ${fill})`;
    return atom(fillText !== undefined ? padded : sql`CASE WHEN ${fill} = '' THEN ${text!} ELSE ${padded} END`);
  },
  // An index serves the texts from the prefix up to the next one of its length. What LIKE makes of an index misses 😀 on MariaDB.
  startsWith(args, exprs) {
    const [text, needle] = texts(args, exprs);
    const prefix = textLiteral(exprs[1]);
    const slot = exprs[1]!.kind === "parameter" ? slotOf(needle!) : undefined;
    if (isColumn(text!) && prefix !== undefined) return within(text!, raw(literal(prefix)), raw(literal(prefixEnd(prefix))));
    if (isColumn(text!) && slot !== undefined) return within(text!, bound(slot, "bindWellFormed"), bound(slot, "bindPrefixEnd"));
    return comparison(sql`LEFT(${text!}, CHAR_LENGTH(${needle!})) = ${fit(atom(needle!), Precedence.bitwise)}`);
  },
  endsWith(args, exprs) {
    const [text, needle] = texts(args, exprs);
    return comparison(sql`RIGHT(${text!}, CHAR_LENGTH(${needle!})) = ${fit(atom(needle!), Precedence.bitwise)}`);
  },
  includes(args, exprs) {
    const [text, needle] = texts(args, exprs);
    return comparison(sql`LOCATE(${needle!}, ${text!}) > 0`);
  },
  // 5C is the backslash, in every `sql_mode`.
  like: (args, exprs) => comparison(sql`${withoutIndex(texts(args, exprs)[0]!)} LIKE ${texts(args, exprs)[1]!} ESCAPE 0x5C`),
  ilike: (args, exprs) => comparison(sql`LOWER(${texts(args, exprs)[0]!}) LIKE LOWER(${texts(args, exprs)[1]!}) ESCAPE 0x5C`),
};
