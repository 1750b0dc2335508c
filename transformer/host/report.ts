/** Diagnostics with offsets -> places a person can find: one line, a code frame, or both; every host reports with these. */
import { isAbsolute, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SourceHost } from "./source.js";

/** A diagnostic with its place spelled out. `line` and `column` count from 1; `length` stays within the first line. */
export interface LocatedDiagnostic extends Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The whole text of the file, for the frame. */
  readonly source: string;
}

/** Sorted by file and place. */
export function locateDiagnostics(diagnostics: readonly Diagnostic[], host: SourceHost): LocatedDiagnostic[] {
  const located = diagnostics.map((diagnostic): LocatedDiagnostic => {
    const { file, start, end } = diagnostic.span;
    const source = host.text(file);
    const lineEnd = lineEndAfter(source, start);
    return { ...diagnostic, ...host.position(file, start), file, length: Math.max(1, Math.min(end, lineEnd) - start), source };
  });
  return located.sort(byPlace);
}

export function byPlace(a: PlacedLine, b: PlacedLine): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

interface PlacedLine {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a diagnostic says: the sentence, then what to write instead. */
export function sentence(diagnostic: Diagnostic): string {
  return diagnostic.fix === "" ? diagnostic.text : `${diagnostic.text} ${diagnostic.fix}`;
}

/** `file:line:col - error SQM1001: sentence`, as tsc writes it, with the path as seen from the working directory. */
export function reportLine(diagnostic: LocatedDiagnostic): string {
  const { line, column, severity, code } = diagnostic;
  return `${displayPath(diagnostic.file)}:${line}:${column} - ${severity} ${code}: ${sentence(diagnostic)}`;
}

/** The line itself between its neighbours, with the place underlined. */
export function codeFrame({ source, line, column, length }: LocatedDiagnostic): string {
  const lines = source.split(/\r?\n/);
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1] ?? "";
    frame.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd());
    // Tabs are kept, so that the mark stands under its text at any tab width.
    if (number === line) frame.push(`  ${" ".repeat(width)} | ${text.slice(0, column - 1).replace(/[^\t]/g, " ")}${"^".repeat(length)}`);
  }
  return frame.join("\n");
}

/** Everything about several diagnostics in one text: for an error that is thrown. */
export function fullReport(diagnostics: readonly LocatedDiagnostic[]): string {
  return diagnostics.map((diagnostic) => `${reportLine(diagnostic)}\n\n${codeFrame(diagnostic)}\n`).join("\n");
}

export function displayPath(file: string): string {
  const fromHere = relative(process.cwd(), file);
  return fromHere.startsWith("..") || isAbsolute(fromHere) ? file : fromHere;
}

function lineEndAfter(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end === -1) return text.length;
  return text[end - 1] === "\r" && end > offset ? end - 1 : end;
}
