/** Bits of SQL that the parts of the dialect share. */
import type { BindCodec } from "../../runtime/plan/codec.js";
import { Precedence, type Printed } from "../../runtime/plan/dialect.js";
import { joinSql, raw, sql, type Slot, type Sql } from "../../runtime/plan/sql.js";
import type { ColumnType } from "../../runtime/ir/types.js";
import { collation } from "./spelling.js";

export const atom = (value: Sql): Printed => ({ sql: value, precedence: Precedence.atom });
export const comparison = (value: Sql): Printed => ({ sql: value, precedence: Precedence.comparison });
export const additive = (value: Sql): Printed => ({ sql: value, precedence: Precedence.additive });

export const call = (name: string, ...args: readonly Sql[]): Sql => sql`${raw(name)}(${joinSql(args, ", ")})`;
export const cast = (value: Sql, type: "CHAR" | "DATE" | "DATETIME(3)" | "DOUBLE" | "SIGNED" | "TIME(6)" | typeof exactType | typeof integerType): Sql =>
  sql`CAST(${value} AS ${raw(type)})`;

/** Carries every decimal without a declared size. */
export const exactType = "DECIMAL(65, 30)";
/** Carries what 64-bit integers compute to, without an overflow. */
export const integerType = "DECIMAL(65)";

export const isCast = ({ chunks }: Sql, type: string): boolean => String(chunks[0]).startsWith("CAST(") && String(chunks.at(-1)).endsWith(` AS ${type})`);

/** `t`.`c` and nothing else: what an index may serve, and whose type is the column's. */
export const isColumn = ({ chunks }: Sql): boolean => chunks.length === 1 && typeof chunks[0] === "string" && /^`(?:[^`]|``)+`\.`(?:[^`]|``)+`$/.test(chunks[0]);

/** The captured value that an operand is, whatever cast stands around it. */
export function slotOf({ chunks }: Sql): Extract<Slot, { kind: "capture" }> | undefined {
  const slots = chunks.filter((chunk) => typeof chunk !== "string");
  const [only] = slots;
  return slots.length === 1 && only?.kind === "capture" ? only : undefined;
}

export const bound = (slot: Extract<Slot, { kind: "capture" }>, bind: BindCodec): Sql => ({ chunks: [{ ...slot, bind }] });

/** Zeros behind the last digit of a text with a point, and the point itself where nothing is left behind it. */
export const withoutFilling = (value: Sql): Sql => sql`TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM ${value}))`;

/** As a text whose collation gives way to that of any column beside it; what CAST makes would be an "illegal mix" with most. */
export const asText = (value: Sql): Sql => call("CONCAT", value);

/** A value as the text that JavaScript has for the decoded one. */
export function textOf(value: Sql, type: ColumnType): Sql {
  switch (type.kind) {
    case "boolean":
      return sql`CASE ${value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`;
    case "int":
      // A computed integer may be a DOUBLE, which is written with an exponent from 1e15 on.
      return asText(isColumn(value) ? value : cast(value, "SIGNED"));
    case "bigint":
    case "dateOnly":
      return asText(value);
    case "uuid":
      // The texts of a column, and of what chooses between columns, are ASCII, and MySQL does not mix them with others of unknown content.
      return sql`${cast(value, "CHAR")} ${raw(collation)}`;
    case "timeOnly":
      return withoutFilling(asText(value));
    case "decimal":
      if (!isColumn(value)) return isCast(value, exactType) ? withoutFilling(asText(value)) : value;
      return type.places === undefined || type.digits === undefined ? withoutFilling(asText(value)) : asText(value);
    default:
      return value;
  }
}
