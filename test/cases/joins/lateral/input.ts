// A query for each row of what stands before it: the first few of each, and what they come to.
import { count, createAll, type Database, insert, type Int, select, sum } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  least: Int;
  /** @sqlmodel foreignKey=teams.id */
  parentId: number | null;
  parent?: Team | null;
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
  const top = 2;
  const nothing = await select<Team>().join((t) => select<Hero>().filter((h) => h.teamId === t.id).limit(top)).all(db);
  await insert<Team>([{ name: "Reds", least: 20, parentId: null }, { name: "Blues", least: 0, parentId: 1 }, { name: "Nobody 'ß'", least: 0, parentId: 2 }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 20, teamId: 1 }, { name: "Bob", age: 30, teamId: 1 }, { name: "Cid", age: 40, teamId: 1 }, { name: "Dee", age: null, teamId: 1 },
    { name: "Eve", age: 70, teamId: 2 }, { name: "Fay", age: 1, teamId: null },
  ]).execute(db);
  const sought = "e";
  const seniors = select<Hero>().filter((h) => h.age > 35);
  return {
    nothing,
    topOfEach: await select<Team>()
      .join((t) => select<Hero>().filter((h) => h.teamId === t.id).orderByDesc((h) => h.age).limit(3), (t, h) => true)
      .orderBy((t) => t.id).orderByDesc((t, h) => h.age).map((t, h) => [t.name, h.name]).all(db),
    left: await select<Team>().leftJoin((t) => select<Hero>().filter((h) => h.teamId === t.id && h.age >= t.least).orderBy((h) => h.age).limit(1)).orderBy((t) => t.id)
      .map((t, h) => ({ team: t.name, youngest: h?.name, age: h?.age ?? null, whole: h })).all(db),
    rows: await select<Team>().leftJoin((t) => select<Hero>().filter((h) => h.teamId === t.id).orderBy((h) => h.name).limit(1)).orderBy((t) => t.id).all(db),
    mapped: await select<Team>().join((t) => select<Hero>().filter((h) => h.teamId === t.id).map((h) => ({ n: count(), sum: sum(h.age), more: sum(h.age) > t.least }))).filter((t, s) => s.n > 0).orderBy((t) => t.id)
      .map((t, s) => ({ team: t.name, ...s })).all(db),
    condition: await select<Team>().join((t) => select<Hero>().filter((h) => h.teamId === t.id).orderByDesc((h) => h.id).limit(top), (t, h) => h.name.includes(sought) || t.name === "Reds").orderBy((t, h) => h.id).map((t, h) => h.name).all(db),
    walked: await select<Team>().join((t) => select<Hero>().filter((h) => h.team.name === t.parent?.name).orderBy((h) => h.id).limit(1)).orderBy((t) => t.id).map((t, h) => [t.name, t.parent?.name, h.name]).all(db),
    three: await select<Team>().join<Hero>((t, h) => h.teamId === t.id).leftJoin((t, h) => select<Hero>().filter((o) => o.teamId === t.id && o.id > h.id).orderBy((o) => o.id).limit(1))
      .orderBy((t, h) => h.id).map((t, h, o) => [h.name, o?.name ?? null]).all(db),
    held: await select<Team>().join(() => seniors, (t, h) => t.id === h.teamId).orderBy((t, h) => h.id).map((t, h) => h.name).all(db),
    none: await select<Team>().leftJoin((t) => select<Hero>().filter((h) => h.teamId === t.id).limit(0)).map((t, h) => h).all(db),
    count: await select<Team>().join((t) => select<Hero>().filter((h) => h.teamId === t.id).limit(top)).count(db),
  };
}
