/** The pool over scripted sessions and a clock that is moved by hand: the cases P1 to P29, a fault at every step, random walks. */
import { getEventListeners } from "node:events";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { systemClock } from "../drivers/pool/clock.js";
import { readPoolConfig, type PoolConfig } from "../drivers/pool/config.js";
import { Pool, type Lease, type PoolStats } from "../drivers/pool/pool.js";
import type { Session, TransactionState } from "../drivers/server/session.js";
import { CancelledError, ConnectionError, PoolError, SqlModelError, TimeoutError, ValidationError } from "../runtime/connection/errors.js";
import { unlimited, type Limit } from "../runtime/connection/limit.js";
import { FakeClock, randomFrom, settle } from "./harness/clock.js";

// ---- a server that does what the test says

type Step = "open" | "ping" | "reset" | "close" | "query";
/** What becomes of a step: it succeeds, fails (the connection is lost, or was not made), or is never answered. */
type Fate = "succeed" | "fail" | "stall";

const refused = (): ConnectionError => new ConnectionError("CONNECTION_FAILED", "connect ECONNREFUSED");
const lost = (): ConnectionError => new ConnectionError("CONNECTION_LOST", "The server closed the connection.");

class ScriptedServer {
  /** Asked at every step, before it; a test overwrites it. */
  fate: (step: Step, session: ScriptedSession | undefined) => Fate = () => "succeed";
  failure: () => unknown = refused;
  readonly steps: Step[] = [];
  /** What the server has open. */
  readonly sessions = new Set<ScriptedSession>();
  opened = 0;
  attempts = 0;
  mostAttempts = 0;

  readonly open = async ({ signal }: { readonly signal: AbortSignal }): Promise<Session> => {
    this.attempts += 1;
    this.mostAttempts = Math.max(this.mostAttempts, this.attempts);
    try {
      const fate = this.step("open", undefined);
      if (fate === "stall") await new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason as Error)));
      await Promise.resolve();
      if (fate === "fail") throw this.failure();
      return new ScriptedSession(this, (this.opened += 1));
    } finally {
      this.attempts -= 1;
    }
  };

  step(step: Step, session: ScriptedSession | undefined): Fate {
    this.steps.push(step);
    return this.fate(step, session);
  }

  count(step: Step): number {
    return this.steps.filter((taken) => taken === step).length;
  }

  /** Every connection is gone; `noticed` by those that nobody waits on. */
  restart(noticed: boolean): void {
    for (const session of [...this.sessions]) session.lose(noticed);
  }
}

class ScriptedSession implements Session {
  lostBy: ConnectionError | undefined;
  transactionState: TransactionState = "none";
  touched = false;
  onLost: ((error: ConnectionError) => void) | undefined;
  /** The server has cut the connection, and the client does not know it yet. */
  cut = false;
  timesDestroyed = 0;
  readonly id: number;
  readonly #server: ScriptedServer;
  readonly #stalled = new Set<(error: unknown) => void>();

  constructor(server: ScriptedServer, id: number) {
    this.#server = server;
    this.id = id;
    server.sessions.add(this);
  }

  async #do(step: Step): Promise<void> {
    const fate = this.#server.step(step, this);
    if (this.lostBy !== undefined) throw this.lostBy;
    if (fate === "stall") await new Promise((_resolve, reject) => this.#stalled.add(reject));
    await Promise.resolve();
    if (this.lostBy !== undefined) throw this.lostBy;
    if (fate === "fail" || this.cut) {
      this.#end(lost());
      throw this.lostBy;
    }
  }

  /** A query of the borrower's. */
  async query(): Promise<void> {
    await this.#do("query");
  }

  ping(): Promise<void> {
    return this.#do("ping");
  }

  async reset(): Promise<void> {
    await this.#do("reset");
    this.transactionState = "none";
    this.touched = false;
  }

  async close(): Promise<void> {
    await this.#do("close");
    this.#end(new ConnectionError("CONNECTION_CLOSED", "closed"));
  }

  destroy(reason: SqlModelError): void {
    this.timesDestroyed += 1;
    this.#end(reason as ConnectionError);
  }

  lose(noticed: boolean): void {
    this.cut = true;
    this.#server.sessions.delete(this);
    if (!noticed) return;
    this.lostBy ??= lost();
    this.onLost?.(this.lostBy);
  }

  #end(reason: ConnectionError): void {
    this.lostBy ??= reason;
    this.#server.sessions.delete(this);
    for (const reject of this.#stalled) reject(reason);
    this.#stalled.clear();
  }

  all = unused;
  first = unused;
  write = unused;
  insertMany = unused;
  script = unused;
  cursor = unused;
  control = unused;
  interrupt = unused;
}

const unused = (): Promise<never> => Promise.reject(new TypeError("the pool calls none of these"));

// ---- what the tests share

interface Bench {
  readonly server: ScriptedServer;
  readonly clock: FakeClock;
  readonly pool: Pool;
}

function bench(config: PoolConfig = {}, seed = 1): Bench {
  const server = new ScriptedServer();
  const clock = new FakeClock(seed);
  return { server, clock, pool: new Pool(server.open, readPoolConfig(config), clock) };
}

const scripted = (lease: Lease): ScriptedSession => lease.session as ScriptedSession;
const idOf = (lease: Lease): number => scripted(lease).id;

async function failure<Kind extends Error>(promise: Promise<unknown>, kind: abstract new (...args: never[]) => Kind): Promise<Kind> {
  const outcome = await promise.then((result) => ({ result }), (error: unknown) => ({ error }));
  if (!("error" in outcome)) throw new Error(`expected ${kind.name}, but it resolved with ${String(outcome.result)}`);
  if (!(outcome.error instanceof kind)) throw new Error(`expected ${kind.name}, got ${String(outcome.error)}`);
  return outcome.error;
}

/** Where a promise stands now; an error is never unhandled from here on. */
interface Watched<Value> {
  state: "pending" | "resolved" | "rejected";
  value: Value | undefined;
  error: unknown;
}

function watch<Value>(promise: Promise<Value>): Watched<Value> {
  const watched: Watched<Value> = { state: "pending", value: undefined, error: undefined };
  promise.then(
    (value) => Object.assign(watched, { state: "resolved", value }),
    (error: unknown) => Object.assign(watched, { state: "rejected", error }),
  );
  return watched;
}

const codeOf = ({ error }: Watched<unknown>): string => (error instanceof SqlModelError ? error.code : String(error));

/** `count` leases at once, of a pool that has room for them. */
const take = (pool: Pool, count: number): Promise<Lease[]> => Promise.all(Array.from({ length: count }, () => pool.acquire(unlimited)));

/** A pool with that many idle sessions that were all just used. */
async function warmed(config: PoolConfig, count: number, seed?: number): Promise<Bench> {
  const made = bench(config, seed);
  for (const lease of await take(made.pool, count)) made.pool.release(lease);
  return made;
}

const within = (clock: FakeClock, milliseconds: number): Limit => ({ signal: undefined, expires: clock.now() + milliseconds });

