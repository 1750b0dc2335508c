// distinctOn: the first row of each key in the query's own order; and DISTINCT.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: number | null;
  team?: Team | null;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "Reds" }, { name: "Blues" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 20, teamId: 1 }, { name: "Bob", age: 30, teamId: 1 }, { name: "Cid", age: 40, teamId: 2 }, { name: "Dee", age: 70, teamId: null }, { name: "Eve", age: 65, teamId: null }, { name: "Fay", age: null, teamId: 2 },
  ]).execute(db);
  const old = 35;
  return {
    oldestOfEach: await select<Hero>().distinctOn(h => h.teamId).orderByDesc(h => h.age).map(h => ({ name: h.name, team: h.teamId })).all(db),
    wholeRows: await select<Hero>().distinctOn(h => h.teamId).orderBy(h => h.name).all(db),
    ofExpression: await select<Hero>().distinctOn(h => h.age > old).orderBy(h => h.id).map(h => h.name).all(db),
    twoKeys: await select<Hero>().distinctOn(h => [h.teamId, h.age > old]).orderBy(h => h.id).map(h => h.name).all(db),
    filtered: await select<Hero>().filter(h => h.age < old).distinctOn(h => h.teamId).orderByDesc(h => h.name).map(h => h.name).all(db),
    limited: await select<Hero>().distinctOn(h => h.teamId).orderBy(h => h.name).limit(2).offset(1).map(h => h.name).all(db),
    joined: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).distinctOn((h, t) => t.name).orderByDesc(h => h.age).map((h, t) => [t.name, h.name]).all(db),
    navigated: await select<Hero>().distinctOn(h => h.team?.name).orderBy(h => h.team?.name).orderByDesc(h => h.name).map(h => [h.team?.name, h.name]).all(db),
    count: await select<Hero>().distinctOn(h => h.teamId).count(db),
    exists: await select<Hero>().distinctOn(h => h.teamId).filter(h => h.age > 100).exists(db),
    first: await select<Hero>().distinctOn(h => h.teamId).orderByDesc(h => h.age).first(db),
    from: await select(select<Hero>().distinctOn(h => h.teamId).orderByDesc(h => h.age)).filter(h => h.age > old).orderBy(h => h.name).map(h => h.name).all(db),
    distinct: await select<Hero>().distinct().map(h => h.teamId).orderBy(h => h.teamId).all(db),
    distinctRows: await select(select<Hero>().map(h => ({ team: h.teamId, old: h.age! > old })).distinct()).orderBy(r => r.team).orderBy(r => r.old).all(db),
    distinctCount: await select<Hero>().map(h => h.teamId).distinct().count(db),
    distinctLimited: await select<Hero>().map(h => h.teamId).distinct().orderByDesc(h => h.teamId).limit(2).all(db),
  };
}
