/**
 * A file's edits -> the same done to its tree, for ts-patch. Only what an edit replaces is new, and new nodes have no place in any
 * text; what stands in the holes are the user's own nodes, so that TypeScript still rewrites a captured import where it emits CommonJS.
 */
import type ts from "typescript";
import type { AddedImport, Edit, FileEdits, Hole } from "../../edits.js";
import type { TypeScript } from "./instance.js";
import { parseExpression, parseStatements } from "./replacement.js";

export function graft(
  ts: TypeScript,
  context: ts.TransformationContext,
  sourceFile: ts.SourceFile,
  edits: FileEdits,
  moduleKind: "esm" | "commonjs",
  options: ts.CompilerOptions,
): ts.SourceFile {
  const statements = [...visitStatements(ts, context, sourceFile, edits.edits)];
  const asRequire = needsRequire(ts, sourceFile, moduleKind, options);
  const added = edits.imports.map((request) => importStatement(ts, context.factory, request, asRequire));
  for (const text of edits.hoisted) added.push(...parseStatements(ts, text));
  statements.splice(hoistIndex(sourceFile, edits.hoistAt), 0, ...added);
  const list = ts.setTextRange(context.factory.createNodeArray(statements), sourceFile.statements);
  return context.factory.updateSourceFile(sourceFile, list);
}

/** TypeScript turns an added import into `require` itself, but not in a script, nor where the syntax is to stay as it is written. */
function needsRequire(ts: TypeScript, file: ts.SourceFile, moduleKind: "esm" | "commonjs", options: ts.CompilerOptions): boolean {
  return moduleKind === "commonjs" && (options.verbatimModuleSyntax === true || !ts.isExternalModule(file));
}

function importStatement(ts: TypeScript, factory: ts.NodeFactory, { local, specifier }: AddedImport, asRequire: boolean): ts.Statement {
  const from = factory.createStringLiteral(specifier);
  if (asRequire) {
    const call = factory.createCallExpression(factory.createIdentifier("require"), undefined, [from]);
    const declaration = factory.createVariableDeclaration(local, undefined, undefined, call);
    return factory.createVariableStatement(undefined, factory.createVariableDeclarationList([declaration], ts.NodeFlags.Const));
  }
  const [statement] = parseStatements(ts, `import * as ${local} from ${JSON.stringify(specifier)};`);
  return statement!;
}

function hoistIndex(file: ts.SourceFile, hoistAt: number): number {
  const index = file.statements.findIndex((statement) => statement.getStart(file) >= hoistAt);
  return index < 0 ? file.statements.length : index;
}

function visitStatements(
  ts: TypeScript,
  context: ts.TransformationContext,
  file: ts.SourceFile,
  edits: readonly Edit[],
): readonly ts.Statement[] {
  const waiting = new Map(edits.map((edit) => [`${edit.start} ${edit.end}`, edit]));

  /** Whether anything is left to do inside a node; most of a file is not walked at all. */
  function concerns(node: ts.Node): boolean {
    for (const edit of waiting.values()) if (edit.start >= node.pos && edit.end <= node.end) return true;
    return false;
  }

  function visit(node: ts.Node): ts.Node {
    if (!concerns(node)) return node;
    // From the outside in, and each edit once: the outermost expression with exactly this range is the one that is meant.
    const key = `${node.getStart(file)} ${node.end}`;
    const edit = waiting.get(key);
    if (edit === undefined || !ts.isExpression(node)) return ts.visitEachChild(node, visit, context);
    waiting.delete(key);
    return replace(node, edit);
  }

  function replace(node: ts.Expression, edit: Edit): ts.Expression {
    const holes = edit.parts.filter((part) => typeof part !== "string");
    const filling = new Map<string, ts.Expression>();
    const text = edit.parts.map((part) => (typeof part === "string" ? part : placeholder(holes.indexOf(part)))).join("");
    holes.forEach((hole, index) => filling.set(placeholder(index), visit(findHole(node, hole)) as ts.Expression));

    const parsed = parseExpression(ts, text);
    const fill = (inner: ts.Node): ts.Node =>
      (ts.isIdentifier(inner) && filling.get(inner.text)) || ts.visitEachChild(inner, fill, context);
    const root = fill(parsed) as ts.Expression;
    // A hole that is all of the replacement is the user's own node: it has its place.
    if (ts.isIdentifier(parsed) && filling.has(parsed.text)) return root;
    return ts.setOriginalNode(ts.setTextRange(root, node), node);
  }

  function findHole(within: ts.Node, hole: Hole): ts.Node {
    let found: ts.Node | undefined;
    const search = (node: ts.Node): void => {
      if (found !== undefined || hole.start < node.pos || hole.end > node.end) return;
      if (node.getStart(file) === hole.start && node.end === hole.end && ts.isExpression(node)) found = node;
      else ts.forEachChild(node, search);
    };
    search(within);
    // What is no expression cannot be moved as a node; its text can, and means the same wherever imports are not renamed.
    return found ?? parseExpression(ts, file.text.slice(hole.start, hole.end));
  }

  return file.statements.map((statement) => visit(statement) as ts.Statement);
}

/** Long and odd enough to be in nobody's program. */
function placeholder(index: number): string {
  return `__sqlmodel_hole_${index}__`;
}
