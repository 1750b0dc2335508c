import { type Database, type Int, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: Int;
  heroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: Int;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
}

declare const db: Database;

// @ts-ignore TypeScript says so too; a bundler does not ask it.
await select<Team>().include({ heroes: true, heroes: { limit: 3 } }).all(db);
// @ts-ignore
await select<Team>().include({ heroes: { include: { team: true, team: true } } }).all(db);
