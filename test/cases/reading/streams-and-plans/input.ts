// Rows one at a time, with joins and with relations read along; the database's own words on how it would run a query.
import { createAll, cte, type Database, exists, insert, type Int, select } from "sqlmodel";

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
  teamId: number | null;
  team?: Team | null;
}

async function gathered<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "Reds" }, { name: "Blues" }]).execute(db);
  await insert<Hero>([{ name: "Ann", age: 20, teamId: 1 }, { name: "Bob", age: null, teamId: 1 }, { name: "Cid", age: 40, teamId: 2 }]).execute(db);
  const least = 10;
  const named = cte("grown ups", select<Hero>().filter(h => h.age > least));
  const plans = [
    await select<Hero>().filter(h => h.age > least && exists(select<Team>().filter(t => t.id === h.teamId))).explain(db),
    await select(named).join<Team>((h, t) => h.teamId === t.id).explain(db),
    await select<Hero>().map(h => h.name).union(select<Team>().map(t => t.name)).explain(db),
  ];
  return {
    joined: await gathered(select<Hero>().join<Team>((h, t) => h.teamId === t.id && h.age > least).orderBy(h => h.id).map((h, t) => [h.name, t.name]).stream(db)),
    navigated: await gathered(select<Hero>().orderByDesc(h => h.id).map(h => ({ name: h.name, team: h.team?.name })).stream(db)),
    included: await gathered(select<Team>().orderBy(t => t.id).include({ heroes: { orderBy: h => h.name } }).stream(db)),
    named: await gathered(select(named).orderBy(h => h.id).map(h => h.name).stream(db)),
    united: await gathered(select<Hero>().map(h => h.name).union(select<Team>().map(t => t.name)).orderBy(n => n).stream(db)),
    plans: plans.map(plan => /heroes|index|scan/i.test(plan) && plan.split("\n").every(line => line.length > 0)),
    text: select(named).filter(h => h.age < 99 + least).toSQL().params,
  };
}
