import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel foreignKey=modle.id */
  a: Int;
  /** @sqlmodel foreignKey=model.idd */
  b: Int;
  /** @sqlmodel foreignKey={@link Nobody.key} */
  c: Int;
}
