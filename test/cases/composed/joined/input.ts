// Queries of several sources, groups and relations in variables.
import { count, createAll, type Database, insert, type Int, select, type Select } from "sqlmodel";

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

const joinTeams = () => select<Hero>().leftJoin<Team>((h, t) => h.teamId === t.id);
const inTeam = (query: ReturnType<typeof joinTeams>, name: string) => query.filter((h, t) => t.name === name);
const older = (h: Hero, low = 15) => h.age !== null && h.age > low;
const page = <T, Result>(query: Select<T, Result>, number: number, size = 2) => query.limit(size).offset(size * number);

class Heroes {
  readonly #all = select<Hero>().orderBy((h) => h.id);
  named(name: string) {
    return this.#all.filter((h) => h.name === name);
  }
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 10, teamId: 1 }, { name: "Bob", age: 20, teamId: 2 }, { name: "Cy", age: 30, teamId: null }, { name: "Dee", age: null, teamId: 1 },
  ]).execute(db);
  const joined = joinTeams();
  const groups = select<Hero>().groupBy((h) => h.teamId).orderBy((h) => h.teamId).map((h) => ({ team: h.teamId, n: count() }));
  const teams = select<Team>().include({ heroes: { filter: (h) => h.age > 5, orderBy: (h) => h.id } });
  const bare = select<Team>();
  const list = [select<Hero>(), select<Hero>().filter((h) => older(h))];
  const counts: number[] = [];
  for (const query of list) counts.push(await query.filter((h) => h.id > 1).count(db));
  const streamed: unknown[] = [];
  for await (const team of teams.orderByDesc((t) => t.id).stream(db)) streamed.push(team);
  return {
    joined: await inTeam(joined, "A").orderBy((h) => h.id).map((h, t) => [h.name, t?.name]).all(db),
    rows: await joined.filter((h) => h.id > 2).orderBy((h) => h.id).all(db),
    page: await page(select<Hero>().orderBy((h) => h.id).map((h) => h.name), 1).all(db),
    groups: [await groups.all(db), await groups.count(db), await groups.limit(2).all(db), await groups.offset(1).count(db), await groups.filter((h) => h.age > 5).all(db)],
    included: [await teams.filter((t) => t.name === "A").all(db), await teams.orderByDesc((t) => t.id).first(db), await teams.filter((t) => t.id === 2).one(db), await teams.count(db)],
    step: await bare.include({ heroes: { limit: 1 } }).filter((t) => t.id > 0).orderBy((t) => t.id).all(db),
    mappedAfter: await teams.map((t) => t.name).orderBy((t) => t.id).all(db),
    streamed,
    field: await new Heroes().named("Bob").one(db),
    counts,
    defaults: await select<Hero>().filter((h) => older(h, 25)).map((h) => h.name).all(db),
    explained: (await joined.filter((h) => h.id === 1).explain(db)).length > 0,
    locked: await db.transaction((tx) => bare.forUpdate().orderBy((t) => t.id).map((t) => t.name).all(tx)),
  };
}
