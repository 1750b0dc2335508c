/** 09 Transactions: all of it, or nothing. */
import { insert, select, update, type Executor } from "sqlmodel";
import { openHeroes, type Hero, type Team } from "./heroes.js";

await using db = await openHeroes();
// What takes an Executor runs on a database and inside of a transaction alike.
const count = (at: Executor) => select<Hero>().count(at);
const hero = (name: string): Hero => ({ name, secretName: "unknown", age: null, teamId: null });

// Committed when the function resolves; its result is the answer.
const id = await db.transaction(async (tx) => {
  const teamId = await insert<Team>({ name: "Guardians", headquarters: "Knowhere" }).execute(tx);
  return insert<Hero>({ ...hero("Star-Lad"), teamId }).execute(tx);
});
console.log("new hero", id, "of", await count(db));

// Rolled back when it throws; the error goes on to you.
try {
  await db.transaction(async (tx) => {
    await update<Hero>().set(() => ({ age: 0 })).everyRow().execute(tx);
    throw new Error("second thoughts");
  });
} catch (error) {
  console.log((error as Error).message, "- newborn:", await select<Hero>().filter((h) => h.age === 0).count(db));
}

// A transaction inside of one is a savepoint: it can fail alone.
await db.transaction(async (tx) => {
  await insert<Hero>(hero("Groot-Boy")).execute(tx);
  await tx
    .transaction(async (inner) => {
      await insert<Hero>(hero("Rocket")).execute(inner);
      await insert<Hero>(hero("Deadpond")).execute(inner); // the name is taken
    })
    .catch((error: Error) => console.log("inner:", error.message));
});
console.log(await select<Hero>().filter((h) => ["Groot-Boy", "Rocket"].includes(h.name)).map((h) => h.name).all(db));

// Without a function: what leaves its scope without commit() is rolled back, whichever way it leaves.
{
  await using tx = await db.begin();
  await insert<Hero>(hero("Forgotten")).execute(tx);
  console.log("inside", await count(tx));
}
console.log("outside", await count(db));
