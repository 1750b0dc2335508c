/** What one call of `parse` carries through emitted validators: the mode, and the issues found so far. */
import type { Attempt } from "./alternatives.js";
import { finished, type Found, type IssueCode, plainIssue, ruleIssue, typeIssue } from "./issues.js";
import type { Known } from "./tangles.js";

/** How an input is read. */
export interface ParseOptions {
  /** Nothing is converted: a value is of its type or wrong. `strict` on an interface says it of its own fields. */
  readonly strict?: boolean;
  /** What becomes of keys that a type does not name, whatever its own `extra` says. */
  readonly extra?: "ignore" | "forbid" | "allow";
  /** A field that has an alias may come under its own name too. */
  readonly byName?: boolean;
}

/** Emitted code reads `count` and sets `depth`; everything else is done by the functions below. */
export interface Run {
  count: number;
  depth: number;
  readonly strict: boolean;
  /** The input is what `JSON.parse` made: what JSON has no form for comes as texts, in strict mode too. */
  readonly json: boolean;
  readonly byName: boolean;
  readonly extra: ParseOptions["extra"];
  /** Inside of a list whose items have been tested, as far as the first wrong one. */
  tested: boolean;
  found: Found[];
  /** Of unions whose members lead into each other: see tangles.ts. */
  answers: Known<boolean> | undefined;
  attempts: Known<Attempt> | undefined;
  asyncAttempts: Known<Promise<Attempt>> | undefined;
}

/** Emitted: answers the clean value, or undefined after it told what is wrong. */
export type Validator = (input: unknown, run: Run) => unknown;

type Key = string | number | undefined;

const nothing: readonly Found[] = [];

/** More are not gathered: an input of a million mistakes is answered with these. */
export const mostIssues = 1000;

export function openRun(options: ParseOptions | undefined, json: boolean): Run {
  return {
    count: 0, depth: 0, strict: options?.strict === true, json, byName: options?.byName === true, extra: options?.extra, tested: false,
    found: nothing as Found[], answers: undefined, attempts: undefined, asyncAttempts: undefined,
  };
}

export const issuesOf = (run: Run): ReturnType<typeof finished> => finished(run.found);

function add(run: Run, issue: Found): undefined {
  if (run.count >= mostIssues) return undefined;
  if (run.count === 0) run.found = [issue];
  else run.found.push(issue);
  run.count += 1;
  return undefined;
}

/** The value is of another type. Answers undefined, which stands where the value would. */
export function unexpected(run: Run, key: Key, expected: string, value: unknown): undefined {
  return add(run, typeIssue(key, expected, value));
}

/** The value breaks a rule. Without `received` nothing of it is shown. */
export function breaks(run: Run, key: Key, code: IssueCode, limit: string | number, received?: unknown, message?: string): undefined {
  return add(run, ruleIssue(key, code, limit, received, message));
}

export function report(run: Run, key: Key, code: IssueCode, message: string, expected: string, received: string): undefined {
  return add(run, plainIssue(key, code, message, expected, received));
}

/** Puts a key before the paths of what was found since. */
export function within(run: Run, since: number, key: string | number): void {
  for (let index = since; index < run.count; index += 1) {
    const found = run.found[index]!;
    found.path = { key, inside: found.path };
  }
}

/** Takes what was found since out of the list: another member of a union is tried. */
export function takeBack(run: Run, since: number): readonly Found[] {
  if (run.count === since) return nothing;
  const taken = run.found.slice(since);
  run.found = run.found.slice(0, since);
  run.count = since;
  return taken;
}

/** Puts back what was taken out, maybe in several places: paths grow from the inside out, each its own way. */
export function recall(run: Run, taken: readonly Found[]): undefined {
  for (const issue of taken) add(run, { ...issue });
}

/** What the tests of tangled unions have answered in this call. */
export const answersOf = (run: Run): Known<boolean> => (run.answers ??= new Map());

/** A value nested more deeply is refused; one that contains itself ends up there. */
const deepest = 500;

/** Ends the whole call: were it an issue like others, a value with several ways into itself would be followed on each of them. */
export class TooDeep {}

/** One level deeper, for types that may contain themselves. */
export function deeper(depth: number): number {
  if (depth >= deepest) throw new TooDeep();
  return depth + 1;
}
