/** What of a value goes out, as data: written beside the straight-line code, for calls with options and to find the place of a mistake. */

export type Outgoing =
  | { readonly kind: "null" | "undefined" | "boolean" | "number" | "bigint" | "string" | "date" | "bytes" | "unknown" }
  | { readonly kind: "literal"; readonly value: string | number | boolean | bigint }
  /** Members that only their contents tell apart stand with the most telling first. */
  | { readonly kind: "union"; readonly members: readonly Outgoing[] }
  | { readonly kind: "array" | "set"; readonly element: Outgoing }
  | { readonly kind: "map"; readonly key: Outgoing; readonly value: Outgoing }
  | { readonly kind: "tuple"; readonly elements: readonly Outgoing[]; readonly rest?: Outgoing; readonly last?: readonly Outgoing[] }
  | { readonly kind: "record"; readonly value: Outgoing }
  /** A type that contains itself with no object in between. */
  | { readonly kind: "recursive"; readonly shape: () => Outgoing }
  /** A function, because a type may contain itself. */
  | { readonly kind: "object"; readonly table: () => OutgoingTable };

/** The fields of a named type in the order of the output. */
export interface OutgoingTable {
  readonly fields: readonly OutgoingField[];
  /** The value may contain one of its own type, so its depth has an end. */
  readonly recursive?: true;
  /** `extra=allow`: keys that the type does not name go out too, but for those of fields that never do. */
  readonly others?: { readonly value: Outgoing; readonly hidden: readonly string[] };
}

export interface OutgoingField {
  readonly name: string;
  /** The key with `byAlias`, where it is not the name. */
  readonly alias?: string;
  readonly optional?: true;
  readonly shape: Outgoing;
  /** The value that a field has when nobody says otherwise: what `excludeDefaults` leaves out. */
  readonly default?: string | number | boolean | bigint | null;
  readonly secret?: true;
  /** Answers the field's value from the whole. */
  readonly computed?: (value: never) => unknown;
}

/** How deep a value of a recursive type may go: where one that contains itself ends up. */
export const deepest = 500;
