/** A primary and its readers: who answers what, own writes, lag, readers that are lost, silent or promoted. On PostgreSQL with two streaming replicas. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  CancelledError, ConnectionError, type Database, type Executor, QueryError, type ReplicasOptions, type ReplicatedDatabase, replicas, TimeoutError, ValidationError,
} from "sqlmodel";
import { connect as connectMysql } from "sqlmodel/mysql";
import { connect as connectPostgres } from "sqlmodel/postgres";
import { connect as connectSqlite } from "sqlmodel/sqlite";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { RawRow, Statement } from "../runtime/connection/port.js";
import { replicationForms } from "../runtime/routing/positions.js";
import { failure, isEventually, sleep } from "./harness/promises.js";
import { startMariadb } from "./harness/servers/mariadb.mjs";
import { startPostgres, startReplica } from "./harness/servers/postgres.mjs";
import { freshMysql } from "./harness/servers/schema.mjs";

const primary = await startPostgres();
const followers = [await startReplica(primary), await startReplica(primary)] as const;
test.after(async () => {
  for (const server of [...followers, primary]) await server.stop();
});

const names = new Map([[primary.port, "primary"], [followers[0].port, "one"], [followers[1].port, "two"]]);
const first = (raw: RawRow): unknown => raw[0];
/** Answers the server that ran it. */
const where: Statement = { text: "SELECT inet_server_port()", row: (raw) => names.get(Number(raw[0])) };
const whereLocking: Statement = { ...where, text: "SELECT inet_server_port() FROM things FOR UPDATE" };
const whereRaw: Statement = { ...where, raw: { columns: ["inet_server_port"] } };
const add: Statement = { text: "INSERT INTO things (name) VALUES ($1)" };
const list: Statement = { text: "SELECT name FROM things ORDER BY id", row: first };

const opened: Database[] = [];
const open = async (url: string): Promise<Database> => {
  const db = await connectPostgres(url, { lazy: true, max: 4, acquireTimeout: 20_000, connectTimeout: 2_000, closeTimeout: 100 });
  opened.push(db);
  return db;
};

const admin = await open(primary.url);
await admin.script(["CREATE TABLE things (id bigserial PRIMARY KEY, name text NOT NULL)", "CREATE SEQUENCE numbers"]);

async function replicated(options: Partial<ReplicasOptions> = {}): Promise<ReplicatedDatabase> {
  return replicas({ primary: await open(primary.url), readers: [await open(followers[0].url), await open(followers[1].url)], patience: 1_000, ...options });
}

/** Both readers have what is committed so far. */
async function followed(): Promise<void> {
  // What no commit stands behind may be sent late.
  await admin.script(["SELECT pg_logical_emit_message(true, 'test', '')"]);
  const wanted = (await admin.first({ text: "SELECT pg_current_wal_insert_lsn()::text", row: first }, [])) as string;
  for (const { url } of followers) {
    const reader = await open(url);
    await isEventually(async () => (await reader.first({ text: "SELECT (pg_last_wal_replay_lsn() >= $1::pg_lsn)::text", row: first }, [wanted])) === "true", "the reader follows");
  }
}

const replay = async (index: 0 | 1, what: "pause" | "resume"): Promise<void> => {
  const reader = await open(followers[index].url);
  await reader.all({ text: `SELECT pg_wal_replay_${what}()::text`, row: first }, []);
  const paused = { text: "SELECT pg_get_wal_replay_pause_state()", row: first };
  if (what === "pause") await isEventually(async () => (await reader.first(paused, [])) === "paused", "the replay is paused");
};

const ask = async (db: Executor, times: number): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (let time = 0; time < times; time += 1) answers.push(await db.first(where, []));
  return answers;
};

test.before.each(async () => {
  await admin.script(["TRUNCATE things"]);
  await followed();
});

test.after.each(async () => {
  await Promise.all(opened.splice(1).map((db) => db.close()));
});

// Who answers

