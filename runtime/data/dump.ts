/** A value and its type's table -> what goes out of it: the fields that the options leave, as objects or as JSON carries them. */
import { type Issue, ValidationError } from "../connection/errors.js";
import { carrierOfValue, chooseMember, elementAt, fieldOf } from "./carriers.js";
import { described } from "./described.js";
import type { DumpOptions, StringifyOptions } from "./dump-options.js";
import { isUnset } from "./fields-set.js";
import { jsonLeaf, jsonOfUnknown, type Misfit } from "./json-value.js";
import { deepest, type Outgoing, type OutgoingField, type OutgoingTable } from "./outgoing.js";
import { Refusal } from "./refusal.js";

/** Straight-line code for the type, as it is emitted. */
type Write<Result> = (value: unknown, depth: number) => Result;

/** `dump` without options. */
export const runDump = (copy: Write<unknown>, shape: Outgoing, value: unknown): unknown => written(copy, shape, value, dumpWith);
/** `dump` in JSON mode, without other options. */
export const runJson = (copy: Write<unknown>, shape: Outgoing, value: unknown): unknown => written(copy, shape, value, jsonOf);
/** `stringify` without options. */
export const runStringify = (write: Write<string>, shape: Outgoing, value: unknown): string => written(write, shape, value, stringifyWith);

function written<Result>(write: Write<Result>, shape: Outgoing, value: unknown, byTable: (shape: Outgoing, value: unknown) => Result): Result {
  try {
    return write(value, 0);
  } catch (error) {
    // What is wrong, and where, is the table's to say.
    if (error instanceof Refusal) return byTable(shape, value);
    throw error;
  }
}

const jsonOf = (shape: Outgoing, value: unknown): unknown => dumpWith(shape, value, { mode: "json" });

export function stringifyWith(shape: Outgoing, value: unknown, options?: StringifyOptions): string {
  return JSON.stringify(dumpWith(shape, value, { ...options, mode: "json" }), undefined, options?.indent);
}

export function dumpWith(shape: Outgoing, value: unknown, options: DumpOptions = {}): unknown {
  const dumping: Dumping = { options, json: options.mode === "json", path: [], around: { objects: new Set(), others: new Set() } };
  try {
    const dumped = dumpValue(shape, value, options.include, options.exclude, dumping);
    return dumped === undefined && dumping.json ? null : dumped;
  } catch (error) {
    // The look for the member of a union came to no end.
    if (error instanceof Refusal) return misfit({ path: dumping.path.slice(0, 20), value, within: true });
    throw error;
  }
}

/** Inside of straight-line code: types that have no code of their own. */
export const dumpByTable = (shape: Outgoing, value: unknown): unknown => refusing(() => dumpWith(shape, value));
export const jsonByTable = (shape: Outgoing, value: unknown): unknown => refusing(() => jsonOf(shape, value));
export const stringifyByTable = (shape: Outgoing, value: unknown): string => refusing(() => stringifyWith(shape, value));

function refusing<Result>(answer: () => Result): Result {
  try {
    return answer();
  } catch (error) {
    // The place is found from the outside.
    throw error instanceof ValidationError ? new Refusal() : error;
  }
}

/** A tree of field names, as a caller hands it over. */
type Tree = unknown;

interface Dumping {
  readonly options: DumpOptions;
  readonly json: boolean;
  readonly path: (string | number)[];
  /** The values of recursive types that the value is inside of. What is an object of such a type may be one of another, without fields, too. */
  readonly around: { readonly objects: Set<unknown>; readonly others: Set<unknown> };
}

