/** `schema<T>()` is a Standard Schema, version 1, to the specification's own types and to libraries that take one. */
import { sValidator } from "@hono/standard-validator";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { initTRPC, TRPCError } from "@trpc/server";
import { Hono } from "hono";
import { type Int, schema, stringify } from "sqlmodel";
import { test } from "uvu";
import * as assert from "uvu/assert";

interface HeroCreate {
  /** @validate minLength=1 */
  name: string;
  /** @validate min=0 */
  age: Int | null;
  powers: { level: Int }[];
}

const good = { name: "Deadpond", age: null, powers: [{ level: 3 }], admin: true };
const clean = { name: "Deadpond", age: null, powers: [{ level: 3 }] };
const bad = { name: "", age: -1, powers: [{ level: 1.5 }] };

test("it is what the specification says", async () => {
  const heroes: StandardSchemaV1<HeroCreate, HeroCreate> = schema<HeroCreate>();
  const { version, vendor, validate } = heroes["~standard"];
  assert.equal([version, vendor], [1, "sqlmodel"]);
  assert.equal(await validate(good), { value: clean });
  const result = await validate(bad);
  assert.equal(result.issues?.map(({ path, message }) => [path, typeof message]), [[["name"], "string"], [["age"], "string"], [["powers", 0, "level"], "string"]]);
  const inferred: StandardSchemaV1.InferOutput<typeof heroes> = clean;
  assert.ok(inferred);
  assert.is(schema<HeroCreate>(), schema<HeroCreate>(), "one for all calls");
});

test("tRPC takes it as the input of a procedure", async () => {
  const t = initTRPC.create();
  const router = t.router({ create: t.procedure.input(schema<HeroCreate>()).mutation(({ input }) => ({ shout: input.name.toUpperCase(), powers: input.powers.length, keys: Object.keys(input) })) });
  const caller = t.createCallerFactory(router)({});
  assert.equal(await caller.create(good), { shout: "DEADPOND", powers: 1, keys: ["name", "age", "powers"] });
  const error = await caller.create(bad).catch((reason: unknown) => reason);
  assert.instance(error, TRPCError);
  assert.is((error as TRPCError).code, "BAD_REQUEST");
  const { issues } = (error as TRPCError).cause as unknown as { issues: { path: unknown[] }[] };
  assert.equal(issues.map(({ path }) => path.join(".")), ["name", "age", "powers.0.level"]);
});

test("Hono's validator takes it for a body, and answers 400 with the issues", async () => {
  const app = new Hono().post("/heroes", sValidator("json", schema<HeroCreate>()), (context) => context.body(stringify<HeroCreate>(context.req.valid("json"))));
  const post = (body: unknown) => app.request("/heroes", { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  const created = await post(good);
  assert.equal([created.status, await created.json()], [200, clean]);
  const refused = await post(bad);
  assert.is(refused.status, 400);
  const { error } = (await refused.json()) as { error: { path: unknown[] }[] };
  assert.equal(error.map(({ path }) => path.join(".")), ["name", "age", "powers.0.level"]);
});

test.run();
