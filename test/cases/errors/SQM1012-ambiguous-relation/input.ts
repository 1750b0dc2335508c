import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel foreignKey=other.id */
  firstId: Int;
  /** @sqlmodel foreignKey=other.id */
  secondId: Int;
  other?: Other;
}

/** @sqlmodel table */
export interface Other {
  id?: Int;
  models?: Model[];
}