test("reads go to the readers in turn, everything else to the primary", async () => {
  const db = await replicated();
  assert.equal(await ask(db, 4), ["one", "two", "one", "two"]);
  assert.equal(await db.all(where, []), ["one"]);
  const streamed: unknown[] = [];
  for await (const row of db.stream(where, [])) streamed.push(row);
  assert.equal(streamed, ["two"]);
  await db.write(add, ["a"]);
  await db.insertMany(add, [["b"], ["c"]]);
  assert.equal(await db.all({ text: "INSERT INTO things (name) VALUES ($1) RETURNING inet_server_port()", row: (raw) => names.get(Number(raw[0])) }, ["d"]), ["primary"]);
  assert.is(await db.first(whereLocking, []), "primary");
  assert.is(await db.first(whereRaw, []), "primary");
  for await (const row of db.stream(whereRaw, [])) assert.is(row, "primary");
  await db.script(["CREATE TABLE more (id int)", "DROP TABLE more"]);
  assert.is(await db.first(where, []), "one");
  assert.is(await db.primary.first(where, []), "primary");
  const { primary: counted, readers } = db.stats();
  assert.equal([counted, readers.map(({ reads }) => reads), readers.map(({ state }) => state)], [{ reads: 0, others: 7 }, [4, 3], ["ready", "ready"]]);
  assert.is(db.pool.stats()["max"], 12);
  await db.close();
});

test("inside a transaction everything is on its one connection", async () => {
  const db = await replicated();
  await db.transaction(async (tx) => {
    await tx.write(add, ["a"]);
    assert.equal(await tx.all(list, []), ["a"]);
    assert.equal(await ask(tx, 3), ["primary", "primary", "primary"]);
    await tx.transaction(async (inner) => assert.is(await inner.first(where, []), "primary"));
  });
  await using tx = await db.begin();
  assert.is(await tx.first(where, []), "primary");
  await tx.rollback();
  await db.close();
});

test("a transaction that only reads is on a reader, unless it is serializable", async () => {
  const db = await replicated();
  const which = (tx: Executor): Promise<unknown> => tx.first(where, []);
  assert.is(await db.transaction(which, { readOnly: true }), "one");
  assert.is(await db.transaction(which, { readOnly: true, isolation: "repeatable read", timeout: 5_000 }), "two");
  assert.is(await db.transaction(which, { readOnly: true, isolation: "serializable" }), "primary");
  assert.is((await failure(db.transaction((tx) => tx.write(add, ["a"]), { readOnly: true }), QueryError)).kind, "readOnly");
  assert.is((await failure(db.transaction((tx) => tx.write(add, ["a"]), { readOnly: true, isolation: "serializable" }), QueryError)).kind, "readOnly");
  const tx = await db.begin({ readOnly: true });
  assert.is(await tx.first(where, []), "two");
  await tx.commit();
  await failure(db.transaction(() => Promise.reject(new RangeError("mine")), { readOnly: true }), RangeError);
  await db.close();
});

test("policies: by chance, and the one with the fewest reads under way", async () => {
  const chance = await replicated({ policy: "random" });
  const met = await ask(chance, 60);
  assert.ok(met.includes("one") && met.includes("two") && !met.includes("primary"));
  const turns = met.filter((name, index) => index > 0 && name !== met[index - 1]).length;
  assert.ok(turns < 59, "not in turn");
  const busy = await replicated({ policy: "leastBusy" });
  const slow = busy.first({ ...where, text: "SELECT inet_server_port() FROM pg_sleep(0.3)" }, []);
  assert.equal(await ask(busy, 4), ["two", "two", "two", "two"]);
  assert.is(await slow, "one");
});

// Own writes

test("who writes through a handle reads it through the handle, however far the readers are behind", async () => {
  const db = await replicated();
  await replay(0, "pause");
  await replay(1, "pause");
  try {
    const own = db.readYourWrites();
    assert.is(await own.first(where, []), "one");
    await own.write(add, ["mine"]);
    for (let time = 0; time < 20; time += 1) {
      assert.equal(await own.all(list, []), ["mine"]);
      await sleep(2);
    }
    assert.equal(await db.all(list, []), [], "others read what the readers have");
    const token = await own.token();
    assert.match(token ?? "", /^[0-9A-F]+\/[0-9A-F]+$/);
    const later = db.readYourWrites(token);
    assert.equal(await later.all(list, []), ["mine"], "the next request");
    await replay(1, "resume");
    await isEventually(async () => (await own.first(where, [])) === "two", "the reader that has come as far is used");
    assert.equal(await ask(own, 3), ["two", "two", "two"], "and the other one is not");
    assert.equal(await own.all(list, []), ["mine"]);
    await isEventually(async () => (await later.first(where, [])) === "two", "the next request's too");
    await own.transaction((tx) => tx.write(add, ["more"]));
    assert.equal(await own.all(list, []), ["mine", "more"]);
    const tx = await own.begin();
    await tx.write(add, ["last"]);
    await tx.commit();
    assert.equal(await own.all(list, []), ["mine", "more", "last"]);
    assert.is(await db.readYourWrites().token(), undefined);
    for (const forged of ["", "zz", "1/2/3", "0-1-2", "'; --", `${"F".repeat(99)}/0`]) assert.throws(() => db.readYourWrites(forged), (error: unknown) => error instanceof ValidationError);
  } finally {
    await replay(0, "resume");
    await replay(1, "resume");
  }
  await db.close();
});

