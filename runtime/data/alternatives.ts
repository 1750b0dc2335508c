/** A value of a union that is exactly none of its members -> the first that it can stand for. */
import { forget, unexpected, report, type Run, type Validator } from "./parsing.js";
import type { AsyncValidator } from "./parse.js";

/**
 * Members are tried in order. Where none takes the value and only one was of the value's kind at all, its issues are told: they say more
 * than that the value is none of several types.
 */
export function parseEither(input: unknown, run: Run, members: readonly Validator[], expected: string): unknown {
  const since = run.count;
  const near: Validator[] = [];
  for (const member of members) {
    const value = member(input, run);
    if (run.count === since) return value;
    if (isNear(run, since)) near.push(member);
    forget(run, since);
  }
  const [only] = near;
  if (near.length === 1 && only !== undefined) return only(input, run);
  return none(run, input, expected, near.length);
}

export async function parseEitherAsync(input: unknown, run: Run, members: readonly AsyncValidator[], expected: string): Promise<unknown> {
  const since = run.count;
  const near: AsyncValidator[] = [];
  for (const member of members) {
    const value = await member(input, run);
    if (run.count === since) return value;
    if (isNear(run, since)) near.push(member);
    forget(run, since);
  }
  const [only] = near;
  if (near.length === 1 && only !== undefined) return await only(input, run);
  return none(run, input, expected, near.length);
}

/** What is wrong is inside of the value, or breaks a rule: its kind was right. */
const isNear = (run: Run, since: number): boolean =>
  run.found.slice(since).every(({ path, code }) => path.length > 0 || (code !== "type" && code !== "missing" && code !== "union"));

function none(run: Run, input: unknown, expected: string, near: number): undefined {
  if (near === 0) return unexpected(run, undefined, expected, input);
  return report(run, undefined, "union", `is none of ${expected}`, expected, "another value");
}
