/** Shapes -> functions `(input, run) => value` that answer the clean value and gather every issue. */
import type { RecursiveType, Shape } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { definitionsIn, leadsToRecursion, userFunctionsIn } from "../../check/shape-graph.js";
import { access, indent, type Output, quoted } from "../code.js";
import { asksMoreThanStructure, isTangled, leadsToTangle, ownKind } from "./choices.js";
import { discriminatorOf } from "./discriminators.js";
import { expectationOf, keyExpectation } from "./expectations.js";
import { parseObject } from "./object.js";
import { scalarTest } from "./scalars.js";
import { callText, functionOf, functionText, grouped, isAwaited, negated, type ParseScope, when } from "./scope.js";
import { emitTest, keyTest, shapeScope, testOf } from "./test.js";
import { checkValue, openObject, plainPlace } from "./value.js";

export interface ParserOptions {
  readonly async: boolean;
  /** The call may say what becomes of extra keys. */
  readonly extras: boolean;
}

/** The name of the function for a call. */
export const emitParser = (shape: Shape, hint: string, output: Output, options: ParserOptions = { async: false, extras: false }): string =>
  parserOf(shape, false, parseScope(output, options), hint);

export function parseScope(output: Output, { async, extras }: ParserOptions): ParseScope {
  const scope: ParseScope = {
    output, purpose: async ? "parseAsync" : "parse", extras, parserOf: (inner, strict) => parserOf(inner, strict, scope, "Value"),
  };
  return scope;
}

function parserOf(shape: Shape, strict: boolean, scope: ParseScope, hint: string): string {
  if (shape.kind === "reference") return parseObject(shape.definition, scope);
  if (shape.kind === "recursive") return parseRecursive(shape.type, strict, scope);
  const [kind, lines] = bodyOf(shape, strict, scope);
  return scope.output.hoist(`${scope.purpose}${kind ?? hint}`, (name) => functionText(name, "input, run", lines, isAwaited(shape, scope)));
}

/** A type that contains itself is as deep as its input says. */
function parseRecursive(type: RecursiveType, strict: boolean, scope: ParseScope): string {
  return functionOf(type, scope, (name) => {
    const { lines, marks } = checkValue(type.shape, plainPlace("input", undefined, strict), false, scope);
    const deeper = `run.depth = ${scope.output.helper("deeper")}(run.depth);`;
    return functionText(name, "input, run", [deeper, ...markOf(marks), ...lines, "run.depth -= 1;", "return input;"], isAwaited(type.shape, scope));
  });
}

/** A name for the function, and what it does. */
function bodyOf(shape: Shape, strict: boolean, scope: ParseScope): readonly [kind: string | undefined, lines: readonly string[]] {
  switch (shape.kind) {
    case "array":
      return ["List", arrayLines(shape.element, strict, scope)];
    case "set":
      return ["Set", setLines(shape.element, strict, scope)];
    case "map":
      return ["Map", mapLines(shape, strict, scope)];
    case "tuple":
      return ["Tuple", tupleLines(shape, strict, scope)];
    case "record":
      return ["Record", recordLines(shape, strict, scope)];
    case "union": {
      const members = flatten(shape);
      if (members.some(({ kind }) => kind === "null" || kind === "undefined") || members.every((member) => member.kind === "literal")) break;
      return ["Either", unionLines(members, strict, scope)];
    }
    default:
      break;
  }
  const { lines, marks } = checkValue(shape, plainPlace("input", undefined, strict), false, scope);
  return [undefined, [...markOf(marks), ...lines, "return input;"]];
}

const refused = (expected: string, scope: ParseScope): string => `return ${scope.output.helper("unexpected")}(run, undefined, ${quoted(expected)}, input);`;

const markOf = (marks: boolean): readonly string[] => (marks ? ["let mark = 0;"] : []);

/** A list of mistakes ends where no more are gathered. */
const loop = (head: string, lines: readonly string[]): string => `for (${head}) {\n${indent(lines.join("\n"))}\n}`;

/** No engine holds as many items as a sparse list, or a Proxy, may say that it has. */
const bounded = ({ output }: ParseScope): string => `if (${output.helper("isTooLong")}(input, run)) return undefined;`;