function dumpValue(shape: Outgoing, value: unknown, include: Tree, exclude: Tree, dumping: Dumping): unknown {
  switch (shape.kind) {
    case "null":
    case "undefined":
      return (shape.kind === "null" ? value === null : value === undefined) ? value : wrong(shape, value, dumping);
    case "unknown":
      return dumping.json ? jsonOfUnknown(value, dumping.path, (found) => misfit(found)) : value;
    case "literal":
      return leaf(typeof shape.value as "string" | "number" | "boolean" | "bigint", value, dumping);
    case "union": {
      const member = chooseMember(shape.members, value);
      return member === undefined ? wrong(shape, value, dumping) : dumpValue(member, value, include, exclude, dumping);
    }
    case "array":
      if (!Array.isArray(value)) return wrong(shape, value, dumping);
      return Array.from(value as unknown[], (item, index) => inside(index, shape.element, item, include, exclude, dumping));
    case "tuple":
      return dumpTuple(shape, value, include, exclude, dumping);
    case "set": {
      if (!(value instanceof Set)) return wrong(shape, value, dumping);
      const items = Array.from(value as Set<unknown>, (item, index) => inside(index, shape.element, item, include, exclude, dumping));
      return dumping.json ? items : new Set(items);
    }
    case "map": {
      if (!(value instanceof Map)) return wrong(shape, value, dumping);
      // Pairs, since a key of a Map may be of any type.
      const pairs = Array.from(value as Map<unknown, unknown>, ([key, item], index): [unknown, unknown] => [
        inside(index, shape.key, key, undefined, undefined, dumping), inside(index, shape.value, item, include, exclude, dumping),
      ]);
      return dumping.json ? pairs : new Map(pairs);
    }
    case "record": {
      if (carrierOfValue(value) !== "object") return wrong(shape, value, dumping);
      const keys = Object.keys(value as object);
      return Object.fromEntries(keys.flatMap((key) => entry(key, key, shape.value, (value as Record<string, unknown>)[key], include, exclude, dumping)));
    }
    case "recursive":
      return dumpRecursive(shape, value, include, exclude, dumping);
    case "object":
      if (carrierOfValue(value) !== "object") return wrong(shape, value, dumping);
      return dumpFields(shape.table(), value as object, include, exclude, dumping);
    default:
      return leaf(shape.kind, value, dumping);
  }
}

/** What is copied stays as it is: a dump is no validation. What becomes JSON has to be of its declared kind, or it would be another value. */
function leaf(kind: "boolean" | "number" | "bigint" | "string" | "date" | "bytes", value: unknown, dumping: Dumping): unknown {
  if (!dumping.json) return value;
  return jsonLeaf(kind, value) ?? wrong({ kind }, value, dumping);
}

function dumpTuple(shape: Extract<Outgoing, { kind: "tuple" }>, value: unknown, include: Tree, exclude: Tree, dumping: Dumping): unknown {
  if (!Array.isArray(value)) return wrong(shape, value, dumping);
  return Array.from(value as unknown[], (item, index) => {
    const element = elementAt(shape, index, value.length);
    // More than the type says is not declared, and so does not go out.
    return element === undefined ? wrong(shape, value, dumping) : inside(index, element, item, include, exclude, dumping);
  });
}

function dumpRecursive(shape: Extract<Outgoing, { kind: "recursive" }>, value: unknown, include: Tree, exclude: Tree, dumping: Dumping): unknown {
  const { others } = dumping.around;
  enter(others, value, dumping);
  const dumped = dumpValue(shape.shape(), value, include, exclude, dumping);
  others.delete(value);
  return dumped;
}

/** A value that contains itself would have no end. */
function enter(around: Set<unknown>, value: unknown, { path }: Dumping): void {
  if (around.has(value) || around.size >= deepest) misfit({ path: path.slice(0, 20), value, within: true });
  around.add(value);
}

function dumpFields(table: OutgoingTable, value: object, include: Tree, exclude: Tree, dumping: Dumping): unknown {
  const { options, around } = dumping;
  if (table.recursive === true) enter(around.objects, value, dumping);
  const dumped = table.fields.flatMap((field) => {
    if (field.secret === true && options.secrets !== true) return [];
    return dumpField(field, value, include, exclude, dumping);
  });
  if (table.others !== undefined) {
    const { value: shape, hidden } = table.others;
    const named = new Set([...hidden, ...table.fields.map(({ name }) => name)]);
    const others = Object.keys(value).filter((key) => !named.has(key));
    dumped.push(...others.flatMap((key) => entry(key, key, shape, (value as Record<string, unknown>)[key], include, exclude, dumping)));
  }
  around.objects.delete(value);
  return Object.fromEntries(dumped);
}

