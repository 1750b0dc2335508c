/**
 * Every type of the language there and back, on SQLite, PostgreSQL (SQLMODEL_POSTGRES_URL) and MariaDB or MySQL (SQLMODEL_MYSQL_URL): edges, random
 * values, time zones that change on both sides, and values of foreign tables that no column of ours could hold. The numbers D1 … D19 are
 * those of the reliability cases.
 */
import {
  createAll, type Database, type DateOnly, type Decimal, DecodeError, insert, type Int, type Int16, type Int32, select, sql, type TimeOnly, update, type Uuid,
  ValidationError,
} from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure } from "./harness/promises.js";

interface Money {
  amount: bigint;
  at: Date;
  proof: Uint8Array;
  notes: (string | null)[];
  nested: { deeper: { when: Date | null }[] };
}

/** @sqlmodel table="every value" */
interface Value {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  real: number | null;
  whole: Int | null;
  small: Int16 | null;
  medium: Int32 | null;
  big: bigint | null;
  /** @sqlmodel maxDigits=30 decimalPlaces=10 */
  exact: Decimal | null;
  free: Decimal | null;
  text: string | null;
  /** @sqlmodel maxLength=5 */
  short: string | null;
  flag: boolean | null;
  at: Date | null;
  day: DateOnly | null;
  time: TimeOnly | null;
  uuid: Uuid | null;
  bytes: Uint8Array | null;
  size: "small" | "it's \"large\"" | null;
  level: 1 | 2.5 | null;
  json: Money | null;
  /** @sqlmodel column="order" */
  list: Int[] | null;
  /** @sqlmodel sqlType=array */
  names: (string | null)[] | null;
  /** @sqlmodel sqlType=array */
  counts: (Int | null)[] | null;
  /** @sqlmodel sqlType=array */
  bigs: bigint[] | null;
  /** @sqlmodel sqlType=array */
  moments: Date[] | null;
  /** @sqlmodel sqlType=array */
  flags: boolean[] | null;
  /** @sqlmodel sqlType=array */
  prices: Decimal[] | null;
}
type Filled = Omit<Value, "id">;

const empty: Filled = {
  real: null, whole: null, small: null, medium: null, big: null, exact: null, free: null, text: null, short: null, flag: null, at: null, day: null, time: null,
  uuid: null, bytes: null, size: null, level: null, json: null, list: null, names: null, counts: null, bigs: null, moments: null, flags: null, prices: null,
};

const allBytes = Uint8Array.from({ length: 256 }, (_, index) => index);
const planes = ["", " ", "a", "ß", "İ", "é", "e\u0301", "中", "😀", "\u{10FFFF}", "\u{1D11E}", "'", "\"", "`", "\\", "\\'", "%_", "\n\r\t\v", "NULL", "{\"a\":1}", "$1", "?", ":x", "--", "/*", "{a,b}", "a ".repeat(3)];
/** Per column, what it has to give back as it was. */
const edges: { readonly [Name in keyof Filled]: readonly NonNullable<Filled[Name]>[] } = {
  real: [0, 1.5, -1.5, 0.1, 1 / 3, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, -1.7976931348623157e308, 2 ** 53, 1e21, 123456789.123456789],
  whole: [0, 1, -1, 2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 31, -(2 ** 31) - 1],
  small: [0, 32_767, -32_768],
  medium: [0, 2_147_483_647, -2_147_483_648],
  big: [0n, 1n, -1n, 2n ** 53n, 9_007_199_254_740_993n, 2n ** 63n - 1n, -(2n ** 63n)],
  exact: ["0.0000000000", "12345678901234567890.1234567890", "-12345678901234567890.1234567891", "0.0000000001", "-0.0000000001"],
  free: ["0", "-1", "12345678901234567890"],
  text: [...planes, "x".repeat(100_000)],
  short: ["", "abcde", "😀😀😀😀😀"],
  flag: [true, false],
  at: ["0001-01-01T00:00:00.000Z", "1883-11-18T12:03:57.123Z", "1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00.000Z", "2024-02-29T12:00:00.001Z", "2024-03-10T07:30:00.000Z", "2024-11-03T06:30:00.500Z", "9999-12-31T23:59:59.999Z"].map((text) => new Date(text)),
  day: ["0001-01-01", "1582-10-15", "1969-12-31", "2024-02-29", "2024-03-10", "9999-12-31"],
  time: ["00:00:00", "23:59:59", "12:34:56"],
  uuid: ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "0190a6c2-7b6e-7c3a-9f00-1234567890ab"],
  bytes: [new Uint8Array(), allBytes, Uint8Array.of(0), Uint8Array.of(0x5c, 0x78, 0x27)],
  size: ["small", "it's \"large\""],
  level: [1, 2.5],
  json: [
    { amount: 2n ** 63n, at: new Date("1969-12-31T23:59:59.999Z"), proof: allBytes, notes: ["a\"b", null, "", "😀", "\\"], nested: { deeper: [{ when: null }, { when: new Date(0) }] } },
    { amount: -1n, at: new Date("9999-12-31T23:59:59.999Z"), proof: new Uint8Array(), notes: [], nested: { deeper: [] } },
  ],
  list: [[], [1, -1, 2 ** 53 - 1]],
  names: [[], [""], [null], ["NULL", null, "null"], ["a,b", "{c}", "\"d\"", "e\\f", "\\\"", " g ", "'", "😀", "{}", "\n"], planes],
  counts: [[], [0, null, -1, 2 ** 53 - 1]],
  bigs: [[], [2n ** 63n - 1n, -(2n ** 63n), 0n]],
  moments: [[], [new Date("0001-01-01T00:00:00.000Z"), new Date("1969-12-31T23:59:59.999Z"), new Date("9999-12-31T23:59:59.999Z")]],
  flags: [[], [true, false, true]],
  prices: [[], ["12345678901234567890.1234567890", "-0.01", "5"]],
};

