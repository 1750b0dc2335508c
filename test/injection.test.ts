/**
 * No value, name or setting becomes SQL: on SQLite in process and in workers, PostgreSQL (SQLMODEL_POSTGRES_URL) and MariaDB or MySQL
 * (SQLMODEL_MYSQL_URL). The numbers I1 … I14, V3, V4 and X8 are those of the reliability cases.
 */
import { writeFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import {
  createAll, type Database, deleteFrom, dropAll, type Executor, insert, type Int, type Json, like, NotTransformedError, QueryError, select, sql, SqlModelError,
  type Transaction, update, ValidationError,
} from "sqlmodel";
import { connect as connectMysql } from "sqlmodel/mysql";
import { connect as connectPostgres } from "sqlmodel/postgres";
import { connect as connectSqlite } from "sqlmodel/sqlite";
import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { raw as trustedText, slot } from "../runtime/plan/sql.js";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure } from "./harness/promises.js";

/** @sqlmodel table=payloads */
interface Payload {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  text: string;
  note: string | null;
  data: Json<{ [key: string]: string }> | null;
  size: Int | null;
}

/** Hostile words in every place of a model that becomes SQL text. "x"; -- /* `y` $1 ? :z  @sqlmodel table=words comment="it's \"all\" \\ ; drop table payloads -- " */
interface Words {
  id?: number;
  /** @sqlmodel default="it's \"x\"\\'; drop table payloads; --" */
  standard?: string;
  /** @sqlmodel check="checked <> '\\''); drop table payloads; --'" */
  checked: string;
  kind: "plain" | "'); drop table payloads; --" | "\\'\"`$1 ? :x" | "%_";
}

/** @sqlmodel table="we\"ird `t`'s [x]; -- *\/ ${1} $1 ? :a \\" unique=[prototype, constructor] index=[toString] */
interface Hostile {
  /** @sqlmodel primaryKey column="id\"`'; drop table payloads; --" */
  id: Int;
  /** `__proto__` itself is refused by the build.  @sqlmodel column="__proto__'" */
  prototype: string;
  constructor: string;
  /** @sqlmodel column="a']);process.exit()//" */
  toString: string;
  /** @sqlmodel column="größe 表 *\/ ${process.exit()}" */
  hasOwnProperty: Int;
  /** @sqlmodel column="`\\`" */
  "quoted \"property\" `${1}`": string | null;
}

type Family = "sqlite" | "postgres" | "mysql";

// ---- payloads

const pieces = [
  "'", "''", "\"", "\"\"", "`", "\\", "\\\\", "\\'", "\\\"", "\u00b4", "\u2018", "\u2019", "\u201c", "\u02bc", "\uff07", "\uff02", "\u2032", "\u00bf'", "\u00bf\\", "縗'", "縗\\", "ソ'", "表\\",
  "--", "-- ", "#", "/*", "*/", "/*!50000", ";", ";--", "$1", "$$", "$x$", "?", "??", "?1", ":x", ":1", "::", "::int", "@x", "@@version", "{0}", "%s", "%", "_", "\\%", "[", "]", "*", "(", ")", ",", "=",
  "\n", "\r\n", "\t", "\u000b", "\b", "\u001a", "\u007f", "\u2028", "\ufeff", "\u200b", "\u202e", "e\u0301", "😀", "\u{10ffff}", " ", "  ", "NULL", "null", "0", "1", "1e3", "true", "x'41'", "E'\\'", "U&'", "0x27", "{a,b}", "{\"a\":1}", "[1]",
  "' or '1'='1", "' or 1=1 -- ", "\\' or 1=1 -- ", "\" or \"\"=\"", "'; drop table payloads; --", "') union select 1 -- ", "' || (select 1) || '", "${process.exit()}", "__proto__", "sleep(9)", "' and pg_sleep(9)--",
];

