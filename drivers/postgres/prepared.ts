/** SQL text -> what is known of it, and its name among the statements that the server keeps prepared. */
import { createHash } from "node:crypto";
import type { SqlModelError } from "../../runtime/connection/errors.js";
import type { Column } from "./answers.js";
import { refusalOf, touchesSession } from "./text.js";

export interface Prepared {
  readonly text: string;
  /**
   * Made from the text, so that behind a pooler, where another client may have prepared a statement of the same name, it is the same
   * statement. 22 characters: PostgreSQL cuts names after 63 bytes.
   */
  readonly name: string;
  readonly refusal: SqlModelError | undefined;
  readonly touches: boolean;
  /** The server has it, or is about to. */
  isSent: boolean;
  /** The server may have another plan under its name, which has to go first. */
  isStale: boolean;
  /** Undefined until the server has described it; empty where it answers no rows. */
  columns: readonly Column[] | undefined;
}

/**
 * Two generations stand for a least-recently-used list: a hit in the young one costs a look-up and nothing else. When the young one is full
 * it becomes the old one, and what was not used since is closed on the server with the next statement.
 */
export class PreparedStatements {
  /** Names that the server need not keep any longer. */
  readonly dropped: string[] = [];
  readonly #capacity: number;
  #young = new Map<string, Prepared>();
  #old = new Map<string, Prepared>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get size(): number {
    return this.#young.size + this.#old.size;
  }

  get(text: string): Prepared {
    return this.#young.get(text) ?? this.#renew(text);
  }

  /** After DISCARD ALL the server has none of them. */
  forgetAll(): void {
    for (const generation of [this.#young, this.#old]) {
      for (const prepared of generation.values()) {
        prepared.isSent = false;
        prepared.columns = undefined;
      }
    }
    this.dropped.length = 0;
  }

  #renew(text: string): Prepared {
    const prepared = this.#old.get(text) ?? read(text);
    this.#old.delete(text);
    if (this.#young.size >= this.#capacity / 2) {
      for (const { isSent, name } of this.#old.values()) if (isSent) this.dropped.push(name);
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, prepared);
    return prepared;
  }
}

/** It is prepared anew when it is needed next. */
export function outdate(prepared: Prepared): void {
  prepared.isSent = false;
  prepared.isStale = true;
  prepared.columns = undefined;
}

const read = (text: string): Prepared => ({
  text,
  name: createHash("sha256").update(text).digest("base64url").slice(0, 22),
  refusal: refusalOf(text),
  touches: touchesSession(text),
  isSent: false,
  isStale: false,
  columns: undefined,
});
