/** SQLite in workers, on real files: the same answers as in this thread, readers beside a writer, what cancelling stops, and what a crash leaves. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { fileURLToPath, pathToFileURL } from "node:url";
import NativeDatabase from "better-sqlite3";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { connect } from "../drivers/sqlite/index.js";
import { readConfig, type Isolation, type SqliteOptions, type WorkersConfig } from "../drivers/sqlite/config.js";
import { openReader, openWriter, type WorkerSettings } from "../drivers/sqlite/workers.js";
import type { Session } from "../drivers/server/session.js";
import {
  CancelledError, ConnectionError, DecodeError, QueryError, SqlModelError, TimeoutError, TransactionError, ValidationError,
} from "../runtime/connection/errors.js";
import type { BoundValue, Database, Executor, RawRow } from "../runtime/connection/port.js";
import { failure, isEventually, sleep } from "./harness/promises.js";

const folder = mkdtempSync(join(tmpdir(), "sqlmodel-workers-"));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.db`);

/** The tests run from the sources, beside which there is no built worker. */
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const script = join(root, "dist/sqlite-worker.js");

const isolations: readonly Isolation[] = ["thread", "process"];

const inWorkers = (file: string, workers: WorkersConfig = {}, options: SqliteOptions = {}): Promise<Database> =>
  connect(file, { ...options, workers: { readers: 2, script, ...workers } });

const schema = [
  "CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
  `CREATE TABLE heroes (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER, team_id INTEGER REFERENCES teams (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (name, age), CONSTRAINT grown_up CHECK (age >= 0))`,
];
const addHero = { text: "INSERT INTO heroes (name, age) VALUES (?, ?)" };
const add = (executor: Executor, name: string, age: number | null = null) => executor.write(addHero, [name, age]);
const count = async (executor: Executor, table = "heroes"): Promise<unknown> =>
  ((await executor.first({ text: `SELECT count(*) AS n FROM ${table}` }, [])) as RawRow)["n"];

async function heroes(workers: WorkersConfig = {}, file = newFile()): Promise<Database> {
  const db = await inWorkers(file, workers);
  await db.script(schema);
  return db;
}

/** A sum over as many numbers as it takes: SQLite answers no row before its end. */
const sum = (numbers: number) => ({ text: `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${numbers}) SELECT sum(i) AS s FROM n` });
const rows = (numbers: number) => ({ text: `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${numbers}) SELECT i FROM n` });
const fill = (numbers: number) => ({
  text: `INSERT INTO teams (name) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${numbers}) SELECT 'team ' || i FROM n`,
});

async function elapsed(promise: Promise<unknown>): Promise<number> {
  const since = performance.now();
  await promise.then(() => {}, () => {});
  return performance.now() - since;
}

/** Milliseconds that are far more than a quick thing takes on a busy machine, and far less than what it must not wait for. */
const soon = 8_000;

/** Which of these settles first, however it does. */
const first = (settling: Readonly<Record<string, Promise<unknown>>>): Promise<string> =>
  Promise.race(Object.entries(settling).map(([name, promise]) => promise.then(() => name, () => name)));

const never = new AbortController().signal;

async function session(open: typeof openReader, isolation: Isolation = "thread", file = newFile(), of = script): Promise<Session> {
  if (open === openReader) await (await inWorkers(file, { readers: 1 })).close();
  return open(readConfig(file, { workers: { readers: 1, isolation, script: of } }) as WorkerSettings)({ signal: never });
}

// ---- settings

test("workers are a number or an object; a database in memory, and a file without a journal, have none", async () => {
  assert.equal(readConfig("a.db", { workers: 4 }).workers, { readers: 4, isolation: "thread", script: undefined });
  assert.is(readConfig({ file: "a.db", workers: { isolation: "process" } }).workers?.isolation, "process");
  assert.is(readConfig("a.db").workers, undefined);
  assert.is(readConfig("file:a.db?mode=ro", { busyTimeout: 1, readOnly: undefined as never }).readOnly, true);
  const wrong: SqliteOptions[] = [
    { workers: 0 }, { workers: 1.5 }, { workers: NaN }, { workers: 65 }, { workers: { isolation: "fiber" as Isolation } }, { workers: 2, journal: "off" },
    { workers: { isolation: "process" }, journal: "memory" },
  ];
  for (const options of wrong) assert.throws(() => readConfig("a.db", options), (error: unknown) => error instanceof ValidationError);
  assert.match((await failure(connect(":memory:", { workers: 2 }), ValidationError)).message, /workers: a database in memory belongs to the one connection/);
  assert.match((await failure(connect({ workers: 2 }), ValidationError)).message, /give a file/);
});

