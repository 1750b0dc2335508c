// A row that repeats the named key of one row and another key of a second one: the row of the named key is updated, or on MySQL nothing is.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Member {
  id?: number;
  /** @sqlmodel unique maxLength=100 */
  name: string;
  /** @sqlmodel unique maxLength=100 */
  mail: string | null;
  points: Int;
}
export default async function (db: Database) {
  await createAll<[Member]>(db);
  const caught = (error: unknown): unknown => error;
  await insert<Member>([{ name: "a", mail: "a@", points: 1 }, { name: "b", mail: "b@", points: 1 }]).execute(db);
  return {
    named: await insert<Member>({ name: "a", mail: "b@", points: 9 }).onConflictDoUpdate(m => m.name, (m, incoming) => ({ points: m.points + incoming.points })).execute(db).catch(caught),
    secondKey: await insert<Member>({ name: "b", mail: "a@", points: 9 }).onConflictDoUpdate(m => m.mail, (m, incoming) => ({ points: m.points + incoming.points })).execute(db).catch(caught),
    primaryKey: await insert<Member>({ id: 2, name: "a", mail: null, points: 9 }).onConflictDoUpdate(m => m.name, (m, incoming) => ({ points: m.points + incoming.points })).execute(db).catch(caught),
    nothing: await insert<Member>({ id: 1, name: "a", mail: "b@", points: 9 }).onConflictDoNothing(m => m.id).execute(db).catch(caught),
    rows: await select<Member>().orderBy(m => m.id).all(db),
  };
}
