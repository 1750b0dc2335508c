/**
 * 11 Compose: queries and conditions are values.
 *
 * A chain that is written in one place is one constant statement. A query that grows step by step is spliced of pieces that were rendered
 * at build time, and the text is remembered: still no SQL is made of trees while the program runs.
 */
import { select, type Select } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// A condition is an ordinary function. The build reads it where it is used, whole or inside another.
const adult = (h: Hero) => h.age !== null && h.age >= 18;
const inTeam = (h: Hero, team: string) => h.team?.name === team;
console.log(await select<Hero>().filter(adult).orderBy((h) => h.id).map((h) => h.name).all(db));
console.log(await select<Hero>().filter((h) => !adult(h) || inTeam(h, "Preventers")).orderBy((h) => h.id).map((h) => h.name).all(db));
// In JavaScript it is what it always was.
console.log((await select<Hero>().all(db)).filter(adult).length);

// A query in a variable grows by what the caller asked for. Every verb answers a new query; the old one stays as it was.
interface Search {
  text?: string;
  minAge?: number;
  oldestFirst?: boolean;
}
function search({ text, minAge, oldestFirst }: Search): Select<Hero> {
  let query = select<Hero>();
  if (text !== undefined) query = query.filter((h) => h.name.includes(text) || h.secretName.includes(text));
  if (minAge !== undefined) query = query.filter((h) => h.age >= minAge);
  return oldestFirst === true ? query.orderByDesc((h) => h.age) : query.orderBy((h) => h.name);
}
for (const wanted of [{}, { text: "an" }, { text: "an", minAge: 30, oldestFirst: true }]) {
  const found = search(wanted);
  console.log(wanted, found.toSQL().sql.replace(/.* FROM/, "… FROM"));
  console.log((await found.all(db)).map((h) => h.name));
}

// A function takes a query and gives one back: paging for all of them.
const page = (query: Select<Hero>, number: number, size = 2) => query.offset((number - 1) * size).limit(size);
for (const number of [1, 2, 3]) console.log("page", number, (await page(search({}), number).all(db)).map((h) => h.name));
