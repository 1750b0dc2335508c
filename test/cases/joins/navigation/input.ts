// A path through relations is a join: `.` an inner one, `?.` a left one, each relation once, in every verb and at any depth.
import { count, createAll, type Database, exists, insert, type Int, isIn, max, select } from "sqlmodel";

/** @sqlmodel table=countries */
export interface Country {
  id?: number;
  name: string;
}

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=countries.id */
  countryId: Int | null;
  country?: Country | null;
  matches?: Match[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
  /** @sqlmodel foreignKey=heroes.id */
  bossId: Int | null;
  boss?: Hero | null;
  staff?: Hero[];
}

/** @sqlmodel table=matches */
export interface Match {
  id?: number;
  /** @sqlmodel foreignKey=teams.id */
  homeId: Int;
  home?: Team;
  /** @sqlmodel foreignKey=teams.id */
  awayId: Int;
  /** @sqlmodel backPopulates=matches */
  away?: Team;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Country, Team, Hero, Match]>(db);
  await insert<Country>([{ name: "Norway" }, { name: "Italy" }]).execute(db);
  await insert<Team>([{ name: "A", countryId: 1 }, { name: "B", countryId: null }, { name: "C", countryId: 2 }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 31, teamId: 1, bossId: null }, { name: "bob", age: null, teamId: 1, bossId: 1 }, { name: "Cy", age: 17, teamId: 2, bossId: 2 },
    { name: "Dee", age: 64, teamId: null, bossId: 1 }, { name: "Eve", age: 20, teamId: 3, bossId: 4 },
  ]).execute(db);
  await insert<Match>([{ homeId: 1, awayId: 2 }, { homeId: 3, awayId: 1 }]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const italy = "Italy";
  return {
    inner: await select<Hero>().orderBy((h) => h.id).map((h) => h.team!.name).all(db),
    left: await select<Hero>().orderBy((h) => h.id).map((h) => h.team?.name).all(db),
    innerFilter: await select<Hero>().filter((h) => h.team.name !== "B").orderBy((h) => h.id).map((h) => h.name).all(db),
    leftFilter: await select<Hero>().filter((h) => h.team?.name !== "B").orderBy((h) => h.id).map((h) => h.name).all(db),
    // Asked for with `.` anywhere, it has to be there everywhere.
    both: await select<Hero>().filter((h) => h.team.name !== "B").orderBy((h) => h.team?.name).map((h) => [h.name, h.team?.name]).all(db),
    missing: await select<Hero>().filter((h) => h.team === null).map((h) => h.name).all(db),
    present: await select<Hero>().filter((h) => h.team !== null).count(db),
    twoLevels: await select<Hero>().orderBy((h) => h.id).map((h) => [h.name, h.team?.country?.name]).all(db),
    twoInner: await select<Hero>().filter((h) => h.team.country.name === italy).map((h) => h.name).all(db),
    mixed: await select<Hero>().filter((h) => h.team.country?.name !== "Norway").orderBy((h) => h.id).map((h) => h.name).all(db),
    missingInside: await select<Hero>().filter((h) => h.team?.country === null).orderBy((h) => h.id).map((h) => h.name).all(db),
    threeLevels: await select<Hero>().orderBy((h) => h.id).map((h) => [h.name, h.boss?.boss?.team?.name]).all(db),
    self: await select<Hero>().filter((h) => h.boss.boss.name === "Ann").orderBy((h) => h.id).map((h) => [h.name, h.boss!.name, h.boss!.boss!.name]).all(db),
    wholeRow: await select<Hero>().orderBy((h) => h.id).map((h) => ({ name: h.name, team: h.team })).all(db),
    wholeRows: await select<Hero>().filter((h) => h.id! > 3).orderBy((h) => h.id).map((h) => ({ hero: h, boss: h.boss, country: h.team?.country })).all(db),
    onlyRelated: await select<Hero>().orderBy((h) => h.id).map((h) => h.team).all(db),
    twoRelations: await select<Match>().orderBy((m) => m.id).map((m) => `${m.home!.name}-${m.away!.name}`).all(db),
    twoRelationsRows: await select<Match>().filter((m) => m.home.country.name === "Norway" || m.away.name === "A").orderBy((m) => m.id).map((m) => ({ home: m.home, away: m.away })).all(db),
    order: await select<Hero>().orderBy((h) => h.team?.country?.name, { nulls: "last" }).orderByDesc((h) => h.name).map((h) => h.name).all(db),
    groups: await select<Hero>().groupBy((h) => h.team?.name).having((h) => max(h.team.countryId) !== null).orderBy((h) => h.team?.name).map((h) => ({ team: h.team?.name, n: count() })).all(db),
    joined: await select<Hero>().join<Hero>((h, b) => h.bossId === b.id).orderBy((h) => h.id).map((h, b) => [h.team?.name, b.team?.name, b.boss?.name]).all(db),
    joinedOn: await select<Hero>().join<Match>((h, m) => h.team.id === m.homeId).orderBy((h) => h.id).map((h, m) => [h.name, m.away!.name]).all(db),
    // The condition walks from the row that it joins.
    fromJoined: await select<Hero>().join<Match>((h, m) => m.away.id === h.teamId && m.home.country.name === italy).map((h, m) => [h.name, m.home!.name]).all(db),
    fromJoinedLeft: await select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id && t.country.name !== italy).orderBy((h) => h.id).map((h, t) => [h.name, t?.name, t?.country?.name]).all(db),
    fromJoinedRows: await select<Country>().leftJoin<Hero>((c, h) => h.boss.team.countryId === c.id && h.team?.name !== "A").orderBy((c) => c.id).orderBy((c, h) => h.id).all(db),
    inPredicate: await select<Hero>().filter((h) => h.staff.some((s) => s.team.country.name === h.team.country.name)).map((h) => h.name).all(db),
    inSubquery: await select<Team>().filter((t) => exists(select<Hero>().filter((h) => h.boss.teamId === t.id && t.country?.name !== "Italy"))).orderBy((t) => t.id).map((t) => t.name).all(db),
    inList: await select<Hero>().filter((h) => isIn(h.team?.country?.name, select<Match>().map((m) => m.home!.country!.name))).orderBy((h) => h.id).map((h) => h.name).all(db),
    count: await select<Hero>().filter((h) => h.team.name !== "C").count(db),
    countMapped: await select<Hero>().map((h) => h.team!.name).count(db),
    exists: await select<Hero>().filter((h) => h.team.country.name === "Spain").exists(db),
    first: await select<Hero>().orderByDesc((h) => h.boss?.name).map((h) => h.name).first(db),
    distinct: await select<Hero>().distinct().orderBy((h) => h.team?.name).map((h) => h.team?.name).all(db),
  };
}
