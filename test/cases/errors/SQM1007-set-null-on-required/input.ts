import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel foreignKey=model.id onDelete=setNull */
  a: Int;
  /** @sqlmodel foreignKey=model.id onUpdate="SET NULL" */
  b: Int;
}