/** What must hold at every moment, whatever happened. */
function check({ pool }: Bench, before?: PoolStats): PoolStats {
  const stats = pool.stats();
  assert.is(stats.total, stats.idle + stats.used + stats.connecting);
  assert.is(stats.created - stats.closed, stats.idle + stats.used);
  assert.ok(stats.total <= stats.max, `${stats.total} sessions of ${stats.max}`);
  for (const [name, value] of Object.entries(stats)) assert.ok(value >= 0, `${name} is ${value}`);
  for (const counter of ["created", "closed", "failed", "acquired", "timeouts", "leaked"] as const) {
    if (before !== undefined) assert.ok(stats[counter] >= before[counter], `${counter} went down`);
  }
  return stats;
}

/** Nothing is left of whatever the pool did: it is closed by this. */
async function checkGone(made: Bench): Promise<void> {
  const closed = watch(made.pool.close());
  await made.clock.advance(20_000);
  assert.is(closed.state, "resolved");
  const { total, waiting } = check(made);
  assert.is(total + waiting, 0);
  assert.is(made.server.sessions.size, 0, "the server has sessions open");
  assert.is(made.clock.pending, 0, "timers are left");
}

interface Warning {
  readonly code: string;
  readonly detail: string;
}

const warnings: Warning[] = [];
process.emitWarning = (_message: string | Error, options?: unknown) => void warnings.push(options as Warning);
const unhandled: unknown[] = [];
process.on("unhandledRejection", (error) => unhandled.push(error));

/** The warnings of that code since the last look. */
const warned = (code: string): Warning[] => warnings.splice(0).filter((warning) => warning.code === code);

// ---- settings

test("K16: settings are read, and what is not understood is refused", () => {
  assert.equal(readPoolConfig(), {
    min: 0, max: 10, acquireTimeout: 30_000, idleTimeout: 600_000, maxLifetime: 1_800_000, testOnCheckout: true, connectTimeout: 15_000, closeTimeout: 10_000, lazy: false,
    leakTimeout: 0,
  });
  assert.is(readPoolConfig({ max: 1, min: 1 }).max, 1);
  const wrong: readonly (readonly [name: keyof PoolConfig, values: readonly unknown[]])[] = [
    ["max", [0, -1, 1.5, NaN, Infinity, "10", null, 65_536]],
    ["min", [-1, 0.5, NaN, "1", 11]],
    ...(["acquireTimeout", "connectTimeout"] as const).map((name) => [name, [0, -1, NaN, Infinity, 2 ** 31, 0.5, "5"]] as const),
    ...(["idleTimeout", "maxLifetime", "closeTimeout", "leakTimeout"] as const).map((name) => [name, [-1, NaN, Infinity, 2 ** 31, 0.5, "5"]] as const),
    ...(["testOnCheckout", "lazy"] as const).map((name) => [name, ["no", 0, 1]] as const),
  ];
  for (const [name, values] of wrong) {
    for (const value of values) {
      const refusal = (): unknown => readPoolConfig({ [name]: value ?? "null" });
      assert.throws(refusal, (error: unknown) => error instanceof ValidationError && error.issues[0]!.path[0] === name, `${name} = ${String(value)}`);
    }
  }
});

// ---- the cases of the pool

test("P1: with every session in use, one more waits, and is refused at acquireTimeout with the numbers in the message", async () => {
  const made = bench({ max: 2, acquireTimeout: 500 });
  const { pool, clock } = made;
  const leases = await take(pool, 2);
  const waiting = watch(pool.acquire(unlimited));
  const signal = new AbortController().signal;
  const second = watch(pool.acquire({ signal, expires: Infinity }));
  await clock.advance(499);
  assert.is(pool.stats().waiting, 2);
  assert.is(getEventListeners(signal, "abort").length, 1);
  await clock.advance(1);
  assert.is(codeOf(waiting), "POOL_TIMEOUT");
  assert.instance(waiting.error, PoolError);
  assert.match((waiting.error as Error).message, "within 500 ms: 2 of at most 2 in use, 0 idle, 0 connecting, 1 more waiting");
  assert.not.match((waiting.error as Error).message, "transaction");
  assert.is(codeOf(second), "POOL_TIMEOUT");
  assert.is(getEventListeners(signal, "abort").length, 0);
  assert.equal([pool.stats().waiting, pool.stats().timeouts], [0, 2]);
  for (const lease of leases) pool.release(lease);
  assert.is(pool.stats().idle, 2);
  await checkGone(made);
});

test("P2: who acquires inside a transaction of the same pool is told that this is why it waited", async () => {
  const made = bench({ max: 1, acquireTimeout: 100 });
  const [outer] = await take(made.pool, 1);
  scripted(outer!).transactionState = "open";
  const inner = watch(made.pool.acquire(unlimited));
  await made.clock.advance(100);
  assert.match((inner.error as Error).message, "Transactions are open on 1 of them: a connection that is acquired inside a transaction of the same pool waits for its own caller");
  scripted(outer!).transactionState = "none";
  made.pool.release(outer!);
  await checkGone(made);
});

test("P3: the acquire deadline is absolute, also when dead connections are tried one after the other", async () => {
  const made = await warmed({ max: 3, acquireTimeout: 6_000 }, 3);
  const { pool, clock, server } = made;
  await clock.advance(1_000);
  // Each step eats time: a test that stalls, then attempts that stall.
  server.fate = () => "stall";
  const started = clock.now();
  const waiting = watch(pool.acquire(unlimited));
  await clock.advance(5_999);
  assert.is(waiting.state, "pending");
  assert.ok(server.count("ping") >= 1 && server.count("open") > 3);
  await clock.advance(1);
  assert.is(codeOf(waiting), "POOL_TIMEOUT");
  assert.is(clock.now() - started, 6_000);
  // The caller's own limit may be shorter, and counts as a deadline of the caller's.
  const limited = watch(pool.acquire(within(clock, 50)));
  await clock.advance(50);
  assert.instance(limited.error, TimeoutError);
  server.fate = () => "succeed";
  await clock.advance(60_000);
  await checkGone(made);
});

test("P4: a caller that is aborted in line leaves it; the session goes to the next, and none is lost", async () => {
  const made = bench({ max: 1 });
  const { pool, clock } = made;
  const [lease] = await take(pool, 1);
  const controllers = Array.from({ length: 5 }, () => new AbortController());
  const waiting = controllers.map(({ signal }) => watch(pool.acquire({ signal, expires: Infinity })));
  const reason = new RangeError("not needed any more");
  controllers[0]!.abort(reason);
  controllers[2]!.abort(reason);
  controllers[4]!.abort(reason);
  await settle();
  assert.equal(waiting.map(({ state }) => state), ["rejected", "pending", "rejected", "pending", "rejected"]);
  assert.instance(waiting[0]!.error, CancelledError);
  assert.is((waiting[0]!.error as Error).cause, reason);
  assert.is(pool.stats().waiting, 2);
  const late = watch(pool.acquire({ signal: controllers[0]!.signal, expires: Infinity }));
  await settle();
  assert.equal([late.state, pool.stats().waiting], ["rejected", 2], "who comes too late does not join");
  pool.release(lease!);
  await settle();
  assert.is(waiting[1]!.state, "resolved");
  pool.release(waiting[1]!.value!);
  await settle();
  pool.release(waiting[3]!.value!);
  assert.is(pool.stats().idle, 1);
  for (const { signal } of controllers) assert.is(getEventListeners(signal, "abort").length, 0);
  assert.instance(await failure(pool.acquire({ signal: controllers[0]!.signal, expires: Infinity }), CancelledError), CancelledError);
  assert.instance(await failure(pool.acquire({ signal: undefined, expires: clock.now() }), TimeoutError), TimeoutError);
  assert.is(pool.stats().idle, 1);
  await checkGone(made);
});

