/** The port that a database's `dialect.ts` fills: facts and small functions, no statements. */
import type { DialectName } from "../connection/port.js";
import type { AggregateName, ArithmeticOperator, CompareOperator, Expr, FunctionName, WindowFunctionName } from "../ir/expr.js";
import type { Column, Entity } from "../ir/entity.js";
import type { DialectFacts } from "../ir/feature.js";
import type { Conflict, Lock } from "../ir/query.js";
import type { ColumnType } from "../ir/types.js";
import type { CodecTable } from "./codec.js";
import type { PlannedTable, SchemaSteps } from "./ddl.js";
import type { Slot, Sql } from "./sql.js";

/** SQL with how tightly it binds, so that parentheses stand exactly where they are needed. */
export interface Printed {
  readonly sql: Sql;
  readonly precedence: Precedence;
  /** A comparison that may be NULL although neither of its sides is; NULL then means false. */
  readonly vanishes?: boolean;
}

/** From loosest to tightest. Where databases disagree on an order the looser level is used, which only adds parentheses. */
export const Precedence = {
  or: 1, and: 2, not: 3, comparison: 4, bitwise: 5, additive: 6, multiplicative: 7, concat: 8, unary: 9, atom: 10,
} as const;
export type Precedence = (typeof Precedence)[keyof typeof Precedence];

export type ParameterExpr = Extract<Expr, { kind: "parameter" }>;

/** What differs between databases in how tables are made. */
export interface SchemaForms {
  /** A column's type in DDL, without constraints. */
  columnType(column: Column, entity: Entity): string;
  /** A CHECK that the type itself needs, as for a union of literals where the database has no enum. */
  typeCheck(column: Column, entity: Entity): string | undefined;
  /** How a primary key that the database numbers is declared, after the column's type. */
  readonly autoIncrement: string;
  /** NOT NULL may stand behind a column that the database computes. */
  readonly generatedNotNull: boolean;
  /** What follows DEFAULT. */
  literalDefault(value: string | number | boolean): string;
  /** A comment inside CREATE TABLE; undefined where it has a statement of its own, or none. */
  columnComment(comment: string): string | undefined;
  readonly constraints: "behind columns" | "as lines";
  /** A foreign key may name a table that does not exist yet. */
  readonly namesResolveLate: boolean;
  /** The statements, of tables that come in the order of creation. */
  steps(tables: readonly PlannedTable[]): SchemaSteps;
}

/** What differs between databases in how rows are inserted. */
export interface InsertForms {
  /** What follows the table where no column is written. */
  readonly noColumns: string;
  /** A NULL in the key that the database numbers makes a new one; otherwise an object without a key has a statement of its own. */
  readonly nullMakesKey: boolean;
  /** The driver learns a key that the database made only from RETURNING. */
  readonly keyByReturning: boolean;
  /** What follows the VALUES of a row that may be there already. */
  readonly onConflict: (conflict: Conflict, entity: Entity, dialect: Dialect) => Sql;
  /** How one statement takes many rows; undefined where a loop over a prepared statement is as fast. */
  readonly many:
    | undefined
    | { readonly kind: "tuples" }
    /** `elements` is the type of the array for a parameter, `element` how one element is read as the column's value. */
    | { readonly kind: "arrays"; readonly elements: (slot: Slot) => string; readonly element: (reference: string, slot: Slot, entity: Entity) => string };
}

/** A column and its new value in an UPDATE. */
export interface Assigned {
  readonly column: Column;
  readonly value: Sql;
}

/** What an aggregate is computed from. */
export interface Aggregated {
  readonly argument: Sql | undefined;
  readonly type: ColumnType;
  readonly distinct: boolean;
  readonly filter: Sql | undefined;
  readonly separator: Sql | undefined;
  readonly orderBy: readonly Sql[];
}

/** A function over a window: `over` is what stands inside the parentheses of OVER. */
export interface Windowed {
  readonly arguments: readonly Printed[];
  readonly types: readonly ColumnType[];
  readonly filter: Sql | undefined;
  readonly over: Sql;
  /** No other window stands in its SELECT; absent where that is not known. */
  readonly alone?: boolean;
}

/** What is inside JSON, and inside a column that is an array of its own where the database has such a type. */
export interface JsonForms {
  /** The value at a path of keys and places in lists, as a value of a type; NULL where there is none. */
  value(json: Sql, path: readonly (string | number)[], type: ColumnType): Printed;
  itemCount(list: Sql, type: ColumnType): Printed;
  hasItem(list: Sql, item: Printed, type: ColumnType, itemExpr: Expr): Printed;
}

