/** The one table of what a database does not answer as JavaScript does. Everything else answers alike; page.ts makes the users' page of it. */
import type { DialectName } from "sqlmodel";

export interface Exception {
  /** What a test of exceptions.test.ts is called. */
  readonly name: string;
  readonly databases: readonly DialectName[];
  /** As it is written in an arrow. */
  readonly expression: string;
  readonly javascript: string;
  readonly sql: string;
  readonly why: string;
  /** The diagnostic by which the build says so; undefined where it is said here only. */
  readonly diagnostic?: string;
}

const all: readonly DialectName[] = ["sqlite", "postgres", "mysql"];

export const exceptions: readonly Exception[] = [
  {
    name: "a character is a code point", databases: all, expression: '`"😀".length`, `slice`, `substring`, `charAt`, `indexOf`, `padStart`',
    javascript: "counts UTF-16 units", sql: "counts characters (code points)", why: "half a pair is no text in any database",
  },
  {
    name: "texts order by code points", databases: all, expression: '`"\\uFFFD" < "😀"`', javascript: "false: by UTF-16 units", sql: "true: by code points",
    why: "the order of indexes and of `ORDER BY`",
  },
  {
    name: "a division by zero is null", databases: all, expression: "`a / 0`, `a % 0`", javascript: "Infinity, NaN", sql: "NULL; on MySQL and MariaDB `0 ** -1` too",
    why: "SQL has no NaN, and MySQL no Infinity",
  },
  {
    name: "a number that is none is null, or refused", databases: all, expression: "`0 ** -1 * 0` and every other NaN", javascript: "NaN",
    sql: "NULL; on PostgreSQL an error where it is read, and the greatest number in a comparison", why: "PostgreSQL's NaN equals itself; the others have none",
  },
  {
    name: "a whole number beyond 2^53 is refused", databases: all, expression: "a sum, difference or product of integers beyond ±2^53, on the way to a sum too", javascript: "rounded",
    sql: "exact; reading it is an error", why: "integers are no doubles",
  },
  {
    name: "a null adds nothing to a text", databases: all, expression: '`"a" + null`, `${null}`', javascript: '`"anull"`, `"null"`', sql: '`"a"`, `""`',
    why: "as in C#: one missing value does not spoil the text",
  },
  {
    name: "zero has one sign", databases: all, expression: "`-0`", javascript: "`Object.is` tells it from 0", sql: "0 where it is stored; computed, either",
    why: "SQLite and MariaDB store one zero; PostgreSQL is sent \"0\"",
  },
  {
    name: "decimals compare as numbers", databases: all, expression: '`h.price === "1.5"`, `<`, `includes` of a `Decimal`', javascript: "compares texts",
    sql: 'compares numbers: "1.50" equals "1.5"', why: "a Decimal is a number",
  },
  {
    name: "a captured NaN is refused", databases: all, expression: "`x === NaN` with a captured NaN", javascript: "false", sql: "`ValidationError` before any SQL",
    why: "drivers bind NaN as NULL, or it would be the greatest number",
  },
  {
    name: "a Date outside of four-digit years is refused", databases: all, expression: "`h.at < d` with a captured `d` outside of the years 0 to 9999; on MySQL and MariaDB of 1 to 9999",
    javascript: "as ever", sql: "`ValidationError` before any SQL", why: "no column could give it back on every database; DATETIME begins with the year 1",
  },
  {
    name: "a captured value is no part of a group's key", databases: all, expression: "`groupBy(h => h.flag ? h.age : x).map(h => h.flag ? h.age : x)`", javascript: "the key",
    sql: "the build refuses it", why: "a captured value is a parameter, and two parameters are two expressions to a database", diagnostic: "SQM2012",
  },
  {
    name: "two Dates are compared by their time", databases: all, expression: "`h.at === d`", javascript: "false: it is identity", sql: "the build refuses it, and offers `getTime()`",
    why: "what is meant is the instant", diagnostic: "SQM2009",
  },
  {
    name: "a number with a fraction has no text", databases: all, expression: "`${h.real}`, `\"a\" + h.real`", javascript: "the shortest text that reads back as it", sql: "the build refuses it",
    why: "each database writes doubles in its own way", diagnostic: "SQM2017",
  },
  {
    name: "a captured prefix with NUL is refused", databases: ["sqlite"], expression: "`h.name.startsWith(p)` with a NUL in the captured `p`", javascript: "as ever",
    sql: "`ValidationError` before any SQL", why: "GLOB, which uses an index, ends at a NUL",
  },
  {
    name: "a bigint beyond 64 bits is refused", databases: ["sqlite"], expression: "a `bigint` beyond 64 bits, also on the way to a `sum`", javascript: "exact",
    sql: "an error where it is read; in a comparison the nearest double", why: "integers are 64 bits wide",
  },
  {
    name: "a bit operation takes at most 64 bits", databases: ["sqlite"], expression: "`x | 0` and its kind, where `x` is beyond 64 bits", javascript: "the low 32 bits of the exact value",
    sql: "those of the nearest 64-bit integer", why: "SQL integers have 64 bits",
  },
  {
    name: "a product beyond the largest double is Infinity, or refused", databases: ["postgres", "mysql"], expression: "a computed double beyond 1.8e308; on PostgreSQL also one so small that it would be 0",
    javascript: "Infinity, 0", sql: "an error (22003, 1690)", why: "PostgreSQL refuses both and MySQL has no Infinity; a guard around every product would cost every query",
  },
  {
    name: "a text with NUL is found, or refused", databases: ["postgres"], expression: "a text with a NUL, captured, or a literal in the arrow", javascript: "as ever",
    sql: "`ValidationError` before any SQL; for a literal an error of the server", why: "PostgreSQL's texts have no NUL",
  },
  {
    name: "a power is near", databases: ["postgres", "mysql"], expression: "`x ** y`", javascript: "as the engine computes it", sql: "may differ in the last digits",
    why: "the server's C library computes it",
  },
  {
    name: "times come back with their seconds", databases: ["postgres", "mysql"], expression: '`TimeOnly` "12:30" or "12:30:00.50"', javascript: "as it was written",
    sql: 'read as "12:30:00" and "12:30:00.5"', why: "TIME stores the time, not its spelling; the arrow over the row that was read answers alike",
  },
  {
    name: "a bigint beside a number is a double", databases: ["postgres"], expression: "`h.big < x` where `x` is a `number` column or expression", javascript: "exact", sql: "both as doubles",
    why: "no type of PostgreSQL holds both exactly; a captured number is compared exactly",
  },
  {
    name: "the average of decimals has the digits of its database", databases: ["postgres"], expression: "`avg(h.price)`", javascript: "",
    sql: "16 significant digits or more, where SQLite has 16 places", why: "NUMERIC chooses the scale of a quotient",
  },
  {
    name: "a captured infinity orders numbers, and is no number elsewhere", databases: ["mysql"], expression: "a captured Infinity", javascript: "as ever",
    sql: "the greatest double where numbers are ordered by it; elsewhere `ValidationError` before any SQL", why: "there is no Infinity",
  },
  {
    name: "a letter with several for its other case, and the text around a replacement", databases: ["mysql"],
    expression: "`toUpperCase`, `toLowerCase` of a letter whose other case is several letters (but ß and İ), of `Σ` at the end of a word, and of letters younger than the server's tables; ``replaceAll(x, \"$`\")``, `\"$'\"`",
    javascript: '"FFI" of "ﬃ", "ς"; the text before, and behind the place', sql: 'the letter as it is, "σ"; the two characters', why: "the servers map one character to one, and REPLACE knows no place",
  },
  {
    name: "a NUL at the end counts for nothing in an order", databases: ["mysql"], expression: '`orderBy(h => h.flag ? "a\\0" : "a")`', javascript: '"a" first', sql: "they are level",
    why: "the servers sort computed texts by keys that are filled up with NULs; columns keep theirs apart",
  },
  {
    name: "a decimal without digits has its zeros cut", databases: ["mysql"], expression: '`Decimal` without `maxDigits` and `decimalPlaces`: "1.50"; the least or greatest of a chosen one, `max(h.price ?? h.other)`', javascript: "as it was written",
    sql: 'read as "1.5"; beyond 35 digits before the point or 30 after it a `ValidationError`', why: "DECIMAL(65, 30) carries it",
  },
];