test("P5: an abort between the hand-over and the caller's next step gives the session back", async () => {
  for (const shareable of [false, true]) {
    for (let ticks = 0; ticks < 8; ticks += 1) {
      const made = bench({ max: 1 });
      const { pool } = made;
      const [lease] = await take(pool, 1);
      const controller = new AbortController();
      const waiting = watch(pool.acquire({ signal: controller.signal, expires: Infinity }, shareable));
      pool.release(lease!);
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      controller.abort();
      await settle();
      if (ticks === 0) assert.instance(waiting.error, CancelledError);
      if (waiting.value !== undefined) pool.release(waiting.value);
      assert.equal([pool.stats().idle, pool.stats().used], [1, 0]);
      assert.is(getEventListeners(controller.signal, "abort").length, 0);
      await checkGone(made);
    }
  }
  // The deadline too.
  const made = bench({ max: 1 });
  const [lease] = await take(made.pool, 1);
  const waiting = watch(made.pool.acquire(within(made.clock, 10)));
  made.pool.release(lease!);
  void made.clock.stall(10);
  await settle();
  assert.instance(waiting.error, TimeoutError);
  assert.is(made.pool.stats().idle, 1);
  await checkGone(made);
});

test("P6: an attempt to connect that stalls ends at connectTimeout, counts against the acquire deadline, and frees its place", async () => {
  const made = bench({ max: 1, connectTimeout: 1_000, acquireTimeout: 300 });
  const { pool, clock, server } = made;
  server.fate = () => "stall";
  const waiting = watch(pool.acquire(unlimited));
  await clock.advance(300);
  assert.is(codeOf(waiting), "POOL_TIMEOUT");
  assert.is(pool.stats().connecting, 1);
  await clock.advance(700);
  assert.equal([pool.stats().connecting, pool.stats().total, pool.stats().failed], [0, 0, 1]);
  assert.is(server.attempts, 0, "the attempt was aborted");
  // While a first connection is being made, its failure is told as soon as it is known.
  const patient = new Pool(server.open, readPoolConfig({ connectTimeout: 1_000 }), clock);
  const first = watch(patient.acquire(unlimited));
  await clock.advance(1_000);
  assert.is(codeOf(first), "CONNECT_TIMEOUT");
  await patient.close();
  // An opener that pays no attention to its signal: what it answers too late is cut.
  let answer = (_session: Session): void => {};
  const deaf = new Pool(() => new Promise((resolve) => (answer = resolve)), readPoolConfig({ connectTimeout: 1_000 }), clock);
  const late = watch(deaf.acquire(unlimited));
  await clock.advance(1_000);
  assert.is(codeOf(late), "CONNECT_TIMEOUT");
  const session = new ScriptedSession(server, 99);
  answer(session);
  await settle();
  assert.is(session.lostBy?.code, "CONNECTION_CLOSED");
  assert.is(deaf.stats().total, 0);
  await deaf.close();
  await checkGone(made);
});

test("P7: while the server is down, 100 callers cause no storm; they are served when it is back", async () => {
  const made = await warmed({ max: 10, acquireTimeout: 60_000 }, 1);
  const { pool, clock, server } = made;
  server.fate = () => "fail";
  server.restart(true);
  let failures = 0;
  const times: number[] = [];
  server.fate = (step) => (step === "open" ? (times.push(clock.now()), (failures += 1) > 20 ? "succeed" : "fail") : "succeed");
  const waiting = Array.from({ length: 100 }, () => watch(pool.acquire(unlimited)));
  await settle();
  assert.is(server.mostAttempts, 10, "the first round is made in parallel, when nothing is known yet");
  server.mostAttempts = 0;
  await clock.advance(20_000);
  const laterTimes = times.slice(10, 20);
  const pauses = laterTimes.slice(1).map((time, index) => time - laterTimes[index]!);
  assert.ok(pauses.every((pause, index) => pause >= 25 && (index === 0 || pause > pauses[index - 1]! * 0.6 || pause >= 1_500)), pauses.join());
  assert.ok(Math.max(...pauses) <= 3_000 && Math.max(...pauses) >= 1_500, pauses.join());
  for (let served = 0; served < 100;) {
    for (const one of waiting) {
      if (one.state !== "resolved" || one.value?.open !== true) continue;
      pool.release(one.value);
      served += 1;
    }
    await settle();
  }
  assert.equal(waiting.filter(({ state }) => state !== "resolved"), []);
  assert.is(pool.stats().total, 10, "as soon as one attempt has succeeded, the others are made");
  await checkGone(made);
});

test("P26: a place on a full server that comes free is taken, and is no reason for all to try", async () => {
  const made = await warmed({ max: 30, acquireTimeout: 60_000 }, 1);
  const { pool, clock, server } = made;
  let places = 8;
  server.failure = () => new ConnectionError("TOO_MANY_CONNECTIONS", "sorry, too many clients already");
  server.fate = (step) => (step === "open" && (places -= 1) < 0 ? "fail" : "succeed");
  const waiting = Array.from({ length: 40 }, () => watch(pool.acquire(unlimited)));
  await settle();
  assert.equal([pool.stats().total, pool.stats().failed], [9, 21]);
  places = 1;
  await clock.advance(60);
  assert.equal([pool.stats().total, pool.stats().failed], [10, 23], "one was let in, and two more asked");
  // One that restarts has places for all: they are taken as fast as it answers.
  places = 100;
  await clock.advance(200);
  assert.equal([pool.stats().total, pool.stats().failed], [30, 23]);
  for (const one of waiting.splice(0, 30)) pool.release(one.value!);
  await settle();
  for (const one of waiting) pool.release(one.value!);
  await checkGone(made);
});

