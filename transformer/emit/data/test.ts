/** Shapes -> boolean expressions and the functions that they call: `is<Hero>(value)`. */
import type { Definition, KeyShape, RecursiveType, Rule, Shape, ShapeProperty } from "../../../runtime/ir/types.js";
import { flatten } from "../../check/column-type.js";
import { isRecursive, leadsToRecursion } from "../../check/shape-graph.js";
import { access, type Output, quoted } from "../code.js";
import { isTangled, leadsToTangle } from "./choices.js";
import { discriminatorOf } from "./discriminators.js";
import { ruleTest, type Subject, subjectOf } from "./rules.js";
import { hoistPattern, literalsTest, literalText, scalarTest, splitEmpty } from "./scalars.js";
import { functionOf, functionText, grouped, inherited, negated, type Scope } from "./scope.js";

/** The name of a function `(input) => boolean`. */
export function emitTest(shape: Shape, hint: string, output: Output): string {
  const scope: Scope = { output, purpose: "is", extras: false };
  if (shape.kind !== "union" && scalarTest(shape, "input", output) === undefined) return structureTest(shape, scope);
  return output.hoist(`is${hint}`, (name) => functionText(name, parametersOf(shape), [`return ${testOf(shape, "input", scope)};`]));
}

/** How deep a value is, is counted where its type may contain itself; what was answered is kept where it may be asked again. */
const parametersOf = (shape: Shape): string => (leadsToRecursion(shape) ? (leadsToTangle(shape) ? "input, depth = 0, known = new Map()" : "input, depth = 0") : "input");
const argumentsOf = (shape: Shape, value: string): string => (leadsToRecursion(shape) ? (leadsToTangle(shape) ? `${value}, depth, known` : `${value}, depth`) : value);

/** Scope of the tests by which a union chooses: of structure alone. */
export const shapeScope = ({ output }: Scope): Scope => ({ output, purpose: "shape", extras: false });

/** An expression that is true where `value` is of the shape, rules of its own included. */
export function testOf(shape: Shape, value: string, scope: Scope): string {
  const { output } = scope;
  const scalar = scalarTest(shape, value, output);
  if (scalar !== undefined) return scalar;
  return shape.kind === "union" ? unionTest(flatten(shape), value, scope) : `${structureTest(shape, scope)}(${argumentsOf(shape, value)})`;
}

/** The name of the function for what holds other values. */
function structureTest(shape: Shape, scope: Scope): string {
  if (shape.kind === "reference") return definitionTest(shape.definition, scope);
  return shape.kind === "recursive" ? recursiveTest(shape.type, scope) : collectionTest(shape, scope);
}

function recursiveTest(type: RecursiveType, scope: Scope): string {
  const parameters = parametersOf({ kind: "recursive", type });
  return functionOf(type, scope, (name) => functionText(name, parameters, [`depth = ${scope.output.helper("deeper")}(depth);`, `return ${testOf(type.shape, "input", scope)};`]));
}

function unionTest(members: readonly Shape[], value: string, scope: Scope): string {
  const empty = members.filter(({ kind }) => kind === "null" || kind === "undefined");
  const present = members.filter((member) => !empty.includes(member));
  const tests = empty.map((member) => testOf(member, value, scope));
  const literals = literalsTest(present, value, scope.output);
  if (literals !== undefined) return [...tests, literals].join(" || ");
  const discriminator = discriminatorOf(present);
  if (discriminator === undefined) {
    const tangled = isTangled(present) ? present.filter(leadsToRecursion) : [];
    tests.push(...present.filter((member) => !tangled.includes(member)).map((member) => grouped(testOf(member, value, scope))));
    if (tangled.length > 0) tests.push(`${scope.output.helper("isOneOf")}(${value}, depth, known, [${tangled.map((member) => structureTest(member, scope)).join(", ")}])`);
    return tests.join(" || ");
  }
  const tag = access(value, discriminator.name);
  const branches = discriminator.branches.map(({ shape, literals: tags }) => `${tags.map((text) => `${tag} === ${text}`).join(" || ")} ? ${testOf(shape, value, scope)}`);
  return [...tests, `(${scope.output.helper("isObject")}(${value}) && (${branches.join(" : ")} : false))`].join(" || ");
}

