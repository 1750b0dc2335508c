/**
 * What the types cost the checker: 100 models and 300 queries, less an empty project. `node test/bench/types.mjs`, after a build.
 *
 * Drizzle 0.45 takes 1,033,000 instantiations and Kysely 608,000 for 100 tables and 300 joins.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const models = 100;

const model = (index) => `
/** @sqlmodel table */
export interface Model${index} {
  /** @sqlmodel primaryKey autoIncrement */
  id?: number;
  name: string;
  secretName: string;
  age: Int | null;
  ratio: number;
  born: Date;
  active: boolean;
  /** @sqlmodel foreignKey=model${(index + 1) % models}.id */
  nextId: Int | null;
  next?: Model${(index + 1) % models} | null;
  previous?: Model${(index + models - 1) % models}[];
}`;

const queries = (index) => {
  const other = (index + 1) % models;
  return `
export const filtered${index} = (db: Database, least: number) =>
  select<Model${index}>().filter(m => m.age >= least && m.next.name !== "x").orderBy(m => m.name).limit(10).all(db);
export const mapped${index} = (db: Database) =>
  select<Model${index}>().join<Model${other}>((m, n) => m.nextId === n.id).filter((m, n) => m.age > n.age).map((m, n) => ({ name: m.name, next: n.name })).all(db);
export const joined${index} = async (db: Database) => {
  const rows = await select<Model${index}>().leftJoin<Model${other}>((m, n) => m.nextId === n.id).orderBy((m) => m.id).all(db);
  return rows.map(([m, n]) => [m.id, n?.name]);
};`;
};

const files = {
  empty: 'import type { Database } from "sqlmodel";\nexport type Handle = Database;\n',
  models: 'import type { Int } from "sqlmodel";\n' + Array.from({ length: models }, (_, index) => model(index)).join(""),
  queries: `import { type Database, select } from "sqlmodel";
import type { ${Array.from({ length: models }, (_, index) => `Model${index}`).join(", ")} } from "./models.js";
${Array.from({ length: models }, (_, index) => queries(index)).join("")}`,
};

const folder = mkdtempSync(join(root, ".cache-types-"));
try {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/sqlmodel"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.ts`), text);
  const empty = measure(["empty.ts"]);
  const full = measure(["models.ts", "queries.ts"]);
  process.stdout.write(`${models} models, ${3 * models} queries: ${full.instantiations - empty.instantiations} instantiations, ${full.types - empty.types} types, `);
  process.stdout.write(`${(full.seconds - empty.seconds).toFixed(2)} s of checking above an empty project\n`);
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
