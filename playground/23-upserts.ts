/** 23 Upserts: insert, or say what happens to the row that is already there. */
import { createAll, insert, select, type Int } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";

/** @sqlmodel table=pages */
interface Page {
  id?: number;
  /** @sqlmodel unique */
  path: string;
  title: string;
  /** @sqlmodel default=1 */
  visits?: Int;
}

await using db = await connect(":memory:");
await createAll<[Page]>(db);

// The arrow names a unique key. A row that repeats it changes the one that is there, whose key is the answer.
const visit = (path: string, title: string) =>
  insert<Page>({ path, title }).onConflictDoUpdate((p) => p.path, (p, incoming) => ({ title: incoming.title, visits: p.visits + 1 })).execute(db);
console.log(await visit("/", "Home"), await visit("/", "Welcome"));
console.log(await select<Page>().all(db));

// Only where something holds: another row stays as it is, and the answer is undefined.
const late = await insert<Page>({ path: "/", title: "Late" })
  .onConflictDoUpdate((p) => p.path, (_p, incoming) => ({ title: incoming.title }), { filter: (p) => p.visits < 2 })
  .execute(db);
console.log(late);

// Or leave it out. A list answers a key for each row, and undefined for what was there already.
console.log(await insert<Page>([{ path: "/", title: "Again" }, { path: "/about", title: "About" }]).onConflictDoNothing((p) => p.path).execute(db));

// Rows may come from a query as well: one statement, and nothing passes through the program.
console.log(await insert<Page>(select<Page>().map((p) => ({ path: `/old${p.path}`, title: p.title }))).execute(db), "copied");
console.log(await select<Page>().orderBy((p) => p.path).map((p) => [p.path, p.title, p.visits]).all(db));
