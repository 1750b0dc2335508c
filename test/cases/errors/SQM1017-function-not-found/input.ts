import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  /** @sqlmodel defaultFactory=nowhere */
  a: string;
  /** @sqlmodel defaultFactory=hidden */
  b: string;
}

const hidden = () => "not exported";
export type Uses = ReturnType<typeof hidden>;
