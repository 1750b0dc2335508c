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

await select<Hero>().filter(h => h.name.match(/x/) !== null || h.name.startWith("x") || h.born.getFullYear() === 1).all(db);
await select<Hero>().filter(h => h.name.foo === 1 || other(h.name) || h.name.lenght > 1).all(db);
await select<Hero>().map(h => Math.cbrt(h.ratio)).all(db);
await select<Hero>().map(h => h.team!.name.split(",")).all(db);
declare function other(text: string): boolean;
