// with(): a named query of which nothing but raw SQL speaks stands in front of the statement all the same, once.
import { createAll, cte, type Database, insert, type Int, select, sql } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "Reds" }, { name: "Blues" }]).execute(db);
  await insert<Hero>([{ name: "Ann", age: 20, teamId: 1 }, { name: "Bob", age: 70, teamId: 1 }, { name: "Cid", age: 80, teamId: 1 }]).execute(db);
  const least = 60;
  const seniors = cte("seniors", select<Hero>().filter((h) => h.age > least).map((h) => ({ team: h.teamId, age: h.age })));
  const old = cte("old", select(seniors).filter((s) => s.age > 75));
  let kept = select<Team>().with(seniors).orderBy((t) => t.id).map((t) => sql<Int>`(select count(*) from seniors where team = ${t.id})`);
  if (least > 1) kept = kept.limit(1);
  return {
    inMap: await select<Team>().with(seniors).orderBy((t) => t.id).map((t) => ({ name: t.name, seniors: sql<Int>`(select count(*) from seniors where team = ${t.id})` })).all(db),
    inFilter: await select<Team>().with(old).filter((t) => sql<boolean>`exists (select 1 from old where team = ${t.id})`).map((t) => t.name).all(db),
    usedToo: await select(seniors).with(seniors, old).filter((s) => s.age < sql<Int>`(select max(age) from old)`).all(db),
    unused: await select<Team>().with(seniors).orderBy((t) => t.id).map((t) => t.name).all(db),
    count: await select<Team>().with(seniors).filter((t) => sql<boolean>`${t.id} in (select team from seniors)`).count(db),
    kept: await kept.all(db),
  };
}
