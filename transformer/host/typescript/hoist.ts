/** A file -> where emitted statements may stand: behind its directives and imports, and what must stay at its top. */
import type ts from "typescript";
import { commentStart } from "./comments.js";
import type { TypeScript } from "./instance.js";

export function findHoistOffset(ts: TypeScript, file: ts.SourceFile): number {
  const index = file.statements.findIndex((_, position) => !isDirective(ts, file, position) && !isImport(ts, file.statements[position]!));
  const statement = file.statements[index];
  if (statement === undefined) return file.text.length;
  const start = statement.getStart(file);
  const comments = commentStart(ts, file.text, statement.pos, start, index === 0);
  return index === 0 ? behindFileComments(ts, file.text, comments, start) : comments;
}

function isImport(ts: TypeScript, statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    (ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference) && !hasExport(ts, statement))
  );
}

function hasExport(ts: TypeScript, statement: ts.ImportEqualsDeclaration): boolean {
  return statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function isDirective(ts: TypeScript, file: ts.SourceFile, position: number): boolean {
  for (const statement of file.statements.slice(0, position + 1)) {
    if (!ts.isExpressionStatement(statement) || !ts.isStringLiteral(statement.expression)) return false;
  }
  return true;
}

/** A licence, `// @ts-nocheck` or `/// <reference>` is the file's, not the first statement's: it counts only at the very top. */
function behindFileComments(ts: TypeScript, text: string, comments: number, start: number): number {
  let offset = comments;
  for (const { pos, end } of ts.getLeadingCommentRanges(text, comments) ?? []) {
    const next = /^\s*/.exec(text.slice(end, start))?.[0] ?? "";
    const blankLine = /\n[^\S\n]*\n/.test(next);
    if (blankLine || /^\/\/\/\s*<|^\/[/*]+\s*@(?:ts-|jsx)/.test(text.slice(pos, end))) offset = end + next.length;
  }
  return offset;
}
