/** The types that all contestants check, as each of the other libraries has them -> what it answers to the questions of ../../validate.mjs. */
import { loadTypia } from "./typia.mjs";

export const loadOthers = async () => ({
  typia: await ofTypia(), ajv: await ofAjv(), zod: await ofZod(), valibot: await ofValibot(), arktype: await ofArktype(), typebox: await ofTypebox(),
});

async function ofTypia() {
  const typia = await loadTypia();
  return { ...typia, issuesOfHeroes: (value) => typia.validateHeroes(value).errors ?? [] };
}

async function ofAjv() {
  const { default: Ajv } = await import("ajv");
  const team = { type: "object", required: ["id", "city"], properties: { id: { type: "integer" }, city: { type: "string" } } };
  const schema = {
    type: "object", required: ["id", "name", "email", "age", "active", "tags", "team"],
    properties: {
      id: { type: "integer" }, name: { type: "string", minLength: 1, maxLength: 120 }, email: { type: "string" }, age: { type: "integer", minimum: 0, maximum: 200 },
      active: { type: "boolean" }, tags: { type: "array", items: { type: "string" } }, team: { anyOf: [{ type: "null" }, team] },
    },
  };
  const quick = new Ajv();
  const [isHero, isHeroes] = [quick.compile(schema), quick.compile({ type: "array", items: schema })];
  const all = new Ajv({ allErrors: true }).compile({ type: "array", items: schema });
  return { isHero: (value) => isHero(value), isHeroes: (value) => isHeroes(value), issuesOfHeroes: (value) => (all(value) ? [] : all.errors) };
}

async function ofZod() {
  const { z } = await import("zod");
  const schema = z.object({
    id: z.int(), name: z.string().min(1).max(120), email: z.string(), age: z.int().min(0).max(200), active: z.boolean(), tags: z.array(z.string()),
    team: z.object({ id: z.int(), city: z.string() }).nullable(),
  });
  const list = z.array(schema);
  return {
    isHero: (value) => schema.safeParse(value).success, isHeroes: (value) => list.safeParse(value).success,
    issuesOfHeroes: (value) => list.safeParse(value).error?.issues ?? [], copyHeroes: (value) => list.parse(value), parseHeroesText: (text) => list.parse(JSON.parse(text)),
  };
}

async function ofValibot() {
  const v = await import("valibot");
  const whole = v.pipe(v.number(), v.integer());
  const schema = v.object({
    id: whole, name: v.pipe(v.string(), v.minLength(1), v.maxLength(120)), email: v.string(), age: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(200)),
    active: v.boolean(), tags: v.array(v.string()), team: v.nullable(v.object({ id: whole, city: v.string() })),
  });
  const list = v.array(schema);
  return {
    isHero: (value) => v.is(schema, value), isHeroes: (value) => v.is(list, value),
    issuesOfHeroes: (value) => v.safeParse(list, value).issues ?? [], copyHeroes: (value) => v.parse(list, value), parseHeroesText: (text) => v.parse(list, JSON.parse(text)),
  };
}

async function ofArktype() {
  const { type } = await import("arktype");
  const schema = type({
    id: "number.integer", name: "1 <= string <= 120", email: "string", age: "0 <= number.integer <= 200", active: "boolean", tags: "string[]",
    team: type({ id: "number.integer", city: "string" }).or("null"),
  });
  const list = schema.array();
  const issuesOfHeroes = (value) => {
    const answer = list(value);
    return answer instanceof type.errors ? [...answer] : [];
  };
  return { isHero: (value) => schema.allows(value), isHeroes: (value) => list.allows(value), issuesOfHeroes };
}

async function ofTypebox() {
  const { Type } = await import("@sinclair/typebox");
  const { TypeCompiler } = await import("@sinclair/typebox/compiler");
  const schema = Type.Object({
    id: Type.Integer(), name: Type.String({ minLength: 1, maxLength: 120 }), email: Type.String(), age: Type.Integer({ minimum: 0, maximum: 200 }), active: Type.Boolean(),
    tags: Type.Array(Type.String()), team: Type.Union([Type.Null(), Type.Object({ id: Type.Integer(), city: Type.String() })]),
  });
  const [isHero, isHeroes] = [TypeCompiler.Compile(schema), TypeCompiler.Compile(Type.Array(schema))];
  return { isHero: (value) => isHero.Check(value), isHeroes: (value) => isHeroes.Check(value), issuesOfHeroes: (value) => [...isHeroes.Errors(value)] };
}
