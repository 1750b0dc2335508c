/** One session with a MySQL or MariaDB server: settings, values, prepared statements, many rows, cursors, cancelling, loss, errors. */
import { readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { placeOf, readConfig, type MysqlConfig } from "../drivers/mysql/config.js";
import { openMysqlSession, type MysqlSession } from "../drivers/mysql/connection.js";
import { translateError } from "../drivers/mysql/errors.js";
import { refuseUnsuitable } from "../drivers/mysql/load.js";
import { readFacts } from "../drivers/mysql/prepared.js";
import { ConnectionError, DecodeError, QueryError, SqlModelError, TimeoutError, TransactionError, ValidationError } from "../runtime/connection/errors.js";
import type { BoundValue, RawRow } from "../runtime/connection/port.js";
import { certificates } from "./harness/servers/certificates.mjs";
import { startMariadb, type Mariadb } from "./harness/servers/mariadb.mjs";
import { startProxy, type Proxy } from "./harness/servers/proxy.mjs";
import { freshMysql } from "./harness/servers/schema.mjs";

if (!process.env["SQLMODEL_MYSQL_URL"]) throw new TypeError("SQLMODEL_MYSQL_URL names no server: run this file with node test/harness/run.mjs mysql-session.");
const { url, name: database, drop } = await freshMysql({ clauses: "character set utf8mb4 collate utf8mb4_bin" });
const folder = await certificates();
const certificate = (file: string): string => readFileSync(join(folder, file), "utf8");
const never = { signal: new AbortController().signal };

/** A test that fails leaves its sessions open, and they would keep the process. */
const opened: MysqlSession[] = [];

async function open(config: string | MysqlConfig = url): Promise<MysqlSession> {
  const session = (await openMysqlSession(readConfig(config))(never)) as MysqlSession;
  opened.push(session);
  return session;
}

const tables = [
  "CREATE TABLE teams (id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL)",
  `CREATE TABLE heroes (
    id BIGINT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(20) NOT NULL, age INT, team_id BIGINT,
    CONSTRAINT uk_name UNIQUE (name, age), CONSTRAINT grown_up CHECK (age >= 0), CONSTRAINT fk_team FOREIGN KEY (team_id) REFERENCES teams (id))`,
];

/** A session with the tables of its own, which go with it. */
async function heroes(config?: string | MysqlConfig): Promise<MysqlSession> {
  const session = await open(config);
  await session.script(["DROP TABLE IF EXISTS heroes", "DROP TABLE IF EXISTS teams", ...tables]);
  return session;
}

const raw = (text: string) => ({ text, raw: {} });
const addHero = { text: "INSERT INTO heroes (name, age) VALUES (?, ?)" };
const add = (session: MysqlSession, name: string, age: number | null = null) => session.write(addHero, [name, age]);
const names = async (session: MysqlSession): Promise<unknown[]> => session.all({ text: "SELECT name FROM heroes ORDER BY id", row: (row) => row[0] }, []);
const value = (session: MysqlSession, expression: string, ...args: BoundValue[]): Promise<unknown> =>
  session.first({ text: `SELECT ${expression}`, row: (row) => row[0] }, args);

async function failure<Kind extends Error>(promise: Promise<unknown>, kind: abstract new (...args: never[]) => Kind): Promise<Kind> {
  const outcome = await promise.then((result) => ({ result }), (error: unknown) => ({ error }));
  if (!("error" in outcome)) throw new TypeError(`expected ${kind.name}, but it resolved with ${inspect(outcome.result)}`);
  if (!(outcome.error instanceof kind)) throw new TypeError(`expected ${kind.name}, got ${inspect(outcome.error)}`);
  return outcome.error;
}

const eventually = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await holds()) return;
    await wait(25);
  }
  assert.unreachable("It did not come true within 5 seconds.");
};

/** A server of its own, for what concerns a whole server. */
const servers: Mariadb[] = [];
async function ownServer(options: Parameters<typeof startMariadb>[0] = {}): Promise<Mariadb> {
  const server = await startMariadb(options);
  servers.push(server);
  return server;
}

const proxies: Proxy[] = [];
/** A way to the server whose network can fail. */
async function through(): Promise<{ readonly proxy: Proxy; readonly config: MysqlConfig }> {
  const { host, port } = readConfig(url);
  const proxy = await startProxy({ host, port });
  proxies.push(proxy);
  return { proxy, config: { url, host: proxy.host, port: proxy.port, ssl: { mode: "DISABLED" } } };
}

test.after(async () => {
  for (const session of opened) session.destroy(new ConnectionError("CONNECTION_CLOSED", "The tests are over."));
  for (const proxy of proxies) proxy.close();
  await Promise.all(servers.map((server) => server.stop()));
  await drop();
});

// ---- settings

test("I12: URLs and objects are read, with escapes, IPv6, sockets and TLS", () => {
  const seen = (given: string | MysqlConfig) => {
    const settings = readConfig(given);
    return [placeOf(settings), settings.user, settings.password.reveal(), settings.database ?? "-", settings.ssl.mode].join(" ");
  };
  assert.is(seen("mysql://al:se%40cret@db.example/shop"), "db.example:3306 al se@cret shop PREFERRED");
  assert.is(seen("mariadb://al:%C3%A9%25@[::1]:3307/a%2Fb?ssl-mode=verify_ca"), "[::1]:3307 al é% a/b VERIFY_CA");
  assert.is(seen("mysql://al@/shop?socket=%2Frun%2Fmysqld.sock"), "/run/mysqld.sock al  shop DISABLED");
  assert.is(seen({ url: "mysql://al:x@h/shop", port: 1, database: "other", ssl: { mode: "REQUIRED" } }), "h:1 al x other REQUIRED");
  assert.is(seen({ user: "al", host: "[::1]", ssl: { ca: "PEM" } }), "[::1]:3306 al  - VERIFY_IDENTITY");
  const ca = join(folder, "ca.crt");
  const settings = readConfig(`mysql://al@h/?ssl-ca=${encodeURIComponent(ca)}&connect-timeout=3`);
  assert.is(settings.ssl.ca, readFileSync(ca, "utf8"));
  assert.equal(settings.pool, { connectTimeout: 3000 });
  assert.equal(readConfig({ user: "al", min: 1, max: 3, acquireTimeout: 5 }).pool, { min: 1, max: 3, acquireTimeout: 5 });
});

test("I12: what is not understood is refused, and no message holds a password", () => {
  const refused: readonly (readonly [given: string | MysqlConfig, says: RegExp])[] = [
    ["mysql://al:geheim@h/x?flags=1", /unknown parameter "flags"; known are ssl-mode, ssl-ca, ssl-cert, ssl-key, socket, connect-timeout/],
    ["mysql://al:geheim@h/x?ssl-mode=off", /one of DISABLED/],
    ["mysql://al:geheim@h:99999/x", /port/],
    ["mysql://al:gehe@im@h/x", /percent codes/],
    ["mysql://al:geheim%zz@h/x", /no escape/],
    ["postgres://al:geheim@h/x", /is not like mysql:/],
    ["mysql://al:geheim@h/x?ssl-ca=/nowhere/ca", /cannot be read \(ENOENT\)/],
    ["mysql://al:geheim@h,i/x", /several hosts/],
    ["mysql://al:geheim@h/x?connect-timeout=soon", /whole number/],
    [{ user: "a\0b" }, /NUL/],
    [{ port: 0 }, /from 1 to 65535/],
    [{ statementCacheSize: 1 }, /from 2/],
    [{ ssl: { certificate: "PEM" } }, /certificate and its key/],
    [{ ssl: { verify: true } as object }, /ssl\.verify: is unknown/],
    [{ multipleStatements: true } as object, /multipleStatements: is unknown/],
    [{ password: 1 as unknown as string }, /password: is a string/],
  ];
  for (const [given, says] of refused) {
    assert.throws(() => readConfig(given), (error: unknown) => error instanceof ValidationError && says.test(error.message) && !/geheim/.test(inspect(error)), inspect(given));
  }
});