function arrayLines(element: Shape, strict: boolean, scope: ParseScope): readonly string[] {
  const { output } = scope;
  if (isSettledByTest(element, output)) {
    const parsers = [emitTest(element, "Item", output), scope.parserOf(element, strict)];
    return [`if (!Array.isArray(input)) ${refused("an array", scope)}`, `return ${output.helper("parseItems")}(input, run, ${parsers.join(", ")});`];
  }
  const { lines, marks } = checkValue(element, plainPlace("item", "index", strict), false, scope);
  return [
    `if (!Array.isArray(input)) ${refused("an array", scope)}`,
    bounded(scope),
    ...markOf(marks),
    `const list = ${output.helper("newList")}(input.length);`,
    loop("let index = 0; index < input.length && run.count < 1000; index += 1", [`${lines.length === 0 ? "const" : "let"} item = input[index];`, ...lines, "list[index] = item;"]),
    "return list;",
  ];
}

/** A value that passes the type's test is one that `parse` takes as it is; and the test is more than a look at one variable. */
function isSettledByTest(shape: Shape, output: Output): boolean {
  if (scalarTest(shape, "input", output) !== undefined || userFunctionsIn(shape).length > 0) return false;
  return [...definitionsIn(shape)].every(({ properties, indexes, facts }) =>
    facts.extra === undefined && indexes.length === 0 && properties.every((property) => property.facts.inputKey === undefined && property.facts.computed === undefined));
}

function setLines(element: Shape, strict: boolean, scope: ParseScope): readonly string[] {
  const { lines, marks } = checkValue(element, plainPlace("item", "index", strict), false, scope);
  return [
    `const items = ${scope.output.helper("itemsOf")}(input, run${strict ? ", true" : ""});`,
    "if (items === undefined) return undefined;",
    ...markOf(marks),
    "const set = new Set();",
    loop("let index = 0; index < items.length && run.count < 1000; index += 1", [`${lines.length === 0 ? "const" : "let"} item = items[index];`, ...lines, "set.add(item);"]),
    "return set;",
  ];
}

function mapLines({ key, value }: Extract<Shape, { kind: "map" }>, strict: boolean, scope: ParseScope): readonly string[] {
  const keys = checkValue(key, plainPlace("key", "index", strict), false, scope);
  const values = checkValue(value, plainPlace("item", 'typeof key === "string" ? key : index', strict), false, scope);
  const textKeys = flatten(key).every((member) => ["string", "template", "uuid", "decimal", "dateOnly", "timeOnly"].includes(member.kind) || (member.kind === "literal" && typeof member.value === "string"));
  return [
    `const entries = ${scope.output.helper("entriesOf")}(input, run, ${textKeys}${strict ? ", true" : ""});`,
    "if (entries === undefined) return undefined;",
    ...markOf(keys.marks || values.marks),
    "const map = new Map();",
    loop("let index = 0; index < entries.length && run.count < 1000; index += 1", ["let [key, item] = entries[index];", ...keys.lines, ...values.lines, "map.set(key, item);"]),
    "return map;",
  ];
}

function recordLines({ key, value }: Extract<Shape, { kind: "record" }>, strict: boolean, scope: ParseScope): readonly string[] {
  const { output } = scope;
  const { lines, marks } = checkValue(value, plainPlace("item", "key", strict), false, scope);
  const test = keyTest(key, "key", output);
  const wrong = `{\n  ${output.helper("wrongKey")}(run, key, ${quoted(keyExpectation(key))});\n  continue;\n}`;
  return [
    ...openObject(scope),
    ...markOf(marks),
    "const record = {};",
    loop("const key of Object.keys(fields)", [
      `if (!${output.helper("isSafeKey")}(run, key)) continue;`,
      ...(test === "true" ? [] : [`if (${negated(test)}) ${wrong}`]),
      `${lines.length === 0 ? "const" : "let"} item = fields[key];`,
      ...lines,
      "record[key] = item;",
    ]),
    "return record;",
  ];
}

