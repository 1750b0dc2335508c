/** Statements and their values -> answers of one mysql2 connection: each call settles once, also when mysql2 forgets to tell. */
import type { Socket } from "node:net";
import type { ConnectionError } from "../../runtime/connection/errors.js";
import { mendFields, readAnswer, type Answer } from "./answer.js";
import { cancelledError, endsTransaction, isLoss, numbers, translateError } from "./errors.js";
import type { NativeConnection, NativeError, NativeField, NativeHeader, NativeRow, NativeValue } from "./native.js";
import type { PreparedTexts } from "./prepared.js";
import { lostError } from "./refusals.js";

interface Call {
  readonly sql: string;
  readonly values: readonly NativeValue[];
  /** It only reads: once cancelled it rejects, whatever the server answers. What a write answers is true, and counts. */
  readonly reads: boolean;
  interrupted: boolean;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

/** Who takes the rows of a statement as they come. */
export interface RowSink {
  fields(fields: readonly NativeField[]): void;
  row(row: NativeRow): void;
  end(): void;
  fail(error: unknown): void;
}

/** SERVER_STATUS_IN_TRANS */
const inTransactionFlag = 1;

export class Wire {
  lostBy: ConnectionError | undefined;
  /** As the server last said; answers with rows do not say it, and reading changes nothing about it. */
  inTransaction = false;
  /** innodb_rollback_on_timeout */
  lockTimeoutEndsTransaction = false;
  onLost: ((error: ConnectionError) => void) | undefined;
  /** How often calls were asked to stop: work of several statements looks at it between them. */
  interrupts = 0;
  readonly place: string;
  readonly #native: NativeConnection;
  readonly #socket: Socket;
  readonly #prepared: PreparedTexts;
  readonly #pending = new Set<Call>();
  /** What later calls reject with, once COM_QUIT is on its way. */
  #goodbye: ConnectionError | undefined;
  #killing: Promise<unknown> | undefined;
  #exclusive: Promise<unknown> | undefined;

