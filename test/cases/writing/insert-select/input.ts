// insert of what a query answers: captured values, defaults, every kind of column, named queries, the very table, the number of rows.
import { avg, count, createAll, cte, type Database, type Decimal, insert, type Int, select, type Uuid } from "sqlmodel";

interface Meta {
  tags: string[];
}

/** @sqlmodel table */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  state: "idle" | "busy";
  /** @sqlmodel maxDigits=8 decimalPlaces=2 */
  pay: Decimal;
  token: Uuid;
  meta: Meta | null;
  seen: Date | null;
  active: boolean;
}

/** @sqlmodel table */
export interface Archive {
  id?: number;
  heroId: Int;
  name: string;
  state: "idle" | "busy" | "gone";
  /** @sqlmodel maxDigits=8 decimalPlaces=2 */
  pay: Decimal | null;
  token: Uuid | null;
  meta: Meta | null;
  seen: Date | null;
  active: boolean | null;
  /** @sqlmodel default=7 */
  years?: Int;
  /** @sqlmodel defaultSql="'by hand'" */
  reason?: string;
}

/** @sqlmodel table */
export interface Total {
  /** @sqlmodel primaryKey maxLength=20 */
  state: string;
  heroes: Int;
  average: number | null;
}

export default async function (db: Database) {
  await createAll<[Hero, Archive, Total]>(db);
  const hero = (n: number): Hero => ({
    name: `h${n}`, age: n * 10, state: n % 2 ? "busy" : "idle", pay: `${n}.50`, token: `00000000-0000-4000-8000-00000000000${n}`,
    meta: { tags: [`t${n}`] }, seen: new Date(n), active: n > 2,
  });
  await insert<Hero>([1, 2, 3, 4].map(hero)).execute(db);
  const least = 20, at = new Date(99), note = "captured";
  const settings: Meta = { tags: ["'; --", "\"ü\\", ""] };
  const nothing: Meta | null = Math.random() < 0 ? settings : null;
  const old = cte("old_heroes", select<Hero>().filter(h => h.age >= least));
  return {
    columns: await insert<Archive>(
      select<Hero>().filter(h => h.age! <= 20).orderBy(h => h.id)
        .map(h => ({ heroId: h.id, name: h.name + "!", state: h.state, pay: h.pay, token: h.token, meta: h.meta, seen: h.seen, active: h.active })),
    ).execute(db),
    captured: await insert<Archive>(
      select<Hero>().filter(h => h.name === "h3").map(h => ({ heroId: h.id, name: note, state: "gone", pay: null, token: null, meta: h.meta, seen: at, active: null, years: 1, reason: note })),
    ).execute(db),
    named: await insert<Total>(select(old).groupBy(o => o.state).map(o => ({ state: o.state, heroes: count(), average: avg(o.age) }))).execute(db),
    veryTable: await insert<Hero>(
      select<Hero>().filter(h => h.active).map(h => ({ name: h.name + " again", age: h.age, state: h.state, pay: h.pay, token: h.token, meta: h.meta, seen: h.seen, active: false })),
    ).execute(db),
    capturedJson: await insert<Archive>(
      select<Hero>().filter(h => h.name === "h4").map(h => ({ heroId: h.id, name: h.name, state: "gone", pay: null, token: null, meta: settings, seen: null, active: null })),
    ).execute(db),
    capturedNull: await insert<Archive>(
      select(old).filter(h => h.name === "h4").map(h => ({ heroId: h.id, name: note, state: "gone", pay: null, token: null, meta: nothing, seen: null, active: null })),
    ).execute(db),
    none: await insert<Total>(select<Hero>().filter(h => h.age! > 1000).map(h => ({ state: h.name, heroes: h.id, average: null }))).execute(db),
    invalid: await insert<Archive>(
      select<Hero>().limit(1).map(h => ({ heroId: h.id, name: "x".repeat(2) + note, state: h.state, pay: null, token: null, meta: null, seen: new Date(NaN), active: null })),
    ).execute(db).catch((error: unknown) => error),
    sql: insert<Total>(select<Hero>().filter(h => h.age! >= least).map(h => ({ state: h.name, heroes: 1, average: null }))).toSQL(),
    archive: await select<Archive>().orderBy(a => a.id).map(({ heroId, name, state, pay, token, meta, seen, active, years, reason }) => ({ heroId, name, state, pay, token, meta, seen, active, years, reason })).all(db),
    totals: await select<Total>().orderBy(t => t.state).all(db),
    heroes: await select<Hero>().orderBy(h => h.name).map(h => [h.name, h.active, h.state]).all(db),
  };
}
