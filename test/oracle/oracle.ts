/** A seed and a number of cases -> the differences between SQL and JavaScript, each made as small as it gets. */
import { Bench, type Outcome } from "./bench.js";
import type { TestedDatabase } from "./databases.js";
import { BuildError, compileProgram, printProgram } from "./program.js";
import { Queries } from "./queries.js";
import type { Query } from "./query.js";
import { Random } from "./random.js";
import { shrink } from "./shrink.js";
import { makeWorld, type World } from "./world.js";

export interface Totals {
  readonly cases: number;
  readonly same: number;
  /** Not comparable on one of the databases: see exceptions.ts. */
  readonly beyond: number;
  readonly differences: readonly string[];
}

export interface Options {
  readonly seed: number;
  readonly cases: number;
  /** As many differences as are told; then it ends. */
  readonly most: number;
  readonly progress: (text: string) => void;
}

/** How many queries one program has: the models are compiled once for all of them. */
const perWorld = 100;

export async function runOracle(databases: readonly TestedDatabase[], { seed, cases, most, progress }: Options): Promise<Totals> {
  const benches = await Promise.all(databases.map((database) => Bench.open(database)));
  const differences: string[] = [];
  let [done, same, beyond] = [0, 0, 0];
  try {
    for (let index = 0; done < cases && differences.length < most; index += 1) {
      const worldSeed = seed * 1_000_003 + index;
      const random = new Random(worldSeed);
      const world = makeWorld(random);
      const queries = new Queries(random, world);
      const list = random.list(Math.min(perWorld, cases - done), () => queries.query());
      const outcomes = await runWorld(world, list, benches);
      for (const [place, found] of outcomes.entries()) {
        const failed = found.find(({ outcome }) => outcome.kind === "differs");
        if (failed === undefined) {
          if (found.some(({ outcome }) => outcome.kind === "beyond")) beyond += 1;
          else same += 1;
        } else if (differences.length < most) {
          const text = await report(world, list[place]!, failed.bench, `--seed ${seed}, world ${index}, query ${place}`);
          differences.push(text);
          progress(text);
        }
      }
      done += list.length;
      progress(`${done} cases: ${same} the same, ${beyond} beyond, ${differences.length} differ`);
    }
  } finally {
    await Promise.all(benches.map((bench) => bench.close()));
  }
  return { cases: done, same, beyond, differences };
}

interface Found {
  readonly bench: Bench;
  readonly outcome: Outcome;
}

/** Which of the queries the build does not take, and why; a build that breaks off does not say at which. */
function refusals(error: unknown, world: World, queries: readonly Query[]): ReadonlyMap<number, string> {
  if (error instanceof BuildError) {
    if (error.diagnostics.some(({ query }) => query === undefined)) throw error;
    return new Map(error.diagnostics.map(({ query, text }) => [query!, text]));
  }
  const found = new Map<number, string>();
  for (const [index, query] of queries.entries()) {
    try {
      compileProgram(world, [query]);
    } catch (problem) {
      found.set(index, String(problem));
    }
  }
  if (found.size === 0) throw error;
  return found;
}

/** For each query what it came to on each database. */
export async function runWorld(world: World, queries: readonly Query[], benches: readonly Bench[]): Promise<readonly (readonly Found[])[]> {
  const refused = new Map<number, string>();
  let program: ReturnType<typeof compileProgram> | undefined;
  let left = queries.map((_, index) => index);
  while (program === undefined) {
    try {
      program = compileProgram(world, left.map((index) => queries[index]!));
    } catch (error) {
      for (const [index, text] of refusals(error, world, left.map((index) => queries[index]!))) refused.set(left[index]!, text);
      left = left.filter((index) => !refused.has(index));
    }
  }
  const compiled = program;
  const found: Found[][] = queries.map(() => []);
  await Promise.all(benches.map((bench) =>
    bench.over(world, compiled, async (place) => {
      for (const [at, index] of left.entries()) found[index]!.push({ bench, outcome: await bench.run(queries[index]!, compiled.queries[at]!, place) });
      // The whole grammar is supported: a query that the build refuses is a difference too.
      for (const [index, text] of refused) found[index]!.push({ bench, outcome: { kind: "differs", javascript: "", database: text, sql: "", args: [] } });
    }),
  ));
  return found;
}

export async function report(world: World, query: Query, bench: Bench, where: string): Promise<string> {
  const smallest = await shrink(world, query, bench);
  const { outcome } = (await runWorld(smallest.world, [smallest.query], [bench]))[0]![0]!;
  const answers = outcome.kind === "differs" ? `SQL: ${outcome.sql}\nArguments: ${JSON.stringify(outcome.args, (_key, value: unknown) => (typeof value === "bigint" ? `${value}n` : value))}\nJavaScript answers: ${outcome.javascript}\nThe database answers: ${outcome.database}` : "";
  return `${"-".repeat(100)}\nOn ${bench.database.name}, ${where}:\n\n${printProgram(smallest.world, smallest.query)}\n\n${answers}\n`;
}
