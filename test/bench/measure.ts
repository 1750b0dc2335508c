/** Two ways to do one thing -> the ratio of their times and of the memory they allocate, alternating so that noise hits both. */

export interface Contestants {
  readonly ours: () => Promise<unknown>;
  /** The same by hand, in an async function, as an application would hold it. */
  readonly raw: () => Promise<unknown>;
  /** The same by hand, with no promise at all; absent where the driver has no such way. */
  readonly rawSync?: () => unknown;
}

export interface Figure {
  readonly name: string;
  /** Microseconds per operation. */
  readonly ours: number;
  readonly raw: number;
  readonly ratio: number;
  readonly ratioToSync: number | undefined;
  /** Heap allocated per operation, ours to raw; undefined without --expose-gc. */
  readonly heapRatio: number | undefined;
}

const rounds = 15;

export async function compare(name: string, perRound: number, { ours, raw, rawSync }: Contestants): Promise<Figure> {
  const times = { ours: [] as number[], raw: [] as number[], sync: [] as number[] };
  for (let round = 0; round < rounds + 2; round += 1) {
    const sample = {
      ours: await timeAsync(ours, perRound), raw: await timeAsync(raw, perRound), sync: rawSync === undefined ? undefined : timeSync(rawSync, perRound),
    };
    // The first rounds warm the engine up.
    if (round < 2) continue;
    times.ours.push(sample.ours);
    times.raw.push(sample.raw);
    if (sample.sync !== undefined) times.sync.push(sample.sync);
  }
  const [oursTime, rawTime] = [median(times.ours), median(times.raw)];
  const heap = { ours: await heapOf(ours, perRound), raw: await heapOf(raw, perRound) };
  return {
    name, ours: oursTime, raw: rawTime, ratio: oursTime / rawTime, ratioToSync: times.sync.length === 0 ? undefined : oursTime / median(times.sync),
    heapRatio: heap.ours === undefined || heap.raw === undefined ? undefined : heap.ours / heap.raw,
  };
}

async function timeAsync(work: () => Promise<unknown>, count: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index += 1) await work();
  return Number(process.hrtime.bigint() - start) / 1000 / count;
}

function timeSync(work: () => unknown, count: number): number {
  const start = process.hrtime.bigint();
  for (let index = 0; index < count; index += 1) work();
  return Number(process.hrtime.bigint() - start) / 1000 / count;
}

/** Bytes allocated per operation, over a stretch short enough for no collection to happen in it. */
async function heapOf(work: () => Promise<unknown>, perRound: number): Promise<number | undefined> {
  if (globalThis.gc === undefined) return undefined;
  const count = Math.max(1, Math.min(perRound, 500));
  const samples: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    for (let index = 0; index < count; index += 1) await work();
    samples.push((process.memoryUsage().heapUsed - before) / count);
  }
  return median(samples);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
