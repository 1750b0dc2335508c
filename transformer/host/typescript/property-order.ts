/**
 * A type's properties -> the same in the order of their declarations: inherited ones first, in the order of the `extends` list, then
 * its own, each by file and position. The checker's own order differs between its versions and, for `Omit`, with unrelated code.
 */
import type ts from "typescript";
import type { TypeScript } from "./instance.js";
import { compareDeclarations, compareTexts } from "./unions.js";

export interface PropertyOrder {
  sort(type: ts.Type, properties: readonly ts.Symbol[]): readonly ts.Symbol[];
}

export function createPropertyOrder(ts: TypeScript, checker: ts.TypeChecker): PropertyOrder {
  /** The declarations that hold a type's properties, bases before what extends them. */
  function containers(type: ts.Type, into: Set<ts.Node>, visited: Set<ts.Type>): void {
    if (visited.has(type)) return;
    visited.add(type);
    if (type.isUnionOrIntersection()) {
      for (const member of type.types) containers(member, into, visited);
      return;
    }
    const declared = (type as ts.TypeReference).target ?? type;
    if (declared.isClassOrInterface()) {
      for (const base of checker.getBaseTypes(declared)) containers(base, into, visited);
      addDeclarations(declared.symbol, into);
      return;
    }
    // What `Omit<Base, "name">` was made of is known by its arguments; the containers of others are found by their properties.
    for (const argument of type.aliasTypeArguments ?? []) if (argument.flags & ts.TypeFlags.StructuredType) containers(argument, into, visited);
    if (type.symbol !== undefined) addDeclarations(type.symbol, into);
  }

  function addDeclarations(symbol: ts.Symbol, into: Set<ts.Node>): void {
    for (const declaration of [...(symbol.declarations ?? [])].sort(compareDeclarations)) into.add(declaration);
  }

  function rankContainers(type: ts.Type, properties: readonly ts.Symbol[]): ReadonlyMap<ts.Node, number> {
    const ordered = new Set<ts.Node>();
    const visited = new Set<ts.Type>();
    containers(type, ordered, visited);
    const parents = new Set(properties.flatMap((property) => declarationsOf(property).map(({ parent }) => parent)));
    for (const parent of [...parents].filter((node) => !ordered.has(node)).sort(compareDeclarations)) {
      if (ts.isInterfaceDeclaration(parent) || ts.isClassDeclaration(parent)) containers(checker.getTypeAtLocation(parent), ordered, visited);
      ordered.add(parent);
    }
    return new Map([...ordered].map((node, index) => [node, index]));
  }

  return {
    sort(type, properties) {
      if (properties.length < 2) return properties;
      const ranks = rankContainers(type, properties);
      const placed = properties.map((property) => ({ property, ...place(property, ranks) }));
      placed.sort((a, b) => a.rank - b.rank || a.position - b.position || compareTexts(a.property.name, b.property.name));
      return placed.map(({ property }) => property);
    },
  };
}

function place(property: ts.Symbol, ranks: ReadonlyMap<ts.Node, number>): { readonly rank: number; readonly position: number } {
  let found = { rank: Number.MAX_VALUE, position: 0 };
  for (const declaration of declarationsOf(property)) {
    const rank = ranks.get(declaration.parent) ?? Number.MAX_VALUE;
    if (rank < found.rank) found = { rank, position: declaration.pos };
  }
  return found;
}

/** TypeScript drops the declarations of a property that an `as` clause has passed, and keeps where it came from. */
function declarationsOf(property: ts.Symbol): readonly ts.Declaration[] {
  return property.declarations ?? originOf(property)?.declarations ?? [];
}

export function originOf(property: ts.Symbol): ts.Symbol | undefined {
  return (property as { readonly links?: { readonly syntheticOrigin?: ts.Symbol } }).links?.syntheticOrigin;
}
