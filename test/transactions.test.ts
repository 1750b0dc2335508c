/**
 * Transactions, the same tests on every database: SQLite in process and in workers, PostgreSQL (SQLMODEL_POSTGRES_URL), MariaDB or MySQL
 * (SQLMODEL_MYSQL_URL). The numbers T1 … T20 are those of the reliability cases.
 */
import { type Database, type Int, createAll, deleteFrom, insert, QueryError, select, sql, type Transaction, TransactionError, update } from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import type { Pool } from "../drivers/pool/pool.js";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure, gate, isEventually, sleep } from "./harness/promises.js";

/** @sqlmodel table=accounts */
interface Account {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=100 */
  owner: string;
  /** @sqlmodel check="balance >= 0" */
  balance: Int;
}

const owners = async (db: Database | Transaction): Promise<string[]> =>
  (await select<Account>().orderBy((a) => a.id).map((a) => a.owner).all(db));
const balanceOf = (db: Database | Transaction, owner: string): Promise<number> =>
  select<Account>().filter((a) => a.owner === owner).map((a) => a.balance).one(db);
const open = (db: Database | Transaction, owner: string, balance = 100): Promise<unknown> => insert<Account>({ owner, balance }).execute(db);

for (const name of ["sqlite", "sqlite workers", "postgres", "mysql"] satisfies readonly DatabaseName[]) {
  const on = suite<{ database: TestDatabase; db: Database }>(name);
  const isServer = name === "postgres" || name === "mysql";
  on.before(async (context) => {
    context.database = await openDatabase(name);
    context.db = await context.database.connect({ max: 4 });
    await createAll<[Account]>(context.db);
  });
  on.before.each(async ({ db }) => {
    await deleteFrom<Account>().everyRow().execute(db);
  });
  on.after(async ({ database, db }) => {
    await db.close();
    await database.drop();
  });
  /** Nothing is lent, nothing waits, and a new transaction begins at once. */
  const assertWhole = async (db: Database): Promise<void> => {
    const { pool } = db as { pool?: { stats(): { used: number; waiting: number } } };
    if (pool !== undefined) await isEventually(() => pool.stats().used === 0 && pool.stats().waiting === 0, "the pool is whole");
    await db.transaction(async () => {}, { timeout: 2_000 });
  };

  on("commits what its work did, and answers its result", async ({ db }) => {
    assert.is(await db.transaction(async (tx) => (await open(tx, "a"), 7)), 7);
    assert.equal(await owners(db), ["a"]);
  });

  on("W17: rolls back when its work throws, and the error stays itself", async ({ db }) => {
    const reason = new RangeError("mine");
    const error = await failure(db.transaction(async (tx) => (await open(tx, "a"), Promise.reject(reason))), RangeError);
    assert.is(error, reason);
    assert.equal(await owners(db), []);
    await assertWhole(db);
  });

  on("W18: a handle left without commit() is rolled back, and the next borrower is outside of it", async ({ db }) => {
    {
      await using tx = await db.begin();
      await open(tx, "a");
    }
    assert.equal(await owners(db), []);
    await assertWhole(db);
    await using kept = await db.begin();
    await open(kept, "b");
    await kept.commit();
    assert.equal(await owners(db), ["b"]);
  });

  on("commit and rollback twice are errors of their own", async ({ db }) => {
    const tx = await db.begin();
    await tx.commit();
    assert.is((await failure(tx.commit(), TransactionError)).code, "TRANSACTION_ENDED");
    assert.is((await failure(tx.rollback(), TransactionError)).code, "TRANSACTION_ENDED");
    const other = await db.begin();
    await other.rollback();
    assert.is((await failure(other.rollback(), TransactionError)).code, "TRANSACTION_ENDED");
  });

  on("T1: an error that work swallows is never committed in silence", async ({ db }) => {
    await open(db, "taken");
    const running = db.transaction(async (tx) => {
      await open(tx, "a");
      await open(tx, "taken").catch(() => {});
      return "done";
    });
    if (name === "postgres") {
      const error = await failure(running, TransactionError);
      assert.is(error.code, "TRANSACTION_ABORTED");
      assert.instance(error.cause, QueryError);
      assert.equal(await owners(db), ["taken"]);
    } else {
      // The statement alone is undone, and the caller may go on.
      assert.is(await running, "done");
      assert.equal(await owners(db), ["taken", "a"]);
    }
    await assertWhole(db);
  });

  on("T2: a handle refuses statements after its transaction has ended", async ({ db }) => {
    let kept: Transaction | undefined;
    await db.transaction((tx) => {
      kept = tx;
    });
    assert.is((await failure(open(kept!, "late"), TransactionError)).code, "TRANSACTION_ENDED");
    assert.equal(await owners(db), []);
  });

  on("T3: a statement that nobody waited for belongs to the transaction", async ({ db }) => {
    await db.transaction((tx) => {
      void open(tx, "a");
      void open(tx, "b");
    });
    assert.equal(await owners(db), ["a", "b"]);
    await assertWhole(db);
  });

  on("T8: three savepoints deep, the inner fails and the outer goes on", async ({ db }) => {
    await db.transaction(async (outer) => {
      await open(outer, "outer");
      await outer.transaction(async (middle) => {
        await open(middle, "middle");
        await failure(middle.transaction(async (inner) => {
          await open(inner, "inner");
          await open(inner, "outer");
        }), QueryError);
        assert.equal(await owners(middle), ["outer", "middle"]);
      });
    });
    assert.equal(await owners(db), ["outer", "middle"]);
    await assertWhole(db);
  });

  on("savepoints by name: the newest of a name counts, and a released one is unknown", async ({ db }) => {
    await db.transaction(async (tx) => {
      await tx.savepoint("a'; drop table accounts; --");
      await open(tx, "one");
      await tx.savepoint("b");
      await open(tx, "two");
      await tx.savepoint("b");
      await open(tx, "three");
      await tx.rollbackTo("b");
      assert.equal(await owners(tx), ["one", "two"]);
      await tx.release("b");
      await tx.rollbackTo("b");
      assert.equal(await owners(tx), ["one"]);
      await tx.release("a'; drop table accounts; --");
      assert.is((await failure(tx.rollbackTo("b"), TransactionError)).code, "SAVEPOINT_NOT_FOUND");
    });
    assert.equal(await owners(db), ["one"]);
  });

  on("T18: statements sent together run in order, and none outlives the rollback", async ({ db }) => {
    await db.transaction(async (tx) => {
      await open(tx, "a", 0);
      await Promise.all(Array.from({ length: 50 }, () => update<Account>().set((a) => ({ balance: a.balance + 1 })).filter((a) => a.owner === "a").execute(tx)));
    });
    assert.is(await balanceOf(db, "a"), 50);
    await failure(db.transaction(async (tx) => {
      await Promise.all([open(tx, "b"), open(tx, "a"), open(tx, "c")]);
    }), Error);
    assert.equal(await owners(db), ["a"]);
    await assertWhole(db);
  });

  on("a statement on the outer handle while an inner one is open is refused", async ({ db }) => {
    await db.transaction(async (outer) => {
      await outer.transaction(async () => {
        assert.is((await failure(open(outer, "lost"), TransactionError)).code, "TRANSACTION_INNER_OPEN");
      });
    });
    assert.equal(await owners(db), []);
  });

  on("T15: a transaction for reading only refuses to write", async ({ db }) => {
    await open(db, "a");
    const error = await failure(db.transaction((tx) => open(tx, "b"), { readOnly: true }), QueryError);
    assert.is(error.kind, "readOnly");
    assert.equal(await db.transaction((tx) => owners(tx), { readOnly: true }), ["a"]);
    await assertWhole(db);
    // And the next one may write again.
    await open(db, "c");
  });

  on("T17: a deadline rolls back on the server while the work hangs, and its later statements are refused", async ({ db }) => {
    const stuck = gate();
    let late: Promise<unknown> | undefined;
    const error = await failure(db.transaction(async (tx) => {
      await open(tx, "a");
      await stuck.opened;
      late = open(tx, "b");
      await late;
    }, { timeout: 100 }), Error);
    assert.is(error.name, "TimeoutError");
    await assertWhole(db);
    // Nobody's lock is left: another writer goes on.
    await open(db, "a");
    stuck.open();
    await isEventually(() => late !== undefined, "the work went on");
    assert.is((await failure(late!, TransactionError)).code, "TRANSACTION_ENDED");
    assert.equal(await owners(db), ["a"]);
  });

  on("T12: work is run again after a conflict, and no more often than asked", async ({ db }) => {
    let runs = 0;
    const result = await db.transaction(async (tx) => {
      runs += 1;
      await open(tx, `run ${runs}`);
      if (runs < 3) throw new QueryError("made up", { kind: "serialization", sql: "" });
      return runs;
    }, { retry: 5 });
    assert.is(result, 3);
    assert.equal(await owners(db), ["run 3"]);
    runs = 0;
    await failure(db.transaction(() => {
      runs += 1;
      throw new QueryError("made up", { kind: "deadlock", sql: "" });
    }, { retry: 2 }), QueryError);
    assert.is(runs, 3);
    runs = 0;
    await failure(db.transaction(() => {
      runs += 1;
      throw new TransactionError("OUTCOME_UNKNOWN", "made up");
    }, { retry: 2 }), TransactionError);
    assert.is(runs, 1);
  });

  on("options that are misspelt, or that a savepoint cannot keep, are refused before anything is sent", async ({ db }) => {
    for (const options of [{ isolaton: "serializable" }, { retries: 3 }, { readOnly: "yes" }]) {
      const error = await failure(db.transaction(() => {}, options as never), Error);
      assert.is(error.name, "ValidationError");
      assert.is((await failure(db.begin(options as never), Error)).name, "ValidationError");
    }
    if (isServer) {
      await db.transaction(async (tx) => {
        for (const options of [{ readOnly: true }, { isolation: "serializable" as const }]) {
          assert.is((await failure(tx.transaction(() => {}, options), Error)).name, "ValidationError");
        }
        await open(tx, "a");
      });
      assert.equal(await owners(db), ["a"]);
    }
    await assertWhole(db);
  });

  on("rows that are asked back, beside another statement of the same transaction", async ({ db }) => {
    const [rows, count] = await db.transaction((tx) =>
      Promise.all([insert<Account>({ owner: "a", balance: 1 }).returning().all(tx), select<Account>().count(tx)]),
    );
    assert.is(rows[0]!.owner, "a");
    assert.ok(count === 0 || count === 1);
    assert.equal(await owners(db), ["a"]);
  });

  on("work that has committed by itself is not run again", async ({ db }) => {
    let runs = 0;
    await failure(db.transaction(async (tx) => {
      runs += 1;
      await open(tx, `run ${runs}`);
      await tx.commit();
      throw new QueryError("made up", { kind: "deadlock", sql: "" });
    }, { retry: 3 }), QueryError);
    assert.is(runs, 1);
    assert.equal(await owners(db), ["run 1"]);
  });

  on("an unknown isolation level, and one from outside, never reach the server", async ({ db }) => {
    if (!isServer) return;
    const error = await failure(db.transaction(() => {}, { isolation: "serializable; drop table accounts" as never }), Error);
    assert.is(error.name, "ValidationError");
    await assertWhole(db);
  });

  if (isServer) {
    on("T13, W23: isolation levels are in force, and are not left for the next borrower", async ({ db }) => {
      const levelOf = async (tx: Database | Transaction): Promise<string> =>
        name === "postgres"
          ? (await sql<{ level: string }>`select current_setting('transaction_isolation') as level`.one(tx)).level
          : ((await sql<{ level: string }>`select trx_isolation_level as level from information_schema.innodb_trx where trx_mysql_thread_id = connection_id()`.oneOrNull(tx))?.level ?? "").toLowerCase();
      /** InnoDB's list is renewed only when nobody has read it for a tenth of a second: it may tell of a moment ago. */
      const isLevel = (tx: Database | Transaction, level: string): Promise<void> =>
        isEventually(async () => (name === "mysql" && (await sleep(200)), (await levelOf(tx)) === level), `the level is ${level}`);
      const levels = ["read uncommitted", "read committed", "repeatable read", "serializable"] as const;
      for (const isolation of levels) {
        await db.transaction(async (tx) => {
          // InnoDB lists a transaction once it has read or written something.
          await open(tx, isolation);
          await isLevel(tx, isolation);
        }, { isolation });
      }
      await db.transaction(async (tx) => (await open(tx, "usual"), isLevel(tx, name === "postgres" ? "read committed" : "repeatable read")));
    });

    on("T14: of two that read and then write under serializable, one is refused and its retry wins", async ({ db }) => {
      await open(db, "a", 100);
      await open(db, "b", 100);
      const total = (tx: Transaction): Promise<number> => select<Account>().map((a) => a.balance).all(tx).then((all) => all.reduce((sum, one) => sum + one, 0));
      const withdraw = (owner: string): Promise<void> =>
        db.transaction(async (tx) => {
          if ((await total(tx)) < 150) return;
          await sleep(50);
          await update<Account>().set((a) => ({ balance: a.balance - 100 })).filter((a) => a.owner === owner).execute(tx);
        }, { isolation: "serializable", retry: 10 });
      await Promise.all([withdraw("a"), withdraw("b")]);
      assert.is((await balanceOf(db, "a")) + (await balanceOf(db, "b")), 100);
      await assertWhole(db);
    });

    on("T9: the victim of a deadlock loses its whole transaction, inside a savepoint too, and a retry wins", async ({ db }) => {
      await open(db, "a");
      await open(db, "b");
      const add = (tx: Transaction, owner: string): Promise<number> => update<Account>().set((a) => ({ balance: a.balance + 1 })).filter((a) => a.owner === owner).execute(tx);
      let attempts = 0;
      let holding = 0;
      const deadlock = gate();
      const both = (first: string, second: string): Promise<void> =>
        db.transaction(async (tx) => {
          attempts += 1;
          await add(tx, first);
          holding += 1;
          // Each holds its first row before either asks for the other's.
          if (holding === 2) deadlock.open();
          await deadlock.opened;
          await tx.transaction((inner) => add(inner, second));
        }, { retry: 10 });
      await Promise.all([both("a", "b"), both("b", "a")]);
      assert.ok(attempts > 2);
      assert.is(await balanceOf(db, "a"), 102);
      assert.is(await balanceOf(db, "b"), 102);
      await assertWhole(db);
    });

    on("T6: a connection lost before COMMIT stores nothing and is retried; lost during COMMIT it is OUTCOME_UNKNOWN and is not", async ({ db }) => {
      let runs = 0;
      await db.transaction(async (tx) => {
        runs += 1;
        await open(tx, `run ${runs}`);
        if (runs === 1) await killSession(name, tx, db);
        await open(tx, `later ${runs}`);
      }, { retry: 3 });
      assert.equal(await owners(db), ["run 2", "later 2"]);
      await assertWhole(db);
    });
  }

  if (name === "postgres") {
    on("deferrable is asked for", async ({ db }) => {
      const seen = await db.transaction((tx) => sql<{ value: string }>`select current_setting('transaction_deferrable') as value`.one(tx), {
        isolation: "serializable", readOnly: true, deferrable: true,
      });
      assert.is(seen.value, "on");
    });

    on("a statement after a failed one is refused with the first failure as its cause", async ({ db }) => {
      await open(db, "taken");
      const tx = await db.begin();
      const first = await failure(open(tx, "taken"), QueryError);
      const second = await failure(open(tx, "b"), TransactionError);
      assert.is(second.code, "TRANSACTION_FAILED");
      assert.is(second.cause, first);
      await tx.rollback();
      await assertWhole(db);
    });
  }

  if (name === "mysql") {
    on("T10: a lock that is waited for too long rolls the whole transaction back", async ({ db }) => {
      await open(db, "a");
      const holder = await db.begin();
      await update<Account>().set(() => ({ balance: 1 })).filter((a) => a.owner === "a").execute(holder);
      const waiter = await db.begin();
      await open(waiter, "b");
      await sql`set innodb_lock_wait_timeout = 1`.execute(waiter);
      const error = await failure(update<Account>().set(() => ({ balance: 2 })).filter((a) => a.owner === "a").execute(waiter), QueryError);
      assert.is(error.kind, "busy");
      assert.is((await failure(open(waiter, "c"), TransactionError)).code, "TRANSACTION_LOST");
      await holder.commit();
      assert.equal(await owners(db), ["a"]);
      await assertWhole(db);
    });

    on("T11: a statement that would commit by itself is refused inside a transaction", async ({ db }) => {
      const error = await failure(db.transaction(async (tx) => {
        await open(tx, "a");
        await sql`create table sneaky (id int)`.execute(tx);
      }), TransactionError);
      assert.is(error.code, "TRANSACTION_DDL");
      assert.equal(await owners(db), []);
    });
  }
  on.run();
}

/** Ends the server's side of a transaction's connection; over when ours has noticed. */
async function killSession(name: DatabaseName, tx: Transaction, db: Database & { readonly pool?: Pool }): Promise<void> {
  const closed = (): number => db.pool!.stats().closed;
  const before = closed();
  if (name === "postgres") {
    const { pid } = await sql<{ pid: Int }>`select pg_backend_pid() as pid`.one(tx);
    await sql<{ done: boolean }>`select pg_terminate_backend(${pid}::int) as done`.one(db);
  } else {
    const { id } = await sql<{ id: Int }>`select connection_id() as id`.one(tx);
    await sql`kill ${id}`.execute(db);
  }
  await isEventually(() => closed() > before, "the connection is lost");
}
