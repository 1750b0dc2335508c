/** A value of a union that no literal and no kind decides -> the first member that takes it. */
import type { Found } from "./issues.js";
import { mostIssues, recall, report, type Run, takeBack, unexpected, type Validator } from "./parsing.js";
import type { AsyncValidator } from "./parse.js";
import { once } from "./tangles.js";

/** What one member made of the value, and what it found wrong. */
export interface Attempt {
  readonly value: unknown;
  readonly found: readonly Found[];
}

/**
 * Members are tried in order, the one whose structure the value has (`likely`) before the others. Where none takes the value, the issues
 * of the likely one are told, or of the only one that was of the value's kind at all: they say more than that it is none of several types.
 */
export function parseEither(input: unknown, run: Run, members: readonly Validator[], expected: string, likely?: Validator): unknown {
  return choose(input, run, members, expected, likely, (member) => attempt(member, input, run));
}

/** As `parseEither`, where members lead into each other: see tangles.ts. */
export function parseTangle(input: unknown, run: Run, members: readonly Validator[], expected: string, likely?: Validator): unknown {
  const attempts = (run.attempts ??= new Map());
  return choose(input, run, members, expected, likely, (member) => once(attempts, input, member, () => attempt(member, input, run)));
}

export async function parseEitherAsync(
  input: unknown, run: Run, members: readonly AsyncValidator[], expected: string, likely?: AsyncValidator,
): Promise<unknown> {
  if (run.count >= mostIssues) return undefined;
  const attempts = (run.asyncAttempts ??= new Map());
  const made = new Map<AsyncValidator, Attempt>();
  for (const member of inOrder(members, likely)) {
    const one = await once(attempts, input, member, () => attemptAsync(member, input, run));
    made.set(member, one);
    if (one.found.length === 0) break;
  }
  return choose(input, run, members, expected, likely, (member) => made.get(member)!);
}

function choose<Member>(
  input: unknown, run: Run, members: readonly Member[], expected: string, likely: Member | undefined, tryOut: (member: Member) => Attempt,
): unknown {
  // Nothing more is gathered, so that nothing would tell a failure.
  if (run.count >= mostIssues) return undefined;
  const near: Attempt[] = [];
  for (const member of inOrder(members, likely)) {
    const made = tryOut(member);
    if (made.found.length === 0) return made.value;
    if (member === likely) near.unshift(made);
    else if (isNear(made)) near.push(made);
  }
  const [first] = near;
  if (first !== undefined && (near.length === 1 || likely !== undefined)) return recall(run, first.found);
  return near.length === 0 ? unexpected(run, undefined, expected, input) : report(run, undefined, "union", `is not ${expected}`, expected, "another value");
}

const inOrder = <Member>(members: readonly Member[], likely: Member | undefined): readonly Member[] =>
  likely === undefined ? members : [likely, ...members.filter((member) => member !== likely)];

function attempt(member: Validator, input: unknown, run: Run): Attempt {
  const since = run.count;
  const value = member(input, run);
  return { value, found: takeBack(run, since) };
}

async function attemptAsync(member: AsyncValidator, input: unknown, run: Run): Promise<Attempt> {
  const since = run.count;
  const value = await member(input, run);
  return { value, found: takeBack(run, since) };
}

/** What is wrong is inside of the value, or breaks a rule: its kind was right. */
const isNear = ({ found }: Attempt): boolean => found.every(({ path, code }) => path !== undefined || (code !== "type" && code !== "missing" && code !== "union"));
