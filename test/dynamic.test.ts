/**
 * Queries made at run time, on SQLite, PostgreSQL (SQLMODEL_POSTGRES_URL) and MariaDB or MySQL (SQLMODEL_MYSQL_URL): they say what arrows
 * say, in the same text, and nothing that comes from outside becomes SQL. Numbers in brackets are those of the requirements; I3 … I8 those
 * of the reliability cases.
 */
import {
  between, count, createAll, type Database, type DateOnly, type Decimal, type Executor, exists as existsArrow, ilike, insert, type Int, isIn, type Json, like, max, model, over,
  MultipleResultsError, rank, select, sum, update, deleteFrom, ValidationError,
} from "sqlmodel";
import {
  aggregate, and, arithmetic, cast, choose, column, columnsFromJson, countOf, dynamic, dynamicDelete, DynamicQueryError, dynamicUpdate, type DynamicSelect, every, exists,
  type Expression, filterFromJson, fn, not, op, operatorNames, type Operator, or, orderFromJson, outer, over as overWindow, scalar, some, value, windowFunction,
} from "sqlmodel/dynamic";
import { suite, test } from "uvu";
import * as assert from "uvu/assert";
import { mistakeCodes } from "../transformer/dynamic/mistakes.js";
import { Recent } from "../transformer/dynamic/recent.js";
import { openDatabase } from "./harness/databases.js";
import { failure } from "./harness/promises.js";

interface Note {
  text: string;
  at: Date;
  size: bigint;
  inner?: Note;
}

/** @sqlmodel table=dyn_teams */
interface Team {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel unique maxLength=60 */
  name: string;
  heroes?: Hero[];
}

/** @sqlmodel table=dyn_heroes */
interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  age: Int | null;
  rate: number;
  wage: Decimal;
  big: bigint;
  active: boolean;
  kind: "plain" | "odd";
  born: Date;
  day: DateOnly | null;
  note: Note | null;
  tags: string[];
  facts: Json<{ [key: string]: string }>;
  /** @sqlmodel foreignKey=dyn_teams.id */
  teamId: number | null;
  team?: Team | null;
}

/** @sqlmodel table=dyn_visits shardKey=visitor */
interface Visit {
  /** @sqlmodel primaryKey */
  id: Int;
  visitor: string;
}

const born = new Date("2001-02-03T04:05:06.789Z");
const later = new Date("2020-01-01T00:00:00.000Z");

const noFacts = { ['it\'s "odd" $.x \\ ?']: "found", plain: "yes" };

const heroRows: readonly Hero[] = [
  {
    name: "Deadpond", age: null, rate: 1.5, wage: "100.25", big: 2n ** 60n, active: true, kind: "plain", born, day: "2001-02-03", teamId: 2,
    note: { text: "n", at: born, size: 2n ** 60n, inner: { text: "deep", at: later, size: 1n } }, tags: ["a", "b"], facts: noFacts,
  },
  { name: "50% off", age: 16, rate: 2, wage: "9", big: 1n, active: false, kind: "odd", born: later, day: null, note: null, tags: [], facts: {}, teamId: 1 },
  { name: "a_b\\c", age: 48, rate: -3.5, wage: "10", big: -5n, active: true, kind: "plain", born: later, day: "2020-05-05", note: null, tags: ["b"], facts: {}, teamId: 1 },
  { name: "aXb", age: 32, rate: 0, wage: "10.5", big: 7n, active: true, kind: "odd", born, day: null, note: null, tags: ["c"], facts: {}, teamId: 1 },
  { name: "Ünïcode ' \" `", age: 16, rate: 9, wage: "0.1", big: 0n, active: false, kind: "plain", born, day: null, note: null, tags: [], facts: {}, teamId: null },
];

async function fill(db: Database): Promise<void> {
  await createAll<[Team, Hero]>(db);
  await insert<Team>([{ name: "Preventers" }, { name: "Z-Force" }]).execute(db);
  await insert<Hero>([...heroRows]).execute(db);
}

const heroes = dynamic(model<Hero>(), model<Team>());
const teams = dynamic(model<Team>(), model<Hero>());
const dialects = ["sqlite", "postgres", "mysql"] as const;

// ---- the same text as arrows

const minAge: number = 18;
const part: string = "50%";
const ids: readonly number[] = [1, 3];
const when: Date = later;
const low: number = 10;
const high: number = 40;
const wanted: string = "Preventers";
const wage: Decimal = "10";
const limitOf: number = 3;
const truth: boolean = true;

type Both = readonly [name: string, arrow: { toSQL(dialect: (typeof dialects)[number]): { sql: string; params: readonly unknown[] } }, made: { toSQL(dialect: (typeof dialects)[number]): { sql: string; params: readonly unknown[] } }];

// In one chain with its end: pieces that are put together at run time have parentheses of their own around HAVING.
const groups = {
  toSQL: (dialect: (typeof dialects)[number]) => select<Hero>().groupBy((h) => h.teamId).having(() => count() > low).map((h) => ({ team: h.teamId, n: count(), oldest: max(h.age, { filter: h.rate > low }) })).toSQL(dialect),
  all: (db: Executor) => select<Hero>().groupBy((h) => h.teamId).having(() => count() > low).map((h) => ({ team: h.teamId, n: count(), oldest: max(h.age, { filter: h.rate > low }) })).all(db),
};

