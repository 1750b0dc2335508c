/**
 * What the query language and the data functions have to be able to do, by the numbers of their list of requirements, and what shows it:
 * a case folder, a test by its name, or a bench. A row that names nothing, or something that is not there any more, fails.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "uvu";
import * as assert from "uvu/assert";

const directory = dirname(fileURLToPath(import.meta.url));

type Capability = readonly [number: number | string, what: string, ...shownBy: readonly string[]];

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

const rules: readonly Capability[] = [
  [144, "four bounds, exact on bigints and decimals, and a message with what came", "data-parse.test.ts: a message says what is asked and what came", "data-parse.test.ts: rules are exact"],
  [145, "multiples, exact: 0.3 is one of 0.1; of 0 is a build error", "data-parse.test.ts: rules are exact", "errors/SQM1003-bad-attribute-value"],
  [146, "lengths in characters", "data-parse.test.ts: rules are exact", "errors/SQM3002-empty-range"],
  [147, "patterns: looked for, read and judged when built", "data-parse.test.ts: a message says", "errors/SQM1011-bad-pattern", "errors/SQM3003-slow-pattern"],
  [148, "formats, each with its policy", "data-parse.test.ts: formats", "data-json-schema.test.ts: ajv and parseJson agree on formats"],
  [149, "fields that have to be there; items: least, most, none twice", "data-parse.test.ts: types that are computed from others", "data-parse.test.ts: Maps and Sets are equal"],
  [150, "functions of one's own: of a field, of the raw input, of the whole", "data-parse.test.ts: functions of one's own", "data-parse.test.ts: functions that have to be awaited", "errors/SQM1017-function-not-found", "errors/SQM3051-not-a-function"],
  [151, "every issue at once, with its path", "data-parse.test.ts: rules are exact", "data-parse.test.ts: types that contain themselves", "data-rest.test.ts: a request that is not valid"],
  [152, "from values, from JSON, strict or not, over a value that is there", "data-modes.test.ts: strict JSON takes", "data-modes.test.ts: strict on an interface", "data-patch.test.ts: only the keys"],
  [153, "dumps, with everything that may be left out of them", "data-dump.test.ts: defaults and nulls", "data-dump.test.ts: computed fields", "data-stringify.test.ts: stringify equals JSON.stringify of the dump", "data-stringify.test.ts: indent is", "data/dump"],
  [154, "what was not said stays out, after a read from a database and an assignment too", "data-dump.test.ts: what parse filled in is unset", "data-fields-set.test.ts: what is assigned later", "data-fields-set.test.ts: of a row that was loaded"],
  [155, "trees speak of fields by their names, at any depth", "data-dump.test.ts: trees name fields", "data-dump.test.ts: aliases: "],
  [156, "aliases of three kinds, in their order", "data-parse.test.ts: aliases in: ", "data-dump.test.ts: aliases: ", "errors/SQM3005-shared-key"],
  [157, "JSON of each type, and back without loss", "data-dump.test.ts: JSON mode", "data-stringify.test.ts: what stringify writes, parseJson reads back"],
  [158, "changes of a value, null among them, checked, into the same object", "data-patch.test.ts: only the keys", "data-patch.test.ts: unknown keys", "data-patch.test.ts: nothing is written if anything is wrong"],
];

/** Where Python's SQLModel and Pydantic do more than what the list above was made of. */
const differences: readonly Capability[] = [
  ["P1", "one interface is table and schema; rows are checked where that is asked for", "writing/validated", "data-patch.test.ts: a row is read, patched and written"],
  ["P2", "families of models by inheritance", "data-rest.test.ts: a hero is created", "data-names.test.ts: what is extended", "data-patch.test.ts: of a value of another type in the family"],
  ["P3", "objects, instances and JSON come in; changes go over what is there", "data-calls.test.ts: a call in a class", "data-patch.test.ts: a parsed value stays one", "data-boundary.test.ts: no prototype changes"],
  ["P4", "constraints, discriminators, validators before and after, computed fields", "data-parse.test.ts: rules are exact", "data-parse.test.ts: unions: ", "data-parse.test.ts: functions of one's own", "data-dump.test.ts: computed fields"],
  ["P5", "lax, strict and JSON", "data-modes.test.ts: strict JSON takes", "data-modes.test.ts: strict on an interface", "data-modes.test.ts: number", "data-modes.test.ts: Date"],
  ["P6", "an alias goes before the name, which has to be allowed", "data-parse.test.ts: aliases in: ", "data-patch.test.ts: changes are read by their input names"],
  ["P7", "dumps by the declared type: what a value has beside never goes out", "data-dump.test.ts: what the type does not name", "data-dump.test.ts: members of a union", "data/dump"],
  ["P8", "the fields that were set; extra keys that are kept", "data-fields-set.test.ts: of what parse made", "data-parse.test.ts: extra keys: ", "data-dump.test.ts: extra=allow"],
  ["P9", "patches from values of the family: unknown keys mean nothing", "data-patch.test.ts: unknown keys", "data-patch.test.ts: of a value of another type in the family"],
  ["P10", "JSON Schema of inputs and outputs; a server with 422 and OpenAPI", "data-json-schema.test.ts: what the tags say", "data-json-schema.test.ts: OpenAPI's components", "data-rest.test.ts: the OpenAPI document"],
];

