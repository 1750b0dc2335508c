/** Arguments -> what mysql2 sends, each with its exact type; what would be changed on the way, or be too long, is refused. */
import type { BoundValue } from "../../runtime/connection/port.js";
import { bindError, tooLargeError } from "./errors.js";
import type { NativeModule, NativeValue } from "./native.js";

const largestSigned = 2n ** 63n - 1n;
const smallestSigned = -(2n ** 63n);
const largestUnsigned = 2n ** 64n - 1n;

/**
 * | JavaScript                               | sent as                                                             |
 * | ---------------------------------------- | ------------------------------------------------------------------- |
 * | a whole number within ±2^53, a bigint    | BIGINT, BIGINT UNSIGNED from 2^63 on                                 |
 * | any other number, and -0                 | DOUBLE                                                              |
 * | a string                                 | text in utf8mb4: also what is meant as a date, a decimal or JSON      |
 * | a Uint8Array                             | BLOB                                                                |
 * | null                                     | NULL                                                                |
 */
export class Binder {
  readonly #bigint: NativeModule["TypedParameter"]["BIGINT"];
  /** Bytes of one packet that the server takes; it cuts the connection at a longer one. */
  readonly #limit: number;

  constructor(native: NativeModule, maxAllowedPacket: number) {
    this.#bigint = native.TypedParameter.BIGINT;
    this.#limit = maxAllowedPacket;
  }

  bind(sql: string, args: readonly BoundValue[]): NativeValue[] {
    const values = new Array<NativeValue>(args.length);
    // UTF-8 takes at most 3 bytes for one unit of UTF-16: only what could be too long is counted exactly.
    let most = sql.length * 3;
    for (let index = 0; index < args.length; index += 1) {
      const value = args[index]!;
      if (typeof value === "string") most += value.length * 3;
      else if (typeof value === "object" && value !== null) most += value.byteLength;
      values[index] = this.#value(value, index);
    }
    if (most + args.length * 20 >= this.#limit) this.#refuseTooLarge(sql, args);
    return values;
  }

  /** How many rows of these arguments one packet takes for sure. */
  fits(lists: readonly (readonly BoundValue[])[], from: number, count: number): boolean {
    let bytes = 0;
    for (let index = from; index < from + count && bytes < this.#limit / 2; index += 1) bytes += bytesOf(lists[index]!);
    return bytes < this.#limit / 2;
  }

  #value(value: BoundValue, index: number): NativeValue {
    switch (typeof value) {
      case "string":
        if (!value.isWellFormed()) throw bindError(index, "holds half of a surrogate pair, which no database can store");
        return value;
      case "number":
        if (Number.isSafeInteger(value) && !Object.is(value, -0)) return this.#bigint(value);
        if (!Number.isFinite(value)) throw bindError(index, "an argument was NaN or infinite, which MySQL cannot store");
        return value;
      case "bigint":
        if (value >= smallestSigned && value <= largestSigned) return this.#bigint(value);
        if (value > 0n && value <= largestUnsigned) return this.#bigint.unsigned(value);
        throw bindError(index, "a bigint beyond 64 bits does not fit BIGINT");
      default:
        if (value === null) return null;
        // Bytes that are no Buffer would go as text.
        if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
        throw bindError(index, value === undefined ? "an argument was undefined; write null where NULL is meant" : "is no number, string, bigint, Uint8Array or null");
    }
  }

  #refuseTooLarge(sql: string, args: readonly BoundValue[]): void {
    const bytes = Math.max(Buffer.byteLength(sql) + 1, bytesOf(args) + 10 + ((args.length + 7) >> 3) + 1);
    if (bytes > this.#limit) throw tooLargeError(sql, bytes, this.#limit);
  }
}

/** Of a packet: a type of two bytes (three where there are query attributes), and a length of up to nine before texts and bytes. */
function bytesOf(args: readonly BoundValue[]): number {
  let bytes = 0;
  for (const value of args) bytes += 3 + (typeof value === "string" ? 9 + Buffer.byteLength(value) : typeof value === "object" && value !== null ? 9 + value.byteLength : 8);
  return bytes;
}
