// Joins with a condition: rows of several sources that do not mix, and every verb and end over them.
import { count, createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  city: string | null;
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  /** @sqlmodel foreignKey=heroes.id */
  mentorId: Int | null;
}

/** @sqlmodel table=powers */
export interface Power {
  id?: number;
  name: string;
  level: Int;
  /** @sqlmodel foreignKey=heroes.id */
  heroId: Int;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero, Power]>(db);
  await insert<Team>([{ name: "A", city: "Oslo" }, { name: "B", city: null }, { name: "Empty", city: "Rome" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 31, teamId: 2, mentorId: null }, { name: "bob", age: null, teamId: 1, mentorId: 1 }, { name: "Cy", age: 17, teamId: 2, mentorId: 1 },
    { name: "Dee", age: 31, teamId: null, mentorId: 3 },
  ]).execute(db);
  await insert<Power>([{ name: "fly", level: 3, heroId: 1 }, { name: "swim", level: 9, heroId: 1 }, { name: "fly", level: 5, heroId: 3 }]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const city = "Oslo";
  const age = 20;
  const heroes = select<Hero>().join<Team>((h, t) => h.teamId === t.id);
  const names: string[] = [];
  for await (const [hero, team] of select<Hero>().join<Team>((h, t) => h.teamId === t.id).orderBy((h) => h.id).stream(db)) names.push(`${hero.name} of ${team.name}`);
  return {
    // Both have `id` and `name`: each row keeps its own.
    rows: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).orderBy((h, t) => t.name).orderByDesc((h) => h.name).all(db),
    left: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).orderBy((h) => h.id).all(db),
    map: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).orderBy((h) => h.id).map((h, t) => ({ hero: h.name, team: t.name, both: `${h.name}/${t.name}` })).all(db),
    mapLeft: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).orderBy((h) => h.id).map((h, t) => ({ hero: h.name, team: t?.name, whole: t, city: t?.city ?? "none" })).all(db),
    filter: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).filter((h, t) => h.age !== null && t.city === null).orderBy((h) => h.id).map((h, t) => [h.name, t.name]).all(db),
    unmatched: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).filter((h, t) => t === null).map((h) => h.name).all(db),
    matched: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).filter((h, t) => t !== null).orderBy((h) => h.id).map((h) => h.name).all(db),
    unequal: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).filter((h, t) => t.name !== "A").orderBy((h) => h.id).map((h) => h.name).all(db),
    negated: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id).filter((h, t) => !(t.name === "A")).orderBy((h) => h.id).map((h) => h.name).all(db),
    // The values of ON stand before those of WHERE, whatever the order of the verbs.
    parameters: await select<Hero>().filter((h) => h.age! > age).join<Team>((h, t) => h.teamId === t.id && t.city !== city).filter((h, t) => t.name !== "Z").limit(5).map((h, t) => [h.name, t.name]).all(db),
    none: await select<Hero>().join<Team>((h, t) => h.name === t.name).all(db),
    cross: await select<Team>().crossJoin<Power>().orderBy((t) => t.id).orderBy((t, p) => p.id).map((t, p) => `${t.name}-${p.name}-${p.level}`).all(db),
    oneAmongMany: await select<Hero>().join<Team>((h, t) => h.teamId === t.id && h.id === 2).one(db),
    oneOrNull: await select<Hero>().join<Team>((h, t) => h.teamId === t.id && h.id === 4).oneOrNull(db),
    first: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).orderByDesc((h) => h.id).first(db),
    count: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).count(db),
    exists: [await select<Hero>().join<Team>((h, t) => h.teamId === t.id && t.name === "A").exists(db), await select<Hero>().join<Team>((h, t) => h.teamId === t.id && t.name === "Z").exists(db)],
    stream: names,
    page: await select<Hero>().leftJoin<Power>((h, p) => p.heroId === h.id).orderBy((h) => h.id).orderBy((h, p) => p.id).limit(2).offset(1).map((h, p) => [h.name, p?.name]).all(db),
    distinct: await select<Hero>().join<Power>((h, p) => p.heroId === h.id).distinct().orderBy((h) => h.name).map((h) => h.name).all(db),
    three: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).leftJoin<Power>((h, t, p) => p.heroId === h.id && p.level > 4).orderBy((h) => h.id).all(db),
    mapThree: await select<Hero>().join<Team>((h, t) => h.teamId === t.id).join<Power>((h, t, p) => p.heroId === h.id).filter((h, t, p) => p.level > 2 && t.name === "B").orderBy((h, t, p) => p.id).map((h, t, p) => ({ p: p.name, t: t.name, h })).all(db),
    self: await select<Hero>().leftJoin<Hero>((h, mentor) => h.mentorId === mentor.id).orderBy((h) => h.id).all(db),
    selfTwice: await select<Hero>().join<Hero>((h, m) => h.mentorId === m.id).join<Hero>((h, m, g) => m.mentorId === g.id).map((h, m, g) => [h.name, m.name, g.name]).all(db),
    grouped: await select<Team>().leftJoin<Hero>((t, h) => h.teamId === t.id).groupBy((t) => [t.id, t.name]).having((t, h) => count(h.id) !== 1).orderBy((t) => t.name).map((t, h) => ({ team: t.name, n: count(h?.id) })).all(db),
    composed: await heroes.filter((h, t) => t.city === city).all(db),
    composedCount: await heroes.filter((h, t) => t.city === null).count(db),
  };
}