test("a write that was not waited for, or that failed, counts as one too", async () => {
  const db = await replicated({ readYourWrites: true });
  await failure(db.write({ text: "INSERT INTO things (name) VALUES (NULL)" }, []), QueryError);
  assert.is(await db.first(where, []), "primary");
  await isEventually(async () => (await db.first(where, [])) !== "primary", "the readers have come as far");
  await db.close();
});

test("a database that tells no position keeps reads at the primary for a stated time", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sqlmodel-replicas-"));
  const files = [await connectSqlite(join(folder, "a.db")), await connectSqlite(join(folder, "b.db"))] as const;
  for (const file of files) await file.script(["CREATE TABLE things (id integer primary key, name text)"]);
  const count: Statement = { text: "SELECT count(*) AS n FROM things", row: (raw) => raw["n"] };
  const write: Statement = { text: "INSERT INTO things (name) VALUES (?)" };
  const own = replicas({ primary: files[0], readers: [files[1]], settleTime: 100 }).readYourWrites();
  await own.write(write, ["x"]);
  assert.is(await own.first(count, []), 1);
  assert.is(await own.token(), undefined);
  await sleep(110);
  assert.is(await own.first(count, []), 0);
  // Two connections to one file see each other's commits at once.
  const same = replicas({ primary: files[0], readers: [await connectSqlite(join(folder, "a.db"))], readYourWrites: true, maxLag: 1 });
  await same.write(write, ["y"]);
  assert.is(await same.first(count, []), 2);
  assert.equal([same.stats().primary.reads, same.stats().readers[0]?.reads], [0, 1]);
  await same.close();
  await files[1].close();
  rmSync(folder, { recursive: true, force: true });
});

test("MariaDB's positions are compared domain by domain", async () => {
  const { reached } = replicationForms.mysql!;
  assert.equal(
    [reached("0-1-100", "0-1-99"), reached("0-2-100", "0-1-100"), reached("0-1-99", "0-1-100"), reached("0-1-100", "0-1-100,1-2-5"), reached("1-2-5, 0-1-101", "0-1-100,1-2-5")],
    [true, true, false, false, true],
  );
  const { reached: come } = replicationForms.postgres!;
  assert.equal([come("16/B374D848", "16/B374D848"), come("16/B374D848", "16/B374D849"), come("17/0", "16/FFFFFFFF"), come("9/0", "10/0")], [true, false, true, false]);
});

test("a MariaDB without a binary log tells no position, and its lag is not known", async () => {
  const { url, drop } = await freshMysql();
  const db = replicas({ primary: await connectMysql(url, { max: 2 }), readers: [await connectMysql(url, { max: 2 })], settleTime: 200, patience: 2_000 });
  const own = db.readYourWrites();
  await own.script(["CREATE TABLE things (name varchar(20))"]);
  await own.write({ text: "INSERT INTO things (name) VALUES (?)" }, ["x"]);
  const count: Statement = { text: "SELECT count(*) FROM things", row: (raw) => Number(raw[0]) };
  assert.is(await own.first(count, []), 1);
  assert.equal([db.stats().primary.reads, await own.token()], [1, undefined]);
  await sleep(210);
  assert.is(await own.first(count, []), 1);
  assert.equal(db.stats().readers.map(({ reads }) => reads), [1]);
  const strict = replicas({ primary: db.primary, readers: [await connectMysql(url, { max: 1 })], maxLag: 1_000, patience: 2_000 });
  assert.is(await strict.first(count, []), 1);
  assert.equal(strict.stats().readers.map(({ state, lag, reads }) => [state, lag, reads]), [["lagging", undefined, 0]]);
  await strict.close();
  await db.close();
  await drop();
});