function dumpField(field: OutgoingField, value: object, include: Tree, exclude: Tree, dumping: Dumping): readonly Entry[] {
  const { options } = dumping;
  const { name, alias, computed } = field;
  if (computed !== undefined && options.excludeComputed === true) return [];
  if (!isIncluded(name, include, exclude)) return [];
  const item = computed === undefined ? fieldOf(value, field) : computed(value as never);
  if (item === undefined && field.optional === true) return [];
  if (options.excludeUnset === true && computed === undefined && isUnset(value, name)) return [];
  if (options.excludeDefaults === true && "default" in field && item === field.default) return [];
  return entry(name, (options.byAlias === true ? alias : undefined) ?? name, field.shape, item, include, exclude, dumping);
}

type Entry = readonly [key: string, value: unknown];

/** One property of what goes out, or none. */
function entry(name: string, key: string, shape: Outgoing, item: unknown, include: Tree, exclude: Tree, dumping: Dumping): readonly Entry[] {
  if (!isIncluded(name, include, exclude)) return [];
  if (dumping.options.excludeNone === true && (item === null || item === undefined)) return [];
  const dumped = within(name, shape, item, branchOf(include, name), branchOf(exclude, name), dumping);
  return dumped === undefined && dumping.json ? [] : [[key, dumped]];
}

/** In a list of JSON, undefined has to be something. */
function inside(index: number, shape: Outgoing, value: unknown, include: Tree, exclude: Tree, dumping: Dumping): unknown {
  const dumped = within(index, shape, value, include, exclude, dumping);
  return dumped === undefined && dumping.json ? null : dumped;
}

function within(key: string | number, shape: Outgoing, value: unknown, include: Tree, exclude: Tree, dumping: Dumping): unknown {
  dumping.path.push(key);
  const dumped = dumpValue(shape, value, include, exclude, dumping);
  dumping.path.pop();
  return dumped;
}

const isTree = (tree: Tree): tree is Readonly<Record<string, Tree>> => typeof tree === "object" && tree !== null;

/** `true` and what is not said stand for the whole. */
const branchOf = (tree: Tree, name: string): Tree => (isTree(tree) && Object.hasOwn(tree, name) && tree[name] !== true ? tree[name] : undefined);

function isIncluded(name: string, include: Tree, exclude: Tree): boolean {
  if (isTree(exclude) && Object.hasOwn(exclude, name) && exclude[name] === true) return false;
  return !isTree(include) || (Object.hasOwn(include, name) && include[name] !== false && include[name] !== undefined);
}

function wrong(shape: Outgoing, value: unknown, { path }: Dumping): never {
  throw new ValidationError([{ path: [...path], code: value === undefined ? "missing" : "type", message: `expected ${expectation(shape)}, got ${described(value)}` }]);
}

function misfit({ path, value, within }: Misfit): never {
  const issue: Issue = within === true
    ? { path, code: "cycle", message: `contains itself, or is nested more than ${deepest} deep` }
    : { path, code: "type", message: `expected a value that JSON has, got ${described(value)}` };
  throw new ValidationError([issue]);
}

function expectation(shape: Outgoing): string {
  switch (shape.kind) {
    case "number":
      return "a finite number";
    case "date":
      return "a Date in the years 0 to 9999";
    case "bytes":
      return "a Uint8Array";
    case "array":
    case "tuple":
      return "an array";
    case "set":
      return "a Set";
    case "map":
      return "a Map";
    case "record":
    case "object":
      return "an object";
    case "recursive":
      return expectation(shape.shape());
    case "literal":
      return `a ${typeof shape.value}`;
    case "union":
      return [...new Set(shape.members.map(expectation))].join(" or ");
    case "null":
    case "undefined":
      return shape.kind;
    case "unknown":
      return "a value";
    default:
      return `a ${shape.kind}`;
  }
}
