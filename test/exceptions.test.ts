/** The table of exceptions to the rule of meaning, line by line on each database, and the page that is made of it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createAll, type Database, type DateOnly, type Decimal, insert, type Int, select, type TimeOnly, ValidationError } from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { reportLine } from "../transformer/host/report.js";
import { CaseCompiler, casesDirectory, loadTypeScript } from "./harness/cases.js";
// The servers are those of SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL, or of this process: see harness/servers/schema.mjs.
import { databases, type Limits, type Opened, type TestedDatabase } from "./oracle/databases.js";
import { exceptions } from "./oracle/exceptions.js";
import { pageFile, printPage } from "./oracle/page.js";

/** @sqlmodel table=things */
interface Thing {
  /** @sqlmodel primaryKey */
  id: number;
  whole: Int;
  real: number;
  big: bigint;
  text: string;
  maybeText: string | null;
  flag: boolean;
  at: Date;
  day: DateOnly;
  time: TimeOnly | null;
  /** @sqlmodel maxDigits=20 decimalPlaces=2 */
  price: Decimal;
  free: Decimal | null;
}

const plain: Thing = {
  id: 1, whole: 0, real: 0, big: 0n, text: "", maybeText: null, flag: false, at: new Date(0), day: "2024-02-29", time: null, price: "0.00", free: null,
};
const things: readonly Thing[] = [
  plain,
  { ...plain, id: 2, whole: 9007199254740991, real: -0, big: 9223372036854775807n, text: "😀a", price: "1.50", free: "1.50" },
  { ...plain, id: 3, whole: 1, real: 1e308, text: "😀", price: "10.00", time: "12:30" },
  { ...plain, id: 4, whole: 2, real: 2, big: 2n ** 53n + 1n, text: "\uFFFD", price: "9.00", time: "12:30:00.50" },
  { ...plain, id: 5, whole: 3, real: 0.1, text: "ﬃ", maybeText: "a" },
];

type Proof = (db: Database, limits: Limits, name: TestedDatabase["name"]) => Promise<void>;

async function refusal(query: () => Promise<unknown>): Promise<Error> {
  try {
    await query();
  } catch (error) {
    return error as Error;
  }
  return assert.unreachable("it was not refused") as never;
}

const compiler = new CaseCompiler(loadTypeScript("typescript"), { dialects: ["sqlite", "postgres", "mysql"] });

/** The codes that the build answers an arrow with. */
function buildRefuses(query: string): readonly string[] {
  const text = [
    `import { type Database, type Int, select } from "sqlmodel";`,
    `/** @sqlmodel table=heroes */\nexport interface Hero {\n  /** @sqlmodel primaryKey */\n  id: number;\n  flag: boolean;\n  age: Int;\n  real: number;\n  at: Date;\n}`,
    `export const run = (db: Database, x: number, d: Date) => ${query}.all(db);`,
  ].join("\n");
  const { diagnostics } = compiler.compileTexts(new Map([[`${casesDirectory}/refused.ts`, text]]), casesDirectory, false);
  return diagnostics.map(({ code, ...rest }) => (code === undefined ? reportLine({ code, ...rest } as never) : code));
}

