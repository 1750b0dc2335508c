// An interface may have several composite indexes, uniques and checks.
import { createAll, type Database, insert, type Int, model, QueryError } from "sqlmodel";

/** @sqlmodel table=seats index=[hall, row] index=[row, number] unique=[hall, row, number] unique=[hall, holder] check="row > 0" check="number > 0" */
export interface Seat {
  id?: number;
  hall: string;
  row: Int;
  number: Int;
  holder: string;
}

export default async function (db: Database) {
  await createAll<[Seat]>(db);
  const seat = { hall: "A", row: 1, number: 1, holder: "Ann" };
  await insert<Seat>(seat).execute(db);
  const refused = async (row: Seat) => {
    try {
      await insert<Seat>(row).execute(db);
      return "stored";
    } catch (error) {
      return error instanceof QueryError ? `${error.kind} ${error.columns?.join() ?? ""}` : error;
    }
  };
  return {
    samePlace: await refused({ ...seat, holder: "Ben" }),
    sameHolder: await refused({ ...seat, number: 2 }),
    badRow: await refused({ ...seat, row: 0, holder: "C" }),
    badNumber: await refused({ ...seat, number: 0, holder: "C" }),
    indexes: model<Seat>().indexes.map(({ name }) => name),
  };
}