test("what cannot be opened says so at connect: no folder, no database, no worker", async () => {
  assert.is((await failure(inWorkers(join(folder, "none", "a.db")), ConnectionError)).code, "CONNECTION_FAILED");
  assert.match((await failure(inWorkers(fileURLToPath(import.meta.url)), ConnectionError)).message, /not a database/);
  assert.match((await failure(inWorkers(newFile(), {}, { create: false }), ConnectionError)).message, /could not be opened/);
  const missing = await failure(inWorkers(newFile(), { script: join(folder, "none.js") }), ConnectionError);
  assert.is(missing.code, "WORKER_FAILED");
  assert.match(missing.message, /workers: \{ script \}/);
});

test("the built package finds its worker, and says what to install where tinypool is missing", async () => {
  const place = join(folder, "project");
  mkdirSync(join(place, "node_modules/sqlmodel"), { recursive: true });
  cpSync(join(root, "dist"), join(place, "node_modules/sqlmodel/dist"), { recursive: true });
  cpSync(join(root, "package.json"), join(place, "node_modules/sqlmodel/package.json"));
  symlinkSync(join(root, "node_modules/better-sqlite3"), join(place, "node_modules/better-sqlite3"));
  writeFileSync(join(place, "program.mjs"), `
    import { connect } from "sqlmodel/sqlite";
    try {
      const db = await connect("a.db", { workers: 2 });
      console.log(await db.first({ text: "SELECT 'answered' AS said" }, []));
      // The program ends without closing it: idle workers keep nothing alive.
    } catch (error) {
      console.log(error.code, error.message);
    }`);
  assert.match(await output(place), /DRIVER_MISSING .*npm install tinypool/);
  symlinkSync(join(root, "node_modules/tinypool"), join(place, "node_modules/tinypool"));
  assert.match(await output(place), /said: 'answered'/);
});

async function output(cwd: string): Promise<string> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(process.execPath, ["program.mjs"], { cwd, env, stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  await once(child, "close");
  return text;
}

// ---- the same answers

/** What a call answers, or the error it ends with, in a form that can be compared. */
async function told(promise: Promise<unknown>): Promise<unknown> {
  try {
    return await promise;
  } catch (error) {
    if (!(error instanceof SqlModelError)) return { thrown: String(error) };
    const cause = error.cause instanceof Error ? `${error.cause.name}: ${error.cause.message} ${(error.cause as { code?: string }).code ?? ""}` : undefined;
    return { class: error.constructor.name, name: error.name, message: error.message, cause, ...error };
  }
}

async function collect(source: AsyncIterable<unknown>): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const row of source) found.push(row);
  return found;
}

