/** A property that a mapped type made -> the type that it gives to all of its properties alike, as written. */
import type ts from "typescript";
import type { TypeScript } from "./instance.js";
import { originOf } from "./property-order.js";

/** Undefined where the type depends on the property, as in `Partial`, and for a property that no mapped type made. */
export function givenType(ts: TypeScript, property: ts.Symbol): ts.TypeNode | undefined {
  for (let made: ts.Symbol | undefined = property; made !== undefined; made = originOf(made)) {
    const mapped = declarationOf(made);
    if (mapped?.type !== undefined && !mentions(ts, mapped.type, mapped.typeParameter.name.text)) return mapped.type;
  }
  return undefined;
}

const declarationOf = (property: ts.Symbol): ts.MappedTypeNode | undefined =>
  (property as { readonly links?: { readonly mappedType?: { readonly declaration?: ts.MappedTypeNode } } }).links?.mappedType?.declaration;

function mentions(ts: TypeScript, node: ts.Node, name: string): boolean {
  return (ts.isIdentifier(node) && node.text === name) || ts.forEachChild(node, (child) => mentions(ts, child, name)) === true;
}
