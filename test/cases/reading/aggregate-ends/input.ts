// count and exists speak of the rows that all would answer, aggregates included; a grouped query is not loosened elsewhere.
import { count, createAll, type Database, insert, select, type Select, UnsupportedError } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
}

const sorted = <Result>(query: Select<Hero, Result>) => query.orderBy((h) => h.name);

export default async function (db: Database) {
  await createAll<[Hero]>(db);
  const totals = select<Hero>().map(() => ({ n: count() }));
  const empty = [await totals.count(db), await totals.exists(db), await select<Hero>().map(() => ({ n: count() })).exists(db)];
  await insert<Hero>([{ name: "a" }, { name: "b" }, { name: "b" }]).execute(db);
  const loosened = await sorted(select<Hero>().groupBy((h) => h.name).map((h) => ({ name: h.name, n: count() }))).all(db).catch((error: unknown) => error);
  return {
    empty,
    counted: [await select<Hero>().map(() => ({ n: count() })).count(db), await totals.count(db), await totals.all(db)],
    groups: await select<Hero>().groupBy((h) => h.name).map((h) => ({ name: h.name, n: count() })).count(db),
    loosened: loosened instanceof UnsupportedError ? loosened.code : loosened,
  };
}
