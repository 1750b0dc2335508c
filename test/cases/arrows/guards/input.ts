// A captured value is evaluated only where JavaScript would come to it, and asked for its truthiness where a condition stands.
import { createAll, type Database, insert, type Int, select } from "sqlmodel";

/** @sqlmodel table=heroes */
export interface Hero {
  id?: number;
  name: string;
  age: Int | null;
}

const order: string[] = [];
const traced = <T>(name: string, value: T): T => {
  order.push(name);
  return value;
};

export default async function (db: Database) {
  await createAll<[Hero]>(db);
  await insert<Hero>([{ name: "Deadpond", age: null }, { name: "Spider-Boy", age: 16 }, { name: "Rusty-Man", age: 48 }]).execute(db);
  const search = async (wanted: string | undefined, bounds: { low: number; high: number } | null, names: readonly string[] | null) =>
    await select<Hero>()
      .filter((h) => wanted === undefined || h.name.startsWith(wanted))
      .filter((h) => (bounds ? h.age >= bounds.low && h.age <= bounds.high : true))
      .filter((h) => names === null || names.includes(h.name))
      .map((h) => h.name)
      .all(db);
  const text = "" as string;
  const fallback = null as { age: number } | null;
  return {
    everything: await search(undefined, null, null),
    byPrefix: await search("Spider", null, null),
    byBounds: await search(undefined, { low: 10, high: 20 }, null),
    byNames: await search(undefined, null, ["Rusty-Man", "Nobody"]),
    byNoNames: await search(undefined, null, []),
    together: await search("R", { low: 40, high: 50 }, ["Rusty-Man"]),
    emptyTextIsFalsy: await select<Hero>().filter((h) => (text ? h.name === text : h.age !== null)).count(db),
    and: await select<Hero>().filter((h) => fallback !== null && h.age === fallback.age).count(db),
    nested: await select<Hero>().filter((h) => fallback === null || (traced("never", true) && h.age === traced("never", fallback.age))).count(db),
    inOrder: await select<Hero>().filter((h) => h.id > traced("first", 0) && (traced("second", false) || h.id < traced("third", 9))).count(db),
    order,
  };
}
