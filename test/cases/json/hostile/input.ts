// Keys that hold what SQL and paths are made of: they are keys and nothing else.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=notes */
export interface Note {
  id?: number;
  meta: Record<string, string>;
  counts: { "a.b": Int; "a b": Int; "a'b": Int; 'a"b': Int; "a\\b": Int; "$[0]": Int; "x') OR ('1'='1": Int; "": Int; "ключ": Int; "{a,b}": Int; "a`b": Int; "?": Int; "$1": Int };
}

export default async function (db: Database) {
  await createAll<[Note]>(db);
  await insert<Note>([
    { meta: { "key with ' quote": "one", "a.b": "dotted", "*": "star" }, counts: { "a.b": 1, "a b": 2, "a'b": 3, 'a"b': 4, "a\\b": 5, "$[0]": 6, "x') OR ('1'='1": 7, "": 8, "ключ": 9, "{a,b}": 10, "a`b": 11, "?": 12, "$1": 13 } },
    { meta: { a: "{\"b\":1}" }, counts: { "a.b": -1, "a b": -2, "a'b": -3, 'a"b': -4, "a\\b": -5, "$[0]": -6, "x') OR ('1'='1": -7, "": -8, "ключ": -9, "{a,b}": -10, "a`b": -11, "?": -12, "$1": -13 } },
  ]).execute(db);
  const value = "one";
  return {
    quote: await select<Note>().filter(n => n.meta["key with ' quote"] === value).map(n => n.meta["key with ' quote"]).all(db),
    dotted: await select<Note>().orderBy(n => n.id).map(n => n.meta["a.b"]).all(db),
    star: await select<Note>().filter(n => n.meta["*"] === "star").count(db),
    missing: await select<Note>().filter(n => n.meta["x' OR 1=1 --"] === "y").all(db),
    injected: await select<Note>().filter(n => n.counts["x') OR ('1'='1"] === 7).map(n => n.id).all(db),
    each: await select<Note>().orderBy(n => n.id).map(n => [
      n.counts["a.b"], n.counts["a b"], n.counts["a'b"], n.counts['a"b'], n.counts["a\\b"], n.counts["$[0]"], n.counts["x') OR ('1'='1"], n.counts[""], n.counts["ключ"], n.counts["{a,b}"], n.counts["a`b"], n.counts["?"], n.counts["$1"],
    ]).all(db),
    filtered: await select<Note>().filter(n => n.counts["?"] > 0 && n.counts["$1"] === 13 && n.counts['a"b'] === 4 && n.counts["a\\b"] < 6).map(n => n.id).all(db),
  };
}
