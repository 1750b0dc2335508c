/** Functions that exist in SQL only; they stand inside arrows and are compiled with them. */
import { NotTransformedError } from "../connection/errors.js";
import type { OrderOptions, Query, RowsOf } from "./chain.js";
import type { OrderableValue } from "./types.js";

export interface AggregateOptions {
  /** Counts or sums only the rows for which this holds. */
  readonly filter?: boolean;
}

type Numeric = number | bigint | string | null | undefined;

const sqlOnly = (name: string): never => {
  throw new NotTransformedError(`${name}()`);
};

/** The number of rows, or of values that are not NULL. */
export const count = (_value?: unknown, _options?: AggregateOptions): number => sqlOnly("count");
/** The number of different values that are not NULL. */
export const countDistinct = (_value: unknown, _options?: AggregateOptions): number => sqlOnly("countDistinct");
/** The sum; NULL over no rows. A `Decimal` sums exactly and stays a `Decimal`. */
export const sum = <V extends Numeric>(_value: V, _options?: AggregateOptions): V => sqlOnly("sum");
/** The mean; NULL over no rows. */
export const avg = <V extends Numeric>(_value: V, _options?: AggregateOptions): V extends string ? V : number => sqlOnly("avg");
/** The least value; NULL over no rows. */
export const min = <V extends Numeric | Date>(_value: V, _options?: AggregateOptions): V => sqlOnly("min");
/** The greatest value; NULL over no rows. */
export const max = <V extends Numeric | Date>(_value: V, _options?: AggregateOptions): V => sqlOnly("max");
/** SQL's LIKE, case-sensitive: `%` stands for any text, `_` for one character, a backslash before either for itself. */
export const like = (_text: string | null, _pattern: string): boolean => sqlOnly("like");
/** LIKE without regard to case. */
export const ilike = (_text: string | null, _pattern: string): boolean => sqlOnly("ilike");
/** True from `low` to `high`, both included. */
export const between = <V extends string | number | bigint | Date>(_value: V | null, _low: V, _high: V): boolean => sqlOnly("between");

// Aggregates of texts and values

export interface ListAggregateOptions extends AggregateOptions {
  /** In which order the rows are taken: a value, `asc(x)`, `desc(x)`, or a list of them. */
  readonly orderBy?: unknown;
}

/** The texts of the rows with the separator between them; NULL over no rows. */
export const stringAgg = (_value: string | null, _separator: string, _options?: ListAggregateOptions): string => sqlOnly("stringAgg");
/** The values of the rows in a list; NULL over no rows. */
export const jsonAgg = <V>(_value: V, _options?: ListAggregateOptions): V[] => sqlOnly("jsonAgg");

// Subqueries

/** Whether a query answers a row. */
export const exists = (_query: RowsOf<unknown>): boolean => sqlOnly("exists");
/** Whether a value is among those that a query of one column answers. */
export const isIn = <V>(_value: V, _query: Query<V> | Query<NonNullable<V>> | Query<V | null>): boolean => sqlOnly("isIn");
/** The value that a query of one column and at most one row answers; null where it has no row. */
export const scalar = <V>(_query: Query<V>): V | null => sqlOnly("scalar");

/** A value as one of another type, converted as JavaScript would. */
export const cast = <V>(_value: unknown): V => sqlOnly("cast");

// Windows

/** A way to order by a value: what `asc` and `desc` answer. */
export interface Ordering {
  readonly ordering: "asc" | "desc";
}

/** From the least to the greatest. */
export const asc = (_value: OrderableValue, _options?: OrderOptions): Ordering => sqlOnly("asc");
/** From the greatest to the least. */
export const desc = (_value: OrderableValue, _options?: OrderOptions): Ordering => sqlOnly("desc");

/** How far a frame reaches: rows after the current one, before it where negative; 0 is the current row. */
export type FrameBound = number | "unbounded";
/** One bound reaches from there to the current row; two are both ends. */
export type FrameRange = FrameBound | readonly [from: FrameBound, to: FrameBound];

export interface WindowOptions {
  /** A value, or a list of them. */
  readonly partitionBy?: unknown;
  /** A value, `asc(x)`, `desc(x)`, or a list of them. */
  readonly orderBy?: unknown;
  readonly frame?: { readonly rows: FrameRange } | { readonly range: FrameRange } | { readonly groups: FrameRange };
}

/** A function over the rows around this one: an aggregate, or one that exists over a window alone. */
export const over = <V>(_value: V, _window?: WindowOptions): V => sqlOnly("over");
/** The row's place in its partition, from 1. */
export const rowNumber = (): number => sqlOnly("rowNumber");
/** The place, shared by equal rows, with gaps after them. */
export const rank = (): number => sqlOnly("rank");
/** The place, shared by equal rows, without gaps. */
export const denseRank = (): number => sqlOnly("denseRank");
/** (rank - 1) / (rows - 1). */
export const percentRank = (): number => sqlOnly("percentRank");
/** The share of rows that do not come after this one. */
export const cumeDist = (): number => sqlOnly("cumeDist");
/** Which of so many groups of equal size the row falls into, from 1. */
export const ntile = (_groups: number): number => sqlOnly("ntile");
/** The value some rows before, 1 unless said; `fallback`, or null, where there is no such row. */
export const lag = <V>(_value: V, _rows?: number, _fallback?: V): V | null => sqlOnly("lag");
/** The value some rows after, 1 unless said; `fallback`, or null, where there is no such row. */
export const lead = <V>(_value: V, _rows?: number, _fallback?: V): V | null => sqlOnly("lead");
export const firstValue = <V>(_value: V): V => sqlOnly("firstValue");
export const lastValue = <V>(_value: V): V => sqlOnly("lastValue");
/** The value of the n-th row of the frame, from 1; null where there is none. */
export const nthValue = <V>(_value: V, _place: number): V | null => sqlOnly("nthValue");
