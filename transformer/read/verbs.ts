/** A verb's call -> what it was given, read as far as it can be without the model. */
import type { Span } from "../../runtime/ir/span.js";
import { diagnose } from "../diagnostics/catalogue.js";
import type { Expression, ObjectProperty } from "../host/source.js";
import { type ArrowReader, type Guard, type Place, type ReadArrow, readRowFunction, type Written, unwrapped } from "./arrow.js";
import type { Asking } from "./ask.js";
import { readChoices } from "./choices.js";
import { readParameter, readQueryArgument, type ReadRows, readSource } from "./sources.js";
import { spanOf } from "./span.js";

/** One verb of a chain with what it was given. */
export interface Verb {
  readonly name: string;
  readonly span: Span;
  /** The end of the whole call so far. */
  readonly end: number;
  /** What has to hold for it to be there; empty where it always is. */
  readonly when: readonly Guard[];
  /** In the order in which they were given. */
  readonly arrows: readonly ReadArrow[];
  readonly count: Written | undefined;
  readonly names: readonly Named[];
  readonly nulls: "first" | "last" | undefined;
  /** What is joined, united or named. */
  readonly rows: readonly ReadRows[];
  readonly includes: readonly ReadInclude[];
  readonly lock: ReadLock | undefined;
}

interface Named {
  readonly name: string;
  readonly span: Span;
}

/** A relation that is to be read with the rows. */
export interface ReadInclude extends Named {
  readonly filter: ReadArrow | undefined;
  readonly orderBy: ReadArrow | undefined;
  readonly orderByDesc: ReadArrow | undefined;
  readonly limit: Written | undefined;
  readonly offset: Written | undefined;
  readonly include: readonly ReadInclude[];
}

/** Options of a lock, each with its place. */
export interface ReadLock {
  readonly skipLocked: Span | undefined;
  readonly noWait: Span | undefined;
  readonly of: readonly Named[];
  readonly ofSpan: Span | undefined;
}

export const arrowVerbs = new Set(["filter", "orFilter", "orderBy", "orderByDesc", "distinctOn", "groupBy", "having", "map", "set"]);
/** What values may decide on: neither what a row becomes nor which rows stand for one. */
const choiceVerbs = new Set(["filter", "orFilter", "having", "orderBy", "orderByDesc"]);
const countVerbs = new Set(["limit", "offset"]);
const nameVerbs = new Set(["columns", "returning", "only"]);
const plainVerbs = new Set(["distinct", "everyRow"]);
export const joinVerbs = new Set(["join", "leftJoin", "rightJoin", "fullJoin", "crossJoin"]);
export const setVerbs = new Set(["union", "unionAll", "intersect", "except"]);
const lockVerbs = new Set(["forUpdate", "forShare"]);
const conflictVerbs = new Set(["onConflictDoNothing", "onConflictDoUpdate"]);
export const verbNames = new Set([
  ...arrowVerbs, ...countVerbs, ...nameVerbs, ...plainVerbs, ...joinVerbs, ...setVerbs, ...lockVerbs, ...conflictVerbs, "include", "with",
]);

type Call = Extract<Expression, { kind: "call" }>;

/** One verb; none or several where values decide what it is given. */
export function* readVerbs(link: { readonly name: string; readonly call: Call }, span: Span, reader: ArrowReader, place: Place): Asking<readonly Verb[]> {
  const { name, call } = link;
  const [first, second] = call.arguments;
  const verb: Verb = { name, span, end: call.end, when: [], arrows: [], count: undefined, names: [], nulls: undefined, rows: [], includes: [], lock: undefined };
  if (!choiceVerbs.has(name) || first === undefined) return [yield* readVerb(verb, call, reader, place)];
  const nulls = readNulls(second, reader);
  return (yield* readChoices(first, name, reader, place)).map(({ arrow, when }) => ({ ...verb, arrows: [arrow], when, nulls }));
}

function* readVerb(verb: Verb, call: Call, reader: ArrowReader, place: Place): Asking<Verb> {
  const { name, span } = verb;
  const [first, second] = call.arguments;
  if (arrowVerbs.has(name)) {
    if (first === undefined) {
      reader.diagnostics.push(diagnose("notAnArrow", span, name));
      return verb;
    }
    return { ...verb, arrows: [yield* readRowFunction(first, name, reader, place)], nulls: readNulls(second, reader) };
  }
  if (joinVerbs.has(name)) return { ...verb, ...(yield* readJoin(call, name, reader, place)) };
  if (setVerbs.has(name) || name === "with") {
    const rows: ReadRows[] = [];
    for (const argument of call.arguments) rows.push(yield* readQueryArgument(argument, reader, place));
    return { ...verb, rows };
  }
  if (conflictVerbs.has(name)) return { ...verb, arrows: yield* readConflict(call, name, reader, place) };
  if (name === "include" && first !== undefined) return { ...verb, includes: yield* readIncludes(first, reader, place) };
  if (lockVerbs.has(name)) return { ...verb, lock: readLock(first, reader) };
  if (countVerbs.has(name) && first !== undefined) return { ...verb, count: yield* readRowCount(first, reader) };
  if (nameVerbs.has(name)) return { ...verb, names: readNames(call.arguments, reader) };
  return verb;
}

/** `join<Team>(on?)`, `join(rows, on)`, and `join(row => rows, on?)`. */
function* readJoin(call: Call, name: string, reader: ArrowReader, place: Place): Asking<Pick<Verb, "rows" | "arrows">> {
  const [first, second] = call.arguments;
  const given = first === undefined ? undefined : yield* reader.readRows(unwrapped(first), place, reader);
  const arrow = first === undefined || given !== undefined ? undefined : yield* readRowFunction(first, name, reader, place);
  const lateral = arrow?.body.kind === "rows" ? ({ kind: "lateral", arrow, rows: arrow.body.rows, span: arrow.body.span } as const) : undefined;
  const rows = given ?? lateral ?? (yield* readSource(call, undefined, reader, place));
  const on = rows !== given && rows !== lateral ? arrow : second === undefined ? undefined : yield* readRowFunction(second, name, reader, place);
  return { rows: [rows], arrows: on === undefined ? [] : [on] };
}

