/** Written types -> the names in them that say how a value is stored, such as `Int`; to the checker they are the types behind them. */
import type { Statement, TypeNode } from "../host/source.js";
import { type Asking, symbolOf, together } from "./ask.js";

const storedAs = {
  Int: "number", Int16: "number", Int32: "number", Decimal: "string", Uuid: "string", DateOnly: "string", TimeOnly: "string", Json: "any",
} as const;
export type AliasName = keyof typeof storedAs;

/** The names that a written type carries at this level, and in its parts. */
export interface WrittenNames {
  readonly names: readonly AliasName[];
  /** Of an array's element, a tuple's elements, or what `Map`, `Set` and `Record` are made of. */
  readonly parts: readonly WrittenNames[];
  /** What the type parameters of a generic interface stand for here. */
  readonly generic: TypeArguments | undefined;
}

export const noNames: WrittenNames = { names: [], parts: [], generic: undefined };

/** Type parameters -> what they stand for, as written. */
export type TypeArguments = ReadonlyMap<string, { readonly node: TypeNode; readonly arguments: TypeArguments }>;

const isAliasName = (name: string): name is AliasName => Object.hasOwn(storedAs, name);

/** Follows a written type through aliases and type parameters to the names in it. */
export function* readNames(node: TypeNode | undefined, args: TypeArguments, depth = 0): Asking<WrittenNames> {
  if (node === undefined || depth > 20) return noNames;
  switch (node.kind) {
    case "array":
      return { ...noNames, parts: [yield* readNames(node.element, args, depth + 1)] };
    case "tuple":
      return { ...noNames, parts: yield* together(node.elements.map((element) => readNames(element, args, depth + 1))) };
    case "union":
    case "intersection": {
      const members = yield* together(node.members.map((member) => readNames(member, args, depth + 1)));
      return {
        names: members.flatMap((member) => member.names),
        parts: members.find(({ parts }) => parts.length > 0)?.parts ?? [],
        generic: members.find(({ generic }) => generic !== undefined)?.generic,
      };
    }
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
  const declared = statements.find((statement) => statement?.kind === "interface");
  if (declared?.kind !== "interface" || declared.typeParameters.length === 0) return noNames;
  return { ...noNames, generic: bindArguments(declared, node.arguments, args) };
}

/** A parameter that is not given stands for its default, which may name the ones before it. */
export function bindArguments(
  { typeParameters, typeParameterDefaults }: Extract<Statement, { kind: "interface" | "alias" }>, nodes: readonly TypeNode[], outer: TypeArguments,
): TypeArguments {
  const bound = new Map<string, { readonly node: TypeNode; readonly arguments: TypeArguments }>();
  for (const [index, name] of typeParameters.entries()) {
    const given = nodes[index];
    const node = given ?? typeParameterDefaults[index];
    if (node !== undefined) bound.set(name, { node, arguments: given === undefined ? bound : outer });
  }
  return bound;
}