function tupleLines({ elements, required, rest, last }: Extract<Shape, { kind: "tuple" }>, strict: boolean, scope: ParseScope): readonly string[] {
  const least = required + last.length;
  const most = rest === undefined ? elements.length : undefined;
  const lengths = least === most ? [`input.length !== ${most}`] : [...(least > 0 ? [`input.length < ${least}`] : []), ...(most === undefined ? [] : [`input.length > ${most}`])];
  const wrong = ["!Array.isArray(input)", ...lengths].join(" || ");
  const shape: Shape = { kind: "tuple", elements, required, rest, last };
  const parts: { readonly lines: readonly string[]; readonly marks: boolean }[] = [];
  const lines = [...elements.keys()].flatMap((index) => {
    const checked = checkValue(elements[index]!, plainPlace("item", String(index), strict), index >= required, scope);
    parts.push(checked);
    const body = [`item = input[${index}];`, ...checked.lines, "tuple.push(item);"];
    return index < required ? body : [when(`input.length > ${index}`, body)];
  });
  if (rest !== undefined) {
    const checked = checkValue(rest, plainPlace("item", "index", strict), false, scope);
    parts.push(checked);
    const end = last.length === 0 ? "input.length" : `input.length - ${last.length}`;
    lines.push(loop(`let index = ${elements.length}; index < ${end} && run.count < 1000; index += 1`, ["item = input[index];", ...checked.lines, "tuple.push(item);"]));
  }
  for (const [index, element] of last.entries()) {
    const checked = checkValue(element, plainPlace("item", `input.length - ${last.length - index}`, strict), false, scope);
    parts.push(checked);
    lines.push(`item = input[input.length - ${last.length - index}];`, ...checked.lines, "tuple.push(item);");
  }
  return [`if (${wrong}) ${refused(expectationOf(shape), scope)}`, ...(rest === undefined ? [] : [bounded(scope)]), ...markOf(parts.some(({ marks }) => marks)), "const tuple = [];", "let item;", ...lines, "return tuple;"];
}

/** Objects are told apart by their literal; otherwise the member that the value is exactly comes first, then what it can stand for. */
function unionLines(members: readonly Shape[], strict: boolean, scope: ParseScope): readonly string[] {
  const discriminator = discriminatorOf(members);
  if (discriminator !== undefined) {
    const tag = access("fields", discriminator.key);
    const cases = discriminator.branches.map(({ shape, literals }) =>
      `${literals.map((text) => `case ${text}:`).join("\n")}\n  return ${isAwaited(shape, scope) ? "await " : ""}${scope.parserOf(shape, strict)}(input, run);`,
    );
    const expected = discriminator.branches.flatMap(({ literals }) => literals).join(" or ");
    const other = `default:\n  return ${scope.output.helper("unexpected")}(run, ${quoted(discriminator.key)}, ${quoted(expected)}, ${tag});`;
    return [...openObject(scope), `switch (${tag}) {\n${indent([...cases, other].join("\n"))}\n}`];
  }
  const chosen = shapeScope(scope);
  const scalars = members.flatMap((member) => scalarTest(member, "input", scope.output) ?? []);
  const structures = members.filter((member) => scalarTest(member, "input", scope.output) === undefined);
  const awaited = isAwaited({ kind: "union", members }, scope);
  const helper = scope.output.helper(awaited ? "parseEitherAsync" : isTangled(members) ? "parseTangle" : "parseEither");
  const parsers = members.map((member) => scope.parserOf(member, strict)).join(", ");
  const either = (likely: string | undefined): string =>
    `return ${awaited ? "await " : ""}${callText(helper, "input", "run", `[${parsers}]`, quoted(expectationOf({ kind: "union", members })), likely)};`;
  const looks = structures.map((member) => {
    const parser = scope.parserOf(member, strict);
    const direct = `return ${isAwaited(member, scope) ? "await " : ""}${parser}(input, run);`;
    const kind = ownKind(member, structures);
    // The only member of its kind says better than the union what is wrong inside.
    if (kind !== undefined) return { deep: false, tangled: false, line: when(kindTest(kind, scope), [direct]) };
    const last = scope.extras || asksMoreThanStructure(member) ? either(parser) : direct;
    return { deep: leadsToRecursion(member), tangled: leadsToTangle(member), line: when(testOf(member, "input", chosen), [last]) };
  });
  return [
    ...(scalars.length === 0 ? [] : [`if (${scalars.map(grouped).join(" || ")}) return input;`]),
    ...(looks.some(({ deep }) => deep) ? ["const depth = run.depth;"] : []),
    ...(looks.some(({ tangled }) => tangled) ? [`const known = ${scope.output.helper("answersOf")}(run);`] : []),
    ...looks.map(({ line }) => line),
    either(undefined),
  ];
}

const kindTest = (kind: NonNullable<ReturnType<typeof ownKind>>, { output }: ParseScope): string =>
  kind === "list" ? "Array.isArray(input)" : kind === "object" ? `${output.helper("isObject")}(input)` : `input instanceof ${kind}`;