  constructor(native: NativeConnection, socket: Socket, prepared: PreparedTexts, place: string) {
    this.#native = native;
    this.#socket = socket;
    this.#prepared = prepared;
    this.place = place;
    let cause: unknown;
    const { stream } = native;
    stream.on("error", (error) => (cause = error));
    for (const event of ["end", "close"]) stream.on(event, () => this.lose(this.#goodbye ?? lostError(place, cause)));
    native.on("error", (error) => this.lose(lostError(place, error)));
  }

  /** `inside`: it belongs to the work that has the connection for itself. */
  execute(sql: string, values: readonly NativeValue[], reads: boolean, inside = false): Promise<Answer> {
    const gate = this.#gate(inside);
    if (gate !== undefined) return gate.then(() => this.execute(sql, values, reads, inside));
    return new Promise((resolve, reject) => this.#execute({ sql, values, reads, interrupted: false, resolve, reject }, true));
  }

  /** Over the text protocol, for texts of ours without values: nothing has to be prepared. */
  query(sql: string, inside = false): Promise<Answer> {
    const gate = this.#gate(inside);
    if (gate !== undefined) return gate.then(() => this.query(sql, inside));
    return new Promise((resolve, reject) => this.#query({ sql, values: [], reads: false, interrupted: false, resolve, reject }));
  }

  /** Hands rows to `sink` as they come, until `pause`. */
  async stream(sql: string, values: readonly NativeValue[], reads: boolean, sink: RowSink): Promise<{ readonly interrupted: boolean }> {
    for (let gate = this.#gate(false); gate !== undefined; gate = this.#gate(false)) await gate;
    const call: Call = { sql, values, reads, interrupted: false, resolve: () => sink.end(), reject: (error) => sink.fail(error) };
    if (!this.#begin(call)) return call;
    try {
      this.#native
        .execute({ sql, values, rowsAsArray: true })
        .on("fields", (fields) => {
          mendFields(fields);
          if (fields !== undefined) sink.fields(fields);
        })
        .on("result", (row) => (Array.isArray(row) ? sink.row(row) : this.#note(row)))
        .on("error", (error) => this.#settle(call, error, false))
        .on("end", () => this.#pending.delete(call) && sink.end());
    } catch (error) {
      // A connection that is closing says so at once, before anybody can listen.
      this.#settle(call, error as NativeError, false);
    }
    return call;
  }

  pause = (): void => this.#native.pause();
  resume = (): void => this.#native.resume();

  /** Bytes that came over the connection so far. */
  get bytesRead(): number {
    return this.#socket.bytesRead;
  }

  /** COM_RESET_CONNECTION: as a new connection, without prepared statements. */
  reset(): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call: Call = { sql: "COM_RESET_CONNECTION", values: [], reads: false, interrupted: false, resolve, reject };
      if (!this.#begin(call)) return;
      this.#native.reset((error) => {
        if (error === null) this.inTransaction = false;
        this.#settle(call, error, false);
      });
    });
  }

  /** Others wait until `work` is done; statements of its own are `inside`. */
  async exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const before = this.#exclusive;
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => (open = resolve));
    const mine = (this.#exclusive = before === undefined ? gate : before.then(() => gate));
    try {
      await before;
      return await work();
    } finally {
      if (this.#exclusive === mine) this.#exclusive = undefined;
      open();
    }
  }

  /** Marks what is under way as cancelled and asks `kill` to stop it on the server. What is called later waits until that can no longer hit it. */
  interrupt(kill: () => Promise<void>): Promise<void> {
    this.interrupts += 1;
    if (this.#pending.size === 0 || this.lostBy !== undefined) return Promise.resolve();
    for (const call of this.#pending) call.interrupted = true;
    const killed = kill();
    const gate: Promise<void> = Promise.allSettled([this.#killing, killed]).then(() => {
      if (this.#killing === gate) this.#killing = undefined;
    });
    this.#killing = gate;
    return killed;
  }

  /** Sends COM_QUIT after what is under way, and resolves when the server has closed the connection, or did not within `patience` milliseconds. */
  end(closed: ConnectionError, patience: number): Promise<void> {
    this.onLost = undefined;
    if (this.lostBy !== undefined) return Promise.resolve();
    this.#goodbye = closed;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.lose(closed), patience);
      this.#socket.once("close", () => {
        clearTimeout(timer);
        resolve();
      });
      this.#native.end();
    });
  }

  /** Nothing runs here any more; what is under way rejects with `reason`. */
  lose(error: ConnectionError, reason: unknown = error): void {
    if (this.lostBy !== undefined) return;
    this.lostBy = error;
    this.inTransaction = false;
    this.#native.stream.destroy();
    this.#socket.destroy();
    const calls = [...this.#pending];
    this.#pending.clear();
    for (const call of calls) call.reject(reason);
    if (calls.length === 0) this.onLost?.(error);
  }

  #gate(inside: boolean): Promise<unknown> | undefined {
    return this.#killing ?? (inside ? undefined : this.#exclusive);
  }

  #begin(call: Call): boolean {
    const over = this.lostBy ?? this.#goodbye;
    if (over !== undefined) {
      call.reject(over);
      return false;
    }
    this.#pending.add(call);
    return true;
  }

  #execute(call: Call, mayRepeat: boolean): void {
    if (!this.#begin(call)) return;
    const { sql, values } = call;
    this.#native
      .execute({ sql, values, rowsAsArray: true }, (error, answer, fields) => {
        if (error === null) this.#settle(call, null, false, readAnswer(answer, fields));
        else this.#settle(call, error, mayRepeat);
      })
      .on("fields", mendFields);
  }

  #query(call: Call): void {
    if (!this.#begin(call)) return;
    this.#native
      .query({ sql: call.sql, rowsAsArray: true }, (error, answer, fields) => {
        this.#settle(call, error, false, error === null ? readAnswer(answer, fields) : noAnswer);
      })
      .on("fields", mendFields);
  }

  #settle(call: Call, error: NativeError | null, mayRepeat: boolean, answer: Answer = noAnswer): void {
    // It was settled when the connection was lost.
    if (!this.#pending.delete(call)) return;
    if (error === null) {
      if (answer.header !== undefined) this.#note(answer.header);
      if (call.interrupted && call.reads) call.reject(cancelledError(call.sql));
      else call.resolve(answer);
    } else if (isLoss(error)) {
      const lost = lostError(this.place, error);
      call.reject(lost);
      // Somebody was waiting for an answer, and has been told.
      this.onLost = undefined;
      this.lose(lost);
    } else if (mayRepeat && this.#pending.size === 0 && this.#repair(error, call)) {
      this.#execute(call, false);
    } else if (error.errno === numbers.notPreparable && call.values.length === 0) {
      this.#query(call);
    } else {
      if (endsTransaction(error, this.lockTimeoutEndsTransaction)) this.inTransaction = false;
      const stopped = call.interrupted && error.errno === numbers.sortInterrupted;
      call.reject(stopped ? cancelledError(call.sql) : translateError(error, call.sql, call.values));
    }
  }

  /**
   * Whether it helps to run the statement once more; it has not run yet. Nobody else may be under way, or the order would be another.
   * The server prepares again by itself after a change of a table, and gives up when that happens all the time.
   */
  #repair({ errno }: NativeError, { sql }: Call): boolean {
    const forget = (text: string): unknown => this.#native.unprepare({ sql: text, rowsAsArray: true });
    if (errno === numbers.tooManyPrepared) {
      const texts = this.#prepared.dropHalf();
      texts.forEach(forget);
      return texts.length > 0;
    }
    if (errno !== numbers.mustPrepareAgain && errno !== numbers.unknownPrepared) return false;
    forget(sql);
    return true;
  }

  #note({ serverStatus }: NativeHeader): void {
    this.inTransaction = (serverStatus & inTransactionFlag) !== 0;
  }
}

const noAnswer: Answer = { rows: undefined, fields: [], header: undefined };
