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

/** The structure of a value as its TypeScript type describes it; what `parse`, `is` and JSON columns are emitted from. */
export type Shape =
  | { readonly kind: "string" | "number" | "boolean" | "bigint" | "date" | "bytes" | "null" | "undefined" | "unknown" }
  | { readonly kind: "int"; readonly bits: 16 | 32 | 64 }
  | { readonly kind: "decimal" | "uuid" | "dateOnly" | "timeOnly" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint }
  | { readonly kind: "union"; readonly members: readonly Shape[] }
  | { readonly kind: "array" | "set"; readonly element: Shape }
  | { readonly kind: "tuple"; readonly elements: readonly Shape[] }
  | { readonly kind: "record"; readonly value: Shape }
  | { readonly kind: "object"; readonly properties: readonly ShapeProperty[] }
  /** A named structure, described once in the definitions that travel with the shape: types may be recursive. */
  | { readonly kind: "reference"; readonly definition: Definition };

/** A named structure. `properties` is filled after the reference exists, because a type may contain itself. */
export interface Definition {
  readonly name: string;
  readonly properties: readonly ShapeProperty[];
}

export interface ShapeProperty {
  readonly name: string;
  readonly optional: boolean;
  readonly shape: Shape;
  readonly rules: readonly Rule[];
}

/** A `@validate` attribute, or a length from `@sqlmodel`. */
export type Rule =
  | { readonly kind: "min" | "max" | "gt" | "lt" | "multipleOf"; readonly value: number }
  | { readonly kind: "minLength" | "maxLength" | "minItems" | "maxItems"; readonly value: number }
  | { readonly kind: "pattern"; readonly source: string }
  | { readonly kind: "uniqueItems" }
  /** A key or a foreign key: a plain `number` is then a whole number. */
  | { readonly kind: "wholeNumber" };