test("P7: at the deadline, the last failure to connect is the cause", async () => {
  const made = await warmed({ max: 2, acquireTimeout: 1_000 }, 1);
  const { pool, clock, server } = made;
  server.fate = () => "fail";
  server.restart(true);
  const waiting = Array.from({ length: 100 }, () => watch(pool.acquire(unlimited)));
  await clock.advance(1_000);
  assert.equal([...new Set(waiting.map(codeOf))], ["POOL_TIMEOUT"]);
  const { cause, message } = waiting[0]!.error as Error;
  assert.is((cause as ConnectionError).code, "CONNECTION_FAILED");
  assert.match(message, "The last attempt to connect failed");
  assert.ok(server.count("open") < 12, `${server.count("open")} attempts in a second`);
  // A server that has as many connections as it takes (P26): those that exist go on.
  server.fate = () => "succeed";
  await clock.advance(5_000);
  const [existing] = await take(pool, 1);
  server.failure = () => new ConnectionError("TOO_MANY_CONNECTIONS", "sorry, too many clients already");
  server.fate = (step) => (step === "open" ? "fail" : "succeed");
  const next = watch(pool.acquire(unlimited));
  await clock.advance(900);
  assert.is(next.state, "pending");
  pool.release(existing!);
  await settle();
  assert.is(next.value!.session, existing!.session);
  pool.release(next.value!);
  await checkGone(made);
});

test("P8: when the server restarts with 10 idle sessions, at most one query fails", async () => {
  for (const testOnCheckout of [true, false]) {
    const made = await warmed({ max: 10, testOnCheckout }, 10);
    const { pool, server } = made;
    server.restart(false);
    let failed = 0;
    for (let query = 0; query < 30; query += 1) {
      const lease = pool.tryAcquire() ?? (await pool.acquire(unlimited));
      await scripted(lease).query().catch(() => (failed += 1));
      pool.release(lease);
    }
    assert.is(failed, 1);
    assert.is(server.count("ping"), 9, "each of the others was tested once, and replaced without a word");
    check(made);
    await checkGone(made);
  }
});

test("P8: sessions that were not heard of since a test had no answer are not tried one by one", async () => {
  const made = await warmed({ max: 10 }, 10);
  const { pool, clock, server } = made;
  await clock.advance(1_000);
  server.fate = (step) => (step === "ping" ? "stall" : "succeed");
  const waiting = watch(pool.acquire(unlimited));
  await clock.advance(5_000);
  assert.is(waiting.state, "resolved");
  assert.is(server.count("ping"), 1);
  assert.equal([pool.stats().idle, pool.stats().used, pool.stats().closed], [0, 1, 10]);
  pool.release(waiting.value!);
  await checkGone(made);
});

test("P9: an idle session that is lost leaves the pool at once, and nothing is thrown", async () => {
  const made = await warmed({ max: 3 }, 3);
  const { pool, server } = made;
  [...server.sessions][1]!.lose(true);
  assert.equal([pool.stats().idle, pool.stats().total, pool.stats().closed], [2, 2, 1]);
  const leases = await take(pool, 3);
  assert.is(server.count("ping"), 2, "the others are asked first");
  assert.is(leases.some((lease) => lease.session.lostBy !== undefined), false);
  for (const lease of leases) pool.release(lease);
  await checkGone(made);
});

test("P10: a session that is lost in its borrower's hands frees its place; giving it back changes nothing more", async () => {
  const made = bench({ max: 1 });
  const { pool } = made;
  const [lease] = await take(pool, 1);
  const next = watch(pool.acquire(unlimited));
  scripted(lease!).lose(true);
  assert.is((await failure(scripted(lease!).query(), ConnectionError)).code, "CONNECTION_LOST");
  await settle();
  assert.is(next.state, "resolved");
  assert.is.not(next.value!.session, lease!.session);
  pool.release(lease!);
  assert.throws(() => pool.release(lease!), (error: unknown) => error instanceof PoolError);
  check(made);
  pool.release(next.value!);
  // Lost by an error that the borrower saw: known when the session is given back.
  const [again] = await take(pool, 1);
  scripted(again!).cut = true;
  await failure(scripted(again!).query(), ConnectionError);
  pool.release(again!);
  assert.equal([pool.stats().total, pool.stats().closed], [0, 2]);
  await checkGone(made);
  // Lost already when it is opened: the caller gets the next.
  const early = bench({ max: 1 });
  const sessions = [new ScriptedSession(early.server, 1), new ScriptedSession(early.server, 2)];
  sessions[0]!.destroy(lost());
  const second = new Pool(() => Promise.resolve(sessions.shift()!), readPoolConfig({ max: 1 }), early.clock);
  const [fine] = await take(second, 1);
  assert.is(idOf(fine!), 2);
  second.release(fine!);
  await second.close();
  await checkGone(early);
});

test("P11: a session is tested before it is lent, unless it was used a moment ago; a test that stalls exceeds no deadline", async () => {
  const made = await warmed({ max: 1, acquireTimeout: 2_000 }, 1);
  const { pool, clock, server } = made;
  await clock.advance(499);
  pool.release(pool.tryAcquire()!);
  await clock.advance(500);
  assert.is(pool.tryAcquire(), undefined);
  assert.is(server.count("ping"), 0);
  pool.release(await pool.acquire(unlimited));
  assert.is(server.count("ping"), 1);
  pool.release(pool.tryAcquire()!);
  await clock.advance(500);
  // A failed test is not the caller's business: it gets another session.
  server.fate = (step) => (step === "ping" ? "fail" : "succeed");
  const lease = await pool.acquire(unlimited);
  assert.is(idOf(lease), 2);
  pool.release(lease);
  await clock.advance(500);
  server.fate = () => "stall";
  const waiting = watch(pool.acquire(unlimited));
  await clock.advance(2_000);
  assert.is(codeOf(waiting), "POOL_TIMEOUT");
  await clock.advance(3_000);
  assert.is(pool.stats().total, 0, "the session that does not answer is cut");
  await checkGone(made);

  const untested = await warmed({ testOnCheckout: false }, 1);
  await untested.clock.advance(100_000);
  untested.pool.release(untested.pool.tryAcquire()!);
  assert.is(untested.server.count("ping"), 0);
  await checkGone(untested);
});

test("P13, P14: a session that comes back with a transaction, open or failed, is cleaned before it goes on, with a warning that says where", async () => {
  warned("POOL_TRANSACTION_OPEN");
  for (const state of ["open", "failed"] as const) {
    const made = bench({ max: 1 });
    const { pool, server, clock } = made;
    const [lease] = await take(pool, 1);
    scripted(lease!).transactionState = state;
    pool.release(lease!);
    assert.equal([pool.stats().used, pool.stats().idle], [1, 0]);
    assert.is(pool.tryAcquire(), undefined);
    const [next] = await take(pool, 1);
    assert.equal([idOf(next!), next!.session.transactionState, server.count("reset")], [1, "none", 1]);
    const [warning, ...more] = warned("POOL_TRANSACTION_OPEN");
    assert.equal(more, []);
    assert.match(warning!.detail, "pool.test");
    // A reset that fails, that stalls, or that leaves the transaction open: the session is not used again.
    scripted(next!).touched = true;
    server.fate = (step) => (step === "reset" ? "fail" : "succeed");
    pool.release(next!);
    const [third] = await take(pool, 1);
    assert.is(idOf(third!), 2);
    scripted(third!).touched = true;
    server.fate = (step) => (step === "reset" ? "stall" : "succeed");
    pool.release(third!);
    const waiting = watch(pool.acquire(unlimited));
    await clock.advance(4_999);
    assert.is(waiting.state, "pending");
    await clock.advance(1);
    assert.is(idOf(waiting.value!), 3);
    server.fate = () => "succeed";
    scripted(waiting.value!).reset = () => Promise.resolve();
    scripted(waiting.value!).transactionState = state;
    pool.release(waiting.value!);
    const [last] = await take(pool, 1);
    assert.is(idOf(last!), 4);
    pool.release(last!);
    warned("POOL_TRANSACTION_OPEN");
    await checkGone(made);
  }
});

