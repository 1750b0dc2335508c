/** Statements of the port -> mysql2, over one connection to a MySQL or MariaDB server. */
import type { ConnectionError, SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue, InsertStatement, ManyRows, Statement, WriteResult } from "../../runtime/connection/port.js";
import type { Cursor, OpenSession, Session, TransactionState } from "../server/session.js";
import { decodeRows, type Answer } from "./answer.js";
import { Binder } from "./bind.js";
import { killQuery } from "./cancel.js";
import { placeOf, type MysqlSettings } from "./config.js";
import { MysqlCursor } from "./cursor.js";
import { cancelledError } from "./errors.js";
import { loadDriver } from "./load.js";
import { chunksOf, keysOf } from "./many.js";
import { Opener, type Address } from "./open.js";
import { PreparedTexts, readFacts, refuseInTransaction } from "./prepared.js";
import { abandonedError, closedError } from "./refusals.js";
import { isCluster, keyOf, quoted, readIncrement, readServer, sessionSettings, type ServerFacts } from "./server.js";
import { Wire } from "./wire.js";

type Arguments = readonly BoundValue[];
type Tuples = Extract<ManyRows, { readonly kind: "tuples" }>;

/** Milliseconds that the server has to close the connection after COM_QUIT. */
const goodbyePatience = 1_000;

/** What the pool calls; it never resolves once its signal has aborted. `opened` hears of each session before anybody else has it. */
export function openMysqlSession(settings: MysqlSettings, opened?: (session: MysqlSession) => void): OpenSession {
  const opener = new Opener(settings);
  return async ({ signal }) => {
    const session = await MysqlSession.open(opener, signal);
    opened?.(session);
    return session;
  };
}

export class MysqlSession implements Session {
  /** What the server is, for whom it matters: MariaDB and MySQL differ in more than their numbers. */
  readonly server: ServerFacts;
  readonly #wire: Wire;
  readonly #opener: Opener;
  readonly #address: Address | undefined;
  readonly #prepared: PreparedTexts;
  readonly #binder: Binder;
  #touched = false;
  #isCluster: boolean | undefined;

  private constructor(wire: Wire, opener: Opener, address: Address | undefined, prepared: PreparedTexts, server: ServerFacts) {
    this.#wire = wire;
    this.#opener = opener;
    this.#address = address;
    this.#prepared = prepared;
    this.server = server;
    this.#binder = new Binder(loadDriver(), server.maxAllowedPacket);
    wire.lockTimeoutEndsTransaction = server.lockTimeoutEndsTransaction;
  }

  static async open(opener: Opener, signal: AbortSignal): Promise<MysqlSession> {
    const { settings } = opener;
    const { native, socket, address } = await opener.open(signal);
    const prepared = new PreparedTexts(settings.statementCacheSize);
    const wire = new Wire(native, socket, prepared, placeOf(settings));
    const abandon = (): void => wire.lose(closedError(wire.place), abandonedError(signal, settings));
    signal.addEventListener("abort", abandon);
    try {
      if (signal.aborted) throw abandonedError(signal, settings);
      // The second goes out as soon as the first is answered.
      const [, server] = await Promise.all([wire.query(sessionSettings), readServer(wire)]);
      return new MysqlSession(wire, opener, address, prepared, server);
    } catch (error) {
      wire.lose(closedError(wire.place));
      throw error;
    } finally {
      signal.removeEventListener("abort", abandon);
    }
  }

  get lostBy(): ConnectionError | undefined {
    return this.#wire.lostBy;
  }

  get transactionState(): TransactionState {
    return this.#wire.inTransaction ? "open" : "none";
  }

  get touched(): boolean {
    return this.#touched;
  }

  get onLost(): ((error: ConnectionError) => void) | undefined {
    return this.#wire.onLost;
  }

  set onLost(listener: ((error: ConnectionError) => void) | undefined) {
    this.#wire.onLost = listener;
  }

  all(statement: Statement, args: Arguments): Promise<unknown[]> {
    return this.#run(statement, args).then((answer) => decodeRows(statement, answer));
  }

  /** The statement says itself how many rows it answers at most: MySQL sends them all. */
  first(statement: Statement, args: Arguments): Promise<unknown> {
    return this.#run(statement, args).then((answer) => decodeRows(statement, firstOf(answer))[0]);
  }

