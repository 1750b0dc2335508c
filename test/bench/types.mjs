/**
 * What the types cost the checker: 100 models and 300 queries, less an empty project. `node test/bench/types.mjs`, after a build.
 *
 * Drizzle 0.45 takes 1,033,000 instantiations and Kysely 608,000 for 100 tables and 300 joins.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { files, models, queryCount } from "./project.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = mkdtempSync(join(root, ".cache-types-"));
try {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/sqlmodel"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.ts`), text);
  const empty = measure(["empty.ts"]);
  for (const [what, file] of [["that join, filter and order", "joins.ts"], ["a third each: along a relation, joined and mapped, joined and their rows read", "queries.ts"]]) {
    const full = measure(["models.ts", file]);
    process.stdout.write(`${models} models, ${queryCount} queries ${what}: ${full.instantiations - empty.instantiations} instantiations, `);
    process.stdout.write(`${full.types - empty.types} types, ${(full.seconds - empty.seconds).toFixed(2)} s of checking above an empty project\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function measure(names) {
  const options = ["--ignoreConfig", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--module", "nodenext", "--extendedDiagnostics"];
  let output;
  try {
    output = execFileSync(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, ...names], { cwd: folder, encoding: "utf8" });
  } catch (error) {
    throw new Error(`The measured project does not compile:\n${error.stdout.slice(0, 2000)}`);
  }
  const figure = (name) => Number(new RegExp(`^${name}: +([\\d.]+)`, "m").exec(output)?.[1]);
  return { instantiations: figure("Instantiations"), types: figure("Types"), seconds: figure("Check time") };
}
