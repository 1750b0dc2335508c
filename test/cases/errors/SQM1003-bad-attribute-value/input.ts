import type { Decimal, Int } from "sqlmodel";

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
}
