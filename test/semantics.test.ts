/** The rule of meaning: an arrow run as JavaScript over the decoded rows answers what its SQL answers, over hostile rows. */
import { type Database, type DialectName, select, ValidationError } from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
// The servers are those of SQLMODEL_POSTGRES_URL, or of this process: see harness/servers/schema.mjs.
import * as corners from "./semantics/corners.js";
import { databases, type TestedDatabase } from "./semantics/databases.js";
import { Generator } from "./semantics/generate.js";
import type { Thing } from "./semantics/models.js";
import { things } from "./semantics/rows.js";
import { type Case, Semantics } from "./semantics/run.js";
import type { Kind } from "./semantics/tree.js";

// More cases, or others: SEED=7 CASES=5000 node --import sqlmodel/register test/semantics.test.ts
const seed = Number(process.env["SEED"] ?? 1);
const count = Number(process.env["CASES"] ?? 1000);

const kinds: readonly Kind[] = ["flag", "whole", "real", "big", "text", "text", "at", "decimal"];

/** The same for every database; written once, so that the queries are compiled once. */
const [predicateTrees, projectionTrees] = [new Generator(seed), new Generator(seed + 1_000_000)];
const corpora: Readonly<Record<string, readonly Case[]>> = {
  "generated predicates": Array.from({ length: count }, (_, index): Case => ({ verb: "filter", tree: predicateTrees.tree("flag", 1 + (index % 4)) })),
  "generated projections": Array.from({ length: count }, (_, index): Case => ({
    verb: "map", tree: projectionTrees.tree(kinds[index % kinds.length]!, 1 + (Math.floor(index / kinds.length) % 3)),
  })),
  "corners as predicates": corners.predicates.map((tree): Case => ({ verb: "filter", tree })),
  "corners as projections": corners.values.map((tree): Case => ({ verb: "map", tree })),
};

async function assertSame(cases: readonly Case[], semantics: Semantics): Promise<void> {
  const skipped = semantics.skipped;
  const failures = await semantics.check(cases);
  const error = new Error(`${failures.length} differ:\n\n${failures.map(({ report }) => report).join("\n\n")}`);
  error.stack = "";
  if (failures.length > 0) throw error;
  assert.ok(semantics.skipped - skipped < cases.length / 5, `${semantics.skipped - skipped} of ${cases.length} cases compute beyond what is comparable`);
}

const five: number = 5;
const fraction: number = 4.5;
const maybeFive = 5 as number | null;
const maybePrefix = "a" as string | null;
const prefix: string = "a";
const key: string = "123e4567-e89b-12d3-a456-426614174000";
const red: string = "red";
const day: string = "2024-02-29";
const list: number[] = [1, 5];
const texts: string[] = ["a"];
const keys: string[] = [key];

/** An index serves the plain case. */
const indexed = {
  "h.maybeWhole === x": (name: DialectName) => select<Thing>().filter((h) => h.maybeWhole === five).toSQL(name),
  "h.maybeWhole === x, which may be null": (name: DialectName) => select<Thing>().filter((h) => h.maybeWhole === maybeFive).toSQL(name),
  "h.maybeWhole === null": (name: DialectName) => select<Thing>().filter((h) => h.maybeWhole === null).toSQL(name),
  "h.maybeWhole > x": (name: DialectName) => select<Thing>().filter((h) => h.maybeWhole > five).toSQL(name),
  "h.maybeWhole > x, which has a fraction": (name: DialectName) => select<Thing>().filter((h) => h.maybeWhole > fraction).toSQL(name),
  "h.text === p": (name: DialectName) => select<Thing>().filter((h) => h.text === prefix).toSQL(name),
  "h.text < p": (name: DialectName) => select<Thing>().filter((h) => h.text < prefix).toSQL(name),
  "h.maybeText === p, which may be null": (name: DialectName) => select<Thing>().filter((h) => h.maybeText === maybePrefix).toSQL(name),
  "h.text.startsWith(p)": (name: DialectName) => select<Thing>().filter((h) => h.text.startsWith(prefix)).toSQL(name),
  "h.maybeText.startsWith(\"a\")": (name: DialectName) => select<Thing>().filter((h) => h.maybeText.startsWith("a")).toSQL(name),
  "h.uid === x": (name: DialectName) => select<Thing>().filter((h) => h.uid === key).toSQL(name),
  "h.color === x": (name: DialectName) => select<Thing>().filter((h) => h.color === red).toSQL(name),
  "h.color === \"red\"": (name: DialectName) => select<Thing>().filter((h) => h.color === "red").toSQL(name),
  "h.day === x": (name: DialectName) => select<Thing>().filter((h) => h.day === day).toSQL(name),
  "h.big === x": (name: DialectName) => select<Thing>().filter((h) => h.big === 5n).toSQL(name),
  "list.includes(h.maybeWhole)": (name: DialectName) => select<Thing>().filter((h) => list.includes(h.maybeWhole)).toSQL(name),
  "texts.includes(h.text)": (name: DialectName) => select<Thing>().filter((h) => texts.includes(h.text)).toSQL(name),
  "keys.includes(h.uid)": (name: DialectName) => select<Thing>().filter((h) => keys.includes(h.uid)).toSQL(name),
  "[1, 2].includes(h.maybeWhole)": (name: DialectName) => select<Thing>().filter((h) => [1, 2].includes(h.maybeWhole)).toSQL(name),
};

