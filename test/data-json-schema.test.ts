/**
 * JSON Schema against ajv: every schema is one by draft 2020-12's own meta-schema, and ajv and our validators give the same answer, case by
 * case, over values from a seed and what becomes of them when one place in them is changed.
 *
 * `parseJson` in strict mode is what the schemas of "validation" describe. Where the two differ, and why, is the table `differences`.
 */
import { default as formats } from "ajv-formats";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import {
  type DateOnly, type Decimal, type Int, type Int16, type Int32, type JsonSchema, jsonSchema, openApiComponents, safeParseJson, stringify, type TimeOnly, type Uuid,
} from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { Values } from "./harness/generated-values.js";

const addFormats = formats as unknown as (ajv: Ajv2020) => void;

function compile(schema: JsonSchema): ValidateFunction {
  // A bigint's `minimum` stands beside the two types that it may have. What is a multiple of 0.1 is ours to say exactly, ajv's to six places.
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, multipleOfPrecision: 6 });
  ajv.addVocabulary(["components", "discriminator"]);
  addFormats(ajv);
  assert.ok(ajv.validateSchema(schema), JSON.stringify(ajv.errors));
  return ajv.compile(schema);
}

interface Place {
  /** @validate minLength=1 maxLength=3 pattern="^[a-zß😀]*$" */
  street: string;
  zip?: string | null;
}

interface Circle {
  kind: "circle";
  /** @validate gt=0 */
  radius: number;
}

interface Square {
  kind: "square";
  side: Int32;
  inner?: Shape | null;
}

type Shape = Circle | Square;

type Json5 = string | boolean | null | Json5[] | { [key: string]: Json5 };
type Instants = Date | bigint | Instants[];
type Path = [Int, Path | null];
type Named = Place | Named[];

interface Tree {
  label: string;
  children: Tree[];
}

/** What every type looks like.  @sqlmodel title="All of it" */
interface Everything {
  id?: Int;
  /** How much. @validate min=0 max=10.5 multipleOf=0.5 */
  ratio: number;
  /** @validate gt=-5 lt=5 */
  open: number | null;
  /** @validate min=-3 max=40000 */
  small: Int16;
  medium: Int32 | null;
  big: bigint;
  price: Decimal;
  /** @sqlmodel maxDigits=6 decimalPlaces=2 */
  cost: Decimal | null;
  key: Uuid;
  day: DateOnly;
  time: TimeOnly;
  at: Date | null;
  bytes: Uint8Array;
  flag: boolean;
  size: "small" | "large" | null;
  level: 1 | 2.5 | "x" | true;
  only: "only";
  nothing: null;
  slug: `v${number}-${string}`;
  /** @validate minItems=1 maxItems=3 uniqueItems */
  tags: string[];
  grid: (Int | null)[][];
  pair: [Int, string?];
  more: [string, ...Int[]];
  /** @validate maxItems=2 */
  dates: Set<DateOnly>;
  named: Record<string, Int | null>;
  byText: Map<string, boolean>;
  byNumber: Map<Int, string>;
  place: Place;
  places: Place[] | null;
  shape: Shape;
  tree: Tree | null;
  mixed: string | Int | boolean | Place | null;
  any: unknown;
  maybe: string | undefined;
  /** @sqlmodel default=7 */
  filled: Int;
  /** @sqlmodel alias=outside */
  inside: string;
  /** @sqlmodel validationAlias=in serializationAlias=out */
  through: string;
  /** @sqlmodel secret */
  password: string;
  /** @sqlmodel exclude */
  note: string;
  /** @sqlmodel computed=shout */
  readonly loud?: string;
}

export const shout = (value: Everything): string => value.inside.toUpperCase();

/** @sqlmodel extra=forbid */
interface Closed {
  a: Int;
  b?: string;
}

interface Keyed {
  id: Int;
  [key: `x-${string}`]: string;
}