/** Each piece alone, then random rows of them; the same in every run. */
const payloads: readonly string[] = (() => {
  let seed = 7;
  const random = (below: number): number => ((seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) >>> 8) % below;
  const found = new Set(pieces);
  while (found.size < 2000) found.add(Array.from({ length: 2 + random(5) }, () => pieces[random(pieces.length)]!).join(""));
  return [...found];
})();

/** No database can store these, so nothing may be sent. */
const unstorable = ["a\0b", "\0", "' or 1=1 -- \0", "\ud800", "a\udfff'", "\udc00\ud800"];

const forJson = (payload: string): { [key: string]: string } => ({ [payload]: payload, constructor: payload });

// ---- what is no scalar

type Attempts = Readonly<Record<string, () => Promise<unknown>>>;

class Model {
  text = "' or '1'='1";
  toString(): string {
    return this.text;
  }
}

/** All that a request body, a query string, or a program without types could put where a scalar belongs. */
const strangers: readonly (readonly [name: string, value: unknown])[] = [
  ["{ not: '' }", { not: "" }], ["{ $gt: '' }", { $gt: "" }], ["{ $ne: null }", { $ne: null }], ["a list", ["a", "b"]], ["an empty list", []], ["a list in a list", [["a"]]], ["an empty object", {}],
  ["an object of no prototype", Object.assign(Object.create(null), { text: 1 })], ["its own toString", { toString: () => "' or '1'='1" }], ["its own toJSON", { toJSON: () => "' or '1'='1" }],
  ["its own valueOf", { valueOf: () => 1 }], ["toSqlString of mysql2", { toSqlString: () => "1 or 1=1" }], ["toPostgres of pg", { toPostgres: () => "1 or 1=1" }], ["an instance", new Model()],
  ["a String", new String("x")], ["a function", () => "x"], ["a symbol", Symbol("x")], ["a Map", new Map([["a", 1]])], ["a Date", new Date(0)], ["bytes", Uint8Array.of(39)], ["a Proxy", new Proxy({}, { get: () => "x" })],
  ["true", true], ["false", false], ["zero", 0], ["zero as a bigint", 0n], ["NaN", Number.NaN], ["undefined", undefined],
];

/** What our own machinery is made of, met in a value: all own keys of the real thing, in a plain object. */
async function forgeries(db: Database): Promise<readonly (readonly [string, unknown])[]> {
  const seen: unknown[] = [];
  const listener = { dialect: db.dialect, all: async (statement: unknown) => (seen.push(statement), []), write: async (statement: unknown) => (seen.push(statement), { changes: 0 }) } as unknown as Executor;
  const captured = "x";
  await select<Payload>().filter((p) => p.text === captured).all(listener);
  await sql`select ${captured}`.all(listener);
  await sql`delete from payloads where text = ${captured}`.execute(listener);
  const composed = [select<Payload>()].at(0)!;
  const all: readonly (readonly [string, unknown])[] = [
    ["a statement", seen[0]], ["a raw statement", seen[1]], ["a raw write", seen[2]], ["a raw query", sql`select 1`], ["a composed query", composed],
    ["SQL text", trustedText("1 or 1=1")], ["a slot", slot({ kind: "keys" })], ["a fragment", { parts: ["1 or 1=1"], bind: () => [] }], ["a piece", { sqlite: { where: { parts: ["1=1"] } }, postgres: { where: { parts: ["1=1"] } }, mysql: { where: { parts: ["1=1"] } } }],
    ["a template", Object.assign(["1 or 1=1"], { raw: ["1 or 1=1"] })], ["what toSQL answers", select<Payload>().toSQL(db)],
  ];
  return all.flatMap(([name, real]): readonly (readonly [string, unknown])[] => [[name, real], [`the keys of ${name}`, Object.fromEntries(Reflect.ownKeys(real as object).map((key) => [key, (real as never)[key]]))]]);
}

const openers: { readonly [Name in DatabaseName]: (url: string) => Promise<Database> } = {
  sqlite: (url) => connectSqlite(url),
  "sqlite workers": (url) => connectSqlite(url, { workers: 2 }),
  postgres: (url) => connectPostgres(url, { max: 1 }),
  mysql: (url) => connectMysql(url, { max: 1 }),
};

