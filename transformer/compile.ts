/** The walk on one page: a file of the project -> edits and diagnostics. */
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import type { FileEdits } from "./edits.js";
import type { SourceHost } from "./host/source.js";
import type { DialectName } from "../runtime/connection/port.js";

/** What a user may set, in the tsconfig's plugin entry or as the argument of a bundler plugin. */
export interface CompileOptions {
  readonly dialects?: readonly DialectName[];
  readonly tables?: "lower" | "snake" | "asIs";
  readonly columns?: "snake" | "asIs";
}

export interface CompileResult {
  /** Undefined where the file needs no change. */
  readonly edits: FileEdits | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export function compileFile(_host: SourceHost, _file: string, _options: CompileOptions): CompileResult {
  return { edits: undefined, diagnostics: [] };
}
