// insert: one, many, none, answered rows, omitted against null, all or nothing.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Note {
  id?: number;
  /** @sqlmodel unique */
  text: string;
  /** @sqlmodel default=5 */
  stars?: Int | null;
  at: Date | null;
}

export default async function (db: Database) {
  await createAll<[Note]>(db);
  const at = new Date(7);
  const caught = (error: unknown): unknown => error;
  const made = { text: "variable", at, unknown: "ignored" };
  const list: Note[] = [{ text: "m1", at }, { text: "m2", stars: null, at: null }, { id: -50, text: "m3", stars: 1, at }];
  return {
    one: await insert<Note>({ text: "one", at }).execute(db),
    omitted: await insert<Note>({ text: "omitted", at: null }).returning().one(db),
    explicitNull: await insert<Note>({ text: "null", stars: null, at: null }).returning().one(db),
    undefinedIs: await insert<Note>({ text: "undefined", stars: undefined, at: null } as Note).returning("stars").one(db),
    extra: await insert<Note>(made).returning().first(db),
    many: await insert<Note>(list).execute(db),
    none: [await insert<Note>([]).execute(db), await insert<Note>([]).returning().all(db)],
    returning: await insert<Note>([{ text: "r1", at: null }, { text: "r2", at }]).returning("text", "id").all(db),
    inferred: await insert(list[0]! && ({ text: "inferred", at: null } as Note)).execute(db),
    spread: await insert<Note>({ ...list[0]!, id: undefined as never, text: "spread" }).execute(db),
    atomic: [await insert<Note>([{ text: "x", at }, { text: "y", at }, { text: "x", at }]).execute(db).catch(caught), await select<Note>().filter(n => n.text === "x").count(db)],
    invalid: [await insert<Note>([{ text: "fine", at }, { text: 1 as never, at }]).execute(db).catch(caught), await select<Note>().filter(n => n.text === "fine").count(db)],
    missing: await insert<Note>({ at } as never).execute(db).catch(caught),
    bulk: (await insert<Note>(Array.from({ length: 3000 }, (_, n) => ({ text: `bulk ${n}`, at: null }))).execute(db)).length,
    sql: insert<Note>({ text: "sql", at }).toSQL(),
    total: await select<Note>().count(db),
  };
}
