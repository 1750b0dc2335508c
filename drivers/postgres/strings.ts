/** JavaScript's string methods -> SQL. Both count from the start of the text in characters, which are code points here. */
import { completePattern, escapeLike } from "../../runtime/data/comparands.js";
import type { Expr } from "../../runtime/ir/expr.js";
import { type Dialect, Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { joinSql, raw, sql, type Sql } from "../../runtime/plan/sql.js";
import { additive, asDouble, asText, atom, bound, call, captureOf, closed, comparison, isLiteralText } from "./pieces.js";
import { replaceAll } from "./replace.js";
import { literal } from "./spelling.js";

type Form = Dialect["functions"][keyof Dialect["functions"]];
type TextFunction =
  | "lower" | "upper" | "trim" | "trimStart" | "trimEnd" | "length" | "substring" | "slice" | "charAt" | "indexOf" | "replaceAll" | "padStart"
  | "startsWith" | "endsWith" | "includes" | "like" | "ilike";

/** All arguments as texts, but for the indexes and lengths among them. */
const ofTexts = (form: (args: readonly Sql[], exprs: readonly Expr[]) => Printed): Form => (args, exprs) =>
  form(args.map((argument, index) => asText(argument, exprs[index]!.type).sql), exprs);

/** The object as a text, the other arguments as they are. */
const ofText = (form: (text: Sql, args: readonly Printed[], exprs: readonly Expr[]) => Printed): Form => ([text, ...args], [expr, ...exprs]) =>
  form(asText(text!, expr!.type).sql, args, exprs);

/** The characters that JavaScript's `trim` removes. */
const whitespace = raw(
  literal("\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"),
);
const trimmed = (name: string): Form => ofText((text) => call(name, text, whitespace));

/** Every script's letters, as JavaScript has them; the answer orders by code points again. */
const inCase = (name: string, text: Sql): Printed => atom(sql`${raw(name)}(${fit(closed(text), Precedence.atom)} COLLATE "und-x-icu") COLLATE "C"`);

/** Longer than any text. */
const longest = 2 ** 30;

/** An index as JavaScript takes it: cut to a whole number, and no farther out than any text reaches. */
function index(value: Printed, expr: Expr): { readonly sql: Sql; readonly known: number | undefined } {
  if (expr.kind === "literal" && typeof expr.value === "number") {
    const known = Math.max(-longest, Math.min(longest, Math.trunc(expr.value)));
    return { sql: raw(String(known + 0)), known };
  }
  return { sql: sql`LEAST(GREATEST(trunc(${asDouble(value, expr.type).sql}), -${raw(String(longest))}), ${raw(String(longest))})::int4`, known: undefined };
}

/** LEAST and GREATEST pass over a NULL, so an index that may be one is asked first. */
const ofIndexes = (form: (text: Sql, args: readonly Printed[], exprs: readonly Expr[]) => Printed): Form =>
  ofText((text, args, exprs) => {
    const found = form(text, args, exprs);
    const tests = args.filter((_argument, place) => exprs[place]!.nullable).map((argument) => sql`${fit(argument, Precedence.bitwise)} IS NOT NULL`);
    return tests.length === 0 ? found : atom(sql`CASE WHEN ${joinSql(tests, " AND ")} THEN ${found.sql} END`);
  });

const substr = (text: Sql, from: Sql, count?: Sql): Printed => (count === undefined ? call("substr", text, from) : call("substr", text, from, count));
const number = (value: number): Sql => raw(String(value));

function substring(text: Sql, args: readonly Printed[], exprs: readonly Expr[]): Printed {
  const [from, to] = args.map((argument, place) => index(argument, exprs[place]!));
  const within = (known: number): number => Math.max(0, known);
  if (from!.known !== undefined && (to === undefined || to.known !== undefined)) {
    const [a, b] = [within(from!.known), within(to?.known ?? longest)];
    return to === undefined ? substr(text, number(a + 1)) : substr(text, number(Math.min(a, b) + 1), number(Math.abs(a - b)));
  }
  const a = sql`GREATEST(${from!.sql}, 0)`;
  if (to === undefined) return substr(text, sql`${a} + 1`);
  const b = sql`GREATEST(${to.sql}, 0)`;
  return substr(text, sql`LEAST(${a}, ${b}) + 1`, sql`abs(${a} - ${b})`);
}

function slice(text: Sql, args: readonly Printed[], exprs: readonly Expr[]): Printed {
  const [from, to] = args.map((argument, place) => index(argument, exprs[place]!));
  const [a, b] = [from!.known, to?.known];
  if (a !== undefined && to === undefined) return a >= 0 ? substr(text, number(a + 1)) : call("right", text, number(-a));
  if (a !== undefined && b !== undefined) {
    if (a >= 0 && b >= 0) return substr(text, number(a + 1), number(Math.max(b - a, 0)));
    if (b < 0) return call("left", a >= 0 ? substr(text, number(a + 1)).sql : call("right", text, number(-a)).sql, number(b));
  }
  const start = fromEnd(from!, text);
  if (to === undefined) return substr(text, sql`${start} + 1`);
  return substr(text, sql`${start} + 1`, sql`GREATEST(${fromEnd(to, text)} - ${start}, 0)`);
}

/** A negative index counts from the end. */
function fromEnd({ sql: value, known }: { readonly sql: Sql; readonly known: number | undefined }, text: Sql): Sql {
  const back = sql`GREATEST(length(${text}) + ${value}, 0)`;
  if (known !== undefined) return known < 0 ? back : value;
  return sql`CASE WHEN ${value} < 0 THEN ${back} ELSE ${value} END`;
}

function startsWith(text: Sql, needle: Printed, expr: Expr): Printed {
  const value = fit(closed(text), Precedence.bitwise);
  if (isLiteralText(expr)) return comparison(sql`${value} LIKE ${raw(literal(`${escapeLike(expr.value)}%`))}`);
  const slot = captureOf(needle.sql);
  if (slot !== undefined) return comparison(sql`${value} LIKE ${bound(slot, "bindLikePrefix", "text").sql}`);
  return call("starts_with", text, asText(needle, expr.type).sql);
}

/** The pattern as JavaScript holds it: a backslash at its end is one. */
function pattern(value: Printed, expr: Expr): Sql {
  if (isLiteralText(expr)) return raw(literal(completePattern(expr.value)));
  const slot = captureOf(value.sql);
  return slot === undefined ? asText(value, expr.type).sql : bound(slot, "bindLikePattern", "text").sql;
}

export const textFunctions: { readonly [Name in TextFunction]: Form } = {
  lower: ofText((text) => inCase("lower", text)),
  upper: ofText((text) => inCase("upper", text)),
  trim: trimmed("btrim"),
  trimStart: trimmed("ltrim"),
  trimEnd: trimmed("rtrim"),
  length: ofText((text) => call("length", text)),
  substring: ofIndexes(substring),
  slice: ofIndexes(slice),
  charAt: ofIndexes((text, [at], [expr]) => {
    const { sql: value, known } = index(at!, expr!);
    return substr(text, known === undefined ? sql`${value} + 1` : number(known + 1), raw("1"));
  }),
  indexOf: ofTexts(([text, needle]) => additive(sql`strpos(${text!}, ${needle!}) - 1`)),
  replaceAll: (args, exprs) => replaceAll(args.map((argument, place) => asText(argument, exprs[place]!.type).sql), exprs),
  padStart: ofIndexes((text, [length, fill], exprs) => {
    const { sql: wanted } = index(length!, exprs[0]!);
    const whole = sql`GREATEST(${wanted}, length(${text}))`;
    return fill === undefined ? call("lpad", text, whole) : call("lpad", text, whole, asText(fill, exprs[1]!.type).sql);
  }),
  startsWith: ofText((text, [needle], [expr]) => startsWith(text, needle!, expr!)),
  endsWith: ofTexts(([text, needle]) => comparison(sql`right(${text!}, length(${needle!})) = ${fit(closed(needle!), Precedence.bitwise)}`)),
  includes: ofTexts(([text, needle]) => comparison(sql`strpos(${text!}, ${needle!}) > 0`)),
  like: ofText((text, [wanted], [expr]) => comparison(sql`${fit(closed(text), Precedence.bitwise)} LIKE ${fit(closed(pattern(wanted!, expr!)), Precedence.bitwise)}`)),
  ilike: ofText((text, [wanted], [expr]) => comparison(sql`${inCase("lower", text).sql} LIKE ${inCase("lower", pattern(wanted!, expr!)).sql}`)),
};
