/** `patch`: what SQLModel calls sqlmodel_update. Only what is given is written, all of it or nothing. */
import { createAll, type Int, patch, select, update, insert, ValidationError } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { test } from "uvu";
import * as assert from "uvu/assert";

/** @sqlmodel table=heroes */
interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @validate minLength=1 */
  name: string;
  /** @validate min=0 max=200 */
  age: Int | null;
  tags: string[];
}

const hero = (): Hero => ({ id: 1, name: "Deadpond", age: 30, tags: ["a"] });

function issuesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationError) return error.issues.map(({ path, code }) => `${path.join(".")} ${code}`);
    throw error;
  }
  return [];
}

test("only the keys that are given are written, null among them, into the same object", () => {
  const value = hero();
  assert.is(patch<Hero>(value, { age: null }), value);
  assert.equal(value, { id: 1, name: "Deadpond", age: null, tags: ["a"] });
  patch<Hero>(value, {});
  patch<Hero>(value, { name: undefined, age: undefined });
  assert.equal(value, { id: 1, name: "Deadpond", age: null, tags: ["a"] });
  patch<Hero>(value, { name: "Wade", tags: [] });
  assert.equal(value, { id: 1, name: "Wade", age: null, tags: [] });
});

test("unknown keys mean nothing, and no prototype changes", () => {
  const value = hero();
  patch<Hero>(value, JSON.parse('{"admin":true,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}},"toString":1}'));
  assert.equal(Object.keys(value), ["id", "name", "age", "tags"]);
  assert.is(Object.getPrototypeOf(value), Object.prototype);
  assert.not.ok("admin" in value);
  assert.not.ok("admin" in {});
  // What is inherited was not given.
  patch<Hero>(value, Object.create({ name: "inherited" }));
  assert.is(value.name, "Deadpond");
});

test("nothing is written if anything is wrong, and every mistake is told", () => {
  const value = hero();
  assert.equal(issuesOf(() => patch<Hero>(value, { name: "", age: 201, tags: ["x", 5] })), ["name minLength", "age max", "tags.1 type"]);
  assert.equal(value, hero());
  assert.equal(issuesOf(() => patch<Hero>(value, { age: "never", name: "Wade" })), ["age type"]);
  assert.equal(value, hero());
  for (const changes of [null, undefined, 5, "name", ["name"]]) assert.equal(issuesOf(() => patch<Hero>(value, changes)), [changes === undefined ? " missing" : " type"]);
});

test("a target that cannot be written stays as it is", () => {
  const frozen = Object.freeze(hero());
  assert.equal(issuesOf(() => patch<Hero>(frozen, { name: "Wade", age: 1 })), ["name readOnly", "age readOnly"]);
  const half = Object.defineProperty(hero(), "age", { writable: false });
  assert.equal(issuesOf(() => patch<Hero>(half, { name: "Wade", age: 1 })), ["age readOnly"]);
  assert.is(half.name, "Deadpond");
});

test("the list that is written is not the caller's", () => {
  const value = hero();
  const tags = ["b"];
  patch<Hero>(value, { tags });
  tags.push("c");
  assert.equal(value.tags, ["b"]);
});

test("a row is read, patched and written", async () => {
  await using db = await connect(":memory:");
  await createAll<[Hero]>(db);
  await insert<Hero>({ name: "Deadpond", age: 30, tags: [] }).execute(db);
  const row = await select<Hero>().one(db);
  await update<Hero>(patch<Hero>(row, JSON.parse('{"age":null,"tags":["x"]}'))).execute(db);
  assert.equal(await select<Hero>().one(db), { id: 1, name: "Deadpond", age: null, tags: ["x"] });
});

test.run();
