/** The names that a user gives savepoints -> names of ours, so that no text of the user's gets into SQL. */
import { TransactionError } from "./errors.js";

/** The savepoints set by one transaction handle, in order. A name may stand in it several times; the newest counts. */
export class Savepoints {
  readonly #names: string[] = [];
  readonly #depth: number;

  /** `depth` tells the savepoints of nested transactions apart. */
  constructor(depth: number) {
    this.#depth = depth;
  }

  add(name: string): string {
    return this.#nameOf(this.#names.push(name) - 1);
  }

  /** The savepoints set after it are gone; it stays. */
  returnTo(name: string): string {
    const index = this.#find(name);
    this.#names.length = index + 1;
    return this.#nameOf(index);
  }

  release(name: string): string {
    const index = this.#find(name);
    this.#names.length = index;
    return this.#nameOf(index);
  }

  #find(name: string): number {
    const index = this.#names.lastIndexOf(name);
    if (index >= 0) return index;
    throw new TransactionError("SAVEPOINT_NOT_FOUND", `There is no savepoint ${JSON.stringify(name)} in this transaction: set it with savepoint() first.`);
  }

  #nameOf = (index: number): string => `sqlmodel_${this.#depth}_${index}`;
}
