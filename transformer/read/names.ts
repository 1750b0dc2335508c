/** Written types -> the names in them that say how a value is stored, such as `Int`; to the checker they are the types behind them. */
import type { PropertyFact, TypeNode } from "../host/source.js";
import { type Asking, propertiesOf, symbolOf, together, typeOf } from "./ask.js";
import { argumentsAt, bindArguments, noArguments, type Origin, originsOf, type TypeArguments, type WrittenType } from "./origins.js";

const storedAs = {
  Int: "number", Int16: "number", Int32: "number", Decimal: "string", Uuid: "string", DateOnly: "string", TimeOnly: "string", Json: "any",
} as const;
export type AliasName = keyof typeof storedAs;

/** The names that a written type carries at this level, and in its parts. */
export interface WrittenNames {
  readonly names: readonly AliasName[];
  /** Of an array's element, a tuple's elements, or what `Map`, `Set` and `Record` are made of. */
  readonly parts: readonly WrittenNames[];
  /** Where the names of an object's members are found. */
  readonly written: WrittenType | undefined;
}

export const noNames: WrittenNames = { names: [], parts: [], written: undefined };

const isAliasName = (name: string): name is AliasName => Object.hasOwn(storedAs, name);

/** Follows a written type through aliases and type parameters to the names in it. */
export function* readNames(node: TypeNode | undefined, args: TypeArguments = noArguments, depth = 0): Asking<WrittenNames> {
  if (node === undefined || depth > 20) return noNames;
  return { ...(yield* namesIn(node, args, depth)), written: { node, arguments: args } };
}

function* namesIn(node: TypeNode, args: TypeArguments, depth: number): Asking<WrittenNames> {
  switch (node.kind) {
    case "array":
      return { ...noNames, parts: [yield* readNames(node.element, args, depth + 1)] };
    case "tuple":
      return { ...noNames, parts: yield* together(node.elements.map((element) => readNames(element, args, depth + 1))) };
    case "union":
    case "intersection": {
      const members = yield* together(node.members.map((member) => readNames(member, args, depth + 1)));
      return { ...noNames, names: members.flatMap((member) => member.names), parts: members.find(({ parts }) => parts.length > 0)?.parts ?? [] };
    }
    case "indexed":
      return yield* readIndexedNames(node, args, depth);
    case "reference":
      return yield* readReferenceNames(node, args, depth);
    default:
      return noNames;
  }
}

/** What TypeScript's own library declares and holds values of its arguments; its other names are of types that it computes. */
const containers = new Set(["Array", "ReadonlyArray", "Set", "ReadonlySet", "Map", "ReadonlyMap", "Record"]);

function* readReferenceNames(
  node: Extract<TypeNode, { kind: "reference" }>, args: TypeArguments, depth: number,
): Asking<WrittenNames> {
  const symbol = yield* symbolOf(node.nameHandle);
  if (symbol === undefined) return noNames;
  if (symbol.package === "sqlmodel" && isAliasName(symbol.name)) {
    const inner = symbol.name === "Json" ? yield* readNames(node.arguments[0], args, depth + 1) : noNames;
    return { ...inner, names: [symbol.name, ...inner.names] };
  }
  if (symbol.kind === "typeParameter") {
    const argument = args.get(symbol.name);
    return argument === undefined ? noNames : yield* readNames(argument.node, argument.arguments, depth + 1);
  }
  if (symbol.package === "typescript") {
    if (!containers.has(symbol.name)) return yield* readNames(node.arguments[0], args, depth + 1);
    return { ...noNames, parts: yield* together(node.arguments.map((argument) => readNames(argument, args, depth + 1))) };
  }
  const statements = symbol.declarations.map(({ statement }) => statement);
  const alias = statements.find((statement) => statement?.kind === "alias");
  if (alias?.kind === "alias") return yield* readNames(alias.type, bindArguments(alias, node.arguments, args), depth + 1);
  return noNames;
}

/** `Hero["age"]` has the names of that property, `Ids[number]` those of the list's items. */
function* readIndexedNames({ object, key }: Extract<TypeNode, { kind: "indexed" }>, args: TypeArguments, depth: number): Asking<WrittenNames> {
  if (key === undefined) return (yield* readNames(object, args, depth + 1)).parts[0] ?? noNames;
  const property = (yield* propertiesOf(yield* typeOf(object.handle))).find(({ name }) => name === key);
  return property === undefined ? noNames : yield* namesOfProperty(property, yield* originsOf({ node: object, arguments: args }), depth + 1);
}

export function* namesOfProperty({ declarations, given }: PropertyFact, origins: readonly Origin[], depth = 0): Asking<WrittenNames> {
  const node = given ?? declarations.find(({ member }) => member !== undefined)?.member?.type;
  return yield* readNames(node, node === undefined ? noArguments : argumentsAt(origins, node), depth);
}
