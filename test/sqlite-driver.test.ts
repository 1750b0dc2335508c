/** The SQLite driver on real files and in memory: statements, errors, transactions, queues, cancellation, exact values, crashes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import NativeDatabase from "better-sqlite3";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { connect } from "../drivers/sqlite/index.js";
import { readConfig, type SqliteConfig } from "../drivers/sqlite/config.js";
import { SqliteConnection } from "../drivers/sqlite/connection.js";
import { SqliteDatabase } from "../drivers/sqlite/database.js";
import { matchesLike } from "../drivers/sqlite/like.js";
import { refuseUnsuitable } from "../drivers/sqlite/load.js";
import type { NativeDatabase as Native } from "../drivers/sqlite/native.js";
import { capacity, PreparedStatements } from "../drivers/sqlite/prepared.js";
import { addDecimal, compareDecimal, divideDecimal, normalizeDecimal } from "../runtime/connection/decimal.js";
import {
  CancelledError, ConnectionError, DecodeError, QueryError, SqlModelError, TimeoutError, TransactionError, ValidationError,
} from "../runtime/connection/errors.js";
import type { BoundValue, Database, Executor, RawRow, Transaction } from "../runtime/connection/port.js";

const folder = mkdtempSync(join(tmpdir(), "sqlmodel-sqlite-"));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.db`);

const schema = [
  "CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL)",
  `CREATE TABLE heroes (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, age INTEGER, team_id INTEGER REFERENCES teams (id) DEFERRABLE INITIALLY IMMEDIATE,
    UNIQUE (name, age), CONSTRAINT grown_up CHECK (age >= 0))`,
];

async function heroes(config: string | SqliteConfig = ":memory:"): Promise<Database> {
  const db = await connect(config);
  await db.script(schema);
  return db;
}

const addHero = { text: "INSERT INTO heroes (name, age) VALUES (?, ?)" };
const add = (executor: Executor, name: string, age: number | null = null) => executor.write(addHero, [name, age]);
const names = async (executor: Executor): Promise<string[]> =>
  (await executor.all({ text: "SELECT name FROM heroes ORDER BY id", row: (raw) => raw["name"] }, [])) as string[];
const value = async (executor: Executor, text: string, ...args: BoundValue[]): Promise<unknown> =>
  ((await executor.first({ text: `SELECT (SELECT ${text}) AS value` }, args)) as RawRow)["value"];

async function failure<Kind extends Error>(promise: Promise<unknown>, kind: abstract new (...args: never[]) => Kind): Promise<Kind> {
  const outcome = await promise.then((result) => ({ result }), (error: unknown) => ({ error }));
  if (!("error" in outcome)) throw new Error(`expected ${kind.name}, but it resolved with ${String(outcome.result)}`);
  if (!(outcome.error instanceof kind)) throw new Error(`expected ${kind.name}, got ${String(outcome.error)}`);
  return outcome.error;
}

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A promise that the test settles. */
function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

// The process that the crash test kills runs this same file.
const victim = process.env["SQLMODEL_TEST_VICTIM"];
if (victim !== undefined) {
  const db = await connect(victim);
  const tx = await db.begin();
  await tx.write({ text: "UPDATE heroes SET age = 99" }, []);
  for (let i = 0; i < 5_000; i += 1) await add(tx, `half ${i}`);
  process.stdout.write("inside\n");
  await sleep(60_000);
}

// ---- opening

test("paths, URLs and objects are read, and what is not understood is refused", () => {
  const seen = (given: string | SqliteConfig) => {
    const { file, readOnly, create, journal } = readConfig(given);
    return [file, readOnly, create, journal].join(" ");
  };
  assert.is(seen(":memory:"), ":memory: false true memory");
  assert.is(seen("sqlite::memory:"), ":memory: false true memory");
  assert.is(seen("file::memory:"), ":memory: false true memory");
  assert.is(seen("sqlite:"), ":memory: false true memory");
  assert.is(seen("app.db"), "app.db false true wal");
  assert.is(seen("sqlite:app.db"), "app.db false true wal");
  assert.is(seen("sqlite://app.db"), "app.db false true wal");
  assert.is(seen("sqlite:///var/app%20one.db?mode=ro"), "/var/app one.db true false wal");
  assert.is(seen("sqlite:////var/app.db?mode=rw"), "/var/app.db false false wal");
  assert.is(seen("file:///var/app.db?mode=rwc"), "/var/app.db false true wal");
  assert.is(seen("file:x?mode=memory"), ":memory: false true memory");
  assert.is(seen({ file: "a.db", journal: "delete", create: false }), "a.db false false delete");
  for (const wrong of [
    "", "file:a.db?cache=shared", "file:a.db?mode=x", "sqlite:%ZZ", "a\0b", { busyTimeout: -1 }, { busyTimeout: NaN }, { acquireTimeout: 2 ** 31 },
    { journal: "wall" as "wal" }, { synchronous: "full; drop" as "full" }, { readOnly: true },
  ]) {
    assert.throws(() => readConfig(wrong), (error: unknown) => error instanceof ValidationError, JSON.stringify(wrong));
  }
});

test("a file gets foreign keys, a write-ahead log and no double-quoted texts; it is still there after closing", async () => {
  const file = newFile();
  const db = await heroes(`file:${file}`);
  assert.equal(await db.first({ text: "PRAGMA journal_mode" }, []), { journal_mode: "wal" });
  assert.equal(await db.first({ text: "PRAGMA foreign_keys" }, []), { foreign_keys: 1 });
  assert.equal(await db.first({ text: "PRAGMA synchronous" }, []), { synchronous: 1 });
  assert.is((await failure(db.first({ text: 'SELECT "nobody"' }, []), QueryError)).kind, "notFound");
  await add(db, "Rusty");
  await db.close();
  const again = await connect(file);
  assert.equal(await names(again), ["Rusty"]);
  await again.close();
});

test("a missing file, a missing folder, a file that is no database", async () => {
  assert.is((await failure(connect(`file:${newFile()}?mode=rw`), ConnectionError)).code, "CONNECTION_FAILED");
  assert.match((await failure(connect(join(folder, "none", "a.db")), ConnectionError)).message, /directory does not exist/);
  assert.match((await failure(connect(fileURLToPath(import.meta.url)), ConnectionError)).message, /not a database/);
});

test("a read-only database reads, also in transactions, and refuses to write", async () => {
  const file = newFile();
  const writer = await heroes(file);
  await add(writer, "Rusty");
  const db = await connect({ file, readOnly: true });
  assert.equal(await names(db), ["Rusty"]);
  assert.equal(await db.transaction((tx) => names(tx)), ["Rusty"]);
  assert.is((await failure(add(db, "No"), QueryError)).kind, "readOnly");
  await db.close();
  await writer.close();
});

test("version 13 is refused where it would crash, and old versions everywhere", () => {
  const refused = (version: string, nodeApi: string | undefined, says: RegExp) =>
    assert.throws(() => refuseUnsuitable(version, nodeApi), (error: unknown) => error instanceof ConnectionError && says.test(error.message));
  refused("13.2.0", "9", /install version 12 with "npm install better-sqlite3@12"/);
  refused("13.0.0", undefined, /version 12/);
  refused("11.5.0", "10", /too old/);
  refuseUnsuitable("13.2.0", "10");
  refuseUnsuitable("12.11.1", "9");
});

