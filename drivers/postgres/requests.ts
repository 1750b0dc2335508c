/** What is asked of the server -> bytes of its protocol, collected until they are sent as one. */
import type { BoundValue } from "../../runtime/connection/port.js";

/** Statements that are written one after the other share such a piece of memory. */
const pieceSize = 32 * 1024;
/** A text up to this length is written without counting its bytes first, into room for its longest form. */
const uncounted = 1024;

const code = { bind: 0x42, close: 0x43, describe: 0x44, execute: 0x45, parse: 0x50, query: 0x51, sync: 0x53, terminate: 0x58 } as const;

export class Requests {
  #bytes = Buffer.allocUnsafeSlow(pieceSize);
  /** Where begins what has not been taken. */
  #start = 0;
  #end = 0;

  /** Everything written since the last time. The memory is not written again. */
  take(): Buffer {
    const taken = this.#bytes.subarray(this.#start, this.#end);
    this.#start = this.#end;
    // One long statement must not hold its memory for as long as the session lives.
    if (this.#bytes.length > pieceSize) {
      this.#bytes = Buffer.allocUnsafeSlow(pieceSize);
      this.#start = 0;
      this.#end = 0;
    }
    return taken;
  }

  get isEmpty(): boolean {
    return this.#start === this.#end;
  }

  parse(name: string, text: string): void {
    const message = this.#begin(code.parse);
    this.#text(name);
    this.#text(text);
    // The server finds the types of the parameters by itself.
    this.#int16(0);
    this.#finish(message);
  }

  /** Values are copied: what the caller changes later is not sent. */
  bind(portal: string, name: string, args: readonly BoundValue[]): void {
    const message = this.#begin(code.bind);
    const count = args.length;
    this.#text(portal);
    this.#text(name);
    this.#formats(args);
    this.#int16(count);
    for (let index = 0; index < count; index += 1) this.#value(args[index]!);
    // All columns are answered as texts.
    this.#int16(0);
    this.#finish(message);
  }

  describePortal(portal: string): void {
    const message = this.#begin(code.describe);
    this.#byte(0x50);
    this.#text(portal);
    this.#finish(message);
  }

  /** At most `rows` rows; 0 for all. */
  execute(portal: string, rows: number): void {
    const message = this.#begin(code.execute);
    this.#text(portal);
    this.#int32(rows);
    this.#finish(message);
  }

  closeStatement(name: string): void {
    this.#close(0x53, name);
  }

  closePortal(portal: string): void {
    this.#close(0x50, portal);
  }

  /** Ends the statements since the last one, and the transaction that they are where no other is open. */
  sync(): void {
    this.#finish(this.#begin(code.sync));
  }

  /** A text without parameters, which is its own Sync. */
  query(text: string): void {
    const message = this.#begin(code.query);
    this.#text(text);
    this.#finish(message);
  }

  terminate(): void {
    this.#finish(this.#begin(code.terminate));
  }

  #close(kind: number, name: string): void {
    const message = this.#begin(code.close);
    this.#byte(kind);
    this.#text(name);
    this.#finish(message);
  }

  /** Bytes are sent as they are, everything else as text. Where all are texts nothing needs to be said. */
  #formats(args: readonly BoundValue[]): void {
    const count = args.length;
    let index = 0;
    while (index < count && !isBytes(args[index]!)) index += 1;
    if (index === count) return this.#int16(0);
    this.#int16(count);
    for (const value of args) this.#int16(isBytes(value) ? 1 : 0);
  }

  #value(value: BoundValue): void {
    if (typeof value === "string") return this.#counted(value);
    if (value === null) return this.#int32(-1);
    if (typeof value === "object") {
      this.#int32(value.length);
      this.#room(value.length);
      this.#bytes.set(value, this.#end);
      this.#end += value.length;
      return;
    }
    this.#counted(String(value));
  }

  /** A text with its length in bytes before it. */
  #counted(text: string): void {
    this.#int32(0);
    const waiting = this.#end - this.#start;
    this.#write(text);
    const start = this.#start + waiting;
    this.#bytes.writeInt32BE(this.#end - start, start - 4);
  }

  /** A text with a NUL after it. */
  #text(text: string): void {
    this.#write(text);
    this.#byte(0);
  }

  #write(text: string): void {
    const { length } = text;
    this.#room(length <= uncounted ? length * 3 : Buffer.byteLength(text));
    const bytes = this.#bytes;
    let end = this.#end;
    if (length <= 24) {
      // As for reading: a call of Buffer costs more than a few characters do.
      let index = 0;
      for (; index < length; index += 1) {
        const character = text.charCodeAt(index);
        if (character > 127) break;
        bytes[end + index] = character;
      }
      if (index === length) {
        this.#end = end + length;
        return;
      }
    }
    end += bytes.write(text, end, "utf8");
    this.#end = end;
  }

  /** Answers where its length stands, counted from the start: the memory may be changed for a larger one meanwhile. */
  #begin(type: number): number {
    this.#room(5);
    this.#bytes[this.#end] = type;
    this.#end += 5;
    return this.#end - 4 - this.#start;
  }

  /** The length counts itself, and not the type. */
  #finish(message: number): void {
    const at = this.#start + message;
    this.#bytes.writeInt32BE(this.#end - at, at);
  }

  #byte(value: number): void {
    this.#room(1);
    this.#bytes[this.#end] = value;
    this.#end += 1;
  }

  #int16(value: number): void {
    this.#room(2);
    this.#end = this.#bytes.writeUInt16BE(value, this.#end);
  }

  #int32(value: number): void {
    this.#room(4);
    this.#end = this.#bytes.writeInt32BE(value, this.#end);
  }

  #room(count: number): void {
    if (this.#bytes.length - this.#end >= count) return;
    const waiting = this.#end - this.#start;
    const larger = Buffer.allocUnsafeSlow(Math.max(pieceSize, (waiting + count) * 2));
    this.#bytes.copy(larger, 0, this.#start, this.#end);
    this.#bytes = larger;
    this.#start = 0;
    this.#end = waiting;
  }
}

/** `instanceof` would miss what another realm made, as a test runner's sandbox does. */
export const isBytes = (value: unknown): value is Uint8Array =>
  typeof value === "object" && ArrayBuffer.isView(value) && (value as Uint8Array).BYTES_PER_ELEMENT === 1;
