import { createAll, type Database, type Int } from "sqlmodel";

/** @sqlmodel table=things */
export interface One {
  id?: Int;
}

/** @sqlmodel table=Things */
export interface Two {
  id?: Int;
}

declare const db: Database;
await createAll<[One, Two]>(db);
