/** What comes in: every kind of type, every rule, validators of one's own, aliases, defaults and extra keys; each issue has its path. */
import {
  AsyncValidatorError, type Complaint, type DateOnly, type Decimal, dump, type Int, is, type Json, parse, parseAsync, parseJson, type ParseOptions, safeParse, safeParseAsync, type SafeParsed, safeParseJson,
  type TimeOnly, type Uuid,
} from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";

const told = (result: SafeParsed<unknown>): readonly string[] => (result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`));

/** Parsed as it is, and `is` agrees. */
function takes<Value>(result: SafeParsed<Value>, expected: unknown): void {
  assert.equal(result.ok ? result.value : told(result), expected);
}

interface Hero {
  id: Int;
  name: string;
  secret?: string;
  team: { name: string } | null;
}

interface Page<Item> {
  items: Item[];
  next: Item | null;
}

type JsonText = string | number | boolean | null | JsonText[] | { [key: string]: JsonText };
type Nested = Nested[];

interface Chain {
  value: Int;
  next?: Chain;
}

type Row = { [key: string]: Int; total: Int };

const enum Level { Low, High = 5 }
enum Color { Red = "red", Blue = "blue" }

test("types that are computed from others", () => {
  const hero = { id: 1, name: "Ann", team: null };
  takes(safeParse<Omit<Hero, "id" | "team">>({ ...hero, more: 1 }), { name: "Ann" });
  takes(safeParse<Partial<Hero>>({}), {});
  takes(safeParse<Pick<Hero, "team">>({ team: { name: "x", more: 1 } }), { team: { name: "x" } });
  assert.equal(told(safeParse<Required<Hero>>(hero)), ["secret missing"]);
  takes(safeParse<Readonly<Hero>>(hero), hero);
  takes(safeParse<Hero & { extra: boolean }>({ ...hero, extra: true }), { ...hero, extra: true });
  takes(safeParse<{ [Key in "a" | "b"]: Int }>({ a: 1, b: 2 }), { a: 1, b: 2 });
  takes(safeParse<Page<Int>>({ items: [1], next: null }), { items: [1], next: null });
  assert.equal(told(safeParse<Page<Int>>({ items: [1.5], next: 1.5 })), ["items.0 type", "next type"]);
  takes(safeParse<Page<number>>({ items: [1.5], next: 1.5 }), { items: [1.5], next: 1.5 });
  takes(safeParse<Page<Page<Int>>>({ items: [], next: { items: [1], next: null } }), { items: [], next: { items: [1], next: null } });
});

test("types that contain themselves", () => {
  const json = { a: [1, "x", { b: null }], c: true };
  takes(safeParse<JsonText>(json), json);
  takes(safeParse<{ body: JsonText }>({ body: json }), { body: json });
  assert.equal(told(safeParse<JsonText>({ a: [1, { b: undefined }] })), ["a.1.b missing"]);
  assert.equal(told(safeParse<JsonText>({ a: [() => 1] })), ["a.0 type"]);
  assert.ok(is<JsonText>(json));
  assert.not.ok(is<JsonText>({ a: [new Date()] }));
  const loop: unknown[] = [];
  loop.push(loop, loop);
  assert.equal(told(safeParse<JsonText>(loop)).length, 1);
  assert.not.ok(is<JsonText>(loop));
  takes(safeParse<Nested>([[], [[]]]), [[], [[]]]);
  assert.equal(told(safeParse<Nested>([[], [1]])), ["1.0 type"]);
  takes(safeParse<Chain>({ value: 1, next: { value: 2 } }), { value: 1, next: { value: 2 } });
  assert.equal(told(safeParse<Chain>({ value: 1, next: { value: 2, next: { value: "x" } } })), ["next.next.value type"]);
});

test("tuples, records, Maps and Sets", () => {
  takes(safeParse<[Int, string?, ...boolean[]]>([1]), [1]);
  takes(safeParse<[Int, string?, ...boolean[]]>([1, "a", true, false]), [1, "a", true, false]);
  takes(safeParse<[string, ...Int[], boolean]>(["a", 1, 2, true]), ["a", 1, 2, true]);
  assert.equal(told(safeParse<[string, ...Int[], boolean]>(["a", 1, 2, "no!"])), ["3 type"]);
  assert.equal(told(safeParse<[Int, Int]>([1])), [" type"]);
  assert.equal(told(safeParse<[Int, Int]>([1, 2, 3])), [" type"]);
  takes(safeParse<readonly []>([]), []);
  takes(safeParse<Record<string, Int>>({ a: 1 }), { a: 1 });
  takes(safeParse<Record<number, Int>>({ 1: 1 }), { 1: 1 });
  assert.equal(told(safeParse<Record<number, Int>>({ "01": 1 })), ["01 key"]);
  takes(safeParse<Record<"a" | "b", Int>>({ a: 1, b: 2 }), { a: 1, b: 2 });
  takes(safeParse<Record<`x-${string}`, Int>>({ "x-a": 1 }), { "x-a": 1 });
  assert.equal(told(safeParse<Record<`x-${string}`, Int>>({ y: 1, "x-": "no!" })), ["y key", "x- type"]);
  takes(safeParse<Row>({ total: 3, a: 1 }), { total: 3, a: 1 });
  assert.equal(told(safeParse<Row>({ total: 3, a: "no!" })), ["a type"]);
  takes(safeParse<Map<string, Int[]>>(new Map([["a", [1]]])), new Map([["a", [1]]]));
  assert.equal(told(safeParse<Map<string, Int>>(new Map<unknown, unknown>([["a", "no!"], [1, 1]]))), ["a type", "1 type"]);
  takes(safeParse<ReadonlySet<Int>>(new Set([1])), new Set([1]));
});

test("template literals, enums, literals", () => {
  for (const text of ["item-1", "item--2.5", "item-1e21"]) takes(safeParse<`item-${number}`>(text), text);
  for (const text of ["item-", "item-x", "xitem-1", "item-01", "item-1\n"]) assert.equal(told(safeParse<`item-${number}`>(text)), [" type"]);
  takes(safeParse<`${"a" | "b"}/${string}.${bigint}`>("b/\n.12"), "b/\n.12");
  assert.not.ok(is<`${"a" | "b"}/${string}.${bigint}`>("c/x.1"));
  assert.ok(is<Uppercase<string>>("ÅB 1"));
  assert.not.ok(is<Uppercase<string>>("ÅBc"));
  assert.ok(is<`(${string})`>("()"));
  takes(safeParse<Level>(5), 5);
  assert.equal(told(safeParse<Level>(1)), [" type"]);
  takes(safeParse<Color>("red"), "red");
  assert.equal(told(safeParse<Color>("Red")), [" type"]);
  takes(safeParse<1n | null>(1n), 1n);
});

interface Cat { kind: "cat"; lives: Int }
interface Dog { kind: "dog" | "wolf"; barks: boolean }

test("unions: a literal chooses, then what the value is, then what it can stand for", () => {
  takes(safeParse<Cat | Dog>({ kind: "wolf", barks: "true" }), { kind: "wolf", barks: true });
  assert.equal(told(safeParse<Cat | Dog>({ kind: "cat", barks: 1 })), ["lives missing"]);
  assert.equal(told(safeParse<Cat | Dog>({ kind: "cow" })), ["kind type"]);
  assert.equal(told(safeParse<Cat | Dog | null>({})), ["kind missing"]);
  takes(safeParse<Int | string>("48"), "48");
  takes(safeParse<Int | boolean>("48"), 48);
  takes(safeParse<Date | null>("2024-01-01T00:00:00Z"), new Date("2024-01-01T00:00:00Z"));
  takes(safeParse<{ a: Int } | { b: Int }>({ b: "1" }), { b: 1 });
  assert.equal(told(safeParse<{ a: Int } | { b: Int }>({})), [" union"]);
  assert.equal(told(safeParse<{ a: Int } | string>({ a: "x" })), ["a type"]);
  assert.equal(told(safeParse<Int | Date>({})), [" type"]);
  takes(safeParse<(Int | string)[] | null>([1, "x"]), [1, "x"]);
});

interface Apple { seeds: Int }
interface Pear { weight: Int }

test("what is expected is said in words that whoever sent the value can use", () => {
  const said = (result: SafeParsed<unknown>): readonly (string | undefined)[] => (result.ok ? [] : result.issues.map(({ message }) => message));
  assert.equal(said(safeParse<Apple | Pear>({})), ["is not an Apple or a Pear"]);
  assert.equal(said(safeParse<{ a: Int; c?: Int } | { b: Int } | null>({ c: 1 })), ["is not an object with a or an object with b"]);
  assert.equal(said(safeParse<Apple | Pear>(null)), ["expected an Apple or a Pear, got null"]);
  assert.equal(said(safeParse<Date>("tomorrow")), ["expected a time like 2024-02-29T12:00:00Z, got a string"]);
  assert.equal(said(safeParse<Date>("tomorrow", { strict: true })), ["expected a Date, got a string"]);
  assert.equal(said(safeParseJson<bigint>('"x"', { strict: true })), ["expected the text of a whole number, got a string"]);
  assert.equal(said(safeParse<Uint8Array>("?")), ["expected bytes as base64, got a string"]);
  assert.equal(said(safeParse<Int>(2 ** 53)), ["expected a whole number, got a number beyond ±2^53"]);
  assert.equal(said(safeParse<Apple>(new Map())), ["expected an object, got a Map"]);
});

interface Rules {
  /** @validate gt=0 lt=10 multipleOf=0.1 */
  ratio: number;
  /** @validate min=-9007199254740993 max=9007199254740993 multipleOf=3 */
  big: bigint;
  /** @sqlmodel maxDigits=5 decimalPlaces=2  @validate min=0.10 le=999.99 multipleOf=0.05 */
  price: Decimal;
  /** @validate minLength=2 maxLength=3 */
  word: string;
  /** @validate minItems=1 maxItems=2 uniqueItems */
  list: unknown[];
  /** @validate minItems=1 */
  set: Set<Int>;
  day: DateOnly;
  time: TimeOnly;
  id: Uuid;
}

const rules: Rules = { ratio: 0.3, big: -9007199254740993n, price: "12.50", word: "😀é", list: [{ a: 1 }], set: new Set([1]), day: "2024-02-29", time: "23:59", id: "00000000-0000-0000-0000-000000000000" };

test("rules are exact, and count characters", () => {
  takes(safeParse<Rules>(rules), rules);
  assert.ok(is<Rules>(rules));
  const broken: readonly (readonly [Partial<Record<keyof Rules, unknown>>, readonly string[]])[] = [
    [{ ratio: 0 }, ["ratio gt"]], [{ ratio: 10 }, ["ratio lt"]], [{ ratio: 0.35 }, ["ratio multipleOf"]],
    [{ big: 9007199254740994n }, ["big max", "big multipleOf"]], [{ big: -9007199254740994n }, ["big min", "big multipleOf"]],
    [{ price: "0.09" }, ["price min", "price multipleOf"]], [{ price: "1000" }, ["price max", "price maxDigits"]], [{ price: "1.005" }, ["price multipleOf", "price decimalPlaces"]],
    [{ price: "1234.10" }, ["price max", "price maxDigits"]], [{ word: "😀" }, ["word minLength"]], [{ word: "😀😀😀😀" }, ["word maxLength"]],
    [{ list: [] }, ["list minItems"]], [{ list: [{ a: 1 }, { a: 1 }] }, ["list uniqueItems"]], [{ list: [1, "1", 2] }, ["list maxItems"]], [{ set: [] }, ["set minItems"]],
    [{ day: "2023-02-29" }, ["day type"]], [{ time: "24:00" }, ["time type"]], [{ id: "no" }, ["id type"]],
  ];
  for (const [change, expected] of broken) {
    assert.equal([...told(safeParse<Rules>({ ...rules, ...change }))].sort(), [...expected].sort(), Object.keys(change)[0]);
    assert.not.ok(is<Rules>({ ...rules, ...change }), Object.keys(change)[0]);
  }
  const result = safeParse<Rules>({ ...rules, ratio: 12, word: "a" });
  assert.equal(result.ok ? [] : result.issues.map(({ message, expected, received }) => [message, expected, received]), [
    ["must be less than 10, got 12", "less than 10", "12"], ["must have at least 2 characters, got 1", "at least 2 characters", "1"],
  ]);
});

interface Bounds {
  /** @validate ge=1 le=3 */
  number?: number;
  /** @validate min=9007199254740993 */
  bigint?: bigint;
  /** @validate gt=0.10 lt=0.30 */
  decimal?: Decimal;
  /** @validate pattern="b+" */
  searched?: string;
  /** @validate pattern="^b+$" message="only b" */
  whole?: string;
}

test("a message says what is asked and what came; a pattern is looked for, anchored by itself alone", () => {
  const said = (input: Partial<Record<keyof Bounds, unknown>>): readonly string[] => {
    const result = safeParse<Bounds>(input);
    return result.ok ? [] : result.issues.map(({ message }) => message);
  };
  assert.equal(said({ number: 0 }), ["must be at least 1, got 0"]);
  assert.equal(said({ number: 3.5 }), ["must be at most 3, got 3.5"]);
  assert.equal(said({ bigint: 9007199254740992n }), ["must be at least 9007199254740993, got 9007199254740992"]);
  assert.equal(said({ decimal: "0.1" }), ["must be greater than 0.10, got 0.1"]);
  assert.equal(said({ decimal: "0.3000" }), ["must be less than 0.30, got 0.3000"]);
  assert.equal(said({ searched: "abc", whole: "bb" }), []);
  assert.equal(said({ searched: "a", whole: "ab" }), ["must match b+", "only b"]);
});

interface Column {
  /** @sqlmodel maxDigits=5 decimalPlaces=2 */
  price?: Decimal;
  /** @sqlmodel maxDigits=5 */
  digits?: Decimal;
  /** @validate uniqueItems */
  maps?: (Map<string, Int> | Set<Int>)[];
}

test("digits are those that the column keeps, whether or not they are used", () => {
  takes(safeParse<Column[]>([{ price: "999.99" }, { price: "-000999.9" }, { price: "0.05" }, { digits: "1234.5" }]), [{ price: "999.99" }, { price: "-000999.9" }, { price: "0.05" }, { digits: "1234.5" }]);
  assert.equal(told(safeParse<Column[]>([{ price: "1234.5" }, { price: "1000" }, { digits: "12345.6" }])), ["0.price maxDigits", "1.price maxDigits", "2.digits maxDigits"]);
});

test("Maps and Sets are equal where what they hold is", () => {
  takes(safeParse<Column>({ maps: [new Map([["a", 1]]), new Map([["a", 2]]), new Set([1])] }), { maps: [new Map([["a", 1]]), new Map([["a", 2]]), new Set([1])] });
  assert.equal(told(safeParse<Column>({ maps: [new Set([1]), new Set([1])] })), ["maps uniqueItems"]);
});

interface Formats {
  /** @validate format=email */ email?: string;
  /** @validate format=url */ url?: string;
  /** @validate format=uuid */ uuid?: string;
  /** @validate format=ipv4 */ ipv4?: string;
  /** @validate format=ipv6 */ ipv6?: string;
  /** @validate format=mac */ mac?: string;
  /** @validate format=slug */ slug?: string;
  /** @validate format=hexColor */ hexColor?: string;
  /** @validate format=phone */ phone?: string;
  /** @validate format=creditCard */ creditCard?: string;
}

const formats: Readonly<Record<keyof Formats, readonly [good: readonly string[], bad: readonly string[]]>> = {
  email: [["a@b.co", "first.last+tag@sub.example.org", "jøran@blåbær.no", "用户@例え.jp"], ["a@b", "a@@b.co", ".a@b.co", "a.@b.co", "a..b@c.co", "a b@c.co", '"a"@b.co', "a@[1.2.3.4]", "a@-b.co", "a@b.1", `${"a".repeat(65)}@b.co`, ""]],
  url: [["https://example.org", "http://localhost:8080/a?b#c", "wss://x.y/z", "ftp://a/b", "https://bücher.example/ü"], ["javascript:alert(1)", "data:text/plain,x", "mailto:a@b.co", "//a.b", "/path", "https://", "https:///x", "http://a b", "http://a\n.b", "https://[::1"]],
  uuid: [["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", ..."12345678".split("").map((version) => `017f22e2-79b0-${version}cc3-98c4-dc0c0c07398f`)], ["017f22e2-79b0-9cc3-98c4-dc0c0c07398f", "017f22e2-79b0-7cc3-78c4-dc0c0c07398f", "017f22e279b07cc398c4dc0c0c07398f", "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}"]],
  ipv4: [["0.0.0.0", "255.255.255.255", "127.0.0.1"], ["256.0.0.1", "1.2.3", "1.2.3.4.", "01.2.3.4", "1.2.3.4.5", "1.2.3.-4"]],
  ipv6: [["::", "::1", "1::", "2001:db8::8a2e:370:7334", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4"], [":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "g::", "fe80::1%eth0", "[::1]", "::ffff:256.1.1.1", "1:2:3:4:5:6:7::8", "12345::"]],
  mac: [["00:1A:2b:3c:4d:5e", "00-1a-2b-3c-4d-5e"], ["00:1a-2b:3c:4d:5e", "001a2b3c4d5e", "00:1a:2b:3c:4d"]],
  slug: [["a", "a-few-words-2"], ["-a", "a-", "a--b", "A", "å", "a_b", ""]],
  hexColor: [["#fff", "#FFF8", "#ff8800", "#ff880080"], ["fff", "#ff", "#fffff", "#ggg"]],
  phone: [["+4712345678", "+12025550123"], ["4712345678", "+0123456789", "+47 12345678", "+123456", "+1234567890123456"]],
  creditCard: [["4111 1111 1111 1111", "378282246310005", "4111-1111-1111-1111"], ["4111 1111 1111 1112", "4111  1111 1111 1111", "41111111", "4111 1111 1111 1111 1111 1111", "x"]],
};

test("formats", () => {
  for (const [name, [good, bad]] of Object.entries(formats)) {
    for (const text of good) assert.equal(told(safeParse<Formats>({ [name]: text })), [], `${name} ${text}`);
    for (const text of bad) assert.equal(told(safeParse<Formats>({ [name]: text })), [`${name} format`], `${name} ${text}`);
  }
  const started = performance.now();
  for (const name of Object.keys(formats)) for (const piece of ["a", "1", "-", "a.", "1:", "a@", "1 "]) safeParse<Formats>({ [name]: `${piece.repeat(20_000)}!` });
  assert.ok(performance.now() - started < 5000, "no format takes long for a hostile text");
});

export const isFree = (name: string): boolean | string => name !== "taken" || "is taken";
export const isEven = (value: number): boolean => value % 2 === 0;
export const trimmed = (input: unknown): unknown => (typeof input === "object" && input !== null && "name" in input ? { ...input, name: String(input.name).trim() } : input);
export const ordered = ({ from, to }: Booking): true | Complaint => from <= to || { path: ["to"], message: "must not come before from" };
export const rounded = (booking: Booking): void => { booking.nights = booking.to - booking.from; };
export const failing = (): never => { throw new TypeError("of the user's own"); };

/** @validate before=trimmed model=[ordered, rounded] */
interface Booking {
  /** @validate custom=isFree message="choose another name" */
  name: string;
  /** @validate custom=isEven */
  room: Int | null;
  from: Int;
  to: Int;
  nights?: Int;
}

test("functions of one's own", () => {
  const booking = { name: " Ann ", room: 2, from: 1, to: 3 };
  takes(safeParse<Booking>(booking), { ...booking, name: "Ann", nights: 2 });
  takes(safeParse<Booking>({ ...booking, room: null }), { ...booking, name: "Ann", room: null, nights: 2 });
  const result = safeParse<Booking[]>([{ ...booking, name: "taken", room: 3 }, { ...booking, to: 0 }]);
  assert.equal(result.ok ? [] : result.issues.map(({ path, message }) => [path, message]), [
    [[0, "name"], "choose another name"], [[0, "room"], "is not valid"], [[1, "to"], "must not come before from"],
  ]);
  assert.not.ok(is<Booking>({ ...booking, name: "taken" }));
  assert.not.ok(is<Booking>({ ...booking, to: 0 }));
  interface Failing {
    /** @validate custom=failing */
    value: Int;
  }
  assert.throws(() => safeParse<Failing>({ value: 1 }), (error: unknown) => error instanceof TypeError && error.message === "of the user's own");
  assert.throws(() => is<Failing>({ value: 1 }), (error: unknown) => error instanceof TypeError);
});

test("a function or a class is checked by a function of one's own", () => {
  interface Job {
    /** @validate custom=isCallable */
    run: () => void;
    /** @validate custom=isUrl */
    at: URL;
  }
  const job = { run: () => undefined, at: new URL("https://a.b") };
  takes(safeParse<Job>(job), job);
  assert.equal(told(safeParse<Job>({ run: 1, at: "https://a.b" })), ["run custom", "at custom"]);
});

export const isCallable = (value: unknown): boolean => typeof value === "function";
export const isUrl = (value: unknown): boolean => value instanceof URL;
export const isFreeLater = async (name: string): Promise<boolean> => Promise.resolve(name !== "taken");
export const sneaky = (name: string): Promise<boolean> | boolean => Promise.resolve(name !== "taken");

interface Account {
  /** @validate custom=isFreeLater */
  name: string;
}

interface Sneaky {
  /** @validate custom=sneaky */
  name: string;
}

test("functions that have to be awaited", async () => {
  assert.equal(await parseAsync<Account>({ name: "Ann" }), { name: "Ann" });
  assert.equal(told(await safeParseAsync<Account[]>([{ name: "Ann" }, { name: "taken" }])), ["1.name custom"]);
  assert.equal(told(await safeParseAsync<{ account: Account | null }>({ account: { name: "taken" } })), ["account.name custom"]);
  assert.equal(await parseAsync<Int>("1"), 1);
  assert.throws(() => parse<Sneaky>({ name: "Ann" }), (error: unknown) => error instanceof AsyncValidatorError && error.code === "ASYNC_VALIDATOR");
  assert.equal(told(await safeParseAsync<Sneaky>({ name: "taken" })), ["name custom"]);
});

interface Aliased {
  /** @sqlmodel alias=heroName */
  name: string;
  /** @sqlmodel alias=out validationAlias="the-age" */
  age?: Int;
  /** @sqlmodel serializationAlias=written */
  plain: Int;
}

test("aliases in: validationAlias, then alias, then the name; the name itself by option", () => {
  takes(safeParse<Aliased>({ heroName: "Ann", "the-age": 1, plain: 2 }), { name: "Ann", age: 1, plain: 2 });
  assert.equal(told(safeParse<Aliased>({ name: "Ann", out: 1, plain: 2 })), ["heroName missing"]);
  takes(safeParse<Aliased>({ name: "Ann", age: 1, plain: 2 }, { byName: true }), { name: "Ann", age: 1, plain: 2 });
  takes(safeParse<Aliased>({ heroName: "Bo", name: "Ann", plain: 2 }, { byName: true }), { name: "Bo", plain: 2 });
  assert.equal(told(safeParse<Aliased>({ heroName: "Ann", name: "Ann", plain: 2 }, { extra: "forbid" })), ["name extra"]);
  assert.equal(told(safeParse<Aliased>({ heroName: "Ann", age: 1, plain: 2 }, { extra: "forbid", byName: true })), []);
  assert.ok(is<Aliased>({ name: "Ann", plain: 2 }), "is() asks about the value, not about an input");
});

/** @sqlmodel extra=forbid */
interface Closed {
  a: Int;
  inner?: { b: Int };
}

/** @sqlmodel extra=allow */
interface Open {
  a: Int;
}

/** @sqlmodel */
interface Child extends Closed {
  c?: Int;
}

test("extra keys: left out, forbidden or kept; the call's word goes first", () => {
  takes(safeParse<{ a: Int }>({ a: 1, b: 2 }), { a: 1 });
  assert.equal(told(safeParse<Closed>({ a: 1, b: 2, inner: { b: 1, c: 2 } })), ["b extra"]);
  assert.equal(told(safeParse<Child>({ a: 1, c: 1, b: 2 })), ["b extra"], "it is inherited");
  takes(safeParse<Omit<Child, "c">>({ a: 1, b: 2 }), { a: 1 });
  takes(safeParse<Open>({ a: "1", b: "2" }), { a: 1, b: "2" });
  takes(safeParse<Closed>({ a: 1, b: 2 }, { extra: "ignore" }), { a: 1 });
  const option: ParseOptions = { extra: "forbid" };
  assert.equal(told(safeParse<Closed>({ a: 1, inner: { b: 1, c: 2 } }, option)), ["inner.c extra"]);
  takes(safeParse<Closed>({ a: 1, b: 2 }, { extra: "allow" }), { a: 1, b: 2 });
});

/** @sqlmodel extra=forbid */
interface Prefixed {
  a: Int;
  [key: `x-${string}`]: unknown;
}
/** @sqlmodel extra=forbid */
interface Indexed {
  [key: number]: string;
}

test("keys like those of an index signature are no extra ones", () => {
  takes(safeParse<Prefixed>({ a: 1, "x-b": 2 }), { a: 1, "x-b": 2 });
  assert.equal(told(safeParse<Prefixed>({ a: 1, "x-b": 2, y: 3 })), ["y extra"]);
  takes(safeParse<{ a: Int; [key: `x-${string}`]: unknown }>({ a: 1, "x-b": 2, y: 3 }, { extra: "allow" }), { a: 1, "x-b": 2, y: 3 });
  takes(safeParse<Indexed>({ 1: "a" }), { 1: "a" });
});

interface Uniques {
  /** @validate uniqueItems */
  sets?: Set<string>[];
  /** @validate uniqueItems */
  maps?: Map<string, Int>[];
  /** @validate uniqueItems */
  mixed?: ({ at: Date | string } | Uint8Array | bigint[])[];
}

test("uniqueItems compares what items hold: Sets, Maps, dates and bytes too", () => {
  const differ: readonly Uniques[] = [
    { sets: [new Set(["a"]), new Set(["b"])] }, { maps: [new Map([["a", 1]]), new Map([["a", 2]])] }, { mixed: [{ at: new Date(0) }, { at: new Date(0).toISOString() }] },
    { mixed: [new Uint8Array([1]), new Uint8Array([2])] }, { mixed: [[1n], [2n]] },
  ];
  for (const value of differ) takes(safeParse<Uniques>(value, { strict: true }), value);
  const equal: readonly Uniques[] = [
    { sets: [new Set(["a", "b"]), new Set(["b", "a"])] }, { maps: [new Map([["a", 1], ["b", 2]]), new Map([["b", 2], ["a", 1]])] }, { mixed: [{ at: new Date(0) }, { at: new Date(0) }] },
    { mixed: [new Uint8Array([1, 2]), new Uint8Array([1, 2])] }, { mixed: [[1n], [1n]] },
  ];
  for (const value of equal) assert.equal(told(safeParse<Uniques>(value, { strict: true })).map((text) => text.split(" ")[1]), ["uniqueItems"]);
});

interface Box<Value> {
  /** @validate min=1 */
  value: Value;
}

test("a rule of a generic type speaks of what the type is made with", () => {
  assert.equal(told(safeParse<Box<number>>({ value: 0 })), ["value min"]);
});

let made = 0;
export const newTags = (): string[] => [`tag ${(made += 1)}`];

interface Defaults {
  name: string;
  /** @sqlmodel default=member */
  role: "member" | "admin";
  /** @sqlmodel default=12345678901234567890 */
  big: bigint;
  /** @sqlmodel default=null */
  note: string | null;
  /** @sqlmodel defaultFactory=newTags */
  tags: string[];
}

test("defaults fill in what is missing, anew for each value, and dump knows", () => {
  const first = parse<Defaults>({ name: "Ann" });
  const second = parse<Defaults>({ name: "Bo", role: "admin", note: undefined });
  assert.equal(first, { name: "Ann", role: "member", big: 12345678901234567890n, note: null, tags: ["tag 1"] });
  assert.equal(second.tags, ["tag 2"]);
  assert.equal(dump<Defaults>(first, { excludeUnset: true }), { name: "Ann" });
  assert.equal(dump<Defaults>(second, { excludeUnset: true }), { name: "Bo", role: "admin" });
  second.note = "new";
  assert.equal(dump<Defaults>(second, { excludeUnset: true }), { name: "Bo", role: "admin", note: "new" });
  assert.equal(dump<Defaults>(parse<Defaults>({ name: "Cy", role: "member" }), { excludeUnset: true }), { name: "Cy", role: "member" }, "an explicit default was given");
  assert.equal(told(safeParse<Defaults>({ name: "Ann", role: "owner" })), ["role type"]);
});

interface Vault {
  /** @sqlmodel secret  @validate min=1000 custom=isEven */
  pin: Int;
  data: Json<unknown>;
}

test("what is secret is in no message, and what is anything is anything", () => {
  const result = safeParse<Vault>({ pin: 7, data: undefined });
  assert.equal(result.ok ? [] : result.issues.map(({ message, received }) => [message, received]), [["must be at least 1000", "another value"], ["is not valid", "another value"]]);
  assert.equal(parseJson<Vault>('{"pin":1002,"data":{"any":[1]}}'), { pin: 1002, data: { any: [1] } });
});

test.run();
