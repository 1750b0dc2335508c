/**
 * Over types of every form and values from a seed: `is` says what strict `parse` says, what is right comes out as it went in, what lax parse
 * makes is right, and no input is changed.
 */
import { inspect, isDeepStrictEqual } from "node:util";
import { type Int, is, type SafeParsed, safeParse } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { Values } from "./harness/generated-values.js";

enum Size {
  Small = "small",
  Large = "large",
}
enum Level {
  Low,
  High = 5,
}
type Tree = { label: string; children: Tree[] };
type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
interface Page<Item> {
  items: Item[];
  next?: string | null;
}
interface Hero {
  id?: Int;
  /** @validate minLength=1 maxLength=9 */
  name: string;
  /** @validate min=0 max=200 */
  age: Int | null;
  born: Date;
  constructor?: string;
}
interface Named {
  name: string;
}
interface Sized {
  size: Size;
}
type Shape = { kind: "circle"; radius: number } | { kind: "square"; side: number; at?: [number, number] };

interface Subject {
  readonly is: (value: unknown) => boolean;
  readonly strict: (value: unknown) => SafeParsed<unknown>;
  readonly lax: (value: unknown) => SafeParsed<unknown>;
  readonly right: (values: Values) => unknown;
}

const hero = (values: Values): Hero => {
  const made: Hero = { name: values.pick(["a", "Ann", "😀😀😀😀😀😀😀😀😀"]), age: values.orNull(() => values.below(201)), born: values.date() };
  if (values.chance(0.5)) made.id = values.whole();
  if (values.chance(0.2)) made.constructor = "Ltd.";
  return made;
};
const tree = (values: Values, depth = 0): Tree => ({ label: values.text(), children: depth > 2 ? [] : values.many(() => tree(values, depth + 1), 3) });
const json = (values: Values, depth = 0): Json => {
  const leaf = (): Json => values.pick<Json>([values.text(), values.number(), true, null]);
  if (depth > 2 || values.chance(0.4)) return leaf();
  const inside = values.many(() => json(values, depth + 1), 3);
  return values.chance(0.5) ? inside : Object.fromEntries(inside.map((item, index) => [`k${index}`, item]));
};

