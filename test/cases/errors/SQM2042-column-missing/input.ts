import { type Database, insert, type Int, select } from "sqlmodel";

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

await insert<Page>(select<Line>().map(l => ({ path: l.text, title: null, site: 1 }))).execute(db);
await insert<Page>(select<Line>().map(l => ({ path: l.text, title: 5, site: l.text, place: 1.5, visits: null }))).execute(db);
await insert<Line>(select<Page>().map(p => ({ text: p.title, other: p.id }))).execute(db);
await insert<Line>(select<Page>().map(p => p.path)).execute(db);
