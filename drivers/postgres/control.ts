/** A text of ours without arguments (BEGIN, COMMIT, DISCARD ALL) -> the command that the server says it ran. */
import type { SqlModelError } from "../../runtime/connection/errors.js";
import { answer, readReport, readTag, type Report } from "./answers.js";
import { statementError } from "./errors.js";
import type { Exchange } from "./wire.js";

export class Control implements Exchange {
  isInterrupted = false;
  readonly #text: string;
  readonly #resolve: (tag: string) => void;
  readonly #reject: (error: unknown) => void;
  #tag = "";
  #report: Report | undefined;

  constructor(text: string, resolve: (tag: string) => void, reject: (error: unknown) => void) {
    this.#text = text;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  receive(type: number, bytes: Buffer, start: number, end: number): void {
    if (type === answer.commandComplete) this.#tag = readTag(bytes, start, end);
    else if (type === answer.error) this.#report = readReport(bytes, start, end);
  }

  finish(): void {
    if (this.#report === undefined) this.#resolve(this.#tag);
    else this.#reject(statementError(this.#report, this.#text, [], this.isInterrupted));
  }

  lose(reason: SqlModelError): void {
    this.#reject(reason);
  }
}