const valueOf = async <Value>(query: Promise<readonly Value[]>): Promise<Value> => (await query)[0]!;

async function refusal(query: () => Promise<unknown>): Promise<Error> {
  try {
    await query();
  } catch (error) {
    return error as Error;
  }
  return assert.unreachable("it was not refused") as never;
}

const opened = await Promise.all(databases.map((database) => Semantics.open(database)));
opened.forEach(testDatabase);

function testDatabase(semantics: Semantics): void {
  const { database, db } = semantics;
  const test = suite(database.name);

  for (const [name, cases] of Object.entries(corpora)) test(name, () => assertSame(cases, semantics));

  test("rows come back as they were written", async () => {
    const read = await select<Thing>().orderBy((h) => h.id).all(db);
    assert.equal(read, things(database.limits).map((thing) => written(thing, database)));
  });

  for (const [arrow, statement] of Object.entries(indexed)) {
    test(`an index serves ${arrow}`, async () => assert.match(await database.explain(db, statement(database.name)), database.usesIndex));
  }

  testExceptions(test, db, database);
  test.after(() => semantics.close());
  test.run();
}

/** A row as it is read: zero has one sign, and a text that cannot be written stands in for one. */
function written(thing: Thing, { limits }: TestedDatabase): Thing {
  const text = (value: string): string => (limits.holdsNul ? value : value.replaceAll("\0", "\u2400"));
  const { maybeText, maybeReal, maybeTime } = thing;
  return {
    ...thing,
    real: thing.real + 0,
    maybeReal: maybeReal === null ? null : maybeReal + 0,
    text: text(thing.text),
    maybeText: maybeText === null ? null : text(maybeText),
    maybeTime: maybeTime !== null && limits.timesHaveSeconds && maybeTime.length === 5 ? `${maybeTime}:00` : maybeTime,
  };
}

