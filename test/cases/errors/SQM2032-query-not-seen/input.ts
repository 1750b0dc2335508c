import { cte, type Database, exists, type Int, isIn, type Query, scalar, select } from "sqlmodel";

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

declare function teamIds(): Query<number>;
let changing = select<Team>().map(t => t.id);
changing = changing.limit(3);
const chosen = teamIds();
const twice = [select<Hero>()] as const;

await select<Hero>().filter(h => isIn(h.teamId, teamIds())).all(db);
await select<Hero>().filter(h => isIn(h.teamId, changing)).all(db);
await select<Hero>().filter(h => isIn(h.teamId, chosen)).all(db);
await select<Hero>().filter(() => exists(twice[0])).all(db);
await select<Hero>().map(() => ({ n: scalar(teamIds()) })).all(db);
await select(teamIds()).all(db);
await select<Hero>().map(h => h.teamId!).union(teamIds()).all(db);
export const named = cte("named", teamIds());
