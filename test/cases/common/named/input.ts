// Named queries: used twice, used by one another, with captured values, inside exists, united and counted.
import { count, createAll, cte, type Database, exists, insert, type Int, isIn, max, select } from "sqlmodel";

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

let asked = 0;
const limit = (value: number): number => {
  asked += 1;
  return value;
};

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "Reds" }, { name: "Blues" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 20, teamId: 1 }, { name: "Bob", age: null, teamId: 1 }, { name: "Cid", age: 40, teamId: 2 }, { name: "Dee", age: 70, teamId: null }, { name: "Eve", age: 65, teamId: 2 },
  ]).execute(db);
  const seniors = cte("seniors", select<Hero>().filter(h => h.age > limit(30)));
  const teams = cte("senior teams", select(seniors).filter(s => s.teamId !== null && s.age < limit(100)).groupBy(s => s.teamId).map(s => ({ team: s.teamId, n: count(), oldest: max(s.age) })));
  const names = cte("names", select<Hero>().map(h => h.name));
  const least = 50;
  return {
    rows: await select(seniors).orderBy(s => s.name).all(db),
    filtered: await select(seniors).filter(s => s.age > least).orderBy(s => s.id).map(s => ({ name: s.name, team: s.teamId })).all(db),
    joined: await select<Hero>().join(seniors, (h, s) => h.id === s.id).orderBy(h => h.id).map((h, s) => [h.name, s.age]).all(db),
    twice: await select(seniors).join(seniors, (a, b) => a.age < b.age && a.id !== b.id).orderBy((a, b) => a.age).orderBy((a, b) => b.age).map((a, b) => `${a.name} ${b.name}`).all(db),
    ofAnother: await select(teams).orderBy(t => t.team).all(db),
    both: await select(teams).join(seniors, (t, s) => t.team === s.teamId && s.age === t.oldest).map((t, s) => ({ team: t.team, oldest: s.name })).all(db),
    withTable: await select<Team>().leftJoin(teams, (t, s) => t.id === s.team).orderBy(t => t.id).map((t, s) => [t.name, s?.n ?? 0]).all(db),
    inExists: await select<Team>().filter(t => exists(select(seniors).filter(s => s.teamId === t.id && s.age < least))).map(t => t.name).all(db),
    existsItself: await select<Team>().filter(() => exists(seniors)).count(db),
    isIn: await select<Hero>().filter(h => isIn(h.name, select(names).filter(n => n < "C"))).orderBy(h => h.id).map(h => h.name).all(db),
    oneColumn: await select(names).orderByDesc(n => n).limit(2).all(db),
    united: await select(seniors).map(s => s.name).union(select(names).filter(n => n.startsWith("A"))).orderBy(n => n).all(db),
    inPlace: await select(cte("here", select<Hero>().filter(h => h.age === limit(20)))).map(h => h.name).all(db),
    count: await select(seniors).count(db),
    someone: await select(seniors).filter(s => s.age > 1000).exists(db),
    first: await select(seniors).orderByDesc(s => s.age).first(db),
    inVariable: await kept(least).all(db),
    // Each value is asked for once, where its query is written: two named queries, and one in place.
    asked,
  };

  function kept(age: number) {
    return select(seniors).filter(s => s.age > age).orderBy(s => s.name).map(s => s.name);
  }
}
