import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel foreignKey=teams */
  a: Int;
  /** @sqlmodel foreignKey=.id */
  b: Int;
  /** @sqlmodel foreignKey=teams. */
  c: Int;
}
