/** Named types -> functions that read an object's fields: aliases, defaults, what is computed, extra keys, validators of the whole. */
import type { Definition, ShapeProperty } from "../../../runtime/ir/types.js";
import { isRecursive } from "../../check/shape-graph.js";
import { access, dataLiteral, indent, key, quoted } from "../code.js";
import { concealed } from "../secrets.js";
import { literalText } from "./scalars.js";
import { callText, functionOf, functionText, inherited, isAwaited, type ParseScope, when, whenElse } from "./scope.js";
import { keyTest } from "./test.js";
import { callUser, type Checked, checkValue, openObject, openWithField, plainPlace } from "./value.js";

/** The name of the function for a named type. */
export function parseObject(definition: Definition, scope: ParseScope): string {
  return functionOf(definition, scope, (name) =>
    functionText(name, "input, run", objectLines(definition, [...wholeLines(definition, scope), ...computedMark(definition, scope)], scope), isAwaited({ kind: "reference", definition }, scope)),
  );
}

/** What is done with the clean `value` of a type: fields are computed from it, and validators of the whole judge it. */
export function wholeLines({ properties, facts }: Definition, scope: ParseScope): readonly string[] {
  const { output } = scope;
  const computed = properties.flatMap((property) =>
    property.facts.computed === undefined ? [] : [`${access("value", property.name)} = ${callUser(output.userFunction(property.facts.computed), "value", scope)};`],
  );
  const models = facts.model.map((model) => `${callText(output.helper("judge"), "run", undefined, '"model"', callUser(output.userFunction(model), "value", scope))};`);
  return [...computed, ...models];
}

/** A field under way, and the variable that holds it. */
interface Field {
  readonly property: ShapeProperty;
  readonly variable: string;
  /** It may be missing from the clean value. */
  readonly leftOut: boolean;
}

/** What is computed was not given. */
function computedMark({ properties }: Definition, { output }: ParseScope): readonly string[] {
  const names = properties.flatMap(({ name, facts }) => (facts.computed === undefined ? [] : [name]));
  if (names.length === 0) return [];
  return [`${callText(output.helper("markComputed"), "value", output.hoist("computed", (name) => `const ${name} = ${dataLiteral(names)};`))};`];
}

/** The body of a function `(input, run)`. `last` is done where nothing is wrong. */
export function objectLines(definition: Definition, last: readonly string[], scope: ParseScope): readonly string[] {
  const { output } = scope;
  const { facts } = definition;
  const fields = fieldsOf(definition, scope);
  const [first] = fields;
  const opened = first !== undefined && !inherited.has(inputKeyOf(first)) ? first : undefined;
  const checked = fields.map((field) => fieldLines(field, definition, scope));
  const others = otherLines(definition, scope);
  const recursive = isRecursive(definition);
  const fills = fields.some(({ property }) => property.facts.default !== undefined);
  const marks = checked.some((each) => each.marks) || others.marks;
  const more = [...others.lines, ...extraLines(definition, scope)];
  const secrets = definition.properties.flatMap(({ name, facts: own }) => (own.secret ? [name] : []));
  const value = valueLines(fields, fills || more.length > 0 || last.length > 0 || recursive);
  return [
    ...facts.before.map((before) => `input = ${callUser(output.userFunction(before), "input", scope)};`),
    ...(opened === undefined ? openObject(scope) : openWithField(opened.variable, inputKeyOf(opened), scope)),
    ...(recursive ? [`run.depth = ${output.helper("deeper")}(run.depth);`] : []),
    ...(last.length > 0 ? ["const start = run.count;"] : []),
    ...(marks ? ["let mark = 0;"] : []),
    ...(fills ? ["let defaults;"] : []),
    ...checked.flatMap(({ read, lines }, index) => [...(fields[index] === opened ? [] : [read]), ...lines]),
    ...value.lines,
    ...more,
    ...(fills ? [`if (defaults !== undefined) ${output.helper("markDefaults")}(value, defaults);`] : []),
    ...(last.length > 0 ? [when("run.count === start", last)] : []),
    ...(recursive ? ["run.depth -= 1;"] : []),
    `return ${concealed(value.result, secrets, output)};`,
  ];
}

/** Names that emitted code around a field's variable uses. */
const reserved = new Set([
  "input", "run", "fields", "value", "mark", "start", "defaults", "item", "known", "Object", "Array", "Number", "Set", "Map", "Date", "Uint8Array", "undefined", "NaN", "Infinity",
  "arguments", "eval", "await", "async", "yield", "let", "static", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else",
  "enum", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "new", "null", "package", "private",
  "protected", "public", "return", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while", "with", "RegExp", "JSON",
]);

/** A field's variable has its name where that is free: functions of the user's own are called by theirs. */
function fieldsOf({ properties, facts }: Definition, { output }: ParseScope): readonly Field[] {
  const functions = new Set([
    ...[...facts.before, ...facts.model, ...properties.flatMap(({ rules, facts: { computed, default: standIn } }) => [
      ...rules.flatMap((rule) => (rule.kind === "custom" ? [rule.function] : [])),
      ...(computed === undefined ? [] : [computed]),
      ...(standIn?.kind === "factory" ? [standIn.function] : []),
    ])].map((reference) => output.userFunction(reference).split(".")[0]!),
    output.namespace,
  ]);
  return properties.filter((property) => property.facts.computed === undefined).map((property, index) => {
    const { name, optional } = property;
    const free = /^[A-Za-z]\w*$/.test(name) && !reserved.has(name) && !functions.has(name);
    return { property, variable: free ? name : `field${index}`, leftOut: optional && property.facts.default === undefined };
  });
}

