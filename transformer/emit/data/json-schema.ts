/** Shapes -> JSON Schema (draft 2020-12) of the JSON that `parseJson` reads ("validation") or that `stringify` writes ("serialization"). */
import type { Definition, KeyShape, Rule, Shape, ShapeProperty } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { isNamed } from "../../read/named.js";
import type { SchemaOptions } from "../../check/output.js";
import { definitionOf, discriminatedBy, isRecursive, mayBeUndefined, type Named, outermostNamed, structureText } from "./outgoing.js";
import { leafSchema, ruleKeywords } from "./json-schema-leaves.js";

export type Schema = Readonly<Record<string, unknown>>;

/** Where a reference finds a named type. */
interface Names {
  readonly prefix: string;
  readonly of: (type: Named) => string;
}

interface Writing extends SchemaOptions {
  readonly names: Names;
  /** For OpenAPI, which says by what property the members of a union are told apart. */
  readonly discriminators: boolean;
}

/** One schema for itself: what it refers to is under `$defs`. */
export function jsonSchemaOf(shape: Shape, options: SchemaOptions): Schema {
  const named = gather([shape], options);
  const writing: Writing = { ...options, names: namesIn(named, "#/$defs/"), discriminators: false };
  const root = definitionOf(shape);
  // What nothing else refers to needs no name in the list.
  const alone = root !== undefined && !refersToItself(root, options) ? root : undefined;
  const defs = named.filter((type) => type !== alone);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...(alone === undefined ? schemaOf(shape, [], writing) : objectSchema(alone, writing)),
    $defs: defs.length === 0 ? undefined : definitionsOf(defs, writing),
  };
}

/** The `schemas` of OpenAPI's components. */
export function componentSchemas(shapes: readonly Shape[], options: SchemaOptions): Schema {
  const named = gather(shapes, options);
  return definitionsOf(named, { ...options, names: namesIn(named, "#/components/schemas/"), discriminators: true });
}

const definitionsOf = (types: readonly Named[], writing: Writing): Schema =>
  Object.fromEntries(types.map((type) => [writing.names.of(type), "shape" in type ? schemaOf(type.shape, [], writing) : objectSchema(type, writing)]));

/** Every type that needs a name, those of the outside first. */
function gather(shapes: readonly Shape[], options: SchemaOptions): readonly Named[] {
  const met = new Set(shapes.flatMap(outermostNamed));
  for (const type of met) for (const { shape } of "shape" in type ? [type] : inside(type, options)) outermostNamed(shape).forEach((inner) => met.add(inner));
  return [...met].filter((type) => needsName(type, options));
}

const inside = (definition: Definition, options: SchemaOptions): readonly { readonly shape: Shape }[] => [
  ...describedProperties(definition, options), ...definition.indexes.map(({ value }) => ({ shape: value })),
];

/** An input has nothing that is computed or related, an output nothing that is hidden. */
function describedProperties({ properties, relations }: Definition, { mode }: SchemaOptions): readonly ShapeProperty[] {
  if (mode === "validation") return properties.filter(({ facts }) => facts.computed === undefined);
  return [...properties, ...relations].filter(({ facts }) => !facts.exclude && !facts.secret);
}

const refersToItself = (definition: Definition, options: SchemaOptions): boolean => isRecursive(definition, (inner) => inside(inner, options));
const needsName = (type: Named, options: SchemaOptions): boolean => "shape" in type || isNamed(type) || refersToItself(type, options);

/** Two types of one name get numbers. */
function namesIn(types: readonly Named[], prefix: string): Names {
  const names = new Map<Named, string>();
  const taken = new Map<string, string>();
  for (const type of types) {
    const base = type.name.replace(/[^\w.-]+/g, "_").replace(/_$/, "");
    const structure = structureText(type);
    let name = base;
    for (let count = 2; taken.has(name) && taken.get(name) !== structure; count += 1) name = `${base}${count}`;
    taken.set(name, structure);
    names.set(type, name);
  }
  return { prefix, of: (type) => names.get(type)! };
}

