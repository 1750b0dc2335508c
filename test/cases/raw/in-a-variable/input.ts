// Raw SQL is a value too: its values are bound when it is written, its rows decoded by the declared type.
import { createAll, type Database, insert, type Int, select, sql } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  born: Date;
}

const older = (limit: Date) => sql<{ name: string; born: Date }>`select name, born from heroes where born < ${limit} order by name`;
const shouting = (h: Hero) => sql<string>`upper(${h.name})`;

export default async function (db: Database) {
  await createAll<[Hero]>(db);
  await insert<Hero>([{ name: "a", born: new Date(0) }, { name: "b", born: new Date(1000) }]).execute(db);
  const count = sql<{ n: Int }>`select count(*) as n from heroes`;
  const rename = sql`update heroes set name = ${"c"} where name = ${"a"}`;
  return {
    older: await older(new Date(500)).all(db),
    count: [await count.one(db), await count.first(db), await count.oneOrNull(db), await count.all(db)],
    renamed: await rename.execute(db),
    again: await rename.execute(db),
    expression: await select<Hero>().orderBy((h) => h.id).map(shouting).all(db),
    text: rename.toSQL(),
  };
}