/** One of everything that the port can be asked. */
async function everything(db: Database): Promise<unknown[]> {
  const answers: unknown[] = [];
  const ask = async (promise: Promise<unknown>): Promise<void> => void answers.push(await told(promise));
  await ask(db.script(schema));
  await ask(db.script(["CREATE TABLE kept (id INTEGER)", "CREATE TABL"]));
  await ask(db.script(["CREATE TABLE kept (id INTEGER)", "DROP TABLE kept"]));
  await ask(db.write({ text: "INSERT INTO teams (name) VALUES (?)" }, ["Preventers"]));
  await ask(add(db, "Deadpond", 30));
  await ask(db.write({ text: "INSERT INTO heroes (id, name) VALUES (?, ?)" }, [2n ** 62n, "Far"]));
  await ask(db.write({ text: "DELETE FROM heroes WHERE id > 100" }, []));
  await ask(db.insertMany(addHero, [["Rusty", 48], ["Spider", null]]));
  await ask(db.insertMany({ text: "INSERT INTO heroes (name) VALUES (?) RETURNING id, name", row: (raw) => [raw["id"], raw["name"]] }, [["A"], ["B"]]));
  await ask(db.insertMany(addHero, [["C", 1], ["Rusty", 48]]));
  await ask(db.insertMany(addHero, []));
  await ask(db.all({ text: "SELECT * FROM heroes ORDER BY id" }, []));
  await ask(db.all({ text: "SELECT name FROM heroes ORDER BY id", row: (raw) => raw["name"] }, []));
  await ask(db.all({ text: "SELECT name FROM heroes WHERE 0" }, []));
  await ask(db.first({ text: "SELECT name FROM heroes WHERE 0" }, []));
  await ask(db.first({ text: "SELECT 1 AS a, 2 AS a, 3 AS b" }, []));
  await ask(db.all({ text: "SELECT 1 AS a, 2 AS a, 3 AS b, 4 AS __proto__, 5 AS constructor" }, []));
  await ask(db.all({ text: "INSERT INTO heroes (name) VALUES ('D'), ('E') RETURNING name" }, []));
  await ask(db.first({ text: "UPDATE heroes SET age = 5 WHERE name = 'D' RETURNING name, age" }, []));
  await ask(collect(db.stream({ text: "SELECT name FROM heroes ORDER BY name", row: (raw) => raw["name"] }, [])));
  await ask(collect(db.stream({ text: "INSERT INTO heroes (name) VALUES ('F'), ('G') RETURNING id" }, [])));
  const exact: BoundValue[] = ["x\0y", "", "\u{1f600}", null, 0, -0, 1.5, -(2 ** 31), Number.MAX_SAFE_INTEGER, 2n ** 53n - 1n, new Uint8Array([0, 255, 7]), new Uint8Array(0), new Uint8Array(70_000).fill(9), 1e300, Infinity];
  const list = exact.map((_, index) => `? AS v${index}`).join(", ");
  await ask(db.first({ text: `SELECT ${list}` }, exact));
  await ask(db.all({ text: `SELECT ${list} UNION ALL SELECT ${list}` }, [...exact, ...[...exact].reverse()]));
  await ask(db.all({ text: "SELECT CAST(? AS TEXT) AS big, typeof(?) AS type" }, [2n ** 63n - 1n, 2n ** 63n - 1n]));
  for (const wrong of [undefined, NaN, [1], {}, true, 2n ** 63n, new Date(0), () => 1, Symbol("s")]) await ask(db.all({ text: "SELECT ? AS v" }, [wrong as never]));
  for (const wrong of [undefined, () => 1, Symbol("s")]) await ask(db.insertMany(addHero, [["H", 1], ["I", wrong as never]]));
  await ask(db.first({ text: "SELECT ? AS v" }, []));
  await ask(db.first({ text: "SELECT 1" }, [1]));
  await ask(db.all({ text: "SELEC 1" }, []));
  await ask(db.all({ text: "" }, []));
  await ask(db.all({ text: "SELECT * FROM nobody" }, []));
  await ask(db.all({ text: "DELETE FROM heroes WHERE 0" }, []));
  await ask(db.write({ text: "BEGIN" }, []));
  await ask(add(db, "Deadpond", 30));
  await ask(add(db, "Young", -1));
  await ask(db.write({ text: "INSERT INTO heroes (name) VALUES (NULL)" }, []));
  await ask(db.write({ text: "INSERT INTO heroes (name, team_id) VALUES ('Lost', 99)" }, []));
  await ask(db.first({ text: "SELECT json_extract('{}', ?)" }, ["secret"]));
  await ask(db.all({ text: "SELECT 1 AS v", row: () => { throw new DecodeError("v", "a text", "a number"); } }, []));
  await ask(db.write({ text: "VACUUM" }, []));
  await ask(db.first({ text: "PRAGMA foreign_keys" }, []));
  await ask(db.first({ text: "PRAGMA journal_mode" }, []));
  await ask(db.first({ text: "PRAGMA synchronous" }, []));
  await ask(db.transaction(async (tx) => {
    await add(tx, "In", 1);
    await told(tx.transaction(async (inner) => {
      await add(inner, "Inner", 2);
      throw new TypeError("not this");
    }));
    await tx.transaction((inner) => add(inner, "Kept", 3));
    await told(add(tx, "In", 1));
    await tx.savepoint("here");
    await add(tx, "Gone", 4);
    await tx.rollbackTo("here");
    await tx.release("here");
    return count(tx);
  }));
  await ask(db.transaction(async (tx) => {
    await add(tx, "Undone");
    throw new RangeError("mine");
  }));
  await ask(db.transaction((tx) => tx.write({ text: "INSERT INTO heroes (name, team_id) VALUES ('Late', 99)" }, [])));
  await ask(db.transaction((tx) => add(tx, "No"), { readOnly: true }));
  await ask(db.transaction((tx) => count(tx), { readOnly: true }));
  await ask(db.first({ text: "SELECT count(*) AS n FROM heroes" }, [], { signal: AbortSignal.abort("early") }));
  await ask(db.first({ text: "SELECT 1" }, [], { timeout: -1 }));
  await ask(db.all({ text: "SELECT * FROM heroes ORDER BY id" }, []));
  return answers;
}

test("everything that can be asked is answered as in this thread, rows and errors alike", async () => {
  const here = await connect(newFile());
  const expected = await everything(here);
  await here.close();
  for (const isolation of isolations) {
    const db = await inWorkers(newFile(), { isolation });
    const answers = await everything(db);
    await db.close();
    assert.is(answers.length, expected.length);
    for (const [index, answer] of answers.entries()) assert.equal(answer, expected[index], `${isolation}, question ${index}`);
  }
});

