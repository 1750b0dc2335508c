/** A value in a variable -> the statements that check it, convert it in place, and say what is wrong with it. */
import type { Rule, Shape } from "../../../runtime/ir/types.js";
import { access, quoted } from "../code.js";
import { expectationOf } from "./expectations.js";
import { ruleTest, type Subject, subjectOf, subjectTest } from "./rules.js";
import { conversionOf, literalsTest, scalarTest, splitEmpty } from "./scalars.js";
import { callText, isAwaited, negated, type ParseScope, type Scope, when, whenElse } from "./scope.js";

/** A value under way, and how what is wrong with it is said. */
export interface Place {
  /** A variable that may be assigned; after the statements it holds the clean value, or undefined. */
  readonly variable: string;
  /** The path's key, as JavaScript; undefined for the whole input. */
  readonly key: string | undefined;
  readonly rules: readonly Rule[];
  readonly message: string | undefined;
  /** Nothing of the value may be shown. */
  readonly secret: boolean;
  /** The interface says that nothing is converted. */
  readonly strict: boolean;
}

/** A part of a value, about which no tag speaks. */
export const plainPlace = (variable: string, key: string | undefined, strict: boolean): Place => ({ variable, key, rules: [], message: undefined, secret: false, strict });

/** Statements in which `mark` is a variable where `marks` says so. */
export interface Checked {
  readonly lines: readonly string[];
  readonly marks: boolean;
}

/** `optional` lets undefined pass. */
export function checkValue(shape: Shape, place: Place, optional: boolean, scope: ParseScope): Checked {
  const { variable } = place;
  const { isNull, isUndefined, present } = splitEmpty(shape);
  const absent = isUndefined || optional;
  const guard = isNull && absent ? `${variable} != null` : isNull ? `${variable} !== null` : absent ? `${variable} !== undefined` : undefined;
  const expected = expectationOf(shape);
  if (present.length === 0) {
    const refused = `${variable} = ${refusal(place, isNull ? "null" : "undefined", scope)};`;
    return { lines: [guard === undefined ? refused : when(guard, [refused])], marks: false };
  }
  const whole: Shape = present.length === 1 ? present[0]! : { kind: "union", members: present };
  const rules = ruleStatements(present, place, scope);
  const test = literalsTest(present, variable, scope.output) ?? scalarTest(whole, variable, scope.output);
  if (test === undefined) return checkStructure(whole, place, guard, rules, scope);
  return { lines: checkScalar(whole, test, place, guard, expected, rules, scope), marks: false };
}

function checkScalar(
  shape: Shape, test: string, place: Place, guard: string | undefined, expected: string, rules: readonly string[], scope: ParseScope,
): readonly string[] {
  const { variable, key } = place;
  if (test === "true") return rules.length === 0 ? [] : [when(guard ?? `${variable} != null`, rules)];
  const conversion = conversionOf(shape, expected, place.strict);
  const other = conversion === undefined
    ? refusal(place, expected, scope)
    : callText(scope.output.helper(conversion.helper), variable, "run", key, ...conversion.more);
  const both = (condition: string): string => [...(guard === undefined ? [] : [guard]), condition].join(" && ");
  if (rules.length === 0) return [when(both(negatedIn(test, guard)), [`${variable} = ${other};`])];
  if (conversion !== undefined) {
    const converted = `${test} || (${variable} = ${other}) !== undefined`;
    return [when(guard === undefined ? converted : both(`(${converted})`), rules)];
  }
  const inner = whenElse(negated(test), [`${variable} = ${other};`], rules);
  return [guard === undefined ? inner : when(guard, [inner])];
}

const negatedIn = (test: string, guard: string | undefined): string => {
  const not = negated(test);
  return guard !== undefined && not.includes(" || ") ? `(${not})` : not;
};

/** What holds other values has a function of its own; what that finds lies under the key. */
function checkStructure(shape: Shape, place: Place, guard: string | undefined, rules: readonly string[], scope: ParseScope): Checked {
  const { variable, key } = place;
  const awaited = isAwaited(shape, scope) ? "await " : "";
  const lines = [`${variable} = ${awaited}${scope.parserOf(shape, place.strict)}(${variable}, run);`];
  const found = "run.count !== mark";
  if (rules.length > 0) {
    lines.unshift("mark = run.count;");
    lines.push(key === undefined ? when("run.count === mark", rules) : whenElse(found, [`${scope.output.helper("within")}(run, mark, ${key});`], rules));
  } else if (key !== undefined) {
    lines.unshift("mark = run.count;");
    lines.push(`if (${found}) ${scope.output.helper("within")}(run, mark, ${key});`);
  }
  return { lines: guard === undefined ? lines : [when(guard, lines)], marks: lines.length > 1 };
}

function refusal({ variable, key }: Place, expected: string, scope: ParseScope): string {
  return callText(scope.output.helper("unexpected"), "run", key, quoted(expected), variable);
}

/** Statements after which `fields` is an object to read fields from. */
export function openObject(scope: Scope): readonly string[] {
  return [`const fields = ${scope.output.helper("fieldsOf")}(input);`, `if (fields === undefined) ${noObject(scope)}`];
}

/**
 * The same, with the first field in a variable. To have read a property of an object is to know its prototype, for an engine that has
 * compiled the function: asked before that, the prototype takes a third of the time of reading a small object.
 */
export function openWithField(variable: string, key: string, scope: Scope): readonly string[] {
  return [
    `if (typeof input !== "object" || input === null) ${noObject(scope)}`,
    `let ${variable} = ${access("input", key)};`,
    ...openObject(scope),
    `if (fields !== input) ${variable} = ${access("fields", key)};`,
  ];
}

const noObject = ({ output }: Scope): string => `return ${output.helper("unexpected")}(run, undefined, "an object", input);`;

function ruleStatements(members: readonly Shape[], place: Place, scope: ParseScope): readonly string[] {
  const found = [...new Set(members.map(subjectOf))].filter((subject) => subject !== undefined);
  const bySubject = found.flatMap((subject) => {
    const lines = statementsFor(subject, place, scope);
    // Of a union a rule asks nothing of the members that it does not speak of.
    return lines.length === 0 || members.every((member) => subjectOf(member) === subject) ? lines : [when(subjectTest(subject, place.variable), lines)];
  });
  return [...bySubject, ...customStatements(place, scope)];
}

function statementsFor(subject: Subject, { variable, key, rules, message, secret }: Place, scope: ParseScope): readonly string[] {
  return rules.flatMap((rule) => {
    const test = ruleTest(rule, subject, variable, scope.output);
    if (test === undefined) return [];
    const said = callText(
      scope.output.helper("breaks"), "run", key, quoted(test.code), test.limit, secret ? undefined : test.received, message === undefined ? undefined : quoted(message),
    );
    return [when(test.broken, [`${said};`])];
  });
}

function customStatements({ variable, key, rules, message }: Place, scope: ParseScope): readonly string[] {
  return rules.flatMap((rule) => {
    if (rule.kind !== "custom") return [];
    const verdict = callUser(scope.output.userFunction(rule.function), variable, scope);
    return [`${callText(scope.output.helper("judge"), "run", key, '"custom"', verdict, message === undefined ? undefined : quoted(message))};`];
  });
}

/** A call of a function of the user's own. */
export function callUser(name: string, value: string, { output, purpose }: ParseScope): string {
  return purpose === "parseAsync" ? `await ${output.helper("callAsync")}(${name}, ${value})` : `${output.helper("call")}(${name}, ${value})`;
}
