/**
 * What the SQL of MySQL and MariaDB promises beside the rule of meaning: which index it uses, assignments that see the old row, texts that no
 * `sql_mode` takes apart, values of another type than the build saw. On the server of SQLMODEL_MYSQL_URL, or on one of this process.
 */
import {
  avg, count, createAll, type Database, type DateOnly, type Decimal, DecodeError, deleteFrom, ilike, insert, type Int, like, max, min, select, sql, sum, type TimeOnly, update, type Uuid,
  ValidationError,
} from "sqlmodel";
import { connect } from "sqlmodel/mysql";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { failure } from "./harness/promises.js";
import { freshMysql } from "./harness/servers/schema.mjs";

/** @sqlmodel table=crates */
interface Crate {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel index maxLength=100 */
  label: string;
  /** @sqlmodel index */
  weight: Int | null;
  /** @sqlmodel index */
  ratio: number;
  /** @sqlmodel index */
  big: bigint;
  /** @sqlmodel index maxDigits=12 decimalPlaces=2 */
  price: Decimal;
  /** @sqlmodel index */
  packed: Date;
  /** @sqlmodel index */
  day: DateOnly;
  /** @sqlmodel index */
  uid: Uuid;
  color: "red" | "green" | "blue" | null;
  at: TimeOnly | null;
  /** @sqlmodel foreignKey=crates.id */
  insideId: number | null;
  inside?: Crate | null;
}

/** @sqlmodel table=loose */
interface Loose {
  a: Int;
  b: Int;
}

/** A table that others made: no column compares as ours do. @sqlmodel table=others */
interface Other {
  /** @sqlmodel primaryKey */
  id: Int;
  binary: string;
  folded: string;
}

const server = await freshMysql();
const db = await connect(server.url);
await createAll<[Crate, Loose]>(db);

const uidOf = (index: number): string => `00000000-0000-0000-0000-${String(index).padStart(12, "0")}`;
const dayOf = (index: number): string => new Date(index * 86_400_000).toISOString().slice(0, 10);
const crate = (index: number): Crate => ({
  id: index, label: `crate ${index}`, weight: index, ratio: index / 2, big: BigInt(index), price: `${index}.25`, packed: new Date(index * 1000), day: dayOf(index),
  uid: uidOf(index), color: (["blue", "green", "red", null] as const)[index % 4]!, at: null, insideId: null,
});
await insert<Crate>(Array.from({ length: 2000 }, (_, index) => crate(index + 1))).execute(db);
await db.script(["ANALYZE TABLE crates"]);

const test = suite("mysql");

// Indexes

const [id, weight, fraction, maybe]: [number, number, number, number | null] = [7, 7, 7.5, 7 as number | null];
const [ratio, big, price, label, day, uid]: [number, bigint, string, string, string, string] = [7.5, 7n, "7.25", "crate 7", dayOf(7), uidOf(7)];
const [packed, emoji]: [Date, string] = [new Date(7000), "😀"];
const [weights, bigs, prices, labels, uids]: [number[], bigint[], string[], string[], string[]] = [[7, 8, 8.5], [7n, 8n], ["7.25", "8.250"], ["crate 7", "crate 8"], [uidOf(7), uidOf(8), "é"]];

