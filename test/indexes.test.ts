/** An index serves the plain case of a comparison, a range, a prefix and a list: read from the plans of each database. */
import { createAll, type DateOnly, type DialectName, insert, type Int, select, type SqlText, type Uuid } from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
// The servers are those of SQLMODEL_POSTGRES_URL and SQLMODEL_MYSQL_URL, or of this process: see harness/servers/schema.mjs.
import { databases, type Opened } from "./oracle/databases.js";

/** @sqlmodel table=things */
interface Thing {
  /** @sqlmodel primaryKey */
  id: number;
  /** @sqlmodel index */
  whole: Int;
  /** @sqlmodel index */
  maybeWhole: Int | null;
  /** @sqlmodel index */
  real: number;
  /** @sqlmodel index */
  big: bigint;
  /** @sqlmodel index maxLength=400 */
  text: string;
  /** @sqlmodel index maxLength=400 */
  maybeText: string | null;
  /** @sqlmodel index */
  at: Date;
  /** @sqlmodel index */
  color: "red" | "green" | "";
  /** @sqlmodel index */
  uid: Uuid;
  /** @sqlmodel index */
  day: DateOnly;
  /** @sqlmodel index foreignKey=things.id */
  bossId: number | null;
}

const five: number = 5;
const nine: number = 9;
const fraction: number = 4.5;
const maybeFive = 5 as number | null;
const prefix: string = "a";
const maybePrefix = "a" as string | null;
const key: string = "123e4567-e89b-12d3-a456-426614174000";
const red: string = "red";
const day: string = "2024-02-29";
const instant: Date = new Date(0);
const list: number[] = [1, 5];
const texts: string[] = ["a"];
const keys: string[] = [key];

const indexed: Readonly<Record<string, (name: DialectName) => SqlText>> = {
  "h.whole === x": (name) => select<Thing>().filter((h) => h.whole === five).toSQL(name),
  "h.whole >= x": (name) => select<Thing>().filter((h) => h.whole >= five).toSQL(name),
  "h.whole > x && h.whole < y": (name) => select<Thing>().filter((h) => h.whole > fraction && h.whole < nine).toSQL(name),
  "h.real === x": (name) => select<Thing>().filter((h) => h.real === fraction).toSQL(name),
  "h.real < x": (name) => select<Thing>().filter((h) => h.real < fraction).toSQL(name),
  "h.bossId === x, a key that may be null": (name) => select<Thing>().filter((h) => h.bossId === five).toSQL(name),
  "h.maybeWhole === x": (name) => select<Thing>().filter((h) => h.maybeWhole === five).toSQL(name),
  "h.maybeWhole === x, which may be null": (name) => select<Thing>().filter((h) => h.maybeWhole === maybeFive).toSQL(name),
  "h.maybeWhole === null": (name) => select<Thing>().filter((h) => h.maybeWhole === null).toSQL(name),
  "h.maybeWhole > x": (name) => select<Thing>().filter((h) => h.maybeWhole > five).toSQL(name),
  "h.maybeWhole > x, which has a fraction": (name) => select<Thing>().filter((h) => h.maybeWhole > fraction).toSQL(name),
  "h.text === p": (name) => select<Thing>().filter((h) => h.text === prefix).toSQL(name),
  "h.text < p": (name) => select<Thing>().filter((h) => h.text < prefix).toSQL(name),
  "h.maybeText === p, which may be null": (name) => select<Thing>().filter((h) => h.maybeText === maybePrefix).toSQL(name),
  "h.text.startsWith(p)": (name) => select<Thing>().filter((h) => h.text.startsWith(prefix)).toSQL(name),
  "h.maybeText.startsWith(\"a\")": (name) => select<Thing>().filter((h) => h.maybeText.startsWith("a")).toSQL(name),
  "h.at < d": (name) => select<Thing>().filter((h) => h.at < instant).toSQL(name),
  "h.uid === x": (name) => select<Thing>().filter((h) => h.uid === key).toSQL(name),
  "h.color === x": (name) => select<Thing>().filter((h) => h.color === red).toSQL(name),
  "h.color === \"red\"": (name) => select<Thing>().filter((h) => h.color === "red").toSQL(name),
  "h.day === x": (name) => select<Thing>().filter((h) => h.day === day).toSQL(name),
  "h.big === x": (name) => select<Thing>().filter((h) => h.big === 5n).toSQL(name),
  "list.includes(h.whole)": (name) => select<Thing>().filter((h) => list.includes(h.whole)).toSQL(name),
  "list.includes(h.maybeWhole)": (name) => select<Thing>().filter((h) => list.includes(h.maybeWhole)).toSQL(name),
  "texts.includes(h.text)": (name) => select<Thing>().filter((h) => texts.includes(h.text)).toSQL(name),
  "keys.includes(h.uid)": (name) => select<Thing>().filter((h) => keys.includes(h.uid)).toSQL(name),
  "[1, 2].includes(h.maybeWhole)": (name) => select<Thing>().filter((h) => [1, 2].includes(h.maybeWhole)).toSQL(name),
};

const count = 60;

for (const database of databases) {
  const test = suite(database.name);
  let opened: Opened;
  test.before(async () => {
    opened = await database.open();
    const { db } = opened;
    await createAll<[Thing]>(db);
    // Values of their own, so that an index is worth its while.
    await insert<Thing>(Array.from({ length: count }, (_, index): Thing => ({
      id: index + 1, whole: index, maybeWhole: index % 3 === 0 ? null : index, real: index / 2, big: BigInt(index), text: `${index} a`, maybeText: index % 3 === 0 ? null : `a ${index}`,
      at: new Date(index), color: index % 20 === 0 ? "red" : "green", uid: `123e4567-e89b-12d3-a456-4266141740${String(index).padStart(2, "0")}`, day: "2024-02-28", bossId: index === 0 ? null : index,
    }))).execute(db);
  });
  for (const [arrow, statement] of Object.entries(indexed)) {
    test(`an index serves ${arrow}`, async () => assert.match(await database.explain(opened.db, statement(database.name)), database.usesIndex));
  }
  test.after(() => opened.close());
  test.run();
}
