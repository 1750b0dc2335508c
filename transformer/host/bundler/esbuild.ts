/** Modules of esbuild -> edited TypeScript, which esbuild then strips itself; its own messages for our diagnostics. */
import { readFile } from "node:fs/promises";
import { SetupError } from "../locate.js";
import type { LocatedDiagnostic } from "../report.js";
import { sentence } from "../report.js";
import type { CompiledFile, Session, SessionOptions } from "../session.js";
import { isSource, openSession } from "../session.js";
import { withInlineMap } from "../text.js";
import { requestFor, separate } from "./shared.js";

/** What we use of esbuild's plugin interface. */
interface EsbuildBuild {
  readonly initialOptions: { readonly absWorkingDir?: string | undefined; readonly sourcemap?: unknown };
  onStart(callback: () => void): void;
  onLoad(options: { readonly filter: RegExp; readonly namespace: string }, callback: (args: { readonly path: string }) => Promise<EsbuildLoaded | undefined>): void;
}

interface EsbuildLoaded {
  readonly contents?: string;
  readonly loader?: "ts" | "tsx";
  readonly watchFiles?: string[];
  readonly errors: EsbuildMessage[];
  readonly warnings: EsbuildMessage[];
}

interface EsbuildMessage {
  readonly text: string;
  readonly location: { readonly file: string; readonly line: number; readonly column: number; readonly length: number; readonly lineText: string } | null;
}

export interface EsbuildPlugin {
  readonly name: string;
  setup(build: EsbuildBuild): void;
}

export function esbuild(options: SessionOptions = {}): EsbuildPlugin {
  return {
    name: "sqlmodel",
    setup(build) {
      const session = openSession(build.initialOptions.absWorkingDir ?? process.cwd(), options);
      build.onStart(() => session.refresh());
      build.onLoad({ filter: /\.[cm]?tsx?$/, namespace: "file" }, async ({ path }) => {
        if (!isSource(path)) return undefined;
        const text = await readFile(path, "utf8");
        const compiled = compileOrSetupError(session, path, text);
        if (compiled === undefined || "text" in compiled) return compiled && { errors: [compiled], warnings: [] };
        const { errors, warnings } = separate(compiled);
        return {
          ...(compiled.edited === undefined ? {} : { contents: withInlineMap(compiled.edited) }),
          loader: path.endsWith("x") ? "tsx" : "ts",
          watchFiles: [...compiled.dependencies],
          errors: errors.map(esbuildMessage),
          warnings: warnings.map(esbuildMessage),
        };
      });
    },
  };
}

/** esbuild prints the stack of what a plugin throws; a project that is not set up is a plain sentence. */
function compileOrSetupError(session: Session, path: string, text: string): CompiledFile | EsbuildMessage | undefined {
  try {
    return session.compile(path, text, requestFor(path));
  } catch (error) {
    if (error instanceof SetupError) return { text: error.message, location: null };
    throw error;
  }
}

function esbuildMessage(diagnostic: LocatedDiagnostic): EsbuildMessage {
  const { file, line, column, length, source } = diagnostic;
  const lineText = source.split(/\r?\n/)[line - 1] ?? "";
  return {
    text: `${diagnostic.code}: ${sentence(diagnostic)}`,
    // Its columns and lengths count bytes of UTF-8.
    location: { file, line, column: bytes(lineText.slice(0, column - 1)), length: bytes(lineText.slice(column - 1, column - 1 + length)), lineText },
  };
}

function bytes(text: string): number {
  return Buffer.byteLength(text, "utf8");
}
