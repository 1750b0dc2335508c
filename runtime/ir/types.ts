/** What a column or an expression holds, in the model's own words; dialects map it to their types and codecs. */

export type ColumnType =
  | { readonly kind: "number" }
  | { readonly kind: "int"; readonly bits: 16 | 32 | 64 }
  | { readonly kind: "bigint" }
  | { readonly kind: "decimal"; readonly digits: number | undefined; readonly places: number | undefined }
  | { readonly kind: "string"; readonly maxLength: number | undefined }
  | { readonly kind: "boolean" }
  /** A `Date`: an instant with milliseconds. */
  | { readonly kind: "instant" }
  | { readonly kind: "dateOnly" }
  | { readonly kind: "timeOnly" }
  | { readonly kind: "uuid" }
  | { readonly kind: "bytes" }
  /** A union of literals: all strings, or all numbers. */
  | { readonly kind: "enum"; readonly values: readonly string[] | readonly number[] }
  | { readonly kind: "json"; readonly shape: Shape }
  /** `sqlType=array`: an array of its own where the database has such a type, JSON of this shape elsewhere. */
  | { readonly kind: "array"; readonly element: ColumnType; readonly elementNullable: boolean; readonly shape: Shape };

export type ColumnKind = ColumnType["kind"];

/** The structure of a value as its TypeScript type describes it; what `parse`, `is`, `dump` and JSON columns are emitted from. */
export type Shape =
  | { readonly kind: "string" | "number" | "boolean" | "bigint" | "date" | "bytes" | "null" | "undefined" | "unknown" }
  | { readonly kind: "int"; readonly bits: 16 | 32 | 64 }
  | { readonly kind: "decimal" | "uuid" | "dateOnly" | "timeOnly" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint }
  /** A template literal type: as TypeScript writes it, and as an anchored regular expression. */
  | { readonly kind: "template"; readonly text: string; readonly pattern: string }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "array" | "set"; readonly element: Shape }
  | { readonly kind: "map"; readonly key: Shape; readonly value: Shape }
  /** The first `required` of the elements are always there; `rest` stands for any number of values after them, and `last` after those. */
  | { readonly kind: "tuple"; readonly elements: readonly Shape[]; readonly required: number; readonly rest: Shape | undefined; readonly last: readonly Shape[] }
  | { readonly kind: "record"; readonly key: KeyShape; readonly value: Shape }
  | { readonly kind: "object"; readonly properties: readonly ShapeProperty[] }
  /** A named structure, described once in the definitions that travel with the shape: types may be recursive. */
  | { readonly kind: "reference"; readonly definition: Definition }
  /** A type that contains itself with no object of a name in between: `type Json = string | Json[]`. */
  | { readonly kind: "recursive"; readonly type: RecursiveType };

/** `shape` is filled in after the type is met inside of itself. */
export interface RecursiveType {
  readonly name: string;
  readonly shape: Shape;
}

/** What the keys of an index signature look like; to JavaScript every one is a text. */
export type KeyShape = { readonly kind: "string" | "number" } | { readonly kind: "template"; readonly text: string; readonly pattern: string };

/** A named structure. Its lists are filled after the reference exists, because a type may contain itself. */
export interface Definition {
  readonly name: string;
  readonly properties: readonly ShapeProperty[];
  /** A table's properties that lead to other tables: loaded or left out. Read only for what goes out. */
  readonly relations: readonly ShapeProperty[];
  /** Index signatures beside the properties: what other keys hold. */
  readonly indexes: readonly { readonly key: KeyShape; readonly value: Shape }[];
  /** The interface's tags; of a type that is computed (`Omit<…>`, an intersection) nothing but the properties' own. */
  readonly facts: TypeFacts;
}

/** What the tags of an interface say of its values; those of the interfaces it extends are in it. */
export interface TypeFacts {
  readonly title: string | undefined;
  readonly description: string | undefined;
  /** What becomes of keys that the type does not name. Undefined is `ignore`, unless a call says otherwise. */
  readonly extra: "ignore" | "forbid" | "allow" | undefined;
  readonly strict: boolean;
  /** Called with the raw input; what they answer is checked in its place. Those of a base come first. */
  readonly before: readonly UserFunction[];
  /** Called with the clean value, when it has no issue. */
  readonly model: readonly UserFunction[];
}

export interface ShapeProperty {
  readonly name: string;
  /** Carries `?`. */
  readonly optional: boolean;
  readonly readonly: boolean;
  readonly shape: Shape;
  readonly rules: readonly Rule[];
  readonly facts: PropertyFacts;
}

/** What the tags of a property say beside its rules. */
export interface PropertyFacts {
  readonly description: string | undefined;
  /** Values of the field as JSON holds them: what `@example` says. */
  readonly examples: readonly unknown[];
  /** Computed from the clean value, and never read from an input. */
  readonly computed: UserFunction | undefined;
  /** What stands in for a value that is left out of an input. */
  readonly default: PropertyDefault | undefined;
  /** The key in an input: `validationAlias`, else `alias`; undefined is the name. */
  readonly inputKey: string | undefined;
  /** The key in an output with `byAlias`: `serializationAlias`, else `alias`; undefined is the name. */
  readonly outputKey: string | undefined;
  /** Never dumped. */
  readonly exclude: boolean;
  /** Shown by no message, log or inspection. */
  readonly secret: boolean;
  /** `@validate message`: what an issue of a broken rule says. */
  readonly message: string | undefined;
}

export type PropertyDefault =
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint | null }
  /** Called anew for each value. */
  | { readonly kind: "factory"; readonly function: UserFunction };

/** A function that an attribute names: an exported binding of the interface's file. */
export interface UserFunction {
  readonly file: string;
  readonly name: string;
  /** It is declared `async`. One that answers a promise all the same is found out at run time. */
  readonly async: boolean;
}

/** A `@validate` attribute, or a length from `@sqlmodel`. */
export type Rule =
  /** `value` is the nearest double of `text`, which is the number as it was written: decimals and bigints are compared exactly. */
  | { readonly kind: "min" | "max" | "gt" | "lt" | "multipleOf"; readonly value: number; readonly text: string }
  | { readonly kind: "minLength" | "maxLength" | "minItems" | "maxItems" | "decimalPlaces"; readonly value: number }
  /** All digits; so many `places` of them are for those after the point, used or not, as in the column. */
  | { readonly kind: "maxDigits"; readonly value: number; readonly places: number }
  /** Read with the u flag, and not anchored, as in JSON Schema. */
  | { readonly kind: "pattern"; readonly source: string }
  | { readonly kind: "format"; readonly format: FormatName }
  | { readonly kind: "uniqueItems" }
  | { readonly kind: "custom"; readonly function: UserFunction }
  /** A key or a foreign key: a plain `number` is then a whole number. */
  | { readonly kind: "wholeNumber" };

export const formatNames = ["email", "url", "uuid", "ipv4", "ipv6", "mac", "slug", "hexColor", "phone", "creditCard"] as const;
export type FormatName = (typeof formatNames)[number];

/** Of a type or a property that carries no tags. */
export const noTypeFacts: TypeFacts = { title: undefined, description: undefined, extra: undefined, strict: false, before: [], model: [] };
export const noPropertyFacts: PropertyFacts = {
  description: undefined, examples: [], computed: undefined, default: undefined, inputKey: undefined, outputKey: undefined, exclude: false, secret: false, message: undefined,
};
