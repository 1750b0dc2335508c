/** Every case folder: the emitted text and its SQL are the goldens', whatever TypeScript reads it, and SQLite answers the golden rows. */
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { inspect } from "node:util";
import type { Database } from "sqlmodel";
import { connect } from "sqlmodel/sqlite";
import ts from "typescript";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { reportLine } from "../transformer/host/report.js";
import { CaseCompiler, casesDirectory, compareGolden, type CompiledCase, isChosen, listCases, loadTypeScript, typescripts } from "./harness/cases.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
/** Inside of this package, so that the cases find it by its name. */
const directory = join(root, `.cache/cases.${process.pid}`);
process.on("exit", () => rmSync(directory, { recursive: true, force: true }));

const cases = listCases().filter((name) => !name.startsWith("errors/") && isChosen(name));
const [newest, ...olds] = typescripts;
const compiled = new Map<string, CompiledCase>();

const withNewest = suite(newest);
const compiler = new CaseCompiler(loadTypeScript(newest));
for (const name of cases) {
  withNewest(name, async () => {
    const result = compiler.compile(join(casesDirectory, name));
    compiled.set(name, result);
    assert.equal(result.diagnostics.filter(({ severity }) => severity === "error").map(reportLine), []);
    assert.equal(result.typeErrors, []);
    const program = await load(name, result.code);
    const golden = (file: string): string => join(casesDirectory, name, file);
    compareGolden(golden("emitted.txt"), emittedText(result));
    compareGolden(golden("sqlite.sql"), [...program.constants].map(([constant, value]) => sqlOf(constant, value)).join(""));
    compareGolden(golden("rows.txt"), `${show(await run(program))}\n`);
  });
}
withNewest.run();

for (const version of olds) {
  const withOld = suite(version);
  let old: CaseCompiler | undefined;
  for (const name of cases) {
    withOld(name, () => {
      old ??= new CaseCompiler(loadTypeScript(version));
      const { code, diagnostics } = old.compile(join(casesDirectory, name));
      assert.equal(Object.fromEntries(code), Object.fromEntries(compiled.get(name)?.code ?? []));
      assert.equal(diagnostics.length, compiled.get(name)?.diagnostics.length);
    });
  }
  withOld.run();
}

function emittedText({ code, diagnostics }: CompiledCase): string {
  const warnings = diagnostics.map(({ code, line, text }) => `// line ${line}: ${code} ${text}\n`);
  return [...warnings, ...[...code].map(([name, text]) => (code.size === 1 ? text : `// ---- ${name}\n${text}`))].join("");
}

interface CaseProgram {
  readonly constants: ReadonlyMap<string, unknown>;
  readonly main: (db: Database) => Promise<unknown>;
}

/** Writes the emitted texts as Node runs them, with their constants exported, and imports them. */
async function load(name: string, code: ReadonlyMap<string, string>): Promise<CaseProgram> {
  const target = join(directory, name);
  mkdirSync(target, { recursive: true });
  const modules = join(casesDirectory, name, "node_modules");
  if (existsSync(modules)) cpSync(modules, join(target, "node_modules"), { recursive: true });
  const constants = new Map<string, unknown>();
  let main: CaseProgram["main"] | undefined;
  const files = [...code].map(([file, text]) => {
    const names = [...text.matchAll(/^const (\$\w+) = (?:\{|\[)/gm)].map((found) => found[1]!);
    const source = `${text}\nexport const emittedConstants = { ${names.join(", ")} };\n`;
    const { outputText } = ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } });
    const path = join(target, file.replace(/ts$/, "js"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, outputText);
    return { file, path };
  });
  for (const { file, path } of files) {
    const module = (await import(pathToFileURL(path).href)) as { default?: CaseProgram["main"]; emittedConstants: object };
    const prefix = files.length === 1 ? "" : `${file} `;
    for (const [constant, value] of Object.entries(module.emittedConstants)) constants.set(`${prefix}${constant}`, value);
    if (file === "input.ts") main = module.default;
  }
  assert.type(main, "function", "input.ts exports no default function");
  return { constants, main: main! };
}

async function run({ main }: CaseProgram): Promise<unknown> {
  const db = await connect(":memory:");
  try {
    return await main(db);
  } finally {
    await db.close();
  }
}

/** The SQL in an emitted constant: a statement, a schema, or the pieces of a composed query. */
function sqlOf(constant: string, value: unknown): string {
  const { sqlite } = value as { sqlite?: unknown };
  if (sqlite === undefined) return "";
  const lines = Array.isArray(sqlite) ? sqlite.map(schemaObject) : textsIn(sqlite as object, "");
  return `-- ${constant}\n${lines.join("\n")}\n\n`;
}

const schemaObject = ({ create, name, rest }: { create: string; name: string; rest: string }): string => `${create} ${name} ${rest};`;

function textsIn(value: object, label: string): readonly string[] {
  const { text, parts } = value as { text?: string; parts?: readonly string[] };
  if (text !== undefined) return [`${text};`];
  if (parts !== undefined) return [`${label}: ${parts.join("?")}`];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === "string") return [`${label}${label === "" ? "" : "."}${key}: ${inner}`];
    if (typeof inner !== "object" || inner === null) return [];
    return textsIn(inner as object, Array.isArray(value) ? `${label}[${key}]` : label === "" ? key : `${label}.${key}`);
  });
}

/** Every value shows its kind: 1n, '1', a Date, bytes. Errors are shown by what a program can rely on. */
function show(value: unknown): string {
  return inspect(readable(value), { depth: null, breakLength: 140, compact: 3, maxArrayLength: null, maxStringLength: null });
}

function readable(value: unknown): unknown {
  if (value instanceof Error) {
    const { code, kind, issues } = value as { code?: unknown; kind?: unknown; issues?: unknown };
    return { error: value.name, ...(code === undefined ? {} : { code }), ...(kind === undefined ? {} : { kind }), message: value.message, ...(issues === undefined ? {} : { issues }) };
  }
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  }
  return value;
}
