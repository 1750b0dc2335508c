/** 04 Filter: conditions are JavaScript, and mean what they mean in JavaScript. */
import { between, like, select } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();
/** Every query of this page goes on from here: the names, in the order of the keys. */
const heroes = select<Hero>().orderBy((h) => h.id).map((h) => h.name);

// What an arrow captures is bound as a parameter: evaluated once, never pasted into the text.
const minAge = 18;
const letter = "R";
const adults = heroes.filter((h) => h.age >= minAge && h.name.startsWith(letter));
console.log(adults.toSQL());
console.log("adults with R:", await adults.all(db));

// Several filters are one AND. `orFilter` widens what the filters so far keep.
console.log("or:", await heroes.filter((h) => h.age > 30).filter((h) => h.teamId === 1).orFilter((h) => h.age < 18).all(db));

// Logic, arithmetic and texts, with JavaScript's own precedence. Wildcards in a text are just characters.
console.log("even:", await heroes.filter((h) => (h.age % 2 === 0 && h.age / 2 < 20) || h.secretName.includes("%")).all(db));
console.log("lion:", await heroes.filter((h) => h.name.toLowerCase().endsWith("lion") || h.name.length > 9).all(db));
console.log("same letter:", await heroes.filter((h) => h.name.slice(0, 1) === h.secretName.slice(0, 1)).all(db));

// A list: one statement for every length of it, the empty one included.
for (const ids of [[1, 3, 5], []]) {
  console.log("ids", ids, await heroes.filter((h) => ids.includes(h.id)).all(db));
}
const favourites = new Set(["Tarantula", "Deadpond"]);
console.log("no favourites:", await heroes.filter((h) => !favourites.has(h.name)).all(db));

// Choices and functions of Math.
console.log("by team:", await heroes.filter((h) => (h.teamId === 1 ? h.age > 40 : h.age > 30)).all(db));
console.log("about 33:", await heroes.filter((h) => Math.abs(h.age - 33) <= 2).all(db));

// SQL's own words are functions.
console.log("like:", await heroes.filter((h) => like(h.name, "%-_an") || between(h.age, 30, 32)).all(db));
