/** The checker's types -> shapes. What a type means is the checker's word; how it is written adds the names, such as `Int`. */
import type { Definition, Rule, Shape, ShapeProperty } from "../../runtime/ir/types.js";
import type { DeclarationFact, Handle, Statement, SymbolFact, TypeNode } from "../host/source.js";
import { type Asking, describe, propertiesOf, symbolOf, together } from "./ask.js";

const storedAs = {
  Int: "number", Int16: "number", Int32: "number", Decimal: "string", Uuid: "string", DateOnly: "string", TimeOnly: "string", Json: "any",
} as const;
export type AliasName = keyof typeof storedAs;

/** The names that a written type carries at this level, and inside an array. */
export interface WrittenNames {
  readonly names: readonly AliasName[];
  readonly element: WrittenNames | undefined;
}

export const noNames: WrittenNames = { names: [], element: undefined };

/** Type parameters -> what they stand for, as written. */
export type TypeArguments = ReadonlyMap<string, { readonly node: TypeNode; readonly arguments: TypeArguments }>;

const isAliasName = (name: string): name is AliasName => Object.hasOwn(storedAs, name);

/** Follows a written type through aliases and type parameters to the names in it. */
export function* readNames(node: TypeNode | undefined, args: TypeArguments, depth = 0): Asking<WrittenNames> {
  if (node === undefined || depth > 20) return noNames;
  switch (node.kind) {
    case "array":
      return { names: [], element: yield* readNames(node.element, args, depth + 1) };
    case "union":
    case "intersection": {
      const members = yield* together(node.members.map((member) => readNames(member, args, depth + 1)));
      return {
        names: members.flatMap((member) => member.names),
        element: members.find((member) => member.element !== undefined)?.element,
      };
    }
    case "reference":
      return yield* readReferenceNames(node, args, depth);
    default:
      return noNames;
  }
}

