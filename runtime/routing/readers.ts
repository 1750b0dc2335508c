/** The readers of a primary -> the one for the next read; and what to do where it fails. */
import { Context } from "../connection/context.js";
import type { CallOptions, Database } from "../connection/port.js";
import { mayAnswerElsewhere } from "./failover.js";
import type { OwnWrites } from "./own-writes.js";
import { replicationForms, type ReplicationForms } from "./positions.js";
import { Reader, type ReaderStats } from "./reader.js";

export const policies = ["roundRobin", "random", "leastBusy"] as const;
export type Policy = (typeof policies)[number];

export interface ReadersSettings {
  readonly policy: Policy;
  readonly maxLag: number | undefined;
  readonly checkInterval: number;
  readonly patience: number;
}

export interface ReplicasStats {
  readonly primary: { readonly reads: number; readonly others: number };
  /** In the order of the option. */
  readonly readers: readonly ReaderStats[];
}

/** Runs a read on a database. The limit stands for all attempts together. */
export type Read<Value> = (db: Database, limit: CallOptions | undefined) => Promise<Value>;

/** What is more to a read than that it can be run again and forgotten. */
export interface Attempts<Value> {
  /** Gets what a reader answers after it was given up. */
  readonly late?: (value: Value) => void;
  /** False from the moment on that nobody else can do it: it is waited for, and what it fails with is the answer. */
  readonly mayRepeat?: () => boolean;
}

export class Readers {
  readonly primary: Database;
  readonly counts = { reads: 0, others: 0 };
  readonly #readers: readonly Reader[];
  readonly #settings: ReadersSettings;
  readonly #forms: ReplicationForms | undefined;
  #turn = 0;
  #measuring: Promise<void> | undefined;
  #measuredAt = -Infinity;
  #asking: Promise<string | undefined> | undefined;
  #primaryAnswers = true;

  constructor(primary: Database, readers: readonly Database[], settings: ReadersSettings) {
    this.primary = primary;
    this.#settings = settings;
    this.#forms = replicationForms[primary.dialect];
    this.#readers = readers.map((db) => new Reader(db, settings.patience, this.#forms));
  }

  /** Tries the readers, each once, and then the primary. */
  async read<Value>(
    read: Read<Value>, own: OwnWrites | undefined, options: CallOptions | undefined, attempts: Attempts<Value> = {},
  ): Promise<Value> {
    // A time is counted from here on, also for a second attempt.
    const limit = options?.timeout === undefined ? options : new Context(options);
    if (this.#settings.maxLag !== undefined && this.#forms !== undefined) await this.#knowLag();
    const tried = new Set<Reader>();
    for (let reader = this.#next(tried, own); reader !== undefined; reader = this.#next(tried, own)) {
      try {
        return await reader.run((db) => read(db, limit), attempts);
      } catch (error) {
        if (!mayAnswerElsewhere(error) || attempts.mayRepeat?.() === false) throw error;
        reader.failed();
        tried.add(reader);
      }
    }
    this.counts.reads += 1;
    return read(this.primary, limit);
  }

  stats(): ReplicasStats {
    return { primary: { ...this.counts }, readers: this.#readers.map((reader) => reader.stats(this.#lags(reader))) };
  }

  #next(tried: ReadonlySet<Reader>, own: OwnWrites | undefined): Reader | undefined {
    const { policy } = this.#settings;
    const count = this.#readers.length;
    const start = policy === "random" ? Math.floor(Math.random() * count) : this.#turn;
    let found: Reader | undefined;
    for (let step = 0; step < count; step += 1) {
      const reader = this.#readers[(start + step) % count]!;
      if (tried.has(reader) || !reader.answers || this.#lags(reader) || own?.canBeReadOn(reader) === false) continue;
      if (found === undefined || reader.underWay < found.underWay) found = reader;
      if (policy !== "leastBusy") break;
    }
    // The turn goes on from the one that was taken: the neighbour of one that is left out has no more than its share.
    if (found !== undefined) this.#turn = (this.#readers.indexOf(found) + 1) % count;
    return found;
  }

  #lags({ lag }: Reader): boolean {
    const { maxLag } = this.#settings;
    return maxLag !== undefined && this.#forms !== undefined && !(lag !== undefined && lag <= maxLag);
  }

  async #knowLag(): Promise<void> {
    if (performance.now() - this.#measuredAt < this.#settings.checkInterval) return;
    await (this.#measuring ??= this.#measure().finally(() => {
      this.#measuring = undefined;
      this.#measuredAt = performance.now();
    }));
  }

  async #measure(): Promise<void> {
    // Before the readers are asked: what they have then is at least that far, unless they lag.
    const asked = this.#askPrimary();
    const sent = this.#primaryAnswers ? await asked : undefined;
    await Promise.all(this.#readers.map((reader) => (reader.answers ? reader.measure(sent) : undefined)));
  }

  /** Where the primary is lost reads go on: it is not waited for a second time, and the readers say themselves how far they are behind. */
  #askPrimary(): Promise<string | undefined> {
    return (this.#asking ??= this.primary
      .first(this.#forms!.sent, [], { timeout: this.#settings.patience })
      .then(
        (sent) => {
          this.#primaryAnswers = true;
          return typeof sent === "string" ? sent : undefined;
        },
        () => {
          this.#primaryAnswers = false;
          return undefined;
        },
      )
      .finally(() => (this.#asking = undefined)));
  }
}
