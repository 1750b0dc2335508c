import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table primaryKey=[id, txet] unique=[text, lnog] index=[nothing] */
export interface Model {
  id?: Int;
  text: string;
  long: string;
}

/** @sqlmodel table */
export interface Parent {
  id?: Int;
  /** @sqlmodel orderBy=nmae */
  children?: Child[];
}

/** @sqlmodel table */
export interface Child {
  id?: Int;
  name: string;
  /** @sqlmodel foreignKey=parent.id */
  parentId: Int;
}
