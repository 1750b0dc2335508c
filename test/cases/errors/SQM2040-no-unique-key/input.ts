import { type Database, insert, type Int } from "sqlmodel";

/** @sqlmodel table=pages unique=[site, place] */
export interface Page {
  id?: number;
  /** @sqlmodel unique */
  path: string;
  site: Int;
  place: Int;
  title: string | null;
  visits: Int;
}

/** @sqlmodel table=lines */
export interface Line {
  text: string;
}

declare const db: Database;
declare const page: Page;

await insert<Page>(page).onConflictDoNothing(p => p.title).execute(db);
await insert<Page>(page).onConflictDoUpdate(p => [p.site, p.path], (p, incoming) => ({ title: incoming.title })).execute(db);
await insert<Page>(page).onConflictDoNothing(p => p.path + "/").execute(db);
await insert<Page>(page).onConflictDoNothing(p => [p.place, p.site]).execute(db);
await insert<Line>({ text: "a" }).onConflictDoNothing(l => l.text).execute(db);
