/** One session on real PostgreSQL servers: settings, signing in, TLS, statements, pipelining, cursors, cancellation, losses, errors. */
import { createServer, type Socket } from "node:net";
import { readFileSync, writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { Answers, readRow } from "../drivers/postgres/answers.js";
import { chunkEnds, columnArrays } from "../drivers/postgres/arrays.js";
import { readConfig, type PostgresConfig } from "../drivers/postgres/config.js";
import type { PostgresSession } from "../drivers/postgres/connection.js";
import { readKey } from "../drivers/postgres/errors.js";
import { loadDriver, refuseUnsuitable } from "../drivers/postgres/load.js";
import { openPostgresSession } from "../drivers/postgres/open.js";
import { PreparedStatements } from "../drivers/postgres/prepared.js";
import { refusalOf, touchesSession } from "../drivers/postgres/text.js";
import {
  ConnectionError, DecodeError, QueryError, SqlModelError, TransactionError, UnsupportedError, ValidationError, type QueryErrorKind,
} from "../runtime/connection/errors.js";
import type { BoundValue, Statement } from "../runtime/connection/port.js";
import { certificates } from "./harness/servers/certificates.mjs";
import { startPgbouncer } from "./harness/servers/pgbouncer.mjs";
import { roles, startPostgres } from "./harness/servers/postgres.mjs";
import { startProxy } from "./harness/servers/proxy.mjs";
import { freshPostgres } from "./harness/servers/schema.mjs";

const { url, drop } = await freshPostgres();
const folder = await certificates();
const pem = (name: string): string => readFileSync(join(folder, name), "utf8");
const sessions = new Set<PostgresSession>();

async function open(config: string | PostgresConfig = url, signal = new AbortController().signal): Promise<PostgresSession> {
  const session = (await openPostgresSession(readConfig(config))({ signal })) as PostgresSession;
  sessions.add(session);
  return session;
}

test.after.each(async () => {
  for (const session of sessions) await session.close();
  sessions.clear();
});
test.after(drop);

type Texts = readonly (string | null)[];
/** A compiled statement: it reads its columns by position. */
const texts = (text: string): Statement => ({ text, row: (raw) => [...(raw as unknown as Texts)] });
const raw = (text: string): Statement => ({ text, raw: {} });
const value = async (session: PostgresSession, text: string, ...args: BoundValue[]): Promise<unknown> => ((await session.first(texts(text), args)) as Texts)[0];

async function failure<Kind extends Error>(promise: Promise<unknown>, kind: abstract new (...args: never[]) => Kind): Promise<Kind> {
  const outcome = await promise.then((result) => ({ result }), (error: unknown) => ({ error }));
  if (!("error" in outcome)) throw new Error(`expected ${kind.name}, but it resolved with ${String(outcome.result)}`);
  if (!(outcome.error instanceof kind)) throw new Error(`expected ${kind.name}, got ${String(outcome.error)}`);
  return outcome.error;
}
const codeOf = async (promise: Promise<unknown>): Promise<string> => (await failure(promise, SqlModelError)).code;

const through = (address: string, port: number): string => {
  const changed = new URL(address);
  changed.port = String(port);
  return changed.href;
};

/** How many sleep on this server by now: their statement has begun, so it can be cancelled. */
const asleep = "select count(*) from pg_stat_activity where wait_event = 'PgSleep'";

async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await holds()) return;
    await wait(10);
  }
  assert.unreachable("It did not come true within 4 seconds.");
}

// ---- configuration

test("config: every part of a URL, with percent codes, addresses and sockets", () => {
  const read = (text: string) => {
    const { host, port, user, password, database } = readConfig(text);
    return [host, port, user, password?.reveal(), database];
  };
  assert.equal(read("postgres://ann:p%40s%2Fs@db.example:6432/app"), ["db.example", 6432, "ann", "p@s/s", "app"]);
  assert.equal(read("postgresql://ann@[::1]:5433/a%20b"), ["::1", 5433, "ann", undefined, "a b"]);
  assert.equal(read("postgres://ann:a:b@h"), ["h", 5432, "ann", "a:b", "ann"]);
  assert.equal(read("postgres://ann:@h/x"), ["h", 5432, "ann", "", "x"]);
  assert.equal(read("postgres:///app?host=/var/run/postgresql&user=ann"), ["/var/run/postgresql", 5432, "ann", undefined, "app"]);
  assert.equal(read("postgres://ann@%2Ftmp/app"), ["/tmp", 5432, "ann", undefined, "app"]);
  assert.equal(read("postgres://ann@/app?host=/tmp&port=99"), ["/tmp", 99, "ann", undefined, "app"]);
  assert.is(readConfig("postgres://h").host, "h");
});

test("config: parameters of a URL by libpq's names", () => {
  const settings = readConfig(
    `postgres://u@h/d?sslmode=verify-ca&sslrootcert=${join(folder, "ca.crt")}&sslcert=${join(folder, "client.crt")}&sslkey=${join(folder, "client.key")}` +
      "&application_name=my+app&options=-c%20search_path%3Da&connect_timeout=3&channel_binding=prefer&prepare=never",
  );
  const { ssl, applicationName, options, pool, channelBinding, prepare } = settings;
  assert.equal([ssl.mode, ssl.ca, ssl.certificate, ssl.key?.reveal()], ["verify-ca", pem("ca.crt"), pem("client.crt"), pem("client.key")]);
  assert.equal([applicationName, options, pool, channelBinding, prepare], ["my+app", "-c search_path=a", { connectTimeout: 3000 }, "prefer", "never"]);
  assert.is(readConfig("postgres://h/d").ssl.mode, "prefer");
  assert.is(readConfig("postgres://h/d?sslrootcert=system").ssl.mode, "verify-full");
  assert.is(readConfig({ ssl: { ca: "x" } }).ssl.mode, "verify-full");
});

test("config: an object, beside a URL too; what belongs to the pool is carried on", () => {
  const settings = readConfig({ url: "postgres://u:p@h/d?sslmode=require", port: 7, password: () => "later", ssl: { ca: "x" }, max: 3, acquireTimeout: 9, statementCacheSize: 10 });
  assert.equal([settings.host, settings.port, settings.database, settings.ssl.mode, settings.ssl.ca], ["h", 7, "d", "require", "x"]);
  assert.equal([settings.pool, settings.statementCacheSize], [{ max: 3, acquireTimeout: 9 }, 10]);
  assert.type(settings.password?.reveal(), "function");
});

test("config: what is not understood is refused, by a sentence without the URL", () => {
  const refused: readonly (readonly [string | PostgresConfig, RegExp])[] = [
    ["postgres://u:secret@h/d?nonsense=1", /url: has an unknown parameter "nonsense"; known are host, port/],
    ["postgres://u:secret@h/d?__proto__=1", /unknown parameter "__proto__"/],
    ["postgres://u:sec#ret@h/d", /percent codes/],
    ["mysql://u:secret@h/d", /percent codes/],
    ["postgres://u:secret%ZZ@h/d", /no escape/],
    ["postgres://u:secret@h:99999/d", /port: is a whole number/],
    ["postgres://u:secret@a,b/d", /several hosts/],
    ["postgres://u:secret@h/d?sslmode=maybe", /ssl.mode: is one of disable, allow/],
    ["postgres://u:secret@h/d?sslrootcert=/nowhere/ca.crt", /sslrootcert that cannot be read \(ENOENT\)/],
    ["postgres://u:secret@h/d?connect_timeout=soon", /no whole number/],
    ["postgres://u:secret@h/d?channel_binding=yes", /channelBinding: is one of/],
    ["postgres://u:sec%00ret@h/d", /password: holds a NUL/],
    [{ hots: "x" } as PostgresConfig, /hots: is unknown; known are url, host/],
    [{ ssl: { verify: true } as never }, /ssl.verify: is unknown/],
    [{ ssl: { certificate: "x" } }, /ssl: needs the certificate and its key/],
    [{ prepare: "always" as never }, /prepare: is one of auto, never/],
    [{ statementCacheSize: 0 }, /statementCacheSize: is a whole number/],
    [{ port: "5432" as never }, /port: is a whole number/],
    [{ password: 5 as never }, /password: is a string/],
  ];
  for (const [given, message] of refused) {
    try {
      readConfig(given);
      assert.unreachable(`${inspect(given)} was taken`);
    } catch (error) {
      assert.instance(error, ValidationError);
      assert.match((error as Error).message, message);
      assert.not.match((error as Error).message, /secret/);
    }
  }
});

