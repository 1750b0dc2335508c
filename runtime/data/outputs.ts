/** What a user calls to send values out, to change them, and to describe their types; the build replaces each call by straight-line code for the type. */
import { NotTransformedError } from "../connection/errors.js";
import type { Dumped, DumpOptions, JsonValue, StringifyOptions } from "./dump-options.js";
import type { PatchOptions } from "./patch.js";
import type { StandardSchema } from "./standard-schema.js";

/**
 * A copy of a value with the declared fields of the type and no others: what a Hero has beyond a HeroPublic is not in a Hero dumped as one.
 * Fields that carry `exclude` are never in it, and those that carry `secret` where `secrets` asks for them. Throws `ValidationError` where
 * the value cannot be told or contains itself.
 */
export function dump<Value>(value: NoInfer<Value>): Value;
export function dump<Value>(value: NoInfer<Value>, options: DumpOptions<NoInfer<Value>> & { readonly mode: "json" }): JsonValue;
export function dump<Value>(value: NoInfer<Value>, options: DumpOptions<NoInfer<Value>>): Dumped<Value>;
export function dump(): never {
  throw new NotTransformedError("dump()");
}

/** The JSON text of a value: that of `dump` in JSON mode, written at once. NaN and Infinity are no JSON: a `ValidationError` names their place. */
export function stringify<Value>(_value: NoInfer<Value>, _options?: StringifyOptions<NoInfer<Value>>): string {
  throw new NotTransformedError("stringify()");
}

/**
 * Writes changes into a value and answers it: only the fields that the changes name, under their names or the aliases of an input, each
 * checked by the type. An explicit null is written; undefined means nothing, and neither do unknown keys, unless `extra` says otherwise.
 * Of a value that `parse` made, what it filled in is not written.
 *
 * Computed fields are made anew, and validators of the whole (`model=`) are given a copy with the changes in it; what they change is written
 * too. Validators of raw input (`before=`) do not run: changes are a part of one. Throws `ValidationError` with every issue, and has changed
 * nothing then.
 */
export function patch<Value extends object>(_target: Value, _changes: unknown, _options?: PatchOptions): Value {
  throw new NotTransformedError("patch()");
}

/** As `patch`, for types whose validators answer promises. */
export function patchAsync<Value extends object>(_target: Value, _changes: unknown, _options?: PatchOptions): Promise<Value> {
  throw new NotTransformedError("patchAsync()");
}

/** A Standard Schema of the type: tRPC, Hono, TanStack and others take it where they take one of zod or valibot. */
export function schema<Output, Input = Output>(): StandardSchema<Input, Output> {
  throw new NotTransformedError("schema()");
}

/** A schema in draft 2020-12: an object of keywords, or in places `false`. One constant of the build for all calls: copy it before you change it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export interface JsonSchemaOptions {
  /** "validation" is of the JSON that `parseJson` takes, "serialization" of the JSON that `stringify` writes. Default "validation". */
  readonly mode?: "validation" | "serialization";
  /** Keys of an output are its aliases. Default true; an input's always are. */
  readonly byAlias?: boolean;
}

/**
 * The JSON Schema (draft 2020-12) of a type. The options are written in the call, since it is made when the project is built.
 *
 * Comments are in it: the text before the first tag is a `description`, `@sqlmodel title=…` of an interface its `title`, and each `@example`
 * of a field one of its `examples`, which is JSON, or a text without quotes where the field holds texts.
 *
 * ```ts
 * interface Hero {
 *   /** Shown to the public.  @example Spider-Boy  @validate minLength=1 *\/
 *   name: string;
 * }
 * ```
 */
export function jsonSchema<_Value>(_options?: JsonSchemaOptions): JsonSchema {
  throw new NotTransformedError("jsonSchema()");
}

/** `components` of an OpenAPI 3.1 document. */
export interface OpenApiComponents {
  readonly schemas: { readonly [name: string]: JsonSchema };
}

/**
 * The schemas of several types, and of all that they refer to, as OpenAPI 3.1 wants them: a union of objects that a literal tells apart has
 * a `discriminator`.
 */
export function openApiComponents<_Types extends readonly unknown[]>(_options?: JsonSchemaOptions): OpenApiComponents {
  throw new NotTransformedError("openApiComponents()");
}
