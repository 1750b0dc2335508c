/** Models with a column of every type, nullable and not, and relations one and two steps away. */
import type { DateOnly, Decimal, Int, Int16, TimeOnly, Uuid } from "sqlmodel";

/** @sqlmodel table=things */
export interface Thing {
  /** @sqlmodel primaryKey */
  id: number;
  whole: Int;
  /** @sqlmodel index */
  maybeWhole: Int | null;
  small: Int16;
  real: number;
  maybeReal: number | null;
  /** @sqlmodel index */
  big: bigint;
  maybeBig: bigint | null;
  /** @sqlmodel index maxLength=400 */
  text: string;
  /** @sqlmodel index maxLength=400 */
  maybeText: string | null;
  flag: boolean;
  maybeFlag: boolean | null;
  at: Date;
  maybeAt: Date | null;
  /** @sqlmodel maxDigits=20 decimalPlaces=2 */
  price: Decimal;
  maybePrice: Decimal | null;
  /** @sqlmodel index */
  color: "red" | "green" | "";
  maybeColor: "red" | "green" | null;
  level: 1 | 2 | 3;
  maybeLevel: 1 | 2.5 | -3 | null;
  /** @sqlmodel index */
  uid: Uuid;
  /** @sqlmodel index */
  day: DateOnly;
  maybeTime: TimeOnly | null;
  bytes: Uint8Array | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
  /** @sqlmodel foreignKey=things.id */
  bossId: number | null;
  /** @sqlmodel relation=bossId */
  boss?: Thing | null;
}

/** @sqlmodel table=teams */
export interface Team {
  /** @sqlmodel primaryKey */
  id: number;
  name: string;
  motto: string | null;
  size: Int | null;
  /** @sqlmodel foreignKey=countries.id */
  countryId: number | null;
  country?: Country | null;
}

/** @sqlmodel table=countries */
export interface Country {
  /** @sqlmodel primaryKey */
  id: number;
  name: string;
}
