/** Options -> a MariaDB of our own on 127.0.0.1, from Debian's programs. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { connect } from "node:net";
import { basename, join } from "node:path";
import { cached } from "./cache.mjs";
import { certificates } from "./certificates.mjs";
import { debianPrograms } from "./debian.mjs";
import { execute } from "./execute.mjs";
import { freePort } from "./port.mjs";
import { installCertificate } from "./postgres.mjs";
import { serverDirectory } from "./directory.mjs";
import { startServer } from "./server.mjs";
import { handOver, serverUser } from "./user.mjs";

/** The users, each named for what it needs, and their passwords. `sqlmodel` may do everything. */
export const users = Object.freeze({ sqlmodel: "sqlmodel", special: "p@ss:w/rd%41 é", tls_only: "tls_only", certificate: "certificate" });
export const database = "sqlmodel_test";

/** Until `flush privileges` a new database has no users and refuses to make one. */
const setup = `
flush privileges;
create user sqlmodel@'%' identified via mysql_native_password using password('${users.sqlmodel}');
grant all on *.* to sqlmodel@'%' with grant option;
create user special@'%' identified via mysql_native_password using password('${users.special}');
create user tls_only@'%' identified via mysql_native_password using password('${users.tls_only}') require ssl;
create user certificate@'%' identified via mysql_native_password using password('${users.certificate}') require x509;
create database ${database} character set utf8mb4;
grant all on ${database}.* to special@'%';
grant all on ${database}.* to tls_only@'%';
grant all on ${database}.* to certificate@'%';
`;
/** As small as it may be: each server starts with a copy. */
const storage = { "innodb-log-file-size": "16M", "innodb-data-file-path": "ibdata1:4M:autoextend" };

/**
 * @typedef {object} MariadbOptions
 * @property {boolean} [fsync] whether commits survive a crash of the machine, too; false unless told
 * @property {"server" | "wrong-host" | "expired" | "other" | false} [tls] the server's certificate, or no TLS
 * @property {Record<string, string | number>} [settings] options of mariadbd
 * @property {number} [port]
 */
/** @typedef {import("./server.mjs").Server & { url: string, port: number, socket: string, urlOf: (user: keyof typeof users) => string, certificates: string }} Mariadb */

/** @param {MariadbOptions} [options] @returns {Promise<Mariadb>} */
export async function startMariadb({ fsync = false, tls = "server", settings = {}, port: wanted } = {}) {
  const [programs, template, vouchers, port] = await Promise.all([mariadbPrograms(), databaseFiles(), certificates(), wanted ?? freePort()]);
  const place = serverDirectory("mariadb");
  const { directory } = place;
  const socket = join(directory, "socket");
  await execute("cp", ["-a", "--sparse=always", join(template, "data"), join(directory, "data")]);
  if (tls !== false) installCertificate(vouchers, tls, directory);
  /** @type {Record<string, string | number>} */
  const durability = fsync ? { "innodb-flush-log-at-trx-commit": 1 } : { "innodb-flush-log-at-trx-commit": 0, "innodb-doublewrite": "OFF", "debug-no-sync": "ON" };
  /** @type {Record<string, string | number>} */
  const encryption = tls === false ? { "skip-ssl": "" } : { "ssl-ca": `${directory}/ca.crt`, "ssl-cert": `${directory}/server.crt`, "ssl-key": `${directory}/server.key` };
  /** @type {Record<string, string | number>} */
  const options = {
    socket,
    port,
    // Not the machine's: a server that starts deletes the temporary tables that it finds there, and the server that uses them crashes.
    tmpdir: directory,
    "bind-address": "127.0.0.1",
    "skip-name-resolve": "ON",
    "character-set-server": "utf8mb4",
    "max-connections": 200,
    "max-allowed-packet": "64M",
    "innodb-buffer-pool-size": "64M",
    ...durability,
    ...encryption,
    ...settings,
  };
  const server = await startServer({
    name: "MariaDB",
    place,
    command: programs.mariadbd,
    args: () => programs.options(join(directory, "data"), options),
    environment: programs.environment,
    politely: "SIGTERM",
    ready: () => greets(port),
  });
  const urlOf = (/** @type {keyof typeof users} */ user) => `mysql://${user}:${encodeURIComponent(users[user])}@127.0.0.1:${port}/${database}`;
  return { ...server, url: urlOf("sqlmodel"), urlOf, port, socket, certificates: vouchers };
}

/** Files of a server that has ended in good order: they are copied for each server. */
async function databaseFiles() {
  const programs = await mariadbPrograms();
  const content = createHash("sha256").update(JSON.stringify([setup, storage, programs.name])).digest("hex").slice(0, 12);
  return cached(`mariadb-data-${content}`, async (directory) => {
    const data = join(directory, "data");
    const statements = join(directory, "setup.sql");
    writeFileSync(statements, setup);
    handOver(directory);
    const small = Object.entries({ ...storage, tmpdir: directory }).map(([name, value]) => `--${name}=${value}`);
    await execute(programs.install, [
      ...["--no-defaults", `--basedir=${programs.base}`, `--datadir=${data}`, `--extra-file=${statements}`],
      ...["--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve", "--innodb-use-native-aio=OFF", ...small],
    ], { ...serverUser, cwd: directory, env: { PATH: process.env.PATH, HOME: directory, LC_ALL: "C", TZ: "UTC", ...programs.environment } });
  });
}

async function mariadbPrograms() {
  const { path, environment } = await debianPrograms();
  const base = path("usr");
  return {
    name: basename(path("")),
    base,
    environment,
    mariadbd: path("usr/sbin/mariadbd"),
    install: path("usr/bin/mariadb-install-db"),
    /** @param {string} data @param {Record<string, string | number>} more */
    options: (data, more) => {
      const given = {
        basedir: base,
        datadir: data,
        "plugin-dir": path("usr/lib/mysql/plugin"),
        "lc-messages-dir": path("usr/share/mysql"),
        // Containers often forbid what it would use.
        "innodb-use-native-aio": "OFF",
        ...storage,
        ...more,
      };
      return ["--no-defaults", ...Object.entries(given).map(([name, value]) => (value === "" ? `--${name}` : `--${name}=${value}`))];
    },
  };
}

/** A server of this protocol speaks first. @param {number} port @returns {Promise<boolean>} */
function greets(port) {
  return new Promise((settle) => {
    const socket = connect(port, "127.0.0.1");
    socket.setTimeout(2000, () => socket.destroy());
    socket.once("data", () => {
      settle(true);
      socket.destroy();
    });
    socket.on("error", () => {}).on("close", () => settle(false));
  });
}
