// Queries in variables, functions and conditions: every step answers a new query, and equal steps share a statement.
import { count, createAll, type Database, insert, type Int, select, type Select } from "sqlmodel";

/** @sqlmodel table */
export interface Team {
  id?: number;
  name: string;
}

/** @sqlmodel table */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  /** @sqlmodel foreignKey=team.id */
  teamId: Int | null;
  team?: Team | null;
}

const older = (query: Select<Hero>, age: number): Select<Hero> => query.filter(h => h.age > age);
const page = (query: Select<Hero>, size: number, number: number) => query.limit(size).offset(size * number);
function named(query: Select<Hero>, name: string | undefined) {
  return name === undefined ? query : query.filter(h => h.name.includes(name));
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  await insert<Hero>(["Ann", "Bob", "Cy", "Dee", "Eve"].map((name, index) => ({ name, age: index === 1 ? null : index * 10, teamId: index === 2 ? null : (index % 2) + 1 }))).execute(db);
  const base = select<Hero>();
  const ordered = base.orderBy(h => h.id);
  const answers: Record<string, unknown> = {};
  for (const flag of [true, false]) {
    let query = ordered;
    if (flag) query = query.filter(h => h.age > 10);
    if (!flag) query = query.filter(h => h.team!.name === "A").orFilter(h => h.name === "Cy");
    answers[`flag ${flag}`] = await query.map(h => h.name).all(db);
    answers[`count ${flag}`] = await query.count(db);
  }
  const parts = [["A", 1], ["B", 2]] as const;
  let many = select<Hero>().filter(h => h.id < 0);
  for (const [team, id] of parts) many = many.orFilter(h => h.team!.name === team && h.id > id);
  const streamed: string[] = [];
  for await (const hero of ordered.filter(h => h.id > 3).stream(db)) streamed.push(hero.name);
  const relation = base.filter(h => h.team!.name === "A");
  return {
    ...answers,
    unchanged: await base.count(db),
    many: [await many.orderBy(h => h.id).map(h => h.id).all(db), many.toSQL()],
    function: await page(named(older(ordered, 5), "e"), 1, 1).all(db),
    unnamed: await page(named(older(ordered, 5), undefined), 2, 0).columns("id", "name").all(db),
    ends: [await ordered.first(db), await older(base, 30).one(db), await older(base, 99).oneOrNull(db), await older(base, 30).exists(db), await older(base, 99).exists(db)],
    joinedTwice: [await relation.filter(h => h.team!.name !== "B").orderByDesc(h => h.team!.name).count(db), relation.map(h => h.team!.name).toSQL()],
    leftThenInner: await base.map(h => ({ n: h.name, t: h.team?.name })).filter(h => h.team!.name === "B").all(db),
    distinct: await base.map(h => h.teamId).distinct().orderBy(h => h.teamId).all(db),
    precedence: await base.filter(h => h.id === 1 || h.id === 2).filter(h => h.age === null || h.id > 4).map(h => h.id).all(db),
    total: await select<Hero>().map(() => count()).one(db),
    streamed,
  };
}
