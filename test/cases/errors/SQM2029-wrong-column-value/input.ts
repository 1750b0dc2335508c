import { type Database, type Int, select, sql, update } from "sqlmodel";

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

await update<Hero>().set(h => ({ age: 1.5, name: 1, active: null, state: "c", teamId: h.ratio })).everyRow().execute(db);
await update<Hero>().set(h => ({ state: h.name, name: h.age, ratio: h.ratio > 1 ? 1 : null, born: "2024" })).everyRow().execute(db);
await update<Hero>().set(h => ({ state: h.active ? "a" : "c" })).everyRow().execute(db);
