// A key that an SQL expression fills in is read back from the stored row.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=tickets */
export interface Ticket {
  /** @sqlmodel defaultSql="upper('t0')" */
  id?: string;
  place: Int;
}

export default async function (db: Database) {
  await createAll<[Ticket]>(db);
  return {
    made: await insert<Ticket>({ place: 1 }).execute(db),
    given: await insert<Ticket>({ id: "own", place: 2 }).execute(db),
    list: await insert<Ticket>([{ id: "a", place: 3 }, { id: "b", place: 4 }]).execute(db),
    stored: await select<Ticket>().orderBy((t) => t.place).map((t) => t.id).all(db),
  };
}
