/** What tests of asynchronous code wait for. */

/** The error that a promise rejects with, which has to be of this class. */
export async function failure<Kind extends Error>(promise: Promise<unknown>, kind: abstract new (...args: never[]) => Kind): Promise<Kind> {
  const outcome = await promise.then((result) => ({ result }), (error: unknown) => ({ error }));
  if (!("error" in outcome)) throw new Error(`expected ${kind.name}, but it resolved with ${String(outcome.result)}`);
  if (!(outcome.error instanceof kind)) throw new Error(`expected ${kind.name}, got ${String(outcome.error)}`, { cause: outcome.error });
  return outcome.error;
}

export const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A promise that the test settles. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

/** Looks again and again: for longer than a busy machine takes, and not for as long as what tests let sleep. */
export async function isEventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const until = performance.now() + 10_000;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`It never came to pass that ${what}.`);
    await sleep(10);
  }
}
