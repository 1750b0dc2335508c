/** Our reads and writes against careful hand-written pg with named statements, in one run: prints the ratios. Needs SQLMODEL_POSTGRES_URL. */
import pg from "pg";
import { createAll, insert, select } from "sqlmodel";
import { connect } from "sqlmodel/postgres";
import { freshPostgres } from "../harness/servers/schema.mjs";
import { type Hero, hero, heroes, nextKey, rowCount } from "./heroes.js";
import { compare, type Figure } from "./measure.js";
import type { BenchHero, BenchTeam } from "./models.js";

const { url, drop } = await freshPostgres();
// As pg does when nothing is said: without TLS.
const db = await connect(url, { max: 8, ssl: { mode: "disable" } });
await createAll<[BenchTeam, BenchHero]>(db);
await insert<BenchTeam>(Array.from({ length: 50 }, (_, index) => ({ name: `Team ${index}` }))).execute(db);
await insert<BenchHero>(heroes(rowCount)).execute(db);

const raw = new pg.Pool({ connectionString: url, max: 8 });
// As careful users do: 64-bit integers as numbers, where they know that they fit.
pg.types.setTypeParser(20, Number);
const columns = "id, name, secret_name, age, power, active, born, tags, team_id";
const getHero = { name: "get_hero", text: `SELECT ${columns} FROM bench_heroes WHERE id = $1` };
const youngHeroes = { name: "young_heroes", text: `SELECT ${columns} FROM bench_heroes WHERE age >= $1 AND name LIKE $2 ORDER BY id LIMIT 100` };
const allHeroes = { name: "all_heroes", text: `SELECT ${columns} FROM bench_heroes WHERE id <= $1` };
const written = "name, secret_name, age, power, active, born, tags, team_id";
const insertHero = { name: "insert_hero", text: `INSERT INTO bench_heroes (${written}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id` };
const tuple = (row: number): string => `(${Array.from({ length: 8 }, (_, index) => `$${row * 8 + index + 1}`).join(", ")})`;
const insertHeroes = {
  name: "insert_heroes", text: `INSERT INTO bench_heroes (${written}) VALUES ${Array.from({ length: 1000 }, (_, row) => tuple(row)).join(", ")} RETURNING id`,
};

interface RawHero {
  id: number; name: string; secret_name: string; age: number | null; power: number; active: boolean; born: Date; tags: string[]; team_id: number | null;
}
const read = (row: RawHero) => ({
  id: row.id, name: row.name, secretName: row.secret_name, age: row.age, power: row.power, active: row.active, born: row.born, tags: row.tags,
  teamId: row.team_id,
});
const write = (row: Hero): unknown[] =>
  [row.name, row.secretName, row.age, row.power, row.active, row.born, JSON.stringify(row.tags), row.teamId];
const get = async (id: number) => {
  const { rows } = await raw.query<RawHero>({ ...getHero, values: [id] });
  return read(rows[0]!);
};

const thousand = heroes(1000);
const minAge = 20;
const figures: Figure[] = [
  await compare("get by key", 500, {
    ours: () => { const id = nextKey(); return select<BenchHero>().filter((row) => row.id === id).first(db); },
    raw: () => get(nextKey()),
  }),
  await compare("100 rows by filter", 100, {
    ours: () => select<BenchHero>().filter((row) => row.age >= minAge && row.name.startsWith("Hero 1")).orderBy((row) => row.id).limit(100).all(db),
    raw: async () => (await raw.query<RawHero>({ ...youngHeroes, values: [minAge, "Hero 1%"] })).rows.map(read),
  }),
  await compare("table read of 50,000", 1, {
    ours: () => select<BenchHero>().filter((row) => row.id <= rowCount).all(db),
    raw: async () => (await raw.query<RawHero>({ ...allHeroes, values: [rowCount] })).rows.map(read),
  }),
  await compare("64 gets over 8 connections", 10, {
    ours: () => Promise.all(Array.from({ length: 64 }, () => { const id = nextKey(); return select<BenchHero>().filter((row) => row.id === id).first(db); })),
    raw: () => Promise.all(Array.from({ length: 64 }, () => get(nextKey()))),
  }),
  await compare("insert one", 300, {
    ours: () => insert<BenchHero>(hero(7)).execute(db),
    raw: async () => (await raw.query<{ id: number }>({ ...insertHero, values: write(hero(7)) })).rows[0]!.id,
  }),
  await compare("insert 1,000", 3, {
    ours: () => insert<BenchHero>(thousand).execute(db),
    raw: async () => (await raw.query<{ id: number }>({ ...insertHeroes, values: thousand.flatMap(write) })).rows.map(({ id }) => id),
  }),
];
await raw.end();
await db.close();
await drop();
process.stdout.write(`${JSON.stringify(figures)}\n`);