const indexed = {
  "h.id === x": [select<Crate>().filter((h) => h.id === id), 1],
  "h.weight === x": [select<Crate>().filter((h) => h.weight === weight), 1],
  "h.weight === x, a fraction": [select<Crate>().filter((h) => h.weight === fraction), 0],
  "h.weight === 7.5": [select<Crate>().filter((h) => h.weight === 7.5), 0],
  "h.weight === x, which may be null": [select<Crate>().filter((h) => h.weight === maybe), 1],
  "h.weight < x, a fraction": [select<Crate>().filter((h) => h.weight < fraction), 7],
  "h.ratio === x": [select<Crate>().filter((h) => h.ratio === ratio), 1],
  "h.big === x": [select<Crate>().filter((h) => h.big === big), 1],
  "h.price === x": [select<Crate>().filter((h) => h.price === price), 1],
  "h.label === x": [select<Crate>().filter((h) => h.label === label), 1],
  "h.label.startsWith(x)": [select<Crate>().filter((h) => h.label.startsWith(label)), 111],
  "h.packed <= x": [select<Crate>().filter((h) => h.packed <= packed), 7],
  "h.day === x": [select<Crate>().filter((h) => h.day === day), 1],
  "h.day <= x": [select<Crate>().filter((h) => h.day <= day), 7],
  "h.uid === x": [select<Crate>().filter((h) => h.uid === uid), 1],
  "h.uid === x, no UUID": [select<Crate>().filter((h) => h.uid === emoji), 0],
  "weights.includes(h.weight)": [select<Crate>().filter((h) => weights.includes(h.weight)), 2],
  "weights.includes(h.id)": [select<Crate>().filter((h) => weights.includes(h.id)), 2],
  "bigs.includes(h.big)": [select<Crate>().filter((h) => bigs.includes(h.big)), 2],
  "prices.includes(h.price)": [select<Crate>().filter((h) => prices.includes(h.price)), 2],
  "labels.includes(h.label)": [select<Crate>().filter((h) => labels.includes(h.label)), 2],
  "uids.includes(h.uid)": [select<Crate>().filter((h) => uids.includes(h.uid)), 2],
  "[7, 8].includes(h.weight)": [select<Crate>().filter((h) => [7, 8].includes(h.weight)), 2],
} as const;

for (const [arrow, [query, rows]] of Object.entries(indexed)) {
  test(`an index serves ${arrow}`, async () => {
    assert.is(await query.count(db), rows);
    const { sql: text, params } = query.toSQL("mysql");
    const plan = (await db.all({ text: `EXPLAIN /*!80017 FORMAT = TRADITIONAL */ ${text}` }, params as never)) as { table: string | null; type: string | null }[];
    const found = plan.find(({ table }) => table === "crates");
    // What no row can equal is known before any is read.
    if (found === undefined) assert.is(rows, 0);
    else assert.match(String(found.type), /^(const|eq_ref|ref|ref_or_null|range)$/);
  });
}

// Writes

test("an assignment sees the row as it was", async () => {
  assert.is(await update<Crate>().set((h) => ({ weight: 0, ratio: (h.weight ?? 0) + 0.5 })).filter((h) => h.id === 1).execute(db), 1);
  assert.equal(await select<Crate>().filter((h) => h.id === 1).map((h) => [h.weight, h.ratio]).one(db), [0, 1.5]);
});

test("assignments in a circle see the row as it was", async () => {
  const other = uidOf(9000);
  assert.is(await update<Crate>().set((h) => ({ label: h.uid, uid: other, weight: h.insideId, insideId: h.weight })).filter((h) => h.id === 2).execute(db), 1);
  const row = await select<Crate>().filter((h) => h.id === 2).one(db);
  assert.equal([row.label, row.uid, row.weight, row.insideId], [uidOf(2), other, null, 2]);
  await db.script(["INSERT INTO loose (a, b) VALUES (1, 2), (1, 2), (3, 4)"]);
  assert.is(await update<Loose>().set((l) => ({ a: l.b, b: l.a })).everyRow().execute(db), 3);
  assert.equal(await select<Loose>().orderBy((l) => l.a).map((l) => [l.a, l.b]).all(db), [[2, 1], [2, 1], [4, 3]]);
});

test("a filter of a write walks a relation", async () => {
  await update<Crate>().set(() => ({ insideId: 10 })).filter((h) => h.id === 11 || h.id === 12).execute(db);
  const name: string = "crate 10";
  assert.is(await update<Crate>().set((h) => ({ weight: h.id, ratio: h.ratio * 2 })).filter((h) => h.inside.label === name).execute(db), 2);
  assert.equal(await update<Crate>().set((h) => ({ weight: h.id + 1 })).filter((h) => h.inside.label === name).returning("id", "weight").all(db), [{ id: 11, weight: 12 }, { id: 12, weight: 13 }]);
  assert.equal(await deleteFrom<Crate>().filter((h) => h.inside.label === name).returning("id").all(db), [{ id: 11 }, { id: 12 }]);
});

