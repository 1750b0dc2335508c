/** One piece of work for every shard -> what each answered. Nothing that failed is left out. */
import { SqlModelError } from "../connection/errors.js";
import { type Outcome, settle } from "../connection/outcome.js";

export type PerShard<Name extends string, Value> = { readonly [Shard in Name]: Value };

/** Code SCATTER_FAILED: some shards failed, and what others answered, or did, stands. `outcomes` tells of each; `cause` is the first failure. */
export class ScatterError extends SqlModelError {
  readonly outcomes: Readonly<Record<string, Outcome<unknown>>>;
  constructor(outcomes: Readonly<Record<string, Outcome<unknown>>>) {
    const failures = Object.entries(outcomes).flatMap(([name, outcome]) => (outcome.kind === "ok" ? [] : [{ name, error: outcome.error }]));
    const told = failures.map(({ name, error }) => `${name}: ${error instanceof Error ? error.message : String(error)}`);
    super("SCATTER_FAILED", `${failures.length} of ${Object.keys(outcomes).length} shards failed. ${told.join(" ")}`, { cause: failures[0]?.error });
    this.outcomes = outcomes;
  }
}

/** Runs the work on all shards at once, and waits for all of them. */
export async function settleEach<Name extends string, Shard, Value>(
  shards: readonly (readonly [Name, Shard])[], work: (shard: Shard, name: Name) => Promise<Value> | Value,
): Promise<PerShard<Name, Outcome<Value>>> {
  const outcomes = await Promise.all(shards.map(async ([name, shard]) => [name, await settle((async () => work(shard, name))())] as const));
  return Object.fromEntries(outcomes) as PerShard<Name, Outcome<Value>>;
}

/** Throws `ScatterError` unless every shard answered. */
export function valuesOf<Name extends string, Value>(outcomes: PerShard<Name, Outcome<Value>>): PerShard<Name, Value> {
  const entries = Object.entries(outcomes) as [Name, Outcome<Value>][];
  const values = entries.map(([name, outcome]) => {
    if (outcome.kind !== "ok") throw new ScatterError(outcomes);
    return [name, outcome.value];
  });
  return Object.fromEntries(values) as PerShard<Name, Value>;
}