test("P15: what user SQL left behind is taken back before the session goes on, without a warning", async () => {
  const made = bench({ max: 1 });
  const [lease] = await take(made.pool, 1);
  scripted(lease!).touched = true;
  made.pool.release(lease!);
  const [next] = await take(made.pool, 1);
  assert.equal([idOf(next!), next!.session.touched], [1, false]);
  made.pool.release(next!);
  made.pool.release(made.pool.tryAcquire()!);
  assert.is(made.server.count("reset"), 1, "an untouched session costs nothing");
  assert.equal(warned("POOL_TRANSACTION_OPEN"), []);
  await checkGone(made);
});

test("P16: giving a session back twice is an error and changes nothing", async () => {
  const made = bench({ max: 1 });
  const { pool } = made;
  const [lease] = await take(pool, 1);
  assert.is(lease!.open, true);
  pool.release(lease!);
  assert.is(lease!.open, false);
  const [other] = await take(pool, 1);
  const before = pool.stats();
  for (const again of [() => pool.release(lease!), () => pool.discard(lease!, lost())]) {
    assert.throws(again, (error: unknown) => error instanceof PoolError && error.code === "POOL_RELEASED_TWICE");
  }
  assert.equal(pool.stats(), before);
  assert.is(other!.session.lostBy, undefined);
  pool.discard(other!, lost());
  assert.throws(() => pool.release(other!), (error: unknown) => error instanceof PoolError);
  assert.equal([pool.stats().total, pool.stats().closed], [0, 1]);
  await checkGone(made);
});

test("P17: maxLifetime never cuts a session in use, retires it afterwards, and not all at the same time", async () => {
  const made = await warmed({ max: 10, maxLifetime: 100_000, idleTimeout: 0 }, 10);
  const { pool, clock, server } = made;
  const lease = pool.tryAcquire()!;
  await clock.advance(89_000);
  assert.is(pool.stats().total, 10);
  const steps = new Set<number>();
  for (let round = 0; round < 120; round += 1) {
    await clock.advance(1_000);
    steps.add(pool.stats().total);
  }
  // Housekeeping looks every 30 seconds, so it finds them in at most two groups here; the borrower's is left.
  assert.is(pool.stats().total, 1);
  assert.is(lease.session.lostBy, undefined);
  pool.release(lease);
  await settle();
  assert.is(pool.stats().total, 0);
  assert.is(server.count("close"), 10);
  await checkGone(made);

  // The spread: sessions opened together are too old at different times, all within the last tenth.
  const spread = await warmed({ max: 50, maxLifetime: 100_000, idleTimeout: 100, min: 50 }, 50);
  const opened = spread.clock.now();
  const times: number[] = [];
  while (spread.pool.stats().closed < 50 && times.length < 50) {
    await spread.clock.advance(100);
    while (times.length < spread.pool.stats().closed) times.push(spread.clock.now() - opened);
  }
  assert.ok(times[0]! >= 90_000 && times.at(-1)! <= 100_200, `${times[0]} to ${times.at(-1)}`);
  assert.ok(new Set(times).size > 20, "they go one by one");
  assert.is(spread.pool.stats().total, 50, "and are replaced, since there are to be 50");
  await checkGone(spread);

  // One that comes back too old while somebody waits is replaced for whoever waits.
  const aged = bench({ max: 1, maxLifetime: 1_000 });
  const [held] = await take(aged.pool, 1);
  const next = watch(aged.pool.acquire(unlimited));
  await aged.clock.advance(1_000);
  aged.pool.release(held!);
  await settle();
  assert.is(idOf(next.value!), 2);
  aged.pool.release(next.value!);
  await checkGone(aged);

  // An idle one that is too old when somebody comes, before the housekeeping has seen it, is replaced; the caller notices nothing.
  const old = await warmed({ max: 1, maxLifetime: 20_000, testOnCheckout: false }, 1);
  await old.clock.stall(19_990);
  const young = await old.pool.acquire(unlimited);
  assert.is(idOf(young), 2);
  old.pool.release(young);
  await checkGone(old);
});

test("P18: idleTimeout closes what is not needed down to min, the least used first; a wall clock that jumps changes nothing", async () => {
  const made = await warmed({ min: 2, max: 5, idleTimeout: 60_000, maxLifetime: 0 }, 5);
  const { pool, clock, server } = made;
  const now = Date.now;
  try {
    for (const jump of [3_600_000, -3_600_000]) {
      Date.now = () => now() + jump;
      await clock.advance(20_000);
      assert.is(pool.stats().total, 5);
      pool.release(await pool.acquire(unlimited));
    }
  } finally {
    Date.now = now;
  }
  const busy = await pool.acquire(unlimited);
  pool.release(busy);
  await clock.advance(59_000);
  assert.is(pool.stats().total, 2);
  assert.is(server.sessions.has(scripted(busy)), true, "the last used is lent first, so the others fall idle");
  await clock.advance(600_000);
  assert.is(pool.stats().total, 2);
  // A lost one is replaced without a caller's asking.
  [...server.sessions][0]!.lose(true);
  assert.is(pool.stats().total, 1);
  await clock.advance(30_000);
  assert.is(pool.stats().total, 2);
  await checkGone(made);
});

test("P19: closing refuses whoever comes or waits, lets sessions in use come back, and cuts them at closeTimeout", async () => {
  const made = bench({ max: 2, closeTimeout: 1_000 });
  const { pool, clock, server } = made;
  const [first, second] = await take(pool, 2);
  const waiting = watch(pool.acquire(unlimited));
  const closing = pool.close();
  const closed = watch(closing);
  await settle();
  assert.is(codeOf(waiting), "POOL_CLOSED");
  assert.is((await failure(pool.acquire(unlimited), PoolError)).code, "POOL_CLOSED");
  assert.is(pool.tryAcquire(), undefined);
  assert.is((await pool.warm(1) as PoolError).code, "POOL_CLOSED");
  await scripted(first!).query();
  pool.release(first!);
  await clock.advance(999);
  assert.equal([closed.state, server.count("close"), pool.stats().used], ["pending", 1, 1]);
  await clock.advance(1);
  assert.is(closed.state, "resolved");
  assert.is(scripted(second!).lostBy?.code, "CONNECTION_CLOSED");
  pool.release(second!);
  assert.is(pool.stats().total, 0);
  await checkGone(made);
  assert.is(pool.close(), closing);

  // Sessions that are idle, and do not say goodbye.
  const stuck = await warmed({ closeTimeout: 1_000 }, 3);
  stuck.server.fate = () => "stall";
  const done = watch(stuck.pool.close());
  await stuck.clock.advance(1_000);
  assert.is(done.state, "resolved");
  await checkGone(stuck);
});