const pairs: readonly Both[] = [
  ["a whole row", select<Hero>(), heroes],
  ["comparisons and logic with parentheses [48, 49]", select<Hero>().filter((h) => (h.age >= minAge || h.name === part) && h.rate < low), heroes.where(and(or(op("age", "gte", minAge), op("name", "eq", part)), op("rate", "lt", low)))],
  ["not of or [49]", select<Hero>().filter((h) => !(h.age >= minAge || h.name === part)), heroes.where(not(or(op("age", "gte", minAge), op("name", "eq", part))))],
  ["null [48, 50]", select<Hero>().filter((h) => h.age === null || h.team !== null), heroes.where(or(op("age", "eq", null), op("team", "isNotNull")))],
  ["distinct from [51]", select<Hero>().filter((h) => h.age !== minAge), heroes.where(op("age", "isDistinctFrom", minAge))],
  ["arithmetic that keeps its meaning [49]", select<Hero>().filter((h) => h.rate - (h.rate - low) > -(h.rate + high)), heroes.where(op(arithmetic("rate", "-", arithmetic("rate", "-", value(low))), "gt", fn("negate", arithmetic("rate", "+", value(high)))))],
  ["texts [53]", select<Hero>().filter((h) => h.name.includes(part) && h.name.startsWith(part) && !h.name.endsWith(part)), heroes.where(and(op("name", "contains", part), op("name", "startsWith", part), not(op("name", "endsWith", part))))],
  ["like [52]", select<Hero>().filter((h) => like(h.name, part) || !ilike(h.name, part)), heroes.where(or(op("name", "like", part), op("name", "notIlike", part)))],
  ["between [55]", select<Hero>().filter((h) => between(h.age, low, high) && h.active === truth), heroes.where(and(op("age", "between", [low, high]), op("active", "eq", truth)))],
  ["lists [54]", select<Hero>().filter((h) => ids.includes(h.id) && !ids.includes(h.teamId)), heroes.where(and(op("id", "in", ids), op("teamId", "notIn", ids)))],
  ["relations", select<Hero>().filter((h) => h.team.name === wanted).orderByDesc((h) => h.team.name).orderBy((h) => h.age, { nulls: "last" }), heroes.where(op("team.name", "eq", wanted)).orderBy("team.name", "desc").orderBy("age", "asc", { nulls: "last" })],
  ["a relation that may be missing", select<Hero>().filter((h) => h.team?.name === wanted), heroes.where(op("team?.name", "eq", wanted))],
  ["columns, limit and offset", select<Hero>().columns("id", "name").limit(limitOf).offset(limitOf), heroes.select("id", "name").limit(limitOf).offset(limitOf)],
  ["functions [60]", select<Hero>().filter((h) => h.name.toLowerCase().trim().length > low && Math.abs(Math.round(h.rate)) < low), heroes.where(and(op(fn("length", fn("trim", fn("lower", "name"))), "gt", low), op(fn("abs", fn("round", "rate")), "lt", low)))],
  ["dates", select<Hero>().filter((h) => h.born >= when && h.born.getUTCFullYear() === low), heroes.where(and(op("born", "gte", when), op(fn("year", "born"), "eq", low)))],
  ["decimals", select<Hero>().filter((h) => h.wage > wage), heroes.where(op("wage", "gt", wage))],
  ["inside JSON [64]", select<Hero>().filter((h) => h.note.inner.text === part && h.tags.includes(part)), heroes.where(and(op("note.inner.text", "eq", part), op("tags", "contains", part)))],
  ["related rows", select<Team>().filter((t) => t.heroes.some((h) => h.age > minAge) && t.heroes.every((h) => h.rate > low)), teams.where(and(some("heroes", op("age", "gt", minAge)), every("heroes", op("rate", "gt", low))))],
  ["how many related rows", select<Team>().map((t) => ({ name: t.name, n: t.heroes!.filter((h) => h.age! > minAge).length })), teams.select({ name: "name", n: countOf("heroes", op("age", "gt", minAge)) })],
  ["groups [59]", groups, heroes.groupBy("teamId").having(op(aggregate("count"), "gt", low)).select({ team: "teamId", n: aggregate("count"), oldest: aggregate("max", "age", { filter: op("rate", "gt", low) }) })],
  ["windows [62]", select<Hero>().map((h) => ({ id: h.id, place: over(rank(), { partitionBy: h.teamId, orderBy: h.rate }), total: over(sum(h.rate), { orderBy: h.id, frame: { rows: ["unbounded", 0] } }) })), heroes.select({ id: "id", place: overWindow(windowFunction("rank"), { partitionBy: ["teamId"], orderBy: ["rate"] }), total: overWindow(aggregate("sum", "rate"), { orderBy: ["id"], frame: { unit: "rows", from: "unbounded", to: 0 } }) })],
  ["exists and in a query [63]", select<Team>().filter((t) => existsArrow(select<Hero>().filter((h) => h.teamId === t.id)) && isIn(t.id, select<Hero>().map((h) => h.teamId))), teams.where(and(exists(heroes.where(op("teamId", "eq", outer("id")))), op("id", "in", heroes.select({ value: "teamId" }))))],
  ["sets", select<Hero>().columns("name").union(select<Hero>().columns("name")), heroes.select("name").union(heroes.select("name"))],
];

for (const [name, arrow, made] of pairs) {
  test(`as an arrow says it: ${name}`, () => {
    for (const dialect of dialects) {
      const [expected, actual] = [arrow.toSQL(dialect), made.toSQL(dialect)];
      assert.is(actual.sql, expected.sql, dialect);
      assert.equal([...actual.params], [...expected.params], dialect);
    }
  });
}

test("as an arrow says it: writes", () => {
  const years: number = 1;
  for (const dialect of dialects) {
    assert.is(
      dynamicUpdate(model<Hero>()).set({ rate: arithmetic("rate", "+", years) }).where(op("age", "gte", minAge)).toSQL(dialect).sql,
      update<Hero>().set((h) => ({ rate: h.rate + years })).filter((h) => h.age >= minAge).toSQL(dialect).sql,
    );
    assert.is(dynamicDelete(model<Hero>()).where(op("age", "gte", minAge)).toSQL(dialect).sql, deleteFrom<Hero>().filter((h) => h.age >= minAge).toSQL(dialect).sql);
  }
});

// ---- what is refused before any SQL

/** The code and the place of the first mistake. */
function refusal(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (!(error instanceof DynamicQueryError)) throw error;
    const [issue] = error.issues;
    assert.is(error.code, issue?.code);
    assert.match(issue?.message ?? "", /[.?]$/);
    return `${issue?.code} ${issue?.path.join(".")}`;
  }
  return "accepted";
}

