/**
 * A union -> its members in the order in which they were written. The checker sorts them by the order in which it first met each
 * type anywhere, which an unrelated file changes, and keeps one object for `"a" | "b"` and `"b" | "a"`.
 */
import type ts from "typescript";
import type { TypeScript } from "./instance.js";

export interface Unions {
  /** With true and false as one boolean, and brands taken off. `written` is the type node that the union came from. */
  members(type: ts.UnionType, written: ts.TypeNode | undefined): readonly ts.Type[];
  /** Where in a union that was written one of its members stands. */
  writtenMember(member: ts.Type, written: ts.TypeNode): ts.TypeNode | undefined;
  /** What an alias stands for, where it is declared: one node, however often the alias is named. Any other node is its own. */
  declaredNode(written: ts.TypeNode): ts.TypeNode;
  /** The nodes of a written tuple's elements, or of an array's only one. */
  writtenElements(written: ts.TypeNode | undefined): readonly ts.TypeNode[];
}

/** Where a member was written: by itself, and by its value, since enums and generics make equal literals of another identity. */
type Ranks = Map<ts.Type | string, number>;

export function createUnions(ts: TypeScript, checker: ts.TypeChecker): Unions {
  const { TypeFlags } = ts;

  function rankNode(node: ts.TypeNode, ranks: Ranks, visited: Set<ts.Node>): void {
    if (visited.has(node)) return;
    visited.add(node);
    if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) rankNode(node.type, ranks, visited);
    if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node)) for (const member of node.types) rankNode(member, ranks, visited);
    if (ts.isTypeReferenceNode(node)) {
      for (const written of aliasNodes(node)) rankNode(written, ranks, visited);
      for (const argument of node.typeArguments ?? []) rankNode(argument, ranks, visited);
    }
    const type = checker.getTypeFromTypeNode(node);
    rankType(type, ranks);
    if (ts.isIndexedAccessTypeNode(node)) rankTuple(checker.getTypeFromTypeNode(node.objectType), ranks);
  }

  function aliasNodes(node: ts.TypeReferenceNode): readonly ts.TypeNode[] {
    let symbol = checker.getSymbolAtLocation(node.typeName);
    if (symbol !== undefined && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
    return (symbol?.declarations ?? []).flatMap((declaration) => (ts.isTypeAliasDeclaration(declaration) ? [declaration.type] : []));
  }

  function declaredNode(written: ts.TypeNode): ts.TypeNode {
    if (!ts.isTypeReferenceNode(written) || written.typeArguments !== undefined) return written;
    const [alias] = aliasNodes(written);
    return alias !== undefined && checker.getTypeFromTypeNode(alias) === checker.getTypeFromTypeNode(written) ? declaredNode(alias) : written;
  }

  /** `(typeof names)[number]`: in the order of the tuple. */
  function rankTuple(type: ts.Type, ranks: Ranks): void {
    if (checker.isTupleType(type)) for (const element of checker.getTypeArguments(type as ts.TypeReference)) rankType(element, ranks);
  }

  function rankType(type: ts.Type, ranks: Ranks): void {
    if (type.flags & TypeFlags.EnumLike && type.isUnion()) {
      for (const declaration of type.symbol.declarations ?? []) {
        if (!ts.isEnumDeclaration(declaration)) continue;
        for (const member of declaration.members) rank(checker.getTypeAtLocation(member), ranks);
      }
    }
    if (!type.isUnion() || type.flags & TypeFlags.Boolean) rank(type, ranks);
  }

  function rank(type: ts.Type, ranks: Ranks): void {
    for (const key of [type, literalKey(type)]) if (key !== undefined && !ranks.has(key)) ranks.set(key, ranks.size);
  }

  function rankUnion(type: ts.UnionType, ranks: Ranks): void {
    for (const declaration of type.aliasSymbol?.declarations ?? []) {
      if (ts.isTypeAliasDeclaration(declaration)) rankNode(declaration.type, ranks, new Set());
    }
    // `Status | null` remembers that it was made of the alias.
    const { origin } = type as ts.UnionType & { readonly origin?: ts.Type };
    if (origin?.isUnion()) {
      for (const part of origin.types) {
        if (part.isUnion()) rankUnion(part, ranks);
        rankType(part, ranks);
      }
    }
    if (type.flags & TypeFlags.EnumLike) rankType(type, ranks);
  }

  function literalKey(type: ts.Type): string | undefined {
    if (type.isStringLiteral()) return JSON.stringify(type.value);
    if (type.isNumberLiteral()) return String(type.value);
    if (type.flags & TypeFlags.BigIntLiteral) return checker.typeToString(type);
    return undefined;
  }

  /** Where nothing tells the order: null and undefined at the end, literals by value, the rest by where it is declared. */
  function compareUnwritten(a: ts.Type, b: ts.Type): number {
    return emptiness(a) - emptiness(b) || compareLiterals(a, b) || comparePlaces(a, b) || compareTexts(checker.typeToString(a), checker.typeToString(b));
  }

  function emptiness(type: ts.Type): number {
    if (type.flags & TypeFlags.Undefined) return 2;
    return type.flags & TypeFlags.Null ? 1 : 0;
  }

  function members(type: ts.UnionType, written: ts.TypeNode | undefined): readonly ts.Type[] {
    const plain = mergeBooleans([...new Set(type.types.map((member) => withoutBrand(ts, member)))]);
    const ranks: Ranks = new Map();
    if (written !== undefined) rankNode(written, ranks, new Set());
    rankUnion(type, ranks);
    const rankOf = (member: ts.Type): number => {
      const key = literalKey(member);
      return ranks.get(member) ?? (key === undefined ? undefined : ranks.get(key)) ?? (emptiness(member) > 0 ? Infinity : Number.MAX_VALUE);
    };
    return plain
      .map((member) => ({ member, rank: rankOf(member) }))
      .sort((a, b) => (a.rank === b.rank ? compareUnwritten(a.member, b.member) : a.rank - b.rank))
      .map(({ member }) => member);
  }

  function mergeBooleans(types: readonly ts.Type[]): readonly ts.Type[] {
    const halves = types.filter((type) => type.flags & TypeFlags.BooleanLiteral);
    if (halves.length < 2) return types;
    return [...types.filter((type) => !halves.includes(type)), checker.getBooleanType()];
  }

  function writtenMember(member: ts.Type, written: ts.TypeNode, visited = new Set<ts.Node>()): ts.TypeNode | undefined {
    if (visited.has(written)) return undefined;
    visited.add(written);
    if (checker.getTypeFromTypeNode(written) === member) return written;
    for (const part of unionParts(written)) {
      const found = writtenMember(member, part, visited);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  function unionParts(node: ts.TypeNode): readonly ts.TypeNode[] {
    if (ts.isUnionTypeNode(node)) return node.types;
    if (ts.isParenthesizedTypeNode(node)) return [node.type];
    return ts.isTypeReferenceNode(node) ? aliasNodes(node) : [];
  }

  function writtenElements(written: ts.TypeNode | undefined, visited = new Set<ts.Node>()): readonly ts.TypeNode[] {
    if (written === undefined || visited.has(written)) return [];
    visited.add(written);
    if (ts.isArrayTypeNode(written)) return [written.elementType];
    if (ts.isTupleTypeNode(written)) return written.elements;
    if (ts.isParenthesizedTypeNode(written) || ts.isTypeOperatorNode(written)) return writtenElements(written.type, visited);
    if (!ts.isTypeReferenceNode(written)) return [];
    const [alias] = aliasNodes(written);
    return alias === undefined ? (written.typeArguments ?? []) : writtenElements(alias, visited);
  }

  return {
    members,
    declaredNode,
    writtenMember: (member, written) => writtenMember(member, written),
    writtenElements: (written) => writtenElements(written),
  };
}

/** `string & { readonly brand: unique symbol }` is a string wherever it is read or written. */
export function withoutBrand(ts: TypeScript, type: ts.Type): ts.Type {
  if (!type.isIntersection()) return type;
  const { TypeFlags } = ts;
  const primitive = TypeFlags.StringLike | TypeFlags.NumberLike | TypeFlags.BigIntLike | TypeFlags.BooleanLike | TypeFlags.ESSymbolLike;
  return type.types.find((member) => member.flags & primitive) ?? type;
}

function compareLiterals(a: ts.Type, b: ts.Type): number {
  if (a.isNumberLiteral() && b.isNumberLiteral()) return a.value - b.value;
  if (a.isStringLiteral() && b.isStringLiteral()) return compareTexts(a.value, b.value);
  return 0;
}

function comparePlaces(a: ts.Type, b: ts.Type): number {
  const [first, second] = [a.symbol?.declarations?.[0], b.symbol?.declarations?.[0]];
  if (first === undefined || second === undefined) return Number(first !== undefined) - Number(second !== undefined);
  return compareDeclarations(first, second);
}

export function compareDeclarations(a: ts.Node, b: ts.Node): number {
  return compareTexts(a.getSourceFile().fileName, b.getSourceFile().fileName) || a.pos - b.pos;
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
