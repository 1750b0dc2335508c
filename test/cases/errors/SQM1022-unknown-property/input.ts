import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table primaryKey=[id, txet] unique=[text, lnog] index=[nothing] */
export interface Model {
  id?: Int;
  text: string;
  long: string;
}
