/** How a type of ours stands for schemas of the suite, and the types that many of them share. A value is a property's: rules belong to properties. */
import type { JsonSchema } from "sqlmodel";

export interface Way {
  /** Whether our validator takes the text of `{ value }`. */
  readonly ours: (text: string) => boolean;
  /** What we write for the type. */
  readonly schema: JsonSchema;
  /** `file: description` of each group whose schema the type says. */
  readonly groups: readonly string[];
}

export interface Typed<Value> {
  value: Value;
}

export type Thing = Record<string, unknown>;

/** Keywords ask nothing of values of other kinds: a type has to name those. */
export type NotList = string | number | boolean | null | Thing;
export type NotObject = string | number | boolean | null | unknown[];
export type NotText = number | boolean | null | unknown[] | Thing;
export type NotNumber = string | boolean | null | unknown[] | Thing;

/** Whatever JSON holds. Unlike `unknown` it is there. */
export type Anything = NotList | unknown[];
