/** 03 Select: a chain of verbs is a query, its last word runs it. */
import { select } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// `all` answers rows. In a Row<Hero> the `id` is there: it was read.
const heroes = await select<Hero>().orderBy((h) => h.name).all(db);
console.log(heroes.map((hero) => `${hero.id} ${hero.name}`));

// Order by several keys, the first one first; say where NULL goes.
console.log(await select<Hero>().orderByDesc((h) => h.age, { nulls: "last" }).orderBy((h) => h.name).columns("name", "age").all(db));

// `columns` picks by name. `map` makes of a row whatever the arrow says, and only what the arrow uses is read.
const cards = select<Hero>().orderBy((h) => h.id).limit(2).map((h) => ({
  card: `${h.name} (${h.secretName})`,
  initial: h.name.charAt(0),
  nextYear: h.age === null ? null : h.age + 1,
}));
console.log(cards.toSQL().sql);
console.log(await cards.all(db));

// A row can become a bare value, too.
console.log(await select<Hero>().orderBy((h) => h.id).map((h) => h.name.toUpperCase()).all(db));

// A page: leave out two, take two.
console.log(await select<Hero>().orderBy((h) => h.name).offset(2).limit(2).map((h) => h.name).all(db));

// Each value once.
console.log(await select<Hero>().map((h) => h.teamId).distinct().orderBy((h) => h.teamId).all(db));

// The other ends. `first` is a row or undefined; `one` throws unless there is exactly one; `oneOrNull` lets there be none.
console.log((await select<Hero>().orderBy((h) => h.age).first(db))?.name);
console.log((await select<Hero>().filter((h) => h.name === "Tarantula").one(db)).secretName);
console.log(await select<Hero>().filter((h) => h.name === "Nobody").oneOrNull(db));
console.log(await select<Hero>().count(db), await select<Hero>().filter((h) => h.age > 100).exists(db));

// `stream` reads one row at a time: nothing is piled up, and leaving the loop ends the statement.
for await (const hero of select<Hero>().orderBy((h) => h.id).stream(db)) {
  console.log("streamed", hero.name);
  if (hero.name === "Spider-Boy") break;
}
