/**
 * The forms that no query of the other suites needs: lists and texts of groups, windows, values inside JSON, casts, keys as rows, locks.
 *
 * Each query is an expression put together by hand and printed by `planSelect`; the rows of the three real databases are held against what
 * plain JavaScript computes over the same objects.
 */
import { type Database, QueryError } from "sqlmodel";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { dialect as mysql } from "../drivers/mysql/dialect.js";
import { dialect as postgres } from "../drivers/postgres/dialect.js";
import { dialect as sqlite } from "../drivers/sqlite/dialect.js";
import { DecodeError } from "../runtime/connection/errors.js";
import type { BoundValue } from "../runtime/connection/port.js";
import * as emitted from "../runtime/emitted.js";
import type { Column, Entity } from "../runtime/ir/entity.js";
import type { AggregateName, Expr, Frame, OrderTerm, WindowFunctionName } from "../runtime/ir/expr.js";
import type { Feature } from "../runtime/ir/feature.js";
import type { RowShape } from "../runtime/ir/projection.js";
import type { Lock, Projection, SelectQuery } from "../runtime/ir/query.js";
import type { ColumnType } from "../runtime/ir/types.js";
import type { Dialect } from "../runtime/plan/dialect.js";
import { planSchema } from "../runtime/plan/ddl.js";
import { planSelect } from "../runtime/plan/select.js";
import { joinSql, renderSql, slot, type Slot } from "../runtime/plan/sql.js";
import { keysText } from "../runtime/query/keys-text.js";
import { openDatabase, type TestDatabase } from "./harness/databases.js";
import { failure } from "./harness/promises.js";

// Types and columns

const types = {
  int: { kind: "int", bits: 64 },
  number: { kind: "number" },
  bigint: { kind: "bigint" },
  decimal: { kind: "decimal", digits: undefined, places: undefined },
  price: { kind: "decimal", digits: 12, places: 2 },
  string: { kind: "string", maxLength: undefined },
  boolean: { kind: "boolean" },
  instant: { kind: "instant" },
  dateOnly: { kind: "dateOnly" },
  timeOnly: { kind: "timeOnly" },
  uuid: { kind: "uuid" },
  bytes: { kind: "bytes" },
  color: { kind: "enum", values: ["red", "green", "blue"] },
  json: { kind: "json", shape: { kind: "unknown" } },
  texts: { kind: "array", element: { kind: "string", maxLength: undefined }, elementNullable: true, shape: { kind: "unknown" } },
  ints: { kind: "array", element: { kind: "int", bits: 64 }, elementNullable: true, shape: { kind: "unknown" } },
} as const satisfies Record<string, ColumnType>;

const span = { file: "forms.test.ts", start: 0, end: 0 };

const column = (name: string, type: ColumnType, nullable = true): Column => ({
  property: name, name, type, nullable, optional: false, autoIncrement: false, unique: false, default: undefined, generated: undefined, foreignKey: undefined,
  check: undefined, sqlType: undefined, comment: undefined, skipInsert: false, skipUpdate: false, rules: [], span,
});

const columns = {
  id: column("id", types.int, false),
  team: column("team", { kind: "string", maxLength: 40 }),
  n: column("n", types.int),
  x: column("x", types.number),
  big: column("big", types.bigint),
  exact: column("exact", types.decimal),
  price: column("price", types.price),
  name: column("name", types.string),
  ok: column("ok", types.boolean),
  at: column("at", types.instant),
  day: column("day", types.dateOnly),
  time: column("time", types.timeOnly),
  uid: column("uid", types.uuid),
  bytes: column("bytes", types.bytes),
  color: column("color", types.color),
  doc: column("doc", types.json),
  tags: column("tags", types.texts),
  counts: column("counts", types.ints),
};
type Name = keyof typeof columns;

const things: Entity = {
  id: "things", name: "Thing", table: "things", comment: undefined, columns: Object.values(columns), relations: [], compositeForeignKeys: [], primaryKey: ["id"], shardKey: undefined,
  uniques: [], indexes: [{ name: "things_key", columns: ["team", "day", "uid"], unique: false }], checks: [], span,
};

// Rows

type Thing = { readonly [Property in Name]: unknown } & {
  readonly id: number; readonly team: string | null; readonly n: number | null; readonly x: number | null; readonly big: bigint | null;
  readonly exact: string | null; readonly price: string | null; readonly name: string | null; readonly ok: boolean | null; readonly at: Date | null;
  readonly doc: Document | null; readonly tags: readonly (string | null)[] | null; readonly counts: readonly (number | null)[] | null;
};
interface Document {
  readonly [key: string]: unknown;
}

const least = -(2n ** 63n);
const greatest = 2n ** 63n - 1n;
const uid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;

/** Keys that a path must neither misread nor be broken by. */
const hostileKeys = [
  "plain", "a b", "a.b", "a\"b", "a'b", "a`b", "a\\b", "\\", "\\\"", "$", "$.x", "@", "*", "**", "[0]", "0", "-1", "-", "-%_|", "a-b", "?", ":a", "$1", "é😀", "\t", "\n", "\u0001",
  "", "]", "')) OR 1=1 --", "\\') OR 1=1 --", "/*!80017 x */", "last", "to", "null", "__proto", "\u2028",
];

const documents: readonly (Document | null)[] = [
  {
    text: "Ünïcödé 😀 \"'\\ \n\u001f", n: 3, x: 0.1, great: 1e300, small: -4.5e-7, big: String(greatest), huge: "123456789012345678901234567890", price: "12.50",
    yes: true, no: false,
    at: "2024-02-29T12:34:56.789Z", day: "2024-02-29", time: "12:30:15", uid: uid(7), bytes: "AQID/w==", color: "red", none: null,
    inner: { deep: { value: 7, none: null }, list: [1, "x", null, { a: 1 }] },
    list: ["a", "b ", "é😀", "\u000b", null, "1", "true", "null"], numbers: [1, 2.5, 0.30000000000000004, 1e21], truths: [true, null], bigs: [String(greatest), "5"],
    empty: [],
    keys: Object.fromEntries(hostileKeys.map((key, index) => [key, `value ${index}`])),
  },
  { text: "null", n: -9007199254740991, x: 3, big: String(least), price: "-0.01", yes: null, none: "here", inner: null, list: [], numbers: [], truths: [false], bigs: null },
  {},
  null,
];