test("large answers come in batches, whole and in order", async () => {
  const db = await heroes();
  await db.write(fill(50_000), []);
  const all = (await db.all({ text: "SELECT id, name FROM teams ORDER BY id" }, [])) as RawRow[];
  assert.is(all.length, 50_000);
  assert.ok(all.every((row, index) => row["id"] === index + 1 && row["name"] === `team ${index + 1}`));
  let next = 1;
  for await (const row of db.stream({ text: "SELECT id FROM teams ORDER BY id", row: (raw) => raw["id"] }, [])) {
    assert.is(row, next);
    next += 1;
    if (next > 20_000) break;
  }
  const returned = await db.all({ text: "UPDATE teams SET name = 'same' RETURNING id" }, []);
  assert.is(returned.length, 50_000);
  await failure(db.all({ text: "SELECT id FROM teams", row: (raw) => { if (raw["id"] === 3) throw new DecodeError("id", "less", "3"); } }, []), DecodeError);
  await db.close();
});

test("a loop may write through its own transaction, and still sees the rows of its beginning", async () => {
  for (const isolation of isolations) {
    const db = await heroes({ isolation });
    await db.write(fill(5_000), []);
    await db.transaction(async (tx) => {
      let seen = 0;
      for await (const id of tx.stream({ text: "SELECT id FROM teams", row: (raw) => raw["id"] }, [])) {
        seen += 1;
        if (seen % 1_000 === 0) await tx.write({ text: "INSERT INTO teams (name) VALUES (?)" }, [`after ${String(id)}`]);
      }
      assert.is(seen, 5_000);
    });
    assert.is(await count(db, "teams"), 5_005);
    await db.close();
  }
});

test("what the user's own SQL left behind is taken back", async () => {
  const db = await heroes();
  const raw = (text: string) => ({ text, raw: {} });
  await db.write(raw("PRAGMA foreign_keys = OFF"), []);
  await db.write(raw("CREATE TEMP TABLE passing (id INTEGER)"), []);
  assert.equal(await db.first({ text: "PRAGMA foreign_keys" }, []), { foreign_keys: 1 });
  assert.is((await failure(db.write({ text: "INSERT INTO passing VALUES (1)" }, []), QueryError)).kind, "notFound");
  await db.close();
});

// ---- beside each other

test("four readers go on while a transaction writes, and see what is committed", async () => {
  const db = await heroes({ readers: 4 });
  await add(db, "Before");
  const tx = await db.begin();
  await add(tx, "Inside");
  const long = Array.from({ length: 4 }, () => db.first(sum(2_000_000), []));
  await Promise.all(long);
  assert.is(await count(db), 1);
  assert.is(await count(tx), 2);
  await tx.commit();
  // Read your writes: a commit that was acknowledged is seen by every reader.
  assert.equal(await Promise.all(Array.from({ length: 8 }, () => count(db))), Array.from({ length: 8 }, () => 2));
  const snapshot = await db.begin({ readOnly: true });
  assert.is(await count(snapshot), 2);
  await add(db, "Later");
  assert.is(await count(snapshot), 2, "a read-only transaction sees the file as it was at its first statement");
  await snapshot.commit();
  assert.is(await count(db), 3);
  await db.close();
});

test("the event loop stays responsive while a long query runs, and in this thread it does not", async () => {
  const file = newFile();
  const here = await connect(file);
  const numbers = await numbersFor(here, 2_000);
  const inside = await delayDuring(here, numbers);
  await here.close();
  assert.ok(inside.max > 1_000, `in this thread the loop was held up for ${inside.max.toFixed(0)} ms`);
  for (const isolation of isolations) {
    const db = await inWorkers(file, { isolation });
    const { p99, max } = await delayDuring(db, numbers);
    await db.close();
    assert.ok(p99 < 50, `${isolation}: a delay of ${p99.toFixed(1)} ms at the 99th percentile, ${max.toFixed(1)} at most`);
  }
});

/** How many numbers a sum takes that long for, on this machine. */
async function numbersFor(executor: Pick<Executor, "first">, milliseconds: number): Promise<number> {
  // The quickest of some: what else the machine does only adds to it.
  const times: number[] = [];
  for (let time = 0; time < 4; time += 1) {
    const since = performance.now();
    await executor.first(sum(500_000), []);
    times.push(performance.now() - since);
  }
  return Math.ceil(milliseconds / Math.min(...times)) * 500_000;
}

