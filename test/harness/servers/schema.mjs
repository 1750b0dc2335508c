/** -> an empty database for one test file, on the server that all share; or on one of this process, when the file runs by itself. */
import { randomBytes } from "node:crypto";
import mysql from "mysql2/promise";
import pg from "pg";
import { startMariadb } from "./mariadb.mjs";
import { startPostgres } from "./postgres.mjs";

/** @typedef {{ url: string, name: string, drop: () => Promise<void> }} FreshDatabase */

/** @type {Map<string, Promise<{ url: string }>>} The servers of this process. They end with it. */
const own = new Map();

/**
 * @param {{ clauses?: string }} [options] of `create database`, such as `template template0 locale_provider icu icu_locale 'en-US'`
 * @returns {Promise<FreshDatabase>}
 */
export async function freshPostgres({ clauses = "" } = {}) {
  const url = await serverUrl("SQLMODEL_POSTGRES_URL", startPostgres);
  return fresh(url, {
    run: async (statement) => {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(statement).finally(() => client.end());
    },
    create: (name) => `create database ${name} ${clauses}`,
    drop: (name) => `drop database if exists ${name} with (force)`,
  });
}

/**
 * @param {{ clauses?: string }} [options] of `create database`, such as `collate utf8mb4_bin`
 * @returns {Promise<FreshDatabase>}
 */
export async function freshMysql({ clauses = "" } = {}) {
  const url = await serverUrl("SQLMODEL_MYSQL_URL", startMariadb);
  return fresh(url, {
    run: async (statement) => {
      const connection = await mysql.createConnection(url);
      await connection.query(statement).finally(() => connection.end());
    },
    create: (name) => `create database ${name} ${clauses}`,
    drop: (name) => `drop database if exists ${name}`,
  });
}

/** @param {string} variable @param {() => Promise<{ url: string }>} start */
async function serverUrl(variable, start) {
  const given = process.env[variable];
  if (given) return given;
  const server = own.get(variable) ?? start();
  own.set(variable, server);
  return (await server).url;
}

/**
 * @param {string} serverUrl
 * @param {{ run: (statement: string) => Promise<void>, create: (name: string) => string, drop: (name: string) => string }} commands
 * @returns {Promise<FreshDatabase>}
 */
async function fresh(serverUrl, { run, create, drop }) {
  const name = `sqlmodel_${randomBytes(6).toString("hex")}`;
  await run(create(name));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, name, drop: () => run(drop(name)) };
}
