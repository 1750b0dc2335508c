/** The emitted texts of a case -> its program, imported by Node, with the constants that the build wrote into it. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Database } from "sqlmodel";
import ts from "typescript";
import * as assert from "uvu/assert";
import { casesDirectory } from "./cases.js";

/** Inside of this package, so that the cases find it by its name. */
const directory = join(dirname(fileURLToPath(import.meta.url)), `../../.cache/cases.${process.pid}`);
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));

export interface CaseProgram {
  /** By name, after the name of the file where there are several. */
  readonly constants: ReadonlyMap<string, unknown>;
  readonly main: (db: Database) => Promise<unknown>;
}

/** A program may remember things in its modules, so each `copy` of it is loaded anew. */
export async function loadProgram(name: string, copy: string, code: ReadonlyMap<string, string>): Promise<CaseProgram> {
  const target = join(directory, copy, name);
  mkdirSync(target, { recursive: true });
  const modules = join(casesDirectory, name, "node_modules");
  if (existsSync(modules)) cpSync(modules, join(target, "node_modules"), { recursive: true });
  const files = [...code].map(([file, text]) => {
    const path = join(target, file.replace(/ts$/, "js"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, asJavaScript(text));
    return { file, path };
  });
  const constants = new Map<string, unknown>();
  let main: CaseProgram["main"] | undefined;
  for (const { file, path } of files) {
    const module = (await import(pathToFileURL(path).href)) as { default?: CaseProgram["main"]; emittedConstants: object };
    const prefix = files.length === 1 ? "" : `${file} `;
    for (const [constant, value] of Object.entries(module.emittedConstants)) constants.set(`${prefix}${constant}`, value);
    if (file === "input.ts") main = module.default;
  }
  assert.type(main, "function", "input.ts exports no default function");
  return { constants, main: main! };
}

/** As Node runs it, with the emitted constants exported. */
function asJavaScript(text: string): string {
  const names = [...text.matchAll(/^const (\$\w+) = (?:\{|\[)/gm)].map((found) => found[1]!);
  const source = `${text}\nexport const emittedConstants = { ${names.join(", ")} };\n`;
  return ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText;
}
