import { type Database, type Decimal, type Int, type Uuid, update } from "sqlmodel";

/** @sqlmodel table shardKey=tenat */
export interface Misspelled {
  id?: Int;
  tenant: Int;
}

/** @sqlmodel table shardKey=tenant */
export interface Nullable {
  id?: Int;
  tenant: string | null;
}

/** @sqlmodel table shardKey=id */
export interface Numbered {
  id?: Int;
  name: string;
}

/** @sqlmodel table shardKey=id */
export interface MadeInSql {
  /** @sqlmodel primaryKey defaultSql="gen_random_uuid()" */
  id: Uuid;
}

/** @sqlmodel table shardKey=price */
export interface Inexact {
  id?: Int;
  price: Decimal;
}

/** @sqlmodel table shardKey=flag */
export interface TooFew {
  id?: Int;
  flag: boolean;
}

/** @sqlmodel table shardKey */
export interface Unnamed {
  id?: Int;
}

/** @sqlmodel table shardKey=tenant */
export interface Fixed {
  id?: Int;
  tenant: Int;
}

export const move = (db: Database, tenant: number) => update<Fixed>().set(() => ({ tenant })).filter((row) => row.id === 1).execute(db);