/** The key, then what is assigned, then the filter among the options. */
function* readConflict(call: Call, name: string, reader: ArrowReader, place: Place): Asking<readonly ReadArrow[]> {
  const [target, assign, options] = call.arguments;
  const arrows: ReadArrow[] = [];
  for (const argument of [target, assign]) {
    if (argument !== undefined) arrows.push(yield* readRowFunction(argument, name, reader, place));
  }
  const filter = options === undefined ? undefined : propertiesOf(options, "The options", reader).find((property) => property.name === "filter");
  if (filter !== undefined) arrows.push(yield* readRowFunction(filter.value, name, reader, place));
  return arrows;
}

/** The properties of an object that is written out. */
export function propertiesOf(node: Expression, what: string, reader: ArrowReader): readonly (ObjectProperty & { readonly name: string })[] {
  const object = unwrapped(node);
  const properties = object.kind === "object" ? object.properties : undefined;
  if (properties?.every((property): property is ObjectProperty & { readonly name: string } => property.name !== undefined) === true) return properties;
  reader.diagnostics.push(diagnose("notLiteral", spanOf(node), what));
  return [];
}

function* readIncludes(node: Expression, reader: ArrowReader, place: Place): Asking<readonly ReadInclude[]> {
  const includes: ReadInclude[] = [];
  for (const { name, start, value } of propertiesOf(node, "What is included", reader)) {
    const span: Span = { file: value.file, start, end: start + name.length };
    includes.push(yield* readInclude(name, span, value, reader, place));
  }
  return includes;
}

function* readInclude(name: string, span: Span, value: Expression, reader: ArrowReader, place: Place): Asking<ReadInclude> {
  const node = unwrapped(value);
  const options = node.kind === "boolean" && node.value ? [] : propertiesOf(value, "What is included", reader);
  const option = (wanted: string): Expression | undefined => options.find((property) => property.name === wanted)?.value;
  const arrow = function* (wanted: string): Asking<ReadArrow | undefined> {
    const given = option(wanted);
    return given === undefined ? undefined : yield* readRowFunction(given, wanted, reader, place);
  };
  const count = function* (wanted: string): Asking<Written | undefined> {
    const given = option(wanted);
    return given === undefined ? undefined : yield* readRowCount(given, reader);
  };
  const inner = option("include");
  return {
    name, span,
    filter: yield* arrow("filter"), orderBy: yield* arrow("orderBy"), orderByDesc: yield* arrow("orderByDesc"),
    limit: yield* count("limit"), offset: yield* count("offset"),
    include: inner === undefined ? [] : yield* readIncludes(inner, reader, place),
  };
}

function readLock(options: Expression | undefined, reader: ArrowReader): ReadLock {
  const none: ReadLock = { skipLocked: undefined, noWait: undefined, of: [], ofSpan: undefined };
  if (options === undefined) return none;
  const properties = propertiesOf(options, "The options of a lock", reader);
  const of = properties.find((property) => property.name === "of")?.value;
  const list = of === undefined ? undefined : unwrapped(of);
  if (of !== undefined && list?.kind !== "array") reader.diagnostics.push(diagnose("notLiteral", spanOf(of), "The option { of }"));
  return {
    skipLocked: readFlag("skipLocked", properties, reader), noWait: readFlag("noWait", properties, reader),
    of: list?.kind === "array" ? readNames(list.elements, reader) : [], ofSpan: of && spanOf(of),
  };
}

/** Where an option is set to true. */
export function readFlag(name: string, options: readonly ObjectProperty[], reader: ArrowReader): Span | undefined {
  const value = options.find((property) => property.name === name)?.value;
  const node = value === undefined ? undefined : unwrapped(value);
  if (node === undefined || (node.kind === "boolean" && !node.value)) return undefined;
  if (node.kind !== "boolean") reader.diagnostics.push(diagnose("notLiteral", spanOf(node), `The option { ${name} }`));
  return spanOf(node);
}

export function readNulls(options: Expression | undefined, reader: ArrowReader): "first" | "last" | undefined {
  if (options === undefined) return undefined;
  const node = unwrapped(options);
  const value = node.kind === "object" ? node.properties.find(({ name }) => name === "nulls")?.value : undefined;
  const text = value === undefined ? undefined : unwrapped(value);
  if (text?.kind === "string" && (text.value === "first" || text.value === "last")) return text.value;
  if (node.kind === "object" && node.properties.length === 0) return undefined;
  reader.diagnostics.push(diagnose("notLiteral", spanOf(options), "The option { nulls }"));
  return undefined;
}

function* readRowCount(argument: Expression, reader: ArrowReader): Asking<Written> {
  const node = unwrapped(argument);
  if (reader.holdsCounts === undefined && node.kind === "number" && Number.isSafeInteger(node.value) && node.value >= 0) {
    return { kind: "literal", value: node.value, span: spanOf(argument) };
  }
  return yield* readParameter(argument, reader);
}

function readNames(list: readonly Expression[], reader: ArrowReader): readonly Named[] {
  return list.flatMap((argument) => {
    const node = unwrapped(argument);
    if (node.kind === "string") return [{ name: node.value, span: spanOf(node) }];
    reader.diagnostics.push(diagnose("notLiteral", spanOf(argument), "A column's name"));
    return [];
  });
}
