/**
 * What went wrong elsewhere, each under the number that it has in the list of traps: precedence, models that share a table, joined names, lost values, keys, quoting, needles,
 * operators that only some databases have, related rows, upserts, writes without a condition. On SQLite, PostgreSQL (SQLMODEL_POSTGRES_URL)
 * and MariaDB or MySQL (SQLMODEL_MYSQL_URL).
 */
import { join } from "node:path";
import {
  count, createAll, type Database, DecodeError, deleteFrom, insert, type Int, like, QueryError, select, sql, SqlModelError, update, type Uuid, ValidationError,
} from "sqlmodel";
import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { CaseCompiler, casesDirectory, loadTypeScript } from "./harness/cases.js";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure } from "./harness/promises.js";

/** @sqlmodel table=Teams */
interface Team {
  id?: number;
  /** @sqlmodel unique maxLength=60 */
  name: string;
  heroes?: Hero[];
}

/** Names that are words of SQL and not in lower case. @sqlmodel table="Order" */
interface Hero {
  id?: number;
  /** @sqlmodel column="Select" */
  name: string;
  /** @sqlmodel column=group */
  age: Int | null;
  /** @sqlmodel foreignKey=Teams.id */
  teamId: number | null;
  team?: Team | null;
  powers?: Power[];
}

/** @sqlmodel table */
interface Power {
  id?: number;
  label: string;
  /** @sqlmodel foreignKey=Order.id */
  heroId: number;
  hero?: Hero;
}

/** @sqlmodel table=numbers */
interface Num {
  id?: number;
  a: Int;
  b: Int | null;
}

/** @sqlmodel table=foreign_rows */
interface Foreign {
  id: Int;
  n: Int | null;
  at: Date | null;
  kind: "a" | "b" | null;
}

/** @sqlmodel table */
interface Tag {
  /** @sqlmodel primaryKey maxLength=40 */
  word: string;
  uses: Int;
}

/** @sqlmodel table primaryKey=[left, right] */
interface Pair {
  left: Int;
  right: Int;
  note: string | null;
}

/** @sqlmodel table */
interface Token {
  /** @sqlmodel primaryKey defaultFactory=newToken */
  id?: Uuid;
  note: string;
}

let tokens = 0;
export const newToken = (): Uuid => `00000000-0000-4000-8000-${String((tokens += 1)).padStart(12, "0")}`;

/** @sqlmodel table */
interface Note {
  id?: number;
  meta: { readonly [key: string]: string };
}

/** @sqlmodel table=workers inheritance=single discriminator=kind */
interface Worker {
  id?: number;
  name: string;
  kind: string;
}

/** @sqlmodel table */
interface Chief extends Worker {
  kind: "chief";
  budget: Int;
}

/** @sqlmodel table */
interface Clerk extends Worker {
  kind: "clerk";
}

const names = ["Ann", "Bob", "it's \"C\"; --", "Đà %_\\"] as const;

async function filled(db: Database): Promise<void> {
  await insert<Team>([{ name: "Reds" }, { name: "Ann" }, { name: "Empty" }]).execute(db);
  await insert<Hero>([
    { name: names[0], age: 10, teamId: 2 }, { name: names[1], age: null, teamId: 2 }, { name: names[2], age: 30, teamId: 1 }, { name: names[3], age: 40, teamId: null },
  ]).execute(db);
  await insert<Power>([{ label: "fly", heroId: 1 }, { label: "swim", heroId: 1 }, { label: "fly", heroId: 3 }]).execute(db);
}

