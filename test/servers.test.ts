/** The servers that tests run against are real: each is asked, restarted, killed, followed, pooled and cut off here. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { connect as open } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import mysql from "mysql2/promise";
import pg from "pg";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isEventually } from "./harness/promises.js";
import { certificates } from "./harness/servers/certificates.mjs";
import { startMariadb } from "./harness/servers/mariadb.mjs";
import { startPgbouncer } from "./harness/servers/pgbouncer.mjs";
import { roles, startPostgres, startReplica } from "./harness/servers/postgres.mjs";
import { startProxy } from "./harness/servers/proxy.mjs";
import { freshMysql, freshPostgres } from "./harness/servers/schema.mjs";

type Row = Readonly<Record<string, unknown>>;
const folder = await certificates();
const ca = readFileSync(join(folder, "ca.crt"), "utf8");

async function postgres(url: string, text: string, options: pg.ClientConfig = {}): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url, ...options });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    void client.end().catch(() => {});
  }
}

async function mariadb(url: string, text: string, options: mysql.ConnectionOptions = {}): Promise<readonly Row[]> {
  const connection = await mysql.createConnection({ uri: url, ...options });
  try {
    return (await connection.query(text))[0] as readonly Row[];
  } finally {
    connection.destroy();
  }
}

/** The code or message of what must fail. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return code ?? message;
  }
  return "it was not refused";
}

async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (await holds()) return;
    await wait(25);
  }
  assert.unreachable("It did not come true within 5 seconds.");
}

test("each test file has a PostgreSQL database of its own, which orders text by code points", async () => {
  const { url, name, drop } = await freshPostgres();
  const [row] = await postgres(url, "select version(), current_database() as name, upper('é') as upper, (select string_agg(x, '' order by x) from unnest(array['b','B','a','é']) x) as ordered");
  assert.match(row?.version as string, /^PostgreSQL 1\d/);
  assert.equal([row?.name, row?.upper, row?.ordered], [name, "É", "Babé"]);
  await drop();
  assert.is(await refusal(postgres(url, "select 1")), "3D000");
});

test("each test file has a MariaDB database of its own, in four-byte UTF-8", async () => {
  const { url, name, drop } = await freshMysql();
  const [row] = await mariadb(url, "select version() as version, database() as name, @@character_set_database as charset, @@max_allowed_packet as packet");
  assert.match(row?.version as string, /MariaDB/);
  assert.equal([row?.name, row?.charset, row?.packet], [name, "utf8mb4", 64 * 1024 * 1024]);
  await drop();
  assert.is(await refusal(mariadb(url, "select 1")), "ER_BAD_DB_ERROR");
});

test("PostgreSQL: encryption with the authority, each way to sign in, and what is refused", async () => {
  const server = await startPostgres();
  const client = { cert: readFileSync(join(folder, "client.crt"), "utf8"), key: readFileSync(join(folder, "client.key"), "utf8") };
  const encrypted = "select current_user as name, version from pg_stat_ssl where pid = pg_backend_pid()";
  for (const role of Object.keys(roles) as (keyof typeof roles)[]) {
    const [row] = await postgres(server.urlOf(role), encrypted, { ssl: { ca, ...(role === "certificate" ? client : {}) } });
    assert.equal([row?.name, row?.version], [role, "TLSv1.3"]);
  }
  assert.is(await refusal(postgres(server.urlOf("certificate"), "select 1", { ssl: { ca } })), "28000");
  assert.is(await refusal(postgres(server.urlOf("tls_only"), "select 1")), "28000");
  assert.is(await refusal(postgres(server.url.replace(":sqlmodel@", ":wrong@"), "select 1")), "28P01");
  assert.is(await refusal(postgres(server.url, "select 1", { ssl: { ca: readFileSync(join(folder, "other-ca.crt"), "utf8") } })), "SELF_SIGNED_CERT_IN_CHAIN");
  await server.stop();
});

test("PostgreSQL: certificates of another host, another authority and another time, and none", async () => {
  const refused = {
    "wrong-host": "ERR_TLS_CERT_ALTNAME_INVALID",
    expired: "CERT_HAS_EXPIRED",
    other: "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    none: "The server does not support SSL connections",
  };
  await Promise.all(Object.entries(refused).map(async ([tls, reason]) => {
    const server = await startPostgres({ tls: tls === "none" ? false : (tls as "expired") });
    assert.is(await refusal(postgres(server.url, "select 1", { ssl: { ca } })), reason);
    await server.stop();
  }));
});

test("MariaDB: encryption with the authority, and what is refused", async () => {
  const [server, plain] = await Promise.all([startMariadb(), startMariadb({ tls: false })]);
  const encrypted = "show status like 'Ssl_version'";
  assert.is((await mariadb(server.urlOf("tls_only"), encrypted, { ssl: { ca } }))[0]?.Value, "TLSv1.3");
  assert.is((await mariadb(server.urlOf("special"), encrypted))[0]?.Value, "");
  assert.is(await refusal(mariadb(server.urlOf("tls_only"), encrypted)), "ER_ACCESS_DENIED_ERROR");
  assert.is(await refusal(mariadb(server.urlOf("certificate"), encrypted, { ssl: { ca } })), "ER_ACCESS_DENIED_ERROR");
  assert.is(await refusal(mariadb(plain.url, encrypted, { ssl: { ca } })), "HANDSHAKE_NO_SSL_SUPPORT");
  await Promise.all([server.stop(), plain.stop()]);
});

test("servers are no root's, keep data and port when restarted or killed, can be paused, and leave nothing", async () => {
  const kinds = [
    { server: await startPostgres({ fsync: true }), ask: postgres },
    { server: await startMariadb({ fsync: true }), ask: mariadb },
  ];
  await Promise.all(kinds.map(async ({ server, ask }) => {
    assert.is.not(statSync(`/proc/${server.pid()}`).uid, 0);
    await ask(server.url, "create table kept (n int)");
    await ask(server.url, "insert into kept values (1)");
    await server.restart();
    await ask(server.url, "insert into kept values (2)");
    await server.kill();
    assert.is(await refusal(ask(server.url, "select 1")), "ECONNREFUSED");
    await server.restart();
    assert.equal((await ask(server.url, "select n from kept order by n")).map(({ n }) => n), [1, 2]);
    server.pause();
    const asked = ask(server.url, "select 1 as one");
    assert.is(await Promise.race([asked.then(() => "answered"), wait(150, "silent")]), "silent");
    server.resume();
    assert.is((await asked)[0]?.one, 1);
    await server.stop();
    assert.not(existsSync(server.directory));
  }));
});

test("a MariaDB that starts leaves the temporary tables of another alone", async () => {
  const server = await startMariadb();
  const connection = await mysql.createConnection(server.url);
  await connection.query("create temporary table kept engine = Aria select 1 as one");
  const kept = (): readonly string[] => readdirSync(server.directory).filter((name) => name.startsWith("#sql-temptable"));
  const files = kept();
  assert.ok(files.length > 0);
  const another = await startMariadb();
  assert.equal(kept(), files);
  connection.destroy();
  await Promise.all([server.stop(), another.stop()]);
});

test("a server tells when it ended without being told to", async () => {
  for (const server of [await startPostgres(), await startMariadb()]) {
    let how = "running";
    void server.crashed.then((text) => (how = text));
    await server.restart();
    await server.kill();
    assert.is(how, "running");
    await server.restart();
    process.kill(server.pid(), "SIGKILL");
    await isEventually(() => how !== "running", "the server tells");
    assert.is(how, "It ended with SIGKILL.");
    await server.stop();
  }
});

test("a replica replays what the primary does, refuses to write, and can be promoted", async () => {
  const primary = await startPostgres();
  await postgres(primary.url, "create table followed (n int)");
  const replica = await startReplica(primary);
  await postgres(primary.url, "insert into followed values (1)");
  await eventually(async () => (await postgres(replica.url, "select n from followed")).length === 1);
  assert.is(await refusal(postgres(replica.url, "insert into followed values (2)")), "25006");
  await primary.stop();
  await postgres(replica.url, "select pg_promote()");
  await postgres(replica.url, "insert into followed values (2)");
  await replica.stop();
});

test("PgBouncer in transaction mode: six clients on two connections", async () => {
  const server = await startPostgres();
  const bouncer = await startPgbouncer(server, { mode: "transaction", poolSize: 2 });
  const asked = Array.from({ length: 6 }, () => postgres(bouncer.url, "select pg_backend_pid() as pid, pg_sleep(0.02)", { ssl: { ca } }));
  const pids = new Set((await Promise.all(asked)).map(([row]) => row?.pid));
  assert.ok(pids.size <= 2, `${pids.size} connections`);
  if (bouncer.version.startsWith("1.18")) assert.match(await refusal(startPgbouncer(server, { maxPreparedStatements: 10 })), /1\.21/);
  await bouncer.restart();
  assert.is((await postgres(bouncer.url, "select 1 as one"))[0]?.one, 1);
  await bouncer.stop();
  await server.stop();
});

test("the proxy delays, stalls, cuts, resets and refuses", async () => {
  const { url, drop } = await freshPostgres();
  const proxy = await startProxy({ port: Number(new URL(url).port) });
  const through = new URL(url);
  through.host = `127.0.0.1:${proxy.port}`;
  const client = async (): Promise<pg.Client> => {
    const made = new pg.Client({ connectionString: through.href });
    made.on("error", () => {});
    await made.connect();
    return made;
  };

  const first = await client();
  proxy.delay(40);
  const started = performance.now();
  await first.query("select 1");
  assert.ok(performance.now() - started >= 75);
  proxy.delay(0);

  proxy.stall();
  const stalled = first.query("select 1");
  assert.is(await Promise.race([stalled.then(() => "answered"), wait(100, "silent")]), "silent");
  proxy.resume();
  await stalled;

  proxy.cutAfter(1000);
  assert.match(await refusal(first.query("select repeat('x', 100000)")), /terminated/);
  proxy.cutAfter(Infinity);

  const second = await client();
  const waiting = refusal(second.query("select pg_sleep(10)"));
  await wait(30);
  assert.is(proxy.connections, 1);
  proxy.resetAll();
  assert.is(await waiting, "ECONNRESET");

  proxy.refuse();
  assert.is(await refusal(client()), "ECONNREFUSED");
  await proxy.accept();
  const third = await client();
  assert.is((await third.query("select 1 as one")).rows[0].one, 1);
  await third.end();
  proxy.close();
  await drop();
});

test("what is cut is the count of bytes that arrives", async () => {
  const { url, drop } = await freshMysql();
  const proxy = await startProxy({ port: Number(new URL(url).port) });
  for (const bytes of [0, 1, 7]) {
    proxy.cutAfter(bytes);
    const socket = open(proxy.port, "127.0.0.1");
    let received = 0;
    socket.on("data", (piece) => (received += piece.length));
    await once(socket, "end");
    assert.is(received, bytes);
  }
  proxy.close();
  await drop();
});

test("a server goes with the process that started it, even when that is killed", async () => {
  const module = fileURLToPath(new URL("harness/servers/postgres.mjs", import.meta.url));
  const code = `const { startPostgres } = await import(${JSON.stringify(module)}); const { directory, pid } = await startPostgres(); console.log(JSON.stringify([directory, pid()])); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", code], { stdio: ["ignore", "pipe", "inherit"] });
  const [text] = (await once(child.stdout, "data")) as [Buffer];
  const [directory, pid] = JSON.parse(text.toString()) as [string, number];
  assert.ok(existsSync(directory));
  child.kill("SIGKILL");
  // One that nobody has buried yet is a zombie.
  const lives = (): boolean => existsSync(`/proc/${pid}/status`) && !/^State:\s*[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  await eventually(async () => !existsSync(directory) && !lives());
});

test.run();
