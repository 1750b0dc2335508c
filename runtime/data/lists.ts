/** The items of an input's list -> a list of clean values. */
import { isTooLong } from "./conversions.js";
import { mostIssues, type Run, type Validator, within } from "./parsing.js";

/** Lists of at most this length get their room at once. A longer one may be all length and no items, such as `new Array(4e9)`. */
const longest = 4096;

/** An empty list that is pushed into would take room for seventeen items with the first. */
export const newList = (length: number): unknown[] => new Array<unknown>(Math.min(length, longest));

/**
 * Looks for the first wrong item before anything is copied: where one stays wrong, those before it need no copy. All that ends up in the
 * answer has been read once, by `parse`, so that no getter shows the test one value and the answer another.
 */
export function parseItems(input: readonly unknown[], run: Run, test: (item: unknown) => boolean, parse: Validator): unknown {
  if (isTooLong(input, run)) return undefined;
  const { length } = input;
  const since = run.count;
  const { tested } = run;
  const wrong = tested || run.extra === "forbid" ? length : firstWrong(input, test);
  // The test has looked into the lists inside as well; behind the first wrong item, reading them once is enough.
  run.tested = true;
  const list = newList(length);
  if (wrong < length) readItems(input, run, parse, wrong, length, list);
  if (run.count === since) readItems(input, run, parse, 0, wrong, list);
  run.tested = tested;
  return list;
}

/** The length where all are right. */
function firstWrong(input: readonly unknown[], test: (item: unknown) => boolean): number {
  const { length } = input;
  for (let index = 0; index < length; index += 1) if (!test(input[index])) return index;
  return length;
}

function readItems(input: readonly unknown[], run: Run, parse: Validator, from: number, to: number, list: unknown[]): void {
  for (let index = from; index < to && run.count < mostIssues; index += 1) {
    const mark = run.count;
    list[index] = parse(input[index], run);
    if (run.count !== mark) within(run, mark, index);
  }
}
