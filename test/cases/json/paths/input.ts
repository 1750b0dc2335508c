// Values inside JSON: paths, parts that may be missing, lengths, memberships, comparisons and order.
import { count, createAll, type Database, insert, type Int, type Json, max, select, sum } from "sqlmodel";

interface Address {
  city: string;
  zip?: string | null;
  geo?: { lat: number; lon: number };
}

interface Meta {
  address: Address;
  age: number;
  rank: Int;
  active: boolean;
  born: Date;
  big: bigint;
  tags: string[];
  scores: Int[];
  team: { name: string };
  nick: string | null;
  data?: Record<string, Int>;
}

/** @sqlmodel table=people */
export interface Person {
  id?: number;
  name: string;
  meta: Meta;
  extra: Json<{ note: string }> | null;
  tags: string[];
  /** @sqlmodel sqlType=array */
  words: string[];
  /** @sqlmodel sqlType=array */
  numbers: Int[] | null;
}

export default async function (db: Database) {
  await createAll<[Person]>(db);
  await insert<Person>([
    {
      name: "Ann", extra: { note: "n1" }, tags: ["x", "y"], words: ["a", "it's", 'q"q'], numbers: [1, 2, 3],
      meta: { address: { city: "Oslo", zip: "0150", geo: { lat: 1.5, lon: -2 } }, age: 30.5, rank: 2, active: true, born: new Date(1000), big: 2n ** 60n, tags: ["a", "b"], scores: [1, 2], team: { name: "Reds" }, nick: "annie", data: { one: 1, two: 2 } },
    },
    {
      name: "Bob", extra: null, tags: [], words: [], numbers: null,
      meta: { address: { city: "Bern", zip: null }, age: 4, rank: 10, active: false, born: new Date(5000), big: 5n, tags: [], scores: [], team: { name: "Blues" }, nick: null },
    },
    {
      name: "Cid", extra: { note: "it's" }, tags: ["é", "x"], words: ["a"], numbers: [],
      meta: { address: { city: "Åre" }, age: 31, rank: 9, active: true, born: new Date(3000), big: 7n, tags: ["b"], scores: [3], team: { name: "Reds" }, nick: "", data: { two: 3 } },
    },
  ]).execute(db);
  const city = "Oslo";
  const tag = "b";
  const after = new Date(2000);
  const nothing: string | null = null;
  return {
    text: await select<Person>().filter(p => p.meta.address.city === city).map(p => p.name).all(db),
    notText: await select<Person>().filter(p => p.meta.address.city !== city).orderBy(p => p.id).map(p => p.name).all(db),
    starts: await select<Person>().filter(p => p.meta.address.city.startsWith("B")).map(p => p.meta.address.city.toUpperCase()).all(db),
    optional: await select<Person>().orderBy(p => p.id).map(p => ({ zip: p.meta.address.zip, lat: p.meta.address.geo?.lat, nick: p.meta.nick, note: p.extra?.note, two: p.meta.data?.["two"] })).all(db),
    missing: await select<Person>().filter(p => p.meta.address.zip === null).orderBy(p => p.id).map(p => p.name).all(db),
    missingCaptured: await select<Person>().filter(p => p.meta.nick === nothing).map(p => p.name).all(db),
    lifted: await select<Person>().filter(p => !(p.meta.address.geo!.lat > 1)).orderBy(p => p.id).map(p => p.name).all(db),
    unequal: await select<Person>().filter(p => p.extra!.note !== "n1").orderBy(p => p.id).map(p => p.name).all(db),
    numbers: await select<Person>().filter(p => p.meta.age > 30 && p.meta.rank < 10).orderBy(p => p.meta.age).map(p => [p.meta.age, p.meta.rank, p.meta.age + 1]).all(db),
    // As texts 10 would come before 9.
    ranks: await select<Person>().orderByDesc(p => p.meta.rank).map(p => p.meta.rank).all(db),
    booleans: await select<Person>().filter(p => p.meta.active).orderBy(p => p.id).map(p => [p.name, p.meta.active]).all(db),
    notBoolean: await select<Person>().filter(p => !p.meta.active).map(p => p.name).all(db),
    dates: await select<Person>().filter(p => p.meta.born > after).orderBy(p => p.meta.born).map(p => p.meta.born).all(db),
    bigs: await select<Person>().filter(p => p.meta.big > 6n).orderBy(p => p.id).map(p => p.meta.big).all(db),
    relationLike: await select<Person>().filter(p => p.meta.team.name === "Reds").orderByDesc(p => p.meta.team.name).orderBy(p => p.id).map(p => p.meta.team.name).all(db),
    lengths: await select<Person>().orderBy(p => p.id).map(p => [p.tags.length, p.meta.tags.length, p.meta.address.city.length, p.words.length, p.numbers?.length]).all(db),
    byLength: await select<Person>().filter(p => p.meta.tags.length > 1 || p.tags.length === 0).orderBy(p => p.id).map(p => p.name).all(db),
    has: await select<Person>().filter(p => p.meta.tags.includes(tag)).orderBy(p => p.id).map(p => p.name).all(db),
    hasNot: await select<Person>().filter(p => !p.tags.includes("x")).map(p => p.name).all(db),
    hasAccent: await select<Person>().filter(p => p.tags.includes("é")).map(p => p.name).all(db),
    hasNumber: await select<Person>().filter(p => p.meta.scores.includes(3) || p.meta.scores.includes(2)).orderBy(p => p.id).map(p => p.name).all(db),
    hasWord: await select<Person>().filter(p => p.words.includes('q"q') && p.words.includes("it's")).map(p => p.name).all(db),
    hasInArray: await select<Person>().filter(p => !p.numbers!.includes(2)).orderBy(p => p.id).map(p => p.name).all(db),
    parts: await select<Person>().filter(p => p.name === "Ann").map(p => ({ team: p.meta.team, tags: p.meta.tags, geo: p.meta.address.geo, words: p.words })).one(db),
    groups: await select(select<Person>().map(p => ({ team: p.meta.team.name, rank: p.meta.rank, born: p.meta.born }))).groupBy(r => r.team).orderBy(r => r.team)
      .map(r => ({ team: r.team, n: count(), ranks: sum(r.rank), born: max(r.born) })).all(db),
    summed: await select<Person>().map(p => sum(p.meta.data!["two"]!)).one(db),
    // PostgreSQL keeps the properties of an object in an order of its own.
    whole: await select<Person>().filter(p => p.id === 3).map(p => p.meta).one(db).then(meta => Object.entries(meta).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}
