/** What createAll makes is asked back from each real database: types, keys, constraints, indexes, comments, enums; and dropAll leaves nothing. */
import Sqlite from "better-sqlite3";
import mysql from "mysql2/promise";
import pg from "pg";
import {
  createAll, createTable, type Database, type DateOnly, type Decimal, dropAll, dropTable, type Int, type Int16, type Int32, type Json, QueryError,
  type TimeOnly, type Uuid,
} from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openDatabase, type TestDatabase } from "./harness/databases.js";

/** It's "all" of \ them, `every` $sqlmodel$ one.  @sqlmodel table=everything */
interface Everything {
  id?: number;
  real: number;
  int: Int;
  small: Int16;
  medium: Int32;
  big: bigint;
  /** @sqlmodel maxDigits=9 decimalPlaces=2 */
  money: Decimal;
  /** @sqlmodel maxDigits=9 */
  digits: Decimal;
  exact: Decimal;
  /** What one reads; it's -- "free" /* \ % `text`.  @sqlmodel default="it's \\ \"here\"" */
  text?: string;
  /** @sqlmodel maxLength=3 */
  short: string | null;
  /** @sqlmodel maxLength=20000 */
  long: string;
  flag: boolean;
  at: Date;
  day: DateOnly;
  time: TimeOnly;
  key: Uuid;
  bytes: Uint8Array;
  state: "open" | "closed" | "it's";
  level: 1 | 2 | -3;
  wide: "a " | "b";
  data: { n: number };
  list: string[];
  anything: Json<unknown>;
  /** @sqlmodel sqlType="VARCHAR(7)" */
  raw: string;
  /** @sqlmodel unique */
  name: string;
  /** @sqlmodel index */
  digest: Uint8Array;
  /** @sqlmodel generated="small * 2" */
  doubled?: Int;
}

/** Name, and what SQLite, PostgreSQL and MariaDB call the column's type; a fifth where NULL may stand in it. */
const declared: readonly (readonly [string, string, string, string, "nullable"?])[] = [
  ["id", "INTEGER", "bigint", "bigint(20)"],
  ["real", "REAL", "double precision", "double"],
  ["int", "INTEGER", "bigint", "bigint(20)"],
  ["small", "INTEGER", "smallint", "smallint(6)"],
  ["medium", "INTEGER", "integer", "int(11)"],
  ["big", "INTEGER", "bigint", "bigint(20)"],
  ["money", "TEXT", "numeric(9,2)", "decimal(9,2)"],
  ["digits", "TEXT", "numeric", "decimal(65,30)"],
  ["exact", "TEXT", "numeric", "decimal(65,30)"],
  ["text", "TEXT", "text C", "longtext utf8mb4_nopad_bin"],
  ["short", "TEXT", "character varying(3) C", "varchar(3) utf8mb4_nopad_bin", "nullable"],
  ["long", "TEXT", "character varying(20000) C", "longtext utf8mb4_nopad_bin"],
  ["flag", "INTEGER", "boolean", "tinyint(1)"],
  ["at", "TEXT", "timestamp(3) with time zone", "datetime(3)"],
  ["day", "TEXT", "date", "date"],
  ["time", "TEXT", "time without time zone", "time(6)"],
  ["key", "TEXT", "uuid", "char(36) ascii_bin"],
  ["bytes", "BLOB", "bytea", "longblob"],
  ["state", "TEXT", "enum_everything_state", "enum('open','closed','it''s') utf8mb4_nopad_bin"],
  ["level", "REAL", "double precision", "double"],
  ["wide", "TEXT", "enum_everything_wide", "longtext utf8mb4_nopad_bin"],
  ["data", "TEXT", "jsonb", "longtext utf8mb4_bin"],
  ["list", "TEXT", "jsonb", "longtext utf8mb4_bin"],
  ["anything", "TEXT", "jsonb", "longtext utf8mb4_bin"],
  ["raw", "VARCHAR(7)", "character varying(7) default", "varchar(7) utf8mb4_nopad_bin"],
  ["name", "TEXT", "text C", "varchar(255) utf8mb4_nopad_bin"],
  ["digest", "BLOB", "bytea", "varbinary(255)"],
  ["doubled", "INTEGER", "bigint", "bigint(20)"],
];

