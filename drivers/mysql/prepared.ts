/** SQL text -> what has to be known of it before it runs, decided once; and which texts the server keeps prepared. */
import { TransactionError } from "../../runtime/connection/errors.js";

export interface TextFacts {
  /** It only reads: when it was cancelled, nothing is lost with its rows. */
  readonly reads: boolean;
  /** INSERT or REPLACE: rows that were replaced or updated count twice in what the server answers. */
  readonly inserts: boolean;
  /** It commits the open transaction without being asked to: DDL, LOCK TABLES, GRANT. */
  readonly commits: boolean;
  /** Where it is the user's own: it may leave variables, temporary tables or locks behind. */
  readonly touches: boolean;
}

/**
 * mysql2 keeps prepared statements by text, up to the same capacity, and closes the one that was not used for the longest time. Here too,
 * two generations stand for such a list: a hit in the young one costs a look-up and nothing else, and what was not used since it began goes.
 */
export class PreparedTexts {
  readonly #capacity: number;
  #young = new Map<string, TextFacts>();
  #old = new Map<string, TextFacts>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  /** Throws `TransactionError` for a text that begins or ends a transaction: nobody would know any more in whose transaction the session is. */
  get(text: string): TextFacts {
    return this.#young.get(text) ?? this.#renew(text);
  }

  /** Forgets half of the texts, those that were not used lately; answers them. */
  dropHalf(): readonly string[] {
    const texts = [...this.#old.keys(), ...this.#young.keys()];
    const dropped = texts.slice(0, Math.ceil(texts.length / 2));
    for (const text of dropped) if (!this.#old.delete(text)) this.#young.delete(text);
    return dropped;
  }

  #renew(text: string): TextFacts {
    const facts = this.#old.get(text) ?? readFacts(text);
    this.#old.delete(text);
    if (this.#young.size >= this.#capacity / 2) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, facts);
    return facts;
  }
}

export function readFacts(text: string): TextFacts {
  if (controlsTransaction.test(text)) {
    throw new TransactionError(
      "TRANSACTION_STATEMENT",
      "START TRANSACTION, BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE SAVEPOINT, XA and SET autocommit are not run as statements: " +
        "use transaction(), begin(), commit() and rollback().",
    );
  }
  const reads = readsOnly.test(text) && !mayWrite.test(text);
  return {
    reads,
    inserts: insertsRows.test(text),
    commits: commitsTransaction.test(text) && !temporaryTable.test(text),
    touches: !(reads || changesRows.test(text)) || leavesTraces.test(text),
  };
}

export const refuseInTransaction = (): TransactionError =>
  new TransactionError(
    "TRANSACTION_DDL",
    "This statement would commit the open transaction (MySQL and MariaDB do so for CREATE, ALTER, DROP, TRUNCATE, LOCK TABLES and the like): run it outside.",
  );

/** What may stand before the first word. The server runs what stands in a comment that begins with an exclamation mark. */
const lead = String.raw`^(?:[\s;(]|--\s[^\n]*\n?|#[^\n]*\n?|/\*M?!\d*|/\*(?!M?!)(?:[^*]|\*(?!/))*\*/)*`;
const leading = (words: string): RegExp => new RegExp(`${lead}(?:${words})`, "i");

const controlsTransaction = leading(
  String.raw`(?:begin\b(?!\s+not\s+atomic)|start\s+transaction|commit|rollback|savepoint|release\s+savepoint|xa)\b|set\b[^]*\bautocommit\b`,
);
const readsOnly = leading(String.raw`(?:select|with|values|table|show|explain|desc|describe)\b`);
/** WITH … UPDATE, EXPLAIN ANALYZE UPDATE; these words in a name or a text only make the answer less sure. */
const mayWrite = /\b(?:insert|update|delete|replace|into|call)\b/i;
const insertsRows = leading(String.raw`(?:insert|replace)\b`);
const changesRows = leading(String.raw`(?:insert|replace|update|delete|with|select)\b`);
const commitsTransaction = leading(
  String.raw`(?:create|alter|drop|truncate|rename|grant|revoke|install|uninstall|analyze|optimize|repair|check|flush|cache|reset|change)\b|(?:lock|unlock)\s+tables?\b|set\s+password\b|load\s+index\b|(?:start|stop)\s+(?:slave|replica)\b`,
);
const temporaryTable = leading(String.raw`(?:create(?:\s+or\s+replace)?|drop)\s+temporary\b`);
const leavesTraces = /@|\b(?:get_lock|release_lock|release_all_locks|last_insert_id|temporary|sql_\w+|sequence)\b|\bnextval\b|\bsetval\b/i;
