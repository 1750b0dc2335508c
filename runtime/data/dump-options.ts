/** What a call of `dump` or `stringify` may choose, and the types of what it answers. */

/** Names of fields, as a tree: `true` is the whole field, a tree goes on inside it. In front of a list it speaks of each element. */
export type Fields<Value> = Value extends string | number | bigint | boolean | symbol | null | undefined | Date | Uint8Array
  ? never
  : Value extends readonly (infer Element)[] | ReadonlySet<infer Element> | ReadonlyMap<unknown, infer Element>
    ? Fields<Element>
    : { readonly [Name in keyof Value]?: true | Fields<NonNullable<Value[Name]>> };

export interface DumpOptions<Value = unknown> {
  /** Only these fields; those of relations and nested values too. */
  readonly include?: Fields<Value>;
  /** Not these fields. What both name is left out. */
  readonly exclude?: Fields<Value>;
  /** Leaves out what `parse` filled in because the input did not say it. */
  readonly excludeUnset?: boolean;
  /** Leaves out fields that hold the default of their `default=`. */
  readonly excludeDefaults?: boolean;
  /** Leaves out fields that are null. */
  readonly excludeNone?: boolean;
  readonly excludeComputed?: boolean;
  /** Keys are `serializationAlias`, else `alias`, else the name. */
  readonly byAlias?: boolean;
  /** Fields that carry `secret` are left out otherwise. */
  readonly secrets?: boolean;
  /** "object" keeps Date, bigint and bytes as they are; "json" writes them as JSON carries them. Default "object". */
  readonly mode?: "object" | "json";
}

export interface StringifyOptions<Value = unknown> extends Omit<DumpOptions<Value>, "mode"> {
  /** Spaces of each level, 1 to 10; absent or 0 writes one line. */
  readonly indent?: number;
}

/** What JSON holds. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Options may leave out any field. */
export type Dumped<Value> = Value extends readonly (infer Element)[] ? Partial<Element>[] : Partial<Value>;
