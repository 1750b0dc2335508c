// One statement for the rows and what they belong to, and one more for each list, however many rows there are.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
  heroes?: Hero[];
}

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
  powers?: Power[];
}

/** @sqlmodel table=powers */
export interface Power {
  id?: number;
  name: string;
  /** @sqlmodel foreignKey=heroes.id */
  heroId: Int;
  hero?: Hero;
}

export default async function (db: Database) {
  await createAll<[Team, Hero, Power]>(db);
  const nothing = await counted(db, () => select<Team>().include({ heroes: { include: { powers: true } } }).all(db));
  await insert<Team>(Array.from({ length: 30 }, (_, index) => ({ name: `team ${index}` }))).execute(db);
  await insert<Hero>(Array.from({ length: 240 }, (_, index) => ({ name: `hero ${index}`, teamId: index % 31 === 0 ? null : index % 31 }))).execute(db);
  await insert<Power>(Array.from({ length: 480 }, (_, index) => ({ name: `power ${index}`, heroId: (index % 200) + 1 }))).execute(db);
  const teams = await select<Team>().orderBy((t) => t.id).include({ heroes: { include: { powers: true } } }).all(db);
  const streamed = { heroes: 0, powers: 0 };
  const perHundred = await counted(db, async () => {
    for await (const hero of select<Hero>().include({ powers: true }).stream(db)) {
      streamed.heroes += 1;
      streamed.powers += hero.powers.length;
    }
  });
  return {
    nothing,
    toOne: await counted(db, () => select<Hero>().include({ team: true }).all(db)),
    list: await counted(db, () => select<Hero>().include({ powers: true }).all(db)),
    underOne: await counted(db, () => select<Hero>().include({ team: { include: { heroes: true } } }).all(db)),
    nested: await counted(db, () => select<Team>().include({ heroes: { include: { powers: true, team: true } } }).all(db)),
    twoLists: await counted(db, () => select<Hero>().include({ powers: true, team: { include: { heroes: { include: { powers: true } } } } }).all(db)),
    perHundred,
    streamed,
    heroes: teams.reduce((sum, team) => sum + team.heroes.length, 0),
    powers: teams.reduce((sum, team) => sum + team.heroes.reduce((inner, hero) => inner + hero.powers.length, 0), 0),
    everyHeroInItsTeam: teams.every((team) => team.heroes.every((hero) => hero.teamId === team.id && hero.powers.every((power) => power.heroId === hero.id))),
  };
}

async function counted(db: Database, work: () => Promise<unknown>): Promise<number> {
  let statements = 0;
  const stop = db.onQuery(() => (statements += 1));
  await work();
  stop();
  return statements;
}