test("P20: closing twice is one closing, and an attempt to connect that is under way is cancelled by it", async () => {
  const made = bench({ max: 3 });
  const { pool, server, clock } = made;
  server.fate = () => "stall";
  const waiting = watch(pool.acquire(unlimited));
  const warming = watch(pool.warm(3));
  await settle();
  assert.is(server.attempts, 3);
  assert.is(pool.close(), pool.close());
  await pool.close();
  await settle();
  assert.equal([codeOf(waiting), server.attempts, pool.stats().total, clock.pending], ["POOL_CLOSED", 0, 0, 0]);
  assert.is((warming.value as PoolError).code, "POOL_CLOSED");
  await checkGone(made);

  // A closing during tests and resets.
  const busy = await warmed({ max: 2 }, 2);
  await busy.clock.advance(1_000);
  const lease = await busy.pool.acquire(unlimited);
  scripted(lease).touched = true;
  const tested = watch(busy.pool.acquire(unlimited));
  busy.pool.release(lease);
  const closed = watch(busy.pool.close());
  await settle();
  assert.equal([codeOf(tested), closed.state], ["POOL_CLOSED", "resolved"]);
  await checkGone(busy);
});

test("P21: a session that is out for too long is warned of once, with the place that acquired it", async () => {
  warned("POOL_LEAK");
  const made = bench({ max: 2, leakTimeout: 1_000 });
  const { pool, clock } = made;
  const forgetful = (): Promise<Lease> => pool.acquire(unlimited);
  const lease = await forgetful();
  await clock.advance(500);
  pool.release(await pool.acquire(unlimited));
  const quick = pool.tryAcquire()!;
  await clock.advance(1_600);
  const found = warned("POOL_LEAK");
  assert.is(found.length, 2);
  assert.match(found[0]!.detail, "forgetful");
  await clock.advance(10_000);
  assert.equal(warned("POOL_LEAK"), []);
  assert.is(pool.stats().leaked, 2);
  pool.release(lease);
  pool.release(quick);
  await checkGone(made);
});

test("P23, W28: 1,000 waiters are served in their order, by 2 sessions; joining and leaving cost the same at any length", async () => {
  const made = bench({ max: 2 });
  const { pool } = made;
  const order: number[] = [];
  const work = async (index: number): Promise<void> => {
    const lease = await pool.acquire(unlimited);
    order.push(index);
    await scripted(lease).query();
    pool.release(lease);
  };
  await Promise.all(Array.from({ length: 1_000 }, (_unused, index) => work(index)));
  assert.equal(order, Array.from({ length: 1_000 }, (_unused, index) => index));
  assert.equal([pool.stats().created, pool.stats().acquired, pool.stats().idle], [2, 1_000, 2]);

  const leases = await take(pool, 2);
  const time = (count: number): number => {
    const controllers = Array.from({ length: count }, () => new AbortController());
    for (const { signal } of controllers) void pool.acquire({ signal, expires: Infinity }).catch(() => {});
    const started = performance.now();
    // From the back, and from the middle: the worst for a list that has to look for them.
    for (const controller of controllers.reverse()) controller.abort();
    return performance.now() - started;
  };
  time(1_000);
  const [few, many] = [time(1_000), time(16_000)];
  assert.ok(many < Math.max(few, 2) * 16 * 8, `${few} ms for 1,000, ${many} ms for 16,000`);
  for (const lease of leases) pool.release(lease);
  await checkGone(made);
});

test("P24: a server that refuses for good is not asked again and again: whoever waits is told at once", async () => {
  for (const code of ["AUTHENTICATION_FAILED", "DATABASE_MISSING", "TLS_REFUSED"]) {
    const made = await warmed({ max: 2 }, 1);
    const { pool, clock, server } = made;
    const existing = pool.tryAcquire()!;
    // The password changes.
    server.fate = (step) => (step === "open" ? "fail" : "succeed");
    server.failure = () => new ConnectionError(code, "no");
    const waiting = Array.from({ length: 20 }, () => watch(pool.acquire(unlimited)));
    await settle();
    assert.equal([...new Set(waiting.map(codeOf))], [code]);
    assert.is(server.count("open"), 2);
    await scripted(existing).query();
    pool.release(existing);
    pool.release(pool.tryAcquire()!);
    // With nothing left, an attempt is made from time to time only.
    server.restart(true);
    await clock.advance(10_000);
    const attempts = server.count("open");
    for (let call = 0; call < 100; call += 1) assert.is((await failure(pool.acquire(unlimited), ConnectionError)).code, code);
    assert.ok(server.count("open") <= attempts + 1, `${server.count("open") - attempts} attempts`);
    server.fate = () => "succeed";
    await clock.advance(3_000);
    pool.release(await pool.acquire(unlimited));
    await checkGone(made);
  }
  const odd = bench();
  odd.server.fate = () => "fail";
  odd.server.failure = () => new TypeError("a mistake of the driver");
  assert.instance(await failure(odd.pool.acquire(unlimited), TypeError), TypeError);
  await checkGone(odd);
});

test("P25: a server that is down at the start is told at once and does no harm: the pool works when the server does", async () => {
  const made = bench({ min: 2, max: 3, acquireTimeout: 60_000 });
  const { pool, clock, server } = made;
  server.fate = () => "fail";
  assert.is((await pool.warm() as ConnectionError).code, "CONNECTION_FAILED");
  assert.is((await failure(Promise.all([pool.acquire(unlimited), clock.advance(100)]), ConnectionError)).code, "CONNECTION_FAILED");
  await clock.advance(100_000);
  check(made);
  server.fate = () => "succeed";
  const [lease] = await Promise.all([pool.acquire(unlimited), clock.advance(3_000)]);
  await clock.advance(30_000);
  assert.equal([pool.stats().idle, pool.stats().used], [1, 1], "min is kept by the housekeeping");
  pool.release(lease);
  await checkGone(made);

  const warm = bench({ min: 3 });
  assert.is(await warm.pool.warm(), undefined);
  assert.is(warm.pool.stats().idle, 3);
  assert.is(await warm.pool.warm(100), undefined);
  assert.is(warm.pool.stats().idle, 10);
  assert.is(warm.clock.pendingInForeground, 0, "an idle pool keeps no process alive");
  await checkGone(warm);
});

test("P29: 1,000 acquires that fail leave no rejection unhandled", async () => {
  const made = await warmed({ max: 5, acquireTimeout: 1_000 }, 5);
  const { pool, clock, server } = made;
  const random = randomFrom(7);
  await clock.advance(1_000);
  server.fate = () => (random() < 0.5 ? "fail" : "stall");
  const waiting = Array.from({ length: 1_000 }, (_unused, index) => {
    const controller = new AbortController();
    if (index % 3 === 0) void Promise.resolve().then(() => controller.abort());
    return watch(pool.acquire({ signal: controller.signal, expires: Infinity }, index % 2 === 0));
  });
  await clock.advance(1_000);
  assert.equal([...new Set(waiting.map(codeOf))].sort(), ["CANCELLED", "POOL_TIMEOUT"]);
  await checkGone(made);
  assert.equal(unhandled, []);
});

