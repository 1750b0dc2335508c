/** The rule of meaning: an arrow run as JavaScript over the decoded rows answers what its SQL answers, over hostile rows. */
import { select, ValidationError } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";
import * as corners from "./semantics/corners.js";
import { Generator } from "./semantics/generate.js";
import type { Thing } from "./semantics/models.js";
import { things } from "./semantics/rows.js";
import { type Case, Semantics } from "./semantics/run.js";
import type { Kind } from "./semantics/tree.js";

// More cases, or others: SEED=7 CASES=5000 node --import sqlmodel/register test/semantics.test.ts
const seed = Number(process.env["SEED"] ?? 1);
const count = Number(process.env["CASES"] ?? 1000);

const semantics = await Semantics.open();
const { db } = semantics;

async function assertSame(cases: readonly Case[]): Promise<void> {
  const skipped = semantics.skipped;
  const failures = await semantics.check(cases);
  const error = new Error(`${failures.length} differ:\n\n${failures.map(({ report }) => report).join("\n\n")}`);
  error.stack = "";
  if (failures.length > 0) throw error;
  assert.ok(semantics.skipped - skipped < cases.length / 5, `${semantics.skipped - skipped} of ${cases.length} cases compute beyond what is comparable`);
}

const kinds: readonly Kind[] = ["flag", "whole", "real", "big", "text", "text", "at", "decimal"];

test("generated predicates", () => {
  const generator = new Generator(seed);
  return assertSame(Array.from({ length: count }, (_, index): Case => ({ verb: "filter", tree: generator.tree("flag", 1 + (index % 4)) })));
});

test("generated projections", () => {
  const generator = new Generator(seed + 1_000_000);
  return assertSame(Array.from({ length: count }, (_, index): Case => ({ verb: "map", tree: generator.tree(kinds[index % kinds.length]!, 1 + (Math.floor(index / kinds.length) % 3)) })));
});

test("corners as predicates", () => assertSame(corners.predicates.map((tree): Case => ({ verb: "filter", tree }))));
test("corners as projections", () => assertSame(corners.values.map((tree): Case => ({ verb: "map", tree }))));

test("rows come back as they were written", async () => {
  const read = await select<Thing>().orderBy((h) => h.id).all(db);
  assert.equal(read, things().map((thing) => ({ ...thing, real: thing.real + 0, maybeReal: thing.maybeReal === null ? null : thing.maybeReal + 0 })));
});

// An index serves the plain case.

async function planOf({ sql, params }: { readonly sql: string; readonly params: readonly unknown[] }): Promise<string> {
  const rows = await db.all({ text: `EXPLAIN QUERY PLAN ${sql}` } as never, params as never);
  return (rows as { detail: string }[]).map(({ detail }) => detail).join("\n");
}

const five: number = 5;
const maybeFive = 5 as number | null;
const prefix: string = "a";
const list: number[] = [1, 5];
const texts: string[] = ["a"];

const indexed = {
  "h.maybeWhole === x": select<Thing>().filter((h) => h.maybeWhole === five).toSQL(),
  "h.maybeWhole === x, which may be null": select<Thing>().filter((h) => h.maybeWhole === maybeFive).toSQL(),
  "h.maybeWhole === null": select<Thing>().filter((h) => h.maybeWhole === null).toSQL(),
  "h.maybeWhole > x": select<Thing>().filter((h) => h.maybeWhole > five).toSQL(),
  "h.text === p": select<Thing>().filter((h) => h.text === prefix).toSQL(),
  "h.text.startsWith(p)": select<Thing>().filter((h) => h.text.startsWith(prefix)).toSQL(),
  "h.maybeText.startsWith(\"a\")": select<Thing>().filter((h) => h.maybeText.startsWith("a")).toSQL(),
  "list.includes(h.maybeWhole)": select<Thing>().filter((h) => list.includes(h.maybeWhole)).toSQL(),
  "texts.includes(h.text)": select<Thing>().filter((h) => texts.includes(h.text)).toSQL(),
  "[1, 2].includes(h.maybeWhole)": select<Thing>().filter((h) => [1, 2].includes(h.maybeWhole)).toSQL(),
};
for (const [arrow, statement] of Object.entries(indexed)) {
  test(`an index serves ${arrow}`, async () => assert.match(await planOf(statement), /SEARCH things USING INDEX/));
}

// EXCEPTIONS.md

const valueOf = async <Value>(query: Promise<readonly Value[]>): Promise<Value> => (await query)[0]!;

async function refusal(query: () => Promise<unknown>): Promise<Error> {
  try {
    await query();
  } catch (error) {
    return error as Error;
  }
  return assert.unreachable("it was not refused") as never;
}

test("a character is a code point", async () => {
  const row = await valueOf(select<Thing>().filter((h) => h.text === "😀a").map((h) => ({ length: h.text.length, first: h.text.charAt(0), rest: h.text.slice(1), at: h.text.indexOf("a"), padded: h.text.padStart(3, "-") })).all(db));
  assert.equal(row, { length: 2, first: "😀", rest: "a", at: 1, padded: "-😀a" });
});

test("texts order by code points", async () => {
  const replacement = "\uFFFD";
  assert.is("😀" < replacement, true);
  assert.is(await select<Thing>().filter((h) => h.text === "😀" && h.text < replacement).count(db), 0);
});

test("a division by zero is null", async () => {
  const row = await valueOf(select<Thing>().filter((h) => h.id === 1).map((h) => [h.id / 0, h.id % 0, (h.id - 1) ** -1, (h.id - 1) ** -1 * 0]).all(db));
  assert.equal(row, [null, null, Infinity, null]);
});

test("a whole number beyond 2^53 is refused", async () => {
  const error = await refusal(() => select<Thing>().filter((h) => h.whole === 9007199254740991).map((h) => h.whole + 1).all(db));
  assert.match(error.message, "±2^53");
});

test("a bigint beyond 64 bits is refused", async () => {
  const error = await refusal(() => select<Thing>().filter((h) => h.big === 9223372036854775807n).map((h) => h.big + 1n).all(db));
  assert.match(error.message, "an integer");
});

test("zero has one sign", async () => {
  const zeros = await select<Thing>().filter((h) => h.real === 0).map((h) => [h.real, -h.real]).all(db);
  assert.ok(zeros.length > 1 && zeros.flat().every((zero) => Object.is(zero, 0)));
});

test("a null adds nothing to a text", async () => {
  const texts = await select<Thing>().filter((h) => h.maybeText === null).limit(1).map((h) => [`<${h.maybeText}>`, "a" + h.maybeText]).one(db);
  assert.equal(texts, ["<>", "a"]);
});

test("a bit operation takes at most 64 bits", async () => {
  const huge = 1e21;
  assert.is(huge | 0, -559939584);
  assert.is(await select<Thing>().limit(1).map((h) => (h.id * 0 + huge) | 0).one(db), -1);
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
});

test("a captured prefix with NUL is refused", async () => {
  const nul: string = "a\0";
  assert.instance(await refusal(() => select<Thing>().filter((h) => h.text.startsWith(nul)).all(db)), ValidationError);
});

test("a Date outside of four-digit years is refused", async () => {
  const never: Date = new Date(8.64e15);
  assert.instance(await refusal(() => select<Thing>().filter((h) => h.at < never).all(db)), ValidationError);
});

test.run();