test("I12: no inspection, no JSON and no copy of the settings shows a password or a key", () => {
  const settings = readConfig({ url: "postgres://u:hidden1@h/d", ssl: { certificate: "c", key: "hidden2" } });
  const shown = inspect(settings, { depth: 9, showHidden: true }) + JSON.stringify(settings) + inspect({ ...settings }) + String(settings.password);
  assert.not.match(shown, /hidden/);
});

test("a pg that is missing or unsuitable is told in a sentence", () => {
  assert.type(loadDriver().Client, "function");
  refuseUnsuitable("8.23.1");
  for (const version of ["7.18.2", "8.10.0", "9.0.0"]) assert.throws(() => refuseUnsuitable(version), /install version 8\.11 or later/);
});

// ---- signing in

test("signing in: every way that the server asks for, with TLS and without", async () => {
  const server = await startPostgres();
  const client = { certificate: pem("client.crt"), key: pem("client.key") };
  const who = "select current_user, coalesce((select version from pg_stat_ssl where pid = pg_backend_pid() and ssl), 'plain')";
  for (const role of Object.keys(roles) as (keyof typeof roles)[]) {
    const session = await open({ url: server.urlOf(role), ssl: { ca: pem("ca.crt"), ...(role === "certificate" ? client : {}) } });
    assert.equal(await session.all(texts(who), []), [[role, "TLSv1.3"]]);
    if (role === "certificate" || role === "tls_only") continue;
    const plain = await open({ url: server.urlOf(role), ssl: { mode: "disable" } });
    assert.equal(await plain.all(texts(who), []), [[role, "plain"]]);
  }
  let asked = 0;
  const session = await open({ url: server.urlOf("scram"), password: async () => (asked += 1, roles.scram) });
  assert.equal([await value(session, "select current_user"), asked], ["scram", 1]);
  for (const channelBinding of ["prefer", "require"] as const) assert.is(await value(await open({ url: server.urlOf("scram"), channelBinding }), "select current_user"), "scram");
  assert.is(await codeOf(open({ url: server.urlOf("md5"), channelBinding: "require" })), "AUTHENTICATION_FAILED");
  assert.is(await codeOf(open({ url: server.urlOf("trust"), channelBinding: "require" })), "AUTHENTICATION_FAILED");
  const socket = await open(`postgres://trust@/sqlmodel_test?host=${server.directory}&port=${server.port}&sslmode=require`);
  assert.equal(await socket.all(texts(who), []), [["trust", "plain"]]);
  await server.stop();
});

test("signing in: what goes wrong has a code, names the place, and never the password", async () => {
  const place = new URL(url).host;
  const refused: readonly (readonly [string | PostgresConfig, string])[] = [
    [url.replace(":sqlmodel@", ":wrongsecret@"), "AUTHENTICATION_FAILED"],
    [url.replace(":sqlmodel@", "@"), "AUTHENTICATION_FAILED"],
    [{ url, password: () => Promise.reject(new SqlModelError("VAULT", "the vault is closed")) }, "AUTHENTICATION_FAILED"],
    [{ url, database: "nowhere" }, "DATABASE_MISSING"],
    [{ url, options: "-c no_such_setting=1" }, "CONNECTION_FAILED"],
  ];
  for (const [config, code] of refused) {
    const error = await failure(open(config), ConnectionError);
    assert.is(error.code, code);
    assert.ok(error.message.includes(place), error.message);
    assert.not.match(inspect(error), /wrongsecret/);
  }
  assert.is(await codeOf(open("postgres://u@127.0.0.1:1/d")), "CONNECTION_REFUSED");
  assert.is(await codeOf(open("postgres://u@/d?host=/nowhere/at/all")), "CONNECTION_REFUSED");
  assert.is(await codeOf(open("postgres://u@no-such-host.invalid/d")), "HOST_NOT_FOUND");
});

test("signing in: the server is full", async () => {
  const server = await startPostgres({ settings: { max_connections: 10, superuser_reserved_connections: 0, reserved_connections: 0, max_wal_senders: 0 } });
  const opened = await Promise.allSettled(Array.from({ length: 14 }, () => open(server.urlOf("scram"))));
  const codes = new Set(opened.flatMap((each) => (each.status === "rejected" ? [(each.reason as SqlModelError).code] : [])));
  assert.equal([...codes], ["TOO_MANY_CONNECTIONS"]);
  await server.stop();
});

