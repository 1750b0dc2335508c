/**
 * What the query language has to be able to do, by the numbers of its list of requirements, and what shows it on the three databases: a
 * case folder, or a test by its name. A row that names nothing, or something that is not there any more, fails.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const directory = dirname(fileURLToPath(import.meta.url));

type Capability = readonly [number: number, what: string, ...shownBy: readonly string[]];

const expressions: readonly Capability[] = [
  [47, "columns, literals, null and raw SQL, each quoted or bound", "names/odd-names", "raw/in-arrows", "traps.test.ts: W6: names, keys of JSON and values never become SQL"],
  [48, "comparisons, with null as JavaScript has it", "arrows/logic", "arrows/agreement", "oracle.test.ts"],
  [49, "and, or, not, arithmetic, in their precedence", "traps/W1-precedence", "arrows/logic", "traps.test.ts: W1: "],
  [50, "is null, is not null", "arrows/logic", "relations/agreement"],
  [51, "distinct from, not distinct from", "traps/W8-dialects", "arrows/logic"],
  [52, "like, ilike", "arrows/like-between", "exceptions.test.ts"],
  [53, "starts with, ends with, contains, with any needle", "traps/W7-wildcards", "traps.test.ts: W7: "],
  [54, "membership in lists and queries: empty, with null, of any length", "arrows/lists", "subqueries/tests", "subqueries/values"],
  [55, "between", "arrows/like-between", "oracle.test.ts"],
  [56, "concatenation", "reading/map", "traps/W8-dialects"],
  [57, "bits", "traps/W8-dialects", "arrows/agreement"],
  [58, "case", "reading/map", "arrows/guards"],
  [59, "aggregates, with distinct and filter", "groups/aggregates", "reading/aggregate-ends"],
  [60, "functions of texts and numbers", "arrows/agreement", "oracle.test.ts"],
  [61, "casts to a closed set of types", "forms.test.ts: numbers convert as JavaScript does", "forms.test.ts: a text becomes an exact bigint or decimal"],
  [62, "windows and their frames", "windows/functions", "windows/frames", "forms.test.ts: places in a window"],
  [63, "exists, correlated and nested; queries as values", "subqueries/tests", "subqueries/values"],
  [64, "values inside JSON", "json/paths", "json/hostile", "forms.test.ts: a key may hold anything"],
  [65, "arrays", "forms.test.ts: a list has an item where JavaScript finds it", "models/every-type"],
  [66, "orders, with nulls first or last", "reading/verbs-and-ends", "traps/W8-dialects"],
  [67, "placeholders in the order of the statement", "joins/explicit", "common/named", "sets/rows"],
];

const selects: readonly Capability[] = [
  [68, "all, first, count, exists; columns as objects, rows as pairs, one value alone", "reading/verbs-and-ends", "reading/map", "joins/explicit"],
  [69, "one and oneOrNull", "reading/verbs-and-ends"],
  [70, "filter and orFilter", "traps/W1-precedence", "traps.test.ts: W1: "],
  [71, "order, limit, offset; an offset alone; a limit of none", "reading/verbs-and-ends", "traps/W8-dialects"],
  [72, "joins of every kind, of a model with itself, of a query, of a query for each row", "joins/explicit", "joins/full", "joins/sources", "joins/lateral", "traps/W3-joined-names"],
  [73, "groups by expressions, having", "reading/groups", "groups/computed-keys"],
  [74, "distinct, and its count", "reading/verbs-and-ends", "groups/first-of-each"],
  [75, "locks", "locks/rows", "locks/tables", "locks/plain", "forms.test.ts: a locked row is skipped, or not waited for"],
  [76, "a model in the table of another reads, changes and deletes its own rows alone", "inheritance/single"],
  [77, "a model in a table beside its parent's", "inheritance/joined"],
  [78, "several models in one query", "inheritance/single-union", "inheritance/joined-union"],
  [79, "related rows with the rows", "include/lists", "include/keys", "include/statements", "traps.test.ts: W11: "],
  [80, "sets of rows", "sets/rows", "sets/shapes", "composed/sets"],
  [81, "named and recursive queries", "common/named", "common/trees"],
  [82, "the first rows for each row", "joins/lateral", "include/lists"],
  [83, "one statement for one structure", "composed/steps", "dynamic.test.ts: one structure is one statement, and the one asked for longest ago is forgotten [83]"],
  [84, "the user's own SQL", "raw/sql", "raw/in-a-variable", "raw/bigint"],
  [85, "rows one at a time", "reading/streams-and-plans", "sqlite-driver.test.ts: a stream gives every row; leaving it early frees the statement"],
];

const writes: readonly Capability[] = [
  [86, "an insert answers the key, of whatever type", "writing/insert", "models/keys", "traps.test.ts: W5: "],
  [87, "keys that the database makes, rows of nothing but defaults", "writing/rows-of-defaults", "models/defaults"],
  [88, "lists of rows: mixed, in order, in pieces, all or nothing", "writing/insert", "sqlite-driver.test.ts: insertMany is all or nothing, in order, with keys or with rows"],
  [89, "rows that writes answer", "writing/insert", "writing/update", "writing/delete"],
  [90, "upserts: of a named key, with expressions and conditions", "writing/upsert", "writing/upsert-keys", "writing/upsert-lists", "writing/upsert-at-once"],
  [91, "an update of one object, whole or by columns", "writing/update", "traps.test.ts: W26: "],
  [92, "updates and deletes by a filter, to expressions", "writing/update", "writing/related", "writing/very-table"],
  [93, "a delete of one object, or by a filter", "writing/delete", "traps.test.ts: W26: "],
  [94, "an insert into two tables, all or nothing", "inheritance/joined"],
  [95, "a list of such", "inheritance/joined"],
  [96, "an upsert of such changes the tables that it names", "inheritance/joined-upsert"],
  [97, "an update over two tables", "inheritance/joined"],
  [98, "a delete from two tables", "inheritance/joined"],
  [99, "what these answer has one shape", "inheritance/joined"],
];

const capabilities = [...expressions, ...selects, ...writes];

test("every number has its row", () => {
  assert.equal(capabilities.map(([number]) => number), Array.from({ length: 99 - 47 + 1 }, (_, index) => 47 + index));
});

for (const [number, what, ...shownBy] of capabilities) {
  test(`${number}: ${what}`, () => {
    assert.ok(shownBy.length > 0, "nothing shows it");
    for (const place of shownBy) assert.ok(isThere(place), `${place} is not there`);
  });
}

/** `topic/case`, `file.test.ts`, or `file.test.ts: how a test's name begins`. */
function isThere(place: string): boolean {
  if (!place.includes(".test.ts")) return existsSync(join(directory, "cases", place, "input.ts"));
  const [file, name] = place.split(/: (.*)/s);
  return existsSync(join(directory, file!)) && (name === undefined || readFileSync(join(directory, file!), "utf8").includes(`"${name}`));
}

test.run();
