import { type Database, update } from "sqlmodel";

/** @sqlmodel table */
export interface Key {
  /** @sqlmodel primaryKey */
  id: string;
}

declare const db: Database;
await update<Key>({ id: "x" }).execute(db);
await update<Key>().set(() => ({})).everyRow().execute(db);
