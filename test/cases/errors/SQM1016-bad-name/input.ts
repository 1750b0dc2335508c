import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table=sqlite_things */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel column=" " */
  a: string;
  __proto__: string;
}
