/** What a test plans to go wrong -> which harm a statement comes to. */
import { ValidationError, type QueryErrorKind } from "../../runtime/connection/errors.js";
import { randomFrom } from "./random.js";
import { matches, type Matcher, type RecordedStatement } from "./recorded.js";

/** What happens to a statement. */
export type Harm =
  /** It is not run, and rejects: with this error, or with a `QueryError` of this kind. */
  | { readonly fail: QueryErrorKind | Error | ((statement: RecordedStatement) => Error) }
  /** It runs that many milliseconds later. */
  | { readonly delay: number }
  /** It is never answered: it rejects when its signal, its deadline or that of its transaction ends it, or when the database is closed. */
  | { readonly stall: true }
  /**
   * Its connection is lost, "before" it has run or "after" that, when its answer was on the way: it rejects with `ConnectionError`
   * CONNECTION_LOST, and COMMIT with `TransactionError` OUTCOME_UNKNOWN, whether it has stored the changes ("after") or not.
   */
  | { readonly cut: "before" | "after" };

/** Where it happens. Each fault counts for itself the statements that match. */
export interface FaultPlace {
  /** Default: any statement. BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE SAVEPOINT and ROLLBACK TO SAVEPOINT are called so on every database. */
  readonly match?: Matcher;
  /** From which of them on, counted from 1. Default 1. */
  readonly at?: number;
  /** How many of them. Default: with `at`, that one; without, all. */
  readonly times?: number;
}

export type Fault = Harm & FaultPlace;

/** The same seed chooses the same statements of the same program. Rollbacks are spared. */
export interface RandomFaults {
  readonly seed: number;
  /** How likely each statement comes to harm, from 0 to 1. */
  readonly rate: number;
  /** Default: any statement. */
  readonly match?: Matcher;
  /** What may happen. Default: a deadlock, and a connection lost before and after the statement has run. */
  readonly harms?: readonly Harm[];
}

export type FaultPlan = Fault | readonly Fault[] | RandomFaults;

export type ChooseHarm = (statement: RecordedStatement) => Harm | undefined;

/** Throws `ValidationError` for a plan that is not understood. */
export function readPlan(plan: FaultPlan): ChooseHarm {
  if ("seed" in plan) return atRandom(plan);
  return inOrder(isList(plan) ? plan : [plan]);
}

const isList = (plan: Fault | readonly Fault[]): plan is readonly Fault[] => Array.isArray(plan);

function inOrder(faults: readonly Fault[]): ChooseHarm {
  faults.forEach(validateFault);
  const counts = faults.map(() => 0);
  return (statement) => {
    let chosen: Fault | undefined;
    for (const [index, fault] of faults.entries()) {
      const { match, at = 1, times = fault.at === undefined ? Infinity : 1 } = fault;
      if (match !== undefined && !matches(match, statement)) continue;
      counts[index]! += 1;
      const count = counts[index]!;
      if (count >= at && count < at + times) chosen ??= fault;
    }
    return chosen;
  };
}

const usualHarms: readonly Harm[] = [{ fail: "deadlock" }, { cut: "before" }, { cut: "after" }];

function atRandom({ seed, rate, match, harms = usualHarms }: RandomFaults): ChooseHarm {
  if (!Number.isInteger(seed)) refuse("seed", "is a whole number");
  if (!(rate >= 0 && rate <= 1)) refuse("rate", "is a number from 0 to 1");
  if (harms.length === 0) refuse("harms", "is empty");
  harms.forEach(validateHarm);
  const random = randomFrom(seed);
  return (statement) => {
    const { operation } = statement;
    if (operation === "rollback" || operation === "rollbackTo" || (match !== undefined && !matches(match, statement))) return undefined;
    return random() < rate ? harms[Math.floor(random() * harms.length)] : undefined;
  };
}

function validateFault(fault: Fault): void {
  validateHarm(fault);
  const { at = 1, times = 1 } = fault;
  if (!Number.isInteger(at) || at < 1) refuse("at", "is a whole number, 1 or more");
  if (times !== Infinity && (!Number.isInteger(times) || times < 1)) refuse("times", "is a whole number of times, 1 or more");
}

function validateHarm(harm: Harm): void {
  const named = ["fail", "delay", "stall", "cut"].filter((name) => name in harm);
  if (named.length !== 1) refuse("fault", "has exactly one of fail, delay, stall and cut");
  if ("delay" in harm && !(harm.delay >= 0 && harm.delay < 2 ** 31)) refuse("delay", "is a number of milliseconds, 0 or more");
  if ("cut" in harm && harm.cut !== "before" && harm.cut !== "after") refuse("cut", `is "before" or "after"`);
}

function refuse(name: string, message: string): never {
  throw new ValidationError([{ path: [name], code: name, message }]);
}
