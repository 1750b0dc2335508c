/** Our reads and writes against hand-written mysql2 with prepared statements, in one run: prints the ratios. Needs SQLMODEL_MYSQL_URL. */
import mysql, { type ResultSetHeader, type RowDataPacket } from "mysql2/promise";
import { createAll, insert, select } from "sqlmodel";
import { connect } from "sqlmodel/mysql";
import { freshMysql } from "../harness/servers/schema.mjs";
import { type Hero, hero, heroes, nextKey, rowCount } from "./heroes.js";
import { compare, type Figure } from "./measure.js";
import type { BenchHero, BenchTeam } from "./models.js";

const { url, drop } = await freshMysql();
// As mysql2 does when nothing is said: without TLS.
const db = await connect(url, { max: 8, ssl: { mode: "DISABLED" } });
await createAll<[BenchTeam, BenchHero]>(db);
await insert<BenchTeam>(Array.from({ length: 50 }, (_, index) => ({ name: `Team ${index}` }))).execute(db);
await insert<BenchHero>(heroes(rowCount)).execute(db);

const raw = mysql.createPool({ uri: url, connectionLimit: 8, timezone: "Z" });
const columns = "id, name, secret_name, age, power, active, born, tags, team_id";
const getHero = `SELECT ${columns} FROM bench_heroes WHERE id = ?`;
const youngHeroes = `SELECT ${columns} FROM bench_heroes WHERE age >= ? AND name LIKE ? ORDER BY id LIMIT 100`;
const allHeroes = `SELECT ${columns} FROM bench_heroes WHERE id <= ?`;
const written = "name, secret_name, age, power, active, born, tags, team_id";
const insertHero = `INSERT INTO bench_heroes (${written}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;
const insertHeroes = `INSERT INTO bench_heroes (${written}) VALUES ${Array.from({ length: 1000 }, () => "(?, ?, ?, ?, ?, ?, ?, ?)").join(", ")}`;

const read = (row: RowDataPacket) => ({
  id: row["id"] as number, name: row["name"] as string, secretName: row["secret_name"] as string, age: row["age"] as number | null,
  power: row["power"] as number, active: row["active"] === 1, born: row["born"] as Date,
  tags: (typeof row["tags"] === "string" ? JSON.parse(row["tags"]) : row["tags"]) as string[], teamId: row["team_id"] as number | null,
});
const write = (row: Hero): (string | number | boolean | Date | null)[] =>
  [row.name, row.secretName, row.age, row.power, row.active, row.born, JSON.stringify(row.tags), row.teamId];
const get = async (id: number) => read((await raw.execute<RowDataPacket[]>(getHero, [id]))[0][0]!);

const thousand = heroes(1000);
const minAge = 20;
const figures: Figure[] = [
  await compare("get by key", 500, {
    ours: () => { const id = nextKey(); return select<BenchHero>().filter((row) => row.id === id).first(db); },
    raw: () => get(nextKey()),
  }),
  await compare("100 rows by filter", 100, {
    ours: () => select<BenchHero>().filter((row) => row.age >= minAge && row.name.startsWith("Hero 1")).orderBy((row) => row.id).limit(100).all(db),
    raw: async () => (await raw.execute<RowDataPacket[]>(youngHeroes, [minAge, "Hero 1%"]))[0].map(read),
  }),
  await compare("table read of 50,000", 1, {
    ours: () => select<BenchHero>().filter((row) => row.id <= rowCount).all(db),
    raw: async () => (await raw.execute<RowDataPacket[]>(allHeroes, [rowCount]))[0].map(read),
  }),
  await compare("64 gets over 8 connections", 10, {
    ours: () => Promise.all(Array.from({ length: 64 }, () => { const id = nextKey(); return select<BenchHero>().filter((row) => row.id === id).first(db); })),
    raw: () => Promise.all(Array.from({ length: 64 }, () => get(nextKey()))),
  }),
  await compare("insert one", 300, {
    ours: () => insert<BenchHero>(hero(7)).execute(db),
    raw: async () => (await raw.execute<ResultSetHeader>(insertHero, write(hero(7))))[0].insertId,
  }),
  await compare("insert 1,000", 3, {
    ours: () => insert<BenchHero>(thousand).execute(db),
    raw: async () => (await raw.execute<ResultSetHeader>(insertHeroes, thousand.flatMap(write)))[0].insertId,
  }),
];
await raw.end();
await db.close();
await drop();
process.stdout.write(`${JSON.stringify(figures)}\n`);