const objects: readonly Thing[] = Array.from({ length: 24 }, (_, index): Thing => {
  const some = <Value>(value: Value, every: number): Value | null => (index % every === 0 ? null : value);
  return {
    id: index + 1,
    team: ["red", "green", "blüe 😀", null][index % 4]!,
    n: some(index % 6, 5),
    x: some(index / 3, 7),
    big: some(index % 2 === 0 ? greatest - BigInt(index) : BigInt(index), 6),
    exact: some(`${index}123456789012345678901234567.${index % 9}0${index + 1}`.replace(/0+$/, ""), 8),
    price: some(`${index * 7 % 11}.${index % 2}5`, 9),
    name: some(["a", "A", "b ", "é", "😀", "\"quoted\\", "z"][index % 7]!, 11),
    ok: some(index % 3 === 0, 10),
    at: some(new Date(Date.UTC(1969, 11, 31, 23, 59, 59, 100 * index)), 13),
    day: some(`2024-02-${String(index + 1).padStart(2, "0")}`, 12),
    time: some(`12:${String(index).padStart(2, "0")}:30`, 12),
    uid: some(uid(index), 12),
    bytes: some(Uint8Array.of(index, 0, 255), 12),
    color: some(types.color.values[index % 3]!, 12),
    doc: documents[index % documents.length]!,
    tags: [["a", "b ", "é😀", null], [], null, ["null", "{\"}"]][index % 4]!,
    counts: [[1, 2, null], [], null, [9007199254740991]][index % 4]!,
  };
});

// Expressions

const col = (name: Name): Expr => ({ kind: "column", source: "things", column: name, type: columns[name].type, nullable: columns[name].nullable });
const literal = (value: string | number | bigint | boolean | null, type: ColumnType): Expr => ({ kind: "literal", value, type, nullable: value === null });
const captured = (capture: number, type: ColumnType, nullable = false): Expr => ({ kind: "parameter", capture, form: "value", target: undefined, type, nullable });
const cast = (operand: Expr, type: ColumnType): Expr => ({ kind: "cast", operand, type, nullable: true });
const inJson = (path: readonly string[], type: ColumnType, operand = col("doc")): Expr => ({ kind: "jsonValue", operand, path, type, nullable: true });
const itemCount = (operand: Expr): Expr => ({ kind: "itemCount", operand, type: types.int, nullable: true });
const hasItem = (operand: Expr, item: Expr): Expr => ({ kind: "hasItem", operand, item, type: types.boolean, nullable: true });
const compare = (operator: "=" | "<>" | "<" | ">", left: Expr, right: Expr): Expr => ({ kind: "compare", operator, left, right, type: types.boolean, nullable: false });
const order = (expr: Expr, direction: "asc" | "desc" = "asc", nulls?: "first" | "last"): OrderTerm => ({ expr, direction, nulls });

interface AggregateParts {
  readonly separator?: Expr;
  readonly orderBy?: readonly OrderTerm[];
  readonly filter?: Expr;
  readonly distinct?: boolean;
}

function aggregate(name: AggregateName, argument: Expr | undefined, type: ColumnType, parts: AggregateParts = {}): Expr {
  const { separator, orderBy = [], filter, distinct = false } = parts;
  return { kind: "aggregate", function: name, argument, distinct, filter, separator, orderBy, type, nullable: true };
}

interface WindowParts {
  readonly partitionBy?: readonly Expr[];
  readonly orderBy?: readonly OrderTerm[];
  readonly frame?: Frame;
  readonly filter?: Expr;
}

function over(name: WindowFunctionName | AggregateName, args: readonly Expr[], type: ColumnType, { partitionBy = [], orderBy = [], frame, filter }: WindowParts): Expr {
  return { kind: "window", function: name, arguments: args, filter, window: { partitionBy, orderBy, frame }, type, nullable: true };
}

interface QueryParts {
  readonly where?: Expr;
  readonly groupBy?: readonly Expr[];
  readonly orderBy?: readonly OrderTerm[];
  readonly lock?: Lock;
  readonly aggregated?: boolean;
}

function select(values: Readonly<Record<string, Expr>>, { where, groupBy = [], orderBy = [], lock, aggregated = groupBy.length > 0 }: QueryParts = {}): SelectQuery {
  const projection: Projection = { kind: "object", properties: Object.entries(values).map(([name, expr]) => ({ name, value: { kind: "value", expr, missing: "null" } })) };
  return {
    kind: "select", from: { alias: "things", rows: { kind: "table", table: "things" } }, entity: things, joins: [], where, groupBy, having: undefined, orderBy,
    limit: undefined, offset: undefined, distinct: false, distinctOn: [], aggregated, lock, projection, includes: [],
  };
}

// Databases

type Codec = (value: unknown, ...rest: readonly unknown[]) => unknown;
const codecs = emitted as unknown as Readonly<Record<string, Codec>>;

class Tested {
  readonly dialect: Dialect;
  readonly db: Database;
  readonly #database: TestDatabase;

  private constructor(dialect: Dialect, db: Database, database: TestDatabase) {
    this.dialect = dialect;
    this.db = db;
    this.#database = database;
  }

  static async open(dialect: Dialect): Promise<Tested> {
    const database = await openDatabase(dialect.name);
    const tested = new Tested(dialect, await database.connect(), database);
    await tested.#fill();
    return tested;
  }

  async close(): Promise<void> {
    await this.db.close();
    await this.#database.drop();
  }

  async #fill(): Promise<void> {
    for (const step of planSchema([things], this.dialect).create) await this.db.script([typeof step === "string" ? step : step.join("")]);
    for (const thing of objects) {
      const values = things.columns.map((each) => {
        const value = slot({ kind: "property", column: each });
        return this.dialect.stored?.(value, each, things) ?? value;
      });
      const { text } = renderSql(joinSql(values, ", "), this.dialect.placeholder);
      await this.db.write({ text: `INSERT INTO things VALUES (${text})` }, things.columns.map((each) => this.#written(each, thing[each.name as Name])));
    }
  }

  #written({ name, type }: Column, value: unknown): BoundValue {
    if (value === null) return null;
    const { write } = this.dialect.codecs[type.kind];
    if (type.kind === "array") {
      const writeElement = codecs[this.dialect.codecs[type.element.kind].write]!;
      return codecs[write]!(value, name, (item: unknown) => (item === null ? null : writeElement(item, name))) as BoundValue;
    }
    return codecs[write]!(value, name, ...(type.kind === "enum" ? [type.values] : [])) as BoundValue;
  }

  text(query: SelectQuery): string {
    return renderSql(planSelect(query, "rows", this.dialect).sql, this.dialect.placeholder).text;
  }