test("I12: neither password nor key is seen in settings, sessions or errors", async () => {
  const settings = readConfig({ url: "mysql://al:geheim@h/x", ssl: { certificate: "PEM", key: "geheim" } });
  assert.not.match(inspect(settings, { depth: 9, showHidden: true }) + JSON.stringify(settings), /geheim/);
  const session = await open();
  assert.not.match(inspect(session, { depth: 9 }), /password|sqlmodel:/);
  await session.close();
  const error = await failure(open(url.replace(":sqlmodel@", ":geheim@")), ConnectionError);
  assert.not.match(inspect(error, { depth: 9 }), /geheim/);
});

test("an old mysql2 is refused", () => {
  assert.throws(() => refuseUnsuitable("3.11.0", {}), (error: unknown) => error instanceof ConnectionError && error.code === "DRIVER_UNSUITABLE" && /3\.24/.test(error.message));
});

// ---- connecting

test("signing in: escapes in the password, a function that gives it, and what is refused", async () => {
  const server = await ownServer();
  const special = await open(server.urlOf("special"));
  assert.is(await value(special, "CURRENT_USER()"), "special@%");
  await special.close();
  let asked = 0;
  const password = async (): Promise<string> => ((asked += 1), "sqlmodel");
  for (const _ of [1, 2]) await (await open({ url: server.url, password })).close();
  assert.is(asked, 2);
  const code = async (config: string | MysqlConfig) => (await failure(open(config), ConnectionError)).code;
  assert.is(await code(server.url.replace(":sqlmodel@", ":wrong@")), "AUTHENTICATION_FAILED");
  assert.is(await code(server.url.replace("sqlmodel:", "nobody:")), "AUTHENTICATION_FAILED");
  assert.is(await code({ url: server.url, password: () => Promise.reject(new TypeError("vault")) }), "AUTHENTICATION_FAILED");
  assert.is(await code(server.url.replace("/sqlmodel_test", "/nix")), "DATABASE_MISSING");
  const one = await open(server.url);
  await one.script(["CREATE USER lonely@'%' IDENTIFIED BY 'x' WITH MAX_USER_CONNECTIONS 1"]);
  const first = await open({ url: server.url, user: "lonely", password: "x", database: "information_schema" });
  assert.is(await code({ url: server.url, user: "lonely", password: "x", database: "information_schema" }), "TOO_MANY_CONNECTIONS");
  await Promise.all([one.close(), first.close()]);
});

test("a Unix socket", async () => {
  const server = await ownServer();
  const session = await open({ user: "sqlmodel", password: "sqlmodel", socketPath: server.socket, database: "sqlmodel_test" });
  assert.is(await value(session, "1"), 1);
  const interrupted = failure(session.all(raw("SELECT SLEEP(5)"), []), QueryError);
  await wait(50);
  await session.interrupt();
  assert.is((await interrupted).kind, "cancelled");
  await session.close();
  assert.is((await failure(open({ user: "x", socketPath: "/nowhere/socket" }), ConnectionError)).code, "CONNECTION_REFUSED");
});

test("no server, no host", async () => {
  const refused = await failure(open({ url, port: 1 }), ConnectionError);
  assert.is(refused.code, "CONNECTION_REFUSED");
  assert.match(refused.message, /127\.0\.0\.1:1/);
  assert.is((await failure(open({ url, host: "nowhere.invalid" }), ConnectionError)).code, "HOST_NOT_FOUND");
});

test("P6: giving up while the server says nothing destroys the socket; the reason is the caller's", async () => {
  const { proxy, config } = await through();
  proxy.stall();
  const reason = new TimeoutError("enough");
  const controller = new AbortController();
  const opening = openMysqlSession(readConfig(config))({ signal: controller.signal });
  await eventually(() => proxy.connections === 1);
  controller.abort(reason);
  assert.is(await failure(opening, TimeoutError), reason);
  proxy.resume();
  await eventually(() => proxy.connections === 0);
  const aborted = openMysqlSession(readConfig(config))({ signal: AbortSignal.abort() });
  assert.is((await failure(aborted, ConnectionError)).code, "CONNECT_TIMEOUT");
});

test("D20: TLS for each mode, and what is refused; never plain text by itself", async () => {
  const [good, plain, wrongHost, expired, other] = await Promise.all([
    ownServer(), ownServer({ tls: false }), ownServer({ tls: "wrong-host" }), ownServer({ tls: "expired" }), ownServer({ tls: "other" }),
  ]);
  const ca = certificate("ca.crt");
  const cipher = async (server: Mariadb, ssl: MysqlConfig["ssl"] & object, more: MysqlConfig = {}): Promise<string> => {
    try {
      const session = await open({ url: server.url, ssl, ...more });
      const [row] = (await session.all(raw("SHOW STATUS LIKE 'Ssl_version'"), [])) as RawRow[];
      await session.close();
      return (row!["Value"] as string) || "plain";
    } catch (error) {
      return error instanceof ConnectionError ? error.code : inspect(error);
    }
  };
  assert.is(await cipher(good, { mode: "DISABLED" }), "plain");
  assert.is(await cipher(good, { mode: "PREFERRED" }), "TLSv1.3");
  assert.is(await cipher(good, { mode: "REQUIRED" }), "TLSv1.3");
  assert.is(await cipher(good, { mode: "VERIFY_CA", ca }), "TLSv1.3");
  assert.is(await cipher(good, { ca }), "TLSv1.3", "an address that the certificate names");
  assert.is(await cipher(good, { ca }, { host: "localhost" }), "TLSv1.3");
  assert.is(await cipher(good, { ca, serverName: "elsewhere.invalid" }), "TLS_REFUSED");
  assert.is(await cipher(good, { mode: "VERIFY_CA" }), "TLS_REFUSED", "Node trusts no such authority");
  assert.is(await cipher(good, { ca: certificate("other-ca.crt") }), "TLS_REFUSED");
  assert.is(await cipher(wrongHost, { ca }), "TLS_REFUSED");
  assert.is(await cipher(wrongHost, { mode: "VERIFY_CA", ca }), "TLSv1.3");
  assert.is(await cipher(wrongHost, { ca, serverName: "elsewhere.invalid" }), "TLSv1.3");
  assert.is(await cipher(expired, { mode: "VERIFY_CA", ca }), "TLS_REFUSED");
  assert.is(await cipher(other, { mode: "REQUIRED", ca }), "TLS_REFUSED");
  assert.is(await cipher(plain, { mode: "PREFERRED" }), "plain");
  for (const mode of ["REQUIRED", "VERIFY_CA", "VERIFY_IDENTITY"] as const) assert.is(await cipher(plain, { mode }), "TLS_REFUSED");
  const { message } = await failure(open({ url: plain.url, ssl: { mode: "REQUIRED" } }), ConnectionError);
  assert.match(message, /offers no TLS/);
  const client = { certificate: certificate("client.crt"), key: certificate("client.key") };
  assert.is(await cipher(good, { ca, ...client }, { url: good.urlOf("certificate") }), "TLSv1.3");
  assert.is(await cipher(good, { ca }, { url: good.urlOf("certificate") }), "AUTHENTICATION_FAILED");
  assert.is(await cipher(good, { mode: "DISABLED" }, { url: good.urlOf("tls_only") }), "AUTHENTICATION_FAILED");
  const session = await open({ url: good.url, ssl: { ca } });
  const stopped = failure(session.all(raw("SELECT SLEEP(5)"), []), QueryError);
  await wait(50);
  await session.interrupt();
  assert.is((await stopped).kind, "cancelled", "KILL goes over TLS too");
  await session.close();
});

test("D9, D17: each session is in UTC, strict, in UTF-8 with a binary collation, and division by zero is NULL", async () => {
  const session = await heroes();
  assert.is(await value(session, "@@time_zone"), "+00:00");
  assert.equal(String(await value(session, "@@sql_mode")).split(",").sort(), [
    "NO_AUTO_VALUE_ON_ZERO", "NO_BACKSLASH_ESCAPES", "NO_ENGINE_SUBSTITUTION", "NO_ZERO_DATE", "NO_ZERO_IN_DATE", "ONLY_FULL_GROUP_BY", "STRICT_ALL_TABLES",
  ]);
  assert.match(String(await value(session, "@@collation_connection")), /^utf8mb4_(nopad|0900)_bin$/);
  assert.is(await value(session, "@@character_set_results"), "utf8mb4");
  assert.is(await value(session, "1 / 0"), null);
  await failure(session.all(raw("SELECT name FROM heroes GROUP BY age"), []), QueryError);
  await add(session, "Rusty", 4);
  await session.write({ text: "UPDATE heroes SET age = 1 DIV 0" }, []);
  assert.is((await failure(add(session, "a name that is too long", 1), QueryError)).kind, "value");
  assert.match(session.server.version, /^\d+\.\d+\.\d+/);
  assert.ok(["mariadb", "mysql"].includes(session.server.flavour));
  assert.is(session.server.connection, await value(session, "CONNECTION_ID()"));
  await session.close();
});

