/** Shapes -> straight-line code that checks a value: one function that collects every issue, one that answers yes or no. */
import type { Definition, Rule, Shape, ShapeProperty } from "../../runtime/ir/types.js";
import { flatten } from "../check/column-type.js";
import { access, indent, type Output, quoted } from "./code.js";

/** The name of a function `(input, path, issues) => value` for the shape. */
export function emitParser(shape: Shape, hint: string, output: Output): string {
  const parsers = new Map<Definition, string>();
  if (shape.kind === "reference") return definitionParser(shape.definition, output, parsers);
  const body = parseStatements(shape, [], "input", "path", (value) => `return ${value};`, output, parsers);
  return output.hoist(`parse${hint}`, (name) => `function ${name}(input, path, issues) {\n${indent(body)}\n}`);
}

function definitionParser(definition: Definition, output: Output, parsers: Map<Definition, string>): string {
  const known = parsers.get(definition);
  if (known !== undefined) return known;
  const name = output.reserve(`parse${definition.name}`);
  parsers.set(definition, name);
  output.define(`function ${name}(input, path, issues) {\n${indent(parseProperties(definition.properties, output, parsers))}\n}`);
  return name;
}

function parseProperties(properties: readonly ShapeProperty[], output: Output, parsers: Map<Definition, string>): string {
  const lines = [
    `if (!${output.helper("isObject")}(input)) return ${output.helper("addTypeIssue")}(issues, path, "an object", input);`,
    "const value = {};",
  ];
  properties.forEach((property, index) => {
    const item = `item${index}`;
    const at = `{ parent: path, key: ${quoted(property.name)} }`;
    lines.push(`const ${item} = ${output.helper("property")}(input, ${quoted(property.name)});`);
    const assign = (value: string): string => `${access("value", property.name)} = ${value};`;
    const check = parseStatements(property.shape, property.rules, item, at, assign, output, parsers);
    lines.push(property.optional ? `if (${item} !== undefined) {\n${indent(check)}\n}` : check);
  });
  return [...lines, "return value;"].join("\n");
}

/** Statements that check `input`, and hand the clean value on or report at `path`. */
function parseStatements(
  shape: Shape, rules: readonly Rule[], input: string, path: string, accept: (value: string) => string, output: Output,
  parsers: Map<Definition, string>,
): string {
  const refuse = (expected: string): string => `${output.helper("addTypeIssue")}(issues, ${path}, ${quoted(expected)}, ${input});`;
  const tested = (test: string, expected: string, value = input): string =>
    `if (${test}) {\n${indent([...ruleStatements(rules, shape, input, path, output), accept(value)].join("\n"))}\n} else {\n${indent(refuse(expected))}\n}`;
  switch (shape.kind) {
    case "date": {
      // A text of an instant is taken for the instant, as JSON carries it.
      const inner = [`const date = ${output.helper("toDate")}(${input});`, `if (date !== undefined) {\n${indent(accept("date"))}\n} else {\n${indent(refuse("a Date"))}\n}`];
      return `{\n${indent(inner.join("\n"))}\n}`;
    }
    case "array": {
      const inner = parsePart(shape.element, "element", `{ parent: ${path}, key: index }`, (value) => `list[index] = ${value};`, output, parsers);
      const loop = `const list = new Array(${input}.length);\nfor (let index = 0; index < list.length; index += 1) {\n${indent(`const element = ${input}[index];\n${inner}`)}\n}`;
      const body = [...ruleStatements(rules, shape, input, path, output), loop, accept("list")].join("\n");
      return `if (Array.isArray(${input})) {\n${indent(body)}\n} else {\n${indent(refuse("an array"))}\n}`;
    }
    case "tuple": {
      const inner = shape.elements.map((element, index) =>
        parsePart(element, `${input}[${index}]`, `{ parent: ${path}, key: ${index} }`, (value) => `tuple[${index}] = ${value};`, output, parsers),
      );
      const body = ["const tuple = [];", ...inner, accept("tuple")].join("\n");
      return `if (Array.isArray(${input}) && ${input}.length === ${shape.elements.length}) {\n${indent(body)}\n} else {\n${indent(refuse(`an array of ${shape.elements.length}`))}\n}`;
    }
    case "record": {
      const inner = parsePart(shape.value, "entry[1]", `{ parent: ${path}, key: entry[0] }`, (value) => `entries.push([entry[0], ${value}]);`, output, parsers);
      const body = ["const entries = [];", `for (const entry of Object.entries(${input})) {\n${indent(inner)}\n}`, accept("Object.fromEntries(entries)")].join("\n");
      return `if (${output.helper("isObject")}(${input})) {\n${indent(body)}\n} else {\n${indent(refuse("an object"))}\n}`;
    }
    case "reference":
      return accept(`${definitionParser(shape.definition, output, parsers)}(${input}, ${path}, issues)`);
    case "union":
      return parseUnion(shape, rules, input, path, accept, output, parsers);
    case "unknown":
      return accept(input);
    default:
      return tested(testOf(shape, input, output, new Map()), expectationOf(shape));
  }
}

