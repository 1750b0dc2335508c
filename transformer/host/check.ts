/** A project -> every mistake in it as a line: TypeScript's own and ours, which `tspc --noEmit` would not show. */
import { compileFile } from "../compile.js";
import { loadTypeScript } from "./locate.js";
import { compileOptionsOf } from "./options.js";
import { byPlace, displayPath, locateDiagnostics, reportLine } from "./report.js";
import { isSource } from "./session.js";
import type { ProjectRequest } from "./typescript/project.js";
import { openProject } from "./typescript/project.js";

export interface CheckReport {
  readonly lines: readonly string[];
  readonly errors: number;
  /** How many files of the user's own were looked at. */
  readonly files: number;
}

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly error: boolean;
  readonly report: string;
}

export function checkProject(request: ProjectRequest): CheckReport {
  const project = openProject(loadTypeScript(request.directory), request);
  const host = project.host();
  const options = compileOptionsOf(project.options);
  const files = host.files.filter(isSource);

  const findings: Finding[] = [];
  for (const { file, line, column, category, code, text } of project.semanticDiagnostics()) {
    if (category !== "error" && category !== "warning") continue;
    const report = `${displayPath(file)}:${line}:${column} - ${category} TS${code}: ${text}`;
    findings.push({ file, line, column, error: category === "error", report });
  }
  const ours = files.flatMap((file) => compileFile(host, file, options).diagnostics);
  for (const diagnostic of locateDiagnostics(ours, host)) {
    const { file, line, column, severity } = diagnostic;
    findings.push({ file, line, column, error: severity === "error", report: reportLine(diagnostic) });
  }
  // A mistake in a model may be met again from every file that queries it.
  const lines = [...new Map(findings.sort(byPlace).map((finding) => [finding.report, finding])).values()];
  return { lines: lines.map(({ report }) => report), errors: lines.filter(({ error }) => error).length, files: files.length };
}
