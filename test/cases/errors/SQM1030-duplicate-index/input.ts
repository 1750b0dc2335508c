import { createAll, type Database } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  /** @sqlmodel index=by_name */
  name: string;
}

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  /** @sqlmodel index=by_name */
  name: string;
}

declare const db: Database;

await createAll<[Hero, Team]>(db);