for (const name of ["sqlite", "sqlite workers", "postgres", "mysql"] satisfies readonly DatabaseName[]) {
  const on = suite<{ database: TestDatabase; db: Database }>(name);
  on.before(async (context) => {
    context.database = await openDatabase(name);
    context.db = await context.database.connect();
    await createAll<[Value]>(context.db);
  });
  on.after(async ({ database, db }) => {
    await db.close();
    await database.drop();
  });
  const stored = async (db: Database, value: Filled): Promise<Filled> => {
    const id = await insert<Value>(value).execute(db);
    const { id: _, ...read } = await select<Value>().filter((v) => v.id === id).one(db);
    return read;
  };

  on("null in every column", async ({ db }) => {
    assert.equal(await stored(db, empty), empty);
  });

  for (const [column, values] of Object.entries(edges)) {
    on(`edges of ${column}: one by one, all at once, and through update`, async ({ db }) => {
      const rows = values.map((value): Filled => ({ ...empty, [column]: value }));
      for (const row of rows) {
        const read = (await stored(db, row)) as Record<string, unknown>;
        assert.equal(read[column], (row as Record<string, unknown>)[column]);
      }
      const answered = await insert<Value>(rows).returning().all(db);
      assert.equal(answered.map((row) => (row as unknown as Record<string, unknown>)[column]), values);
      const id = await insert<Value>(empty).execute(db);
      for (const row of rows) {
        await update<Value>({ ...row, id }).execute(db);
        const { id: _, ...read } = await select<Value>().filter((v) => v.id === id).one(db);
        assert.equal(read, row);
      }
    });
  }

  on("D13: what a column could not give back is refused, by name, before anything is sent", async ({ db }) => {
    const refused: readonly (readonly [keyof Filled, unknown])[] = [
      ["real", NaN], ["real", Infinity], ["real", "1"], ["whole", 1.5], ["whole", 2 ** 53], ["small", 32_768], ["medium", 2 ** 31], ["big", 2n ** 63n], ["big", 1],
      ["exact", "1.00000000001"], ["exact", "123456789012345678901"], ["exact", "NaN"], ["exact", 1], ["text", "\ud800"], ["text", "a\0b"], ["text", new Map()], ["short", "abcdef"], ["short", "😀😀😀😀😀😀"],
      ["flag", 1], ["at", new Date(NaN)], ["at", new Date(-1e15)], ["at", "2024-01-01"], ["day", "2024-02-30"], ["day", "0000-00-00"], ["time", "24:00:00"], ["uuid", "no"], ["bytes", "a"],
      ["size", "huge"], ["level", 2], ["json", { amount: 1 }], ["list", [undefined]], ["names", "a"], ["names", ["a\0"]], ["names", [1]], ["counts", [1.5]], ["counts", [undefined]], ["bigs", [1n, null]], ["bigs", [2n ** 63n]], ["moments", [new Date(NaN)]], ["flags", [1]], ["prices", ["x"]],
    ];
    const before = await select<Value>().count(db);
    for (const [column, value] of refused) {
      const error = await failure(insert<Value>({ ...empty, [column]: value } as never).execute(db), ValidationError).catch((error: Error) => {
        throw new Error(`${column}: ${String(value)}: ${error.message}`);
      });
      assert.is(error.issues[0]?.path[0], column);
    }
    assert.is(await select<Value>().count(db), before);
  });

  on("D5, D6, D9: time zones that change on both sides change no instant and no date", async ({ db }) => {
    const zone = process.env["TZ"];
    try {
      for (const client of ["America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC"]) {
        process.env["TZ"] = client;
        for (const at of edges.at) {
          const row: Filled = { ...empty, at, day: "2024-03-10", time: "02:30:00" };
          const { id, ...read } = await db.transaction(async (tx) => {
            if (name === "postgres") await sql`set local time zone 'Asia/Kathmandu'`.execute(tx);
            if (name === "mysql") await sql`set time_zone = '+05:45'`.execute(tx);
            const key = await insert<Value>(row).execute(tx);
            process.env["TZ"] = "Australia/Lord_Howe";
            return select<Value>().filter((v) => v.id === key && v.at >= at && v.at <= at).one(tx);
          });
          assert.equal(read, row);
          assert.is(await select<Value>().filter((v) => v.id === id && v.at.getUTCFullYear() === at.getUTCFullYear()).count(db), 1);
        }
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  on("a thousand random rows come back as they were", async ({ db }) => {
    let seed = 42;
    const random = (): number => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648);
    const whole = (below: number): number => Math.floor(random() * below);
    const character = (): string => {
      const point = whole(0x10ffff) + 1;
      return point >= 0xd800 && point <= 0xdfff ? "x" : String.fromCodePoint(point);
    };
    const text = (length: number): string => Array.from({ length: whole(length) }, character).join("");
    const maybe = <Kind>(value: Kind): Kind | null => (random() < 0.1 ? null : value);
    const rows = Array.from({ length: 1000 }, (): Filled => ({
      real: maybe((random() - 0.5) * 10 ** (whole(600) - 300)),
      whole: maybe(Math.round((random() - 0.5) * 2 ** 54)), small: maybe(whole(65_536) - 32_768), medium: maybe(whole(2 ** 32) - 2 ** 31),
      big: maybe(BigInt.asIntN(64, BigInt(whole(2 ** 32)) * 4_294_967_296n + BigInt(whole(2 ** 32)))),
      exact: maybe(`${random() < 0.5 ? "-" : ""}${whole(1e15) + 1}.${String(whole(1e10)).padStart(10, "0")}`), free: maybe(String(whole(1e15))),
      text: maybe(text(50)), short: maybe(text(6)), flag: maybe(random() < 0.5),
      at: maybe(new Date(Math.floor(random() * 253_402_300_800_000) - (random() < 0.3 ? 62_135_596_800_000 * random() : 0))),
      day: maybe(new Date(Math.floor(random() * 253_402_300_799_000)).toISOString().slice(0, 10)),
      time: maybe(`${String(whole(24)).padStart(2, "0")}:${String(whole(60)).padStart(2, "0")}:${String(whole(60)).padStart(2, "0")}`),
      uuid: maybe(`${Array.from({ length: 32 }, () => whole(16).toString(16)).join("")}`.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")),
      bytes: maybe(Uint8Array.from({ length: whole(40) }, () => whole(256))), size: maybe(random() < 0.5 ? "small" : "it's \"large\""), level: maybe(random() < 0.5 ? 1 : 2.5),
      json: maybe({ amount: BigInt(whole(1e15)) * 1_000_000n, at: new Date(whole(2e12)), proof: Uint8Array.of(whole(256)), notes: [text(5), null], nested: { deeper: [] } }),
      list: maybe(Array.from({ length: whole(5) }, () => whole(1e6))),
      names: maybe(Array.from({ length: whole(5) }, () => maybe(text(6)))), counts: maybe(Array.from({ length: whole(5) }, () => maybe(whole(1e6)))),
      bigs: null, moments: null, flags: null, prices: null,
    }));
    const keys = await insert<Value>(rows).execute(db);
    const from = keys[0]!;
    const read = await select<Value>().filter((v) => v.id >= from).orderBy((v) => v.id).all(db);
    assert.equal(read.map(({ id: _, ...row }) => row), rows);
    assert.equal(read.map(({ id }) => id), keys);
  });

  on("D16: columns and aliases called like what every object has", async ({ db }) => {
    const rows = await select<Value>().limit(1).map((v) => ({ constructor: v.id, toString: v.id, hasOwnProperty: v.id, valueOf: v.id })).all(db);
    assert.type(rows[0]!.constructor, "number");
    const raw = await sql<{ constructor: Int; b: Int }>`select 1 as constructor, 2 as b`.one(db);
    assert.is(raw.constructor as unknown, 1);
    assert.is(raw.b, 2);
  });

  on("W3: two columns of one name are an error that names it, and never the last of them", async ({ db }) => {
    for (const query of [sql<{ a: Int; b: Int }>`select 1 as a, 2 as a, 3 as b`, sql`select 1 as a, 2 as a`]) {
      assert.match((await failure(query.all(db), DecodeError)).message, /"a"/);
    }
    assert.equal(await sql<{ b: Int }>`select 3 as b`.all(db), [{ b: 3 }]);
  });

  on("raw SQL: columns in any order are read by name, a missing one is an error that names it", async ({ db }) => {
    const row = await sql<{ a: Int; b: string }>`select 'x' as b, 1 as a`.one(db);
    assert.equal(row, { a: 1, b: "x" });
    const error = await failure(sql<{ a: Int; missing: string }>`select 1 as a`.all(db), DecodeError);
    assert.match(error.message, /missing/);
  });

  if (name === "postgres") {
    on("D7, D8: microseconds are cut to milliseconds; infinity, BC and NaN are errors that name the column", async ({ db }) => {
      const cut = await sql<{ at: Date }>`select timestamptz '1969-12-31 23:59:59.999999+00' as at`.one(db);
      assert.is(cut.at.toISOString(), "1969-12-31T23:59:59.999Z");
      for (const bad of ["infinity", "-infinity", "0044-03-15 12:00:00+00 BC", "294276-12-31 00:00:00+00"]) {
        assert.match((await failure(sql<{ at: Date }>`select ${bad}::timestamptz as at`.all(db), DecodeError)).message, /at/);
      }
      await failure(sql<{ n: Decimal }>`select 'NaN'::numeric as n`.all(db), DecodeError);
      await failure(sql<{ d: DateOnly }>`select 'infinity'::date as d`.all(db), DecodeError);
      await failure(sql<{ n: Int }>`select 9007199254740993::int8 as n`.all(db), DecodeError);
    });
  }
  if (name === "mysql") {
    on("W25, D1, D8: unsigned numbers and zero dates of foreign tables are read whole, or are errors that name the column", async ({ db }) => {
      const { big } = await sql<{ big: bigint }>`select cast(18446744073709551615 as unsigned) as big`.one(db);
      assert.is(big, 18_446_744_073_709_551_615n);
      await failure(sql<{ n: Int }>`select cast(18446744073709551615 as unsigned) as n`.all(db), DecodeError);
      await db.transaction(async (tx) => {
        await sql`set sql_mode = ''`.execute(tx);
        await sql`create temporary table zero (at datetime(6), d date, t time)`.execute(tx);
        await sql`insert into zero values ('0000-00-00', '0000-00-00', '-25:00:00')`.execute(tx);
        for (const read of [sql<{ at: Date }>`select at from zero`, sql<{ d: DateOnly }>`select d from zero`, sql<{ t: TimeOnly }>`select t from zero`]) {
          await failure(read.all(tx), DecodeError);
        }
        await sql`delete from zero`.execute(tx);
        await sql`insert into zero (at) values ('2024-01-01 00:00:00.999999')`.execute(tx);
        assert.is((await sql<{ at: Date }>`select at from zero`.one(tx)).at.toISOString(), "2024-01-01T00:00:00.999Z");
      });
    });
  }
  on.run();
}
