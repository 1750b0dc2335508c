/** TypeScript's type nodes and members -> the port's type syntax. Only names are read here; what they mean is asked of the checker. */
import type ts from "typescript";
import type { MemberSyntax, TypeNode } from "../source.js";
import { commentStart } from "./comments.js";
import type { TypeScript } from "./instance.js";

const memberCache = new WeakMap<ts.Node, MemberSyntax>();

export function readTypeNode(ts: TypeScript, file: ts.SourceFile, node: ts.TypeNode): TypeNode {
  const read = (inner: ts.TypeNode): TypeNode => readTypeNode(ts, file, inner);
  const place = { start: node.getStart(file), end: node.end, file: file.fileName, handle: node };
  if (ts.isParenthesizedTypeNode(node)) return read(node.type);
  if (ts.isTypeReferenceNode(node)) {
    return {
      ...place,
      kind: "reference",
      name: dottedName(ts, node.typeName),
      nameHandle: lastName(ts, node.typeName),
      arguments: (node.typeArguments ?? []).map(read),
    };
  }
  if (ts.isExpressionWithTypeArguments(node)) {
    const name = expressionName(ts, node.expression);
    if (name !== undefined) {
      return { ...place, kind: "reference", name: name.text, nameHandle: name.last, arguments: (node.typeArguments ?? []).map(read) };
    }
  }
  if (ts.isImportTypeNode(node) && node.qualifier !== undefined && !node.isTypeOf) {
    return {
      ...place,
      kind: "reference",
      name: dottedName(ts, node.qualifier),
      nameHandle: lastName(ts, node.qualifier),
      arguments: (node.typeArguments ?? []).map(read),
    };
  }
  if (ts.isUnionTypeNode(node)) return { ...place, kind: "union", members: node.types.map(read) };
  if (ts.isIntersectionTypeNode(node)) return { ...place, kind: "intersection", members: node.types.map(read) };
  if (ts.isArrayTypeNode(node)) return { ...place, kind: "array", element: read(node.elementType) };
  if (ts.isTupleTypeNode(node)) return { ...place, kind: "tuple", elements: node.elements.map((element) => read(tupleElement(ts, element))) };
  if (ts.isTypeLiteralNode(node)) return { ...place, kind: "literal", members: readMembers(ts, file, node.members) };
  if (ts.isIndexedAccessTypeNode(node)) {
    const { indexType } = node;
    const key = ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) ? indexType.literal.text : undefined;
    if (key !== undefined || indexType.kind === ts.SyntaxKind.NumberKeyword) return { ...place, kind: "indexed", object: read(node.objectType), key };
  }
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword) {
    const inner = read(node.type);
    if (inner.kind === "array" || inner.kind === "tuple") return { ...inner, ...place };
  }
  return { ...place, kind: "otherType", text: file.text.slice(place.start, place.end) };
}

export function readMembers(ts: TypeScript, file: ts.SourceFile, members: readonly ts.TypeElement[]): MemberSyntax[] {
  return members.flatMap((member, index) => readMember(ts, file, member, index === 0) ?? []);
}

/** Undefined for what is no plainly named property. */
export function readMember(ts: TypeScript, file: ts.SourceFile, node: ts.TypeElement | ts.ClassElement, first: boolean): MemberSyntax | undefined {
  if (!(ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)) || ts.isComputedPropertyName(node.name) || ts.isPrivateIdentifier(node.name)) return undefined;
  const known = memberCache.get(node);
  if (known !== undefined) return known;
  const start = node.name.getStart(file);
  const member: MemberSyntax = {
    name: node.name.text,
    start,
    end: node.end,
    file: file.fileName,
    handle: node,
    optional: node.questionToken !== undefined,
    type: node.type && readTypeNode(ts, file, node.type),
    commentStart: commentStart(ts, file.text, node.pos, start, first),
  };
  memberCache.set(node, member);
  return member;
}

function tupleElement(ts: TypeScript, node: ts.TypeNode): ts.TypeNode {
  if (ts.isNamedTupleMember(node) || ts.isOptionalTypeNode(node) || ts.isRestTypeNode(node)) return tupleElement(ts, node.type);
  return node;
}

function lastName(ts: TypeScript, name: ts.EntityName): ts.Identifier {
  return ts.isQualifiedName(name) ? name.right : name;
}

function dottedName(ts: TypeScript, name: ts.EntityName): string {
  return ts.isQualifiedName(name) ? `${dottedName(ts, name.left)}.${name.right.text}` : name.text;
}

/** The name in an `extends` clause, which is parsed as an expression. */
function expressionName(ts: TypeScript, node: ts.Expression): { readonly text: string; readonly last: ts.Node } | undefined {
  if (ts.isIdentifier(node)) return { text: node.text, last: node };
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const left = expressionName(ts, node.expression);
  return left && { text: `${left.text}.${node.name.text}`, last: node.name };
}
