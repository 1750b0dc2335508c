import { cumeDist, type Database, denseRank, type Int, lag, lead, ntile, over, percentRank, rank, rowNumber, select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  age: Int | null;
}

declare const db: Database;

await select<Hero>().map(h => ({
  row: over(rowNumber(), { orderBy: h.id, frame: { rows: [-1, 1] } }),
  rank: over(rank(), { orderBy: h.id, frame: { rows: "unbounded" } }),
  dense: over(denseRank(), { orderBy: h.id, frame: { range: "unbounded" } }),
  percent: over(percentRank(), { orderBy: h.id, frame: { groups: [0, 1] } }),
  cume: over(cumeDist(), { orderBy: h.id, frame: { rows: 0 } }),
  quarter: over(ntile(4), { orderBy: h.id, frame: { rows: 0 } }),
  before: over(lag(h.age), { orderBy: h.id, frame: { rows: -2 } }),
  after: over(lead(h.age), { orderBy: h.id, frame: { rows: 2 } }),
})).all(db);
