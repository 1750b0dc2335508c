/** What the build emitted and what a program answered -> the texts of goldens. */
import { inspect } from "node:util";
import { type Database, QueryError } from "sqlmodel";
import type { SchemaSteps } from "../../runtime/plan/ddl.js";

/** The SQL of one database in an emitted constant: a statement, a schema, or the pieces of a composed query. */
export function showSql(constant: string, value: unknown, dialect: Database["dialect"]): string {
  const compiled = (value as { readonly [Name in Database["dialect"]]?: object })[dialect];
  if (compiled === undefined) return "";
  const lines = "drop" in compiled ? stepsOf(compiled as SchemaSteps) : textsIn(compiled, "");
  return `-- ${constant}\n${lines.join("\n")}\n\n`;
}

const stepsOf = ({ create, drop }: SchemaSteps): readonly string[] =>
  [...create, ...drop].map((step) => `${typeof step === "string" ? step : step.join("")};`);

function textsIn(value: object, label: string): readonly string[] {
  const { text, parts, head, tuple } = value as { text?: string; parts?: readonly string[]; head?: string; tuple?: string };
  const prefix = label === "" ? "" : `${label}: `;
  if (text !== undefined) return [`${prefix}${text};`, ...textsIn(beside(value), label)];
  if (head !== undefined && tuple !== undefined) return [`${prefix}${head}${tuple} …;`];
  if (parts !== undefined) return [`${label}: ${parts.join("?")}`];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === "string") return [`${label}${label === "" ? "" : "."}${key}: ${inner}`];
    if (typeof inner !== "object" || inner === null) return [];
    return textsIn(inner as object, Array.isArray(value) ? `${label}[${key}]` : label === "" ? key : `${label}.${key}`);
  });
}

/** The other statements of a statement. */
const beside = (statement: object): object => Object.fromEntries(Object.entries(statement).filter(([key]) => ["many", "emulation", "keyed", "readBack", "upsert", "plain", "found", "includes"].includes(key)));

/** Every value shows its kind: 1n, '1', a Date, bytes. Errors are shown by what a program can rely on. */
export function showAnswer(value: unknown): string {
  return `${inspect(readable(value), { depth: null, breakLength: 140, compact: 3, maxArrayLength: null, maxStringLength: null })}\n`;
}

function readable(value: unknown): unknown {
  // What a database says of a statement is in its own words.
  if (value instanceof QueryError) return { error: value.name, code: value.code, kind: value.kind };
  if (value instanceof Error) {
    const { code, issues } = value as { code?: unknown; issues?: unknown };
    return { error: value.name, ...(code === undefined ? {} : { code }), message: value.message, ...(issues === undefined ? {} : { issues }) };
  }
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value === "object" && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as null)) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]));
  }
  return value;
}
