/** Mistakes that were made once, around the ends of transactions and streams on PostgreSQL and MariaDB or MySQL: each with the least that shows it. */
import { type Database, QueryError, type Transaction, TransactionError, ValidationError } from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure, isEventually, sleep } from "./harness/promises.js";

const raw = (text: string): { text: string; raw: {} } => ({ text, raw: {} });
const run = (at: Database | Transaction, text: string): Promise<unknown> => at.write(raw(text), []);
const stored = async (at: Database): Promise<number[]> => ((await at.all(raw("SELECT n FROM numbers ORDER BY n"), [])) as { n: number }[]).map(({ n }) => n);
const asked = (work: Promise<unknown>, milliseconds: number): Promise<unknown> => Promise.race([work, sleep(milliseconds).then(() => "hangs")]);
/** Neither ends before the server has answered once and again. */
const manyRows = { postgres: "SELECT g AS n FROM generate_series(1, 50000) g", mysql: "WITH RECURSIVE g (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM g WHERE n < 900) SELECT a.n FROM g AS a CROSS JOIN g AS b" };

for (const name of ["postgres", "mysql"] as const) {
  const on = suite<{ database: TestDatabase; db: Database; single: Database }>(name);
  on.before(async (context) => {
    context.database = await openDatabase(name);
    context.db = await context.database.connect({ max: 4 });
    context.single = await context.database.connect({ max: 1 });
    await run(context.db, "CREATE TABLE numbers (n INT)");
  });
  on.before.each(async ({ db }) => {
    await run(db, "DELETE FROM numbers");
  });
  on.after(async ({ database, db, single }) => {
    await Promise.all([db.close(), single.close()]);
    await database.drop();
  });

  on("work that has committed by itself is not run again, whatever comes after", async ({ db }) => {
    let runs = 0;
    const error = await failure(db.transaction(async (tx) => {
      runs += 1;
      await run(tx, "INSERT INTO numbers VALUES (1)");
      await tx.commit();
      throw new QueryError("made up", { kind: "deadlock", sql: "" });
    }, { retry: 3 }), QueryError);
    assert.is(error.message, "made up");
    assert.is(runs, 1);
    assert.equal(await stored(db), [1]);
  });

  on("a stream that outlives its transaction leaves the next borrower of the session alone", async ({ single }) => {
    let left: AsyncIterator<unknown> | undefined;
    await failure(single.transaction(async (tx) => {
      left = tx.stream(raw(manyRows[name]), [], { timeout: 1_500 })[Symbol.asyncIterator]();
      await left.next();
      throw new RangeError("mine");
    }), RangeError);
    await single.transaction(async (tx) => {
      await run(tx, "INSERT INTO numbers VALUES (1)");
      const reading = (async () => {
        for (let answer = await left!.next(); answer.done !== true; ) answer = await left!.next();
      })();
      assert.is((await failure(reading, TransactionError)).code, "TRANSACTION_ENDED");
      await run(tx, name === "postgres" ? "DO $$ BEGIN PERFORM pg_sleep(1.8); END $$" : "DO SLEEP(1.8)");
      await run(tx, "INSERT INTO numbers VALUES (2)");
    });
    assert.equal(await stored(single), [1, 2]);
  });

  on("a stream that nobody reads on holds up neither COMMIT nor ROLLBACK", async ({ db }) => {
    const started = performance.now();
    await db.transaction(async (tx) => {
      await tx.stream(raw(manyRows[name]), [])[Symbol.asyncIterator]().next();
      await run(tx, "INSERT INTO numbers VALUES (1)");
    });
    await failure(db.transaction(async (tx) => {
      await tx.stream(raw(manyRows[name]), [])[Symbol.asyncIterator]().next();
      throw new RangeError("mine");
    }), RangeError);
    assert.ok(performance.now() - started < 4_000, "well before a session is cut");
    assert.equal(await stored(db), [1]);
  });

  on("a loop over a stream uses its own transaction", async ({ db }) => {
    const count = await asked(db.transaction(async (tx) => {
      let rows = 0;
      for await (const _row of tx.stream(raw(manyRows[name]), [])) if ((rows += 1) % 10_000 === 1) await run(tx, "INSERT INTO numbers VALUES (1)");
      return rows;
    }), 20_000);
    assert.ok(Number(count) >= 50_000, String(count));
  });

  on("a savepoint whose begin failed watches no limit any more", async ({ single }) => {
    if (name === "mysql") return;
    await failure(single.transaction(async (tx) => {
      const failing = failure(tx.all(raw("SELECT 1/0"), []), QueryError);
      await failure(tx.transaction(async () => {}, { timeout: 150 }), QueryError);
      await failing;
      throw new RangeError("mine");
    }), RangeError);
    await single.transaction(async (tx) => {
      await run(tx, "INSERT INTO numbers VALUES (1)");
      await tx.transaction(async (inner) => {
        await run(inner, "INSERT INTO numbers VALUES (2)");
        await sleep(300);
      });
    });
    assert.equal(await stored(single), [1, 2]);
  });

  on("what is acknowledged beside a script or a list that fails is not undone with it", async ({ db }) => {
    await db.transaction(async (tx) => {
      const script = tx.script([name === "postgres" ? "CREATE TABLE numbers (n INT)" : "SELECT * FROM missing"]).then(() => "ran", () => "failed");
      const beside = run(tx, "INSERT INTO numbers VALUES (1)");
      assert.is(await script, "failed");
      await beside;
    });
    assert.equal(await stored(db), [1]);
  });

  on("a signal that is none is refused, and keeps no connection", async ({ single }) => {
    for (const wrong of [{ signal: {} as AbortSignal }, { signal: "now" as never }]) {
      await failure(single.transaction(async () => {}, wrong), ValidationError);
      await failure(single.all(raw("SELECT 1 AS n"), [], wrong), ValidationError);
    }
    await single.all(raw("SELECT 1 AS n"), [], { timeout: 1_000 });
  });

  on.run();
}

