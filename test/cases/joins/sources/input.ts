// What is joined may be a query or a named query, and joined rows may be a query's source.
import { count, createAll, cte, type Database, insert, type Int, max, select } from "sqlmodel";

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
  teamId: Int | null;
  team?: Team | null;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }, { name: "Empty" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 31, teamId: 1 }, { name: "bob", age: null, teamId: 1 }, { name: "Cy", age: 17, teamId: 2 }, { name: "Dee", age: 64, teamId: null },
  ]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const grown = 18;
  const other = "Z";
  const sizes = select<Hero>().filter((h) => h.teamId !== null).groupBy((h) => h.teamId).map((h) => ({ team: h.teamId, n: count(), oldest: max(h.age) }));
  const adults = cte("adults", select<Hero>().filter((h) => h.age! >= grown));
  return {
    query: await select<Team>().join(sizes, (t, s) => t.id === s.team).orderBy((t) => t.id).all(db),
    inPlace: await select<Team>().leftJoin(select<Hero>().filter((h) => h.age! >= grown), (t, h) => h.teamId === t.id && t.name !== other).filter((t) => t.name !== "Y").orderBy((t) => t.id).all(db),
    unmatched: await select<Team>().leftJoin(sizes, (t, s) => t.id === s.team).filter((t, s) => s === null).map((t) => t.name).all(db),
    named: await select<Team>().join(adults, (t, a) => a.teamId === t.id).map((t, a) => [t.name, a.name]).all(db),
    namedTwice: await select(adults).join(adults, (a, b) => a.id < b.id).map((a, b) => [a.name, b.name]).all(db),
    mapped: await select<Hero>().join(select<Team>().map((t) => ({ key: t.id, loud: t.name.toUpperCase() })), (h, t) => h.teamId === t.key).orderBy((h) => h.id).map((h, t) => `${h.name}@${t.loud}`).all(db),
    oneColumn: await select<Team>().join(select<Hero>().filter((h) => h.teamId !== null).distinct().map((h) => h.teamId), (t, id) => t.id === id).orderBy((t) => t.id).map((t) => t.name).all(db),
    ofJoined: await select(select<Hero>().join<Team>((h, t) => h.teamId === t.id).map((h, t) => ({ hero: h.name, team: t.name }))).filter((r) => r.team === "A").orderBy((r) => r.hero).all(db),
    withTeam: await select(select<Hero>().map((h) => ({ name: h.name, team: h.team }))).orderBy((r) => r.name).all(db),
    wholeRow: await select<Team>().join(select<Hero>().map((h) => ({ hero: h, of: h.teamId })), (t, r) => r.of === t.id).orderBy((t, r) => r.hero.id).map((t, r) => ({ team: t.name, hero: r.hero })).all(db),
    count: await select<Team>().join(sizes, (t, s) => t.id === s.team && s.n > 1).count(db),
  };
}