function definitionTest(definition: Definition, scope: Scope): string {
  const shape: Shape = { kind: "reference", definition };
  return functionOf(definition, scope, (name) => {
    const required = definition.properties.some((property) => !property.optional && !splitEmpty(property.shape).isUndefined && property.shape.kind !== "unknown");
    const conditions = [
      // No list and no Date has the fields of a type; one without such fields has to say what it is not.
      ...(required ? [`typeof input === "object"`, "input !== null"] : [`${scope.output.helper("isObject")}(input)`]),
      ...definition.properties.map((property) => propertyTest(property, scope)).filter((test) => test !== "true"),
      ...(definition.indexes.length > 0 ? [indexTest(definition, scope)] : []),
      ...(scope.purpose === "is" ? definition.facts.model.map((model) => approved(scope.output.userFunction(model), "input", scope)) : []),
    ];
    const [text, lines] = [conditions.join(" && "), conditions.join(" &&\n  ")];
    const deeper = isRecursive(definition) ? [`depth = ${scope.output.helper("deeper")}(depth);`] : [];
    return functionText(name, parametersOf(shape), [...deeper, text.length > 110 ? `return (\n  ${lines}\n);` : `return ${text};`]);
  });
}

const approved = (name: string, value: string, { output }: Scope): string => `${output.helper("isApproved")}(${output.helper("call")}(${name}, ${value}))`;

function propertyTest({ name, optional, shape, rules }: ShapeProperty, scope: Scope): string {
  const value = inherited.has(name) ? `${scope.output.helper("own")}(input, ${quoted(name)})` : access("input", name);
  const test = testWithRules(shape, scope.purpose === "is" ? rules : [], value, scope);
  return optional && test !== "true" ? `(${value} === undefined || ${grouped(test)})` : grouped(test);
}

/** Rules speak of the members that they can; a custom function sees whatever is there. */
function testWithRules(shape: Shape, rules: readonly Rule[], value: string, scope: Scope): string {
  const { output } = scope;
  const custom = rules.flatMap((rule) => (rule.kind === "custom" ? [approved(output.userFunction(rule.function), value, scope)] : []));
  const brokenFor = (subject: Subject | undefined): readonly string[] =>
    subject === undefined ? [] : rules.flatMap((rule) => ruleTest(rule, subject, value, output)?.broken ?? []);
  const { isNull, isUndefined, present } = splitEmpty(shape);
  const none = custom.length === 0 && present.every((member) => brokenFor(subjectOf(member)).length === 0);
  if (none) return testOf(shape, value, scope);
  const empty = [...(isNull ? [`${value} === null`] : []), ...(isUndefined ? [`${value} === undefined`] : [])];
  const [subject] = present.map(subjectOf);
  const alike = present.every((member) => subjectOf(member) === subject);
  const whole: Shape = present.length === 1 ? present[0]! : { kind: "union", members: present };
  const tests = alike
    ? [[grouped(testOf(whole, value, scope)), ...brokenFor(subject).map(kept)].join(" && ")]
    : present.map((member) => [grouped(testOf(member, value, scope)), ...brokenFor(subjectOf(member)).map(kept)].join(" && "));
  const filled = tests.length === 1 ? tests : [`(${tests.join(" || ")})`];
  return [...empty, [...filled, ...custom].filter((test) => test !== "true").join(" && ")].join(" || ");
}

const kept = (broken: string): string => grouped(negated(broken));

