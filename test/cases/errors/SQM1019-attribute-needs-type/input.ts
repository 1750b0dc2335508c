import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel maxDigits=3 decimalPlaces=1 maxLength=2 */
  a: Int;
  /** @sqlmodel primaryKey autoIncrement */
  b: string;
}
