import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  a?: string;
  b?: string | null;
  /** @sqlmodel default=1 */
  c?: Int;
}
