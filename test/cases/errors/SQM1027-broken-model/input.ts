import { createAll, type Database, insert, select } from "sqlmodel";

/** @sqlmodel table */
export interface Broken {
  id?: number;
  bad: () => void;
}

declare const db: Database;
await createAll<[Broken]>(db);
await insert<Broken>({ bad() {} }).execute(db);
await select<Broken>().all(db);
