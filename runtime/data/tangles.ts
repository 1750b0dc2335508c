/**
 * Unions whose members lead into each other -> each member is asked once of each object, by the object's identity.
 *
 * Of `type T = { a: T, x: string } | { a: T, y: number } | null` no look at one level says which member an object is: `a` is followed for
 * each, and on the next level again for each. What was answered is kept for the one call, so that the work grows with the input. A limit
 * on the work would refuse large inputs that are right, and required keys decide nothing where an object has those of both.
 */
export type Known<Answer> = Map<object, Map<unknown, Answer>>;

export function once<Answer>(known: Known<Answer>, input: unknown, asked: unknown, answer: () => Answer): Answer {
  if (typeof input !== "object" || input === null) return answer();
  let answers = known.get(input);
  if (answers === undefined) known.set(input, (answers = new Map<unknown, Answer>()));
  const before = answers.get(asked);
  if (before !== undefined) return before;
  const found = answer();
  answers.set(asked, found);
  return found;
}

type Test = (input: unknown, depth: number, known: Known<boolean>) => boolean;

/** Whether one of the members' tests takes the value. */
export function isOneOf(input: unknown, depth: number, known: Known<boolean>, tests: readonly Test[]): boolean {
  return tests.some((test) => once(known, input, test, () => test(input, depth, known)));
}