/** Arrays, tuples, records, Sets and Maps have a loop, and with it a function of their own. */
function collectionTest(shape: Shape, scope: Scope): string {
  const { output } = scope;
  const make = (hint: string, lines: readonly string[]): string =>
    output.hoist(`${scope.purpose}${hint}`, (name) => functionText(name, parametersOf(shape), lines));
  const unless = (test: string): readonly string[] => (test === "true" ? [] : [`if (${negated(test)}) return false;`]);
  switch (shape.kind) {
    case "array":
      return make("List", [
        "if (!Array.isArray(input)) return false;",
        ...eachItem("input.length", "0", testOf(shape.element, "input[index]", scope)),
        "return true;",
      ]);
    case "tuple": {
      const { elements, required, rest, last } = shape;
      const least = required + last.length;
      const fixed = elements.map((element, index) => {
        const test = testOf(element, `input[${index}]`, scope);
        return index < required || test === "true" ? test : `(input[${index}] === undefined || ${grouped(test)})`;
      });
      const most = rest === undefined ? `input.length ${least === elements.length ? "!==" : ">"} ${elements.length}` : undefined;
      const lengths = [...(rest === undefined && least === elements.length ? [] : [`input.length < ${least}`]), ...(most === undefined ? [] : [most])];
      return make("Tuple", [
        `if (${["!Array.isArray(input)", ...lengths].join(" || ")}) return false;`,
        ...fixed.flatMap(unless),
        ...(rest === undefined ? [] : eachItem(last.length === 0 ? "input.length" : `input.length - ${last.length}`, String(elements.length), testOf(rest, "input[index]", scope))),
        ...last.flatMap((element, index) => unless(testOf(element, `input[input.length - ${last.length - index}]`, scope))),
        "return true;",
      ]);
    }
    case "set":
      return make("Set", ["if (!(input instanceof Set)) return false;", ...eachOf("item of input", unless(testOf(shape.element, "item", scope))), "return true;"]);
    case "map":
      return make("Map", [
        "if (!(input instanceof Map)) return false;",
        ...eachOf("[key, item] of input", [...unless(testOf(shape.key, "key", scope)), ...unless(testOf(shape.value, "item", scope))]),
        "return true;",
      ]);
    case "record":
      return make("Record", [
        `if (!${output.helper("isObject")}(input)) return false;`,
        ...eachOf("key of Object.keys(input)", [...unless(keyTest(shape.key, "key", output)), ...unless(testOf(shape.value, "input[key]", scope))]),
        "return true;",
      ]);
    case "object":
      return make("Object", [`return ${[`${output.helper("isObject")}(input)`, ...shape.properties.map((property) => propertyTest(property, scope))].join(" && ")};`]);
    default:
      return make("Value", [`return ${testOf(shape, "input", scope)};`]);
  }
}

const eachItem = (length: string, from: string, test: string): readonly string[] =>
  test === "true" ? [] : [`for (let index = ${from}; index < ${length}; index += 1) if (${negated(test)}) return false;`];

const eachOf = (what: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`for (const ${what}) {\n${lines.map((line) => `  ${line}`).join("\n")}\n}`];

/** "true" where any text is a key. */
export function keyTest(key: KeyShape, value: string, output: Output): string {
  if (key.kind !== "template") return key.kind === "string" ? "true" : `${output.helper("isNumberKey")}(${value})`;
  return `${hoistPattern(key.pattern, output)}.test(${value})`;
}

function indexTest(definition: Definition, scope: Scope): string {
  const { output } = scope;
  const { properties, indexes } = definition;
  const shape: Shape = { kind: "reference", definition };
  const named = properties.map(({ name }) => literalText(name));
  const tests = indexes.map(({ key, value }) => {
    const test = keyTest(key, "key", output);
    return test === "true" ? grouped(testOf(value, "item", scope)) : `(!${test} || ${grouped(testOf(value, "item", scope))})`;
  });
  const known = output.hoist("keys", (name) => `const ${name} = new Set([${named.join(", ")}]);`);
  const other = output.hoist(`${scope.purpose}Others`, (name) =>
    functionText(name, parametersOf(shape), [`return Object.entries(input).every(([key, item]) => ${known}.has(key) || (${tests.join(" && ")}));`]),
  );
  return `${other}(${argumentsOf(shape, "input")})`;
}
