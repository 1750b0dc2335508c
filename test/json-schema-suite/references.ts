/** References: types that have names, that stand in several places, that contain themselves. Where a reference leads by an address, the type is there. */
import { type Int, jsonSchema, safeParseJson } from "sqlmodel";
import type { Anything, NotObject, Typed, Way } from "./way.js";

/** @sqlmodel extra=forbid */
interface Rooted {
  foo?: Rooted | NotObject;
}
interface Named {
  foo?: Int;
  bar?: Int;
}
interface Escaped {
  tilde?: Int;
  slash?: Int;
  percent?: Int;
}
interface Limited {
  /** @validate maxItems=2 */
  foo?: unknown[];
}
interface Tree {
  meta: string;
  nodes: Node[];
}
interface Node {
  value: number;
  subtree?: Tree;
}
/** @sqlmodel extra=forbid */
interface ReferenceItself {
  $ref: "#/$defs/a_string";
}
interface Inner {
  bar?: string;
}
interface InnerTwice extends Inner {
  foo?: Inner | NotObject;
}
interface AtLeastThirty {
  /** @validate min=30 */
  foo?: number | AtLeastThirty | string | boolean | null | unknown[];
}
/** @sqlmodel extra=forbid */
interface AnchorInEnum {
  $anchor: "my_anchor";
  type: "null";
}
/** @sqlmodel extra=forbid */
interface NoAnchor {
  $anchor: "not_a_real_anchor";
}
/** @sqlmodel extra=forbid */
interface IdInEnum {
  $id: "https://localhost:1234/draft2020-12/id/my_identifier.json";
  type: "null";
}
/** @sqlmodel extra=forbid */
interface NoId {
  $id: "not_a_real_id";
}
interface Passing {
  foo?: "pass";
  bar?: { baz?: Passing };
}
interface PassingOnce {
  foo?: "pass";
  bar?: { baz?: { foo?: Anything } };
}
/** @sqlmodel extra=forbid */
interface StrictTree {
  data?: unknown;
  children?: StrictTree[];
}
/** @sqlmodel extra=forbid */
interface Element {
  a: Anything;
}
/** @sqlmodel extra=forbid */
interface Extended {
  elements: Element[];
}

/** As much of the meta-schema as the suite asks about. */
type Schema = boolean | MetaSchema;
type SimpleType = "array" | "boolean" | "integer" | "null" | "number" | "object" | "string";
interface MetaSchema {
  /** @validate pattern="^[^#]*#?$" */
  $id?: string;
  /** @validate pattern="^[A-Za-z_][-A-Za-z0-9._]*$" */
  $anchor?: string;
  $ref?: string;
  $defs?: Record<string, Schema>;
  type?: SimpleType | SimpleType[];
  properties?: Record<string, Schema>;
  /** @validate min=0 */
  minLength?: Int;
}

