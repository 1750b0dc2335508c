/** Shapes -> tables of their fields as data, for calls with options and to find the place of a mistake. */
import type { Definition, RecursiveType, Shape, ShapeProperty } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { ConstantName, dataLiteral, type Output } from "../code.js";
import { definitionOf, isRecursive, leafOf, nameHint, oncePerType, otherFields, outgoingFields, tellApart } from "./outgoing.js";

/** The name of a constant. */
export const emitTable = (shape: Shape, output: Output): string =>
  output.hoist(`shape${nameHint(shape)}`, (name) => `const ${name} = ${dataLiteral(shapeData(shape, output))};`);

function shapeData(shape: Shape, output: Output): object {
  switch (shape.kind) {
    case "array":
    case "set":
      return { kind: shape.kind, element: shapeData(shape.element, output) };
    case "map":
      return { kind: "map", key: shapeData(shape.key, output), value: shapeData(shape.value, output) };
    case "record":
      return { kind: "record", value: shapeData(shape.value, output) };
    case "tuple":
      return {
        kind: "tuple",
        elements: shape.elements.map((element) => shapeData(element, output)),
        rest: shape.rest && shapeData(shape.rest, output),
        last: shape.last.length > 0 ? shape.last.map((element) => shapeData(element, output)) : undefined,
      };
    case "object":
    case "reference":
      // Asked for when every constant is there.
      return { kind: "object", table: new ConstantName(`() => ${tableOf(definitionOf(shape)!, output)}`) };
    case "recursive":
      return { kind: "recursive", shape: new ConstantName(`() => ${recursiveShape(shape.type, output)}`) };
    case "literal":
      return shape;
    case "union": {
      const { leaves, structures } = tellApart(shape);
      const members = flatten(shape).filter((member) => leafOf(member) !== undefined);
      // Literals tell objects apart; elsewhere the kind of a value says all.
      const data = literalsOnly(members) ? members.map((member) => shapeData(member, output)) : leaves.map((kind) => ({ kind }));
      return { kind: "union", members: [...data, ...structures.flat().map((member) => shapeData(member, output))] };
    }
    default:
      return { kind: leafOf(shape) };
  }
}

const literalsOnly = (members: readonly Shape[]): boolean => members.every(({ kind }) => kind === "literal" || kind === "null");

const recursiveShape = (type: RecursiveType, output: Output): string =>
  oncePerType("shape", type, output, (name) => `const ${name} = ${dataLiteral(shapeData(type.shape, output))};`);

function tableOf(definition: Definition, output: Output): string {
  return oncePerType("fields", definition, output, (name) => {
    const others = otherFields(definition);
    const data = {
      fields: outgoingFields(definition).map((field) => fieldData(field, output)),
      recursive: isRecursive(definition) ? true : undefined,
      others: others && { value: shapeData(others, output), hidden: definition.properties.flatMap(({ name, facts }) => (facts.exclude ? [name] : [])) },
    };
    return `const ${name} = ${dataLiteral(data)};`;
  });
}

function fieldData({ name, optional, shape, facts }: ShapeProperty, output: Output): object {
  const { outputKey, secret, computed } = facts;
  return {
    name,
    alias: outputKey === name ? undefined : outputKey,
    optional: optional ? true : undefined,
    shape: shapeData(shape, output),
    default: facts.default?.kind === "literal" ? facts.default.value : undefined,
    secret: secret ? true : undefined,
    // Looked up when it is called: a constant of the same file may be declared further down.
    computed: computed && new ConstantName(`(value) => ${output.userFunction(computed)}(value)`),
  };
}
