/** Values that are hard to carry and to compare, by the kind of an expression. */
import type { Kind, Value } from "./tree.js";

export const texts = [
  "", "a", "A", "b", "abc", "ABC", "aab", "é", "e\u0301", "ß", "İ", "ﬃ", "%", "_", "a%b", "a_b", "'", "\"", "\\", "\\%", "*", "?", "[", "]", "[a]", "[^a]", "a*b",
  "a?", "😀", "😀a", "a😀", "👩‍👩‍👧", "\0", "a\0b", "\0b", " a ", "\t\n", "\u00a0a\u3000", "\uFEFFx", "\u2028", "\u200b", "\uFFFD", "\u{10FFFF}", "\uD7FF", "\uE000", "true", "null", "0", "1.5",
  "-0", "$&", "`${", "red", "123e4567-e89b-12d3-a456-426614174000", "2024-02-29", "a".repeat(300),
];
export const wholes = [0, 1, -1, 2, 3, 5, 7, -7, 31, 32, 33, 64, 255, 2 ** 31 - 1, 2 ** 31, -(2 ** 31), 2 ** 32, 2 ** 32 + 5, 2 ** 53 - 1, -(2 ** 53 - 1)];
export const smalls = [0, 1, -1, 5, 100, -32768, 32767];
export const reals = [
  0, -0, 1, -1, 0.5, -0.5, 1.5, -1.5, 2.5, -2.5, 0.1, 0.2, 0.1 + 0.2, 0.3, 0.49999999999999994, -0.49999999999999994, -0.5000000000000001, 5, -7.25, 3.7,
  4503599627370497.5, 4503599627370497, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 600067930783097500, 1e21, 1e-7, 5e-324, 1.7976931348623157e308, -1.7976931348623157e308,
  2147483647.9, -2147483649.5, 2 ** 40 + 0.5,
];
export const bigs = [0n, 1n, -1n, 5n, -7n, 63n, 2n ** 31n, 2n ** 53n, 2n ** 53n + 1n, -(2n ** 53n) - 1n, 2n ** 63n - 1n, -(2n ** 63n), 2n ** 62n];
/** From the year 1 to the year 9999: MySQL and MariaDB have no year 0. */
export const dates = [
  0, -1, 1, 999, -999, -1000, -1001, Date.UTC(2024, 1, 29, 23, 59, 59, 999), Date.UTC(1969, 11, 31, 23, 59, 59, 1), Date.UTC(1900, 0, 1), Date.UTC(2038, 0, 19, 3, 14, 8),
  Date.UTC(9999, 11, 31, 23, 59, 59, 999), -62135596800000, Date.UTC(2000, 11, 31), Date.UTC(2023, 0, 1, 0, 0, 0, 7),
].map((time) => new Date(time));
export const prices = ["0.00", "1.50", "9.00", "10.00", "-0.01", "-9.00", "100000000000000000.01", "99999999999999999.99"];
export const freePrices = ["0", "1.5", "9", "10", "-0.01", "0.000000000000000000001", "123456789012345678901234567890"];
export const days = ["2024-02-29", "1969-12-31", "0001-01-01", "9999-12-31"];
export const times = ["00:00:00", "23:59:59.999", "12:30:00"];
export const uids = ["123e4567-e89b-12d3-a456-426614174000", "00000000-0000-0000-0000-000000000000"];
export const bytes = [new Uint8Array(), new Uint8Array([0, 255]), new Uint8Array([37, 39, 92])];

/** What is written out in an arrow. */
export const literals: { readonly [K in Kind]: readonly Value[] } = {
  whole: [0, 1, 2, -1, -7, 31, 33, 255, 2147483647, 2147483648, -2147483648],
  real: [0.5, -0.5, 2.5, -2.5, 0.1, 1e21, 5e-324, 1.7976931348623157e308, -0, 600067930783097500],
  big: [0n, 1n, -1n, 5n, 9223372036854775807n, -9223372036854775808n],
  text: ["", "a", "A", "b", "%", "_", "'", "\"", "\\", "*", "?", "[", "]", "[a]", "é", "e\u0301", "😀", "\0", "a\0", " ", "\u2028", "$&", "`${", "\uFFFD", "ß"],
  flag: [true, false],
  at: [new Date(0), new Date(-1), new Date("2024-02-29T23:59:59.999Z")],
  decimal: ["0", "1.5", "1.50", "9", "10.00", "-0.01"],
  other: [],
};

/** What an arrow captures, with the type that it has there. */
export const captured: { readonly [K in Kind]: { readonly type: string; readonly values: readonly Value[] } } = {
  whole: { type: "Int", values: [7, 0, -1, 2 ** 31, 2 ** 53 - 1] },
  real: { type: "number", values: [0, -0, 5, 0.5, -2, 5e-324, 1.7976931348623157e308, Infinity, -Infinity, 2 ** 53, 600067930783097500, 1, 0.1] },
  big: { type: "bigint", values: [5n, 2n ** 53n + 1n, 2n ** 63n - 1n, -1n, 0n] },
  text: { type: "string", values: ["a", "", "%", "'\"\\", "a*", "[a]", "?", "😀", "\u0301", "\0", "\0b", "\u{10FFFF}", "\uD7FF", "red", "2024-02-29", "_", "\\", "A", "ß"] },
  flag: { type: "boolean", values: [true, false] },
  at: { type: "Date", values: [new Date(0), new Date(-1), new Date("2024-02-29T23:59:59.999Z"), new Date("0001-01-01T00:00:00Z"), new Date("9999-12-31T23:59:59.999Z")] },
  decimal: { type: "string", values: ["1.5", "9", "-0.010", "0"] },
  other: { type: "never", values: [] },
};

/** What a captured list holds. */
export const listed: { readonly [K in Kind]: readonly Value[] } = {
  whole: [0, 1, -1, 5, -7, 255, 2 ** 31, 2 ** 53 - 1],
  real: [0, 1, -7, 0.1, 0.5, -0, 5e-324, 1.7976931348623157e308, 2 ** 53, 600067930783097500, 1e21],
  big: [5n, 0n, 2n ** 53n + 1n, 2n ** 63n - 1n, -(2n ** 63n)],
  text: ["", "a", "%", "'", "\"", "\\", "😀", "e\u0301", "\0", "a\0b", "[a]", "null", "0", "\uFFFD", "\u2028", "red", "A"],
  flag: [true, false],
  at: [],
  decimal: ["1.5", "9", "-0.010", "0"],
  other: [],
};
