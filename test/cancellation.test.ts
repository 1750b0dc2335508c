/**
 * Every operation cancelled at each of its steps, on PostgreSQL (SQLMODEL_POSTGRES_URL) and MariaDB or MySQL (SQLMODEL_MYSQL_URL), and on SQLite
 * in workers: after each the pool is whole, nothing is open on the server, and what is stored is what the caller was told. The numbers K1 …
 * K16 are those of the reliability cases.
 */
import {
  CancelledError, Context, createAll, type Database, deleteFrom, insert, type Int, select, settle, SqlModelError, sql, TimeoutError, TransactionError, ValidationError,
} from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Pool } from "../drivers/pool/pool.js";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure, isEventually, sleep } from "./harness/promises.js";
import { cancelAtEachStep } from "./harness/steps.js";

/** @sqlmodel table=items */
interface Item {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  n: Int;
}

type Pooled = Database & { readonly pool?: Pool };

const many = Array.from({ length: 300 }, (_, n) => ({ n }));
const stored = (db: Database): Promise<number> => select<Item>().count(db);

for (const name of ["postgres", "mysql", "sqlite workers"] satisfies readonly DatabaseName[]) {
  const on = suite<{ database: TestDatabase; db: Pooled; admin: Database }>(name);
  const isServer = name !== "sqlite workers";
  on.before(async (context) => {
    context.database = await openDatabase(name);
    context.db = await context.database.connect({ max: 3 });
    context.admin = await context.database.connect({ max: 1 });
    await createAll<[Item]>(context.db);
  });
  on.before.each(async ({ db }) => {
    await deleteFrom<Item>().everyRow().execute(db);
  });
  on.after(async ({ database, db, admin }) => {
    await db.close();
    await admin.close();
    await database.drop();
  });

  /** Statements that run and transactions that are open on the server, those of the asker left out. */
  const activity = async (admin: Database): Promise<number> => {
    if (name === "postgres") {
      return (await sql<{ n: Int }>`select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.one(admin)).n;
    }
    if (name === "mysql") {
      const { n: running } = await sql<{ n: Int }>`select count(*) as n from information_schema.processlist where db = database() and id <> connection_id() and command <> 'Sleep' and info is not null`.one(admin);
      const { n: open } = await sql<{ n: Int }>`select count(*) as n from information_schema.innodb_trx t join information_schema.processlist p on p.id = t.trx_mysql_thread_id where p.db = database() and p.id <> connection_id()`.one(admin);
      return running + open;
    }
    return 0;
  };
  const assertWhole = async (db: Pooled, admin: Database, step: number | string): Promise<void> => {
    const { pool } = db;
    if (pool !== undefined) {
      await isEventually(() => pool.stats().used === 0 && pool.stats().waiting === 0 && pool.stats().connecting === 0, `the pool is whole after step ${step}: ${JSON.stringify(pool.stats())}`);
      const { total, idle, used, connecting } = pool.stats();
      assert.is(total, idle + used + connecting);
    }
    let left = 0;
    await isEventually(async () => (left = await activity(admin)) === 0, `the server is quiet after step ${step}`).catch((error: Error) => {
      throw new Error(`${error.message} ${left} are left.`);
    });
  };
  const isEnd = (error: unknown): boolean => error instanceof CancelledError || (error instanceof TransactionError && error.code === "OUTCOME_UNKNOWN");
  const assertKind = (error: unknown): void => {
    if (!isEnd(error)) throw new Error(`expected CancelledError, got ${String(error)}`, { cause: error });
  };
  const isUnknown = (error: unknown): boolean => error instanceof TransactionError || (error instanceof CancelledError && error.outcomeUnknown);

  /** Each either stores `rows` rows and resolves, or stores none and says that it was cancelled. */
  const operations: Readonly<Record<string, { readonly rows: number; run(db: Database, signal: AbortSignal): Promise<unknown> }>> = {
    "a read": { rows: 0, run: (db, signal) => select<Item>().all(db, { signal }) },
    "a write": { rows: 1, run: (db, signal) => insert<Item>({ n: 1 }).execute(db, { signal }) },
    "many rows": { rows: many.length, run: (db, signal) => insert<Item>(many).execute(db, { signal }) },
    "a transaction": {
      rows: 2,
      run: (db, signal) => db.transaction(async (tx) => {
        await insert<Item>({ n: 1 }).execute(tx);
        await tx.transaction((inner) => insert<Item>({ n: 2 }).execute(inner));
      }, { signal }),
    },
    "a statement in a transaction": {
      rows: 2,
      run: (db, signal) => db.transaction(async (tx) => {
        await insert<Item>({ n: 1 }).execute(tx);
        await insert<Item>({ n: 2 }).execute(tx, { signal });
      }),
    },
    "begin and commit by hand": {
      rows: 1,
      run: async (db, signal) => {
        await using tx = await db.begin({ signal });
        await insert<Item>({ n: 1 }).execute(tx);
        await tx.commit();
      },
    },
  };
  for (const [operation, { rows, run }] of Object.entries(operations)) {
    on(`${operation}, cancelled at each step`, async ({ db, admin }) => {
      const steps = await cancelAtEachStep((signal) => run(db, signal), async ({ step, outcome, inTime }) => {
        await assertWhole(db, admin, step);
        const count = await stored(db);
        if (outcome.kind === "resolved") {
          assert.is(count, rows, `step ${step}: it resolved`);
        } else {
          assert.ok(inTime, `step ${step}: it rejected by itself: ${String(outcome.error)}`);
          // A transaction that has ended because of the signal says so to whoever still uses it.
          if (!(outcome.error instanceof TransactionError && outcome.error.code === "TRANSACTION_ENDED")) assertKind(outcome.error);
          if (!isUnknown(outcome.error) || outcome.error instanceof TransactionError && outcome.error.code === "TRANSACTION_ENDED") assert.is(count, 0, `step ${step}: it rejected`);
        }
        if (count > 0) await deleteFrom<Item>().everyRow().execute(db);
      });
      assert.ok(steps > 3, `it had only ${steps} steps`);
    });
  }

  on("K13: a stream, cancelled at each step, keeps no cursor open", async ({ db, admin }) => {
    await insert<Item>(many).execute(db);
    const read = async (signal: AbortSignal): Promise<number> => {
      let count = 0;
      for await (const _item of select<Item>().stream(db, { signal })) count += 1;
      return count;
    };
    await cancelAtEachStep(read, async ({ step, outcome }) => {
      await assertWhole(db, admin, step);
      if (outcome.kind === "resolved") assert.is(outcome.value, many.length);
      else assertKind(outcome.error);
    }, 7);
  });

  on("while connecting, at each step", async ({ database, admin }) => {
    const open: Pooled[] = [];
    const first = async (signal: AbortSignal): Promise<unknown> => {
      const db = await database.connect(isServer ? { max: 2, lazy: true } : {});
      open.push(db);
      return select<Item>().all(db, { signal });
    };
    await cancelAtEachStep(first, async ({ step, outcome }) => {
      if (outcome.kind === "rejected") assertKind(outcome.error);
      for (const db of open.splice(0)) await db.close();
      if (step % 20 === 0) await isEventually(async () => (await activity(admin)) === 0, "the server is quiet");
    }, isServer ? 5 : 15);
  });

  on("K1: a signal that is already aborted sends nothing", async ({ db }) => {
    const error = await failure(insert<Item>({ n: 1 }).execute(db, { signal: AbortSignal.abort("why") }), CancelledError);
    assert.is(error.cause, "why");
    assert.is(await stored(db), 0);
  });

  on("K16: a time that is none is refused, and a deadline in the past is over at once", async ({ db }) => {
    for (const timeout of [0, -1, NaN, Infinity, 2 ** 31]) await failure(select<Item>().all(db, { timeout }), ValidationError);
    await failure(select<Item>().all(db, { deadline: new Date(NaN) }), ValidationError);
    await failure(select<Item>().all(db, { deadline: new Date(0) }), TimeoutError);
  });

  on("K15: ten thousand calls with one signal leave no listener behind", async ({ db }) => {
    const warnings: unknown[] = [];
    const warned = (warning: Error): void => void warnings.push(warning);
    process.on("warning", warned);
    const { signal } = new AbortController();
    for (let round = 0; round < 100; round += 1) {
      await Promise.all(Array.from({ length: isServer ? 100 : 10 }, () => select<Item>().limit(1).all(db, { signal })));
    }
    await sleep(0);
    process.off("warning", warned);
    assert.equal(warnings, []);
  });

  on("a Context ends what its children do, and a child only sooner", async ({ db, admin }) => {
    const context = new Context({ timeout: 60_000 });
    const child = context.child({ timeout: 120_000 });
    assert.ok(child.remaining <= 60_000);
    assert.equal(await select<Item>().all(db, child), []);
    context.cancel("enough");
    const outcome = await settle(select<Item>().all(db, child));
    assert.is(outcome.kind, "cancelled");
    assert.is((await settle(select<Item>().all(db))).kind, "ok");
    assert.is((await settle(sql`select id from nowhere`.all(db))).kind, "error");
    assert.is((await settle(Promise.reject(new RangeError("a bug")))).kind, "panicked");
    await assertWhole(db, admin, "context");
  });

  if (isServer) {
    const nap = (db: Database, seconds: number, options: object): Promise<unknown> =>
      name === "postgres" ? sql`select pg_sleep(${seconds})`.all(db, options) : sql`select sleep(${seconds})`.all(db, options);

    on("K2, K6, K7: a statement that runs is stopped on the server, and its connection goes on", async ({ db, admin }) => {
      const started = performance.now();
      await failure(nap(db, 20, { timeout: 100 }), TimeoutError);
      const controller = new AbortController();
      const running = nap(db, 20, { signal: controller.signal });
      await sleep(100);
      controller.abort();
      await failure(running, CancelledError);
      await assertWhole(db, admin, "sleep");
      assert.ok(performance.now() - started < 5_000, "it waited for the server");
    });

    on("K3: no cancel ever hits a later statement", async ({ db }) => {
      for (let round = 0; round < 150; round += 1) {
        const controller = new AbortController();
        const first = nap(db, 0.002, { signal: controller.signal }).then(() => {}, () => {});
        setTimeout(() => controller.abort(), Math.random() * 5);
        await first;
        await Promise.all([1, 2, 3].map((n) => insert<Item>({ n }).execute(db)));
      }
      assert.is(await stored(db), 450);
    });

    on("K5: a write that reaches its deadline is not stored", async ({ db, admin }) => {
      const slow = name === "postgres" ? sql`insert into items (n) select 1 from pg_sleep(2)` : sql`insert into items (n) select 1 from (select sleep(2) as s) as t`;
      await failure(slow.execute(db, { timeout: 100 }), TimeoutError);
      await assertWhole(db, admin, "write");
      await sleep(100);
      assert.is(await stored(db), 0);
    });

    on("K8: a statement that is cancelled inside a transaction rolls all of it back", async ({ db, admin }) => {
      const error = await failure(db.transaction(async (tx) => {
        await insert<Item>({ n: 1 }).execute(tx);
        await nap(tx as never, 20, { timeout: 100 }).catch(() => {});
        await insert<Item>({ n: 2 }).execute(tx);
      }), TransactionError);
      assert.is(error.code, "TRANSACTION_LOST");
      await assertWhole(db, admin, "transaction");
      assert.is(await stored(db), 0);
    });

    on("K11: while the pool is exhausted, waiting and running calls are cancelled all the same", async ({ db, admin }) => {
      const controller = new AbortController();
      const calls = Array.from({ length: 12 }, () => settle(nap(db, 20, { signal: controller.signal })));
      await sleep(150);
      controller.abort();
      assert.ok((await Promise.all(calls)).every(({ kind }) => kind === "cancelled"));
      await assertWhole(db, admin, "exhausted");
    });
  }

  on("a thousand random aborts leak nothing", async ({ db, admin }) => {
    const count = isServer ? 1_000 : 200;
    for (let started = 0; started < count; started += 50) {
      await Promise.all(Array.from({ length: 50 }, async (_, index) => {
        const controller = new AbortController();
        setTimeout(() => controller.abort(), Math.random() * 10);
        const { signal } = controller;
        const outcome = await settle<unknown>(index % 3 === 0 ? db.transaction((tx) => insert<Item>({ n: 1 }).execute(tx), { signal }) : index % 3 === 1 ? select<Item>().all(db, { signal }) : insert<Item>({ n: 1 }).execute(db, { signal }));
        if (outcome.kind === "error" && !(outcome.error instanceof TransactionError)) throw outcome.error;
        assert.ok(outcome.kind !== "panicked" || outcome.error instanceof SqlModelError, String((outcome as { error?: unknown }).error));
      }));
    }
    await assertWhole(db, admin, "random");
  });
  on.run();
}