async function delayDuring(db: Database, numbers: number): Promise<{ readonly p99: number; readonly max: number }> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await sleep(20);
  await db.first(sum(numbers), []);
  await sleep(20);
  delay.disable();
  return { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 };
}

test("a writer waits for another connection's lock, in its worker, for as long as it was told", async () => {
  for (const isolation of isolations) {
    const file = newFile();
    const db = await inWorkers(file, { isolation }, { busyTimeout: 300 });
    await db.script(schema);
    const other = new NativeDatabase(file);
    other.exec("BEGIN IMMEDIATE");
    const since = performance.now();
    assert.is((await failure(add(db, "Refused"), QueryError)).kind, "busy");
    assert.ok(performance.now() - since >= 290);
    const waiting = add(db, "Patient");
    await sleep(50);
    other.exec("COMMIT");
    await waiting;
    assert.is(await count(db), 1);
    other.close();
    await db.close();
  }
});

test("a database for reading only reads in workers too, and refuses to write", async () => {
  const file = newFile();
  await (await heroes({}, file)).close();
  const db = await inWorkers(`file:${file}?mode=ro`);
  assert.is(await count(db), 0);
  assert.is(await db.transaction((tx) => count(tx)), 0);
  assert.is((await failure(add(db, "No"), QueryError)).kind, "readOnly");
  await db.close();
});

test("whoever listens hears of the readers' statements and of the writer's", async () => {
  const db = await heroes();
  const heard: string[] = [];
  const stop = db.onQuery(({ operation, target }) => heard.push(`${operation} ${target.system}`));
  await add(db, "One");
  await count(db);
  stop();
  await count(db);
  assert.equal(heard, ["write sqlite", "read sqlite"]);
  await db.close();
});

// ---- stopping

test("a call that waits for a session leaves the line; the others go on", async () => {
  const db = await heroes({ readers: 1 });
  const long = db.first(sum(3_000_000), []);
  const abort = new AbortController();
  const queued = db.all({ text: "SELECT * FROM heroes" }, [], { signal: abort.signal });
  const behind = count(db);
  abort.abort();
  assert.is(await first({ queued, long }), "queued");
  await failure(queued, CancelledError);
  await long;
  assert.is(await behind, 0);
  await db.close();
});

test("a stream of rows stops within milliseconds, in the worker too", async () => {
  for (const isolation of isolations) {
    const times: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      const reader = await session(openReader, isolation);
      const reading = reader.all(rows(100_000_000), []);
      await sleep(50);
      const since = performance.now();
      const free = reader.interrupt();
      assert.is((await failure(reading, QueryError)).kind, "cancelled");
      await free;
      times.push(performance.now() - since);
      assert.is(reader.lostBy === undefined, isolation === "thread");
      if (isolation === "thread") assert.equal(await reader.first({ text: "SELECT 1 AS one" }, []), { one: 1 });
      await reader.close();
    }
    // What else the machine does only adds to it.
    assert.ok(Math.min(...times) < 100, `${isolation}: free after ${times.map((time) => time.toFixed(1)).join(", ")} ms`);
    assert.ok(Math.max(...times) < soon);
  }
});

test("a loop over a stream ends when its signal aborts, and its reader is used again", async () => {
  const db = await heroes({ readers: 1 });
  const abort = new AbortController();
  let seen = 0;
  const loop = (async () => {
    for await (const _row of db.stream(rows(100_000_000), [], { signal: abort.signal })) {
      seen += 1;
      if (seen === 5_000) abort.abort();
    }
  })();
  await failure(loop, CancelledError);
  assert.ok(seen < 10_000);
  assert.is(await count(db), 0);
  await db.close();
});

test("a sum is refused at once; its thread counts as busy until it ends, and takes nothing before", async () => {
  const reader = await session(openReader);
  const other = await session(openReader);
  const numbers = await numbersFor(reader, 1_000);
  const reading = reader.first(sum(numbers), []);
  // A tenth of the same work, in a thread beside: whatever else the machine does slows both.
  const tenth = other.first(sum(numbers / 10), []);
  await sleep(50);
  const free = reader.interrupt();
  assert.is(await first({ reading, tenth }), "reading", "its caller hears of it at once");
  await failure(reading, QueryError);
  const next = reader.first({ text: "SELECT 1 AS one" }, []);
  assert.is(await first({ free, next, tenth }), "tenth", "the thread was busy to the end of the statement");
  await free;
  assert.equal(await next, { one: 1 });
  await reader.close();
  await other.close();
});

