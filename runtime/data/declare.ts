/** What a user calls to check untrusted values; the build replaces each call by straight-line code for the type. */
import { type Issue, NotTransformedError } from "../connection/errors.js";

export type SafeParsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Checks a value and answers a clean copy with the declared properties. Throws `ValidationError` with every issue. */
export function parse<Value>(_input: unknown): Value {
  throw new NotTransformedError("parse()");
}

/** As `parse`, with the issues as a value. */
export function safeParse<Value>(_input: unknown): SafeParsed<Value> {
  throw new NotTransformedError("safeParse()");
}

/** Whether a value is of the type. */
export function is<Value>(_input: unknown): _input is Value {
  throw new NotTransformedError("is()");
}
