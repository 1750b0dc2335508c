/** A row of user SQL without a declared type -> an object by column name, with values as pg reads them; where that would lose something, exactly. */
import { DecodeError } from "../../runtime/connection/errors.js";
import type { Column, TextRow } from "./answers.js";
import type { NativeModule, ReadText } from "./native.js";

export type ReadRow = (row: TextRow) => unknown;
type Types = NativeModule["types"];

const asText: ReadText = (text) => text;
/** The type whose list reader splits a list into texts. */
const textList = 1009;

/**
 * Where pg's own readers are not followed. An integer beyond ±2^53 is a bigint; numeric is its exact text; what has to do with time is the
 * text that the server writes, because a Date has no microseconds, no infinity, and a zone that a date has not.
 */
const readers: Readonly<Record<number, (types: Types) => ReadText>> = {
  17: () => readBytes,
  20: () => readInteger,
  1016: (types) => readList(types, readInteger),
  1231: (types) => types.getTypeParser(textList, "text"),
  ...Object.fromEntries([1082, 1083, 1114, 1184, 1186, 1266].map((type) => [type, () => asText])),
  ...Object.fromEntries([1115, 1182, 1183, 1185, 1187, 1270].map((type) => [type, (types: Types) => types.getTypeParser(textList, "text")])),
};

/** Throws `DecodeError` for two columns of one name: an object holds only one of them. */
export function readerOf(columns: readonly Column[], types: Types): ReadRow {
  const names = columns.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new DecodeError(twice, "one column of this name, told apart by AS", "several");
  const reads = columns.map(({ type }) => readers[type]?.(types) ?? types.getTypeParser(type, "text"));
  return (row) => {
    const object = {};
    for (let index = 0; index < names.length; index += 1) {
      const text = row[index]!;
      setOwn(object, names[index]!, text === null ? null : reads[index]!(text));
    }
    return object;
  };
}

/** The texts by name, for a reader that wants them so. */
export function textsOf(columns: readonly Column[]): (row: TextRow) => Record<string, unknown> {
  return (row) => {
    const object = {};
    columns.forEach(({ name }, index) => setOwn(object, name, row[index]));
    return object;
  };
}

/** A column may be called `__proto__`, which an assignment would not store. */
function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__") Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

function readInteger(text: string): number | bigint {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

function readList(types: Types, read: (text: string) => unknown): ReadText {
  const split = types.getTypeParser(textList, "text");
  const each = (item: unknown): unknown => (Array.isArray(item) ? item.map(each) : typeof item === "string" ? read(item) : item);
  return (text) => each(split(text));
}

/** Both of the server's notations: `\x41`, and the older one with backslashes and octal numbers. */
function readBytes(text: string): Uint8Array {
  if (text.startsWith("\\x")) return new Uint8Array(Buffer.from(text.slice(2), "hex"));
  const plain = text.replace(/\\(\\|[0-7]{3})/g, (_escape, code: string) => (code === "\\" ? "\\" : String.fromCharCode(Number.parseInt(code, 8))));
  return new Uint8Array(Buffer.from(plain, "latin1"));
}