/** Settings under which a text in quotes means something else. */
const settings: { readonly [Name in Family]?: Readonly<Record<string, (tx: Transaction) => Promise<unknown>>> } = {
  postgres: {
    "standard_conforming_strings = off": (tx) => sql`set local standard_conforming_strings = off`.execute(tx),
    "backslash_quote = on": (tx) => sql`set local backslash_quote = on`.execute(tx),
    "both": async (tx) => (await sql`set local standard_conforming_strings = off`.execute(tx), await sql`set local backslash_quote = on`.execute(tx)),
    "escape_string_warning, quote_all_identifiers": async (tx) => (await sql`set local escape_string_warning = off`.execute(tx), await sql`set local quote_all_identifiers = on`.execute(tx)),
  },
  mysql: {
    "sql_mode = ''": (tx) => sql`set sql_mode = ''`.execute(tx),
    "NO_BACKSLASH_ESCAPES": (tx) => sql`set sql_mode = 'NO_BACKSLASH_ESCAPES'`.execute(tx),
    "ANSI_QUOTES": (tx) => sql`set sql_mode = 'ANSI_QUOTES'`.execute(tx),
    "PIPES_AS_CONCAT": (tx) => sql`set sql_mode = 'PIPES_AS_CONCAT'`.execute(tx),
    "all together": (tx) => sql`set sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,NO_BACKSLASH_ESCAPES,IGNORE_SPACE'`.execute(tx),
    "ORACLE": (tx) => sql`set sql_mode = 'ORACLE'`.execute(tx),
  },
};