/** The values of a row that every database takes, by column. */
const row: Readonly<Record<string, string>> = {
  real: "1.5", int: "1", small: "1", medium: "1", big: "1", money: "'1.50'", digits: "'1'", exact: "'1'", long: "'x'", flag: "TRUE",
  at: "'2024-01-01 00:00:00'", day: "'2024-01-01'", time: "'10:00:00'", key: "'00000000-0000-0000-0000-000000000000'", bytes: "'x'",
  state: "'open'", level: "1", wide: "'a '", data: "'{}'", list: "'[]'", anything: "'1'", raw: "'r'", name: "'n'", digest: "'d'",
};

/** @sqlmodel table=parents primaryKey=[region, code] unique=[code, title] index=[title, code] */
interface Parent {
  title: string;
  /** @sqlmodel maxLength=20 */
  code: string;
  region: Int;
  /** @sqlmodel unique check="size > 0" */
  size: Int;
}

/** @sqlmodel table=children */
interface Child {
  id?: number;
  /** @sqlmodel foreignKey=parents.size onDelete=cascade onUpdate=cascade */
  cascadeTo: Int | null;
  /** @sqlmodel foreignKey=parents.size onDelete=setNull onUpdate=setNull */
  nullTo: Int | null;
  /** @sqlmodel foreignKey=parents.size onDelete=restrict onUpdate=restrict index */
  restrictTo: Int | null;
  /** @sqlmodel foreignKey=parents.size onDelete=noAction index=by_two */
  nothingTo: Int | null;
  /** @sqlmodel index=by_two */
  plain: Int | null;
}

/** @sqlmodel table=kinds */
interface Kind {
  /** @sqlmodel primaryKey */
  name: "one" | "two";
}

/** @sqlmodel table=things */
interface Thing {
  id?: number;
  /** @sqlmodel foreignKey=kinds.name */
  kind: "one" | "two";
}

/** @sqlmodel table=eggs */
interface Egg {
  id?: number;
  /** Laid by.  @sqlmodel foreignKey=hens.id onDelete=cascade */
  henId: Int | null;
  state: "raw" | "boiled";
}

/** @sqlmodel table=hens */
interface Hen {
  id?: number;
  /** @sqlmodel foreignKey=eggs.id onDelete=setNull */
  eggId: Int | null;
  /** @sqlmodel foreignKey=hens.id */
  motherId: Int | null;
}

/** @sqlmodel table=nests */
interface Nest {
  id?: number;
  /** @sqlmodel foreignKey=hens.id */
  henId: Int;
}

/** A table's name.  @sqlmodel table="order \"of\" `the` day's" unique=[select, from] index=[from] */
interface Hostile {
  id?: number;
  /** A column's name.  @sqlmodel column="select" unique index */
  select: "a" | "b" | "'\"`\\";
  /** @sqlmodel column="größe `x` \"y\" 'z'" check="1 = 1" */
  from: Int;
  /** @sqlmodel column="$sqlmodel$ %I {0} ? :a $1" foreignKey={@link Hostile.id} */
  self: Int | null;
}

/** @sqlmodel table=a_table_whose_name_is_nearly_as_long_as_postgresql_allows_them index=[alsoQuiteLongInItself, another] */
interface LongName {
  id?: number;
  /** @sqlmodel unique index */
  alsoQuiteLongInItself: "x" | "y";
  /** @sqlmodel index foreignKey=a_table_whose_name_is_nearly_as_long_as_postgresql_allows_them.id */
  alsoQuiteLongInItselfToo: Int | null;
  another: Int;
}

/** @sqlmodel table=changing */
interface Before {
  id?: number;
}

/** As it is in a newer program.  @sqlmodel table=changing */
interface After {
  id?: number;
  /** Added later. */
  added: "x" | "y";
}

type Row = Readonly<Record<string, unknown>>;

/** The database as its own client sees it. */
interface Client {
  ask(text: string): Promise<readonly Row[]>;
  end(): Promise<void>;
}

