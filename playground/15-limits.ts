/** 15 Limits: every call can be cancelled, and can have so much time and no more. */
import { Context, insert, select, settle, type Executor } from "sqlmodel";
import { openHeroes, type Hero } from "./heroes.js";

await using db = await openHeroes();
const count = (at: Executor, limit?: Context) => select<Hero>().count(at, limit);

// The last argument of any call: a signal, a time in milliseconds, an instant.
const controller = new AbortController();
console.log(await select<Hero>().count(db, { signal: controller.signal, timeout: 500 }), "heroes in time");
controller.abort();

// `settle` turns what became of a call into a value, so that nothing has to be caught.
const late = await settle(select<Hero>().all(db, { signal: controller.signal }));
console.log(late.kind, late.kind === "cancelled" && late.error.code);
const wrong = await settle(insert<Hero>({ name: "Deadpond", secretName: "twice", age: null, teamId: null }).execute(db));
console.log(wrong.kind, wrong.kind === "error" && wrong.error.code);
const bug = await settle(Promise.reject(new RangeError("a mistake of mine")));
console.log(bug.kind);

// A context is a limit for a whole piece of work, and is handed down: a child can only end sooner.
const request = new Context({ timeout: 2_000 });
const audit = request.child({ timeout: 60_000 });
console.log("the child has", audit.remaining <= 2_000 ? "no more than its parent" : "more than its parent");
console.log(await count(db, audit));
request.cancel();
console.log((await settle(count(db, audit))).kind);

// A transaction that reaches its limit is rolled back, whatever its work is doing at that moment.
const stuck = await settle(
  db.transaction(async (tx) => {
    await insert<Hero>({ name: "Never-Was", secretName: "nobody", age: null, teamId: null }).execute(tx);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }, { timeout: 50 }),
);
console.log(stuck.kind, stuck.kind === "cancelled" && stuck.error.code, "-", await count(db), "heroes");

// On PostgreSQL and MySQL the server itself is asked to stop, and the connection goes back to the pool clean, or not at all. SQLite runs in
// this process and cannot be stopped within a statement; page 17 puts it into a thread or a process of its own.
