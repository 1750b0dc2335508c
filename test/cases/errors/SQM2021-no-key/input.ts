import { type Database, deleteFrom, type Int, update } from "sqlmodel";

/** @sqlmodel table */
export interface Keyless {
  value: Int;
}

declare const db: Database;
await update<Keyless>({ value: 1 }).execute(db);
await deleteFrom<Keyless>({ value: 1 }).execute(db);
