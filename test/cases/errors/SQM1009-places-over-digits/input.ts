import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel maxDigits=3 decimalPlaces=4 */
  a: Decimal;
}
