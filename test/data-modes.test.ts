/** The table of runtime/data/conversions.ts, row by row: what lax mode takes for a type, what strict JSON takes, and what nobody does. */
import { type Decimal, type Int, type Int16, safeParse, safeParseJson, type SafeParsed } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";

const answer = (result: SafeParsed<unknown>): unknown => (result.ok ? result.value : `${result.issues[0]!.code} ${result.issues[0]!.message}`);
const refused = (result: SafeParsed<unknown>): boolean => !result.ok;

type Row = readonly [input: unknown, lax: unknown, strictToo?: boolean];
const no = Symbol("refused");

function check(name: string, rows: readonly Row[], lax: (input: unknown) => SafeParsed<unknown>, strict: (input: unknown) => SafeParsed<unknown>): void {
  test(name, () => {
    for (const [input, expected, strictToo = false] of rows) {
      const shown = `${typeof input} ${typeof input === "object" ? JSON.stringify(input) : String(input)}`;
      const got = lax(input);
      if (expected === no) assert.ok(refused(got), `lax takes ${shown}`);
      else assert.equal(answer(got), expected, `lax ${shown}`);
      if (strictToo) assert.equal(answer(strict(input)), expected, `strict ${shown}`);
      else assert.ok(refused(strict(input)), `strict takes ${shown}`);
    }
  });
}

check("number", [
  [1.5, 1.5, true], [-0, -0, true], ["1.5", 1.5], ["-2e3", -2000], ["+.5", 0.5], ["1.", 1], [10n, 10], [2n ** 53n + 1n, no],
  ["", no], [" ", no], [" 1", no], ["0x10", no], ["Infinity", no], ["1e999", no], ["1,5", no], [NaN, no], [Infinity, no], [true, no], [null, no], [[1], no], [new Date(1), no],
], (input) => safeParse<number>(input), (input) => safeParse<number>(input, { strict: true }));

check("Int", [
  [48, 48, true], ["48", 48], ["-48", -48], ["48.0", 48], ["48.5", no], [48.5, no], [2 ** 53, no], ["9007199254740993", no], [7n, 7], [2n ** 60n, no], ["1e3", no], [true, no], ["", no],
], (input) => safeParse<Int>(input), (input) => safeParse<Int>(input, { strict: true }));

check("Int16", [[32767, 32767, true], [32768, no], ["-32768", -32768], ["-32769", no]], (input) => safeParse<Int16>(input), (input) => safeParse<Int16>(input, { strict: true }));

check("boolean", [
  [true, true, true], ...["true", "T", "yes", "y", "ON", "1"].map((word): Row => [word, true]), ...["false", "f", "No", "n", "off", "0"].map((word): Row => [word, false]),
  [1, true], [0, false], [2, no], ["", no], ["truely", no], ["constructor", no], [null, no], [1n, no],
], (input) => safeParse<boolean>(input), (input) => safeParse<boolean>(input, { strict: true }));

check("bigint", [
  [5n, 5n, true], ["12345678901234567890", 12345678901234567890n], ["-7", -7n], ["+7", 7n], [7, 7n], [2 ** 53, no], [1.5, no], ["1.0", no], ["0x1", no], ["", no], ["9".repeat(1001), no],
], (input) => safeParse<bigint>(input), (input) => safeParse<bigint>(input, { strict: true }));

check("Decimal", [
  ["12.50", "12.50", true], [12.5, "12.5"], [10n ** 30n, `1${"0".repeat(30)}`], [1e21, no], [1e-7, no], ["1e3", no], ["", no], ["1.", no], [NaN, no],
], (input) => safeParse<Decimal>(input), (input) => safeParse<Decimal>(input, { strict: true }));

const instant = new Date("2024-02-29T12:00:00.000Z");
check("Date", [
  [instant, instant, true], ["2024-02-29T12:00:00Z", instant], ["2024-02-29T13:00:00.000+01:00", instant], [instant.getTime(), instant], ["2023-02-29T12:00:00Z", no], ["2024-02-29", no],
  ["2024-02-29T12:00:00", no], [1.5, no], [8.64e15 + 1, no], [new Date(NaN), no], ["tomorrow", no], ["0001-01-31T00:00:00Z", new Date("0001-01-31T00:00:00Z")],
], (input) => safeParse<Date>(input), (input) => safeParse<Date>(input, { strict: true }));

const bytes = Uint8Array.of(0, 255);
check("Uint8Array", [[bytes, bytes, true], ["AP8=", bytes], [bytes.buffer, bytes], ["AP8", no], ["A===", no], ["****", no], [[0, 255], no]], (input) => safeParse<Uint8Array>(input), (input) =>
  safeParse<Uint8Array>(input, { strict: true }));

check("Set", [[new Set([1]), new Set([1]), true], [[1, 1, "2"], new Set([1, 2])], [{ 0: 1 }, no], ["1", no], [[null], no]], (input) => safeParse<Set<number>>(input), (input) =>
  safeParse<Set<number>>(input, { strict: true }));

