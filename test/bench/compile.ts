/**
 * What the compiler costs: time for a query beside TypeScript's own check of the same files, and the bytes that it adds for one.
 * `node --import sqlmodel/register test/bench/compile.ts`, after a build.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { DialectName } from "sqlmodel";
import { CaseCompiler, loadTypeScript, typescripts } from "../harness/cases.js";
import { files, queryCount } from "./project.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const rounds = 5;

const folder = mkdtempSync(join(root, ".cache-compile-"));
try {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules/sqlmodel"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, target: "es2022", module: "nodenext", skipLibCheck: true, noEmit: true } }));
  for (const name of ["models", "queries"] as const) writeFileSync(join(folder, `${name}.ts`), files[name]);
  const texts = new Map((["models", "queries"] as const).map((name) => [join(folder, `${name}.ts`), files[name]]));
  console.table([measure(["sqlite"], texts), measure(["sqlite", "postgres", "mysql"], texts)]);
} finally {
  rmSync(folder, { recursive: true });
}

/** Each round reads the project anew, with the libraries kept, as a watching build does after an edit. */
function measure(dialects: readonly DialectName[], texts: ReadonlyMap<string, string>): Record<string, unknown> {
  const compiler = new CaseCompiler(loadTypeScript(typescripts[0]), { dialects }, folder);
  const ours: number[] = [];
  const both: number[] = [];
  let added = "";
  for (let round = 0; round < rounds; round += 1) {
    ours.push(timed(() => compiler.compileTexts(texts, folder, false)));
    both.push(timed(() => {
      const { code, diagnostics, typeErrors } = compiler.compileTexts(texts, folder);
      if (diagnostics.length + typeErrors.length > 0) throw new Error(JSON.stringify([diagnostics[0], typeErrors[0]]));
      added = code.get("queries.ts")!;
    }));
  }
  const [alone, withCheck] = [median(ours), median(both)];
  const bytes = Buffer.byteLength(added) - Buffer.byteLength(files.queries);
  return {
    databases: dialects.length,
    "ms for a query": Number((alone / queryCount).toFixed(2)),
    "of the time with TypeScript's check": Number((alone / withCheck).toFixed(2)),
    "bytes for a query": Math.round(bytes / queryCount),
    "gzipped": Math.round((gzipSync(added).length - gzipSync(files.queries).length) / queryCount),
  };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
