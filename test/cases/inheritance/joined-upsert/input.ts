// Upserts of rows that lie in two tables: what is assigned in one of them leaves the other as it is, and another model's row is never touched.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=employees inheritance=joined discriminator=kind */
export interface Employee {
  id?: number;
  kind?: string;
  name: string;
  level: Int;
}

/** @sqlmodel table=managers */
export interface Manager extends Employee {
  budget: Int;
  note: string | null;
}

/** @sqlmodel table=engineers */
export interface Engineer extends Employee {
  language: string;
}

/** @sqlmodel table=places inheritance=joined primaryKey=[land, town] */
export interface Place {
  land: string;
  town: string;
  size: Int;
}

/** @sqlmodel table=capitals */
export interface Capital extends Place {
  ruler: string;
}

export default async function (db: Database) {
  await createAll<[Employee, Manager, Engineer, Place, Capital]>(db);
  await insert<Engineer>({ id: 2, name: "Bob", level: 2, language: "ts" }).execute(db);
  const answer: Record<string, unknown> = {};
  const all = () => select<Employee | Manager | Engineer>().orderBy((e) => e.id).all(db);
  const raise = 10;
  const ann: Manager = { id: 1, name: "Ann", level: 1, budget: 5, note: "first" };
  answer["new"] = await insert<Manager>(ann).onConflictDoUpdate((m) => m.id, (m, incoming) => ({ budget: m.budget + incoming.budget })).execute(db);
  answer["child"] = await insert<Manager>({ ...ann, name: "never", level: 99, note: "never" }).onConflictDoUpdate((m) => m.id, (m, incoming) => ({ budget: m.budget + incoming.budget })).execute(db);
  answer["afterChild"] = await all();
  answer["baseOnly"] = await insert<Manager>({ ...ann, name: "Anna", budget: 999, note: "never" }).onConflictDoUpdate((m) => m.id, (m, incoming) => ({ name: incoming.name, level: m.level + raise })).execute(db);
  answer["afterBase"] = await all();
  answer["list"] = await insert<Manager>([{ ...ann, note: "both", level: 3 }, { id: 4, name: "Dee", level: 4, budget: 4, note: null }])
    .onConflictDoUpdate((m) => m.id, (_m, incoming) => ({ note: incoming.note, level: incoming.level })).execute(db);
  answer["other"] = await insert<Manager>({ id: 2, name: "Rob", level: 0, budget: 0, note: null }).onConflictDoUpdate((m) => m.id, (_m, incoming) => ({ name: incoming.name })).execute(db);
  answer["otherChild"] = await insert<Manager>({ id: 2, name: "Rob", level: 0, budget: 0, note: null }).onConflictDoUpdate((m) => m.id, (_m, incoming) => ({ note: incoming.note })).execute(db);
  answer["nothing"] = await insert<Manager>([{ ...ann, name: "never", budget: 0 }, { id: 5, name: "Eve", level: 5, budget: 5, note: "'" }]).onConflictDoNothing((m) => m.id).execute(db);
  answer["noKey"] = await insert<Manager>({ name: "X", level: 0, budget: 0, note: null }).onConflictDoNothing((m) => m.id).execute(db).catch(({ message }: Error) => message);
  answer["none"] = await insert<Manager>([]).onConflictDoNothing((m) => m.id).execute(db);
  answer["end"] = await all();
  // A key of two columns
  answer["composite"] = await insert<Capital>([{ land: "ü", town: "a'", size: 1, ruler: "q" }, { land: "ü", town: "b", size: 2, ruler: "r" }]).returning().all(db);
  answer["again"] = await insert<Capital>({ land: "ü", town: "b", size: 9, ruler: "never" }).onConflictDoNothing((c) => [c.land, c.town]).execute(db);
  answer["capitals"] = await select<Capital>().orderBy((c) => c.town).all(db);
  return answer;
}