for (const name of ["sqlite", "postgres", "mysql"] as const satisfies readonly DatabaseName[]) {
  const on = suite<{ database: TestDatabase; db: Database }>(name);
  on.before.each(async (context) => {
    context.database = await openDatabase(name);
    context.db = await context.database.connect();
    await createAll<[Team, Hero, Power, Num, Tag, Pair, Token, Note, Worker, Chief, Clerk]>(context.db);
  });
  on.after.each(async ({ db, database }) => {
    await db.close();
    await database.drop();
  });

  on("W1: a condition that is added narrows what was there, whatever stands between", async ({ db }) => {
    await filled(db);
    const ids = (rows: readonly { readonly id?: number }[]) => rows.map(({ id }) => id);
    assert.equal(ids(await select<Hero>().filter((h) => h.age === 10).orFilter((h) => h.age === 40).filter((h) => h.name !== "Ann").all(db)), [4]);
    assert.equal(ids(await select<Hero>().filter((h) => h.age === 10 || h.age === 40).filter((h) => h.name !== "Ann").all(db)), [4]);
    assert.equal(ids(await select<Hero>().filter((h) => !(h.age === 10 && h.name === "Ann")).orderBy((h) => h.id).all(db)), [2, 3, 4]);
    assert.equal(ids(await select<Hero>().filter((h) => !(h.age! > 20)).orderBy((h) => h.id).all(db)), [1, 2], "a missing age is not above 20");
    await insert<Num>([{ a: 10, b: 4 }, { a: -3, b: 2 }]).execute(db);
    const computed = await select<Num>().orderBy((n) => n.id).map((n) => [n.a - (n.b! - 1), -(n.a + n.b!), (n.a + n.b!) * 2, n.a - n.b! - 1]).all(db);
    assert.equal(computed, [[7, -14, 28, 5], [-4, 1, -2, -6]]);
    assert.is(await update<Hero>().set(() => ({ age: 0 })).filter((h) => h.age === 10 || h.age === 40).filter((h) => h.name === "Ann").execute(db), 1);
    assert.is(await deleteFrom<Power>().filter((p) => p.label === "fly" || p.label === "swim").filter((p) => p.heroId === 3).execute(db), 1);
    assert.is(await select<Power>().count(db), 2);
  });

  on("W2: a model that shares its table touches its own rows alone, whatever the conditions are joined by", async ({ db }) => {
    await insert<Chief>([{ name: "Ann", kind: "chief", budget: 1 }, { name: "Bob", kind: "chief", budget: 2 }]).execute(db);
    await insert<Clerk>([{ name: "Ann", kind: "clerk" }, { name: "Cy", kind: "clerk" }]).execute(db);
    assert.equal(await select<Chief>().filter((c) => c.name === "Ann").orFilter((c) => c.name === "Cy").map((c) => [c.name, c.kind]).all(db), [["Ann", "chief"]]);
    assert.is(await select<Chief>().filter((c) => c.id < 0).orFilter((c) => c.id > 0).count(db), 2);
    assert.is(await update<Clerk>().set(() => ({ name: "Dee" })).filter((c) => c.name === "Ann" || c.name === "Bob").execute(db), 1);
    assert.is(await deleteFrom<Clerk>().everyRow().execute(db), 2);
    assert.equal(await select<Worker>().orderBy((w) => w.id).map((w) => w.name).all(db), ["Ann", "Bob"]);
  });
  on("W3: each row of a join keeps the columns that others have too", async ({ db }) => {
    await filled(db);
    const [joined] = await select<Hero>().join<Team>((h, t) => h.teamId === t.id).filter((h) => h.id === 3).all(db);
    assert.equal(joined, [{ id: 3, name: names[2], age: 30, teamId: 1 }, { id: 1, name: "Reds" }]);
    const selves = await select<Hero>().join<Hero>((a, b) => a.teamId === b.teamId && a.id < b.id).map((a, b) => ({ id: a.id, name: a.name, other: { id: b.id, name: b.name } })).all(db);
    assert.equal(selves, [{ id: 1, name: "Ann", other: { id: 2, name: "Bob" } }]);
    assert.equal(await select<Hero>().filter((h) => h.team.name === h.name).map((h) => [h.id, h.team!.id]).all(db), [[1, 2]]);
    assert.equal(await select<Team>().leftJoin<Hero>((t, h) => h.teamId === t.id).filter((t) => t.name === "Empty").all(db), [[{ id: 3, name: "Empty" }, null]]);
  });

  on("W4: what a column that may be null cannot hold is an error that names it, and stays in the database", async ({ db }) => {
    await sql`create table foreign_rows (id int primary key, n varchar(40), at varchar(40), kind varchar(40))`.execute(db);
    const bad = { n: ["text", "1.5", "9007199254740993"], at: ["yesterday"], kind: ["c", "A", ""] } as const;
    for (const column of ["n", "at", "kind"] as const) {
      for (const value of bad[column]) {
        await sql`delete from foreign_rows`.execute(db);
        const row = { n: null, at: null, kind: null, [column]: value };
        await sql`insert into foreign_rows (id, n, at, kind) values (1, ${row.n}, ${row.at}, ${row.kind})`.execute(db);
        const error = await failure(select<Foreign>().all(db), DecodeError);
        assert.is(error.column, column, value);
        if (value.length > 2) assert.not.match(error.message, value);
        await failure(select<Foreign>().filter((f) => f.id === 1).map((f) => ({ inner: { n: f.n, at: f.at, kind: f.kind } })).all(db), DecodeError);
        assert.equal(await sql<{ n: string | null; at: string | null; kind: string | null }>`select n, at, kind from foreign_rows`.all(db), [row]);
      }
    }
    await sql`update foreign_rows set n = null, at = null, kind = null`.execute(db);
    assert.equal(await select<Foreign>().all(db), [{ id: 1, n: null, at: null, kind: null }]);
  });

  on("W5: an insert answers the key, of whatever type, and an insert that fails leaves nothing", async ({ db }) => {
    assert.is(await insert<Team>({ name: "Reds" }).execute(db), 1);
    assert.is(await insert<Team>({ id: 77, name: "Blues" }).execute(db), 77);
    assert.is(await insert<Tag>({ word: "ß'; --", uses: 0 }).execute(db), "ß'; --");
    assert.equal(await insert<Pair>({ left: 0, right: -1, note: null }).execute(db), { left: 0, right: -1 });
    const token = await insert<Token>({ note: "x" }).execute(db);
    assert.equal(await select<Token>().all(db), [{ id: token, note: "x" }]);
    assert.equal((await insert<Team>([{ name: "a" }, { name: "b" }]).returning().all(db)).map((row) => row.name), ["a", "b"]);
    await failure(insert<Team>({ name: "Reds" }).execute(db), QueryError);
    await failure(insert<Team>([{ name: "c" }, { name: "Reds" }]).execute(db), QueryError);
    assert.is(await select<Team>().count(db), 4, "no row twice, and of a list all or none");
  });

  on("W6: names, keys of JSON and values never become SQL", async ({ db }) => {
    await filled(db);
    const hostile = ["it's", "a\"b", "a.b", "$[0]", "x') or 1=1 --", "a\\b", "", "Größe 表", "`", "?1 $1 :a"] as const;
    await insert<Note>({ meta: Object.fromEntries(hostile.map((key) => [key, `value of ${key}`])) }).execute(db);
    const [values] = await select<Note>().map((n) => [
      n.meta["it's"], n.meta["a\"b"], n.meta["a.b"], n.meta["$[0]"], n.meta["x') or 1=1 --"], n.meta["a\\b"], n.meta[""], n.meta["Größe 表"], n.meta["`"], n.meta["?1 $1 :a"],
    ]).all(db);
    assert.equal(values, hostile.map((key) => `value of ${key}`));
    assert.equal(await select<Note>().map((n) => n.meta["x') or 1=1 -- "] ?? null).all(db), [null]);
    const payload: string = names[2];
    assert.equal(await select<Hero>().filter((h) => h.name === payload).orderByDesc((h) => h.name).map((h) => ({ "order by 1; --": h.name })).all(db), [{ "order by 1; --": payload }]);
    assert.equal(await select<Hero>().groupBy((h) => h.age).having((h) => h.age! > 20).orderBy((h) => h.age).map((h) => [h.age, count()]).all(db), [[30, 1], [40, 1]]);
    assert.equal(await sql<{ n: string }>`select ${payload} as n`.all(db), [{ n: payload }]);
  });

  on("W7: a needle matches itself: no wildcard, no escape, no other case", async ({ db }) => {
    await insert<Tag>(["50%", "500", "a_b", "aXb", "A_B", "back\\", "*", "[a]", "a", "é", "e\u0301"].map((word) => ({ word, uses: 0 }))).execute(db);
    const has = async (needle: string) => (await select<Tag>().filter((t) => t.word.includes(needle)).map((t) => t.word).all(db)).sort();
    assert.equal(await has("50%"), ["50%"]);
    assert.equal(await has("a_b"), ["a_b"]);
    assert.equal(await has("\\"), ["back\\"]);
    assert.equal(await has("*"), ["*"]);
    assert.equal(await has("["), ["[a]"]);
    assert.equal(await has("é"), ["é"]);
    assert.is((await has("")).length, 11);
    const [start, end]: [string, string] = ["a_", "_b"];
    assert.equal(await select<Tag>().filter((t) => t.word.startsWith(start) && t.word.endsWith(end)).map((t) => t.word).all(db), ["a_b"]);
    assert.equal((await select<Tag>().filter((t) => like(t.word, "a_b")).map((t) => t.word).all(db)).sort(), ["aXb", "a_b"], "like() has wildcards");
  });

  on("W8: what only some databases have a word for means the same on all", async ({ db }) => {
    await insert<Num>([{ a: 6, b: 3 }, { a: 5, b: null }, { a: 5, b: 5 }]).execute(db);
    const nothing: number | null = null;
    assert.equal(await select<Num>().filter((n) => n.b !== 5).orderBy((n) => n.id).map((n) => n.id).all(db), [1, 2]);
    assert.equal(await select<Num>().filter((n) => n.b === nothing).map((n) => n.id).all(db), [2]);
    assert.equal(await select<Num>().orderBy((n) => n.id).map((n) => n.a ^ 3).all(db), [5, 6, 6]);
    assert.equal(await select<Num>().orderBy((n) => n.b, { nulls: "last" }).map((n) => n.id).all(db), [1, 3, 2]);
    assert.equal(await select<Num>().orderBy((n) => n.id).offset(2).map((n) => n.id).all(db), [3]);
    assert.equal(await select<Num>().orderByDesc((n) => n.id).limit(1).map((n) => n.id).union(select<Num>().filter((n) => n.a === 6).map((n) => n.id)).orderBy((id) => id).all(db), [1, 3]);
    assert.is(await select<Num>().map((n) => n.a).distinct().count(db), 2);
    assert.is(await select<Num>().groupBy((n) => n.a).map((n) => n.a).count(db), 2);
    assert.is(await select<Num>().limit(2).count(db), 2);
    await db.transaction(async (tx) => assert.is((await select<Num>().forUpdate().all(tx)).length, 3));
    assert.is((await select<Num>().orderBy((n) => n.id).limit(1).oneOrNull(db))?.id, 1, "its own limit stands");
    await failure(insert<Num>({ a: NaN, b: null }).execute(db), ValidationError);
    assert.is(await select<Num>().count(db), 3);
  });

  on("W11: related rows come with the rows, and a limit counts the rows", async ({ db }) => {
    await filled(db);
    const heroes = await select<Hero>().include({ team: true, powers: { orderBy: (p) => p.label } }).orderBy((h) => h.id).limit(2).all(db);
    assert.equal(heroes.map(({ id, team, powers }) => [id, team?.name ?? null, powers.map(({ label }) => label)]), [[1, "Ann", ["fly", "swim"]], [2, "Ann", []]]);
    const teams = await select<Team>().include({ heroes: { orderBy: (h) => h.id, limit: 1, include: { powers: { orderBy: (p) => p.id } } } }).orderBy((t) => t.id).all(db);
    assert.equal(teams.map(({ name: team, heroes: list }) => [team, list.map(({ name: hero, powers }) => [hero, powers.length])]), [["Reds", [[names[2], 1]]], ["Ann", [["Ann", 2]]], ["Empty", []]]);
    const locked = await db.transaction((tx) => select<Hero>().include({ powers: true }).orderBy((h) => h.id).limit(1).forUpdate().all(tx));
    assert.equal(locked.map(({ powers }) => powers.length), [2]);
    if (name === "sqlite") assert.not.match(select<Hero>().limit(1).forUpdate().toSQL(db).sql, /for update/i);
    else assert.match(select<Hero>().limit(1).forUpdate().toSQL(db).sql, /\bFOR UPDATE\b/);
  });

  on("W12: an upsert changes the columns that it names, and no others", async ({ db }) => {
    await insert<Tag>([{ word: "a", uses: 1 }, { word: "b", uses: 1 }]).execute(db);
    await insert<Pair>({ left: 1, right: 1, note: "kept" }).execute(db);
    await insert<Hero>({ id: 5, name: "Ann", age: 20, teamId: null }).execute(db);
    await insert<Hero>({ id: 5, name: "other", age: 21, teamId: null }).onConflictDoUpdate((h) => h.id, (_h, incoming) => ({ age: incoming.age })).execute(db);
    assert.equal(await select<Hero>().all(db), [{ id: 5, name: "Ann", age: 21, teamId: null }]);
    await insert<Pair>([{ left: 1, right: 1, note: "lost" }, { left: 1, right: 2, note: null }]).onConflictDoNothing((p) => [p.left, p.right]).execute(db);
    assert.equal(await select<Pair>().orderBy((p) => p.right).all(db), [{ left: 1, right: 1, note: "kept" }, { left: 1, right: 2, note: null }]);
    await insert<Tag>([{ word: "b", uses: 5 }, { word: "c", uses: 7 }]).onConflictDoUpdate((t) => t.word, (t, incoming) => ({ uses: t.uses + incoming.uses })).execute(db);
    assert.equal(await select<Tag>().orderBy((t) => t.word).map((t) => [t.word, t.uses]).all(db), [["a", 1], ["b", 6], ["c", 7]]);
  });

  on("W26: a write of one object changes that row alone, and none where its key is missing", async ({ db }) => {
    await filled(db);
    const ann = (await select<Hero>().filter((h) => h.id === 1).one(db));
    assert.is(await update<Hero>({ ...ann, name: "ANN" }).execute(db), 1);
    assert.equal(await select<Hero>().orderBy((h) => h.id).map((h) => h.name).all(db), ["ANN", ...names.slice(1)]);
    const { id: _id, ...keyless } = ann;
    await failure(Promise.resolve().then(() => update<Hero>({ ...keyless, name: "all" }).execute(db)), SqlModelError);
    await failure(Promise.resolve().then(() => deleteFrom<Hero>({ ...keyless }).execute(db)), SqlModelError);
    await failure(Promise.resolve().then(() => deleteFrom<Hero>({ ...ann, id: null as never }).execute(db)), SqlModelError);
    assert.is(await deleteFrom<Power>({ id: 2, label: "whatever", heroId: 1 }).execute(db), 1);
    assert.equal(await select<Power>().orderBy((p) => p.id).map((p) => p.id).all(db), [1, 3]);
    assert.is(await select<Hero>().count(db), 4);
    assert.is(await deleteFrom<Power>().everyRow().execute(db), 2, "all rows, where that is said");
  });

  on.run();
}

