import { type Database, type Int, select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
}

declare const db: Database;

await select<Hero>().map((h) => h.age ?? "unknown").all(db);
await select<Hero>().map((h) => (h.id > 3 ? h.name : h.age)).all(db);
