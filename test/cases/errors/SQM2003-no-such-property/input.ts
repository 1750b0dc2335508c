import { type Database, type Int, select, update } from "sqlmodel";

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

await select<Hero>().filter(h => h.nmae === "x" && h.team!.nothing === 1).columns("ag").all(db);
await update<Hero>().set(h => ({ nam: "x" })).filter(h => h["name "] === "").execute(db);
await update<Hero>({} as Hero).only("agee").execute(db);
// @ts-ignore TypeScript says so too; a bundler does not ask it.
await select<Team>().include({ heros: true }).all(db);
// @ts-ignore
await select<Team>().include({ heroes: { include: { name: true, tem: true } } }).all(db);
