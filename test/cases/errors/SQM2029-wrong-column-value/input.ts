import { type DateOnly, type Decimal, type Int16, type TimeOnly, type Uuid, type Database, type Int, select, sql, update } from "sqlmodel";

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

await update<Hero>().set(h => ({ age: 1.5, name: 1, active: null, state: "c", teamId: h.ratio })).everyRow().execute(db);
await update<Hero>().set(h => ({ state: h.name, name: h.age, ratio: h.ratio > 1 ? 1 : null, born: "2024" })).everyRow().execute(db);
await update<Hero>().set(h => ({ state: h.active ? "a" : "c" })).everyRow().execute(db);

/** @sqlmodel table=exact */
export interface Exact {
  id?: number;
  key: Uuid;
  day: DateOnly;
  time: TimeOnly;
  /** @sqlmodel maxDigits=5 decimalPlaces=2 */
  money: Decimal;
  small: Int16;
  /** @sqlmodel maxLength=2 */
  short: string;
}
await update<Exact>().set(() => ({ key: "not a uuid", day: "soon", time: "25:00:00", money: "1.234", small: 99999, short: "abc" })).everyRow().execute(db);
