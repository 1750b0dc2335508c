/** Checked expressions: every name resolved, every type and nullability known. What `plan` turns into SQL. */
import type { Column } from "./entity.js";
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

export type AggregateName = "count" | "sum" | "avg" | "min" | "max";

export type LiteralValue = string | number | bigint | boolean | null;

export type Expr = Typed &
  (
    | { readonly kind: "column"; readonly source: string; readonly column: string }
    | { readonly kind: "literal"; readonly value: LiteralValue }
    /**
     * A captured value: as it is, as an array or a Set of `type`, or as the text that JavaScript makes of it. `target` is the column
     * it is written to, whose rules it has to keep.
     */
    | {
        readonly kind: "parameter";
        readonly capture: number;
        readonly form: "value" | "list" | "text";
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
    | {
        readonly kind: "aggregate";
        readonly function: AggregateName;
        readonly argument: Expr | undefined;
        readonly distinct: boolean;
        readonly filter: Expr | undefined;
      }
    /** The user's own SQL with expressions between: one more text than expressions. */
    | { readonly kind: "raw"; readonly texts: readonly string[]; readonly expressions: readonly Expr[] }
  );
