// Needles with the wildcards of LIKE, of GLOB and of JSON paths match themselves, in their own case; an empty one matches what is there.
import { createAll, type Database, ilike, insert, like, select } from "sqlmodel";

/** @sqlmodel table=texts */
export interface Line {
  id?: number;
  text: string | null;
}

export default async function (db: Database) {
  await createAll<[Line]>(db);
  await insert<Line>([
    { text: "50% off" }, { text: "500 off" }, { text: "a_b" }, { text: "aXb" }, { text: "back\\slash" }, { text: "star*" }, { text: "start" }, { text: "[set]" }, { text: "A_B" }, { text: "q?" }, { text: null }, { text: "" },
  ]).execute(db);
  const needles = ["50%", "a_b", "\\", "*", "[", "?", "A", "", "^"];
  const answers: unknown[] = [];
  for (const needle of needles) {
    answers.push({
      needle,
      includes: await select<Line>().filter(l => l.text!.includes(needle)).orderBy(l => l.id).map(l => l.id).all(db),
      starts: await select<Line>().filter(l => l.text!.startsWith(needle)).orderBy(l => l.id).map(l => l.id).all(db),
      ends: await select<Line>().filter(l => l.text!.endsWith(needle)).orderBy(l => l.id).map(l => l.id).all(db),
      not: await select<Line>().filter(l => !l.text!.includes(needle)).count(db),
    });
  }
  const under = "a\\_b";
  return {
    answers,
    literals: await select<Line>().filter(l => l.text!.startsWith("50%") || l.text!.includes("_b") || l.text!.endsWith("\\slash") || l.text!.startsWith("[s")).orderBy(l => l.id).map(l => l.text).all(db),
    like: await select<Line>().filter(l => like(l.text, "a_b")).orderBy(l => l.id).map(l => l.text).all(db),
    escaped: await select<Line>().filter(l => like(l.text, under)).map(l => l.text).all(db),
    ilike: await select<Line>().filter(l => ilike(l.text, "a\\_b")).orderBy(l => l.id).map(l => l.text).all(db),
    anything: await select<Line>().filter(l => like(l.text, "%")).count(db),
  };
}
