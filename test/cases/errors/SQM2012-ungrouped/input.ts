import { count, type Database, type Int, select } from "sqlmodel";

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

await select<Hero>().groupBy(h => h.teamId).map(h => ({ team: h.teamId, name: h.name, n: count() })).all(db);
await select<Hero>().groupBy(h => h.teamId).all(db);
await select<Hero>().map(h => ({ name: h.name, n: count() })).all(db);
await select<Hero>().groupBy(h => h.teamId).having(h => h.age > 1).orderBy(h => h.name).map(() => count()).all(db);
