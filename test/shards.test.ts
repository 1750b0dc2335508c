/** Rows spread over several databases by a key: four SQLite files, and two databases of a PostgreSQL server. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  createAll, type Database, deleteFrom, dropAll, type Executor, insert, type Int, QueryError, ScatterError, select, type ShardedDatabase, shards, sql, UnsupportedError, update,
  type Uuid, ValidationError,
} from "sqlmodel";
import { connect as connectPostgres } from "sqlmodel/postgres";
import { connect } from "sqlmodel/sqlite";
import ts from "typescript";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { BoundValue, RawRow, Statement } from "../runtime/connection/port.js";
import { insertManyReturning } from "../runtime/query/insert.js";
import { returningAll } from "../runtime/query/returning.js";
import { hash, hashBytes, Ring } from "../runtime/routing/hash.js";
import { keyText, keyTextIn, type ShardKey } from "../runtime/routing/shard-key.js";
import { CaseCompiler, casesDirectory, loadTypeScript } from "./harness/cases.js";
import { failure } from "./harness/promises.js";
import { freshPostgres } from "./harness/servers/schema.mjs";

/** @sqlmodel table=heroes shardKey=tenant */
interface Hero {
  id?: Int;
  tenant: string;
  name: string;
  level: Int;
}

/** @sqlmodel table shardKey=account primaryKey=[account, number] */
interface Order {
  account: bigint;
  number: Int;
  at: Date;
}

/** @sqlmodel table shardKey=id */
interface Device {
  id: Uuid;
  name: string;
}

/** @sqlmodel table */
interface Country {
  /** @sqlmodel primaryKey */
  code: string;
}

