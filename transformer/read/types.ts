/** The checker's types -> shapes. What a type means is the checker's word; how it is written adds the names, such as `Int`. */
import { type Definition, noTypeFacts, type PropertyFacts, type RecursiveType, type Rule, type Shape, type ShapeProperty, type TypeFacts } from "../../runtime/ir/types.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Handle, PropertyFact, SymbolFact, TypeFact } from "../host/source.js";
import { type Asking, describe, propertiesOf, together } from "./ask.js";
import { namesOfProperty, noNames, readNames, type WrittenNames } from "./names.js";
import { argumentsAt, noArguments, type Origin, originsOf } from "./origins.js";
import { relationTarget } from "./relation-target.js";
import { readTemplate } from "./templates.js";

/** A part of a type that no code can check or store. */
export interface TypeProblem {
  readonly path: readonly string[];
  readonly type: string;
}

/** What reading one type gathers on its way. */
export interface ShapeContext {
  /** By what the written arguments of a generic type add: to the checker `Page<Int>` and `Page<number>` are one type. */
  readonly definitions: Map<Handle, Map<string, Definition>>;
  readonly problems: TypeProblem[];
  /** Mistakes in the tags that were met. */
  readonly diagnostics: Diagnostic[];
  /** Tells a table's relation, which is not part of the value. */
  readonly isTable: (symbol: SymbolFact) => boolean;
  /** What goes out holds the relations that were loaded; what comes in has none. */
  readonly withRelations: boolean;
  /** What its tags ask of a property's value. */
  readonly rulesOf: (property: PropertyFact) => readonly Rule[];
  /** What its tags say beside, once its shape is known; mistakes in either are reported here. */
  readonly factsOf: (property: PropertyFact, shape: Shape) => PropertyFacts;
  readonly typeFactsOf: (symbol: SymbolFact) => Asking<TypeFacts>;
  /** The types that are being read around this one, up to the next that has a definition. */
  readonly inside?: OpenType | undefined;
}

interface OpenType {
  readonly type: Handle;
  readonly recursive: { name: string | undefined; shape: Shape };
  readonly outer: OpenType | undefined;
  /** It was met inside of itself. */
  met: boolean;
}

/** A type so deep or so many-named is taken for one that never ends: `interface Deep<T> { next: Deep<T[]> }`. */
const definitionLimit = 500;
const depthLimit = 40;

export function* readShape(type: Handle, names: WrittenNames, context: ShapeContext, path: readonly string[] = []): Asking<Shape> {
  const fact = yield* describe(type);
  if (fact.kind !== "union" && fact.kind !== "array" && fact.kind !== "tuple" && fact.kind !== "structure") return yield* readFact(type, fact, names, context, path);
  if (path.length > depthLimit) {
    context.problems.push({ path, type: "a type that never ends" });
    return { kind: "unknown" };
  }
  const recursive: OpenType["recursive"] = { name: fact.kind === "union" || fact.kind === "structure" ? fact.name : undefined, shape: { kind: "unknown" } };
  for (let open = context.inside, alias = recursive.name; open !== undefined; open = open.outer) {
    alias ??= open.recursive.name;
    // A union ends nothing: on each way around there is one of its members, so that a type is read alike wherever the way begins.
    if (open.type !== type || fact.kind === "union") continue;
    open.met = true;
    // A list or a record has no name of its own: that of the type which it is a part of says more than none.
    open.recursive.name ??= alias === undefined ? "Value" : `${alias}${fact.kind === "array" ? "List" : fact.kind === "tuple" ? "Tuple" : "Record"}`;
    return { kind: "recursive", type: open.recursive as RecursiveType };
  }
  const open: OpenType = { type, recursive, outer: context.inside, met: false };
  const shape = yield* readFact(type, fact, names, { ...context, inside: open }, path);
  if (!open.met) return shape;
  recursive.shape = shape;
  return { kind: "recursive", type: recursive as RecursiveType };
}

