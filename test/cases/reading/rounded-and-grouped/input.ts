import { createAll, type Database, type Int, insert, max, min, select, type TimeOnly } from "sqlmodel";

/** @sqlmodel table=readings */
export interface Reading {
  /** @sqlmodel primaryKey */
  id: number;
  value: number;
  place: Int;
  step: 1 | 2.5 | -3;
  /** @sqlmodel foreignKey=days.id */
  dayId: number;
  day?: Day | null;
}

/** @sqlmodel table=days */
export interface Day {
  /** @sqlmodel primaryKey */
  id: number;
  at: TimeOnly | null;
}

/** Large numbers that are rounded and then sorted, literal numbers in a group, and a key of a group in a larger expression. */
export default async function (db: Database) {
  await createAll<[Day, Reading]>(db);
  await insert<Day>([{ id: 1, at: null }, { id: 2, at: "12:30:00" }]).execute(db);
  await insert<Reading>([
    { id: 1, value: 1e21, place: 1, step: 1, dayId: 1 },
    { id: 2, value: -2.5, place: 1, step: 2.5, dayId: 2 },
    { id: 3, value: 2.5, place: 2, step: -3, dayId: 1 },
  ]).execute(db);
  return {
    rounded: await select<Reading>()
      .orderBy((r) => r.day.at, { nulls: "last" })
      .orderBy((r) => r.id)
      .map((r) => ({ round: Math.round(r.value), floor: Math.floor(r.value), ceil: Math.ceil(r.value), trunc: Math.trunc(r.value) }))
      .all(db),
    steps: await select<Reading>().groupBy((r) => r.place).orderBy((r) => r.place).map((r) => ({ place: r.place, least: min(r.step), most: max(r.step) })).all(db),
    doubled: await select<Reading>().groupBy((r) => r.place + 1).orderBy((r) => r.place + 1).map((r) => ({ doubled: (r.place + 1) * 2 })).all(db),
  };
}
