/** Several statements, sent together -> the rows of each; all of them are stored, or none. */
import type { SqlModelError } from "../../runtime/connection/errors.js";
import type { BoundValue } from "../../runtime/connection/port.js";
import { answer, readReport, readRow, type Report, type TextRow } from "./answers.js";
import { statementError } from "./errors.js";
import type { Requests } from "./requests.js";
import type { Exchange } from "./wire.js";

export interface BatchStatement {
  readonly text: string;
  readonly args: readonly BoundValue[];
}

/**
 * They share one Sync, so outside a transaction they are one: the server takes back what came before a failure, and leaves out what comes
 * after. Nothing is kept prepared; a text that follows itself is sent once.
 */
export class Batch implements Exchange {
  isInterrupted = false;
  readonly #statements: readonly BatchStatement[];
  readonly #take: (texts: TextRow, index: number) => void;
  readonly #resolve: () => void;
  readonly #reject: (error: unknown) => void;
  #index = 0;
  #report: Report | undefined;
  #failure: { readonly error: unknown } | undefined;

  /** `take` is given the rows of the statement at `index`, and may throw. */
  constructor(statements: readonly BatchStatement[], take: (texts: TextRow, index: number) => void, resolve: () => void, reject: (error: unknown) => void) {
    this.#statements = statements;
    this.#take = take;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  write(requests: Requests): void {
    let parsed: string | undefined;
    for (const { text, args } of this.#statements) {
      if (text !== parsed) requests.parse("", text);
      parsed = text;
      requests.bind("", "", args);
      requests.execute("", 0);
    }
    requests.sync();
  }

  receive(type: number, bytes: Buffer, start: number, end: number): void {
    switch (type) {
      case answer.dataRow: {
        if (this.#failure !== undefined) return;
        const texts = readRow(bytes, start, end);
        try {
          this.#take(texts, this.#index);
        } catch (error) {
          this.#failure = { error };
        }
        return;
      }
      case answer.commandComplete:
      case answer.emptyQuery:
        this.#index += 1;
        return;
      case answer.error:
        this.#report = readReport(bytes, start, end);
        return;
      default:
    }
  }

  finish(): void {
    if (this.#report !== undefined) {
      // At the end of all, it is a constraint that is checked last: whose, nobody knows.
      const { text, args } = this.#statements[Math.min(this.#index, this.#statements.length - 1)]!;
      this.#reject(statementError(this.#report, text, args, this.isInterrupted));
    } else if (this.#failure !== undefined) {
      this.#reject(this.#failure.error);
    } else {
      this.#resolve();
    }
  }

  lose(reason: SqlModelError): void {
    this.#reject(reason);
  }
}