// ---- values

test("D1, W30: integers go and come exactly, also in arithmetic", async () => {
  const session = await open();
  const echo = (given: BoundValue) => value(session, "?", given);
  assert.is(await echo(5), 5);
  assert.is(await echo(2 ** 53 - 1), 2 ** 53 - 1);
  assert.is(await echo(2n ** 63n - 1n), "9223372036854775807");
  assert.is(await echo(-(2n ** 63n)), "-9223372036854775808");
  assert.is(await echo(2n ** 64n - 1n), "18446744073709551615");
  assert.is(await echo(7n), 7);
  assert.is(await echo(1.5), 1.5);
  assert.is(await echo(5e-324), 5e-324);
  assert.is(await echo(1.7976931348623157e308), 1.7976931348623157e308);
  assert.is(await echo(-0), 0);
  assert.is(await echo(1e21), 1e21);
  await session.script(["DROP TABLE IF EXISTS big", "CREATE TABLE big (n BIGINT)"]);
  await session.write({ text: "INSERT INTO big VALUES (?)" }, [2n ** 60n]);
  await session.write({ text: "UPDATE big SET n = n + ?" }, [1]);
  assert.is(await session.first({ text: "SELECT n FROM big WHERE n = ?", row: (row) => row[0] }, [2n ** 60n + 1n]), String(2n ** 60n + 1n));
  await session.close();
});

test("D5, D6, D7, D8, D10, D11, D12: dates, times, decimals, JSON, bits and texts of any charset come as they are", async () => {
  const session = await open();
  await session.script([
    "DROP TABLE IF EXISTS every",
    `CREATE TABLE every (d DATE, dt DATETIME(6), ts TIMESTAMP(3) NULL, t TIME(6), de DECIMAL(30, 10), f FLOAT, do DOUBLE, j JSON, b BIT(10), y YEAR,
      e ENUM('a', 'b'), s SET('x', 'y'), l VARCHAR(10) CHARACTER SET latin1, u VARCHAR(10) CHARACTER SET utf16, lt LONGTEXT, bl LONGBLOB, bi BINARY(3), ti TINYINT(1))`,
  ]);
  const args: BoundValue[] = [
    "2024-03-10", "2024-03-10 02:30:00.123456", "2024-03-10 02:30:00.123", "-838:59:58.000001", "12345678901234567890.0123456789", 1.5, 0.1, '{"a":[1,null]}',
    5, 2024, "b", "x,y", "é", "漢", "😀".repeat(100), new Uint8Array([0, 255, 39, 92]), new Uint8Array([1, 0, 2]), 1,
  ];
  await session.write({ text: `INSERT INTO every VALUES (${args.map(() => "?").join(", ")})` }, args);
  const row = (await session.first({ text: "SELECT * FROM every", row: (values) => values }, [])) as unknown[];
  const json = JSON.parse(row[7] as string);
  assert.equal(json, { a: [1, null] });
  row[7] = args[7];
  const bytes = row.map((cell) => (Buffer.isBuffer(cell) ? [...cell] : cell));
  assert.equal(bytes, [...args.slice(0, 8), [0, 5], ...args.slice(9, 15), [0, 255, 39, 92], [1, 0, 2], 1]);
  assert.is(await value(session, "CAST('2024-01-02' AS DATETIME(3))"), "2024-01-02 00:00:00", "an empty fraction is left out");
  assert.is(await value(session, "JSON_OBJECT('n', CAST(NULL AS CHAR))"), '{"n": null}');
  assert.is(await value(session, "CAST(NULL AS JSON)".replace("AS JSON", session.server.flavour === "mysql" ? "AS JSON" : "AS CHAR")), null);
  assert.is(await value(session, "CAST(1.10 AS DECIMAL(10, 2))"), "1.10");
  assert.is(await value(session, "CAST('0001-01-01' AS DATE)"), "0001-01-01");
  await session.close();
});

test("I1, I2: hostile texts are stored and read back unchanged", async () => {
  const session = await open();
  await session.script(["DROP TABLE IF EXISTS texts", "CREATE TABLE texts (t LONGTEXT)"]);
  for (const text of ["'", "\\", "\\'", '"', "`", "\0", "--", "/*", "?", "??", ":x", "%_", "\u00bf'", "é", "😀", "\r\n\t\x1a", "'; DROP TABLE texts; --", "x".repeat(70_000)]) {
    await session.write({ text: "INSERT INTO texts VALUES (?)" }, [text]);
    assert.is(await session.first({ text: "SELECT t FROM texts WHERE t = ?", row: (row) => row[0] }, [text]), text);
    await session.write({ text: "DELETE FROM texts" }, []);
  }
  await session.close();
});

test("D13: what would be changed on the way is refused before it is sent, and named by its place", async () => {
  const session = await open();
  for (const wrong of [NaN, Infinity, -Infinity, undefined, new Date(), {}, [1], true, Symbol.iterator, 2n ** 64n, -(2n ** 63n) - 1n, "\ud800", () => 1]) {
    const error = await failure(value(session, "?, ?", 1, wrong as BoundValue), ValidationError);
    assert.equal(error.issues[0]?.path, ["arguments", 1]);
  }
  await session.close();
});

