import { cte, type Database, type Int, select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
}

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

declare const db: Database;

/** @sqlmodel table=fights */
export interface Fight {
  id?: number;
  /** @sqlmodel foreignKey=heroes.id */
  attackerId: number;
  /** @sqlmodel foreignKey=heroes.id */
  defenderId: number;
}

/** @sqlmodel table=places */
export interface Place {
  id?: number;
  name: string;
}

const seniors = cte("seniors", select<Hero>().filter(h => h.age > 60));

await select<Fight>().join<Hero>().all(db);
await select<Hero>().leftJoin<Place>().all(db);
await select<Hero>().join<Team>().join<Place>().all(db);
export const both = select<Team>().join(seniors, (t, s) => t.id === s.teamId).join<Place>();
