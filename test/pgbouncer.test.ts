/**
 * PgBouncer in transaction mode, Debian's own program: six clients on two connections to the server. Each transaction, and each statement outside
 * of one, may meet another connection, so nothing may be left on one that the next statement relies on. The numbers are those of the reliability
 * cases.
 *
 * `prepare: "never"` is for poolers that know no statements of the protocol, as PgBouncer before 1.21. With "auto" such a pooler is noticed:
 * a name that the server has from another client, or does not have, makes the statement run once more without one, and from then on nothing
 * is named on that session. Inside a transaction that costs the transaction, which has to be run again.
 */
import {
  CancelledError, ConnectionError, createAll, deleteFrom, insert, type Int, QueryError, select, settle, sql, TimeoutError, TransactionError, update,
} from "sqlmodel";
import { connect, type PostgresConfig } from "sqlmodel/postgres";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { assertPoolIsWhole, type Pooled, watchUncaught } from "./harness/faults.js";
import { failure, isEventually, sleep } from "./harness/promises.js";
import { startPgbouncer, type Pgbouncer } from "./harness/servers/pgbouncer.mjs";
import { startPostgres, type Postgres } from "./harness/servers/postgres.mjs";

/** @sqlmodel table=counters */
interface Counter {
  /** @sqlmodel primaryKey */
  id: Int;
  value: Int;
}

interface Context {
  server: Postgres;
  bouncer: Pgbouncer;
  /** Straight to the server. */
  admin: Pooled;
}

const uncaught = watchUncaught();
const times = <Result>(count: number, call: (index: number) => Result): Result[] => Array.from({ length: count }, (_, index) => call(index));