// ---- sharing

test("sharing: waiters next to each other that may share get one session in one tick; the others get theirs alone; the order is kept", async () => {
  const made = bench({ max: 2 });
  const { pool } = made;
  const [first, second] = await take(pool, 2);
  const order: string[] = [];
  const ask = (name: string, shareable: boolean): Watched<Lease> => {
    const asked = pool.acquire(unlimited, shareable);
    void asked.then((lease) => order.push(`${name}${idOf(lease)}`));
    return watch(asked);
  };
  const wishes = [["a", true], ["b", true], ["c", true], ["T", false], ["d", true], ["e", true]] as const;
  const [a, b, c, transaction, d, e] = wishes.map(([name, shareable]) => ask(name, shareable));
  // Five of six would share two sessions: three each.
  pool.release(first!);
  assert.is(pool.stats().waiting, 3);
  await settle();
  assert.equal(order, ["a1", "b1", "c1"]);
  assert.is(pool.stats().used, 2);
  pool.release(second!);
  await settle();
  assert.equal(order.slice(3), ["T2"]);
  pool.release(transaction!.value!);
  await settle();
  assert.equal(order.slice(4), ["d2"], "two wait for two sessions, so each would have its own");
  for (const one of [a, b]) pool.release(one!.value!);
  assert.is(pool.stats().waiting, 1, "the session is free when the last of them has given it back");
  assert.throws(() => pool.release(a!.value!), (error: unknown) => error instanceof PoolError);
  pool.release(c!.value!);
  await settle();
  assert.equal(order.slice(5), ["e1"]);
  pool.release(d!.value!);
  pool.release(e!.value!);
  assert.equal([pool.stats().idle, pool.stats().acquired], [2, 8]);
  await checkGone(made);
});

test("sharing: at most 16 share, what one of them leaves behind is cleaned after the last, and a cut reaches them all", async () => {
  const made = bench({ max: 1 });
  const { pool } = made;
  const [first] = await take(pool, 1);
  const waiting = Array.from({ length: 40 }, () => watch(pool.acquire(unlimited, true)));
  pool.release(first!);
  await settle();
  const sharing = waiting.filter(({ state }) => state === "resolved").map(({ value }) => value!);
  assert.is(sharing.length, 16);
  scripted(sharing[3]!).touched = true;
  for (const lease of sharing) pool.release(lease);
  await settle();
  assert.is(made.server.count("reset"), 1);
  const next = waiting.slice(16).filter(({ state }) => state === "resolved").map(({ value }) => value!);
  assert.is(next.length, 16);
  const query = watch(scripted(next[1]!).query());
  pool.discard(next[0]!, lost());
  pool.discard(next[2]!, lost());
  next.splice(2, 1);
  assert.is(scripted(next[0]!).timesDestroyed, 1);
  await settle();
  assert.is(codeOf(query), "CONNECTION_LOST");
  const last = waiting.slice(32).map(({ value }) => value!);
  assert.is(new Set(last.map(idOf)).size, 1);
  assert.is(idOf(last[0]!), 2, "they have a new session");
  for (const lease of [...next.slice(1), ...last]) pool.release(lease);
  assert.is(pool.tryAcquire()!.session, last[0]!.session, "a cut that was our own makes no other session suspect");
  assert.equal([pool.stats().idle, pool.stats().used, pool.stats().closed], [0, 1, 1]);
  await checkGone(made);
});

// ---- a fault at every step

/** Everything that a pool does: warming, waiting, sharing, tests, resets, replacement, housekeeping, closing. */
async function livelyDay(made: Bench, signal: AbortSignal): Promise<void> {
  const { pool, clock } = made;
  const limit: Limit = { signal, expires: Infinity };
  const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => clock.after(milliseconds, resolve));
  const borrow = async (use: (session: ScriptedSession) => void, shareable = false): Promise<void> => {
    const lease = pool.tryAcquire() ?? (await pool.acquire(limit, shareable));
    const session = scripted(lease);
    use(session);
    const query = watch(session.query());
    await settle();
    if (query.state === "pending") await pause(3_000);
    if (query.state === "pending") pool.discard(lease, lost());
    else pool.release(lease);
  };
  const tasks: Promise<void>[] = [];
  const start = (...started: Promise<void>[]): void => {
    for (const task of started) tasks.push(task.catch(() => {}));
  };
  void pool.warm();
  start(...Array.from({ length: 6 }, (_unused, index) => borrow(() => {}, index % 2 === 0)));
  await clock.advance(10);
  start(borrow((session) => void (session.transactionState = "open")), borrow((session) => void (session.touched = true)), borrow(() => {}));
  await clock.advance(700);
  start(borrow(() => {}), borrow(() => {}), borrow(() => {}, true), borrow(() => {}, true));
  await clock.advance(10);
  const lease = pool.tryAcquire();
  if (lease !== undefined) pool.discard(lease, lost());
  start(borrow(() => {}));
  await clock.advance(120_000);
  start(borrow(() => {}));
  // Long enough for every timeout: whatever stalls has been cut.
  const done = watch(Promise.all(tasks));
  for (let round = 0; round < 10; round += 1) await clock.advance(10_000);
  assert.is(done.state, "resolved", "somebody waits for ever");
}

for (const fault of ["fail", "stall", "abort"] as const) {
  test(`a fault at every step: ${fault} at step 1, 2, 3 … leaves the pool whole`, async () => {
    warned("");
    let faultIsMet = true;
    let step = 0;
    while (faultIsMet) {
      step += 1;
      faultIsMet = false;
      const made = bench({ min: 1, max: 2, idleTimeout: 60_000, acquireTimeout: 20_000, connectTimeout: 10_000 });
      const controller = new AbortController();
      let steps = 0;
      made.server.fate = () => {
        steps += 1;
        if (steps !== step) return "succeed";
        faultIsMet = true;
        if (fault !== "abort") return fault;
        controller.abort();
        return "succeed";
      };
      await livelyDay(made, controller.signal);
      const stats = check(made);
      assert.equal([stats.used, stats.waiting, stats.connecting], [0, 0, 0], `step ${step}`);
      assert.is(made.server.sessions.size, stats.idle, `step ${step}: what the server has is what the pool knows of`);
      assert.is(made.clock.pendingInForeground, 0, `step ${step}`);
      assert.is(getEventListeners(controller.signal, "abort").length, 0);
      const next = watch(made.pool.acquire(unlimited));
      await made.clock.advance(15_000);
      assert.is(next.state, "resolved", `step ${step}: the pool still works`);
      made.pool.release(next.value!);
      await checkGone(made);
    }
    assert.ok(step > 20, `only ${step} steps`);
    assert.equal(unhandled, []);
  });
}

