/** Lists: items, tuples, counts, and items that are not to be there twice. */
import { type Int, jsonSchema, safeParseJson } from "sqlmodel";
import type { Anything, NotList, Thing, Typed, Way } from "./way.js";

interface MinItems {
  /** @validate minItems=1 */
  value: unknown[] | NotList;
}
interface MaxItems {
  /** @validate maxItems=2 */
  value: unknown[] | NotList;
}
interface Unique {
  /** @validate uniqueItems */
  value: unknown[] | NotList;
}
interface UniqueTuple {
  /** @validate uniqueItems */
  value: [boolean?, boolean?, ...unknown[]];
}
interface UniquePair {
  /** @validate uniqueItems */
  value: [boolean?, boolean?];
}

interface SubItem {
  foo: Anything;
}
type Item = [SubItem?, SubItem?];

/** @sqlmodel extra=forbid */
interface OnlyFooBar {
  foo: "bar";
}

export const lists: readonly Way[] = [
  { ours: (text) => safeParseJson<Typed<unknown[]>>(text, { strict: true }).ok, schema: jsonSchema<Typed<unknown[]>>(), groups: ["type: array type matches arrays"] },
  { ours: (text) => safeParseJson<Typed<Int[] | NotList>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Int[] | NotList>>(), groups: ["items: a schema given for items"] },
  {
    ours: (text) => safeParseJson<Typed<[] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[] | NotList>>(),
    groups: [
      "items: items with boolean schema (false)", "unevaluatedItems: unevaluatedItems false", "unevaluatedItems: unevaluatedItems with boolean schemas",
      "unevaluatedItems: unevaluatedItems can't see inside cousins", "unevaluatedItems: non-array instances are valid",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<[Item?, Item?, Item?]>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[Item?, Item?, Item?]>>(),
    groups: ["items: items and subitems"],
  },
  { ours: (text) => safeParseJson<Typed<number[][][][]>>(text, { strict: true }).ok, schema: jsonSchema<Typed<number[][][][]>>(), groups: ["items: nested items"] },
  {
    ours: (text) => safeParseJson<Typed<[unknown?, unknown?, unknown?] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[unknown?, unknown?, unknown?] | NotList>>(),
    groups: ["items: prefixItems with no additional items allowed"],
  },
  {
    ours: (text) => safeParseJson<Typed<[string?, ...Int[]] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[string?, ...Int[]] | NotList>>(),
    groups: ["items: prefixItems validation adjusts the starting index for items"],
  },
  {
    ours: (text) => safeParseJson<Typed<null[] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<null[] | NotList>>(),
    groups: ["items: items with null instance elements", "unevaluatedItems: unevaluatedItems with null instance elements"],
  },
  {
    ours: (text) => safeParseJson<Typed<[Int?, string?, ...unknown[]] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[Int?, string?, ...unknown[]] | NotList>>(),
    groups: ["prefixItems: a schema given for prefixItems"],
  },
  { ours: (text) => safeParseJson<Typed<[unknown?] | NotList>>(text, { strict: true }).ok, schema: jsonSchema<Typed<[unknown?] | NotList>>(), groups: ["prefixItems: prefixItems with boolean schemas"] },
  {
    ours: (text) => safeParseJson<Typed<[Int?, ...unknown[]] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[Int?, ...unknown[]] | NotList>>(),
    groups: ["prefixItems: additional items are allowed by default"],
  },
  {
    ours: (text) => safeParseJson<Typed<[null?, ...unknown[]] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[null?, ...unknown[]] | NotList>>(),
    groups: ["prefixItems: prefixItems with null instance elements"],
  },
  {
    ours: (text) => safeParseJson<Typed<[Int?, Int?, ...unknown[]] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[Int?, Int?, ...unknown[]] | NotList>>(),
    groups: ["ref: relative pointer ref to array"],
  },
  { ours: (text) => safeParseJson<Typed<(Int[] | NotList)[] | NotList>>(text, { strict: true }).ok, schema: jsonSchema<Typed<(Int[] | NotList)[] | NotList>>(), groups: ["refRemote: base URI change"] },
  {
    ours: (text) => safeParseJson<Typed<string[]>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<string[]>>(),
    groups: [
      "dynamicRef: A $dynamicRef to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor",
      "dynamicRef: A $dynamicRef to an $anchor in the same schema resource behaves like a normal $ref to an $anchor",
      "dynamicRef: A $ref to a $dynamicAnchor in the same schema resource behaves like a normal $ref to an $anchor",
      "dynamicRef: A $dynamicRef resolves to the first $dynamicAnchor still in scope that is encountered when the schema is evaluated",
      "dynamicRef: A $dynamicRef with intermediate scopes that don't include a matching $dynamicAnchor does not affect dynamic scope resolution",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<number[]>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<number[]>>(),
    groups: ["dynamicRef: A $dynamicRef without anchor in fragment behaves identical to $ref"],
  },
  {
    ours: (text) => safeParseJson<Typed<Anything[]>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Anything[]>>(),
    groups: [
      "dynamicRef: An $anchor with the same name as a $dynamicAnchor is not used for dynamic scope resolution",
      "dynamicRef: A $dynamicRef without a matching $dynamicAnchor in the same schema resource behaves like a normal $ref to $anchor",
      "dynamicRef: A $dynamicRef with a non-matching $dynamicAnchor in the same schema resource behaves like a normal $ref to $anchor",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<[unknown, ...unknown[]] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[unknown, ...unknown[]] | NotList>>(),
    groups: ["contains: contains keyword with boolean schema true", "contains: contains with false if subschema"],
  },
  {
    ours: (text) => safeParseJson<Typed<NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<NotList>>(),
    groups: ["contains: contains keyword with boolean schema false", "minContains: maxContains < minContains"],
  },

  { ours: (text) => safeParseJson<Typed<[OnlyFooBar]>>(text, { strict: true }).ok, schema: jsonSchema<Typed<[OnlyFooBar]>>(), groups: ["const: const with array"] },
  { ours: (text) => safeParseJson<Typed<[false]>>(text, { strict: true }).ok, schema: jsonSchema<Typed<[false]>>(), groups: ["const: const with [false] does not match [0]"] },
  { ours: (text) => safeParseJson<Typed<[true]>>(text, { strict: true }).ok, schema: jsonSchema<Typed<[true]>>(), groups: ["const: const with [true] does not match [1]"] },

  {
    ours: (text) => safeParseJson<Typed<string[] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<string[] | NotList>>(),
    groups: ["unevaluatedItems: unevaluatedItems as schema", "unevaluatedItems: unevaluatedItems with uniform items"],
  },
  {
    ours: (text) => safeParseJson<Typed<[string?] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[string?] | NotList>>(),
    groups: ["unevaluatedItems: unevaluatedItems with tuple"],
  },
  {
    ours: (text) => safeParseJson<Typed<[string?, ...unknown[]] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[string?, ...unknown[]] | NotList>>(),
    groups: [
      "unevaluatedItems: unevaluatedItems with items and prefixItems", "unevaluatedItems: unevaluatedItems with nested prefixItems and items",
      "unevaluatedItems: unevaluatedItems with nested unevaluatedItems",
    ],
  },
  { ours: (text) => safeParseJson<Typed<number[] | NotList>>(text, { strict: true }).ok, schema: jsonSchema<Typed<number[] | NotList>>(), groups: ["unevaluatedItems: unevaluatedItems with items"] },
  {
    ours: (text) => safeParseJson<Typed<[string?, number?] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[string?, number?] | NotList>>(),
    groups: ["unevaluatedItems: unevaluatedItems with nested tuple"],
  },
  {
    ours: (text) => safeParseJson<Typed<string[] | boolean[] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<string[] | boolean[] | NotList>>(),
    groups: ["unevaluatedItems: unevaluatedItems with nested items"],
  },
  {
    ours: (text) => safeParseJson<Typed<["foo"?, "bar"?] | ["foo", unknown, "baz"] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<["foo"?, "bar"?] | ["foo", unknown, "baz"] | NotList>>(),
    groups: ["unevaluatedItems: unevaluatedItems with anyOf"],
  },
  {
    ours: (text) => safeParseJson<Typed<["foo", "bar" | "baz"] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<["foo", "bar" | "baz"] | NotList>>(),
    groups: ["unevaluatedItems: unevaluatedItems with oneOf"],
  },
  { ours: (text) => safeParseJson<Typed<["foo"?] | NotList>>(text, { strict: true }).ok, schema: jsonSchema<Typed<["foo"?] | NotList>>(), groups: ["unevaluatedItems: unevaluatedItems with not"] },
  {
    ours: (text) => safeParseJson<Typed<[string?, string?] | NotList>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[string?, string?] | NotList>>(),
    groups: ["unevaluatedItems: unevaluatedItems with $ref"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: [string?] | NotList }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: [string?] | NotList }>>(),
    groups: ["unevaluatedItems: item is evaluated in an uncle schema to unevaluatedItems"],
  },
  {
    ours: (text) => safeParseJson<Typed<[string, ...string[]] | [unknown, string, ...string[]] | Thing>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[string, ...string[]] | [unknown, string, ...string[]] | Thing>>(),
    groups: ["unevaluatedItems: unevaluatedItems depends on adjacent contains"],
  },

  {
    ours: (text) => safeParseJson<MinItems>(text, { strict: true }).ok,
    schema: jsonSchema<MinItems>(),
    groups: ["minItems: minItems validation", "minItems: minItems validation with a decimal"],
  },
  {
    ours: (text) => safeParseJson<MaxItems>(text, { strict: true }).ok,
    schema: jsonSchema<MaxItems>(),
    groups: ["maxItems: maxItems validation", "maxItems: maxItems validation with a decimal"],
  },
  { ours: (text) => safeParseJson<Unique>(text, { strict: true }).ok, schema: jsonSchema<Unique>(), groups: ["uniqueItems: uniqueItems validation"] },
  { ours: (text) => safeParseJson<UniqueTuple>(text, { strict: true }).ok, schema: jsonSchema<UniqueTuple>(), groups: ["uniqueItems: uniqueItems with an array of items"] },
  {
    ours: (text) => safeParseJson<UniquePair>(text, { strict: true }).ok,
    schema: jsonSchema<UniquePair>(),
    groups: ["uniqueItems: uniqueItems with an array of items and additionalItems=false"],
  },
  {
    ours: (text) => safeParseJson<Typed<[boolean?, boolean?, ...unknown[]]>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[boolean?, boolean?, ...unknown[]]>>(),
    groups: ["uniqueItems: uniqueItems=false with an array of items"],
  },
  {
    ours: (text) => safeParseJson<Typed<[boolean?, boolean?]>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<[boolean?, boolean?]>>(),
    groups: ["uniqueItems: uniqueItems=false with an array of items and additionalItems=false"],
  },
];
