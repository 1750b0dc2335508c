// Queries in consts stand inside of others: the values that they captured where they were written are taken out of them.
import { count, createAll, type Database, exists, insert, type Int, isIn, max, scalar, select } from "sqlmodel";
import * as queries from "./queries.js";
import { busy, inOslo } from "./queries.js";

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
  teamId: number | null;
}

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "Reds", city: "Oslo" }, { name: "Blues", city: null }, { name: "Whites", city: "Oslo" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 20, teamId: 1 }, { name: "Bob", age: null, teamId: 1 }, { name: "Cid", age: 40, teamId: 2 }, { name: "Dee", age: 50, teamId: null }, { name: "Eve", age: 15, teamId: 3 },
  ]).execute(db);
  let changing = 18;
  const adults = select<Hero>().filter(h => h.age >= changing);
  changing = 1000;
  const most = 2;
  const some = adults.orderBy(h => h.name).limit(most).offset(1);
  const two = adults.orderBy(h => h.id).limit(2).filter(h => h.name !== "nobody" + most);
  const oldest = select<Hero>().map(h => max(h.age));
  const lists = select<Hero>().filter(h => ["Ann", "Cid", "Eve" + (most - 2)].includes(h.name)).map(h => h.teamId);
  const low = 5;
  const high = 45;
  return {
    changed: await adults.orderBy(h => h.id).map(h => h.name).all(db),
    from: await select(adults).filter(h => h.age < high).orderBy(h => h.name).map(h => h.name).all(db),
    withVerbs: await select(adults.filter(h => h.age < high).map(h => ({ name: h.name, age: h.age! + low }))).orderBy(r => r.age).all(db),
    counts: await select(some).orderBy(h => h.name).map(h => h.name).all(db),
    // A number that is written out is a value of the query too, once its verb has run.
    numbers: await select<Hero>().filter(h => h.age > low && isIn(h.id, two.map(t => t.id)) && h.age < high).orderBy(h => h.id).map(h => h.name).all(db),
    inPlace: await select<Hero>().filter(h => h.age > low && isIn(h.id, adults.limit(3).filter(t => t.name !== "x" + low).map(t => t.id)) && h.age < high + 100).count(db),
    other: await select<Hero>().filter(h => h.age > low && isIn(h.teamId, inOslo) && h.age < high).orderBy(h => h.id).map(h => h.name).all(db),
    namespaced: await select<Hero>().filter(h => isIn(h.teamId, queries.inOslo)).count(db),
    twice: await select<Hero>().filter(h => isIn(h.teamId, inOslo) || !isIn(h.teamId, inOslo)).count(db),
    named: await select(busy).filter(b => b.age < high).orderBy(b => b.name).map(b => b.name).all(db),
    value: await select<Hero>().filter(h => h.age === scalar(oldest)).map(h => ({ name: h.name, oldest })).all(db),
    lists: await select<Team>().filter(t => isIn(t.id, lists)).orderBy(t => t.id).map(t => t.name).all(db),
    correlated: await select<Team>().filter(t => exists(adults.filter(h => h.teamId === t.id))).orderBy(t => t.id).map(t => t.name).all(db),
    joined: await select<Team>().join(adults, (t, h) => h.teamId === t.id).orderBy((t, h) => h.id).map((t, h) => [t.name, h.name]).all(db),
    count: await select(adults).count(db),
    composed: await kept(low, high).orderBy(h => h.name).map(h => h.name).all(db),
    groups: await select(adults).groupBy(h => h.teamId).orderBy(h => h.teamId).map(h => [h.teamId, count()]).all(db),
  };

  // A query that is kept has the values of the ones in it.
  function kept(from: number, to: number) {
    const inner = select<Team>().filter(t => t.id < from).map(t => t.id);
    return select<Hero>().filter(h => isIn(h.teamId, inner) && h.age < to);
  }
}
