/** What emitted validators share: collecting issues, and the two ways to answer them. */
import { type Issue, ValidationError } from "../connection/errors.js";
import { described } from "./described.js";
import type { SafeParsed } from "./declare.js";

/** A path built from the inside out, only when something is wrong. */
export interface Path {
  readonly parent: Path | undefined;
  readonly key: string | number;
}

/** Emitted: answers the clean value, and adds what is wrong to `issues`. */
export type Validator = (input: unknown, path: Path | undefined, issues: Issue[]) => unknown;

export function runParse(validator: Validator, input: unknown): unknown {
  const issues: Issue[] = [];
  const value = validator(input, undefined, issues);
  if (issues.length > 0) throw new ValidationError(issues);
  return value;
}

export function runSafeParse(validator: Validator, input: unknown): SafeParsed<unknown> {
  const issues: Issue[] = [];
  const value = validator(input, undefined, issues);
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value };
}

/** Adds "expected …, got …"; answers undefined, which stands where the value would. */
export function addTypeIssue(issues: Issue[], path: Path | undefined, expected: string, input: unknown): undefined {
  const code = input === undefined ? "missing" : "type";
  issues.push({ path: pathOf(path), code, message: `expected ${expected}, got ${described(input)}` });
  return undefined;
}

export function addIssue(issues: Issue[], path: Path | undefined, code: string, message: string): undefined {
  issues.push({ path: pathOf(path), code, message });
  return undefined;
}

function pathOf(path: Path | undefined): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (let step = path; step !== undefined; step = step.parent) keys.unshift(step.key);
  return keys;
}

/** A plain object: not null, not an array, not an instance of a class with values of its own. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date) && !(value instanceof Uint8Array);
}

/** A property as JSON would bring it: inherited ones, such as `constructor`, are not there. */
export function property(value: Record<string, unknown>, name: string): unknown {
  return Object.prototype.hasOwnProperty.call(value, name) ? value[name] : undefined;
}

export function isValidDate(value: unknown): value is Date {
  return value instanceof Date && !Number.isNaN(value.getTime());
}

/** A Date, or an ISO 8601 text with a time zone, as `JSON.stringify` writes a Date. */
export function toDate(value: unknown): Date | undefined {
  if (isValidDate(value)) return value;
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value)) return undefined;
  const date = new Date(value);
  // The engine rolls February 30 over to March; such a text names no day.
  if (Number.isNaN(date.getTime()) || Number(value.slice(8, 10)) > daysIn(Number(value.slice(0, 4)), Number(value.slice(5, 7)))) return undefined;
  return date;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The length in characters, as the databases count them. */
export function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Exact for decimal fractions of up to 15 digits: 0.3 is a multiple of 0.1. */
export function isMultipleOf(value: number, step: number): boolean {
  const ratio = value / step;
  return Math.abs(ratio - Math.round(ratio)) <= Number.EPSILON * Math.max(1, Math.abs(ratio)) * 2;
}

/** Objects are equal where their JSON is; no text is equal to one. */
export function hasDuplicates(list: readonly unknown[]): boolean {
  const texts = new Set<string>();
  const values = new Set<unknown>();
  for (const item of list) {
    if (typeof item === "object" && item !== null) texts.add(JSON.stringify(item, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value)));
    else values.add(item);
  }
  return texts.size + values.size < list.length;
}
