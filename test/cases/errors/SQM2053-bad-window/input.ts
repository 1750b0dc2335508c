import { count, type Database, type Decimal, desc, firstValue, type Int, lag, lead, nthValue, ntile, over, select, sum } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  pay: Decimal;
  born: Date;
}

declare const db: Database;
declare const text: string;

await select<Hero>().map(h => ({
  noOrder: over(sum(h.age), { frame: { range: [-1, 1] } }),
  twoTerms: over(sum(h.age), { orderBy: [h.age, h.id], frame: { range: [-1, 0] } }),
  text: over(sum(h.age), { orderBy: h.name, frame: { range: [-1, 0] } }),
  decimal: over(sum(h.age), { orderBy: h.pay, frame: { range: [-1, 0] } }),
  date: over(sum(h.age), { orderBy: h.born, frame: { range: [-1, "unbounded"] } }),
  nulls: over(sum(h.age), { orderBy: desc(h.age, { nulls: "first" }), frame: { range: [-1, 0] } }),
  backwards: over(sum(h.age), { orderBy: h.id, frame: { rows: [1, -1] } }),
  afterHere: over(sum(h.age), { orderBy: h.id, frame: { rows: 3 } }),
  noPeers: over(count(), { frame: { groups: [-1, 0] } }),
})).all(db);

await select<Hero>().map(h => ({
  none: over(ntile(0), { orderBy: h.id }),
  negative: over(lag(h.age, -1), { orderBy: h.id }),
  half: over(lead(h.age, 0.5), { orderBy: h.id }),
  zeroth: over(nthValue(h.age, 0), { orderBy: h.id }),
  ofRow: over(lag(h.age, h.id), { orderBy: h.id }),
  captured: over(lag(h.age, text as unknown as number), { orderBy: h.id }),
  wrongText: over(lag(h.age, text as never), { orderBy: h.id }),
  fine: over(firstValue(h.age), { orderBy: [h.age, h.name], frame: { range: ["unbounded", 0] } }),
})).all(db);