const sql = (query: { toSQL(dialect: "sqlite"): { sql: string } }) => () => query.toSQL("sqlite");
const text = (given: string): string => given;
/** A database that nothing may reach. */
const nowhere = { dialect: "sqlite" } as Executor;

const hostileNames = [
  "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "name; drop table dyn_heroes; --", "name\"", "\"name\"", "`name`", "name'", "name) or (1=1", "*", "1", "dyn_heroes.name",
  "name desc", "NAME", "name ", " name", "(select 1)", "count(*)", "name--", "team.__proto__", "team.constructor", "note.__proto__", "note.constructor.name", "note.inner.__proto__", "naïve", "team.name.length.x", "?", "$1",
];

test("I3: a name that the model does not have is refused, wherever it stands", async () => {
  for (const name of hostileNames) {
    const attempts: readonly (() => unknown)[] = [
      sql(heroes.where(op(text(name), "eq", 1))), sql(heroes.where(op("age", "eq", column(text(name))))), sql(heroes.orderBy(text(name))), sql(heroes.select(text(name))), sql(heroes.select("id", text(name))),
      sql(heroes.select({ wanted: name })), sql(heroes.groupBy(name).select({ n: aggregate("count") })), sql(heroes.select({ n: aggregate("max", name) })), sql(heroes.include(name)),
      sql(heroes.where(filterFromJson({ column: name, operator: "eq", value: 1 }))), sql(heroes.orderByAll(orderFromJson([name]))), sql(heroes.orderByAll(orderFromJson([{ column: name }]))), sql(heroes.select(...columnsFromJson([name]))),
      sql(dynamicUpdate(model<Hero>()).set(Object.fromEntries([[name, 1]]) as { readonly age?: number }).where(op("id", "eq", 1))), sql(teams.where(some("heroes", op(name, "eq", 1)))), sql(teams.where(some(name))),
    ];
    for (const [index, attempt] of attempts.entries()) assert.match(refusal(attempt), /^SQM(2003|2004|2013|4015) /, `${name} in attempt ${index}`);
    await failure(dynamicDelete(model<Hero>()).where(op("id", "eq", 1)).returning(text(name)).all(nowhere), DynamicQueryError);
  }
});

test("I3: empty names, halves of surrogate pairs and NUL are no path", () => {
  for (const path of ["", ".", "name.", ".name", "team..name", "facts.\ud800", "facts.a\0b"]) assert.match(refusal(sql(heroes.where(op(text(path), "eq", "x")))), /^SQM4015 where/, path);
  for (const path of [[], [""], [1], {}, null, undefined, 5]) assert.match(refusal(sql(heroes.where(op(path as unknown as string, "eq", "x")))), /^SQM40(15|06) where/);
});

test("the nearest name is told, and the place in what was said", async () => {
  const error = await failure(heroes.where(and(op("age", "gt", 1), not(op(text("nmae"), "eq", "x")))).all(nowhere), DynamicQueryError);
  assert.equal(error.issues, [{ path: ["where", "and", 1, "not"], code: "SQM2003", message: 'Hero has no column or relation "nmae". Did you mean name?' }]);
  assert.match(error.message, /^where\.and\.1\.not: Hero has no/);
});

test("I4: operators, functions, directions and frames come from closed sets", () => {
  for (const word of ["__proto__", "constructor", "toString", "=", "or 1=1", "EQ", "", "eq ", "not", "exists"]) {
    assert.match(refusal(() => op("age", word as Operator, 1)), /^SQM4001 /, word);
    assert.match(refusal(() => fn(word as "lower", "name")), /^SQM4002 /, word);
    assert.match(refusal(() => aggregate(word as "sum", "age")), /^SQM4003 /, word);
    assert.match(refusal(() => windowFunction(word as "rank")), /^SQM4003 /, word);
    assert.match(refusal(() => arithmetic("age", word as "+", 1)), /^SQM4003 /, word);
    assert.match(refusal(() => cast("age", word as "int")), /^SQM4003 /, word);
    assert.match(refusal(() => heroes.orderBy("age", word as "asc")), /^SQM4003 /, word);
    assert.match(refusal(() => heroes.orderBy("age", "asc", { nulls: word as "first" })), /^SQM4003 /, word);
    assert.match(refusal(() => orderFromJson([{ column: "age", direction: word }])), /^SQM4003 0\.direction/, word);
    assert.match(refusal(() => heroes.toSQL(word as "sqlite")), /^SQM4003 /, word);
    assert.match(refusal(() => filterFromJson({ column: "age", operator: word, value: 1 })), /^SQM4001 operator/, word);
    assert.match(refusal(sql(heroes.select({ n: overWindow(aggregate("sum", "rate"), { orderBy: ["id"], frame: { unit: word as "rows", from: 0, to: 0 } }) }))), /^SQM4003 /, word);
  }
  assert.match(refusal(() => op("age", { toString: () => "eq" } as unknown as Operator, 1)), /^SQM4001 /);
  assert.match(refusal(sql(heroes.select({ n: overWindow(aggregate("sum", "rate"), { orderBy: ["id"], frame: { unit: "rows", from: "1); drop" as "unbounded", to: 0 } }) }))), /^SQM4004 /);
});

test("I8: nothing but an expression of this entry is one", () => {
  const real = op("age", "gt", 1);
  const forged = [
    JSON.parse(JSON.stringify(real)), { ...real }, Object.create(Object.getPrototypeOf(real) as object), { kind: "raw", texts: ["1=1"], expressions: [] }, { kind: "literal", value: true }, "1=1", true, undefined, null, () => true, [real],
  ] as Expression<never>[];
  for (const [index, each] of forged.entries()) {
    for (const attempt of [sql(heroes.where(each)), sql(heroes.where(and(real, each))), sql(heroes.where(not(each))), sql(heroes.having(each))]) assert.match(refusal(attempt), /^SQM4006 /, String(index));
    if (index < 5) assert.match(refusal(sql(heroes.where(op("name", "eq", each)))), /^SQM4004 /, String(index));
  }
  for (const each of forged.slice(0, 9)) assert.match(refusal(sql(heroes.where(exists(each as unknown as DynamicSelect<unknown>)))), /^SQM4004 /);
});

