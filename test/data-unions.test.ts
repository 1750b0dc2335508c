/**
 * Unions that no literal decides: which member takes a value, what is told where none does, and that hostile input is answered in time that
 * grows with it, not by powers of two.
 */
import { type Int, is, safeParse, safeParseAsync, type SafeParsed, safeParseJson } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { Random } from "./oracle/random.js";

type Pair = { a: Pair; x: string } | { a: Pair; y: number } | null;
type Mixed = { a: Mixed; x: Int } | { a: Mixed; y: Int; more: Mixed[] } | [Mixed, string] | [Mixed, number] | Set<Mixed> | Map<string, Mixed> | null;
interface Left {
  /** @validate maxLength=3 */
  name: string;
  inner: Left | Right | null;
}
interface Right {
  /** @validate minLength=5 */
  name: string;
  inner: Right | Left | null;
}
interface Waiting {
  /** @validate custom=soon */
  x: string;
  a: Waiting | Second | null;
}
interface Second {
  y: string;
  a: Waiting | Second | null;
}
export const soon = async (text: string): Promise<boolean> => await Promise.resolve(text.length < 3);
type Only = { a: Only; x: Int } | { y: Int } | null;

const levels = 40;

const told = (result: SafeParsed<unknown>): readonly string[] => (result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`));

/** `wrong` in the middle of as many levels as one could follow 2^40 times. */
function nested(level: (inner: unknown) => unknown, innermost: unknown, count = levels): unknown {
  let value = innermost;
  for (let index = 0; index < count; index += 1) value = level(value);
  return value;
}

/** What hangs would end the run after minutes; this says which test it was. */
function soonAnswered(work: () => void): void {
  const start = Date.now();
  work();
  assert.ok(Date.now() - start < 2000, `${Date.now() - start} ms`);
}

test("an object of both members on every level, and what is wrong at the bottom", () =>
  soonAnswered(() => {
    for (const innermost of [7, { a: null }, { a: null, x: 1 }, { a: null, y: "" }]) {
      const hostile = nested((a) => ({ a, x: "", y: 0 }), innermost);
      assert.is(is<Pair>(hostile), false);
      assert.is(safeParse<Pair>(hostile).ok, false);
      assert.is(safeParse<Pair>(hostile, { strict: true }).ok, false);
      assert.is(safeParseJson<Pair>(JSON.stringify(hostile)).ok, false);
    }
    const right = nested((a) => ({ a, x: "", y: 0 }), null);
    assert.is(is<Pair>(right), true);
    assert.equal(safeParse<Pair>(right), { ok: true, value: nested((a) => ({ a, x: "" }), null) });
  }));

test("lax: what has to be converted on every level", () =>
  soonAnswered(() => {
    assert.equal(safeParse<Mixed>(nested((a) => ({ a, x: "1" }), null)), { ok: true, value: nested((a) => ({ a, x: 1 }), null) });
    assert.is(safeParse<Mixed>(nested((a) => ({ a, x: "1", y: "2", more: [a] }), "end")).ok, false);
    assert.equal(safeParse<Only>(nested((a) => ({ a, x: "1" }), null)), { ok: true, value: nested((a) => ({ a, x: 1 }), null) });
    assert.is(safeParse<Only>(nested((a) => ({ a, x: "1" }), 5)).ok, false);
  }));

test("lists, Sets and Maps lead into each other too", () =>
  soonAnswered(() => {
    for (const level of [(a: unknown) => [a, 1], (a: unknown) => ({ a, x: 1, y: 1, more: [a, a] }), (a: unknown) => new Set([a]), (a: unknown) => new Map([["a", a]])]) {
      assert.is(is<Mixed>(nested(level, null)), true);
      assert.is(is<Mixed>(nested(level, 5)), false);
      assert.is(safeParse<Mixed>(nested(level, null), { strict: true }).ok, true);
      assert.is(safeParse<Mixed>(nested(level, 5)).ok, false);
    }
  }));

test("members of one structure, told apart by rules on every level", () =>
  soonAnswered(() => {
    const right = nested((inner) => ({ name: "longer", inner }), null);
    assert.equal(safeParse<Left | Right>(right), { ok: true, value: right });
    assert.is(is<Left | Right>(right), true);
    assert.is(safeParse<Left | Right>(nested((inner) => ({ name: "longer", inner }), { name: "four", inner: null })).ok, false);
    assert.is(is<Left | Right>(nested((inner) => ({ name: "longer", inner }), { name: "four", inner: null })), false);
  }));

test("validators that are waited for", async () => {
  const start = Date.now();
  assert.is((await safeParseAsync<Waiting | Second>(nested((a) => ({ a, x: "ab", y: "" }), null))).ok, true);
  assert.is((await safeParseAsync<Waiting | Second>(nested((a) => ({ a, x: "abc", y: 1 }), null))).ok, false);
  assert.ok(Date.now() - start < 2000);
});

test("500 levels are answered, more are too deep, and a value that contains itself is", () =>
  soonAnswered(() => {
    assert.is(is<Pair>(nested((a) => ({ a, x: "", y: 0 }), null, 400)), true);
    assert.is(safeParse<Pair>(nested((a) => ({ a, x: "", y: 0 }), 1, 400)).ok, false);
    assert.equal(told(safeParse<Pair>(nested((a) => ({ a, x: "", y: 0 }), null, 600))), [" depth"]);
    const self: { a?: unknown; x: string; y: number } = { x: "", y: 0 };
    self.a = self;
    assert.is(is<Pair>(self), false);
    assert.equal(told(safeParse<Pair>(self)), [" depth"]);
  }));

test("more issues than are gathered never make a failure look like a success", () => {
  type Row = { n: number };
  type Many = { rows: Row[]; next: Many; x: string } | { next: Many; y: number } | null;
  const bad = { rows: Array.from({ length: 1500 }, () => ({ n: "no" })), next: { next: { y: "no" }, y: 1 }, x: "" };
  assert.is(safeParse<Many>(bad).ok, false);
  assert.is(safeParse<Many>({ ...bad, y: 5 }).ok, false);
  assert.equal(safeParse<Many>({ ...bad, y: 5, next: null }), { ok: true, value: { next: null, y: 5 } });
});

interface Short {
  /** @validate maxLength=2 */
  text: string;
}
interface Long {
  /** @validate minLength=4 */
  text: string;
}
interface Numbered {
  /** @validate min=1 */
  number: number;
  text: string;
}
/** @sqlmodel extra=forbid */
interface Closed {
  text: string;
}
interface Renamed {
  /** @sqlmodel alias=label */
  text: string;
}

test("members of one structure: the first whose rules the value keeps", () => {
  assert.equal(safeParse<Short | Long>({ text: "ab" }), { ok: true, value: { text: "ab" } });
  assert.equal(safeParse<Short | Long>({ text: "abcd" }), { ok: true, value: { text: "abcd" } });
  assert.equal(told(safeParse<Short | Long>({ text: "abc" })), ["text maxLength"]);
  assert.is(is<Short | Long>({ text: "abcd" }), true);
  assert.is(is<Short | Long>({ text: "abc" }), false);
  assert.equal(safeParse<Closed | Numbered>({ text: "a", number: 1 }), { ok: true, value: { number: 1, text: "a" } });
  assert.equal(told(safeParse<Closed | Numbered>({ text: "a", number: 0 })), ["number extra"], "the first one of its structure speaks");
  assert.equal(told(safeParse<Numbered | Closed>({ text: "a", number: 0 })), ["number min"]);
  assert.equal(safeParse<Renamed | Short>({ text: "a" }), { ok: true, value: { text: "a" } });
  assert.equal(safeParse<Renamed | Short>({ label: "abc" }), { ok: true, value: { text: "abc" } });
});

test("random trees: as a checker written by hand says", () => {
  const random = new Random(5);
  const isPair = (value: unknown): boolean => {
    if (value === null) return true;
    if (typeof value !== "object") return false;
    const { a, x, y } = value as Record<string, unknown>;
    return (typeof x === "string" && isPair(a)) || (typeof y === "number" && isPair(a));
  };
  const tree = (depth: number): unknown =>
    depth === 0 || random.chance(0.1) ? random.pick([null, null, null, 1]) : { a: tree(depth - 1), x: random.pick(["", "", 1, undefined]), y: random.pick([0, 0, "", undefined]) };
  const answers = Array.from({ length: 3000 }, () => {
    const value = tree(random.below(7));
    const expected = isPair(value);
    assert.is(is<Pair>(value), expected, JSON.stringify(value));
    assert.is(safeParse<Pair>(value, { strict: true }).ok, expected, JSON.stringify(value));
    return expected;
  });
  assert.ok(answers.filter(Boolean).length > 300 && answers.filter((answer) => !answer).length > 300, "both answers come");
});

test.run();