// ---- statements

test("all and first decode each row; first answers undefined where there is none", async () => {
  const db = await heroes();
  await add(db, "Rusty", 48);
  await add(db, "Dive", 30);
  const row = (raw: RawRow): string => `${String(raw["name"])} ${String(raw["age"])}`;
  assert.equal(await db.all({ text: "SELECT name, age FROM heroes ORDER BY age", row }, []), ["Dive 30", "Rusty 48"]);
  assert.equal(await db.all({ text: "SELECT name, age FROM heroes WHERE age = ?" }, [48]), [{ name: "Rusty", age: 48 }]);
  assert.is(await db.first({ text: "SELECT name, age FROM heroes WHERE age > ? ORDER BY age", row }, [1]), "Dive 30");
  assert.is(await db.first({ text: "SELECT name, age FROM heroes WHERE age > ?", row }, [100]), undefined);
  assert.equal(await db.all({ text: "SELECT 1 WHERE 0" }, []), []);
  await db.close();
});

test("a row that cannot be decoded rejects with the decoder's own error", async () => {
  const db = await connect();
  const row = (): never => { throw new DecodeError("age", "an integer", "text"); };
  assert.is((await failure(db.first({ text: "SELECT 1", row }, []), DecodeError)).column, "age");
  assert.is((await failure(db.all({ text: "SELECT 1", row }, []), DecodeError)).column, "age");
  await db.close();
});

test("a write answers changes, and a key only where it made one", async () => {
  const db = await heroes();
  assert.equal(await add(db, "Rusty", 48), { changes: 1, generatedKey: 1 });
  assert.equal(await add(db, "Dive", 30), { changes: 1, generatedKey: 2 });
  assert.equal(await db.write({ text: "UPDATE heroes SET age = age + 1" }, []), { changes: 2, generatedKey: undefined });
  const ignore = { text: "INSERT INTO heroes (name, age) VALUES (?, ?) ON CONFLICT DO NOTHING" };
  assert.equal(await db.write(ignore, ["Dive", 31]), { changes: 0, generatedKey: undefined });
  const upsert = { text: "INSERT INTO heroes (name, age) VALUES (?, ?) ON CONFLICT (name, age) DO UPDATE SET team_id = NULL" };
  assert.equal(await db.write(upsert, ["Rusty", 49]), { changes: 1, generatedKey: undefined });
  assert.equal(await db.write({ text: "WITH n(x) AS (SELECT 'Cte') INSERT INTO heroes (name) SELECT x FROM n" }, []), { changes: 1, generatedKey: 3 });
  assert.equal(await db.write({ text: "DELETE FROM heroes" }, []), { changes: 3, generatedKey: undefined });
  assert.equal(await db.first({ text: "INSERT INTO heroes (name) VALUES ('R') RETURNING id, name" }, []), { id: 1, name: "R" });
  await db.write({ text: "INSERT INTO teams VALUES (9007199254740992, 'edge')" }, []);
  assert.is((await db.write({ text: "INSERT INTO teams (name) VALUES ('beyond')" }, [])).generatedKey, 9007199254740993n);
  await db.close();
});

test("insertMany is all or nothing, in order, with keys or with rows", async () => {
  const db = await heroes();
  assert.equal(await db.insertMany(addHero, [["A", 1], ["B", 2], ["C", 3]]), [1, 2, 3]);
  const returning = { text: "INSERT INTO heroes (name, age) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id, name", row: (raw: RawRow) => `${String(raw["id"])}${String(raw["name"])}` };
  assert.equal(await db.insertMany(returning, [["D", 4], ["A", 1], ["E", 5]]), ["4D", undefined, "5E"]);
  assert.equal(await db.insertMany(addHero, []), []);

  const error = await failure(db.insertMany(addHero, [["F", 6], ["A", 1], ["G", 7]]), QueryError);
  assert.is(error.kind, "unique");
  assert.equal(await names(db), ["A", "B", "C", "D", "E"]);
  await failure(db.insertMany(addHero, [["F", 6], ["G", undefined as never]]), ValidationError);
  await db.transaction(async (tx) => {
    await add(tx, "Before");
    await failure(tx.insertMany(addHero, [["F", 6], ["A", 1]]), QueryError);
    await tx.insertMany(addHero, [["H", 8], ["I", 9]]);
  });
  assert.equal(await names(db), ["A", "B", "C", "D", "E", "Before", "H", "I"]);
  await db.close();
});

test("a script is all or nothing, and each of its texts is one statement", async () => {
  const db = await connect();
  await failure(db.script(["CREATE TABLE a (x)", "CREATE TABLE b (x)", "CREATE TABEL c (x)"]), QueryError);
  await failure(db.script(["CREATE TABLE a (x); CREATE TABLE b (x)"]), QueryError);
  assert.is(await value(db, "count(*) FROM sqlite_master"), 0);
  await db.script(["CREATE TABLE a (x)", "CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END"]);
  await db.write({ text: "INSERT INTO a VALUES (1)" }, []);
  assert.is(await value(db, "count(*) FROM a"), 0);
  await db.close();
});

test("BEGIN and its like are refused as statements, behind comments too", async () => {
  const db = await connect();
  for (const text of ["BEGIN", " commit", "-- a\nROLLBACK", "/* a * b */ savepoint x", "RELEASE x", "END"]) {
    assert.is((await failure(db.write({ text }, []), TransactionError)).code, "TRANSACTION_STATEMENT", text);
    await failure(db.script([text]), TransactionError);
  }
  const from = performance.now();
  await failure(db.write({ text: `${"/**/".repeat(50_000)}x` }, []), QueryError);
  assert.ok(performance.now() - from < 1_000);
  await db.close();
});

test("prepared statements are bounded, and those in use stay", () => {
  let prepared = 0;
  const native = { prepare: (text: string) => ((prepared += 1), { text }) } as unknown as Native;
  const statements = new PreparedStatements(native);
  const hot = statements.get("hot");
  for (let i = 0; i < 10_000; i += 1) {
    statements.get(`select ${i}`);
    assert.is(statements.get("hot"), hot);
    assert.ok(statements.size <= capacity);
  }
  assert.is(prepared, 10_001);
});