test("D16: columns of any name are properties of their own, and do not end the connection", async () => {
  const session = await open();
  const wanted = ["__proto__", "constructor", "toString", "hasOwnProperty", "__defineGetter__", "a b", "select", "ß", "']);process.exit()//"];
  const row = (await session.first(raw(`SELECT ${wanted.map((name, index) => `${index} AS \`${name}\``).join(", ")}`), [])) as RawRow;
  assert.equal(Object.keys(row), wanted);
  assert.equal(Object.values(row), wanted.map((_, index) => index));
  assert.is(Object.getPrototypeOf(row), Object.prototype);
  await failure(session.all(raw("SELECT 1 AS a, 2 AS a"), []), DecodeError);
  await session.close();
});

test("D19: LIMIT and OFFSET take parameters", async () => {
  const session = await heroes();
  for (const name of ["a", "b", "c"]) await add(session, name);
  assert.equal(await session.all({ text: "SELECT name FROM heroes ORDER BY name LIMIT ? OFFSET ?", row: (row) => row[0] }, [1, 1]), ["b"]);
  assert.equal(await session.all({ text: "SELECT name FROM heroes ORDER BY name LIMIT ?", row: (row) => row[0] }, [2n]), ["a", "b"]);
  await session.close();
});

test("rows are arrays by position; raw SQL is put into the order of its type, and a missing column is named", async () => {
  const session = await open();
  const typed = (text: string) => ({ text, raw: { columns: ["b", "a"] }, row: (row: RawRow) => ({ b: row[0], a: row[1] }) });
  assert.equal(await session.all(typed("SELECT 1 AS a, 2 AS b, 3 AS c UNION SELECT 4, 5, 6"), []), [{ b: 2, a: 1 }, { b: 5, a: 4 }]);
  assert.equal(await session.all(typed("SELECT 2 AS b, 1 AS a"), []), [{ b: 2, a: 1 }]);
  const error = await failure(session.all(typed("SELECT 1 AS a"), []), DecodeError);
  assert.is(error.column, "b");
  assert.is(await session.first({ text: "SELECT 1 FROM DUAL WHERE 1 = 0", row: (row) => row }, []), undefined);
  assert.equal(await session.all(raw("DO 1"), []), []);
  const spoilt = { text: "SELECT 1", row: () => { throw new DecodeError("x", "a", "b"); } };
  await failure(session.all(spoilt, []), DecodeError);
  assert.is(await value(session, "1"), 1);
  await session.close();
});

test("D21: CALL answers its first rows, texts without rows none, and a thousand columns all", async () => {
  const session = await heroes();
  await session.script(["DROP PROCEDURE IF EXISTS two", "CREATE PROCEDURE two() BEGIN SELECT 1 AS a; INSERT INTO teams (name) VALUES ('x'); SELECT 2 AS b; END"]);
  assert.equal(await session.all(raw("CALL two()"), []), [{ a: 1 }]);
  assert.equal(await session.all(raw("SELECT 7 AS a"), []), [{ a: 7 }]);
  const many = (await session.first(raw(`SELECT ${Array.from({ length: 1000 }, (_, index) => `${index} AS c${index}`).join(", ")}`), [])) as RawRow;
  assert.is(Object.keys(many).length, 1000);
  await session.close();
});

// ---- prepared statements

const preparedBy = async (session: MysqlSession): Promise<number> => Number(((await session.first(raw("SHOW GLOBAL STATUS LIKE 'Prepared_stmt_count'"), [])) as RawRow)["Value"]);

test("a text is prepared once; those not used lately are closed", async () => {
  const server = await ownServer();
  const session = await open({ url: server.url, statementCacheSize: 8 });
  for (let round = 0; round < 3; round += 1) assert.is(await value(session, "?", round), round);
  const commands = async () => Number(((await session.first(raw("SHOW SESSION STATUS LIKE 'Com_stmt_prepare'"), [])) as RawRow)["Value"]);
  const before = await commands();
  await value(session, "?", 1);
  assert.is(await commands(), before);
  for (let index = 0; index < 50; index += 1) await value(session, `? + ${index}`, 1);
  // The one that has to go is closed after the new one has run.
  assert.ok((await preparedBy(session)) <= 9);
  await session.close();
});

test("D4: where the server takes no more prepared statements, half of ours are closed, and the rest goes on", async () => {
  const server = await ownServer({ settings: { "max-prepared-stmt-count": 6 } });
  const session = await open(server.url);
  for (let round = 0; round < 2; round += 1) {
    for (let index = 0; index < 30; index += 1) assert.is(await value(session, `? + ${index}`, 1), index + 1);
  }
  const other = await open(server.url);
  assert.is(await value(session, "1"), 1);
  const refused = await value(other, "?", 1).catch((error: unknown) => error);
  assert.ok(refused === 1 || (refused instanceof QueryError && refused.databaseCode === "1461"), inspect(refused));
  await Promise.all([session.close(), other.close()]);
});

test("D3: statements go on after the tables changed", async () => {
  const [session, other] = [await heroes(), await open()];
  await add(session, "Rusty", 4);
  const all = { text: "SELECT * FROM heroes", raw: {} };
  assert.is(Object.keys((await session.first(all, [])) as RawRow).length, 4);
  await other.script(["ALTER TABLE heroes ADD COLUMN motto TEXT", "ALTER TABLE heroes MODIFY age BIGINT"]);
  assert.is(Object.keys((await session.first(all, [])) as RawRow).length, 5);
  await add(session, "Dive", 5);
  await other.script(["ALTER TABLE heroes DROP COLUMN motto"]);
  assert.is(Object.keys((await session.first(all, [])) as RawRow).length, 4);
  await Promise.all([session.close(), other.close()]);
});

test("calls that are under way together run in order, and each gets its own answer", async () => {
  const session = await heroes();
  const answers = await Promise.all([add(session, "a"), names(session), add(session, "b"), failure(value(session, "nix"), QueryError), names(session), session.ping()]);
  assert.equal([answers[1], answers[4]], [["a"], ["a", "b"]]);
  await session.close();
});

// ---- writing

test("write counts the rows that it found; generated keys, keys that were brought along, none", async () => {
  const session = await heroes();
  const run = async (text: string, ...args: BoundValue[]) => {
    const { changes, generatedKey } = await session.write({ text }, args);
    return [changes, generatedKey];
  };
  assert.equal(await run("INSERT INTO heroes (name, age) VALUES ('a', 1)"), [1, 1]);
  assert.equal(await run("INSERT INTO heroes (id, name, age) VALUES (?, 'b', 1)", 50), [1, 50]);
  assert.equal(await run("INSERT INTO heroes (id, name) VALUES (?, 'huge')", 2n ** 62n), [1, 2n ** 62n]);
  assert.equal(await run("DELETE FROM heroes WHERE name = 'huge'"), [1, undefined]);
  assert.equal(await run("UPDATE heroes SET age = 1"), [2, undefined], "found, and not changed");
  assert.equal(await run("UPDATE heroes SET age = 2 WHERE id = 0"), [0, undefined]);
  assert.equal(await run("INSERT INTO heroes (name, age) VALUES ('a', 1) ON DUPLICATE KEY UPDATE team_id = NULL, name = 'c'"), [1, 1], "updated: the row's own key");
  assert.equal(await run("REPLACE INTO heroes (id, name, age) VALUES (50, 'b', 9)"), [1, 50]);
  const [changes] = await run("INSERT INTO heroes (id, name, age) VALUES (60, 'x', 1), (50, 'y', 1), (61, 'z', 1) ON DUPLICATE KEY UPDATE age = 7");
  assert.is(changes, 3);
  assert.equal(await run("INSERT IGNORE INTO heroes (id, name) VALUES (50, 'y')"), [0, undefined]);
  assert.equal(await run("INSERT INTO heroes (id, name) VALUES (0, 'zero')"), [1, undefined], "0 is a key like any other");
  assert.equal(await run("CREATE TABLE IF NOT EXISTS unkeyed (a INT)"), [0, undefined]);
  assert.equal(await run("INSERT INTO unkeyed VALUES (1), (2)"), [2, undefined]);
  await session.close();
});

const manyHeroes = {
  ...addHero, many: { kind: "tuples", head: "INSERT INTO heroes (name, age) VALUES ", tuple: "(?, ?)" },
} as const;
const listOf = (count: number, prefix = "n"): BoundValue[][] => Array.from({ length: count }, (_, index) => [`${prefix}${index}`, index]);

test("insertMany: in few statements, with a key for each row", async () => {
  const session = await heroes();
  assert.equal(await session.insertMany(manyHeroes, []), []);
  for (const count of [1, 3, 4, 5, 64, 1000, 2100]) {
    await session.write({ text: "DELETE FROM heroes" }, []);
    const keys = await session.insertMany(manyHeroes, listOf(count));
    const stored = await session.all({ text: "SELECT id, name FROM heroes ORDER BY age", row: (row) => row[0] }, []);
    assert.equal(keys, stored, String(count));
  }
  assert.is(session.transactionState, "none");
  assert.equal((await session.insertMany(addHero, listOf(3, "single"))).length, 3);
  await session.close();
});

test("insertMany with keys that were brought along, among those of a cluster, and with INSERT IGNORE", async () => {
  const session = await heroes();
  const keyed = {
    text: "INSERT INTO teams (id, name) VALUES (?, ?)", many: { kind: "tuples", head: "INSERT INTO teams (id, name) VALUES ", tuple: "(?, ?)" },
  } as const;
  await session.insertMany(keyed, [[11, "a"], [7, "b"], [9, "c"], [8, "d"]]);
  assert.equal(await session.all({ text: "SELECT id FROM teams ORDER BY name", row: (row) => row[0] }, []), [11, 7, 9, 8]);
  assert.equal(await session.insertMany(keyed, [[null, "e"], [null, "f"], [null, "g"], [null, "h"]]), [12, 13, 14, 15]);
  await session.write(raw("SET SESSION auto_increment_increment = 5, auto_increment_offset = 3"), []);
  const keys = await session.insertMany(keyed, listOf(20).map(([name]) => [null, name!]));
  assert.equal(keys, await session.all({ text: "SELECT id FROM teams WHERE name LIKE 'n%' ORDER BY id", row: (row) => row[0] }, []));
  await session.reset();
  const ignoring = { text: "INSERT IGNORE INTO heroes (name, age) VALUES (?, ?)", many: { ...manyHeroes.many, head: "INSERT IGNORE INTO heroes (name, age) VALUES " } };
  await add(session, "n2", 2);
  assert.equal(await session.insertMany(ignoring, listOf(4)), [undefined, undefined, undefined, undefined]);
  await session.close();
});

test("D14: more parameters than the protocol counts", async () => {
  const session = await heroes();
  const keys = await session.insertMany(manyHeroes, listOf(40_000));
  assert.is(keys.length, 40_000);
  assert.is(await value(session, "COUNT(*) FROM heroes"), 40_000);
  await session.close();
});

test("insertMany is all or nothing: by itself, in a transaction, and beside other calls", async () => {
  const session = await heroes();
  const wrong = [...listOf(100), ["a name that is much too long", 1]];
  await failure(session.insertMany(manyHeroes, wrong), QueryError);
  assert.is(session.transactionState, "none");
  assert.equal(await names(session), []);
  await session.control("START TRANSACTION");
  await add(session, "before");
  await failure(session.insertMany(manyHeroes, wrong), QueryError);
  assert.is(session.transactionState, "open");
  await session.insertMany(manyHeroes, listOf(5));
  await session.control("COMMIT");
  assert.equal(await names(session), ["before", "n0", "n1", "n2", "n3", "n4"]);
  const [many, one] = await Promise.allSettled([session.insertMany(manyHeroes, wrong), add(session, "beside")]);
  assert.equal([many.status, one.status], ["rejected", "fulfilled"]);
  assert.is((await names(session)).at(-1), "beside");
  await session.close();
});

test("insertMany with RETURNING, where the server has it", async () => {
  const session = await heroes();
  if (session.server.flavour === "mariadb") {
    const returning = {
      text: "INSERT INTO heroes (name, age) VALUES (?, ?) RETURNING name, age",
      many: undefined,
      row: (row: RawRow) => `${String(row[0])} ${String(row[1])}`,
    };
    const { many: _, ...single } = returning;
    assert.equal(await session.insertMany(single, listOf(2)), ["n0 0", "n1 1"]);
    assert.is((await session.write({ text: single.text }, ["w", 1])).changes, 1);
    assert.is(session.transactionState, "none");
  }
  await session.close();
});

test("D15: what is longer than the server takes is refused before it is sent, and the connection lives", async () => {
  const server = await ownServer({ settings: { "max-allowed-packet": "1M" } });
  const session = await open(server.url);
  const limit = session.server.maxAllowedPacket;
  const longest = { text: "SELECT LENGTH(?)", row: (row: RawRow) => row[0] };
  assert.is(await session.first(longest, ["x".repeat(limit - 40)]), limit - 40);
  for (const long of ["x".repeat(limit), new Uint8Array(limit), "é".repeat(limit / 2)]) {
    const error = await failure(session.first(longest, [long]), QueryError);
    assert.equal([error.kind, error.databaseCode], ["value", "1153"]);
    assert.match(error.message, /max_allowed_packet is 1048576: nothing was sent/);
  }
  assert.is((await failure(session.all(raw(`SELECT '${"x".repeat(limit)}'`), []), QueryError)).kind, "value");
  await session.script(["CREATE TABLE blobs (b LONGBLOB)"]);
  const many = { text: "INSERT INTO blobs VALUES (?)", many: { kind: "tuples", head: "INSERT INTO blobs VALUES ", tuple: "(?)" } } as const;
  await session.insertMany(many, Array.from({ length: 30 }, () => [new Uint8Array(200_000)]));
  assert.is(await value(session, "SUM(LENGTH(b)) FROM blobs"), "6000000");
  assert.is(session.lostBy, undefined);
  // At the very edge the server must agree with what was counted.
  for (let bytes = limit - 40; bytes < limit; bytes += 1) {
    const outcome = await session.first(longest, [new Uint8Array(bytes)]).catch((error: unknown) => error);
    if (outcome === bytes) continue;
    assert.ok(outcome instanceof QueryError && outcome.message.includes("nothing was sent"), inspect(outcome));
    break;
  }
  assert.is(session.lostBy, undefined);
  await session.close();
});

// ---- transactions

test("control answers the command; the state is what the server says", async () => {
  const session = await heroes();
  assert.is(await session.control("START TRANSACTION"), "START");
  assert.is(session.transactionState, "open");
  await add(session, "a");
  await session.control("SAVEPOINT one");
  await failure(add(session, "a name that is much too long"), QueryError);
  assert.is(session.transactionState, "open");
  await session.control("ROLLBACK TO SAVEPOINT one");
  assert.is((await failure(session.control("RELEASE SAVEPOINT nix"), QueryError)).kind, "notFound");
  assert.is(await session.control("COMMIT"), "COMMIT");
  assert.is(session.transactionState, "none");
  await session.control("START TRANSACTION READ ONLY");
  assert.is((await failure(add(session, "b"), QueryError)).kind, "readOnly");
  await session.control("ROLLBACK");
  await session.close();
});

test("T11: what would commit an open transaction is refused before it is sent", async () => {
  const session = await heroes();
  await session.control("START TRANSACTION");
  await add(session, "a");
  for (const text of ["CREATE TABLE t1 (a INT)", " /* x */ alter table heroes add x int", "-- y\nTRUNCATE heroes", "/*!50000 DROP */ TABLE heroes", "LOCK TABLES heroes READ", "GRANT SELECT ON *.* TO x", "RENAME TABLE heroes TO h"]) {
    assert.is((await failure(session.write(raw(text), []), TransactionError)).code, "TRANSACTION_DDL", text);
    assert.is((await failure(session.script([text]), TransactionError)).code, "TRANSACTION_DDL", text);
  }
  await session.write(raw("CREATE TEMPORARY TABLE t2 (a INT)"), []);
  assert.is(session.transactionState, "open");
  await session.control("ROLLBACK");
  assert.equal(await names(session), []);
  await session.close();
});

test("the user's SQL may not begin or end a transaction", async () => {
  const session = await open();
  for (const text of ["BEGIN", "start transaction", " /* */ COMMIT", "-- x\nROLLBACK", "# x\nSAVEPOINT a", "RELEASE SAVEPOINT a", "XA START 'a'", "SET autocommit = 0", "set @@session.autocommit=1", "/*!COMMIT*/", "; commit"]) {
    assert.is((await failure(session.write(raw(text), []), TransactionError)).code, "TRANSACTION_STATEMENT", text);
  }
  for (const text of ["SELECT 'begin'", "SET @x = 1", "START REPLICA", "BEGIN NOT ATOMIC SELECT 1; END", "CALL commit_all()"]) readFacts(text);
  await session.close();
});

test("I13: one call runs one statement", async () => {
  const session = await heroes();
  assert.is((await failure(session.all(raw("SELECT 1; DROP TABLE heroes"), []), QueryError)).kind, "syntax");
  assert.is((await failure(session.script(["SELECT 1; DROP TABLE heroes"]), QueryError)).kind, "syntax");
  await names(session);
  await session.close();
});

test("T9: after a deadlock the whole transaction is gone, and insertMany does not look for its savepoint", async () => {
  const [one, two] = [await heroes(), await open()];
  await one.insertMany(manyHeroes, listOf(2));
  const take = (session: MysqlSession, name: string) => session.write({ text: "UPDATE heroes SET age = age + 10 WHERE name = ?" }, [name]);
  for (const session of [one, two]) await session.control("START TRANSACTION");
  await take(one, "n0");
  await take(two, "n1");
  const outcomes = await Promise.allSettled([take(one, "n1"), take(two, "n0")]);
  const victim = outcomes[0].status === "rejected" ? 0 : 1;
  const { reason } = outcomes[victim] as PromiseRejectedResult;
  assert.ok(reason instanceof QueryError && reason.kind === "deadlock", inspect(reason));
  assert.is([one, two][victim]!.transactionState, "none");
  assert.is([one, two][1 - victim]!.transactionState, "open");
  for (const session of [one, two]) await session.reset();
  await Promise.all([one.close(), two.close()]);
});

test("T10: a lock that is not given in time undoes the statement alone; NOWAIT does not wait", async () => {
  const [one, two] = [await heroes(), await open()];
  await add(one, "a", 1);
  await two.write(raw("SET SESSION innodb_lock_wait_timeout = 1"), []);
  for (const session of [one, two]) await session.control("START TRANSACTION");
  await one.write({ text: "UPDATE heroes SET age = 2" }, []);
  await two.write({ text: "INSERT INTO teams (name) VALUES ('x')" }, []);
  assert.is((await failure(two.write({ text: "UPDATE heroes SET age = 3" }, []), QueryError)).kind, "busy");
  assert.is(two.transactionState, "open");
  assert.is((await failure(two.all({ text: "SELECT * FROM heroes FOR UPDATE NOWAIT" }, []), QueryError)).kind, "busy");
  for (const session of [one, two]) await session.reset();
  await Promise.all([one.close(), two.close()]);
});

test("a snapshot that cannot be kept is a serialization failure, and ends the transaction (MariaDB)", async () => {
  const [one, two] = [await heroes(), await open()];
  await add(one, "a", 1);
  if (one.server.flavour === "mariadb") {
    await one.write(raw("SET SESSION innodb_snapshot_isolation = ON"), []);
    await one.control("START TRANSACTION");
    await names(one);
    await two.write({ text: "UPDATE heroes SET age = 2" }, []);
    assert.is((await failure(one.write({ text: "UPDATE heroes SET age = 3" }, []), QueryError)).kind, "serialization");
    assert.is(one.transactionState, "none");
  }
  await Promise.all([one.close(), two.close()]);
});

test("P13, P15: reset takes back transactions, variables, modes, temporary tables, locks and the database", async () => {
  const session = await heroes();
  await session.control("START TRANSACTION");
  await add(session, "gone");
  assert.is(session.touched, false);
  await session.reset();
  assert.is(session.transactionState, "none");
  assert.equal(await names(session), []);
  await session.all(raw("SELECT name FROM heroes WHERE id = 1"), []);
  await session.write(raw("UPDATE heroes SET age = 1"), []);
  assert.is(session.touched, false);
  for (const text of ["SET @x = 1", "SET sql_mode = ''", "SET time_zone = '+05:00'", "CREATE TEMPORARY TABLE heroes2 (a INT)", "SELECT GET_LOCK('mine', 1)", "USE information_schema", "SET NAMES latin1"]) await session.all(raw(text), []);
  assert.is(session.touched, true);
  await session.reset();
  assert.is(session.touched, false);
  assert.is(await value(session, "@x"), null);
  assert.match(await value(session, "@@sql_mode"), /STRICT_ALL_TABLES/);
  assert.is(await value(session, "@@time_zone"), "+00:00");
  assert.match(String(await value(session, "@@collation_connection")), /^utf8mb4_(nopad|0900)_bin$/);
  assert.is(await value(session, "DATABASE()"), database);
  assert.is(await value(session, "IS_FREE_LOCK('mine')"), 1);
  assert.is((await failure(session.all(raw("SELECT * FROM heroes2"), []), QueryError)).kind, "notFound");
  assert.equal(await names(session), []);
  await session.close();
});

// ---- cursors

const millions = { text: "SELECT a.seq, REPEAT('x', 100) FROM numbers a, numbers b WHERE a.seq + b.seq >= ? LIMIT 1000000", row: (row: RawRow) => row[0] };
const numbersTable = async (session: MysqlSession): Promise<void> => {
  await session.script(["CREATE TABLE IF NOT EXISTS numbers (seq INT PRIMARY KEY)"]);
  await session.insertMany(
    { text: "REPLACE INTO numbers VALUES (?)", many: { kind: "tuples", head: "REPLACE INTO numbers VALUES ", tuple: "(?)" } },
    Array.from({ length: 1000 }, (_, index) => [index]),
  );
};

test("a cursor answers all rows in batches, and the session is free after it", async () => {
  const session = await heroes();
  await session.insertMany(manyHeroes, listOf(1000));
  const cursor = await session.cursor({ text: "SELECT age FROM heroes WHERE age >= ? ORDER BY age", row: (row) => row[0] }, [10]);
  const rows: unknown[] = [];
  for (let batch = await cursor.next(); batch.length > 0; batch = await cursor.next()) {
    assert.ok(batch.length <= 256);
    rows.push(...batch);
  }
  assert.equal(rows, Array.from({ length: 990 }, (_, index) => index + 10));
  assert.equal(await cursor.next(), []);
  await cursor.close();
  await cursor.close();
  assert.is(await value(session, "1"), 1);
  const empty = await session.cursor({ text: "SELECT 1 FROM DUAL WHERE 1 = 0", row: (row) => row }, []);
  assert.equal(await empty.next(), []);
  await empty.close();
  const none = await session.cursor({ text: "UPDATE heroes SET age = age" }, []);
  assert.equal(await none.next(), []);
  await none.close();
  await session.close();
});

test("a mistake shows when the cursor is opened, or at the row", async () => {
  const session = await heroes();
  assert.is((await failure(session.cursor(raw("SELECT nix"), []), QueryError)).kind, "notFound");
  await failure(session.cursor({ text: "SELECT ?" }, [NaN]), ValidationError);
  assert.is((await failure(session.cursor({ text: "SELECT 1 AS a", raw: { columns: ["b"] }, row: (row) => row }, []), DecodeError)).column, "b");
  await session.insertMany(manyHeroes, listOf(3));
  const cursor = await session.cursor({ text: "SELECT (SELECT name FROM heroes h WHERE h.age >= t.age) FROM heroes t ORDER BY age DESC", raw: {} }, []).catch((error: unknown) => error);
  if (!(cursor instanceof QueryError)) {
    const error = await failure((cursor as { next(): Promise<unknown> }).next(), QueryError);
    assert.is(error.databaseCode, "1242");
    await (cursor as { close(): Promise<void> }).close();
  }
  assert.is(await value(session, "1"), 1);
  await session.close();
});

test("S8, K13: a million rows pass through little memory; leaving early is quick and leaves the session usable", async () => {
  const session = await open();
  await numbersTable(session);
  const cursor = await session.cursor(millions, [0]);
  let rows = 0;
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  for (let batch = await cursor.next(); rows < 60_000; batch = await cursor.next()) {
    rows += batch.length;
    if (rows % 25_600 === 0) await wait(60);
  }
  const grown = (process.memoryUsage().rss - before) / 2 ** 20;
  assert.ok(grown < 60, `${grown} MB more for 60000 of a million rows`);
  const started = performance.now();
  await cursor.close();
  assert.ok(performance.now() - started < 1_500, `closing took ${performance.now() - started} ms`);
  assert.is(session.lostBy, undefined);
  assert.is(await value(session, "1"), 1);
  const wide = await session.cursor({ text: "SELECT REPEAT('x', 300000) FROM numbers LIMIT 40", row: (row) => (row[0] as string).length }, []);
  const sizes: number[] = [];
  for (let batch = await wide.next(); batch.length > 0; batch = await wide.next()) sizes.push(batch.length);
  assert.ok(Math.max(...sizes) < 12, `wide rows come in small batches: ${sizes.join(" ")}`);
  assert.is(sizes.reduce((sum, size) => sum + size, 0), 40);
  await session.close();
});

test("K13: a cursor that is cancelled rejects, also with rows left; one whose connection is lost too", async () => {
  const session = await open();
  await numbersTable(session);
  const cursor = await session.cursor(millions, [0]);
  await cursor.next();
  await session.interrupt();
  assert.is((await failure(cursor.next(), QueryError)).kind, "cancelled");
  await cursor.close();
  assert.is(await value(session, "1"), 1);
  const lost = await session.cursor(millions, [0]);
  await lost.next();
  session.destroy(new ConnectionError("CONNECTION_CLOSED", "The pool closed it."));
  assert.is((await failure(lost.next(), ConnectionError)).code, "CONNECTION_CLOSED");
  await lost.close();
});

// ---- cancelling

test("K5, K6, K7: interrupt stops the statement on the server, and the session goes on", async () => {
  const session = await open();
  const started = performance.now();
  for (const text of ["SELECT SLEEP(5)", "SELECT SLEEP(5) AS a FROM (SELECT 1 UNION SELECT 2) x", "WITH x AS (SELECT SLEEP(5)) SELECT * FROM x"]) {
    const stopped = failure(session.all(raw(text), []), QueryError);
    await wait(50);
    await session.interrupt();
    assert.is((await stopped).kind, "cancelled");
    assert.is(await value(session, "1"), 1);
  }
  const done = session.all(raw("DO SLEEP(5)"), []).catch((error: unknown) => error);
  await wait(50);
  await session.interrupt();
  // It may have done something, so what the server says of it counts.
  assert.ok(((outcome: unknown) => Array.isArray(outcome) || (outcome instanceof QueryError && outcome.kind === "cancelled"))(await done));
  assert.ok(performance.now() - started < 4_000);
  await session.interrupt();
  assert.is(await value(session, "2"), 2, "with nothing under way there is nothing to stop");
  await session.close();
});

test("K4, K6: a write that is stopped is not done; one that was done says so", async () => {
  const session = await heroes();
  await numbersTable(session);
  await session.write({ text: "DELETE FROM heroes" }, []);
  const slow = session.write({ text: "INSERT INTO heroes (name, age) SELECT CONCAT('s', seq), SLEEP(0.05) FROM numbers" }, []);
  const outcome = slow.then(() => "done", (error: unknown) => (error as QueryError).kind);
  await wait(100);
  await session.interrupt();
  if ((await outcome) === "cancelled") assert.equal(await names(session), []);
  else assert.is(session.server.flavour, "mysql", "there SLEEP itself ends early");
  for (let round = 0; round < 30; round += 1) {
    await session.write({ text: "DELETE FROM heroes" }, []);
    const writing = add(session, "x").then(() => 1, () => 0);
    const interrupting = session.interrupt();
    const [done] = await Promise.all([writing, interrupting]);
    assert.is((await names(session)).length, done);
  }
  await session.close();
});

test("K3: a late interrupt never hits a later statement", async () => {
  const session = await open();
  await numbersTable(session);
  let stopped = 0;
  for (let round = 0; round < 60; round += 1) {
    const first = value(session, "SLEEP(0.004)").then(() => 0, () => 1);
    await wait(round % 7);
    const interrupting = session.interrupt();
    // Called while the KILL is on its way.
    const next = value(session, "COUNT(*) FROM numbers a");
    stopped += await first;
    await interrupting;
    assert.is(await next, 1000);
    assert.is(await value(session, "COUNT(*) FROM numbers b"), 1000);
  }
  assert.ok(stopped > 0, "some were stopped");
  await session.close();
});

test("K8, T18: insertMany that is cancelled between its statements stores nothing", async () => {
  const session = await heroes();
  const inserting = session.insertMany(manyHeroes, listOf(30_000)).then(() => "done", (error: unknown) => (error as QueryError).kind);
  await wait(40);
  await session.interrupt();
  assert.is(await inserting, "cancelled");
  assert.equal(await names(session), []);
  assert.is(session.transactionState, "none");
  await session.close();
});

test("K11, K12: interrupt rejects in time where the server cannot be reached", async () => {
  const { proxy, config } = await through();
  const session = await open(config);
  const running = failure(session.all(raw("SELECT SLEEP(20)"), []), SqlModelError);
  await wait(50);
  proxy.stall();
  const started = performance.now();
  // The session's own connection goes through the proxy, and so does the KILL.
  const error = await failure(session.interrupt(), ConnectionError);
  assert.is(error.code, "CANCEL_FAILED");
  assert.ok(performance.now() - started < 3_000);
  const reason = new TimeoutError("The deadline has passed.");
  session.destroy(reason);
  assert.is(await running, reason);
  assert.is((await failure(session.ping(), ConnectionError)).code, "CONNECTION_CLOSED");
});

// ---- loss

test("P10, S2: what is under way rejects when the connection is lost, whoever ends it; later calls too", async () => {
  const [session, other] = [await open(), await open()];
  let told = 0;
  session.onLost = () => (told += 1);
  const running = [failure(session.all(raw("SELECT SLEEP(5)"), []), ConnectionError), failure(session.ping(), ConnectionError), failure(session.write({ text: "DO 1" }, []), ConnectionError)];
  await wait(50);
  await other.write(raw(`KILL CONNECTION ${session.server.connection}`), []);
  for (const error of await Promise.all(running)) assert.is(error.code, "CONNECTION_LOST");
  assert.is(session.lostBy?.code, "CONNECTION_LOST");
  assert.is((await failure(session.ping(), ConnectionError)).code, "CONNECTION_LOST");
  assert.is(told, 0, "those who waited were told");
  await session.close();
  await other.close();
});

test("P8, P9: an idle session says once that it is lost", async () => {
  const { proxy, config } = await through();
  for (const end of [() => proxy.resetAll(), async (session: MysqlSession) => {
    const other = await open();
    await other.write(raw(`KILL CONNECTION ${session.server.connection}`), []);
    await other.close();
  }]) {
    const session = await open(config);
    const lost: ConnectionError[] = [];
    session.onLost = (error) => lost.push(error);
    await end(session);
    await eventually(() => lost.length === 1);
    assert.is(lost[0], session.lostBy);
    assert.is(lost[0]!.code, "CONNECTION_LOST");
    assert.match(lost[0]!.message, /127\.0\.0\.1/);
    await wait(20);
    assert.is(lost.length, 1);
    await session.close();
  }
});

test("D22: a connection that is cut anywhere ends in ConnectionError, never in waiting", async () => {
  const { proxy, config } = await through();
  const ends = new Map<string, number>();
  for (let bytes = 1; bytes < 700; bytes += 9) {
    proxy.cutAfter(bytes);
    const outcome = (async () => {
      const session = await open(config);
      await session.all(raw("SELECT 1 AS a, 'two' AS b UNION SELECT 3, 'four'"), []);
      await session.all({ text: "SELECT ?", row: (row) => row[0] }, ["x"]);
      await session.close();
      return "whole";
    })().catch((error: unknown) => {
      if (error instanceof ConnectionError) return error.code;
      throw error;
    });
    const end = await Promise.race([outcome, wait(3_000, `still waiting after ${bytes} bytes`)]);
    assert.ok(["whole", "CONNECTION_LOST", "CONNECTION_FAILED"].includes(end), `${end} at ${bytes}`);
    ends.set(end, (ends.get(end) ?? 0) + 1);
  }
  assert.ok(ends.has("CONNECTION_LOST") && ends.has("CONNECTION_FAILED"), inspect(ends));
});

test("P19: close says goodbye after what is under way; later calls reject; destroy cuts at once", async () => {
  const session = await open();
  let told = 0;
  session.onLost = () => (told += 1);
  const last = value(session, "SLEEP(0.05)");
  const closing = session.close();
  assert.is((await failure(session.ping(), ConnectionError)).code, "CONNECTION_CLOSED");
  assert.is(await last, 0);
  await closing;
  await session.close();
  assert.is(session.lostBy?.code, "CONNECTION_CLOSED");
  const cut = await open();
  cut.onLost = () => (told += 1);
  const reason = new ConnectionError("CONNECTION_CLOSED", "The pool closed it.");
  const running = failure(cut.all(raw("SELECT SLEEP(5)"), []), ConnectionError);
  cut.destroy(reason);
  assert.is(await running, reason);
  assert.is(cut.lostBy?.code, "CONNECTION_CLOSED");
  await wait(20);
  assert.is(told, 0);
});

test("I14: the server gets no file of this machine", async () => {
  const session = await heroes();
  const file = join(tmpdir(), `sqlmodel-${process.pid}.txt`);
  writeFileSync(file, "secret");
  const error = await failure(session.write(raw(`LOAD DATA LOCAL INFILE '${file}' INTO TABLE teams (name)`), []), QueryError);
  assert.not.match(error.message, /secret/);
  assert.is(await value(session, "COUNT(*) FROM teams"), 0);
  await session.close();
});

test("statements that cannot be prepared run all the same, where they have no values", async () => {
  const session = await heroes();
  for (const text of ["LOCK TABLES heroes READ", "UNLOCK TABLES", "USE information_schema"]) await session.all(raw(text), []);
  await session.reset();
  await names(session);
  await session.close();
});

// ---- errors

test("1.13: each mistake has its kind, with constraint, table and columns, and no value", async () => {
  const session = await heroes();
  const mysql = session.server.flavour === "mysql";
  const secret = "s3cr'et";
  await session.script(["DROP TABLE IF EXISTS kinds", "CREATE TABLE kinds (d DATETIME, e ENUM('a'), j JSON, i INT CHECK (i < 10), n INT NOT NULL DEFAULT 0)"]);
  await session.write({ text: "INSERT INTO teams (id, name) VALUES (1, 'team')" }, []);
  await session.write({ text: "INSERT INTO heroes (id, name, age, team_id) VALUES (1, ?, 1, 1)" }, [secret]);
  type Expected = Partial<Pick<QueryError, "kind" | "databaseCode" | "constraint" | "table" | "columns" | "position">>;
  const cases: readonly (readonly [text: string, args: readonly BoundValue[], expected: Expected])[] = [
    ["INSERT INTO heroes (name, age) VALUES (?, ?)", [secret, 1], { kind: "unique", databaseCode: "1062", constraint: "uk_name", ...(mysql ? { table: "heroes" } : {}) }],
    ["INSERT INTO heroes (id, name) VALUES (?, 'x')", [1], { kind: "unique", constraint: "PRIMARY" }],
    ["INSERT INTO heroes (name, team_id) VALUES (?, ?)", [secret, 77], { kind: "foreignKey", databaseCode: "1452", constraint: "fk_team", table: "heroes", columns: ["team_id"] }],
    ["DELETE FROM teams WHERE id = ?", [1], { kind: "foreignKey", databaseCode: "1451", constraint: "fk_team", table: "heroes", columns: ["team_id"] }],
    ["INSERT INTO heroes (name) VALUES (?)", [null], { kind: "notNull", databaseCode: "1048", columns: ["name"] }],
    ["INSERT INTO heroes (age) VALUES (?)", [1], { kind: "notNull", databaseCode: "1364", columns: ["name"] }],
    ["INSERT INTO heroes (name, age) VALUES (?, ?)", [secret, -1], { kind: "check", constraint: "grown_up", ...(mysql ? {} : { table: "heroes" }) }],
    ["INSERT INTO kinds (i) VALUES (?)", [10], { kind: "check", ...(mysql ? { constraint: "kinds_chk_1" } : { constraint: "kinds.i", table: "kinds", columns: ["i"] }) }],
    ["SELECT 1 FORM heroes\n WHERE x = ?", [secret], { kind: "syntax", databaseCode: "1064", position: 15 }],
    ["SELEC 1", [], { kind: "syntax", position: 1 }],
    ["SELECT 1 +", [], { kind: "syntax", position: 11 }],
    ["SELECT * FROM nix WHERE a = ?", [secret], { kind: "notFound", databaseCode: "1146", table: "nix" }],
    ["SELECT nix FROM heroes", [], { kind: "notFound", databaseCode: "1054", columns: ["nix"] }],
    ["SELECT h.nix FROM heroes h", [], { kind: "notFound", columns: ["nix"] }],
    ["SELECT nix(?)", [secret], { kind: "notFound", databaseCode: "1305" }],
    ["DROP TABLE nix", [], { kind: "notFound", databaseCode: "1051", table: "nix" }],
    ["ALTER TABLE heroes DROP COLUMN nix", [], { kind: "notFound", databaseCode: "1091" }],
    ["INSERT INTO heroes (name) VALUES (?)", [secret.repeat(9)], { kind: "value", databaseCode: "1406", columns: ["name"] }],
    ["INSERT INTO heroes (name, age) VALUES ('x', ?)", [99_999_999_999], { kind: "value", databaseCode: "1264", columns: ["age"] }],
    ["INSERT INTO heroes (name, age) VALUES ('x', ?)", [secret], { kind: "value", databaseCode: "1366", columns: ["age"], ...(mysql ? {} : { table: "heroes" }) }],
    ["INSERT INTO kinds (d) VALUES (?)", [`${secret} for column \`a\`.\`b\`.\`c\` at row 1`], { kind: "value", databaseCode: "1292", columns: ["d"] }],
    ["INSERT INTO kinds (e) VALUES (?)", [secret], { kind: "value", databaseCode: "1265", columns: ["e"] }],
    ["INSERT INTO kinds (j) VALUES (?)", [`{"${secret}`], mysql ? { kind: "value", table: "kinds", columns: ["j"] } : { kind: "check", constraint: "kinds.j", columns: ["j"] }],
    ["SELECT CAST(? AS SIGNED) + 9223372036854775807", [4_711], { kind: "value", databaseCode: "1690" }],
    ["UPDATE kinds SET n = ?", [secret], { kind: "value" }],
    ["SELECT 1 WHERE 'a' REGEXP ?", [`(${secret}`], { kind: "other" }],
    ["SELECT * FROM (SELECT SLEEP(0)) a, heroes b WHERE b.id = (SELECT id FROM heroes UNION SELECT ?)", [2], { kind: "other", databaseCode: "1242" }],
  ];
  for (const [text, args, expected] of cases) {
    const outcome = await session.all({ text }, args).catch((error: unknown) => error);
    if (text.startsWith("UPDATE kinds") && !(outcome instanceof Error)) continue;
    if (!(outcome instanceof QueryError)) throw new TypeError(`${text}: ${inspect(outcome)}`);
    const seen = Object.fromEntries(Object.keys(expected).map((key) => [key, outcome[key as keyof Expected]]));
    assert.equal(seen, expected, `${text}: ${outcome.message}`);
    assert.not.match(inspect(outcome, { depth: 5, showHidden: true }).replaceAll(text, ""), /s3cr|4711/, text);
    assert.is(outcome.sql, text);
  }
  await session.close();
});