const folder = mkdtempSync(join(tmpdir(), "sqlmodel-shards-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

interface Four {
  readonly db: ShardedDatabase<"a" | "b" | "c" | "d">;
  readonly each: Readonly<Record<"a" | "b" | "c" | "d", Database>>;
  /** The texts that were sent since the last call. */
  sent(): readonly string[];
}

async function four(): Promise<Four> {
  const open = async (): Promise<Database> => connect(join(folder, `${(files += 1)}.db`));
  const each = { a: await open(), b: await open(), c: await open(), d: await open() };
  const db = shards({ shards: each });
  await createAll<[Hero, Order, Device, Country]>(db);
  const texts: string[] = [];
  db.onQuery(({ text }) => texts.push(text));
  return { db, each, sent: () => texts.splice(0) };
}

const hero = (tenant: string, name = "Ada"): Hero => ({ tenant, name, level: 1 });
/** One key per shard, for four shards a to d. */
const tenants = { a: "east", b: "north", c: "acme", d: "alpha" } as const;
const ring = new Ring(["a", "b", "c", "d"]);

// Where rows lie

test("the hash is MurmurHash3 x86 32", () => {
  const texts: [string, number, number][] = [
    ["", 0, 0], ["", 1, 0x514e28b7], ["", 0xffffffff, 0x81f16f39], ["test", 0, 0xba6bd213], ["Hello, world!", 0, 0xc0363e43],
    ["The quick brown fox jumps over the lazy dog", 0, 0x2e4ff723],
  ];
  for (const [text, seed, expected] of texts) assert.is(hash(text, seed), expected, text);
  const bytes: [readonly number[], number, number][] = [
    [[255, 255, 255, 255], 0, 0x76293b50], [[0x21, 0x43, 0x65, 0x87], 0x5082edee, 0x2362f9de], [[0x21, 0x43, 0x65], 0, 0x7e4a8634], [[0x21, 0x43], 0, 0xa0f7b07a], [[0x21], 0, 0x72661cf4],
  ];
  for (const [list, seed, expected] of bytes) assert.is(hashBytes(Uint8Array.from(list), seed), expected);
});

/** These never change: in databases that exist, rows lie by them. */
test("W28: a key's text, its hash and its shard are for ever", () => {
  const vectors: readonly [ShardKey, string, number, string, string][] = [
    [0, "i:0", 2570033846, "c", "c"],
    [-0, "i:0", 2570033846, "c", "c"],
    [1, "i:1", 738645169, "c", "c"],
    [1n, "i:1", 738645169, "c", "c"],
    ["1", "s:1", 1521089622, "b", "b"],
    [-1, "i:-1", 312909803, "b", "b"],
    [-7n, "i:-7", 755696623, "b", "b"],
    [1.5, "n:1.5", 2900690150, "a", "a"],
    [9007199254740993n, "i:9007199254740993", 882860187, "b", "b"],
    [2 ** 63, "i:9223372036854775808", 339917232, "c", "c"],
    ["", "s:", 1046795059, "c", "c"],
    ["acme", "s:acme", 80059019, "c", "c"],
    ["ACME", "s:ACME", 118918222, "c", "d"],
    ["é", "s:é", 3895647214, "c", "c"],
    ["😀", "s:😀", 445769134, "b", "b"],
    ["00000000-0000-4000-8000-00000000000A", "s:00000000-0000-4000-8000-00000000000a", 444596565, "c", "c"],
    [new Date(0), "t:1970-01-01T00:00:00.000Z", 1661453093, "c", "c"],
    [new Date("2024-02-29T12:34:56.789Z"), "t:2024-02-29T12:34:56.789Z", 1366146358, "c", "d"],
  ];
  const three = new Ring(["c", "a", "b"]);
  for (const [key, text, hashed, ofThree, ofFour] of vectors) {
    assert.is(keyText(key), text);
    assert.is(hash(text, 0), hashed, text);
    assert.is(three.nameOf(text), ofThree, text);
    assert.is(ring.nameOf(text), ofFour, text);
  }
});

test("keys spread evenly, and a new shard takes its part and moves no other key", () => {
  const three = new Ring(["a", "b", "c"]);
  const kinds: readonly ((index: number) => ShardKey)[] = [
    (index) => index, (index) => -index, (index) => BigInt(index) << 20n, (index) => `user-${index}@example.com`, (index) => new Date(index * 86_400_000),
  ];
  for (const key of kinds) {
    const counts = { a: 0, b: 0, c: 0, d: 0 };
    for (let index = 0; index < 8000; index += 1) {
      const text = keyText(key(index));
      const now = ring.nameOf(text) as keyof typeof counts;
      if (now !== "d") assert.is(now, three.nameOf(text));
      counts[now] += 1;
    }
    for (const count of Object.values(counts)) assert.ok(Math.abs(count - 2000) < 200, `${key}: ${JSON.stringify(counts)}`);
  }
});

test("null, NaN, an invalid Date and what is no key at all have no shard", async () => {
  const { db } = await four();
  for (const key of [null, undefined, NaN, Infinity, new Date(NaN), true, {}, []]) {
    assert.throws(() => db.shardOf(key as never), (error: unknown) => error instanceof ValidationError && !error.message.includes("[object"));
  }
  await db.close();
});

// Statements

test("each row lies on the shard of its key alone, and its key finds it again", async () => {
  const { db, each, sent } = await four();
  sent();
  for (const tenant of Object.values(tenants)) {
    const id = await insert<Hero>(hero(tenant)).execute(db);
    assert.is(id, 1, "every shard numbers for itself");
  }
  for (const [name, shard] of Object.entries(each)) {
    const rows = await select<Hero>().all(shard);
    assert.equal(rows.map((row) => row.tenant), [tenants[name as keyof typeof tenants]]);
    assert.is(db.shardOf(rows[0]!.tenant), name);
  }
  sent();
  const tenant: string = tenants.d;
  assert.is((await select<Hero>().filter((h) => h.tenant === tenant).one(db)).name, "Ada");
  assert.is(await select<Hero>().filter((h) => h.tenant === "north" && h.level > 0).count(db), 1);
  assert.is(await update<Hero>().set((h) => ({ level: h.level + 1 })).filter((h) => h.tenant === tenant && h.level === 1).execute(db), 1);
  assert.equal(await update<Hero>({ id: 1, tenant, name: "Bo", level: 7 }).returning("name", "level").all(db), [{ name: "Bo", level: 7 }]);
  const streamed: string[] = [];
  for await (const row of select<Hero>().filter((h) => h.tenant === tenant).stream(db)) streamed.push(row.name);
  assert.equal(streamed, ["Bo"]);
  assert.is(await deleteFrom<Hero>().filter((h) => h.tenant === tenant).execute(db), 1);
  assert.is(sent().length, 6, "each statement went to one shard");
  assert.equal(await Promise.all(Object.values(each).map((shard) => select<Hero>().count(shard))), [1, 1, 1, 0]);
  await db.close();
});

test("an object of another shard's key changes no row that happens to have the same id", async () => {
  const { db, each } = await four();
  await insert<Hero>(hero(tenants.a)).execute(db);
  await insert<Hero>(hero(tenants.b)).execute(db);
  assert.is(await update<Hero>({ id: 1, tenant: "west", name: "thief", level: 9 }).execute(db), 0);
  assert.is(await deleteFrom<Hero>({ id: 1, tenant: "west", name: "thief", level: 9 }).execute(db), 0);
  assert.equal((await select<Hero>().all(each.a)).map(({ name }) => name), ["Ada"]);
  await db.close();
});

test("bigint, negative, uuid and Date keys", async () => {
  const { db } = await four();
  const at = new Date("2024-02-29T12:34:56.789Z");
  for (const account of [-5n, 0n, 2n ** 53n + 1n, -(2n ** 63n)]) {
    await insert<Order>({ account, number: 1, at }).execute(db);
    assert.equal((await select<Order>().filter((order) => order.account === account).one(db)).account, account);
    assert.is(await select<Order>().count(db.shard(account)), await select<Order>().count(db.shardNamed(db.shardOf(account))));
  }
  assert.is(db.shardOf(-5), db.shardOf(-5n));
  const id = "0A000000-0000-4000-8000-00000000000F";
  await insert<Device>({ id, name: "x" }).execute(db);
  assert.is(await select<Device>().count(db.shard(id)), 1);
  assert.is(await select<Device>().count(db.shard(id.toLowerCase())), 1);
  assert.type(db.shardOf(at), "string");
  await db.close();
});

test("composed queries are routed by the key that all of their rows have", async () => {
  const { db } = await four();
  for (const tenant of Object.values(tenants)) await insert<Hero>([hero(tenant), hero(tenant, "Bo")]).execute(db);
  const ofTenant = (tenant: string) => select<Hero>().filter((h) => h.level > 0 && h.tenant === tenant);
  for (const tenant of Object.values(tenants)) {
    const named = ofTenant(tenant).filter((h) => h.name !== "Cy").orderBy((h) => h.name).limit(1);
    assert.equal((await named.all(db)).map((row) => [row.tenant, row.name]), [[tenant, "Ada"]]);
    assert.is(await ofTenant(tenant).count(db), 2);
    assert.is(await ofTenant(tenant).offset(1).count(db), 1);
  }
  const either = ofTenant("north").orFilter((h) => h.level > 5);
  assert.is((await failure(either.all(db), UnsupportedError)).code, "SHARD_KEY_MISSING");
  assert.is(await either.filter((h) => h.tenant === "alpha").count(db), 0, "the later filter holds for every row");
  const all = select<Hero>();
  assert.is((await failure(all.all(db), UnsupportedError)).code, "SHARD_KEY_MISSING");
  await db.close();
});

test("P28: what has no key is refused before any SQL, with the model and the way out", async () => {
  const { db, sent } = await four();
  sent();
  const tenant: string | null = tenants.a;
  const refused = [
    select<Hero>().all(db),
    select<Hero>().filter((h) => h.tenant !== tenant).all(db),
    select<Hero>().filter((h) => h.tenant === tenant || h.level > 1).first(db),
    select<Hero>().filter((h) => !(h.tenant === tenant)).count(db),
    select<Hero>().filter((h) => h.name === tenant).exists(db),
    update<Hero>().set(() => ({ level: 2 })).everyRow().execute(db),
    deleteFrom<Hero>().filter((h) => h.level > 3).execute(db),
  ];
  for (const call of refused) {
    const { code, message } = await failure(call, UnsupportedError);
    assert.is(code, "SHARD_KEY_MISSING");
    assert.match(message, /^Hero is sharded by tenant, .*db\.shard\(key\).*db\.scatter\(\)\.$/);
    assert.not.match(message, /east/);
  }
  const stream = (async () => {
    for await (const row of select<Hero>().stream(db)) assert.unreachable(row.name);
  })();
  assert.is((await failure(stream, UnsupportedError)).code, "SHARD_KEY_MISSING");
  assert.match((await failure(insert<Country>({ code: "CH" }).execute(db), UnsupportedError)).message, /no shardKey/);
  assert.match((await failure(sql<{ n: number }>`select count(*) as n from heroes`.one(db), UnsupportedError)).message, /own SQL/);
  assert.match((await failure(db.transaction(() => 1), UnsupportedError)).message, /db\.shard\(key\)/);
  await failure(db.begin(), UnsupportedError);
  const nothing = null as unknown as string;
  assert.match((await failure(select<Hero>().filter((h) => h.tenant === nothing).all(db), UnsupportedError)).message, /is null/);
  await failure(insert<Hero>({ name: "x", level: 1 } as Hero).execute(db), ValidationError);
  assert.equal(sent(), []);
  await db.close();
});

test("a list of rows of one shard is inserted as a whole, one of several shards not at all", async () => {
  const { db, sent } = await four();
  sent();
  assert.equal(await insert<Hero>([]).execute(db), []);
  assert.equal(await insert<Hero>([hero("north"), hero("north", "Bo")]).execute(db), [1, 2]);
  assert.equal((await insert<Hero>([hero("north"), { ...hero("north"), id: 9 }]).returning("id").all(db)).map(({ id }) => id), [3, 9]);
  sent();
  const mixed = [hero(tenants.a), hero(tenants.b), hero(tenants.a)];
  for (const call of [insert<Hero>(mixed).execute(db), insert<Hero>(mixed).returning().all(db)]) {
    const { code, message } = await failure(call, UnsupportedError);
    assert.is(code, "SHARDS_CROSSED");
    assert.match(message, /\(a, b\)/);
  }
  assert.equal(sent(), []);
  await db.close();
});

// One shard

test("P28: a transaction is on one shard, and takes no statement about rows of another", async () => {
  const { db, each, sent } = await four();
  const home = db.shard(tenants.b);
  sent();
  const names = await home.transaction(async (tx) => {
    await insert<Hero>(hero(tenants.b)).execute(tx);
    const { code, message } = await failure(insert<Hero>(hero(tenants.c)).execute(tx), UnsupportedError);
    assert.is(code, "SHARDS_CROSSED");
    assert.match(message, /belongs to shard c .* shard b\.$/);
    await failure(select<Hero>().filter((h) => h.tenant === "acme").all(tx), UnsupportedError);
    await failure(insert<Hero>([hero(tenants.b), hero(tenants.c)]).execute(tx), UnsupportedError);
    await tx.transaction(async (inner) => failure(deleteFrom<Hero>().filter((h) => h.tenant === "acme").execute(inner), UnsupportedError));
    await insert<Country>({ code: "CH" }).execute(tx);
    return (await select<Hero>().all(tx)).map(({ name }) => name);
  });
  assert.equal(names, ["Ada"]);
  assert.equal(sent().filter((text) => /^(INSERT|DELETE|SELECT)/.test(text)).length, 3, "what was refused was not sent");
  assert.equal(await Promise.all(Object.values(each).map((shard) => select<Hero>().count(shard))), [0, 1, 0, 0]);

  await using tx = await home.begin();
  await insert<Hero>(hero(tenants.b, "Bo")).execute(tx);
  await tx.savepoint("here");
  await insert<Hero>(hero(tenants.b, "Cy")).execute(tx);
  await failure(update<Hero>().set(() => ({ level: 3 })).filter((h) => h.tenant === "acme").execute(tx), UnsupportedError);
  await tx.rollbackTo("here");
  await tx.release("here");
  await tx.commit();
  assert.equal((await select<Hero>().all(db.shardNamed("b"))).map(({ name }) => name), ["Ada", "Bo"]);

  await failure(home.transaction(async (lost) => {
    await insert<Hero>(hero(tenants.b, "Di")).execute(lost);
    await insert<Hero>(hero(tenants.a, "Ed")).execute(lost);
  }), UnsupportedError);
  assert.is(await select<Hero>().count(home), 2);
  const given = await home.begin();
  await insert<Hero>(hero(tenants.b, "Flo")).execute(given);
  await given.rollback();
  assert.is(await select<Hero>().count(home), 2);
  await db.close();
});

test("a shard by its name, which has to be one", async () => {
  const { db } = await four();
  await insert<Hero>(hero(tenants.c)).execute(db);
  assert.is(await select<Hero>().count(db.shardNamed("c")), 1);
  assert.is(await sql<{ n: Int }>`select count(*) as n from heroes`.one(db.shardNamed("c")).then(({ n }) => n), 1);
  for (const name of ["e", "", "__proto__", "toString"]) {
    assert.throws(() => db.shardNamed(name), (error: unknown) => error instanceof UnsupportedError && error.code === "SHARD_UNKNOWN" && error.message.endsWith("There are a, b, c, d."));
  }
  await db.close();
});

// All shards

test("scatter answers what every shard answered, and never less", async () => {
  const { db, each } = await four();
  for (const tenant of Object.values(tenants)) await insert<Hero>(hero(tenant)).execute(db);
  const perShard = await db.scatter((shard) => select<Hero>().filter((h) => h.level > 0).all(shard));
  assert.equal(Object.entries(perShard).map(([name, rows]) => [name, rows.map(({ tenant }) => tenant)]), Object.entries(tenants).map(([name, tenant]) => [name, [tenant]]));
  await dropAll<[Hero]>(each.c);
  const error = await failure(db.scatter((shard) => select<Hero>().count(shard)), ScatterError);
  assert.is(error.code, "SCATTER_FAILED");
  assert.match(error.message, /^1 of 4 shards failed\. c: /);
  assert.instance(error.cause, QueryError);
  assert.equal(Object.values(error.outcomes).map(({ kind }) => kind), ["ok", "ok", "error", "ok"]);
  const outcomes = await db.scatterSettled((shard, name) => (name === "a" ? Promise.reject(new RangeError("mine")) : select<Hero>().count(shard)));
  assert.equal(Object.values(outcomes).map(({ kind }) => kind), ["panicked", "ok", "error", "ok"]);
  assert.is(outcomes.b.kind === "ok" && outcomes.b.value, 1);
  const thrown = await failure(db.scatter(() => { throw new RangeError("at once"); }), ScatterError);
  assert.match(thrown.message, /^4 of 4 shards failed\. a: at once /);
  await db.close();
});

test("tables are made and dropped on every shard, and a shard that fails is named", async () => {
  const { db, each } = await four();
  await dropAll<[Country]>(each.b);
  const error = await failure(dropAll<[Country]>(db), ScatterError);
  assert.equal(Object.entries(error.outcomes).filter(([, { kind }]) => kind !== "ok").map(([name]) => name), ["b"]);
  await dropAll<[Hero, Order, Device, Country]>(db, { ifExists: true });
  await createAll<[Hero]>(db);
  assert.equal(await db.scatter((shard) => select<Hero>().count(shard)), { a: 0, b: 0, c: 0, d: 0 });
  await db.close();
});

test("what does not fit together is refused, and closing closes all", async () => {
  const [one, two] = [await connect(), await connect()];
  assert.throws(() => shards({ shards: {} }), (error: unknown) => error instanceof ValidationError);
  assert.throws(() => shards({ shards: { a: one, b: one } }), /each database once/);
  const other = { ...two, dialect: "postgres" } as unknown as Database;
  assert.throws(() => shards({ shards: { a: one, b: other } }), /one dialect/);
  const db = shards({ shards: { one, two } });
  assert.equal(db.names, ["one", "two"]);
  assert.equal(db.pool.stats(), {}, "a file in this process has no pool");
  const closing = db.close();
  assert.is(db.close(), closing);
  await closing;
  await failure(one.script([]), Error);
  await failure(two.script([]), Error);
});

// Other dialects

/** Every kind of key, captured and inserted; each call hands its statement to an executor that only looks at it. */
const keysOfAllKinds = `
import { type DateOnly, type Executor, insert, type Int, type Int16, select, type Uuid } from "sqlmodel";
/** @sqlmodel table shardKey=key */ export interface Whole { id?: Int; key: Int }
/** @sqlmodel table shardKey=key */ export interface Small { id?: Int; key: Int16 }
/** @sqlmodel table shardKey=key */ export interface Big { id?: Int; key: bigint }
/** @sqlmodel table shardKey=key */ export interface Double { id?: Int; key: number }
/** @sqlmodel table shardKey=key */ export interface Text { id?: Int; key: string; name?: string | null }
/** @sqlmodel table shardKey=key */ export interface Identity { id?: Int; key: Uuid }
/** @sqlmodel table shardKey=key */ export interface Day { id?: Int; key: DateOnly }
/** @sqlmodel table shardKey=key */ export interface Choice { id?: Int; key: "north" | "south" }
/** @sqlmodel table shardKey=key */ export interface Place { id?: Int; key: 1 | 2 }
/** @sqlmodel table shardKey=key */ export interface Instant { id?: Int; key: Date }
const all = select<Text>();
export const calls = {
  composed: ["acme", (key: string, db: Executor) => [all.filter((row) => row.name !== key).filter((row) => row.id! > 0 && row.key === key).limit(3).all(db), all.filter((row) => row.key === key).count(db)]],
  whole: [-7, (key: number, db: Executor) => [select<Whole>().filter((row) => row.id! > key && row.key === key).all(db), insert<Whole>({ key }).execute(db), insert<Whole>({ id: 1, key }).execute(db)]],
  nullable: [7, (key: number | null, db: Executor) => [select<Whole>().filter((row) => row.key === key).all(db)]],
  small: [7, (key: number, db: Executor) => [select<Small>().filter((row) => key === row.key).all(db), insert<Small>({ key }).execute(db)]],
  big: [9007199254740993n, (key: bigint, db: Executor) => [select<Big>().filter((row) => row.key === key).all(db), insert<Big>({ key }).execute(db)]],
  double: [1.5, (key: number, db: Executor) => [select<Double>().filter((row) => row.key === key).all(db), insert<Double>({ key }).execute(db)]],
  doubleThatIsWhole: [3, (key: number, db: Executor) => [select<Double>().filter((row) => row.key === key).all(db), insert<Double>({ key }).execute(db)]],
  text: ["1", (key: string, db: Executor) => [select<Text>().filter((row) => row.key === key && row.key !== "x" + key).all(db), select<Text>().filter((row) => row.key === key).filter((row) => row.id! > 0).all(db), insert<Text>({ key }).execute(db)]],
  identity: ["00000000-0000-4000-8000-00000000000a", (key: Uuid, db: Executor) => [select<Identity>().filter((row) => row.key === key).all(db), insert<Identity>({ key: key.toUpperCase() }).execute(db)]],
  day: ["2024-02-29", (key: DateOnly, db: Executor) => [select<Day>().filter((row) => row.key === key).all(db), insert<Day>({ key }).execute(db)]],
  choice: ["north", (key: "north" | "south", db: Executor) => [select<Choice>().filter((row) => row.key === key).all(db), insert<Choice>({ key }).execute(db)]],
  place: [1, (key: 1 | 2, db: Executor) => [select<Place>().filter((row) => row.key === key).all(db), insert<Place>({ key }).execute(db)]],
  instant: [new Date("2024-02-29T12:34:56.789Z"), (key: Date, db: Executor) => [insert<Instant>({ key }).execute(db)]],
};
`;

test("in every dialect a statement's own value leads to the shard that the program names by its value", async () => {
  const file = join(casesDirectory, "keys-of-all-kinds.ts");
  const { code, diagnostics, typeErrors } = new CaseCompiler(loadTypeScript("typescript"), { dialects: ["sqlite", "postgres", "mysql"] }).compileTexts(new Map([[file, keysOfAllKinds]]), casesDirectory);
  assert.equal([diagnostics, typeErrors], [[], []]);
  const written = join(process.cwd(), `.cache/keys-of-all-kinds.${process.pid}.mjs`);
  mkdirSync(join(process.cwd(), ".cache"), { recursive: true });
  writeFileSync(written, ts.transpileModule([...code.values()][0]!, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText);
  try {
    const { calls } = (await import(pathToFileURL(written).href)) as { calls: Readonly<Record<string, readonly [ShardKey, (key: ShardKey, db: Executor) => readonly Promise<unknown>[]]>> };
    for (const dialect of ["sqlite", "postgres", "mysql"] as const) {
      for (const [name, [key, call]] of Object.entries(calls)) {
        const looks = (statement: Statement, args: readonly BoundValue[]): Promise<never> => Promise.reject({ found: statement.shard && keyTextIn(statement.shard, args) });
        const db = { dialect, all: looks, first: looks, write: looks } as unknown as Executor;
        for (const [index, sent] of call(key, db).entries()) {
          const { found } = await sent.catch((seen: unknown) => seen) as { found: unknown };
          assert.is(found, keyText(key), `${dialect} ${name} ${index}`);
        }
      }
    }
  } finally {
    rmSync(written, { force: true });
  }
});

/** As MySQL has it: rows are read back in the transaction of their INSERT, UPDATE or DELETE. */
test("writes of several statements are one transaction on the shard of their key", async () => {
  const { db, each } = await four();
  const mark = { model: "Hero", property: "tenant", kind: "text" } as const;
  const row = (raw: RawRow): unknown => raw["name"];
  const add = {
    sqlite: {
      text: "INSERT INTO heroes (id, tenant, name, level) VALUES (?, ?, ?, 1)",
      bind: ({ id, tenant, name }: Hero) => [id!, tenant, name],
      shard: { ...mark, argument: 1 },
      readBack: { text: "SELECT name FROM json_each(?) AS wanted JOIN heroes ON heroes.id = json_extract(wanted.value, '$[0]') ORDER BY wanted.key", row, keys: [0] },
    },
  };
  assert.equal(await insertManyReturning(add, [{ ...hero(tenants.c), id: 1 }, { ...hero(tenants.c, "Bo"), id: 2 }], db), ["Ada", "Bo"]);
  assert.equal(await returningAll(add, { ...hero(tenants.d, "Cy"), id: 1 }, db), ["Cy"]);
  await failure(insertManyReturning(add, [{ ...hero(tenants.c), id: 3 }, { ...hero(tenants.d), id: 4 }], db), UnsupportedError);
  const remove = {
    sqlite: {
      text: "DELETE FROM heroes WHERE tenant = ?", shard: { ...mark, argument: 0 },
      emulation: { before: { text: "SELECT name FROM heroes WHERE tenant = ? ORDER BY id", row } },
    },
  };
  assert.equal(await returningAll(remove, [tenants.c], db), ["Ada", "Bo"]);
  assert.equal(await Promise.all(Object.values(each).map((shard) => select<Hero>().count(shard))), [0, 0, 0, 1]);
  await db.close();
});

// PostgreSQL

test("two PostgreSQL databases: rows, transactions, pools", async () => {
  const [first, second] = [await freshPostgres(), await freshPostgres()];
  const db = shards({ shards: { first: await connectPostgres(first.url, { max: 3 }), second: await connectPostgres(second.url, { max: 4 }) } });
  try {
    await db.script(["CREATE TABLE heroes (id bigserial PRIMARY KEY, tenant text NOT NULL, name text NOT NULL)"]);
    const mark = { model: "Hero", property: "tenant", kind: "text" } as const;
    const add = { text: "INSERT INTO heroes (name, tenant) VALUES ($1, $2)", shard: { ...mark, argument: 1 } };
    const find = { text: "SELECT name FROM heroes WHERE tenant = $1 ORDER BY id", row: (raw: Readonly<Record<number, unknown>>) => raw[0], shard: { ...mark, argument: 0 } };
    const all = { ...find, text: "SELECT name FROM heroes ORDER BY id", shard: mark };
    const byShard: Record<string, string> = {};
    for (let index = 0; index < 20; index += 1) byShard[db.shardOf(`t${index}`)] ??= `t${index}`;
    const { first: here = "", second: there = "" } = byShard;
    await db.write(add, ["Ada", here]);
    await db.write(add, ["Bo", there]);
    assert.equal([await db.all(find, [here]), await db.all(find, [there])], [["Ada"], ["Bo"]]);
    assert.equal(await db.scatter((shard) => shard.all(all, [])), { first: ["Ada"], second: ["Bo"] });
    await failure(db.all(all, []), UnsupportedError);
    await db.shard(here).transaction(async (tx) => {
      await tx.write(add, ["Cy", here]);
      await failure(tx.write(add, ["Di", there]), UnsupportedError);
      // The refused statement was not sent, so the transaction is as it was.
      await tx.write(add, ["Ed", here]);
    });
    assert.equal(await db.scatter((shard) => shard.all(all, [])), { first: ["Ada", "Cy", "Ed"], second: ["Bo"] });
    assert.equal((await failure(db.insertMany(add, [["x", here], ["y", there]]), UnsupportedError)).code, "SHARDS_CROSSED");
    const { max, total, used } = db.pool.stats();
    assert.equal([max, total! >= 2, used], [7, true, 0]);
  } finally {
    await db.close();
  }
  await first.drop();
  await second.drop();
});


test.run();
