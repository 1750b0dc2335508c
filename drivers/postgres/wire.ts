/** A socket -> exchanges, in order: what is asked up to one Sync, and who takes the answers. Several are under way at once. */
import type { Socket } from "node:net";
import { ConnectionError, type SqlModelError } from "../../runtime/connection/errors.js";
import type { TransactionState } from "../server/session.js";
import { answer, Answers, readReport, readTexts } from "./answers.js";
import { brokenError, closedError, lostError } from "./errors.js";
import { Requests } from "./requests.js";

/** Takes the answers to everything up to one Sync. Exactly one of `finish` and `lose` is called, and then nothing more. */
export interface Exchange {
  /** The server was asked to cancel while it waited. */
  isInterrupted: boolean;
  /** A message: its fields are the bytes from `start` to `end`, as long as the call lasts. */
  receive(type: number, bytes: Buffer, start: number, end: number): void;
  /** The server is done, also after an error; `state` is what it says of the transaction now. */
  finish(state: TransactionState): void;
  lose(reason: SqlModelError): void;
}

/** Milliseconds that a goodbye may take. */
const longestGoodbye = 2_000;

export class Wire {
  readonly requests = new Requests();
  readonly socket: Socket;
  lostBy: ConnectionError | undefined;
  onLost: ((error: ConnectionError) => void) | undefined;
  transactionState: TransactionState = "none";
  /** What the server reports of its settings, and again when one changes. */
  readonly parameters = new Map<string, string>();
  /** A setting was changed by SQL, and not by the server's own configuration. */
  hasChangedSettings = false;
  readonly #answers = new Answers((type, bytes, start, end) => this.#receive(type, bytes, start, end));
  /** Those that wait for answers; the one at `#first` gets the next. */
  #waiting: Exchange[] = [];
  #first = 0;
  #isSignedIn = false;
  #willFlush = false;
  readonly #flush = (): void => this.#write();

  constructor(socket: Socket) {
    this.socket = socket;
    socket.on("data", (piece: Buffer) => this.#read(piece));
    socket.on("error", (error) => this.#lose(brokenError(error)));
    // The server's end of the stream: nothing will come after it.
    socket.on("end", () => this.#lose(brokenError(undefined)));
    socket.on("close", () => this.#lose(brokenError(undefined)));
    // It was stopped while it was decided whether to encrypt.
    socket.resume();
    if (socket.destroyed) this.#lose(brokenError(undefined));
  }

  /** From here on messages may be long, and settings are compared with what they are now. */
  signedIn(): void {
    this.#isSignedIn = true;
    this.#answers.trust();
  }

  get isIdle(): boolean {
    return this.#waiting.length === this.#first;
  }

  /** What the server is working on, and what comes after it. */
  get waiting(): readonly Exchange[] {
    return this.#waiting.slice(this.#first);
  }

  /**
   * Takes what was written to `requests` since the last call as one exchange. It is sent together with whatever else is submitted before
   * the event loop turns: one packet instead of many.
   */
  submit(exchange: Exchange): void {
    this.#waiting.push(exchange);
    if (this.#willFlush) return;
    this.#willFlush = true;
    process.nextTick(this.#flush);
  }

  /** Lets the server finish what it was asked, and says goodbye. */
  close(): Promise<void> {
    const { socket, requests } = this;
    if (this.lostBy === undefined) {
      this.lostBy = closedError();
      requests.terminate();
      this.#write();
      socket.end();
    }
    if (socket.closed) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => socket.destroy(), longestGoodbye);
      socket.once("close", () => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  destroy(reason: SqlModelError): void {
    this.#end(reason instanceof ConnectionError ? reason : closedError(reason), reason);
  }

  #write(): void {
    this.#willFlush = false;
    if (!this.requests.isEmpty && !this.socket.destroyed) this.socket.write(this.requests.take());
  }

  #read(piece: Buffer): void {
    try {
      this.#answers.push(piece);
    } catch (error) {
      // Whatever it is, what comes after it cannot be told apart any more.
      this.#lose(error instanceof ConnectionError ? error : brokenError(error));
    }
  }

  #receive(type: number, bytes: Buffer, start: number, end: number): void {
    const exchange = this.#waiting[this.#first];
    switch (type) {
      case answer.dataRow:
        exchange?.receive(type, bytes, start, end);
        return;
      case answer.ready:
        this.transactionState = states[bytes[start]!] ?? "none";
        this.#next();
        exchange?.finish(this.transactionState);
        return;
      case answer.parameter:
        return this.#setParameter(readTexts(bytes, start, end));
      case answer.notice:
      case answer.notification:
        return;
      case answer.copyIn:
      case answer.copyOut:
        // The messages after it would be taken for data; texts that ask for it are refused before they are sent.
        throw new ConnectionError("CONNECTION_LOST", "The server asks for the data of a COPY, which this driver does not send; the connection was closed.");
      case answer.error: {
        const report = readReport(bytes, start, end);
        // One that signs in has words of its own for it.
        if (this.#isSignedIn && report.fatal) return this.#lose(lostError(report));
        exchange?.receive(type, bytes, start, end);
        return;
      }
      default:
        exchange?.receive(type, bytes, start, end);
    }
  }

  #next(): void {
    this.#first += 1;
    if (this.#first === this.#waiting.length) this.#waiting.length = this.#first = 0;
    else if (this.#first > 1000) this.#waiting.splice(0, this.#first), (this.#first = 0);
  }

  #setParameter([name = "", value = ""]: readonly string[]): void {
    // These change by themselves.
    if (this.#isSignedIn && name !== "in_hot_standby" && name !== "is_superuser") this.hasChangedSettings = true;
    this.parameters.set(name, value);
  }

  #lose(reason: ConnectionError): void {
    this.#end(this.lostBy ?? reason, reason);
  }

  /** Everybody is told once; the socket is gone for good. */
  #end(lostBy: ConnectionError, reason: SqlModelError): void {
    const isNews = this.lostBy === undefined;
    this.lostBy ??= lostBy;
    const waiting = this.#waiting.slice(this.#first);
    this.#waiting = [];
    this.#first = 0;
    this.socket.destroy();
    for (const exchange of waiting) exchange.lose(reason);
    if (isNews && waiting.length === 0) this.onLost?.(lostBy);
  }
}

/** The bytes I, T and E. */
const states: Readonly<Record<number, TransactionState>> = { 0x49: "none", 0x54: "open", 0x45: "failed" };