test("statements that cannot be stopped do not pile up: there are never more threads than readers", async () => {
  const db = await heroes({ readers: 1 });
  // Beyond the two seconds after which a connection that does not stop is given up.
  const numbers = await numbersFor(db, 3_000);
  const since = performance.now();
  const call = db.first(sum(numbers), [], { timeout: 50 });
  const behind = count(db);
  assert.is(await first({ call, behind }), "call");
  await failure(call, TimeoutError);
  assert.is(await behind, 0);
  assert.ok(performance.now() - since > 1_500, "the one reader served nobody before its thread was free");
  await db.close();
});

test("a process is killed, whatever it does; its writer's place is taken at once", async () => {
  const db = await heroes({ isolation: "process" });
  for (const statement of [sum(10 ** 9), fill(10 ** 8)]) {
    const running = statement.text.startsWith("INSERT") ? db.write(statement, [], { timeout: 200 }) : db.first(statement, [], { timeout: 200 });
    assert.ok((await elapsed(running)) < soon);
    await failure(running, TimeoutError);
    const since = performance.now();
    await add(db, "Next");
    assert.ok(performance.now() - since < soon);
  }
  assert.is(await count(db, "teams"), 0);
  assert.is(await count(db), 2);
  await db.close();
});

test("K14: an aborted write is never committed: INSERT … SELECT, in a statement of its own and in a transaction", async () => {
  for (const isolation of isolations) {
    const db = await heroes({ isolation });
    const abort = new AbortController();
    const writing = db.write(fill(3_000_000), [], { signal: abort.signal });
    setTimeout(() => abort.abort(), 100);
    const behind = add(db, "After");
    assert.is(await first({ writing, behind }), "writing");
    await failure(writing, CancelledError);
    await behind;
    assert.is(await count(db, "teams"), 0, isolation);

    const inside = db.transaction(async (tx) => {
      await add(tx, "With it");
      await tx.write(fill(3_000_000), [], { timeout: 100 });
    });
    await failure(inside, TimeoutError);
    const whole = db.transaction(async (tx) => {
      await add(tx, "With it");
      await tx.write(fill(3_000_000), []);
    }, { timeout: 100 });
    await failure(whole, TimeoutError);
    assert.is(await count(db, "teams"), 0, isolation);
    await add(db, "Last");
    assert.is(await count(db), 2, isolation);
    await db.close();
  }
});

test("aborts at any moment of a write: it was stored if, and only if, its caller was told so", async () => {
  for (const isolation of isolations) {
    const rounds = isolation === "thread" ? 300 : 12;
    const db = await heroes({ isolation });
    const stored: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const abort = new AbortController();
      const writing = db.insertMany({ text: "INSERT INTO teams (id, name) VALUES (?, 'team')" }, [[round], [round + 1_000]], { signal: abort.signal });
      const since = performance.now();
      const wait = Math.random() * (isolation === "thread" ? 0.6 : 2);
      while (performance.now() - since < wait) await new Promise((resolve) => setImmediate(resolve));
      abort.abort();
      await writing.then(() => stored.push(round), (error: unknown) => assert.instance(error, CancelledError));
    }
    const found = await db.all({ text: "SELECT id FROM teams WHERE id < 1000 ORDER BY id", row: (raw) => raw["id"] }, []);
    assert.equal(found, stored, isolation);
    assert.is(await count(db, "teams"), stored.length * 2);
    await db.close();
  }
});

test("a write that waits for a lock is stopped at once, and does not write when the lock is free", async () => {
  const file = newFile();
  const db = await inWorkers(file, {}, { busyTimeout: 60_000 });
  await db.script(schema);
  const other = new NativeDatabase(file);
  other.exec("BEGIN IMMEDIATE");
  const writing = add(db, "Late");
  const timed = db.write(addHero, ["Timed", 1], { timeout: 60 });
  await failure(timed, TimeoutError);
  other.exec("COMMIT");
  await writing;
  assert.is(await count(db), 1);

  other.exec("BEGIN IMMEDIATE");
  const abort = new AbortController();
  const waiting = db.write(addHero, ["Waits", 1], { signal: abort.signal });
  await sleep(30);
  abort.abort();
  assert.ok((await elapsed(waiting)) < soon);
  await failure(waiting, CancelledError);
  other.exec("COMMIT");
  await add(db, "Next");
  assert.is(await count(db), 2);
  other.close();
  await db.close();
});