function schemaOf(shape: Shape, rules: readonly Rule[], writing: Writing): Schema {
  const definition = definitionOf(shape);
  if (definition !== undefined) return needsName(definition, writing) ? referenceTo(definition, writing) : objectSchema(definition, writing);
  switch (shape.kind) {
    case "recursive":
      return referenceTo(shape.type, writing);
    case "union":
      return unionSchema(shape, rules, writing);
    case "array":
      return { type: "array", items: schemaOf(shape.element, [], writing), ...ruleKeywords(rules, shape) };
    case "set":
      // An input may hold an item twice: the Set that is made of it does not.
      return { type: "array", items: schemaOf(shape.element, [], writing), uniqueItems: writing.mode === "serialization" ? true : undefined, ...ruleKeywords(rules, shape) };
    case "map":
      return mapSchema(shape, writing);
    case "tuple":
      return { ...tupleSchema(shape, writing), ...ruleKeywords(rules, shape) };
    case "record":
      return { type: "object", ...keySchema(shape.key), additionalProperties: schemaOf(shape.value, [], writing) };
    default:
      return { ...leafSchema(shape, writing.mode), ...ruleKeywords(rules, shape) };
  }
}

const referenceTo = (type: Named, writing: Writing): Schema => ({ $ref: pathOf(type, writing) });

const pathOf = (type: Named, { names }: Writing): string => names.prefix + names.of(type);

/** Pairs; of an input with texts for keys, an object too. */
function mapSchema({ key, value }: Extract<Shape, { kind: "map" }>, writing: Writing): Schema {
  const item = schemaOf(value, [], writing);
  const pairs = { type: "array", items: { type: "array", prefixItems: [schemaOf(key, [], writing), item], items: false, minItems: 2 } };
  if (writing.mode === "serialization" || key.kind !== "string") return pairs;
  return { anyOf: [pairs, { type: "object", additionalProperties: item }] };
}

function tupleSchema({ elements, required, rest, last }: Extract<Shape, { kind: "tuple" }>, writing: Writing): Schema {
  const schemas = elements.map((element) => schemaOf(element, [], writing));
  const after = [...(rest === undefined ? [] : [rest]), ...last].map((shape) => schemaOf(shape, [], writing));
  return {
    type: "array",
    prefixItems: schemas.length === 0 ? undefined : schemas,
    // The schema cannot count from the end, so the last elements may stand wherever the rest may.
    items: after.length === 0 ? false : after.length === 1 ? after[0] : { anyOf: after },
    minItems: required + last.length,
  };
}

/** What a key has to look like, where it is not any text. */
function keySchema(key: KeyShape): Schema {
  if (key.kind === "string") return {};
  return { propertyNames: { pattern: key.kind === "template" ? key.pattern : "^-?(0|[1-9]\\d*)(\\.\\d+)?(e[+-]?\\d+)?$" } };
}

function unionSchema(shape: Shape, rules: readonly Rule[], writing: Writing): Schema {
  const members = flatten(shape).flatMap((member) => (member.kind === "undefined" ? absentIn(writing) : [member]));
  const nullable = members.some(({ kind }) => kind === "null");
  const told = writing.discriminators ? discriminated(members.filter(({ kind }) => kind !== "null"), writing) : undefined;
  if (told !== undefined) return nullable ? orNull(told) : told;
  const isPlain = (member: Shape): boolean => member.kind === "literal" && (writing.mode === "serialization" || typeof member.value !== "bigint");
  const literals = members.flatMap((member) => (member.kind === "literal" && isPlain(member) ? [jsonOfLiteral(member.value)] : []));
  const others = members.filter((member) => member.kind !== "null" && !isPlain(member)).map((member) => schemaOf(member, rules, writing));
  const [only] = others;
  if (others.length === 1 && literals.length === 0 && only !== undefined && nullable) return orNull(only);
  const choices = [...(literals.length === 0 ? [] : [enumSchema(literals, nullable)]), ...others];
  if (nullable && literals.length === 0) choices.push({ type: "null" });
  return choices.length === 1 ? choices[0]! : { anyOf: choices };
}

/** An output has null where a list holds nothing at all; an input leaves out what is undefined. */
const absentIn = ({ mode }: Writing): readonly Shape[] => (mode === "serialization" ? [{ kind: "null" }] : []);

