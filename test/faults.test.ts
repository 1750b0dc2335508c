/**
 * Servers that go away and networks that fail, on PostgreSQL and MariaDB alike: what callers are told, and that the pool is whole after it.
 * The servers are the test's own. The numbers P8 … D22 are those of the reliability cases.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import {
  CancelledError, ConnectionError, createAll, type Database, deleteFrom, insert, type Int, PoolError, QueryError, select, settle, sql, SqlModelError, TimeoutError,
  type Transaction, TransactionError,
} from "sqlmodel";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import type { PoolConfig } from "../drivers/pool/config.js";
import { assertPoolIsWhole, connectTo, startFaulty, watchUncaught, type FaultyServer, type Pooled } from "./harness/faults.js";
import { failure, gate, isEventually, sleep } from "./harness/promises.js";
import { startMariadb } from "./harness/servers/mariadb.mjs";
import { startPostgres } from "./harness/servers/postgres.mjs";

/** @sqlmodel table=entries */
interface Entry {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  n: Int;
}

interface Context {
  place: FaultyServer;
  /** Its connections do not pass the proxy. */
  admin: Pooled;
}

type Handle = Database | Transaction;
const stored = (handle: Handle): Promise<number> => select<Entry>().count(handle);
const add = (handle: Handle, n = 1, options = {}): Promise<unknown> => insert<Entry>({ n }).execute(handle, options);
const times = <Result>(count: number, call: (index: number) => Result): Result[] => Array.from({ length: count }, (_, index) => call(index));

const uncaught = watchUncaught();
/** Milliseconds that are far more than a quick thing takes on a busy machine, and far less than what it must not wait for. */
const soon = 8_000;

async function within<Result>(milliseconds: number, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const result = await work();
  const took = performance.now() - started;
  assert.ok(took < milliseconds, `it took ${Math.round(took)} ms`);
  return result;
}

/** A pool by way of the proxy, which is whole at the end, when everything passes again. */
async function pooled({ place, admin }: Context, options: PoolConfig, use: (db: Pooled) => Promise<void>, url = place.through): Promise<void> {
  // A test on the way out of the pool would meet the fault before the call that is meant to.
  const db = await place.connect(url, { max: 3, testOnCheckout: false, acquireTimeout: 10_000, closeTimeout: 500, ...options });
  try {
    await use(db);
    await place.heal();
    await assertPoolIsWhole(db);
    await db.transaction(async (tx) => void (await stored(tx)), { timeout: soon });
    await isEventually(async () => (await place.activity(admin)) === 0, "the server is quiet");
  } finally {
    await place.heal();
    await db.close();
  }
}

/** Ends a transaction's session from the server's side; over when ours has noticed. */
async function endSessionOf(tx: Transaction, { place, admin }: Context, db: Pooled): Promise<void> {
  const { closed } = db.pool.stats();
  await place.end(admin, await place.sessionOf(tx));
  await isEventually(() => db.pool.stats().closed > closed, "the connection is lost");
}

/** So many connections, idle. */
async function fill({ place }: Context, db: Pooled, count: number): Promise<number[]> {
  const all = gate();
  let begun = 0;
  const sessions = await Promise.all(times(count, () => db.transaction(async (tx) => {
    const session = await place.sessionOf(tx);
    begun += 1;
    if (begun === count) all.open();
    await all.opened;
    return session;
  })));
  assert.is(db.pool.stats().idle, count);
  return sessions;
}

const isLost = (error: unknown): boolean => error instanceof ConnectionError && error.code === "CONNECTION_LOST";

interface Left {
  /** The user's SQL that leaves something in its session. */
  readonly leave: string;
  /** A text that answers one value: the same as before where nothing is left. */
  readonly look: string;
}

