/**
 * A thousand callers on ten connections while the server is killed and comes back (SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL are not used: these
 * servers are the test's own). Ten seconds each; SOAK_SECONDS=60 for more. S2 and S7 of the reliability cases.
 */
import { createAll, insert, type Int, PoolError, select, settle } from "sqlmodel";
import { connect as connectMysql } from "sqlmodel/mysql";
import { connect as connectPostgres } from "sqlmodel/postgres";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { isEventually, sleep } from "./harness/promises.js";
import { startMariadb } from "./harness/servers/mariadb.mjs";
import { startPostgres } from "./harness/servers/postgres.mjs";

const seconds = Number(process.env["SOAK_SECONDS"] ?? 10);
const callers = 1_000;

/** @sqlmodel table=receipts */
interface Receipt {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique */
  number: Int;
}

const databases = {
  postgres: { start: () => startPostgres({ fsync: true }), connect: connectPostgres },
  mysql: { start: () => startMariadb({ fsync: true }), connect: connectMysql },
} as const;

for (const [name, { start, connect }] of Object.entries(databases)) {
  test(`${name}: a thousand callers, ten connections, the server killed in the middle`, async () => {
    const unhandled: unknown[] = [];
    const hear = (reason: unknown): void => void unhandled.push(reason);
    process.on("unhandledRejection", hear);
    const server = await start();
    const db = await connect(server.url, { max: 10, acquireTimeout: 5_000 });
    await createAll<[Receipt]>(db);
    const acknowledged: number[] = [];
    let next = 0;
    let failures = 0;
    const strange: unknown[] = [];
    const until = performance.now() + seconds * 1000;

    const call = async (): Promise<void> => {
      while (performance.now() < until) {
        const number = (next += 1);
        const writes = number % 3 === 0;
        const outcome = await settle<unknown>(
          writes ? insert<Receipt>({ number }).execute(db, { timeout: 4_000 }) : select<Receipt>().filter((r) => r.number === number - 1).first(db, { timeout: 4_000 }),
        );
        if (outcome.kind === "ok") {
          if (writes) acknowledged.push(number);
          continue;
        }
        failures += 1;
        if (outcome.kind === "panicked") strange.push(outcome.error);
        // A caller that was refused waits a little, as callers do.
        await sleep(20);
      }
    };
    const running = Array.from({ length: callers }, call);
    await sleep(seconds * 400);
    const before = acknowledged.length;
    server.kill("SIGKILL");
    await sleep(300);
    await server.restart();
    const settled = await Promise.race([Promise.all(running).then(() => true), sleep(seconds * 1000 + 15_000).then(() => false)]);
    assert.ok(settled, "every call has ended");
    assert.equal(strange, []);
    assert.ok(before > 0 && acknowledged.length > before + 100, `it went on after the restart: ${before} before, ${acknowledged.length} in all, ${failures} refused`);
    assert.ok(failures > 0, "the server was away for a moment");

    const stored = new Set(await select<Receipt>().map((r) => r.number).all(db));
    const lost = acknowledged.filter((number) => !stored.has(number));
    assert.equal(lost, [], "an acknowledged write is lost");
    await isEventually(() => db.pool.stats().used === 0 && db.pool.stats().waiting === 0, "the pool is whole");
    assert.ok(db.pool.stats().total <= 10);
    await db.close();
    const refused = await settle(select<Receipt>().all(db));
    assert.ok(refused.kind === "error" && refused.error instanceof PoolError);
    await server.stop();
    await sleep(50);
    process.off("unhandledRejection", hear);
    assert.equal(unhandled, []);
  });
}

test.run();