const subjects: Readonly<Record<string, Subject>> = {
  text: { is: (v) => is<string>(v), strict: (v) => safeParse<string>(v, { strict: true }), lax: (v) => safeParse<string>(v), right: (values) => values.text() },
  number: { is: (v) => is<number>(v), strict: (v) => safeParse<number>(v, { strict: true }), lax: (v) => safeParse<number>(v), right: (values) => values.number() },
  whole: { is: (v) => is<Int>(v), strict: (v) => safeParse<Int>(v, { strict: true }), lax: (v) => safeParse<Int>(v), right: (values) => values.whole() },
  bigint: { is: (v) => is<bigint>(v), strict: (v) => safeParse<bigint>(v, { strict: true }), lax: (v) => safeParse<bigint>(v), right: (values) => values.big() },
  date: { is: (v) => is<Date>(v), strict: (v) => safeParse<Date>(v, { strict: true }), lax: (v) => safeParse<Date>(v), right: (values) => values.date() },
  bytes: { is: (v) => is<Uint8Array>(v), strict: (v) => safeParse<Uint8Array>(v, { strict: true }), lax: (v) => safeParse<Uint8Array>(v), right: (values) => values.bytes() },
  literals: {
    is: (v) => is<"a" | 2 | true | null>(v), strict: (v) => safeParse<"a" | 2 | true | null>(v, { strict: true }), lax: (v) => safeParse<"a" | 2 | true | null>(v),
    right: (values) => values.pick(["a", 2, true, null]),
  },
  "bigint literals": {
    is: (v) => is<1n | 2n>(v), strict: (v) => safeParse<1n | 2n>(v, { strict: true }), lax: (v) => safeParse<1n | 2n>(v), right: (values) => values.pick([1n, 2n]),
  },
  "enum of texts": { is: (v) => is<Size>(v), strict: (v) => safeParse<Size>(v, { strict: true }), lax: (v) => safeParse<Size>(v), right: (values) => values.pick([Size.Small, Size.Large]) },
  "enum of numbers": { is: (v) => is<Level>(v), strict: (v) => safeParse<Level>(v, { strict: true }), lax: (v) => safeParse<Level>(v), right: (values) => values.pick([Level.Low, Level.High]) },
  template: {
    is: (v) => is<`id-${number}`>(v), strict: (v) => safeParse<`id-${number}`>(v, { strict: true }), lax: (v) => safeParse<`id-${number}`>(v),
    right: (values) => `id-${values.below(99)}`,
  },
  "union of unlike": {
    is: (v) => is<string | number | Date | Hero | Int[]>(v), strict: (v) => safeParse<string | number | Date | Hero | Int[]>(v, { strict: true }),
    lax: (v) => safeParse<string | number | Date | Hero | Int[]>(v), right: (values) => values.pick<unknown>([values.text(), values.number(), values.date(), hero(values), values.many(() => values.whole())]),
  },
  "union with literals": {
    is: (v) => is<Shape>(v), strict: (v) => safeParse<Shape>(v, { strict: true }), lax: (v) => safeParse<Shape>(v),
    right: (values) => values.pick<Shape>([{ kind: "circle", radius: 1.5 }, { kind: "square", side: 2 }, { kind: "square", side: 2, at: [1, 2] }]),
  },
  "union of objects": {
    is: (v) => is<{ a: Int } | { b: string; a?: string }>(v), strict: (v) => safeParse<{ a: Int } | { b: string; a?: string }>(v, { strict: true }),
    lax: (v) => safeParse<{ a: Int } | { b: string; a?: string }>(v), right: (values) => values.pick<unknown>([{ a: 1 }, { b: "x" }, { b: "x", a: "y" }]),
  },
  intersection: {
    is: (v) => is<Named & Sized>(v), strict: (v) => safeParse<Named & Sized>(v, { strict: true }), lax: (v) => safeParse<Named & Sized>(v),
    right: (values) => ({ name: values.text(), size: Size.Large }),
  },
  "intersection of unions": {
    is: (v) => is<({ a: Int } | { b: Int }) & Named>(v), strict: (v) => safeParse<({ a: Int } | { b: Int }) & Named>(v, { strict: true }),
    lax: (v) => safeParse<({ a: Int } | { b: Int }) & Named>(v), right: (values) => values.pick<unknown>([{ a: 1, name: "x" }, { b: 2, name: "" }]),
  },
  tuple: {
    is: (v) => is<[string, Int?]>(v), strict: (v) => safeParse<[string, Int?]>(v, { strict: true }), lax: (v) => safeParse<[string, Int?]>(v),
    right: (values) => (values.chance(0.5) ? [values.text()] : [values.text(), values.whole()]),
  },
  "tuple with a rest": {
    is: (v) => is<[Int, ...string[], boolean]>(v), strict: (v) => safeParse<[Int, ...string[], boolean]>(v, { strict: true }),
    lax: (v) => safeParse<[Int, ...string[], boolean]>(v), right: (values) => [values.whole(), ...values.many(() => values.text()), true],
  },
  list: { is: (v) => is<(Int | null)[]>(v), strict: (v) => safeParse<(Int | null)[]>(v, { strict: true }), lax: (v) => safeParse<(Int | null)[]>(v), right: (values) => values.many(() => values.orNull(() => values.whole())) },
  "list of lists": {
    is: (v) => is<readonly Hero[][]>(v), strict: (v) => safeParse<readonly Hero[][]>(v, { strict: true }), lax: (v) => safeParse<readonly Hero[][]>(v),
    right: (values) => values.many(() => values.many(() => hero(values))),
  },
  record: {
    is: (v) => is<Record<string, Int>>(v), strict: (v) => safeParse<Record<string, Int>>(v, { strict: true }), lax: (v) => safeParse<Record<string, Int>>(v),
    right: (values) => Object.fromEntries(values.many(() => [`k${values.below(9)}`, values.whole()])),
  },
  "record of an enum": {
    is: (v) => is<Record<Size, number>>(v), strict: (v) => safeParse<Record<Size, number>>(v, { strict: true }), lax: (v) => safeParse<Record<Size, number>>(v),
    right: () => ({ small: 1, large: 2 }),
  },
  map: {
    is: (v) => is<Map<string, Hero>>(v), strict: (v) => safeParse<Map<string, Hero>>(v, { strict: true }), lax: (v) => safeParse<Map<string, Hero>>(v),
    right: (values) => new Map(values.many(() => [values.text(), hero(values)])),
  },
  set: { is: (v) => is<Set<bigint>>(v), strict: (v) => safeParse<Set<bigint>>(v, { strict: true }), lax: (v) => safeParse<Set<bigint>>(v), right: (values) => new Set(values.many(() => values.big())) },
  interface: { is: (v) => is<Hero>(v), strict: (v) => safeParse<Hero>(v, { strict: true }), lax: (v) => safeParse<Hero>(v), right: hero },
  generic: {
    is: (v) => is<Page<Hero>>(v), strict: (v) => safeParse<Page<Hero>>(v, { strict: true }), lax: (v) => safeParse<Page<Hero>>(v),
    right: (values) => ({ items: values.many(() => hero(values)), ...(values.chance(0.5) ? { next: values.orNull(() => "x") } : {}) }),
  },
  omitted: {
    is: (v) => is<Omit<Hero, "id" | "constructor">>(v), strict: (v) => safeParse<Omit<Hero, "id" | "constructor">>(v, { strict: true }),
    lax: (v) => safeParse<Omit<Hero, "id" | "constructor">>(v), right: (values) => ({ name: "x", age: null, born: values.date() }),
  },
  "part of a pick": {
    is: (v) => is<Partial<Pick<Hero, "name" | "age">>>(v), strict: (v) => safeParse<Partial<Pick<Hero, "name" | "age">>>(v, { strict: true }),
    lax: (v) => safeParse<Partial<Pick<Hero, "name" | "age">>>(v), right: (values) => values.pick<unknown>([{}, { name: "x" }, { age: 3 }, { name: "y", age: null }]),
  },
  tree: { is: (v) => is<Tree>(v), strict: (v) => safeParse<Tree>(v, { strict: true }), lax: (v) => safeParse<Tree>(v), right: (values) => tree(values) },
  json: { is: (v) => is<Json>(v), strict: (v) => safeParse<Json>(v, { strict: true }), lax: (v) => safeParse<Json>(v), right: (values) => json(values) },
};