const inputKeyOf = ({ property: { name, facts } }: Field): string => facts.inputKey ?? name;

/** The statement that reads a field, and those after it. */
interface FieldLines extends Checked {
  readonly read: string;
}

function fieldLines(field: Field, definition: Definition, scope: ParseScope): FieldLines {
  const { output } = scope;
  const { property: { name, optional, shape, rules, facts }, variable } = field;
  const from = (keyName: string): string => (inherited.has(keyName) ? `${output.helper("own")}(fields, ${quoted(keyName)})` : access("fields", keyName));
  const inputKey = inputKeyOf(field);
  const strict = definition.facts.strict;
  const { lines, marks } = checkValue(
    shape, { ...plainPlace(variable, quoted(inputKey), strict), rules, message: facts.message, secret: facts.secret }, optional && facts.default === undefined, scope,
  );
  const byName = inputKey === name ? [] : [`if (${variable} === undefined && run.byName) ${variable} = ${from(name)};`];
  const isAssigned = lines.length > 0 || byName.length > 0 || facts.default !== undefined;
  const read = `${isAssigned ? "let" : "const"} ${variable} = ${from(inputKey)};`;
  if (facts.default === undefined) return { read, lines: [...byName, ...lines], marks };
  const standIn = facts.default.kind === "literal" ? literalText(facts.default.value) : callFactory(output.userFunction(facts.default.function), scope);
  const fill = [`${variable} = ${standIn};`, `(defaults ??= {})${access("", name)} = ${variable};`];
  return { read, lines: [...byName, whenElse(`${variable} === undefined`, fill, lines)], marks };
}

/** A factory gets nothing. */
const callFactory = (name: string, scope: ParseScope): string => callUser(name, "undefined", scope);

/** One literal as far as the fields are always there, and an assignment for each of the others, so that fields keep their order. */
function valueLines(fields: readonly Field[], kept: boolean): { readonly lines: readonly string[]; readonly result: string } {
  const first = fields.findIndex(({ leftOut }) => leftOut);
  const always = first < 0 ? fields : fields.slice(0, first);
  const entries = always.map(({ property, variable }) => (property.name === variable ? variable : `${key(property.name)}: ${variable}`));
  const line = entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  const literal = line.length <= 110 ? line : `{\n${indent(entries.map((entry) => `${entry},`).join("\n"))}\n}`;
  if (first < 0 && !kept) return { lines: [], result: literal };
  const rest = first < 0 ? [] : fields.slice(first).map(({ property, variable, leftOut }) => {
    const assign = `${access("value", property.name)} = ${variable};`;
    return leftOut ? `if (${variable} !== undefined) ${assign}` : assign;
  });
  return { lines: [`const value = ${literal};`, ...rest], result: "value" };
}

/** Keys that index signatures speak of. */
function otherLines(definition: Definition, scope: ParseScope): { readonly lines: readonly string[]; readonly marks: boolean } {
  const { output } = scope;
  if (definition.indexes.length === 0) return { lines: [], marks: false };
  const known = knownKeys(definition, scope);
  const parts = definition.indexes.map(({ key: keyShape, value }) => {
    const checked = checkValue(value, plainPlace("item", "key", definition.facts.strict), false, scope);
    const test = keyTest(keyShape, "key", output);
    const body = [`${checked.lines.length === 0 ? "const" : "let"} item = fields[key];`, ...checked.lines, "value[key] = item;"];
    return { marks: checked.marks, text: test === "true" ? `{\n${indent(body.join("\n"))}\n}` : `if (${test}) {\n${indent(body.join("\n"))}\n}` };
  });
  const chain = parts.map(({ text }) => text).join(" else ");
  const head = `if (${known}.has(key) || !${output.helper("isSafeKey")}(run, key)) continue;`;
  return { lines: [`for (const key of Object.keys(fields)) {\n${indent([head, chain].join("\n"))}\n}`], marks: parts.some(({ marks }) => marks) };
}

/** The keys that the type names; those that come by name too, where a call may say so. */
function knownKeys({ properties }: Definition, { output }: ParseScope): string {
  const keys = [...new Set(properties.flatMap(({ name, facts }) => (facts.inputKey === undefined ? [name] : [facts.inputKey])))];
  return output.hoist("keys", (name) => `const ${name} = new Set([${keys.map(quoted).join(", ")}]);`);
}

/** Keys like those of an index signature are no extra ones. */
function namedKeys(definition: Definition, scope: ParseScope): string {
  const known = knownKeys(definition, scope);
  if (definition.indexes.length === 0) return known;
  const tests = definition.indexes.map(({ key: keyShape }) => keyTest(keyShape, "key", scope.output));
  return scope.output.hoist("named", (name) => `const ${name} = { has: (key) => ${[`${known}.has(key)`, ...tests].join(" || ")} };`);
}

function extraLines(definition: Definition, scope: ParseScope): readonly string[] {
  const { extra } = definition.facts;
  const takesAll = definition.indexes.some(({ key: keyShape }) => keyShape.kind === "string");
  if (takesAll || (!scope.extras && (extra === undefined || extra === "ignore"))) return [];
  const names = definition.properties.flatMap(({ name, facts }) => (facts.inputKey === undefined || facts.inputKey === name ? [] : [name]));
  const byName = names.length === 0 ? undefined : scope.output.hoist("names", (name) => `const ${name} = new Set([${names.map(quoted).join(", ")}]);`);
  return [`${callText(scope.output.helper("extras"), "run", "fields", "value", namedKeys(definition, scope), extra === undefined ? undefined : quoted(extra), byName)};`];
}
