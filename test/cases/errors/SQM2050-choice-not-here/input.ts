import { cte, deleteFrom, exists, select, update, type Database } from "sqlmodel";

/** @sqlmodel table */
export interface Hero {
  id?: number;
  name: string;
}

export async function run(db: Database, flag: boolean) {
  // A write that is to touch some rows must not touch all of them for a value.
  await update<Hero>().set(() => ({ name: "x" })).filter((flag && ((h) => h.id === 1)) as (h: Hero) => boolean).execute(db);
  await deleteFrom<Hero>().filter((flag ? (h) => h.id === 1 : undefined) as (h: Hero) => boolean).execute(db);
  // What stands in another statement is part of its text.
  await select<Hero>().filter((h) => exists(select<Hero>().filter(flag && ((other) => other.id === h.id)))).all(db);
  await select<Hero>().filter(flag && ((h) => h.id === 1)).union(select<Hero>()).all(db);
  cte("some", select<Hero>().orderBy(flag && ((h) => h.id)));
}
