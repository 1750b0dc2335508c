/**
 * What `sqlmodel/testing` gives to the tests of programs: a database that runs nothing, in each dialect, and one on which things go wrong,
 * over SQLite, PostgreSQL (SQLMODEL_POSTGRES_URL) and MariaDB or MySQL (SQLMODEL_MYSQL_URL), whose rows tell what was undone.
 */
import {
  CancelledError, ConnectionError, createAll, type Database, deleteFrom, type DialectName, type Executor, insert, type Int, NoResultError, PoolError, QueryError,
  replicas, select, settle, sql, TimeoutError, type Transaction, TransactionError, update, ValidationError,
} from "sqlmodel";
import { faulty, type FaultPlan, type FaultyDatabase, mirror, type MirrorDatabase } from "sqlmodel/testing";
import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure, sleep } from "./harness/promises.js";

/** @sqlmodel table=notes */
interface Note {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=50 */
  text: string;
  age: Int;
}

const dialects = ["sqlite", "postgres", "mysql"] as const satisfies readonly DialectName[];
const quote = { sqlite: '"', postgres: '"', mysql: "`" } as const;
const begin = { sqlite: "BEGIN IMMEDIATE", postgres: "BEGIN", mysql: "START TRANSACTION" } as const;

const texts = (db: Executor): Promise<string[]> => select<Note>().orderBy((n) => n.id).map((n) => n.text).all(db);
const add = (db: Executor, text: string): Promise<unknown> => insert<Note>({ text, age: 1 }).execute(db);
const told = ({ statements }: MirrorDatabase): readonly string[] => statements.map(({ operation, inTransaction }) => `${operation}${inTransaction ? " in transaction" : ""}`);

// ---- the mirror

