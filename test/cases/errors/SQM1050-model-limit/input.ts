import type { Decimal, Int } from "sqlmodel";

/** @sqlmodel table */
export interface Size {
  id?: number;
}

/** @sqlmodel table=a_table_whose_name_is_longer_than_those_that_postgresql_and_mysql_allow */
export interface TooLong {
  id?: number;
  /** @sqlmodel column=größen_und_breiten_und_höhen_und_tiefen_und_längen_und_flächen_ü */
  measures: string;
  aPropertyWhoseNameMakesAColumnThatIsLongerThanBothOfThemAllow: string;
}

/** @sqlmodel table */
export interface AnInterfaceWhoseNameMakesATableThatIsLongerThanBothOfThemAllow {
  id?: number;
}

/** @sqlmodel table="smile 😀" */
export interface Named {
  id?: number;
  /** @sqlmodel column="blank " */
  blank: string;
}

/** @sqlmodel table  unique=[long, tags] */
export interface Shirt {
  id?: number;
  /** @sqlmodel default=7 foreignKey=size.id onDelete=setDefault */
  sizeId: Int;
  /** @sqlmodel foreignKey=size.id onDelete=cascade onUpdate="SET DEFAULT" */
  otherId: number | null;
  /** @sqlmodel maxDigits=66 decimalPlaces=2 */
  price: Decimal;
  /** @sqlmodel maxDigits=40 decimalPlaces=31 */
  rate: Decimal;
  /** @sqlmodel maxDigits=1001 decimalPlaces=2 */
  many: Decimal;
  /** @sqlmodel maxDigits=1001 decimalPlaces=2 sqlType="NUMERIC" */
  own: Decimal;
  /** @sqlmodel maxLength=769 */
  long: string;
  /** @sqlmodel maxLength=768 unique */
  justFits: string;
  tags: string[];
  /** @sqlmodel index */
  meta: { readonly a: number };
}
