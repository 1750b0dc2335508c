/** The playground's server over HTTP: what comes in is checked, what goes out is what its schema says and nothing else, whatever the row holds. */
import { default as formats } from "ajv-formats";
import { Ajv2020 } from "ajv/dist/2020.js";
import { createAll, type Database, insert, select } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { inspect } from "node:util";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildApp } from "../playground/rest/app.js";
import type { Hero, Team } from "../playground/rest/models.js";

interface Context {
  db: Database;
  address: string;
  close(): Promise<void>;
}

const test = suite<Context>("heroes over HTTP");

test.before.each(async (context) => {
  context.db = await connect(":memory:");
  await createAll<[Team, Hero]>(context.db);
  await insert<Team>([{ name: "Z-Force", headquarters: "Sister Margaret's" }, { name: "Preventers", headquarters: "Sharp Tower" }]).execute(context.db);
  const app = buildApp(context.db);
  context.address = await app.listen({ port: 0, host: "127.0.0.1" });
  context.close = () => app.close();
});

test.after.each(async ({ db, close }) => {
  await close();
  await db.close();
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly headers: Headers;
}

async function ask({ address }: Context, method: string, path: string, body?: unknown): Promise<Answer> {
  const sent = body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(address + path, { method, ...sent });
  const text = await response.text();
  return { status: response.status, text, body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text, headers: response.headers };
}

const deadpond = { name: "Deadpond", secretName: "Dive Wilson", password: "chimichanga", age: 28, teamId: 1 };

test("a hero is created, read, changed and deleted", async (context) => {
  const created = await ask(context, "POST", "/heroes", deadpond);
  assert.equal([created.status, created.headers.get("location"), created.headers.get("content-type")], [201, "/heroes/1", "application/json; charset=utf-8"]);
  assert.equal(created.body, { id: 1, name: "Deadpond", age: 28, teamId: 1 });
  assert.equal((await ask(context, "GET", "/heroes/1")).body, { id: 1, name: "Deadpond", age: 28, teamId: 1, team: { id: 1, name: "Z-Force" } });
  const changed = await ask(context, "PATCH", "/heroes/1", { age: null, name: "Wäde \"2\"" });
  assert.equal([changed.status, changed.body], [200, { id: 1, name: "Wäde \"2\"", age: null, teamId: 1 }]);
  const row = await select<Hero>().one(context.db);
  assert.equal([row.secretName, row.age, row.teamId], ["Dive Wilson", null, 1]);
  assert.equal((await ask(context, "GET", "/heroes")).body, [{ id: 1, name: "Wäde \"2\"", age: null, teamId: 1 }]);
  assert.equal([(await ask(context, "DELETE", "/heroes/1")).status, (await ask(context, "DELETE", "/heroes/1")).status], [204, 404]);
  assert.equal((await ask(context, "GET", "/heroes")).body, []);
});

test("nothing of a hero leaks that is not public: not in answers, not in logs", async (context) => {
  const answers = [
    await ask(context, "POST", "/heroes", { ...deadpond, admin: true, passwordHash: "mine", id: 77 }),
    await ask(context, "GET", "/heroes"), await ask(context, "GET", "/heroes/1"), await ask(context, "PATCH", "/heroes/1", { password: "another one", passwordHash: "mine", id: 5 }),
  ];
  for (const { text, status } of answers) {
    assert.ok(status < 300, text);
    assert.not.match(text, /secret|Dive|password|chimichanga|another|mine|admin|Margaret/);
  }
  const row = await select<Hero>().one(context.db);
  assert.is(row.id, 1);
  assert.match(row.passwordHash, /^[0-9a-f]{32}:[0-9a-f]{64}$/);
  assert.not.match(inspect(row), new RegExp(row.passwordHash));
});

test("a request that is not valid is 422 with every issue, and none of its values", async (context) => {
  const bad = { name: "", secretName: 5, password: "short", age: 300, teamId: "x" };
  const { status, body, text } = await ask(context, "POST", "/heroes", bad);
  assert.is(status, 422);
  const { issues } = body as { issues: { path: string[]; code: string }[] };
  assert.equal(issues.map(({ path, code }) => `${path.join(".")} ${code}`).sort(), ["age max", "name minLength", "password minLength", "secretName type", "teamId type"]);
  assert.not.match(text, /short/);
  for (const none of [null, [], "[1]", 5]) assert.is((await ask(context, "POST", "/heroes", none === null ? "null" : none)).status, 422);
  assert.is((await ask(context, "POST", "/heroes", "{")).status, 400);
  assert.equal((await ask(context, "GET", "/heroes")).body, []);
});

test("a change is all or nothing", async (context) => {
  await ask(context, "POST", "/heroes", deadpond);
  assert.is((await ask(context, "PATCH", "/heroes/1", { name: "Wade", age: -1 })).status, 422);
  assert.is((await ask(context, "PATCH", "/heroes/1", { name: null })).status, 422);
  assert.equal((await ask(context, "PATCH", "/heroes/1", {})).body, { id: 1, name: "Deadpond", age: 28, teamId: 1 });
});

test("prototypes stay as they are", async (context) => {
  await ask(context, "POST", "/heroes", deadpond);
  for (const body of ['{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '{"age":1,"toString":"x"}']) {
    assert.ok((await ask(context, "PATCH", "/heroes/1", body)).status < 500);
  }
  assert.not.ok("admin" in {});
});

test("what the database refuses is 409, what is not there is 404", async (context) => {
  await ask(context, "POST", "/heroes", deadpond);
  assert.is((await ask(context, "POST", "/heroes", deadpond)).status, 409);
  assert.is((await ask(context, "POST", "/heroes", { ...deadpond, name: "Other", teamId: 99 })).status, 409);
  for (const path of ["/heroes/2", "/heroes/x", "/heroes/1.5", "/heroes/9007199254740993", "/heroes/-1", "/heroes/__proto__"]) {
    assert.is((await ask(context, "GET", path)).status, 404, path);
  }
});

test("a list is read from texts of the URL, with defaults", async (context) => {
  for (const name of ["a", "b", "c"]) await ask(context, "POST", "/heroes", { ...deadpond, name });
  const names = async (query: string): Promise<unknown> => ((await ask(context, "GET", `/heroes${query}`)).body as { name: string }[]).map(({ name }) => name);
  assert.equal([await names(""), await names("?limit=2"), await names("?offset=1&limit=1"), await names("?offset=9")], [["a", "b", "c"], ["a", "b"], ["b"], []]);
  for (const query of ["?limit=0", "?limit=101", "?limit=x", "?offset=-1", "?limit=1&limit=2"]) assert.is((await ask(context, "GET", `/heroes${query}`)).status, 422, query);
});

test("the OpenAPI document says what the server does", async (context) => {
  const document = (await ask(context, "GET", "/openapi.json")).body as { openapi: string; components: { schemas: Record<string, { properties: Record<string, unknown> }> } };
  assert.is(document.openapi, "3.1.0");
  assert.equal(Object.keys(document.components.schemas).sort(), ["HeroCreate", "HeroPublic", "HeroUpdate", "HeroWithTeam", "Refusal", "TeamPublic"]);
  assert.equal(Object.keys(document.components.schemas["HeroPublic"]!.properties).sort(), ["age", "id", "name", "teamId"]);
  assert.equal(document.components.schemas["HeroUpdate"]!.properties["name"], { type: "string", minLength: 1, maxLength: 60, description: "What the papers call them." });
  for (const [, name] of JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)) assert.ok(name! in document.components.schemas, name);
  const ajv = new Ajv2020({ strict: false });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const holds = (name: string, value: unknown): void => {
    const validate = ajv.compile({ $ref: `#/components/schemas/${name}`, components: document.components });
    assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)}`);
  };
  holds("HeroCreate", deadpond);
  holds("HeroUpdate", { age: null });
  holds("HeroPublic", (await ask(context, "POST", "/heroes", deadpond)).body);
  holds("HeroWithTeam", (await ask(context, "GET", "/heroes/1")).body);
  holds("Refusal", (await ask(context, "POST", "/heroes", {})).body);
  holds("Refusal", (await ask(context, "GET", "/heroes/5")).body);
  const page = await ask(context, "GET", "/");
  assert.is(page.headers.get("content-type"), "text/html; charset=utf-8");
  for (const part of ["POST /heroes", "DELETE /heroes/{id}", '<details id="HeroWithTeam">', "/openapi.json"]) assert.ok(page.text.includes(part), part);
});

test.run();
