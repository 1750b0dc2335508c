import { type Database, select, update } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  /** @sqlmodel computed=badge */
  readonly badge?: string;
  /** @sqlmodel hybrid=letters */
  readonly letters?: string;
  /** @sqlmodel hybrid=long */
  readonly long?: string;
  /** @sqlmodel hybrid=endless */
  readonly endless?: boolean;
  /** @sqlmodel hybrid=label */
  readonly label?: string;
  /** @sqlmodel hybrid=other */
  readonly other?: string;
}

export const badge = (h: Hero) => h.name.slice(0, 1);
export const letters = (h: Hero) => h.name.replace(/[^A-Z]/gu, "");
export function long(h: Hero): string {
  const text = h.name;
  return text + text;
}
export const endless = (h: Hero): boolean => !h.endless;
export const label = (h: Hero) => `${h.badge}!`;
let suffix = "";
export const other = (h: Hero) => h.name + suffix;
suffix += "x";

declare const db: Database;

// Nothing asks the database for them here.
await select<Hero>().all(db);
await select<Hero>().filter(h => h.badge === "A").all(db);
await select<Hero>().map(h => ({ badge: h.badge, letters: h.letters, long: h.long })).all(db);
await select<Hero>().filter(h => h.endless || h.label === "A!").orderBy(h => h.other).all(db);
await select<Hero>().columns("id", "badge").all(db);
await select<Hero>().map(h => ({ ...h, n: 1 })).all(db);
await update<Hero>().set(h => ({ letters: h.name })).everyRow().execute(db);