/** A part of a list: one that is itself a list has a function of its own, since the loops of both use the same names. */
function parsePart(
  shape: Shape, input: string, path: string, accept: (value: string) => string, output: Output, parsers: Map<Definition, string>,
): string {
  const isList = flatten(shape).some(({ kind }) => kind === "array" || kind === "tuple" || kind === "record");
  if (!isList) return parseStatements(shape, [], input, path, accept, output, parsers);
  const body = parseStatements(shape, [], "input", "path", (value) => `return ${value};`, output, parsers);
  const name = output.hoist("parseList", (name) => `function ${name}(input, path, issues) {\n${indent(body)}\n}`);
  return accept(`${name}(${input}, ${path}, issues)`);
}

/** Null and undefined pass where the type has them; literals are compared; other members are tried in order. */
function parseUnion(
  shape: Extract<Shape, { kind: "union" }>, rules: readonly Rule[], input: string, path: string, accept: (value: string) => string,
  output: Output, parsers: Map<Definition, string>,
): string {
  const members = flatten(shape);
  const empty = members.filter(({ kind }) => kind === "null" || kind === "undefined");
  const present = members.filter((member) => !empty.includes(member));
  const [only] = present;
  if (present.length === 1 && only !== undefined && empty.length > 0) {
    const test = empty.map((member) => testOf(member, input, output, new Map())).join(" || ");
    const rest = parseStatements(only, rules, input, path, accept, output, parsers);
    return `if (${test}) {\n${indent(accept(input))}\n} else {\n${indent(rest)}\n}`;
  }
  const branches = members.map((member) => {
    const value = member.kind === "reference" ? `${definitionParser(member.definition, output, parsers)}(${input}, ${path}, issues)` : input;
    const statements = [...ruleStatements(rules, member, input, path, output), accept(value)].join("\n");
    return `if (${testOf(member, input, output, new Map())}) {\n${indent(statements)}\n}`;
  });
  const expected = members.map(expectationOf).join(" or ");
  const refuse = `${output.helper("addTypeIssue")}(issues, ${path}, ${quoted(expected)}, ${input});`;
  return `${branches.join(" else ")} else {\n${indent(refuse)}\n}`;
}

function ruleStatements(rules: readonly Rule[], shape: Shape, input: string, path: string, output: Output): readonly string[] {
  return rules.flatMap((rule) => {
    const found = ruleTest(rule, shape, input, output);
    if (found === undefined) return [];
    return [`if (${found.broken}) ${output.helper("addIssue")}(issues, ${path}, ${quoted(rule.kind)}, ${quoted(found.message)});`];
  });
}