const data: readonly Capability[] = [
  [
    "any type", "data-parse.test.ts: types that are computed from others", "data-parse.test.ts: types that contain themselves", "data-parse.test.ts: tuples, records, Maps and Sets",
    "data-parse.test.ts: template literals, enums, literals", "data-parse.test.ts: unions: ", "data-names.test.ts: what a type parameter stands for", "data-calls.test.ts: a type of a function",
    "data-agreement.test.ts", "data-unions.test.ts", "data/forms", "data/recursive", "data/lists-of-lists", "errors/SQM3001-uncheckable", "errors/SQM3050-type-not-written",
  ],
  [
    "rules", "data-parse.test.ts: rules are exact", "data-parse.test.ts: digits are those", "data-parse.test.ts: formats", "data-parse.test.ts: functions that have to be awaited",
    "data-parse.test.ts: what is secret is in no message", "data-boundary.test.ts: an error tells no text", "errors/SQM3003-slow-pattern", "errors/SQM3004-async-validator",
    "slow-patterns.test.ts",
  ],
  [
    "modes", "data-modes.test.ts: strict JSON takes", "data-parse.test.ts: extra keys: ", "data-parse.test.ts: aliases in: ", "data-parse.test.ts: defaults fill in", "data-fields-set.test.ts: of what parse made",
    "data-dump.test.ts: trees name fields", "data-dump.test.ts: a parsed value and a dump with secrets", "data-stringify.test.ts: what stringify writes, parseJson reads back", "data/secrets",
  ],
  ["model families", "data-rest.test.ts: nothing of a hero leaks", "data-dump.test.ts: what the type does not name", "data-patch.test.ts: of a value of another type in the family"],
  [
    "ecosystem", "data-standard-schema.test.ts: it is what the specification says", "data-standard-schema.test.ts: tRPC", "data-standard-schema.test.ts: Hono", "data-json-schema.test.ts: ajv and parseJson agree on every type",
    "data-json-schema-suite.test.ts", "data-rest.test.ts: a hero is created", "data-rest.test.ts: the OpenAPI document", "errors/SQM3020-schema-options", "errors/SQM3021-nameless-component",
  ],
  [
    "boundary", "writing/validated", "data-boundary.test.ts: no prototype changes", "data-boundary.test.ts: __proto__ is no key", "data-boundary.test.ts: values that contain themselves", "data-boundary.test.ts: a million mistakes",
    "data-boundary.test.ts: sparse arrays", "data-boundary.test.ts: a template with several holes", "data-boundary.test.ts: getters and Proxies", "data-boundary.test.ts: numbers that are none",
  ],
  ["speed", "bench/validate.mjs", "bench/validators/bytes.mjs", "data-calls.test.ts: everything runs where no code may be made from texts"],
].map(([what, ...shownBy], index) => [`line ${index + 1}`, what!, ...shownBy] as const);

const capabilities = [...expressions, ...selects, ...writes, ...rules, ...differences, ...data];

const upTo = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

test("every number has its row", () => {
  const expected = [...upTo(47, 99), ...upTo(144, 158), ...upTo(1, 10).map((number) => `P${number}`), ...upTo(1, 7).map((number) => `line ${number}`)];
  assert.equal(capabilities.map(([number]) => number), expected);
});

for (const [number, what, ...shownBy] of capabilities) {
  test(`${number}: ${what}`, () => {
    assert.ok(shownBy.length > 0, "nothing shows it");
    for (const place of shownBy) assert.ok(isThere(place), `${place} is not there`);
  });
}

/** `topic/case`, `file.test.ts`, `file.test.ts: how a test's name begins`, or a file of the bench. */
function isThere(place: string): boolean {
  if (place.startsWith("bench/")) return existsSync(join(directory, place));
  if (!place.includes(".test.ts")) return existsSync(join(directory, "cases", place, "input.ts"));
  const [file, name] = place.split(/: (.*)/s);
  return existsSync(join(directory, file!)) && (name === undefined || readFileSync(join(directory, file!), "utf8").includes(`"${name}`));
}

test.run();
