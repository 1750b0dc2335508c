/** A TypeScript program -> the port's view of it. */
import type ts from "typescript";
import type { SourceHost, SourceUnit } from "../source.js";
import { createFacts } from "./facts.js";
import { findHoistOffset } from "./hoist.js";
import type { TypeScript } from "./instance.js";
import { createPackages } from "./packages.js";
import { readStatements } from "./syntax.js";

export function createSourceHost(ts: TypeScript, program: ts.Program): SourceHost {
  const packages = createPackages(ts, program);
  // The checker also binds every file, and with that sets the parents that the readers walk up.
  const facts = createFacts(ts, program, packages);
  const units = new Map<ts.SourceFile, SourceUnit>();
  const options = program.getCompilerOptions();
  const files = program
    .getSourceFiles()
    .filter((file) => !packages.isLib(file))
    .map(({ fileName }) => fileName)
    .sort();

  return {
    files,
    facts,
    options: { strictNullChecks: options.strictNullChecks ?? options.strict ?? isVersion6(ts) },
    text: (name) => program.getSourceFile(name)?.text ?? "",
    unit(name) {
      const file = program.getSourceFile(name);
      if (file === undefined) return missingUnit(name);
      let unit = units.get(file);
      if (unit === undefined) units.set(file, (unit = createUnit(ts, program, file)));
      return unit;
    },
    position(name, offset) {
      const file = program.getSourceFile(name);
      if (file === undefined) return { line: 1, column: 1 };
      const { line, character } = file.getLineAndCharacterOfPosition(Math.min(Math.max(offset, 0), file.text.length));
      return { line: line + 1, column: character + 1 };
    },
  };
}

/** TypeScript 6 is strict where nothing is said. */
function isVersion6(ts: TypeScript): boolean {
  return Number.parseInt(ts.version, 10) >= 6;
}

function createUnit(ts: TypeScript, program: ts.Program, file: ts.SourceFile): SourceUnit {
  return {
    file: file.fileName,
    text: file.text,
    // Read when asked for: most units are declarations of packages, looked at for what they import alone.
    get statements() {
      return readStatements(ts, file);
    },
    get hoistAt() {
      return findHoistOffset(ts, file);
    },
    moduleKind: moduleKindOf(ts, program, file),
    declarationFile: file.isDeclarationFile,
    syntaxError: firstSyntaxError(ts, program, file),
  };
}

function firstSyntaxError(ts: TypeScript, program: ts.Program, file: ts.SourceFile): SourceUnit["syntaxError"] {
  const [first] = program.getSyntacticDiagnostics(file);
  if (first === undefined) return undefined;
  return { start: first.start, end: first.start + first.length, text: ts.flattenDiagnosticMessageText(first.messageText, " ") };
}

function missingUnit(file: string): SourceUnit {
  return { file, text: "", statements: [], hoistAt: 0, moduleKind: "esm", declarationFile: false, syntaxError: { start: 0, end: 0, text: "it is not part of the project." } };
}

function moduleKindOf(ts: TypeScript, program: ts.Program, file: ts.SourceFile): SourceUnit["moduleKind"] {
  return emittedFormat(ts, program, file) < ts.ModuleKind.ES2015 ? "commonjs" : "esm";
}

function emittedFormat(ts: TypeScript, program: ts.Program, file: ts.SourceFile): ts.ModuleKind {
  // Since 5.6, where an .mts file is ESM under `module: commonjs` too.
  const { getEmitModuleFormatOfFile } = program as { getEmitModuleFormatOfFile?: (file: ts.SourceFile) => ts.ModuleKind };
  if (getEmitModuleFormatOfFile !== undefined) return getEmitModuleFormatOfFile.call(program, file);
  const { module, target = ts.ScriptTarget.ES5 } = program.getCompilerOptions();
  if (module === undefined) return target >= ts.ScriptTarget.ES2015 ? ts.ModuleKind.ES2015 : ts.ModuleKind.CommonJS;
  if (module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext) return file.impliedNodeFormat ?? ts.ModuleKind.CommonJS;
  const preserve = ts.ModuleKind.Preserve as ts.ModuleKind | undefined;
  if (module === preserve) return file.impliedNodeFormat === ts.ModuleKind.CommonJS ? ts.ModuleKind.CommonJS : ts.ModuleKind.ESNext;
  return module;
}
