// SQL's own: like, ilike, between, and needles with every character that a pattern could mean.
import { between, createAll, type Database, ilike, insert, type Int, like, select } from "sqlmodel";

/** @sqlmodel table */
export interface Text {
  id?: number;
  text: string;
  n: Int | null;
}

export default async function (db: Database) {
  await createAll<[Text]>(db);
  await insert<Text>(["100%", "100x", "a_b", "axb", "A_B", "[a]", "a*", "a?", "\\", "^", "", "ÄB", "äb"].map((text, index) => ({ text, n: index === 4 ? null : index }))).execute(db);
  const texts = (query: { all(db: Database): Promise<{ text: string }[]> }) => query.all(db).then((rows) => rows.map(({ text }) => text));
  const needles = ["%", "_", "*", "?", "[", "]", "\\", "^", ""];
  const found: Record<string, string[][]> = {};
  for (const needle of needles) {
    found[needle] = [
      await texts(select<Text>().filter(t => t.text.startsWith(needle))), await texts(select<Text>().filter(t => t.text.endsWith(needle))),
      await texts(select<Text>().filter(t => t.text.includes(needle))),
    ];
  }
  return {
    found,
    like: await texts(select<Text>().filter(t => like(t.text, "a%"))),
    underscore: await texts(select<Text>().filter(t => like(t.text, "a_b"))),
    escaped: await texts(select<Text>().filter(t => like(t.text, "a\\_b") || like(t.text, "100\\%"))),
    ilike: await texts(select<Text>().filter(t => ilike(t.text, "a\\_b") || ilike(t.text, "äB"))),
    between: await texts(select<Text>().filter(t => between(t.n, 3, 5))),
    notBetween: await texts(select<Text>().filter(t => !between(t.n, 1, 11))),
    betweenTexts: await texts(select<Text>().filter(t => between(t.text, "a", "b"))),
    notLike: await texts(select<Text>().filter(t => !like(t.text, "%"))),
  };
}