const map = new Map([["a", 1]]);
check("Map", [[map, map, true], [[["a", 1]], map], [{ a: "1" }, map], [[["a"]], no], [[["a", 1, 2]], no], ["a", no]], (input) => safeParse<Map<string, number>>(input), (input) =>
  safeParse<Map<string, number>>(input, { strict: true }));

check("Map by numbers", [[new Map([[1, 2]]), new Map([[1, 2]]), true], [[["1", 2]], new Map([[1, 2]])], [{ 1: 2 }, no]], (input) => safeParse<Map<number, number>>(input), (input) =>
  safeParse<Map<number, number>>(input, { strict: true }));

check("string", [["", "", true], [1, no], [true, no], [null, no], [new String("x"), no], ["\ud800", "\ud800", true]], (input) => safeParse<string>(input), (input) => safeParse<string>(input, { strict: true }));

check("literals", [["a", "a", true], [1, 1, true], [true, true, true], ["1", no], ["true", no], [null, no]], (input) => safeParse<"a" | 1 | true>(input), (input) =>
  safeParse<"a" | 1 | true>(input, { strict: true }));

test("strict JSON takes what JSON has no form for as text", () => {
  const strict = { strict: true } as const;
  assert.equal(answer(safeParseJson<Date>('"2024-02-29T12:00:00Z"', strict)), instant);
  assert.equal(answer(safeParseJson<bigint>('"12345678901234567890"', strict)), 12345678901234567890n);
  assert.equal(answer(safeParseJson<bigint>("7", strict)), 7n);
  assert.ok(refused(safeParseJson<bigint>("12345678901234567890", strict)), "a number that JSON.parse rounded");
  assert.equal(answer(safeParseJson<Uint8Array>('"AP8="', strict)), bytes);
  assert.equal(answer(safeParseJson<Set<number>>("[1,1]", strict)), new Set([1]));
  assert.equal(answer(safeParseJson<Map<string, number>>('{"a":1}', strict)), map);
  assert.equal(answer(safeParseJson<Map<string, number>>('[["a",1]]', strict)), map);
  assert.ok(refused(safeParseJson<number>('"1"', strict)));
  assert.ok(refused(safeParseJson<boolean>('"true"', strict)));
  assert.ok(refused(safeParseJson<Date>("0", strict)));
  assert.equal(answer(safeParseJson<number>('"1"')), 1);
  assert.equal(answer(safeParseJson<number>("1 secret")), "json is not JSON");
  assert.equal(answer(safeParseJson<number>("")), "json is not JSON");
});

/** @sqlmodel strict */
interface Exact {
  count: Int;
  flag: boolean | null;
  list: number[];
}

interface Loose {
  count: Int;
  exact: Exact;
}

test("strict on an interface is about its own fields", () => {
  const exact = { count: 1, flag: null, list: [1] };
  assert.equal(answer(safeParse<Loose>({ count: "1", exact })), { count: 1, exact });
  const result = safeParse<Loose>({ count: "1", exact: { count: "1", flag: "true", list: ["1"] } });
  assert.equal(result.ok ? [] : result.issues.map(({ path }) => path.join(".")), ["exact.count", "exact.flag", "exact.list.0"]);
  assert.ok(refused(safeParse<Loose>({ count: "1", exact }, { strict: true })));
});

test("a bigint literal comes out of JSON as its text or as a number, in both modes; elsewhere no literal is converted", () => {
  type Bits = 1n | -2n | 90071992547409930n;
  type Tagged = { kind: 1n; a: Int } | { kind: 2n; b: Int };
  for (const options of [{ strict: true }, { strict: false }]) {
    for (const [text, expected] of [["1", 1n], ['"1"', 1n], ['"+01"', 1n], ["-2", -2n], ['"90071992547409930"', 90071992547409930n]] as const) assert.equal(answer(safeParseJson<Bits>(text, options)), expected, text);
    for (const text of ["2", '"2"', "1.5", '""', "true", "null", "90071992547409930", '"1n"']) assert.ok(refused(safeParseJson<Bits>(text, options)), text);
    assert.ok(refused(safeParse<Bits>(1, options)) && refused(safeParse<Bits>("1", options)));
    assert.equal(answer(safeParse<Bits>(-2n, options)), -2n);
    assert.equal(answer(safeParseJson<Bits | null | "x">("null", options)), null);
    assert.equal(answer(safeParseJson<1n | "1" | 2>('"1"', options)), "1", "what it is goes before what it stands for");
    assert.equal(answer(safeParseJson<1n | "1" | 2>("1", options)), 1n);
    assert.equal(answer(safeParseJson<{ list: (1n | Date[])[] }>('{"list":["1",[]]}', options)), { list: [1n, []] });
    assert.equal(answer(safeParseJson<Tagged>('{"kind":"2","b":3}', options)), { kind: 2n, b: 3 });
    assert.ok(refused(safeParseJson<Tagged>('{"kind":"3","b":3}', options)));
  }
});

test.run();
