/**
 * 27 REST: the same interfaces check what comes in, leave out what must not go out, and write the OpenAPI document.
 *
 * `rest/models.ts` is a family of models made by `extends` and `Partial`, `rest/app.ts` a server of forty lines. Here it runs, and is asked.
 */
import { createAll, insert } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { buildApp } from "./rest/app.js";
import type { Hero, Team } from "./rest/models.js";

await using db = await connect(":memory:");
await createAll<[Team, Hero]>(db);
await insert<Team>({ name: "Z-Force", headquarters: "Sister Margaret's" }).execute(db);

const app = buildApp(db);
const address = await app.listen({ port: 0 });

async function ask(method: string, path: string, body?: unknown): Promise<void> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { "content-type": "application/json" } };
  const response = await fetch(address + path, { method, ...sent });
  console.log(method, path, response.status, await response.text());
}

await ask("POST", "/heroes", { name: "Deadpond", secretName: "Dive Wilson", password: "chimichanga", age: 28, teamId: 1, admin: true });
// Every mistake at once; what was sent is not repeated.
await ask("POST", "/heroes", { name: "", secretName: "Pedro", password: "short", age: "old", teamId: null });
await ask("GET", "/heroes/1");
// Only what is named is written: null is a value, and what is left out stays as it is.
await ask("PATCH", "/heroes/1", { age: null });
await ask("GET", "/heroes?limit=5");
await ask("GET", "/heroes?limit=none");
await ask("DELETE", "/heroes/1");
await ask("GET", "/heroes/1");

await app.close();
