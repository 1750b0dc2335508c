/**
 * The JSON Schema Test Suite, draft 2020-12, as far as our types can say what its schemas say: of each value our validator, and ajv with the
 * schema that we write for the type, give the suite's own answer. Every group has its type, or its reason in json-schema-suite/unexpressed.ts.
 */
import { Ajv2020 } from "ajv/dist/2020.js";
import { default as formats } from "ajv-formats";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { suiteGroups } from "./harness/json-schema-suite.js";
import { differences } from "./json-schema-suite/differences.js";
import { lists } from "./json-schema-suite/lists.js";
import { objects } from "./json-schema-suite/objects.js";
import { references } from "./json-schema-suite/references.js";
import { texts } from "./json-schema-suite/texts.js";
import { unexpressed } from "./json-schema-suite/unexpressed.js";
import { values } from "./json-schema-suite/values.js";
import type { Way } from "./json-schema-suite/way.js";

// Its types say that the module is the function.
const addFormats = formats as unknown as (ajv: Ajv2020) => void;

const ways = new Map([...values, ...lists, ...objects, ...texts, ...references].flatMap((way) => way.groups.map((group): [string, Way] => [group, way])));
const reasons = new Set(Object.values(unexpressed).flat());
const differing = (who: "ours" | "ajv"): ReadonlySet<string> =>
  new Set(differences.filter((one) => one.who === who || one.who === "both").flatMap(({ cases }) => Object.entries(cases).flatMap(([group, names]) => names.map((name) => `${group}: ${name}`))));
const ourDifferences = differing("ours");
const theirDifferences = differing("ajv");

const groups = (await suiteGroups()).map((group) => ({ ...group, name: `${group.file}: ${group.description}` }));
const expressed = groups.filter(({ name }) => ways.has(name));
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictTuples: false, allowMatchingProperties: true, multipleOfPrecision: 6, ownProperties: true });
addFormats(ajv);

for (const file of new Set(expressed.map((group) => group.file))) {
  const inFile = expressed.filter((group) => group.file === file);
  const cases = inFile.flatMap(({ name, tests }) => {
    const { ours, schema } = ways.get(name)!;
    return tests.map((one) => ({ ...one, name: `${name}: ${one.description}`, ours, schema }));
  });
  const agreeing = cases.filter(({ name }) => !ourDifferences.has(name) && !theirDifferences.has(name)).length;
  test(`${file}: ${agreeing} of ${cases.length} cases agree`, () => {
    const wrong = cases.flatMap(({ name, data, valid, ours, schema }) => [
      ...(ours(JSON.stringify({ value: data })) !== (valid !== ourDifferences.has(name)) ? [`ours: ${name}`] : []),
      ...(ajv.validate(schema, { value: data }) !== (valid !== theirDifferences.has(name)) ? [`ajv: ${name}`] : []),
    ]);
    assert.equal(wrong, []);
  });
}

test(`${expressed.length} of ${groups.length} groups have a type, and each of the others a reason`, () => {
  const names = new Set(groups.map(({ name }) => name));
  assert.equal(groups.map(({ name }) => name).filter((name) => ways.has(name) === reasons.has(name)), [], "a type or a reason, and not both");
  assert.equal([...ways.keys(), ...reasons].filter((name) => !names.has(name)), [], "no such group in the suite");
});

test("every difference is of a case that there is", () => {
  const names = new Set(expressed.flatMap(({ name, tests }) => tests.map(({ description }) => `${name}: ${description}`)));
  assert.equal([...ourDifferences, ...theirDifferences].filter((name) => !names.has(name)), []);
});

test.run();
