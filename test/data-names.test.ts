/** To the checker Int is number: the name is read from what was written, however a type is made of others, and so are the tags. */
import { type Decimal, type Int, jsonSchema, parse, safeParse, type SafeParsed, type Uuid } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface Box<Item> {
  value: Item;
  list?: Item[];
  inner?: { deeper: Item[] };
}

type Alias<Item> = { value: Item };
type Either<Left, Right> = { tag: "left"; value: Left } | { tag: "right"; value: Right };
type Chosen<Item> = Item extends number ? { value: Item } : never;
type Chain<Item> = { value: Item; next?: Chain<Item> };
type Both<Left, Right> = { left: Left } & { right: Right };
type Keyed<Item> = { [key: string]: Item };
type Optional<Whole> = { [Name in keyof Whole]?: Whole[Name] };
type Flags<Whole> = { [Name in keyof Whole]: boolean };
type Counts<Whole, Count> = { [Name in keyof Whole as `${Name & string}Count`]: Count };

interface Numbered extends Box<Int> {
  name: string;
}

interface Short extends Omit<Box<Int>, "list"> {
  name: string;
}

interface Hero {
  /** @validate minLength=2 */
  name: string;
  age: Int | null;
}

class Stone {
  /** @validate max=10 */
  weight: Int = 1;
  /** The first of its kind. @validate minLength=2 */
  readonly name: string = "stone";
}

const wrong = (result: SafeParsed<unknown>): readonly string[] => (result.ok ? [] : result.issues.map(({ path, expected }) => `${path.join(".")}: ${expected ?? ""}`));
const whole = "a whole number";

test("what a type parameter stands for has its name", () => {
  assert.equal(wrong(safeParse<Box<Int>>({ value: 1.5, list: [1.5], inner: { deeper: [1.5] } })), [`value: ${whole}`, `list.0: ${whole}`, `inner.deeper.0: ${whole}`]);
  assert.equal(wrong(safeParse<Alias<Int>>({ value: 1.5 })), [`value: ${whole}`]);
  assert.equal(wrong(safeParse<Alias<Decimal>>({ value: "x" })), ["value: a decimal text"]);
  assert.equal(wrong(safeParse<Either<Int, Uuid>>({ tag: "left", value: 1.5 })), [`value: ${whole}`]);
  assert.equal(wrong(safeParse<Either<Int, Uuid>>({ tag: "right", value: "x" })), ["value: a UUID"]);
  assert.equal(wrong(safeParse<Chosen<Int>>({ value: 1.5 })), [`value: ${whole}`]);
  assert.equal(wrong(safeParse<Chain<Int>>({ value: 1, next: { value: 1.5 } })), [`next.value: ${whole}`]);
  assert.equal(wrong(safeParse<Both<Int, Uuid>>({ left: 1.5, right: "x" })), [`left: ${whole}`, "right: a UUID"]);
  assert.equal(wrong(safeParse<Keyed<Int>>({ any: 1.5 })), [`any: ${whole}`]);
  assert.equal(wrong(safeParse<Alias<Alias<Int>>>({ value: { value: 1.5 } })), [`value.value: ${whole}`]);
  assert.equal(parse<Alias<number>>({ value: 1.5 }), { value: 1.5 }, "the same type to the checker, under another name");
});

test("what is extended has it, and what a type is made of", () => {
  assert.equal(wrong(safeParse<Numbered>({ value: 1.5, name: "x" })), [`value: ${whole}`]);
  assert.equal(wrong(safeParse<Short>({ value: 1.5, name: "x" })), [`value: ${whole}`]);
  assert.equal(wrong(safeParse<Optional<Box<Int>>>({ value: 1.5 })), [`value: ${whole}`]);
  assert.equal(wrong(safeParse<Partial<Pick<Box<Int>, "value">>>({ value: 1.5 })), [`value: ${whole}`]);
  assert.equal(wrong(safeParse<Hero["age"]>(1.5)), [`: ${whole}`]);
  assert.equal(wrong(safeParse<NonNullable<Hero["age"]>>(1.5)), [`: ${whole}`]);
  assert.equal(wrong(safeParse<Int[][number]>(1.5)), [`: ${whole}`]);
});

test("a mapped type that gives its own type gives that name, and none of the tags", () => {
  assert.equal(wrong(safeParse<Record<"a" | "b", Int>>({ a: 1.5, b: 1 })), [`a: ${whole}`]);
  assert.equal(wrong(safeParse<Partial<Record<"a" | "b", Uuid>>>({ a: "x" })), ["a: a UUID"]);
  assert.equal(wrong(safeParse<{ [Name in "a" | "b"]: Int }>({ a: 1, b: 1.5 })), [`b: ${whole}`]);
  assert.equal(wrong(safeParse<Counts<Hero, Int>>({ nameCount: 1, ageCount: 1.5 })), [`ageCount: ${whole}`]);
  assert.equal(parse<Flags<Hero>>({ name: true, age: false }), { name: true, age: false });
  assert.equal(parse<Partial<Record<keyof Hero, string>>>({ name: "" }), { name: "" });
  assert.equal(wrong(safeParse<Optional<Hero>>({ name: "", age: 1.5 })), ["name: at least 2 characters", `age: ${whole}`]);
});

test("the fields of a class say what those of an interface do", () => {
  assert.equal(wrong(safeParse<Pick<Stone, "weight" | "name">>({ weight: 11, name: "x" })), ["weight: at most 10", "name: at least 2 characters"]);
  assert.equal(wrong(safeParse<Pick<Stone, "weight">>({ weight: 1.5 })), [`weight: ${whole}`]);
});

test("one type is one definition of a schema, however it was reached", () => {
  const { $defs } = jsonSchema<{ either: Hero | Box<Int>; hero: Hero; box: Box<Int> }>();
  assert.equal(Object.keys($defs as object), ["Hero", "Box"]);
});

test.run();