for (const name of Object.keys(openers) as DatabaseName[]) {
  const on = suite<{ database: TestDatabase; db: Database }>(name);
  const family: Family = name === "sqlite workers" ? "sqlite" : name;
  on.before(async (context) => {
    context.database = await openDatabase(name);
    context.db = await openers[name](context.database.url);
    await createAll<[Payload]>(context.db);
  });
  on.before.each(async ({ db }) => {
    await deleteFrom<Payload>().everyRow().execute(db);
    await insert<Payload>([{ ...empty, text: "bystander" }, { ...empty, text: "another", note: "kept" }]).execute(db);
  });
  on.after(async ({ database, db }) => {
    await db.close();
    await database.drop();
  });

  const empty = { note: null, data: null, size: null };
  const bystanders = async (db: Executor): Promise<readonly unknown[]> => (await select<Payload>().filter((p) => p.text === "bystander" || p.text === "another").orderBy((p) => p.id).all(db)).map(({ id: _, ...row }) => row);
  /** Nothing was read, changed or dropped that was not asked for. */
  const assertUntouched = async (db: Executor, what: string): Promise<void> =>
    assert.equal(await bystanders(db), [{ ...empty, text: "bystander" }, { ...empty, text: "another", note: "kept" }], what);

  /** The payload as a value in every position; answers what went wrong. */
  async function everyPosition(db: Executor, payload: string): Promise<void> {
    const [stored] = await insert<Payload>({ ...empty, text: payload, note: payload, data: forJson(payload) }).returning().all(db);
    const { id } = stored!;
    assert.equal(stored, { id, text: payload, note: payload, data: forJson(payload), size: null });
    const list = ["no such text", payload];
    const pattern = payload.replace(/[\\%_]/g, "\\$&");
    const found = await select<Payload>()
      .filter((p) => p.text === payload && p.text.startsWith(payload) && p.text.endsWith(payload) && p.text.includes(payload) && list.includes(p.text) && like(p.text, pattern) && sql<boolean>`${p.text} = ${payload}`)
      .map((p) => ({ id: p.id, joined: p.text + payload, raw: sql<string>`coalesce(${payload}, ${p.text})`, longer: `${payload}${p.note}`, replaced: p.text.replaceAll(payload, "gone") }))
      .all(db);
    assert.equal(found, [{ id, joined: payload + payload, raw: payload, longer: payload + payload, replaced: "gone" }]);
    // I11: what was read goes into the next statement.
    const { text } = stored!;
    const next = `${text}'`;
    const changed = await update<Payload>().set((p) => ({ text: next, note: p.note + text })).filter((p) => p.note === text).returning("text", "note").all(db);
    assert.equal(changed, [{ text: next, note: text + text }]);
    assert.equal(await sql<{ text: string }>`select text from payloads where note = ${text + text}`.all(db), [{ text: next }]);
    assert.is(await deleteFrom<Payload>().filter((p) => p.text === next).execute(db), 1);
  }

  on("I1, I11: 2000 payloads in every position are stored, found and given back unchanged, and no SQL text changes", async ({ db }) => {
    const texts = new Set<string>();
    const stop = db.onQuery(({ text }) => void texts.add(text));
    // In workers the way to SQLite is longer, and the statements are the same.
    const tried = name === "sqlite workers" ? payloads.filter((_, index) => index % 5 === 0) : payloads;
    await db.transaction(async (tx) => {
      for (const payload of tried) {
        await everyPosition(tx, payload).catch((error: Error) => {
          throw new Error(`${JSON.stringify(payload)}: ${error.message}`, { cause: error });
        });
      }
    });
    const rows = payloads.map((payload) => ({ ...empty, text: payload, note: null, data: forJson(payload) }));
    const answered = await insert<Payload>(rows).returning().all(db);
    assert.equal(answered.map(({ id: _, ...row }) => row), rows);
    const all = [...payloads];
    const read = await select<Payload>().filter((p) => all.includes(p.text)).orderBy((p) => p.id).all(db);
    assert.equal(read.map(({ text }) => text), payloads);
    stop();
    await assertUntouched(db, "after all");
    assert.ok(texts.size <= 12, `${texts.size} texts`);
    for (const text of texts) assert.not.match(text, /drop table|bystander|1=1|pg_sleep/);
  });

  on("I1: NUL and half a surrogate pair are refused, or found nowhere", async ({ db }) => {
    for (const payload of unstorable) {
      const list = [payload];
      const writes: Attempts = {
        insert: () => insert<Payload>({ ...empty, text: payload }).execute(db),
        "insert of many": () => insert<Payload>([{ ...empty, text: "fine" }, { ...empty, text: payload }]).execute(db),
        update: () => update<Payload>().set(() => ({ text: payload })).everyRow().execute(db),
        returning: () => insert<Payload>({ ...empty, text: payload }).returning("text").all(db),
      };
      for (const [position, write] of Object.entries(writes)) await failure(Promise.resolve().then(write), ValidationError).catch((error: Error) => assert.unreachable(`${position} ${JSON.stringify(payload)}: ${error.message}`));
      const reads: Readonly<Record<string, () => Promise<unknown[]>>> = {
        "===": () => select<Payload>().filter((p) => p.text === payload).all(db),
        startsWith: () => select<Payload>().filter((p) => p.text.startsWith(payload)).all(db),
        includes: () => select<Payload>().filter((p) => p.text.includes(payload)).all(db),
        like: () => select<Payload>().filter((p) => like(p.text, payload)).all(db),
        list: () => select<Payload>().filter((p) => list.includes(p.text)).all(db),
        raw: () => sql`select id from payloads where text = ${payload}`.all(db),
      };
      for (const [position, read] of Object.entries(reads)) {
        const answer = await Promise.resolve().then(read).catch((error: unknown) => error);
        assert.ok((Array.isArray(answer) && answer.length === 0) || answer instanceof SqlModelError, `${position} ${JSON.stringify(payload)}: ${inspect(answer)}`);
      }
    }
    await assertUntouched(db, "after all");
  });

  on("I1: limit and offset take whole numbers alone, and do not repeat what they were given", async ({ db }) => {
    for (const value of ["1", "1; drop table payloads", "s3cret", 1.5, -1, NaN, Infinity, 2 ** 53, 1n, [1], { toString: () => "1" }, true, Object.create(null)]) {
      const count = value as number;
      for (const query of [() => select<Payload>().limit(count).all(db), () => select<Payload>().limit(1).offset(count).all(db), () => [select<Payload>()].at(0)!.limit(count).all(db)]) {
        const error = await failure(Promise.resolve().then(query), ValidationError).catch((problem: Error) => assert.unreachable(`${inspect(value)}: ${problem.message}`));
        assert.not.match(inspect(error), /s3cret|drop table/);
      }
    }
    await assertUntouched(db, "after all");
  });

  for (const [setting, set] of Object.entries(settings[family] ?? {})) {
    on(`I2: payloads under ${setting}`, async ({ database }) => {
      // The setting stays with the session, so the session goes with the test.
      await using db = await openers[name](database.url);
      await db.transaction(async (tx) => {
        await set(tx);
        for (let index = 0; index < payloads.length; index += index < pieces.length ? 1 : 97) {
          await everyPosition(tx, payloads[index]!).catch((error: Error) => {
            throw new Error(`${JSON.stringify(payloads[index])}: ${error.message}`, { cause: error });
          });
        }
        await assertUntouched(tx, setting);
      });
    });
  }

  if (family === "mysql") {
    on("I2: a session that takes our UTF-8 for gbk or sjis still sees values, whatever it makes of their letters", async ({ database }) => {
      for (const charset of ["gbk", "sjis", "big5"]) {
        const db = await openers[name](database.url);
        await db.transaction(async (tx) => {
          await (charset === "gbk" ? sql`set names gbk` : charset === "sjis" ? sql`set names sjis` : sql`set names big5`).execute(tx);
          for (const payload of ["\u00bf' or 1=1 -- ", "\u00bf\\' or 1=1 -- ", "縗' or 1=1 -- ", "縗\\' or 1=1 -- ", "ソ' or 1=1 -- ", "表\\' or 1=1 -- ", "\u8b5c' or 1=1 -- "]) {
            const found = await select<Payload>().filter((p) => p.text === payload).all(tx).catch((error: unknown) => error);
            assert.ok(found instanceof SqlModelError || (Array.isArray(found) && found.length === 0), `${charset} ${payload}: ${inspect(found)}`);
          }
        });
        await db.close();
      }
    });
  }

  on("I6: the characters of patterns stand for themselves", async ({ db }) => {
    const texts = ["50%", "500", "a_b", "axb", "\\", "x\\y", "\\%", "%", "_", "x", "", "*", "?", "[a]", "[", "]", "^", "A_B", "\\_", "50%\n50%", "%%"];
    await insert<Payload>(texts.map((text) => ({ ...empty, text, size: 6 }))).execute(db);
    for (const needle of texts) {
      const which = async (rows: Promise<{ text: string }[]>): Promise<string[]> => (await rows).map(({ text }) => text);
      assert.equal(await which(select<Payload>().filter((p) => p.size === 6 && p.text.startsWith(needle)).orderBy((p) => p.id).all(db)), texts.filter((text) => text.startsWith(needle)), `startsWith ${needle}`);
      assert.equal(await which(select<Payload>().filter((p) => p.size === 6 && p.text.endsWith(needle)).orderBy((p) => p.id).all(db)), texts.filter((text) => text.endsWith(needle)), `endsWith ${needle}`);
      assert.equal(await which(select<Payload>().filter((p) => p.size === 6 && p.text.includes(needle)).orderBy((p) => p.id).all(db)), texts.filter((text) => text.includes(needle)), `includes ${needle}`);
    }
  });

  on("V3, I8: what is no scalar is refused or compared as itself, in filters, and never matches every row", async ({ db }) => {
    for (const [what, stranger] of [...strangers, ...(await forgeries(db))]) {
      const text = stranger as string;
      const size = stranger as number;
      const list = stranger as string[];
      const reads: Attempts = {
        "===": () => select<Payload>().filter((p) => p.text === text).all(db),
        "=== of a number": () => select<Payload>().filter((p) => p.id === size).all(db),
        "=== of a nullable column": () => select<Payload>().filter((p) => p.note === text && p.text === "another").all(db),
        startsWith: () => select<Payload>().filter((p) => text !== "" && p.text.startsWith(text)).all(db),
        includes: () => select<Payload>().filter((p) => p.text.includes(text)).all(db),
        like: () => select<Payload>().filter((p) => like(p.text, text)).all(db),
        list: () => select<Payload>().filter((p) => list.includes(p.text)).all(db),
        "in a list": () => select<Payload>().filter((p) => [text].includes(p.text)).all(db),
        raw: () => sql`select id from payloads where text = ${text}`.all(db),
        "raw in an arrow": () => select<Payload>().filter((p) => sql<boolean>`${p.text} = ${text}`).all(db),
      };
      for (const [position, read] of Object.entries(reads)) {
        const answer = await Promise.resolve().then(read).catch((error: unknown) => error);
        assert.ok((Array.isArray(answer) && answer.length === 0) || answer instanceof SqlModelError, `${position} ${what}: ${inspect(answer)}`);
      }
      const writes: Attempts = {
        update: () => update<Payload>().set(() => ({ note: "changed" })).filter((p) => p.text === text).execute(db),
        delete: () => deleteFrom<Payload>().filter((p) => p.text === text).execute(db),
        "delete by number": () => deleteFrom<Payload>().filter((p) => p.id === size).execute(db),
        "delete by list": () => deleteFrom<Payload>().filter((p) => list.includes(p.text)).execute(db),
        "raw delete": () => sql`delete from payloads where text = ${text}`.execute(db),
      };
      for (const [position, write] of Object.entries(writes)) {
        const answer = await Promise.resolve().then(write).catch((error: unknown) => error);
        assert.ok(answer === 0 || answer instanceof SqlModelError, `${position} ${what}: ${inspect(answer)}`);
      }
    }
    await assertUntouched(db, "after all");
  });

  on("V3, I8: what is no scalar is refused where one is written, and JSON stores it as data or refuses it", async ({ db }) => {
    for (const [what, stranger] of [...strangers, ...(await forgeries(db))]) {
      const writes: Attempts = {
        insert: () => insert<Payload>({ ...empty, text: stranger as string }).execute(db),
        "insert of many": () => insert<Payload>([{ ...empty, text: "fine" }, { ...empty, text: stranger as string }]).execute(db),
        update: () => update<Payload>().set(() => ({ text: stranger as string })).everyRow().execute(db),
      };
      for (const [position, write] of Object.entries(writes)) {
        const answer = await Promise.resolve().then(write).catch((error: unknown) => error);
        assert.instance(answer, ValidationError, `${position} ${what}: ${inspect(answer)}`);
      }
      const json = await Promise.resolve().then(() => insert<Payload>({ ...empty, text: "json", data: stranger as never }).returning("data").one(db)).catch((error: unknown) => error);
      // What JSON has words for is data, and reads back as data; undefined is a property that was left out.
      if (!(json instanceof ValidationError)) assert.equal(json, { data: stranger === undefined ? null : JSON.parse(JSON.stringify(stranger)) }, what);
    }
    await assertUntouched(db, "after all");
  });

  on("V4: undefined and null never widen a filter", async ({ db }) => {
    const missing = undefined as unknown as string;
    const nothing = null as string | null;
    const refused: Attempts = {
      "delete === undefined": () => deleteFrom<Payload>().filter((p) => p.text === missing).execute(db),
      "delete of a nullable === undefined": () => deleteFrom<Payload>().filter((p) => p.note === missing).execute(db),
      "delete !== undefined": () => deleteFrom<Payload>().filter((p) => p.text !== missing).execute(db),
      "delete > undefined": () => deleteFrom<Payload>().filter((p) => p.id > (missing as unknown as number)).execute(db),
      "delete includes undefined": () => deleteFrom<Payload>().filter((p) => p.text.includes(missing)).execute(db),
      "delete by an undefined list": () => deleteFrom<Payload>().filter((p) => (missing as unknown as string[]).includes(p.text)).execute(db),
      "update === undefined": () => update<Payload>().set(() => ({ size: 1 })).filter((p) => p.text === missing).execute(db),
      "update by a key that is undefined": () => update<Payload>({ ...empty, text: "x", id: missing as never }).execute(db),
      "update by no key": () => update<Payload>({ ...empty, text: "x" }).execute(db),
      "delete by a key that is undefined": () => deleteFrom<Payload>({ ...empty, text: "x", id: missing as never }).execute(db),
      "delete by a key that is null": () => deleteFrom<Payload>({ ...empty, text: "x", id: null as never }).execute(db),
    };
    for (const [what, attempt] of Object.entries(refused)) {
      const answer = await Promise.resolve().then(attempt).catch((error: unknown) => error);
      assert.instance(answer, ValidationError, `${what}: ${inspect(answer)}`);
    }
    const noRow: Attempts = {
      "delete by a list of undefined": () => deleteFrom<Payload>().filter((p) => [missing].includes(p.text)).execute(db),
      "delete === null": () => deleteFrom<Payload>().filter((p) => p.text === nothing).execute(db),
      "delete startsWith null": () => deleteFrom<Payload>().filter((p) => p.text.startsWith(nothing!)).execute(db),
      "delete by a list of null": () => deleteFrom<Payload>().filter((p) => [nothing].includes(p.text)).execute(db),
      "delete < null": () => deleteFrom<Payload>().filter((p) => p.text < nothing!).execute(db),
    };
    for (const [what, attempt] of Object.entries(noRow)) assert.is(await attempt(), 0, what);
    await assertUntouched(db, "after all");
  });

  on("I10, X8: hostile names of tables, columns and properties", async ({ db }) => {
    await createAll<[Hostile]>(db);
    await createAll<[Hostile]>(db);
    const row: Hostile = JSON.parse('{"id":1,"prototype":"p","constructor":"c","toString":"t","hasOwnProperty":5,"quoted \\"property\\" `${1}`":null}');
    assert.is(await insert<Hostile>(row).execute(db), 1);
    const second = { ...row, id: 2, prototype: "q'" };
    await insert<Hostile>([second]).execute(db);
    const read = await select<Hostile>().orderBy((h) => h.id).all(db);
    assert.equal(read.map((each) => JSON.stringify(each)), [JSON.stringify(row), JSON.stringify(second)]);
    assert.equal(await select<Hostile>().filter((h) => h.prototype === "q'" && h.constructor === "c" && h.toString === "t").map((h) => ({ n: h.hasOwnProperty })).all(db), [{ n: 5 }]);
    assert.is(await update<Hostile>().set(() => ({ toString: "u" }) as Partial<Hostile>).filter((h) => h.hasOwnProperty === 5 && h.id === 1).execute(db), 1);
    assert.equal(await select<Hostile>().filter((h) => h.id === 1).map((h) => h.prototype + h.toString).all(db), ["pu"]);
    assert.is(await deleteFrom<Hostile>().filter((h) => h.constructor === "c").execute(db), 2);
    await dropAll<[Hostile]>(db);
    await assertUntouched(db, "after all");
  });

  on("I11: hostile words in defaults, checks, comments and literals of a model", async ({ db }) => {
    await createAll<[Words]>(db);
    const [row] = await insert<Words>({ checked: "'); drop table payloads; --", kind: "'); drop table payloads; --" }).returning().all(db);
    assert.is(row!.standard, "it's \"x\"\\'; drop table payloads; --");
    for (const kind of ["plain", "'); drop table payloads; --", "\\'\"`$1 ? :x", "%_"] as const) {
      await insert<Words>({ checked: "c", kind }).execute(db);
      assert.ok((await select<Words>().filter((w) => w.kind === kind).all(db)).every((found) => found.kind === kind), kind);
    }
    await dropAll<[Words]>(db);
    await assertUntouched(db, "after all");
  });

  on("I13: one call runs one statement", async ({ db }) => {
    const texts = [
      sql`select 1; drop table payloads`, sql`select 1; delete from payloads`, sql`select ${"x"}; delete from payloads`, sql`update payloads set size = 1 where 1 = 0; delete from payloads`,
      sql`select 1;; delete from payloads`, sql`select 1; -- x
        delete from payloads`,
    ];
    for (const text of texts) {
      for (const run of [() => text.all(db), () => text.first(db), () => text.execute(db)]) await failure(run(), SqlModelError);
      await assertUntouched(db, text.toSQL(db).sql);
    }
  });

  if (family === "mysql") {
    on("I14: the server is given no file of this machine", async ({ db }) => {
      const file = join(tmpdir(), `sqlmodel-injection-${process.pid}.txt`);
      writeFileSync(file, "s3cret\n");
      try {
        // The name of a file cannot be bound, so this is a script.
        await db.script(["create table stolen (line text)"]);
        const error = await failure(db.script([`load data local infile '${file}' into table stolen`]), QueryError);
        assert.is(error.kind, "permission");
        assert.not.match(inspect(error), /s3cret/);
        assert.equal(await sql`select * from stolen`.all(db), []);
        await assertUntouched(db, "after all");
      } finally {
        rmSync(file);
      }
    });
  }
  on.run();
}

