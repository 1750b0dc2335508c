/** What goes out of a value: the declared fields, what options leave of them, and how JSON carries each. */
import { type DateOnly, type Decimal, dump, type DumpOptions, type Int, parse, patch, stringify, type Uuid, ValidationError } from "sqlmodel";
import { inspect } from "node:util";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface Address {
  street: string;
  zip: string | null;
}

interface Hero {
  id?: Int;
  /** @sqlmodel alias=heroName */
  name: string;
  /** @sqlmodel default=18 serializationAlias=years */
  age: Int;
  /** @sqlmodel default=null */
  nick?: string | null;
  born: Date;
  fortune: bigint;
  price: Decimal;
  photo: Uint8Array;
  address: Address;
  former: Address[];
  labels: Record<string, Address | null>;
  friends: Set<string>;
  scores: Map<Int, Address>;
  place: [Int, string, ...boolean[]];
  /** @sqlmodel secret */
  password: string;
  /** @sqlmodel exclude */
  note: string;
}

const hero = (): Hero => ({
  id: 1, name: "Spider-Boy", age: 18, born: new Date(0), fortune: 9_007_199_254_740_993n, price: "12.50", photo: new Uint8Array([255, 0]),
  address: { street: "Bleecker", zip: null }, former: [{ street: "A", zip: "1" }, { street: "B", zip: null }], labels: { home: { street: "C", zip: null }, none: null },
  friends: new Set(["a"]), scores: new Map([[1, { street: "D", zip: "2" }]]), place: [1, "x", true], password: "hunter2", note: "private",
});

const declared = (value: Hero): Partial<Hero> => {
  const { password: _, note: __, ...rest } = value;
  return rest;
};

function issuesOf(run: () => unknown): readonly string[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ValidationError) return error.issues.map(({ path, code, message }) => `${path.join(".")} [${code}] ${message}`);
    throw error;
  }
  return [];
}

test("a dump is the declared fields, in containers of its own", () => {
  const value = hero();
  const dumped = dump<Hero>(value);
  assert.equal(dumped, declared(value));
  for (const name of ["address", "former", "labels", "friends", "scores", "place"] as const) assert.is.not(dumped[name], value[name], name);
  assert.is(Object.getPrototypeOf(dumped), Object.prototype);
});

test("what the type does not name never goes out, at any depth", () => {
  const wide = { ...hero(), admin: true, address: { street: "Bleecker", zip: null, geo: [1, 2] } };
  const text = stringify<Hero>(wide);
  assert.not.match(text, /admin|geo|hunter2|private/);
  assert.not.match(JSON.stringify(dump<Omit<Hero, "fortune">>(wide)), /admin|geo|hunter2|private|fortune/);
  assert.not.match(inspect(dump<Hero>(wide, { mode: "json", byAlias: true }), { depth: 9 }), /admin|geo|hunter2|private/);
});

test("secrets are asked for, what is excluded cannot be", () => {
  const dumped = dump<Hero>(hero(), { secrets: true });
  assert.is(dumped.password, "hunter2");
  assert.not.ok("note" in dumped);
  assert.equal(dump<Hero>(hero(), { secrets: true, include: { note: true, password: true } }), { password: "hunter2" });
});

test("a parsed value and a dump with secrets hide them from whoever inspects them", () => {
  interface Login {
    name: string;
    /** @sqlmodel secret */
    password: string;
  }
  const login = parse<Login[]>([{ name: "a", password: "hunter2" }]);
  assert.is(inspect(login), "[ { name: 'a', password: [secret] } ]");
  assert.equal(login, [{ name: "a", password: "hunter2" }]);
  assert.equal([Object.keys(login[0]!), Object.getOwnPropertySymbols({ ...login[0]! }).length, Object.getPrototypeOf(login[0]) === Object.prototype], [["name", "password"], 0, true]);
  assert.is(inspect(dump<Login[]>(login)), "[ { name: 'a' } ]");
  assert.is(JSON.stringify(login), '[{"name":"a","password":"hunter2"}]');
});