  async rows(query: SelectQuery, captures: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    const planned = planSelect(query, "rows", this.dialect);
    const { text, slots } = renderSql(planned.sql, this.dialect.placeholder);
    const args = slots.map((each) => bindOf(each, captures));
    return (await this.db.all({ text, row: (rawRow) => this.#read(planned.row, rawRow) }, args)) as Record<string, unknown>[];
  }

  #read(shape: RowShape, rawRow: unknown): unknown {
    if (shape.kind === "object") return Object.fromEntries(shape.properties.map(({ name, value }) => [name, this.#read(value, rawRow)]));
    if (shape.kind !== "leaf") throw new TypeError("These tests read objects of values.");
    const value = this.dialect.rows === "objects" ? (rawRow as Record<string, unknown>)[shape.alias] : (rawRow as readonly unknown[])[shape.position];
    return value === null ? null : this.#decoded(value, shape.type, shape.alias);
  }

  #decoded(value: unknown, type: ColumnType, alias: string): unknown {
    const { read } = this.dialect.codecs[type.kind];
    if (type.kind === "enum") return codecs[read]!(value, alias, type.values);
    if (read === "readArrayText" && type.kind === "array") {
      return codecs[read]!(value, alias, (item: string | null) => (item === null ? null : this.#decoded(item, type.element, alias)));
    }
    return codecs[read]!(value, alias);
  }

  /** A statement that the server is asked for as it is. */
  async plain(text: string, args: readonly BoundValue[] = []): Promise<unknown[]> {
    return this.db.all({ text, row: (rawRow) => rawRow }, args);
  }
}

function bindOf(each: Slot, captures: readonly unknown[]): BoundValue {
  if (each.kind === "keys") return captures.at(-1) as BoundValue;
  if (each.kind !== "capture") throw new TypeError("These tests capture values and keys.");
  const value = captures[each.capture];
  return (each.bind === undefined ? value : codecs[each.bind]!(value)) as BoundValue;
}

const databases = await Promise.all([sqlite, postgres, mysql].map((dialect) => Tested.open(dialect)));

for (const database of databases) {
  const { dialect } = database;
  const test = suite(dialect.title);
  /** Rows by `id`, beside what JavaScript answers for each object. */
  const each = async (values: Readonly<Record<string, Expr>>, answer: (thing: Thing) => Record<string, unknown>, captures: readonly unknown[] = []): Promise<void> => {
    const rows = await database.rows(select(values, { orderBy: [order(col("id"))] }), captures);
    rows.forEach((row, index) => assert.equal(row, answer(objects[index]!), `row ${index + 1} of ${database.text(select(values))}`));
    assert.is(rows.length, objects.length);
  };

  // Values inside JSON

  const at = (document: Document | null, ...path: readonly string[]): unknown =>
    path.reduce<unknown>((value, key) => (value as Document | null | undefined)?.[key], document) ?? null;

  test("a value inside JSON has its type", () =>
    each(
      {
        text: inJson(["text"], types.string), n: inJson(["n"], types.int), x: inJson(["x"], types.number), great: inJson(["great"], types.number),
        small: inJson(["small"], types.number),
        big: inJson(["big"], types.bigint), price: inJson(["price"], types.decimal), yes: inJson(["yes"], types.boolean), no: inJson(["no"], types.boolean),
        at: inJson(["at"], types.instant),
        day: inJson(["day"], types.dateOnly), time: inJson(["time"], types.timeOnly), uid: inJson(["uid"], types.uuid), bytes: inJson(["bytes"], types.bytes),
        color: inJson(["color"], types.color), none: inJson(["none"], types.string), missing: inJson(["missing", "further"], types.int),
        deep: inJson(["inner", "deep", "value"], types.int),
        deepNone: inJson(["inner", "deep", "none"], types.int),
      },
      ({ doc }) => ({
        text: at(doc, "text"), n: at(doc, "n"), x: at(doc, "x"), great: at(doc, "great"), small: at(doc, "small"),
        big: at(doc, "big") === null ? null : BigInt(String(at(doc, "big"))),
        price: at(doc, "price"), yes: at(doc, "yes"), no: at(doc, "no"), at: at(doc, "at") === null ? null : new Date(String(at(doc, "at"))), day: at(doc, "day"),
        time: at(doc, "time"),
        uid: at(doc, "uid"), bytes: at(doc, "bytes") === null ? null : Uint8Array.of(1, 2, 3, 255), color: at(doc, "color"), none: at(doc, "none"), missing: null,
        deep: at(doc, "inner", "deep", "value"), deepNone: null,
      }),
    ));

  test("a bigint inside JSON may have more than 64 bits, or is refused", async () => {
    const huge = select({ huge: inJson(["huge"], types.bigint) }, { where: compare("=", col("id"), literal(1, types.int)) });
    if (dialect.name === "sqlite") await failure(database.rows(huge), RangeError);
    else assert.equal(await database.rows(huge), [{ huge: 123456789012345678901234567890n }]);
  });

  test("a place in a list is a number", async () => {
    const place = (type: ColumnType, ...path: readonly (string | number)[]): Expr =>
      ({ kind: "jsonValue", operand: col("doc"), path: path as readonly string[], type, nullable: true });
    const values = { second: place(types.string, "list", 1), inside: place(types.int, "inner", "list", 3, "a"), none: place(types.string, "list", 99) };
    const [row] = await database.rows(select(values, { where: compare("=", col("id"), literal(1, types.int)) }));
    assert.equal(row, { second: "b ", inside: 1, none: null });
  });

  test("a document inside JSON is JSON", () =>
    each(
      {
        inner: inJson(["inner"], types.json), list: inJson(["list"], types.json), none: inJson(["inner", "deep", "none"], types.json),
        through: inJson(["deep", "value"], types.int, inJson(["inner"], types.json)),
      },
      ({ doc }) => ({ inner: at(doc, "inner"), list: at(doc, "list"), none: null, through: at(doc, "inner", "deep", "value") }),
    ));

  test("a key may hold anything", () =>
    each(
      Object.fromEntries(hostileKeys.map((key, index) => [`key${index}`, inJson(["keys", key], types.string)])),
      ({ doc }) => Object.fromEntries(hostileKeys.map((key, index) => [`key${index}`, at(doc, "keys", key)])),
    ));

  test("values inside JSON compare as their types do", async () => {
    const when = new Date("2024-02-29T12:34:56.789Z");
    const captures = [greatest, "12.5", when, "Ünïcödé 😀 \"'\\ \n\u001f", 3, 0.1, true, "red"];
    await each(
      {
        big: compare("=", inJson(["big"], types.bigint), captured(0, types.bigint)), less: compare("<", inJson(["big"], types.bigint), captured(0, types.bigint)),
        price: compare("=", inJson(["price"], types.decimal), captured(1, types.decimal)),
        cheaper: compare("<", inJson(["price"], types.decimal), captured(1, types.decimal)),
        earlier: compare("<", inJson(["at"], types.instant), captured(2, types.instant)),
        then: compare("=", inJson(["at"], types.instant), captured(2, types.instant)),
        text: compare("=", inJson(["text"], types.string), captured(3, types.string)),
        other: compare("<>", inJson(["text"], types.string), captured(3, types.string)),
        n: compare("=", inJson(["n"], types.int), captured(4, types.int)), x: compare("=", inJson(["x"], types.number), captured(5, types.number)),
        more: compare(">", inJson(["x"], types.number), captured(5, types.number)), yes: compare("=", inJson(["yes"], types.boolean), captured(6, types.boolean)),
        color: compare("=", inJson(["color"], types.color), captured(7, types.string)), columns: compare("=", inJson(["n"], types.int), col("n")),
      },
      ({ doc, n }) => {
        const big = at(doc, "big") === null ? null : BigInt(String(at(doc, "big")));
        return {
          big: big === greatest, less: big !== null && big < greatest, price: at(doc, "price") === "12.50", cheaper: at(doc, "price") === "-0.01",
          earlier: false, then: at(doc, "at") === when.toISOString(), text: at(doc, "text") === captures[3], other: at(doc, "text") !== captures[3],
          n: at(doc, "n") === 3,
          x: at(doc, "x") === 0.1, more: at(doc, "x") === 3, yes: at(doc, "yes") === true, color: at(doc, "color") === "red", columns: at(doc, "n") === n,
        };
      },
      captures,
    );
  });

  test("a condition inside JSON filters", async () => {
    const rows = await database.rows(select({ id: col("id") }, { where: inJson(["yes"], types.boolean), orderBy: [order(col("id"))] }));
    assert.equal(rows.map(({ id }) => id), objects.filter(({ doc }) => at(doc, "yes") === true).map(({ id }) => id));
  });

  test("a list knows how many items it has", () =>
    each(
      { list: itemCount(inJson(["list"], types.json)), empty: itemCount(inJson(["empty"], types.json)), tags: itemCount(col("tags")), counts: itemCount(col("counts")) },
      ({ doc, tags, counts }) => ({
        list: (at(doc, "list") as readonly unknown[] | null)?.length ?? null, empty: (at(doc, "empty") as readonly unknown[] | null)?.length ?? null,
        tags: tags?.length ?? null, counts: counts?.length ?? null,
      }),
    ));

  /** Lifted: what is not there has no answer. */
  const has = (list: unknown, item: unknown): boolean | null => (list as readonly unknown[] | null)?.includes(item) ?? null;

  test("a list has an item where JavaScript finds it", async () => {
    const texts = ["a", "b ", "b", "A", "é😀", "\u000b", "1", "true", "null", "{\"}", "%", ""];
    const numbers = [1, 2.5, 0.30000000000000004, 0.3, 1e21, 9007199254740991, 7];
    for (const text of texts) {
      await each(
        {
          inDocument: hasItem(inJson(["list"], types.json), captured(0, types.string)), written: hasItem(inJson(["list"], types.json), literal(text, types.string)),
          inArray: hasItem(col("tags"), captured(0, types.string)), writtenInArray: hasItem(col("tags"), literal(text, types.string)),
        },
        ({ doc, tags }) => {
          const [listed, tagged] = [has(at(doc, "list"), text), has(tags, text)];
          return { inDocument: listed, written: listed, inArray: tagged, writtenInArray: tagged };
        },
        [text],
      );
    }
    for (const number of numbers) {
      await each(
        {
          inDocument: hasItem(inJson(["numbers"], types.json), captured(0, types.number)), written: hasItem(inJson(["numbers"], types.json), literal(number, types.number)),
          inArray: hasItem(col("counts"), captured(0, types.int)),
        },
        ({ doc, counts }) => {
          const listed = has(at(doc, "numbers"), number);
          return { inDocument: listed, written: listed, inArray: has(counts, number) };
        },
        [number],
      );
    }
    for (const truth of [true, false]) {
      await each({ has: hasItem(inJson(["truths"], types.json), captured(0, types.boolean)) }, ({ doc }) => ({ has: has(at(doc, "truths"), truth) }), [truth]);
    }
    await each({ has: hasItem(inJson(["bigs"], types.json), captured(0, types.bigint)) }, ({ doc }) => ({ has: has(at(doc, "bigs"), String(greatest)) }), [greatest]);
  });

  test("a list has a null, and the items of a column", () =>
    each(
      {
        none: hasItem(inJson(["list"], types.json), captured(0, types.string, true)), noneInArray: hasItem(col("tags"), captured(0, types.string, true)),
        name: hasItem(inJson(["list"], types.json), col("name")), nameInArray: hasItem(col("tags"), col("name")), n: hasItem(col("counts"), col("n")),
      },
      ({ doc, tags, counts, name, n }) => ({
        none: has(at(doc, "list"), null), noneInArray: has(tags, null), name: has(at(doc, "list"), name), nameInArray: has(tags, name), n: has(counts, n),
      }),
      [null],
    ));

  // Lists and texts of groups

  const teams = [null, "blüe 😀", "green", "red"];
  const inTeam = (team: string | null): readonly Thing[] => objects.filter((thing) => thing.team === team);
  const grouped = (values: Readonly<Record<string, Expr>>): SelectQuery => select({ team: col("team"), ...values }, { groupBy: [col("team")], orderBy: [order(col("team"))] });
  /** By code points, as the databases do; JavaScript's own order differs beyond the BMP. */
  const byName = (a: Thing, b: Thing): number => {
    if (a.name === b.name) return a.id - b.id;
    return a.name === null ? -1 : b.name === null ? 1 : Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));
  };
  const joined = (list: readonly Thing[], separator: string): string | null => {
    const texts = list.map(({ name }) => name).filter((name) => name !== null);
    return texts.length === 0 ? null : texts.join(separator);
  };

  test("the texts of a group are joined in order", async () => {
    const byId = [order(col("id"))];
    const names = [order(col("name")), order(col("id"))];
    const few = compare("<", col("id"), literal(5, types.int));
    const rows = await database.rows(grouped({
      plain: aggregate("stringAgg", col("name"), types.string, { separator: literal(", ", types.string), orderBy: byId }),
      captured: aggregate("stringAgg", col("name"), types.string, { separator: captured(0, types.string), orderBy: byId }),
      awkward: aggregate("stringAgg", col("name"), types.string, { separator: literal("\\'", types.string), orderBy: byId }),
      nothing: aggregate("stringAgg", col("name"), types.string, { separator: literal("", types.string), orderBy: names }),
      backwards: aggregate("stringAgg", col("name"), types.string, { separator: literal("-", types.string), orderBy: [order(col("id"), "desc")] }),
      few: aggregate("stringAgg", col("name"), types.string, { separator: captured(0, types.string), orderBy: byId, filter: few }),
      none: aggregate("stringAgg", col("name"), types.string, { separator: literal(",", types.string), filter: compare("<", col("id"), literal(0, types.int)) }),
    }), ["'😀\\"]);
    assert.equal(rows, teams.map((team) => {
      const list = inTeam(team);
      return {
        team, plain: joined(list, ", "), captured: joined(list, "'😀\\"), awkward: joined(list, "\\'"), nothing: joined([...list].sort(byName), ""), backwards: joined([...list].reverse(), "-"),
        few: joined(list.filter(({ id }) => id < 5), "'😀\\"), none: null,
      };
    }));
  });

  test("equal texts are joined once", async () => {
    const separated = { distinct: true, separator: captured(0, types.string), orderBy: [order(col("name"))] };
    const rows = await database.rows(grouped({
      names: aggregate("stringAgg", col("name"), types.string, separated),
      few: aggregate("stringAgg", col("name"), types.string, { ...separated, filter: compare("<", col("id"), literal(9, types.int)) }),
      none: aggregate("stringAgg", col("name"), types.string, { ...separated, filter: compare("<", col("id"), literal(0, types.int)) }),
    }), ["|"]);
    const distinct = (list: readonly Thing[]): string | null => joined([...new Map([...list].sort(byName).map((thing) => [thing.name, thing])).values()], "|");
    assert.equal(rows, teams.map((team) => ({ team, names: distinct(inTeam(team)), few: distinct(inTeam(team).filter(({ id }) => id < 9)), none: null })));
  });

  /** As `jsonAgg`'s decoder gets it: what JSON has no form for is a text. */
  const asItem = (value: unknown): unknown => {
    if (typeof value === "bigint") return String(value);
    if (value instanceof Date) return value.toISOString();
    return value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value;
  };

  test("the values of a group keep their types in a list", async () => {
    const names = Object.keys(columns) as Name[];
    const lists = Object.fromEntries(names.map((name) => [name, aggregate("jsonAgg", col(name), types.json, { orderBy: [order(col("id"), "desc")] })]));
    const rows = await database.rows(select(lists, { groupBy: [col("team")], orderBy: [order(col("team"))] }));
    assert.equal(rows, teams.map((team) => Object.fromEntries(names.map((name) => [name, inTeam(team).map((thing) => asItem(thing[name])).reverse()]))));
  });

  test("an empty group has no list", async () => {
    const nothing = compare("<", col("id"), literal(0, types.int));
    const rows = await database.rows(select(
      {
        list: aggregate("jsonAgg", col("n"), types.json), text: aggregate("stringAgg", col("name"), types.string, { separator: literal(",", types.string) }),
        filtered: aggregate("jsonAgg", col("n"), types.json, { filter: nothing }), count: aggregate("count", undefined, types.int),
      },
      { where: nothing, aggregated: true },
    ));
    assert.equal(rows, [{ list: null, text: null, filtered: null, count: 0 }]);
    const few = compare("<", col("id"), literal(4, types.int));
    const lists = {
      list: aggregate("jsonAgg", col("n"), types.json, { filter: few, orderBy: [order(col("id"))] }), distinct: aggregate("jsonAgg", col("ok"), types.json, { distinct: true }),
    };
    const [kept] = await database.rows(select(lists, { aggregated: true }));
    assert.equal(kept?.["list"], objects.filter(({ id }) => id < 4).map(({ n }) => n));
    assert.equal([...(kept?.["distinct"] as readonly unknown[])].map(String).sort(), ["false", "null", "true"]);
  });

  test("a long text is not cut", async () => {
    const many: Expr = { kind: "call", function: "padStart", arguments: [col("name"), literal(200_000, types.int)], type: types.string, nullable: true };
    const [row] = await database.rows(select({ text: aggregate("stringAgg", many, types.string, { separator: literal("", types.string) }) }, { aggregated: true }));
    assert.is(String(row?.["text"]).length >= 21 * 200_000, true);
  });

  // Windows

  const partitionBy = [col("team")];
  const byN: readonly OrderTerm[] = [order(col("n")), order(col("id"))];
  const sorted = (team: string | null): readonly Thing[] => [...inTeam(team)].sort((a, b) => (a.n ?? -1) - (b.n ?? -1) || a.id - b.id);
  /** A function of a row's place in its sorted partition. */
  const placed = (answer: (partition: readonly Thing[], place: number) => Record<string, unknown>) => (thing: Thing): Record<string, unknown> => {
    const partition = sorted(thing.team);
    return answer(partition, partition.indexOf(thing));
  };
  /** The rows of a frame that counts rows. */
  const framed = (partition: readonly Thing[], from: number, to: number): readonly Thing[] => partition.slice(Math.max(from, 0), Math.max(to + 1, 0));

  const values = <Value>(list: readonly Thing[], value: (thing: Thing) => Value | null): Value[] => list.map(value).filter((item) => item !== null) as Value[];
  const total = (list: readonly number[]): number | null => (list.length === 0 ? null : list.reduce((sum, item) => sum + item, 0));

  test("places in a window", () =>
    each(
      {
        row: over("rowNumber", [], types.int, { partitionBy, orderBy: byN }), rank: over("rank", [], types.int, { partitionBy, orderBy: [order(col("n"))] }),
        dense: over("denseRank", [], types.int, { partitionBy, orderBy: [order(col("n"))] }),
        percent: over("percentRank", [], types.number, { partitionBy, orderBy: [order(col("n"))] }),
        share: over("cumeDist", [], types.number, { partitionBy, orderBy: [order(col("n"))] }),
        tile: over("ntile", [literal(4, types.int)], types.int, { partitionBy, orderBy: byN }),
        capturedTile: over("ntile", [captured(0, types.int)], types.int, { partitionBy, orderBy: byN }),
        all: over("rowNumber", [], types.int, { orderBy: [order(col("id"), "desc")] }),
        count: over("count", [], types.int, {}),
      },
      placed((partition, place) => {
        const thing = partition[place]!;
        const before = partition.filter(({ n }) => (n ?? -1) < (thing.n ?? -1));
        const upTo = partition.filter(({ n }) => (n ?? -1) <= (thing.n ?? -1));
        // Groups whose sizes differ by one at most, the larger ones first.
        const sizes = [0, 1, 2, 3].map((index) => Math.floor(partition.length / 4) + (index < partition.length % 4 ? 1 : 0));
        const tile = sizes.flatMap((size, index) => Array<number>(size).fill(index + 1))[place];
        return {
          row: place + 1, rank: before.length + 1, dense: new Set(before.map(({ n }) => n)).size + 1, percent: before.length / (partition.length - 1),
          share: upTo.length / partition.length,
          tile, capturedTile: tile, all: objects.length - thing.id + 1, count: objects.length,
        };
      }),
      [4],
    ));

  test("many windows that begin alike", () =>
    each(
      {
        all: over("sum", [col("id")], types.int, {}), up: over("sum", [col("id")], types.int, { orderBy: [order(col("id"))] }),
        down: over("sum", [col("id")], types.int, { orderBy: [order(col("id"), "desc")] }),
        team: over("sum", [col("id")], types.int, { partitionBy }), inTeam: over("sum", [col("id")], types.int, { partitionBy, orderBy: [order(col("id"))] }),
        twice: over("sum", [col("id")], types.int, { partitionBy: [col("team"), col("n")] }),
        backwards: over("sum", [col("id")], types.int, { partitionBy, orderBy: [order(col("id"), "desc")] }),
      },
      (thing) => {
        const sum = (holds: (other: Thing) => boolean): number | null => total(objects.filter(holds).map(({ id }) => id));
        const sameTeam = ({ team }: Thing): boolean => team === thing.team;
        return {
          all: sum(() => true), up: sum(({ id }) => id <= thing.id), down: sum(({ id }) => id >= thing.id), team: sum(sameTeam),
          inTeam: sum((other) => sameTeam(other) && other.id <= thing.id),
          twice: sum((other) => sameTeam(other) && other.n === thing.n), backwards: sum((other) => sameTeam(other) && other.id >= thing.id),
        };
      },
    ));

  test("rows beside the current one", () =>
    each(
      {
        before: over("lag", [col("n")], types.int, { partitionBy, orderBy: byN }),
        after: over("lead", [col("name"), literal(2, types.int)], types.string, { partitionBy, orderBy: byN }),
        fallback: over("lag", [col("n"), literal(2, types.int), literal(-7, types.int)], types.int, { partitionBy, orderBy: byN }),
        captured: over("lead", [col("n"), captured(0, types.int), captured(1, types.int)], types.int, { partitionBy, orderBy: byN }),
        text: over("lead", [col("name"), literal(1, types.int), captured(2, types.string)], types.string, { partitionBy, orderBy: byN }),
        big: over("lag", [col("big"), literal(1, types.int), captured(3, types.bigint)], types.bigint, { partitionBy, orderBy: byN }),
        price: over("lag", [col("price"), literal(1, types.int), captured(4, types.decimal)], types.decimal, { partitionBy, orderBy: byN }),
        color: over("lag", [col("color"), literal(1, types.int), literal("blue", types.string)], types.color, { partitionBy, orderBy: byN }),
        first: over("firstValue", [col("name")], types.string, { partitionBy, orderBy: byN }),
        uid: over("firstValue", [col("uid")], types.uuid, { partitionBy, orderBy: byN }),
        last: over("lastValue", [col("n")], types.int, { partitionBy, orderBy: byN, frame: { unit: "rows", from: "unbounded", to: "unbounded" } }),
        third: over("nthValue", [col("id"), literal(3, types.int)], types.int, { partitionBy, orderBy: byN }),
        ok: over("lastValue", [col("ok")], types.boolean, { partitionBy, orderBy: byN }),
      },
      placed((partition, place) => {
        const beside = <Value>(distance: number, value: (thing: Thing) => Value, none: Value | null = null): Value | null => {
          const thing = partition[place + distance];
          return thing === undefined ? none : value(thing);
        };
        return {
          before: beside(-1, ({ n }) => n), after: beside(2, ({ name }) => name), fallback: beside(-2, ({ n }) => n, -7), captured: beside(1, ({ n }) => n, 99),
          text: beside(1, ({ name }) => name, "none 😀"),
          big: beside(-1, ({ big }) => big, least), price: beside(-1, ({ price }) => price, "9.25"), color: beside(-1, ({ color }) => color, "blue"),
          first: partition[0]!.name, uid: partition[0]!.uid,
          last: partition.at(-1)!.n, third: place < 2 ? null : partition[2]!.id, ok: partition[place]!.ok,
        };
      }),
      [1, 99, "none 😀", least, "9.25"],
    ));

  test("aggregates over frames of rows", () => {
    const frame: Frame = { unit: "rows", from: -2, to: 1 };
    const window = { partitionBy, orderBy: byN, frame };
    const filter = compare("=", col("ok"), literal(true, types.boolean));
    return each(
      {
        count: over("count", [], types.int, window), named: over("count", [col("name")], types.int, window), sum: over("sum", [col("n")], types.int, window),
        mean: over("avg", [col("n")], types.number, window),
        least: over("min", [col("n")], types.int, window), most: over("max", [col("name")], types.string, window),
        big: over("sum", [col("big")], types.bigint, { ...window, filter: compare("<", col("big"), literal(1000n, types.bigint)) }),
        price: over("sum", [col("price")], types.decimal, window), cheapest: over("min", [col("price")], types.decimal, window),
        dearest: over("max", [col("price")], types.decimal, window),
        filtered: over("sum", [col("n")], types.int, { ...window, filter }), few: over("count", [], types.int, { ...window, filter }),
        running: over("sum", [col("id")], types.int, { orderBy: [order(col("id"))] }), all: over("sum", [col("id")], types.int, {}),
        color: over("min", [col("color")], types.color, window),
      },
      placed((partition, place) => {
        const rows = framed(partition, place - 2, place + 1);
        const ns = values(rows, ({ n }) => n);
        const prices = values(rows, ({ price }) => price).sort((a, b) => Number(a) - Number(b));
        const bigs = values(rows, ({ big }) => big).filter((big) => big < 1000n);
        const chosen = rows.filter(({ ok }) => ok === true);
        const sum = total(ns);
        return {
          count: rows.length, named: values(rows, ({ name }) => name).length, sum, mean: sum === null ? null : sum / ns.length,
          least: ns.length === 0 ? null : Math.min(...ns),
          most: values(rows, ({ name }) => name).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).at(-1) ?? null,
          big: bigs.length === 0 ? null : bigs.reduce((a, b) => a + b),
          price: prices.length === 0 ? null : (total(prices.map((price) => Math.round(Number(price) * 100)))! / 100).toFixed(2),
          cheapest: prices[0] ?? null, dearest: prices.at(-1) ?? null, filtered: total(values(chosen, ({ n }) => n)), few: chosen.length,
          running: partition[place]!.id * (partition[place]!.id + 1) / 2, all: 300, color: (values(rows, ({ color }) => color) as string[]).sort()[0] ?? null,
        };
      }),
    );
  });

  test("frames of ranges", async () => {
    const window = { orderBy: [order(col("id"))], frame: { unit: "range", from: -2, to: 3 } } as const;
    await each({ sum: over("sum", [col("id")], types.int, window), peers: over("count", [], types.int, { partitionBy, orderBy: [order(col("n"))] }) }, (thing) => ({
      sum: total(objects.filter(({ id }) => id >= thing.id - 2 && id <= thing.id + 3).map(({ id }) => id)),
      peers: sorted(thing.team).filter(({ n }) => (n ?? -1) <= (thing.n ?? -1)).length,
    }));
  });

  if (dialect.lacks.groupsFrame === undefined) {
    test("frames of groups", () =>
      each({ count: over("count", [], types.int, { partitionBy, orderBy: [order(col("n"))], frame: { unit: "groups", from: -1, to: 0 } }) }, (thing) => {
        const levels = [...new Set(sorted(thing.team).map(({ n }) => n ?? -1))];
        const place = levels.indexOf(thing.n ?? -1);
        return { count: sorted(thing.team).filter(({ n }) => levels.slice(Math.max(place - 1, 0), place + 1).includes(n ?? -1)).length };
      }));
  }

  if (dialect.name !== "mysql") {
    test("texts and lists over a window", () =>
      each(
        {
          text: over("stringAgg", [col("name"), literal("-", types.string)], types.string, { partitionBy, orderBy: byN }),
          list: over("jsonAgg", [col("big")], types.json, { partitionBy, orderBy: byN, filter: compare(">", col("id"), literal(3, types.int)) }),
        },
        placed((partition, place) => {
          const rows = partition.slice(0, place + 1);
          const kept = rows.filter(({ id }) => id > 3).map(({ big }) => asItem(big));
          return { text: joined(rows, "-"), list: kept.length === 0 ? null : kept };
        }),
      ));
  }

  // Casts

  const numberTexts = ["0", "-0", "7", "+7", "7.9", "-7.9", ".5", "5.", " 5\t", "1e3", "-1.5E-7", "9007199254740993", "0.1", "00012", "-12345678901234567890.5", "1e99"];
  const noNumbers = ["", " ", "abc", "5x", "0x10", "Infinity", "NaN", "1e400", "1_000", "--5", "1.2.3", "é", "😀5", "5,5", "'", "\\"];

  const one = async (expr: Expr, captures: readonly unknown[]): Promise<unknown> =>
    (await database.rows(select({ value: expr }, { where: compare("=", col("id"), literal(1, types.int)) }), captures))[0]?.["value"];

  test("a text becomes the number that JavaScript has for it", async () => {
    for (const text of numberTexts) {
      // No integer has a sign on its zero, and what is beyond 2^53 is refused.
      const whole = Math.trunc(Number(text)) + 0;
      const number = await one(cast(captured(0, types.string), types.number), [text]);
      assert.is((number as number) + 0, Number(text) + 0, text);
      if (Number.isSafeInteger(whole)) assert.is(await one(cast(captured(0, types.string), types.int), [text]), whole, text);
      else await failure(one(cast(captured(0, types.string), types.int), [text]), DecodeError);
    }
    for (const text of noNumbers) {
      for (const type of [types.number, types.int, types.bigint, types.decimal]) {
        assert.is(await one(cast(captured(0, types.string), type), [text]), null, `${JSON.stringify(text)} as ${type.kind}`);
        assert.is(await one(cast(literal(text, types.string), type), []), null, `${JSON.stringify(text)} as ${type.kind}, written`);
      }
    }
    assert.is(await one(cast(captured(0, types.string, true), types.number), [null]), null);
  });

  test("a text becomes an exact bigint or decimal", async () => {
    for (const text of ["0", "-5", "+12", String(greatest), String(least), " 77 "]) {
      assert.is(await one(cast(captured(0, types.string), types.bigint), [text]), BigInt(text), text);
    }
    const decimals = [
      ["12.50", "12.5"], ["-0.010", "-0.01"], ["00012345678901234567890123456789", "12345678901234567890123456789"],
      ["0.123456789012345678901234567891", "0.123456789012345678901234567891"], ["100", "100"], ["0", "0"],
    ] as const;
    for (const [text, decimal] of decimals) {
      assert.is(await one(cast(captured(0, types.string), types.decimal), [text]), decimal, text);
    }
  });

  test("numbers convert as JavaScript does", async () => {
    const truncated = (value: number): number => Math.trunc(value) + 0;
    const numbers = [
      0, 1, -1, 0.5, -0.5, 1.9, -1.9, 123456.789, 9007199254740991, -9007199254740991, 1e15, 0.1, 1e-7, 1.5e-300, 1e20, 1e21, 1.7976931348623157e308, 123456789012345680000,
      0.000001, 0.30000000000000004, 5e-7,
    ];
    for (const value of numbers) {
      if (Number.isSafeInteger(truncated(value))) assert.is(await one(cast(captured(0, types.number), types.int), [value]), truncated(value), `${value} as int`);
      const written = dialect.name !== "mysql" || value === 0 || Math.abs(value) >= 1e-6;
      if (written) assert.is(await one(cast(captured(0, types.number), types.string), [value]), String(value), `${value} as string`);
      assert.is(await one(cast(captured(0, types.number), types.boolean), [value]), Boolean(value), `${value} as boolean`);
    }
    const decimals = [
      [0.1, "0.1"], [-2.25, "-2.25"], [0.30000000000000004, "0.30000000000000004"], [1e20, "100000000000000000000"], [3, "3"], [1e-6, "0.000001"],
    ] as const;
    for (const [value, decimal] of decimals) {
      assert.is(await one(cast(captured(0, types.number), types.decimal), [value]), decimal);
    }
    for (const value of [1e300, -1e300, 2 ** 53]) await failure(one(cast(captured(0, types.number), types.int), [value]), DecodeError);
  });

  test("columns convert as JavaScript does", () =>
    each(
      {
        n: cast(col("n"), types.string), x: cast(col("x"), types.string), big: cast(col("big"), types.string), exact: cast(col("exact"), types.string),
        ok: cast(col("ok"), types.string), name: cast(col("name"), types.string),
        color: cast(col("color"), types.string), uid: cast(col("uid"), types.string), day: cast(col("day"), types.string), time: cast(col("time"), types.string),
        whole: cast(col("n"), types.number), cut: cast(col("x"), types.int),
        bigNumber: cast(col("big"), types.number), truth: cast(col("ok"), types.int), truthNumber: cast(col("ok"), types.number),
        some: cast(col("n"), types.boolean), named: cast(col("name"), types.boolean),
        exactBig: cast(col("n"), types.decimal), bigDecimal: cast(col("big"), types.decimal), nBig: cast(col("n"), types.bigint),
        priceNumber: cast(col("price"), types.number), priceInt: cast(col("price"), types.int),
        priceBig: cast(col("price"), types.bigint), nothing: cast(literal(null, types.string), types.number),
      },
      ({ n, x, big, exact, ok, name, color, uid: id, day, time, price }) => {
        const lifted = <Value, Result>(value: Value | null, convert: (value: Value) => Result): Result | null => (value === null ? null : convert(value));
        return {
          n: lifted(n, String), x: lifted(x, String), big: lifted(big, String), exact: exact, ok: lifted(ok, String), name, color, uid: id, day, time, whole: n,
          cut: lifted(x, Math.trunc),
          bigNumber: lifted(big, Number), truth: lifted(ok, Number), truthNumber: lifted(ok, Number), some: lifted(n, Boolean), named: lifted(name, Boolean),
          exactBig: lifted(n, String),
          bigDecimal: lifted(big, String), nBig: lifted(n, BigInt), priceNumber: lifted(price, Number), priceInt: lifted(price, (text) => Math.trunc(Number(text))),
          priceBig: lifted(price, (text) => BigInt(Math.trunc(Number(text)))),
          nothing: null,
        };
      },
    ));

  // Keys

  const keyed = (keys: readonly Column[]): SelectQuery => {
    const source = (name: string, type: ColumnType): Expr => ({ kind: "column", source: "wanted", column: name, type, nullable: false });
    const on = keys.map((key, index): Expr => compare("=", col(key.name as Name), source(`k${index}`, key.type)));
    const all = on.reduce((left, right): Expr => ({ kind: "logic", operator: "and", left, right, type: types.boolean, nullable: false }));
    return {
      ...select({ n: source("n", types.int), id: col("id") }, { orderBy: [order(source("n", types.int)), order(col("id"))] }),
      from: { alias: "wanted", rows: { kind: "keys", columns: keys } },
      joins: [{ kind: "inner", alias: "things", rows: { kind: "table", table: "things" }, on: all }],
    };
  };

  test("keys are rows in their order", async () => {
    for (const names of [["id"], ["team"], ["big"], ["price"], ["uid"], ["day"], ["time"], ["at"], ["ok"], ["x"], ["team", "day", "uid"], ["id", "big"]] as const) {
      const keys = names.map((name) => columns[name]);
      const wanted = [...objects].reverse().map((thing) => names.map((name) => thing[name]));
      const holds = (thing: Thing, key: readonly unknown[]): boolean => key.every((part, place) => part !== null && asItem(thing[names[place]!]) === asItem(part));
      const expected = wanted.flatMap((key, index) => objects.filter((thing) => holds(thing, key)).map(({ id }) => ({ n: index + 1, id })));
      assert.equal(await database.rows(keyed(keys), [keysText(wanted)]), expected, names.join(", "));
    }
    assert.equal(await database.rows(keyed([columns.id]), ["[]"]), []);
  });

  test("an index serves the keys", async () => {
    for (const keys of [[columns.id], [columns.team, columns.day, columns.uid]]) {
      const { text, slots } = renderSql(planSelect(keyed(keys), "rows", dialect).sql, dialect.placeholder);
      const args = slots.map(() => keysText(keys.length === 1 ? [[3]] : [["red", "2024-02-05", uid(4)]]));
      if (dialect.name === "postgres") await database.db.transaction(async (tx) => {
        await tx.script(["SET LOCAL enable_seqscan = off"]);
        const plan = await tx.all({ text: dialect.explain + text, row: (rawRow) => String(rawRow) }, args);
        assert.match(plan.join("\n"), /Index (Only )?Scan|Bitmap Index Scan/, plan.join("\n"));
      });
      else {
        const plan = JSON.stringify(await database.plain(dialect.explain + text, args));
        assert.match(plan, dialect.name === "sqlite" ? /SEARCH things USING/ : /"(eq_ref|ref)"/, plan);
      }
    }
  });

  // Locks, plans and lacks

  test("rows are locked", async () => {
    const locks = (["update", "share"] as const).flatMap((strength) =>
      (["wait", "noWait", "skipLocked"] as const).flatMap((wait) => [[], ["things"]].map((of): Lock => ({ strength, wait, of }))),
    );
    for (const lock of locks) {
      const needs: readonly Feature[] = [...(lock.wait === "wait" ? [] : [lock.wait]), ...(lock.of.length > 0 ? (["lockOf"] as const) : [])];
      if (needs.some((feature) => dialect.lacks[feature] !== undefined)) continue;
      await database.db.transaction(async (tx) => {
        const text = database.text(select({ id: col("id") }, { lock, where: compare("=", col("id"), literal(1, types.int)) }));
        assert.is((await tx.all({ text, row: (rawRow) => rawRow }, [])).length, 1, text);
      });
    }
  });

  test("a locked row is skipped, or not waited for", async () => {
    if (dialect.lacks.skipLocked !== undefined) return;
    const first = compare("=", col("id"), literal(1, types.int));
    const locking = (strength: Lock["strength"], wait: Lock["wait"]): { readonly text: string; readonly row: (rawRow: unknown) => unknown } =>
      ({ text: database.text(select({ id: col("id") }, { lock: { strength, wait, of: [] }, where: first })), row: (rawRow) => rawRow });
    await database.db.transaction(async (tx) => {
      await tx.all(locking("share", "wait"), []);
      assert.is((await database.db.all(locking("share", "skipLocked"), [])).length, 1);
      assert.is((await database.db.all(locking("share", "noWait"), [])).length, 1);
      assert.is((await database.db.all(locking("update", "skipLocked"), [])).length, 0);
      await failure(database.db.all(locking("update", "noWait"), []), QueryError);
    });
  });

  test("a database lacks what it refuses", async () => {
    const statements: { readonly [Name in Feature]?: string } = {
      fullJoin: "SELECT 1 FROM things AS a FULL JOIN things AS b ON a.id = b.id",
      rightJoin: "SELECT 1 FROM things AS a RIGHT JOIN things AS b ON a.id = b.id",
      lateralJoin: "SELECT 1 FROM things AS a INNER JOIN LATERAL (SELECT a.id AS other) AS b ON b.other = a.id",
      groupsFrame: "SELECT count(*) OVER (ORDER BY id GROUPS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM things",
      rangeFrame: "SELECT count(*) OVER (ORDER BY id RANGE BETWEEN 1 PRECEDING AND CURRENT ROW) FROM things",
      lockOf: "SELECT id FROM things FOR UPDATE OF things",
      skipLocked: "SELECT id FROM things FOR UPDATE SKIP LOCKED",
      noWait: "SELECT id FROM things FOR UPDATE NOWAIT",
    };
    for (const [feature, text] of Object.entries(statements)) {
      const refused = await database.plain(text).then(() => false, () => true);
      assert.is(refused, dialect.lacks[feature as Feature] !== undefined, `${feature}: ${text}`);
    }
  });

  test("a plan is told", async () => {
    assert.is((await database.plain(dialect.explain + database.text(select({ id: col("id") })))).length > 0, true);
  });

  test.run();
}

const closing = suite("closing");
closing("databases", async () => {
  await Promise.all(databases.map((database) => database.close()));
});
closing.run();
