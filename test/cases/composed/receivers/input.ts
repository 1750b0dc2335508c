// A verb is compiled whatever way its query came by its type: aliases, `!`, casts, unions with a test, interfaces, namespaces.
import * as orm from "sqlmodel";
import { createAll, type Database, insert, type Int, select, type Select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
}

type Heroes = Select<Hero>;
type Rows<Result> = Select<Hero, Result>;
interface Named extends Select<Hero> {}

const byAlias = (query: Heroes, name: string) => query.filter((h) => h.name === name);
const byResult = (query: Rows<string>) => query.filter((h) => h.age !== null);
const byInterface = (query: Named) => query.filter((h) => h.age > 20);
const byIntersection = (query: Select<Hero> & { readonly extra?: 1 }) => query.filter((h) => h.age > 20);
const byConstraint = <Query extends Select<Hero>>(query: Query) => query.filter((h: Hero) => h.age !== null);
const optional = (query?: Heroes) => (query === undefined ? [] : [query.filter((h) => h.age > 20)]);
const older = (h: Hero, low: number, high = 60) => h.age !== null && h.age > low && h.age < high;

export default async function (db: Database) {
  await createAll<[Hero]>(db);
  await insert<Hero>([{ name: "A", age: 16 }, { name: "B", age: 48 }, { name: "C", age: null }]).execute(db);
  const kept = new Map<string, Heroes>([["all", select<Hero>()]]);
  const names = (query: Select<Hero>) => query.map((h) => h.name).all(db);
  return {
    alias: await names(byAlias(select<Hero>(), "A")),
    result: await byResult(select<Hero>().map((h) => h.name)).all(db),
    nonNull: await names(kept.get("all")!.filter((h) => h.age > 20)),
    cast: await names((kept.get("all") as Select<Hero>).filter((h) => h.age > 20)),
    interface: await names(byInterface(select<Hero>())),
    intersection: await names(byIntersection(select<Hero>())),
    constraint: await names(byConstraint(select<Hero>())),
    optional: await Promise.all(optional(select<Hero>()).map(names)),
    defaulted: await names(select<Hero>().filter((h) => older(h, 20))),
    given: await names(select<Hero>().filter((h) => older(h, 20, 30))),
    namespaced: await orm.select<Hero>().groupBy((h) => h.age).having(() => orm.count() > 0).orderBy((h) => h.age).map((h) => ({ age: h.age, n: orm.count() })).all(db),
    like: await orm.select<Hero>().filter((h) => orm.like(h.name, "A%")).count(db),
    raw: await orm.select<Hero>().filter((h) => orm.sql<boolean>`${h.name} = 'B'`).count(db),
  };
}
