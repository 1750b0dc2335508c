/**
 * The same mistake gives the same error on every database: each kind of QueryError provoked on SQLite in process and in workers, PostgreSQL
 * (SQLMODEL_POSTGRES_URL) and MariaDB or MySQL (SQLMODEL_MYSQL_URL), with what that database says of the place, and never a value. Then the
 * errors of connections, pools, transactions and results. The numbers are those of the requirements.
 */
import { randomBytes } from "node:crypto";
import { inspect } from "node:util";
import {
  CancelledError, ConnectionError, createAll, type Database, type DateOnly, DecodeError, deleteFrom, type Executor, insert, type Int, type Int16,
  MultipleResultsError, NoResultError, PoolError, QueryError, type QueryErrorKind, select, sql, SqlModelError, TimeoutError, type Transaction,
  TransactionError, UnsupportedError, update, ValidationError,
} from "sqlmodel";
import { connect as connectMysql, type MysqlConfig } from "sqlmodel/mysql";
import { connect as connectPostgres, type PostgresConfig } from "sqlmodel/postgres";
import { connect as connectSqlite } from "sqlmodel/sqlite";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type DatabaseName, openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure, gate, isEventually } from "./harness/promises.js";

/** @sqlmodel table=teams */
interface Team {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=100 */
  name: string;
}

/** @sqlmodel table=heroes unique=[realm, title] */
interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  realm: string;
  title: string;
  /** @sqlmodel check="age >= 0" */
  age: Int16;
  /** @sqlmodel foreignKey=teams.id onDelete=restrict */
  teamId: number | null;
  born: DateOnly | null;
  kit: { note: string } | null;
}

/** @sqlmodel table=countries */
interface Country {
  /** @sqlmodel primaryKey maxLength=100 */
  code: string;
}

/** @sqlmodel table=missing_table */
interface Missing {
  id?: number;
  name: string;
}

/** They stand in every statement's values, and nowhere in an error. */
const secret = "s3cret-v4lue";
const secretNumber = 47114;
const leak = /s3cret|v4lue|47114/;

const hero = { realm: secret, title: secret, age: secretNumber % 100, teamId: null, born: null, kit: null } satisfies Hero;

type Family = "sqlite" | "postgres" | "mysql";
/** `other` is a second connection to the same database; `sent` is what was sent on any of them. */
interface Sides {
  readonly db: Database;
  readonly other: Database;
  readonly database: TestDatabase;
  readonly sent: string[];
}
type Run = (sides: Sides) => Promise<unknown>;

/** All that the database tells of the place; what is left out, it does not say. */
interface Said {
  readonly databaseCode: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly columns?: readonly string[];
  readonly position?: number;
}
/** A sentence says why this database has no such error. */
type Attempt = string | (Said & { readonly run?: Run });

interface Case extends Readonly<Record<Family, Attempt>> {
  readonly kind: QueryErrorKind;
  readonly title: string;
  readonly run?: Run;
}

/** One transaction each, in turn holding and wanting the other's row. */
async function deadlock({ db, other }: Sides): Promise<void> {
  const [first, second] = await insert<Team>([{ name: `${secret} 1` }, { name: `${secret} 2` }]).execute(db);
  const bothHold = [gate(), gate()] as const;
  const take = (executor: Executor, id: number): Promise<unknown> => update<Team>().set((t) => ({ name: t.name + secret })).filter((t) => t.id === id).execute(executor);
  const work = (on: Database, own: 0 | 1, holds: number, wants: number): Promise<void> =>
    on.transaction(async (tx) => {
      await take(tx, holds);
      bothHold[own].open();
      await bothHold[own === 0 ? 1 : 0].opened;
      await take(tx, wants);
    });
  const ended = await Promise.allSettled([work(db, 0, first!, second!), work(other, 1, second!, first!)]);
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}

