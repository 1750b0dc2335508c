/**
 * TypeScript's AST -> the port's syntax, a file or a declaration at a time, each node once. One file, because statements hold
 * expressions and expressions hold statements.
 */
import type ts from "typescript";
import type { Expression, FunctionBody, MemberSyntax, ObjectProperty, Parameter, Statement, Syntax } from "../source.js";
import { commentStart } from "./comments.js";
import type { TypeScript } from "./instance.js";
import { readMember, readMembers, readTypeNode } from "./written-types.js";

const readers = new WeakMap<ts.SourceFile, SyntaxReader>();

export function readStatements(ts: TypeScript, file: ts.SourceFile): readonly Statement[] {
  return readerOf(ts, file).fileStatements();
}

/** The statement that a declaration is, without reading the rest of its file: a lib's file holds ten thousand. */
export function readDeclaration(ts: TypeScript, file: ts.SourceFile, node: ts.Declaration): Statement | undefined {
  const reader = readerOf(ts, file);
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isFunctionDeclaration(node)) return reader.declaration(node);
  if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && ts.isVariableDeclarationList(node.parent)) {
    return reader.variable(node, node.parent);
  }
  return undefined;
}

export function readMemberDeclaration(ts: TypeScript, file: ts.SourceFile, node: ts.Declaration): MemberSyntax | undefined {
  if (!ts.isPropertySignature(node) && !ts.isPropertyDeclaration(node)) return undefined;
  const { parent } = node;
  const first = !ts.isObjectLiteralExpression(parent) && parent.members[0] === node;
  return readMember(ts, file, node, first);
}

/** Whether the module's top level exports a declaration by its modifier or by its name. */
export function isExported(ts: TypeScript, file: ts.SourceFile, declaration: ts.Statement, name: string): boolean {
  return readerOf(ts, file).exports(declaration, name);
}

function readerOf(ts: TypeScript, file: ts.SourceFile): SyntaxReader {
  let reader = readers.get(file);
  if (reader === undefined) readers.set(file, (reader = new SyntaxReader(ts, file)));
  return reader;
}

class SyntaxReader {
  readonly #ts: TypeScript;
  readonly #file: ts.SourceFile;
  readonly #declarations = new Map<ts.Node, Statement>();
  #statements: readonly Statement[] | undefined;
  #exportedNames: ReadonlySet<string> | undefined;

  constructor(ts: TypeScript, file: ts.SourceFile) {
    this.#ts = ts;
    this.#file = file;
  }