const leaf = (values: Values): unknown => values.pick<unknown>([
  values.text(), values.number(), values.whole(), values.big(), values.date(), values.bytes(), null, undefined, true, NaN, new Date(NaN), [], {}, new Map(), new Set(), "7", "small", 5,
  "2020-01-02T03:04:05Z", Symbol.iterator, () => 1,
]);

/** The value with one thing in it changed, left out or added. */
function spoiled(value: unknown, values: Values): unknown {
  if (Array.isArray(value) && value.length > 0 && values.chance(0.8)) {
    const at = values.below(value.length);
    return value.map((item: unknown, index) => (index === at ? spoiled(item, values) : item));
  }
  if (value instanceof Map && value.size > 0) return new Map([...(value as Map<unknown, unknown>)].map(([key, item], index) => (index === 0 ? [key, spoiled(item, values)] : [key, item])));
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype && values.chance(0.9)) {
    const entries = Object.entries(value);
    const at = values.below(entries.length + 1);
    if (at === entries.length) return { ...value, [values.pick(["extra", "id", "kind", "constructor", "toString"])]: leaf(values) };
    if (values.chance(0.3)) return Object.fromEntries(entries.filter((_, index) => index !== at));
    return Object.fromEntries(entries.map(([key, item], index) => (index === at ? [key, spoiled(item, values)] : [key, item])));
  }
  return leaf(values);
}

/** A value that shows no change by being changed. */
const picture = (value: unknown): string => inspect(value, { depth: 20, showHidden: true, maxStringLength: 1000 });

for (const [name, subject] of Object.entries(subjects)) {
  test(`${name}: is, strict and lax parse agree`, () => {
    const values = new Values(name.length * 31 + 7);
    let refused = 0;
    for (let round = 0; round < 400; round += 1) {
      const right = subject.right(values);
      const said = (what: string, value: unknown): string => `${what}: ${picture(value)}`;
      assert.ok(subject.is(right), said("is", right));
      for (const parse of [subject.strict, subject.lax]) {
        const result = parse(right);
        assert.ok(result.ok && isDeepStrictEqual(result.value, right), said("what is right comes out as it went in", right));
      }
      const wrong = spoiled(right, values);
      const before = picture(wrong);
      const [strict, lax] = [subject.strict(wrong), subject.lax(wrong)];
      assert.is(subject.is(wrong), strict.ok, said("is and strict parse", wrong));
      assert.ok(strict.ok ? lax.ok && isDeepStrictEqual(lax.value, strict.value) : lax.ok || lax.issues.length > 0, said("lax parse takes what strict parse takes", wrong));
      if (lax.ok) assert.ok(subject.is(lax.value), said("what lax parse makes is right", wrong));
      assert.is(picture(wrong), before, "the input is changed");
      if (!strict.ok) refused += 1;
    }
    assert.ok(refused > 100, `${refused} of 400 spoiled values are refused`);
  });
}

test.run();
