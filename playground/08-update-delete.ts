/** 08 Update and delete: by object, or by filter; never every row by mistake. */
import { deleteFrom, select, update } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();

// An object that was read and changed goes back by its key: every column, or `only` those you name. The answer is the number of rows.
const boy = await select<Hero>().filter((h) => h.name === "Spider-Boy").one(db);
console.log(await update<Hero>({ ...boy, name: "Spider-Youngster", age: 17 }).execute(db));
console.log(update<Hero>(boy).only("age").toSQL());

// By filter: `set` sees the row as it was, so a birthday is one statement.
console.log(update<Hero>().set((h) => ({ age: h.age + 1 })).filter((h) => h.teamId === 1).toSQL());
console.log(await update<Hero>().set((h) => ({ age: h.age + 1 })).filter((h) => h.teamId === 1).execute(db), "birthdays");

// `returning` answers the rows as they are now.
console.log(await update<Hero>().set((h) => ({ age: h.age + 1 })).filter((h) => h.name === "Rusty-Man").returning("name", "age").one(db));

// Filters may follow relations here, too.
console.log(await update<Hero>().set(() => ({ teamId: null })).filter((h) => h.team.name === "Z-Force").execute(db), "left Z-Force");

// Without a filter neither compiles; `everyRow` says that it is meant.
//   await deleteFrom<Hero>().execute(db);   ->  SQM2011: deleteFrom() without a filter changes every row.
console.log(await update<Hero>().set((h) => ({ secretName: h.secretName.toUpperCase() })).everyRow().execute(db), "names in capitals");

console.log(await deleteFrom<Hero>().filter((h) => h.age > 40).returning("id", "name").all(db));
console.log(await deleteFrom<Hero>(boy).execute(db));
console.log(await select<Hero>().orderBy((h) => h.id).columns("name", "secretName", "teamId").all(db));