/** Named objects that each require the same property, with literals that no other one has. OpenAPI knows its values as texts. */
function discriminated(members: readonly Shape[], writing: Writing): Schema | undefined {
  const objects = members.filter((member) => member.kind === "reference");
  const by = objects.length > 1 && objects.length === members.length ? discriminatedBy(objects) : undefined;
  if (by === undefined || !objects.every(({ definition }) => needsName(definition, writing))) return undefined;
  const properties = objects.map(({ definition }) => definition.properties.find(({ name }) => name === by.name)!);
  const keys = new Set(properties.map((property) => keyOf(property, writing)));
  const hidden = properties.some((property) => !isRequired(property, writing.mode) || property.facts.exclude || property.facts.secret);
  const mapping = new Map(by.branches.flatMap(({ values, shape }) => values.map((value) => [String(value), pathOf(definitionOf(shape)!, writing)])));
  if (keys.size > 1 || hidden || mapping.size < by.branches.flatMap(({ values }) => values).length) return undefined;
  return {
    oneOf: objects.map(({ definition }) => referenceTo(definition, writing)),
    discriminator: { propertyName: [...keys][0], mapping: Object.fromEntries(mapping) },
  };
}

/** One more type where the keywords beside it speak of the others alone. */
function orNull(schema: Schema): Schema {
  const simple = typeof schema["type"] === "string" && !("enum" in schema) && !("const" in schema) && schema["type"] !== "object";
  return simple ? { ...schema, type: [schema["type"], "null"] } : { anyOf: [schema, { type: "null" }] };
}

function enumSchema(values: readonly unknown[], nullable: boolean): Schema {
  const types = [...new Set(values.map((value) => typeof value)), ...(nullable ? ["null"] : [])];
  if (values.length === 1 && !nullable) return { type: types[0], const: values[0] };
  return { type: types.length === 1 ? types[0] : types, enum: nullable ? [...values, null] : values };
}

function objectSchema(definition: Definition, writing: Writing): Schema {
  const { facts } = definition;
  const written = describedProperties(definition, writing);
  const required = written.filter((property) => isRequired(property, writing.mode)).map((property) => keyOf(property, writing));
  return {
    title: facts.title ?? (isNamed(definition) ? definition.name : undefined),
    description: facts.description,
    type: "object",
    properties: Object.fromEntries(written.map((property) => [keyOf(property, writing), propertySchema(property, writing)])),
    required: required.length === 0 ? undefined : required,
    ...otherKeys(definition, writing),
  };
}

function otherKeys({ indexes, facts }: Definition, writing: Writing): Schema {
  const patterns = indexes.filter(({ key }) => key.kind === "template");
  const others = indexes.filter(({ key }) => key.kind !== "template").map(({ value }) => schemaOf(value, [], writing));
  return {
    patternProperties: patterns.length === 0 ? undefined : Object.fromEntries(patterns.map(({ key, value }) => [(key as { pattern: string }).pattern, schemaOf(value, [], writing)])),
    additionalProperties: others.length > 0 ? (others.length === 1 ? others[0] : { anyOf: others }) : facts.extra === "forbid" ? false : facts.extra === "allow" ? true : undefined,
  };
}

function keyOf({ name, facts }: ShapeProperty, { mode, byAlias }: Writing): string {
  if (mode === "validation") return facts.inputKey ?? name;
  return (byAlias ? facts.outputKey : undefined) ?? name;
}

/** An input may leave out what has a default; an output has it. */
function isRequired(property: ShapeProperty, mode: SchemaOptions["mode"]): boolean {
  const { optional, shape, facts } = property;
  if (mayBeUndefined(shape)) return false;
  if (mode === "validation") return !optional && facts.default === undefined;
  return !optional || facts.default !== undefined || facts.computed !== undefined;
}

function propertySchema({ shape, rules, facts, readonly }: ShapeProperty, writing: Writing): Schema {
  const { mode } = writing;
  return {
    ...schemaOf(shape, rules, writing),
    description: facts.description,
    examples: facts.examples.length === 0 ? undefined : facts.examples,
    default: facts.default?.kind === "literal" ? jsonOfLiteral(facts.default.value) : undefined,
    readOnly: mode === "serialization" && (readonly || facts.computed !== undefined) ? true : undefined,
    writeOnly: mode === "validation" && facts.secret ? true : undefined,
  };
}

const jsonOfLiteral = (value: string | number | boolean | bigint | null): unknown => (typeof value === "bigint" ? String(value) : value);