function* readFact(type: Handle, fact: TypeFact, names: WrittenNames, context: ShapeContext, path: readonly string[]): Asking<Shape> {
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
      return { kind: "record", key: { kind: "string" }, value: { kind: "unknown" } };
    case "template":
    case "cased":
      return (yield* readTemplate(type)) ?? uncheckable(fact.text);
    case "literal":
      return { kind: "literal", value: fact.value };
    case "union": {
      const members = yield* together(fact.members.map((member) => readShape(member, names, context, path)));
      return { kind: "union", members };
    }
    case "array":
      return { kind: "array", element: yield* readShape(fact.element, names.parts[0] ?? noNames, context, [...path, "[]"]) };
    case "tuple":
      return yield* readTuple(fact, names, context, path);
    case "structure":
      return yield* readStructure(type, fact, names, context, path, uncheckable);
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

/** `[string, number?, ...boolean[]]`; a rest may stand before the last elements. */
function* readTuple(
  { elements, places }: Extract<TypeFact, { kind: "tuple" }>, names: WrittenNames, context: ShapeContext, path: readonly string[],
): Asking<Shape> {
  const shapes = yield* together(elements.map((element, index) => readShape(element, partNames(names, index, places[index]!), context, [...path, String(index)])));
  const at = places.indexOf("rest");
  const first = at < 0 ? shapes : shapes.slice(0, at);
  return {
    kind: "tuple",
    elements: first.map((shape, index) => (places[index] === "optional" ? withoutUndefined(shape) : shape)),
    required: first.filter((_, index) => places[index] === "required").length,
    rest: at < 0 ? undefined : shapes[at],
    last: at < 0 ? [] : shapes.slice(at + 1),
  };
}

/** A rest is written as the array of what it holds. */
const partNames = ({ parts }: WrittenNames, index: number, place: "required" | "optional" | "rest"): WrittenNames =>
  (place === "rest" ? parts[index]?.parts[0] : parts[index]) ?? noNames;

function* readStructure(
  type: Handle, fact: Extract<TypeFact, { kind: "structure" }>, names: WrittenNames, context: ShapeContext, path: readonly string[],
  uncheckable: (text: string) => Shape,
): Asking<Shape> {
  const { symbol } = fact;
  const [first, second] = fact.arguments;
  const library = symbol?.package === "typescript" ? symbol.name : undefined;
  if (library === "Date") return { kind: "date" };
  if (library === "Uint8Array") return { kind: "bytes" };
  if ((library === "Set" || library === "ReadonlySet") && first !== undefined) {
    return { kind: "set", element: yield* readShape(first, names.parts[0] ?? noNames, context, [...path, "[]"]) };
  }
  if ((library === "Map" || library === "ReadonlyMap") && first !== undefined && second !== undefined) {
    const key = yield* readShape(first, names.parts[0] ?? noNames, context, [...path, "[key]"]);
    return { kind: "map", key, value: yield* readShape(second, names.parts[1] ?? noNames, context, [...path, "[value]"]) };
  }
  if (fact.callable) return uncheckable("a function");
  if (symbol?.kind === "class") return uncheckable(`an instance of class ${symbol.name}`);
  if (library !== undefined && symbol?.kind === "interface") return uncheckable(`${/^[AEIOU](?!RL)/.test(library) ? "an" : "a"} ${library}`);
  const [index] = fact.indexes;
  if (index !== undefined && fact.indexes.length === 1 && (yield* propertiesOf(type)).length === 0) {
    const written = index.written === undefined ? (names.parts[1] ?? noNames) : yield* readNames(index.written, argumentsAt(yield* originsIn(names), index.written));
    const value = yield* readShape(index.value, written, context, [...path, "[key]"]);
    return { kind: "record", key: yield* readKey(index.key), value };
  }
  return { kind: "reference", definition: yield* readDefinition(type, fact, names, context, path) };
}

/** Where the members of what was written so have their names from. */
function* originsIn({ written }: WrittenNames): Asking<readonly Origin[]> {
  return written === undefined ? [] : yield* originsOf(written);
}

function* readKey(key: Handle): Asking<Definition["indexes"][number]["key"]> {
  const fact = yield* describe(key);
  if (fact.kind === "number") return { kind: "number" };
  return (yield* readTemplate(key)) ?? { kind: "string" };
}

function* readDefinition(
  type: Handle, fact: Extract<TypeFact, { kind: "structure" }>, names: WrittenNames, outer: ShapeContext, path: readonly string[],
): Asking<Definition> {
  // What has a name of its own is found by it, however deep.
  const context: ShapeContext = { ...outer, inside: undefined };
  const sameType = context.definitions.get(type) ?? new Map<string, Definition>();
  context.definitions.set(type, sameType);
  const origins = yield* originsIn(names);
  const written = yield* argumentNames(origins);
  const known = sameType.get(written);
  if (known !== undefined) return known;
  const { symbol } = fact;
  const properties: ShapeProperty[] = [];
  const indexes: Definition["indexes"][number][] = [];
  const relations: ShapeProperty[] = [];
  const definition = { name: fact.name ?? "object", properties, relations, indexes, facts: noTypeFacts };
  sameType.set(written, definition);
  if (context.definitions.size > definitionLimit || path.length > depthLimit) {
    context.problems.push({ path, type: "a type that never ends" });
    return definition;
  }
  if (symbol !== undefined) definition.facts = yield* context.typeFactsOf(symbol);
  const ofTable = symbol !== undefined && context.isTable(symbol);
  for (const property of yield* propertiesOf(type)) {
    const related = ofTable && (yield* relationTarget(property.type, context.isTable)) !== undefined;
    if (related && !context.withRelations) continue;
    const read = yield* readProperty(property, origins, context, [...path, property.name]);
    if (related && read !== undefined) relations.push({ ...read, shape: withoutUndefined(read.shape), optional: true });
    else if (read !== undefined) properties.push(read);
  }
  for (const { key, value, written: node } of fact.indexes) {
    const inside = yield* readNames(node, node === undefined ? noArguments : argumentsAt(origins, node));
    indexes.push({ key: yield* readKey(key), value: yield* readShape(value, inside, context, [...path, "[key]"]) });
  }
  return definition;
}

function* readProperty(
  property: PropertyFact, origins: readonly Origin[], context: ShapeContext, path: readonly string[],
): Asking<ShapeProperty | undefined> {
  const { name, optional, readonly } = property;
  const rules = context.rulesOf(property);
  // A function of the user's own can check what no emitted code can.
  const vouched = rules.some(({ kind }) => kind === "custom");
  const problems = vouched ? [] : context.problems;
  if (name === "__proto__") {
    context.problems.push({ path, type: "the prototype of every object" });
    return undefined;
  }
  if (property.method) {
    problems.push({ path, type: "a method" });
    return { name, optional, readonly, shape: { kind: "unknown" }, rules, facts: context.factsOf(property, { kind: "unknown" }) };
  }
  const written = yield* namesOfProperty(property, origins);
  // A key or a foreign key that is a plain `number` is a whole one.
  const names: WrittenNames = rules.some(({ kind }) => kind === "wholeNumber") ? { ...written, names: [...written.names, "Int"] } : written;
  const read = yield* readShape(property.type, names, vouched ? { ...context, problems, definitions: new Map() } : context, path);
  const known: Shape = vouched && problems.length > 0 ? { kind: "unknown" } : read;
  const shape = optional ? withoutUndefined(known) : known;
  return { name, optional, readonly, shape, rules, facts: context.factsOf(property, shape) };
}

/** The names in what type parameters stand for, as a key. */
function* argumentNames(origins: readonly Origin[]): Asking<string> {
  const written = origins.flatMap((origin) => [...origin.arguments.values()]);
  const read = yield* together(written.map((argument) => readNames(argument.node, argument.arguments)));
  return JSON.stringify(read.map(namesInside));
}

const namesInside = ({ names, parts }: WrittenNames): readonly unknown[] => [names, parts.map(namesInside)];

/** What `?` says is not said again by the type. */
function withoutUndefined(shape: Shape): Shape {
  if (shape.kind !== "union") return shape;
  const members = shape.members.filter(({ kind }) => kind !== "undefined");
  return members.length === 1 ? members[0]! : { kind: "union", members };
}
