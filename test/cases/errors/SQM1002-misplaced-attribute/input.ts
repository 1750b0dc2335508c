import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table maxLength=3 onDelete=cascade */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel table=x @validate min=1 */
  a: string;
}