const setting = (name: string): string => `select current_setting('${name}')`;
const locks = "select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()";
const leftOnPostgres: readonly Left[] = [
  { leave: "set search_path to pg_catalog", look: setting("search_path") },
  { leave: "select set_config('search_path', 'pg_catalog', false)", look: setting("search_path") },
  { leave: "set time zone 'Asia/Kolkata'", look: setting("timezone") },
  { leave: "set statement_timeout = 1234", look: setting("statement_timeout") },
  { leave: "set default_transaction_read_only = on", look: setting("default_transaction_read_only") },
  { leave: "set session characteristics as transaction isolation level serializable", look: setting("default_transaction_isolation") },
  { leave: "set role pg_monitor", look: "select current_user" },
  { leave: "create temporary table left_behind (n int)", look: "select count(*) from pg_class where relname = 'left_behind'" },
  { leave: "select pg_advisory_lock(4711)", look: locks },
  { leave: "do $$ begin perform pg_advisory_lock(4712); end $$", look: locks },
  { leave: "listen somebody", look: "select count(*) from pg_listening_channels()" },
  { leave: "prepare mine as select 1", look: "select count(*) from pg_prepared_statements where name = 'mine'" },
];
const leftOnMysql: readonly Left[] = [
  { leave: "set @left_behind = 1", look: "select @left_behind" },
  { leave: "select @left_behind := 2", look: "select @left_behind" },
  { leave: "set sql_mode = ''", look: "select @@sql_mode" },
  { leave: "set time_zone = '+05:30'", look: "select @@time_zone" },
  { leave: "set session transaction isolation level serializable", look: "select @@tx_isolation" },
  { leave: "set session transaction read only", look: "select @@tx_read_only" },
  { leave: "set names latin1", look: "select @@character_set_client" },
  { leave: "use mysql", look: "select database()" },
  { leave: "create temporary table left_behind (n int)", look: "select count(*) from information_schema.tables where table_name = 'left_behind'" },
  { leave: "select get_lock('left behind', 1)", look: "select is_used_lock('left behind')" },
  { leave: "do get_lock('left behind', 1)", look: "select is_used_lock('left behind')" },
];

