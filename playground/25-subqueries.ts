/** 25 Queries in queries: asked for existence, for membership, as a value, by a name, and side by side. */
import { cte, exists, isIn, max, recursive, scalar, select } from "sqlmodel";
import { openHeroes, type Hero, type Team } from "./heroes.js";

await using db = await openHeroes();

// A list of related rows answers questions without being read.
console.log(await select<Team>().filter((t) => t.heroes.some((h) => h.age > 40)).map((t) => t.name).all(db));
console.log(await select<Team>().orderBy((t) => t.id).map((t) => ({ team: t.name, heroes: t.heroes.length, grown: t.heroes.filter((h) => h.age !== null && h.age >= 18).length })).all(db));

// The same for any two models: the inner arrow sees the rows of the outer one.
console.log(await select<Team>().filter((t) => !exists(select<Hero>().filter((h) => h.teamId === t.id && h.age === null))).map((t) => t.name).all(db));
console.log(await select<Hero>().filter((h) => isIn(h.teamId, select<Team>().filter((t) => t.name.startsWith("Z")).map((t) => t.id))).map((h) => h.name).all(db));

// A query of one column and one row is a value.
console.log(await select<Hero>().filter((h) => h.age === scalar(select<Hero>().map((o) => max(o.age)))).map((h) => h.name).all(db));

// A query with a name stands in front of the statement and is used like a table.
const grown = cte("grown", select<Hero>().filter((h) => h.age >= 18));
console.log(await select(grown).orderBy((g) => g.age).map((g) => g.name).all(db));

// One that uses itself counts, or walks along a tree.
const decades = recursive("decades", select<Hero>().limit(1).map(() => ({ from: 10 })), (self) => select(self).filter((d) => d.from < 40).map((d) => ({ from: d.from + 10 })));
console.log(await select(decades).leftJoin<Hero>((d, h) => h.age >= d.from && h.age < d.from + 10).orderBy((d, h) => [d.from, h.id]).map((d, h) => `${d.from}: ${h?.name ?? "nobody"}`).all(db));

// Sets: the rows of both, of either, of one alone.
const young = select<Hero>().filter((h) => h.age < 35).map((h) => h.name);
const spider = select<Hero>().filter((h) => h.name.includes("r-")).map((h) => h.name);
console.log(await young.intersect(spider).all(db), await young.except(spider).all(db));
