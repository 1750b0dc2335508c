/** A TypeScript checker -> the port's facts about symbols and types. */
import type ts from "typescript";
import type { DeclarationFact, Facts, Handle, PropertyFact, TypeFact } from "../source.js";
import type { TypeScript } from "./instance.js";
import { nodeOf } from "./instance.js";
import type { Packages } from "./packages.js";
import { libPackage } from "./packages.js";
import { givenType } from "./mapped.js";
import { createPropertyOrder, originOf } from "./property-order.js";
import { createSymbols } from "./symbols.js";
import { createUnions, withoutBrand } from "./unions.js";
import { readTypeNode } from "./written-types.js";

/**
 * A union, or what may hold one, with the node it was written as, for the order of its members. Every other type is its own handle.
 * There is one for each node and type, so that a reader can tell a type that it is already inside of.
 */
class WrittenType {
  readonly type: ts.Type;
  readonly written: ts.TypeNode;
  constructor(type: ts.Type, written: ts.TypeNode) {
    this.type = type;
    this.written = written;
  }
}

export function createFacts(ts: TypeScript, program: ts.Program, packages: Packages): Facts {
  const checker = program.getTypeChecker();
  const symbols = createSymbols(ts, checker, packages);
  const unions = createUnions(ts, checker);
  const order = createPropertyOrder(ts, checker);
  const writtenTypes = new WeakMap<ts.TypeNode, WrittenType[]>();
  const descriptions = new WeakMap<Handle, TypeFact>();
  const propertyFacts = new WeakMap<ts.Type, readonly PropertyFact[]>();
  const { TypeFlags, ObjectFlags, SymbolFlags } = ts;
  const plain = plainKinds(ts);

  function handleOf(type: ts.Type, place: ts.TypeNode | undefined): Handle {
    const ordered = (type.isUnion() && !(type.flags & TypeFlags.Boolean)) || checker.isArrayType(type) || checker.isTupleType(type);
    if (place === undefined || !ordered) return type;
    const written = unions.declaredNode(place);
    const known = writtenTypes.get(written) ?? [];
    let handle = known.find((candidate) => candidate.type === type);
    if (handle === undefined) writtenTypes.set(written, [...known, (handle = new WrittenType(type, written))]);
    return handle;
  }

  function typeOf(handle: Handle): ts.Type {
    return handle instanceof WrittenType ? handle.type : (handle as object as ts.Type);
  }

  function writtenOf(handle: Handle): ts.TypeNode | undefined {
    return handle instanceof WrittenType ? handle.written : undefined;
  }

  function typeAt(handle: Handle): Handle {
    const node = nodeOf(handle);
    if (ts.isTypeNode(node)) return handleOf(checker.getTypeFromTypeNode(node), node);
    return handleOf(checker.getTypeAtLocation(node), writtenTypeOf(node));
  }

  /** The annotation of what a name or a declaration stands for. */
  function writtenTypeOf(node: ts.Node): ts.TypeNode | undefined {
    const named =
      ts.isIdentifier(node) ||
      ts.isPropertyAccessExpression(node) ||
      ts.isParameter(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isPropertySignature(node);
    return named ? annotation(symbols.at(node)) : undefined;
  }

  function annotation(symbol: ts.Symbol | undefined): ts.TypeNode | undefined {
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    return (declaration as { readonly type?: ts.TypeNode } | undefined)?.type;
  }

  function describe(handle: Handle): TypeFact {
    let fact = descriptions.get(handle);
    if (fact === undefined) descriptions.set(handle, (fact = describeType(withoutBrand(ts, typeOf(handle)), writtenOf(handle))));
    return fact;
  }

  function describeType(type: ts.Type, written: ts.TypeNode | undefined): TypeFact {
    const { flags } = type;
    for (const [flag, kind] of plain) if (flags & flag) return { kind };
    if (flags & TypeFlags.BooleanLiteral) return { kind: "literal", value: checker.typeToString(type) === "true" };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { kind: "literal", value: type.value };
    if (flags & TypeFlags.BigIntLiteral) return { kind: "literal", value: bigintValue((type as ts.BigIntLiteralType).value) };
    if (type.isUnion()) {
      const members = unions.members(type, written);
      const [only] = members;
      if (only !== undefined && members.length === 1) return describe(only);
      return { kind: "union", name: type.aliasSymbol?.name, members: members.map((member) => handleOf(member, written && unions.writtenMember(member, written))) };
    }
    // A computed member of an enum has a type of its own and no value that is known now.
    if (flags & TypeFlags.EnumLike) return { kind: "number" };
    if (flags & TypeFlags.TemplateLiteral) {
      const { texts, types } = type as ts.TemplateLiteralType;
      return { kind: "template", text: checker.typeToString(type), texts, types };
    }
    if (flags & TypeFlags.StringMapping) {
      const { symbol, type: inner } = type as ts.StringMappingType;
      return { kind: "cased", text: checker.typeToString(type), casing: symbol.name as Casing, inner };
    }
    if (flags & TypeFlags.TypeParameter) return { kind: "typeParameter", name: type.symbol?.name ?? "this" };
    if (flags & (TypeFlags.Object | TypeFlags.Intersection)) return describeObject(type, written);
    return { kind: "other", text: checker.typeToString(type) };
  }

  function describeObject(type: ts.Type, written: ts.TypeNode | undefined): TypeFact {
    if (checker.isTupleType(type)) {
      const nodes = unions.writtenElements(written);
      const elements = checker.getTypeArguments(type as ts.TypeReference).map((element, index) => handleOf(element, nodes[index]));
      return { kind: "tuple", elements, places: (type as ts.TupleTypeReference).target.elementFlags.map(placeOf) };
    }
    if (checker.isArrayType(type)) {
      const element = checker.getTypeArguments(type as ts.TypeReference)[0] ?? checker.getAnyType();
      return { kind: "array", element: handleOf(element, unions.writtenElements(written)[0]) };
    }
    const declared = declaredTypeOf(type)?.symbol;
    // `type Bytes = Uint8Array<ArrayBuffer>` stays what the language makes of it, and `type Heroes = Select<Hero>` what we make of
    // it; any other alias is the name that was chosen.
    const behind = declared === undefined ? undefined : packages.ofSymbol(declared);
    const alias = behind === libPackage || behind === "sqlmodel" ? undefined : type.aliasSymbol;
    const named = alias ?? declared;
    return {
      kind: "structure",
      name: named?.name,
      symbol: named && symbols.fact(named),
      arguments: alias === undefined ? ownArguments(type) : (type.aliasTypeArguments ?? []),
      indexes: indexesOf(type),
      callable: type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0,
    };
  }

  /** Without those of symbols, which no JSON and no row holds. */
  function indexesOf(type: ts.Type): Extract<TypeFact, { kind: "structure" }>["indexes"] {
    return checker.getIndexInfosOfType(type).filter(({ keyType }) => !(keyType.flags & TypeFlags.ESSymbolLike)).map(({ keyType, type: value, declaration }) => {
      const node = declaration?.type;
      return { key: keyType, value: handleOf(value, node), written: node && readTypeNode(ts, node.getSourceFile(), node) };
    });
  }

  function placeOf(flags: ts.ElementFlags): "required" | "optional" | "rest" {
    if (flags & ts.ElementFlags.Variable) return "rest";
    return flags & ts.ElementFlags.Optional ? "optional" : "required";
  }

  function declaredTypeOf(type: ts.Type): ts.InterfaceType | undefined {
    const target = (type as ts.TypeReference).target ?? type;
    return target.isClassOrInterface() ? target : undefined;
  }

  /** Without those of what it is declared in, and without the `this` that the checker adds at the end. */
  function ownArguments(type: ts.Type): readonly ts.Type[] {
    const declared = declaredTypeOf(type);
    if (declared === undefined || !((type as ts.ObjectType).objectFlags & ObjectFlags.Reference)) return [];
    const outer = declared.outerTypeParameters?.length ?? 0;
    return checker.getTypeArguments(type as ts.TypeReference).slice(outer, declared.typeParameters?.length ?? 0);
  }

  function properties(handle: Handle): readonly PropertyFact[] {
    const type = typeOf(handle);
    let facts = propertyFacts.get(type);
    if (facts === undefined) {
      const named = checker.getPropertiesOfType(type).filter(({ escapedName }) => !/^__[@#]/.test(escapedName as string));
      propertyFacts.set(type, (facts = order.sort(type, named).map(propertyFact)));
    }
    return facts;
  }

  function propertyFact(property: ts.Symbol): PropertyFact {
    const given = givenType(ts, property);
    return {
      name: property.name,
      optional: (property.flags & SymbolFlags.Optional) !== 0,
      readonly: isReadonly(ts, property),
      type: handleOf(checker.getTypeOfSymbol(property), given ?? annotation(property)),
      declarations: given === undefined ? propertyDeclarations(property) : [],
      given: given && readTypeNode(ts, given.getSourceFile(), given),
      method: (property.flags & SymbolFlags.Method) !== 0,
    };
  }

  function propertyDeclarations(property: ts.Symbol): readonly DeclarationFact[] {
    const origin = originOf(property);
    // An `as` clause that only filters keeps the name, and with it what the property says of itself.
    return symbols.declarations(property.declarations === undefined && origin?.name === property.name ? origin : property);
  }

  return {
    symbols: (handles) =>
      handles.map((handle) => {
        const node = nodeOf(handle);
        const symbol = symbols.at(node);
        return symbol && symbols.fact(symbol, ts.isExpression(node) && !ts.isPartOfTypeNode(node));
      }),
    types: (handles) => handles.map(typeAt),
    describe: (types) => types.map(describe),
    properties: (types) => types.map(properties),
  };
}

type PlainKind = Exclude<TypeFact["kind"], "literal" | "union" | "array" | "tuple" | "structure" | "template" | "cased" | "typeParameter" | "other">;
type Casing = Extract<TypeFact, { kind: "cased" }>["casing"];

/** In this order: `boolean` and enums are unions too, and a literal's flag is not its primitive's. */
function plainKinds({ TypeFlags }: TypeScript): readonly (readonly [ts.TypeFlags, PlainKind])[] {
  return [
    [TypeFlags.Any, "any"],
    [TypeFlags.Unknown, "unknown"],
    [TypeFlags.String, "string"],
    [TypeFlags.Number, "number"],
    [TypeFlags.Boolean, "boolean"],
    [TypeFlags.BigInt, "bigint"],
    [TypeFlags.Null, "null"],
    [TypeFlags.Undefined, "undefined"],
    [TypeFlags.Void, "void"],
    [TypeFlags.Never, "never"],
    [TypeFlags.ESSymbolLike, "symbol"],
    [TypeFlags.NonPrimitive, "object"],
  ];
}

function bigintValue({ negative, base10Value }: ts.PseudoBigInt): bigint {
  const value = BigInt(base10Value);
  return negative ? -value : value;
}

/** What the checker notes on a property that it made, which has modifiers of its own: `-readonly`. */
const checkReadonly = 8;
const checkMapped = 262144;

function isReadonly(ts: TypeScript, property: ts.Symbol): boolean {
  const { checkFlags = 0 } = (property as { readonly links?: { readonly checkFlags?: number } }).links ?? {};
  if (checkFlags & checkReadonly) return true;
  if (checkFlags & checkMapped) return false;
  if (property.flags & ts.SymbolFlags.GetAccessor && !(property.flags & ts.SymbolFlags.SetAccessor)) return true;
  return (property.declarations ?? []).some((declaration) => (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0);
}