const compiler = new CaseCompiler(loadTypeScript("typescript"), { dialects: ["sqlite", "postgres", "mysql"] });

/** Of a program of these lines, behind three that import and declare what they use. */
function mistakes(lines: readonly string[]): readonly string[] {
  const folder = join(casesDirectory, "traps/none");
  const before = [
    'import { type Database, deleteFrom, insert, select, update } from "sqlmodel";',
    "/** @sqlmodel table */ export interface Mark { grade: number } declare const db: Database; declare const mark: Mark; declare const text: any;",
    "/** @sqlmodel table */ export interface Tag { id?: number; uses: number }",
  ];
  const { diagnostics } = compiler.compileTexts(new Map([[join(folder, "input.ts"), [...before, ...lines].join("\n")]]), folder, false);
  return diagnostics.map(({ code, line }) => `${line - before.length} ${code}`);
}

test("W6: neither an order's direction nor a table's or a column's name is a value", () => {
  assert.equal(mistakes([
    "await select<Mark>().orderBy(m => m.grade, text).all(db);",
    "await select<Mark>().orderBy(m => m.grade, { nulls: text }).all(db);",
    "await select<Mark>().columns(text).all(db);",
    "await select<Mark>().filter(m => m[text] === 1).all(db);",
  ]), ["1 SQM2023", "2 SQM2023", "3 SQM2023", "4 SQM2007"]);
});

test("W12: an upsert that names no column, or no unique key, is a build error", () => {
  assert.equal(mistakes([
    "await insert<Tag>({ id: 1, uses: 1 }).onConflictDoUpdate(t => t.id, () => ({})).execute(db);",
    "await insert<Mark>(mark).onConflictDoNothing(m => m.grade).execute(db);",
  ]), ["1 SQM2025", "2 SQM2040"]);
});

test("W26: a write without a condition, or of an object without a key, is a build error", () => {
  assert.equal(mistakes([
    "await update<Mark>().set(() => ({ grade: 1 })).execute(db);",
    "await deleteFrom<Mark>().execute(db);",
    "await update<Mark>(mark).execute(db);",
    "await deleteFrom<Mark>(mark).execute(db);",
    "await update<Mark>().set(() => ({ grade: 1 })).everyRow().execute(db);",
  ]), ["1 SQM2011", "2 SQM2011", "3 SQM2021", "4 SQM2021"]);
});

test.run();
