/** `stringify` writes by the type what `dump` in JSON mode holds, character by character, over values from a seed. */
import { inspect, isDeepStrictEqual } from "node:util";
import { type Decimal, dump, type Int, parseJson, stringify } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { Values } from "./harness/generated-values.js";

interface Leaf {
  kind: "leaf";
  text: string;
}

interface Branch {
  kind: "branch";
  at?: Date;
  nodes: (Leaf | Branch)[];
}

type Nest = Date | bigint | string | Nest[] | { [key: string]: Nest };

interface Everything {
  id?: Int;
  ratio: number;
  /** @sqlmodel alias=all default=null */
  whole: Int | null;
  /** @sqlmodel secret serializationAlias=hidden */
  secret: string;
  /** @sqlmodel exclude */
  kept: string;
  nest?: Nest;
  /** @sqlmodel computed=shout */
  loud?: string;
  big: bigint | null;
  price?: Decimal | null;
  text: string;
  maybe: string | undefined;
  flag: boolean | null;
  at: Date | null;
  bytes: Uint8Array | null;
  size: "small" | "it's \"large\"" | null;
  level: 1 | 2.5 | true | "x" | 3n;
  texts: (string | null | undefined)[];
  grid: number[][];
  pair: [string, Date | null];
  more: [Int, ...bigint[]];
  named: Record<string, Int | null>;
  dates: Set<Date>;
  byKey: Map<bigint | string, { at: Date }>;
  tree: Leaf | Branch | null;
  mixed: string | number | Date | bigint | boolean | Leaf | string[] | null;
  any: unknown;
  "odd \"name\"`${": string;
  nothing: null;
}

interface AllOptional {
  a?: string;
  b?: Int;
  c?: AllOptional;
}

const rounds = 3000;

function tree(values: Values, depth: number): Leaf | Branch {
  if (depth > 3 || values.chance(0.5)) return { kind: "leaf", text: values.text() };
  const branch: Branch = { kind: "branch", nodes: values.many(() => tree(values, depth + 1), 3) };
  return values.chance(0.5) ? { ...branch, at: values.date() } : branch;
}

function anything(values: Values, depth: number): unknown {
  const inner = (): unknown => anything(values, depth + 1);
  const leaves = [() => values.text(), () => values.number(), () => values.big(), () => values.date(), () => values.bytes(), () => null, () => undefined, () => true];
  const makes = depth > 2 ? leaves : [...leaves, () => values.many(inner), () => Object.fromEntries(values.many(() => [values.text(), inner()]))];
  return values.pick(makes)();
}

export const shout = ({ text }: Everything): string => text.toUpperCase();

function nest(values: Values, depth: number): Nest {
  if (depth > 3 || values.chance(0.4)) return values.pick([values.date(), values.big(), values.text()]);
  return values.chance(0.5) ? values.many(() => nest(values, depth + 1), 3) : Object.fromEntries(values.many(() => [values.text(), nest(values, depth + 1)], 3));
}

function everything(values: Values): Everything {
  const value: Everything = {
    secret: values.text(), kept: values.text(), ratio: values.number(), whole: values.orNull(() => values.whole()), big: values.orNull(() => values.big()), text: values.text(),
    maybe: values.chance(0.3) ? undefined : values.text(), flag: values.pick([true, false, null]), at: values.orNull(() => values.date()),
    bytes: values.orNull(() => values.bytes()), size: values.pick(["small", "it's \"large\"", null]), level: values.pick([1, 2.5, true, "x", 3n]),
    texts: values.many(() => values.pick([values.text(), null, undefined])), grid: values.many(() => values.many(() => values.number())),
    pair: [values.text(), values.orNull(() => values.date())], more: [values.whole(), ...values.many(() => values.big())],
    named: Object.fromEntries(values.many(() => [values.text(), values.orNull(() => values.whole())])), dates: new Set(values.many(() => values.date())),
    byKey: new Map(values.many(() => [values.pick([values.big(), values.text()]), { at: values.date() }])), tree: values.orNull(() => tree(values, 0)),
    mixed: values.pick([values.text(), values.number(), values.date(), values.big(), true, { kind: "leaf", text: values.text() }, values.many(() => values.text()), null]),
    any: anything(values, 0), "odd \"name\"`${": values.text(), nothing: null,
  };
  if (values.chance(0.5)) value.id = values.whole();
  if (values.chance(0.5)) value.nest = nest(values, 0);
  if (values.chance(0.5)) value.price = values.orNull(() => values.pick(["0", "-12.50", "123456789012345678901234567890.1"]));
  return value;
}

test("stringify equals JSON.stringify of the dump, over values from a seed", () => {
  const values = new Values(5);
  for (let round = 0; round < rounds; round += 1) {
    const value = everything(values);
    const text = stringify<Everything>(value);
    assert.is(text, JSON.stringify(dump<Everything>(value, { mode: "json" })));
    assert.is(text, JSON.stringify(dump<Everything>(value, { mode: "json", exclude: {} })));
    assert.is(JSON.stringify(JSON.parse(text)), text);
    // The copy without options is the one that the table makes.
    const [copy, read] = [dump<Everything>(value), dump<Everything>(value, {})];
    if (!isDeepStrictEqual(copy, read)) assert.is(inspect(copy, { depth: 9 }), inspect(read, { depth: 9 }));
  }
});

