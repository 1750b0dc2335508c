/** Writes made through one handle -> which readers can answer its reads without hiding them. */
import { QueryError } from "../connection/errors.js";
import type { CallOptions, Database } from "../connection/port.js";
import type { ReplicationForms } from "./positions.js";
import type { Reader } from "./reader.js";

/**
 * Nothing is waited for: while it is not known that a reader has come as far as the last write, reads go to the primary, and the question is
 * asked in the background. A write costs nothing; the first read after it asks the primary for its position.
 */
export class OwnWrites {
  readonly #primary: Database;
  readonly #forms: ReplicationForms | undefined;
  readonly #settleTime: number;
  /** Writes so far: an answer that was asked for before the last of them is out of date. */
  #writes = 0;
  #lastWrite = 0;
  /** `behind`: a position is to be reached; `unknown`: a write came after the last one; `settling`: the databases tell none. */
  #state: "clean" | "behind" | "unknown" | "settling" = "clean";
  #position: string | undefined;
  #locating: Promise<void> | undefined;
  /** Those that are known to have come to the position. */
  #reached = new Set<Reader>();

  constructor(primary: Database, forms: ReplicationForms | undefined, settleTime: number, position: string | undefined) {
    this.#primary = primary;
    this.#forms = forms;
    this.#settleTime = settleTime;
    this.#position = position;
    if (position !== undefined) this.#state = "behind";
  }

  /** A write has ended, whatever its outcome. */
  wrote(): void {
    this.#writes += 1;
    this.#lastWrite = performance.now();
    this.#state = this.#forms === undefined ? "settling" : "unknown";
  }

  canBeReadOn(reader: Reader): boolean {
    switch (this.#state) {
      case "clean":
        return true;
      case "behind":
        if (this.#reached.has(reader)) return true;
        if (!reader.hasReached(this.#position!)) return false;
        this.#reached.add(reader);
        return true;
      case "settling":
        return performance.now() - this.#lastWrite >= this.#settleTime;
      case "unknown":
        this.#locate().catch(nothing);
        return false;
    }
  }

  /** The position of the last write; undefined where there was none, or where the databases tell none. */
  async position(limit: CallOptions | undefined): Promise<string | undefined> {
    while (this.#state === "unknown") await this.#locate(limit);
    return this.#position;
  }

  #locate(limit?: CallOptions): Promise<void> {
    return (this.#locating ??= this.#askPrimary(limit).finally(() => (this.#locating = undefined)));
  }

  async #askPrimary(limit: CallOptions | undefined): Promise<void> {
    const writes = this.#writes;
    const position = await this.#primary.first(this.#forms!.current, [], limit).catch(notTold);
    if (writes !== this.#writes) return;
    this.#position = typeof position === "string" ? position : undefined;
    this.#state = this.#position === undefined ? "settling" : "behind";
    this.#reached = new Set();
  }
}

/** A server that does not know the question tells no position. */
function notTold(error: unknown): undefined {
  if (!(error instanceof QueryError)) throw error;
}

const nothing = (): void => {};
