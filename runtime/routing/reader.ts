/** One reader: how many reads it has, whether it answers, how far it has come. */
import { backoff } from "../connection/attempts.js";
import { TimeoutError } from "../connection/errors.js";
import type { CallOptions, Database, Statement } from "../connection/port.js";
import { isLoss, whileAlive } from "./failover.js";
import type { ReplicationForms } from "./positions.js";
import type { Attempts } from "./readers.js";

export interface ReaderStats {
  /** Reads are sent to it; or it was lost and is tried again from time to time; or it lags, or its lag is not known. */
  readonly state: "ready" | "down" | "lagging";
  readonly underWay: number;
  readonly reads: number;
  /** Reads that were run again elsewhere. */
  readonly failures: number;
  /** Milliseconds at the last look; undefined while it is not known, and where `maxLag` does not ask for it. */
  readonly lag: number | undefined;
}

/** Milliseconds between two questions how far a reader has come, while somebody waits for it. */
const shortestLook = 10;
/** A lost reader is left alone for 0.1 seconds at first, and 10 at most: so many times as long as a transaction waits. */
const absence = 20;

const ask: Statement = { text: "SELECT 1" };

export class Reader {
  readonly db: Database;
  underWay = 0;
  lag: number | undefined;
  readonly #patience: number;
  readonly #forms: ReplicationForms | undefined;
  #reads = 0;
  #failures = 0;
  /** Attempts to reach it since it was lost; 0 while it answers. */
  #attempts = 0;
  #nextAttempt = 0;
  #probe: Promise<boolean> | undefined;
  #position: string | undefined;
  #looking: Promise<void> | undefined;
  #lookedAt = -Infinity;

  constructor(db: Database, patience: number, forms: ReplicationForms | undefined) {
    this.db = db;
    this.#patience = patience;
    this.#forms = forms;
  }

  /** It answers, as far as is known. One that was lost is asked in the background when its time has come, so that no read waits for it. */
  get answers(): boolean {
    if (this.#attempts === 0) return true;
    if (performance.now() >= this.#nextAttempt) void this.#isAlive();
    return false;
  }

  stats(lagging: boolean): ReaderStats {
    return {
      state: this.#attempts > 0 ? "down" : lagging ? "lagging" : "ready",
      underWay: this.underWay, reads: this.#reads, failures: this.#failures, lag: this.lag,
    };
  }

  async run<Value>(read: (db: Database) => Promise<Value>, { late = nothing, mayRepeat = always }: Attempts<Value>): Promise<Value> {
    this.underWay += 1;
    this.#reads += 1;
    try {
      return await whileAlive(read(this.db), this.#patience, async () => !mayRepeat() || this.#isAlive(), late);
    } catch (error) {
      if (isLoss(error)) this.#lose();
      throw error;
    } finally {
      this.underWay -= 1;
    }
  }

  failed(): void {
    this.#failures += 1;
  }

  /** Whether what is known of it says so; where it does not, it is asked in the background. */
  hasReached(wanted: string): boolean {
    const reached = this.#position !== undefined && this.#forms?.reached(this.#position, wanted) === true;
    if (!reached && performance.now() - this.#lookedAt >= shortestLook) void this.look().catch(nothing);
    return reached;
  }

  /** Asks how far it has come. */
  look(): Promise<void> {
    return (this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      this.#lookedAt = performance.now();
    }));
  }

  /** Asks how far it is behind what the primary has sent. */
  async measure(sent: string | undefined): Promise<void> {
    try {
      await this.look();
      const forms = this.#forms!;
      const position = this.#position;
      if (position === undefined) {
        this.lag = undefined;
      } else if (sent !== undefined && forms.reached(position, sent)) {
        this.lag = 0;
      } else {
        const lag = await this.db.first(forms.lag, [], this.#limit);
        this.lag = lag == null ? undefined : Math.max(Number(lag), 0);
      }
    } catch (error) {
      this.lag = undefined;
      if (isLoss(error) || error instanceof TimeoutError) this.#lose();
    }
  }

  async #look(): Promise<void> {
    const position = await this.db.first(this.#forms!.applied, [], this.#limit);
    this.#position = typeof position === "string" ? position : undefined;
  }

  get #limit(): CallOptions {
    return { timeout: this.#patience };
  }

  #lose(): void {
    if (this.#attempts === 0) this.#waitForNext();
  }

  #waitForNext(): void {
    this.#nextAttempt = performance.now() + absence * backoff(this.#attempts);
    this.#attempts += 1;
  }

  #isAlive(): Promise<boolean> {
    return (this.#probe ??= this.#askOnce().finally(() => (this.#probe = undefined)));
  }

  async #askOnce(): Promise<boolean> {
    try {
      await this.db.first(ask, [], this.#limit);
      this.#attempts = 0;
      return true;
    } catch {
      this.#waitForNext();
      return false;
    }
  }
}

const nothing = (): void => {};
const always = (): boolean => true;
