/** 12 Raw SQL: the way out, with the same care. */
import { select, sql, type Int } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// Everything in ${} is bound as a parameter: there is no way to paste a text into the statement. Rows are decoded by the type.
const minAge = 18;
const perTeam = await sql<{ team: string; heroes: Int; names: string }>`
  select t.name as team, count(*) as heroes, group_concat(h.name, ', ') as names
  from heroes h join teams t on t.id = h.team_id
  where h.age >= ${minAge} or h.age is null
  group by t.name order by t.name`.all(db);
console.log(perTeam);

const evil = "'; drop table heroes; --";
console.log(await sql<{ n: Int }>`select count(*) as n from heroes where name = ${evil}`.one(db));

// The types do real work: a Date comes back as a Date, 0 and 1 as a boolean, a JSON text as what it holds.
await sql`create table missions (title text, "startsAt" text, secret integer, staff text)`.execute(db);
const startsAt = new Date("2031-05-01T12:00:00Z");
await sql`insert into missions values (${"Rescue"}, ${startsAt}, ${true}, ${JSON.stringify(["Deadpond"])})`.execute(db);
console.log(await sql<{ title: string; startsAt: Date; secret: boolean; staff: string[] }>`select * from missions`.one(db));

// A statement that answers no rows tells how many it changed.
console.log(await sql`update heroes set age = age + 1 where age is not null`.execute(db));

// A little SQL inside of an arrow: the holes take columns as well as values, and the rest of the query stays what it was.
const pattern = "%ta%";
const found = select<Hero>()
  .filter((h) => sql<boolean>`${h.name} like ${pattern}` && h.age > 20)
  .map((h) => ({ name: h.name, code: sql<string>`hex(${h.name})` }));
console.log(found.toSQL());
console.log(await found.all(db));

// It has a name like any other condition.
const teamHasOthers = (h: Hero) => sql<boolean>`exists (select 1 from heroes o where o.team_id = ${h.teamId} and o.id <> ${h.id})`;
console.log(await select<Hero>().filter((h) => !teamHasOthers(h)).orderBy((h) => h.id).map((h) => h.name).all(db));
