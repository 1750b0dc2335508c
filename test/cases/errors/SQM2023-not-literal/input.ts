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

const name = "name" as const, nulls = "first" as const, changes = { age: 1 };
await select<Hero>().columns(name).all(db);
await select<Hero>().orderBy(h => h.age, { nulls }).all(db);
await update<Hero>().set(() => changes).everyRow().execute(db);
await update<Hero>().set(() => ({ ...changes })).everyRow().execute(db);
