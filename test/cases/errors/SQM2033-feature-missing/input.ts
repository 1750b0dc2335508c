import { count, type Database, desc, type Int, over, select, sum } from "sqlmodel";

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

await select<Hero>().forUpdate({ skipLocked: true }).all(db);
await select<Hero>().forShare({ noWait: true }).all(db);
await select<Hero>().forUpdate({ of: ["heroes"] }).all(db);
await select<Hero>().map(h => over(count(), { orderBy: h.age, frame: { groups: [-1, 0] } })).all(db);
await select<Hero>().map(h => ({ id: h.id, near: over(sum(h.age), { orderBy: desc(h.age), frame: { range: [-5, 5] } }) })).all(db);
await select<Hero>().rightJoin<Team>((h, t) => h.teamId === t.id).all(db);
await select<Hero>().fullJoin<Team>((h, t) => h.teamId === t.id).all(db);
