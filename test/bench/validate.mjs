/**
 * Checking untrusted values, ours beside what others make of the same types. `npm install --prefix test/bench/validators`, a build, and
 * `node --import sqlmodel/register test/bench/validate.mjs`. All get the same inputs in one run, and take turns. Nothing here is an assertion.
 */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import * as byHand from "./validate-by-hand.mjs";
import * as ours from "./validate-ours.ts";

const require = createRequire(new URL("./validators/package.json", import.meta.url));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);

const hero = (id) => ({ id, name: `Hero ${id}`, email: `hero${id}@example.org`, age: id % 90, active: id % 2 === 0, tags: ["fast", "strong"], team: id % 3 === 0 ? null : { id, city: "Oslo" } });
const one = hero(1);
const many = Array.from({ length: 1000 }, (_, index) => hero(index + 1));
const wrong = many.map((each, index) => (index === 700 ? { ...each, team: { id: 1, city: 5 } } : each));

/** By name: whether one is valid, whether a thousand are, and the mistakes in a thousand. */
const contestants = {
  sqlmodel: { one: ours.isHero, many: ours.isHeroes, issues: ours.issuesOfHeroes, copy: ours.parseHeroes },
  "by hand": { one: byHand.isHero, many: byHand.isHeroes, copy: byHand.copyHeroes },
  ...(await othersInstalled()),
};

async function othersInstalled() {
  try {
    return { ajv: await ofAjv(), zod: await ofZod(), valibot: await ofValibot(), arktype: await ofArktype(), typebox: await ofTypebox() };
  } catch (error) {
    if (error.code !== "MODULE_NOT_FOUND") throw error;
    process.stdout.write("The others are not installed: npm install --prefix test/bench/validators\n");
    return {};
  }
}

async function ofAjv() {
  const { default: Ajv } = await load("ajv");
  const team = { type: "object", required: ["id", "city"], properties: { id: { type: "integer" }, city: { type: "string" } } };
  const schema = {
    type: "object", required: ["id", "name", "email", "age", "active", "tags", "team"],
    properties: {
      id: { type: "integer" }, name: { type: "string", minLength: 1, maxLength: 120 }, email: { type: "string" }, age: { type: "integer", minimum: 0, maximum: 200 },
      active: { type: "boolean" }, tags: { type: "array", items: { type: "string" } }, team: { anyOf: [{ type: "null" }, team] },
    },
  };
  const quick = new Ajv();
  const [isOne, isMany] = [quick.compile(schema), quick.compile({ type: "array", items: schema })];
  const all = new Ajv({ allErrors: true }).compile({ type: "array", items: schema });
  return { one: (value) => isOne(value), many: (value) => isMany(value), issues: (value) => (all(value) ? [] : all.errors) };
}

async function ofZod() {
  const { z } = await load("zod");
  const schema = z.object({
    id: z.int(), name: z.string().min(1).max(120), email: z.string(), age: z.int().min(0).max(200), active: z.boolean(), tags: z.array(z.string()),
    team: z.object({ id: z.int(), city: z.string() }).nullable(),
  });
  const list = z.array(schema);
  return { one: (value) => schema.safeParse(value).success, many: (value) => list.safeParse(value).success, issues: (value) => list.safeParse(value).error?.issues ?? [], copy: (value) => list.parse(value) };
}

async function ofValibot() {
  const v = await load("valibot");
  const whole = v.pipe(v.number(), v.integer());
  const schema = v.object({
    id: whole, name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)), email: v.string(), age: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)),
    active: v.boolean(), tags: v.array(v.string()), team: v.nullable(v.object({ id: whole, city: v.string() })),
  });
  const list = v.array(schema);
  return { one: (value) => v.is(schema, value), many: (value) => v.is(list, value), issues: (value) => v.safeParse(list, value).issues ?? [], copy: (value) => v.parse(list, value) };
}

async function ofArktype() {
  const { type } = await load("arktype");
  const schema = type({
    id: "number.integer", name: "1 <= string <= 120", email: "string", age: "0 <= number.integer <= 200", active: "boolean", tags: "string[]",
    team: type({ id: "number.integer", city: "string" }).or("null"),
  });
  const list = schema.array();
  return { one: (value) => schema.allows(value), many: (value) => list.allows(value), issues: (value) => { const out = list(value); return out instanceof type.errors ? [...out] : []; } };
}

async function ofTypebox() {
  const { Type } = await load("@sinclair/typebox");
  const { TypeCompiler } = await load("@sinclair/typebox/compiler");
  const schema = Type.Object({
    id: Type.Integer(), name: Type.String({ minLength: 1, maxLength: 120 }), email: Type.String(), age: Type.Integer({ minimum: 0, maximum: 200 }), active: Type.Boolean(),
    tags: Type.Array(Type.String()), team: Type.Union([Type.Null(), Type.Object({ id: Type.Integer(), city: Type.String() })]),
  });
  const [isOne, isMany] = [TypeCompiler.Compile(schema), TypeCompiler.Compile(Type.Array(schema))];
  return { one: (value) => isOne.Check(value), many: (value) => isMany.Check(value), issues: (value) => [...isMany.Errors(value)] };
}

const questions = {
  "one: yes or no (ns)": { method: "one", input: one, times: 200_000, expected: true },
  "1,000: yes or no (µs)": { method: "many", input: many, times: 300, expected: true },
  "1,000 with one mistake: which (µs)": { method: "issues", input: wrong, times: 300 },
  "1,000: a clean copy (µs)": { method: "copy", input: many, times: 300 },
};

const rounds = 9;
const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

for (const [question, { method, input, times, expected }] of Object.entries(questions)) {
  const asked = Object.entries(contestants).filter(([, contestant]) => contestant[method] !== undefined);
  const samples = new Map(asked.map(([name]) => [name, []]));
  for (const [name, contestant] of asked) {
    const answer = contestant[method](input);
    const right = expected === undefined ? (method === "copy" ? answer.length === input.length : answer.length > 0) : answer === expected;
    if (!right) throw new RangeError(`${name} answers otherwise: ${question}`);
  }
  for (let round = 0; round < rounds + 2; round += 1) {
    for (const [name, contestant] of asked) {
      const started = performance.now();
      for (let time = 0; time < times; time += 1) contestant[method](input);
      // The first rounds warm the engine up.
      if (round >= 2) samples.get(name).push((performance.now() - started) / times);
    }
  }
  const unit = question.endsWith("(ns)") ? 1e6 : 1e3;
  console.table(Object.fromEntries([...samples].map(([name, values]) => [name, { [question]: Number((median(values) * unit).toFixed(1)) }])));
}
