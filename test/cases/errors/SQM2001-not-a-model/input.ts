import { createAll, type Database, insert, type Int, select } from "sqlmodel";

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

interface Plain {
  id: number;
}
/** @sqlmodel */
interface Data {
  id: number;
}
await select<Plain>().all(db);
await insert<Data>({ id: 1 }).execute(db);
await select<string>().all(db);
await select<{ id: number }>().all(db);
await createAll<[Hero, Plain]>(db);
