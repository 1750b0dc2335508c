/**
 * 05 Null: two answers, never three.
 *
 * SQL has a third truth value, and rows fall silently out of NOT and <>. An arrow keeps JavaScript's two: the same arrow, run over the
 * rows in memory, keeps the same rows. This page runs both sides.
 */
import { select } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();
const heroes = await select<Hero>().all(db);

// Deadpond's age is NULL. An order comparison with NULL is false, so its negation is true.
const upTo35 = await select<Hero>().filter((h) => h.age <= 35).map((h) => h.name).all(db);
const notUpTo35 = await select<Hero>().filter((h) => !(h.age <= 35)).map((h) => h.name).all(db);
console.log("age <= 35:", upTo35, " not:", notUpTo35);
console.log("together:", upTo35.length + notUpTo35.length, "of", heroes.length);

// !== keeps the rows without an age: null is not 16. (SQL's own <> would drop them.)
const not16 = select<Hero>().filter((h) => h.age !== 16).map((h) => h.name);
console.log(not16.toSQL().sql);
console.log("sql:", await not16.all(db), " js:", heroes.filter((h) => h.age !== 16).map((h) => h.name));

// === matches NULL where the captured value is null: no second query for that case, and the index on `age` still serves.
for (const age of [35, null]) {
  const found = await select<Hero>().filter((h) => h.age === age).map((h) => h.name).all(db);
  console.log("age ===", age, found, " js:", heroes.filter((h) => h.age === age).map((h) => h.name));
}

// ?? says what to take instead of null. In `map` a row is seen as it is read, so there TypeScript itself asks for it.
console.log(await select<Hero>().filter((h) => (h.age ?? 0) < 20).map((h) => ({ name: h.name, nextYear: (h.age ?? -1) + 1 })).all(db));

// A text put together with null does not vanish.
console.log(await select<Hero>().filter((h) => h.age === null).map((h) => `${h.name}, team ${h.team?.name}`).all(db));
console.log(await select<Hero>().filter((h) => h.teamId === null).map((h) => `${h.name}, team ${h.team?.name ?? "none"}`).all(db));
