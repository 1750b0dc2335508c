import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table tabel */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel uniqe maxLenght=3 default=1 zebra @validate minLenght=2, ~ */
  a: string;
}