for (const dialect of dialects) {
  const on = suite(`mirror of ${dialect}`);

  on("records the text and the parameters of each statement, in order", async () => {
    const db = mirror({ dialect });
    const [wanted, age] = ["b", 9];
    const read = select<Note>().filter((n) => n.text === wanted);
    assert.equal(await read.all(db), []);
    assert.is(await insert<Note>({ text: "a", age: 3 }).execute(db), 1);
    assert.equal(await insert<Note>([{ text: "c", age: 4 }, { text: "d", age: 5 }]).execute(db), [2, 3]);
    assert.is(await update<Note>().set(() => ({ age })).filter((n) => n.text === wanted).execute(db), 1);
    await createAll<[Note]>(db);
    const [first, second, third, fourth, ...schema] = db.statements;
    const expected = read.toSQL(dialect);
    assert.equal(first, { operation: "read", sql: expected.sql, params: expected.params, inTransaction: false });
    assert.is(second!.operation, "write");
    assert.ok(second!.sql.startsWith(`INSERT INTO ${quote[dialect]}notes${quote[dialect]}`));
    assert.ok(second!.params.includes("a") && second!.params.includes(3));
    assert.is(third!.operation, "insertMany");
    assert.is(third!.params.length, 2);
    assert.ok((third!.params[1] as readonly unknown[]).includes("d"));
    assert.equal([fourth!.operation, fourth!.params], ["write", [9, "b"]]);
    assert.ok(schema.length > 0 && schema.every(({ operation }) => operation === "script"));
    db.clear();
    assert.equal(db.statements, []);
    await db.close();
    assert.is((await failure(texts(db), PoolError)).code, "POOL_CLOSED");
  });

  on("answers rows as the caller gets them, and those of an empty database where nothing was said", async () => {
    const db = mirror({ dialect });
    assert.is(await select<Note>().count(db), 0);
    assert.is(await select<Note>().exists(db), false);
    assert.is(await select<Note>().first(db), undefined);
    await failure(select<Note>().one(db), NoResultError);
    const rows = [{ id: 1, text: "a", age: 3 }, { id: 2, text: "b", age: 4 }];
    db.answer("notes", rows);
    assert.equal(await select<Note>().all(db), rows);
    assert.equal(await select<Note>().first(db), rows[0]);
    const streamed: Note[] = [];
    for await (const note of select<Note>().stream(db)) streamed.push(note);
    assert.equal(streamed, rows);
    db.answer(/count\(\*\)/, [12]);
    assert.is(await select<Note>().count(db), 12);
    db.answer(({ params }) => params.includes("c"), ({ params }) => [{ id: 3, text: String(params[0]), age: 5 }]);
    const wanted = "c";
    assert.equal(await select<Note>().filter((n) => n.text === wanted).one(db), { id: 3, text: "c", age: 5 });
    await db.close();
  });

  on("tells a write what the test has said, and rejects with its errors", async () => {
    const db = mirror({ dialect });
    db.answer(/^UPDATE/, { changes: 3 });
    assert.is(await update<Note>().set(() => ({ age: 9 })).everyRow().execute(db), 3);
    db.answer(/^INSERT/, { key: 40 });
    assert.is(await insert<Note>({ text: "a", age: 3 }).execute(db), 40);
    assert.equal(await insert<Note>([{ text: "a", age: 3 }, { text: "b", age: 3 }]).execute(db), [40, 41]);
    const taken = new QueryError("taken", { kind: "unique", sql: "" });
    db.answer(/^INSERT/, taken, { times: 1 });
    assert.is(await failure(add(db, "a"), QueryError), taken);
    assert.is(await add(db, "a"), 40);
    await db.close();
  });

  on("its transactions keep the rules of the real ones", async () => {
    const db = mirror({ dialect });
    let kept: Transaction | undefined;
    await db.transaction(async (tx) => {
      kept = tx;
      await add(tx, "a");
      await tx.savepoint("half");
      await tx.rollbackTo("half");
      await tx.transaction(async (inner) => {
        assert.is((await failure(texts(tx), TransactionError)).code, "TRANSACTION_INNER_OPEN");
        await texts(inner);
      });
      assert.is((await failure(tx.release("none"), TransactionError)).code, "SAVEPOINT_NOT_FOUND");
    });
    assert.is((await failure(texts(kept!), TransactionError)).code, "TRANSACTION_ENDED");
    const inside = ["begin", "write", "savepoint", "rollbackTo", "savepoint", "read", "release", "commit"];
    assert.equal(told(db), inside.map((operation) => `${operation} in transaction`));
    assert.equal([db.statements[0]!.sql, db.statements.at(-1)!.sql], [begin[dialect], "COMMIT"]);
    db.clear();
    const reason = new RangeError("mine");
    assert.is(await failure(db.transaction((tx) => add(tx, "a").then(() => Promise.reject(reason))), RangeError), reason);
    assert.is(db.statements.at(-1)!.sql, "ROLLBACK");
    db.clear();
    await db.transaction((tx) => texts(tx), { isolation: "serializable" });
    assert.is(/SERIALIZABLE/.test(db.statements.map((statement) => statement.sql).join()), dialect !== "sqlite");
    await db.close();
  });

  on("an error in a transaction does what it does on the real database", async () => {
    const db = mirror({ dialect });
    db.answer(/^INSERT/, new QueryError("taken", { kind: "unique", sql: "" }), { times: 1 });
    const swallowed = await settle(db.transaction(async (tx) => void (await settle(add(tx, "a")))));
    assert.is(swallowed.kind, dialect === "postgres" ? "error" : "ok");
    db.clear();
    db.answer(/^INSERT/, new QueryError("deadlock", { kind: "deadlock", sql: "" }), { times: 2 });
    await db.transaction((tx) => add(tx, "a"), { retry: 2 });
    assert.equal(db.statements.filter(({ operation }) => operation === "rollback").length, 2);
    assert.is(db.statements.at(-1)!.sql, "COMMIT");
    db.answer("COMMIT", new ConnectionError("CONNECTION_LOST", "gone"), { times: 1 });
    assert.is((await failure(db.transaction((tx) => add(tx, "a"), { retry: 2 }), TransactionError)).code, "OUTCOME_UNKNOWN");
    db.answer(/^INSERT/, new ConnectionError("CONNECTION_LOST", "gone"), { times: 1 });
    let attempts = 0;
    await db.transaction((tx) => {
      attempts += 1;
      return add(tx, "a");
    }, { retry: 1 });
    assert.is(attempts, 2);
    await add(db, "b");
    await db.close();
  });

  on("signals and times end what is stuck", async () => {
    const db = mirror({ dialect });
    db.answer("notes", () => new Promise(() => {}), { times: 3 });
    await failure(select<Note>().all(db, { timeout: 10 }), TimeoutError);
    const controller = new AbortController();
    const writing = update<Note>().set(() => ({ age: 9 })).everyRow().execute(db, { signal: controller.signal });
    await sleep(5);
    controller.abort();
    await failure(writing, CancelledError);
    const transaction = db.transaction((tx) => texts(tx), { timeout: 10 });
    await failure(transaction, TimeoutError);
    assert.equal(await texts(db), []);
    assert.is(db.statements.filter(({ operation }) => operation === "rollback").length, 1);
    const statements = db.statements.length;
    await failure(select<Note>().all(db, { signal: AbortSignal.abort() }), CancelledError);
    assert.is(db.statements.length, statements, "a call that is over before it begins is not sent");
    await db.close();
  });

  on("those who listen hear of it as of any database", async () => {
    const [db, other] = [mirror({ dialect }), mirror({ dialect })];
    const heard: string[] = [];
    const stop = db.onQuery(({ operation }) => heard.push(operation));
    await db.transaction((tx) => add(tx, "a"));
    await texts(other);
    stop();
    assert.equal(heard, ["begin", "write", "commit"]);
    await Promise.all([db.close(), other.close()]);
  });

  on.run();
}