test("MariaDB tells positions and lag: own writes, a replica that stops, and one that is asked to write", async () => {
  const main = await startMariadb({ settings: { "log-bin": "changes", "server-id": 1 } });
  const replica = await startMariadb({ settings: { "server-id": 2, "read-only": "ON" } });
  const here: Statement = { text: "SELECT @@server_id", row: (raw) => Number(raw[0]) };
  const insert: Statement = { text: "INSERT INTO things (name) VALUES (?)" };
  const count: Statement = { text: "SELECT count(*) FROM things", row: (raw) => Number(raw[0]) };
  const follower = await connectMysql(replica.url, { max: 2 });
  const tell = (text: string) => follower.write({ text, raw: {} }, []);
  try {
    await tell(`CHANGE MASTER TO MASTER_HOST='127.0.0.1', MASTER_PORT=${main.port}, MASTER_USER='sqlmodel', MASTER_PASSWORD='sqlmodel', MASTER_USE_GTID=slave_pos, MASTER_SSL=0`);
    await tell("START SLAVE");
    const db = replicas({ primary: await connectMysql(main.url, { max: 2 }), readers: [follower], patience: 2_000 });
    await db.script(["CREATE TABLE things (id int AUTO_INCREMENT PRIMARY KEY, name varchar(20))"]);
    const own = db.readYourWrites();
    await own.write(insert, ["a"]);
    assert.is(await own.first(count, []), 1);
    assert.match((await own.token()) ?? "", /^0-1-\d+$/);
    await isEventually(async () => (await own.first(here, [])) === 2, "the replica has come as far");
    assert.is(await own.first(count, []), 1);
    await tell("STOP SLAVE SQL_THREAD");
    const strict = replicas({ primary: db.primary, readers: [follower], maxLag: 5_000, checkInterval: 0, patience: 2_000 });
    assert.is(await strict.first(here, []), 2, "it has everything");
    await own.write(insert, ["b"]);
    for (let time = 0; time < 10; time += 1) assert.is(await own.first(count, []), 2);
    assert.is(await db.readYourWrites(await own.token()).first(here, []), 1);
    assert.is(await db.first(count, []), 1, "others read what the replica has");
    assert.is(await strict.first(here, []), 1, "a replica that stands still does not know how far it is behind");
    await tell("START SLAVE");
    await isEventually(async () => (await own.first(here, [])) === 2 && (await strict.first(here, [])) === 2, "it goes on");
    const demoted = replicas({ primary: await connectMysql(replica.urlOf("special"), { max: 1 }), readers: [] });
    const error = await failure(demoted.write(insert, ["c"]), ConnectionError);
    assert.equal([error.code, (error.cause as QueryError).databaseCode], ["PRIMARY_READ_ONLY", "1290"]);
    await demoted.close();
    await db.close();
  } finally {
    await Promise.all([main.stop(), replica.stop()]);
  }
});

// Lag

test("P27: a reader that is further behind than it may is left out until it has caught up", async () => {
  const db = await replicated({ maxLag: 400, checkInterval: 20 });
  assert.equal((await ask(db, 2)).sort(), ["one", "two"]);
  await replay(0, "pause");
  try {
    await sleep(500);
    assert.ok((await ask(db, 6)).includes("one"), "where nothing is written, nothing lags");
    await db.write(add, ["a"]);
    await isEventually(async () => {
      await ask(db, 2);
      const [behind, ahead] = db.stats().readers;
      return behind?.state === "lagging" && ahead?.lag === 0;
    }, "one is left out, and two has all");
    assert.equal(await ask(db, 4), ["two", "two", "two", "two"]);
    assert.equal(await db.all(list, []), ["a"]);
    const [one, two] = db.stats().readers;
    assert.equal([one?.state, two?.state, two?.lag], ["lagging", "ready", 0]);
    assert.ok(one!.lag! > 400, String(one?.lag));
  } finally {
    await replay(0, "resume");
  }
  await isEventually(async () => (await db.first(where, [])) === "one", "it has caught up");
  await db.close();
});