/** EXCEPTIONS.md, line by line. */
function testExceptions(test: ReturnType<typeof suite>, db: Database, { name, limits }: TestedDatabase): void {
  test("a character is a code point", async () => {
    const row = await valueOf(select<Thing>().filter((h) => h.text === "😀a").map((h) => ({ length: h.text.length, first: h.text.charAt(0), rest: h.text.slice(1), at: h.text.indexOf("a"), padded: h.text.padStart(3, "-") })).all(db));
    assert.equal(row, { length: 2, first: "😀", rest: "a", at: 1, padded: "-😀a" });
  });

  test("texts order by code points", async () => {
    const replacement = "\uFFFD";
    assert.is("😀" < replacement, true);
    assert.is(await select<Thing>().filter((h) => h.text === "😀" && h.text < replacement).count(db), 0);
    const ordered = await select<Thing>().orderBy((h) => h.text + "").map((h) => h.text).all(db);
    assert.equal(ordered, [...ordered].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  });

  test("a division by zero is null", async () => {
    const row = await valueOf(select<Thing>().filter((h) => h.id === 1).map((h) => [h.id / 0, h.id % 0, (h.id - 1) ** -1]).all(db));
    assert.equal(row, [null, null, limits.holdsInfinity ? Infinity : null]);
  });

  test("a number that is none is null, or refused", async () => {
    const query = (): Promise<(number | null)[]> => select<Thing>().filter((h) => h.id === 1).map((h) => (h.id - 1) ** -1 * 0).all(db);
    if (limits.refusesOverflow && limits.holdsInfinity) assert.match((await refusal(query)).message, "a number");
    else assert.equal(await query(), [null]);
  });

  test("a whole number beyond 2^53 is refused", async () => {
    const error = await refusal(() => select<Thing>().filter((h) => h.whole === 9007199254740991).map((h) => h.whole + 1).all(db));
    assert.match(error.message, "±2^53");
  });

  test("a bigint beyond 64 bits is refused", async () => {
    const query = (): Promise<bigint[]> => select<Thing>().filter((h) => h.big === 9223372036854775807n).map((h) => h.big + 1n).all(db);
    if (limits.bigintsEnd) assert.match((await refusal(query)).message, "an integer");
    else assert.is((await query())[0], 9223372036854775808n);
  });

  test("zero has one sign", async () => {
    const zeros = await select<Thing>().filter((h) => h.real === 0).map((h) => [h.real, -h.real]).all(db);
    assert.ok(zeros.length > 1 && zeros.every(([zero, minus]) => (name === "mysql" ? zero === 0 : Object.is(zero, 0)) && minus === 0 && (name !== "sqlite" || Object.is(minus, 0))));
  });

  test("a null adds nothing to a text", async () => {
    const texts = await select<Thing>().filter((h) => h.maybeText === null).limit(1).map((h) => [`<${h.maybeText}>`, "a" + h.maybeText]).one(db);
    assert.equal(texts, ["<>", "a"]);
  });

  test("a bit operation takes at most 64 bits", async () => {
    const huge = 1e21;
    assert.is(huge | 0, -559939584);
    const bits = await select<Thing>().limit(1).map((h) => (h.id * 0 + huge) | 0).one(db);
    assert.is(bits, limits.bitsEnd ? -1 : huge | 0);
  });

  test("decimals compare as numbers", async () => {
    const [price, nine]: [string, string] = ["1.5", "9"];
    const equal = await select<Thing>().filter((h) => h.price === price).map((h) => h.price).all(db);
    assert.ok(equal.length > 0 && equal.every((found) => found === "1.50"));
    assert.ok((await select<Thing>().filter((h) => h.price > nine).map((h) => h.price).all(db)).includes("10.00"));
  });

  test("a captured NaN is refused", async () => {
    const nan: number = NaN;
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.real === nan).all(db)), ValidationError);
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.whole < nan).all(db)), ValidationError);
  });

  test("a captured infinity orders numbers, and is no number elsewhere", async () => {
    const [most, least]: [number, number] = [Infinity, -Infinity];
    const all = things(limits).length;
    assert.is(await select<Thing>().filter((h) => h.whole < most && h.whole > least && h.real >= least && h.real <= most && h.text.length < most).count(db), all);
    assert.is(await select<Thing>().filter((h) => h.whole === most || h.whole > most || h.real < least || h.id <= least).count(db), 0);
    const equal = (): Promise<number> => select<Thing>().filter((h) => h.real === most).count(db);
    if (limits.holdsInfinity) assert.is(await equal(), 0);
    else assert.instance(await refusal(equal), ValidationError);
  });

  test("a letter with several for its other case, and the text around a replacement", async () => {
    const row = await valueOf(select<Thing>().filter((h) => h.text === "ﬃ").map((h) => [h.text.toUpperCase(), h.text.replaceAll("ﬃ", "<$`>"), (h.text + "ß").toUpperCase(), (h.text + "İ").toLowerCase()]).all(db));
    assert.equal(row, limits.rewritesTexts ? ["FFI", "<>", "FFISS", "ﬃi̇"] : ["ﬃ", "<$`>", "ﬃSS", "ﬃi̇"]);
  });

  test("a Date in the year 0 is stored, or refused", async () => {
    const first: Date = new Date("0000-01-01T00:00:00Z");
    const query = (): Promise<unknown> => select<Thing>().filter((h) => h.at < first).count(db);
    if (limits.holdsYearZero) assert.is(await query(), 0);
    else assert.instance(await refusal(query), ValidationError);
  });

  test("a captured prefix with NUL is refused", async () => {
    const nul: string = "a\0";
    const query = (): Promise<unknown[]> => select<Thing>().filter((h) => h.text.startsWith(nul)).all(db);
    if (limits.prefixHoldsNul) assert.ok((await query()).length > 0);
    else assert.instance(await refusal(query), ValidationError);
  });

  test("a text with NUL is found, or refused", async () => {
    const nul: string = "\0";
    const query = (): Promise<unknown> => select<Thing>().filter((h) => h.text === nul).all(db);
    if (limits.holdsNul) await query();
    else assert.instance(await refusal(query), ValidationError);
    const nuls: string[] = ["\0", "a"];
    assert.ok((await select<Thing>().filter((h) => nuls.includes(h.text)).count(db)) > 0);
  });

  test("a Date outside of four-digit years is refused", async () => {
    const never: Date = new Date(8.64e15);
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.at < never).all(db)), ValidationError);
  });

  test("a product beyond the largest double is Infinity, or refused", async () => {
    const query = (): Promise<number[]> => select<Thing>().filter((h) => h.real > 1e308).limit(1).map((h) => h.real * 10).all(db);
    if (limits.refusesOverflow) assert.match((await refusal(query)).message, /out of range/);
    else assert.equal(await query(), [Infinity]);
  });
}