/** A rule that does not speak of this kind of value asks nothing of it. */
function ruleTest(rule: Rule, shape: Shape, input: string, output: Output): { readonly broken: string; readonly message: string } | undefined {
  const numeric = shape.kind === "number" || shape.kind === "int";
  const textual = ["string", "uuid", "decimal", "dateOnly", "timeOnly"].includes(shape.kind);
  const big = shape.kind === "bigint";
  switch (rule.kind) {
    case "min":
      return numeric || big ? { broken: `${input} < ${rule.value}`, message: `must be at least ${rule.value}` } : undefined;
    case "max":
      return numeric || big ? { broken: `${input} > ${rule.value}`, message: `must be at most ${rule.value}` } : undefined;
    case "gt":
      return numeric || big ? { broken: `${input} <= ${rule.value}`, message: `must be greater than ${rule.value}` } : undefined;
    case "lt":
      return numeric || big ? { broken: `${input} >= ${rule.value}`, message: `must be less than ${rule.value}` } : undefined;
    case "multipleOf":
      return numeric ? { broken: `!${output.helper("isMultipleOf")}(${input}, ${rule.value})`, message: `must be a multiple of ${rule.value}` } : undefined;
    case "minLength":
      return textual ? { broken: `${output.helper("characters")}(${input}) < ${rule.value}`, message: `must have at least ${counted(rule.value, "character")}` } : undefined;
    case "maxLength":
      return textual ? { broken: `${output.helper("characters")}(${input}) > ${rule.value}`, message: `must have at most ${counted(rule.value, "character")}` } : undefined;
    case "maxDigits":
    case "decimalPlaces":
    case "format":
    case "custom":
      return undefined;
    case "pattern": {
      if (!textual) return undefined;
      const pattern = output.hoist("pattern", (name) => `const ${name} = new RegExp(${quoted(rule.source)}, "u");`);
      return { broken: `!${pattern}.test(${input})`, message: `must match ${rule.source}` };
    }
    case "minItems":
      return shape.kind === "array" ? { broken: `${input}.length < ${rule.value}`, message: `must have at least ${counted(rule.value, "item")}` } : undefined;
    case "maxItems":
      return shape.kind === "array" ? { broken: `${input}.length > ${rule.value}`, message: `must have at most ${counted(rule.value, "item")}` } : undefined;
    case "wholeNumber":
      // The shape says it already.
      return undefined;
    case "uniqueItems":
      return shape.kind === "array" ? { broken: `${output.helper("hasDuplicates")}(${input})`, message: "must not hold an item twice" } : undefined;
  }
}

/** The name of a function `(input) => boolean` for the shape, rules included. */
export function emitTest(shape: Shape, hint: string, output: Output): string {
  const tests = new Map<Definition, string>();
  if (shape.kind === "reference") return definitionTest(shape.definition, output, tests);
  return output.hoist(`is${hint}`, (name) => `function ${name}(input) {\n  return ${testOf(shape, "input", output, tests)};\n}`);
}