test("where lag is limited, neither a silent reader nor a lost primary holds up reads more than once", async () => {
  const own = await startPostgres();
  const follower = await startReplica(own);
  const quiet = await startReplica(own);
  try {
    for (const [server, name] of [[own, "primary"], [follower, "one"], [quiet, "two"]] as const) names.set(server.port, name);
    const readers = [await open(follower.url), await open(quiet.url)];
    const db = replicas({ primary: await open(own.url), readers, maxLag: 60_000, checkInterval: 20, patience: 1_000 });
    await db.script(["CREATE TABLE things (id bigserial PRIMARY KEY, name text NOT NULL)"]);
    await db.write(add, ["a"]);
    // A replica that has not applied a single commit yet does not know how far it is behind.
    for (const reader of readers) await isEventually(async () => (await reader.all(list, []).catch(() => [])).length === 1, "the reader follows");
    await isEventually(async () => (await ask(db, 2)).sort().join() === "one,two", "both follow");
    quiet.pause();
    const silent = performance.now();
    assert.equal([...new Set(await ask(db, 50))], ["one"]);
    assert.ok(performance.now() - silent < 10_000, "it was waited for once, not 50 times");
    quiet.resume();
    await own.kill();
    const lost = performance.now();
    for (let time = 0; time < 20; time += 1) {
      assert.ok(["one", "two"].includes((await db.first(where, [])) as string));
      await sleep(10);
    }
    assert.ok(performance.now() - lost < 10_000, "the primary was waited for once, not 20 times");
    await db.close();
  } finally {
    for (const server of [follower, quiet, own]) await server.stop();
  }
});

// Readers that are lost

test("P27: past a reader that is killed no read fails, and it comes back", async () => {
  const db = await replicated();
  await ask(db, 4);
  await followers[0].kill();
  const answers = await Promise.all(Array.from({ length: 20 }, () => db.first(where, [])));
  assert.equal([...new Set(answers)], ["two"]);
  assert.equal(await ask(db, 10), Array.from({ length: 10 }, () => "two"));
  assert.equal(db.stats().readers.map(({ state }) => state), ["down", "ready"]);
  assert.equal(db.stats().readers.map(({ underWay }) => underWay), [0, 0]);
  const streamed: unknown[] = [];
  for await (const row of db.stream(where, [])) streamed.push(row);
  assert.equal(streamed, ["two"]);
  assert.is(await db.transaction((tx) => tx.first(where, []), { readOnly: true }), "two");
  await followers[0].restart();
  await isEventually(async () => (await db.first(where, [])) === "one", "the reader is used again");
  await db.close();
});

test("where no reader is left the primary reads", async () => {
  const db = await replicated();
  await ask(db, 2);
  await Promise.all(followers.map((server) => server.kill()));
  assert.equal(await ask(db, 3), ["primary", "primary", "primary"]);
  assert.is(await db.transaction((tx) => tx.first(where, []), { readOnly: true }), "primary");
  const tx = await db.begin({ readOnly: true });
  await tx.rollback();
  assert.equal(await ask(replicas({ primary: db.primary, readers: [] }), 2), ["primary", "primary"]);
  await Promise.all(followers.map((server) => server.restart()));
  await isEventually(async () => (await db.first(where, [])) !== "primary", "readers are used again");
  await db.close();
});

test("a reader that answers nothing is given up, a slow one is waited for", async () => {
  const db = await replicated();
  await ask(db, 2);
  const slow = { ...where, text: "SELECT inet_server_port() FROM pg_sleep(2.5)" };
  assert.is(await db.first(slow, []), "one", "slower than twice its patience, and alive");
  followers[1].pause();
  try {
    const started = performance.now();
    assert.is(await db.first(where, []), "one", "run again on the other one");
    assert.ok(performance.now() - started < 8_000);
    assert.equal(await ask(db, 3), ["one", "one", "one"]);
    assert.equal(db.stats().readers.map(({ state, failures }) => [state, failures]), [["ready", 0], ["down", 1]]);
  } finally {
    followers[1].resume();
  }
  await isEventually(async () => (await db.first(where, [])) === "two", "it is used again");
  await db.close();
});

