/** Shapes -> expressions and functions that send a value out, in one of three forms: a copy of it, a copy as JSON carries it, or its JSON text. */
import { deepest } from "../../../runtime/data/outgoing.js";
import type { Definition, RecursiveType, Shape } from "../../../runtime/ir/types.js";
import { access, indent, type Output } from "../code.js";
import {
  definitionOf, discriminatedBy, isRecursive, type Leaf, nameHint, needsDepth, oncePerType, type Structure, structureKind, tellApart,
} from "./outgoing.js";
import { emitTable } from "./table.js";

/** What differs between copies and texts. */
export interface Form {
  readonly purpose: "dump" | "json" | "stringify";
  /** An expression for a value of one kind. */
  readonly leaf: (kind: Leaf, value: string, output: Output) => string;
  /** What null and undefined become, once they are known to be there. */
  readonly nothing: (kind: "null" | "undefined") => string;
  /** A function for the same, where an expression of its own is needed. */
  readonly leafWriter: (kind: Leaf, output: Output) => string;
  /** The form of what a list, a set, a map or a record holds; undefined is this form. */
  readonly inside?: Form;
  /** Calls the helper that goes through a list, a set, a map or a record with the writers of what is inside. */
  readonly through: (kind: "array" | "set" | "map" | "record", value: string, writers: readonly string[], output: Output) => string;
  /** Puts the texts of a tuple's elements together, after its length has been looked at. */
  readonly tuple: (elements: readonly string[], output: Output) => string;
  /** The body of a named type's function. */
  readonly fields: (definition: Definition, output: Output) => string;
}

/** An expression. `depth` is an expression too: how many values of recursive types this one is inside of. */
export function writeExpression(shape: Shape, value: string, depth: string, form: Form, output: Output): string {
  if (shape.kind === "recursive") return writeStructure(shape, value, depth, form, output);
  const { leaves, structures } = tellApart(shape);
  const [first] = structures;
  if (structures.length === 0) return writeLeaves(leaves, shape, value, form, output);
  const plain = structures.length === 1 && first?.length === 1 && leaves.every(isNothing);
  if (!plain) return call(unionWriter(shape, form, output), shape, value, depth);
  const rest = writeStructure(first[0]!, value, depth, form, output);
  return unlessNothing(leaves, value, rest, form);
}

const isNothing = (leaf: Leaf): leaf is "null" | "undefined" => leaf === "null" || leaf === "undefined";

const unlessNothing = (leaves: readonly Leaf[], value: string, rest: string, form: Form): string =>
  leaves.filter(isNothing).reduce((text, leaf) => `${value} === ${leaf} ? ${form.nothing(leaf)} : ${text}`, rest);

function writeLeaves(leaves: readonly Leaf[], shape: Shape, value: string, form: Form, output: Output): string {
  // A copy of what holds nothing else is the value itself.
  if (form.purpose === "dump") return value;
  const present = leaves.filter((leaf) => !isNothing(leaf));
  if (present.length > 1) return `${unionWriter(shape, form, output)}(${value})`;
  const [only = leaves[0]!] = present;
  return unlessNothing(leaves.filter((leaf) => leaf !== only), value, form.leaf(only, value, output), form);
}

function writeStructure(shape: Structure, value: string, depth: string, form: Form, output: Output): string {
  const { inside = form } = form;
  switch (shape.kind) {
    case "array":
    case "set":
      return form.through(shape.kind, value, withDepth([writer(shape.element, inside, output)], shape, depth), output);
    case "map":
      return form.through("map", value, withDepth([writer(shape.key, inside, output), writer(shape.value, inside, output)], shape, depth), output);
    case "recursive":
      return call(recursiveWriter(shape.type, form, output), shape, value, depth);
    case "record":
      return form.through("record", value, withDepth([writer(shape.value, inside, output)], shape, depth), output);
    default:
      return call(writer(shape, form, output), shape, value, depth);
  }
}

const withDepth = (writers: readonly string[], shape: Shape, depth: string): readonly string[] => (needsDepth(shape) ? [...writers, depth] : writers);

const call = (name: string, shape: Shape, value: string, depth: string): string => `${name}(${[value, ...(needsDepth(shape) ? [depth] : [])].join(", ")})`;

