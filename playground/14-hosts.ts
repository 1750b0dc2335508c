/**
 * 14 Hosts: how the arrows come to be compiled.
 *
 * A query is written as calls and compiled to a constant. Something has to do that between your source and Node; choose one of these.
 * They all make the same edits, so they give the same SQL.
 *
 * Node itself, without a build. This is what runs the course:
 *
 *   node --import sqlmodel/register app.ts
 *
 * The TypeScript compiler, by way of ts-patch (`npm i -D ts-patch`, then `npx tspc` instead of `npx tsc`), in tsconfig.json:
 *
 *   { "compilerOptions": { "strict": true, "plugins": [{ "transform": "sqlmodel/transformer", "dialects": ["postgres"] }] } }
 *
 * Vite, in vite.config.ts (Rollup, Rolldown, webpack and Rspack alike, from sqlmodel/rollup and so on):
 *
 *   import sqlmodel from "sqlmodel/vite";
 *   export default { plugins: [sqlmodel()] };
 *
 * esbuild:
 *
 *   import sqlmodel from "sqlmodel/esbuild";
 *   await build({ entryPoints: ["app.ts"], bundle: true, platform: "node", format: "esm", packages: "external", plugins: [sqlmodel()] });
 *
 * And in CI, TypeScript's mistakes and ours together: npx sqlmodel check
 */
import { spawnSync } from "node:child_process";
import { select } from "sqlmodel";
import { fileURLToPath } from "node:url";
import { openHeroes, type Hero } from "./heroes.js";

// What a host makes of the next line: no chain and no arrow is left of it, only its text, its arguments, and a function for its rows.
await using db = await openHeroes();
const query = select<Hero>().filter((h) => h.age > 18).map((h) => ({ name: h.name }));
console.log("compiled:", query.toSQL().sql);
console.log(await query.all(db));

// Without a host the call is reached as it was written. It tells you, and never answers wrong data.
const program = `import { select } from "sqlmodel"; select().filter((h) => h.age > 18);`;
const { stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program], {
  cwd: fileURLToPath(new URL(".", import.meta.url)),
  env: { ...process.env, NODE_OPTIONS: "" },
  encoding: "utf8",
});
console.log("not compiled:", /^NotTransformedError.*$/m.exec(stderr)?.[0]);
