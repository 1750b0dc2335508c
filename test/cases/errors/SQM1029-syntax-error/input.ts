import { type Database, select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
}

declare const db: Database;

await select<Hero>().filter((h) => h.name === ).all(db);
