/** 06 Relations: follow a property, and the join is made. */
import { count, select } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// `team` is no column. It leads through `teamId`, the foreign key to Team.
const inTower = select<Hero>().filter((h) => h.team.headquarters === "Sharp Tower").orderBy((h) => h.name).map((h) => h.name);
console.log(inTower.toSQL().sql);
console.log(await inTower.all(db));

// `h.team.name` asks for heroes with a team: an inner join. `h.team?.name` lets there be none: a left join. As in JavaScript.
const everybody = select<Hero>().orderBy((h) => h.id).map((h) => ({ hero: h.name, team: h.team?.name ?? "on their own" }));
console.log(everybody.toSQL().sql);
console.log(await everybody.all(db));

// One relation used twice is joined once, whichever verbs use it.
const sorted = select<Hero>()
  .filter((h) => h.team.name !== "Z-Force")
  .orderBy((h) => h.team.name)
  .orderByDesc((h) => h.age)
  .map((h) => `${h.name} of ${h.team!.name}`);
console.log(sorted.toSQL().sql);
console.log(await sorted.all(db));

// Who is on no team? Ask the key.
console.log(await select<Hero>().filter((h) => h.teamId === null).map((h) => h.name).all(db));

// Relations work in groups, too (page 07).
console.log(await select<Hero>().groupBy((h) => h.team?.name).orderBy((h) => h.team?.name).map((h) => ({ team: h.team?.name, heroes: count() })).all(db));
