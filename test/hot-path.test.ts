/** A static read of one row touches at most 4 files and 8 functions of ours: counted by the engine, on the built package. */
import { Session } from "node:inspector/promises";
import { basename } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { createAll, insert, select, type Int } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";

/** @sqlmodel table=hot_heroes */
interface HotHero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  secretName: string;
  age: Int | null;
}

test("a static read of one row touches at most 4 files and 8 functions", async () => {
  await using db = await connect(":memory:");
  await createAll<[HotHero]>(db);
  const id = await insert<HotHero>({ name: "Deadpond", secretName: "Dive", age: null }).execute(db);
  const read = () => select<HotHero>().filter((hero) => hero.id === id).first(db);
  await read();

  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
  const row = await read();
  const { result } = await session.post("Profiler.takePreciseCoverage");
  session.disconnect();

  const called = result
    .filter(({ url }) => /\/dist\/[^/]+\.js$/.test(url) || url.endsWith(basename(import.meta.url)))
    .flatMap(({ url, functions }) =>
      functions.filter(({ ranges }) => (ranges[0]?.count ?? 0) > 0).map(({ functionName }) => ({ file: basename(url), name: functionName })),
    )
    // The test's own arrow around the query is the user's code.
    .filter(({ name }) => name !== "read");
  const listing = called.map(({ file, name }) => `${file}: ${name || "(an arrow)"}`).join("\n");

  assert.equal(row, { id: 1, name: "Deadpond", secretName: "Dive", age: null });
  assert.ok(called.some(({ name }) => name.startsWith("$read")), `the emitted reader was not among the functions:\n${listing}`);
  assert.ok(called.length <= 8, `${called.length} functions:\n${listing}`);
  assert.ok(new Set(called.map(({ file }) => file)).size <= 4, listing);
});

test.run();
