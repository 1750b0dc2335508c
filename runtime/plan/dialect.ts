/** The port that a database's `dialect.ts` fills: facts and small functions, no statements. */
import type { DialectName } from "../connection/port.js";
import type { ArithmeticOperator, Expr, FunctionName, AggregateName } from "../ir/expr.js";
import type { Column } from "../ir/entity.js";
import type { ColumnType } from "../ir/types.js";
import type { CodecTable } from "./codec.js";
import type { Sql } from "./sql.js";

/** SQL with how tightly it binds, so that parentheses stand exactly where they are needed. */
export interface Printed {
  readonly sql: Sql;
  readonly precedence: Precedence;
}

/** From loosest to tightest. Where databases disagree on an order the looser level is used, which only adds parentheses. */
export const Precedence = {
  or: 1, and: 2, not: 3, comparison: 4, bitwise: 5, additive: 6, multiplicative: 7, concat: 8, unary: 9, atom: 10,
} as const;
export type Precedence = (typeof Precedence)[keyof typeof Precedence];

export interface Dialect {
  readonly name: DialectName;
  readonly codecs: CodecTable;
  quote(identifier: string): string;
  /** The placeholder at a position counted from 1. */
  placeholder(position: number): string;
  /** A column's type in DDL, without constraints. */
  columnType(column: Column): string;
  /** A CHECK that the type itself needs, as for a union of literals where the database has no enum. */
  typeCheck(column: Column): string | undefined;
  /** What has to run in the transaction that drops tables, so that those of a cycle of foreign keys can go one after the other. */
  readonly beforeDrop: string;
  /** How a primary key that the database numbers is declared, after the column's type. */
  readonly autoIncrement: string;
  /** How a column is read, where that is more than its name: a type that the driver would round or mangle. */
  project(type: ColumnType, value: Sql): Sql;
  literal(value: string | number | bigint | boolean): string;
  /** Equality that holds for two NULLs and is never NULL itself. */
  nullSafeEqual(left: Sql, right: Sql, negated: boolean): Printed;
  /** A boolean value as a condition. */
  truth(value: Printed): Printed;
  readonly functions: { readonly [Name in FunctionName]: (args: readonly Printed[], exprs: readonly Expr[]) => Printed };
  aggregate(name: AggregateName, argument: Sql | undefined, type: ColumnType, distinct: boolean, filter: Sql | undefined): Printed;
  arithmetic(operator: ArithmeticOperator, left: Printed, right: Printed, leftType: ColumnType, rightType: ColumnType): Printed;
  /** A comparison of two values whose type does not compare as its carrier does; undefined where the plain operator serves. */
  compare(operator: string, left: Sql, right: Sql, type: ColumnType): Printed | undefined;
  /** What orders a value whose carrier would not order it; the value itself where the plain one serves. */
  orderKey(value: Sql, type: ColumnType): Sql;
  concat(parts: readonly Sql[]): Printed;
  /** A value as text, for concatenation. */
  text(value: Printed, type: ColumnType): Sql;
  /** Membership in a captured list: one text for any length. `list` and `hasNull` are the slots. */
  inList(operand: Sql, list: Sql, type: ColumnType): Printed;
  /** LIMIT for an OFFSET that has none. */
  readonly unlimited: string;
}
