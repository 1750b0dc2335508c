// Upserts that run at once lose nothing: a row counts every one of them, and is inserted by one alone.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Counter {
  /** @sqlmodel primaryKey maxLength=20 */
  name: string;
  times: Int;
}

export default async function (db: Database) {
  await createAll<[Counter]>(db);
  const step = 2;
  const count = (name: string) => insert<Counter>({ name, times: 1 }).onConflictDoUpdate(c => c.name, c => ({ times: c.times + step })).execute(db);
  const keys = await Promise.all(Array.from({ length: 20 }, () => count("same")));
  const lost = await Promise.all(Array.from({ length: 10 }, () => insert<Counter>({ name: "first", times: 1 }).onConflictDoNothing(c => c.name).execute(db)));
  return { keys: new Set(keys), inserted: lost.filter(key => key !== undefined), rows: await select<Counter>().orderBy(c => c.name).all(db) };
}
