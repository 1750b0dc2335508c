// What a column cannot hold is an error that names it, also where the column may be NULL: never a NULL in its place.
import { createAll, type Database, insert, type Int, select, sql } from "sqlmodel";

/** @sqlmodel table=readings */
export interface Reading {
  id?: number;
  n: Int | null;
  at: Date | null;
  kind: "a" | "b" | null;
  meta: { x: number } | null;
}

export default async function (db: Database) {
  await createAll<[Reading]>(db);
  await insert<Reading>([{ n: null, at: null, kind: null, meta: null }]).execute(db);
  const answer = (rows: Promise<unknown>): Promise<unknown> => rows.catch((error: unknown) => error);
  const whole = () => answer(select<Reading>().all(db));
  const results: unknown[] = [await whole()];
  await sql`update readings set n = 'text'`.execute(db);
  results.push(await whole(), await answer(select<Reading>().map(r => r.n ?? 0).all(db)));
  await sql`update readings set n = 1.5`.execute(db);
  results.push(await whole());
  await sql`update readings set n = null, at = 'yesterday'`.execute(db);
  results.push(await whole());
  await sql`update readings set at = null, meta = '{'`.execute(db);
  results.push(await whole());
  await sql`update readings set meta = null, n = 9007199254740993`.execute(db);
  results.push(await whole(), await answer(select(select<Reading>().map(r => ({ n: r.n }))).all(db)), await answer(select<Reading>().map(r => r.n).union(select<Reading>().map(r => r.n)).all(db)));
  return results;
}
