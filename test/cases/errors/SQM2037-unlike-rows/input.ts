import { type Database, type Int, recursive, select } from "sqlmodel";

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

await select<Hero>().map(h => ({ name: h.name })).union(select<Team>().map(t => ({ name: t.id })) as never).all(db);
await select<Hero>().map(h => ({ name: h.name })).unionAll(select<Team>().map(t => ({ title: t.name })) as never).all(db);
await select<Hero>().map(h => [h.name, h.age]).intersect(select<Team>().map(t => [t.name]) as never).all(db);
await select<Hero>().except(select<Team>() as never).all(db);
export const tree = recursive("tree", select<Hero>().map(h => ({ id: h.id, depth: 0 })), self => select<Hero>().join(self, (h, t) => h.teamId === t.id).map((h, t) => ({ id: h.name as unknown as number, depth: t.depth + 1 })));
