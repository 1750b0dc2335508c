// include reads relations with the rows: nested, narrowed, ordered and limited for each row; a list without rows is empty, not missing.
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
  age: Int | null;
  /** @sqlmodel foreignKey=teams.id */
  teamId: Int | null;
  team?: Team | null;
  /** @sqlmodel orderBy=level */
  powers?: Power[];
}

/** @sqlmodel table=powers */
export interface Power {
  id?: number;
  name: string;
  level: Int;
  /** @sqlmodel foreignKey=heroes.id */
  heroId: Int;
  hero?: Hero;
}

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero, Power]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }, { name: "Empty" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 31, teamId: 1 }, { name: "bob", age: null, teamId: 1 }, { name: "Cy", age: 17, teamId: 2 }, { name: "Dee", age: 64, teamId: null },
  ]).execute(db);
  await insert<Power>([
    { name: "swim", level: 9, heroId: 1 }, { name: "fly", level: 3, heroId: 1 }, { name: "see", level: 5, heroId: 1 }, { name: "fly", level: 4, heroId: 2 }, { name: "see", level: 5, heroId: 3 },
  ]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const least = 4;
  const most = 2;
  const skipped = 1;
  const streamed: unknown[] = [];
  for await (const hero of select<Hero>().orderBy((h) => h.id).include({ powers: true, team: true }).stream(db)) streamed.push([hero.name, hero.team?.name, hero.powers.length]);
  const inTransaction: unknown[] = [];
  await db.transaction(async (tx) => {
    for await (const hero of select<Hero>().orderBy((h) => h.id).include({ powers: true }).stream(tx)) inTransaction.push([hero.name, hero.powers.length]);
  });
  return {
    one: await select<Hero>().orderBy((h) => h.id).include({ team: true }).all(db),
    many: await select<Team>().orderBy((t) => t.id).include({ heroes: true }).all(db),
    both: await select<Hero>().orderBy((h) => h.id).include({ team: true, powers: true }).all(db),
    filtered: await select<Hero>().orderBy((h) => h.id).include({ powers: { filter: (p) => p.level > least && p.name !== "see" } }).all(db),
    ordered: await select<Hero>().filter((h) => h.id === 1).include({ powers: { orderByDesc: (p) => p.name } }).one(db),
    severalKeys: await select<Hero>().filter((h) => h.id === 1).include({ powers: { orderBy: (p) => [p.name.length, p.name] } }).one(db),
    // For each hero, not for all of them together.
    limited: await select<Hero>().orderBy((h) => h.id).include({ powers: { orderBy: (p) => p.level, limit: 2 } }).all(db),
    captured: await select<Hero>().orderBy((h) => h.id).include({ powers: { filter: (p) => p.level >= least, limit: most, offset: skipped } }).all(db),
    offset: await select<Hero>().orderBy((h) => h.id).include({ powers: { offset: 1 } }).all(db),
    nothing: await select<Hero>().orderBy((h) => h.id).include({ powers: { limit: 0 } }).all(db),
    nested: await select<Team>().orderBy((t) => t.id).include({ heroes: { filter: (h) => h.age !== null, include: { powers: { limit: 1 }, team: true } } }).all(db),
    underOne: await select<Power>().orderBy((p) => p.id).include({ hero: { include: { team: { include: { heroes: { orderByDesc: (h) => h.id } } } } } }).limit(4).all(db),
    byRelation: await select<Team>().filter((t) => t.heroes.length > 0).orderBy((t) => t.id).include({ heroes: { filter: (h) => h.powers.some((p) => p.level > least), orderBy: (h) => h.team.name } }).all(db),
    // The parents that are asked for, whatever is read with them.
    parentsLimited: await select<Hero>().orderBy((h) => h.id).include({ powers: true }).limit(2).offset(1).all(db),
    parentsFiltered: await select<Hero>().filter((h) => h.team.name === "A").orderBy((h) => h.team.name).orderBy((h) => h.id).include({ team: true, powers: { limit: 1 } }).all(db),
    first: await select<Hero>().orderBy((h) => h.id).include({ powers: true }).first(db),
    firstOfNone: await select<Hero>().filter((h) => h.name === "nobody").include({ powers: true }).first(db),
    oneOrNull: await select<Hero>().filter((h) => h.name === "nobody").include({ powers: true }).oneOrNull(db),
    one_: await select<Hero>().filter((h) => h.name === "Dee").include({ team: true, powers: true }).one(db),
    tooMany: await select<Hero>().include({ powers: true }).one(db).catch((error: unknown) => error),
    none: await select<Hero>().filter((h) => h.name === "nobody").include({ powers: true }).all(db),
    count: await select<Hero>().include({ powers: true, team: true }).count(db),
    exists: await select<Hero>().include({ powers: true }).exists(db),
    json: JSON.stringify(await select<Team>().filter((t) => t.id === 3).include({ heroes: true }).one(db)),
    refused: await select<Hero>().include({ powers: { limit: -1 } }).all(db).catch((error: unknown) => error),
    streamed,
    inTransaction,
  };
}