test("what parse filled in is unset, until it is given another value or patched", () => {
  interface Settings {
    /** @sqlmodel default=18 */
    age: Int;
    /** @sqlmodel default=null */
    nick?: string | null;
    name: string;
  }
  const settings = parse<Settings>({ name: "a", nick: null });
  assert.equal(dump<Settings>(settings), { age: 18, nick: null, name: "a" });
  assert.equal(dump<Settings>(settings, { excludeUnset: true }), { nick: null, name: "a" });
  assert.is(stringify<Settings>(settings, { excludeUnset: true }), '{"nick":null,"name":"a"}');
  settings.age = 19;
  assert.equal(dump<Settings>(settings, { excludeUnset: true }), { age: 19, nick: null, name: "a" });
  const again = parse<Settings>({ name: "b" });
  patch<Settings>(again, { age: 18 });
  assert.equal(dump<Settings>(again, { excludeUnset: true }), { age: 18, name: "b" });
  // Changes that were parsed bring no defaults along.
  const target: Settings = { age: 40, nick: "x", name: "c" };
  assert.equal(patch<Settings>(target, parse<Partial<Settings>>({ name: "d" })), { age: 40, nick: "x", name: "d" });
});

test("computed fields are computed anew, and left out on demand", () => {
  const value = { first: "Ada", last: "Lovelace", full: "stale" };
  assert.equal(dump<Named>(value), { first: "Ada", last: "Lovelace", full: "Ada Lovelace" });
  assert.equal(dump<Named>(value, { excludeComputed: true }), { first: "Ada", last: "Lovelace" });
  assert.is(stringify<Named>({ first: "A", last: "B" }), '{"first":"A","last":"B","full":"A B"}');
  assert.is(stringify<Named>({ first: "A", last: "B" }, { include: { full: true } }), '{"full":"A B"}');
});

interface Named {
  first: string;
  last: string;
  /** @sqlmodel computed=fullName */
  readonly full?: string;
}

export const fullName = (named: Named): string => `${named.first} ${named.last}`;

test("JSON mode writes each type as its text, without loss", () => {
  assert.equal(dump<Hero>(hero(), { mode: "json", exclude: { address: true, former: true, labels: true } }), {
    id: 1, name: "Spider-Boy", age: 18, born: "1970-01-01T00:00:00.000Z", fortune: "9007199254740993", price: "12.50", photo: "/wA=",
    friends: ["a"], scores: [[1, { street: "D", zip: "2" }]], place: [1, "x", true],
  });
});

test("trees name fields, through lists, sets, maps and records", () => {
  const value = hero();
  assert.equal(dump<Hero>(value, { include: { name: true, former: { zip: true } } }), { name: "Spider-Boy", former: [{ zip: "1" }, { zip: null }] });
  const exclude = { former: { zip: true }, scores: { zip: true }, labels: { home: { zip: true } }, address: true } as const;
  const dumped = dump<Hero>(value, { exclude });
  assert.equal(dumped.former, [{ street: "A" }, { street: "B" }]);
  assert.equal(dumped.scores, new Map([[1, { street: "D" }]]));
  assert.equal(dumped.labels, { home: { street: "C" }, none: null });
  assert.not.ok("address" in dumped);
  // What both name is left out; names that are no fields mean nothing, inherited ones least of all.
  assert.equal(dump<Hero>(value, { include: { name: true, age: true }, exclude: { age: true } }), { name: "Spider-Boy" });
  const odd = { include: JSON.parse('{"constructor":true,"__proto__":{"name":true},"age":true}') as { age: true } };
  assert.equal(dump<Hero>(value, odd), { age: 18 });
  assert.equal(dump<Hero[]>([value], { include: { address: { street: true } } }), [{ address: { street: "Bleecker" } }]);
});

