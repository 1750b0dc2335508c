import { cte, type Database, type Int, recursive, select } from "sqlmodel";

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

const old = cte("chosen", select<Hero>().filter(h => h.age > 60));
const young = cte("Chosen", select<Hero>().filter(h => h.age < 20));
const table = cte("heroes", select<Team>());
const inner = cte("outer_one", select(cte("OUTER_ONE", select<Hero>())));

await select(old).join(young, (a, b) => a.teamId === b.teamId).all(db);
await select<Hero>().join(table, (h, t) => h.teamId === t.id).all(db);
await select(inner).all(db);
export const tree = recursive("teams", select<Hero>().map(h => ({ id: h.id })), self => select<Team>().join(self, (t, s) => t.id === s.id).map(t => ({ id: t.id })));
