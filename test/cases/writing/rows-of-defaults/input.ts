// Rows of nothing but defaults (requirement 87, trap W8: DEFAULT VALUES), alone, in lists beside rows with keys, and with an upsert.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Ticket {
  id?: number;
}

/** @sqlmodel table */
export interface Visit {
  id?: number;
  /** @sqlmodel default=3 */
  pages?: Int;
  /** @sqlmodel defaultSql="2 + 2" */
  minutes?: Int | null;
  note?: string | null;
}

export default async function (db: Database) {
  await createAll<[Ticket, Visit]>(db);
  return {
    one: [await insert<Ticket>({}).execute(db), await insert<Ticket>({}).returning().one(db)],
    list: await insert<Ticket>([{}, { id: -5 }, {}]).execute(db),
    upsert: [
      await insert<Ticket>({}).onConflictDoNothing(t => t.id).execute(db),
      await insert<Ticket>({ id: -5 }).onConflictDoNothing(t => t.id).execute(db),
      (await insert<Ticket>([{ id: -5 }, {}]).onConflictDoNothing(t => t.id).returning().all(db)).length,
    ],
    defaults: await insert<Visit>([{}, { minutes: null }, { note: "n", pages: 1 }]).returning().all(db),
    tickets: await select<Ticket>().orderBy(t => t.id).all(db),
  };
}