interface Formats {
  /** @validate format=ipv4 */
  ipv4?: string;
  /** @validate format=ipv6 */
  ipv6?: string;
  /** @validate format=mac */
  mac?: string;
  /** @validate format=slug */
  slug?: string;
  /** @validate format=hexColor */
  hexColor?: string;
  /** @validate format=phone */
  phone?: string;
  /** @validate format=uuid */
  uuid?: string;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

function place(values: Values): Json {
  return { street: values.pick(["a", "ß", "😀😀😀"]), ...(values.chance(0.5) ? { zip: values.orNull(() => values.text()) } : {}) };
}

function shape(values: Values, depth = 0): Json {
  if (depth > 2 || values.chance(0.5)) return { kind: "circle", radius: 0.5 + values.below(9) };
  return { kind: "square", side: values.below(9), ...(values.chance(0.5) ? { inner: values.orNull(() => shape(values, depth + 1)) } : {}) };
}

const tree = (values: Values, depth = 0): Json => ({ label: values.text(), children: depth > 2 ? [] : values.many(() => tree(values, depth + 1), 2) });

/** A good input. */
function everything(values: Values): { [key: string]: Json } {
  const uuid = "8f14e45f-ceea-467f-a0e6-4f2b1a0d9c3e";
  return {
    ratio: values.below(21) / 2, open: values.orNull(() => values.next() * 4), small: values.below(9) - 3, medium: values.orNull(() => values.below(1e9)),
    big: values.pick<Json>(["-12", "123456789012345678901234567890", 5]), price: values.pick(["0", "-12.50", "00.1"]), cost: values.orNull(() => values.pick(["1234.56", "-0.10", "9999.99"])),
    key: values.pick([uuid, uuid.toUpperCase()]), day: values.pick(["2024-02-29", "0001-01-01"]), time: values.pick(["23:59", "00:00:00", "12:30:15.123456"]),
    at: values.orNull(() => values.pick(["1970-01-01T00:00:00.000Z", "2024-02-29T23:59:59+02:00"])), bytes: values.pick(["", "AQ==", "AQI=", "AQID"]), flag: values.chance(0.5),
    size: values.pick(["small", "large", null]), level: values.pick<Json>([1, 2.5, "x", true]), only: "only", nothing: null, slug: values.pick(["v1-a", "v-2.5-", "v10-x-y"]),
    tags: values.pick([["a"], ["a", "b"], ["", "x", "😀"]]), grid: values.many(() => values.many(() => values.orNull(() => values.whole()))), pair: values.pick<Json>([[1], [1, "x"]]),
    more: ["x", ...values.many(() => values.whole())], dates: values.pick([[], ["2024-02-29"]]), named: { a: 1, __proto: null }, byText: values.pick<Json>([[["a", true]], { a: true }, []]),
    byNumber: [[1, "x"]], place: place(values), places: values.orNull(() => values.many(() => place(values), 2)), shape: shape(values), tree: values.orNull(() => tree(values)),
    mixed: values.pick<Json>(["x", 1, true, null, { street: "b" }]), any: anything(values), outside: values.text(), in: values.text(), password: "p", note: "n",
    ...(values.chance(0.5) ? { id: values.whole() } : {}), ...(values.chance(0.5) ? { maybe: values.text() } : {}), ...(values.chance(0.5) ? { filled: values.whole() } : {}),
  };
}

const oddities: readonly Json[] = [
  null, true, false, 0, 1, -1, 0.1, 0.25, 1.5, 5, -5, 10.5, 11, 1e21, 2 ** 53, -(2 ** 53), 32767, 32768, -32768, 2 ** 31, -(2 ** 31) - 1, "", "x", "0", "1", "-12", "+5", "1.5", "12.345", "1234567", ".5", "5.",
  "1e3", "small", "only", "circle", "square", "v1-", "v-", "w1-a", "8f14e45f-ceea-467f-a0e6-4f2b1a0d9c3e", "urn:uuid:8f14e45f-ceea-467f-a0e6-4f2b1a0d9c3e", "2024-02-29", "2023-02-29", "24:00", "23:59:59",
  "1970-01-01T00:00:00Z", "1970-01-01t00:00:00z", "1970-01-01 00:00:00Z", "1970-02-30T00:00:00Z", "AQ==", "AQ=", "A", "😀", "😀😀😀😀", "aaaa", "ß", "\ud800", "A",
  [], [1], [1, 2], ["a", "a"], ["a", "b", "c", "d"], [[1, "x"]], [["a", true]], [["a", true, 1]], [null], [1, "x", 2], ["2024-02-29", "2024-02-29", "2024-03-01"], {}, { a: 1 }, { a: true }, { street: "a" }, { street: "" }, { kind: "circle" },
  { kind: "square", side: 1 }, { kind: "circle", radius: 0 }, { label: "x", children: [{}] }, { street: "a", more: 1 },
];

function anything(values: Values, depth = 0): Json {
  if (depth > 2 || values.chance(0.8)) return values.pick(oddities);
  return values.chance(0.5) ? values.many(() => anything(values, depth + 1)) : Object.fromEntries(values.many(() => [values.text(), anything(values, depth + 1)]));
}

/** The value with another one somewhere inside of it, or without what was there. */
function changed(value: Json, values: Values): Json {
  if (typeof value !== "object" || value === null || values.chance(0.15)) return anything(values);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const keys = Object.keys(copy);
  if (keys.length === 0 || values.chance(0.05)) return Array.isArray(copy) ? [...copy, anything(values)] : { ...copy, [values.text()]: anything(values) };
  const key = values.pick(keys);
  const at = copy as { [key: string]: Json };
  if (values.chance(0.15)) Array.isArray(copy) ? copy.splice(Number(key), 1) : delete at[key];
  else at[key] = changed(at[key]!, values);
  return copy;
}

/** Where ajv and we give different answers, on purpose. */
const differences: readonly { readonly of: string; readonly because: string; readonly run: () => readonly [ours: boolean, theirs: boolean] }[] = [
  {
    of: "an instant without seconds", because: "we take it, RFC 3339 does not",
    run: () => both<{ at: Date }>((text) => safeParseJson<{ at: Date }>(text, { strict: true }).ok, jsonSchema<{ at: Date }>(), { at: "2024-02-29T23:59Z" }),
  },
  {
    of: "a leap second", because: "JavaScript has none",
    run: () => both<{ at: Date }>((text) => safeParseJson<{ at: Date }>(text, { strict: true }).ok, jsonSchema<{ at: Date }>(), { at: "2016-12-31T23:59:60Z" }),
  },
  {
    of: "bounds of a bigint that comes as a text", because: "JSON Schema does not look at how much a text is",
    run: () => both<Bounded>((text) => safeParseJson<Bounded>(text, { strict: true }).ok, jsonSchema<Bounded>(), { big: "11", exact: "1" }),
  },
  {
    of: "bounds of a Decimal", because: "JSON Schema does not look at how much a text is",
    run: () => both<Bounded>((text) => safeParseJson<Bounded>(text, { strict: true }).ok, jsonSchema<Bounded>(), { big: "1", exact: "1000" }),
  },
  {
    of: "an international address", because: "we take letters of every script, the format \"email\" only those of English",
    run: () => both<Written>((text) => safeParseJson<Written>(text, { strict: true }).ok, jsonSchema<Written>(), { email: "é@exämple.org" }),
  },
  {
    of: "an address that leads to no host", because: "the format \"uri\" takes every scheme, we take those of the web",
    run: () => both<Written>((text) => safeParseJson<Written>(text, { strict: true }).ok, jsonSchema<Written>(), { url: "javascript:alert(1)" }),
  },
  {
    of: "a card's check digit", because: "no pattern counts",
    run: () => both<Written>((text) => safeParseJson<Written>(text, { strict: true }).ok, jsonSchema<Written>(), { card: "4111 1111 1111 1112" }),
  },
  {
    of: "a custom validator", because: "a function is no schema",
    run: () => both<Written>((text) => safeParseJson<Written>(text, { strict: true }).ok, jsonSchema<Written>(), { even: 3 }),
  },
  {
    of: "the last elements of a tuple", because: "JSON Schema does not count from the end",
    run: () => both<[Int, ...string[], boolean]>((text) => safeParseJson<[Int, ...string[], boolean]>(text, { strict: true }).ok, jsonSchema<[Int, ...string[], boolean]>(), [1, true, "x"]),
  },
  {
    of: "a Set's size", because: "we count what is left when repeated items are one",
    run: () => both<Few>((text) => safeParseJson<Few>(text, { strict: true }).ok, jsonSchema<Few>(), { few: ["a", "a", "b"] }),
  },
];

interface Bounded {
  /** @validate max=10 */
  big: bigint;
  /** @validate max=10 */
  exact: Decimal;
}

interface Written {
  /** @validate format=email */
  email?: string;
  /** @validate format=url */
  url?: string;
  /** @validate format=creditCard */
  card?: string;
  /** @validate custom=isEven */
  even?: Int;
}

interface Few {
  /** @validate maxItems=2 */
  few?: Set<string>;
  /** @validate uniqueItems */
  pairs?: Record<string, Int>[];
}

interface Absent {
  none?: undefined;
  maybe?: string | undefined;
  list?: (string | undefined)[];
}

export const isEven = (value: number): boolean => value % 2 === 0;

const both = <_Type>(ours: (text: string) => boolean, schema: JsonSchema, value: Json): readonly [boolean, boolean] => [ours(JSON.stringify(value)), compile(schema)(value)];

function agree(name: string, ours: (text: string) => boolean, schema: JsonSchema, corpus: readonly Json[]): { readonly good: number; readonly bad: number } {
  const theirs = compile(schema);
  let good = 0;
  for (const value of corpus) {
    const text = JSON.stringify(value);
    const answer = ours(text);
    if (answer !== theirs(JSON.parse(text))) assert.unreachable(`${name}: we say ${answer} of ${text}\n${JSON.stringify(theirs.errors)}`);
    if (answer) good += 1;
  }
  return { good, bad: corpus.length - good };
}

const corpusOf = (make: (values: Values) => Json, rounds: number, seed: number): readonly Json[] => {
  const values = new Values(seed);
  return Array.from({ length: rounds }, () => {
    const value = make(values);
    return values.chance(0.25) ? value : changed(value, values);
  });
};

test("ajv and parseJson agree on every type, case by case", () => {
  const ours = (text: string): boolean => safeParseJson<Everything>(text, { strict: true }).ok;
  const { good, bad } = agree("Everything", ours, jsonSchema<Everything>(), corpusOf(everything, 6000, 11));
  assert.ok(good > 1500 && bad > 1500, `${good} good, ${bad} bad`);
});

test("ajv and parseJson agree on types by themselves", () => {
  const every = [...oddities, ...corpusOf(anything, 300, 12)];
  agree("Shape", (text) => safeParseJson<Shape>(text, { strict: true }).ok, jsonSchema<Shape>(), [...every, ...corpusOf(shape, 600, 13)]);
  agree("Tree[]", (text) => safeParseJson<Tree[]>(text, { strict: true }).ok, jsonSchema<Tree[]>(), [...every, ...corpusOf((values) => [tree(values)], 600, 14)]);
  agree("Place", (text) => safeParseJson<Place>(text, { strict: true }).ok, jsonSchema<Place>(), [...every, ...corpusOf(place, 600, 15)]);
  agree("Closed", (text) => safeParseJson<Closed>(text, { strict: true }).ok, jsonSchema<Closed>(), [...every, { a: 1, b: "x" }, { a: 1, c: 2 }, { a: 1, toString: 2 }]);
  agree("Keyed", (text) => safeParseJson<Keyed>(text, { strict: true }).ok, jsonSchema<Keyed>(), [...every, { id: 1, "x-a": "b" }, { id: 1, "x-a": 2 }, { id: 1, y: 2 }]);
  agree("Partial<Place>", (text) => safeParseJson<Partial<Place>>(text, { strict: true }).ok, jsonSchema<Partial<Place>>(), every);
  agree("Record", (text) => safeParseJson<Record<string, Int>>(text, { strict: true }).ok, jsonSchema<Record<string, Int>>(), every);
  agree("Few", (text) => safeParseJson<Few>(text, { strict: true }).ok, jsonSchema<Few>(), [{ pairs: [{ a: 1, b: 2 }, { b: 2, a: 1 }] }, { pairs: [{ a: 1 }, { a: 2 }] }, { pairs: [{ a: 1 }, {}] }]);
  agree("Absent", (text) => safeParseJson<Absent>(text, { strict: true }).ok, jsonSchema<Absent>(), [{}, { none: null }, { none: 1 }, { maybe: null }, { maybe: "" }, { list: [null] }, { list: ["a"] }]);
  agree("bigint literals", (text) => safeParseJson<1n | 0n | -2n | 90071992547409930n | null>(text, { strict: true }).ok, jsonSchema<1n | 0n | -2n | 90071992547409930n | null>(), [
    ...every, 0, "0", "-0", 1, "1", "+1", "001", -2, "-2", "-02", "+2", 2, "2", 1.5, "1.5", "90071992547409930", 90071992547409930, null, "", "1n",
  ]);
  agree("bigint | null", (text) => safeParseJson<bigint | null>(text, { strict: true }).ok, jsonSchema<bigint | null>(), every);
  agree("Date", (text) => safeParseJson<Date>(text, { strict: true }).ok, jsonSchema<Date>(), every);
  agree("Decimal", (text) => safeParseJson<Decimal>(text, { strict: true }).ok, jsonSchema<Decimal>(), every);
  agree("DateOnly", (text) => safeParseJson<DateOnly>(text, { strict: true }).ok, jsonSchema<DateOnly>(), every);
});

test("ajv and parseJson agree on formats", () => {
  const texts = [
    "1.2.3.4", "256.1.1.1", "01.2.3.4", "1.2.3", "::", "::1", "1::2::3", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:9", "::ffff:1.2.3.4", "fe80::1%eth0", "[::1]", "00:1a:2B:3c:4d:5e", "00-1a-2B-3c-4d-5e", "00:1a-2b:3c:4d:5e", "001a2b3c4d5e",
    "a", "a-b-c", "a--b", "-a", "A", "#fff", "#ffff", "#fffff", "#GGG", "fff", "#AbCdEf", "#aabbccdd", "+12025550123", "12025550123", "+0123456789", "+1", "+1234567890123456",
    "8f14e45f-ceea-467f-a0e6-4f2b1a0d9c3e", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "8f14e45f-ceea-967f-a0e6-4f2b1a0d9c3e", "8f14e45f-ceea-467f-c0e6-4f2b1a0d9c3e", "", "\n", "1.2.3.4\n",
  ];
  const names = ["ipv4", "ipv6", "mac", "slug", "hexColor", "phone", "uuid"];
  agree("Formats", (text) => safeParseJson<Formats>(text, { strict: true }).ok, jsonSchema<Formats>(), names.flatMap((name) => texts.map((text) => ({ [name]: text }))));
});

test("every difference is on the list, and is one", () => {
  for (const { of, because, run } of differences) {
    const [ours, theirs] = run();
    assert.is.not(ours, theirs, `${of}: ${because}`);
  }
});

test("what stringify writes is what the schema of outputs says, and nothing beside it", () => {
  const values = new Values(16);
  const theirs = compile(jsonSchema<Everything>({ mode: "serialization" }));
  const byName = compile(jsonSchema<Everything>({ mode: "serialization", byAlias: false }));
  for (let round = 0; round < 500; round += 1) {
    const parsed = safeParseJson<Everything>(JSON.stringify(everything(values)));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const aliased: unknown = JSON.parse(stringify<Everything>(parsed.value, { byAlias: true }));
    assert.ok(theirs(aliased), JSON.stringify(theirs.errors));
    const named: unknown = JSON.parse(stringify<Everything>(parsed.value));
    assert.ok(byName(named), JSON.stringify(byName.errors));
    assert.equal(Object.keys(aliased as object).filter((key) => ["password", "note", "inside", "through"].includes(key)), []);
  }
});

test("what the tags say is in the schema", () => {
  const input = jsonSchema<Everything>() as unknown as { $schema: string; title: string; description: string; required: string[]; properties: Record<string, Record<string, unknown>> };
  assert.equal([input.$schema, input.title, input.description], ["https://json-schema.org/draft/2020-12/schema", "All of it", "What every type looks like."]);
  assert.equal(input.properties["ratio"], { type: "number", minimum: 0, maximum: 10.5, multipleOf: 0.5, description: "How much." });
  assert.equal(input.properties["open"], { type: ["number", "null"], exclusiveMinimum: -5, exclusiveMaximum: 5 });
  assert.equal(input.properties["size"], { type: ["string", "null"], enum: ["small", "large", null] });
  assert.equal(input.properties["filled"]?.["default"], 7);
  assert.is(input.properties["password"]?.["writeOnly"], true);
  assert.equal(["filled", "maybe", "id", "outside", "in"].map((name) => input.required.includes(name)), [false, false, false, true, true]);
  assert.equal(["inside", "through", "loud"].map((name) => name in input.properties), [false, false, false]);
  const output = jsonSchema<Everything>({ mode: "serialization" }) as unknown as typeof input;
  assert.equal(["filled", "loud", "out", "outside"].map((name) => output.required.includes(name)), [true, true, true, true]);
  assert.equal(["password", "note", "in"].map((name) => name in output.properties), [false, false, false]);
  assert.equal(output.properties["loud"], { type: "string", readOnly: true });
  assert.equal(jsonSchema<Tree>(), {
    $schema: input.$schema, $ref: "#/$defs/Tree",
    $defs: { Tree: { title: "Tree", type: "object", properties: { label: { type: "string" }, children: { type: "array", items: { $ref: "#/$defs/Tree" } } }, required: ["label", "children"] } },
  });
});

interface Examples {
  /** How old.  @example 48  @example 0  @validate min=0 */
  age: Int;
  /**
   * Shown to the public.
   * @example Deadpond
   * @example "48"
   * @example null
   * @example @handle is another tag, and so no example
   * @deprecated
   */
  name: string | null;
  /** @example me@example.org  @validate format=email */
  email: string;
  /** @example 9007199254740993 @example 5 */
  big: bigint;
  /** @example 12.50 */
  price: Decimal;
  /** @example 1970-01-01T00:00:00.000Z */
  at: Date;
  /** @example true */
  flag: boolean;
  /** @example small @example 3 @example 7 */
  size: "small" | "3" | 7;
  /** @example AQID */
  bytes: Uint8Array;
  /**
   * @example [["a", 1],
   *           ["b", 2]]
   */
  pairs: [string, Int][];
  /** @example { "street": "a", "zip": null } */
  place: Place;
  /** @sqlmodel alias=other @example {"k": [1]} */
  record: Record<string, Int[]>;
  /** @sqlmodel computed=shouted @example DEADPOND */
  loud?: string;
  /** @example */
  none: string;
}

export const shouted = ({ name }: Examples): string => String(name).toUpperCase();

test("examples are values of their fields, in both directions", () => {
  type WithExamples = { properties: Record<string, { examples?: unknown[]; description?: string }>; $defs: object };
  const wanted = {
    age: [48, 0], name: ["Deadpond", "48", null], email: ["me@example.org"], big: ["9007199254740993", "5"], price: ["12.50"], at: ["1970-01-01T00:00:00.000Z"], flag: [true],
    size: ["small", "3", 7], bytes: ["AQID"], pairs: [[["a", 1], ["b", 2]]], place: [{ street: "a", zip: null }], other: [{ k: [1] }],
  };
  for (const schema of [jsonSchema<Examples>(), jsonSchema<Examples>({ mode: "serialization" })] as unknown as WithExamples[]) {
    const found = Object.entries(schema.properties).flatMap(([name, { examples }]) => (examples === undefined ? [] : [[name, examples] as const]));
    assert.equal(Object.fromEntries(found.filter(([name]) => name !== "loud")), wanted);
    assert.equal([schema.properties["age"]?.description, schema.properties["name"]?.description, schema.properties["none"]?.description], ["How old.", "Shown to the public.", undefined]);
    for (const [name, examples] of found) {
      const theirs = compile({ ...schema.properties[name], $defs: schema.$defs } as unknown as JsonSchema);
      for (const example of examples) assert.ok(theirs(example), `${name}: ${JSON.stringify(example)}`);
    }
  }
  assert.equal((jsonSchema<Examples>({ mode: "serialization" }) as unknown as WithExamples).properties["loud"]?.examples, ["DEADPOND"]);
  assert.equal((openApiComponents<[Examples]>().schemas["Examples"] as unknown as WithExamples).properties["age"]?.examples, [48, 0]);
});

const nested = (values: Values, leaf: () => Json): Json => {
  if (values.chance(0.4)) return leaf();
  return values.chance(0.5) ? values.many(() => nested(values, leaf), 3) : Object.fromEntries(values.many(() => [`k${values.below(9)}`, nested(values, leaf)], 3));
};

test("a type that contains itself without an object in between has a name, and ajv agrees on its values", () => {
  const choice = { anyOf: [{ type: "string" }, { type: "boolean" }, { $ref: "#/$defs/Json5List" }, { $ref: "#/$defs/Json5Record" }, { type: "null" }] };
  assert.equal(jsonSchema<Json5>(), {
    $schema: "https://json-schema.org/draft/2020-12/schema", ...choice,
    $defs: { Json5List: { type: "array", items: choice }, Json5Record: { type: "object", additionalProperties: choice } },
  });
  const leaf = (values: Values) => (): Json => values.pick<Json>(["x", true, null, "1970-01-01T00:00:00Z", "12", 5, { street: "a" }, { street: "" }]);
  const corpus = [...oddities, ...corpusOf((values) => nested(values, leaf(values)), 800, 21)];
  agree("Json5", (text) => safeParseJson<Json5>(text, { strict: true }).ok, jsonSchema<Json5>(), corpus);
  agree("Instants", (text) => safeParseJson<Instants>(text, { strict: true }).ok, jsonSchema<Instants>(), corpus);
  agree("Path", (text) => safeParseJson<Path>(text, { strict: true }).ok, jsonSchema<Path>(), [...corpus, [1, null], [1, [2, null]], [1, [2, 3]]]);
  agree("Named", (text) => safeParseJson<Named>(text, { strict: true }).ok, jsonSchema<Named>(), corpus);
  agree("inside", (text) => safeParseJson<{ body?: Json5; at: Named | null }>(text, { strict: true }).ok, jsonSchema<{ body?: Json5; at: Named | null }>(), corpus.flatMap((value) => [{ at: value }, { at: null, body: value }]));
  const written = compile(jsonSchema<Instants>({ mode: "serialization" }));
  assert.ok(written(JSON.parse(stringify<Instants>([new Date(0), [1n, []]]))));
  assert.equal(Object.keys(openApiComponents<[Holder]>().schemas), ["Holder", "Place", "NamedList"]);
});

interface Holder {
  held: Named;
}

/** What a shape may be, by a key of its own in what comes in. */
interface Ring {
  /** @sqlmodel alias=type */
  kind: "ring" | "band";
}

interface Ball {
  /** @sqlmodel alias=type */
  kind: "ball";
}

interface Drawing {
  shape: Shape;
  maybe?: Shape | null;
  aliased: Ring | Ball;
  numbered: First | Second;
  mixed: Circle | string;
  told: (Circle | Place)[];
}

interface First {
  version: 1;
}

interface Second {
  version: 2 | 3;
}

test("OpenAPI is told by what property the members of a union are told apart", () => {
  const { schemas } = openApiComponents<[Drawing]>();
  const { properties } = schemas["Drawing"] as unknown as { properties: Record<string, unknown> };
  const to = (name: string): string => `#/components/schemas/${name}`;
  const told = { oneOf: [{ $ref: to("Circle") }, { $ref: to("Square") }], discriminator: { propertyName: "kind", mapping: { circle: to("Circle"), square: to("Square") } } };
  assert.equal(properties["shape"], told);
  assert.equal(properties["maybe"], { anyOf: [told, { type: "null" }] });
  assert.equal(properties["aliased"], { oneOf: [{ $ref: to("Ring") }, { $ref: to("Ball") }], discriminator: { propertyName: "type", mapping: { ring: to("Ring"), band: to("Ring"), ball: to("Ball") } } });
  assert.equal(properties["numbered"], { oneOf: [{ $ref: to("First") }, { $ref: to("Second") }], discriminator: { propertyName: "version", mapping: { "1": to("First"), "2": to("Second"), "3": to("Second") } } });
  // There is none where a member is no object, or has no such property.
  assert.equal(properties["mixed"], { anyOf: [{ $ref: to("Circle") }, { type: "string" }] });
  assert.equal(properties["told"], { type: "array", items: { anyOf: [{ $ref: to("Circle") }, { $ref: to("Place") }] } });
  const output = openApiComponents<[Drawing]>({ mode: "serialization", byAlias: false }).schemas["Drawing"] as unknown as typeof schemas & { properties: Record<string, { discriminator: { propertyName: string } }> };
  assert.is(output.properties["aliased"]?.discriminator.propertyName, "kind");
  // The keyword is OpenAPI's own: a plain schema has the choice alone.
  assert.not.match(JSON.stringify(jsonSchema<Drawing>()), "discriminator");
  const theirs = compile({ $ref: to("Drawing"), components: { schemas } } as JsonSchema);
  const drawing = { shape: { kind: "circle", radius: 1 }, maybe: null, aliased: { type: "band" }, numbered: { version: 3 }, mixed: "x", told: [{ street: "a" }] };
  assert.ok(theirs(drawing), JSON.stringify(theirs.errors));
  assert.not.ok(theirs({ ...drawing, shape: { kind: "square", radius: 1 } }));
  assert.not.ok(theirs({ ...drawing, aliased: { kind: "band" } }));
});

interface Page<Item> {
  items: Item[];
}

test("OpenAPI's components name every type that they refer to", () => {
  const { schemas } = openApiComponents<[Square, Page<Circle>, Page<Place>]>();
  assert.equal(Object.keys(schemas).sort(), ["Circle", "Page", "Page2", "Place", "Square"]);
  const text = JSON.stringify(schemas);
  for (const [, name] of text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)) assert.ok(name! in schemas, name);
  assert.not.match(text, /\$defs|\$schema/);
  // The components are schemas where a document holds them.
  const theirs = compile({ $ref: "#/components/schemas/Square", components: { schemas } } as JsonSchema);
  assert.ok(theirs({ kind: "square", side: 1, inner: { kind: "circle", radius: 2 } }));
  assert.not.ok(theirs({ kind: "square", side: 1, inner: { kind: "circle", radius: 0 } }));
});

test.run();