test("I9: sql as an ordinary function makes no statement of a text", async () => {
  // Taken from a dynamic import it is a value that no build follows.
  const library = (await import("sqlmodel")) as unknown as { sql(...args: unknown[]): unknown };
  const forged: readonly (readonly unknown[])[] = [
    ["select 1"], [["select 1"]], [Object.assign(["select 1"], { raw: ["select 1"] })], [{ raw: ["select 1"], length: 1, 0: "select 1" }], [Object.assign(["select ", ""], { raw: ["select ", ""] }), "1"], [],
  ];
  for (const args of forged) assert.throws(() => library.sql(...args), (error: unknown) => error instanceof NotTransformedError);
});

test("I12: what a connection string may not say is refused, and no secret of it is repeated", async () => {
  const connects = { "postgres:": connectPostgres, "mysql:": connectMysql } as const;
  const unknown = ["multipleStatements=true", "flags=LOCAL_FILES", "infileStreamFactory=x", "socketPath=/tmp/x", "__proto__=x", "constructor=x", "typeCast=x", "sslfactory=x", "service=x", "passfile=/etc/passwd", "Password=s3cret", "%00=x", "ssl=%7B%22rejectUnauthorized%22:false%7D"];
  for (const [protocol, connect] of Object.entries(connects)) {
    for (const parameter of unknown) {
      const error = await failure(connect(`${protocol}//app:s3cret@127.0.0.1:1/x?${parameter}`), ValidationError).catch((problem: Error) => assert.unreachable(`${protocol} ${parameter}: ${problem.message}`));
      assert.not.match(inspect(error, { showHidden: true, depth: 9 }) + JSON.stringify(error), /s3cret/);
    }
    for (const url of [`${protocol}//app:s3cret@h/x?%zz`, `${protocol}//app:s3cr@et@h/x`, `${protocol}//app:s3cret%zz@h/x`, `ftp://app:s3cret@h/x`, `${protocol}//app:s3cret@h:s3cret/x`]) {
      const error = await failure(connect(url), ValidationError);
      assert.not.match(inspect(error, { showHidden: true, depth: 9 }), /s3cr/);
    }
    const error = await failure(connect(`${protocol}//app:s3cret@127.0.0.1:1/x`), SqlModelError);
    assert.not.match(inspect(error, { showHidden: true, depth: 9 }), /s3cret/);
  }
});

test.run();