const clients = {
  sqlite: async (file: string): Promise<Client> => {
    const database = new Sqlite(file);
    database.pragma("foreign_keys = on");
    return {
      ask: async (text) => {
        const statement = database.prepare(text);
        return statement.reader ? (statement.all() as Row[]) : (statement.run(), []);
      },
      end: async () => void database.close(),
    };
  },
  postgres: async (url: string): Promise<Client> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    return { ask: async (text) => (await client.query<Row>(text)).rows, end: () => client.end() };
  },
  mysql: async (url: string): Promise<Client> => {
    const connection = await mysql.createConnection(url);
    return { ask: async (text) => (await connection.query(text))[0] as Row[], end: () => connection.end() };
  },
} as const;

/** What a database says of itself, each under the same names. */
const questions = {
  sqlite: {
    columns: "select c.name, c.type, iif(c.\"notnull\" or c.pk > 0, 'NO', 'YES') as nullable from pragma_table_xinfo('everything') c order by c.cid",
    tables: "select name from sqlite_schema where name not like 'sqlite_%' order by 1",
    indexes: "select m.name as name, group_concat(i.name, ',') as columns from sqlite_schema m, pragma_index_info(m.name) i where m.type = 'index' and m.sql is not null group by m.name order by m.name",
  },
  postgres: {
    columns: `select a.attname as name, format_type(a.atttypid, a.atttypmod) || coalesce(' ' || c.collname, '') as type, case when a.attnotnull then 'NO' else 'YES' end as nullable
      from pg_attribute a left join pg_collation c on c.oid = a.attcollation where a.attrelid = 'everything'::regclass and a.attnum > 0 order by a.attnum`,
    tables: `select relname as name from pg_class where relnamespace = current_schema()::regnamespace
      union all select typname from pg_type where typnamespace = current_schema()::regnamespace order by 1`,
    indexes: `select i.relname as name, string_agg(a.attname, ',' order by k.n) as columns from pg_index x join pg_class i on i.oid = x.indexrelid
      cross join unnest(x.indkey) with ordinality k(attnum, n) join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum
      where i.relnamespace = current_schema()::regnamespace and not exists (select from pg_constraint c where c.conindid = i.oid) group by i.relname order by i.relname collate "C"`,
  },
  mysql: {
    columns: "select column_name as name, concat(column_type, coalesce(concat(' ', collation_name), '')) as type, is_nullable as nullable from information_schema.columns where table_schema = database() and table_name = 'everything' order by ordinal_position",
    tables: "select table_name as name from information_schema.tables where table_schema = database() order by 1",
    indexes: `select index_name as name, group_concat(column_name order by seq_in_index) as columns from information_schema.statistics
      where table_schema = database() and (index_name like 'ix%' or index_name like 'by%') group by index_name order by index_name`,
  },
} as const;

