/**
 * Every figure in one run, as ratios to the raw driver or to a peer: `npm run bench`, or with some of the words sqlite, postgres, mysql,
 * start, types, compile, validators after `--`. Nothing here is an assertion.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import sqlmodel from "sqlmodel/esbuild";
import { startServers } from "../harness/servers/start.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const scratch = join(root, ".cache/bench");
/** By the files that measure. */
const goals = {
  sqlite: { "get by key": 1.1, "100 rows by filter": 1.1, "table read of 50,000": 1.1, "insert one": 1.15, "insert 1,000": 1.1 },
  postgres: { "get by key": 1, "100 rows by filter": 1, "table read of 50,000": 0.85, "insert one": 1, "insert 1,000": 0.8, "64 gets over 8 connections": 0.55 },
  mysql: { "get by key": 1.05, "100 rows by filter": 1.05, "table read of 50,000": 1.05, "insert one": 1.05, "insert 1,000": 1.05, "64 gets over 8 connections": 1.05 },
};

function queryFigures(database, environment) {
  const output = execFileSync(
    process.execPath, ["--expose-gc", "--max-semi-space-size=128", "--import", "sqlmodel/register", `test/bench/${database}.ts`],
    { cwd: root, encoding: "utf8", maxBuffer: 1e8, env: { ...process.env, ...environment } },
  );
  return JSON.parse(output).map((figure) => ({
    what: figure.name,
    "ours (µs)": Number(figure.ours.toFixed(2)),
    "raw (µs)": Number(figure.raw.toFixed(2)),
    "ratio to raw": Number(figure.ratio.toFixed(2)),
    ...(figure.ratioToSync === undefined ? {} : { "to raw without a promise": Number(figure.ratioToSync.toFixed(2)) }),
    goal: goals[database][figure.name],
    "heap to raw": Number(figure.heapRatio.toFixed(2)),
  }));
}

/** Milliseconds from the start of the process to the first row, with packages read from node_modules. */
async function coldStart() {
  await bundle("cold.ts", { packages: "external", outfile: join(scratch, "cold.mjs") });
  await bundle("cold-raw.ts", { packages: "external", outfile: join(scratch, "cold-raw.mjs") });
  const times = { ours: [], raw: [] };
  for (let round = 0; round < 15; round += 1) {
    for (const [name, file] of [["ours", "cold.mjs"], ["raw", "cold-raw.mjs"]]) {
      times[name].push(Number(execFileSync(process.execPath, [join(scratch, file)], { encoding: "utf8" })));
    }
  }
  const median = (values) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  return { what: "cold start to first row (ms)", ours: median(times.ours), raw: median(times.raw), later: Number((median(times.ours) - median(times.raw)).toFixed(1)), goal: 10 };
}

/** Bytes of the smallest program that opens a database and reads a table, without the native driver, and without what is loaded only by who uses it. */
async function minimalSize() {
  const { outputFiles, metafile } = await bundle("cold.ts", { external: ["better-sqlite3"], minify: true, write: false, splitting: true, outdir: scratch, metafile: true });
  const needed = new Set();
  const need = (path) => {
    if (needed.has(path)) return;
    needed.add(path);
    for (const { path: imported, kind, external } of metafile.outputs[path].imports) if (kind === "import-statement" && !external) need(imported);
  };
  need(Object.keys(metafile.outputs).find((path) => metafile.outputs[path].entryPoint?.endsWith("cold.ts")));
  const texts = outputFiles.filter(({ path }) => [...needed].some((name) => path.endsWith(name))).map(({ contents }) => contents);
  const bytes = Buffer.concat(texts);
  return { what: "minimal app, minified", bytes: bytes.length, gzipped: gzipSync(bytes).length, goal: 8192 };
}

function bundle(entry, options) {
  return build({
    entryPoints: [join(root, "test/bench", entry)], bundle: true, platform: "node", format: "esm", target: "node20",
    plugins: [sqlmodel({ dialects: ["sqlite"] })], logLevel: "error", ...options,
  });
}

mkdirSync(scratch, { recursive: true });
/** The other libraries are the bench's alone: the project does not need them. */
function validators() {
  execFileSync("npm", ["install", "--prefix", "test/bench/validators/others", "--no-audit", "--no-fund", "--no-package-lock"], { cwd: root, stdio: "inherit" });
  execFileSync(process.execPath, ["--import", "sqlmodel/register", "test/bench/validate.mjs"], { cwd: root, stdio: "inherit" });
}

const chosen = process.argv.slice(2);
const isChosen = (name) => chosen.length === 0 || chosen.includes(name);
const databases = Object.keys(goals).filter(isChosen);
const servers = databases.some((name) => name !== "sqlite") ? await startServers(["SQLMODEL_POSTGRES_URL", "SQLMODEL_MYSQL_URL"]) : undefined;
if (servers?.problems !== undefined && Object.keys(servers.problems).length > 0) throw new Error(JSON.stringify(servers.problems));
for (const name of databases) {
  process.stdout.write(`${name}\n`);
  console.table(queryFigures(name, servers?.environment));
}
await servers?.stop();
if (isChosen("start")) {
  console.table([await coldStart()]);
  console.table([await minimalSize()]);
}
if (isChosen("types")) execFileSync(process.execPath, ["test/bench/types.mjs"], { cwd: root, stdio: "inherit" });
if (isChosen("compile")) execFileSync(process.execPath, ["--import", "sqlmodel/register", "test/bench/compile.ts"], { cwd: root, stdio: "inherit" });
if (isChosen("validators")) validators();
rmSync(scratch, { recursive: true, force: true });
