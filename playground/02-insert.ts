/** 02 Insert: objects go in, keys come back. */
import { createAll, insert, select } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import type { Hero, Team } from "./heroes.js";

await using db = await connect(":memory:");
await createAll<[Team, Hero]>(db);

// One object: the answer is the key that the database made.
const team = await insert<Team>({ name: "Preventers", headquarters: "Sharp Tower" }).execute(db);
console.log("team", team);

// A list: every key, in the order of the list. It goes in as a whole or not at all.
const ids = await insert<Hero>([
  { name: "Spider-Boy", secretName: "Pedro Parqueador", age: 16, teamId: team },
  { name: "Rusty-Man", secretName: "Tommy Sharp", age: 48, teamId: team },
]).execute(db);
console.log("heroes", ids);

// What is left out takes its default; an explicit null is NULL. `age` and `teamId` have none, so they have to be said.
const lion: Hero = { name: "Black Lion", secretName: "Trevor Challa", age: 35, teamId: null };

// `returning` answers the row as the database stored it: whole, or just the columns you name.
console.log(await insert<Hero>(lion).returning().one(db));
console.log(await insert<Hero>({ ...lion, name: "Captain North" }).returning("id", "name").all(db));

// An empty list runs no SQL.
console.log(await insert<Hero>([]).execute(db));

// A value that the column could not give back unchanged is refused before any SQL is sent.
try {
  await insert<Hero>({ ...lion, name: "Half-Life", age: 35.5 }).execute(db);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}

// A list that fails half-way leaves nothing behind: here the second name is taken.
try {
  await insert<Hero>([{ ...lion, name: "Dr. Weird" }, lion]).execute(db);
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(await select<Hero>().count(db), "heroes");
console.log(insert<Hero>(lion).toSQL());
