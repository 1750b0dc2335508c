/** 22 Include: rows with their related rows, in a fixed number of statements. */
import { select } from "sqlmodel";
import { openHeroes, type Hero, type Team } from "./heroes.js";

await using db = await openHeroes();

// The one on the other side comes with the row; the type of the result says that it is there.
for (const hero of await select<Hero>().include({ team: true }).orderBy((h) => h.id).all(db)) console.log(hero.name, "-", hero.team?.name);

// Many come in one more statement, however many rows there are. Who has none has an empty list, never undefined.
const teams = select<Team>().include({ heroes: true }).orderBy((t) => t.id);
for (const team of await teams.all(db)) console.log(team.name, team.heroes.map((h) => h.name));

// Each list may be filtered, ordered and cut: the limit is for each team. A limit of the query itself counts teams, not heroes.
const oldest = select<Team>()
  .include({ heroes: { filter: (h) => h.age !== null, orderByDesc: (h) => h.age, limit: 2 } })
  .orderBy((t) => t.id)
  .limit(2);
for (const team of await oldest.all(db)) console.log(team.name, team.heroes.map((h) => `${h.name}, ${h.age}`));

// And what is included may include.
const deep = select<Hero>().filter((h) => h.name === "Tarantula").include({ team: { include: { heroes: { orderBy: (h) => h.name } } } });
console.log((await deep.one(db)).team?.heroes.map((h) => h.name));