test("aliases: serializationAlias before alias before the name, and trees still speak of names", () => {
  const options: DumpOptions<Hero> = { byAlias: true, include: { name: true, age: true, id: true } };
  assert.equal(dump<Hero>(hero(), options), { id: 1, heroName: "Spider-Boy", years: 18 });
  assert.is(stringify<Hero>(hero(), options), '{"id":1,"heroName":"Spider-Boy","years":18}');
});

test("defaults and nulls are left out on demand", () => {
  const value: Hero = { ...hero(), nick: null };
  assert.not.ok("age" in dump<Hero>(value, { excludeDefaults: true }));
  assert.not.ok("nick" in dump<Hero>(value, { excludeDefaults: true }));
  assert.is(dump<Hero>({ ...value, age: 19 }, { excludeDefaults: true }).age, 19);
  const dumped = dump<Hero>(value, { excludeNone: true });
  assert.not.ok("nick" in dumped);
  assert.equal(dumped.address, { street: "Bleecker" });
});

interface Node {
  label: string;
  next?: Node | null;
  all?: Node[];
}

test("a value that contains itself is told, and so is one that is too deep", () => {
  const node: Node = { label: "a", next: { label: "b" } };
  node.next!.next = node;
  const wanted = ["next.next [cycle] contains itself, or is nested more than 500 deep"];
  assert.equal(issuesOf(() => dump<Node>(node)), wanted);
  assert.equal(issuesOf(() => stringify<Node>(node)), wanted);
  assert.equal(issuesOf(() => dump<Node>(node, { mode: "json" })), wanted);
  assert.equal(dump<Node>(node, { exclude: { next: { next: true } } }), { label: "a", next: { label: "b" } });
  const chain = (length: number): Node => {
    let last: Node = { label: "end" };
    for (let count = 1; count < length; count += 1) last = { label: "n", next: last };
    return last;
  };
  assert.is(JSON.stringify(dump<Node>(chain(500), { mode: "json" })), stringify<Node>(chain(500)));
  assert.is(issuesOf(() => stringify<Node>(chain(501))).length, 1);
  assert.is(issuesOf(() => dump<Node>(chain(100_000))).length, 1);
  // The same object twice is no cycle.
  const twice: Node = { label: "t" };
  assert.equal(dump<Node>({ label: "a", all: [twice, twice] }), { label: "a", all: [{ label: "t" }, { label: "t" }] });
});

type Nest = Date | bigint | Uint8Array | string | null | Nest[] | { readonly [key: string]: Nest };

interface Owner {
  name: string;
  /** @sqlmodel serializationAlias=since */
  at: Date;
  /** @sqlmodel secret */
  password: string;
  others?: Owners;
}

type Owners = Owner | Owners[];
type Path = [Int, Path | null];
type Bag = Set<bigint> | Map<string, Bag>;
type Several = [Several, Several] | Several[] | null;

test("what is inside of a type that contains itself goes out as what it is declared to be", () => {
  const nest: Nest = [new Date(0), { big: 1n, list: [[new Uint8Array([1])], null] }];
  const json = ["1970-01-01T00:00:00.000Z", { big: "1", list: [["AQ=="], null] }];
  assert.equal(dump<Nest>(nest), nest);
  assert.is.not(dump<Nest>(nest), nest, "a copy");
  assert.equal(dump<Nest>(nest, { mode: "json" }), json);
  assert.is(stringify<Nest>(nest), JSON.stringify(json));
  assert.is(stringify<{ tree?: Nest }>({ tree: nest }), JSON.stringify({ tree: json }));
  assert.equal(dump<Path>([1, [2, null]]), [1, [2, null]]);
  const bag: Bag = new Map<string, Bag>([["a", new Set([1n])], ["b", new Map()]]);
  assert.equal(dump<Bag>(bag, { mode: "json" }), [["a", ["1"]], ["b", []]]);
  assert.is(stringify<Bag>(bag), '[["a",["1"]],["b",[]]]');
  assert.equal(issuesOf(() => dump<Nest>([["a", 5]] as unknown as Nest, { mode: "json" })).map((issue) => issue.split(" ").slice(0, 2)), [["0.1", "[type]"]]);
  assert.equal(issuesOf(() => stringify<Nest>({ a: [new Date(NaN)] })).map((issue) => issue.split(" ").slice(0, 2)), [["a.0", "[type]"]]);
});

