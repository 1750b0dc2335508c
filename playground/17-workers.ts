/** 17 Workers: SQLite beside the event loop. One writer, many readers, the same API. Needs the package tinypool. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAll, insert, select, settle, sql, type Int } from "sqlmodel";
import { backup, connect } from "sqlmodel/sqlite";
import type { Hero, Team } from "./heroes.js";

const folder = await mkdtemp(join(tmpdir(), "sqlmodel-course-"));

// In this process a statement holds the event loop as long as it runs: the fastest way for the short ones that most are. With workers
// the loop goes on, and each call costs about a tenth of a millisecond more.
const db = await connect(join(folder, "heroes.db"), { workers: 2 });
await createAll<[Team, Hero]>(db);
await insert<Hero>({ name: "Deadpond", secretName: "Dive Wilson", age: null, teamId: null }).execute(db);

let ticks = 0;
const clock = setInterval(() => (ticks += 1), 5);
const { n } = await sql<{ n: Int }>`
  with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 1000000) select count(*) as n from numbers
`.one(db);
clearInterval(clock);
console.log("counted to", n, "while the event loop", ticks > 2 ? "went on" : "stood still");

// Cancelling answers at once. A stream stops within milliseconds; what cannot be stopped ends in its thread, and is never stored.
// With { isolation: "process" } it is a process, which is killed.
const outcome = await settle(sql`
  with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < 3000000) select count(*) as n from numbers
`.all(db, { timeout: 20 }));
console.log(outcome.kind, "in time;", await select<Hero>().count(db), "hero is still there");

// A copy of the database as it is at one moment, while others read and write.
await backup(db, join(folder, "copy.db"));
await db.close();
await using copy = await connect(join(folder, "copy.db"));
console.log(await select<Hero>().map((h) => h.name).all(copy));
await copy.close();
await rm(folder, { recursive: true });
