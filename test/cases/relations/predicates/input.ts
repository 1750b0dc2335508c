// some, every, filter and length of a list are subqueries, wherever a value may stand.
import { count, createAll, type Database, insert, type Int, select, sum } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  founded: Int | null;
  heroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
  powers?: Power[];
}

/** @sqlmodel table=powers */
export interface Power {
  id?: number;
  name: string;
  level: Int | null;
  /** @sqlmodel foreignKey=heroes.id */
  heroId: Int;
  hero?: Hero;
}

export const strong = (power: Power): boolean => power.level !== null && power.level > 4;

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero, Power]>(db);
  await insert<Team>([{ name: "A", founded: 1990 }, { name: "B", founded: null }, { name: "Empty", founded: 2 }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 31, teamId: 1 }, { name: "bob", age: null, teamId: 1 }, { name: "Cy", age: 17, teamId: 2 }, { name: "Dee", age: 64, teamId: null },
  ]).execute(db);
  await insert<Power>([
    { name: "fly", level: 3, heroId: 1 }, { name: "swim", level: 9, heroId: 1 }, { name: "fly", level: null, heroId: 2 }, { name: "see", level: 5, heroId: 3 },
  ]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const least = 18;
  const power = "fly";
  const teams = select<Team>().orderBy((t) => t.id);
  return {
    some: await select<Team>().filter((t) => t.heroes.some((h) => h.age >= least)).map((t) => t.name).all(db),
    someAtAll: await select<Team>().filter((t) => t.heroes.some(() => true)).orderBy((t) => t.id).map((t) => t.name).all(db),
    none: await select<Team>().filter((t) => !t.heroes.some((h) => h.age >= least)).orderBy((t) => t.id).map((t) => t.name).all(db),
    // Of an empty list every statement is true; one about NULL is false.
    every: await select<Team>().filter((t) => t.heroes.every((h) => h.age >= least)).orderBy((t) => t.id).map((t) => t.name).all(db),
    everyNot: await select<Team>().filter((t) => t.heroes.every((h) => !(h.age >= least))).orderBy((t) => t.id).map((t) => t.name).all(db),
    notEvery: await select<Team>().filter((t) => !t.heroes.every((h) => h.age !== null)).map((t) => t.name).all(db),
    length: await select<Team>().filter((t) => t.heroes.length === 0).map((t) => t.name).all(db),
    lengths: await select<Team>().orderBy((t) => t.heroes.length).orderBy((t) => t.id).map((t) => [t.name, t.heroes!.length, t.heroes!.filter((h) => h.age === null).length]).all(db),
    otherSide: await select<Team>().filter((t) => 1 < t.heroes.length && t.id <= t.heroes.length).map((t) => t.name).all(db),
    arithmetic: await select<Team>().orderBy((t) => t.id).map((t) => ({ double: t.heroes!.length * 2, label: `${t.name}:${t.heroes!.length}` })).all(db),
    filterTwice: await select<Team>().filter((t) => t.heroes.filter((h) => h.age !== null).filter((h) => h.name !== "Ann").length > 0).map((t) => t.name).all(db),
    filterSome: await select<Hero>().filter((h) => h.powers.filter((p) => p.name === power).some((p) => p.level === null)).map((h) => h.name).all(db),
    nested: await select<Team>().filter((t) => t.heroes.some((h) => h.powers.some((p) => p.name === power && p.level > 2))).map((t) => t.name).all(db),
    nestedEvery: await select<Team>().filter((t) => t.heroes.every((h) => h.powers.every((p) => p.level !== null))).orderBy((t) => t.id).map((t) => t.name).all(db),
    nestedMixed: await select<Team>().filter((t) => t.heroes.some((h) => h.powers.length > t.heroes.length - 1)).orderBy((t) => t.id).map((t) => t.name).all(db),
    outerRow: await select<Team>().filter((t) => t.heroes.some((h) => h.name < t.name || h.powers.some((p) => p.level > h.age - t.founded + 1950))).orderBy((t) => t.id).map((t) => t.name).all(db),
    named: await select<Hero>().filter((h) => h.powers.some(strong)).orderBy((h) => h.id).map((h) => h.name).all(db),
    namedEvery: await select<Hero>().filter((h) => h.powers.every(strong)).orderBy((h) => h.id).map((h) => h.name).all(db),
    namedCount: await select<Hero>().orderBy((h) => h.id).map((h) => h.powers!.filter(strong).length).all(db),
    throughOne: await select<Hero>().filter((h) => h.team.heroes.length > 1).orderBy((h) => h.id).map((h) => h.name).all(db),
    throughMaybe: await select<Hero>().orderBy((h) => h.id).map((h) => [h.name, h.team?.heroes!.length]).all(db),
    // Where the row that would have the list is missing, nothing holds of it, as in JavaScript.
    missingLength: await select<Hero>().filter((h) => h.team?.heroes.length === 0).map((h) => h.name).all(db),
    missingEvery: await select<Hero>().filter((h) => h.team?.heroes.every((other) => other.age > 0)).orderBy((h) => h.id).map((h) => h.name).all(db),
    missingSome: await select<Hero>().filter((h) => !h.team?.heroes.some((other) => other.age > 0)).orderBy((h) => h.id).map((h) => h.name).all(db),
    missingJoined: await select<Hero>().leftJoin<Team>().orderBy((h) => h.id).map((h, t) => [h.name, t?.heroes!.length, t?.heroes!.filter((other) => other.id === h.id).length ?? -1]).all(db),
    back: await select<Power>().filter((p) => p.hero.team.heroes.some((h) => h.name !== p.hero.name)).orderBy((p) => p.id).map((p) => p.name).all(db),
    inMap: await select<Team>().orderBy((t) => t.id).map((t) => ({ any: t.heroes!.some((h) => h.age! > least), all: t.heroes!.every((h) => h.age! > least) })).all(db),
    orderBySome: await select<Team>().orderByDesc((t) => t.heroes.some((h) => h.age === null)).orderBy((t) => t.id).map((t) => t.name).all(db),
    having: await select<Hero>().groupBy((h) => h.teamId).having((h) => count() > 1).map((h) => ({ team: h.teamId, n: count() })).all(db),
    aggregate: await select<Team>().map((t) => sum(t.heroes!.length)).one(db),
    joined: await select<Team>().join<Hero>((t, h) => h.teamId === t.id && h.powers.length > 0).filter((t, h) => t.heroes.length > h.powers.length).orderBy((t, h) => h.id).map((t, h) => [t.name, h.name]).all(db),
    conditional: await select<Team>().orderBy((t) => t.id).map((t) => (t.heroes!.length > 1 ? "many" : "few")).all(db),
    isLarge: await teams.filter((t) => t.heroes.length > 1).count(db),
  };
}
