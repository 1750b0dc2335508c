import { type Database, insert, type Int, select } from "sqlmodel";

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

await select<Hero>().join<Team>((h, t) => h.teamId === t.id).all(db);
await select<Team>().filter(t => t.heroes!.length > 1).all(db);
await insert<Hero>({} as Hero).onConflictDoNothing(h => h.name).execute(db);
