import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Model {
  id?: Int;
  text: string;
  userName: string;
  /** @sqlmodel column=user_name */
  other: string;
  USER_NAME: string;
}
