// Frames in rows and, around the current one's peers, in ranges.
import { avg, count, createAll, type Database, desc, firstValue, insert, type Int, max, over, select, sum } from "sqlmodel";

/** @sqlmodel table=days */
export interface Day {
  id?: number;
  day: Int;
  sold: Int;
  rain: number | null;
}

export default async function (db: Database) {
  await createAll<[Day]>(db);
  await insert<Day>([{ day: 1, sold: 1, rain: 0.5 }, { day: 2, sold: 2, rain: null }, { day: 2, sold: 4, rain: 1.5 }, { day: 5, sold: 8, rain: null }, { day: 6, sold: 16, rain: 3 }]).execute(db);
  return {
    rows: await select<Day>().orderBy(d => d.id).map(d => ({
      untilHere: over(sum(d.sold), { orderBy: d.id, frame: { rows: "unbounded" } }), three: over(sum(d.sold), { orderBy: d.id, frame: { rows: [-1, 1] } }), lastTwo: over(avg(d.sold), { orderBy: d.id, frame: { rows: -1 } }),
      after: over(sum(d.sold), { orderBy: d.id, frame: { rows: [1, "unbounded"] } }), before: over(max(d.sold), { orderBy: d.id, frame: { rows: [-2, -1] } }), whole: over(count(), { orderBy: d.id, frame: { rows: ["unbounded", "unbounded"] } }), backwards: over(sum(d.sold), { orderBy: desc(d.id), frame: { rows: ["unbounded", 0] } }),
    })).all(db),
    range: await select<Day>().orderBy(d => d.id).map(d => ({ peers: over(sum(d.sold), { orderBy: d.day, frame: { range: [0, 0] } }), near: over(sum(d.sold), { orderBy: d.day, frame: { range: [-1, 1] } }), untilHere: over(sum(d.sold), { orderBy: d.day, frame: { range: "unbounded" } }), first: over(firstValue(d.sold), { orderBy: d.day, frame: { range: [-1, 0] } }) })).all(db),
    // Rows without the value are peers of each other, and as far from every number as can be.
    nullable: await select<Day>().orderBy(d => d.id).map(d => ({ rain: d.rain, near: over(count(), { orderBy: d.rain, frame: { range: [-1, 1] } }), down: over(sum(d.sold), { orderBy: desc(d.rain), frame: { range: [-1, 0] } }), rest: over(count(), { orderBy: d.rain, frame: { range: [1, "unbounded"] } }) })).all(db),
  };
}
