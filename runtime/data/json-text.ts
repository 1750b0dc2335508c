/** Single values -> their JSON text, for straight-line code that knows the type: text is put together here. What JSON carries of a value, json-copies.ts says. */
import { jsonBigint, jsonBoolean, jsonBytes, jsonInstant, jsonNull, jsonNumber, jsonString, jsonUndefined, jsonUnknown } from "./json-copies.js";

/** What JSON escapes: quotes, backslashes, control characters, and halves of surrogate pairs. */
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A short text is looked through here; for a long one the engine's own search pays. */
const short = 8;

export function stringText(value: unknown): string {
  const text = jsonString(value);
  const { length } = text;
  if (length > short) return escaped.test(text) ? JSON.stringify(text) : `"${text}"`;
  for (let index = 0; index < length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit >= 0xd800 && unit <= 0xdfff)) return JSON.stringify(text);
  }
  return `"${text}"`;
}

/** As a text: in a template, a number would become the same one. */
export const numberText = (value: unknown): string => `${jsonNumber(value)}`;
export const booleanText = (value: unknown): string => (jsonBoolean(value) ? "true" : "false");
export const bigintText = (value: unknown): string => `"${jsonBigint(value)}"`;
export const instantText = (value: unknown): string => `"${jsonInstant(value)}"`;
export const bytesText = (value: unknown): string => `"${jsonBytes(value)}"`;
export const unknownText = (value: unknown): string => JSON.stringify(jsonUnknown(value));
export const nullText = (value: unknown): string => String(jsonNull(value));
export const undefinedText = (value: unknown): string => String(jsonUndefined(value));