/** A server of our own that says what it likes. */
async function rogue(serve: (socket: Socket) => void): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((socket) => {
    socket.on("error", () => {});
    serve(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return { url: `postgres://u:p@127.0.0.1:${port}/d`, close: () => void server.close() };
}

test("P6: connecting to what never answers ends when the signal aborts, with its reason", async () => {
  for (const answers of [false, true]) {
    let gone = 0;
    const server = await rogue((socket) => {
      socket.on("close", () => (gone += 1));
      socket.on("data", () => answers && socket.write("N"));
    });
    const abort = new AbortController();
    const attempt = open(server.url, abort.signal);
    setTimeout(() => abort.abort(new ConnectionError("GIVEN_UP", "later")), 30);
    assert.is(await codeOf(attempt), "GIVEN_UP");
    await eventually(() => gone === 1);
    assert.is(await codeOf(open(server.url, AbortSignal.timeout(20))), "CONNECT_TIMEOUT");
    server.close();
  }
  assert.is(await codeOf(open(url, AbortSignal.abort(new ConnectionError("GIVEN_UP", "before")))), "GIVEN_UP");
});

test("D22, I14: a server that sends nonsense, or a message without an end, is cut off; nothing is uncaught", async () => {
  const message = (type: string, length: number, ...body: number[]): Buffer => {
    const head = Buffer.from(`${type}0000`);
    head.writeUInt32BE(length, 1);
    return Buffer.concat([head, Buffer.from(body)]);
  };
  const ok = message("R", 8, 0, 0, 0, 0);
  const ready = message("Z", 5, 0x49);
  const nonsense: readonly (readonly [Buffer, string])[] = [
    [Buffer.from("HTTP/1.1 400 Bad Request\r\n\r\n"), "CONNECTION_LOST"],
    [message("R", 3), "CONNECTION_LOST"],
    [message("R", 8, 0, 0, 0, 99), "AUTHENTICATION_FAILED"],
    [message("R", 6, 0, 0), "CONNECTION_LOST"],
    [message("R", 2 ** 31), "CONNECTION_LOST"],
    [message("E", 8, 0x43, 0x58, 0x58, 0x58), "CONNECTION_LOST"],
    [Buffer.concat([ok, message("K", 6, 0, 0)]), "CONNECTION_LOST"],
    [Buffer.concat([message("R", 23, 0, 0, 0, 10, ...Buffer.from("SCRAM-SHA-256\0\0"))]), "closed"],
    [message("R", 10, 0, 0, 0, 11, 0x72, 0x3d), "AUTHENTICATION_FAILED"],
  ];
  for (const [bytes, code] of nonsense) {
    const server = await rogue((socket) => socket.once("data", () => (socket.write(bytes), code === "closed" && setTimeout(() => socket.end(), 20))));
    assert.is(await codeOf(open(`${server.url}?sslmode=disable`)), code === "closed" ? "CONNECTION_LOST" : code, bytes.toString());
    server.close();
  }
  for (const late of [message("D", 6, 0, 9), message("D", 10, 0, 1, 0, 0, 0, 99), message("T", 7, 0, 1, 65), message("D", 2 ** 31), message("G", 7, 0, 0, 0)]) {
    const server = await rogue((socket) => socket.once("data", () => (socket.write(Buffer.concat([ok, ready])), socket.once("data", () => socket.write(late)))));
    const session = await open(`${server.url}?sslmode=disable`);
    assert.is(await codeOf(session.all(raw("select 1"), [])), "CONNECTION_LOST");
    assert.is(session.lostBy?.code, "CONNECTION_LOST");
    server.close();
  }
});

// ---- TLS

test("D20, I12: each sslmode refuses what it has to refuse, and never falls to plain text by itself", async () => {
  const kinds = ["server", "wrong-host", "expired", "other", false] as const;
  const servers = await Promise.all(kinds.map((tls) => startPostgres({ tls })));
  const encrypted = "select coalesce((select ssl::text from pg_stat_ssl where pid = pg_backend_pid()), 'false')";
  const outcome = async (address: string, ssl: NonNullable<PostgresConfig["ssl"]>): Promise<unknown> => {
    const session = await open({ url: address, ssl }).catch((error: SqlModelError) => error);
    return session instanceof Error ? session.code : value(session, encrypted);
  };
  const ca = pem("ca.crt");
  const table: readonly (readonly [NonNullable<PostgresConfig["ssl"]>, readonly unknown[]])[] = [
    [{ mode: "disable" }, ["false", "false", "false", "false", "false"]],
    [{ mode: "allow" }, ["true", "true", "true", "true", "false"]],
    [{ mode: "prefer" }, ["true", "true", "true", "true", "false"]],
    [{ mode: "require" }, ["true", "true", "true", "true", "TLS_REFUSED"]],
    [{ mode: "require", ca }, ["true", "true", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED"]],
    [{ mode: "verify-ca", ca }, ["true", "true", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED"]],
    [{ mode: "verify-full", ca }, ["true", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED"]],
    [{ mode: "verify-full", ca, serverName: "elsewhere.invalid" }, ["TLS_REFUSED", "true", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED"]],
    [{ mode: "verify-full" }, ["TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED"]],
    [{ mode: "verify-full", ca: "no certificate" }, ["TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED", "TLS_REFUSED"]],
  ];
  for (const [ssl, expected] of table) {
    assert.equal(await Promise.all(servers.map((server) => outcome(server.url, ssl))), expected, JSON.stringify({ ...ssl, ca: ssl.ca?.slice(0, 9) }));
  }
  const byName = servers[0]!.url.replace("127.0.0.1", "localhost");
  assert.is(await outcome(byName, { mode: "verify-full", ca }), "true");
  assert.is(await outcome(servers[0]!.urlOf("certificate"), { mode: "verify-full", ca, certificate: pem("client.crt"), key: pem("client.key") }), "true");
  assert.is(await outcome(servers[0]!.urlOf("certificate"), { mode: "verify-full", ca }), "AUTHENTICATION_FAILED");
  assert.is(await outcome(servers[0]!.urlOf("tls_only"), { mode: "disable" }), "AUTHENTICATION_FAILED");
  await Promise.all(servers.map((server) => server.stop()));
});

test("a server that answers more than one byte before TLS is refused (CVE-2021-23222)", async () => {
  const server = await rogue((socket) => socket.once("data", () => socket.write("SR")));
  assert.is(await codeOf(open(server.url)), "CONNECTION_FAILED");
  server.close();
});

// ---- rows and arguments

test("a compiled statement reads texts by position; null, empty and long texts in UTF-8 arrive whole", async () => {
  const session = await open();
  const long = "é".repeat(100_000) + "𝄞";
  const args = ["", null, "héé", "1234567", "12345678", "123456789", "a\u0001é", long, -1.5, 2n ** 63n - 1n, new Uint8Array([0, 255, 65])];
  const marks = args.map((arg, index) => `$${index + 1}${arg instanceof Uint8Array ? "::bytea" : "::text"}`);
  const [row] = (await session.all(texts(`select ${marks.join(", ")}`), args)) as Texts[];
  assert.equal(row, ["", null, "héé", "1234567", "12345678", "123456789", "a\u0001é", long, "-1.5", "9223372036854775807", "\\x00ff41"]);
  const bytes = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
  const sent = session.first(texts("select $1::bytea"), [bytes]);
  bytes.fill(7);
  assert.equal(await sent, ["\\x0102"]);
});

test("D21: notices, no rows, no columns, no statement, 1600 columns, and all of it at once", async () => {
  const session = await open();
  const wide = Array.from({ length: 1600 }, (_, index) => `${index} as c${index}`).join(", ");
  const outcomes = await Promise.all([
    session.all(raw("do $$ begin raise notice 'look'; end $$"), []),
    session.all(raw("select 1 as a where false"), []),
    session.all(raw("select from generate_series(1, 2)"), []),
    session.all(raw(""), []),
    session.first(raw("select 1 as a where false"), []),
    session.all(raw(`select ${wide}`), []).then(([row]) => Object.keys(row as object).length),
    session.first(raw("select 2 as a"), []),
  ]);
  assert.equal(outcomes, [[], [], [{}, {}], [], undefined, 1600, { a: 2 }]);
});

test("SQL without a declared type: objects by name, nothing rounded, nothing shifted", async () => {
  const session = await open();
  const [row] = await session.all(
    raw(`select 5::int2 as small, 9007199254740991::int8 as safe, 9007199254740993::int8 as big, 0.1::numeric as exact, 1.5::float8 as float, true as yes,
      date '2024-03-10' as day, timestamp '2024-03-10 02:30:00.123456' as local, timestamptz '2024-03-10 02:30:00.123456+00' at time zone 'UTC' as utc,
      interval '1 day' as span, '{"a":[1]}'::jsonb as json, '\\x0041'::bytea as bytes, array[1,2] as list, array['a','b"'] as names,
      array[9007199254740993, null]::int8[] as bigs, array[0.1]::numeric[] as exacts, array[date '2024-03-10'] as days, null::int as nothing, 'x' as "__proto__", 'y' as constructor`),
    [],
  );
  const expected = {
    small: 5, safe: 9007199254740991, big: 9007199254740993n, exact: "0.1", float: 1.5, yes: true,
    day: "2024-03-10", local: "2024-03-10 02:30:00.123456", utc: "2024-03-10 02:30:00.123456",
    span: "1 day", json: { a: [1] }, bytes: new Uint8Array([0, 65]), list: [1, 2], names: ["a", `b"`],
    bigs: [9007199254740993n, null], exacts: ["0.1"], days: ["2024-03-10"], nothing: null, constructor: "y",
  };
  Object.defineProperty(expected, "__proto__", { value: "x", enumerable: true });
  assert.equal(Object.entries(row as object).sort(), Object.entries(expected).sort());
  await session.control("SET bytea_output = 'escape'");
  assert.equal(await session.first(raw("select '\\x00415cff'::bytea as b"), []), { b: new Uint8Array([0, 65, 92, 255]) });
});

test("D16: two columns of one name are refused, by name", async () => {
  const session = await open();
  const error = await failure(session.all(raw("select 1 as a, 2 as b, 3 as a"), []), DecodeError);
  assert.is(error.column, "a");
  assert.equal(await session.first(raw("select 1 as a"), []), { a: 1 });
});

test("raw SQL with a declared type: columns in any order are put in the order that is read, once per statement", async () => {
  const session = await open();
  const typed = (text: string): Statement => ({ text, row: ([a, b]: never) => ({ a, b }), raw: { columns: ["a", "b"] } }) as never;
  for (let time = 0; time < 2; time += 1) {
    assert.equal(await session.all(typed("select 'x' as extra, 2 as b, 1 as a"), []), [{ a: "1", b: "2" }]);
    assert.equal(await session.all(typed("select 1 as a, 2 as b"), []), [{ a: "1", b: "2" }]);
    for (const rows of ["", " where false"]) {
      const error = await failure(session.all(typed(`select 1 as a, 3 as c${rows}`), []), DecodeError);
      assert.is(error.column, "b");
    }
  }
});

test("a row that cannot be read rejects its own statement, and only that", async () => {
  const session = await open();
  const refusing: Statement = { text: "select generate_series(1, 3)", row: () => { throw new DecodeError("n", "a text", "a number"); } };
  const [bad, good] = await Promise.allSettled([session.all(refusing, []), session.all(texts("select 1"), [])]);
  assert.instance((bad as PromiseRejectedResult).reason, DecodeError);
  assert.equal((good as PromiseFulfilledResult<unknown>).value, [["1"]]);
});

test("D13: what cannot be bound is refused before anything is sent, and the session goes on", async () => {
  const session = await open();
  for (const bad of [undefined, Number.NaN, {}, [], true, new Date(), Symbol("x"), new Map(), new Float64Array(1)]) {
    const error = await failure(session.all(texts("select $1::text"), ["fine", bad as never]), ValidationError);
    assert.equal(error.issues[0]?.path, ["arguments", 1]);
  }
  assert.is(await value(session, "select $1::float8", Infinity), "Infinity");
});

test("first: further rows of the user's own SQL are not sent", async () => {
  const session = await open();
  const started = performance.now();
  assert.equal(await session.first(raw("select generate_series(1, 1e9::int8) as i"), []), { i: 1 });
  assert.ok(performance.now() - started < 20_000);
  assert.equal(await session.first(texts("select generate_series(1, 3)"), []), ["1"]);
});

test("write: rows changed, and the key that the database made", async () => {
  const session = await open();
  await session.script(["create table written (id bigint generated always as identity primary key, name text)"]);
  const insert = { text: "insert into written (name) values ($1), ($2) returning id" };
  assert.equal(await session.write(insert, ["a", "b"]), { changes: 2, generatedKey: 2 });
  assert.equal(await session.write({ text: "update written set name = 'c'" }, []), { changes: 2, generatedKey: undefined });
  assert.equal(await session.write({ text: "delete from written where id = $1" }, [1]), { changes: 1, generatedKey: undefined });
  assert.equal(await session.write(raw("select 1"), []), { changes: 0, generatedKey: 1 });
  await session.script(["alter table written alter id restart 9007199254740993"]);
  assert.equal(await session.write({ text: "insert into written (name) values ($1) returning id" }, [null]), { changes: 1, generatedKey: 9007199254740993n });
  assert.equal(await session.write({ text: "insert into written (name) values ($1) returning name" }, ["x"]), { changes: 1, generatedKey: undefined });
  assert.equal(await session.write({ text: "insert into written (name) select $1 where false returning id" }, ["x"]), { changes: 0, generatedKey: undefined });
});

// ---- many rows

const many = {
  text: "insert into many (name, n, b) values ($1, $2, $3) returning id",
  many: { kind: "arrays", text: "insert into many (name, n, b) select v.a, v.b, v.c from unnest($1::text[], $2::float8[], $3::bytea[]) with ordinality as v(a, b, c, n) order by v.n returning id" },
} as const;
const manyTable = "create table if not exists many (id bigint generated always as identity primary key, name text check (name <> 'bad'), n float8, b bytea)";

test("insertMany: one array per parameter carries every text, number, byte and NULL; keys come in the order of the rows", async () => {
  const session = await open();
  await session.script(["drop table if exists many", manyTable]);
  const rows: BoundValue[][] = [
    ["plain", 1, null], ["", -0.5, new Uint8Array()], ["NULL", null, new Uint8Array([0, 92, 34, 255])], [null, 1e300, null], [`q"u\\o{t},e'$1`, 2n as never, null],
    [" spaced ", Infinity, null], ["é\n𝄞", -1, new Uint8Array([9, 8, 7]).subarray(1, 2)],
  ];
  assert.equal(await session.insertMany(many, rows), [1, 2, 3, 4, 5, 6, 7]);
  const stored = (await session.all(raw("select name, n, b from many order by id"), [])) as Record<string, unknown>[];
  assert.equal(stored.map(({ name, n, b }) => [name, n, b]), rows.map(([name, n, b]) => [name, typeof n === "bigint" ? Number(n) : n, b instanceof Uint8Array ? new Uint8Array(b) : b]));
  const returning = { ...many, row: ([id]: never) => `key ${id as string}` } as never;
  assert.equal(await session.insertMany(returning, [["x", 1, null], ["y", 2, null]]), ["key 8", "key 9"]);
  assert.equal(await session.insertMany(many, []), []);
  await failure(session.insertMany(many, [["x", 1, null], ["y", undefined as never, null]]), ValidationError);
});

test("D14: 100,000 rows of three values, far beyond 65,535 parameters, in one go and in chunks", async () => {
  const session = await open();
  await session.script(["drop table if exists many", manyTable]);
  const rows = Array.from({ length: 120_000 }, (_, index): BoundValue[] => [`row ${index}`, index, null]);
  const keys = await session.insertMany(many, rows);
  assert.equal([keys.length, keys[0], keys.at(-1)], [120_000, 1, 120_000]);
  assert.equal(await session.first(texts("select count(*), sum(n) from many where name = 'row ' || n"), []), ["120000", "7199940000"]);
  const args = Array.from({ length: 65_536 }, () => 1);
  const error = await failure(session.all(texts("select 1"), args), ValidationError);
  assert.match(error.message, /65535/);
  const most = args.slice(1);
  assert.is(await value(session, `select cardinality(array[${most.map((_, index) => `$${index + 1}::int`).join(",")}])`, ...most), "65535");
});

test("insertMany is all or nothing: in chunks, statement by statement, and inside a transaction that goes on", async () => {
  const session = await open();
  await session.script(["drop table if exists many", manyTable]);
  const good = (count: number): BoundValue[][] => Array.from({ length: count }, (_, index) => [`n${index}`, index, null]);
  const bad: BoundValue[] = ["bad", 1, null];
  const single = { text: many.text };
  const count = (): Promise<unknown> => value(session, "select count(*) from many");
  for (const [statement, rows] of [[many, [...good(100_001), bad]], [single, [...good(9), bad, ...good(9)]], [many, [...good(3), bad]]] as const) {
    const error = await failure(session.insertMany(statement, rows), QueryError);
    assert.equal([error.kind, await count()], ["check", "0"]);
  }
  assert.equal(await session.insertMany(single, good(3)).then((keys) => keys.length), 3);
  await session.control("BEGIN");
  await failure(session.insertMany(single, [...good(2), bad]), QueryError);
  assert.is(session.transactionState, "open");
  await session.insertMany(single, good(2));
  await session.control("COMMIT");
  assert.is(await count(), "5");
  const named = { ...single, row: ([id]: never) => typeof id } as never;
  assert.equal(await session.insertMany(named, good(2)), ["string", "string"]);
});

test("insertMany: chunks by rows and by size", () => {
  assert.equal(chunkEnds(Array.from({ length: 250_000 }, () => [1])), [100_000, 200_000, 250_000]);
  const large = "x".repeat(40 * 1024 * 1024);
  assert.equal(chunkEnds([[large], [large], ["x"], [new Uint8Array(40 * 1024 * 1024)]]), [1, 3, 4]);
  assert.equal(columnArrays([["a", 1], [`"`, null]], 0, 2), [`{"a","\\""}`, "{1,NULL}"]);
});

test("script: statements without arguments, all or nothing; the error names the one that failed", async () => {
  const session = await open();
  const error = await failure(session.script(["create table scripted (id int)", "create table scripted (id int)", "select 1"]), QueryError);
  assert.equal([error.sql, error.databaseCode], ["create table scripted (id int)", "42P07"]);
  assert.is(await value(session, "select to_regclass('scripted')"), null);
  await session.control("BEGIN");
  await failure(session.script(["create table scripted (id int)", "create nonsense"]), QueryError);
  await session.script(["create table scripted (id int)", "drop table scripted"]);
  assert.is(await session.control("COMMIT"), "COMMIT");
});

// ---- pipelining

test("W24: 200 statements at once, some of which fail: each has its own answer, in order, in one packet", async () => {
  const session = await open();
  await session.script(["create table piped (n int primary key)"]);
  const insert = texts("insert into piped values ($1) returning n");
  const order: number[] = [];
  const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, index) => {
    const made = index % 50 === 49 ? session.all(texts("select 1/$1::int"), [0]) : session.all(insert, [index]);
    return made.finally(() => order.push(index)).catch((error) => { throw error; });
  }));
  assert.equal(order, Array.from({ length: 200 }, (_, index) => index));
  outcomes.forEach((outcome, index) => {
    if (index % 50 !== 49) return assert.equal((outcome as PromiseFulfilledResult<unknown>).value, [[String(index)]]);
    assert.is(((outcome as PromiseRejectedResult).reason as QueryError).kind, "value");
  });
  assert.is(await value(session, "select count(*) from piped"), "196");
});

test("a statement that cannot be prepared fails for everybody who asked for it at the same time, and later", async () => {
  const session = await open();
  const outcomes = await Promise.allSettled(Array.from({ length: 3 }, () => session.all(texts("select nothing_such"), [])));
  for (const outcome of outcomes) assert.is(((outcome as PromiseRejectedResult).reason as QueryError).kind, "notFound");
  assert.is((await failure(session.all(texts("select nothing_such"), []), QueryError)).kind, "notFound");
  await session.control("BEGIN");
  const inside = await Promise.allSettled(Array.from({ length: 2 }, () => session.all(texts("select nothing_else"), [])));
  assert.equal(inside.map((outcome) => ((outcome as PromiseRejectedResult).reason as QueryError).databaseCode), ["42703", "25P02"]);
  await session.control("ROLLBACK");
});

// ---- prepared statements

const prepared = async (session: PostgresSession): Promise<unknown> => Number(await value(session, "select count(*) from pg_prepared_statements"));

test("statements stay prepared, up to a bound; those that were not used are closed on the server", async () => {
  const session = await open({ url, statementCacheSize: 10 });
  for (let time = 0; time < 3; time += 1) assert.is(await value(session, "select $1::int", 5), "5");
  assert.is(await prepared(session), 2);
  for (let index = 0; index < 100; index += 1) await session.all(texts(`select ${index}`), []);
  const kept = (await prepared(session)) as number;
  assert.ok(kept <= 11, `${kept} are kept`);
  const cache = new PreparedStatements(10);
  for (let index = 0; index < 1000; index += 1) cache.get(`select ${index}`);
  assert.ok(cache.size <= 10);
});

test("D23: names are short however long the text is, and the same for the same text", async () => {
  const session = await open();
  const long = `select 1 /* ${"x".repeat(5000)} */`;
  for (let time = 0; time < 2; time += 1) assert.is(await value(session, long), "1");
  assert.ok(Number(await value(session, "select max(length(name)) from pg_prepared_statements")) <= 22);
  const cache = new PreparedStatements(10);
  assert.is(cache.get("select 1").name, new PreparedStatements(10).get("select 1").name);
  assert.is.not(cache.get("select 1").name, cache.get("select 2").name);
});

test("D3: a changed table is prepared anew: outside a transaction at once, inside after the transaction is run again", async () => {
  const session = await open();
  const other = await open();
  await session.script(["create table shaped (a int)", "insert into shaped values (1)"]);
  const all = raw("select * from shaped");
  assert.equal(await session.all(all, []), [{ a: 1 }]);
  await other.script(["alter table shaped add b text default 'x'"]);
  assert.equal(await session.all(all, []), [{ a: 1, b: "x" }]);
  assert.equal(await session.all(all, []), [{ a: 1, b: "x" }]);
  await other.script(["alter table shaped alter a type text"]);
  assert.equal(await Promise.all([session.all(all, []), session.all(all, []), session.first(all, [])]), [[{ a: "1", b: "x" }], [{ a: "1", b: "x" }], { a: "1", b: "x" }]);
  await session.all(all, []);
  await other.script(["alter table shaped drop b"]);
  await session.control("BEGIN");
  const error = await failure(session.all(all, []), QueryError);
  assert.equal([error.kind, error.databaseCode, session.transactionState], ["serialization", "0A000", "failed"]);
  await session.control("ROLLBACK");
  await session.control("BEGIN");
  assert.equal(await session.all(all, []), [{ a: "1" }]);
  await session.control("COMMIT");
});

test("D3: a statement that the server has forgotten is prepared anew", async () => {
  const session = await open();
  const one = texts("select 1");
  await session.all(one, []);
  for (const forget of ["deallocate all", "discard all"]) {
    await session.all(raw(forget), []);
    assert.equal(await Promise.all([session.all(one, []), session.all(one, [])]), [[["1"]], [["1"]]]);
  }
  assert.ok(session.touched);
  await session.all(one, []);
  await session.all(raw("deallocate all"), []);
  await session.control("BEGIN");
  assert.is((await failure(session.all(one, []), QueryError)).kind, "serialization");
  await session.control("ROLLBACK");
  assert.equal(await session.all(one, []), [["1"]]);
  await session.reset();
  assert.not(session.touched);
  assert.equal(await session.all(one, []), [["1"]]);
});

test("PgBouncer in transaction mode: unnamed with prepare=never; with auto the names of others are survived", async () => {
  const server = await startPostgres();
  const bouncer = await startPgbouncer(server, { mode: "transaction", poolSize: 2 });
  const watcher = await open(server.url);
  for (const prepare of ["never", "auto"] as const) {
    const clients = await Promise.all(Array.from({ length: 6 }, () => open({ url: bouncer.url, prepare })));
    const statements = Array.from({ length: 4 }, (_, index) => texts(`select $1::int + ${index}`));
    const asked = clients.flatMap((client) => Array.from({ length: 40 }, async (_, index) => {
      await wait(index % 7);
      return (await client.first(statements[index % 4]!, [index]) as Texts)[0] === String(index + (index % 4));
    }));
    assert.ok((await Promise.all(asked)).every(Boolean), prepare);
    await clients[0]!.ping();
    const sleeping = failure(clients[1]!.all(raw("select pg_sleep(30)"), []), QueryError);
    await eventually(async () => (await value(watcher, asleep)) === "1");
    await clients[1]!.interrupt();
    assert.is((await sleeping).kind, "cancelled");
    const cursor = await clients[2]!.cursor(texts("select generate_series(1, 250)"), []);
    let rows = 0;
    for (let batch = await cursor.next(); batch.length > 0; batch = await cursor.next()) rows += batch.length;
    assert.is(rows, 250);
    assert.equal(await clients[3]!.script(["create table if not exists pooled (id int)"]), undefined);
    await clients[4]!.all(raw("set work_mem = '8MB'"), []);
    await clients[4]!.reset();
    for (const client of clients) await client.close();
  }
  await bouncer.stop();
  await server.stop();
});

// ---- the text of statements

test("I13: several statements in one text are refused, by the server and in each call", async () => {
  const session = await open();
  const text = "create table injected (id int); select 1";
  const calls = [() => session.all(raw(text), []), () => session.first(raw(text), []), () => session.write(raw(text), []), () => session.script([text]), () => session.cursor(raw(text), [])];
  for (const call of calls) assert.is((await failure(call(), QueryError)).kind, "syntax");
  assert.is(await value(session, "select to_regclass('injected')"), null);
  assert.is((await failure(session.all(raw("select 1\0; select 2"), []), QueryError)).kind, "syntax");
});

test("statements that begin or end a transaction, or copy, are refused before they are sent", async () => {
  const session = await open();
  const refused = ["begin", " BEGIN;", "commit", "END", "abort", "rollback to x", "savepoint a", "release a", "start  transaction", "prepare transaction 'x'", "commit prepared 'x'", "/* a /* b */ */ -- c\n;commit"];
  for (const text of refused) assert.is((await failure(session.all(raw(text), []), TransactionError)).code, "TRANSACTION_STATEMENT", text);
  await failure(session.cursor(raw("rollback"), []), TransactionError);
  for (const text of ["copy t from stdin", "COPY (select 1) TO STDOUT"]) await failure(session.all(raw(text), []), UnsupportedError);
  for (const text of ["prepare x as select 1", "select 'begin'", "beginning", "with a as (select 1) select 1", "copy t to '/tmp/x'"]) assert.is(refusalOf(text), undefined, text);
});

test("P15: what user SQL leaves in the session is noticed, and taken back by reset", async () => {
  for (const text of ["select 1", "(select 1)", "insert into t values (1)", "-- x\nWITH a as (select 1) select 1", "explain select 1", "table t", "values (1)", "merge into t"]) assert.not(touchesSession(text), text);
  for (const text of ["set a = 1", "listen x", "select set_config('a', 'b', false)", "select pg_advisory_lock(1)", "create temp table t (a int)", "select 1 into temp t", "select * INTO TEMPORARY t", "do $$ $$", "call f()", "lock t", "prepare a as select 1", "explain analyze create table a as select 1"]) {
    assert.ok(touchesSession(text), text);
  }
  const session = await open({ url, applicationName: "ours" });
  await session.all(raw("select 1 as one"), []);
  await session.all(texts("select set_config('application_name', 'mine', false)"), []);
  assert.ok(session.touched, "a setting that the server reports");
  for (const text of ["set search_path = nowhere", "set DateStyle = 'German'", "create temp table left_behind (a int)", "select pg_advisory_lock(77)", "listen left_behind"]) await session.all(raw(text), []);
  await session.control("BEGIN");
  assert.is(session.transactionState, "open");
  await session.reset();
  assert.equal([session.touched, session.transactionState], [false, "none"]);
  assert.equal(
    await session.first(texts(`select current_setting('search_path'), current_setting('application_name'), date '2024-03-10', to_regclass('left_behind'), (select count(*) from pg_locks where locktype = 'advisory' and pid = pg_backend_pid())`), []),
    [`"$user", public`, "ours", "2024-03-10", null, "0"],
  );
});

test("a role that writes dates its own way is told better by the startup parameters", async () => {
  const session = await open();
  await session.script(["drop role if exists odd", "create role odd login password 'odd'", "alter role odd set DateStyle = 'German'", "alter role odd set IntervalStyle = 'iso_8601'", "alter role odd set bytea_output = 'escape'", "alter role odd set timezone = 'Asia/Kolkata'"]);
  const odd = await open({ url, user: "odd", password: "odd" });
  assert.equal(await odd.first(texts("select date '2024-03-10', interval '1 day', current_setting('standard_conforming_strings'), timestamptz '2024-03-10 00:00Z'"), []), ["2024-03-10", "1 day", "on", "2024-03-10 05:30:00+05:30"]);
  assert.equal(await odd.first(raw("select '\\x41ff'::bytea as b"), []), { b: new Uint8Array([65, 255]) });
  assert.not(odd.touched);
  await odd.close();
  await session.script(["drop role odd"]);
});

// ---- transactions

test("T1: control answers the command that the server ran; the state is the server's", async () => {
  const session = await open();
  assert.is(session.transactionState, "none");
  assert.equal([await session.control("BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY"), session.transactionState], ["BEGIN", "open"]);
  assert.is(await value(session, "show transaction_isolation"), "serializable");
  await failure(session.all(texts("select 1/0"), []), QueryError);
  assert.is(session.transactionState, "failed");
  assert.equal([await session.control("COMMIT"), session.transactionState], ["ROLLBACK", "none"]);
  await session.control("BEGIN");
  await session.control("SAVEPOINT a");
  await failure(session.all(texts("select 1/0"), []), QueryError);
  assert.equal([await session.control("ROLLBACK TO SAVEPOINT a"), session.transactionState], ["ROLLBACK", "open"]);
  assert.is(await session.control("COMMIT"), "COMMIT");
  await failure(session.control("nonsense"), QueryError);
});

// ---- cursors

async function drain(cursor: Awaited<ReturnType<PostgresSession["cursor"]>>): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (let batch = await cursor.next(); batch.length > 0; batch = await cursor.next()) rows.push(...batch);
  return rows;
}

test("cursor: batches, when they are asked for, that grow with small rows and shrink with large ones", async () => {
  const session = await open();
  const sizes: number[] = [];
  const cursor = await session.cursor(texts("select i from generate_series(1, 5000) i"), []);
  for (let batch = await cursor.next(); batch.length > 0; batch = await cursor.next()) sizes.push(batch.length);
  assert.equal([sizes[0], sizes[1], sizes.reduce((sum, size) => sum + size)], [100, 1000, 5000]);
  assert.equal(await cursor.next(), []);
  await cursor.close();
  assert.is(session.transactionState, "none");
  const large = await session.cursor(texts("select repeat('x', 100000) from generate_series(1, 200)"), []);
  assert.is((await large.next()).length, 100);
  assert.is((await large.next()).length, 10);
  await large.close();
  assert.equal(await drain(await session.cursor(raw("select 1 as a, now() is not null as b where $1"), ["true"])), [{ a: 1, b: true }]);
  assert.equal(await drain(await session.cursor(raw("select 1 as a where false"), [])), []);
  assert.equal(await drain(await session.cursor(raw("do $$ begin end $$"), [])), []);
});

test("K13: a cursor that is left early stops the server's work and frees the session", async () => {
  const session = await open();
  const other = await open();
  const process = await value(session, "select pg_backend_pid()");
  const cursor = await session.cursor(texts("select generate_series(1, 1e9::int8) as i"), []);
  assert.is((await cursor.next()).length, 100);
  await eventually(async () => (await value(other, "select state from pg_stat_activity where pid = $1", process as string)) === "idle in transaction");
  await cursor.close();
  await cursor.close();
  assert.equal(await cursor.next(), []);
  assert.is(session.transactionState, "none");
  assert.is(await value(session, "select 1"), "1");
});

test("cursor: errors at the opening, in the middle and in a row end it, and the session is free", async () => {
  const session = await open();
  assert.is((await failure(session.cursor(raw("select nothing"), []), QueryError)).kind, "notFound");
  await failure(session.cursor(raw("select $1::int"), [Number.NaN]), ValidationError);
  const cursor = await session.cursor(texts("select 1/(150 - i) from generate_series(1, 1000) i"), []);
  assert.is((await cursor.next()).length, 100);
  assert.is((await failure(cursor.next(), QueryError)).kind, "value");
  await cursor.close();
  await failure(session.cursor({ text: "select 1", row: () => { throw new DecodeError("a", "b", "c"); } }, []), DecodeError);
  assert.equal([session.transactionState, await value(session, "select 1")], ["none", "1"]);
});

test("cursor: inside a transaction other statements run between its batches, and what it inserted is stored at the end", async () => {
  const session = await open();
  await session.script(["create table streamed (n int)"]);
  await session.control("BEGIN");
  const cursor = await session.cursor(texts("insert into streamed select generate_series(1, 300) returning n"), []);
  const second = await session.cursor(texts("select generate_series(1, 3)"), []);
  assert.is((await cursor.next()).length, 100);
  assert.is(await value(session, "select count(*) from streamed"), "300");
  assert.equal([(await second.next()).length, (await cursor.next()).length], [3, 200]);
  await cursor.close();
  await second.close();
  assert.is(await session.control("COMMIT"), "COMMIT");
  assert.is((await drain(await session.cursor(texts("delete from streamed returning n"), []))).length, 300);
  assert.equal([session.transactionState, await value(session, "select count(*) from streamed")], ["none", "0"]);
});

// ---- cancellation

test("K2: a statement is cancelled on the server, over a socket with TLS where the session has it", async () => {
  const server = await startPostgres();
  const watcher = await open(server.url);
  for (const ssl of [{ mode: "disable" }, { mode: "verify-full", ca: pem("ca.crt") }] as const) {
    const session = await open({ url: server.url, ssl });
    const sleeping = failure(session.all(raw("select pg_sleep(30)"), []), QueryError);
    await eventually(async () => (await value(watcher, asleep)) === "1");
    const started = performance.now();
    await session.interrupt();
    const error = await sleeping;
    assert.equal([error.kind, error.databaseCode], ["cancelled", "57014"]);
    assert.ok(performance.now() - started < 8_000, "it waited for the statement's own end");
    assert.is(await value(watcher, asleep), "0");
    assert.is(await value(session, "select 1"), "1");
    const cursor = await session.cursor(raw("select pg_sleep(case when i > 150 then 30 else 0 end) from generate_series(1, 1000) i"), []);
    await cursor.next();
    const next = failure(cursor.next(), QueryError);
    await eventually(async () => (await value(watcher, asleep)) === "1");
    await session.interrupt();
    assert.is((await next).kind, "cancelled");
    assert.is(session.transactionState, "none");
  }
  await server.stop();
});

test("K3: of 600 cancels that come late none hits the next statement", async () => {
  const session = await open();
  let cancelled = 0;
  for (let time = 0; time < 600; time += 1) {
    const quick = session.all(texts("select count(*) from generate_series(1, $1::int)"), [time * 5]).catch((error: unknown) => {
      assert.is((error as QueryError).kind, "cancelled");
      cancelled += 1;
    });
    await session.interrupt();
    await quick;
    assert.is(await value(session, "select 1"), "1");
  }
  await session.interrupt();
  assert.ok(cancelled < 600, `${cancelled} were cancelled`);
});

test("a time limit of the server's own is no cancellation", async () => {
  const session = await open();
  await session.control("SET statement_timeout = 30");
  assert.is((await failure(session.all(raw("select pg_sleep(5)"), []), QueryError)).kind, "timeout");
  await session.control("SET statement_timeout = 0");
  const other = await open();
  let isOver = false;
  const sleeping = failure(session.all(raw("select pg_sleep(5)"), []), QueryError).finally(() => (isOver = true));
  // The first may come before the server has begun.
  while (!isOver) {
    await other.all(raw("select pg_cancel_backend(pid) from pg_stat_activity where query like '%pg_sleep(5)' and state = 'active' and pid <> pg_backend_pid()"), []);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  assert.is((await sleeping).kind, "cancelled");
});

test("K12: a cancel that cannot reach the server is told within its own time", async () => {
  const proxy = await startProxy({ port: Number(new URL(url).port) });
  const session = await open(through(url, proxy.port));
  const sleeping = session.all(raw("select pg_sleep(5)"), []).catch((error: SqlModelError) => error.code);
  await wait(20);
  proxy.refuse();
  assert.is(await codeOf(session.interrupt()), "CONNECTION_REFUSED");
  await proxy.accept();
  proxy.stall();
  const started = performance.now();
  await failure(session.interrupt(), ConnectionError);
  assert.ok(performance.now() - started < 4_000);
  session.destroy(new ConnectionError("CUT", "by the test"));
  assert.is(await sleeping, "CUT");
  proxy.close();
});

// ---- losses

test("P9, P10: a backend that is ended while idle or busy is told once, and is never uncaught", async () => {
  const admin = await open();
  for (const busy of [false, true]) {
    const session = await open();
    const process = (await value(session, "select pg_backend_pid()")) as string;
    const told: ConnectionError[] = [];
    session.onLost = (error) => told.push(error);
    const running = busy ? Promise.all([session.all(raw("select pg_sleep(9)"), []), session.all(raw("select 1 as a"), [])].map(codeOf)) : undefined;
    await wait(20);
    await admin.all(raw("select pg_terminate_backend($1::int)"), [process]);
    if (running !== undefined) assert.equal(await running, ["CONNECTION_LOST", "CONNECTION_LOST"]);
    await eventually(() => session.lostBy !== undefined);
    assert.match(session.lostBy!.message, /57P01/);
    assert.is(told.length, busy ? 0 : 1);
    assert.is(await codeOf(session.all(texts("select 1"), [])), "CONNECTION_LOST");
    const calls = [() => session.ping(), () => session.control("BEGIN"), () => session.cursor(texts("select 1"), []), () => session.script(["select 1"])];
    for (const call of calls) assert.is(await codeOf(call()), "CONNECTION_LOST");
    await session.interrupt();
    await session.close();
    session.destroy(new ConnectionError("CUT", "again"));
  }
});

test("D22: an answer cut at each of its bytes rejects every statement under way; nothing hangs or is uncaught", async () => {
  const proxy = await startProxy({ port: Number(new URL(url).port) });
  const address = `${through(url, proxy.port)}?sslmode=disable`;
  const ask = (session: PostgresSession): readonly Promise<string>[] => [
    session.all(raw("select 'some text' as a, 42 as b, null as c"), []).then(() => "answered", (error: SqlModelError) => error.code),
    session.all(texts("select 7"), []).then(() => "answered", (error: SqlModelError) => error.code),
  ];
  const counts = new Map<string, number>();
  for (let bytes = 0; bytes < 260; bytes += bytes < 200 ? 3 : 10) {
    const session = await open(address);
    proxy.cutAfter(bytes);
    const key = (await Promise.all(ask(session))).join();
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (key === "answered,answered") await session.close();
    proxy.cutAfter(Infinity);
  }
  assert.equal([...counts.keys()].sort(), ["CONNECTION_LOST,CONNECTION_LOST", "answered,CONNECTION_LOST", "answered,answered"].slice(0, counts.size).sort());
  proxy.cutAfter(Infinity);
  const late = await open(address);
  const running = Promise.all(ask(late));
  proxy.resetAll();
  for (const code of await running) assert.ok(code === "CONNECTION_LOST" || code === "answered");
  for (let bytes = 0; bytes < 400; bytes += 9) {
    proxy.cutAfter(bytes);
    await open(address).catch((error: unknown) => assert.instance(error, ConnectionError));
  }
  proxy.close();
});

test("destroy rejects what is under way with its reason; close lets the server finish", async () => {
  const session = await open();
  const running = session.all(raw("select pg_sleep(9)"), []);
  session.destroy(new TransactionError("REASON", "told by the test"));
  assert.is(await codeOf(running), "REASON");
  assert.is(session.lostBy?.code, "CONNECTION_CLOSED");
  const other = await open();
  const last = other.all(texts("select 1"), []);
  await other.close();
  assert.equal([await last, other.lostBy?.code], [[["1"]], "CONNECTION_CLOSED"]);
  await other.close();
});

// ---- errors

test("each SQLSTATE has the kind of error that the other databases give too, with its place and without a value", async () => {
  const session = await open();
  await session.script([
    `create table teams (id int primary key, "Odd Name" text unique)`,
    "create table heroes (id int primary key, name text not null, age int constraint grown_up check (age >= 0), team_id int references teams (id), unique (name, age))",
    "create unique index on heroes (lower(name))",
    "create extension if not exists btree_gist",
    "create table stays (room int, during int4range, exclude using gist (room with =, during with &&))",
    "create type mood as enum ('ok')",
    "insert into teams values (1, 'secretvalue')",
    "insert into heroes values (1, 'secretvalue', 5, 1)",
    "insert into stays values (1, '[1,5)')",
    "drop role if exists nobody_much",
    "create role nobody_much",
  ]);
  const cases: readonly (readonly [text: string, args: readonly BoundValue[], kind: QueryErrorKind, more?: Partial<QueryError>])[] = [
    ["insert into heroes values ($1, 'x', 1)", [1], "unique", { constraint: "heroes_pkey", table: "heroes", columns: ["id"] }],
    ["insert into heroes values (2, $1, 5)", ["secretvalue"], "unique", { columns: ["name", "age"] }],
    ["insert into heroes values (2, upper($1), 6)", ["secretvalue"], "unique", { constraint: "heroes_lower_idx", columns: undefined as never }],
    ["insert into teams values (2, $1)", ["secretvalue"], "unique", { columns: ["Odd Name"] }],
    ["insert into heroes values (3, 'y', 1, $1)", [987654], "foreignKey", { constraint: "heroes_team_id_fkey", columns: ["team_id"] }],
    ["delete from teams where id = $1", [1], "foreignKey"],
    ["insert into heroes values (4, $1)", [null], "notNull", { table: "heroes", columns: ["name"] }],
    ["insert into heroes values (5, 'z', $1)", [-987654], "check", { constraint: "grown_up" }],
    ["insert into stays values (1, $1)", ["[2,3)"], "exclusion", { columns: ["room", "during"] }],
    ["selec $1", ["secretvalue"], "syntax", { position: 1 }],
    ["select * from missing where a = $1", ["x"], "notFound"],
    ["select missing", [], "notFound"],
    ["select missing($1::text)", ["secretvalue"], "notFound"],
    ["select * from missing.heroes", [], "notFound"],
    ["select $1::missing", ["x"], "notFound"],
    ["select $1::int", ["secretvalue"], "value"],
    ["select $1::int", ["987654987654"], "value"],
    ["select $1::mood", ["secret\"value"], "value"],
    ["select $1::date", ["2024-02-secretvalue"], "value"],
    ["select $1::int[]", ["{1,secretvalue}"], "value"],
    ["select $1::json", ["{secretvalue"], "value"],
    ["select cast($1::text as varchar(3))::varchar(2), 1/0", ["secretvalue"], "value"],
    ["select $1::text", ["a\0secretvalue"], "value"],
    ["insert into heroes (id, name) values (9, ($1::text)::int)", ["secretvalue"], "value"],
    ["do $$ begin raise exception 'look: secretvalue'; end $$", [], "other"],
  ];
  for (const [text, args, kind, more] of cases) {
    const error = await failure(session.all(texts(text), args), QueryError);
    assert.is(error.kind, kind, `${text}: ${error.message}`);
    assert.is(error.sql, text);
    for (const [key, expected] of Object.entries(more ?? {})) assert.equal(error[key as keyof QueryError], expected, `${text}: ${key}`);
    if (args.length > 0) assert.not.match(inspect({ ...error, sql: "" }, { depth: 9 }) + error.message, /secret|987654/, text);
  }
  const many = { text: "", many: { kind: "arrays", text: "insert into heroes (id, name) select a::int, b from unnest($1::text[], $2::text[]) v(a, b)" } } as const;
  assert.not.match((await failure(session.insertMany(many, [[`secretvalue"x`, "x"]]), QueryError)).message, /secret/);

  await session.control("BEGIN READ ONLY");
  assert.is((await failure(session.write({ text: "delete from heroes" }, []), QueryError)).kind, "readOnly");
  await session.control("ROLLBACK");
  await session.control("SET ROLE nobody_much");
  assert.is((await failure(session.all(texts("select id from heroes"), []), QueryError)).kind, "permission");
  await session.control("RESET ROLE");
});

test("T12: busy, deadlock and serialization failures are told apart", async () => {
  const [one, two] = [await open(), await open()];
  await one.script(["create table counters (id int primary key, n int)", "insert into counters values (1, 0), (2, 0)"]);
  const add = { text: "update counters set n = n + 1 where id = $1" };
  await one.control("BEGIN");
  await one.write(add, [1]);
  assert.is((await failure(two.all(texts("select n from counters where id = 1 for update nowait"), []), QueryError)).kind, "busy");
  await two.control("SET lock_timeout = 30");
  assert.is((await failure(two.write(add, [1]), QueryError)).kind, "busy");
  await two.control("SET lock_timeout = 0");
  await two.control("BEGIN");
  await two.write(add, [2]);
  const crossed = await Promise.allSettled([one.write(add, [2]), two.write(add, [1])]);
  const victim = crossed.find(({ status }) => status === "rejected") as PromiseRejectedResult;
  assert.is((victim.reason as QueryError).kind, "deadlock");
  for (const session of [one, two]) await session.control("ROLLBACK");
  for (const session of [one, two]) await session.control("BEGIN ISOLATION LEVEL SERIALIZABLE");
  for (const session of [one, two]) await session.all(texts("select sum(n) from counters"), []);
  await one.write(add, [1]);
  await one.control("COMMIT");
  assert.is((await failure(two.write(add, [1]), QueryError)).kind, "serialization");
  await two.control("ROLLBACK");
});

test("names of columns are read out of a key, also quoted ones; an expression is none", () => {
  assert.equal(readKey("Key (a, b)=(1, (x)=(y)) already exists."), ["a", "b"]);
  assert.equal(readKey(`Key ("a, b", "say ""so""", é_1)=(1) already exists.`), ["a, b", `say "so"`, "é_1"]);
  assert.equal(readKey("Schlüssel »(a)=(1)« existiert bereits."), ["a"]);
  for (const detail of ["Key (lower(name))=(x) already exists.", "Key (a || b)=(x)", "nothing", "Key (a", ""]) assert.is(readKey(detail), undefined, detail);
});

// ---- the protocol

test("messages are put together from pieces of any size", () => {
  const row = Buffer.from([0x44, 0, 0, 0, 22, 0, 3, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 2, 0xc3, 0xa9, 0, 0, 0, 2, 0x61, 0x62]);
  const stream = Buffer.concat([row, Buffer.from([0x5a, 0, 0, 0, 5, 0x49]), row]);
  for (let size = 1; size <= stream.length; size += 1) {
    const seen: unknown[] = [];
    const answers = new Answers((type, bytes, start, end) => seen.push(type === 0x44 ? readRow(bytes, start, end) : String.fromCharCode(type)));
    for (let at = 0; at < stream.length; at += size) answers.push(Buffer.from(stream.subarray(at, at + size)));
    assert.equal(seen, [[null, "é", "ab"], "Z", [null, "é", "ab"]]);
  }
});

test("a value of 32 MB goes there and back", async () => {
  const session = await open();
  const text = "abcdefgé".repeat(4 * 1024 * 1024);
  assert.ok((await value(session, "select $1::text", text)) === text);
  const bytes = new Uint8Array(8 * 1024 * 1024).fill(7);
  assert.is(await value(session, "select length($1::bytea)", bytes), String(bytes.length));
});

test("files of certificates are named in the URL", async () => {
  const server = await startPostgres();
  const directory = mkdtempSync(join(tmpdir(), "sqlmodel-postgres-"));
  const copy = join(directory, "my ca.crt");
  writeFileSync(copy, pem("ca.crt"));
  const session = await open(`${server.url}?sslmode=verify-full&sslrootcert=${encodeURIComponent(copy)}`);
  assert.is(await value(session, "select ssl from pg_stat_ssl where pid = pg_backend_pid()"), "t");
  await server.stop();
});

test.run();
