/** 07 Group: one row per group, with aggregates as functions. */
import { avg, count, countDistinct, max, min, select, sum } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// Everything that `map` uses is grouped by, or stands in an aggregate; the build refuses anything else.
const perTeam = select<Hero>()
  .groupBy((h) => h.teamId)
  .orderBy((h) => h.teamId, { nulls: "last" })
  .map((h) => ({ team: h.teamId, heroes: count(), ages: count(h.age), oldest: max(h.age) }));
console.log(perTeam.toSQL().sql);
console.log(await perTeam.all(db)); // count(h.age) counts what is not null

// `filter` keeps rows before they are grouped, `having` keeps groups.
const bigTeams = select<Hero>()
  .filter((h) => h.age < 40)
  .groupBy((h) => h.team.name)
  .having((h) => count() > 1 && avg(h.age) < 30)
  .map((h) => ({ team: h.team!.name, heroes: count(), youngest: min(h.age), years: sum(h.age) }));
console.log(bigTeams.toSQL().sql);
console.log(await bigTeams.all(db));

// Group by anything that can be computed; by several keys with a list.
const perDecade = select<Hero>()
  .filter((h) => h.age !== null)
  .groupBy((h) => Math.floor(h.age / 10) * 10)
  .orderBy((h) => Math.floor(h.age / 10) * 10)
  .map((h) => ({ decade: Math.floor(h.age! / 10) * 10, heroes: count() }));
console.log(await perDecade.all(db));

// Without groups an aggregate takes the whole table. Each may count or sum just the rows for which something holds.
const totals = select<Hero>().map((h) => ({
  heroes: count(),
  teams: countDistinct(h.teamId),
  adults: count(h.id, { filter: h.age !== null && h.age >= 18 }),
  meanAge: avg(h.age),
}));
console.log(totals.toSQL().sql);
console.log(await totals.one(db));

// Order by an aggregate, and take the first.
console.log(await select<Hero>().groupBy((h) => h.team.name).orderByDesc(() => count()).map((h) => h.team!.name).first(db));
