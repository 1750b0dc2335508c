/** Shapes -> functions that keep bigint, Date and bytes inside JSON; what `transformer/emit/json.ts` writes down as text. */
import { base64ToBytes, bytesToBase64 } from "../../runtime/data/bytes.js";
import { dateFromText } from "../../runtime/data/instant.js";
import type { Definition, Shape, ShapeProperty } from "../../runtime/ir/types.js";
import { carriesMore } from "../check/json.js";

type Direction = "encode" | "decode";
type Converter = (value: unknown) => unknown;

/** Undefined where JSON itself holds the value exactly. */
export const jsonConverter = (shape: Shape, direction: Direction): Converter | undefined =>
  carriesMore(shape) ? converterOf(shape, direction, new Map()) : undefined;

function converterOf(shape: Shape, direction: Direction, known: Map<Definition, Converter>): Converter {
  if (!carriesMore(shape)) return (value) => value;
  const encoding = direction === "encode";
  switch (shape.kind) {
    case "bigint":
      return encoding ? (value) => (value as bigint).toString() : (value) => BigInt(value as string);
    case "date":
      return encoding ? (value) => (value as Date).toISOString() : (value) => dateFromText(value as string);
    case "bytes":
      return encoding ? (value) => bytesToBase64(value as Uint8Array) : (value) => base64ToBytes(value as string);
    case "array": {
      const element = converterOf(shape.element, direction, known);
      return (value) => (value as readonly unknown[]).map(element);
    }
    case "tuple": {
      const elements = shape.elements.map((element) => converterOf(element, direction, known));
      return (value) => elements.map((convert, index) => convert((value as readonly unknown[])[index]));
    }
    case "record": {
      const inner = converterOf(shape.value, direction, known);
      return (value) => Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, inner(item)]));
    }
    case "union":
      return unionConverter(shape.members, direction, known);
    case "object":
      return propertiesConverter(shape.properties, direction, known);
    case "reference": {
      const { definition } = shape;
      const made = known.get(definition);
      if (made !== undefined) return made;
      // A type may contain itself.
      let convert: Converter = (value) => value;
      known.set(definition, (value) => convert(value));
      convert = propertiesConverter(definition.properties, direction, known);
      return convert;
    }
    default:
      return (value) => value;
  }
}

function propertiesConverter(properties: readonly ShapeProperty[], direction: Direction, known: Map<Definition, Converter>): Converter {
  const converted = properties.filter(({ shape }) => carriesMore(shape)).map(({ name, shape }) => ({ name, convert: converterOf(shape, direction, known) }));
  return (value) => {
    const given = value as Readonly<Record<string, unknown>>;
    const changed = converted.filter(({ name }) => given[name] !== undefined).map(({ name, convert }) => [name, convert(given[name])] as const);
    return { ...given, ...Object.fromEntries(changed) };
  };
}

/** Null and undefined pass; a member that is converted is told from the others by what the value is. */
function unionConverter(members: readonly Shape[], direction: Direction, known: Map<Definition, Converter>): Converter {
  const special = members.filter((member) => carriesMore(member)).map((member) => ({ holds: testOf(member, direction), convert: converterOf(member, direction, known) }));
  return (value) => (value === null || value === undefined ? value : (special.find(({ holds }) => holds(value))?.convert(value) ?? value));
}

function testOf(shape: Shape, direction: Direction): (value: unknown) => boolean {
  const text = (value: unknown): boolean => typeof value === "string";
  const encoding = direction === "encode";
  switch (shape.kind) {
    case "bigint":
      return encoding ? (value) => typeof value === "bigint" : text;
    case "date":
      return encoding ? (value) => value instanceof Date : text;
    case "bytes":
      return encoding ? (value) => value instanceof Uint8Array : text;
    case "array":
    case "tuple":
      return Array.isArray;
    default:
      return (value) => typeof value === "object" && !Array.isArray(value);
  }
}