  fileStatements(): readonly Statement[] {
    return (this.#statements ??= this.#file.statements.flatMap((node) => this.statements(node)));
  }

  exports(node: ts.Statement, name: string): boolean {
    const ts = this.#ts;
    if (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return true;
    return node.parent === this.#file && (this.#exportedNames ??= exportedNames(ts, this.#file)).has(name);
  }

  // Statements

  statements(node: ts.Statement): readonly Statement[] {
    const ts = this.#ts;
    if (ts.isVariableStatement(node)) return this.variables(node.declarationList, true);
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isFunctionDeclaration(node)) return [this.declaration(node)];
    const specifier = importSpecifier(ts, node);
    if (specifier !== undefined) return [{ ...this.place(node), kind: "import", ...specifier }];
    return [{ ...this.place(node), kind: "statement", what: this.what(node), children: this.children(node) }];
  }

  declaration(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration): Statement {
    const known = this.#declarations.get(node);
    if (known !== undefined) return known;
    const statement = this.readDeclaration(node);
    this.#declarations.set(node, statement);
    return statement;
  }

  readDeclaration(node: ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.FunctionDeclaration): Statement {
    const ts = this.#ts;
    if (ts.isFunctionDeclaration(node)) {
      if (node.name === undefined) return { ...this.place(node), kind: "statement", what: this.what(node), children: this.children(node) };
      return {
        ...this.place(node),
        kind: "function",
        name: node.name.text,
        parameters: node.parameters.map((parameter) => this.parameter(parameter)),
        body: node.body && this.body(node.body),
        async: node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false,
        exported: this.exports(node, node.name.text),
        commentStart: this.commentStart(node),
      };
    }
    const common = {
      ...this.place(node),
      name: node.name.text,
      nameStart: node.name.getStart(this.#file),
      typeParameters: (node.typeParameters ?? []).map(({ name }) => name.text),
      typeParameterDefaults: (node.typeParameters ?? []).map((parameter) => parameter.default && readTypeNode(ts, this.#file, parameter.default)),
      commentStart: this.commentStart(node),
      exported: this.exports(node, node.name.text),
    };
    if (ts.isTypeAliasDeclaration(node)) return { ...common, kind: "alias", type: readTypeNode(ts, this.#file, node.type) };
    return {
      ...common,
      kind: "interface",
      extends: (node.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => readTypeNode(ts, this.#file, type))),
      members: readMembers(ts, this.#file, node.members),
    };
  }

  variables(list: ts.VariableDeclarationList, inStatement: boolean): readonly Statement[] {
    return list.declarations.map((node) => {
      if (this.#ts.isIdentifier(node.name)) return this.variable(node, list);
      const place = this.place(inStatement && list.declarations.length === 1 ? list.parent : node);
      return { ...place, kind: "statement", what: this.what(node.name), children: this.children(node) };
    });
  }

  variable(node: ts.VariableDeclaration, list: ts.VariableDeclarationList): Statement {
    const known = this.#declarations.get(node);
    if (known !== undefined) return known;
    const ts = this.#ts;
    const name = (node.name as ts.Identifier).text;
    const flags = list.flags & ts.NodeFlags.BlockScoped;
    const statement = ts.isVariableStatement(list.parent) ? list.parent : undefined;
    // The comment of the first one stands before the keyword, where the statement begins.
    const outer = statement !== undefined && list.declarations[0] === node ? statement : undefined;
    const variable: Statement = {
      ...this.place(node),
      start: (outer ?? node).getStart(this.#file),
      kind: "variable",
      name,
      constant: flags !== 0 && flags !== ts.NodeFlags.Let,
      type: node.type && readTypeNode(ts, this.#file, node.type),
      initializer: node.initializer && this.expression(node.initializer),
      exported: statement !== undefined && this.exports(statement, name),
      commentStart: this.commentStart(outer ?? node),
    };
    this.#declarations.set(node, variable);
    return variable;
  }

  // Functions

  parameter(node: ts.ParameterDeclaration): Parameter {
    const ts = this.#ts;
    return {
      ...this.place(node),
      name: ts.isIdentifier(node.name) ? node.name.text : undefined,
      properties: ts.isObjectBindingPattern(node.name) ? this.boundProperties(node.name) : undefined,
      type: node.type && readTypeNode(ts, this.#file, node.type),
      rest: node.dotDotDotToken !== undefined,
      defaults: [
        ...(ts.isIdentifier(node.name) ? [] : this.children(node.name)),
        ...(node.initializer === undefined ? [] : [this.expression(node.initializer)]),
      ],
    };
  }

  boundProperties(pattern: ts.ObjectBindingPattern): Parameter["properties"] {
    const ts = this.#ts;
    const properties = [];
    for (const element of pattern.elements) {
      const { name, propertyName, initializer, dotDotDotToken } = element;
      if (!ts.isIdentifier(name) || initializer !== undefined || dotDotDotToken !== undefined) return undefined;
      if (propertyName !== undefined && (ts.isComputedPropertyName(propertyName) || ts.isPrivateIdentifier(propertyName))) return undefined;
      properties.push({ property: (propertyName ?? name).text, local: name.text, start: element.getStart(this.#file) });
    }
    return properties;
  }

  body(node: ts.ConciseBody): FunctionBody {
    const ts = this.#ts;
    if (!ts.isBlock(node)) return { kind: "expression", expression: this.expression(node) };
    const children = node.statements.flatMap((statement) => this.statements(statement));
    const only = node.statements.length === 1 ? children[0] : undefined;
    const result = only?.kind === "statement" && ts.isReturnStatement(node.statements[0]!) ? (only.children[0] as Expression | undefined) : undefined;
    return { kind: "block", result, children };
  }

  // Expressions

  expression(node: ts.Expression): Expression {
    const ts = this.#ts;
    const place = this.place(node);
    if (ts.isIdentifier(node)) return { ...place, kind: "identifier", name: node.text };
    if (ts.isPropertyAccessExpression(node)) {
      return {
        ...place,
        kind: "member",
        object: this.expression(node.expression),
        name: node.name.text,
        nameStart: node.name.getStart(this.#file),
        optional: node.questionDotToken !== undefined,
      };
    }
    if (ts.isCallExpression(node)) {
      return {
        ...place,
        kind: "call",
        callee: this.expression(node.expression),
        typeArguments: (node.typeArguments ?? []).map((type) => readTypeNode(ts, this.#file, type)),
        arguments: node.arguments.map((argument) => this.expression(argument)),
        optional: node.questionDotToken !== undefined,
      };
    }
    if (ts.isBinaryExpression(node)) return this.binary(node);
    if (ts.isStringLiteralLike(node)) return { ...place, kind: "string", value: node.text };
    if (ts.isNumericLiteral(node)) return { ...place, kind: "number", value: Number(node.text), text: this.#file.text.slice(place.start, place.end) };
    if (ts.isBigIntLiteral(node)) return { ...place, kind: "bigint", value: bigintOf(node.text) };
    if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
      return { ...place, kind: "boolean", value: node.kind === ts.SyntaxKind.TrueKeyword };
    }
    if (node.kind === ts.SyntaxKind.NullKeyword) return { ...place, kind: "null" };
    // A function expression without a name or a generator says the same; its own `this` means nothing to SQL.
    if (ts.isArrowFunction(node) || (ts.isFunctionExpression(node) && node.name === undefined && node.asteriskToken === undefined)) {
      return {
        ...place,
        kind: "arrow",
        parameters: node.parameters.map((parameter) => this.parameter(parameter)),
        body: this.body(node.body),
        async: node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false,
      };
    }
    if (ts.isObjectLiteralExpression(node)) return { ...place, kind: "object", properties: node.properties.map((property) => this.property(property)) };
    if (ts.isArrayLiteralExpression(node)) return { ...place, kind: "array", elements: node.elements.map((element) => this.expression(element)) };
    if (ts.isElementAccessExpression(node)) {
      return {
        ...place,
        kind: "element",
        object: this.expression(node.expression),
        index: this.expression(node.argumentExpression),
        optional: node.questionDotToken !== undefined,
      };
    }
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isTypeAssertionExpression(node)
    ) {
      return { ...place, kind: "wrapped", inner: this.expression(node.expression) };
    }
    if (ts.isConditionalExpression(node)) {
      return {
        ...place,
        kind: "conditional",
        test: this.expression(node.condition),
        whenTrue: this.expression(node.whenTrue),
        whenFalse: this.expression(node.whenFalse),
      };
    }
    if (ts.isTemplateExpression(node)) return { ...place, kind: "template", ...this.templateParts(node) };
    if (ts.isTaggedTemplateExpression(node)) {
      const parts = ts.isTemplateExpression(node.template) ? this.templateParts(node.template) : { parts: [cooked(node.template)], expressions: [] };
      return {
        ...place,
        kind: "tagged",
        tag: this.expression(node.tag),
        typeArguments: (node.typeArguments ?? []).map((type) => readTypeNode(ts, this.#file, type)),
        ...parts,
      };
    }
    const unary = this.unary(node);
    if (unary !== undefined) return { ...place, kind: "unary", operator: unary.operator, operand: this.expression(unary.operand) };
    if (ts.isSpreadElement(node)) return { ...place, kind: "spread", inner: this.expression(node.expression) };
    if (ts.isAwaitExpression(node)) return { ...place, kind: "await", inner: this.expression(node.expression) };
    return { ...place, kind: "other", what: this.what(node), children: this.children(node) };
  }

  /** In a loop, since generated conditions come with thousands of operands. */
  binary(node: ts.BinaryExpression): Expression {
    const ts = this.#ts;
    const chain: ts.BinaryExpression[] = [];
    let innermost: ts.Expression = node;
    while (ts.isBinaryExpression(innermost)) {
      chain.push(innermost);
      innermost = innermost.left;
    }
    let left = this.expression(innermost);
    for (const link of chain.reverse()) {
      const operator = ts.tokenToString(link.operatorToken.kind) ?? "";
      left = { ...this.place(link), start: left.start, kind: "binary", operator, left, right: this.expression(link.right) };
    }
    return left;
  }

  unary(node: ts.Expression): { readonly operator: string; readonly operand: ts.Expression } | undefined {
    const ts = this.#ts;
    if (ts.isTypeOfExpression(node)) return { operator: "typeof", operand: node.expression };
    if (ts.isVoidExpression(node)) return { operator: "void", operand: node.expression };
    if (!ts.isPrefixUnaryExpression(node)) return undefined;
    const operator = ts.tokenToString(node.operator);
    return operator === "!" || operator === "-" || operator === "+" || operator === "~" ? { operator, operand: node.operand } : undefined;
  }

  templateParts(node: ts.TemplateExpression): { readonly parts: readonly string[]; readonly expressions: readonly Expression[] } {
    return {
      parts: [cooked(node.head), ...node.templateSpans.map(({ literal }) => cooked(literal))],
      expressions: node.templateSpans.map(({ expression }) => this.expression(expression)),
    };
  }

  property(node: ts.ObjectLiteralElementLike): ObjectProperty {
    const ts = this.#ts;
    const start = node.getStart(this.#file);
    if (ts.isSpreadAssignment(node)) return { name: undefined, start, value: this.expression(node.expression), shorthand: false };
    if (ts.isShorthandPropertyAssignment(node) && node.objectAssignmentInitializer === undefined) {
      return { name: node.name.text, start, value: this.expression(node.name), shorthand: true };
    }
    const computed = ts.isComputedPropertyName(node.name) || ts.isPrivateIdentifier(node.name);
    const name = computed ? this.#file.text.slice(node.name.getStart(this.#file), node.name.end) : (node.name as ts.Identifier).text;
    if (ts.isPropertyAssignment(node) && !computed) return { name, start, value: this.expression(node.initializer), shorthand: false };
    const what = computed ? "computed property" : this.what(node);
    return { name, start, value: { ...this.place(node), kind: "other", what, children: this.children(node) }, shorthand: false };
  }

  // What is not modelled

  /** The expressions and statements directly inside a node, whatever stands between. */
  children(node: ts.Node): Syntax[] {
    const into: Syntax[] = [];
    this.#ts.forEachChild(node, (child) => this.collect(child, node, into));
    return into;
  }

  collect(node: ts.Node, parent: ts.Node, into: Syntax[]): void {
    const ts = this.#ts;
    if (isBareName(ts, node, parent) || ts.isJsxClosingElement(node) || ts.isTypeParameterDeclaration(node)) return;
    if (ts.isExpressionWithTypeArguments(node)) {
      const erased = ts.isHeritageClause(parent) && parent.token === ts.SyntaxKind.ImplementsKeyword;
      if (!erased) into.push(this.expression(node.expression));
    } else if (ts.isTypeNode(node)) {
      return;
    } else if (ts.isVariableDeclarationList(node)) {
      into.push(...this.variables(node, false));
    } else if (ts.isStatement(node)) {
      into.push(...this.statements(node));
    } else if (ts.isExpression(node)) {
      into.push(this.expression(node));
    } else {
      ts.forEachChild(node, (child) => this.collect(child, node, into));
    }
  }

  place(node: ts.Node): { readonly start: number; readonly end: number; readonly file: string; readonly handle: ts.Node } {
    return { start: node.getStart(this.#file), end: node.end, file: this.#file.fileName, handle: node };
  }

  commentStart(node: ts.Node): number {
    const { text } = this.#file;
    return commentStart(this.#ts, text, node.pos, node.getStart(this.#file), isFirst(this.#ts, node));
  }

  what(node: ts.Node): string {
    return kindName(this.#ts, node.kind);
  }
}

function importSpecifier(ts: TypeScript, node: ts.Statement): { readonly specifier: string; readonly typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node)) {
    const specifier = ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : "";
    return { specifier, typeOnly: node.importClause?.isTypeOnly ?? false };
  }
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
    const { expression } = node.moduleReference;
    return { specifier: ts.isStringLiteral(expression) ? expression.text : "", typeOnly: node.isTypeOnly };
  }
  return undefined;
}

function exportedNames(ts: TypeScript, file: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of file.statements) {
    if (ts.isExportAssignment(node) && ts.isIdentifier(node.expression)) names.add(node.expression.text);
    if (!ts.isExportDeclaration(node) || node.moduleSpecifier !== undefined || node.exportClause === undefined) continue;
    if (!ts.isNamedExports(node.exportClause)) continue;
    for (const { name, propertyName } of node.exportClause.elements) names.add((propertyName ?? name).text);
  }
  return names;
}

/** A name that declares or labels, and is no expression. */
function isBareName(ts: TypeScript, node: ts.Node, parent: ts.Node): boolean {
  const named = parent as { readonly name?: ts.Node; readonly propertyName?: ts.Node; readonly label?: ts.Node; readonly tagName?: ts.Node };
  if (ts.isComputedPropertyName(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node)) return false;
  if (named.tagName === node) return !ts.isPropertyAccessExpression(node) && !(ts.isIdentifier(node) && /^[^a-z]/.test(node.text));
  if (ts.isShorthandPropertyAssignment(parent)) return false;
  return named.name === node || named.propertyName === node || named.label === node;
}

function isFirst(ts: TypeScript, node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined) return true;
  if (ts.isSourceFile(parent) || ts.isBlock(parent) || ts.isModuleBlock(parent)) return parent.statements[0] === node;
  return false;
}

/** An escape that is no escape, which a tag may bring, has no cooked text. */
function cooked(literal: ts.TemplateLiteralLikeNode): string {
  return literal.text ?? "";
}

function bigintOf(text: string): bigint {
  const digits = text.replace(/n$/, "").replaceAll("_", "");
  return /^(?:\d+|0[xob][\da-f]+)$/i.test(digits) ? BigInt(digits) : 0n;
}

const kindNames = new WeakMap<TypeScript, ReadonlyMap<number, string>>();

/** "new expression". The first name of a number is the kind's own; later ones mark where a range of kinds begins or ends. */
function kindName(ts: TypeScript, kind: ts.SyntaxKind): string {
  let names = kindNames.get(ts);
  if (names === undefined) {
    const map = new Map<number, string>();
    for (const [name, value] of Object.entries(ts.SyntaxKind)) {
      if (typeof value !== "number" || map.has(value)) continue;
      map.set(value, name.replace(/Keyword$/, "").replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase());
    }
    kindNames.set(ts, (names = map));
  }
  return names.get(kind) ?? "syntax";
}