function definitionTest(definition: Definition, output: Output, tests: Map<Definition, string>): string {
  const known = tests.get(definition);
  if (known !== undefined) return known;
  const name = output.reserve(`is${definition.name}`);
  tests.set(definition, name);
  const conditions = definition.properties.map((property) => {
    const value = access("input", property.name);
    const members = flatten(property.shape).map((member) => {
      const broken = property.rules.flatMap((rule) => ruleTest(rule, member, value, output)?.broken ?? []);
      return [grouped(testOf(member, value, output, tests)), ...broken.map(negated)].join(" && ");
    });
    const test = (property.optional ? [`${value} === undefined`, ...members] : members).join(" || ");
    return grouped(test);
  });
  const all = [`${output.helper("isObject")}(input)`, ...conditions].join(" &&\n    ");
  output.define(`function ${name}(input) {\n  return (\n    ${all}\n  );\n}`);
  return name;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const negated = (test: string): string => (test.startsWith("!") ? test.slice(1) : `!(${test})`);

const grouped = (test: string): string => (test.includes(" || ") ? `(${test})` : test);

function testOf(shape: Shape, input: string, output: Output, tests: Map<Definition, string>): string {
  switch (shape.kind) {
    case "string":
    case "boolean":
    case "bigint":
      return `typeof ${input} === "${shape.kind}"`;
    case "number":
      return `typeof ${input} === "number" && Number.isFinite(${input})`;
    case "int":
      return shape.bits === 64
        ? `Number.isSafeInteger(${input})`
        : `Number.isInteger(${input}) && ${input} >= -${2 ** (shape.bits - 1)} && ${input} < ${2 ** (shape.bits - 1)}`;
    case "decimal":
      return `${output.helper("isDecimal")}(${input})`;
    case "uuid":
      return `${output.helper("isUuid")}(${input})`;
    case "dateOnly":
      return `${output.helper("isDateOnly")}(${input})`;
    case "timeOnly":
      return `${output.helper("isTimeOnly")}(${input})`;
    case "date":
      return `${output.helper("isValidDate")}(${input})`;
    case "bytes":
      return `${input} instanceof Uint8Array`;
    case "null":
    case "undefined":
      return `${input} === ${shape.kind}`;
    case "literal":
      return `${input} === ${typeof shape.value === "bigint" ? `${shape.value}n` : JSON.stringify(shape.value)}`;
    case "unknown":
      return "true";
    case "union":
      return flatten(shape).map((member) => grouped(testOf(member, input, output, tests))).join(" || ");
    case "array":
      return `Array.isArray(${input}) && ${input}.every((item) => ${testOf(shape.element, "item", output, tests)})`;
    case "template": {
      const pattern = output.hoist("pattern", (name) => `const ${name} = new RegExp(${quoted(shape.pattern)}, "u");`);
      return `typeof ${input} === "string" && ${pattern}.test(${input})`;
    }
    case "map":
      return `${input} instanceof Map && [...${input}].every(([key, item]) => ${grouped(testOf(shape.key, "key", output, tests))} && ${grouped(testOf(shape.value, "item", output, tests))})`;
    case "set":
      return `${input} instanceof Set && [...${input}].every((item) => ${testOf(shape.element, "item", output, tests)})`;
    case "tuple":
      return [`Array.isArray(${input})`, `${input}.length === ${shape.elements.length}`, ...shape.elements.map((element, index) => grouped(testOf(element, `${input}[${index}]`, output, tests)))].join(" && ");
    case "record":
      return `${output.helper("isObject")}(${input}) && Object.values(${input}).every((item) => ${testOf(shape.value, "item", output, tests)})`;
    case "object":
      return [`${output.helper("isObject")}(${input})`, ...shape.properties.map((property) => grouped(testOf(property.shape, access(input, property.name), output, tests)))].join(" && ");
    case "reference":
      return `${definitionTest(shape.definition, output, tests)}(${input})`;
  }
}

function expectationOf(shape: Shape): string {
  switch (shape.kind) {
    case "string":
      return "a string";
    case "number":
      return "a finite number";
    case "int":
      return "a whole number";
    case "boolean":
      return "a boolean";
    case "bigint":
      return "a bigint";
    case "decimal":
      return "a decimal text";
    case "uuid":
      return "a UUID";
    case "dateOnly":
      return "a date like 2024-02-29";
    case "timeOnly":
      return "a time like 23:59:59";
    case "date":
      return "a Date";
    case "bytes":
      return "a Uint8Array";
    case "literal":
      return typeof shape.value === "bigint" ? `${shape.value}n` : JSON.stringify(shape.value);
    case "array":
    case "tuple":
      return "an array";
    case "set":
      return "a Set";
    case "null":
    case "undefined":
      return shape.kind;
    case "union":
      return flatten(shape).map(expectationOf).join(" or ");
    case "template":
      return shape.text;
    case "map":
      return "a Map";
    case "record":
    case "object":
    case "reference":
      return "an object";
    case "unknown":
      return "anything";
  }
}
