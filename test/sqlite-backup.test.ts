/** backup(): a consistent copy while writes go on, in this thread and with workers; what it refuses, how it is ended. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import NativeDatabase from "better-sqlite3";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { backup, connect, type BackupProgress, type SqliteOptions } from "../drivers/sqlite/index.js";
import { CancelledError, ConnectionError, UnsupportedError, ValidationError } from "../runtime/connection/errors.js";
import type { Database, RawRow } from "../runtime/connection/port.js";
import { failure } from "./harness/promises.js";

const folder = mkdtempSync(join(tmpdir(), "sqlmodel-backup-"));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.db`);

/** The tests run from the sources, beside which there is no built worker. */
const script = join(dirname(fileURLToPath(import.meta.url)), "../dist/sqlite-worker.js");

const ways: readonly { readonly name: string; readonly options: SqliteOptions }[] = [
  { name: "in this thread", options: {} },
  { name: "in threads", options: { workers: { readers: 1, script } } },
  { name: "in processes", options: { workers: { readers: 1, isolation: "process", script } } },
];

/** A table of pairs that always sum up to nothing, some megabytes large. */
async function ledger(file: string, options: SqliteOptions = {}): Promise<Database> {
  const db = await connect(file, options);
  await db.script(["CREATE TABLE entries (id INTEGER PRIMARY KEY, amount INTEGER, note TEXT)"]);
  await db.write({
    text: `INSERT INTO entries (amount, note) WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 19999)
      SELECT CASE i % 2 WHEN 0 THEN i ELSE 1 - i END, printf('%0150d', i) FROM n`,
  }, []);
  return db;
}

const writePair = (db: Database, amount: number) =>
  db.transaction(async (tx) => {
    await tx.write({ text: "INSERT INTO entries (amount) VALUES (?)" }, [amount]);
    await tx.write({ text: "INSERT INTO entries (amount) VALUES (?)" }, [-amount]);
  });

interface Found {
  readonly rows: number;
  readonly sum: number;
}

/** What is in a copy, which has to be whole. */
function look(file: string): Found {
  const native = new NativeDatabase(file, { readonly: true });
  assert.is(native.pragma("integrity_check", { simple: true }), "ok");
  const found = native.prepare("SELECT count(*) AS rows, sum(amount) AS sum FROM entries").get() as Found;
  native.close();
  return found;
}

for (const { name, options } of ways) {
  test(`${name}: the copy is whole and of one moment, while writes go on`, async () => {
    const db = await ledger(newFile(), options);
    const target = newFile();
    let copying = true;
    let pairs = 0;
    const writing = (async () => {
      for (; copying; pairs += 1) {
        await writePair(db, pairs);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const seen: BackupProgress[] = [];
    const { rows: before } = (await db.first({ text: "SELECT count(*) AS rows FROM entries" }, [])) as unknown as Found;
    await backup(db, target, { onProgress: (progress) => seen.push(progress) });
    copying = false;
    await writing;
    const copy = look(target);
    assert.is(copy.sum, 0);
    assert.ok(copy.rows >= before && copy.rows <= before + 2 * pairs, `${copy.rows} rows of ${before} to ${before + 2 * pairs}`);
    assert.is(copy.rows % 2, 0, "no half transaction");
    assert.ok(pairs > 0, "writes went on");
    assert.ok(seen.length > 3);
    assert.ok(seen.every(({ remainingPages, totalPages }, index) => remainingPages <= totalPages && (index === 0 || remainingPages <= seen[index - 1]!.remainingPages)), "it never began again");
    await db.close();
  });

  test(`${name}: a transaction that is open is not part of the copy, and does not hold it up`, async () => {
    const db = await ledger(newFile(), options);
    const target = newFile();
    const tx = await db.begin();
    await tx.write({ text: "INSERT INTO entries (amount) VALUES (7)" }, []);
    await backup(db, target);
    await tx.commit();
    assert.equal(look(target), { rows: 20_000, sum: 0 });
    await db.close();
  });

  test(`${name}: a file that is there stays, unless it is asked for; the database itself stays in any case`, async () => {
    const file = newFile();
    const db = await ledger(file, options);
    const target = newFile();
    writeFileSync(target, "precious");
    assert.match((await failure(backup(db, target), ValidationError)).message, /target: exists already/);
    assert.match((await failure(backup(db, file, { overwrite: true }), ValidationError)).message, /the database itself/);
    await backup(db, target, { overwrite: true });
    assert.is(look(target).rows, 20_000);
    assert.equal(leftOver(), []);
    await db.close();
  });

  test(`${name}: an end by signal, and an error of the caller's own, leave no file`, async () => {
    const db = await ledger(newFile(), options);
    const target = newFile();
    const abort = new AbortController();
    const ended = await failure(backup(db, target, { signal: abort.signal, onProgress: () => abort.abort("enough") }), CancelledError);
    assert.is(ended.cause, "enough");
    await failure(backup(db, target, { signal: AbortSignal.abort() }), CancelledError);
    const mine = new RangeError("mine");
    assert.is(await failure(backup(db, target, { onProgress: () => { throw mine; } }), RangeError), mine);
    assert.not(existsSync(target));
    assert.equal(leftOver(), []);
    await backup(db, target);
    assert.is(look(target).rows, 20_000);
    await db.close();
  });

  test(`${name}: a folder that is not there is told of`, async () => {
    const db = await ledger(newFile(), options);
    const failed = await failure(backup(db, join(folder, "none", "copy.db")), ConnectionError);
    assert.is(failed.code, "BACKUP_FAILED");
    await failure(backup(db, join(folder, "none", "copy.db"), { overwrite: true }), ConnectionError);
    await db.close();
    assert.is((await failure(backup(db, newFile()), ConnectionError)).code, "CONNECTION_CLOSED");
  });
}

/** Copies that were begun and not ended. */
const leftOver = (): readonly string[] => readdirSync(folder).filter((file) => file.includes(".partial"));

test("a database in memory is copied too, and one with another journal", async () => {
  const inMemory = await ledger(":memory:");
  const target = newFile();
  await backup(inMemory, target);
  assert.is(look(target).rows, 20_000);
  await inMemory.close();

  const old = await ledger(newFile(), { journal: "delete" });
  const copy = newFile();
  let writes = 0;
  await backup(old, copy, { onProgress: () => void (writes < 3 && writePair(old, (writes += 1))) });
  const found = look(copy);
  assert.is(found.sum, 0);
  assert.ok(found.rows >= 20_000);
  await old.close();
});

test("the copy can be opened and written to, and other databases are refused", async () => {
  const db = await ledger(newFile());
  const target = newFile();
  await backup(db, target);
  const copy = await connect(target);
  await writePair(copy, 1);
  assert.equal((await copy.first({ text: "SELECT count(*) AS rows FROM entries" }, [])) as RawRow, { rows: 20_002 });
  await copy.close();
  await db.close();
  const foreign = { dialect: "sqlite" } as unknown as Database;
  await failure(backup(foreign, newFile()), UnsupportedError);
});

test.after(() => rmSync(folder, { recursive: true, force: true }));
test.run();
