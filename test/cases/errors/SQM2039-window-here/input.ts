import { count, type Database, type Int, lag, over, rank, rowNumber, select, sum } from "sqlmodel";

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

await select<Hero>().filter(h => over(rowNumber(), { orderBy: h.age }) === 1).all(db);
await select<Hero>().groupBy(h => over(rank(), { orderBy: h.age })).map(() => count()).all(db);
await select<Hero>().groupBy(h => h.teamId).having(h => over(count(), { partitionBy: h.teamId }) > 1).map(h => h.teamId).all(db);
await select<Hero>().distinctOn(h => over(rank(), { orderBy: h.age })).all(db);
await select<Hero>().map(h => over(sum(over(lag(h.age), { orderBy: h.id }) ?? 0), { orderBy: h.id })).all(db);
await select<Hero>().join<Team>((h, t) => h.teamId === over(rowNumber(), { orderBy: t.id })).all(db);
