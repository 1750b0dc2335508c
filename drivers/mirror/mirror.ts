/** A script instead of a server -> a `Database` that runs nothing: its pool, transactions and limits are the real ones. */
import { ValidationError } from "../../runtime/connection/errors.js";
import type { Database, DialectName } from "../../runtime/connection/port.js";
import { readPoolConfig } from "../pool/config.js";
import { Pool } from "../pool/pool.js";
import { ServerDatabase } from "../server/database.js";
import type { Answering, AnswerOptions } from "./answers.js";
import { dialectNames } from "./dialects.js";
import type { Matcher, RecordedStatement } from "./recorded.js";
import { Script } from "./script.js";
import { MirrorSession } from "./session.js";

export interface MirrorOptions {
  /** Whose SQL it takes. Default "sqlite". */
  readonly dialect?: DialectName;
}

export interface MirrorDatabase extends Database {
  /** Everything that was sent, in order, transactions too. It grows until `clear()` begins another. */
  readonly statements: readonly RecordedStatement[];
  /**
   * Answers the statements that match: with rows as the caller gets them, with what a write is told, or with an error. The newest that matches
   * counts. A `ConnectionError` loses the connection, with the transaction that is open on it.
   *
   * ```ts
   * db.answer('FROM "heroes"', [{ id: 1, name: "Deadpond", age: null }]);
   * db.answer(/^UPDATE/, { changes: 3 });
   * db.answer(/^INSERT/, new QueryError("taken", { kind: "unique", sql: "" }), { times: 1 });
   * db.answer("COMMIT", new ConnectionError("CONNECTION_LOST", "gone"));     // commit rejects with OUTCOME_UNKNOWN
   * ```
   */
  answer(matcher: Matcher, answer: Answering, options?: AnswerOptions): void;
  /** Forgets what was sent; the answers stay. */
  clear(): void;
}

/**
 * A database that runs nothing: it records what it is sent and answers what a test has scripted. What was not scripted it answers as an empty
 * database would: reads find nothing, a write changes one row, and the keys made are 1, 2, 3 …
 *
 * ```ts
 * const db = mirror({ dialect: "postgres" });
 * db.answer('FROM "heroes"', [{ id: 1, name: "Deadpond" }]);
 * await renameHero(db, 1, "Wade");                       // the code under test
 * const [read, write] = db.statements;
 * assert.deepEqual(write.params, ["Wade", 1]);
 * ```
 *
 * Throws `ValidationError` for a dialect that there is not.
 */
export function mirror({ dialect = "sqlite" }: MirrorOptions = {}): MirrorDatabase {
  if (dialectNames.includes(dialect)) return new Mirror(new Script(dialect));
  throw new ValidationError([{ path: ["dialect"], code: "dialect", message: `is one of ${dialectNames.join(", ")}` }]);
}

class Mirror extends ServerDatabase implements MirrorDatabase {
  readonly #script: Script;

  constructor(script: Script) {
    const { traits, sessions } = script.mirrored;
    // Nothing is far away, so nothing has to be tested or grows old.
    const settings = readPoolConfig({ max: sessions, idleTimeout: 0, maxLifetime: 0, testOnCheckout: false });
    super(new Pool(async () => new MirrorSession(script), settings), traits);
    this.#script = script;
  }

  get statements(): readonly RecordedStatement[] {
    return this.#script.statements;
  }

  answer(matcher: Matcher, answer: Answering, options?: AnswerOptions): void {
    this.#script.answers.add(matcher, answer, options);
  }

  clear(): void {
    this.#script.statements = [];
  }
}
