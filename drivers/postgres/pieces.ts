/** Small pieces of SQL that PostgreSQL's forms are put together from. */
import type { Expr } from "../../runtime/ir/expr.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import type { BindCodec } from "../../runtime/plan/codec.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { fit } from "../../runtime/plan/expr.js";
import { joinSql, raw, sql, type Slot, type Sql } from "../../runtime/plan/sql.js";

export const atom = (value: Sql): Printed => ({ sql: value, precedence: Precedence.atom });
export const comparison = (value: Sql): Printed => ({ sql: value, precedence: Precedence.comparison });
export const additive = (value: Sql): Printed => ({ sql: value, precedence: Precedence.additive });

export const call = (name: string, ...args: readonly Sql[]): Printed => atom(sql`${raw(name)}(${joinSql(args, ", ")})`);

/** SQL whose own operators are not known here. */
export const closed = (value: Sql): Printed => ({ sql: value, precedence: value.chunks.length === 1 ? Precedence.atom : Precedence.or });

/** `::` binds tighter than the minus of a literal. */
export function cast(value: Printed, type: string): Printed {
  const [first] = value.sql.chunks;
  const negative = typeof first === "string" && first.startsWith("-");
  return atom(sql`${negative ? sql`(${value.sql})` : fit(value, Precedence.atom)}::${raw(type)}`);
}

const byC = ' COLLATE "C"';

/** Orders by code points, whatever the database's locale. Said of one part of a text, it holds for the whole. */
export function byCodePoints(value: Printed): Sql {
  const last = value.sql.chunks.at(-1);
  return typeof last === "string" && last.endsWith(byC) ? value.sql : sql`${fit(value, Precedence.atom)}${raw(byC)}`;
}

const columnForm = /^"(?:[^"]|"")*"\."(?:[^"]|"")*"$/;

/** A column and nothing else: what an index can serve, and what has the type and the collation of its declaration. */
export function isColumn({ chunks }: Sql): boolean {
  const [only] = chunks;
  return chunks.length === 1 && typeof only === "string" && columnForm.test(only);
}

export type CaptureSlot = Extract<Slot, { kind: "capture" }>;

/** The slot of a captured value that stands for itself, with or without its cast. */
export function captureOf({ chunks }: Sql): CaptureSlot | undefined {
  const [first, second] = chunks;
  const alone = chunks.length === 1 || (chunks.length === 2 && typeof second === "string" && /^::[a-z0-9]+(\[\])?$/.test(second));
  return alone && first !== undefined && typeof first !== "string" && first.kind === "capture" ? first : undefined;
}

/** A captured value through a codec and with a type. */
export const bound = (slot: CaptureSlot, bind: BindCodec | undefined, type: string): Printed =>
  atom({ chunks: [{ ...slot, bind }, `::${type}`] });

/** A whole number that is written in the arrow. */
export function wholeLiteral({ chunks }: Sql): number | undefined {
  const [only] = chunks;
  return chunks.length === 1 && typeof only === "string" && /^-?\d+$/.test(only) ? Number(only) : undefined;
}

/** Types whose values have one text each, by which JavaScript knows them. */
const textual = new Set<ColumnType["kind"]>(["uuid", "dateOnly", "timeOnly", "decimal", "int", "bigint", "boolean"]);

export const isTextUnion = (type: ColumnType): type is Extract<ColumnType, { kind: "enum" }> => type.kind === "enum" && typeof type.values[0] === "string";

/** A value as the text that JavaScript knows it by. */
export const asText = (value: Printed, type: ColumnType): Printed => (textual.has(type.kind) || isTextUnion(type) ? cast(value, "text") : value);

/** A value as a double. What has the type `number` is one already, but for literals and the user's own SQL. */
export function asDouble(value: Printed, type: ColumnType): Printed {
  const [first] = value.sql.chunks;
  const literal = typeof first === "string" && value.sql.chunks.length === 1 && /^-?\d/.test(first);
  return type.kind === "number" && !literal && value.precedence !== Precedence.or ? value : cast(value, "float8");
}

export const isText = (type: ColumnType): boolean => ["string", "uuid", "dateOnly", "timeOnly"].includes(type.kind) || isTextUnion(type);

export const isLiteralText = (expr: Expr | undefined): expr is Extract<Expr, { kind: "literal" }> & { readonly value: string } =>
  expr?.kind === "literal" && typeof expr.value === "string";