test("on the mirror of SQLite, as on SQLite, what runs beside a transaction waits for its end", async () => {
  const db = mirror();
  let beside: Promise<unknown> | undefined;
  await db.transaction(async (tx) => {
    beside = texts(db);
    await sleep(5);
    await add(tx, "a");
  });
  await beside;
  assert.equal(told(db), ["begin in transaction", "write in transaction", "commit in transaction", "read"]);
  await db.close();
});

test("MySQL has no RETURNING, and its mirror shows what is run in its place", async () => {
  const note = { id: 1, text: "a", age: 3 };
  const [postgres, mysql] = [mirror({ dialect: "postgres" }), mirror({ dialect: "mysql" })];
  postgres.answer("RETURNING", [note]);
  mysql.answer(/^SELECT/, [note]);
  assert.equal(await insert<Note>({ text: "a", age: 3 }).returning().one(postgres), note);
  assert.equal(await insert<Note>({ text: "a", age: 3 }).returning().one(mysql), note);
  assert.equal(told(postgres), ["write"]);
  assert.equal(told(mysql), ["begin", "insertMany", "read", "commit"].map((operation) => `${operation} in transaction`));
  await Promise.all([postgres.close(), mysql.close()]);
});

test("what is not understood is refused", async () => {
  const db = mirror();
  assert.throws(() => mirror({ dialect: "oracle" as DialectName }), (error: unknown) => error instanceof ValidationError);
  assert.throws(() => db.answer("x", [], { times: 0 }), (error: unknown) => error instanceof ValidationError);
  const plans: readonly unknown[] = [{ seed: 1.5, rate: 0 }, { seed: 1, rate: 2 }, { seed: 1, rate: 1, harms: [] }, { at: 0, stall: true }, [{}], { delay: -1 }, { cut: "x" }, { delay: 1, cut: "after" }, { stall: true, times: 0 }];
  for (const plan of plans) assert.throws(() => faulty(db, plan as FaultPlan), (error: unknown) => error instanceof ValidationError, JSON.stringify(plan));
  await db.close();
});

// ---- faults, on real databases