test("a session refuses to commit what was stopped inside a transaction", async () => {
  const writer = await session(openWriter);
  await writer.script(schema);
  await writer.control("BEGIN IMMEDIATE");
  await writer.write(addHero, ["First", 1]);
  const writing = writer.write(fill(500_000), []);
  await sleep(30);
  const free = writer.interrupt();
  assert.is((await failure(writing, QueryError)).kind, "cancelled");
  await free;
  assert.is(writer.transactionState, "failed");
  assert.is((await failure(writer.write(addHero, ["Second", 2]), TransactionError)).code, "TRANSACTION_FAILED");
  assert.is(await writer.control("COMMIT"), "ROLLBACK");
  assert.is(writer.transactionState, "none");
  assert.equal(await writer.first({ text: "SELECT count(*) AS n FROM heroes" }, []), { n: 0 });

  await writer.control("BEGIN IMMEDIATE");
  await writer.write({ text: "INSERT OR ROLLBACK INTO teams (id, name) VALUES (1, 'one')" }, []);
  await failure(writer.write({ text: "INSERT OR ROLLBACK INTO teams (id, name) VALUES (1, 'again')" }, []), QueryError);
  assert.is((await failure(writer.write(addHero, ["Alone", 2]), TransactionError)).code, "TRANSACTION_LOST");
  assert.is(writer.transactionState, "failed", "statements are not stored one by one");
  assert.is(await writer.control("ROLLBACK"), "ROLLBACK");
  await writer.close();
});

test("interrupt while nothing runs stops nothing, also not the next statement", async () => {
  for (const isolation of isolations) {
    const reader = await session(openReader, isolation);
    await reader.interrupt();
    const reading = reader.first({ text: "SELECT 1 AS one" }, []);
    assert.equal(await reading, { one: 1 });
    await reader.interrupt();
    assert.equal(await reader.first({ text: "SELECT 2 AS two" }, []), { two: 2 });
    assert.is(reader.lostBy, undefined);
    await reader.close();
  }
});

// ---- crashes

/** While this file is there, a worker that has been asked to throw does. */
const crash = join(folder, "crash-now");

/** A worker that does what it is asked, and crashes on a word. */
function crashingScript(): string {
  const file = join(folder, "crashing.mjs");
  writeFileSync(file, `
    import { existsSync, rmSync } from "node:fs";
    import answer from ${JSON.stringify(pathToFileURL(script).href)};
    const kept = [];
    export default (request) => {
      if (request.text?.includes("'exit'")) process.exit(3);
      if (request.text?.includes("'memory'")) for (;;) kept.push(new Array(1e6).fill(kept.length));
      if (request.text?.includes("'throw'")) {
        setInterval(() => {
          if (!existsSync(${JSON.stringify(crash)})) return;
          rmSync(${JSON.stringify(crash)});
          throw new TypeError("out of nowhere");
        }, 5);
      }
      return answer(request);
    };`);
  return file;
}

/** Without the last words of a process, which come on this one's standard error. */
async function quietly(work: () => Promise<void>): Promise<void> {
  const { write } = process.stderr;
  process.stderr.write = () => true;
  try {
    await work();
  } finally {
    process.stderr.write = write;
  }
}

test("a worker that ends takes its own call with it; it is replaced, and its transaction is rolled back", async () => {
  for (const isolation of isolations) {
    const db = await heroes({ isolation, readers: 1, script: crashingScript() });
    const beside = add(db, "Beside");
    const lost = await failure(db.first({ text: "SELECT 'exit'" }, []), ConnectionError);
    assert.is(lost.code, "CONNECTION_LOST");
    await beside;
    assert.is(await count(db), 1);
    assert.is((await failure(db.write({ text: "UPDATE heroes SET name = 'exit'" }, []), ConnectionError)).code, "CONNECTION_LOST");
    await failure(db.transaction(async (tx) => {
      await add(tx, "Half");
      await tx.write({ text: "UPDATE heroes SET name = 'exit'" }, []);
    }), ConnectionError);
    await add(db, "After");
    assert.is(await count(db), 2);
    await db.close();
  }
});

test("a worker that ends while nothing is asked of it is noticed, and replaced", async () => {
  for (const isolation of isolations) {
    await quietly(async () => {
      const alone = await session(openReader, isolation, newFile(), crashingScript());
      let noticed: ConnectionError | undefined;
      alone.onLost = (error) => (noticed = error);
      assert.equal(await alone.first({ text: "SELECT 'throw' AS said" }, []), { said: "throw" });
      writeFileSync(crash, "");
      await isEventually(() => noticed !== undefined, "the loss is noticed");
      assert.is(noticed?.code, "CONNECTION_LOST");
      assert.is(alone.lostBy, noticed);

      const db = await heroes({ isolation, readers: 1, script: crashingScript() });
      assert.equal(await db.first({ text: "SELECT 'throw' AS said" }, []), { said: "throw" });
      writeFileSync(crash, "");
      await isEventually(() => !existsSync(crash), "the worker saw the sign");
      // A call that is sent before the end is noticed hears of it.
      await isEventually(async () => {
        try {
          return (await count(db)) === 0;
        } catch (error) {
          assert.is((error as SqlModelError).code, "CONNECTION_LOST");
          return false;
        }
      }, "a new worker answers");
      await db.close();
    });
  }
});

