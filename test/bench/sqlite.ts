/** Our reads and writes against hand-written better-sqlite3 with cached statements, in one run: prints the ratios. */
import BetterSqlite3 from "better-sqlite3";
import { createAll, insert, select } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import type { BenchHero, BenchTeam } from "./models.js";
import { type Hero, hero, heroes, nextKey, rowCount } from "./heroes.js";
import { compare, type Figure } from "./measure.js";

const db = await connect(":memory:");
await createAll<[BenchTeam, BenchHero]>(db);
await insert<BenchTeam>(Array.from({ length: 50 }, (_, index) => ({ name: `Team ${index}` }))).execute(db);
await insert<BenchHero>(heroes(rowCount)).execute(db);

const raw = new BetterSqlite3(":memory:");
raw.pragma("foreign_keys = ON");
raw.exec(`
  CREATE TABLE bench_teams (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
  CREATE TABLE bench_heroes (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, secret_name TEXT NOT NULL, age INTEGER, power REAL NOT NULL, active INTEGER NOT NULL,
    born TEXT NOT NULL, tags TEXT NOT NULL, team_id INTEGER REFERENCES bench_teams (id)
  );
  CREATE INDEX ix_bench_heroes_age ON bench_heroes (age);
`);
const columns = "id, name, secret_name, age, power, active, born, tags, team_id";
const insertTeam = raw.prepare("INSERT INTO bench_teams (name) VALUES (?)");
const insertHero = raw.prepare(
  "INSERT INTO bench_heroes (name, secret_name, age, power, active, born, tags, team_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
);
const getHero = raw.prepare(`SELECT ${columns} FROM bench_heroes WHERE id = ?`);
const youngHeroes = raw.prepare(`SELECT ${columns} FROM bench_heroes WHERE age >= ? AND name LIKE ? ORDER BY id LIMIT 100`);
const allHeroes = raw.prepare(`SELECT ${columns} FROM bench_heroes`);

interface RawHero {
  id: number; name: string; secret_name: string; age: number | null; power: number; active: number; born: string; tags: string; team_id: number | null;
}
const read = (row: RawHero) => ({
  id: row.id, name: row.name, secretName: row.secret_name, age: row.age, power: row.power, active: row.active === 1,
  born: new Date(row.born), tags: JSON.parse(row.tags) as string[], teamId: row.team_id,
});
const write = (row: Hero) =>
  [row.name, row.secretName, row.age, row.power, row.active ? 1 : 0, row.born.toISOString(), JSON.stringify(row.tags), row.teamId] as const;

raw.transaction(() => {
  for (let index = 0; index < 50; index += 1) insertTeam.run(`Team ${index}`);
  for (let index = 0; index < rowCount; index += 1) insertHero.run(...write(hero(index)));
})();
const rawInsertMany = raw.transaction((rows: Hero[]) => rows.map((row) => insertHero.run(...write(row)).lastInsertRowid));

const thousand = heroes(1000);
const minAge = 20;

const figures: Figure[] = [
  await compare("get by key", 20_000, {
    ours: () => { const id = nextKey(); return select<BenchHero>().filter((row) => row.id === id).first(db); },
    raw: async () => read(getHero.get(nextKey()) as RawHero),
    rawSync: () => read(getHero.get(nextKey()) as RawHero),
  }),
  await compare("100 rows by filter", 400, {
    ours: () => select<BenchHero>().filter((row) => row.age >= minAge && row.name.startsWith("Hero 1")).orderBy((row) => row.id).limit(100).all(db),
    raw: async () => (youngHeroes.all(minAge, "Hero 1%") as RawHero[]).map(read),
    rawSync: () => (youngHeroes.all(minAge, "Hero 1%") as RawHero[]).map(read),
  }),
  await compare("table read of 50,000", 3, {
    ours: () => select<BenchHero>().all(db),
    raw: async () => (allHeroes.all() as RawHero[]).map(read),
    rawSync: () => (allHeroes.all() as RawHero[]).map(read),
  }),
  await compare("insert one", 4_000, {
    ours: () => insert<BenchHero>(hero(7)).execute(db),
    raw: async () => insertHero.run(...write(hero(7))).lastInsertRowid,
    rawSync: () => insertHero.run(...write(hero(7))).lastInsertRowid,
  }),
  await compare("insert 1,000", 8, {
    ours: () => insert<BenchHero>(thousand).execute(db),
    raw: async () => rawInsertMany(thousand),
    rawSync: () => rawInsertMany(thousand),
  }),
];
process.stdout.write(`${JSON.stringify(figures)}\n`);
