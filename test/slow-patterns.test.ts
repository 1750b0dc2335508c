/** Patterns that some text makes slow are reported, with the parts that overlap; ordinary ones are not. Each report is of a pattern that is slow. */
import { test } from "uvu";
import * as assert from "uvu/assert";
import { slownessOf } from "../transformer/check/slow-patterns.js";

const ordinary = [
  "^[a-z0-9]+(?:-[a-z0-9]+)*$", "^[A-Za-z_$][\\w$]*$", "^\\d{4}-\\d{2}-\\d{2}$", "^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$",
  "^(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?$", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)$", "^\\+?[1-9]\\d{6,14}$",
  "^\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]?\\d{4}$", "^v?\\d+\\.\\d+\\.\\d+(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$",
  "^(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)(?:-((?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\\.(?:0|[1-9]\\d*|\\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\\+([0-9a-zA-Z-]+(?:\\.[0-9a-zA-Z-]+)*))?$",
  "^\\d+(?:\\.\\d{1,2})?$", "^-?\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?$", "^[$€£]\\d+(?:\\.\\d\\d)?$", "^-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?$", "^https?://[\\w.-]+(?:/[\\w./%-]*)?(?:\\?[^#\\s]*)?(?:#\\S*)?$",
  "^https?://[^\\s/$.?#].[^\\s]*$", "^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", "^[\\w.+-]+@[\\w-]+\\.[\\w.-]+$", "^[\\w.-]+@[\\w-]+(?:\\.[\\w-]+)+$",
  "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", "^#(?:[0-9a-fA-F]{3}){1,2}$", "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$",
  "^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$", "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$", "^[A-Z]{2}\\d{2}[A-Z0-9]{11,30}$", "^[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}$",
  "^\\d{5}(?:-\\d{4})?$", "^(?=.*[A-Z])(?=.*\\d).{8,}$", "^\\p{L}+(?:[ '-]\\p{L}+)*$", "^\\S+(?: \\S+)*$", "^[^,]+(?:,[^,]+)*$", "^\\w+=.*$", "^\\s*#.*$", "^(?:/[\\w-]+)+/?$",
  "^(?:[\\w.-]+/)*[\\w.-]+$", "^.+\\.(?:png|jpe?g|gif|webp)$", "^[\\w,\\s-]+\\.[A-Za-z]{3}$", "^@[a-z\\d](?:[a-z\\d]|-(?=[a-z\\d])){0,38}$", "^\\s*(\\S+)\\s*$", "^(\\d+,)*\\d+$", "^[a-z]{2}(?:-[A-Z]{2})?$",
  "^\"(?:[^\"\\\\]|\\\\.)*\"$", "a+", "^a*$", "^.*$", "^[\\s\\S]*$", "^\\d+\\.?\\d*", "^(?:\\d+|[a-z]+)$", "^\\+[1-9]\\d{1,14}$",
];

/** With a beginning and a middle that make many ways, and an end that none of them takes. */
const slow: readonly (readonly [source: string, kind: "exponential" | "polynomial", text: (length: number) => string])[] = [
  ["^(a+)+$", "exponential", (length) => `${"a".repeat(length)}!`],
  ["^(a|a)*$", "exponential", (length) => `${"a".repeat(length)}!`],
  ["^(\\d+|\\w)*!", "exponential", (length) => "1".repeat(length)],
  ["^(a|aa)+$", "exponential", (length) => `${"a".repeat(length)}!`],
  ["^(.*a){2}$", "polynomial", (length) => `${"a".repeat(length)}!`],
  ["^([a-z]+)*\\d", "exponential", (length) => "a".repeat(length)],
  ["^(\\w+\\s?)*$", "exponential", (length) => `${"a".repeat(length)}!`],
  ["^(([a-z])+.)+[A-Z]([a-z])+$", "exponential", (length) => "a".repeat(length)],
  ["^\\s*.*\\s*$", "polynomial", (length) => `${" ".repeat(length / 25)}x\ny`],
  ["^a*a*b", "polynomial", (length) => "a".repeat(length)],
  ["^(.*)(.*)x", "polynomial", (length) => "a".repeat(length)],
  ["^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", "polynomial", (length) => `a@${".".repeat(length)}@`],
  ["^\\d*\\.?\\d*$", "polynomial", (length) => `${"1".repeat(length)}x`],
  ["^[+-]?(?:\\d+\\.?\\d*|\\.\\d+)$", "polynomial", (length) => `${"1".repeat(length)}x`],
  ["^<[a-z]+[^>]*>$", "polynomial", (length) => `<${"a".repeat(length)}`],
  ["^.*@.*$", "polynomial", (length) => `${"@".repeat(length)}\n`],
  ["^.*foo.*bar", "polynomial", (length) => "foo".repeat(length / 3)],
  ["^\\w+\\d+$", "polynomial", (length) => `${"1".repeat(length)}!`],
  ["^[\\w.]+\\.[\\w.]+@x$", "polynomial", (length) => ".".repeat(length)],
  ["^\\s+$|^\\w*\\w*!$", "polynomial", (length) => "a".repeat(length)],
  ["^[a-z-]+-[a-z-]+-x!$", "polynomial", (length) => "-".repeat(length)],
  ["^ *[^;]*;$", "polynomial", (length) => " ".repeat(length)],
  ["^(?:.+,)?.+;$", "polynomial", (length) => ",".repeat(length)],
  ["^\\S*\\S+@$", "polynomial", (length) => "a".repeat(length)],
  ["^0*\\d+$", "polynomial", (length) => `${"0".repeat(length)}x`],
  ["^(\\d+)(,\\d+)*(\\d*)$", "polynomial", (length) => `${"1".repeat(length)}x`],
  ["^\\p{L}*[\\p{L} ]*!$", "polynomial", (length) => "é".repeat(length)],
];

for (const source of ordinary) test(`ordinary: ${source}`, () => assert.is(slownessOf(source), undefined));

function took(expression: RegExp, text: string): number {
  const start = performance.now();
  assert.not(expression.test(text));
  return performance.now() - start;
}

for (const [source, kind, text] of slow) {
  test(`slow: ${source}`, () => {
    assert.is(slownessOf(source)?.kind, kind);
    const expression = new RegExp(source, "u");
    // A text five times as long takes 25 times as long; what is exponential takes 32 times as long for five characters more.
    const [short, long] = kind === "polynomial" ? [1000, 5000] : [16, 21];
    const least = Math.min(...Array.from({ length: 5 }, () => took(expression, text(short))));
    const times = took(expression, text(long)) / least;
    assert.ok(times > 8, `${times} times`);
  });
}

test("the parts are told as they are written", () => {
  const parts = (source: string): unknown => {
    const found = slownessOf(source);
    return found?.kind === "polynomial" ? found.parts : found;
  };
  assert.equal(parts("^\\s*.*\\s*$"), ["\\s*", ".*"]);
  assert.equal(parts("a*a*b"), ["a*", "a*"]);
  assert.equal(parts("^(?:\\d+ )*x(.*)(.+)y"), [".*", ".+"]);
  assert.equal(parts("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"), ["[^\\s@]+", "[^\\s@]+"]);
});

test("a pattern is looked into in little time, however many parts it has", () => {
  const start = Date.now();
  for (const source of [`^${"a*".repeat(100)}b`, `^${"(?:\\w+-)*".repeat(20)}$`, `^${".*".repeat(60)}x$`, `^(?:${"a|".repeat(80)}b)*$`, `^${"[a-z]+\\d*".repeat(30)}$`]) slownessOf(source);
  assert.ok(Date.now() - start < 6000, `${Date.now() - start} ms`);
});


test.run();
