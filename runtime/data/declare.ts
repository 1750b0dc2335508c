/** What a user calls to check untrusted values; the build replaces each call by straight-line code for the type. */
import { type Issue, NotTransformedError } from "../connection/errors.js";
import type { ParseOptions } from "./parsing.js";

export type SafeParsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Checks a value and answers a clean copy with the declared fields. Throws `ValidationError` with every issue.
 *
 * Values are converted where a value of another type plainly stands for one of the declared type ("48" for a number), unless
 * `strict` is set; fields with a default may be left out; keys that the type does not name are left out of the copy.
 */
export function parse<Value>(_input: unknown, _options?: ParseOptions): Value {
  throw new NotTransformedError("parse()");
}

/** As `parse`, with the issues as a value. */
export function safeParse<Value>(_input: unknown, _options?: ParseOptions): SafeParsed<Value> {
  throw new NotTransformedError("safeParse()");
}

/** As `parse`, from a text of JSON: what JSON has no form for comes as text, in strict mode too. */
export function parseJson<Value>(_text: string, _options?: ParseOptions): Value {
  throw new NotTransformedError("parseJson()");
}

/** As `parseJson`, with the issues as a value. */
export function safeParseJson<Value>(_text: string, _options?: ParseOptions): SafeParsed<Value> {
  throw new NotTransformedError("safeParseJson()");
}

/** As `parse`, for types whose validators answer promises. */
export function parseAsync<Value>(_input: unknown, _options?: ParseOptions): Promise<Value> {
  throw new NotTransformedError("parseAsync()");
}

/** As `parseAsync`, with the issues as a value. */
export function safeParseAsync<Value>(_input: unknown, _options?: ParseOptions): Promise<SafeParsed<Value>> {
  throw new NotTransformedError("safeParseAsync()");
}

/** Whether a value is of the type as it stands: nothing is converted, filled in or read under an alias. */
export function is<Value>(_input: unknown): _input is Value {
  throw new NotTransformedError("is()");
}
