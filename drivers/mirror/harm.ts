/** A call, and the harm that it comes to -> its result, or the error that a real database would have given. */
import { CancelledError, ConnectionError, PoolError, QueryError, TimeoutError } from "../../runtime/connection/errors.js";
import { pause, unlimited, type Limit } from "../../runtime/connection/limit.js";
import type { CallOptions } from "../../runtime/connection/port.js";
import type { ChooseHarm, Harm } from "./fault.js";
import type { RecordedStatement } from "./recorded.js";

/** A statement that has come to harm. */
export interface InjectedFault {
  readonly statement: RecordedStatement;
  readonly harm: Harm;
}

/** The plan at work: one for a database and all its transactions, so that statements are counted together. */
export class Faults {
  readonly injected: InjectedFault[] = [];
  readonly #choose: ChooseHarm;

  constructor(choose: ChooseHarm) {
    this.#choose = choose;
  }

  harmOf(statement: RecordedStatement): Harm | undefined {
    const harm = this.#choose(statement);
    if (harm !== undefined) this.injected.push({ statement, harm });
    return harm;
  }
}

export interface HarmedCall<Result> {
  readonly statement: RecordedStatement;
  readonly limit: Limit;
  /** Aborts, with an error, when nothing is waited for any more. */
  readonly over: AbortSignal;
  readonly run: () => Promise<Result>;
  /** Lets go of a result that the caller never gets. */
  readonly undo?: ((result: Result) => Promise<unknown>) | undefined;
}

export async function harmed<Result>(harm: Harm, { statement, limit, over, run, undo }: HarmedCall<Result>): Promise<Result> {
  if ("fail" in harm) throw failureOf(harm.fail, statement);
  if ("delay" in harm) {
    await wait(harm.delay, limit, over);
    return run();
  }
  if ("stall" in harm) return wait(Infinity, limit, over) as Promise<never>;
  if (harm.cut === "after") {
    const result = await run();
    await undo?.(result).catch(() => {});
  }
  throw new ConnectionError("CONNECTION_LOST", `The connection was lost ${harm.cut} the statement had run: a fault that a test has planned.`);
}

async function wait(milliseconds: number, { signal, expires }: Limit, over: AbortSignal): Promise<void> {
  try {
    await pause(milliseconds, { signal: signal === undefined ? over : AbortSignal.any([signal, over]), expires });
  } catch (error) {
    throw over.aborted ? over.reason : error;
  }
}

function failureOf(fail: Extract<Harm, { readonly fail: unknown }>["fail"], statement: RecordedStatement): Error {
  if (typeof fail === "function") return fail(statement);
  if (typeof fail === "object") return fail;
  return new QueryError(`The statement failed (${fail}): a fault that a test has planned.`, { kind: fail, sql: statement.sql });
}

/** Nobody is there any more to go on with, or nobody waits: a transaction does not survive it. */
export const isLoss = (error: unknown): boolean =>
  error instanceof ConnectionError || error instanceof CancelledError || error instanceof TimeoutError || error instanceof PoolError;

/** Time has passed since the caller named a limit: the call that comes now has what is left of it. */
export function withLimit<Options extends CallOptions>(options: Options | undefined, limit: Limit): Options | undefined {
  if (options === undefined || limit === unlimited) return options;
  const { signal, expires } = limit;
  const deadline = expires === Infinity ? undefined : new Date(Date.now() + expires - performance.now());
  return { ...options, signal, timeout: undefined, deadline, limit };
}
