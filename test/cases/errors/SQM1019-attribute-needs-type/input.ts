import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel maxDigits=3 decimalPlaces=1 maxLength=2 */
  a: Int;
  /** @sqlmodel primaryKey autoIncrement */
  b: string;
  /** @sqlmodel skip  @validate min=1 */
  c: unknown;
}

/** @sqlmodel table */
export interface Owner {
  id?: Int;
  /** @sqlmodel relation=id through=Model backPopulates=id orderBy=id */
  plain: string;
  /** @sqlmodel foreignKey=owner.id */
  otherId: Int | null;
  /** @sqlmodel through=Model orderBy=plain */
  other?: Owner | null;
}
