/** typia-source.ts -> a module, by typia's own transformer in a program of the TypeScript that it was made for. */
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const directory = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

export async function loadTypia() {
  const ts = require("typescript");
  const { default: transform } = require("typia/lib/transform");
  const source = join(directory, "typia-source.ts");
  const options = { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, target: ts.ScriptTarget.ES2022, strict: true, types: [] };
  const program = ts.createProgram([source], options);
  const diagnostics = [];
  const transformer = transform(program, {}, { addDiagnostic: (diagnostic) => diagnostics.push(diagnostic), library: ts, ts });
  let text = "";
  program.emit(program.getSourceFile(source), (_, output) => { text = output; }, undefined, false, { before: [transformer] });
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => directory, getNewLine: () => "\n" }));
  const compiled = join(directory, "node_modules/.cache/typia.mjs");
  mkdirSync(dirname(compiled), { recursive: true });
  writeFileSync(compiled, text);
  return { ...(await import(pathToFileURL(compiled).href)), bytes: text.length };
}
