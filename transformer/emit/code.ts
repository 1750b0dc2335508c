/** JavaScript text: quoting, indentation, and the statements that one file's output gathers. */
import type { FunctionReference } from "../../runtime/ir/entity.js";
import type { HelperName } from "./helpers.js";

/** A string literal, in single quotes where that saves escapes: SQL is full of double ones. */
export function quoted(text: string): string {
  const json = JSON.stringify(text).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  if (!json.includes('\\"') || text.includes("'")) return json;
  return `'${json.slice(1, -1).replaceAll('\\"', '"')}'`;
}

/** `.name`, or `["a name"]` where the name is no identifier. */
export const access = (object: string, name: string): string =>
  isIdentifier(name) ? `${object}.${name}` : `${object}[${JSON.stringify(name)}]`;

/** A property's name in an object literal. Written plainly, `__proto__` would set the prototype. */
export const key = (name: string): string =>
  name === "__proto__" ? '["__proto__"]' : isIdentifier(name) ? name : JSON.stringify(name);

const isIdentifier = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name);

export function indent(text: string, depth = 1): string {
  const pad = "  ".repeat(depth);
  return text.split("\n").map((line) => (line === "" ? line : pad + line)).join("\n");
}

/** `{ … }` over several lines; undefined values are left out. */
export function objectLiteral(entries: Readonly<Record<string, string | undefined>>): string {
  const lines = Object.entries(entries).flatMap(([name, text]) => (text === undefined ? [] : [`${key(name)}: ${text},`]));
  return lines.length === 0 ? "{}" : `{\n${indent(lines.join("\n"))}\n}`;
}

/** The name of a constant among plain data. */
export class ConstantName {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Plain data as a literal, on one line where it is short. */
export function dataLiteral(value: unknown): string {
  if (value instanceof ConstantName) return value.text;
  if (Array.isArray(value)) return bracketed("[", value.map(dataLiteral), "]", "");
  if (typeof value === "bigint") return `${value}n`;
  if (typeof value !== "object" || value === null) return typeof value === "string" ? quoted(value) : String(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return bracketed("{", entries.map(([name, item]) => `${key(name)}: ${dataLiteral(item)}`), "}", " ");
}

function bracketed(open: string, items: readonly string[], close: string, pad: string): string {
  if (items.length === 0) return open + close;
  const line = `${open}${pad}${items.join(", ")}${pad}${close}`;
  if (line.length <= 120 && !line.includes("\n")) return line;
  return `${open}\n${indent(`${items.join(",\n")},`)}\n${close}`;
}

/** What one file's output gathers: constants and functions by name, and the imports they need. */
export interface Output {
  /** A name for the text that `make` answers for that name; texts that are equal but for the name share one. */
  hoist(hint: string, make: (name: string) => string): string;
  /** Reserves a name before its text is known: a validator may call itself. */
  reserve(hint: string): string;
  /** Adds the statement of a reserved name. Unlike hoisted ones, equal texts are not shared. */
  define(text: string): void;
  /** The name of a variable around the user's own expressions, which none of them uses; the same at each call. */
  local(hint: string): string;
  /** A helper of the runtime, as emitted code calls it. */
  helper(name: HelperName): string;
  /** A function of the user's own, as emitted code calls it. */
  userFunction(reference: FunctionReference): string;
  readonly statements: readonly string[];
  /** The local name of the runtime's namespace. */
  readonly namespace: string;
  readonly usesHelpers: boolean;
}

export interface OutputHost {
  /** The file's own text: emitted names must not be in it. */
  readonly text: string;
  readonly userFunction: (reference: FunctionReference) => string;
}

export function createOutput(host: OutputHost): Output {
  const taken = new Set(host.text.match(/[$\w]+/g) ?? []);
  const free = (hint: string): string => {
    const base = hint.replace(/ \| |[^\w$]/g, "_");
    let name = base;
    for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
    taken.add(name);
    return name;
  };
  const namespace = free("sqm");
  const statements: string[] = [];
  const known = new Map<string, string>();
  const locals = new Map<string, string>();
  let usesHelpers = false;
  return {
    statements,
    namespace,
    get usesHelpers() {
      return usesHelpers;
    },
    hoist(hint, make) {
      const shape = make("$");
      const existing = known.get(shape);
      if (existing !== undefined) return existing;
      const name = free(`$${hint}`);
      known.set(shape, name);
      statements.push(make(name));
      return name;
    },
    reserve: (hint) => free(`$${hint}`),
    define(text) {
      statements.push(text);
    },
    local(hint) {
      let name = locals.get(hint);
      if (name === undefined) locals.set(hint, (name = free(hint)));
      return name;
    },
    helper(name) {
      usesHelpers = true;
      return `${namespace}.${name}`;
    },
    userFunction: host.userFunction,
  };
}
