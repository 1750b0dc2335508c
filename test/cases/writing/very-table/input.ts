// Writes that read the very table they change (MySQL's error 1093 must not appear), by relations to itself, counts and queries; swaps beside them.
import { avg, createAll, type Database, deleteFrom, exists, insert, type Int, isIn, max, scalar, select, update } from "sqlmodel";

/** @sqlmodel table */
export interface Staff {
  id?: number;
  name: string;
  pay: Int;
  bonus: Int;
  /** @sqlmodel foreignKey=staff.id */
  bossId: Int | null;
  boss?: Staff | null;
  reports?: Staff[];
}

/** @sqlmodel table */
export interface Mark {
  grade: Int;
  other: Int | null;
}

export default async function (db: Database) {
  await createAll<[Staff, Mark]>(db);
  const staff = (name: string, pay: number, bossId: number | null): Staff => ({ name, pay, bonus: pay * 10, bossId });
  await insert<Staff>([staff("top", 9, null), staff("a", 5, 1), staff("b", 4, 1), staff("c", 1, 2), staff("d", 8, 3)]).execute(db);
  await insert<Mark>([{ grade: 1, other: 2 }, { grade: 1, other: 2 }, { grade: 3, other: null }, { grade: 5, other: 6 }]).execute(db);
  const rows = () => select<Staff>().orderBy(s => s.id).map(s => [s.name, s.pay, s.bonus]).all(db);
  const cents = 1;
  return {
    ofBoss: [await update<Staff>().set(s => ({ pay: s.boss!.pay - cents, name: s.name + s.boss!.name })).everyRow().execute(db), await rows()],
    swapWithBoss: [await update<Staff>().set(s => ({ pay: s.bonus, bonus: s.pay + (s.boss?.pay ?? 0) })).filter(s => s.bonus > 0).execute(db), await rows()],
    reports: [await update<Staff>().set(s => ({ bonus: s.reports!.length })).everyRow().execute(db), await rows()],
    highest: await update<Staff>().set(() => ({ bonus: scalar(select<Staff>().map(s => max(s.pay))) ?? 0 })).filter(s => s.bossId === null).returning("bonus").one(db),
    aboveAverage: await update<Staff>().set(() => ({ bonus: -1 })).filter(s => s.pay > (scalar(select<Staff>().map(o => avg(o.pay))) ?? 0)).execute(db),
    deleteLeaves: await deleteFrom<Staff>().filter(s => !exists(select<Staff>().filter(o => o.bossId === s.id))).returning("name").all(db).then(found => found.map(({ name }) => name).sort()),
    deleteSome: await deleteFrom<Staff>().filter(s => s.boss!.reports!.some(o => o.name === s.name) && isIn(s.id, select<Staff>().filter(o => o.bossId !== null).map(o => o.id))).execute(db),
    left: await rows(),
    withoutKey: [await update<Mark>().set(m => ({ grade: m.other ?? 0, other: m.grade })).filter(m => m.grade < 5).execute(db), (await select<Mark>().all(db)).map(m => `${m.grade}/${m.other}`).sort()],
    withoutKeyFiltered: [
      await update<Mark>().set(m => ({ grade: m.grade + 10 })).filter(m => m.grade > 1 && exists(select<Mark>().filter(o => o.grade > m.grade))).execute(db),
      await deleteFrom<Mark>().filter(m => isIn(m.grade, select<Mark>().filter(o => o.other === 6).map(o => o.grade))).execute(db),
      (await select<Mark>().all(db)).map(m => `${m.grade}/${m.other}`).sort(),
      await deleteFrom<Mark>().filter(m => m.grade === (scalar(select<Mark>().map(o => max(o.grade))) ?? 0)).execute(db),
    ],
  };
}
