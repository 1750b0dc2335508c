// options: dialects oracle, tables upper, columns camel
import { select, type Int } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  born: Date;
  active: boolean;
  ratio: number;
  state: "a" | "b";
  bytes: Uint8Array;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
}

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

export const q = select<Hero>().toSQL();
