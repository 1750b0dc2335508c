import type { Decimal, Int, Uuid } from "sqlmodel";

export interface Named {
  /** @sqlmodel unique */
  name: string;
}

export interface Timed<Moment> {
  at: Moment;
  until: Moment | null;
}

export interface Priced<Amount extends string = Decimal> {
  /** @sqlmodel maxDigits=8 decimalPlaces=2 */
  price: Amount;
}

/** @sqlmodel */
export interface Base extends Named {
  secret: string;
  /** @sqlmodel index */
  size: Int;
  ref: Uuid | null;
}

export type Pair<A, B> = { first: A; second: B };
export type Either = Pair<Int, Decimal> & { third: boolean };
export type Alias<T> = Partial<Pick<T, Extract<keyof T, "size">>>;