/** Reads, lets the other one change what was read, and writes. */
async function conflict({ db, other }: Sides, before: (tx: Transaction) => Promise<unknown> = async () => {}): Promise<void> {
  const id = await insert<Team>({ name: `${secret} 3` }).execute(db);
  await db.transaction(async (tx) => {
    await before(tx);
    await select<Team>().all(tx);
    await update<Team>().set(() => ({ name: `${secret} 4` })).filter((t) => t.id === id).execute(other);
    await update<Team>().set(() => ({ name: `${secret} 5` })).filter((t) => t.id === id).execute(tx);
  }, { isolation: "repeatable read" });
}

/** Runs `work` while the other connection keeps a row, or SQLite's only lock for writing. */
const whileHeld = async ({ other }: Sides, work: (id: number) => Promise<unknown>): Promise<void> => {
  await using tx = await other.begin();
  const { id } = await select<Team>().filter((t) => t.name === secret).one(tx);
  await update<Team>().set((t) => ({ name: t.name })).filter((t) => t.id === id).execute(tx);
  await work(id);
};

/** A user of its own that may do nothing, on both servers. */
async function asStranger({ db, database, sent }: Sides, work: (stranger: Database) => Promise<unknown>): Promise<void> {
  const name = `stranger_${randomBytes(4).toString("hex")}`;
  const isPostgres = db.dialect === "postgres";
  await db.script([isPostgres ? `create role ${name} login password '${secret}'` : `create user ${name} identified by '${secret}'`, ...(isPostgres ? [] : [`grant insert on teams to ${name}`])]);
  try {
    const config = { url: database.url, user: name, password: secret, max: 1 };
    await using stranger = await (isPostgres ? connectPostgres(config) : connectMysql(config));
    stranger.onQuery(({ text }) => void sent.push(text));
    await work(stranger);
  } finally {
    await db.script([`drop ${isPostgres ? "role" : "user"} ${name}`]);
  }
}

/** Stops what `work` runs in this session, from the other connection, as an administrator would: once it runs, and is not only on its way. */
async function interrupt({ other }: Sides, id: number, work: () => Promise<unknown>): Promise<void> {
  const running = work();
  running.catch(() => {});
  const isPostgres = other.dialect === "postgres";
  const found = isPostgres
    ? sql<{ n: Int }>`select count(*)::int as n from pg_stat_activity where pid = ${id} and wait_event = 'PgSleep'`
    : sql<{ n: Int }>`select count(*) as n from information_schema.processlist where id = ${id} and command = 'Execute'`;
  await isEventually(async () => (await found.one(other)).n === 1, "it runs");
  if (isPostgres) await sql`select pg_cancel_backend(${id}::int)`.execute(other);
  else await other.script([`kill query ${id}`]);
  await running;
}

