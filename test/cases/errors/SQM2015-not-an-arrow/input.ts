import { type Database, type Int, select } from "sqlmodel";

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

declare const predicate: (h: { active: boolean }) => boolean;
let variable = (h: { active: boolean }) => h.active;
const object = { predicate };
await select<Hero>().filter(predicate).filter(variable).filter(object.predicate).filter(Boolean).all(db);
await select<Hero>().filter().all(db);
await select<Hero>().filter(function (h) { return h.active; }).map(null).all(db);
variable = () => true;
