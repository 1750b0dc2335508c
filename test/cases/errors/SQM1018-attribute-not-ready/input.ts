import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table schema=other */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel version */
  a: string;
}