const trees = [
  undefined, { whole: true, tree: true, "odd \"name\"`${": true }, { byKey: { at: true }, tree: { kind: true } }, { any: true, maybe: true, texts: true, mixed: true }, {},
] as const;

test("with options, stringify is JSON.stringify of the dump with the same options", () => {
  const values = new Values(8);
  for (let round = 0; round < rounds; round += 1) {
    const value = everything(values);
    const options = {
      byAlias: values.chance(0.5), excludeNone: values.chance(0.5), excludeDefaults: values.chance(0.5), excludeUnset: values.chance(0.5), excludeComputed: values.chance(0.5),
      secrets: values.chance(0.5), include: values.pick(trees), exclude: values.pick(trees),
    };
    assert.is(stringify<Everything>(value, options as {}), JSON.stringify(dump<Everything>(value, { ...(options as {}), mode: "json" })));
  }
});

test("indent is that of JSON.stringify", () => {
  const value: AllOptional = { a: "x", c: { b: 1, c: {} } };
  for (const indent of [0, 1, 2, 10]) assert.is(stringify<AllOptional>(value, { indent }), JSON.stringify(value, undefined, indent));
  assert.is(stringify<AllOptional[]>([value], { indent: 2, exclude: { c: true } }), '[\n  {\n    "a": "x"\n  }\n]');
});

interface Lossless {
  id?: Int;
  ratio: number;
  big: bigint | null;
  bigs: Set<bigint>;
  price: Decimal | null;
  text: string;
  at: Date;
  dates: (Date | null)[];
  bytes: Uint8Array;
  byInstant: Map<Date, { bytes: Uint8Array }>;
  byText: Map<string, bigint>;
  named: Record<string, Date>;
  pair: [bigint, ...Date[]];
  tree: Leaf | Branch;
}

test("what stringify writes, parseJson reads back as it was, by the declared types", () => {
  const values = new Values(7);
  for (let round = 0; round < rounds; round += 1) {
    const value: Lossless = {
      ratio: values.number(), big: values.orNull(() => values.big()), bigs: new Set(values.many(() => values.big())), price: values.orNull(() => "-12.50"), text: values.text(),
      at: values.date(), dates: values.many(() => values.orNull(() => values.date())), bytes: values.bytes(), byInstant: new Map(values.many(() => [values.date(), { bytes: values.bytes() }])),
      byText: new Map(values.many(() => [values.text(), values.big()])), named: Object.fromEntries(values.many(() => [`k${values.below(9)}`, values.date()])),
      pair: [values.big(), ...values.many(() => values.date())], tree: tree(values, 0),
    };
    if (values.chance(0.5)) value.id = values.whole();
    // JSON has no negative zero.
    if (value.ratio === 0) value.ratio = 0;
    const back = parseJson<Lossless>(stringify<Lossless>(value), { strict: true });
    if (!isDeepStrictEqual(back, value)) assert.is(inspect(back, { depth: 9 }), inspect(value, { depth: 9 }));
  }
});

test("where JSON has every type, stringify is JSON.stringify", () => {
  interface Plain {
    a: string;
    b: number | null;
    c: boolean;
    d: { e: string[] }[];
    f?: Record<string, string>;
  }
  const values = new Values(6);
  for (let round = 0; round < rounds; round += 1) {
    const value: Plain = { a: values.text(), b: values.orNull(() => values.number()), c: values.chance(0.5), d: values.many(() => ({ e: values.many(() => values.text()) })) };
    if (values.chance(0.5)) value.f = Object.fromEntries(values.many(() => [values.text(), values.text()]));
    assert.is(stringify<Plain>(value), JSON.stringify(value));
  }
});

test("commas stand where they should, whichever fields are left out", () => {
  for (const value of [{}, { a: "x" }, { b: 1 }, { a: "x", b: 1 }, { c: {} }, { b: 2, c: { c: { a: "" } } }] satisfies AllOptional[]) {
    assert.is(stringify<AllOptional>(value), JSON.stringify(value));
  }
});

test("values of one type that are no objects", () => {
  assert.is(stringify<string>("\u2028\"\ud800"), '"\u2028\\"\\ud800"');
  assert.is(stringify<bigint[]>([1n, -2n]), '["1","-2"]');
  assert.is(stringify<Date | null>(null), "null");
  assert.is(stringify<(Int | undefined)[]>([1, undefined]), "[1,null]");
  assert.is(stringify<undefined>(undefined), "null");
  assert.is(stringify<unknown[]>([undefined, -0, [new Date(0)]]), '[null,0,["1970-01-01T00:00:00.000Z"]]');
  assert.is(stringify<(string | null | undefined)[]>(["a", , "b"]), '["a",null,"b"]');
});

test.run();
