/** What arrows see and what rows are: the few mapped types that stand between an interface and its queries. */

/** Types a column holds as one value; everything else is a relation or JSON. */
export type Scalar = string | number | bigint | boolean | Date | Uint8Array;

/** One value as SQL sees it: present and not null, because a comparison with NULL has SQL's own answer. */
export type ColumnValue<V> = V extends Scalar ? V : V extends null | undefined ? never : V extends readonly (infer Element)[] ? ColumnValue<Element>[] : Columns<V>;

/** What an arrow in `filter`, `orderBy` and the other verbs sees. It is assignable to `T`, so `(h: Hero) => boolean` is a predicate. */
export type Columns<T> = { [Name in keyof T]-?: ColumnValue<T[Name]> };

type IsColumn<V> = [V] extends [Scalar | null | undefined] ? true : false;

/**
 * A row as it is read: columns lose their `?`, `| null` stays, relations and JSON stay as declared. Only what is optional is looked at
 * twice: the conditional of a mapped type's names costs the checker more than everything else here.
 */
export type Row<T> = T extends unknown
  ? T & { [Name in keyof T as undefined extends T[Name] ? (T[Name] extends Scalar | null | undefined ? Name : never) : never]-?: T[Name] }
  : never;

/** What the arrow of `map` sees: the row as it is read, with its relations to walk along. */
export type Navigable<T> = { [Name in keyof T]-?: T[Name] };

/** The names of T's properties. Types cannot tell a JSON column from a relation; the build does, and refuses a relation. */
export type ColumnName<T> = keyof T & string;

/** What `insert` answers for one object: the value of `id`, or of whatever the key is called. */
export type Key<T> = T extends { id?: infer Id } ? NonNullable<Id> : string | number | bigint | { readonly [Name in keyof T]?: T[Name] };

/** What `flag && (row => …)` is where the flag is falsy: the verb then says nothing. */
export type Absent = false | null | undefined | "" | 0 | 0n;

/** A value that can be ordered by. */
export type OrderableValue = string | number | bigint | boolean | Date | null | undefined;

/** What rows are ordered by: a value, or several, of which the next decides where the first is the same. */
export type Orderable = OrderableValue | readonly OrderableValue[];

/** One more source beside those of a tuple. */
export type With<Rows, Row> = Rows extends readonly unknown[] ? [...Rows, Row] : never;

/** Sources that may all be missing. */
export type Missing<Rows> = { [Index in keyof Rows]: Rows[Index] | null };

/** The model behind a relation. */
type Related<V> = NonNullable<V> extends readonly (infer Element)[] ? Element : NonNullable<V>;

/** Which relations to read with the rows. */
export type Includes<T> = { readonly [Name in keyof T as IsColumn<T[Name]> extends true ? never : Name]?: true | IncludeOptions<Related<T[Name]>> };

export interface IncludeOptions<T> {
  readonly filter?: (row: Columns<T>) => boolean;
  readonly orderBy?: (row: Columns<T>) => Orderable;
  readonly orderByDesc?: (row: Columns<T>) => Orderable;
  /** For each row that they are read for. */
  readonly limit?: number;
  readonly offset?: number;
  readonly include?: Includes<T>;
}

type IncludedRow<T, Wanted> = Wanted extends { readonly include: infer Inner } ? Included<T, Inner> : Row<T>;

type IncludedValue<V, Wanted> =
  NonNullable<V> extends readonly (infer Element)[] ? IncludedRow<Element, Wanted>[]
  : null extends V ? IncludedRow<NonNullable<V>, Wanted> | null
  : IncludedRow<NonNullable<V>, Wanted>;

/** A row with the relations that were read with it. */
export type Included<T, Wanted> = Omit<Row<T>, keyof Wanted> & { [Name in keyof Wanted & keyof T]: IncludedValue<T[Name], Wanted[Name]> };
