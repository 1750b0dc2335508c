/**
 * The test files -> one verdict. `npm test`, or `node test/harness/run.mjs cases errors` for the files with these words in their names.
 *
 * uvu itself lets three mistakes pass: a file without `test.run()` prints nothing and succeeds, `.only(` leaves the other tests out, and
 * a file without tests has nothing to fail. Here each is a failure.
 */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { startServers } from "./servers/start.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const directory = join(root, "test");
const minutes = 10;
const secondsToEnd = 60;
const words = process.argv.slice(2);

/** What in a test file asks for a server, by the variable that tells where it is. */
const serverMarks = {
  SQLMODEL_POSTGRES_URL: /SQLMODEL_POSTGRES_URL|\bfreshPostgres\b|harness\/servers\//,
  SQLMODEL_MYSQL_URL: /SQLMODEL_MYSQL_URL|\bfreshMysql\b|harness\/servers\//,
};

/** The process groups of the tests under way, with the servers that they need: none outlives this process. */
const groups = new Map();
const stopAll = () => [...groups.keys()].forEach(stop);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    stopAll();
    process.exit(1);
  });
}
process.on("exit", stopAll);

installOtherNodes();
const files = readdirSync(directory)
  .filter((file) => file.endsWith(".test.ts") && (words.length === 0 || words.some((word) => file.includes(word))))
  .sort();
const waiting = [...files];
const results = [];
// One of each kind for all files. Those that need none do not wait for it.
const starting = startServers([...new Set(files.flatMap(neededServers))], stopForCrash);
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, runWaiting));
await (await starting).stop();

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
if (files.length === 0) process.stdout.write(`There is no test/*${words.join("|")}*.test.ts.\n`);
const failed = files.length === 0 ? 1 : sum("failed");
if (sum("skipped") > 0) process.stdout.write(`${sum("skipped")} skipped\n`);
process.stdout.write(`\n${sum("passed")} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

/** The conformance suite runs programs on Node 22 and 24 too. They live apart, because a package that holds a `node` hides the real one. */
function installOtherNodes() {
  const nodes = join(directory, "harness/nodes");
  if (existsSync(join(nodes, "node_modules/node-24/bin/node")) && existsSync(join(nodes, "node_modules/better-sqlite3"))) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"], { cwd: nodes, stdio: "inherit" });
}

async function runWaiting() {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    const result = await runFile(file);
    results.push(result);
    report(result);
  }
}

async function runFile(file) {
  const needed = neededServers(file);
  const servers = needed.length === 0 ? undefined : await starting;
  const problems = () => needed.flatMap((name) => servers?.problems[name] ?? []).join("\n    ") || undefined;
  // A test that is left out would seem to pass.
  if (problems() !== undefined) return { file, output: "", problem: problems(), passed: 0, skipped: 0, failed: 1, seconds: 0 };
  const started = performance.now();
  const only = /^.*\.only\(.*$/m.exec(readFileSync(join(directory, file), "utf8"));
  const { code, output, late } = only === null ? await runChild(file, needed, servers?.environment) : { code: 0, output: "", late: undefined };
  const total = numberAfter("Total", output);
  const passed = numberAfter("Passed", output) ?? 0;
  const skipped = numberAfter("Skipped", output) ?? 0;
  const seconds = (performance.now() - started) / 1000;
  const problem =
    only !== null ? `It leaves tests out: ${only[0].trim()}`
    : problems() !== undefined ? problems()
    : late !== undefined ? late
    : total === undefined ? (code === 0 ? "It printed no totals: does it end with test.run()?" : `It ended with ${code} before its totals.`)
    : total === 0 ? "It ran no test."
    : code !== 0 && passed + skipped === total ? `Its tests passed, and it ended with ${code}.`
    : undefined;
  const failed = Math.max((total ?? 0) - passed - skipped, problem === undefined ? 0 : 1);
  return { file, output, problem, passed, skipped, failed, seconds };
}

/** @param {string} file @returns {readonly string[]} */
function neededServers(file) {
  const text = readFileSync(join(directory, file), "utf8");
  return Object.entries(serverMarks).filter(([, mark]) => mark.test(text)).map(([name]) => name);
}

function runChild(file, needed, serverEnvironment) {
  return new Promise((settle) => {
    const { NODE_OPTIONS: _, FORCE_COLOR: __, ...environment } = process.env;
    const child = spawn(process.execPath, ["--import", "sqlmodel/register", join("test", file)], {
      cwd: root,
      env: { ...environment, ...serverEnvironment, NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "pipe"],
      // A group of its own, so that what a test started goes with it.
      detached: true,
    });
    groups.set(child.pid, needed);
    let output = "";
    let late;
    const stopAfter = (milliseconds, why) => setTimeout(() => {
      late = why;
      stop(child.pid);
    }, milliseconds);
    const limit = stopAfter(minutes * 60_000, `It was stopped after ${minutes} minutes.`);
    let ending;
    const read = (text) => {
      output += text;
      clearTimeout(ending);
      if (/^ {2}Duration: +[\d.]+m?s\s*$/m.test(output.slice(-100))) {
        ending = stopAfter(secondsToEnd * 1000, `It did not end within ${secondsToEnd} seconds after its totals: something that it opened is still open.`);
      }
    };
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", read);
    child.on("error", (error) => (output += `${error.message}\n`));
    child.on("close", (code, signal) => {
      clearTimeout(limit);
      clearTimeout(ending);
      stop(child.pid);
      groups.delete(child.pid);
      settle({ code: code ?? signal, output, late });
    });
  });
}

/** Each test would find out by itself, after the time that a pool waits for its server to come back. */
function stopForCrash(variable, log) {
  process.stdout.write(`A server crashed, ${variable}. The end of its log:\n${log.slice(-8000).replace(/^/gm, "    ").trimEnd()}\n\n`);
  for (const [pid, needed] of groups) if (needed.includes(variable)) stop(pid);
}

function stop(pid) {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended, and so has all that it started.
  }
}

/** The last of uvu's totals of that name, since a test's own output may stand before them. */
function numberAfter(name, output) {
  const found = [...output.matchAll(new RegExp(`^ {2}${name}: +(\\d+)$`, "gm"))].at(-1);
  return found === undefined ? undefined : Number(found[1]);
}

function report({ file, output, problem, passed, skipped, failed, seconds }) {
  const counts = [`${passed} passed`, ...(skipped > 0 ? [`${skipped} skipped`] : []), ...(failed > 0 ? [`${failed} failed`] : [])];
  process.stdout.write(`${failed === 0 ? "ok  " : "FAIL"} ${file.padEnd(28)} ${counts.join(", ")} (${seconds.toFixed(1)} s)\n`);
  if (failed === 0) return;
  if (problem !== undefined) process.stdout.write(`\n    ${problem}\n`);
  process.stdout.write(`${output.replace(/^/gm, "    ").trimEnd()}\n\n`);
}
