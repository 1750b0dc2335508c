import type { Int } from "sqlmodel";

/** @sqlmodel */
export interface Model {
  /** @validate min=10 max=9 */
  a: Int;
  /** @sqlmodel maxLength=3  @validate minLength=4 */
  b: string;
  /** @validate gt=1 lt=2 */
  fits: number;
  /** @validate minItems=2 maxItems=1 multipleOf=0 */
  c: string[];
}