test("values are scalars, or lists where the operator takes one; undefined leaves nothing out", () => {
  for (const stranger of [{ not: "" }, { $gt: "" }, {}, [], ["a"], { toString: () => "x" }, { toSqlString: () => "1 or 1=1" }, new Map(), () => "x", Symbol("x"), new String("x")]) {
    assert.match(refusal(sql(heroes.where(op("name", "eq", stranger as unknown as string)))), /^SQM4004 where\.value/);
    assert.match(refusal(sql(heroes.where(op("name", "contains", stranger as unknown as string)))), /^SQM4004 where\.value/);
  }
  assert.match(refusal(sql(heroes.where(op("name", "eq", undefined)))), /^SQM4005 where\.value/);
  assert.match(refusal(sql(heroes.where(op("name", "eq")))), /^SQM4005 where\.value/);
  assert.match(refusal(sql(heroes.where(op("id", "in", [1, undefined as unknown as number])))), /^SQM4005 where\.value/);
  assert.match(refusal(sql(heroes.where(op("id", "in", [1, "a"])))), /^SQM4004 where\.value/);
  assert.match(refusal(sql(heroes.where(op("id", "in", "1, 2")))), /^SQM4004 where\.value/);
  assert.match(refusal(sql(heroes.where(op("age", "between", [1])))), /^SQM4004 where\.value/);
  assert.match(refusal(sql(heroes.where(op("age", "isNull", 1)))), /^SQM4004 where/);
  // Types are those of the columns, as for arrows.
  assert.match(refusal(sql(heroes.where(op("age", "eq", "16")))), /^SQM2024 /);
  assert.match(refusal(sql(heroes.where(op("big", "eq", 1)))), /^SQM2024 /);
  assert.match(refusal(sql(heroes.where(column("name")))), /^SQM2008 /);
  assert.match(refusal(sql(heroes.where(op("team", "eq", 1)))), /^SQM2013 /);
  for (const bad of [-1, 1.5, Number.NaN, "1; drop", undefined, {}, 2 ** 60]) assert.match(refusal(() => heroes.limit(bad as number)), /^SQM4004 limit/);
});

test("models that were not given are out of reach", () => {
  assert.is(refusal(sql(dynamic(model<Hero>()).where(op("team.name", "eq", "x")))), "SQM4007 where");
  assert.is(refusal(sql(dynamic(model<Team>()).where(some("heroes")))), "SQM4007 where");
  assert.is(refusal(() => dynamic(model<Hero>(), model<Hero>())), "SQM4012 dynamic");
  assert.is(refusal(sql(heroes.where(op("age", "eq", outer("age"))))), "SQM4016 where.value");
});

test("a write needs a condition, or everyRow()", () => {
  const writes = [dynamicDelete(model<Hero>()), dynamicUpdate(model<Hero>()).set({ age: 1 })];
  const nothing = [and(), or(and()), not(or()), and(and(), and()), filterFromJson({ and: [] }), filterFromJson({ not: { or: [] } })];
  for (const write of writes) {
    assert.match(refusal(sql(write)), /^SQM4017 /);
    for (const condition of nothing) assert.match(refusal(sql(write.where(condition))), /^SQM4017 /);
    assert.is(refusal(sql(write.everyRow())), "accepted");
    assert.is(refusal(sql(write.where(or()))), "accepted");
  }
  assert.is(refusal(sql(dynamicUpdate(model<Hero>()).set({ age: undefined }).where(op("id", "eq", 1)))), "SQM4005 set.age");
  assert.match(refusal(sql(dynamicUpdate(model<Hero>()).set({}).where(op("id", "eq", 1)))), /^SQM2025 /);
});

test("a statement of a sharded model says where its key is", async () => {
  const seen: { readonly shard?: object }[] = [];
  const spy = { dialect: "sqlite", all: async (statement: object) => (seen.push(statement), []) } as unknown as Executor;
  const visits = dynamic(model<Visit>());
  await visits.where(and(op("id", "gt", 0), op("visitor", "eq", "Ada"))).all(spy);
  await visits.where(or(op("visitor", "eq", "Ada"), op("id", "eq", 1))).all(spy);
  assert.equal(seen.map(({ shard }) => shard), [{ model: "Visit", property: "visitor", kind: "text", argument: 1 }, { model: "Visit", property: "visitor", kind: "text" }]);
});

// ---- JSON from outside

