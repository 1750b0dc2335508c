/** What arrows see and what rows are: the few mapped types that stand between an interface and its queries. */

/** Types a column holds as one value; everything else is a relation or JSON. */
export type Scalar = string | number | bigint | boolean | Date | Uint8Array;

/** One value as SQL sees it: present and not null, because a comparison with NULL has SQL's own answer. */
export type ColumnValue<V> = V extends Scalar ? V : V extends readonly (infer Element)[] ? ColumnValue<Element>[] : Columns<V>;

/** What an arrow in `filter`, `orderBy` and the other verbs sees. It is assignable to `T`, so `(h: Hero) => boolean` is a predicate. */
export type Columns<T> = { [Name in keyof T]-?: ColumnValue<NonNullable<T[Name]>> };

type IsColumn<V> = [V] extends [Scalar | null | undefined] ? true : false;

/** A row as it is read: columns lose their `?`, `| null` stays, relations and JSON stay as declared. */
export type Row<T> = T extends unknown
  ? { [Name in keyof T as IsColumn<T[Name]> extends true ? Name : never]-?: T[Name] } & {
      [Name in keyof T as IsColumn<T[Name]> extends true ? never : Name]: T[Name];
    }
  : never;

/** The names of T's properties. Types cannot tell a JSON column from a relation; the build does, and refuses a relation. */
export type ColumnName<T> = keyof T & string;

/** What `insert` answers for one object: the value of `id`, or of whatever the key is called. */
export type Key<T> = T extends { id?: infer Id } ? NonNullable<Id> : string | number | bigint | { readonly [Name in keyof T]?: T[Name] };

/** A value that can be ordered by. */
export type Orderable = string | number | bigint | boolean | Date | null | undefined;