/** The name of a function `(value, depth)`. */
export function writer(shape: Shape, form: Form, output: Output): string {
  if (shape.kind === "recursive") return recursiveWriter(shape.type, form, output);
  const { leaves, structures } = tellApart(shape);
  if (structures.length === 0 && leaves.length === 1) return form.leafWriter(leaves[0]!, output);
  if (structures.length === 0 && form.purpose === "dump") return form.leafWriter("unknown", output);
  const definition = definitionOf(shape);
  if (definition !== undefined) return definitionWriter(definition, form, output);
  if (shape.kind === "tuple") return tupleWriter(shape, form, output);
  if (leaves.length + structures.flat().length > 1) return unionWriter(shape, form, output);
  const body = `return ${writeExpression(shape, "value", "depth", form, output)};`;
  return functionOf(`${form.purpose}${nameHint(shape)}`, shape, body, output);
}

function definitionWriter(definition: Definition, form: Form, output: Output): string {
  return oncePerType(form.purpose, definition, output, (name) => {
    const parameters = isRecursive(definition) ? "value, depth" : "value";
    return `function ${name}(${parameters}) {\n${indent(form.fields(definition, output))}\n}`;
  });
}

/** A type that contains itself is as deep as its value. */
function recursiveWriter(type: RecursiveType, form: Form, output: Output): string {
  return oncePerType(form.purpose, type, output, (name) => {
    const lines = [`if (depth === ${deepest}) return ${output.helper("refuse")}();`, `return ${writeExpression(type.shape, "value", "depth + 1", form, output)};`];
    return `function ${name}(value, depth) {\n${indent(lines.join("\n"))}\n}`;
  });
}

function functionOf(hint: string, shape: Shape, body: string, output: Output): string {
  const parameters = needsDepth(shape) ? "value, depth" : "value";
  return output.hoist(hint, (name) => `function ${name}(${parameters}) {\n${indent(body)}\n}`);
}

function tupleWriter(shape: Extract<Shape, { kind: "tuple" }>, form: Form, output: Output): string {
  const { elements, required, rest } = shape;
  const fixed = required === elements.length && rest === undefined;
  if (!fixed) return functionOf(`${form.purpose}Tuple`, shape, byTable(shape, form, output), output);
  const texts = elements.map((element, index) => writeExpression(element, `value[${index}]`, "depth", form, output));
  const lines = [`if (!Array.isArray(value) || value.length !== ${elements.length}) return ${output.helper("refuse")}();`, `return ${form.tuple(texts, output)};`];
  return functionOf(`${form.purpose}Tuple`, shape, lines.join("\n"), output);
}

/** What is too rare for code of its own is read from its table. */
export const byTable = (shape: Shape, form: Form, output: Output): string =>
  `return ${output.helper(`${form.purpose}ByTable`)}(${emitTable(shape, output)}, value);`;

function unionWriter(shape: Shape, form: Form, output: Output): string {
  const { leaves, structures } = tellApart(shape);
  const lines = [
    ...leaves.map((leaf) => `if (${leafTest(leaf)}) return ${isNothing(leaf) ? form.nothing(leaf) : form.leaf(leaf, "value", output)};`),
    ...structures.map((group) => `if (${structureTest(group[0]!, output)}) {\n${indent(chooseAmong(group, form, output))}\n}`),
  ];
  return functionOf(`${form.purpose}${nameHint(shape)}`, shape, [...lines, `return ${output.helper("refuse")}();`].join("\n"), output);
}

function chooseAmong(group: readonly Structure[], form: Form, output: Output): string {
  const [only] = group;
  const answer = (shape: Structure): string => `return ${writeStructure(shape, "value", "depth", form, output)};`;
  if (group.length === 1) return answer(only!);
  const told = discriminatedBy(group);
  if (told !== undefined) {
    const cases = told.branches.map(({ values, shape }) => `${values.map((value) => `case ${JSON.stringify(value)}:\n`).join("")}  ${answer(shape)}`);
    return `switch (${access("value", told.name)}) {\n${indent(cases.join("\n"))}\n}`;
  }
  return group.map((shape) => `if (${output.helper("fits")}(${emitTable(shape, output)}, value)) ${answer(shape)}`).join("\n");
}

function leafTest(leaf: Leaf): string {
  switch (leaf) {
    case "null":
    case "undefined":
      return `value === ${leaf}`;
    case "date":
      return "value instanceof Date";
    case "bytes":
      return "value instanceof Uint8Array";
    default:
      return `typeof value === "${leaf}"`;
  }
}

function structureTest(shape: Structure, output: Output): string {
  switch (structureKind(shape)) {
    case "list":
      return "Array.isArray(value)";
    case "set":
      return "value instanceof Set";
    case "map":
      return "value instanceof Map";
    case "object":
      return `${output.helper("isObject")}(value)`;
  }
}