/** Transactions of two rows each, forty at a time, until one is refused; told to end, it closes, says what became of them, and ends by itself. */
const worker = `
const [, name, url] = process.argv;
const { connect } = await import("sqlmodel/" + name);
const db = await connect(url, { max: 5 });
const codes = {};
let done = 0;
const insert = { text: "insert into entries (n) values (1)", raw: {} };
const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
const work = async (tx) => {
  await tx.write(insert, []);
  await pause();
  await tx.write(insert, []);
};
const call = async () => {
  try {
    for (;;) {
      await db.transaction(work);
      done += 1;
    }
  } catch ({ code }) {
    codes[code] = (codes[code] ?? 0) + 1;
  }
};
process.once("SIGTERM", async () => {
  await db.close();
  await Promise.all(running);
  const { used, total } = db.pool.stats();
  console.log(JSON.stringify({ done, codes, used, total }));
});
const running = Array.from({ length: 40 }, call);
console.log("working");
`;

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
/** Bytes that are in use. */
function memory(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

for (const name of ["postgres", "mysql"] as const) {
  const on: Test<Context> = suite<Context>(name);
  on.before(async (context) => {
    context.place = await startFaulty(name);
    context.admin = await context.place.connect(context.place.server.url, { max: 1 });
    await createAll<[Entry]>(context.admin);
  });
  on.before.each(async ({ admin }) => {
    await isEventually(async () => (await settle(deleteFrom<Entry>().everyRow().execute(admin))).kind === "ok", "the table is empty");
  });
  on.after.each(async () => {
    // What nobody caught is told when the promise has been forgotten for a turn of the event loop.
    await sleep(10);
    assert.equal(uncaught(), []);
  });
  on.after(async ({ place, admin }) => {
    await admin.close();
    await place.stop();
  });

  // ---- connections

  on("P8: the server restarts under ten idle connections: at most one call fails, the next ones go on", (context) =>
    pooled(context, { max: 10, testOnCheckout: true }, async (db) => {
      for (const signal of [undefined, "SIGKILL"] as const) {
        await fill(context, db, 10);
        await context.place.server.restart(signal);
        const outcomes = await Promise.all(times(30, () => settle(stored(db))));
        const failed = outcomes.filter(({ kind }) => kind !== "ok");
        assert.ok(failed.length <= 1, `${failed.length} calls failed: ${String((failed[0] as { error?: unknown } | undefined)?.error)}`);
        assert.is(await stored(db), 0);
      }
    }));

  on("P9: the server ends idle connections: they leave the pool by themselves, and nothing is uncaught", (context) =>
    pooled(context, {}, async (db) => {
      const [first, second] = await fill(context, db, 3);
      await context.place.end(context.admin, first!);
      await context.place.end(context.admin, second!);
      await isEventually(() => db.pool.stats().idle === 1, "they are gone");
      await Promise.all(times(6, () => stored(db)));
    }));

  on("P10: the server ends a connection between two statements of a transaction: the next one says so, and the only slot is free again", (context) =>
    pooled(context, { max: 1 }, async (db) => {
      const error = await failure(db.transaction(async (tx) => {
        await add(tx);
        await endSessionOf(tx, context, db);
        const lost = await failure(add(tx), SqlModelError);
        assert.ok(isLost(lost), String(lost));
        assert.instance(await failure(add(tx), SqlModelError), TransactionError);
        throw lost;
      }), ConnectionError);
      assert.ok(isLost(error));
      assert.is(await stored(db), 0);
      // Nobody calls anything while it happens.
      const tx = await db.begin();
      await endSessionOf(tx, context, db);
      // It was not sent at all, so there is nothing to wonder about.
      assert.ok(isLost(await failure(tx.commit(), ConnectionError)));
      assert.is(await stored(db), 0);
    }));

  on("P15: what the user's SQL leaves in a session is gone for the next borrower", (context) =>
    pooled(context, { max: 1 }, async (db) => {
      const ask = async (text: string): Promise<unknown> => Object.values((await db.first({ text, raw: {} }, [])) as object)[0];
      const before = new Map<string, unknown>();
      const asked = name === "postgres" ? leftOnPostgres : leftOnMysql;
      for (const { look } of asked) before.set(look, await ask(look));
      for (const { leave, look } of asked) {
        await db.write({ text: leave, raw: {} }, []);
        assert.equal(await ask(look), before.get(look), leave);
        await db.transaction((tx) => tx.write({ text: leave, raw: {} }, []).then(() => {})).catch((error: unknown) => {
          // Some commit by themselves, and are refused there.
          if (!(error instanceof TransactionError)) throw error;
        });
        assert.equal(await ask(look), before.get(look), `${leave}, in a transaction`);
      }
      await failure(ask("select * from left_behind"), QueryError);
    }));

  on("P24: a wrong password fails at once, typed, and is not tried again; a password that changes meanwhile is told to whoever calls", async (context) => {
    const { place, admin } = context;
    const url = new URL(place.through);
    url.username = "changing";
    url.password = "mistaken";
    const say = async (...texts: string[]): Promise<void> => {
      for (const text of texts) await admin.write({ text, raw: {} }, []);
    };
    if (name === "postgres") await say("create role changing login password 'first'", "grant all on all tables in schema public to changing");
    else await say("create user changing identified by 'first'", "grant all on sqlmodel_test.* to changing");
    const rename = (password: string): Promise<void> => say(name === "postgres" ? `alter role changing password '${password}'` : `alter user changing identified by '${password}'`);

    const before = place.proxy.accepted;
    const error = await within(soon, () => failure(place.connect(url.href, { max: 5 }), ConnectionError));
    assert.is(error.code, "AUTHENTICATION_FAILED");
    assert.not.match(error.message, /mistaken/);
    assert.is(place.proxy.accepted, before + 1);

    url.password = "first";
    const db = await place.connect(url.href, { max: 5 });
    const sessions = await fill(context, db, 2);
    await rename("second");
    for (const session of sessions) await place.end(admin, session);
    await isEventually(() => db.pool.stats().total === 0, "they are gone");
    const accepted = place.proxy.accepted;
    const codes = await within(soon, () => Promise.all(times(50, () => stored(db).then(() => "resolved", (refused: SqlModelError) => refused.code))));
    assert.equal([...new Set(codes)], ["AUTHENTICATION_FAILED"]);
    assert.ok(place.proxy.accepted - accepted <= 5, `${place.proxy.accepted - accepted} attempts`);
    await rename("first");
    await isEventually(async () => (await settle(stored(db))).kind === "ok", "it goes on with the right password");
    await assertPoolIsWhole(db);
    await db.close();
  });

  on("P25: a program starts before its server: lazy waits for the first call and recovers, otherwise connect rejects", async ({ place, admin }) => {
    await place.server.kill();
    const refused = await within(soon, () => failure(place.connect(place.server.url), ConnectionError));
    assert.is(refused.code, "CONNECTION_REFUSED");
    const db = await place.connect(place.server.url, { lazy: true, max: 4 });
    const early = await within(soon, () => Promise.all(times(20, () => failure(stored(db), ConnectionError))));
    assert.equal([...new Set(early.map(({ code }) => code))], ["CONNECTION_REFUSED"]);
    await place.server.restart();
    await isEventually(async () => (await settle(stored(db))).kind === "ok", "it recovers");
    // Once it was there, a server that is away is waited for.
    await place.server.kill();
    const waiting = times(20, () => settle(stored(db)));
    await sleep(200);
    assert.ok(db.pool.stats().connecting <= 1);
    await place.server.restart();
    const late = await Promise.all(waiting);
    assert.equal(late.filter(({ kind }) => kind !== "ok"), []);
    await assertPoolIsWhole(db);
    await db.close();
    await isEventually(async () => (await settle(stored(admin))).kind === "ok", "others recover, too");
  });

  on("P26: a server that is full says so, typed; those who have a connection go on and share it", async () => {
    const full = name === "postgres" ? startPostgres({ settings: { max_connections: 9, max_wal_senders: 2, superuser_reserved_connections: 3 } }) : startMariadb({ settings: { "max-connections": 10 } });
    const server = await full;
    // Neither may use what is kept for administrators.
    const url = name === "postgres" ? (server as Awaited<ReturnType<typeof startPostgres>>).urlOf("scram") : (server as Awaited<ReturnType<typeof startMariadb>>).urlOf("special");
    const nap = (handle: Handle): Promise<unknown> => handle.all({ text: name === "postgres" ? "select pg_sleep(0.05)" : "select sleep(0.05)", raw: {} }, []);
    const db = await connectTo(name, url, { max: 30, acquireTimeout: 1_500 });
    try {
      const outcomes = await Promise.all(times(40, () => settle(nap(db))));
      assert.equal(outcomes.filter(({ kind }) => kind !== "ok"), []);
      await isEventually(() => db.pool.stats().connecting === 0, "no attempt is under way");
      const { total, failed } = db.pool.stats();
      assert.ok(total > 1 && total <= 10 && failed > 0 && failed < 40, `${total} connections, ${failed} refused`);
      const late = await within(soon, () => failure(connectTo(name, url), ConnectionError));
      assert.is(late.code, "TOO_MANY_CONNECTIONS");
      const holders = await Promise.all(times(total, () => db.begin()));
      const error = await within(soon, () => failure(nap(db), PoolError));
      assert.is(error.code, "POOL_TIMEOUT");
      assert.is((error.cause as ConnectionError).code, "TOO_MANY_CONNECTIONS");
      await Promise.all(holders.map((holder) => nap(holder).then(() => holder.commit())));
      await nap(db);
      await assertPoolIsWhole(db);
    } finally {
      await db.close();
      await server.stop();
    }
  });

  // ---- transactions

  on("T4: where the rollback fails too, the caller gets its own error, with the second one beside it", (context) =>
    pooled(context, { max: 1 }, async (db) => {
      const mine = new RangeError("mine") as RangeError & { suppressed?: unknown };
      const error = await failure(db.transaction(async (tx) => {
        await add(tx);
        context.place.proxy.cutAfter(0, "client");
        throw mine;
      }), RangeError);
      assert.is(error, mine);
      assert.ok(isLost(mine.suppressed), String(mine.suppressed));
      await context.place.heal();
      assert.is(await stored(db), 0);
    }));

  on("T5: BEGIN, COMMIT and ROLLBACK that fail give their connection back, however often", (context) =>
    pooled(context, { max: 2 }, async (db) => {
      const { proxy } = context.place;
      const cut = (): void => proxy.cutAfter(0, "client");
      for (let round = 0; round < 3; round += 1) {
        await add(db);
        cut();
        assert.ok(isLost(await failure(db.begin(), ConnectionError)));
        await context.place.heal();
        const committed = await db.begin();
        await add(committed);
        cut();
        assert.is((await failure(committed.commit(), TransactionError)).code, "OUTCOME_UNKNOWN");
        await context.place.heal();
        const undone = await db.begin();
        await add(undone);
        cut();
        assert.ok(isLost(await failure(undone.rollback(), ConnectionError)));
        await context.place.heal();
      }
      assert.is(await stored(db), 3);
    }));

  if (name === "postgres") {
    on("T5: a COMMIT that the server refuses, because of a deferred constraint, gives its connection back", (context) =>
      pooled(context, { max: 1 }, async (db) => {
        await sql`create table once_each (n int unique deferrable initially deferred)`.execute(db);
        for (let round = 0; round < 3; round += 1) {
          const error = await failure(db.transaction(async (tx) => void (await sql`insert into once_each values (1), (1)`.execute(tx))), QueryError);
          assert.is(error.kind, "unique");
        }
      }));
  }

  on("T6: a connection that is cut before COMMIT is retried, and the work is stored once", (context) =>
    pooled(context, {}, async (db) => {
      let runs = 0;
      await db.transaction(async (tx) => {
        runs += 1;
        await add(tx, runs);
        if (runs <= 2) context.place.proxy.resetAll();
        await add(tx, runs);
      }, { retry: 3 });
      assert.is(runs, 3);
      assert.equal(await select<Entry>().map((e) => e.n).all(db), [3, 3]);
    }));

  for (const side of ["client", "server"] as const) {
    on(`T6: cut while ${side === "client" ? "COMMIT is on its way" : "its answer is"}, the outcome is unknown, and nothing is retried`, (context) =>
      pooled(context, {}, async (db) => {
        let runs = 0;
        const error = await failure(db.transaction(async (tx) => {
          runs += 1;
          await add(tx);
          context.place.proxy.cutAfter(0, side);
        }, { retry: 3 }), TransactionError);
        assert.is(error.code, "OUTCOME_UNKNOWN");
        assert.ok(isLost(error.cause));
        assert.is(runs, 1);
        await context.place.heal();
        // Both are possible, which is why nobody can tell from here.
        await isEventually(async () => (await stored(context.admin)) === (side === "client" ? 0 : 1), "the server has made up its mind");
      }));
  }

  on("T7: the server ends a transaction that is idle for too long: a typed error, a free slot, nothing uncaught", (context) =>
    pooled(context, { max: 2 }, async (db) => {
      const impatient = name === "postgres" ? "set local idle_in_transaction_session_timeout = 100" : "set session wait_timeout = 1";
      const wait = name === "postgres" ? 300 : 2_000;
      const dawdle = async (tx: Transaction): Promise<void> => {
        await tx.write({ text: impatient, raw: {} }, []);
        await add(tx);
        await sleep(wait);
      };
      const [stated, committed] = await Promise.all([
        failure(db.transaction((tx) => dawdle(tx).then(() => add(tx))), SqlModelError),
        failure(db.transaction(dawdle), SqlModelError),
      ]);
      for (const error of [stated, committed]) {
        assert.ok(isLost(error), String(error));
        if (name === "postgres") assert.match(error.message, /idle-in-transaction/);
      }
      assert.is(await stored(db), 0);
    }));

  // ---- cancelling over a network that fails

  on("K9: an abort while BEGIN is in flight leaves no transaction open, and the next borrower is outside of one", (context) =>
    pooled(context, { max: 1 }, async (db) => {
      for (const delay of [10, 40, 70]) {
        await stored(db);
        context.place.proxy.delay(30);
        const controller = new AbortController();
        setTimeout(() => controller.abort(), delay);
        await failure(db.transaction(() => sleep(1_000), { signal: controller.signal }), CancelledError);
        await add(db);
        await context.place.heal();
      }
      assert.is(await stored(context.admin), 3, "each is stored when it is told so");
    }));

  on("K10: an abort while COMMIT is in flight: the outcome is unknown, and the connection is not used again", (context) =>
    pooled(context, { max: 1 }, async (db) => {
      const controller = new AbortController();
      let runs = 0;
      let session = 0;
      const error = await failure(db.transaction(async (tx) => {
        runs += 1;
        session = await context.place.sessionOf(tx);
        await add(tx);
        context.place.proxy.delay(300);
        setTimeout(() => controller.abort(), 50);
      }, { signal: controller.signal, retry: 3 }), TransactionError);
      assert.is(error.code, "OUTCOME_UNKNOWN");
      assert.is(runs, 1);
      await context.place.heal();
      assert.is.not(await context.place.sessionOf(db), session);
    }));

  for (const [what, fail] of [["refuses new connections", "refuse"], ["has gone silent", "stall"]] as const) {
    on(`K5, K12: deadlines while the network ${what}: callers are told in time, and slots come free although no cancel can be sent`, (context) =>
      pooled(context, { max: 4 }, async (db) => {
        const { place, admin } = context;
        await fill(context, db, 4);
        const [streams, works] = [gate(), gate()];
        const limit = { timeout: 800 };
        const reading = failure(place.nap(db, 30, limit), TimeoutError);
        const writing = failure(db.write({ text: `insert into entries (n) ${name === "postgres" ? "select 1 from pg_sleep(30)" : "select 1 from (select sleep(30) as s) as t"}`, raw: {} }, [], limit), TimeoutError);
        const working = failure(db.transaction(async (tx) => {
          await add(tx, 2);
          works.open();
          await place.nap(tx, 30);
        }, limit), TimeoutError);
        const streaming = failure((async () => {
          for await (const _ of db.stream({ text: place.rows("'x' as text", 10_000_000), raw: {} }, [], limit)) streams.open();
        })(), TimeoutError);
        await Promise.all([streams.opened, works.opened]);
        place.proxy[fail]();
        await within(soon, async () => {
          await reading;
          assert.ok((await writing).outcomeUnknown);
          await working;
          await streaming;
          await isEventually(() => db.pool.stats().used === 0, "the slots are free");
        });
        // Without its client a server runs a statement to the end, or until it happens to look.
        for (const session of await place.sessions(admin)) await settle(place.end(admin, session));
      }));
  }

  // ---- a server under load

  on("S3: a server that stands still for some seconds: deadlines hold, nothing piles up, and then all goes on", (context) =>
    pooled(context, { max: 5, testOnCheckout: true }, async (db) => {
      const { server } = context.place;
      await fill(context, db, 5);
      const acknowledged: number[] = [];
      const slowest = { took: 0 };
      let most = 0;
      let over = false;
      let next = 0;
      const call = async (): Promise<void> => {
        while (!over) {
          const number = (next += 1);
          const started = performance.now();
          const outcome = await settle<unknown>(number % 4 === 0 ? add(db, number, { timeout: 300 }) : stored(db).then(() => sleep(5)));
          if (outcome.kind === "ok" && number % 4 === 0) acknowledged.push(number);
          if (outcome.kind === "panicked") throw outcome.error;
          if (number % 4 === 0) slowest.took = Math.max(slowest.took, performance.now() - started);
          most = Math.max(most, db.pool.stats().total);
        }
      };
      const running = times(40, call);
      await sleep(200);
      server.pause();
      await sleep(3_000);
      const before = acknowledged.length;
      server.resume();
      await isEventually(() => acknowledged.length > before + 20, "it goes on");
      over = true;
      await Promise.all(running);
      assert.ok(most <= 5, `${most} connections`);
      assert.ok(slowest.took < soon, `a write with a deadline of 300 ms took ${Math.round(slowest.took)} ms`);
      const numbers = new Set(await select<Entry>().map((e) => e.n).all(db));
      assert.equal(acknowledged.filter((number) => !numbers.has(number)), []);
    }));

  on("S4: a program that closes under load: what is in flight is done, the rest is refused, the process ends, and nothing is left open", async ({ place, admin }) => {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", worker, name, place.server.url], {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    await isEventually(async () => output.includes("\n") && (await stored(admin)) > 20, "it works");
    child.kill("SIGTERM");
    const [code] = await within(soon, () => once(child, "exit"));
    const told = JSON.parse(output.trim().split("\n").at(-1)!) as { done: number; codes: Record<string, number>; used: number; total: number };
    assert.is(code, 0);
    assert.equal([told.used, told.total], [0, 0]);
    assert.equal(told.codes, { POOL_CLOSED: 40 });
    assert.is(await stored(admin), told.done * 2);
    await isEventually(async () => (await place.sessions(admin)).length === 0, "the server has no session of it");
  });

  on("S4: closing cuts what does not end in time, and no transaction is left open", async ({ place, admin }) => {
    const db = await place.connect(place.server.url, { max: 3, closeTimeout: 300 });
    const idle = await db.begin();
    await add(idle);
    const begun = gate();
    const sleeping = db.transaction(async (tx) => {
      await add(tx);
      begun.open();
      await place.nap(tx, 30);
    });
    await begun.opened;
    const closing = within(soon, () => db.close());
    assert.is((await failure(sleeping, SqlModelError)).code, "CONNECTION_CLOSED");
    await closing;
    await failure(add(idle), SqlModelError);
    await failure(idle.commit(), SqlModelError);
    assert.is(db.pool.stats().total, 0);
    for (const session of await place.sessions(admin)) await settle(place.end(admin, session));
    await isEventually(async () => (await place.activity(admin)) === 0 && (await place.sessions(admin)).length === 0, "the server is quiet");
    assert.is(await stored(admin), 0);
  });

  on("S8: 200 ms away, with connections that are reset now and then: each failure is a typed one, and what was acknowledged is stored", (context) =>
    pooled(context, { max: 8, testOnCheckout: true }, async (db) => {
      const { proxy } = context.place;
      await fill(context, db, 8);
      proxy.delay(100);
      const acknowledged: number[] = [];
      const failures: unknown[] = [];
      let next = 0;
      const call = async (): Promise<void> => {
        for (let round = 0; round < 4; round += 1) {
          const number = (next += 1);
          if (number === 20 || number === 50) proxy.resetAll();
          await (number % 2 === 0 ? db.transaction((tx) => add(tx, number), { retry: 2 }) : add(db, number)).then(
            () => acknowledged.push(number),
            (error: unknown) => failures.push(error),
          );
        }
      };
      await Promise.all(times(16, call));
      assert.equal(failures.filter((error) => !isLost(error) && !(error instanceof TransactionError && error.code === "OUTCOME_UNKNOWN")), []);
      assert.ok(acknowledged.length >= 40, `${acknowledged.length} of 64`);
      await context.place.heal();
      const numbers = await select<Entry>().map((e) => e.n).all(db);
      const unknown = failures.length;
      assert.equal(acknowledged.filter((number) => !numbers.includes(number)), []);
      assert.ok(numbers.length <= acknowledged.length + unknown, "nothing is stored twice");
    }));

  on("S8, K13: 200,000 rows for a slow reader pass through little memory, and leaving early is quick", (context) =>
    pooled(context, { max: 1 }, async (db) => {
      const text = context.place.rows("repeat('x', 500) as filler", 200_000);
      const rows = (): AsyncIterable<unknown> => db.stream({ text, raw: {} }, []);
      const before = memory();
      let most = 0;
      let count = 0;
      for await (const _ of rows()) {
        count += 1;
        if (count % 20_000 !== 0) continue;
        // Whoever sends too early fills the memory now.
        await sleep(30);
        most = Math.max(most, memory() - before);
      }
      assert.is(count, 200_000);
      // They are 100 MB.
      assert.ok(most < 20e6, `${Math.round(most / 1e6)} MB`);
      for (let round = 0; round < 5; round += 1) {
        await within(soon / 4, async () => {
          for await (const _ of rows()) break;
          assert.is(await stored(db), 0);
        });
      }
    }));

  // ---- the protocol

  on("D22: answers, streams and greetings that are cut at each of their bytes are lost connections, and the pool goes on", async (context) => {
    const { place } = context;
    // Encrypted, a message arrives whole or not at all.
    const plain = `${place.through}${name === "postgres" ? "?sslmode=disable" : "?ssl-mode=DISABLED"}`;
    const cutEverywhere = async (step: number, before: () => Promise<unknown>, run: () => Promise<unknown>): Promise<number> => {
      for (let bytes = 0; bytes < 10_000; bytes += step) {
        await before();
        place.proxy.cutAfter(bytes);
        const outcome = await within(soon, () => settle(run()));
        place.proxy.cutAfter(Infinity);
        if (outcome.kind === "ok") return bytes;
        assert.ok(outcome.kind === "error" && outcome.error instanceof ConnectionError, `after ${bytes} bytes: ${String((outcome as { error?: unknown }).error)}`);
      }
      return assert.unreachable("it never arrived whole") as never;
    };
    await insert<Entry>(times(8, (n) => ({ n: n + 1 }))).execute(context.admin);
    await pooled(context, { max: 2 }, async (db) => {
        const next = (): Promise<unknown> => stored(db);
        const answer = await cutEverywhere(1, next, () => select<Entry>().filter((e) => e.n > 0).all(db));
        assert.ok(answer > 150, `${answer} bytes`);
        // What arrived whole may have been followed by the end.
        await settle(next());
        const stream = await cutEverywhere(41, next, async () => {
          for await (const _ of db.stream({ text: place.rows("1 as n", 120), raw: {} }, []));
        });
        assert.ok(stream > 500, `${stream} bytes`);
        await settle(next());
      }, plain);
    for (const [url, step] of [[plain, 7], [place.through, 97]] as const) {
      const greeting = await cutEverywhere(step, async () => {}, () => place.connect(url, { max: 1, connectTimeout: 4_000 }).then((db) => db.close()));
      assert.ok(greeting > 90, `${greeting} bytes`);
    }
  });

  on("D3: a table that changes under prepared statements on each connection: the next calls work, in a transaction by its retry", (context) =>
    pooled(context, { max: 4 }, async (db) => {
      const change = (text: string): Promise<unknown> => context.admin.write({ text, raw: {} }, []);
      await change("create table changing_rows (id int, a int)");
      await change("insert into changing_rows values (1, 10)");
      const everything = (handle: Handle): Promise<unknown> => sql`select * from changing_rows`.all(handle);
      const compiled = (handle: Handle): Promise<unknown> => stored(handle);
      const onEach = (): Promise<unknown> => Promise.all(times(4, () => db.transaction(async (tx) => {
        await everything(tx);
        await compiled(tx);
        await context.place.nap(tx, 0.05);
      }, { retry: 2 })));
      await fill(context, db, 4);
      await onEach();
      await change("alter table changing_rows add column b int default 5");
      const rows = await Promise.all(times(12, () => everything(db)));
      assert.equal(rows, times(12, () => [{ id: 1, a: 10, b: 5 }]));
      await onEach();
      await change(name === "postgres" ? "alter table changing_rows alter column a type text using 'ten'" : "alter table changing_rows modify column a varchar(10)");
      await onEach();
      const told = await Promise.all(times(12, () => everything(db)));
      assert.equal(told, times(12, () => [{ id: 1, a: name === "postgres" ? "ten" : "10", b: 5 }]));
      await change("drop table changing_rows");
      assert.is((await failure(everything(db), QueryError)).kind, "notFound");
      await change("create table changing_rows (id int)");
      await Promise.all(times(12, () => everything(db)));
      await change("drop table changing_rows");
    }));
  on.run();
}
