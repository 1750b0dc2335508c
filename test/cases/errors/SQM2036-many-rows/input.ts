import { count, type Database, type Int, max, scalar, select } from "sqlmodel";

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

const most = 1;

await select<Hero>().filter(h => h.age === scalar(select<Hero>().map(other => other.age))).all(db);
await select<Team>().map(t => ({ name: t.name, first: scalar(select<Hero>().filter(h => h.teamId === t.id).orderBy(h => h.age).limit(2).map(h => h.name)) })).all(db);
await select<Team>().map(() => ({ n: scalar(select<Hero>().groupBy(h => h.teamId).map(() => count())) })).all(db);
await select<Team>().map(() => ({ n: scalar(select<Hero>().map(h => h.name).limit(most)) })).all(db);
await select<Team>().map(() => ({ oldest: scalar(select<Hero>().map(h => max(h.age))) })).all(db);
