/** `fieldsSet`: what was given to a value, as Pydantic's model_fields_set says it, without a field of its own on the value. */
import { createAll, fieldsSet, insert, type Int, parse, parseAsync, parseJson, patch, select } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface Address {
  street: string;
  /** @sqlmodel default=0 */
  floor?: Int;
}

/** @sqlmodel table=heroes */
interface Hero {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  /** @sqlmodel alias=heroName */
  name: string;
  /** @sqlmodel default=18 */
  age?: Int | null;
  /** @sqlmodel defaultFactory=noTags */
  tags?: string[];
  /** @sqlmodel computed=shout */
  loud?: string;
}

export const noTags = (): string[] => [];
export const shout = ({ name }: Hero): string => name.toUpperCase();

interface Home {
  address: Address;
}

const set = (value: object): readonly string[] => [...fieldsSet(value)];

test("of what parse made, the fields that the input said are set, by their names", () => {
  const value = parse<Hero>({ heroName: "a" });
  assert.equal(value, { name: "a", age: 18, tags: [], loud: "A" });
  assert.equal(set(value), ["name"]);
  assert.ok(fieldsSet(value).has("name") && !fieldsSet(value).has("age"));
  // A default that was said was given, and so was null; undefined was not.
  assert.equal(set(parse<Hero>({ heroName: "a", age: 18, tags: [] })), ["name", "age", "tags"]);
  assert.equal(set(parse<Hero>({ heroName: "a", age: null, tags: undefined })), ["name", "age"]);
  assert.equal(set(parseJson<Hero>('{"heroName":"a"}')), ["name"]);
  assert.equal(set(parse<{}>({})), []);
});

test("a promise's value knows it too, and so does each value inside", async () => {
  assert.equal(set(await parseAsync<Hero>({ heroName: "a", age: 1 })), ["name", "age"]);
  const home = parse<Home>({ address: { street: "b" } });
  assert.equal([set(home), set(home.address)], [["address"], ["street"]]);
});

test("what is assigned later counts as set, and so does what patch wrote", () => {
  const value = parse<Hero>({ heroName: "a" });
  const before = fieldsSet(value);
  value.age = 19;
  value.tags = [];
  value.loud = "b";
  assert.equal(set(value), ["name", "age", "tags"]);
  assert.equal([...before], ["name"], "as it was then");
  const other = parse<Hero>({ heroName: "a" });
  patch<Hero>(other, { age: 18 });
  assert.equal(set(other), ["name", "age"]);
  delete other.age;
  assert.equal(set(other), ["name"]);
});

test("a copy, a frozen value and an object that nobody parsed have all that they hold", () => {
  assert.equal(set({ ...parse<Hero>({ heroName: "a" }) }), ["name", "age", "tags", "loud"]);
  assert.equal(set(Object.freeze({ name: "a", age: undefined, nick: null })), ["name", "nick"]);
  assert.equal(set(JSON.parse('{"__proto__":1,"constructor":2}')), ["__proto__", "constructor"]);
});

test("of a row that was loaded all fields are set", async () => {
  await using db = await connect(":memory:");
  await createAll<[Hero]>(db);
  await insert<Hero>(parse<Hero>({ heroName: "a" })).execute(db);
  assert.equal(set(await select<Hero>().one(db)), ["id", "name", "age", "tags", "loud"]);
  assert.equal(set(await select<Hero>().columns("name", "age").one(db)), ["name", "age"]);
});

test.run();
