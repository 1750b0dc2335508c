/** A folder of a case -> what the compiler makes of its files, under any TypeScript, each case in a project of its own. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import * as assert from "uvu/assert";
import { compileFile, type CompileOptions } from "../../transformer/compile.js";
import type { FileEdits } from "../../transformer/edits.js";
import { type LocatedDiagnostic, locateDiagnostics } from "../../transformer/host/report.js";
import { applyEdits } from "../../transformer/host/text.js";
import type { TypeScript } from "../../transformer/host/typescript/instance.js";
import { openProject, type Project } from "../../transformer/host/typescript/project.js";

export const casesDirectory = join(dirname(fileURLToPath(import.meta.url)), "../cases");

const require = createRequire(import.meta.url);
export const typescripts = ["typescript", "typescript-5.9", "typescript-5.4"] as const;
export const loadTypeScript = (name: (typeof typescripts)[number]): TypeScript => require(name) as TypeScript;

export interface CompiledCase {
  /** Of the case's own sources, by name: the text after the edits, or as it was. */
  readonly code: ReadonlyMap<string, string>;
  readonly edits: readonly FileEdits[];
  readonly diagnostics: readonly LocatedDiagnostic[];
  readonly typeErrors: readonly string[];
}

/** One TypeScript, kept warm: only the case's own files are read anew. */
export class CaseCompiler {
  readonly #project: Project;

  constructor(typescript: TypeScript, readonly options: CompileOptions = {}, directory = casesDirectory) {
    this.#project = openProject(typescript, { directory });
  }

  compile(directory: string, options = this.options): CompiledCase {
    const files = sourcesOf(directory);
    return this.compileTexts(new Map(files.map((file) => [file, readFileSync(file, "utf8")])), directory, options === this.options, options);
  }

  compileTexts(texts: ReadonlyMap<string, string>, directory: string, typeCheck = true, options = this.options): CompiledCase {
    for (const [file, text] of texts) this.#project.setText(file, text);
    try {
      const host = this.#project.host();
      const code = new Map<string, string>();
      const edits: FileEdits[] = [];
      const diagnostics: LocatedDiagnostic[] = [];
      for (const [file, text] of texts) {
        const result = compileFile(host, file, options);
        diagnostics.push(...locateDiagnostics(result.diagnostics, host));
        if (result.edits !== undefined) edits.push(result.edits);
        const name = relative(directory, file);
        code.set(name, result.edits === undefined ? text : applyEdits(text, name, result.edits, host.unit(file).moduleKind).code);
      }
      const errors = typeCheck ? this.#project.semanticDiagnostics().filter(({ category }) => category === "error") : [];
      return { code, edits, diagnostics, typeErrors: errors.map(({ file, line, column, text }) => `${relative(directory, file)}:${line}:${column} ${text}`) };
    } finally {
      for (const file of texts.keys()) this.#project.setText(file, undefined);
    }
  }
}

/** The case's own sources; what lies in its `node_modules` is somebody else's. */
export function sourcesOf(directory: string): readonly string[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesOf(path);
    return /\.[cm]?ts$/.test(entry.name) && !entry.name.endsWith(".d.ts") ? [path] : [];
  }).sort();
}

/** `<topic>/<case>` of every folder that holds an `input.ts`. */
export function listCases(): readonly string[] {
  return directoriesIn(casesDirectory).flatMap((topic) =>
    directoriesIn(join(casesDirectory, topic)).map((name) => `${topic}/${name}`).filter((name) => existsSync(join(casesDirectory, name, "input.ts"))),
  );
}

const directoriesIn = (directory: string): readonly string[] =>
  readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

/** Goldens are written by `node --import sqlmodel/register test/cases.test.ts --update`, never on a build machine. */
const updating = process.argv.includes("--update");
if (updating && process.env["CI"] !== undefined) throw new Error("Goldens are not updated where CI is set.");
/** Words after the flags choose cases by name. */
const chosen = process.argv.slice(2).filter((word) => !word.startsWith("--"));
export const isChosen = (name: string): boolean => chosen.length === 0 || chosen.some((word) => name.includes(word));

/** With `writes` false the file is somebody else's to write. */
export function compareGolden(file: string, actual: string, writes = true): void {
  if (updating && writes) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), `${relative(casesDirectory, file)} is missing: run this file with --update, and read what it wrote.`);
  const expected = readFileSync(file, "utf8");
  if (actual !== expected) assert.unreachable(`${relative(casesDirectory, file)}\n${firstDifference(actual.split("\n"), expected.split("\n"))}`);
}

/** Goldens are long: where they first differ says more than all of it. */
function firstDifference(actual: readonly string[], expected: readonly string[]): string {
  const line = actual.findIndex((text, index) => text !== expected[index]);
  const at = line === -1 ? actual.length : line;
  const shown = (lines: readonly string[]): string => lines.slice(at, at + 3).join("\n      ");
  return `    line ${at + 1}\n    is    ${shown(actual)}\n    not   ${shown(expected)}`;
}
