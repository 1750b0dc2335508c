/** Checked expressions: every name resolved, every type and nullability known. What `plan` turns into SQL. */
import type { Column } from "./entity.js";
import type { SelectQuery } from "./query.js";
import type { ColumnType } from "./types.js";

interface Typed {
  readonly type: ColumnType;
  /** SQL may answer NULL here. */
  readonly nullable: boolean;
}

export type CompareOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";
export type ArithmeticOperator = "+" | "-" | "*" | "/" | "%" | "**" | "&" | "|" | "^" | "<<" | ">>";

/** The functions that every dialect knows how to write. */
export type FunctionName =
  | "lower" | "upper" | "trim" | "trimStart" | "trimEnd" | "length" | "substring" | "slice" | "charAt" | "indexOf"
  | "replaceAll" | "padStart" | "startsWith" | "endsWith" | "includes"
  | "abs" | "round" | "floor" | "ceil" | "sign" | "sqrt" | "pow" | "trunc" | "least" | "greatest"
  | "year" | "month" | "dayOfMonth" | "dayOfWeek" | "hours" | "minutes" | "seconds" | "milliseconds" | "epochMilliseconds"
  | "like" | "ilike";

export type AggregateName = "count" | "sum" | "avg" | "min" | "max" | "stringAgg" | "jsonAgg";

/** The functions that exist over a window alone. */
export type WindowFunctionName =
  | "rowNumber" | "rank" | "denseRank" | "percentRank" | "cumeDist" | "ntile" | "lag" | "lead" | "firstValue" | "lastValue" | "nthValue";

export type LiteralValue = string | number | bigint | boolean | null;

export interface OrderTerm {
  readonly expr: Expr;
  readonly direction: "asc" | "desc";
  readonly nulls: "first" | "last" | undefined;
}

/** How far a frame reaches: so many rows (or peers, or units) after the current one, before it where negative. */
export type FrameBound = number | "unbounded";

export interface Frame {
  readonly unit: "rows" | "range" | "groups";
  readonly from: FrameBound;
  readonly to: FrameBound;
}

/** The rows around the current one that a function is computed over. */
export interface Window {
  readonly partitionBy: readonly Expr[];
  readonly orderBy: readonly OrderTerm[];
  readonly frame: Frame | undefined;
}

/** A query inside an expression. */
interface Subquery {
  readonly query: SelectQuery;
  /** The columns of the queries around it that it uses. */
  readonly outer: readonly Expr[];
}

export type Expr = Typed &
  (
    | { readonly kind: "column"; readonly source: string; readonly column: string }
    | { readonly kind: "literal"; readonly value: LiteralValue }
    /**
     * A captured value: as it is, as an array or a Set of `type`, as the text that JavaScript makes of it, or as a number of rows. `target` is the column
     * it is written to, whose rules it has to keep.
     */
    | {
        readonly kind: "parameter";
        readonly capture: number;
        readonly form: "value" | "list" | "text" | "rowCount";
        readonly target: Column | undefined;
      }
    | { readonly kind: "compare"; readonly operator: CompareOperator; readonly left: Expr; readonly right: Expr }
    | { readonly kind: "logic"; readonly operator: "and" | "or"; readonly left: Expr; readonly right: Expr }
    | { readonly kind: "not"; readonly operand: Expr }
    | { readonly kind: "isNull"; readonly operand: Expr; readonly negated: boolean }
    | { readonly kind: "arithmetic"; readonly operator: ArithmeticOperator; readonly left: Expr; readonly right: Expr }
    | { readonly kind: "negate" | "bitNot"; readonly operand: Expr }
    | { readonly kind: "concat"; readonly parts: readonly Expr[] }
    | { readonly kind: "call"; readonly function: FunctionName; readonly arguments: readonly Expr[] }
    | { readonly kind: "between"; readonly operand: Expr; readonly low: Expr; readonly high: Expr }
    /** Membership in a captured list, or in expressions written out. */
    | { readonly kind: "in"; readonly operand: Expr; readonly list: Expr | readonly Expr[] }
    | { readonly kind: "case"; readonly test: Expr; readonly whenTrue: Expr; readonly whenFalse: Expr }
    | { readonly kind: "coalesce"; readonly operands: readonly [Expr, Expr] }
    /** The operand as a value of `type`. */
    | { readonly kind: "cast"; readonly operand: Expr }
    | {
        readonly kind: "aggregate";
        readonly function: AggregateName;
        readonly argument: Expr | undefined;
        readonly distinct: boolean;
        readonly filter: Expr | undefined;
        /** What stands between the texts of `stringAgg`. */
        readonly separator: Expr | undefined;
        /** In which order `stringAgg` and `jsonAgg` take the rows. */
        readonly orderBy: readonly OrderTerm[];
      }
    /** A computed key of the query's groups, spoken of where there is one row for each. */
    | { readonly kind: "groupKey"; readonly operand: Expr }
    /** An aggregate, or a function of its own, over the rows around this one. */
    | {
        readonly kind: "window";
        readonly function: WindowFunctionName | AggregateName;
        readonly arguments: readonly Expr[];
        readonly filter: Expr | undefined;
        readonly window: Window;
      }
    /** Whether the query has a row. */
    | ({ readonly kind: "exists" } & Subquery)
    /** The value of a query with one column and at most one row; NULL where it has none. */
    | ({ readonly kind: "scalar" } & Subquery)
    /** Membership in the one column of a query. */
    | ({ readonly kind: "inQuery"; readonly operand: Expr } & Subquery)
    /** A value inside JSON, as a value of `type`; NULL where the path leads nowhere or the value is JSON's null. */
    | { readonly kind: "jsonValue"; readonly operand: Expr; readonly path: readonly string[] }
    /** The number of items of an array: of JSON, or of a column that is one. */
    | { readonly kind: "itemCount"; readonly operand: Expr }
    /** Whether an array, of JSON or of a column that is one, has the item. */
    | { readonly kind: "hasItem"; readonly operand: Expr; readonly item: Expr }
    /** The user's own SQL with expressions between: one more text than expressions. */
    | { readonly kind: "raw"; readonly texts: readonly string[]; readonly expressions: readonly Expr[] }
  );
