/** `schema<T>()` is a Standard Schema, version 1, to the specification's own types and to libraries that take one. */
import { sValidator } from "@hono/standard-validator";
import type { StandardSchemaV1 } from "@standard-schema/spec";
import { FieldApi, FormApi } from "@tanstack/form-core";
import { initTRPC, TRPCError } from "@trpc/server";
import { Hono } from "hono";
import { type Complaint, type Int, schema, stringify } from "sqlmodel";
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

interface SignUp {
  /** @validate minLength=3 custom=isFree */
  name: string;
  /** @validate format=email message="must be an address that we can write to" */
  email: string;
}

/** @validate model=isKnown */
interface Invitation extends SignUp {
  guests: { age: Int }[];
}

const asked: string[] = [];

export async function isFree(name: string): Promise<boolean | string> {
  asked.push(name);
  await new Promise((resolve) => setTimeout(resolve, 1));
  if (name === "broken") throw new RangeError("the database is away");
  return name !== "taken" || "is taken";
}

export const isKnown = async ({ name, guests }: Invitation): Promise<Complaint | true> => Promise.resolve(guests.length < 2 || { path: ["guests", 1], message: `${name} may bring one` });

const free = { name: "free", email: "a@example.org", guests: [{ age: 3 }] };
const paths = (issues: readonly { readonly path?: unknown; readonly message: string }[] | undefined): readonly string[] => (issues ?? []).map(({ path, message }) => `${(path as unknown[]).join(".")}: ${message}`);

test("of a type whose validators answer promises it answers one, with all issues", async () => {
  const invitations: StandardSchemaV1<Invitation, Invitation> = schema<Invitation>();
  const { validate } = invitations["~standard"];
  const answer = validate({ ...free, admin: true });
  assert.instance(answer, Promise);
  assert.equal(await answer, { value: free });
  const refused = await validate({ ...free, name: "taken", email: "nobody", guests: [{ age: "x" }] });
  assert.equal(paths(refused.issues), ["name: is taken", "email: must be an address that we can write to", "guests.0.age: expected a whole number, got a string"]);
  assert.equal(paths((await validate({ ...free, guests: [{ age: 1 }, { age: 2 }] })).issues), ["guests.1: free may bring one"]);
  // A function of the user's own that throws is no issue of the input.
  assert.instance(await Promise.resolve(validate({ ...free, name: "broken" })).catch((reason: unknown) => reason), RangeError);
  assert.is(schema<Invitation>(), schema<Invitation>(), "one for all calls");
  // What has no such validators answers at once.
  assert.not.instance(schema<HeroCreate>()["~standard"].validate(good), Promise);
});

test("many validations at once do not mix", async () => {
  const { validate } = schema<Invitation>()["~standard"];
  const results = await Promise.all(Array.from({ length: 50 }, async (_, index) => validate({ ...free, name: index % 2 === 0 ? "taken" : `free${index}` })));
  assert.equal(results.map(({ issues }) => paths(issues)), results.map((_, index) => (index % 2 === 0 ? ["name: is taken"] : [])));
});

test("tRPC and Hono wait for it", async () => {
  const t = initTRPC.create();
  const router = t.router({ invite: t.procedure.input(schema<Invitation>()).mutation(({ input }) => input.name) });
  const caller = t.createCallerFactory(router)({});
  assert.is(await caller.invite(free), "free");
  const error = await caller.invite({ ...free, name: "taken" }).catch((reason: unknown) => reason);
  assert.equal(paths(((error as TRPCError).cause as unknown as { issues: { path: unknown[]; message: string }[] }).issues), ["name: is taken"]);
  const app = new Hono().post("/", sValidator("json", schema<Invitation>()), (context) => context.text(context.req.valid("json").name));
  const post = (body: unknown) => app.request("/", { method: "POST", body: JSON.stringify(body), headers: { "content-type": "application/json" } });
  assert.equal([(await post(free)).status, (await post({ ...free, name: "taken" })).status], [200, 400]);
});

const messages = (errors: readonly unknown[]): readonly string[] => errors.map((error) => (error as { message: string }).message);

test("a TanStack form shows what is wrong beside each field as it changes", () => {
  const form = new FormApi({ defaultValues: { name: "Deadpond", age: null, powers: [{ level: 3 }] } as HeroCreate, validators: { onChange: schema<HeroCreate>() } });
  form.mount();
  const shown = (field: "name" | "age" | "powers[0].level") => messages(form.getFieldMeta(field)?.errors ?? []);
  form.setFieldValue("name", "");
  form.setFieldValue("age", -1);
  form.setFieldValue("powers[0].level", 1.5);
  assert.equal([shown("name"), shown("age"), shown("powers[0].level")], [
    ["must have at least 1 character, got 0"], ["must be at least 0, got -1"], ["expected a whole number, got a number with a fraction"],
  ]);
  assert.is(form.state.canSubmit, false);
  form.setFieldValue("age", 4);
  form.setFieldValue("powers[0].level", 2);
  assert.equal([shown("name"), shown("age"), shown("powers[0].level")], [["must have at least 1 character, got 0"], [], []]);
  form.setFieldValue("name", "Rusty-Man");
  assert.is(form.state.canSubmit, true);
});

test("a TanStack form is not sent before async validators have agreed", async () => {
  const sent: Invitation[] = [];
  const form = new FormApi({
    defaultValues: { name: "taken", email: "a@example.org", guests: [{ age: 3 }] } as Invitation,
    validators: { onSubmitAsync: schema<Invitation>() },
    onSubmit: ({ value }) => void sent.push(value),
  });
  form.mount();
  const name = new FieldApi({ form, name: "name" });
  name.mount();
  await form.handleSubmit();
  assert.equal([sent, messages(name.state.meta.errors), form.state.canSubmit], [[], ["is taken"], false]);
  name.handleChange("free");
  await form.handleSubmit();
  assert.equal(sent, [free]);
  assert.equal(asked.slice(-2), ["taken", "free"]);
});

test.run();
