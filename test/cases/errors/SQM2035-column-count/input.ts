import { type Database, exists, type Int, isIn, max, min, scalar, select } from "sqlmodel";

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

await select<Hero>().filter(h => isIn(h.teamId, select<Team>().map(t => ({ id: t.id, name: t.name })) as never)).all(db);
await select<Hero>().filter(h => isIn(h.teamId, select<Team>() as never)).all(db);
await select<Hero>().map(() => ({ span: scalar(select<Hero>().map(h => [min(h.age), max(h.age)])) })).all(db);
await select<Hero>().map(() => ({ none: scalar(select<Hero>().map(() => ({})).limit(1)) })).all(db);
await select<Hero>().filter(h => exists(select<Team>().filter(t => t.id === h.teamId))).all(db);
