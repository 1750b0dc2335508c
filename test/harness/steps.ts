/** An operation -> the same operation again and again, cancelled at its first step, its second, … until it ends untouched. */
import { createHook } from "node:async_hooks";

export interface Cancelled<Result> {
  /** Counted from 1; a step is one continuation that the event loop runs. */
  readonly step: number;
  readonly outcome: { readonly kind: "resolved"; readonly value: Result } | { readonly kind: "rejected"; readonly error: unknown };
  /** The signal was aborted before the operation had ended. */
  readonly inTime: boolean;
}

/** Calls `after` for every step, and answers how many there were. `stride` skips steps where an operation has very many. */
export async function cancelAtEachStep<Result>(
  operation: (signal: AbortSignal) => Promise<Result>, after: (run: Cancelled<Result>) => Promise<void>, stride = 1,
): Promise<number> {
  for (let step = 1; ; step += stride) {
    const run = await cancelAt(step, operation);
    await after(run);
    if (!run.inTime) return step;
  }
}

async function cancelAt<Result>(step: number, operation: (signal: AbortSignal) => Promise<Result>): Promise<Cancelled<Result>> {
  const controller = new AbortController();
  let steps = 0;
  let ended = false;
  const hook = createHook({
    before() {
      steps += 1;
      // Not inside of the hook, where an error would end the process.
      if (steps === step && !ended) queueMicrotask(() => controller.abort(new Error("the test's own reason")));
    },
  });
  hook.enable();
  const outcome = await operation(controller.signal).then(
    (value) => ({ kind: "resolved", value }) as const,
    (error: unknown) => ({ kind: "rejected", error }) as const,
  );
  ended = true;
  hook.disable();
  return { step, outcome, inTime: controller.signal.aborted };
}
