// Verbs that values decide on: one constant for each, the statement of each path taken is put together once, and what a branch captures is evaluated only where the branch is taken.
import { count, createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=teams */
export interface Team {
  id?: number;
  name: string;
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

interface User {
  readonly id: number;
  readonly team: string;
}

const adult = (h: Hero) => h.age !== null && h.age >= 18;

export default async function (db: Database) {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "A" }, { name: "B" }]).execute(db);
  await insert<Hero>([
    { name: "Ann", age: 10, teamId: 1 }, { name: "Bob", age: 20, teamId: 2 }, { name: "Cy", age: 30, teamId: null }, { name: "Dee", age: null, teamId: 1 },
  ]).execute(db);

  const asked: string[] = [];
  const ask = <Value>(name: string, value: Value): Value => {
    asked.push(name);
    return value;
  };
  const own = (user: User | null) => select<Hero>().filter(user && ((h) => h.id === user.id)).orderBy((h) => h.id).map((h) => h.name).all(db);
  const named = (name: string | undefined) => select<Hero>().filter(name && ((h) => h.name === name)).count(db);
  const either = (young: boolean, age: number) =>
    select<Hero>().filter(young ? (h) => h.age < age : (h) => h.age > age).orderBy((h) => h.id).map((h) => h.name).all(db);
  const ordered = (byName: boolean, down: boolean) =>
    select<Hero>().orderBy(byName ? (h) => h.name : (h) => h.age).orderByDesc(down && ((h) => h.id)).map((h) => h.name).all(db);
  const byTeam = (team: string | null, age: number | null) =>
    select<Hero>()
      .filter((h) => h.id > 0)
      .filter(team !== null && ((h) => h.team!.name === team))
      .orFilter(age !== null && ((h) => h.age === age))
      .orderBy((h) => h.id)
      .map((h) => ({ name: h.name, team: h.team?.name }))
      .all(db);
  const counted = (least: number) =>
    select<Hero>().filter(least > 1 && adult).groupBy((h) => h.teamId).having(least > 0 && (() => count() >= least)).orderBy((h) => h.teamId).map((h) => [h.teamId, count()]).all(db);
  const nested = (a: boolean, b: boolean) =>
    select<Hero>().filter(a ? b && ((h) => h.id === ask("both", 1)) : b ? (h) => h.id === ask("b", 2) : undefined).orderBy((h) => h.id).map((h) => h.id).all(db);
  const none = (ids: readonly number[] | null) => select<Hero>().filter(ids !== null && ((h) => ids.includes(h.id))).exists(db);
  const team = (x: number | null) => select<Hero>().filter((h) => h.teamId === x).map((h) => h.name).orderBy((h) => h.id).all(db);
  const limited = (n: number, flag: boolean) => select<Hero>().limit(ask("limit", n)).filter(flag && ((h) => h.id > ask("id", 1))).offset(ask("offset", 1)).orderBy((h) => h.id).map((h) => h.id).all(db);
  const streamed = async (grown: boolean) => {
    const found: unknown[] = [];
    for await (const id of select<Hero>().filter(grown && adult).orderByDesc((h) => h.id).map((h) => h.id).stream(db)) found.push(id);
    return found;
  };
  const base = select<Hero>();
  const waiting = select<Hero>().filter((await Promise.resolve(true)) && ((h) => h.id < ask("waited", 3)));

  return {
    own: [await own(null), await own({ id: 2, team: "B" })],
    named: [await named(undefined), await named(""), await named("Bob")],
    either: [await either(true, 25), await either(false, 15)],
    ordered: [await ordered(true, false), await ordered(false, true)],
    byTeam: [await byTeam(null, null), await byTeam("A", null), await byTeam("B", 30), await byTeam(null, 30)],
    counted: [await counted(0), await counted(1), await counted(2)],
    nested: [await nested(true, true), await nested(true, false), await nested(false, true), await nested(false, false)],
    none: [await none(null), await none([]), await none([3])],
    nullable: [await team(null), await team(1)],
    limited: [await limited(2, true), await limited(3, false)],
    queries: [
      await (asked.length > 0 ? base.filter((h) => h.id === 1) : base).count(db),
      await (asked.length > 0 ? select<Hero>() : select<Hero>().filter(adult)).filter((h) => h.age !== null).count(db),
    ],
    steps: [await base.filter(asked.length > 0 && adult).count(db), await base.filter(asked.length === 0 && adult).count(db), await base.filter(null).filter(undefined).count(db)],
    waiting: await waiting.count(db),
    inInclude: await select<Hero>().filter(adult).include({ team: true }).filter(asked.length > 0 && ((h) => h.team!.name === "B")).all(db),
    asked,
    sql: [select<Hero>().filter(asked.length > 0 && ((h) => h.team!.name === "A")).toSQL(), select<Hero>().filter(asked.length < 0 && ((h) => h.team!.name === "A")).toSQL()],
    streamed: await streamed(asked.length > 0),
    first: await select<Hero>().orderBy(asked.length > 0 && ((h) => h.id)).map((h) => h.id).first(db),
  };
}