for (const name of ["sqlite", "sqlite workers", "postgres", "mysql"] satisfies readonly DatabaseName[]) {
  const on = suite<{ database: TestDatabase; real: Database }>(`faults on ${name}`);
  on.before(async (context) => {
    context.database = await openDatabase(name);
    context.real = await context.database.connect({ max: 4 });
    await createAll<[Note]>(context.real);
  });
  on.before.each(async ({ real }) => {
    await deleteFrom<Note>().everyRow().execute(real);
  });
  on.after(async ({ database, real }) => {
    await real.close();
    await database.drop();
  });
  /** The database that is wrapped is whole afterwards: nothing is held, nothing waits. */
  const assertRows = async (real: Database, expected: readonly string[]): Promise<void> => {
    assert.equal(await texts(real), expected);
    await real.transaction(async () => {}, { timeout: 2_000 });
  };
  const twoNotes = (db: FaultyDatabase, retry = 0): Promise<unknown> =>
    db.transaction(async (tx) => {
      await add(tx, "a");
      await add(tx, "b");
      return "done";
    }, { retry });
  const harms = (db: FaultyDatabase): readonly string[] => db.injected.map(({ statement: { operation }, harm }) => `${operation} ${JSON.stringify(harm)}`);

  on("the n-th statement fails, and nothing of it is stored", async ({ real }) => {
    const db = faulty(real, { match: /^INSERT/, at: 2, fail: "busy" });
    await add(db, "a");
    const error = await failure(add(db, "b"), QueryError);
    assert.equal([error.kind, error.code, error.sql.startsWith("INSERT")], ["busy", "QUERY_BUSY", true]);
    await add(db, "c");
    await assertRows(real, ["a", "c"]);
    const own = new QueryError("mine", { kind: "check", sql: "" });
    assert.is(await failure(texts(faulty(real, { fail: own })), QueryError), own);
    assert.is(await failure(texts(faulty(real, { fail: () => own })), QueryError), own);
  });

  on("a deadlock rolls back what was done before it, and is tried again", async ({ real }) => {
    const db = faulty(real, { match: ({ params }) => params.includes("b"), at: 1, times: 2, fail: "deadlock" });
    assert.is((await failure(twoNotes(db), QueryError)).kind, "deadlock");
    await assertRows(real, []);
    assert.is(await twoNotes(db, 1), "done");
    assert.is(db.injected.length, 2);
    await assertRows(real, ["a", "b"]);
  });

  on("a connection lost inside a transaction undoes all of it, also where the error is swallowed", async ({ real }) => {
    for (const cut of ["before", "after"] as const) {
      const db = faulty(real, { match: /^INSERT/, at: 2, cut });
      let kept: Transaction | undefined;
      const swallowing = db.transaction(async (tx) => {
        kept = tx;
        await add(tx, "a");
        assert.is((await failure(add(tx, "b"), ConnectionError)).code, "CONNECTION_LOST");
        assert.is((await failure(add(tx, "c"), TransactionError)).code, "TRANSACTION_LOST");
      });
      await swallowing;
      assert.is((await failure(kept!.commit(), TransactionError)).code, "TRANSACTION_LOST");
      await assertRows(real, []);
      assert.is(await twoNotes(faulty(real, { match: /^INSERT/, at: 2, cut }), 1), "done");
      await assertRows(real, ["a", "b"]);
      await deleteFrom<Note>().everyRow().execute(real);
    }
  });

  on("an inner transaction that is lost takes the outer one with it", async ({ real }) => {
    const db = faulty(real, { match: ({ params }) => params.includes("b"), at: 1, cut: "before" });
    const outer = db.transaction(async (tx) => {
      await add(tx, "a");
      await failure(tx.transaction((inner) => add(inner, "b")), ConnectionError);
      await add(tx, "c");
    });
    assert.is((await failure(outer, TransactionError)).code, "TRANSACTION_LOST");
    await assertRows(real, []);
  });

  on("an error in an inner transaction leaves the outer one as it was", async ({ real }) => {
    const db = faulty(real, { match: ({ params }) => params.includes("b"), at: 1, fail: "unique" });
    await db.transaction(async (tx) => {
      await add(tx, "a");
      await failure(tx.transaction((inner) => add(inner, "b")), QueryError);
      await tx.savepoint("half");
      await add(tx, "c");
      await tx.rollbackTo("half");
      await add(tx, "d");
    });
    await assertRows(real, ["a", "d"]);
  });

  on("an error that is swallowed is committed where the database would have done so", async ({ real }) => {
    const db = faulty(real, { match: ({ params }) => params.includes("b"), at: 1, fail: "unique" });
    const work = db.transaction(async (tx) => {
      await add(tx, "a");
      await settle(add(tx, "b"));
      if (name === "postgres") assert.is((await failure(add(tx, "c"), TransactionError)).code, "TRANSACTION_FAILED");
    });
    if (name === "postgres") assert.is((await failure(work, TransactionError)).code, "TRANSACTION_ABORTED");
    else await work;
    await assertRows(real, name === "postgres" ? [] : ["a"]);
  });

  on("work that has committed by itself is not run again", async ({ real }) => {
    let runs = 0;
    const db = faulty(real, { match: /^ROLLBACK$/, delay: 1 });
    await failure(db.transaction(async (tx) => {
      runs += 1;
      await add(tx, "a");
      await tx.commit();
      throw new QueryError("made up", { kind: "deadlock", sql: "" });
    }, { retry: 3 }), QueryError);
    assert.is(runs, 1);
    await assertRows(real, ["a"]);
  });

  on("BEGIN comes to harm", async ({ real }) => {
    for (const cut of ["before", "after"] as const) {
      const db = faulty(real, { match: "BEGIN", at: 1, cut });
      assert.is(await twoNotes(db, 1), "done");
      await assertRows(real, ["a", "b"]);
      await deleteFrom<Note>().everyRow().execute(real);
    }
    await failure(faulty(real, { match: "BEGIN", fail: "busy" }).begin(), QueryError);
    await failure(faulty(real, { match: "BEGIN", stall: true }).begin({ timeout: 10 }), TimeoutError);
    await assertRows(real, []);
  });

  on("COMMIT comes to harm: only the rows know how it ended, and nobody tries again", async ({ real }) => {
    for (const cut of ["before", "after"] as const) {
      const db = faulty(real, { match: "COMMIT", cut });
      const error = await failure(twoNotes(db, 3), TransactionError);
      assert.equal([error.code, (error.cause as ConnectionError).code], ["OUTCOME_UNKNOWN", "CONNECTION_LOST"]);
      assert.is(db.injected.length, 1);
      await assertRows(real, cut === "after" ? ["a", "b"] : []);
      await deleteFrom<Note>().everyRow().execute(real);
    }
    const refused = faulty(real, { match: "COMMIT", at: 1, fail: "serialization" });
    assert.is(await twoNotes(refused, 1), "done");
    await assertRows(real, ["a", "b"]);
    await deleteFrom<Note>().everyRow().execute(real);
    const stuck = faulty(real, { match: "COMMIT", stall: true });
    assert.is((await failure(stuck.transaction((tx) => add(tx, "a"), { timeout: 50 }), TransactionError)).code, "OUTCOME_UNKNOWN");
    await assertRows(real, []);
  });

  on("ROLLBACK comes to harm: it is rolled back all the same", async ({ real }) => {
    const reason = new RangeError("mine");
    const db = faulty(real, { match: /^ROLLBACK$/, cut: "before" });
    const error = await failure(db.transaction(async (tx) => (await add(tx, "a"), Promise.reject(reason))), RangeError);
    assert.is(error, reason);
    assert.instance((error as { suppressed?: unknown }).suppressed, ConnectionError);
    const tx = await db.begin();
    await add(tx, "b");
    await failure(tx.rollback(), ConnectionError);
    assert.is((await failure(add(tx, "c"), TransactionError)).code, "TRANSACTION_ENDED");
    await assertRows(real, []);
  });

  on("a stalled statement is ended by its signal, its time, its transaction's time, and by closing", async ({ real, database }) => {
    const db = faulty(real, { match: /^(?:SELECT|INSERT)/, stall: true });
    await failure(select<Note>().all(db, { timeout: 10 }), TimeoutError);
    const controller = new AbortController();
    const waiting = select<Note>().all(db, { signal: controller.signal });
    controller.abort();
    await failure(waiting, CancelledError);
    const lost = db.transaction(async (tx) => {
      await failure(select<Note>().all(tx, { timeout: 10 }), TimeoutError);
      await add(tx, "a");
    });
    assert.is((await failure(lost, TransactionError)).code, "TRANSACTION_LOST");
    await failure(db.transaction((tx) => add(tx, "a"), { timeout: 20 }), TimeoutError);
    await assertRows(real, []);
    const closing = faulty(await database.connect(), { stall: true });
    const stuck = failure(texts(closing), PoolError);
    await closing.close();
    assert.is((await stuck).code, "POOL_CLOSED");
  });

  on("a delayed statement comes late, keeps its limit, and is not overtaken in its transaction", async ({ real }) => {
    const db = faulty(real, { match: ({ params }) => params.includes("a"), delay: 30 });
    await db.transaction((tx) => {
      void add(tx, "a");
      void add(tx, "b");
    });
    await assertRows(real, ["a", "b"]);
    const slow = faulty(real, { delay: 60_000 });
    const started = performance.now();
    await failure(insert<Note>({ text: "a", age: 1 }).execute(slow, { timeout: 5 }), TimeoutError);
    assert.ok(performance.now() - started < 30_000, "it waited for the delay");
    await assertRows(real, ["a", "b"]);
  });

  on("a stream loses its connection, and its cursor is closed", async ({ real }) => {
    await insert<Note>([{ text: "a", age: 1 }, { text: "b", age: 1 }]).execute(real);
    const read = async (db: Executor): Promise<number> => {
      let rows = 0;
      for await (const _note of select<Note>().stream(db)) rows += 1;
      return rows;
    };
    for (const cut of ["before", "after"] as const) {
      await failure(read(faulty(real, { cut })), ConnectionError);
      await failure(faulty(real, { match: /^SELECT/, cut }).transaction((tx) => read(tx)), ConnectionError);
    }
    assert.is(await read(faulty(real, { delay: 1 })), 2);
    await assertRows(real, ["a", "b"]);
  });

  on("the same seed harms the same statements; a program that tries again gets there, and stores each row once", async ({ real }) => {
    const run = async (seed: number): Promise<readonly string[]> => {
      await deleteFrom<Note>().everyRow().execute(real);
      const db = faulty(real, { seed, rate: 0.15, match: ({ inTransaction }) => inTransaction });
      const wanted: string[] = [];
      for (let number = 0; number < 12; number += 1) {
        const [one, two] = [`${number}a`, `${number}b`];
        wanted.push(one, two);
        for (let stored = false; !stored; ) {
          const outcome = await settle(db.transaction(async (tx) => {
            await add(tx, one);
            await add(tx, two);
          }, { retry: 20 }));
          if (outcome.kind === "error") assert.is(outcome.error.code, "OUTCOME_UNKNOWN");
          // Whoever is not told looks before trying again.
          stored = (await select<Note>().filter((n) => n.text === one).count(real)) === 1;
          assert.ok(stored || outcome.kind !== "ok");
        }
      }
      await assertRows(real, wanted);
      return harms(db);
    };
    const first = await run(7);
    assert.ok(first.length > 3);
    assert.equal(await run(7), first);
    assert.not.equal(await run(8), first);
  });

  on("the user's own SQL and lists come to harm too, and what is not in the plan is left alone", async ({ real }) => {
    const db = faulty(real, [{ match: "age + 1", at: 1, fail: "busy" }, { match: ({ operation }) => operation === "insertMany", at: 1, cut: "after" }]);
    await failure(sql`UPDATE notes SET age = age + 1`.execute(db), QueryError);
    await failure(insert<Note>([{ text: "a", age: 1 }, { text: "b", age: 1 }]).execute(db), ConnectionError);
    await assertRows(real, ["a", "b"]);
    assert.is(await sql`UPDATE notes SET age = age + 1`.execute(db), 2);
    assert.equal(harms(db), ['write {"match":"age + 1","at":1,"fail":"busy"}', 'insertMany {"at":1,"cut":"after"}']);
    const inner = faulty(faulty(real, { match: /^DELETE/, fail: "busy" }), { match: /^UPDATE/, fail: "busy" });
    await failure(deleteFrom<Note>().everyRow().execute(inner), QueryError);
    await failure(update<Note>().set(() => ({ age: 2 })).everyRow().execute(inner), QueryError);
  });

  on.run();
}

test("faults on a mirror: what the program sent while things went wrong", async () => {
  const seen = mirror({ dialect: "postgres" });
  const db = faulty(seen, { match: /^INSERT/, at: 1, fail: "serialization" });
  await db.transaction((tx) => add(tx, "a"), { retry: 1 });
  assert.equal(told(seen), ["begin", "rollback", "begin", "write", "commit"].map((operation) => `${operation} in transaction`));
  await db.close();
});

test("a faulty reader among replicas: the primary takes over", async () => {
  const [primary, reader] = [mirror({ dialect: "postgres" }), mirror({ dialect: "postgres" })];
  for (const db of [primary, reader]) db.answer("notes", ["a"]);
  const lost = faulty(reader, { match: /^SELECT/, at: 2, times: 100, cut: "before" });
  const db = replicas({ primary, readers: [lost] });
  assert.equal([await texts(db), await texts(db)], [["a"], ["a"]]);
  assert.equal([reader.statements.length, primary.statements.length], [1, 1]);
  await db.close();
});

test.run();
