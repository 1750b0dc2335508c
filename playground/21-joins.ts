/** 21 Joins: two rows side by side, where following a property is not enough. */
import { count, select } from "sqlmodel";
import { openHeroes, type Hero, type Team } from "./heroes.js";

await using db = await openHeroes();

// Where a property leads to the other row, follow it (page 06). A join says the condition itself; later arrows see a row of each.
const younger = select<Hero>()
  .join<Hero>((older, young) => older.teamId === young.teamId && older.age > young.age)
  .orderBy((older, young) => [older.id, young.id])
  .map((older, young) => `${older.name} could teach ${young.name}`);
console.log(younger.toSQL().sql);
console.log(await younger.all(db));

// Without an arrow it goes along the only foreign key between the two. Without `map` a row is a pair, and its type says which may be null.
for (const [team, hero] of await select<Team>().leftJoin<Hero>().orderBy((t, h) => [t.id, h.id]).all(db)) console.log(team.name, "-", hero?.name);

// Who has no partner? A left join, and the rows whose other side is missing. (Where a database has no FULL JOIN, as MySQL, fullJoin is a build
// error that says how else to write it.)
console.log(await select<Hero>().leftJoin<Hero>((h, o) => o.teamId === h.teamId && o.id !== h.id).filter((_h, o) => o.id === null).map((h) => h.name).all(db));

// Three and more; groups and aggregates see them all.
const pairs = select<Team>()
  .join<Hero>((t, a) => a.teamId === t.id)
  .join<Hero>((t, a, b) => b.teamId === t.id && a.id < b.id)
  .groupBy((t) => t.name)
  .map((t) => ({ team: t.name, pairs: count() }));
console.log(await pairs.all(db));

// What stands in a join may be a query.
const grown = select<Hero>().filter((h) => h.age >= 18).map((h) => ({ team: h.teamId, name: h.name }));
console.log(await select<Team>().join(grown, (t, g) => t.id === g.team).orderBy((_t, g) => g.name).map((t, g) => [t.name, g.name]).all(db));
