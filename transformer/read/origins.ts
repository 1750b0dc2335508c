/** A written type -> the declarations that give it members, and what their type parameters stand for there. */
import type { DeclarationFact, Statement, TypeNode } from "../host/source.js";
import { type Asking, symbolOf } from "./ask.js";

/** Type parameters -> what they stand for, as written. */
export type TypeArguments = ReadonlyMap<string, WrittenType>;

/** A type as it was written, where its type parameters stand for these. */
export interface WrittenType {
  readonly node: TypeNode;
  readonly arguments: TypeArguments;
}

/** A stretch of text in which type parameters stand for these. */
export interface Origin {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly arguments: TypeArguments;
}

export const noArguments: TypeArguments = new Map();

/** What the type parameters around a declaration stand for: what is written inside of others comes after them. */
export function argumentsAt(origins: readonly Origin[], { file, start, end }: Pick<DeclarationFact, "file" | "start" | "end">): TypeArguments {
  return origins.find((origin) => file === origin.file && origin.start <= start && end <= origin.end)?.arguments ?? noArguments;
}

/** A parameter that is not given stands for its default, which may name the ones before it. */
export function bindArguments(
  { typeParameters, typeParameterDefaults }: Extract<Statement, { kind: "interface" | "alias" }>, nodes: readonly TypeNode[], outer: TypeArguments,
): TypeArguments {
  const bound = new Map<string, WrittenType>();
  for (const [index, name] of typeParameters.entries()) {
    const given = nodes[index];
    const node = given ?? typeParameterDefaults[index];
    if (node !== undefined) bound.set(name, { node, arguments: given === undefined ? bound : outer });
  }
  return bound;
}

export function* originsOf({ node, arguments: args }: WrittenType): Asking<readonly Origin[]> {
  const origins: Origin[] = [];
  yield* collectFromType(node, args, origins, new Set());
  return origins;
}

/** Of a declaration by itself, whose own type parameters stand for nothing yet. */
export function* originsOfDeclaration(statement: Statement): Asking<readonly Origin[]> {
  const origins: Origin[] = [];
  yield* collect(statement, noArguments, origins, new Set());
  return origins;
}

/** Walks `extends`, aliases and the arguments of mapped types, to know what `T` in an inherited member was written as. */
function* collect(statement: Statement, args: TypeArguments, origins: Origin[], seen: Set<unknown>): Asking<void> {
  if (seen.has(statement) || (statement.kind !== "interface" && statement.kind !== "alias")) return;
  seen.add(statement);
  origins.push({ file: statement.file, start: statement.start, end: statement.end, arguments: args });
  const nodes = statement.kind === "interface" ? statement.extends : [statement.type];
  for (const node of nodes) yield* collectFromType(node, args, origins, seen);
}

function* collectFromType(node: TypeNode, args: TypeArguments, origins: Origin[], seen: Set<unknown>): Asking<void> {
  if (node.kind === "intersection" || node.kind === "union") {
    for (const member of node.members) yield* collectFromType(member, args, origins, seen);
    return;
  }
  if (node.kind !== "reference") {
    if (args.size > 0) origins.push({ file: node.file, start: node.start, end: node.end, arguments: args });
    return;
  }
  const symbol = yield* symbolOf(node.nameHandle);
  const argument = symbol?.kind === "typeParameter" ? args.get(symbol.name) : undefined;
  if (argument !== undefined && !seen.has(argument)) {
    seen.add(argument);
    yield* collectFromType(argument.node, argument.arguments, origins, seen);
  }
  for (const { statement } of symbol?.declarations ?? []) {
    // Of the language's own, aliases are enough: what `Record` is given is the type of its properties.
    if (statement?.kind !== "alias" && (statement?.kind !== "interface" || symbol?.package === "typescript")) continue;
    yield* collect(statement, bindArguments(statement, node.arguments, args), origins, seen);
  }
  // What a type that is computed from others was given is where its members come from.
  for (const inner of node.arguments) yield* collectFromType(inner, args, origins, seen);
}