  async write(statement: Statement, args: Arguments): Promise<WriteResult> {
    const { rows, header } = await this.#run(statement, args);
    if (header === undefined) return { changes: rows?.length ?? 0, generatedKey: undefined };
    return { changes: this.#changesOf(statement.text, header.affectedRows, header.info), generatedKey: keyOf(header) };
  }

  async insertMany(statement: InsertStatement, argumentLists: readonly Arguments[]): Promise<unknown[]> {
    if (argumentLists.length === 0) return [];
    const { many } = statement;
    const chunks =
      many?.kind === "tuples" ? chunksOf(statement as InsertStatement & { readonly many: Tuples }, argumentLists, this.#binder)
      : argumentLists.map((args) => ({ text: statement.text, args, rows: 1 }));
    const answers: unknown[] = [];
    const insert = async ({ text, args, rows }: (typeof chunks)[number], inside: boolean): Promise<void> => {
      const answer = await this.#run({ ...statement, text }, args, inside);
      for (const value of await this.#insertedOf(statement, answer, rows)) answers.push(value);
    };
    if (chunks.length === 1) await insert(chunks[0]!, false);
    else {
      await this.#atomically(async (assertWanted) => {
        for (const chunk of chunks) {
          assertWanted(chunk.text);
          await insert(chunk, true);
        }
      });
    }
    return answers;
  }

  /** MySQL and MariaDB commit after each DDL statement, so what ran before a failure stays. */
  async script(texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      if (readFacts(text).commits && this.#wire.inTransaction) throw refuseInTransaction();
    }
    const { interrupts } = this.#wire;
    for (const text of texts) {
      if (this.#wire.interrupts !== interrupts) throw cancelledError(text);
      await this.#wire.query(text);
    }
  }

  async cursor(statement: Statement, args: Arguments): Promise<Cursor> {
    const { reads } = this.#admit(statement);
    const values = this.#binder.bind(statement.text, args);
    return MysqlCursor.open(this.#wire, statement, values, reads, () => this.interrupt());
  }

  async control(text: string): Promise<string> {
    await this.#wire.query(text);
    return /^\w+/.exec(text)?.[0].toUpperCase() ?? "";
  }

  interrupt(): Promise<void> {
    return this.#wire.interrupt(() => killQuery(this.#opener, this.#address, this.server.connection));
  }

  /** A statement and no COM_PING, which a node of a cluster answers too that takes no statements. */
  async ping(): Promise<void> {
    await this.#wire.query("SELECT 1");
  }

  async reset(): Promise<void> {
    if (!this.#touched) {
      if (this.#wire.inTransaction) await this.#wire.query("ROLLBACK");
      return;
    }
    const { database } = this.#opener.settings;
    // A database that was chosen by USE stays chosen, and nothing can take that back.
    if (database === undefined) throw closedError(this.#wire.place);
    // It rolls back, too.
    await this.#wire.reset();
    await Promise.all([this.#wire.query(sessionSettings), this.#wire.query(`USE ${quoted(database)}`)]);
    this.#touched = false;
  }

  close(): Promise<void> {
    return this.#wire.end(closedError(this.#wire.place), goodbyePatience);
  }

  destroy(reason: SqlModelError): void {
    this.#wire.onLost = undefined;
    this.#wire.lose(closedError(this.#wire.place, reason), reason);
  }

  #run(statement: Statement, args: Arguments, inside = false): Promise<Answer> {
    try {
      const { reads } = this.#admit(statement);
      return this.#wire.execute(statement.text, this.#binder.bind(statement.text, args), reads, inside);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** Throws for what may not run here, before anything is sent. */
  #admit(statement: Statement): { readonly reads: boolean } {
    const facts = this.#prepared.get(statement.text);
    if (facts.commits && this.#wire.inTransaction) throw refuseInTransaction();
    if (statement.raw !== undefined && facts.touches) this.#touched = true;
    return facts;
  }

  /** Rows that were updated or replaced instead of inserted count twice on the server; "Records: 3  Duplicates: 1" tells how many there were. */
  #changesOf(text: string, affectedRows: number, info: string): number {
    if (affectedRows < 2 || !this.#prepared.get(text).inserts) return affectedRows;
    const records = /^Records: (\d+)/.exec(info)?.[1];
    return Math.min(affectedRows, records === undefined ? 1 : Number(records));
  }

  /** For each row what it answered, or the key that the server made for it. */
  async #insertedOf(statement: InsertStatement, answer: Answer, rows: number): Promise<readonly unknown[]> {
    if (statement.row !== undefined) {
      const decoded = decodeRows(statement, answer);
      return Array.from({ length: rows }, (_, index) => decoded[index]);
    }
    const { header } = answer;
    const first = header === undefined ? undefined : keyOf(header);
    const increment = rows === 1 || first === undefined ? 1 : await this.#increment();
    // One row that replaces another counts twice.
    return keysOf(first, rows, rows === 1 ? 1 : (header?.affectedRows ?? 0), increment);
  }

  /** It is asked for again where it may have changed: on a node of a cluster, and after SQL of the user's. */
  async #increment(): Promise<number> {
    this.#isCluster ??= await isCluster(this.#wire);
    return this.#isCluster || this.#touched ? readIncrement(this.#wire) : this.server.autoIncrement;
  }

  /** In a transaction of its own, or in a savepoint where one is open. Other calls wait: they must not be rolled back with it. */
  #atomically(work: (assertWanted: (text: string) => void) => Promise<void>): Promise<void> {
    const wire = this.#wire;
    return wire.exclusively(async () => {
      const inside = wire.inTransaction;
      const { interrupts } = wire;
      await wire.query(inside ? "SAVEPOINT sqlmodel_unit" : "START TRANSACTION", true);
      try {
        await work((text) => {
          if (wire.interrupts !== interrupts) throw cancelledError(text);
        });
        await wire.query(inside ? "RELEASE SAVEPOINT sqlmodel_unit" : "COMMIT", true);
      } catch (error) {
        // After a deadlock the whole transaction is gone, and its savepoints with it.
        if (wire.lostBy === undefined && wire.inTransaction) await this.#undo(inside);
        throw error;
      }
    });
  }

  async #undo(inside: boolean): Promise<void> {
    try {
      await this.#wire.query(inside ? "ROLLBACK TO SAVEPOINT sqlmodel_unit" : "ROLLBACK", true);
    } catch (error) {
      // Nobody knows what is stored: the server rolls back when the connection goes.
      this.#wire.lose(closedError(this.#wire.place, error));
    }
  }
}

const firstOf = (answer: Answer): Answer => (answer.rows !== undefined && answer.rows.length > 1 ? { ...answer, rows: answer.rows.slice(0, 1) } : answer);