/** Statements that run and transactions that are open on the server. */
const busy = async (admin: Pooled): Promise<number> =>
  (await sql<{ n: Int }>`select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.one(admin)).n;

const on = suite<Context>("PgBouncer");
on.before(async (context) => {
  // PgBouncer passes no cancel on for a statement that still waits for a connection: it starts, and its connection is cut after two seconds.
  // Without this setting the server would go on all the same.
  context.server = await startPostgres({ settings: { client_connection_check_interval: 250 } });
  context.bouncer = await startPgbouncer(context.server, { mode: "transaction", poolSize: 2 });
  context.admin = (await connect(context.server.url, { max: 1 })) as Pooled;
  await createAll<[Counter]>(context.admin);
});
on.before.each(async ({ admin }) => {
  await deleteFrom<Counter>().everyRow().execute(admin);
  await insert<Counter>(times(6, (id) => ({ id, value: 0 }))).execute(admin);
});
on.after.each(async () => {
  await sleep(10);
  assert.equal(uncaught(), []);
});
on.after(async ({ server, bouncer, admin }) => {
  await admin.close();
  await bouncer.stop();
  await server.stop();
});

/** Pools of six programs, which are whole at the end; so are the server's connections. */
const clients = async ({ bouncer, admin }: Context, options: PostgresConfig, use: (all: readonly Pooled[]) => Promise<void>): Promise<void> => {
  const all = await Promise.all(times(6, () => connect(bouncer.url, { prepare: "never", max: 2, closeTimeout: 500, ...options }) as Promise<Pooled>));
  try {
    await use(all);
    for (const db of all) await assertPoolIsWhole(db);
    await isEventually(async () => (await busy(admin)) === 0, "the server is quiet");
    await assertNothingIsLeft(admin, all[0]!);
  } finally {
    for (const db of all) await db.close();
  }
};

for (const prepare of ["never", "auto"] as const) {
  on(`240 statements with values, of several texts, from six clients at once, prepare: ${prepare}: each gets its own answer`, (context) =>
    clients(context, { prepare }, async (all) => {
      const asked = all.flatMap((db, client) => times(40, async (index) => {
        await sleep(index % 7);
        const wanted = client * 100 + index;
        if (index % 4 === 0) return assert.is((await sql<{ sum: Int }>`select ${wanted}::int + 1 as sum`.one(db)).sum, wanted + 1);
        if (index % 4 === 1) return assert.is((await sql<{ product: Int }>`select ${wanted}::int * 2 as product`.one(db)).product, wanted * 2);
        if (index % 4 === 2) return assert.equal(await select<Counter>().filter((c) => c.id === client).all(db), [{ id: client, value: 0 }]);
        return assert.is(await select<Counter>().filter((c) => c.id < client).count(db), client);
      }));
      await Promise.all(asked);
      // Whatever was done about names, no client was refused for them.
      assert.ok(all.every(({ pool }) => pool.stats().closed === 0));
    }));
}

on("T19: transactions and savepoints of six clients keep to themselves", (context) =>
  clients(context, {}, async (all) => {
    const add = (handle: Parameters<Parameters<Pooled["transaction"]>[0]>[0], id: number, amount: number): Promise<unknown> =>
      update<Counter>().set((c) => ({ value: c.value + amount })).filter((c) => c.id === id).execute(handle);
    await Promise.all(all.flatMap((db, id) => times(5, () => db.transaction(async (tx) => {
      await add(tx, id, 1);
      await failure(tx.transaction(async (inner) => {
        await add(inner, id, 1_000);
        await inner.savepoint("here");
        await add(inner, id, 1_000);
        await inner.rollbackTo("here");
        throw new RangeError("mine");
      }), RangeError);
      await tx.transaction((inner) => add(inner, id, 10));
      await settle(db.transaction(async (other) => {
        await add(other, (id + 1) % 6, 0);
        throw new RangeError("mine");
      }, { timeout: 50 }));
    }, { timeout: 20_000 }))));
    assert.equal((await select<Counter>().orderBy((c) => c.id).all(context.admin)).map(({ value }) => value), times(6, () => 55));
    const failed = await failure(all[0]!.transaction(async (tx) => {
      await add(tx, 0, 1);
      await insert<Counter>({ id: 1, value: 1 }).execute(tx).catch(() => {});
    }), TransactionError);
    assert.is(failed.code, "TRANSACTION_ABORTED");
  }));

on("many rows go in as one, and none where one is refused", (context) =>
  clients(context, {}, async (all) => {
    await Promise.all(all.map((db, client) => insert<Counter>(times(200, (index) => ({ id: 1_000 * (client + 1) + index, value: client }))).execute(db)));
    assert.is(await select<Counter>().count(context.admin), 1_206);
    await failure(insert<Counter>([...times(50, (index) => ({ id: 9_000 + index, value: 0 })), { id: 0, value: 0 }]).execute(all[0]!), QueryError);
    assert.is(await select<Counter>().count(context.admin), 1_206);
  }));

on("streams of six clients, each whole and in order, also those that are left early", (context) =>
  clients(context, {}, async (all) => {
    const numbers = (db: Pooled): AsyncIterable<unknown> => db.stream({ text: "select generate_series(1, 1500) as n", raw: {} }, []);
    await Promise.all(all.map(async (db, client) => {
      let last = 0;
      for await (const row of numbers(db)) {
        const { n } = row as { n: number };
        assert.is(n, last + 1);
        last = n;
        if (client % 2 === 1 && n === 700) break;
      }
      assert.is(last, client % 2 === 1 ? 700 : 1_500);
    }));
  }));

on("K2, K5, T17: what is cancelled, or reaches its deadline, ends on the server, waiting for a connection or running on one", (context) =>
  clients(context, {}, async (all) => {
    const started = performance.now();
    const controller = new AbortController();
    const sleeping = all.map((db) => failure(sql`select pg_sleep(30)`.all(db, { signal: controller.signal }), CancelledError));
    await isEventually(async () => (await busy(context.admin)) === 2, "two of them run");
    controller.abort();
    await Promise.all(sleeping);
    await isEventually(async () => (await busy(context.admin)) === 0, "they have ended on the server");
    await failure(sql`select pg_sleep(30)`.all(all[0]!, { timeout: 100 }), TimeoutError);
    await failure(sql`update counters set value = 7 from pg_sleep(30) where id = 0`.execute(all[1]!, { timeout: 100 }), TimeoutError);
    await failure(all[2]!.transaction(async (tx) => {
      await update<Counter>().set(() => ({ value: 8 })).filter((c) => c.id === 2).execute(tx);
      await sql`select pg_sleep(30)`.all(tx);
    }, { timeout: 100 }), TimeoutError);
    await Promise.all(all.flatMap((db) => times(5, () => select<Counter>().count(db))));
    assert.is(await select<Counter>().filter((c) => c.value !== 0).count(context.admin), 0);
    assert.ok(performance.now() - started < 15_000, "it waited for a statement's own end");
  }));

// What is set for a session is another matter: the pooler may give it to anybody, and the cleaning to another connection.
on("P15, T19: what is set for a transaction ends with it", (context) =>
  clients(context, { max: 1 }, async (all) => {
    await Promise.all(all.map((db) => db.transaction(async (tx) => {
      await sql`set local search_path to pg_catalog`.execute(tx);
      await sql`set local statement_timeout = 12345`.execute(tx);
      await sql`select pg_advisory_xact_lock(4711)`.all(tx);
    })));
  }));

on("D3: a table that changes is read as it is then, by every client", (context) =>
  clients(context, { max: 1 }, async (all) => {
    const read = (db: Pooled): Promise<unknown[]> => sql`select * from changing_rows`.all(db);
    await sql`create table changing_rows (id int)`.execute(context.admin);
    await Promise.all(all.map(read));
    await sql`insert into changing_rows values (1)`.execute(context.admin);
    await sql`alter table changing_rows add column a int default 5`.execute(context.admin);
    assert.equal(await Promise.all(all.map(read)), times(6, () => [{ id: 1, a: 5 }]));
    await sql`drop table changing_rows`.execute(context.admin);
  }));

on("P8, P10: the pooler, or the server behind it, restarts: what is under way is told, and all goes on", (context) =>
  clients(context, {}, async (all) => {
    const { server, bouncer, admin } = context;
    for (const which of [bouncer, server]) {
      // What the bouncer left behind would be taken for what begins now.
      await isEventually(async () => (await busy(admin)) === 0, "nothing runs");
      const under = failure(all[0]!.transaction(async (tx) => {
        await update<Counter>().set(() => ({ value: 9 })).filter((c) => c.id === 0).execute(tx);
        await sql`select pg_sleep(30)`.all(tx);
      }), Error);
      await isEventually(async () => (await busy(admin)) === 1, "it runs");
      await which.restart();
      const error = await under;
      assert.ok(error instanceof ConnectionError, String(error));
      for (const db of all) await isEventually(async () => (await settle(select<Counter>().count(db))).kind === "ok", "it goes on");
      await isEventually(async () => (await settle(select<Counter>().count(admin))).kind === "ok", "so does the server");
      assert.is(await select<Counter>().filter((c) => c.value !== 0).count(admin), 0);
    }
  }));

on("prepare: auto, in transactions: one that meets a name of another client is run again by its retry, and each is stored once", (context) =>
  clients(context, { prepare: "auto" }, async (all) => {
    await Promise.all(all.flatMap((db, id) => times(10, () => db.transaction(async (tx) => {
      await update<Counter>().set((c) => ({ value: c.value + 1 })).filter((c) => c.id === id).execute(tx);
      await select<Counter>().count(tx);
    }, { retry: 5 }))));
    assert.equal((await select<Counter>().orderBy((c) => c.id).all(context.admin)).map(({ value }) => value), times(6, () => 10));
    // One that is cancelled does not begin once more under no name.
    const sleeping = all.map((db) => failure(sql`select pg_sleep(30)`.all(db, { timeout: 200 }), TimeoutError));
    await Promise.all(sleeping);
    await isEventually(async () => (await busy(context.admin)) === 0, "they have ended on the server");
  }));

on.run();

/** On both of the server's connections; two transactions at once cannot be on the same. */
async function assertNothingIsLeft(admin: Pooled, db: Pooled): Promise<void> {
  const look = async (): Promise<unknown> => db.transaction(async (tx) => {
    const state = await sql<{ path: string; timeout: string; temporary: Int; cursors: Int }>`
      select current_setting('search_path') as path, current_setting('statement_timeout') as timeout,
        (select count(*)::int from pg_class where relpersistence = 't') as temporary, (select count(*)::int from pg_cursors where name <> '') as cursors`.one(tx);
    await sql`select pg_sleep(0.05)`.all(tx);
    return state;
  });
  const clean = { path: '"$user", public', timeout: "0", temporary: 0, cursors: 0 };
  assert.equal(await Promise.all([look(), look()]), [clean, clean]);
  assert.is((await sql<{ n: Int }>`select count(*)::int as n from pg_locks where locktype = 'advisory'`.one(admin)).n, 0);
}