const proofs: Readonly<Record<string, Proof>> = {
  "a character is a code point": async (db) => {
    const row = await select<Thing>().filter((h) => h.text === "😀a").map((h) => ({ length: h.text.length, first: h.text.charAt(0), rest: h.text.slice(1), at: h.text.indexOf("a"), padded: h.text.padStart(3, "-") })).one(db);
    assert.equal(row, { length: 2, first: "😀", rest: "a", at: 1, padded: "-😀a" });
  },
  "texts order by code points": async (db) => {
    const replacement = "\uFFFD";
    assert.is("😀" < replacement, true);
    assert.is(await select<Thing>().filter((h) => h.text === "😀" && h.text < replacement).count(db), 0);
    const ordered = await select<Thing>().orderBy((h) => h.text + "").map((h) => h.text).all(db);
    assert.equal(ordered, [...ordered].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
  },
  "a division by zero is null": async (db, limits) => {
    const row = await select<Thing>().filter((h) => h.id === 1).map((h) => [h.id / 0, h.id % 0, (h.id - 1) ** -1]).one(db);
    assert.equal(row, [null, null, limits.holdsInfinity ? Infinity : null]);
  },
  "a number that is none is null, or refused": async (db, limits) => {
    const query = (): Promise<(number | null)[]> => select<Thing>().filter((h) => h.id === 1).map((h) => (h.id - 1) ** -1 * 0).all(db);
    if (limits.refusesOverflow && limits.holdsInfinity) assert.match((await refusal(query)).message, "a number");
    else assert.equal(await query(), [null]);
  },
  "a whole number beyond 2^53 is refused": async (db) => {
    const error = await refusal(() => select<Thing>().filter((h) => h.whole === 9007199254740991).map((h) => h.whole + 1).all(db));
    assert.match(error.message, "±2^53");
  },
  "a null adds nothing to a text": async (db) => {
    const texts = await select<Thing>().filter((h) => h.id === 1).map((h) => [`<${h.maybeText}>`, "a" + h.maybeText]).one(db);
    assert.equal(texts, ["<>", "a"]);
  },
  "zero has one sign": async (db, _limits, name) => {
    const zeros = await select<Thing>().filter((h) => h.real === 0).map((h) => [h.real, -h.real]).all(db);
    assert.ok(zeros.length > 1 && zeros.every(([zero, minus]) => (name === "mysql" ? zero === 0 : Object.is(zero, 0)) && minus === 0 && (name !== "sqlite" || Object.is(minus, 0))));
  },
  "decimals compare as numbers": async (db) => {
    const [price, nine]: [string, string] = ["1.5", "9"];
    assert.equal(await select<Thing>().filter((h) => h.price === price).map((h) => h.price).all(db), ["1.50"]);
    assert.equal(await select<Thing>().filter((h) => h.price > nine).map((h) => h.price).all(db), ["10.00"]);
  },
  "a captured NaN is refused": async (db) => {
    const nan: number = NaN;
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.real === nan).all(db)), ValidationError);
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.whole < nan).all(db)), ValidationError);
  },
  "a Date outside of four-digit years is refused": async (db, limits) => {
    const [never, first]: [Date, Date] = [new Date(8.64e15), new Date("0000-01-01T00:00:00Z")];
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.at < never).all(db)), ValidationError);
    const query = (): Promise<unknown> => select<Thing>().filter((h) => h.at < first).count(db);
    if (limits.holdsYearZero) assert.is(await query(), 0);
    else assert.instance(await refusal(query), ValidationError);
  },
  "a captured value is no part of a group's key": async () => assert.equal(buildRefuses("select<Hero>().groupBy(h => h.flag ? h.age : x).map(h => h.flag ? h.age : x)"), ["SQM2012"]),
  "two Dates are compared by their time": async () => assert.equal(buildRefuses("select<Hero>().filter(h => h.at === d)"), ["SQM2009"]),
  "a number with a fraction has no text": async () => assert.equal(buildRefuses("select<Hero>().map(h => `${h.real}`)"), ["SQM2017"]),
  "a captured prefix with NUL is refused": async (db) => {
    const nul: string = "a\0";
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.text.startsWith(nul)).all(db)), ValidationError);
  },
  "a NUL at the end counts for nothing in an order": async (db) => {
    const nul: string = "a\0";
    const ordered = select<Thing>().filter((h) => h.id <= 2).orderBy((h) => (h.id === 1 ? nul : "a").slice(0, 5)).orderBy((h) => h.id).map((h) => h.id);
    assert.equal(await ordered.all(db), [1, 2]);
  },
  "a bigint beyond 64 bits is refused": async (db) => {
    assert.match((await refusal(() => select<Thing>().filter((h) => h.big === 9223372036854775807n).map((h) => h.big + 1n).all(db))).message, "an integer");
  },
  "a bit operation takes at most 64 bits": async (db) => {
    const huge = 1e21;
    assert.is(huge | 0, -559939584);
    assert.is(await select<Thing>().limit(1).map((h) => (h.id * 0 + huge) | 0).one(db), -1);
  },
  "a product beyond the largest double is Infinity, or refused": async (db) => {
    assert.match((await refusal(() => select<Thing>().filter((h) => h.real > 1e307).map((h) => h.real * 10).all(db))).message, /out of range/);
  },
  "a text with NUL is found, or refused": async (db) => {
    const nul: string = "\0";
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.text === nul).all(db)), ValidationError);
    const nuls: string[] = ["\0", "😀"];
    assert.is(await select<Thing>().filter((h) => nuls.includes(h.text)).count(db), 1);
  },
  "a power is near": async (db) => {
    const near = await select<Thing>().filter((h) => h.id === 5).map((h) => h.real ** 1.7).one(db);
    assert.ok(Math.abs(near - 0.1 ** 1.7) < 1e-14);
  },
  "times come back with their seconds": async (db) => {
    assert.equal(await select<Thing>().filter((h) => h.time !== null).orderBy((h) => h.id).map((h) => h.time).all(db), ["12:30:00", "12:30:00.5"]);
  },
  "a bigint beside a number is a double": async (db) => {
    assert.is(2n ** 53n + 1n > 2 ** 53, true);
    assert.is(await select<Thing>().filter((h) => h.id === 4 && h.big > h.real * 4503599627370496).count(db), 0);
  },
  "the average of decimals has the digits of its database": async () => undefined,
  "a captured infinity orders numbers, and is no number elsewhere": async (db) => {
    const [most, least]: [number, number] = [Infinity, -Infinity];
    assert.is(await select<Thing>().filter((h) => h.whole < most && h.whole > least && h.real >= least && h.real <= most && h.text.length < most).count(db), things.length);
    assert.is(await select<Thing>().filter((h) => h.whole === most || h.whole > most || h.real < least || h.id <= least).count(db), 0);
    assert.instance(await refusal(() => select<Thing>().filter((h) => h.real === most).count(db)), ValidationError);
  },
  "a letter with several for its other case, and the text around a replacement": async (db) => {
    const row = await select<Thing>().filter((h) => h.text === "ﬃ").map((h) => [h.text.toUpperCase(), h.text.replaceAll("ﬃ", "<$`>"), (h.text + "ß").toUpperCase(), (h.text + "İ").toLowerCase()]).one(db);
    assert.equal(row, ["ﬃ", "<$`>", "ﬃSS", "ﬃi̇"]);
  },
  "a decimal without digits has its zeros cut": async (db) => {
    assert.is(await select<Thing>().filter((h) => h.id === 2).map((h) => h.free).one(db), "1.5");
  },
};

const table = suite("the table");
table("each line has a test, and each test a line", () => {
  assert.equal(Object.keys(proofs).sort(), exceptions.map(({ name }) => name).sort());
});
table("the page is made of it", () => {
  if (process.argv.includes("--update")) writeFileSync(pageFile, printPage());
  assert.ok(existsSync(pageFile) && readFileSync(pageFile, "utf8") === printPage(), "playground/exceptions.md is old: run this file with --update");
});
table.run();

for (const database of databases) {
  const test = suite(database.name);
  let opened: Opened;
  test.before(async () => {
    opened = await database.open();
    const { db } = opened;
    await createAll<[Thing]>(db);
    await insert<Thing>(things).execute(db);
  });
  for (const exception of exceptions.filter((each) => each.databases.includes(database.name))) {
    test(exception.name, async () => proofs[exception.name]!(opened.db, database.limits, database.name));
  }
  test.after(() => opened.close());
  test.run();
}
