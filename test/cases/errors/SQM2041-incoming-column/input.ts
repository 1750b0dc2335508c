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

await insert<Page>(page).onConflictDoUpdate(p => p.path, (p, incoming) => ({ visits: incoming.id })).execute(db);
await insert<Page>(page).onConflictDoUpdate(p => p.path, (p, incoming) => ({ visits: p.id! + incoming.visits }), { filter: (p, incoming) => p.id !== incoming.id }).execute(db);
