/** The heroes on http://localhost:3000, in a file beside this one: `node --import sqlmodel/register playground/rest/serve.ts`. */
import { createAll } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import { buildApp } from "./app.js";
import type { Hero, Team } from "./models.js";

const db = await connect(process.argv[2] ?? ":memory:");
await createAll<[Team, Hero]>(db);
const app = buildApp(db);
app.addHook("onClose", () => db.close());
console.log(`${await app.listen({ port: Number(process.env["PORT"] ?? 3000) })}`);
