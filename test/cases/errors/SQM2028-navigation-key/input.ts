import { type Database, deleteFrom, type Int } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: Int;
  name: string;
}
/** @sqlmodel table */
export interface Member {
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int;
  team?: Team;
}

declare const db: Database;
await deleteFrom<Member>().filter(m => m.team!.name === "x").execute(db);
