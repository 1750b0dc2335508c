/** Single values -> their JSON text, for straight-line code that knows the type. What is not of its type is refused: text is put together here. */
import { bytesToBase64 } from "./bytes.js";
import { dateText, jsonOfUnknown } from "./json-value.js";
import { refuse } from "./refusal.js";

/** What JSON escapes: quotes, backslashes, control characters, and halves of surrogate pairs. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A short text is looked through here; for a long one the engine's own search pays. */
const short = 8;

export function stringText(value: unknown): string {
  if (typeof value !== "string") return refuse();
  const { length } = value;
  if (length > short) return escaped.test(value) ? JSON.stringify(value) : `"${value}"`;
  for (let index = 0; index < length; index += 1) {
    const unit = value.charCodeAt(index);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff)) return JSON.stringify(value);
  }
  return `"${value}"`;
}

/** As a text: in a template, a number would become the same one. */
export function numberText(value: unknown): string {
  return Number.isFinite(value) ? `${value as number}` : refuse();
}

export function booleanText(value: unknown): string {
  return value === true ? "true" : value === false ? "false" : refuse();
}

export function bigintText(value: unknown): string {
  return typeof value === "bigint" ? `"${value}"` : refuse();
}

export function instantText(value: unknown): string {
  const text = value instanceof Date ? dateText(value) : undefined;
  return text === undefined ? refuse() : `"${text}"`;
}

export function bytesText(value: unknown): string {
  return value instanceof Uint8Array ? `"${bytesToBase64(value)}"` : refuse();
}

export function unknownText(value: unknown): string {
  return JSON.stringify(jsonOfUnknown(value, [], refuse) ?? null);
}

export function nullText(value: unknown): string {
  return value === null ? "null" : refuse();
}

/** In a list, where nothing has no other form. */
export function undefinedText(value: unknown): string {
  return value === undefined ? "null" : refuse();
}