test("1.13: permission, time limits, read-only servers", async () => {
  const server = await ownServer({ settings: { "read-only": "ON" } });
  const root = await open(server.url);
  await root.script(["CREATE USER reader@'%' IDENTIFIED BY 'x'", "GRANT SELECT ON sqlmodel_test.* TO reader@'%'", "CREATE TABLE t (a INT)"]);
  const reader = await open({ url: server.url, user: "reader", password: "x" });
  const denied = await failure(reader.write({ text: "INSERT INTO t VALUES (?)" }, [1]), QueryError);
  assert.equal([denied.kind, denied.table], ["permission", "t"]);
  assert.is((await failure(reader.all(raw("SELECT * FROM mysql.user"), []), QueryError)).kind, "permission");
  await root.script(["GRANT INSERT ON sqlmodel_test.* TO reader@'%'"]);
  const writer = await open({ url: server.url, user: "reader", password: "x" });
  assert.is((await failure(writer.write({ text: "INSERT INTO t VALUES (?)" }, [1]), QueryError)).kind, "readOnly");
  const limited = await failure(reader.all(raw("SET STATEMENT max_statement_time = 0.05 FOR SELECT COUNT(*) FROM information_schema.collations a, information_schema.collations b, information_schema.collations c"), []), QueryError);
  assert.is(limited.kind, "timeout");
  await Promise.all([root.close(), reader.close(), writer.close()]);
});

