import { type Database, type Int, select } from "sqlmodel";

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

declare const db: Database;

let limit = 18;
const settings = { limit };
const adult = (h: { age: number }) => h.age >= limit;
const older = (h: { age: number }) => h.age >= settings.limit;
await select<Hero>().filter(adult).filter(older).all(db);
limit = 19;