test("a filter from outside has one form, with an end to depth and size", () => {
  const refused = (given: unknown, limits?: Parameters<typeof filterFromJson>[1]) => refusal(() => heroes.where(filterFromJson(given, limits)).toSQL("sqlite"));
  const age = { column: "age", operator: "gte", value: 18 };
  for (const stranger of [null, undefined, 1, "1=1", [], [age], () => age, new Map(), new Date()]) assert.match(refused(stranger), /^SQM4010 /);
  assert.is(refused({}), "SQM4010 column");
  assert.is(refused({ ...age, sql: "1=1" }), "SQM4011 ");
  assert.is(refused({ and: [age], or: [age] }), "SQM4011 ");
  assert.is(refused({ and: { 0: age, length: 1 } }), "SQM4010 and");
  assert.is(refused({ and: [age, { or: [{ not: { ...age, operator: "geq" } }] }] }), "SQM4001 and.1.or.0.not.operator");
  assert.is(refused({ and: [age, { or: [{ not: { ...age, column: "agee" } }] }] }), "SQM2003 where.and.1.or.0.not");
  assert.is(refused(JSON.parse('{"__proto__": {"column": "age"}, "column": "age", "operator": "isNull"}')), "SQM4011 ");
  assert.is(refused(JSON.parse('{"constructor": 1, "column": "age", "operator": "isNull"}')), "SQM4011 ");
  assert.is(refused({ ...age, value: { column: "rate" } }), "SQM4010 value");
  assert.is(refused({ ...age, value: [18] }), "SQM4010 value");
  assert.is(refused({ ...age, value: null }), "SQM4010 where.value");
  assert.is(refused({ ...age, value: "18" }), "SQM4010 where.value");
  assert.is(refused({ column: "age", operator: "gte" }), "SQM4010 value");
  assert.is(refused({ ...age, operator: "isNull" }), "SQM4010 value");
  assert.is(refused({ ...age, operator: "in", value: "1" }), "SQM4010 value");
  assert.is(refused({ ...age, operator: "in", value: [1, { a: 1 }] }), "SQM4010 value.1");
  assert.is(refused({ ...age, operator: "between", value: [1, 2, 3] }), "SQM4010 value");
  assert.is(refused({ column: "born", operator: "gte", value: "yesterday" }), "SQM4010 where.value");
  assert.is(refused({ column: "big", operator: "eq", value: "1e9" }), "SQM4010 where.value");
  assert.is(refused({ column: "wage", operator: "eq", value: "1,5" }), "SQM4010 where.value");
  assert.is(refused({ column: "active", operator: "eq", value: 1 }), "SQM4010 where.value");
  assert.is(refused({ column: "name", operator: "contains", value: 1 }), "SQM4010 where.value");
  let deep: unknown = age;
  for (let level = 0; level < 8; level += 1) deep = { not: deep };
  assert.match(refused(deep), /^SQM4008 not\.not/);
  assert.is(refused({ or: Array.from({ length: 100 }, () => age) }), "SQM4009 or.99");
  assert.is(refused({ or: Array.from({ length: 99 }, () => age) }), "accepted");
  assert.is(refused({ ...age, operator: "in", value: Array.from({ length: 1001 }, () => 1) }), "SQM4009 value");
  assert.is(refused({ column: "name", operator: "like", value: "%".repeat(10_001) }), "SQM4009 value");
  assert.is(refused(age, { columns: ["name"] }), "SQM4013 column");
  assert.is(refused({ column: "team.name", operator: "eq", value: "x" }, { columns: ["name"] }), "SQM4013 column");
  assert.is(refused({ column: "team?.name", operator: "eq", value: "x" }, { columns: ["team.name"] }), "accepted");
  const ofTeams = (columns: readonly string[]) => refusal(() => teams.where(filterFromJson({ column: "heroes", operator: "some", value: age }, { columns })).toSQL("sqlite"));
  assert.is(ofTeams(["heroes", "age"]), "SQM4013 value.column");
  assert.is(ofTeams(["heroes", "heroes.age"]), "accepted");
  assert.is(refusal(() => orderFromJson("name")), "SQM4010 ");
  assert.is(refusal(() => orderFromJson([{ column: "name", sql: 1 }])), "SQM4011 0");
  assert.is(refusal(() => orderFromJson(["secret"], { columns: ["name"] })), "SQM4013 0");
  assert.is(refusal(() => columnsFromJson(Array.from({ length: 21 }, () => "id"))), "SQM4009 ");
  assert.is(refusal(() => columnsFromJson([["id"]])), "SQM4010 0");
});

test("depth has an end without JSON too", () => {
  let condition = op("age", "gt", 1);
  for (let level = 0; level < 300; level += 1) condition = not(condition);
  assert.match(refusal(sql(heroes.where(condition))), /^SQM4008 /);
  assert.is(refusal(sql(heroes.where(and(...Array.from({ length: 2000 }, (_, index) => op("age", "ne", index)))))), "accepted");
});

test("every mistake of the builder has been seen above", async () => {
  const { readFileSync } = await import("node:fs");
  const own = readFileSync(new URL("./dynamic.test.ts", import.meta.url), "utf8");
  assert.is(new Set(mistakeCodes).size, mistakeCodes.length);
  assert.is(refusal(() => fn("lower")), "SQM4014 lower");
  assert.equal(mistakeCodes.filter((code) => !own.includes(code) && !own.includes(code.replace("SQM40", "SQM40("))), []);
});

// ---- statements are kept by their structure

test("one structure is one statement, and the one asked for longest ago is forgotten [83]", async () => {
  const seen: unknown[] = [];
  const spy = { dialect: "sqlite", all: async (statement: unknown) => (seen.push(statement), []) } as unknown as Executor;
  // A builder of its own each time, as a program makes it for each request.
  const search = (name: string, age: number) => dynamic(model<Hero>()).where(and(op("name", "contains", name), op("age", "gt", age)));
  await search("a", 1).all(spy);
  await search("b", 2).all(spy);
  assert.is(seen[0], seen[1]);
  await heroes.where(op("id", "in", [])).all(spy);
  await heroes.where(op("id", "in", [1, 2, 3])).all(spy);
  assert.is(seen[2], seen[3]);
  // What looks alike and is not.
  const alike = [
    dynamic(model<Hero>()).where(or(op("name", "contains", "a"), op("age", "gt", 1))), dynamic(model<Hero>()).where(op("name", "contains", "a")).where(op("age", "gt", 1)),
    heroes.where(op(["facts", "a.b"], "eq", "x")), heroes.where(op("facts.a.b".slice(0, 7), "eq", "x")), heroes.where(op("age", "eq", null)), heroes.where(op("age", "eq", 1)), heroes.where(op("name", "eq", "age")),
    heroes.where(op("age", "eq", column("id"))), heroes.orderBy("age"), heroes.orderBy("age", "desc"), heroes.orderBy("age", "asc", { nulls: "last" }), heroes.limit(1), heroes.offset(1), heroes.select("age"), heroes.groupBy("age").select("age"),
  ];
  for (const query of alike) await query.all(spy);
  assert.is(new Set(seen.slice(4)).size, alike.length);
  const recent = new Recent<number>(2);
  recent.set("a", 1);
  recent.set("b", 2);
  assert.is(recent.get("a"), 1);
  recent.set("c", 3);
  assert.equal([recent.get("a"), recent.get("b"), recent.get("c"), recent.size], [1, undefined, 3, 2]);
});

test.run();

// ---- the rows, on every database

