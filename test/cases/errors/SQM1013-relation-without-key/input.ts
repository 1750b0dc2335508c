import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  other?: Other;
  others?: Other[];
}

/** @sqlmodel table */
export interface Other {
  id?: Int;
}
