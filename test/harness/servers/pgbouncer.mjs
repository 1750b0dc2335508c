/** A PostgreSQL -> a PgBouncer before it, Debian's own program. */
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { debianPrograms } from "./debian.mjs";
import { execute } from "./execute.mjs";
import { freePort } from "./port.mjs";
import { database, installCertificate, roles } from "./postgres.mjs";
import { serverDirectory } from "./directory.mjs";
import { startServer } from "./server.mjs";
import { handOver } from "./user.mjs";

/**
 * @typedef {object} PgbouncerOptions
 * @property {"session" | "transaction" | "statement"} [mode]
 * @property {number} [poolSize] connections to the server
 * @property {number} [maxPreparedStatements] from PgBouncer 1.21 on; older ones know no statements of the protocol
 * @property {Record<string, string | number>} [settings] of pgbouncer.ini
 * @property {number} [port]
 */
/** @typedef {import("./server.mjs").Server & { url: string, adminUrl: string, port: number, version: string }} Pgbouncer */

/** @param {import("./postgres.mjs").Postgres} postgres @param {PgbouncerOptions} [options] @returns {Promise<Pgbouncer>} */
export async function startPgbouncer(postgres, { mode = "transaction", poolSize = 2, maxPreparedStatements, settings = {}, port: wanted } = {}) {
  const { path, environment } = await debianPrograms();
  const command = path("usr/sbin/pgbouncer");
  const version = /\d+\.\d+(\.\d+)?/.exec(await execute(command, ["--version"], { env: { PATH: process.env.PATH, ...environment } }))?.[0] ?? "";
  if (maxPreparedStatements !== undefined && !knowsStatements(version)) {
    throw new Error(`This machine's PgBouncer is ${version}: maxPreparedStatements is known from 1.21 on.`);
  }
  const port = wanted ?? (await freePort());
  const place = serverDirectory("pgbouncer");
  const { directory } = place;
  const configuration = join(directory, "pgbouncer.ini");
  const passwords = join(directory, "passwords");
  installCertificate(postgres.certificates, "server", directory);
  const given = {
    listen_addr: "127.0.0.1",
    listen_port: port,
    unix_socket_dir: directory,
    auth_type: "scram-sha-256",
    auth_file: passwords,
    admin_users: "sqlmodel",
    pool_mode: mode,
    default_pool_size: poolSize,
    max_client_conn: 200,
    client_tls_sslmode: "allow",
    client_tls_ca_file: `${directory}/ca.crt`,
    client_tls_cert_file: `${directory}/server.crt`,
    client_tls_key_file: `${directory}/server.key`,
    server_tls_sslmode: "prefer",
    // It tries a server that was down again only after this many seconds.
    server_login_retry: 1,
    ...(maxPreparedStatements === undefined ? {} : { max_prepared_statements: maxPreparedStatements }),
    ...settings,
  };
  const lines = Object.entries(given).map(([name, value]) => `${name} = ${value}\n`).join("");
  writeFileSync(configuration, `[databases]\n* = host=127.0.0.1 port=${postgres.port}\n[pgbouncer]\n${lines}`);
  const signingIn = Object.entries(roles).filter(([, password]) => password !== "");
  writeFileSync(passwords, signingIn.map(([role, password]) => `"${role}" "${password}"\n`).join(""));
  handOver(directory);
  const server = await startServer({
    name: "PgBouncer",
    place,
    command,
    args: () => ["--quiet", configuration],
    environment,
    politely: "SIGQUIT",
    ready: () => listens(port),
  });
  const urlOf = (/** @type {string} */ name) => `postgres://sqlmodel:${roles.sqlmodel}@127.0.0.1:${port}/${name}`;
  return { ...server, url: urlOf(database), adminUrl: urlOf("pgbouncer"), port, version };
}

/** @param {string} version */
function knowsStatements(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return major > 1 || (major === 1 && minor >= 21);
}

/** @param {number} port @returns {Promise<boolean>} */
function listens(port) {
  return new Promise((settle) => {
    const socket = connect(port, "127.0.0.1", () => {
      settle(true);
      socket.destroy();
    });
    socket.on("error", () => settle(false));
  });
}