export interface Dialect extends DialectFacts {
  readonly name: DialectName;
  /** What the driver hands to `row` functions: objects by alias, or arrays by position. */
  readonly rows: "objects" | "arrays";
  readonly codecs: CodecTable;
  quote(identifier: string): string;
  /** The placeholder at a position counted from 1. */
  placeholder(position: number): string;
  readonly schema: SchemaForms;
  /** How a column is read, where that is more than its name: a type that the driver would round or mangle. */
  project(type: ColumnType, value: Sql): Sql;
  /** A captured value, with a cast where the database could not tell its type from the text around it. */
  parameter(value: Sql, expr: ParameterExpr): Printed;
  readonly insert: InsertForms;
  /** INSERT, UPDATE and DELETE answer rows. */
  readonly returning: boolean;
  /** Keys as rows with the columns `n` (their order, from 1), `k0`, `k1` …, without an alias, from one parameter that is a JSON text of arrays. */
  keyRows(columns: readonly Column[], parameter: Sql): Sql;
  /** UPDATE assigns one column after the other, so that an expression sees what those before it have changed. */
  readonly assignsInOrder: boolean;
  /** A statement may read, in a subquery, the very table that it changes. */
  readonly readsTarget: boolean;
  /** An UPDATE whose values come from other rows: of a query's rows under a name, each of which matches the rows to change. */
  updateFrom(entity: Entity, assignments: readonly Assigned[], rows: Sql, alias: string, match: Sql): Sql;
  /** A subquery over the very table that the statement changes, whose rows it calls by `alias`, a plain word, where it has to. */
  subqueryOfTarget(query: Sql, alias: string): Sql;
  literal(value: string | number | bigint | boolean): string;
  /** Equality that holds for two NULLs and is never NULL itself. */
  nullSafeEqual(left: Sql, right: Sql, negated: boolean): Printed;
  /** A boolean value as a condition. */
  truth(value: Printed): Printed;
  readonly functions: { readonly [Name in FunctionName]: (args: readonly Printed[], exprs: readonly Expr[]) => Printed };
  aggregate(name: AggregateName, of: Aggregated): Printed;
  window(name: WindowFunctionName | AggregateName, of: Windowed): Printed;
  readonly json: JsonForms;
  /** A value as one of another type, as JavaScript's own conversion would answer it. */
  cast(value: Printed, from: ColumnType, to: ColumnType): Printed;
  /** A value of the rows that a recursive query begins with, as wide as what its step may make of it; absent where both sides are asked for their type. */
  readonly grown?: (value: Printed, type: ColumnType) => Printed;
  /** What follows a SELECT that keeps its rows for the transaction, with a blank before it; undefined where the database needs nothing for it. */
  lock(lock: Lock): string | undefined;
  /** What stands before a statement to have its plan told. */
  readonly explain: string;
  arithmetic(operator: ArithmeticOperator, left: Printed, right: Printed, leftType: ColumnType, rightType: ColumnType): Printed;
  /** `-` and `~` where the plain operator would overflow, or does not exist; undefined where it serves. */
  readonly unary?: (operator: "-" | "~", value: Printed, type: ColumnType) => Printed | undefined;
  /** A computed key where groups are spoken of, on a database that does not know it again by its text; absent where the text serves. */
  readonly groupKey?: ((key: Printed) => Printed) | undefined;
  /** A comparison of two values whose types do not compare as their carriers do; undefined where the plain operator serves. `type` is the left one's. */
  compare(operator: string, left: Sql, right: Sql, type: ColumnType, exprs: readonly [left: Expr, right: Expr]): Printed | undefined;
  /** One side of a comparison beside the other, where the database would compare it as something else; absent, or undefined, where it stands as it is. */
  readonly comparable?: (side: Printed, expr: Expr, other: Expr, operator: CompareOperator) => Printed | undefined;
  /** One of the values that a CASE or COALESCE answers, as a value of their common type; absent where the database mixes them itself. */
  readonly alternative?: (value: Printed, expr: Expr, type: ColumnType) => Printed;
  /** An expression as the value of a column; absent where every value of the column's group can be assigned. */
  readonly stored?: (value: Sql, column: Column, entity: Entity) => Sql;
  /** What orders a value whose carrier would not order it; the value itself where the plain one serves. */
  orderKey(value: Sql, type: ColumnType): Sql;
  /** A term of ORDER BY. Where `nulls` is not said they are less than every value, on every database. */
  orderTerm(value: Sql, direction: "asc" | "desc", nulls: "first" | "last" | undefined, nullable: boolean): Sql;
  concat(parts: readonly Sql[]): Printed;
  /** A value as text, for concatenation. */
  text(value: Printed, type: ColumnType): Sql;
  /** Membership in a captured list: one text for any length. `list` and `hasNull` are the slots. */
  inList(operand: Sql, list: Sql, type: ColumnType): Printed;
  /** A membership as true or false, where NULL is false; absent where IS TRUE says that everywhere. */
  readonly isMember?: (membership: Printed) => Printed;
  /** LIMIT for an OFFSET that has none. */
  readonly unlimited: string;
}
