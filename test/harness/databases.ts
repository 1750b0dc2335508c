/** The name of a database -> an empty one of its own for a test file, on the real thing. Servers come from SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "sqlmodel";
import { connect as connectMysql, type MysqlConfig } from "sqlmodel/mysql";
import { connect as connectPostgres, type PostgresConfig } from "sqlmodel/postgres";
import { connect as connectSqlite } from "sqlmodel/sqlite";
import type { Pool } from "../../drivers/pool/pool.js";
import { freshMysql, freshPostgres } from "./servers/schema.mjs";

export type DatabaseName = "sqlite" | "sqlite workers" | "postgres" | "mysql";

/** What the pools of both servers take. */
export type PoolOptions = Pick<PostgresConfig & MysqlConfig, "min" | "max" | "acquireTimeout" | "idleTimeout" | "maxLifetime" | "testOnCheckout" | "closeTimeout">;

export interface TestDatabase {
  readonly name: DatabaseName;
  readonly url: string;
  connect(options?: PoolOptions): Promise<Database & { readonly pool?: Pool }>;
  /** After the connections are closed. */
  drop(): Promise<void>;
}

const openers: { readonly [Name in DatabaseName]: () => Promise<TestDatabase> } = {
  sqlite: async () => sqliteFile("sqlite", (file) => connectSqlite(file)),
  "sqlite workers": async () => sqliteFile("sqlite workers", (file) => connectSqlite(file, { workers: 2 })),
  postgres: async () => {
    const { url, drop } = await freshPostgres();
    return { name: "postgres", url, drop, connect: (options) => connectPostgres(url, options) as never };
  },
  mysql: async () => {
    const { url, drop } = await freshMysql();
    return { name: "mysql", url, drop, connect: (options) => connectMysql(url, options) as never };
  },
};

function sqliteFile(name: DatabaseName, open: (file: string) => Promise<Database>): TestDatabase {
  const folder = mkdtempSync(join(tmpdir(), "sqlmodel-test-"));
  const file = join(folder, "test.db");
  return { name, url: file, connect: () => open(file), drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

export const openDatabase = (name: DatabaseName): Promise<TestDatabase> => openers[name]();