const mysql = suite<{ database: TestDatabase; db: Database }>("mysql only");
mysql.before(async (context) => {
  context.database = await openDatabase("mysql");
  context.db = await context.database.connect({ max: 4 });
  await run(context.db, "CREATE TABLE numbers (n INT)");
  await run(context.db, "CREATE TABLE locked (id INT PRIMARY KEY, n INT)");
  await run(context.db, "INSERT INTO locked VALUES (1, 0), (2, 0)");
});
mysql.before.each(({ db }) => run(db, "DELETE FROM numbers") as Promise<void>);
mysql.after(async ({ database, db }) => {
  await db.close();
  await database.drop();
});

const lockWaits = "SELECT COUNT(*) AS n FROM information_schema.innodb_trx t INNER JOIN information_schema.processlist p ON p.id = t.trx_mysql_thread_id WHERE p.db = DATABASE() AND t.trx_state = 'LOCK WAIT'";

mysql("what stands in line behind the victim of a deadlock is not stored by itself, and stored once by a retry", async ({ db }) => {
  await using other = await db.begin();
  await run(other, "UPDATE locked SET n = n + 1 WHERE id = 2");
  // The victim is the one that has changed less.
  for (let rows = 0; rows < 20; rows += 1) await run(other, "INSERT INTO numbers VALUES (0)");
  let runs = 0;
  const victim = db.transaction(async (tx) => {
    runs += 1;
    await run(tx, "UPDATE locked SET n = n + 1 WHERE id = 1");
    await Promise.all([run(tx, "UPDATE locked SET n = n + 1 WHERE id = 2"), run(tx, `INSERT INTO numbers VALUES (${runs})`)]);
  }, { retry: 3 });
  // InnoDB's list is renewed only when nobody has read it for a tenth of a second.
  const waits = async (): Promise<boolean> => (await sleep(200), (await db.first(raw(lockWaits), [])) as { n: number }).n === 1;
  await isEventually(waits, "the victim waits for the lock");
  await run(other, "UPDATE locked SET n = n + 1 WHERE id = 1");
  await other.rollback();
  await victim;
  assert.ok(runs > 1, "it was the victim");
  assert.equal(await stored(db), [runs]);
});

mysql("a procedure that commits does not leave the rest to be stored statement by statement", async ({ db }) => {
  await run(db, "CREATE PROCEDURE commits() BEGIN COMMIT; END");
  const error = await failure(db.transaction(async (tx) => {
    await run(tx, "INSERT INTO numbers VALUES (1)");
    await run(tx, "CALL commits()").catch((reason: unknown) => assert.instance(reason, TransactionError));
    await run(tx, "INSERT INTO numbers VALUES (2)");
  }), TransactionError);
  assert.is(error.code, "TRANSACTION_STATEMENT");
  assert.equal(await stored(db), [1]);
});
mysql.run();