test("secrets and aliases of objects inside of a type that contains itself are kept and written", () => {
  const owner: Owner = { name: "a", at: new Date(0), password: "hunter2" };
  const owners: Owners = [owner, [{ ...owner, others: [owner] }]];
  const clean = { name: "a", at: new Date(0) };
  assert.equal(dump<Owners>(owners), [clean, [{ ...clean, others: [clean] }]]);
  const json = { name: "a", since: "1970-01-01T00:00:00.000Z" };
  assert.equal(dump<Owners>(owners, { mode: "json", byAlias: true }), [json, [{ ...json, others: [json] }]]);
  assert.not.match(stringify<Owners>(owners), "hunter2");
  assert.not.match(stringify<Owners>(owners, { byAlias: true }), "hunter2");
});

test("a list that contains itself is told, on however many ways, and so is one that is too deep", () => {
  const loop: Nest[] = [];
  loop.push(null, { loop });
  const wanted = ["1.loop [cycle] contains itself, or is nested more than 500 deep"];
  assert.equal(issuesOf(() => dump<Nest>(loop)), wanted);
  assert.equal(issuesOf(() => stringify<Nest>(loop)), wanted);
  const chain = (length: number): Nest => {
    let last: Nest = [];
    for (let count = 1; count < length; count += 1) last = [last];
    return last;
  };
  assert.is(JSON.stringify(dump<Nest>(chain(500), { mode: "json" })), stringify<Nest>(chain(500)));
  assert.is(issuesOf(() => stringify<Nest>(chain(501))).length, 1);
  assert.is(issuesOf(() => dump<Nest>(chain(100_000))).length, 1);
  // Members of one kind are told apart by a look inside, which has to end as well.
  const pair: unknown[] = [];
  pair.push(pair, pair);
  for (const run of [() => dump<Several>(pair as Several), () => stringify<Several>(pair as Several), () => dump<Several>(pair as Several, {})]) {
    assert.match(issuesOf(run)[0] ?? "", /\[cycle\] contains itself/);
  }
});

interface Cat {
  kind: "cat";
  lives: Int;
}
interface Dog {
  kind: "dog";
  owner: { name: string };
}
interface Person {
  name: string;
}
interface Staff {
  name: string;
  wage: Decimal;
}

test("members of a union are told apart by a literal, by their fields, or by the kind of value", () => {
  const cat = { kind: "cat", lives: 9, wild: true } as const;
  assert.equal(dump<Cat | Dog | null>(cat), { kind: "cat", lives: 9 });
  assert.equal(dump<Cat | Dog | null>(null), null);
  assert.is(stringify<Cat | Dog>({ kind: "dog", owner: { name: "x" } }), '{"kind":"dog","owner":{"name":"x"}}');
  assert.equal(issuesOf(() => stringify<Cat | Dog>({ kind: "cow" } as never)), [" [type] expected an object, got an object"]);
  assert.equal(dump<Person | Staff>({ name: "a", wage: "1.00" }), { name: "a", wage: "1.00" });
  assert.equal(dump<Person | Staff>({ name: "a", rank: 1 } as Person), { name: "a" });
  const mixed: (string | number | bigint | Date | Uint8Array | boolean | null | Person | string[])[] = ["a", 1, 2n, new Date(5), new Uint8Array([1]), true, null, { name: "b" }, ["c"]];
  const text = stringify<typeof mixed>(mixed);
  assert.is(text, '["a",1,"2","1970-01-01T00:00:00.005Z","AQ==",true,null,{"name":"b"},["c"]]');
  assert.is(JSON.stringify(dump<typeof mixed>(mixed, { mode: "json" })), text);
});

