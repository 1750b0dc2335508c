/**
 * The JSON Schema Test Suite, as far as our types can say what its schemas say: of each value our validator, and ajv with the schema that we
 * write for the type, give the suite's own answer. A case stands inside of a property, since rules belong to properties.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { type Int, type JsonSchema, jsonSchema, safeParseJson } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface SuiteCase {
  readonly description: string;
  readonly tests: readonly { readonly description: string; readonly data: unknown; readonly valid: boolean }[];
}

const directory = join(dirname(createRequire(import.meta.url).resolve("json-schema-test-suite/package.json")), "tests/draft4");
const suite = (file: string): readonly SuiteCase[] => JSON.parse(readFileSync(join(directory, `${file}.json`), "utf8")) as SuiteCase[];

interface Typed<Value> {
  value: Value;
}
type Thing = Record<string, unknown>;

interface MinLength {
  /** @validate minLength=2 */
  value: string | number;
}
interface MaxLength {
  /** @validate maxLength=2 */
  value: string | number;
}
interface Pattern {
  /** @validate pattern="^a*$" */
  value: string | boolean;
}
interface NotAnchored {
  /** @validate pattern="a+" */
  value: string;
}
interface Twos {
  /** @validate multipleOf=2 */
  value: number | string;
}
interface Halves {
  /** @validate multipleOf=1.5 */
  value: number;
}
interface Small {
  /** @validate multipleOf=0.0001 */
  value: number;
}
interface Minimum {
  /** @validate min=1.1 */
  value: number | string;
}
interface Above {
  /** @validate gt=1.1 */
  value: number;
}
interface Maximum {
  /** @validate max=3 */
  value: number | string;
}
interface Below {
  /** @validate lt=3 */
  value: number;
}
interface MinItems {
  /** @validate minItems=1 */
  value: unknown[] | string;
}
interface MaxItems {
  /** @validate maxItems=2 */
  value: unknown[] | string;
}
interface Unique {
  /** @validate uniqueItems */
  value: unknown[];
}

type Way = readonly [ours: (text: string) => boolean, schema: JsonSchema];

/** By file and description. */
const ways: Readonly<Record<string, Way>> = {
  "type: integer type matches integers": [(text) => safeParseJson<Typed<Int>>(text, { strict: true }).ok, jsonSchema<Typed<Int>>()],
  "type: number type matches numbers": [(text) => safeParseJson<Typed<number>>(text, { strict: true }).ok, jsonSchema<Typed<number>>()],
  "type: string type matches strings": [(text) => safeParseJson<Typed<string>>(text, { strict: true }).ok, jsonSchema<Typed<string>>()],
  "type: object type matches objects": [(text) => safeParseJson<Typed<Thing>>(text, { strict: true }).ok, jsonSchema<Typed<Thing>>()],
  "type: array type matches arrays": [(text) => safeParseJson<Typed<unknown[]>>(text, { strict: true }).ok, jsonSchema<Typed<unknown[]>>()],
  "type: boolean type matches booleans": [(text) => safeParseJson<Typed<boolean>>(text, { strict: true }).ok, jsonSchema<Typed<boolean>>()],
  "type: null type matches only the null object": [(text) => safeParseJson<Typed<null>>(text, { strict: true }).ok, jsonSchema<Typed<null>>()],
  "type: multiple types can be specified in an array": [(text) => safeParseJson<Typed<Int | string>>(text, { strict: true }).ok, jsonSchema<Typed<Int | string>>()],
  "minLength: minLength validation": [(text) => safeParseJson<MinLength>(text, { strict: true }).ok, jsonSchema<MinLength>()],
  "maxLength: maxLength validation": [(text) => safeParseJson<MaxLength>(text, { strict: true }).ok, jsonSchema<MaxLength>()],
  "pattern: pattern validation": [(text) => safeParseJson<Pattern>(text, { strict: true }).ok, jsonSchema<Pattern>()],
  "pattern: pattern is not anchored": [(text) => safeParseJson<NotAnchored>(text, { strict: true }).ok, jsonSchema<NotAnchored>()],
  "multipleOf: by int": [(text) => safeParseJson<Twos>(text, { strict: true }).ok, jsonSchema<Twos>()],
  "multipleOf: by number": [(text) => safeParseJson<Halves>(text, { strict: true }).ok, jsonSchema<Halves>()],
  "multipleOf: by small number": [(text) => safeParseJson<Small>(text, { strict: true }).ok, jsonSchema<Small>()],
  "minimum: minimum validation": [(text) => safeParseJson<Minimum>(text, { strict: true }).ok, jsonSchema<Minimum>()],
  "minimum: exclusiveMinimum validation": [(text) => safeParseJson<Above>(text, { strict: true }).ok, jsonSchema<Above>()],
  "maximum: maximum validation": [(text) => safeParseJson<Maximum>(text, { strict: true }).ok, jsonSchema<Maximum>()],
  "maximum: exclusiveMaximum validation": [(text) => safeParseJson<Below>(text, { strict: true }).ok, jsonSchema<Below>()],
  "minItems: minItems validation": [(text) => safeParseJson<MinItems>(text, { strict: true }).ok, jsonSchema<MinItems>()],
  "maxItems: maxItems validation": [(text) => safeParseJson<MaxItems>(text, { strict: true }).ok, jsonSchema<MaxItems>()],
  "uniqueItems: uniqueItems validation": [(text) => safeParseJson<Unique>(text, { strict: true }).ok, jsonSchema<Unique>()],
  "enum: simple enum validation": [(text) => safeParseJson<Typed<1 | 2 | 3>>(text, { strict: true }).ok, jsonSchema<Typed<1 | 2 | 3>>()],
  "enum: enums in properties": [(text) => safeParseJson<Typed<{ foo?: "foo"; bar: "bar" }>>(text, { strict: true }).ok, jsonSchema<Typed<{ foo?: "foo"; bar: "bar" }>>()],
  "items: a schema given for items": [(text) => safeParseJson<Typed<Int[] | Thing>>(text, { strict: true }).ok, jsonSchema<Typed<Int[] | Thing>>()],
  "items: an array of schemas for items": [(text) => safeParseJson<Typed<[Int?, string?]>>(text, { strict: true }).ok, jsonSchema<Typed<[Int?, string?]>>()],
  "required: required validation": [(text) => safeParseJson<Typed<{ foo: Int; bar?: Int }>>(text, { strict: true }).ok, jsonSchema<Typed<{ foo: Int; bar?: Int }>>()],
  "required: required default validation": [(text) => safeParseJson<Typed<{ foo?: Int }>>(text, { strict: true }).ok, jsonSchema<Typed<{ foo?: Int }>>()],
};

const files = ["type", "minLength", "maxLength", "pattern", "multipleOf", "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "enum", "items", "required"];

for (const file of files) {
  for (const { description, tests } of suite(file)) {
    const way = ways[`${file}: ${description}`];
    // A list of unlike constants, arrays and objects among them, is no type.
    if (way === undefined && description === "heterogeneous enum validation") continue;
    test(`${file}: ${description}`, () => {
      assert.ok(way, "no type of ours is written for it");
      const [ours, schema] = way!;
      const theirs = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, multipleOfPrecision: 6 }).compile(schema);
      for (const { description: what, data, valid } of tests) {
        assert.is(ours(JSON.stringify({ value: data })), valid, `ours: ${what}`);
        assert.is(theirs({ value: data }), valid, `ajv: ${what}`);
      }
    });
  }
}

test.run();
