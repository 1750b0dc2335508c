/** An emitted validator and an input -> the clean value, or every issue. */
import { type Issue, ValidationError } from "../connection/errors.js";
import type { SafeParsed } from "./declare.js";
import { issuesOf, openRun, type ParseOptions, report, type Run, TooDeep, type Validator } from "./parsing.js";
import { Thrown } from "./user-functions.js";

/** As `Validator`, where functions of the user's own may answer promises. */
export type AsyncValidator = (input: unknown, run: Run) => Promise<unknown>;

export function runParse(validator: Validator, input: unknown, options?: ParseOptions): unknown {
  const run = openRun(options, false);
  return valueOf(run, attempt(validator, input, run));
}

export function runSafeParse(validator: Validator, input: unknown, options?: ParseOptions): SafeParsed<unknown> {
  const run = openRun(options, false);
  return resultOf(run, attempt(validator, input, run));
}

export function runParseJson(validator: Validator, text: unknown, options?: ParseOptions): unknown {
  const run = openRun(options, true);
  return valueOf(run, attemptJson(validator, text, run));
}

export function runSafeParseJson(validator: Validator, text: unknown, options?: ParseOptions): SafeParsed<unknown> {
  const run = openRun(options, true);
  return resultOf(run, attemptJson(validator, text, run));
}

export async function runParseAsync(validator: AsyncValidator, input: unknown, options?: ParseOptions): Promise<unknown> {
  const run = openRun(options, false);
  return valueOf(run, await attemptAsync(validator, input, run));
}

export async function runSafeParseAsync(validator: AsyncValidator, input: unknown, options?: ParseOptions): Promise<SafeParsed<unknown>> {
  const run = openRun(options, false);
  return resultOf(run, await attemptAsync(validator, input, run));
}

/** Checks a row before it is written, and converts nothing: what goes in is the row itself. */
export function checkRow(validator: Validator, row: unknown): void {
  const run = openRun({ strict: true }, false);
  attempt(validator, row, run);
  if (run.count > 0) throw new ValidationError(issuesOf(run));
}

/** Emitted tests throw where reading the value does: such a value is of no type. */
export function runIs(test: (input: unknown) => boolean, input: unknown): boolean {
  try {
    return test(input);
  } catch (error) {
    if (error instanceof Thrown) throw error.reason;
    return false;
  }
}

/** The value, unless something was found. */
export function valueOf(run: Run, value: unknown): unknown {
  if (run.count > 0) throw new ValidationError(issuesOf(run));
  return value;
}

function resultOf(run: Run, value: unknown): SafeParsed<unknown> {
  return run.count > 0 ? { ok: false, issues: issuesOf(run) as readonly Issue[] } : { ok: true, value };
}

/** Calls emitted code; what reading the input throws is an issue. */
export function attempt(validator: Validator, input: unknown, run: Run): unknown {
  try {
    return validator(input, run);
  } catch (error) {
    return unreadable(run, error);
  }
}

export async function attemptAsync(validator: AsyncValidator, input: unknown, run: Run): Promise<unknown> {
  try {
    return await validator(input, run);
  } catch (error) {
    return unreadable(run, error);
  }
}

function attemptJson(validator: Validator, text: unknown, run: Run): unknown {
  if (typeof text !== "string") return report(run, undefined, "json", "expected a text of JSON", "a text of JSON", "another value");
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    // The engine's message quotes the text.
    return report(run, undefined, "json", "is not JSON", "JSON", "another text");
  }
  return attempt(validator, input, run);
}

/** What the user's own functions throw is theirs to catch; all else came of reading the input. */
function unreadable(run: Run, error: unknown): undefined {
  if (error instanceof Thrown) throw error.reason;
  run.count = 0;
  if (error instanceof TooDeep) return report(run, undefined, "depth", "is nested too deeply, or contains itself", "at most 500 levels", "more");
  return report(run, undefined, "unreadable", "cannot be read: a getter or a Proxy threw", "a value that can be read", "one that throws");
}
