/** Emitted JavaScript text -> nodes that belong to no text, so that TypeScript prints them from what they hold. */
import type ts from "typescript";
import type { TypeScript } from "./instance.js";

export function parseExpression(ts: TypeScript, text: string): ts.Expression {
  // In an async function, where `await` is an operator; in parentheses, where a brace opens an object.
  const prefix = "async () => (";
  const file = parse(ts, `${prefix}${text}\n)`);
  const statement = file.statements[0] as ts.ExpressionStatement;
  const { body } = statement.expression as ts.ArrowFunction;
  return detach(ts, (body as ts.ParenthesizedExpression).expression, file);
}

export function parseStatements(ts: TypeScript, text: string): readonly ts.Statement[] {
  const file = parse(ts, text);
  return file.statements.map((statement) => detach(ts, statement, file));
}

function parse(ts: TypeScript, text: string): ts.SourceFile {
  return ts.createSourceFile("emitted.ts", text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
}

/** In place: the tree was parsed for this, and nobody else has it. */
function detach<N extends ts.Node>(ts: TypeScript, root: N, file: ts.SourceFile): N {
  let commented = -1;
  const visit = (node: ts.Node): void => {
    const pure = node.pos > commented && isMarkedPure(ts, node, file);
    if (pure) commented = node.pos;
    ts.forEachChild(node, visit, (nodes) => {
      nodes.forEach(visit);
      ts.setTextRange(nodes as ts.NodeArray<ts.Node>, unplaced);
    });
    ts.setTextRange(node, unplaced);
    (node as { flags: ts.NodeFlags }).flags |= ts.NodeFlags.Synthesized;
    (node as { parent: ts.Node | undefined }).parent = undefined;
    if (pure) ts.addSyntheticLeadingComment(node, ts.SyntaxKind.MultiLineCommentTrivia, " @__PURE__ ", false);
  };
  visit(root);
  return root;
}

/** The only comment that means something in what we emit; with the positions gone, it has to be hung on the node. */
function isMarkedPure(ts: TypeScript, node: ts.Node, file: ts.SourceFile): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return false;
  return /[@#]__PURE__/.test(file.text.slice(node.pos, node.getStart(file)));
}

const unplaced = { pos: -1, end: -1 };
