/**
 * Functions that attributes name, called by emitted validators.
 *
 * `custom=fn` gets a value that is of its type and not null; `model=fn` gets the clean value, which it may change. Both answer true or
 * nothing where it is fine; false, a text (the message), `{ path, message }` or a list of these where it is not. `before=fn` gets the raw
 * input and answers what is to be checked in its place.
 */
import { AsyncValidatorError } from "../connection/errors.js";
import { report, type Run, within } from "./parsing.js";

/** What is wrong, in a validator's own words. */
export interface Complaint {
  readonly path?: readonly (string | number)[];
  readonly message: string;
}

/** What a validator answers. */
export type Verdict = boolean | string | Complaint | readonly Complaint[] | null | undefined | void;

/** Carries what a function of the user's own threw past the place where an input that cannot be read is caught. */
export class Thrown {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

type UserFunction = (value: never) => unknown;

/** Calls a function that has to answer at once. */
export function call(run: UserFunction, value: unknown): unknown {
  let answer: unknown;
  try {
    answer = run(value as never);
  } catch (error) {
    throw new Thrown(error);
  }
  if (isPromise(answer)) {
    answer.then(undefined, () => undefined);
    throw new Thrown(new AsyncValidatorError(run.name));
  }
  return answer;
}

export async function callAsync(run: UserFunction, value: unknown): Promise<unknown> {
  try {
    return await run(value as never);
  } catch (error) {
    throw new Thrown(error);
  }
}

const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && typeof (value as { readonly then?: unknown }).then === "function";

/** Adds what a validator of a field or of a whole said. */
export function judge(run: Run, key: string | number | undefined, code: "custom" | "model", verdict: unknown, message?: string): void {
  if (verdict === undefined || verdict === null || verdict === true) return;
  if (Array.isArray(verdict)) {
    for (const complaint of verdict) judge(run, key, code, complaint, message);
    return;
  }
  const since = run.count;
  const complaint = typeof verdict === "object" ? (verdict as Complaint) : undefined;
  const text = message ?? complaint?.message ?? (typeof verdict === "string" ? verdict : "is not valid");
  report(run, undefined, code, text, "a valid value", "another value");
  if (run.count === since) return;
  const keys = [...(key === undefined ? [] : [key]), ...(complaint?.path ?? [])];
  for (const inner of keys.reverse()) within(run, since, inner);
}

/** The answer of an emitted test's custom function: `is` says no more than yes or no. */
export const isApproved = (verdict: unknown): boolean => verdict === undefined || verdict === null || verdict === true || (Array.isArray(verdict) && verdict.every(isApproved));