const cases: readonly Case[] = [
  {
    kind: "unique", title: "one column", run: ({ db }) => insert<Team>({ name: secret }).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_UNIQUE", table: "teams", columns: ["name"] },
    postgres: { databaseCode: "23505", constraint: "uk_teams_name", table: "teams", columns: ["name"] },
    mysql: { databaseCode: "1062", constraint: "uk_teams_name" },
  },
  {
    kind: "unique", title: "two columns together", run: ({ db }) => insert<Hero>(hero).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_UNIQUE", table: "heroes", columns: ["realm", "title"] },
    postgres: { databaseCode: "23505", constraint: "uk_heroes_realm_title", table: "heroes", columns: ["realm", "title"] },
    mysql: { databaseCode: "1062", constraint: "uk_heroes_realm_title" },
  },
  {
    kind: "unique", title: "the primary key", run: ({ db }) => insert<Country>({ code: secret }).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_PRIMARYKEY", table: "countries", columns: ["code"] },
    postgres: { databaseCode: "23505", constraint: "countries_pkey", table: "countries", columns: ["code"] },
    mysql: { databaseCode: "1062", constraint: "PRIMARY" },
  },
  {
    kind: "unique", title: "many rows at once", run: ({ db }) => insert<Team>([{ name: `${secret} new` }, { name: `${secret} new` }]).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_UNIQUE", table: "teams", columns: ["name"] },
    postgres: { databaseCode: "23505", constraint: "uk_teams_name", table: "teams", columns: ["name"] },
    mysql: { databaseCode: "1062", constraint: "uk_teams_name" },
  },
  {
    kind: "foreignKey", title: "a row that refers to nothing", run: ({ db }) => insert<Hero>({ ...hero, title: "new", teamId: secretNumber }).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_FOREIGNKEY" },
    postgres: { databaseCode: "23503", constraint: "fk_heroes_team_id", table: "heroes", columns: ["team_id"] },
    mysql: { databaseCode: "1452", constraint: "fk_heroes_team_id", table: "heroes", columns: ["team_id"] },
  },
  {
    kind: "foreignKey", title: "a row that others refer to", run: ({ db }) => deleteFrom<Team>().filter((t) => t.name === secret).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_TRIGGER" },
    postgres: { databaseCode: "23001", constraint: "fk_heroes_team_id", table: "heroes" },
    mysql: { databaseCode: "1451", constraint: "fk_heroes_team_id", table: "heroes", columns: ["team_id"] },
  },
  {
    kind: "notNull", title: "a NULL where none may stand", run: ({ db }) => sql`insert into heroes (realm, title, age) values (${secret}, ${null}, ${secretNumber % 100})`.execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_NOTNULL", table: "heroes", columns: ["title"] },
    postgres: { databaseCode: "23502", table: "heroes", columns: ["title"] },
    mysql: { databaseCode: "1048", columns: ["title"] },
  },
  {
    kind: "check", title: "of a column", run: ({ db }) => insert<Hero>({ ...hero, title: "new", age: -(secretNumber % 100) }).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_CHECK", constraint: "age >= 0" },
    postgres: { databaseCode: "23514", constraint: "heroes_age_check", table: "heroes" },
    mysql: { databaseCode: "4025", constraint: "CONSTRAINT_1", table: "heroes" },
  },
  {
    kind: "exclusion", title: "a range that overlaps",
    sqlite: "SQLite has no exclusion constraints", mysql: "neither have MariaDB and MySQL",
    postgres: {
      databaseCode: "23P01", constraint: "stays_during_excl", table: "stays", columns: ["during"],
      run: async ({ db }) => {
        await db.script(["create table stays (during int4range, exclude using gist (during with &&))"]);
        for (const until of [secretNumber, secretNumber + 1]) await sql`insert into stays values (int4range(1, ${until}::int))`.execute(db);
      },
    },
  },
  {
    kind: "deadlock", title: "two transactions that wait for each other", run: deadlock,
    sqlite: "a transaction that writes takes the only lock when it begins",
    postgres: { databaseCode: "40P01" }, mysql: { databaseCode: "1213" },
  },
  {
    kind: "serialization", title: "a row changed behind a snapshot",
    sqlite: "a transaction that writes begins alone",
    postgres: { databaseCode: "40001", run: (sides) => conflict(sides) },
    mysql: { databaseCode: "1020", run: (sides) => conflict(sides, (tx) => sql`set innodb_snapshot_isolation = on`.execute(tx)) },
  },
  {
    kind: "busy", title: "a lock that another connection keeps",
    sqlite: { databaseCode: "SQLITE_BUSY", run: (sides) => whileHeld(sides, () => insert<Country>({ code: `${secret} 2` }).execute(sides.db)) },
    postgres: { databaseCode: "55P03", run: (sides) => whileHeld(sides, (id) => sides.db.transaction(async (tx) => {
      await sql`set local lock_timeout = 50`.execute(tx);
      await update<Team>().set(() => ({ name: secret })).filter((t) => t.id === id).execute(tx);
    })) },
    mysql: { databaseCode: "1205", run: (sides) => whileHeld(sides, (id) => sides.db.transaction(async (tx) => {
      await sql`set innodb_lock_wait_timeout = 1`.execute(tx);
      await update<Team>().set(() => ({ name: secret })).filter((t) => t.id === id).execute(tx);
    })) },
  },
  {
    kind: "busy", title: "NOWAIT",
    sqlite: "it has no locks of rows",
    postgres: { databaseCode: "55P03", run: (sides) => whileHeld(sides, (id) => sql`select ${secret} from teams where id = ${id} for update nowait`.all(sides.db)) },
    mysql: { databaseCode: "1205", run: (sides) => whileHeld(sides, (id) => sql`select ${secret} from teams where id = ${id} for update nowait`.all(sides.db)) },
  },
  {
    kind: "syntax", title: "a word that is none", run: ({ db }) => sql`select ${secret} frm teams where name = ${secret}`.all(db),
    sqlite: { databaseCode: "SQLITE_ERROR" }, postgres: { databaseCode: "42601", position: 15 }, mysql: { databaseCode: "1064", position: 14 },
  },
  {
    kind: "syntax", title: "on the third line", run: ({ db }) => sql`select name
from teams
whre name = ${secret} or name = ${secret}`.all(db),
    sqlite: { databaseCode: "SQLITE_ERROR" }, postgres: { databaseCode: "42601", position: 29 }, mysql: { databaseCode: "1064", position: 29 },
  },
  {
    kind: "notFound", title: "a table", run: ({ db }) => insert<Missing>({ name: secret }).execute(db),
    sqlite: { databaseCode: "SQLITE_ERROR" }, postgres: { databaseCode: "42P01", position: 13 }, mysql: { databaseCode: "1146", table: "missing_table" },
  },
  {
    kind: "notFound", title: "a column", run: ({ db }) => sql`select name from teams where nix = ${secret}`.all(db),
    sqlite: { databaseCode: "SQLITE_ERROR" }, postgres: { databaseCode: "42703", position: 30 }, mysql: { databaseCode: "1054", columns: ["nix"] },
  },
  {
    kind: "notFound", title: "a function", run: ({ db }) => sql`select no_such_function(${secret})`.all(db),
    sqlite: { databaseCode: "SQLITE_ERROR" }, postgres: { databaseCode: "42883", position: 8 }, mysql: { databaseCode: "1305" },
  },
  {
    kind: "exists", title: "a table of that name", run: ({ db }) => db.script(["create table teams (id int)"]),
    sqlite: { databaseCode: "SQLITE_ERROR" }, postgres: { databaseCode: "42P07" }, mysql: { databaseCode: "1050" },
  },
  {
    kind: "permission", title: "a table of somebody else", run: (sides) => asStranger(sides, (stranger) => select<Team>().filter((t) => t.name === secret).all(stranger)),
    sqlite: "SQLite has no users", postgres: { databaseCode: "42501" }, mysql: { databaseCode: "1142", table: "teams" },
  },
  {
    kind: "value", title: "a text that is too long", run: ({ db }) => sql`insert into teams (name) values (${secret.repeat(20)})`.execute(db),
    sqlite: { databaseCode: "SQLITE_TOOBIG", run: ({ db }) => sql`select ${secret} || zeroblob(${2_000_000_000})`.all(db) },
    postgres: { databaseCode: "22001" }, mysql: { databaseCode: "1406", columns: ["name"] },
  },
  {
    kind: "value", title: "a number out of range", run: ({ db }) => sql`update heroes set age = ${secretNumber}`.execute(db),
    sqlite: { databaseCode: "SQLITE_ERROR", run: ({ db }) => sql`select abs(${-(2n ** 63n)}), ${secret}`.all(db) },
    postgres: { databaseCode: "22003" }, mysql: { databaseCode: "1264", columns: ["age"] },
  },
  {
    kind: "value", title: "a text for a number", run: ({ db }) => sql`update heroes set age = ${secret}`.execute(db),
    // Only a primary key of numbers refuses a text: any other column takes it, and reading it is a DecodeError.
    sqlite: { databaseCode: "SQLITE_MISMATCH", run: ({ db }) => sql`insert into teams (id, name) values (${secret}, ${secret})`.execute(db) },
    postgres: { databaseCode: "22P02" }, mysql: { databaseCode: "1366", table: "heroes", columns: ["age"] },
  },
  {
    kind: "value", title: "a text for a number in a strict table",
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_DATATYPE", table: "strict_one", columns: ["n"], run: async ({ db }) => {
      await db.script(["create table strict_one (n integer) strict"]);
      await sql`insert into strict_one values (${secret})`.execute(db);
    } },
    postgres: "its tables are all strict", mysql: "the session is in strict mode",
  },
  {
    kind: "value", title: "a day that the calendar does not have", run: ({ db }) => sql`update heroes set born = ${"4711-47-11 47114"}`.execute(db),
    sqlite: "a day is a text", postgres: { databaseCode: "22007" }, mysql: { databaseCode: "1292", table: "heroes", columns: ["born"] },
  },
  {
    kind: "value", title: "a text that is no JSON",
    sqlite: { databaseCode: "SQLITE_ERROR", run: ({ db }) => sql`select json_extract(${secret}, '$.a')`.all(db) },
    postgres: { databaseCode: "22P02", run: ({ db }) => sql`update heroes set kit = ${secret}`.execute(db) },
    mysql: "MariaDB's JSON is a text with a check",
  },
  {
    kind: "check", title: "a text that is no JSON", run: ({ db }) => sql`update heroes set kit = ${secret}`.execute(db),
    sqlite: "its JSON is a text", postgres: "it says what is wrong with the value", mysql: { databaseCode: "4025", constraint: "heroes.kit", table: "heroes", columns: ["kit"] },
  },
  {
    kind: "value", title: "a path that is none",
    sqlite: { databaseCode: "SQLITE_ERROR", run: ({ db }) => sql`select json_extract('{}', ${secret})`.all(db) },
    postgres: "a bad path is bad syntax", mysql: "it is a warning, and the answer NULL",
  },
  {
    kind: "syntax", title: "a path that is none",
    sqlite: "a bad path is a bad value", mysql: "it is a warning, and the answer NULL",
    postgres: { databaseCode: "42601", run: ({ db }) => sql`select '{}'::jsonb @? ${`$.${secret} x`}::text::jsonpath`.all(db) },
  },
  {
    kind: "readOnly", title: "a transaction for reading", run: ({ db }) => db.transaction((tx) => insert<Country>({ code: secret }).execute(tx), { readOnly: true }),
    sqlite: { databaseCode: "SQLITE_READONLY" }, postgres: { databaseCode: "25006" }, mysql: { databaseCode: "1792" },
  },
  {
    kind: "cancelled", title: "stopped by an administrator",
    sqlite: "nobody else can stop a statement",
    postgres: { databaseCode: "57014", run: (sides) => sides.db.transaction(async (tx) => {
      const { id } = await sql<{ id: Int }>`select pg_backend_pid() as id`.one(tx);
      await interrupt(sides, id, () => sql`select pg_sleep(10), ${secret}`.all(tx));
    }) },
    mysql: { databaseCode: "1317", run: (sides) => sides.db.transaction(async (tx) => {
      const { id } = await sql<{ id: Int }>`select connection_id() as id`.one(tx);
      await interrupt(sides, id, () => sql`select count(*), ${secret} from information_schema.collations a, information_schema.collations b, information_schema.collations c`.all(tx));
    }) },
  },
  {
    kind: "timeout", title: "the server's own limit",
    sqlite: "SQLite has no limit of its own",
    postgres: { databaseCode: "57014", run: ({ db }) => db.transaction(async (tx) => {
      await sql`set local statement_timeout = 50`.execute(tx);
      await sql`select pg_sleep(10), ${secret}`.all(tx);
    }) },
    mysql: { databaseCode: "1969", run: ({ db }) => sql`set statement max_statement_time = 0.05 for select count(*), ${secret} from information_schema.collations a, information_schema.collations b, information_schema.collations c`.all(db) },
  },
  {
    kind: "other", title: "a trigger's own words",
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_TRIGGER", run: async ({ db }) => {
      await db.script(["create trigger no_more before insert on countries when new.code like '% never' begin select raise(abort, 'not ' || new.code); end"]);
      await insert<Country>({ code: `${secret} never` }).execute(db);
    } },
    postgres: { databaseCode: "P0001", run: async ({ db }) => {
      await db.script([
        "create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not %', new.code; end $$",
        "create trigger no_more before insert on countries for each row when (new.code like '% never') execute function refuse()",
      ]);
      await insert<Country>({ code: `${secret} never` }).execute(db);
    } },
    mysql: { databaseCode: "1644", run: async ({ db }) => {
      await db.script([`create trigger no_more before insert on countries for each row begin
        declare words varchar(200) default concat('not ', new.code);
        if new.code like '% never' then signal sqlstate '45000' set message_text = words; end if; end`]);
      await insert<Country>({ code: `${secret} never` }).execute(db);
    } },
  },
  {
    kind: "other", title: "a trigger's own words about one row of many", run: ({ db }) => insert<Country>([{ code: `"${secret}" 1` }, { code: `${secret}, {it's} never` }]).execute(db),
    sqlite: { databaseCode: "SQLITE_CONSTRAINT_TRIGGER" }, postgres: { databaseCode: "P0001" }, mysql: { databaseCode: "1644" },
  },
];