for (const name of ["sqlite", "postgres", "mysql"] as const) {
  const databaseSuite = suite(name);
  const ask = questions[name];
  let test: TestDatabase;
  let db: Database;
  let client: Client;
  const quote = (word: string): string => (name === "mysql" ? `\`${word.replaceAll("`", "``")}\`` : `"${word.replaceAll('"', '""')}"`);
  const insertRow = (changes: Readonly<Record<string, string>> = {}): Promise<unknown> => {
    const values = { ...row, ...changes };
    return client.ask(`insert into everything (${Object.keys(values).map(quote).join(", ")}) values (${Object.values(values).join(", ")})`);
  };
  const refused = async (attempt: Promise<unknown>): Promise<boolean> => attempt.then(() => false, () => true);
  const kindOf = (attempt: Promise<unknown>): Promise<unknown> =>
    attempt.then(() => "done", (error: unknown) => (error instanceof QueryError ? error.kind : error));
  const left = async (): Promise<unknown[]> => (await client.ask(ask.tables)).map((found) => found["name"]);

  databaseSuite.before.each(async () => {
    test = await openDatabase(name);
    db = await test.connect();
    client = await clients[name](test.url);
  });
  databaseSuite.after.each(async () => {
    await client.end();
    await db.close();
    await test.drop();
  });
  /** Each test drops what it creates, and nothing may be left of it. */
  const on = (title: string, body: () => Promise<void>): void =>
    databaseSuite(title, async () => {
      await body();
      assert.equal(await left(), [], "left behind");
    });

  on("each type has its column, and NULL stands only where it may", async () => {
    await createAll<[Everything]>(db);
    const expected = declared.map(([column, ...types]) => ({
      name: column,
      type: types[["sqlite", "postgres", "mysql"].indexOf(name)],
      // MySQL keeps NULL out of a computed column by a CHECK.
      nullable: types[3] !== undefined || (name === "mysql" && column === "doubled") ? "YES" : "NO",
    }));
    assert.equal((await client.ask(ask.columns)).map((column) => ({ ...column })), expected);
    await dropAll<[Everything]>(db);
  });

  on("a key is numbered, defaults and computed columns are filled in, and what is outside of a type is refused", async () => {
    await createAll<[Everything]>(db);
    await insertRow();
    await insertRow({ id: "41", name: "'given'" });
    const rows = await client.ask("select id, text, doubled from everything order by id");
    assert.equal(rows.map((found) => [Number(found["id"]), found["text"], Number(found["doubled"])]), [[1, "it's \\ \"here\"", 2], [41, "it's \\ \"here\"", 2]]);
    assert.ok(await refused(insertRow()), "unique");
    const bad: readonly Readonly<Record<string, string>>[] = [
      { state: "'ajar'" }, { level: "3" }, { wide: "'a'" }, { flag: "2" }, { real: "NULL" }, { text: "NULL" }, { id: "41" },
      ...(name === "sqlite" ? [] : [{ short: "'four'" }, { small: "32768" }, { day: "'2023-02-29'" }, { money: "12345678901" }, { data: "'{'" }]),
      { name: `'${"n".repeat(256)}'` },
    ];
    const taken: unknown[] = [];
    for (const change of bad) if (!(await refused(insertRow({ name: "'other'", ...change })))) taken.push(change);
    // Only MySQL needs a length for what is unique.
    assert.equal(taken.map((change) => Object.keys(change as object)[0]), name === "mysql" ? [] : ["name"]);
    for (const text of ["'a'", "'a '", "'A'", "'\u00E4'"]) await insertRow({ name: text });
    assert.equal((await client.ask("select name from everything where name <> 'n' and length(name) < 4 order by name")).map((found) => found["name"]), ["A", "a", "a ", "\u00E4"]);
    await dropAll<[Everything]>(db);
  });

  on("unique, check and the key of several columns, in the order given", async () => {
    await createAll<[Parent]>(db);
    const insert = (title: string, code: string, region: number, size: number): Promise<boolean> =>
      refused(client.ask(`insert into parents (title, code, region, size) values ('${title}', '${code}', ${region}, ${size})`));
    assert.equal(
      [await insert("t", "c", 1, 1), await insert("u", "c", 1, 2), await insert("t", "c", 2, 3), await insert("t", "d", 1, 1), await insert("t", "d", 1, 0), await insert("t", "d", 1, 4)],
      [false, true, true, true, true, false],
    );
    const key = {
      sqlite: "select group_concat(name, ',') as columns from (select name from pragma_table_info('parents') where pk > 0 order by pk)",
      postgres: "select string_agg(a.attname, ',' order by k.n) as columns from pg_index x cross join unnest(x.indkey) with ordinality k(attnum, n) join pg_attribute a on a.attrelid = x.indrelid and a.attnum = k.attnum where x.indisprimary and x.indrelid = 'parents'::regclass",
      mysql: "select group_concat(column_name order by seq_in_index) as columns from information_schema.statistics where table_schema = database() and index_name = 'PRIMARY'",
    }[name];
    assert.equal({ ...(await client.ask(key))[0] }, { columns: "region,code" });
    if (name !== "sqlite") {
      const unique = await client.ask("select constraint_name as name from information_schema.table_constraints where constraint_type = 'UNIQUE' and table_name = 'parents' order by 1");
      assert.equal(unique.map((found) => found["name"]), ["uk_parents_code_title", "uk_parents_size"]);
    }
    await dropAll<[Parent]>(db);
  });

  on("indexes, with their columns in order", async () => {
    await createAll<[Child, Parent]>(db);
    assert.equal((await client.ask(ask.indexes)).map(({ name: index, columns }) => `${String(index)}: ${String(columns)}`), [
      "by_two: nothing_to,plain", "ix_children_restrict_to: restrict_to", "ix_parents_title_code: title,code",
    ]);
    await dropAll<[Child, Parent]>(db);
  });

  on("foreign keys, and what follows a delete and an update", async () => {
    await createAll<[Child, Parent]>(db);
    for (let size = 1; size <= 9; size += 1) await client.ask(`insert into parents (title, code, region, size) values ('t', '${size}', 1, ${size})`);
    const child = (column: string, to: number): Promise<boolean> => refused(client.ask(`insert into children (${column}) values (${to})`));
    assert.ok(await child("cascade_to", 99));
    const columns = ["cascade_to", "null_to", "restrict_to", "nothing_to"];
    for (const [index, column] of columns.entries()) {
      assert.not(await child(column, 2 * index + 1));
      assert.not(await child(column, 2 * index + 2));
    }
    const deletes = [];
    for (const size of [1, 3, 5, 7]) deletes.push(await refused(client.ask(`delete from parents where size = ${size}`)));
    assert.equal(deletes, [false, false, true, true]);
    const updates = [];
    for (const size of [2, 4, 6, 8]) updates.push(await refused(client.ask(`update parents set size = ${size * 10} where size = ${size}`)));
    assert.equal(updates, [false, false, true, true]);
    const rows = await client.ask(`select ${columns.join(", ")} from children order by id`);
    const held = rows.map((found) => columns.map((column) => (found[column] === null ? null : Number(found[column]))));
    assert.equal(held, [
      [20, null, null, null], [null, null, null, null], [null, null, null, null],
      [null, null, 5, null], [null, null, 6, null], [null, null, null, 7], [null, null, null, 8],
    ]);
    await dropAll<[Child, Parent]>(db);
  });

  on("a foreign key has the enum type of what it refers to", async () => {
    await createAll<[Thing, Kind]>(db);
    await createAll<[Thing, Kind]>(db);
    await client.ask("insert into kinds (name) values ('two')");
    await client.ask("insert into things (kind) values ('two')");
    assert.ok(await refused(client.ask("insert into things (kind) values ('one')")));
    await dropAll<[Thing, Kind]>(db);
  });

  on("tables that refer to each other: created twice, filled, and dropped together", async () => {
    await createAll<[Egg, Hen]>(db);
    const made = await left();
    await createAll<[Egg, Hen]>(db);
    assert.equal(await left(), made);
    await client.ask("insert into eggs (hen_id, state) values (null, 'raw')");
    await client.ask("insert into hens (egg_id, mother_id) values (1, 1)");
    await client.ask("update eggs set hen_id = 1");
    assert.ok(await refused(client.ask("update eggs set hen_id = 9")), "eggs -> hens");
    assert.ok(await refused(client.ask("update hens set egg_id = 9")), "hens -> eggs");
    await createTable<Nest>(db);
    await client.ask("insert into nests (hen_id) values (1)");
    assert.is(await kindOf(dropAll<[Egg, Hen]>(db)), "foreignKey", "others refer to it");
    if (name !== "mysql") assert.is((await client.ask("select id from eggs")).length, 1, "all or nothing");
    await dropTable<Nest>(db);
    await dropAll<[Egg, Hen]>(db, { ifExists: true });
    assert.equal(await left(), []);
    await dropAll<[Egg, Hen]>(db, { ifExists: true });
    assert.is(await kindOf(dropAll<[Egg, Hen]>(db)), "notFound");
  });

  on("four programs that start at once all find their tables", async () => {
    const others = await Promise.all([1, 2, 3, 4].map(() => test.connect()));
    try {
      for (let round = 0; round < 3; round += 1) {
        await Promise.all(others.map((other) => createAll<[Everything, Thing, Kind, Child, Parent, Egg, Hen]>(other)));
        assert.equal((await client.ask("select id from everything")).length, 0);
        await dropAll<[Everything, Thing, Kind, Child, Parent, Egg, Hen]>(db);
      }
    } finally {
      await Promise.all(others.map((other) => other.close()));
    }
  });

  on("names that are words, quotes, placeholders or other alphabets", async () => {
    await createAll<[Hostile]>(db);
    await createAll<[Hostile]>(db);
    const table = quote("order \"of\" `the` day's");
    const columns = ["select", "größe `x` \"y\" 'z'", "$sqlmodel$ %I {0} ? :a $1"].map(quote).join(", ");
    const text = name === "mysql" ? "'''\"`\\\\'" : "'''\"`\\'";
    await client.ask(`insert into ${table} (${columns}) values (${text}, 1, null)`);
    assert.ok(await refused(client.ask(`insert into ${table} (${columns}) values ('a', 2, 99)`)), "the foreign key");
    assert.equal((await client.ask(`select ${quote("select")} as s from ${table}`)).map((found) => found["s"]), ["'\"`\\"]);
    await dropAll<[Hostile]>(db);
  });

  on("names of constraints that would be too long are cut, each to one of its own", async () => {
    await createAll<[LongName]>(db);
    await createAll<[LongName]>(db);
    const names = await client.ask(ask.indexes);
    assert.is(names.length, 3);
    for (const { name: index } of names) assert.ok(Buffer.byteLength(String(index)) <= 63, String(index));
    await dropAll<[LongName]>(db);
  });

  on("what exists stays as it is, unless it is to be created", async () => {
    await createTable<Before>(db);
    assert.is(await kindOf(createTable<Before>(db)), "exists");
    const made = await left();
    await createTable<After>(db, { ifNotExists: true });
    await createAll<[After]>(db);
    assert.equal(await left(), made);
    await dropTable<Before>(db);
    assert.is(await kindOf(dropTable<Before>(db)), "notFound");
    await dropTable<Before>(db, { ifExists: true });
  });

  if (name !== "sqlite") {
    on("descriptions are comments", async () => {
      await createAll<[Everything]>(db);
      const comments = name === "postgres"
        ? "select obj_description('everything'::regclass) as t, col_description('everything'::regclass, 10) as c"
        : "select t.table_comment as t, c.column_comment as c from information_schema.tables t join information_schema.columns c using (table_schema, table_name) where t.table_schema = database() and c.column_name = 'text'";
      assert.equal({ ...(await client.ask(comments))[0] }, { t: "It's \"all\" of \\ them, `every` $sqlmodel$ one.", c: "What one reads; it's -- \"free\" /* \\ % `text`." });
      await dropAll<[Everything]>(db);
    });
  }

  if (name === "postgres") {
    on("an enum type is made with its table, found again without it, and goes with it", async () => {
      const labels = async (): Promise<unknown[]> =>
        (await client.ask("select enumlabel as label from pg_enum where enumtypid = to_regtype('enum_eggs_state') order by enumsortorder")).map(({ label }) => label);
      await createAll<[Egg, Hen]>(db);
      assert.equal(await labels(), ["raw", "boiled"]);
      await client.ask("drop table eggs, hens");
      await createAll<[Egg, Hen]>(db);
      await dropAll<[Egg, Hen]>(db);
      assert.equal(await labels(), []);
      await client.ask("create type enum_eggs_state as enum ('raw', 'fried')");
      assert.is(await kindOf(createAll<[Egg, Hen]>(db)), "exists", "a type of the same name with other labels");
      await client.ask("drop type enum_eggs_state");
    });

    on("a table of the same name in another schema of the search path is another table", async () => {
      await client.ask("create schema other; create table other.eggs (id int); create table other.changing (id int); create type other.enum_eggs_state as enum ('raw', 'boiled')");
      await client.ask(`alter database ${new URL(test.url).pathname.slice(1)} set search_path = public, other`);
      const second = await test.connect();
      try {
        await createAll<[Egg, Hen]>(second);
        assert.equal((await client.ask("select to_regclass('public.eggs') is not null as t, to_regtype('public.enum_eggs_state') is not null as e")), [{ t: true, e: true }]);
        await dropAll<[Egg, Hen]>(second);
      } finally {
        await second.close();
        await client.ask("drop schema other cascade");
      }
    });
  }
  databaseSuite.run();
}
