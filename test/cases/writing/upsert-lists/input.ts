// Upserts of lists: the rows come one after the other, all or nothing, and answers stand in the order of the list.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table */
export interface Word {
  id?: number;
  /** @sqlmodel unique maxLength=100 */
  text: string;
  times: Int;
}

export default async function (db: Database) {
  await createAll<[Word]>(db);
  const step = 1;
  const words = (...texts: readonly string[]): Word[] => texts.map(text => ({ text, times: 1 }));
  const counted = (list: readonly Word[]) => insert<Word>(list).onConflictDoUpdate(w => w.text, w => ({ times: w.times + step })).execute(db);
  const known = await insert<Word>(words("a", "b")).execute(db);
  const first = await counted(words("b", "c", "a", "b"));
  const many = words(...Array.from({ length: 700 }, (_, n) => `word ${n % 650}`));
  return {
    sameKeys: [first[0] === known[1], first[2] === known[0], first[3] === known[1]],
    twiceInOneList: await select<Word>().orderBy(w => w.text).map(w => [w.text, w.times]).all(db),
    nothing: (await insert<Word>(words("a", "d", "d")).onConflictDoNothing(w => w.text).execute(db)).map(key => key === undefined ? "left out" : typeof key),
    nothingReturning: await insert<Word>(words("e", "a", "f")).onConflictDoNothing(w => w.text).returning("text").all(db),
    returning: await insert<Word>(words("a", "g", "a")).onConflictDoUpdate(w => w.text, w => ({ times: w.times * 2 })).returning("text", "times").all(db),
    someWithKeys: (await counted([{ text: "h", times: 1 }, { id: 900, text: "i", times: 1 }, { id: 901, text: "a", times: 1 }])).map(key => key === 900 ? key : key === known[0]),
    none: [await counted([]), await insert<Word>([]).onConflictDoNothing(w => w.text).returning().all(db)],
    atomic: [
      await counted([...words("j"), { text: 5 as never, times: 1 }]).catch((error: unknown) => error),
      await counted([...words("j"), { id: 900, text: "k", times: 1 }]).catch((error: unknown) => error),
      await select<Word>().filter(w => w.text === "j").count(db),
    ],
    many: [(await counted(many)).filter(key => key !== undefined).length, await select<Word>().filter(w => w.text.startsWith("word")).count(db), await select<Word>().filter(w => w.times === 2 && w.text.startsWith("word")).count(db)],
  };
}
