// onConflictDoUpdate and onConflictDoNothing: both rows in expressions, captured values, a filter, the key of the row in question (requirement 90).
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Page {
  id?: number;
  /** @sqlmodel unique maxLength=100 */
  path: string;
  title: string | null;
  /** @sqlmodel default=1 */
  visits?: Int;
  seen: Date | null;
}

export default async function (db: Database) {
  await createAll<[Page]>(db);
  const seen = new Date(5), later = new Date(9), step = 10, only = "held";
  const page = (path: string, title: string | null, at: Date | null = seen): Page => ({ path, title, seen: at });
  const upsert = (given: Page) => insert<Page>(given)
    .onConflictDoUpdate(p => p.path, (p, incoming) => ({ title: incoming.title ?? p.title, visits: p.visits + step, seen: incoming.seen }))
    .execute(db);
  return {
    inserted: [await upsert(page("/", "home")), await upsert(page("/a", null))],
    updated: [await upsert(page("/", null, later)), await upsert(page("/a", "A"))],
    afterBoth: await select<Page>().orderBy(p => p.id).all(db),
    nothing: [
      await insert<Page>(page("/", "lost")).onConflictDoNothing(p => p.path).execute(db),
      await insert<Page>(page("/b", "kept")).onConflictDoNothing(p => p.path).execute(db) !== undefined,
    ],
    nothingReturning: [
      await insert<Page>(page("/b", "lost")).onConflictDoNothing(p => p.path).returning().first(db),
      await insert<Page>(page("/b", "lost")).onConflictDoNothing(p => p.path).returning().all(db),
      await insert<Page>(page("/c", "c")).onConflictDoNothing(p => p.path).returning("path", "visits").one(db),
    ],
    filterHolds: await insert<Page>(page("/a", "newer", later))
      .onConflictDoUpdate(p => p.path, (p, incoming) => ({ seen: incoming.seen, title: only }), { filter: (p, incoming) => p.seen! < incoming.seen! && incoming.title !== only })
      .execute(db),
    filterFails: await insert<Page>(page("/a", "older", seen))
      .onConflictDoUpdate(p => p.path, (p, incoming) => ({ seen: incoming.seen, title: incoming.title }), { filter: (p, incoming) => p.seen! < incoming.seen! })
      .execute(db),
    returning: [
      await insert<Page>(page("/a", "r")).onConflictDoUpdate(p => p.path, (p, { title }) => ({ title: `${p.title}+${title}` })).returning().one(db),
      await insert<Page>(page("/d", "new")).onConflictDoUpdate(p => p.path, () => ({ title: "never" })).returning("title").all(db),
    ],
    byId: [
      await insert<Page>({ id: 2, path: "/a2", title: null, seen: null }).onConflictDoUpdate(p => p.id, (p, incoming) => ({ path: incoming.path })).execute(db),
      await insert<Page>({ id: 500, path: "/500", title: null, seen: null }).onConflictDoUpdate(p => p.id, (p, incoming) => ({ path: incoming.path })).execute(db),
      await insert<Page>({ id: 501, path: "/500", title: "by path", seen: null }).onConflictDoUpdate(p => p.path, (p, incoming) => ({ title: incoming.title })).execute(db),
    ],
    invalid: await insert<Page>({ path: 1 as never, title: null, seen: null }).onConflictDoNothing(p => p.path).execute(db).catch((error: unknown) => error),
    sql: insert<Page>(page("/s", "s")).onConflictDoUpdate(p => p.path, p => ({ visits: p.visits + step })).toSQL(),
    rows: await select<Page>().orderBy(p => p.path).map(({ path, title, visits, seen }) => ({ path, title, visits, seen })).all(db),
  };
}
