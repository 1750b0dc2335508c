/** Inputs that want to break whoever reads them: a clear issue or a clean value, never a crash, a hang or a changed prototype. */
import { type Int, is, parse, parseJson, safeParse, safeParseJson, ValidationError } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface Node {
  label: string;
  left?: Node | null;
  right?: Node | null;
  more?: Node[];
}

interface Account {
  name: string;
  admin?: boolean;
  constructor?: string;
  toString?: string;
}

/** @sqlmodel extra=allow */
interface Open {
  name: string;
}

const codes = (result: ReturnType<typeof safeParse>): readonly string[] => (result.ok ? [] : result.issues.map(({ code }) => code));

test("no prototype changes, and what is inherited is not there", () => {
  const hostile = '{"name":"x","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}';
  const refused = safeParseJson<Account>(hostile);
  assert.equal(codes(refused), ["type"]);
  const account = parseJson<Account>('{"name":"x","__proto__":{"admin":true}}');
  assert.equal(account, { name: "x" });
  assert.is(Object.getPrototypeOf(account), Object.prototype);
  assert.is(account.admin, undefined);
  assert.is(({} as { admin?: unknown }).admin, undefined);
  assert.equal(parse<Account>(Object.assign(Object.create({ admin: true }) as object, { name: "x" })), { name: "x" });
  assert.equal(Object.keys(parse<Account>({ name: "x" })), ["name"], "constructor is every object's");
  assert.is(is<Account>({ name: "x" }), true, "what is inherited is no field");
  assert.is(is<Account>({ name: "x", constructor: 1 }), false);
  assert.equal(parse<Account>({ name: "x", constructor: "Ltd." }).constructor, "Ltd.");
  assert.is(is<Account>({ name: "x", toString: 1 }), false);
});

test("__proto__ is no key of a record, a Map's object or an open type", () => {
  const record = safeParseJson<Record<string, Int>>('{"a":1,"__proto__":2}');
  assert.equal(codes(record), ["key"]);
  assert.equal(record.ok ? [] : record.issues[0]!.path, ["__proto__"]);
  assert.equal(codes(safeParseJson<Open>('{"name":"x","__proto__":{"admin":true}}')), ["key"]);
  const open = parseJson<Open & { admin?: boolean }>('{"name":"x","constructor":1}');
  assert.is(Object.getPrototypeOf(open), Object.prototype);
  assert.equal(parseJson<Record<string, Int>>('{"constructor":1,"toString":2}'), { constructor: 1, toString: 2 });
});

test("values that contain themselves, and values nested without end", () => {
  const loop: Node = { label: "x" };
  loop.left = loop;
  loop.right = loop;
  loop.more = [loop, loop];
  assert.equal(codes(safeParse<Node>(loop)), ["depth"]);
  assert.is(is<Node>(loop), false);
  let deep: Node = { label: "leaf" };
  for (let level = 0; level < 100_000; level += 1) deep = { label: "x", left: deep };
  assert.equal(codes(safeParse<Node>(deep)), ["depth"]);
  assert.is(is<Node>(deep), false);
  const text = '{"label":"x","left":'.repeat(5000) + "null" + "}".repeat(5000);
  assert.equal(codes(safeParseJson<Node>(text)), ["depth"]);
  let fine: Node = { label: "leaf" };
  for (let level = 0; level < 400; level += 1) fine = { label: "x", left: fine };
  assert.equal(parse<Node>(fine), fine);
  assert.is(is<Node>(fine), true);
  assert.equal(codes(safeParseJson<Node>("[".repeat(100_000))), ["json"]);
});

test("a million mistakes are answered with the first thousand", () => {
  const result = safeParse<Int[]>(new Array(1_000_000).fill("x"));
  assert.is(result.ok ? 0 : result.issues.length, 1000);
  const keys = safeParse<Record<string, Int>>(Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`k${index}`, "x"])));
  assert.is(keys.ok ? 0 : keys.issues.length, 1000);
});

test("sparse arrays have missing items, however long they say they are", () => {
  const holes: unknown[] = [1, , 3];
  const result = safeParse<Int[]>(holes);
  assert.equal(result.ok ? [] : result.issues.map(({ path, code }) => [path, code]), [[[1], "missing"]]);
  assert.is(is<Int[]>(holes), false);
  const endless: unknown[] = [];
  endless.length = 4_000_000_000;
  assert.equal(codes(safeParse<Int[]>(endless)), ["maxItems"]);
  assert.equal(codes(safeParse<unknown[]>(endless)), ["maxItems"]);
  assert.equal(codes(safeParse<[Int?, ...unknown[]]>(endless)), ["maxItems"]);
  assert.equal(codes(safeParse<Set<unknown>>(endless)), ["maxItems"]);
  assert.equal(codes(safeParse<Map<Int, unknown>>(endless)), ["maxItems"]);
  assert.equal(codes(safeParse<Int[]>(new Proxy([1], { get: (list, key) => (key === "length" ? 1e9 : Reflect.get(list, 0)) }))), ["maxItems"]);
  assert.equal(codes(safeParse<Map<Int, Int>>([, [1, 1]])), ["type"]);
  assert.is(is<Int[]>(endless), false);
  assert.is(is<[Int, Int]>([1, ,]), false);
});

