/** Bytes from the server -> messages, and their fields. Whatever does not fit the protocol throws, and nothing is read beyond a message. */
import { ConnectionError } from "../../runtime/connection/errors.js";

/** The types of the server's messages. */
export const answer = {
  authentication: 0x52,
  backendKey: 0x4b,
  bindComplete: 0x32,
  closeComplete: 0x33,
  commandComplete: 0x43,
  copyIn: 0x47,
  copyOut: 0x48,
  dataRow: 0x44,
  emptyQuery: 0x49,
  error: 0x45,
  noData: 0x6e,
  notice: 0x4e,
  notification: 0x41,
  parameter: 0x53,
  parseComplete: 0x31,
  portalSuspended: 0x73,
  ready: 0x5a,
  rowDescription: 0x54,
} as const;

/** One message: its fields are the bytes from `start` to `end`, as long as the call lasts. */
export type Receive = (type: number, bytes: Buffer, start: number, end: number) => void;

/** Signing in needs no long messages, and who answers is not known yet. */
const longestAtFirst = 64 * 1024;
/** PostgreSQL itself makes no row of more; V8 no text of more than half of it. */
const longest = 2 ** 30;

/** Cuts the stream of bytes into messages. */
export class Answers {
  readonly #receive: Receive;
  #longest = longestAtFirst;
  /** The beginning of a message whose end has not come, in pieces that are put together once. */
  #pieces: Buffer[] = [];
  #held = 0;
  #needed = 0;

  constructor(receive: Receive) {
    this.#receive = receive;
  }

  trust(): void {
    this.#longest = longest;
  }

  push(piece: Buffer): void {
    let bytes = piece;
    if (this.#held > 0) {
      this.#pieces.push(piece);
      this.#held += piece.length;
      if (this.#held < this.#needed) return;
      bytes = Buffer.concat(this.#pieces, this.#held);
      this.#pieces = [];
      this.#held = 0;
    }
    const { length } = bytes;
    let at = 0;
    let needed = 5;
    while (length - at >= 5) {
      const size = bytes.readUInt32BE(at + 1);
      if (size < 4 || size > this.#longest) throw malformed();
      needed = 1 + size;
      if (length - at < needed) break;
      this.#receive(bytes[at]!, bytes, at + 5, at + needed);
      at += needed;
      needed = 5;
    }
    if (at === length) return;
    this.#pieces.push(at === 0 ? bytes : bytes.subarray(at));
    this.#held = length - at;
    this.#needed = needed;
  }
}

export const malformed = (): ConnectionError =>
  new ConnectionError("CONNECTION_LOST", "The server sent bytes that are no PostgreSQL message; the connection was closed.");

export type TextRow = (string | null)[];

/** DataRow -> its texts, by position. */
export function readRow(bytes: Buffer, start: number, end: number): TextRow {
  if (end - start < 2) throw malformed();
  const count = bytes.readUInt16BE(start);
  const row: TextRow = new Array(count);
  let at = start + 2;
  for (let index = 0; index < count; index += 1) {
    if (end - at < 4) throw malformed();
    const length = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    at += 4;
    if (length === -1) {
      row[index] = null;
      continue;
    }
    if (length < 0 || length > end - at) throw malformed();
    row[index] = readText(bytes, at, length);
    at += length;
  }
  return row;
}

const { fromCharCode } = String;

/** Short texts of ASCII are put together here: asking Buffer costs 70 ns each, and most columns are short. */
function readText(bytes: Buffer, at: number, length: number): string {
  const end = at + length;
  if (length > 8 || !isAscii(bytes, at, end)) return bytes.toString("utf8", at, end);
  switch (length) {
    case 0:
      return "";
    case 1:
      return fromCharCode(bytes[at]!);
    case 2:
      return fromCharCode(bytes[at]!, bytes[at + 1]!);
    case 3:
      return fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!);
    case 4:
      return fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!);
    case 5:
      return fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!, bytes[at + 4]!);
    case 6:
      return fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!, bytes[at + 4]!, bytes[at + 5]!);
    case 7:
      return fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!, bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!);
    default:
      return fromCharCode(bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!, bytes[at + 4]!, bytes[at + 5]!, bytes[at + 6]!, bytes[at + 7]!);
  }
}

function isAscii(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bytes[at]! > 127) return false;
  return true;
}

export interface Column {
  readonly name: string;
  /** The object id of its type in `pg_type`. */
  readonly type: number;
}

/** RowDescription -> the columns. */
export function readColumns(bytes: Buffer, start: number, end: number): readonly Column[] {
  if (end - start < 2) throw malformed();
  const columns: Column[] = [];
  let at = start + 2;
  for (let left = bytes.readUInt16BE(start); left > 0; left -= 1) {
    const stop = endOfText(bytes, at, end);
    if (end - stop < 19) throw malformed();
    columns.push({ name: bytes.toString("utf8", at, stop), type: bytes.readUInt32BE(stop + 7) });
    at = stop + 19;
  }
  return columns;
}

/** Texts that each end with a NUL, such as a ParameterStatus. */
export function readTexts(bytes: Buffer, start: number, end: number): readonly string[] {
  const texts: string[] = [];
  for (let at = start; at < end; ) {
    const stop = endOfText(bytes, at, end);
    texts.push(bytes.toString("utf8", at, stop));
    at = stop + 1;
  }
  return texts;
}

/** What the server says of an error. */
export interface Report {
  /** A SQLSTATE. */
  readonly code: string;
  readonly message: string;
  /** May hold values. */
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  readonly position: number | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly constraint: string | undefined;
  /** The function of the server's source that reported it: unlike the message, it is in no language. */
  readonly routine: string | undefined;
  /** The session is over. */
  readonly fatal: boolean;
}

/** ErrorResponse -> its fields. */
export function readReport(bytes: Buffer, start: number, end: number): Report {
  const fields = new Map<string, string>();
  for (const text of readTexts(bytes, start, end)) if (text !== "") fields.set(text[0]!, text.slice(1));
  const position = Number(fields.get("P"));
  const severity = fields.get("V") ?? fields.get("S");
  return {
    code: fields.get("C") ?? "",
    message: fields.get("M") ?? "",
    detail: fields.get("D"),
    hint: fields.get("H"),
    position: position > 0 ? position : undefined,
    table: fields.get("t"),
    column: fields.get("c"),
    constraint: fields.get("n"),
    routine: fields.get("R"),
    fatal: severity === "FATAL" || severity === "PANIC",
  };
}

/** CommandComplete -> its tag, such as "INSERT 0 1". */
export const readTag = (bytes: Buffer, start: number, end: number): string => bytes.toString("latin1", start, endOfText(bytes, start, end));

function endOfText(bytes: Buffer, start: number, end: number): number {
  const stop = bytes.indexOf(0, start);
  if (stop === -1 || stop >= end) throw malformed();
  return stop;
}
