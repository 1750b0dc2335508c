/** Shapes -> encoders and decoders for JSON: bigint, Date and bytes inside a value keep their type, by the declared type. */
import type { Definition, Shape } from "../../runtime/ir/types.js";
import { carriesMore } from "../check/json.js";
import { access, indent, key, type Output } from "./code.js";

/** A constant list of a literal union's values. */
export function emitValues(values: readonly (string | number)[], output: Output): string {
  return output.hoist("values", (name) => `const ${name} = ${JSON.stringify(values)};`);
}

export const emitJsonEncoder = (shape: Shape, output: Output): string | undefined => emitConverter(shape, "encode", output);
export const emitJsonDecoder = (shape: Shape, output: Output): string | undefined => emitConverter(shape, "decode", output);

type Direction = "encode" | "decode";

/** A function's name, or undefined where JSON itself holds the value exactly. */
function emitConverter(shape: Shape, direction: Direction, output: Output): string | undefined {
  if (!carriesMore(shape)) return undefined;
  const converters = new Map<Definition, string>();
  const text = convert(shape, "value", direction, output, converters);
  return output.hoist(`${direction}Json`, (name) => `function ${name}(value) {\n  return ${text};\n}`);
}

function convert(shape: Shape, value: string, direction: Direction, output: Output, converters: Map<Definition, string>): string {
  if (!carriesMore(shape)) return value;
  switch (shape.kind) {
    case "bigint":
      return direction === "encode" ? `${value}.toString()` : `BigInt(${value})`;
    case "date":
      return direction === "encode" ? `${value}.toISOString()` : `${output.helper("dateFromText")}(${value})`;
    case "bytes":
      return `${output.helper(direction === "encode" ? "bytesToBase64" : "base64ToBytes")}(${value})`;
    case "array":
      return `${value}.map((item) => ${convert(shape.element, "item", direction, output, converters)})`;
    case "tuple":
      return `[${shape.elements.map((element, index) => convert(element, `${value}[${index}]`, direction, output, converters)).join(", ")}]`;
    case "record":
      return `Object.fromEntries(Object.entries(${value}).map(([name, item]) => [name, ${convert(shape.value, "item", direction, output, converters)}]))`;
    case "union":
      return convertUnion(shape.members, value, direction, output, converters);
    case "object":
      return convertProperties(shape.properties, value, direction, output, converters);
    case "reference": {
      const known = converters.get(shape.definition);
      if (known !== undefined) return `${known}(${value})`;
      const name = output.reserve(`${direction}${shape.definition.name}`);
      converters.set(shape.definition, name);
      const text = convertProperties(shape.definition.properties, "value", direction, output, converters);
      output.define(`function ${name}(value) {\n  return ${text};\n}`);
      return `${name}(${value})`;
    }
    default:
      return value;
  }
}

function convertProperties(
  properties: Extract<Shape, { kind: "object" }>["properties"], value: string, direction: Direction, output: Output,
  converters: Map<Definition, string>,
): string {
  const lines = properties.flatMap((property) => {
    if (!carriesMore(property.shape)) return [];
    const at = access(value, property.name);
    const text = convert(property.shape, at, direction, output, converters);
    // A property that was left out stays left out.
    return [property.optional ? `...(${at} === undefined ? {} : { ${key(property.name)}: ${text} }),` : `${key(property.name)}: ${text},`];
  });
  return `{\n${indent([`...${value},`, ...lines].join("\n"), 2)}\n  }`;
}

/** Null and undefined pass; one kind of the rest needs converting, and is told by what the value is. */
function convertUnion(
  members: readonly Shape[], value: string, direction: Direction, output: Output, converters: Map<Definition, string>,
): string {
  const present = members.filter(({ kind }) => kind !== "null" && kind !== "undefined");
  const [only] = present;
  if (present.length === 1 && only !== undefined) {
    return `${value} == null ? ${value} : ${convert(only, value, direction, output, converters)}`;
  }
  const special = present.filter((member) => carriesMore(member));
  return special.reduceRight((rest, member) => `${testOf(member, value, direction)} ? ${convert(member, value, direction, output, converters)} : ${rest}`, value);
}

function testOf(shape: Shape, value: string, direction: Direction): string {
  switch (shape.kind) {
    case "bigint":
      return direction === "encode" ? `typeof ${value} === "bigint"` : `typeof ${value} === "string"`;
    case "date":
      return direction === "encode" ? `${value} instanceof Date` : `typeof ${value} === "string"`;
    case "bytes":
      return direction === "encode" ? `${value} instanceof Uint8Array` : `typeof ${value} === "string"`;
    case "array":
    case "tuple":
      return `Array.isArray(${value})`;
    default:
      return `typeof ${value} === "object" && ${value} !== null && !Array.isArray(${value})`;
  }
}