test("a template with several holes reads each character once", () => {
  type Route = `/${string}/${string}/${string}#${Int}`;
  assert.equal(parse<Route>("/a/b//c/##7"), "/a/b//c/##7");
  assert.equal(codes(safeParse<Route>("/a#1/b")), ["type"]);
  const started = performance.now();
  assert.equal(codes(safeParse<Route>("/".repeat(200_000))), ["type"]);
  assert.equal(codes(safeParse<`${string}ab${string}ab${string}ac`>("ab".repeat(200_000))), ["type"]);
  assert.ok(performance.now() - started < 5000, "each place for each hole would take hours");
});

test("getters and Proxies that throw make a value that cannot be read", () => {
  const secret = new Error("the secret");
  const thrower = { get name(): string { throw secret; } };
  const proxies = [
    new Proxy({}, { get() { throw secret; } }),
    new Proxy({}, { getPrototypeOf() { throw secret; } }),
    new Proxy([], { get() { throw secret; } }),
  ];
  for (const value of [thrower, ...proxies]) {
    const result = safeParse<Account | Int[]>(value);
    assert.ok(!result.ok);
    assert.not.match(JSON.stringify(result), "secret");
    assert.is(is<Account>(value), false);
  }
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  assert.equal(codes(safeParse<Account>(proxy)), ["unreadable"]);
  assert.is(is<Account>(proxy), false);
  assert.equal(parse<Account>(new Proxy({ name: "x" }, {})), { name: "x" });
});

test("a value that changes while it is read is judged by what was read", () => {
  let reads = 0;
  const changing = { get name(): unknown { reads += 1; return reads === 1 ? "x" : 666; } };
  assert.equal(parse<Account>(changing), { name: "x" });
  assert.is(reads, 1);
});

test("an item of a list that changes after it was tested is no clean value", () => {
  let reads = 0;
  const changing = { get name(): unknown { reads += 1; return reads === 1 ? "x" : 666; } };
  assert.equal(codes(safeParse<Account[]>([{ name: "first" }, changing])), ["type"]);
  reads = 0;
  assert.equal(codes(safeParse<{ accounts: Account[] }[]>([{ accounts: [changing] }])), ["type"]);
});

test("of a list all mistakes are told, in their order, wherever the right items stand", () => {
  const right = { label: "x", more: [{ label: "y" }] };
  const wrong = { label: 1, more: [right, { label: 2 }] };
  const pathsOf = (value: unknown): unknown => {
    const result = safeParse<Node[]>(value);
    return result.ok ? result.value : result.issues.map(({ path }) => path.join("."));
  };
  assert.equal(pathsOf([right, right]), [right, right]);
  assert.equal(pathsOf([right, wrong, right, wrong]), ["1.label", "1.more.1.label", "3.label", "3.more.1.label"]);
  assert.equal(pathsOf([wrong, right]), ["0.label", "0.more.1.label"]);
  assert.equal(pathsOf([]), []);
  const many = Array.from({ length: 5000 }, () => right);
  assert.equal(pathsOf(many), many);
  assert.equal(pathsOf([...many, wrong]), ["5000.label", "5000.more.1.label"]);
  // What comes right by a conversion stands among those that were right before.
  const converted = safeParse<{ count: Int }[]>([{ count: 1 }, { count: "2" }, { count: 3 }]);
  assert.equal(converted.ok && converted.value, [{ count: 1 }, { count: 2 }, { count: 3 }]);
  const extra = safeParse<{ count: Int }[]>([{ count: 1, more: 1 }, { count: "x" }], { extra: "forbid" });
  assert.equal(extra.ok ? [] : extra.issues.map(({ path }) => path.join(".")), ["0.more", "1.count"]);
});

test("numbers that are none, half characters, and things that only look alike", () => {
  for (const value of [NaN, Infinity, -Infinity]) {
    assert.equal(codes(safeParse<number>(value)), ["type"]);
    assert.is(is<number>(value), false);
    assert.is(is<{ at: Int }>({ at: value }), false);
  }
  assert.is(parse<string>("\ud800"), "\ud800");
  for (const value of [[], new Date(), new Map(), new Set(), new Uint8Array(1), () => 1, Symbol("x"), "x", 1n, null, undefined]) {
    assert.equal(codes(safeParse<{ name?: string }>(value)).length, 1);
    assert.is(is<{ name?: string }>(value), false);
  }
  assert.equal(codes(safeParse<Date>(Object.create(Date.prototype))), ["unreadable"]);
});

test("an error tells no text of the input", () => {
  interface Secret {
    name: Int;
    /** @validate pattern="^a" maxLength=3 */
    word: string;
    kind: "one" | "two";
    at: Date;
    id: `id-${number}`;
  }
  try {
    parse<Secret>({ name: "topsecret", word: "topsecret", kind: "topsecret", at: "topsecret", id: "topsecret" });
    assert.unreachable("it is taken");
  } catch (error) {
    assert.instance(error, ValidationError);
    assert.is((error as ValidationError).issues.length, 6);
    assert.not.match(JSON.stringify(error) + String(error), "topsecret");
  }
});

test.run();