/** All that a log could show of an error, and of what it was caused by. */
function shown(error: unknown): string {
  const parts: unknown[] = [];
  for (let each = error; each instanceof Error; each = each.cause) {
    parts.push(each.message, each.stack, String(each), JSON.stringify(each), JSON.stringify({ ...each }), inspect(each, { depth: 20, showHidden: true, getters: true }));
  }
  return parts.join("\n");
}

const openers: { readonly [Name in DatabaseName]: (url: string, max?: number) => Promise<Database> } = {
  sqlite: (url) => connectSqlite(url, { busyTimeout: 50 }),
  "sqlite workers": (url) => connectSqlite(url, { busyTimeout: 50, workers: 2 }),
  postgres: (url, max = 3) => connectPostgres(url, { max }),
  mysql: (url, max = 3) => connectMysql(url, { max }),
};

for (const name of Object.keys(openers) as DatabaseName[]) {
  const on = suite<Sides>(name);
  const family: Family = name === "sqlite workers" ? "sqlite" : name;
  on.before(async (context) => {
    const database = await openDatabase(name);
    const db = await openers[name](database.url);
    const other = await openers[name](database.url);
    const sent: string[] = [];
    for (const each of [db, other]) each.onQuery(({ text }) => void sent.push(text));
    await createAll<[Team, Hero, Country]>(db);
    await insert<Team>({ name: secret }).execute(db);
    await insert<Hero>({ ...hero, teamId: 1 }).execute(db);
    await insert<Country>({ code: secret }).execute(db);
    Object.assign(context, { database, db, other, sent });
  });
  on.after(async ({ database, db, other }) => {
    await other.close();
    await db.close();
    await database.drop();
  });

  for (const { kind, title, run, ...attempts } of cases) {
    const attempt = attempts[family];
    if (typeof attempt === "string") continue;
    on(`159: ${kind}: ${title}`, async (sides) => {
      const { run: own = run!, ...said } = attempt;
      const error = await failure(own(sides), QueryError);
      const { databaseCode, constraint, table, columns, position } = error;
      const found = Object.fromEntries(Object.entries({ kind: error.kind, code: error.code, databaseCode, constraint, table, columns, position }).filter(([, value]) => value !== undefined));
      assert.equal(found, { kind, code: `QUERY_${kind.replace(/[A-Z]/g, "_$&").toUpperCase()}`, ...said });
      assert.not.match(shown(error), leak);
      // Of many rows sent at once a listener hears the statement for one.
      const head = (text: string): string => (text.startsWith("INSERT") ? text.slice(0, text.indexOf(")")) : text);
      assert.ok(sides.sent.some((text) => head(text) === head(error.sql)), `its sql is what was sent: ${error.sql}`);
    });
  }

  on("159: one line tells a value that is taken from everything else", async ({ db }) => {
    const errors = await Promise.all([
      insert<Team>({ name: secret }).execute(db), insert<Hero>(hero).execute(db), insert<Country>({ code: secret }).execute(db),
      update<Hero>().set(() => ({ teamId: 47 })).filter((h) => h.realm === secret).execute(db),
    ].map((writing) => writing.catch((error: unknown) => error)));
    assert.equal(errors.map((error) => error instanceof QueryError && error.kind === "unique"), [true, true, true, false]);
    assert.equal(errors.map((error) => error instanceof QueryError && error.kind === "foreignKey"), [false, false, false, true]);
  });

  on("W20: first() is the first row; one() and oneOrNull() want one", async ({ db }) => {
    const names = ["a", "b", "c"].map((letter) => `${letter} ${secret}`);
    await insert<Country>(names.map((code) => ({ code }))).execute(db);
    const found = select<Country>().filter((c) => names.includes(c.code)).orderBy((c) => c.code);
    const raw = sql<{ code: string }>`select code from countries where code like ${`% ${secret}`} order by code`;
    const none = select<Country>().filter((c) => c.code === `no ${secret}`);
    for (const query of [found, raw]) {
      assert.is((await query.first(db))?.code, names[0]);
      const errors = [await failure(query.one(db), MultipleResultsError), await failure(query.oneOrNull(db), MultipleResultsError)];
      for (const error of errors) assert.is(error.code, "MULTIPLE_RESULTS"), assert.not.match(shown(error), leak);
    }
    assert.is(await none.first(db), undefined);
    assert.is(await none.oneOrNull(db), null);
    const error = await failure(none.one(db), NoResultError);
    assert.is(error.code, "NO_RESULT");
    assert.not.match(shown(error), leak);
  });

  on("a value that is not of its type is a DecodeError, which names the column and not the value", async ({ db }) => {
    const readings: readonly (readonly [() => Promise<unknown>, column: string])[] = [
      [() => sql<{ n: Int }>`select name as n from teams`.all(db), "n"],
      [() => sql<{ at: Date }>`select name as at from teams`.first(db), "at"],
      [() => sql<{ kit: { note: string } }>`select name as kit from teams`.one(db), "kit"],
      [() => sql<{ state: "open" | "closed" }>`select name as state from teams`.oneOrNull(db), "state"],
      [() => sql<{ flag: boolean }>`select name as flag from teams`.all(db), "flag"],
    ];
    for (const [reading, column] of readings) {
      const error = await failure(reading(), DecodeError);
      assert.equal([error.code, error.column], ["DECODE", column]);
      assert.not.match(shown(error), leak);
    }
  });

  on("a value that its column does not take is a ValidationError, without the value, and nothing is sent", async ({ db, sent }) => {
    sent.length = 0;
    const refused: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["name", () => insert<Team>({ name: secret.repeat(20) }).execute(db)],
      ["age", () => insert<Hero>({ ...hero, age: secretNumber }).execute(db)],
      ["born", () => update<Hero>().set(() => ({ born: secret })).everyRow().execute(db)],
      ["title", () => insert<Hero>([hero, { ...hero, title: `${secret}\ud800` }]).execute(db)],
      ["teamId", () => insert<Hero>({ ...hero, teamId: secret as never }).execute(db)],
    ];
    for (const [column, attempt] of refused) {
      const error = await failure(Promise.resolve().then(attempt), ValidationError);
      assert.is(error.code, "VALIDATION");
      assert.ok(error.issues[0]?.path.includes(column), `${column}: ${JSON.stringify(error.issues)}`);
      assert.not.match(shown(error), leak);
    }
    assert.equal(sent, []);
  });

  on("TransactionError: each misuse has its code", async ({ db }) => {
    const code = async (promise: Promise<unknown>): Promise<string> => (await failure(promise, TransactionError)).code;
    const tx = await db.begin();
    assert.is(await code(tx.rollbackTo(secret)), "SAVEPOINT_NOT_FOUND");
    const inner = await tx.begin();
    assert.is(await code(insert<Team>({ name: secret }).execute(tx)), "TRANSACTION_INNER_OPEN");
    await inner.rollback();
    await tx.rollback();
    for (const late of [tx.commit(), tx.rollback(), insert<Team>({ name: secret }).execute(tx)]) assert.is(await code(late), "TRANSACTION_ENDED");
    for (const raw of [sql`commit`, sql`rollback`, sql`begin`, sql`savepoint x`]) assert.is(await code(raw.execute(db)), "TRANSACTION_STATEMENT", raw.toSQL(db).sql);
  });

  on("an end that the caller asked for is a CancelledError or a TimeoutError", async ({ db }) => {
    const reading = (): Promise<unknown> => select<Team>().filter((t) => t.name === secret).all(db, { signal: AbortSignal.abort(new Error(secret)) });
    assert.is((await failure(reading(), CancelledError)).code, "CANCELLED");
    const late = await failure(select<Team>().filter((t) => t.name === secret).all(db, { deadline: new Date(0) }), TimeoutError);
    assert.is(late.code, "TIMEOUT");
    assert.not.match(shown(late), leak);
  });

  on("UnsupportedError: a database that the build was not told of", async () => {
    assert.throws(() => select<Team>().filter((t) => t.name === secret).toSQL("oracle" as never), (error: unknown) => error instanceof UnsupportedError && error.code === "DIALECT_NOT_COMPILED");
  });

  on("a database that is closed", async ({ database }) => {
    const db = await openers[name](database.url);
    await db.close();
    const error = await failure(select<Team>().filter((t) => t.name === secret).all(db), SqlModelError);
    // SQLite in this thread is one connection; all others are pools.
    if (name === "sqlite") assert.ok(error instanceof ConnectionError && error.code === "CONNECTION_CLOSED", shown(error));
    else assert.ok(error instanceof PoolError && error.code === "POOL_CLOSED", shown(error));
    assert.not.match(shown(error), leak);
  });

  if (family !== "sqlite") {
    type Config = PostgresConfig & MysqlConfig;
    const connect = (config: Config): Promise<Database> => (family === "postgres" ? connectPostgres(config as PostgresConfig) : connectMysql(config as MysqlConfig));
    const refusals: readonly (readonly [string, Partial<Config>])[] = [
      ["CONNECTION_REFUSED", { port: 1 }],
      ["HOST_NOT_FOUND", { host: "no-such-host.invalid" }],
      ["AUTHENTICATION_FAILED", { password: secret }],
      ["AUTHENTICATION_FAILED", { user: "nobody_here", password: secret }],
      ["AUTHENTICATION_FAILED", { password: () => Promise.reject(new Error("the vault is closed")) }],
      ["DATABASE_MISSING", { database: "no_such_database" }],
    ];
    for (const [code, config] of refusals) {
      on(`ConnectionError ${code}: ${Object.keys(config).join(" and ")}`, async ({ database }) => {
        // The first statement of a pool that opens nothing in advance says it, too.
        for (const lazy of [false, true]) {
          const attempt = connect({ url: database.url, lazy, ...config }).then((db) => select<Team>().all(db).finally(() => db.close()));
          const error = await failure(attempt, ConnectionError);
          assert.is(error.code, code, shown(error));
          assert.not.match(shown(error), leak);
          assert.not.match(shown(error), /sqlmodel:sqlmodel/);
        }
      });
    }

    on("PoolError POOL_TIMEOUT: a connection inside of a transaction of the same pool", async ({ database }) => {
      await using db = await connect({ url: database.url, max: 1, acquireTimeout: 50 });
      await db.transaction(async () => {
        const error = await failure(insert<Team>({ name: secret }).execute(db), PoolError);
        assert.is(error.code, "POOL_TIMEOUT");
        assert.match(error.message, "transaction's handle");
        assert.not.match(shown(error), leak);
      });
    });
  } else {
    on("ConnectionError CONNECTION_FAILED: a folder that is not there, a file that is no database", async () => {
      const files = ["/no/such/folder/test.db", new URL(import.meta.url).pathname];
      for (const file of files) {
        const error = await failure(openers[name](file).then((db) => select<Team>().all(db).finally(() => db.close())), SqlModelError);
        assert.ok(error instanceof ConnectionError && error.code === "CONNECTION_FAILED", shown(error));
      }
    });
  }
  on.run();
}
