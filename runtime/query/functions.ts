/** Functions that exist in SQL only; they stand inside arrows and are compiled with them. */
import { NotTransformedError } from "../connection/errors.js";

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
