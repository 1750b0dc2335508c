import type { Decimal, Int, Int16, Uuid } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel maxLength=many unique=[] primaryKey=maybe! autoIncrement=no index="" column= @validate min=abc */
  a: string;
  /** @sqlmodel foreignKey=model.id onDelete=explode */
  b: Int | null;
  /** @sqlmodel default=yes */
  c: boolean;
  /** @sqlmodel default=c */
  d: "a" | "b";
  /** @sqlmodel check="never closed */
  e: string;
  /** @sqlmodel default=nonsense */
  f: Uuid;
  /** @sqlmodel default=1.234 decimalPlaces=2 */
  g: Decimal;
  /** @sqlmodel default=99999 */
  h: Int16;
  /** @sqlmodel default=abc maxLength=2 */
  i: string;
}
