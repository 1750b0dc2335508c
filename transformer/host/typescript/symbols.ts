/** A name's node -> the symbol it means, and that symbol -> the port's fact. */
import type ts from "typescript";
import type { DeclarationFact, SymbolFact } from "../source.js";
import type { TypeScript } from "./instance.js";
import type { Packages } from "./packages.js";
import { isExported, readDeclaration, readMemberDeclaration } from "./syntax.js";

export interface Symbols {
  /** With aliases followed; undefined where the name means nothing. */
  at(node: ts.Node): ts.Symbol | undefined;
  /** Of the type that a symbol is, where it is one and a value too, unless it is used as the value. */
  fact(symbol: ts.Symbol, asValue?: boolean): SymbolFact;
  declarations(symbol: ts.Symbol): readonly DeclarationFact[];
}

export function createSymbols(ts: TypeScript, checker: ts.TypeChecker, packages: Packages): Symbols {
  const facts = new Map<ts.Symbol, SymbolFact>();

  function declarations(symbol: ts.Symbol): readonly DeclarationFact[] {
    return (symbol.declarations ?? []).map((declaration) => declarationFact(ts, declaration));
  }

  function readFact(symbol: ts.Symbol): SymbolFact {
    const first = symbol.declarations?.[0];
    const kind = symbolKind(ts, symbol, symbol.flags);
    const place = first === undefined ? `#${facts.size}` : `${first.getSourceFile().fileName}:${first.pos}`;
    return {
      id: `${kind} ${symbol.name} ${place}`,
      name: symbolName(ts, symbol),
      package: packages.ofSymbol(symbol),
      declarations: declarations(symbol),
      kind,
    };
  }

  return {
    declarations,
    at(node) {
      const named = nameOf(ts, node);
      const { parent } = named;
      const shorthand = parent !== undefined && ts.isShorthandPropertyAssignment(parent) && parent.name === named;
      const symbol = shorthand ? checker.getShorthandAssignmentValueSymbol(parent) : checker.getSymbolAtLocation(named);
      if (symbol === undefined) return undefined;
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      // What an import that does not resolve leads to.
      return target.escapedName === "unknown" && target.declarations === undefined ? undefined : target;
    },
    fact(symbol, asValue = false) {
      const fact = facts.get(symbol) ?? readFact(symbol);
      facts.set(symbol, fact);
      return asValue ? { ...fact, kind: symbolKind(ts, symbol, symbol.flags & ts.SymbolFlags.Value || symbol.flags) } : fact;
    },
  };
}

/** The name inside of what is no name itself: parentheses, assertions and declarations. */
function nameOf(ts: TypeScript, node: ts.Node): ts.Node {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node) || ts.isAssertionExpression(node) || ts.isSatisfiesExpression(node)) {
    return nameOf(ts, node.expression);
  }
  if (ts.isTypeReferenceNode(node)) return ts.isQualifiedName(node.typeName) ? node.typeName.right : node.typeName;
  if (ts.isExpressionWithTypeArguments(node)) return nameOf(ts, node.expression);
  if (ts.isPropertyAccessExpression(node)) return node.name;
  const { name } = node as { readonly name?: ts.Node };
  return name !== undefined && (ts.isParameter(node) || ts.isPropertySignature(node) || ts.isVariableDeclaration(node) || ts.isDeclarationStatement(node))
    ? name
    : node;
}

/** `export default function named` is "default" to the checker. */
function symbolName(ts: TypeScript, symbol: ts.Symbol): string {
  const declaration = symbol.declarations?.[0];
  const name = symbol.name === "default" && declaration !== undefined ? ts.getNameOfDeclaration(declaration) : undefined;
  return name !== undefined && ts.isIdentifier(name) ? name.text : symbol.name;
}

const declarationFacts = new WeakMap<ts.Declaration, DeclarationFact>();

function declarationFact(ts: TypeScript, declaration: ts.Declaration): DeclarationFact {
  let fact = declarationFacts.get(declaration);
  if (fact === undefined) {
    const file = declaration.getSourceFile();
    const statement = statementOf(ts, declaration);
    const topLevel = statement?.parent === file;
    const name = ts.getNameOfDeclaration(declaration);
    fact = {
      file: file.fileName,
      start: declaration.getStart(file),
      end: declaration.end,
      statement: readDeclaration(ts, file, declaration),
      member: readMemberDeclaration(ts, file, declaration),
      exported: topLevel && isExported(ts, file, statement, name !== undefined && ts.isIdentifier(name) ? name.text : ""),
      topLevel,
    };
    declarationFacts.set(declaration, fact);
  }
  return fact;
}

/** The statement that a declaration is or, for a variable, belongs to. */
function statementOf(ts: TypeScript, declaration: ts.Declaration): ts.Statement | undefined {
  if (ts.isVariableDeclaration(declaration) && ts.isVariableDeclarationList(declaration.parent)) {
    const outer = declaration.parent.parent;
    return ts.isVariableStatement(outer) ? outer : undefined;
  }
  return ts.isStatement(declaration) ? declaration : undefined;
}

function symbolKind(ts: TypeScript, { valueDeclaration }: ts.Symbol, flags: ts.SymbolFlags): SymbolFact["kind"] {
  const { SymbolFlags } = ts;
  if (flags & SymbolFlags.TypeParameter) return "typeParameter";
  if (flags & SymbolFlags.Class) return "class";
  if (flags & SymbolFlags.Interface) return "interface";
  if (flags & SymbolFlags.TypeAlias) return "alias";
  if (flags & SymbolFlags.Enum) return "enum";
  if (flags & SymbolFlags.Function) return "function";
  if (flags & SymbolFlags.Variable) return isParameter(ts, valueDeclaration) ? "parameter" : "variable";
  return "other";
}

function isParameter(ts: TypeScript, declaration: ts.Declaration | undefined): boolean {
  let node: ts.Node | undefined = declaration;
  while (node !== undefined && (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node))) node = node.parent;
  return node !== undefined && ts.isParameter(node);
}
