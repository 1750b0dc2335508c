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

const text = "1", number = 1;
await select<Hero>().filter(h => h.age === text || h.name === number || h.active === 1).all(db);
await select<Hero>().filter(h => h.name > 1).all(db);
await select<Hero>().filter(h => [1, 2].includes(h.name)).all(db);
await select<Hero>().map(h => h.name ?? h.age).all(db);