for (const name of dialects) {
  const on = suite(name);
  let database: Awaited<ReturnType<typeof openDatabase>>;
  let db: Database;
  on.before(async () => {
    database = await openDatabase(name);
    db = await database.connect();
    await fill(db);
  });
  on.after(async () => {
    await db.close();
    await database.drop();
  });
  const named = async (condition: Expression<never> | Expression<keyof Hero & string>): Promise<readonly string[]> =>
    (await heroes.where(condition).orderBy("id").all(db)).map((hero) => hero.name);
  const [deadpond, off, slash, cross, unicode] = heroRows.map((hero) => hero.name) as [string, string, string, string, string];

  on("whole rows are what arrows read, JSON with its types included", async () => {
    assert.equal(await heroes.orderBy("id").all(db), await select<Hero>().orderBy((h) => h.id).all(db));
    const [first] = await heroes.where(op("big", "eq", 2n ** 60n)).all(db);
    assert.equal(first?.note, heroRows[0]!.note);
  });

  on("every pair answers the same rows", async () => {
    for (const [what, arrow, made] of pairs) {
      const rows = async (query: unknown) => ((await (query as { all(db: Executor): Promise<unknown[]> }).all(db)) as object[]).map((row) => JSON.stringify(row, (_key, item: unknown) => (typeof item === "bigint" ? `${item}n` : item))).sort();
      assert.equal(await rows(made), await rows(arrow), what);
    }
  });

  on("conditions keep what JavaScript would", async () => {
    assert.equal(await named(op("age", "ne", 16)), [deadpond, slash, cross]);
    assert.equal(await named(op("age", "eq", null)), [deadpond]);
    assert.equal(await named(op("age", "isDistinctFrom", null)), [off, slash, cross, unicode]);
    assert.equal(await named(not(op("age", "lte", 35))), [deadpond, slash]);
    assert.equal(await named(and()), heroRows.map((hero) => hero.name));
    assert.equal(await named(or()), []);
    assert.equal(await named(op("age", "in", [])), []);
    assert.equal((await named(op("age", "notIn", []))).length, 5);
    assert.equal(await named(op("age", "in", [16, null])), [deadpond, off, unicode]);
    assert.equal(await named(op("age", "notBetween", [16, 40])), [deadpond, slash]);
    assert.equal(await named(op("born", "eq", born)), [deadpond, cross, unicode]);
    assert.equal(await named(op("born", "ne", born)), [off, slash]);
    assert.equal(await named(op("born", "in", [later])), [off, slash]);
    assert.equal(await named(op("born", "in", [])), []);
    assert.equal(await named(op("wage", "between", ["9", "10.0"])), [off, slash]);
    assert.equal(await named(op("kind", "eq", "odd")), [off, cross]);
    assert.equal(await named(op("kind", "eq", "no such kind")), []);
    assert.equal(await named(op("active", "eq", false)), [off, unicode]);
    assert.equal(await named(op("day", "eq", "2020-05-05")), [slash]);
    assert.equal(await named(op("note.inner.text", "eq", "deep")), [deadpond]);
    assert.equal(await named(op("tags", "contains", "b")), [deadpond, slash]);
    assert.equal(await named(op(fn("length", "tags"), "eq", 2)), [deadpond]);
    assert.equal(await named(op("team", "isNull")), [unicode]);
    assert.equal(await named(op("team?.name", "ne", "Preventers")), [deadpond, unicode]);
  });

  on("needles stand for themselves, patterns for what they say [52, 53]", async () => {
    assert.equal(await named(op("name", "contains", "%")), [off]);
    assert.equal(await named(op("name", "contains", "_")), [slash]);
    assert.equal(await named(op("name", "contains", "\\")), [slash]);
    assert.equal(await named(op("name", "startsWith", "a_")), [slash]);
    assert.equal(await named(op("name", "endsWith", "b\\c")), [slash]);
    assert.equal((await named(op("name", "contains", ""))).length, 5);
    assert.equal(await named(op("name", "like", "a_b%")), [slash, cross]);
    assert.equal(await named(op("name", "like", "A%")), []);
    assert.equal(await named(op("name", "ilike", "A\\_B%")), [slash]);
    assert.equal(await named(op("name", "icontains", "DEAD")), [deadpond]);
    assert.equal(await named(op("name", "istartsWith", "AX")), [cross]);
    assert.equal(await named(op("name", "iendsWith", "OFF")), [off]);
    assert.equal(await named(op("name", "notLike", "a%")), [deadpond, off, unicode]);
  });

  on("functions, CASE, casts, bits and arithmetic [49, 56 … 61]", async () => {
    const [row] = await heroes.where(op("name", "eq", slash)).select({
      lower: fn("lower", "name"), part: fn("substring", "name", 0, 3), trimmed: fn("trim", value("  x ")), replaced: fn("replaceAll", "name", value("b"), value("-")), long: fn("length", "name"),
      size: choose([[op("age", "lt", 18), value("minor")], [op("age", "lt", 100), value("adult")]], value("old")), none: choose([[op("age", "lt", 18), value("minor")]]),
      text: fn("concat", "name", value(":"), "age"), either: fn("coalesce", "day", value("never")), same: fn("nullIf", "age", 48), digits: cast("age", "string"), number: cast("wage", "number"),
      and: arithmetic("age", "&", 33), or: arithmetic("age", "|", 3), xor: arithmetic("age", "^", 16), not: fn("bitNot", "age"), halves: arithmetic("age", "/", 5), rest: arithmetic("age", "%", 7), power: arithmetic("rate", "**", 2),
      minus: arithmetic("age", "-", arithmetic("age", "-", 3)), ceil: fn("ceil", "rate"), least: fn("least", "rate", 2), year: fn("year", "born"), at: fn("epochMilliseconds", "born"), inTeam: "team.name",
    }).all(db);
    assert.equal(row, {
      lower: slash.toLowerCase(), part: "a_b", trimmed: "x", replaced: "a_-\\c", long: 5, size: "adult", none: null, text: `${slash}:48`, either: "2020-05-05", same: null, digits: "48", number: 10, and: 32, or: 51,
      xor: 32, not: -49, halves: 9.6, rest: 6, power: 12.25, minus: 3, ceil: -3, least: -3.5, year: 2020, at: later.getTime(), inTeam: "Preventers",
    });
  });

  on("groups, aggregates, windows and orders [59, 62, 66]", async () => {
    assert.equal(
      await heroes.groupBy("teamId").orderBy("teamId", "asc", { nulls: "last" }).select({
        team: "teamId", n: aggregate("count"), ages: aggregate("countDistinct", "age"), wage: aggregate("sum", "wage"), young: aggregate("count", undefined, { filter: op("age", "lt", 18) }),
        names: aggregate("stringAgg", "name", { separator: "'; --", orderBy: ["name"] }),
      }).all(db),
      [
        { team: 1, n: 3, ages: 3, wage: "29.5", young: 1, names: ["50% off", "aXb", "a_b\\c"].join("'; --") },
        { team: 2, n: 1, ages: 0, wage: "100.25", young: 0, names: deadpond },
        { team: null, n: 1, ages: 1, wage: "0.1", young: 1, names: unicode },
      ],
    );
    assert.equal(await heroes.groupBy("teamId").having(op(aggregate("count"), "gt", 1)).select({ team: "teamId" }).all(db), [{ team: 1 }]);
    assert.is(await heroes.groupBy("kind").select({ kind: "kind" }).count(db), 2);
    const running = heroes.select({
      id: "id", sum: overWindow(aggregate("sum", "rate"), { orderBy: ["id"], frame: { unit: "rows", from: "unbounded", to: 0 } }),
      place: overWindow(windowFunction("rowNumber"), { partitionBy: ["teamId"], orderBy: [{ by: "rate", direction: "desc" }] }), before: overWindow(windowFunction("lag", "name", 1), { orderBy: ["id"] }),
    });
    assert.equal(await running.orderBy("id").limit(3).all(db), [
      { id: 1, sum: 1.5, place: 1, before: null }, { id: 2, sum: 3.5, place: 1, before: deadpond }, { id: 3, sum: 0, place: 3, before: off },
    ]);
    assert.equal((await heroes.orderByAll(orderFromJson([{ column: "age", direction: "desc", nulls: "first" }, "id"])).select("id").all(db)).map(({ id }) => id), [1, 3, 4, 2, 5]);
  });

  on("queries in queries, two deep, and sets [54, 63, 80]", async () => {
    const inner = heroes.where(and(op("teamId", "eq", outer("id")), exists(teams.where(op("id", "eq", outer("teamId"))).where(op("name", "eq", "Preventers"))), op("age", "gt", 40)));
    assert.equal((await teams.where(exists(inner)).all(db)).map((team) => team.name), ["Preventers"]);
    assert.equal((await teams.where(not(exists(inner))).all(db)).map((team) => team.name), ["Z-Force"]);
    assert.equal((await teams.where(op("id", "in", heroes.where(op("age", "eq", null)).select("teamId"))).all(db)).map((team) => team.name), ["Z-Force"]);
    const oldest = heroes.where(op("teamId", "eq", outer("id"))).select({ oldest: aggregate("max", "age") });
    assert.equal(await teams.orderBy("id").select({ name: "name", oldest: scalar(oldest) }).all(db), [{ name: "Preventers", oldest: 48 }, { name: "Z-Force", oldest: null }]);
    const ages = (condition: Expression<keyof Hero & string>) => heroes.where(condition).select("age");
    assert.equal((await ages(op("id", "lte", 2)).union(ages(op("id", "gte", 5))).orderBy(text("age")).all(db)).map(({ age }) => age), [null, 16]);
    assert.is(await ages(op("id", "lte", 2)).unionAll(ages(op("id", "gte", 5))).count(db), 3);
    assert.equal((await ages(op("id", "lte", 2)).intersect(ages(op("id", "gte", 5))).all(db)).map(({ age }) => age), [16]);
    assert.equal((await ages(op("id", "lte", 2)).except(ages(op("id", "gte", 5))).all(db)).map(({ age }) => age), [null]);
  });

  on("related rows are read with the rows", async () => {
    const rows = await teams.include({ heroes: { where: op("age", "gt", 10), orderBy: [{ by: "age", direction: "desc" }], limit: 2 } }).orderBy("id").all(db);
    assert.equal(rows.map((team) => (team["heroes"] as readonly Hero[]).map((hero) => hero.name)), [[slash, cross], []]);
    assert.equal((await heroes.where(op("id", "eq", 2)).include("team").one(db))["team"], { id: 1, name: "Preventers" });
  });

  on("all ends", async () => {
    const adults = heroes.where(op("age", "gte", 18)).orderBy("id").select("id");
    assert.equal(await adults.all(db), [{ id: 3 }, { id: 4 }]);
    assert.equal(await adults.first(db), { id: 3 });
    assert.is(await adults.count(db), 2);
    assert.is(await adults.exists(db), true);
    assert.is(await heroes.where(op("age", "gt", 100)).exists(db), false);
    assert.is(await heroes.where(op("age", "gt", 100)).oneOrNull(db), null);
    assert.equal(await adults.limit(1).one(db), { id: 3 });
    await failure(adults.one(db), MultipleResultsError);
    const streamed: unknown[] = [];
    for await (const row of adults.stream(db)) streamed.push(row);
    assert.equal(streamed, [{ id: 3 }, { id: 4 }]);
    assert.ok((await adults.explain(db)).length > 0);
    assert.equal(await heroes.select("kind").distinct().count(db), 2);
    assert.equal((await heroes.where(op("id", "eq", 1)).orWhere(op("id", "eq", 3)).where(op("age", "isNotNull")).select("id").all(db)), [{ id: 3 }]);
  });

  on("I1: no value becomes SQL, and the text of the statement does not change", async () => {
    const payloads = ["'", "\"", "`", "\\", "\\'", "'; drop table dyn_heroes; --", "' or '1'='1", "\\' or 1=1 -- ", "$1", "?", ":x", "%", "_", "\u00bf'", "${process.exit()}", "__proto__", "\u2028", "NULL", "縗'", "/*", "*/"];
    const texts = new Set<string>();
    for (const payload of payloads) {
      await insert<Team>({ name: payload }).execute(db);
      for (const operator of ["eq", "contains", "startsWith", "endsWith"] as const) {
        const found = await teams.where(and(op("name", operator, payload), op("name", "in", [payload]))).all(db);
        assert.equal(found.map((team) => team.name), [payload], operator);
      }
      const fromOutside: unknown = JSON.parse(JSON.stringify({ column: "name", operator: "eq", value: payload }));
      assert.equal((await teams.where(filterFromJson(fromOutside)).all(db)).map((team) => team.name), [payload]);
      texts.add(teams.where(op("name", "eq", payload)).toSQL(db).sql);
    }
    assert.is(texts.size, 1);
    assert.is(await dynamicDelete(model<Team>()).where(op("id", "gt", 2)).execute(db), payloads.length);
    // What no database holds is refused, or is in no row; the statement stays whole.
    for (const unstorable of ["a\0b", "\ud800"]) {
      const found = await teams.where(op("name", "contains", unstorable)).all(db).catch((error: unknown) => error);
      if (found instanceof Error) assert.instance(found, ValidationError);
      else assert.equal(found, []);
    }
    assert.is(await heroes.count(db), 5);
  });

  on("I5: a key inside JSON is a name, whatever it holds", async () => {
    const [odd] = Object.keys(noFacts) as [string];
    assert.equal(await named(op(["facts", odd], "eq", "found")), [deadpond]);
    for (const key of ["'", "\"", "`", "\\", "') or 1=1 -- ", "\" or 1=1 --", "$", "$.plain", "[*]", "**", "-1", "0) or 1", "a.b", "}", "{plain}", "__proto__", "constructor", "plain\"", "?", "$1", "\u2028"]) {
      assert.equal(await named(op(["facts", key], "isNotNull")), [], key);
      assert.equal(await named(op(["facts", key], "eq", "yes")), [], key);
    }
    assert.equal(await named(op("facts.plain", "eq", "yes")), [deadpond]);
  });

  on("a filter from outside means what its columns are", async () => {
    const found = (given: unknown) => named(filterFromJson(JSON.parse(JSON.stringify(given))));
    assert.equal(await found({ and: [{ column: "born", operator: "lt", value: "2010-01-01T00:00:00Z" }, { not: { column: "age", operator: "isNull" } }] }), [cross, unicode]);
    assert.equal(await found({ column: "big", operator: "in", value: ["1152921504606846976", 7] }), [deadpond, cross]);
    assert.equal(await found({ column: "wage", operator: "gte", value: "10.5" }), [deadpond, cross]);
    assert.equal(await found({ column: "age", operator: "in", value: [null, 48] }), [deadpond, slash]);
    assert.equal(await found({ column: "age", operator: "in", value: [] }), []);
    assert.equal(await found({ or: [{ column: "team?.name", operator: "startsWith", value: "Z" }, { column: "active", operator: "eq", value: false }] }), [deadpond, off, unicode]);
    assert.equal(await found({ column: "born", operator: "eq", value: born.toISOString() }), [deadpond, cross, unicode]);
    assert.equal(await found({ column: "tags", operator: "contains", value: "c" }), [cross]);
    assert.equal(
      (await teams.where(filterFromJson({ column: "heroes", operator: "every", value: { column: "age", operator: "isNotNull" } })).all(db)).map((team) => team.name), ["Preventers"],
    );
  });

  on("writes change what their conditions keep, and answer rows", async () => {
    const rolledBack = new Error("as it was");
    const work = db.transaction(async (tx) => {
      assert.is(await dynamicUpdate(model<Hero>()).set({ age: arithmetic("age", "+", 1), note: { text: "t", at: later, size: 3n }, day: null }).where(op("age", "lt", 40)).execute(tx), 3);
      assert.equal((await heroes.where(op("id", "eq", 4)).select("age", "note", "day").one(tx)), { age: 33, note: { text: "t", at: later, size: 3n }, day: null });
      assert.equal(await dynamicUpdate(model<Hero>()).set({ name: "'; drop table dyn_heroes; --" }).where(op("id", "eq", 2)).returning("id", "name").all(tx), [{ id: 2, name: "'; drop table dyn_heroes; --" }]);
      assert.equal(await dynamicUpdate(model<Hero>(), model<Team>()).set({ rate: 0 }).where(op("team.name", "eq", "Z-Force")).returning("id").one(tx), { id: 1 });
      for (const wrong of [{ age: 1.5 }, { age: "1" }, { rate: Number.NaN }, { name: null }, { kind: "x" }, { born: new Date(Number.NaN) }]) {
        await failure(dynamicUpdate(model<Hero>()).set(wrong).where(op("id", "eq", 1)).execute(tx), ValidationError);
      }
      assert.equal((await dynamicDelete(model<Hero>()).where(op("id", "in", [4, 5])).returning("id").all(tx)).map(({ id }) => id).sort(), [4, 5]);
      assert.is(await dynamicDelete(model<Hero>()).everyRow().execute(tx), 3);
      throw rolledBack;
    });
    assert.is(await failure(work, Error), rolledBack);
    assert.is(await heroes.count(db), 5);
  });

  on("every operator runs", async () => {
    const values: Readonly<Record<string, unknown>> = { between: [1, 2], notBetween: [1, 2], in: [1], notIn: [1] };
    for (const operator of operatorNames) {
      if (["some", "every", "none"].includes(operator)) assert.ok((await teams.where(op("heroes", operator as Operator, op("age", "gt", 1))).all(db)).length >= 0);
      else if (["isNull", "isNotNull"].includes(operator)) assert.ok((await named(op("age", operator as Operator))).length > 0);
      else if (/like|contains|With/i.test(operator)) await named(op("name", operator as Operator, "a"));
      else await named(op("age", operator as Operator, (values[operator] ?? 1) as number));
    }
  });

  on.run();
}
