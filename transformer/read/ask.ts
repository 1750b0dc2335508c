/** Questions to the host compiler, written one at a time and asked in waves: tasks that run together share one call per kind. */
import type { Facts, Handle, PropertyFact, SymbolFact, TypeFact } from "../host/source.js";

interface Question {
  readonly about: "symbols" | "types" | "describe" | "properties";
  readonly handle: Handle;
}

/** A task that stops at each question; its result is `Result`. */
export type Asking<Result> = Generator<readonly Question[], Result, readonly unknown[]>;

export function* symbolOf(handle: Handle): Asking<SymbolFact | undefined> {
  const [answer] = yield [{ about: "symbols", handle }];
  return answer as SymbolFact | undefined;
}

export function* typeOf(handle: Handle): Asking<Handle> {
  const [answer] = yield [{ about: "types", handle }];
  return answer as Handle;
}

export function* describe(type: Handle): Asking<TypeFact> {
  const [answer] = yield [{ about: "describe", handle: type }];
  return answer as TypeFact;
}

export function* propertiesOf(type: Handle): Asking<readonly PropertyFact[]> {
  const [answer] = yield [{ about: "properties", handle: type }];
  return answer as readonly PropertyFact[];
}

/** Runs tasks side by side: in each round the questions of all of them go out at once. */
export function* together<Result>(tasks: readonly Asking<Result>[]): Asking<Result[]> {
  const results: Result[] = [];
  let pending = tasks.map((task, index) => ({ task, index, step: task.next() as IteratorResult<readonly Question[], Result> }));
  for (;;) {
    pending = pending.filter(({ step, index }) => {
      if (step.done !== true) return true;
      results[index] = step.value;
      return false;
    });
    if (pending.length === 0) return results;
    const answers = yield pending.flatMap(({ step }) => step.value as readonly Question[]);
    let at = 0;
    for (const entry of pending) {
      const count = (entry.step.value as readonly Question[]).length;
      entry.step = entry.task.next(answers.slice(at, at + count));
      at += count;
    }
  }
}

/** Runs a task to its end against the host. */
export function settle<Result>(task: Asking<Result>, facts: Facts): Result {
  let step = task.next();
  while (step.done !== true) {
    step = task.next(answerAll(step.value, facts));
  }
  return step.value;
}

function answerAll(questions: readonly Question[], facts: Facts): readonly unknown[] {
  const answers: unknown[] = new Array(questions.length);
  for (const about of ["symbols", "types", "describe", "properties"] as const) {
    const places: number[] = [];
    const handles: Handle[] = [];
    questions.forEach((question, index) => {
      if (question.about !== about) return;
      places.push(index);
      handles.push(question.handle);
    });
    if (handles.length === 0) continue;
    const replies = facts[about](handles);
    places.forEach((place, index) => {
      answers[place] = replies[index];
    });
  }
  return answers;
}
