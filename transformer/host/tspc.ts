/** A program of tspc -> source files with their edits grafted in: the "sqlmodel/transformer" plugin of ts-patch. */
import type { CompileOptions } from "../compile.js";
import { compileFile } from "../compile.js";
import { compileOptionsOf } from "./options.js";
import { locateDiagnostics, reportLine, sentence } from "./report.js";
import type { SourceHost } from "./source.js";
import { graft } from "./typescript/graft.js";
import { createSourceHost } from "./typescript/host.js";
import type { TypeScript } from "./typescript/instance.js";

type Program = Parameters<typeof createSourceHost>[1];
type TransformationContext = Parameters<typeof graft>[1];
type SourceFile = Parameters<typeof graft>[2];
type HostDiagnostic = ReturnType<Program["getSemanticDiagnostics"]>[number];

/** What ts-patch hands to a transformer beside the program. */
export interface TransformerExtras {
  readonly ts: TypeScript;
  readonly addDiagnostic: (diagnostic: HostDiagnostic) => number;
}

/** One per program: a transformer is made anew for each emitted file where tsc emits them one by one. */
const hosts = new WeakMap<Program, SourceHost>();

export function transformer(
  program: Program,
  pluginConfig: CompileOptions,
  { ts, addDiagnostic }: TransformerExtras,
): (context: TransformationContext) => (sourceFile: SourceFile) => SourceFile {
  let host = hosts.get(program);
  if (host === undefined) hosts.set(program, (host = createSourceHost(ts, program)));
  const opened = host;
  const options = compileOptionsOf(pluginConfig);

  return (context) => (sourceFile) => {
    const { edits, diagnostics } = compileFile(opened, sourceFile.fileName, options);
    for (const diagnostic of diagnostics) {
      const { file, start, end } = diagnostic.span;
      if (diagnostic.severity === "warning") {
        // tsc ends with code 2 for whatever it is handed, a warning too.
        process.stderr.write(`${locateDiagnostics([diagnostic], opened).map((located) => reportLine(located)).join("\n")}\n`);
        continue;
      }
      addDiagnostic({
        file: program.getSourceFile(file) ?? sourceFile,
        start,
        length: end - start,
        category: ts.DiagnosticCategory.Error,
        code: hostCode(diagnostic.code),
        messageText: `${diagnostic.code}: ${sentence(diagnostic)}`,
      });
    }
    if (edits === undefined) return sourceFile;
    return graft(ts, context, sourceFile, edits, opened.unit(sourceFile.fileName).moduleKind, program.getCompilerOptions());
  };
}

/** tsc writes "TS" and a number before every sentence; ours is kept clear of TypeScript's own, which end below 100000. */
function hostCode(code: string): number {
  return 900_000 + Number(code.replace(/\D/g, ""));
}