export const references: readonly Way[] = [
  { ours: (text) => safeParseJson<Typed<Rooted>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Rooted>>(), groups: ["ref: root pointer ref"] },
  { ours: (text) => safeParseJson<Typed<Named>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Named>>(), groups: ["ref: relative pointer ref to object"] },
  { ours: (text) => safeParseJson<Typed<Escaped>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Escaped>>(), groups: ["ref: escaped pointer ref"] },
  { ours: (text) => safeParseJson<Typed<Limited>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Limited>>(), groups: ["ref: ref applies alongside sibling keywords"] },
  {
    ours: (text) => safeParseJson<Typed<{ $ref?: string }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ $ref?: string }>>(),
    groups: ["ref: property named $ref that is not a reference", "ref: property named $ref, containing an actual $ref"],
  },
  { ours: (text) => safeParseJson<Typed<Tree>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Tree>>(), groups: ["ref: Recursive references between schemas"] },
  { ours: (text) => safeParseJson<Typed<{ 'foo"bar'?: number }>>(text, { strict: true }).ok, schema: jsonSchema<Typed<{ 'foo"bar'?: number }>>(), groups: ["ref: refs with quote"] },
  {
    ours: (text) => safeParseJson<Typed<ReferenceItself>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<ReferenceItself>>(),
    groups: ["ref: naive replacement of $ref with its destination is not correct"],
  },
  {
    ours: (text) => safeParseJson<Typed<InnerTwice>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<InnerTwice>>(),
    groups: ["ref: refs with relative uris and defs", "ref: relative refs with absolute uris and defs"],
  },
  { ours: (text) => safeParseJson<Typed<AtLeastThirty>>(text, { strict: true }).ok, schema: jsonSchema<Typed<AtLeastThirty>>(), groups: ["ref: simple URN base URI with $ref via the URN"] },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: string }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: string }>>(),
    groups: [
      "ref: simple URN base URI with JSON pointer", "ref: URN base URI with NSS", "ref: URN base URI with r-component", "ref: URN base URI with q-component",
      "ref: URN base URI with URN and JSON pointer ref", "ref: URN base URI with URN and anchor ref",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<Schema>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Schema>>(),
    groups: [
      "ref: remote ref, containing refs itself", "ref: URN base URI with f-component", "defs: validate definition against metaschema", "anchor: invalid anchors",
      "id: Invalid use of fragments in location-independent $id", "id: Valid use of empty fragments in location-independent $id", "id: Unnormalized $ids are allowed but discouraged",
    ],
  },
  { ours: (text) => safeParseJson<Typed<{ list?: Int[] }>>(text, { strict: true }).ok, schema: jsonSchema<Typed<{ list?: Int[] }>>(), groups: ["refRemote: base URI change - change folder", "refRemote: base URI change - change folder in subschema"] },
  { ours: (text) => safeParseJson<Typed<{ name?: string | null }>>(text, { strict: true }).ok, schema: jsonSchema<Typed<{ name?: string | null }>>(), groups: ["refRemote: root ref in remote ref"] },
  { ours: (text) => safeParseJson<Typed<Inner>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Inner>>(), groups: ["refRemote: remote ref with ref to defs"] },
  {
    ours: (text) => safeParseJson<Typed<{ name?: { foo?: string } | NotObject }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ name?: { foo?: string } | NotObject }>>(),
    groups: ["refRemote: retrieved nested refs resolve relative to their URI not $id"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ bar?: Int }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ bar?: Int }>>(),
    groups: ["optional/refOfUnknownKeyword: reference of a root arbitrary keyword ", "optional/refOfUnknownKeyword: reference of an arbitrary keyword of a sub-schema"],
  },
  { ours: (text) => safeParseJson<Typed<AnchorInEnum | string>>(text, { strict: true }).ok, schema: jsonSchema<Typed<AnchorInEnum | string>>(), groups: ["anchor: $anchor inside an enum is not a real identifier"] },
  {
    ours: (text) => safeParseJson<Typed<"skip not_a_real_anchor" | NoAnchor>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<"skip not_a_real_anchor" | NoAnchor>>(),
    groups: ["anchor: non-schema object containing an $anchor property"],
  },
  { ours: (text) => safeParseJson<Typed<IdInEnum | string>>(text, { strict: true }).ok, schema: jsonSchema<Typed<IdInEnum | string>>(), groups: ["id: $id inside an enum is not a real identifier"] },
  {
    ours: (text) => safeParseJson<Typed<"skip not_a_real_id" | NoId>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<"skip not_a_real_id" | NoId>>(),
    groups: ["id: non-schema object containing an $id property"],
  },
  {
    ours: (text) => safeParseJson<Typed<Passing>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Passing>>(),
    groups: ["dynamicRef: A $dynamicRef that initially resolves to a schema with a matching $dynamicAnchor resolves to the first $dynamicAnchor in the dynamic scope"],
  },
  {
    ours: (text) => safeParseJson<Typed<PassingOnce>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<PassingOnce>>(),
    groups: ["dynamicRef: A $dynamicRef that initially resolves to a schema without a matching $dynamicAnchor behaves like a normal $ref to $anchor"],
  },
  { ours: (text) => safeParseJson<Typed<StrictTree>>(text, { strict: true }).ok, schema: jsonSchema<Typed<StrictTree>>(), groups: ["dynamicRef: strict-tree schema, guards against misspelled properties"] },
  {
    ours: (text) => safeParseJson<Typed<Extended>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Extended>>(),
    groups: [
      "dynamicRef: tests for implementation dynamic anchor and reference link", "dynamicRef: $ref and $dynamicAnchor are independent of order - $defs first",
      "dynamicRef: $ref and $dynamicAnchor are independent of order - $ref first",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<string>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<string>>(),
    groups: ["unknownKeyword: $id inside an unknown keyword is not a real identifier"],
  },
];
