import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @validate pattern="[a-z" */
  a: string;
  /** @validate pattern="(?<n>a)(?<n>b)" */
  b: string;
}