function* readReferenceNames(
  node: Extract<TypeNode, { kind: "reference" }>, args: TypeArguments, depth: number,
): Asking<WrittenNames> {
  const symbol = yield* symbolOf(node.nameHandle);
  if (symbol === undefined) return noNames;
  if (symbol.package === "sqlmodel" && isAliasName(symbol.name)) return { names: [symbol.name], element: undefined };
  if (symbol.kind === "typeParameter") {
    const argument = args.get(symbol.name);
    return argument === undefined ? noNames : yield* readNames(argument.node, argument.arguments, depth + 1);
  }
  if (symbol.package === "typescript") {
    const list = symbol.name === "Array" || symbol.name === "ReadonlyArray";
    if (list) return { names: [], element: yield* readNames(node.arguments[0], args, depth + 1) };
    return yield* readNames(node.arguments[0], args, depth + 1);
  }
  const alias = symbol.declarations.map(({ statement }) => statement).find((statement) => statement?.kind === "alias");
  if (alias?.kind !== "alias") return noNames;
  return yield* readNames(alias.type, bindArguments(alias, node.arguments, args), depth + 1);
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

/** A part of a type that no code can check or store. */
export interface TypeProblem {
  readonly path: readonly string[];
  readonly type: string;
}

/** Something with declarations: a property, however it came to its place. */
export interface Declared {
  readonly declarations: readonly DeclarationFact[];
}

/** What reading one type gathers on its way. */
export interface ShapeContext {
  readonly definitions: Map<Handle, Definition>;
  readonly problems: TypeProblem[];
  /** Tells a table's relation, which is not part of the value. */
  readonly isTable: (symbol: SymbolFact) => boolean;
  /** Written names of a property's type, where the caller can tell. */
  readonly namesOf: (property: Declared) => Asking<WrittenNames>;
  /** What its tags ask of a property's value. */
  readonly rulesOf: (property: Declared) => readonly Rule[];
}

/** A type so deep or so many-named is taken for one that never ends: `interface Deep<T> { next: Deep<T[]> }`. */
const definitionLimit = 500;
const depthLimit = 40;

export function* readShape(type: Handle, names: WrittenNames, context: ShapeContext, path: readonly string[] = []): Asking<Shape> {
  const fact = yield* describe(type);
  const uncheckable = (text: string): Shape => {
    context.problems.push({ path, type: text });
    return { kind: "unknown" };
  };
  switch (fact.kind) {
    case "number":
      return numberShape(names);
    case "string":
      return stringShape(names);
    case "boolean":
    case "bigint":
    case "null":
    case "undefined":
      return { kind: fact.kind };
    case "void":
      return { kind: "undefined" };
    case "any":
    case "unknown":
      return names.names.includes("Json") || path.length > 0 ? { kind: "unknown" } : uncheckable(`of type ${fact.kind}`);
    case "object":
      return { kind: "unknown" };
    case "template":
      return { kind: "string" };
    case "literal":
      return { kind: "literal", value: fact.value };
    case "union": {
      const members = yield* together(fact.members.map((member) => readShape(member, names, context, path)));
      return { kind: "union", members };
    }
    case "array":
      return { kind: "array", element: yield* readShape(fact.element, names.element ?? noNames, context, [...path, "[]"]) };
    case "tuple": {
      const elements = yield* together(
        fact.elements.map((element, index) => readShape(element, noNames, context, [...path, String(index)])),
      );
      return { kind: "tuple", elements };
    }
    case "structure": {
      const { symbol } = fact;
      if (symbol?.package === "typescript" && symbol.name === "Date") return { kind: "date" };
      if (symbol?.package === "typescript" && symbol.name === "Uint8Array") return { kind: "bytes" };
      if (symbol?.package === "typescript" && (symbol.name === "Set" || symbol.name === "ReadonlySet") && fact.arguments[0] !== undefined) {
        return { kind: "set", element: yield* readShape(fact.arguments[0], noNames, context, [...path, "[]"]) };
      }
      if (fact.callable) return uncheckable("a function");
      if (symbol?.kind === "class") return uncheckable(`an instance of class ${symbol.name}`);
      if (symbol?.package === "typescript" && symbol.kind === "interface") return uncheckable(`a ${symbol.name}`);
      if (fact.index !== undefined && (yield* propertiesOf(type)).length === 0) {
        return { kind: "record", value: yield* readShape(fact.index, noNames, context, [...path, "[key]"]) };
      }
      return { kind: "reference", definition: yield* readDefinition(type, fact.name ?? "object", symbol, context, path) };
    }
    case "typeParameter":
      return uncheckable(`the type parameter ${fact.name}`);
    case "never":
    case "symbol":
      return uncheckable(`of type ${fact.kind}`);
    case "other":
      return uncheckable(fact.text);
  }
}

function numberShape({ names }: WrittenNames): Shape {
  if (names.includes("Int16")) return { kind: "int", bits: 16 };
  if (names.includes("Int32")) return { kind: "int", bits: 32 };
  return names.includes("Int") ? { kind: "int", bits: 64 } : { kind: "number" };
}

function stringShape({ names }: WrittenNames): Shape {
  if (names.includes("Decimal")) return { kind: "decimal" };
  if (names.includes("Uuid")) return { kind: "uuid" };
  if (names.includes("DateOnly")) return { kind: "dateOnly" };
  return names.includes("TimeOnly") ? { kind: "timeOnly" } : { kind: "string" };
}

function* readDefinition(
  type: Handle, name: string, symbol: SymbolFact | undefined, context: ShapeContext, path: readonly string[],
): Asking<Definition> {
  const known = context.definitions.get(type);
  if (known !== undefined) return known;
  const properties: ShapeProperty[] = [];
  const definition: Definition = { name, properties };
  context.definitions.set(type, definition);
  if (context.definitions.size > definitionLimit || path.length > depthLimit) {
    context.problems.push({ path, type: "a type that never ends" });
    return definition;
  }
  const ofTable = symbol !== undefined && context.isTable(symbol);
  for (const property of yield* propertiesOf(type)) {
    if (property.method || property.name === "__proto__") {
      context.problems.push({ path: [...path, property.name], type: property.method ? "a method" : "the prototype of every object" });
      continue;
    }
    if (ofTable && (yield* relationTarget(property.type, context.isTable)) !== undefined) continue;
    const written = yield* context.namesOf(property);
    const rules = context.rulesOf(property);
    // A key or a foreign key that is a plain `number` is a whole one.
    const names: WrittenNames = rules.some(({ kind }) => kind === "wholeNumber") ? { ...written, names: [...written.names, "Int"] } : written;
    const shape = yield* readShape(property.type, names, context, [...path, property.name]);
    properties.push({ name: property.name, optional: property.optional, shape: property.optional ? withoutUndefined(shape) : shape, rules });
  }
  return definition;
}

/** What `?` says is not said again by the type. */
function withoutUndefined(shape: Shape): Shape {
  if (shape.kind !== "union") return shape;
  const members = shape.members.filter(({ kind }) => kind !== "undefined");
  return members.length === 1 ? members[0]! : { kind: "union", members };
}

export interface RelationTarget {
  readonly kind: "one" | "many";
  readonly symbol: SymbolFact;
  readonly nullable: boolean;
}

/** The table that a property leads to: `Team`, `Team | null`, `Team[]`. */
export function* relationTarget(type: Handle, isTable: (symbol: SymbolFact) => boolean): Asking<RelationTarget | undefined> {
  const fact = yield* describe(type);
  if (fact.kind === "union") {
    const members = yield* together(fact.members.map((member) => describe(member)));
    const present = members.flatMap((member, index) => (member.kind === "null" || member.kind === "undefined" ? [] : [fact.members[index]!]));
    const only = present.length === 1 ? yield* relationTarget(present[0]!, isTable) : undefined;
    return only === undefined ? undefined : { ...only, nullable: members.some((member) => member.kind === "null") };
  }
  if (fact.kind === "structure") {
    return fact.symbol !== undefined && isTable(fact.symbol) ? { kind: "one", symbol: fact.symbol, nullable: false } : undefined;
  }
  if (fact.kind !== "array") return undefined;
  const element = yield* describe(fact.element);
  if (element.kind !== "structure" || element.symbol === undefined || !isTable(element.symbol)) return undefined;
  return { kind: "many", symbol: element.symbol, nullable: false };
}
