import { type Database, type Int, select, sql } from "sqlmodel";

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

const object = { a: 1 }, maybe = Math.random() > 2 ? 1 : undefined, func = () => 1, any: any = 1, sizes = [{ n: 1 }], limit: number | null = null;
await select<Hero>().filter(h => h.name === object).all(db);
await select<Hero>().filter(h => h.age === maybe).all(db);
await select<Hero>().filter(h => h.age === func).all(db);
await select<Hero>().filter(h => h.age === any).all(db);
await select<Hero>().filter(h => sizes.includes(h.age)).all(db);
await select<Hero>().limit(limit!).offset("1").all(db);
await sql<{ n: Int }>`select ${object} as n`.all(db);