test("50 000 different texts do not keep memory", async () => {
  const db = await connect();
  const run = async (from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      await db.first({ text: `SELECT ${i}` }, []);
      if (i % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  await run(0, 10_000);
  const before = process.memoryUsage().rss;
  await run(10_000, 50_000);
  // Kept, they would take some 250 MB.
  assert.ok(process.memoryUsage().rss - before < 100_000_000);
  await db.close();
});

// ---- errors

test("every kind of error names its table, columns and constraint, and never a value", async () => {
  const db = await heroes(newFile());
  await add(db, "Rusty", 48);
  const facts = async (promise: Promise<unknown>) => {
    const { kind, table, columns, constraint, databaseCode, code } = await failure(promise, QueryError);
    return { kind, table, columns, constraint, databaseCode, code };
  };
  const none = { table: undefined, columns: undefined, constraint: undefined };
  assert.equal(await facts(add(db, "Rusty", 48)), {
    ...none, kind: "unique", table: "heroes", columns: ["name", "age"], databaseCode: "SQLITE_CONSTRAINT_UNIQUE", code: "QUERY_UNIQUE",
  });
  assert.equal(await facts(db.write({ text: "INSERT INTO heroes (id, name) VALUES (1, 'x')" }, [])), {
    ...none, kind: "unique", table: "heroes", columns: ["id"], databaseCode: "SQLITE_CONSTRAINT_PRIMARYKEY", code: "QUERY_UNIQUE",
  });
  assert.equal(await facts(db.write({ text: "INSERT INTO heroes (age) VALUES (1)" }, [])), {
    ...none, kind: "notNull", table: "heroes", columns: ["name"], databaseCode: "SQLITE_CONSTRAINT_NOTNULL", code: "QUERY_NOT_NULL",
  });
  assert.equal(await facts(add(db, "Young", -1)), {
    ...none, kind: "check", constraint: "grown_up", databaseCode: "SQLITE_CONSTRAINT_CHECK", code: "QUERY_CHECK",
  });
  assert.equal(await facts(db.write({ text: "INSERT INTO heroes (name, team_id) VALUES ('x', 77)" }, [])), {
    ...none, kind: "foreignKey", databaseCode: "SQLITE_CONSTRAINT_FOREIGNKEY", code: "QUERY_FOREIGN_KEY",
  });
  assert.equal(await facts(db.all({ text: "SELEC 1" }, [])), { ...none, kind: "syntax", databaseCode: "SQLITE_ERROR", code: "QUERY_SYNTAX" });
  assert.is((await facts(db.first({ text: "SELECT nope FROM heroes" }, []))).kind, "notFound");
  assert.is((await facts(db.first({ text: "" }, []))).kind, "syntax");
  assert.is((await facts(db.first({ text: "SELECT 1; SELECT 2" }, []))).kind, "syntax");
  assert.is((await facts(db.first({ text: "CREATE TABLE x (y)" }, []))).kind, "other");
  assert.is((await facts(db.write({ text: "INSERT INTO heroes (id, name) VALUES ('text', 'x')" }, []))).databaseCode, "SQLITE_MISMATCH");
  assert.is((await facts(db.first({ text: "SELECT ?" }, []))).kind, "other");
  await db.script(["CREATE UNIQUE INDEX loud ON heroes (upper(name))", "CREATE TABLE strict_one (n INTEGER) STRICT"]);
  assert.is((await facts(add(db, "RUSTY", 1))).constraint, "loud");
  const strict = await facts(db.write({ text: "INSERT INTO strict_one VALUES (?)" }, ["a secret"]));
  assert.equal([strict.table, strict.columns], ["strict_one", ["n"]]);

  const error = await failure(add(db, "Rusty", 48), QueryError);
  assert.is(error.sql, addHero.text);
  assert.not.match(JSON.stringify(error) + error.message, /Rusty/);
  const json = await failure(db.first({ text: "SELECT json_extract('{}', ?)" }, ["the secret path"]), QueryError);
  assert.not.match(`${json.message} ${String(json.cause)}`, /secret/);
  await db.close();
});

test("a value that SQLite cannot take is refused by its place, before any SQL", async () => {
  const db = await heroes();
  const refused = async (arg: unknown, says: RegExp) => {
    for (const run of [
      () => db.write(addHero, ["x", arg as BoundValue]), () => db.all({ text: "SELECT ? AS a, ? AS b" }, [1, arg as BoundValue]),
      () => db.first({ text: "SELECT ? AS a, ? AS b" }, [1, arg as BoundValue]),
    ]) {
      const error = await failure(run(), ValidationError);
      assert.equal(error.issues[0]!.path, ["arguments", 1]);
      assert.match(error.message, says);
    }
  };
  await refused(undefined, /an argument was undefined/);
  await refused(true, /a boolean/);
  await refused(new Date(), /Date/);
  await refused({ secret: 1 }, /Object/);
  await refused([1], /Array/);
  await refused(Symbol("s"), /a symbol/);
  await refused(2n ** 63n, /beyond 64 bits/);
  await refused(-(2n ** 63n) - 1n, /beyond 64 bits/);
  assert.equal(await names(db), []);
  await db.close();
});

// ---- values

test("texts, bytes and 64-bit integers come back as they were", async () => {
  const db = await connect(newFile());
  await db.script(["CREATE TABLE things (id INTEGER PRIMARY KEY, thing)"]);
  const huge = "0123456789é\u{1f600}".repeat(800_000);
  assert.ok(Buffer.byteLength(huge) > 10_000_000);
  const texts = ["", "héllo \u{1f9b8}‍♀️ ـسـ", "a\0b\0", "'; drop table things; --", "\\ % _ ? :x $1 \u2028", huge];
  for (const text of texts) {
    await db.write({ text: "INSERT INTO things (thing) VALUES (?)" }, [text]);
    const stored = await db.first({ text: "SELECT thing FROM things ORDER BY id DESC LIMIT 1" }, []);
    assert.ok((stored as RawRow)["thing"] === text);
  }
  for (const bytes of [new Uint8Array(), new Uint8Array([0, 255, 0]), new Uint8Array(5_000_000).fill(7)]) {
    const back = (await value(db, "?", bytes)) as Uint8Array;
    assert.ok(Buffer.from(bytes).equals(back));
  }
  for (const edge of [2n ** 63n - 1n, -(2n ** 63n), 2n ** 53n + 1n, 0n]) {
    assert.is(await value(db, "CAST(? AS TEXT)", edge), String(edge));
    assert.is(await value(db, "typeof(?)", edge), "integer");
  }
  // Without the cast a double arrives: never a safe integer, so that the decoder refuses it.
  assert.not.ok(Number.isSafeInteger(await value(db, "?", 2n ** 53n + 1n)));
  assert.is(await value(db, "?", Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);
  await db.close();
});

test("lower, upper and padding are JavaScript's", async () => {
  const db = await connect();
  assert.is(await value(db, "sqlmodel_lower(?)", "ÀÉÎ ΣΑΣ İ"), "ÀÉÎ ΣΑΣ İ".toLowerCase());
  assert.is(await value(db, "sqlmodel_upper(?)", "straße ñ"), "STRASSE Ñ");
  assert.is(await value(db, "sqlmodel_pad_start(?, 5, 'ab')", "7"), "abab7");
  assert.is(await value(db, "sqlmodel_pad_start('long', 2, 'x')"), "long");
  assert.is(await value(db, "sqlmodel_pad_start('7', 3, '')"), "7");
  for (const call of ["sqlmodel_lower(NULL)", "sqlmodel_upper(NULL)", "sqlmodel_pad_start('a', NULL, 'b')", "sqlmodel_like(NULL, 'a')", "sqlmodel_decimal_compare('1', NULL)"]) {
    assert.is(await value(db, call), null, call);
  }
  await db.script(["CREATE TABLE t (n TEXT)", "CREATE INDEX by_lower ON t (sqlmodel_lower(n))"]);
  await db.close();
});

test("LIKE patterns: runs, single characters, escapes, case, and no slow ones", async () => {
  const matching: [string, string][] = [
    ["", ""], ["", "%"], ["abc", "abc"], ["abc", "a%"], ["abc", "%c"], ["abc", "%b%"], ["abc", "_b_"], ["abc", "%%%"], ["aXbXc", "a%X%c"],
    ["\u{1f600}", "_"], ["a\u{1f600}b", "a_b"], ["100%", "100\\%"], ["a_b", "a\\_b"], ["\\", "\\\\"], ["aab", "%ab"], ["mississippi", "m%issip%i"],
  ];
  for (const [text, pattern] of matching) assert.ok(matchesLike(text, pattern), `${text} LIKE ${pattern}`);
  const differing: [string, string][] = [
    ["a", ""], ["", "_"], ["abc", "ABC"], ["abc", "ab"], ["abc", "_"], ["abc", "a_"], ["100x", "100\\%"], ["axb", "a\\_b"], ["abc", "%d%"], ["ab", "%ab_"],
  ];
  for (const [text, pattern] of differing) assert.not.ok(matchesLike(text, pattern), `${text} NOT LIKE ${pattern}`);
  const from = performance.now();
  assert.not.ok(matchesLike("a".repeat(5_000), `${"%a".repeat(50)}%b`));
  assert.ok(performance.now() - from < 1_000);
  const db = await connect();
  assert.equal(await db.first({ text: "SELECT sqlmodel_like('Éa', 'é%') AS l, sqlmodel_ilike('Éa', 'é%') AS i, typeof(sqlmodel_like('a', 'a')) AS t" }, []), { l: 0, i: 1, t: "integer" });
  await db.close();
});

test("decimals of any length stay exact", async () => {
  const big = "123456789012345678901234567890.123456789012345678901234567891";
  const bigger = "123456789012345678901234567890.123456789012345678901234567892";
  assert.is(compareDecimal(big, bigger), -1);
  assert.is(compareDecimal("9", "10"), -1);
  assert.is(compareDecimal("1.50", "1.5"), 0);
  assert.is(compareDecimal("-1", "-2"), 1);
  assert.is(addDecimal(big, "0.000000000000000000000000000001"), bigger);
  assert.is(addDecimal("1.50", "-3"), "-1.50");
  assert.is(divideDecimal("1", 3n, 5), "0.33333");
  assert.is(divideDecimal("-0.5", 1n, 0), "-0.5");
  assert.is(divideDecimal("-5", 2n, 0), "-3");
  assert.equal(["007.50", "-0.0", "1e3", "+1", ".5", "5.", "", " 1", "NaN"].map((text) => normalizeDecimal(text)), [
    "7.5", "0", undefined, undefined, undefined, undefined, undefined, undefined, undefined,
  ]);
  assert.equal(["1.5", "1.500", "1.555", "-0"].map((text) => normalizeDecimal(text, 2)), ["1.50", "1.50", undefined, "0.00"]);

  const db = await connect();
  await db.script(["CREATE TABLE d (id INTEGER PRIMARY KEY, n TEXT)"]);
  const aggregates = { text: "SELECT sqlmodel_decimal_sum(n) AS sum, sqlmodel_decimal_min(n) AS min, sqlmodel_decimal_max(n) AS max, sqlmodel_decimal_avg(n) AS avg FROM d" };
  assert.equal(await db.first(aggregates, []), { sum: null, min: null, max: null, avg: null });
  await db.insertMany({ text: "INSERT INTO d (n) VALUES (?)" }, [[big], [null], ["9"], ["10.00"], ["-0.000000000000000000000000000001"]]);
  assert.equal(await db.first(aggregates, []), {
    sum: "123456789012345678901234567909.123456789012345678901234567890",
    min: "-0.000000000000000000000000000001",
    max: big,
    avg: "30864197253086419725308641977.280864197253086419725308641973",
  });
  assert.is(await value(db, "sqlmodel_decimal_compare(?, ?)", big, bigger), -1);
  assert.is(await value(db, "sqlmodel_decimal_compare('1.0', 1)"), 0);
  assert.is(await value(db, "sqlmodel_decimal_compare(1e-7, '0.0000001')"), 0);
  assert.is(await value(db, "sqlmodel_decimal_compare(1e300, '1')"), 1);
  assert.equal(
    await db.all({ text: "SELECT sqlmodel_decimal_sum(n) OVER (ORDER BY id ROWS 1 PRECEDING) AS s FROM d WHERE id > 2", row: (raw) => raw["s"] }, []),
    ["9", "19.00", "9.999999999999999999999999999999"],
  );
  assert.is((await failure(db.first({ text: "SELECT sqlmodel_decimal_compare(?, '1')" }, ["secret"]), QueryError)).kind, "other");
  await db.close();
});

// ---- transactions

test("T1: a statement that fails is undone alone; the others of the transaction are committed", async () => {
  const db = await heroes();
  await add(db, "Rusty", 48);
  await db.transaction(async (tx) => {
    await add(tx, "First");
    await failure(add(tx, "Rusty", 48), QueryError);
    await add(tx, "Second");
  });
  assert.equal(await names(db), ["Rusty", "First", "Second"]);
  await db.close();
});

test("T1: where SQLite rolled everything back by itself, nothing more runs and COMMIT rejects", async () => {
  const db = await heroes();
  const lost = { text: "INSERT OR ROLLBACK INTO heroes (name, age) VALUES ('Rusty', 48)" };
  await db.write(lost, []);
  const error = await failure(db.transaction(async (tx) => {
    await add(tx, "Gone");
    await failure(tx.write(lost, []), QueryError);
    assert.is((await failure(add(tx, "Alone"), TransactionError)).code, "TRANSACTION_LOST");
    await failure(tx.first({ text: "SELECT 1" }, []), TransactionError);
  }), TransactionError);
  assert.is(error.code, "TRANSACTION_LOST");

  const outer = await failure(db.transaction(async (tx) => {
    await failure(tx.transaction(async (inner) => void (await inner.write(lost, []))), QueryError);
    assert.is((await failure(add(tx, "Alone"), TransactionError)).code, "TRANSACTION_LOST");
  }), TransactionError);
  assert.is(outer.code, "TRANSACTION_LOST");
  await add(db, "After");
  assert.equal(await names(db), ["Rusty", "After"]);
  await db.close();
});

test("T2: a handle whose transaction has ended refuses everything", async () => {
  const db = await heroes();
  let kept: Transaction | undefined;
  await db.transaction(async (tx) => void (kept = tx));
  for (const use of [
    () => add(kept!, "late"), () => kept!.first({ text: "SELECT 1" }, []), () => kept!.all({ text: "SELECT 1" }, []), () => kept!.commit(),
    () => kept!.rollback(), () => kept!.begin(), () => kept!.transaction(() => 1), () => kept!.script([]), () => kept!.insertMany(addHero, [["late", 1]]),
    async () => { for await (const _ of kept!.stream({ text: "SELECT 1" }, [])); },
  ]) {
    assert.is((await failure(Promise.resolve().then(use), TransactionError)).code, "TRANSACTION_ENDED");
  }
  assert.equal(await names(db), []);
  await db.close();
});

test("T3: what the callback did not await is in the transaction, or it is an error", async () => {
  const db = await heroes();
  await db.transaction((tx) => {
    void add(tx, "A");
    void add(tx, "B");
  });
  assert.equal(await names(db), ["A", "B"]);
  const open = gate();
  let unawaited: Promise<unknown> = Promise.resolve();
  const error = await failure(db.transaction(async (tx) => {
    await add(tx, "C");
    unawaited = tx.transaction(async (inner) => {
      await add(inner, "D");
      await open.opened;
      await add(inner, "E");
    });
    await sleep(1);
  }), TransactionError);
  assert.is(error.code, "TRANSACTION_INNER_OPEN");
  open.open();
  assert.is((await failure(unawaited, TransactionError)).code, "TRANSACTION_ENDED");
  assert.equal(await names(db), ["A", "B"]);
  await db.close();
});

/** A database whose native statements fail where the test says so. */
function failing(fails: (text: string) => boolean): SqliteDatabase {
  const native = new NativeDatabase(":memory:");
  const handle = new Proxy(native, {
    get(target, property) {
      if (property === "prepare") {
        return (text: string) => {
          if (!fails(text)) return target.prepare(text);
          return { run: () => { throw Object.assign(new Error("disk I/O error"), { code: "SQLITE_IOERR" }); } };
        };
      }
      const found: unknown = Reflect.get(target, property, target);
      return typeof found === "function" ? found.bind(target) : found;
    },
  });
  return new SqliteDatabase(new SqliteConnection(handle as unknown as Native, readConfig(":memory:")));
}

test("T4: the callback's error wins over a failing ROLLBACK, and the connection is not used again", async () => {
  const db = failing((text) => text === "ROLLBACK");
  const original = new Error("mine");
  const waiting: Promise<unknown>[] = [];
  const error = await failure(db.transaction(() => {
    waiting.push(failure(db.first({ text: "SELECT 1" }, []), ConnectionError));
    throw original;
  }), Error);
  assert.is(error, original);
  assert.match(String((original as { suppressed?: unknown }).suppressed), /disk I\/O error/);
  await Promise.all(waiting);
  await failure(db.first({ text: "SELECT 1" }, []), ConnectionError);
  await db.close();
});

test("T5: a BEGIN, SAVEPOINT or COMMIT that fails leaves the connection free and clean", async () => {
  const broken = new Set(["BEGIN IMMEDIATE"]);
  const db = failing((text) => broken.has(text));
  await db.script(["CREATE TABLE a (x)"]).then(() => assert.unreachable(), () => {});
  await failure(db.transaction(() => 1), QueryError);
  await failure(db.begin(), QueryError);
  assert.is(await value(db, "1"), 1);
  await db.close();

  broken.clear();
  broken.add("COMMIT").add("SAVEPOINT sqlmodel_2");
  const second = failing((text) => broken.has(text));
  await second.write({ text: "CREATE TABLE a (x)" }, []);
  assert.is((await failure(second.transaction((tx) => tx.write({ text: "INSERT INTO a VALUES (1)" }, [])), QueryError)).databaseCode, "SQLITE_IOERR");
  assert.is(await value(second, "count(*) FROM a"), 0);
  const tx = await second.begin();
  await failure(tx.begin(), QueryError);
  assert.is(await value(tx, "1"), 1);
  await tx.rollback();
  await second.close();
});

test("a deferred foreign key that does not hold fails the COMMIT, and nothing is stored", async () => {
  const db = await connect();
  await db.script(["CREATE TABLE p (id INTEGER PRIMARY KEY)", "CREATE TABLE c (p INTEGER REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED)"]);
  const error = await failure(db.transaction((tx) => tx.write({ text: "INSERT INTO c VALUES (5)" }, [])), QueryError);
  assert.is(error.kind, "foreignKey");
  const tx = await db.begin();
  await tx.write({ text: "INSERT INTO c VALUES (5)" }, []);
  await failure(tx.commit(), QueryError);
  await failure(tx.rollback(), TransactionError);
  assert.is(await value(db, "count(*) FROM c"), 0);
  await db.close();
});

test("T8: savepoints three deep; the inner ones fail, the outer ones go on", async () => {
  const db = await heroes();
  await db.transaction(async (one) => {
    await add(one, "one");
    await one.transaction(async (two) => {
      await add(two, "two");
      await failure(two.transaction(async (three) => {
        await add(three, "three");
        throw new Error("no");
      }), Error);
      assert.equal(await names(two), ["one", "two"]);
      await two.transaction((three) => add(three, "three again"));
    });
    await failure(one.transaction(async (two) => {
      await add(two, "lost two");
      await two.transaction((three) => add(three, "lost three"));
      throw new Error("no");
    }), Error);
    await add(one, "end");
  });
  assert.equal(await names(db), ["one", "two", "three again", "end"]);
  await db.close();
});

test("a statement on an outer handle while an inner transaction is open is refused", async () => {
  const db = await heroes();
  await db.transaction(async (tx) => {
    await tx.transaction(async (inner) => {
      assert.is((await failure(add(tx, "outer"), TransactionError)).code, "TRANSACTION_INNER_OPEN");
      assert.is((await failure(tx.commit(), TransactionError)).code, "TRANSACTION_INNER_OPEN");
      await add(inner, "inner");
    });
    await add(tx, "outer again");
  });
  assert.equal(await names(db), ["inner", "outer again"]);
  await db.close();
});

test("sibling inner transactions queue, and one that fails takes nothing with it", async () => {
  const db = await heroes();
  await db.transaction(async (tx) => {
    const outcomes = await Promise.allSettled([1, 2, 3].map((n) => tx.transaction(async (inner) => {
      await add(inner, `${n} begins`);
      await sleep(3);
      if (n === 2) throw new Error("no");
      await add(inner, `${n} ends`);
    })));
    assert.equal(outcomes.map((outcome) => outcome.status), ["fulfilled", "rejected", "fulfilled"]);
  });
  assert.equal(await names(db), ["1 begins", "1 ends", "3 begins", "3 ends"]);
  await db.close();
});

test("rolling an outer transaction back ends the inner ones", async () => {
  const db = await heroes();
  const outer = await db.begin();
  const inner = await outer.begin({ readOnly: true });
  const waiting = failure(outer.begin(), TransactionError);
  await outer.rollback();
  await waiting;
  await failure(inner.first({ text: "SELECT 1" }, []), TransactionError);
  await inner[Symbol.asyncDispose]();
  await add(db, "after");

  // The one who waits has just been admitted when the outer transaction ends.
  const another = await db.begin();
  const first = await another.begin();
  const admitted = failure(another.begin(), TransactionError);
  void first.rollback();
  await another.rollback();
  await admitted;
  await add(db, "after again");
  await failure(add(another, "lost"), TransactionError);
  assert.equal(await names(db), ["after", "after again"]);
  await db.close();
});

test("await using rolls back unless commit() ran", async () => {
  const db = await heroes();
  {
    await using tx = await db.begin();
    await add(tx, "lost");
  }
  {
    await using tx = await db.begin();
    await add(tx, "kept");
    await tx.commit();
  }
  await failure((async () => {
    await using tx = await db.begin();
    await add(tx, "thrown");
    throw new Error("no");
  })(), Error);
  assert.equal(await names(db), ["kept"]);
  await db.close();
});

test("a callback may commit or roll back by itself", async () => {
  const db = await heroes();
  assert.is(await db.transaction(async (tx) => (await add(tx, "kept"), await tx.commit(), 7)), 7);
  await db.transaction(async (tx) => (await add(tx, "lost"), await tx.rollback()));
  assert.equal(await names(db), ["kept"]);
  await db.close();
});

test("a callback that throws at once, or throws something odd, is rolled back", async () => {
  const db = await heroes();
  for (const thrown of [new Error("x"), Object.freeze(new Error("frozen")), "text", undefined]) {
    const outcome = await db.transaction((tx) => {
      void add(tx, "lost");
      throw thrown;
    }).catch((error: unknown) => ({ error }));
    assert.equal(outcome, { error: thrown });
  }
  assert.equal(await names(db), []);
  await db.close();
});

test("a read-only transaction refuses to write, and the next one writes again", async () => {
  const db = await heroes(newFile());
  await db.transaction(async (tx) => {
    assert.is((await failure(add(tx, "no"), QueryError)).kind, "readOnly");
    await failure(tx.transaction((inner) => add(inner, "no")), QueryError);
    assert.equal(await names(tx), []);
  }, { readOnly: true });
  await add(db, "yes");
  await db.transaction(async (tx) => {
    await tx.transaction(async (inner) => void (await failure(add(inner, "no"), QueryError)), { readOnly: true });
    await add(tx, "yes too");
  });
  await failure(db.transaction(() => { throw new Error("x"); }, { readOnly: true }), Error);
  await add(db, "yes again");
  assert.equal(await names(db), ["yes", "yes too", "yes again"]);
  await db.close();
});

test("every isolation level is accepted, because SQLite gives the strongest", async () => {
  const db = await heroes();
  for (const isolation of ["read uncommitted", "read committed", "repeatable read", "serializable"] as const) {
    await db.transaction((tx) => add(tx, isolation), { isolation });
  }
  assert.is((await names(db)).length, 4);
  await db.close();
});

test("T16: of two connections that read and then write, the second waits and loses no update", async () => {
  const file = newFile();
  const [a, b] = [await heroes(file), await connect(file)];
  await add(a, "counter", 0);
  const increment = (db: Database) => db.transaction(async (tx) => {
    const { age } = (await tx.first({ text: "SELECT age FROM heroes" }, [])) as { age: number };
    await sleep(2);
    await tx.write({ text: "UPDATE heroes SET age = ?" }, [age + 1]);
  });
  await Promise.all(Array.from({ length: 20 }, (_, i) => increment(i % 2 === 0 ? a : b)));
  assert.is(await value(a, "age FROM heroes"), 20);
  await a.close();
  await b.close();
});

test("T18: parallel statements of one transaction run in order, and none after its rollback", async () => {
  const db = await heroes();
  await failure(db.transaction((tx) => Promise.all([
    add(tx, "A"), add(tx, "B"), tx.write({ text: "INSERT INTO heroes (name) VALUES (NULL)" }, []), add(tx, "C"),
  ])), QueryError);
  assert.equal(await names(db), []);
  await db.transaction((tx) => Promise.all(["A", "B", "C", "D"].map((name) => add(tx, name))));
  assert.equal(await names(db), ["A", "B", "C", "D"]);
  await db.close();
});

test("T17: the deadline rolls a stuck transaction back, and frees the connection", async () => {
  const db = await heroes();
  const stuck = gate();
  let late: Promise<Error> | undefined;
  const error = await failure(db.transaction(async (tx) => {
    await add(tx, "lost");
    late = stuck.opened.then(() => failure(add(tx, "late"), TransactionError));
    await late;
  }, { timeout: 20 }), TimeoutError);
  assert.is(error.code, "TIMEOUT");
  await add(db, "next");
  stuck.open();
  assert.ok((await late) instanceof TransactionError);
  assert.equal(await names(db), ["next"]);
  await db.close();
});

test("an abort rolls the transaction back, even when the callback ends well", async () => {
  const db = await heroes();
  const controller = new AbortController();
  const error = await failure(db.transaction(async (tx) => {
    await add(tx, "lost");
    controller.abort(new Error("why"));
    return "well";
  }, { signal: controller.signal }), CancelledError);
  assert.is((error.cause as Error).message, "why");
  const third = new AbortController();
  await failure(db.transaction(async () => (third.abort(), "at once"), { signal: third.signal }), CancelledError);
  const second = new AbortController();
  const tx = await db.begin({ signal: second.signal });
  await add(tx, "lost too");
  second.abort();
  await failure(add(tx, "late"), TransactionError);
  assert.equal(await names(db), []);
  await db.close();
});

test("retry runs the callback again after a busy database, a bounded number of times", async () => {
  const db = await heroes();
  let runs = 0;
  const busy = () => new QueryError("database is locked", { kind: "busy", sql: "x" });
  await db.transaction(async (tx) => {
    runs += 1;
    await add(tx, `run ${runs}`);
    if (runs < 3) throw busy();
  }, { retry: 3 });
  assert.equal(await names(db), ["run 3"]);
  runs = 0;
  await failure(db.transaction(() => { runs += 1; throw busy(); }, { retry: 2 }), QueryError);
  assert.is(runs, 3);
  runs = 0;
  await failure(db.transaction(() => { runs += 1; throw new Error("mine"); }, { retry: 2 }), Error);
  assert.is(runs, 1);
  await failure(db.transaction(() => 1, { retry: -1 }), ValidationError);
  await db.close();
});

// ---- the line

test("statements on the database wait for an open transaction, in order, and are not part of it", async () => {
  const db = await heroes();
  const tx = await db.begin();
  await add(tx, "inside");
  const order: string[] = [];
  const note = (what: string) => () => void order.push(what);
  const all = [
    add(db, "first").then(note("first")),
    db.transaction(async (second) => { await sleep(2); await add(second, "second"); }).then(note("second")),
    names(db).then((seen) => assert.equal(seen, ["first", "second"])),
    db.insertMany(addHero, [["third", 1]]).then(note("third")),
    add(db, "fourth").then(note("fourth")),
  ];
  await sleep(2);
  assert.equal(order, []);
  await tx.rollback();
  await Promise.all(all);
  assert.equal(order, ["first", "second", "third", "fourth"]);
  assert.equal(await names(db), ["first", "second", "third", "fourth"]);
  await db.close();
});

test("10 000 waiting statements keep their order and do not take long", async () => {
  const db = await heroes();
  const tx = await db.begin();
  const all = Array.from({ length: 10_000 }, (_, i) => add(db, String(i)));
  const from = performance.now();
  await tx.commit();
  await Promise.all(all);
  assert.ok(performance.now() - from < 3_000);
  assert.equal(await names(db), Array.from({ length: 10_000 }, (_, i) => String(i)));
  await db.close();
});

test("whoever waits too long is told why, and the line goes on without", async () => {
  const db = await heroes({ acquireTimeout: 20 });
  const tx = await db.begin();
  const from = performance.now();
  // The one who waits is inside the transaction itself: a certain deadlock without this.
  assert.match((await failure(add(db, "no"), TimeoutError)).message, /transaction that is still open; inside a transaction use the transaction's own handle/);
  await failure(db.begin(), TimeoutError);
  assert.ok(performance.now() - from < 1_000);
  const waiting = add(db, "yes");
  await tx.commit();
  await waiting;
  assert.equal(await names(db), ["yes"]);
  await db.close();
});

test("a waiting call ends at its deadline or with its signal, and runs no SQL", async () => {
  const db = await heroes();
  const tx = await db.begin();
  const controller = new AbortController();
  const cancelled = failure(db.write(addHero, ["no", 1], { signal: controller.signal }), CancelledError);
  const late = failure(db.write(addHero, ["no", 2], { timeout: 10 }), TimeoutError);
  const dead = failure(db.write(addHero, ["no", 3], { deadline: new Date(Date.now() + 10) }), TimeoutError);
  const begin = failure(db.begin({ timeout: 10 }), TimeoutError);
  const kept = db.write(addHero, ["yes", 4], { timeout: 10_000, signal: controller.signal }).catch(() => "cancelled");
  controller.abort();
  await Promise.all([cancelled, late, dead, begin]);
  assert.is(await kept, "cancelled");
  await tx.commit();
  assert.equal(await names(db), []);
  await db.close();
});

// ---- signals and deadlines

test("a call that is over before it starts runs nothing; a time that is none is refused", async () => {
  const db = await heroes();
  const aborted = AbortSignal.abort(new Error("why"));
  const calls = (options: object): Promise<unknown>[] => [
    db.write(addHero, ["no", 1], options), db.all({ text: "SELECT 1" }, [], options), db.first({ text: "SELECT 1" }, [], options),
    db.insertMany(addHero, [["no", 1]], options), db.script(["DROP TABLE heroes"], options), db.transaction((tx) => add(tx, "no"), options),
    db.begin(options), (async () => { for await (const _ of db.stream({ text: "SELECT 1" }, [], options)); })(),
  ];
  const all = <Kind extends Error>(options: object, kind: abstract new (...args: never[]) => Kind) =>
    Promise.all(calls(options).map((call) => failure(call, kind)));
  for (const error of await all({ signal: aborted }, CancelledError)) assert.is((error.cause as Error).message, "why");
  await all({ deadline: new Date(Date.now() - 1) }, TimeoutError);
  for (const timeout of [0, -1, NaN, Infinity, 2 ** 31, "5"]) await all({ timeout }, ValidationError);
  await all({ deadline: new Date(NaN) }, ValidationError);
  const open = { timeout: 2 ** 31 - 1, deadline: new Date(Date.now() + 1e12), signal: new AbortController().signal };
  assert.equal(await db.first({ text: "SELECT 1 AS one" }, [], open), { one: 1 });
  assert.equal(await db.all({ text: "SELECT 1 AS one" }, [], {}), [{ one: 1 }]);
  assert.equal(await names(db), []);
  await db.close();
});

test("10 000 calls with one signal leave no listener and no timer", async () => {
  const db = await heroes();
  const warnings: Error[] = [];
  process.on("warning", (warning) => warnings.push(warning));
  const controller = new AbortController();
  const { signal } = controller;
  const listeners = new Set<unknown>();
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  signal.addEventListener = (type: string, listener: (event: Event) => void) => (listeners.add(listener), addEventListener.call(signal, type, listener));
  signal.removeEventListener = (type: string, listener: (event: Event) => void) => (listeners.delete(listener), removeEventListener.call(signal, type, listener));
  for (let i = 0; i < 10_000; i += 1) await db.first({ text: "SELECT 1" }, [], { signal, timeout: 1_000_000 });
  for (let i = 0; i < 100; i += 1) await db.transaction((tx) => tx.first({ text: "SELECT 1" }, [], { signal }), { signal });
  for (let i = 0; i < 100; i += 1) await (await db.begin({ signal, timeout: 1_000_000 })).rollback();
  const tx = await db.begin();
  const waiting = Array.from({ length: 9 }, () => db.first({ text: "SELECT 1" }, [], { signal, timeout: 1_000_000 }));
  assert.is(listeners.size, 1, "one for all that wait");
  await tx.commit();
  await Promise.all(waiting);
  assert.is(listeners.size, 0);
  await sleep(1);
  assert.equal(warnings, []);
  assert.equal(process.getActiveResourcesInfo().filter((name) => name === "Timeout"), []);
  await db.close();
});

// ---- streams

test("a stream gives every row; leaving it early frees the statement", async () => {
  const db = await heroes();
  await db.insertMany(addHero, Array.from({ length: 1_000 }, (_, i) => [`h${i}`, i]));
  const statement = { text: "SELECT age FROM heroes WHERE age >= ? ORDER BY age", row: (raw: RawRow) => raw["age"] };
  const ages: unknown[] = [];
  for await (const age of db.stream(statement, [10])) ages.push(age);
  assert.equal(ages, Array.from({ length: 990 }, (_, i) => i + 10));
  for await (const age of db.stream(statement, [0])) if (age === 3) break;
  await db.script(["DROP TABLE heroes"]);
  await failure((async () => { for await (const _ of db.stream(statement, [0])); })(), QueryError);
  await db.close();
});

test("a loop over a stream may write through the same handle, and sees the rows of its beginning", async () => {
  const db = await heroes(newFile());
  await db.insertMany(addHero, Array.from({ length: 100 }, (_, i) => [`h${i}`, i]));
  const statement = { text: "SELECT id, name FROM heroes" };
  for (const open of [() => db, () => db.begin()]) {
    const executor: Database | Transaction = await open();
    const before = (await names(executor)).length;
    let seen = 0;
    for await (const hero of executor.stream(statement, [])) {
      seen += 1;
      if (seen % 10 === 1) await add(executor, `copy ${seen}`);
      else if (seen % 10 === 0) await executor.transaction((tx) => add(tx, `copy ${seen} of ${String((hero as RawRow)["name"])}`));
      else await executor.first({ text: "INSERT INTO heroes (name) VALUES (?) RETURNING id" }, [`copy ${seen}`]);
    }
    assert.is(seen, before);
    assert.is((await names(executor)).length, before * 2);
    if ("rollback" in executor) await executor.rollback();
  }
  await db.close();
});

test("a stream waits for an open transaction, and never sees inside a later one", async () => {
  const db = await heroes();
  await db.insertMany(addHero, [["A", 1], ["B", 2], ["C", 3]]);
  const tx = await db.begin();
  await tx.write({ text: "DELETE FROM heroes WHERE name = 'A'" }, []);
  const rows = db.stream({ text: "SELECT name FROM heroes ORDER BY id", row: (raw) => raw["name"] }, [])[Symbol.asyncIterator]();
  const first = rows.next();
  await sleep(2);
  await tx.rollback();
  assert.equal(await first, { done: false, value: "A" });
  await db.transaction(async (later) => {
    await later.write({ text: "UPDATE heroes SET name = name || '!'" }, []);
    assert.equal(await rows.next(), { done: false, value: "B" });
  });
  assert.equal([await rows.next(), await rows.next(), await rows.next()], [
    { done: false, value: "C" }, { done: true, value: undefined }, { done: true, value: undefined },
  ]);
  await db.close();
});

test("an abort stops a row stream soon, although its rows never wait", async () => {
  const db = await connect();
  const endless = { text: "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n" };
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 10);
  const from = performance.now();
  await failure((async () => { for await (const _ of db.stream(endless, [], { signal: controller.signal })); })(), CancelledError);
  await failure((async () => { for await (const _ of db.stream(endless, [], { timeout: 10 })); })(), TimeoutError);
  assert.ok(performance.now() - from < 1_000);
  await db.write({ text: "CREATE TABLE a (x)" }, []);
  await db.close();
});

test("a stream that is left, or that writes, keeps nothing from other connections", async () => {
  const file = newFile();
  const [db, other] = [await heroes(file), await connect({ file, busyTimeout: 0 })];
  await db.insertMany(addHero, Array.from({ length: 100 }, (_, i) => [`h${i}`, i]));
  const statement = { text: "SELECT name FROM heroes" };
  // A checkpoint that empties the log cannot pass a reader of it.
  const readerInTheWay = async () => {
    await add(other, "another");
    return ((await other.first({ text: "PRAGMA wal_checkpoint(TRUNCATE)" }, [])) as { busy: number }).busy;
  };
  for await (const _ of db.stream(statement, [])) break;
  assert.is(await readerInTheWay(), 0);
  const tx = await db.begin();
  const rows = db.stream(statement, [])[Symbol.asyncIterator]();
  const first = rows.next();
  await rows.return!();
  await tx.rollback();
  assert.equal(await first, { done: true, value: undefined });
  assert.is(await readerInTheWay(), 0);

  const writing = db.stream({ text: "INSERT INTO heroes (name) VALUES ('x'), ('y') RETURNING name" }, [])[Symbol.asyncIterator]();
  assert.equal((await writing.next()).value, { name: "x" });
  await add(other, "not locked out");
  assert.equal((await writing.next()).value, { name: "y" });
  await other.close();
  await db.close();
});

test("a stream of an ended transaction rejects", async () => {
  const db = await heroes();
  await db.insertMany(addHero, [["A", 1], ["B", 2], ["C", 3]]);
  const tx = await db.begin();
  const rows = tx.stream({ text: "SELECT name FROM heroes" }, [])[Symbol.asyncIterator]();
  await rows.next();
  await tx.commit();
  await failure(rows.next(), TransactionError);
  await db.close();
});

// ---- two connections on one file

test("readers go on while another connection writes, and see the old state", async () => {
  const file = newFile();
  const [writer, reader] = [await heroes(file), await connect(file)];
  await add(writer, "old");
  const tx = await writer.begin();
  await add(tx, "new");
  assert.equal(await names(reader), ["old"]);
  await reader.transaction(async (snapshot) => {
    assert.equal(await names(snapshot), ["old"]);
    await tx.commit();
    assert.equal(await names(snapshot), ["old"]);
  }, { readOnly: true });
  assert.equal(await names(reader), ["old", "new"]);
  await reader.close();
  await writer.close();
});

test("a writer waits for the other connection's lock without stopping the event loop; then it gives up", async () => {
  const file = newFile();
  const [a, b] = [await heroes(file), await connect({ file, busyTimeout: 60 })];
  const tx = await a.begin();
  let ticks = 0;
  const ticking = setInterval(() => (ticks += 1), 5);
  assert.is((await failure(add(b, "no"), QueryError)).kind, "busy");
  assert.is((await failure(b.transaction((other) => add(other, "no")), QueryError)).kind, "busy");
  assert.is((await failure(b.insertMany(addHero, [["no", 1], ["no", 2]]), QueryError)).databaseCode, "SQLITE_BUSY");
  await failure(b.write(addHero, ["no", 1], { timeout: 10 }), TimeoutError);
  const controller = new AbortController();
  const cancelled = failure(b.write(addHero, ["no", 1], { signal: controller.signal }), CancelledError);
  controller.abort();
  await cancelled;
  clearInterval(ticking);
  assert.ok(ticks >= 8, `${ticks} ticks`);
  const waiting = [add(b, "first"), names(b)];
  await tx.commit();
  await Promise.all(waiting);
  assert.equal((await waiting[1]) as string[], ["first"]);
  await a.close();
  await b.close();
});

test("without a write-ahead log a COMMIT waits for the other connection's readers", async () => {
  const file = newFile();
  const a = await heroes({ file, journal: "delete" });
  const b = await connect({ file, journal: "delete" });
  await add(a, "old");
  const reading = await b.begin({ readOnly: true });
  assert.equal(await names(reading), ["old"]);
  const committing = a.transaction((tx) => add(tx, "new"));
  await sleep(15);
  await reading.commit();
  await committing;
  assert.equal(await names(b), ["old", "new"]);
  await a.close();
  await b.close();
});

// ---- closing

test("close waits for what is open and what waits behind it, once; later calls reject", async () => {
  const file = newFile();
  const db = await heroes(file);
  const transaction = db.transaction(async (tx) => { await add(tx, "A"); await sleep(5); await add(tx, "B"); });
  const waiting = add(db, "C");
  const closing = db.close();
  assert.is(db.close(), closing);
  const order: string[] = [];
  const late = failure(add(db, "D"), ConnectionError).then((error) => (order.push("refused"), assert.is(error.code, "CONNECTION_CLOSED")));
  await Promise.all([transaction.then(() => order.push("transaction")), waiting, closing, late]);
  assert.equal(order, ["refused", "transaction"]);
  for (const call of [() => names(db), () => db.begin(), () => db.transaction(() => 1), () => db.script([])]) {
    assert.is((await failure(call(), ConnectionError)).code, "CONNECTION_CLOSED");
  }
  const again = await connect(file);
  assert.equal(await names(again), ["A", "B", "C"]);
  await again.close();
});

test("close under load settles every call, and at its deadline rolls back", async () => {
  const file = newFile();
  const db = await heroes({ file, closeTimeout: 20 });
  const tx = await db.begin();
  await add(tx, "lost");
  const load = Array.from({ length: 500 }, (_, i) => i % 3 === 0 ? db.transaction((other) => add(other, "x")) : add(db, "x"));
  const outcomes = Promise.allSettled(load);
  const rows = tx.stream({ text: "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n" }, [])[Symbol.asyncIterator]();
  await rows.next();
  await db.close();
  for (const outcome of await outcomes) assert.ok(outcome.status === "rejected" && outcome.reason instanceof SqlModelError);
  assert.is((await failure(tx.commit(), TransactionError)).code, "TRANSACTION_ENDED");
  await failure(rows.next(), SqlModelError);
  const again = await connect(file);
  assert.equal(await names(again), []);
  await again.close();
});

test("await using closes the database", async () => {
  let kept: Database;
  {
    await using db = await connect();
    kept = db;
  }
  await failure(kept.first({ text: "SELECT 1" }, []), ConnectionError);
});

// ---- crashes

test("SIGKILL inside a transaction leaves the old state", async () => {
  const file = newFile();
  const db = await heroes(file);
  await add(db, "Rusty", 48);
  await db.close();
  for (let round = 0; round < 3; round += 1) {
    const child = spawn(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url)], {
      env: { ...process.env, SQLMODEL_TEST_VICTIM: file }, stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout!, "data");
    child.kill("SIGKILL");
    await once(child, "exit");
    const after = await connect(file);
    assert.equal(await after.all({ text: "SELECT name, age FROM heroes" }, []), [{ name: "Rusty", age: 48 }]);
    assert.equal(await after.first({ text: "PRAGMA integrity_check" }, []), { integrity_check: "ok" });
    await add(after, "probe");
    await after.write({ text: "DELETE FROM heroes WHERE name = 'probe'" }, []);
    await after.close();
  }
});

test.after(() => rmSync(folder, { recursive: true, force: true }));

test.run();