test("LIKE finds every character from an index", async () => {
  const pattern: string = "crate_500😀%";
  await update<Crate>().set((h) => ({ label: h.label + "😀!" })).filter((h) => h.id === 500).execute(db);
  assert.is(await select<Crate>().filter((h) => like(h.label, "crate 500%")).count(db), 1);
  assert.is(await select<Crate>().filter((h) => like(h.label, pattern) && h.label.startsWith("crate 500")).count(db), 1);
  assert.is(await select<Crate>().filter((h) => ilike(h.label, "CRATE\\_500%")).count(db), 0);
});

// Orders and aggregates

test("NULLs come first unless it is said, and an enum orders by its text", async () => {
  const colors = (query: { all(db: Database): Promise<(string | null)[]> }): Promise<(string | null)[]> => query.all(db);
  const some = select<Crate>().filter((h) => h.id >= 100 && h.id < 104);
  assert.equal(await colors(some.orderBy((h) => h.color).map((h) => h.color)), [null, "blue", "green", "red"]);
  assert.equal(await colors(some.orderBy((h) => h.color, { nulls: "last" }).map((h) => h.color)), ["blue", "green", "red", null]);
  assert.equal(await colors(some.orderByDesc((h) => h.color).map((h) => h.color)), ["red", "green", "blue", null]);
  assert.equal(await colors(some.orderByDesc((h) => h.color, { nulls: "first" }).map((h) => h.color)), [null, "red", "green", "blue"]);
});

test("aggregates answer what their types say", async () => {
  const row = await select<Crate>().filter((h) => h.id >= 100 && h.id < 103).map((h) => ({
    n: count(), few: count(h.id, { filter: h.id > 100 }), whole: sum(h.weight), mean: avg(h.weight), big: sum(h.big), price: sum(h.price), prices: avg(h.price),
    least: min(h.color), last: max(h.packed), none: sum(h.weight, { filter: h.id > 5000 }),
  })).one(db);
  assert.equal(row, {
    n: 3, few: 2, whole: 303, mean: 101, big: 303n, price: "303.75", prices: "101.25", least: "blue", last: new Date(102_000), none: null,
  });
});

// Values of another kind than the build saw

test("a value of another type is refused, not converted", async () => {
  const zero = 0 as unknown as string;
  const text = "7 or 1=1" as unknown as number;
  await failure(select<Crate>().filter((h) => h.label === zero).all(db), ValidationError);
  await failure(select<Crate>().filter((h) => h.id === text).all(db), ValidationError);
  await failure(select<Crate>().filter((h) => h.ratio < text).all(db), ValidationError);
});

test("a blank at the end counts", async () => {
  const blank: string = "crate 100 ";
  const listed: string[] = [blank];
  assert.is(await select<Crate>().filter((h) => h.label === blank || listed.includes(h.label) || h.label.startsWith(blank)).count(db), 0);
});

test("texts around dates order as texts do", async () => {
  const [year, none, least]: [string, string, string] = ["1970-01", "no date", ""];
  assert.is(await select<Crate>().filter((h) => h.day < year).count(db), 0);
  assert.is(await select<Crate>().filter((h) => h.day > none || h.day === none || h.day <= least).count(db), 0);
  assert.is(await select<Crate>().filter((h) => h.day !== none && h.day >= least).count(db), await select<Crate>().count(db));
});

test("a decimal is compared with all its digits", async () => {
  const [near, far]: [string, string] = ["100.2500000000000000000001", "1".repeat(36)];
  assert.is(await select<Crate>().filter((h) => h.id === 100 && h.price === near).count(db), 0);
  assert.is(await select<Crate>().filter((h) => h.id === 100 && h.price < near).count(db), 1);
  await failure(select<Crate>().filter((h) => h.price < far).all(db), ValidationError);
});

// Foreign values