test("JSON has no NaN, no Infinity, and no value of another type: the place is named", () => {
  const broken = { ...hero(), age: NaN };
  assert.equal(issuesOf(() => stringify<Hero>(broken)), ["age [type] expected a finite number, got NaN"]);
  assert.equal(issuesOf(() => stringify<Hero[]>([hero(), broken])), ["1.age [type] expected a finite number, got NaN"]);
  assert.equal(issuesOf(() => stringify<number[]>([1, -Infinity])), ["1 [type] expected a finite number, got Infinity"]);
  assert.equal(issuesOf(() => stringify<Hero>({ ...hero(), born: new Date(NaN) })), ["born [type] expected a Date in the years 0 to 9999, got an invalid Date"]);
  assert.equal(issuesOf(() => stringify<Hero>({ ...hero(), name: undefined as never })), ["name [missing] expected a string, got undefined"]);
  // Text is put together from what is declared a number: another value must not become syntax.
  assert.equal(issuesOf(() => stringify<Hero>({ ...hero(), age: '1,"admin":true' as never })), ["age [type] expected a finite number, got a string"]);
  assert.equal(issuesOf(() => stringify<Hero>({ ...hero(), address: null as never })), ["address [type] expected an object, got null"]);
  assert.equal(issuesOf(() => dump<Hero>({ ...hero(), address: "x" as never })), ["address [type] expected an object, got a string"]);
  assert.equal(issuesOf(() => stringify<{ any: unknown }>({ any: { deep: [() => 1] } })), ["any.deep.0 [type] expected a value that JSON has, got a function"]);
});

interface Odd {
  constructor: string;
  toString?: string;
  "a b": number;
  "`${1}\\\"": boolean;
  "10": string;
  "2": string;
  class: string;
}

test("odd names, integer names first, as JavaScript lists them; nothing inherited", () => {
  const value = { class: "c", "a b": 1, "`${1}\\\"": true, "10": "x", "2": "y", constructor: "own" } as unknown as Odd;
  assert.is(stringify<Odd>(value), JSON.stringify(dump<Odd>(value)));
  assert.equal(Object.keys(dump<Odd>(value)).slice(0, 3), ["2", "10", "constructor"]);
  assert.equal(issuesOf(() => stringify<Pick<Odd, "constructor">>({} as Odd)), ["constructor [missing] expected a string, got undefined"]);
});

test("a record's keys are its own: __proto__ is a key like any other", () => {
  const value = JSON.parse('{"__proto__":1,"constructor":2}') as Record<string, number>;
  const dumped = dump<Record<string, number>>(value);
  assert.equal(Object.keys(dumped), ["__proto__", "constructor"]);
  assert.is(Object.getPrototypeOf(dumped), Object.prototype);
  assert.is(stringify<Record<string, number>>(value), '{"__proto__":1,"constructor":2}');
});

/** @sqlmodel extra=allow */
interface Loose {
  id: Int;
  /** @sqlmodel exclude */
  hidden: string;
}

test("extra=allow sends other keys along, but never an excluded one", () => {
  const value = { id: 1, hidden: "x", more: new Date(0), list: [1n] };
  assert.equal(dump<Loose>(value), { id: 1, more: new Date(0), list: [1n] } as never);
  assert.is(stringify<Loose>(value), '{"id":1,"more":"1970-01-01T00:00:00.000Z","list":["1"]}');
});

interface Ids {
  id: Uuid;
  day: DateOnly;
}

class Stored implements Ids {
  readonly id = "8f14e45f-ceea-467f-a0e6-4f2b1a0d9c3e";
  get day(): string {
    return "2024-02-29";
  }
}

test("an instance of a class gives what its getters answer", () => {
  assert.equal(dump<Ids>(new Stored()), { id: "8f14e45f-ceea-467f-a0e6-4f2b1a0d9c3e", day: "2024-02-29" });
  const own = new Error("mine");
  const throwing = { id: "x", get day(): string { throw own; } };
  assert.throws(() => stringify<Ids>(throwing), (error: unknown) => error === own);
});

test.run();
