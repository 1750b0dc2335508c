// Every verb and every end of a select.
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
}

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 31, teamId: 1 }, { name: "bob", age: null, teamId: 1 }, { name: "Cy", age: 17, teamId: 2 },
    { name: "Dee", age: 31, teamId: null }, { name: "Éva", age: 64, teamId: 2 },
  ]).execute(db);
}

export default async function (db: Database) {
  await fill(db);
  const caught = (error: unknown): unknown => error;
  const two = 2, none = 0;
  const streamed: string[] = [];
  for await (const hero of select<Hero>().orderBy(h => h.id).stream(db)) {
    streamed.push(hero.name);
    if (streamed.length === 3) break;
  }
  return {
    all: await select<Hero>().all(db),
    filter: await select<Hero>().filter(h => h.age === 31).filter(h => h.teamId === 1).columns("name").all(db),
    orFilter: await select<Hero>().filter(h => h.age === 17).orFilter(h => h.name === "Dee").filter(h => h.id > 0).columns("name").all(db),
    orderBy: await select<Hero>().orderBy(h => h.age).orderByDesc(h => h.name).map(h => [h.age, h.name]).all(db),
    nullsFirst: await select<Hero>().orderBy(h => h.age, { nulls: "first" }).map(h => h.age).all(db),
    nullsLast: await select<Hero>().orderByDesc(h => h.age, { nulls: "last" }).map(h => h.age).all(db),
    nullsFirstDesc: await select<Hero>().orderByDesc(h => h.age, { nulls: "first" }).map(h => h.age).all(db),
    nullsLastAsc: await select<Hero>().orderBy(h => h.age, { nulls: "last" }).map(h => h.age).all(db),
    orderByRelation: await select<Hero>().orderBy(h => h.team?.name).orderBy(h => h.id).map(h => h.name).all(db),
    limit: await select<Hero>().orderBy(h => h.id).limit(two).map(h => h.id).all(db),
    limitZero: await select<Hero>().limit(none).all(db),
    offset: await select<Hero>().orderBy(h => h.id).offset(3).map(h => h.id).all(db),
    page: await select<Hero>().orderBy(h => h.id).limit(two).offset(two).map(h => h.id).all(db),
    distinct: await select<Hero>().map(h => h.age).distinct().orderBy(h => h.age).all(db),
    first: await select<Hero>().orderByDesc(h => h.id).map(h => h.name).first(db),
    firstOfNone: await select<Hero>().filter(h => h.id === 99).first(db),
    one: await select<Hero>().filter(h => h.id === 1).one(db),
    oneOfNone: await select<Hero>().filter(h => h.id === 99).one(db).catch(caught),
    oneOfMany: await select<Hero>().one(db).catch(caught),
    oneOrNull: [await select<Hero>().filter(h => h.id === 1).map(h => h.name).oneOrNull(db), await select<Hero>().filter(h => h.id === 99).oneOrNull(db)],
    oneOrNullOfMany: await select<Hero>().oneOrNull(db).catch(caught),
    count: [
      await select<Hero>().count(db), await select<Hero>().filter(h => h.age > 30).count(db), await select<Hero>().limit(2).count(db),
      await select<Hero>().map(h => h.age).distinct().count(db), await select<Hero>().offset(4).count(db), await select<Hero>().limit(0).count(db),
    ],
    exists: [await select<Hero>().exists(db), await select<Hero>().filter(h => h.id === 99).exists(db), await select<Hero>().limit(0).exists(db), await select<Hero>().offset(9).exists(db)],
    streamed,
    toSQL: select<Hero>().filter(h => h.name === "x" && h.age > two).limit(1).toSQL(),
    columns: await select<Hero>().orderBy(h => h.id).columns("id", "teamId").first(db),
    cancelled: await select<Hero>().all(db, { signal: AbortSignal.abort() }).catch(caught),
  };
}
