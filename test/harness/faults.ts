/** The name of a database -> a server of the test's own with a failing network before it, and what tests ask of it in its own words. */
import { type CallOptions, type Database, type Int, sql, type Transaction } from "sqlmodel";
import { connect as connectMysql } from "sqlmodel/mysql";
import { connect as connectPostgres } from "sqlmodel/postgres";
import * as assert from "uvu/assert";
import type { PoolConfig } from "../../drivers/pool/config.js";
import type { PoolStats } from "../../drivers/pool/stats.js";
import { isEventually } from "./promises.js";
import { startMariadb } from "./servers/mariadb.mjs";
import { startPostgres } from "./servers/postgres.mjs";
import { startProxy, type Proxy } from "./servers/proxy.mjs";
import type { Server } from "./servers/server.mjs";

export type ServerName = "postgres" | "mysql";
export type Pooled = Database & { readonly pool: { stats(): PoolStats } };
type Handle = Database | Transaction;

/** What both servers can do, each in its own words. */
interface Words {
  /** The number of the session that the handle runs on. */
  sessionOf(handle: Handle): Promise<number>;
  /** Ends a session from the server's side. */
  end(admin: Database, session: number): Promise<unknown>;
  nap(handle: Handle, seconds: number, options?: CallOptions): Promise<unknown>;
  /** Transactions that are open, and statements that run, those of the asker left out. */
  activity(admin: Database): Promise<number>;
  /** Sessions of others in the same database. */
  sessions(admin: Database): Promise<readonly number[]>;
  /** A text that answers a row of `columns`, such as "1 as n", so many times, one after the other. */
  rows(columns: string, count: number): string;
}

const words: { readonly [Name in ServerName]: Words } = {
  postgres: {
    sessionOf: async (handle) => (await sql<{ id: Int }>`select pg_backend_pid() as id`.one(handle)).id,
    end: (admin, session) => sql`select pg_terminate_backend(${session}::int)`.all(admin),
    nap: (handle, seconds, options) => sql`select pg_sleep(${seconds})`.all(handle, options),
    activity: async (admin) =>
      (await sql<{ n: Int }>`select count(*)::int as n from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`.one(admin)).n,
    sessions: async (admin) => (await sql<{ id: Int }>`select pid as id from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.all(admin)).map(({ id }) => id),
    rows: (columns, count) => `select ${columns}, generate_series(1, ${count}) as number`,
  },
  mysql: {
    sessionOf: async (handle) => (await sql<{ id: Int }>`select connection_id() as id`.one(handle)).id,
    end: (admin, session) => sql`kill ${session}`.execute(admin),
    nap: (handle, seconds, options) => sql`select sleep(${seconds})`.all(handle, options),
    activity: async (admin) => {
      const { n: running } = await sql<{ n: Int }>`select count(*) as n from information_schema.processlist where db = database() and id <> connection_id() and command <> 'Sleep' and info is not null`.one(admin);
      const { n: open } = await sql<{ n: Int }>`select count(*) as n from information_schema.innodb_trx t join information_schema.processlist p on p.id = t.trx_mysql_thread_id where p.db = database() and p.id <> connection_id()`.one(admin);
      return running + open;
    },
    sessions: async (admin) => (await sql<{ id: Int }>`select id from information_schema.processlist where db = database() and id <> connection_id()`.all(admin)).map(({ id }) => id),
    rows: (columns, count) => `select ${columns}, seq as number from seq_1_to_${count}`,
  },
};

export interface FaultyServer extends Words {
  readonly name: ServerName;
  readonly server: Server & { readonly url: string };
  readonly proxy: Proxy;
  /** Its address by way of the proxy. */
  readonly through: string;
  /** Everything passes again. */
  heal(): Promise<void>;
  connect(url: string, options?: PoolConfig): Promise<Pooled>;
  stop(): Promise<void>;
}

export async function startFaulty(name: ServerName): Promise<FaultyServer> {
  const server = await (name === "postgres" ? startPostgres() : startMariadb());
  const proxy = await startProxy({ port: server.port });
  const through = new URL(server.url);
  through.port = String(proxy.port);
  return {
    ...words[name],
    name,
    server,
    proxy,
    through: through.href,
    heal: async () => {
      proxy.delay(0);
      proxy.cutAfter(Infinity, "server");
      proxy.cutAfter(Infinity, "client");
      proxy.resume();
      await proxy.accept();
    },
    connect: (url, options) => connectTo(name, url, options),
    stop: async () => {
      proxy.close();
      await server.stop();
    },
  };
}

export const connectTo = (name: ServerName, url: string, options?: PoolConfig): Promise<Pooled> =>
  (name === "postgres" ? connectPostgres(url, options) : connectMysql(url, options)) as Promise<Pooled>;

/** The numbers of a pool agree with each other, and nobody has, or waits for, a connection. */
export async function assertPoolIsWhole(db: Pooled): Promise<void> {
  const isQuiet = (): boolean => {
    const { used, waiting, connecting } = db.pool.stats();
    return used === 0 && waiting === 0 && connecting === 0;
  };
  await isEventually(isQuiet, "the pool is whole").catch((error: Error) => {
    throw new Error(`${error.message} ${JSON.stringify(db.pool.stats())}`);
  });
  const { total, idle, used, connecting, max, created, closed } = db.pool.stats();
  assert.is(total, idle + used + connecting);
  assert.is(created - closed, idle + used);
  assert.ok(total <= max);
}

/** What nobody has caught since the last time it was asked for. */
export function watchUncaught(): () => readonly unknown[] {
  const uncaught: unknown[] = [];
  for (const event of ["unhandledRejection", "uncaughtException"] as const) process.on(event, (reason: unknown) => void uncaught.push(reason));
  return () => uncaught.splice(0);
}