test("P12: a node of a cluster that takes no statements is not ready; unknown errors keep their values to themselves", () => {
  const native = (errno: number, message: string) => Object.assign(new TypeError(message), { errno });
  const notReady = translateError(native(1047, "WSREP has not yet prepared node for application use"), "SELECT 1", []);
  assert.ok(notReady instanceof ConnectionError && notReady.code === "NOT_READY");
  const unknown = translateError(native(9999, "Strange value 'it's \"4711\"' in 'x'"), "SELECT ?", [1]) as QueryError;
  assert.is(unknown.message, "Strange value …");
  assert.is(unknown.cause, undefined);
  assert.is((translateError(native(9999, "Strange 'x'"), "SELECT 1", []) as QueryError).message, "Strange 'x'");
  const kinds: readonly (readonly [number, string, string])[] = [
    [1586, "Duplicate entry 'x' for key 'a.b'", "unique"], [1216, "fails", "foreignKey"], [1217, "fails", "foreignKey"], [1205, "Lock wait", "busy"], [3572, "NOWAIT", "busy"],
    [1143, "denied", "permission"], [1227, "denied", "permission"], [1836, "read-only", "readOnly"], [1290, "running with the --secure-file-priv option", "permission"],
    [1290, "running with the --super-read-only option", "readOnly"], [3024, "exceeded", "timeout"], [1317, "interrupted", "cancelled"], [1049, "Unknown database", "notFound"],
  ];
  for (const [errno, message, kind] of kinds) assert.is((translateError(native(errno, message), "x", [1]) as QueryError).kind, kind, String(errno));
});

test.run();
