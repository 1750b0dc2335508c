/** What all bundlers have in common: how they read a file, and which diagnostics stop them. */
import type { LocatedDiagnostic } from "../report.js";
import type { CompiledFile, FileRequest } from "../session.js";

/** Bundlers read `import` in every file but `.cts`, whatever the project's own `module` says. */
export function requestFor(file: string): FileRequest {
  return { moduleKind: file.endsWith(".cts") ? "commonjs" : "esm" };
}

export function separate({ diagnostics }: CompiledFile): {
  readonly errors: readonly LocatedDiagnostic[];
  readonly warnings: readonly LocatedDiagnostic[];
} {
  return {
    errors: diagnostics.filter(({ severity }) => severity === "error"),
    warnings: diagnostics.filter(({ severity }) => severity === "warning"),
  };
}