test("a limit holds over all attempts, and is the caller's", async () => {
  const db = await replicated({ patience: 5_000 });
  await ask(db, 2);
  followers[0].pause();
  try {
    const started = performance.now();
    await failure(db.first(where, [], { timeout: 200 }), TimeoutError);
    assert.ok(performance.now() - started < 2_000);
  } finally {
    followers[0].resume();
  }
  await failure(db.first(where, [], { signal: AbortSignal.abort() }), CancelledError);
  assert.is(db.stats().readers[0]?.state, "ready", "it is not the reader's fault");
  await db.close();
});

test("what a copy cannot do the primary does, what is wrong is wrong at once", async () => {
  const db = await replicated();
  assert.is(Number(await db.first({ text: "SELECT nextval('numbers')", row: first }, [])), 1);
  await replay(0, "pause");
  await replay(1, "pause");
  try {
    await db.script(["CREATE TABLE fresh (id int)"]);
    assert.equal(await db.all({ text: "SELECT id FROM fresh", row: first }, []), []);
    await db.script(["DROP TABLE fresh"]);
  } finally {
    await replay(0, "resume");
    await replay(1, "resume");
  }
  const { reads } = db.stats().primary;
  assert.is((await failure(db.all({ text: "SELECT FROM WHERE" }, []), QueryError)).kind, "syntax");
  assert.is((await failure(db.all({ text: "SELECT 1/0" }, []), QueryError)).kind === "notFound", false);
  assert.is(db.stats().primary.reads, reads);
  await db.close();
});

// A primary that is none, and one that becomes one

test("P12, P27: a replica as primary refuses writes with an error that says so, until it is promoted", async () => {
  const third = await startReplica(primary);
  names.set(third.port, "third");
  try {
    await followed();
    const db = replicas({ primary: await open(third.url), readers: [await open(followers[0].url)] });
    const writes = [
      () => db.write(add, ["a"]), () => db.insertMany(add, [["a"]]), () => db.script(["CREATE TABLE nope (id int)"]),
      () => db.transaction((tx) => tx.write(add, ["a"])),
    ];
    for (const write of writes) {
      const error = await failure(write(), ConnectionError);
      assert.is(error.code, "PRIMARY_READ_ONLY");
      assert.is((error.cause as QueryError).databaseCode, "25006");
    }
    assert.is(await db.first(where, []), "one");
    const own = replicas({ primary: await open(primary.url), readers: [await open(third.url)] }).readYourWrites();
    assert.is(await own.first(where, []), "third");
    const admins = await open(third.url);
    await admins.all({ text: "SELECT pg_promote(true, 10)::text", row: first }, []);
    await db.write(add, ["a"]);
    assert.equal(await db.primary.all(list, []), ["a"]);
    // It goes a way of its own from here on: it never says again that it has what the primary wrote.
    await own.write(add, ["b"]);
    for (let time = 0; time < 20; time += 1) {
      assert.equal(await own.all(list, []), ["b"]);
      await sleep(2);
    }
  } finally {
    await third.stop();
  }
});

test("what does not fit together is refused", async () => {
  const [one, two] = [await connectSqlite(), await connectSqlite()];
  const wrong: readonly [Partial<ReplicasOptions>, RegExp][] = [
    [{ readers: [one, one] }, /each database once/], [{ readers: [{ dialect: "mysql" } as Database] }, /dialect/], [{ maxLag: -1 }, /^maxLag: /],
    [{ patience: NaN }, /^patience: /], [{ checkInterval: "1" as never }, /^checkInterval: /], [{ policy: "fastest" as never }, /^policy: /],
  ];
  for (const [options, message] of wrong) assert.throws(() => replicas({ primary: two, readers: [one], ...options }), (error: unknown) => error instanceof ValidationError && message.test(error.message));
  const db = replicas({ primary: one, readers: [two] });
  const heard: string[] = [];
  const stop = db.onQuery(({ text }) => heard.push(text));
  await db.first({ text: "SELECT 1 AS one" }, []);
  stop();
  await db.script([]);
  assert.equal(heard, ["SELECT 1 AS one"]);
  const closing = db.close();
  assert.is(db.close(), closing);
  await closing;
  await failure(one.script([]), ConnectionError);
  await failure(db.first({ text: "SELECT 1 AS one" }, []), ConnectionError);
});

test.run();