test("what no column of ours holds is cut as it is said, or refused", async () => {
  assert.equal(await sql<{ at: Date }>`select cast('1969-12-31 23:59:59.999999' as datetime(6)) as at`.all(db), [{ at: new Date(-1) }]);
  assert.match((await failure(sql<{ at: Date }>`select '0000-00-00 00:00:00' as at`.all(db), DecodeError)).message, "DATETIME");
  assert.match((await failure(sql<{ at: TimeOnly }>`select cast('-01:00:00' as time) as at`.all(db), DecodeError)).message, "a time");
  assert.match((await failure(sql<{ at: TimeOnly }>`select cast('100:00:00' as time) as at`.all(db), DecodeError)).message, "a time");
  assert.equal(await sql<{ n: Int; x: number }>`select sum(weight) as n, avg(weight) as x from crates where id in (100, 102)`.all(db), [{ n: 202, x: 101 }]);
});

test("texts of foreign tables mix with numbers, dates and lists", async () => {
  await db.script([
    "CREATE TABLE others (id INT PRIMARY KEY, `binary` VARCHAR(20) COLLATE utf8mb4_bin, folded VARCHAR(20) COLLATE utf8mb4_unicode_ci)",
    "INSERT INTO others VALUES (1, 'a', 'A'), (2, 'b', 'é')",
  ]);
  const listed: string[] = ["a", "A"];
  assert.equal(await select<Other>().filter((h) => listed.includes(h.binary) && listed.includes(h.folded)).map((h) => [h.binary + h.id, h.folded + h.id, `${h.id}\\`]).all(db), [["a1", "A1", "1\\"]]);
  const prefix: string = "a";
  assert.is(await select<Other>().filter((h) => h.binary.startsWith(prefix) && h.folded.trim().endsWith("A")).count(db), 1);
});

// Injection

const payloads = ["'", "''", "\\", "\\'", "'\\''", "\"", "\\\"", "`", "x' or 1=1 -- ", "x\\' or 1=1 -- ", "\0", "a\0'b", "\x1a", "%", "_", "|", "/*!80017 x */", "*/", "?", ":a", "$1", "\n--", "é'", "😀\\"];

/** The same statement in a session where a backslash escapes, and in one where it does not. */
for (const mode of ["NO_BACKSLASH_ESCAPES", ""]) {
  test(`texts are texts with sql_mode "${mode}"`, async () => {
    await db.transaction(async (tx) => {
      await tx.script([`SET SESSION sql_mode = 'STRICT_ALL_TABLES,${mode}'`]);
      for (const payload of payloads) {
        const row = await select<Crate>().filter((h) => h.id === 100).map((h) => [h.label + payload, h.label.includes(payload), h.label.startsWith(payload), (h.label + payload).endsWith(payload), (h.label + payload).replaceAll(payload, "")]).one(tx);
        assert.equal(row, [`crate 100${payload}`, false, false, true, "crate 100".replaceAll(payload, "")], JSON.stringify(payload));
        assert.is(await select<Crate>().filter((h) => h.label === payload).count(tx), 0);
      }
      const written = await select<Crate>().filter((h) => h.id === 100).map((h) => [h.label + "\\' or 1=1 -- ", h.label + "\\", h.label + "'", h.label + "\0\x1a", h.label.trim(), h.label.replaceAll("", "\\")]).one(tx);
      assert.equal(written, ["crate 100\\' or 1=1 -- ", "crate 100\\", "crate 100'", "crate 100\0\x1a", "crate 100", "\\c\\r\\a\\t\\e\\ \\1\\0\\0\\"]);
      assert.is(await select<Crate>().filter((h) => h.label === "x\\' or 1=1 -- " || h.label.startsWith("\\") || h.label.includes("\\'")).count(tx), 0);
      await tx.script(["SET SESSION sql_mode = 'STRICT_ALL_TABLES,NO_ENGINE_SUBSTITUTION,NO_ZERO_DATE,NO_ZERO_IN_DATE,ONLY_FULL_GROUP_BY,NO_AUTO_VALUE_ON_ZERO,NO_BACKSLASH_ESCAPES'"]);
    });
  });
}

test.after(async () => {
  await db.close();
  await server.drop();
});
test.run();
