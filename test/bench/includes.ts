/**
 * Related rows by their keys in a second statement, as include() reads them, beside the ways that were not taken: one statement that makes
 * JSON of them, by a subquery for each row or by LATERAL. Everything else is the same: connection, driver, what a row becomes.
 *
 * `node --import sqlmodel/register test/bench/includes.ts`, after a build; the servers by SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL.
 */
import { createAll, type Database, insert, type Int, select, sql } from "sqlmodel";
import { connect as connectMysql } from "sqlmodel/mysql";
import { connect as connectPostgres } from "sqlmodel/postgres";
import { connect as connectSqlite } from "sqlmodel/sqlite";
import { freshMysql, freshPostgres } from "../harness/servers/schema.mjs";
import { compare } from "./measure.js";

/** @sqlmodel table=boxes */
interface Box {
  id?: number;
  name: string;
  things?: Thing[];
}

/** @sqlmodel table=things */
interface Thing {
  id?: number;
  name: string;
  size: number;
  at: Date;
  kind: Int;
  /** @sqlmodel foreignKey=boxes.id index */
  boxId: number;
}

interface Packed {
  id: number;
  name: string;
  things: string;
}

const boxCount = 200;
const thingsEach = 50;

async function fill(db: Database): Promise<void> {
  await createAll<[Box, Thing]>(db);
  await insert<Box>(Array.from({ length: boxCount }, (_, index) => ({ name: `Box ${index}` }))).execute(db);
  const thing = (index: number) => ({ name: `Thing ${index}`, size: index / 3, at: new Date(Date.UTC(2000, index % 12, 1 + (index % 28))), kind: index % 9, boxId: 1 + (index % boxCount) });
  await insert<Thing>(Array.from({ length: boxCount * thingsEach }, (_, index) => thing(index))).execute(db);
}

interface JsonThing {
  id: number;
  name: string;
  size: number;
  at: string;
  kind: number;
  boxId: number;
}

/** What was packed into JSON becomes what include() answers: Dates again, in an order. */
const unpacked = ({ id, name, things }: Packed) =>
  ({ id, name, things: ((typeof things === "string" ? JSON.parse(things) : things) as JsonThing[]).map((thing) => ({ ...thing, at: new Date(thing.at) })).sort((a, b) => a.id - b.id) });

const ways: Readonly<Record<Database["dialect"], Readonly<Record<string, (db: Database) => Promise<readonly Packed[]>>>>> = {
  sqlite: {
    "JSON by a subquery": (db) => sql<Packed>`SELECT id, name, (SELECT json_group_array(json_object('id', id, 'name', name, 'size', size, 'at', at, 'kind', kind, 'boxId', box_id)) FROM things WHERE box_id = boxes.id) AS things FROM boxes ORDER BY id`.all(db),
  },
  postgres: {
    "JSON by a subquery": (db) => sql<Packed>`SELECT id, name, (SELECT json_agg(json_build_object('id', id, 'name', name, 'size', size, 'at', at, 'kind', kind, 'boxId', box_id))::text FROM things WHERE box_id = boxes.id) AS things FROM boxes ORDER BY id`.all(db),
    "JSON by LATERAL": (db) => sql<Packed>`SELECT boxes.id, boxes.name, packed.things FROM boxes LEFT JOIN LATERAL (SELECT json_agg(json_build_object('id', id, 'name', name, 'size', size, 'at', at, 'kind', kind, 'boxId', box_id))::text AS things FROM things WHERE box_id = boxes.id) AS packed ON true ORDER BY boxes.id`.all(db),
  },
  mysql: {
    "JSON by a subquery": (db) => sql<Packed>`SELECT id, name, (SELECT JSON_ARRAYAGG(JSON_OBJECT('id', id, 'name', name, 'size', size, 'at', at, 'kind', kind, 'boxId', box_id)) FROM things WHERE box_id = boxes.id) AS things FROM boxes ORDER BY id`.all(db),
  },
};

const postgres = await freshPostgres();
const mysql = await freshMysql();
const databases = [await connectSqlite(":memory:"), await connectPostgres(postgres.url, { ssl: { mode: "disable" } }), await connectMysql(mysql.url)];
const table: Record<string, unknown>[] = [];
for (const db of databases) {
  await fill(db);
  const included = () => select<Box>().include({ things: { orderBy: (t) => t.id } }).orderBy((b) => b.id).all(db);
  for (const [way, read] of Object.entries(ways[db.dialect])) {
    const packed = async () => (await read(db)).map(unpacked);
    const [wanted, got] = [await included(), await packed()];
    if (wanted.length !== got.length || wanted[7]!.things.length !== got[7]!.things.length) throw new Error(`${db.dialect}: ${way} reads something else`);
    const { ours, raw } = await compare(way, 3, { ours: included, raw: packed });
    table.push({ database: db.dialect, way, "ours (ms)": Number((ours / 1000).toFixed(1)), "that (ms)": Number((raw / 1000).toFixed(1)), "ours to that": Number((ours / raw).toFixed(2)) });
  }
  await db.close();
}
console.table(table);
await postgres.drop();
await mysql.drop();