test("closing at every step leaves nothing behind", async () => {
  warned("");
  let met = true;
  for (let step = 1; met; step += 1) {
    met = false;
    const made = bench({ min: 1, max: 2, idleTimeout: 60_000 });
    let steps = 0;
    made.server.fate = () => {
      steps += 1;
      if (steps === step) {
        met = true;
        void Promise.resolve().then(() => made.pool.close());
      }
      return "succeed";
    };
    await livelyDay(made, new AbortController().signal);
    await checkGone(made);
  }
  assert.equal(unhandled, []);
});

// ---- random walks

interface Pending {
  readonly asked: Watched<Lease>;
  readonly shareable: boolean;
  readonly controller: AbortController;
}

/** Random operations, with what must hold checked after each. */
async function walk(seed: number, operations: number): Promise<void> {
  const random = randomFrom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const max = 1 + below(5);
  const made = bench(
    { min: below(max + 1), max, acquireTimeout: 3_000, idleTimeout: 20_000, maxLifetime: 60_000, connectTimeout: 2_000, testOnCheckout: random() < 0.8, leakTimeout: random() < 0.2 ? 5_000 : 0 },
    seed,
  );
  const { pool, server, clock } = made;
  let trouble = 0;
  server.fate = () => (random() >= trouble ? "succeed" : random() < 0.7 ? "fail" : "stall");
  await pool.warm(1);
  const pending = new Set<Pending>();
  const held = new Map<Lease, { readonly shareable: boolean }>();
  const returned: Lease[] = [];
  const anyOf = <Item>(items: Iterable<Item>): Item | undefined => [...items][below([...items].length)];

  const hold = (lease: Lease, shareable: boolean): void => {
    const { session } = lease;
    assert.equal([session.transactionState, session.touched], ["none", false], "it is clean");
    const others = [...held].filter(([other]) => other.session === session);
    assert.ok(others.every(([, other]) => other.shareable) && (others.length === 0 || shareable), "who wants a session alone has it alone");
    assert.ok(others.length < 16);
    held.set(lease, { shareable });
  };
  const collect = (): void => {
    for (const one of pending) {
      if (one.asked.state === "pending") continue;
      pending.delete(one);
      if (one.asked.state === "resolved") hold(one.asked.value!, one.shareable);
      else assert.ok(["POOL_TIMEOUT", "CANCELLED", "TIMEOUT", "CONNECTION_FAILED", "CONNECT_TIMEOUT", "AUTHENTICATION_FAILED"].includes(codeOf(one.asked)), codeOf(one.asked));
    }
  };
  const giveBack = (lease: Lease, how: (lease: Lease) => void): void => {
    held.delete(lease);
    returned.push(lease);
    how(lease);
  };

  const actions: readonly (() => void | Promise<void>)[] = [
    () => {
      const shareable = random() < 0.6;
      const controller = new AbortController();
      const expires = random() < 0.2 ? clock.now() + below(4_000) : Infinity;
      pending.add({ asked: watch(pool.acquire({ signal: random() < 0.5 ? controller.signal : undefined, expires }, shareable)), shareable, controller });
    },
    () => {
      const lease = pool.tryAcquire();
      if (lease === undefined) return;
      assert.is(pool.stats().waiting, 0, "nobody is passed over");
      assert.is(lease.session.lostBy, undefined);
      hold(lease, false);
    },
    () => anyOf(pending)?.controller.abort(),
    () => {
      const lease = anyOf(held.keys());
      if (lease !== undefined) giveBack(lease, (one) => pool.release(one));
    },
    () => {
      const lease = anyOf(held.keys());
      if (lease === undefined) return;
      if (random() < 0.3 && !held.get(lease)!.shareable) scripted(lease).transactionState = random() < 0.5 ? "open" : "failed";
      if (random() < 0.3) scripted(lease).touched = true;
      giveBack(lease, (one) => (random() < 0.8 ? pool.release(one) : pool.discard(one, lost())));
    },
    () => {
      const lease = anyOf(returned);
      if (lease !== undefined) assert.throws(() => pool.release(lease), (error: unknown) => error instanceof PoolError);
    },
    () => void (random() < 0.2 && anyOf(server.sessions)?.lose(random() < 0.5)),
    () => {
      if (random() > 0.05) return;
      trouble = trouble === 0 ? random() : 0;
      server.failure = random() < 0.2 ? () => new ConnectionError("AUTHENTICATION_FAILED", "no") : refused;
      if (random() < 0.3) server.restart(random() < 0.5);
    },
    async () => {
      const lease = anyOf(held.keys());
      if (lease !== undefined) await Promise.race([scripted(lease).query().catch(() => {}), settle()]);
    },
    () => clock.advance(below(300)),
    () => (random() < 0.1 ? clock.advance(below(10_000)) : random() < 0.05 ? clock.stall(below(5_000)) : settle()),
    settle,
  ];

  let before = check(made);
  for (let operation = 0; operation < operations; operation += 1) {
    await actions[below(actions.length)]!();
    collect();
    before = check(made, before);
    assert.ok(before.waiting <= pending.size);
    const alive = new Set([...held.keys()].filter(({ member }) => !member.gone).map(({ session }) => session));
    assert.ok(before.used >= alive.size, "what is lent is in use");
  }
  // The server is well again: whoever waits is served, and everything comes back.
  trouble = 0;
  for (let round = 0; pending.size + held.size > 0; round += 1) {
    assert.ok(round < 1_000, `${pending.size} wait for ever`);
    for (const lease of [...held.keys()]) giveBack(lease, (one) => pool.release(one));
    await clock.advance(100);
    collect();
  }
  await clock.advance(10_000);
  const stats = check(made, before);
  assert.equal([stats.used, stats.waiting, stats.connecting], [0, 0, 0]);
  const working = [...server.sessions].filter(({ lostBy }) => lostBy === undefined);
  assert.ok(working.length <= stats.idle, "the server has no session that the pool does not know of");
  await checkGone(made);
}

test("P22: 10,000 random operations keep every promise of the pool", async () => {
  for (let seed = 1; seed <= 50; seed += 1) {
    await walk(seed, 200).catch((error: unknown) => {
      throw new Error(`seed ${seed}: ${(error as Error).stack}`);
    });
  }
  warned("");
  assert.equal(unhandled, []);
});

// ---- the real clock

test("with the clock of the system: deadlines are met, and an idle pool holds no process", async () => {
  const server = new ScriptedServer();
  const pool = new Pool(server.open, readPoolConfig({ max: 1, acquireTimeout: 50, min: 1 }));
  const lease = await pool.acquire(unlimited);
  const started = performance.now();
  assert.is((await failure(pool.acquire(unlimited), PoolError)).code, "POOL_TIMEOUT");
  assert.ok(performance.now() - started >= 48 && performance.now() - started < 1_000);
  pool.release(lease);
  const active = (): number => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  assert.is(active(), 0, "timers of the housekeeping are in the background");
  let rang = false;
  const stop = systemClock.after(1, () => (rang = true));
  stop();
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.is(rang, false);
  await pool.close();
  assert.equal(unhandled, []);
});

test.run();
