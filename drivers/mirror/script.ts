/** Statements of all connections of one mirror -> the list of them, their answers, and the keys that they made. */
import type { DialectName } from "../../runtime/connection/port.js";
import { Answers } from "./answers.js";
import { mirroredAs, type Mirrored } from "./dialects.js";
import type { RecordedStatement } from "./recorded.js";

export class Script {
  readonly mirrored: Mirrored;
  readonly answers = new Answers();
  statements: RecordedStatement[] = [];
  #keys = 0;

  constructor(dialect: DialectName) {
    this.mirrored = mirroredAs(dialect);
  }

  nextKey(): number {
    this.#keys += 1;
    return this.#keys;
  }
}
