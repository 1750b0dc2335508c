// Sets of rows of queries in variables: both sides are put together at run time, and the set goes on as a query of its own.
import { createAll, cte, type Database, insert, type Int, isIn, select, type Select, UnsupportedError } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
  big: bigint;
}

const failure = async (run: () => unknown): Promise<string> => {
  try {
    await run();
    return "it did not fail";
  } catch (error) {
    return error instanceof UnsupportedError ? `${error.code}: ${error.message}` : String(error);
  }
};

export default async function (db: Database) {
  await createAll<[Hero]>(db);
  await insert<Hero>(["Ann", "Bob", "Cy", "Dee"].map((name, index) => ({ name, age: index === 3 ? null : (index + 1) * 10, big: 9007199254740993n * BigInt(10 ** index) }))).execute(db);
  const younger = (age: number): Select<Hero> => select<Hero>().filter((h) => h.age < age);
  const named = (name: string): Select<Hero> => select<Hero>().filter((h) => h.name === name);
  const both = younger(25).union(named("Bob")).union(named("Dee"));
  const top = select<Hero>().orderByDesc((h) => h.id).limit(2);
  const few = cte("few", top);
  const fromFew = select(few);
  const first = () => select<Hero>().map((h) => ({ a: h.id, b: h.name }));
  const second = () => select<Hero>().map((h) => ({ b: h.name, a: h.id }));
  const limited = top.limit(1);
  return {
    union: await both.orderBy((h) => h.id).all(db),
    big: await both.filter((h) => h.big > 9007199254740993n).orderByDesc((h) => h.big).map((h) => h.name).all(db),
    all: await younger(25).unionAll(named("Bob")).orderBy((h) => h.id).map((h) => h.name).all(db),
    intersect: await younger(25).intersect(named("Bob")).map((h) => h.name).all(db),
    except: await younger(25).except(named("Bob")).map((h) => h.name).all(db),
    ends: [await both.count(db), await both.exists(db), await both.filter((h) => h.age === null).one(db), await both.limit(2).count(db), await both.orderBy((h) => h.name).first(db)],
    limits: await top.union(younger(15).limit(1)).orderBy((h) => h.id).map((h) => h.name).all(db),
    sql: younger(25).union(top).filter((h) => h.age > 5).toSQL(),
    named: await fromFew.filter((h) => h.name !== "Dee").map((h) => h.name).all(db),
    setOfNamed: await fromFew.union(fromFew.filter((h) => h.age === null)).orderBy((h) => h.id).map((h) => h.id).all(db),
    values: await select<Hero>().filter((h) => isIn(h.id, select(few).map((f) => f.id))).filter((h) => h.id > 0).map((h) => h.name).orderBy((h) => h.id).all(db),
    heldLimit: await select(limited).map((h) => h.name).all(db),
    unlike: await failure(() => first().union(second()).all(db)),
    again: [both.toSQL().sql === younger(1).union(named("")).union(named("x")).toSQL().sql],
  };
}
