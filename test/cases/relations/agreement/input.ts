// The rule of meaning for relations: each arrow, run as JavaScript over rows with their relations in place, answers what SQL answered.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id: Int;
  name: string;
  /** @sqlmodel foreignKey=teams.id */
  rivalId: Int | null;
  rival: Team | null;
  heroes: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id: Int;
  name: string;
  age: Int;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team: Team | null;
  /** @sqlmodel foreignKey=heroes.id */
  bossId: Int | null;
  boss: Hero | null;
  /** @sqlmodel backPopulates=boss */
  staff: Hero[];
  skills: Skill[];
}

/** @sqlmodel table=skills */
export interface Skill {
  id: Int;
  name: string;
  heroes: Hero[];
}

/** @sqlmodel table=hero_skills primaryKey=[heroId, skillId] */
export interface HeroSkill {
  /** @sqlmodel foreignKey=heroes.id */
  heroId: Int;
  /** @sqlmodel foreignKey=skills.id */
  skillId: Int;
}

const a1 = (h: Hero) => h.team?.name === "A";
const a2 = (h: Hero) => h.team?.name !== "A";
const a3 = (h: Hero) => h.team === null;
const a4 = (h: Hero) => h.team?.rival?.name === "A" || h.boss?.team?.name === "B";
const a5 = (h: Hero) => h.boss?.boss !== null && h.boss?.boss?.age === 31;
const a6 = (h: Hero) => h.staff.some((s) => s.age > h.age);
const a7 = (h: Hero) => h.staff.every((s) => s.age > 20);
const a8 = (h: Hero) => !h.staff.every((s) => s.team?.name === h.team?.name);
const a9 = (h: Hero) => h.staff.length === h.skills.length;
const a10 = (h: Hero) => h.staff.filter((s) => s.skills.length > 1).length > 0;
const a11 = (h: Hero) => h.skills.some((k) => k.heroes.some((other) => other.id !== h.id && other.team?.id === h.team?.id));
const a12 = (h: Hero) => h.skills.every((k) => k.heroes.every((other) => other.age > 16));
const a13 = (h: Hero) => h.team?.heroes.length === 2;
const a14 = (h: Hero) => (h.team?.heroes.length ?? 7) > 2;
const a15 = (h: Hero) => h.team?.heroes.every((other) => other.skills.length > 0) === true;
const a16 = (h: Hero) => h.boss?.staff.some((s) => s.name > h.name) === true;
const a17 = (h: Hero) => (h.boss === null ? h.staff.length : h.boss?.staff.length) === 2;
const a18 = (h: Hero) => !h.team?.rival?.heroes.some((other) => other.age < h.age);
const a19 = (h: Hero) => h.staff.some((s) => s.staff.some((t) => t.skills.some((k) => k.name === "fly")));
const a20 = (h: Hero) => h.skills.filter((k) => k.name !== "fly").filter((k) => k.heroes.length > 1).length >= h.staff.length;

type Arrow = (hero: Hero) => unknown;
const arrows: readonly Arrow[] = [a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20];

export default async function (db: Database) {
  await createAll<[Team, Hero, Skill, HeroSkill]>(db);
  const teams = [{ id: 1, name: "A", rivalId: null }, { id: 2, name: "B", rivalId: 1 }, { id: 3, name: "C", rivalId: 2 }].map((team): Team => ({ ...team, rival: null, heroes: [] }));
  const heroes = [
    { id: 1, name: "Ann", age: 31, teamId: 1, bossId: null }, { id: 2, name: "bob", age: 40, teamId: 1, bossId: 1 }, { id: 3, name: "Cy", age: 17, teamId: 2, bossId: 2 },
    { id: 4, name: "Dee", age: 64, teamId: null, bossId: 1 }, { id: 5, name: "Eve", age: 20, teamId: 2, bossId: 3 }, { id: 6, name: "Flo", age: 31, teamId: 2, bossId: null },
    { id: 7, name: "Gus", age: 16, teamId: 3, bossId: 6 },
  ].map((hero): Hero => ({ ...hero, team: null, boss: null, staff: [], skills: [] }));
  const skills = [{ id: 1, name: "fly" }, { id: 2, name: "swim" }, { id: 3, name: "see" }].map((skill): Skill => ({ ...skill, heroes: [] }));
  const links = [[1, 1], [1, 2], [2, 1], [3, 3], [5, 1], [5, 2], [6, 2], [7, 3]].map(([heroId, skillId]): HeroSkill => ({ heroId: heroId!, skillId: skillId! }));
  await insert<Team>(teams).execute(db);
  await insert<Hero>(heroes).execute(db);
  await insert<Skill>(skills).execute(db);
  await insert<HeroSkill>(links).execute(db);
  for (const team of teams) team.rival = teams.find(({ id }) => id === team.rivalId) ?? null;
  for (const hero of heroes) {
    hero.team = teams.find(({ id }) => id === hero.teamId) ?? null;
    hero.boss = heroes.find(({ id }) => id === hero.bossId) ?? null;
    hero.team?.heroes.push(hero);
    hero.boss?.staff.push(hero);
  }
  for (const { heroId, skillId } of links) {
    heroes[heroId - 1]!.skills.push(skills[skillId - 1]!);
    skills[skillId - 1]!.heroes.push(heroes[heroId - 1]!);
  }
  const answers = await Promise.all([
    select<Hero>().filter(a1).all(db), select<Hero>().filter(a2).all(db), select<Hero>().filter(a3).all(db), select<Hero>().filter(a4).all(db),
    select<Hero>().filter(a5).all(db), select<Hero>().filter(a6).all(db), select<Hero>().filter(a7).all(db), select<Hero>().filter(a8).all(db),
    select<Hero>().filter(a9).all(db), select<Hero>().filter(a10).all(db), select<Hero>().filter(a11).all(db), select<Hero>().filter(a12).all(db),
    select<Hero>().filter(a13).all(db), select<Hero>().filter(a14).all(db), select<Hero>().filter(a15).all(db), select<Hero>().filter(a16).all(db),
    select<Hero>().filter(a17).all(db), select<Hero>().filter(a18).all(db), select<Hero>().filter(a19).all(db), select<Hero>().filter(a20).all(db),
  ]);
  const wrong = arrows.flatMap((arrow, index) => {
    const byScript = heroes.filter((hero) => Boolean(arrow(hero))).map(({ name }) => name).sort().join(" ");
    const bySql = answers[index]!.map(({ name }) => name).sort().join(" ");
    return byScript === bySql ? [] : [`a${index + 1}: JavaScript ${byScript}, SQL ${bySql}`];
  });
  return { wrong, found: answers.map((rows) => rows.map(({ name }) => name).sort().join(" ")) };
}