test("a worker that runs out of memory ends alone", async () => {
  const before = process.env["NODE_OPTIONS"];
  process.env["NODE_OPTIONS"] = "--max-old-space-size=64";
  const db = await heroes({ isolation: "process", readers: 1, script: crashingScript() });
  process.env["NODE_OPTIONS"] = before ?? "";
  if (before === undefined) delete process.env["NODE_OPTIONS"];
  await quietly(async () => {
    assert.is((await failure(db.first({ text: "SELECT 'memory'" }, []), ConnectionError)).code, "CONNECTION_LOST");
  });
  assert.is(await count(db), 0);
  await db.close();
});

test("a process that is killed inside transactions loses nothing that was acknowledged, and leaves no half and no lock", async () => {
  for (const isolation of isolations) {
    const file = newFile();
    const native = new NativeDatabase(file);
    native.exec("CREATE TABLE pairs (round INTEGER, part INTEGER)");
    for (let kill = 0; kill < 5; kill += 1) {
      native.exec("DELETE FROM pairs");
      const acknowledged = await killWhileWriting(file, isolation);
      const found = native.prepare("SELECT round, count(*) AS parts FROM pairs GROUP BY round ORDER BY round").all() as { round: number; parts: number }[];
      assert.ok(found.every(({ parts }) => parts === 20), "no half transaction");
      assert.ok(found.length >= acknowledged, `${acknowledged} acknowledged, ${found.length} found`);
      assert.is(native.pragma("integrity_check", { simple: true }), "ok");
      native.exec("BEGIN IMMEDIATE; COMMIT");
    }
    native.close();
  }
});

/** Answers how many of its transactions the killed program had been told to be stored. */
async function killWhileWriting(file: string, isolation: Isolation): Promise<number> {
  const program = join(folder, "victim.mjs");
  writeFileSync(program, `
    import { connect } from ${JSON.stringify(pathToFileURL(join(root, "dist/sqlite.js")).href)};
    const [file, isolation] = process.argv.slice(2);
    const db = await connect(file, { workers: { readers: 1, isolation } });
    for (let round = 0; ; round += 1) {
      await db.transaction(async (tx) => {
        for (let part = 0; part < 20; part += 1) await tx.write({ text: "INSERT INTO pairs (round, part) VALUES (?, ?)" }, [round, part]);
      });
      process.stdout.write(round + "\\n");
    }`);
  const child = spawn(process.execPath, [program, file, isolation], { stdio: ["ignore", "pipe", "inherit"] });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
  while (!text.includes("\n")) await Promise.race([once(child.stdout, "data"), once(child, "close").then(() => Promise.reject(new TypeError("the victim ended by itself")))]);
  await sleep(Math.random() * 60);
  child.kill("SIGKILL");
  await once(child, "close");
  // A worker process notices that it is alone when its statement is over.
  await sleep(isolation === "process" ? 100 : 0);
  return text.split("\n").length - 1;
}

// ---- closing

test("close waits for what runs, closes every worker and leaves a file without a log; later calls reject", async () => {
  const file = newFile();
  const db = await heroes({}, file);
  const running = [add(db, "One"), db.first(sum(500_000), [])];
  await db.close();
  await Promise.all(running);
  await db.close();
  await failure(add(db, "No"), SqlModelError);
  await failure(db.all({ text: "SELECT 1" }, []), SqlModelError);
  const native = new NativeDatabase(file, { readonly: true });
  assert.equal(native.prepare("SELECT name FROM heroes").all(), [{ name: "One" }]);
  native.close();
});

test("an attempt to open that is given up leaves no worker", async () => {
  const settings = readConfig(newFile(), { workers: { readers: 1, script } }) as WorkerSettings;
  const open = openWriter(settings);
  await failure(open({ signal: AbortSignal.abort(new TimeoutError("too late")) }), ConnectionError);
  const late = new AbortController();
  const opening = open({ signal: late.signal });
  setTimeout(() => late.abort(), 5);
  await failure(opening, ConnectionError);
  // The one place is free again.
  const writer = await open({ signal: never });
  await writer.ping();
  await writer.close();
});

test.after(() => rmSync(folder, { recursive: true, force: true }));
test.run();
