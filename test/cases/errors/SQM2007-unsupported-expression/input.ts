import { type Database, type Int, select } from "sqlmodel";

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

const key = "name" as "name" | "state";
await select<Hero>().filter(h => typeof h.name === "string").all(db);
await select<Hero>().filter(h => h[key] === "x").all(db);
await select<Hero>().filter(h => new String(h.name) === "x").all(db);
await select<Hero>().filter(h => h instanceof Object).all(db);
await select<Hero>().filter(h => "name" in h).all(db);
await select<Hero>().map(h => ({ ...h, more: 1 })).all(db);
await select<Hero>().filter(h => h.name * 2 > 1).all(db);
await select<Hero>().filter(h => (h.name, h.active)).all(db);
await select<Hero>().filter(h => (h.name = "x") === "x").all(db);
await select<Hero>().filter(h => h.bytes === new Uint8Array()).all(db);
await select<Hero>().filter(h => /x/.test(h.name)).all(db);
await select<Hero>().filter((...rows) => rows[0]!.active).all(db);
