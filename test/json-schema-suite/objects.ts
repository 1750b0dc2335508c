/** Objects: fields, keys that are like others, what is required, and what is not to be there. */
import { type Int, jsonSchema, safeParseJson } from "sqlmodel";
import type { Anything, NotObject, NotText, Thing, Typed, Way } from "./way.js";

/** @sqlmodel extra=forbid */
interface FooBarV {
  foo?: unknown;
  bar?: unknown;
  [key: `v${string}`]: unknown;
}
/** @sqlmodel extra=forbid */
interface KeysWithAccent {
  [key: `á${string}`]: unknown;
}
/** @sqlmodel extra=forbid */
interface Nothing {}
/** @sqlmodel extra=forbid */
interface FooBarBaz {
  foo: "bar";
  baz: "bax";
}
/** @sqlmodel extra=forbid */
interface AFalse {
  a: false;
}
/** @sqlmodel extra=forbid */
interface ATrue {
  a: true;
}
/** @sqlmodel extra=forbid */
interface FooTwelve {
  foo: 12;
}
interface WithDefault {
  /** @sqlmodel default=5 @validate max=3 */
  alpha?: number;
}
interface ShortDefault {
  /** @sqlmodel default=bad @validate minLength=4 */
  bar?: string;
}
interface Inherited {
  toString?: { length?: string } | NotObject;
  constructor?: number;
}
interface InheritedRequired {
  toString: Anything;
  constructor: Anything;
}
/** What depends on a key: the key is not there, or both are. */
type Depending = { bar?: undefined } | { bar: Anything; foo: Anything };
type DependingTwice = { quux?: undefined } | { quux: Anything; foo: Anything; bar: Anything };
type DependingEscaped =
  & ({ "foo\nbar"?: undefined } | { "foo\nbar": Anything; "foo\rbar": Anything })
  & ({ "foo\"bar"?: undefined } | { "foo\"bar": Anything; "foo'bar": Anything });
type DependingSchema = { bar?: undefined } | { bar: Int; foo?: Int };

/** @sqlmodel extra=forbid */
interface OnlyFoo {
  foo?: string;
}
/** @sqlmodel extra=forbid */
interface OnlyAnyFoo {
  foo?: unknown;
}
/** @sqlmodel extra=forbid */
interface OnlyAnyBar {
  bar?: unknown;
}
/** @sqlmodel extra=forbid */
interface FooAndKeysOfFoo {
  foo?: string;
  [key: `foo${string}`]: string | undefined;
}
/** @sqlmodel extra=forbid */
interface FooAndKeysOfBar {
  foo?: string;
  [key: `bar${string}`]: string;
}
/** @sqlmodel extra=forbid */
interface OnlyFooBar {
  foo?: string;
  bar?: string;
}
/** @sqlmodel extra=forbid */
interface FooWithBar {
  foo?: string;
  bar: "bar";
}
/** @sqlmodel extra=forbid */
interface FooWithBaz {
  foo?: string;
  baz: "baz";
}
/** @sqlmodel extra=forbid */
interface FooWithQuux {
  foo?: string;
  quux: "quux";
}
/** @sqlmodel extra=forbid */
interface FooWithBarBaz {
  foo?: string;
  bar: "bar";
  baz: "baz";
}
/** @sqlmodel extra=forbid */
interface FooWithBarQuux {
  foo?: string;
  bar: "bar";
  quux: "quux";
}
/** @sqlmodel extra=forbid */
interface FooWithBazQuux {
  foo?: string;
  baz: "baz";
  quux: "quux";
}
/** @sqlmodel extra=forbid */
interface FooWithAll {
  foo?: string;
  bar: "bar";
  baz: "baz";
  quux: "quux";
}
/** @sqlmodel extra=forbid */
interface ThenBar {
  foo: "then";
  bar: string;
}
/** @sqlmodel extra=forbid */
interface OnlyBaz {
  baz: string;
}
/** @sqlmodel extra=forbid */
interface OnlyThen {
  foo: "then";
}
/** @sqlmodel extra=forbid */
interface FooNeedsBar {
  foo: string;
  bar: "bar";
}
/** @sqlmodel extra=forbid */
interface Cyclic {
  x?: Cyclic | NotObject;
}
/** @sqlmodel extra=forbid */
interface AnyAbX {
  a?: unknown;
  b?: unknown;
  x: Anything;
}
/** @sqlmodel extra=forbid */
interface AnyAbY {
  a?: unknown;
  b?: unknown;
  y: Anything;
}
/** @sqlmodel extra=forbid */
interface Uncle {
  bar?: string;
}

export const objects: readonly Way[] = [
  {
    ours: (text) => safeParseJson<Typed<Thing>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Thing>>(),
    groups: ["type: object type matches objects", "unevaluatedProperties: unevaluatedProperties true"],
  },
  {
    ours: (text) => safeParseJson<Typed<FooBarV | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<FooBarV | NotObject>>(),
    groups: ["additionalProperties: additionalProperties being false does not allow other properties"],
  },
  {
    ours: (text) => safeParseJson<Typed<KeysWithAccent | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<KeysWithAccent | NotObject>>(),
    groups: ["additionalProperties: non-ASCII pattern with additionalProperties"],
  },
  {
    ours: (text) => safeParseJson<Typed<Record<string, boolean> | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Record<string, boolean> | NotObject>>(),
    groups: ["additionalProperties: additionalProperties can exist by itself"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: unknown; bar?: unknown } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: unknown; bar?: unknown } | NotObject>>(),
    groups: ["additionalProperties: additionalProperties are allowed by default"],
  },
  {
    ours: (text) => safeParseJson<Typed<Record<string, null> | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Record<string, null> | NotObject>>(),
    groups: [
      "additionalProperties: additionalProperties with null valued instance properties",
      "unevaluatedProperties: unevaluatedProperties with null valued instance properties",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<{ bar: Int } & { foo: string }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ bar: Int } & { foo: string }>>(),
    groups: ["allOf: allOf"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ bar: Int } & { foo: string } & { baz: null }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ bar: Int } & { foo: string } & { baz: null }>>(),
    groups: ["allOf: allOf with base schema"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ bar: Int } | { foo: string } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ bar: Int } | { foo: string } | NotObject>>(),
    groups: ["anyOf: anyOf complex types"],
  },
  { ours: (text) => safeParseJson<Typed<FooBarBaz>>(text, { strict: true }).ok, schema: jsonSchema<Typed<FooBarBaz>>(), groups: ["const: const with object"] },
  { ours: (text) => safeParseJson<Typed<AFalse>>(text, { strict: true }).ok, schema: jsonSchema<Typed<AFalse>>(), groups: ['const: const with {"a": false} does not match {"a": 0}'] },
  { ours: (text) => safeParseJson<Typed<ATrue>>(text, { strict: true }).ok, schema: jsonSchema<Typed<ATrue>>(), groups: ['const: const with {"a": true} does not match {"a": 1}'] },
  {
    ours: (text) => safeParseJson<Typed<6 | "foo" | [] | true | FooTwelve>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<6 | "foo" | [] | true | FooTwelve>>(),
    groups: ["enum: heterogeneous enum validation"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: "foo"; bar: "bar" }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: "foo"; bar: "bar" }>>(),
    groups: ["enum: enums in properties"],
  },
  { ours: (text) => safeParseJson<Typed<ShortDefault>>(text, { strict: true }).ok, schema: jsonSchema<Typed<ShortDefault>>(), groups: ["default: invalid string value for default"] },
  {
    ours: (text) => safeParseJson<Typed<WithDefault>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<WithDefault>>(),
    groups: ["default: the default keyword does not do anything if the property is missing"],
  },
  {
    ours: (text) => safeParseJson<Typed<Depending | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Depending | NotObject>>(),
    groups: ["dependentRequired: single dependency", "optional/dependencies-compatibility: single dependency"],
  },
  {
    ours: (text) => safeParseJson<Typed<DependingTwice | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<DependingTwice | NotObject>>(),
    groups: ["dependentRequired: multiple dependents required", "optional/dependencies-compatibility: multiple dependents required"],
  },
  {
    ours: (text) => safeParseJson<Typed<DependingEscaped>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<DependingEscaped>>(),
    groups: ["dependentRequired: dependencies with escaped characters", "optional/dependencies-compatibility: dependencies with escaped characters"],
  },
  {
    ours: (text) => safeParseJson<Typed<DependingSchema | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<DependingSchema | NotObject>>(),
    groups: ["dependentSchemas: single dependency", "optional/dependencies-compatibility: single schema dependency"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: unknown; bar?: undefined } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: unknown; bar?: undefined } | NotObject>>(),
    groups: ["dependentSchemas: boolean subschemas", "optional/dependencies-compatibility: boolean subschemas", "properties: properties with boolean schema"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: undefined } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: undefined } | NotObject>>(),
    groups: ["not: forbidden property", "not: collect annotations inside a 'not', even if collection is disabled"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo: NotText } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo: NotText } | NotObject>>(),
    groups: ["not: not more complex schema"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ badProperty?: undefined; numberProperty?: unknown }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ badProperty?: undefined; numberProperty?: unknown }>>(),
    groups: ["vocabulary: schema that uses custom metaschema with with no validation vocabulary"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: Int; [key: string]: Int | undefined }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: Int; [key: string]: Int | undefined }>>(),
    groups: ["infinite-loop-detection: evaluating the same schema location against the same data location twice is not a sign of an infinite loop"],
  },
  {
    ours: (text) => safeParseJson<Typed<Nothing | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Nothing | NotObject>>(),
    groups: [
      "maxProperties: maxProperties = 0 means the object is empty", "propertyNames: propertyNames with boolean schema false", "ref: ref creates new scope when adjacent to keywords",
      "unevaluatedProperties: unevaluatedProperties can't see inside cousins", "unevaluatedProperties: unevaluatedProperties can't see inside cousins (reverse order)",
      "unevaluatedProperties: non-object instances are valid", "unevaluatedProperties: nested unevaluatedProperties, outer true, inner false, properties outside",
      "unevaluatedProperties: cousin unevaluatedProperties, true and false, true with properties",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<{ bar: Anything; foo?: undefined } | { foo: Anything; bar?: undefined }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ bar: Anything; foo?: undefined } | { foo: Anything; bar?: undefined }>>(),
    groups: ["oneOf: oneOf with missing optional property"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo: Anything; bar: Anything; baz?: undefined } | { foo: Anything; baz: Anything; bar?: undefined }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo: Anything; bar: Anything; baz?: undefined } | { foo: Anything; baz: Anything; bar?: undefined }>>(),
    groups: ["oneOf: oneOf with required"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ [key: `${string}f${string}o${string}`]: Int } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ [key: `${string}f${string}o${string}`]: Int } | NotObject>>(),
    groups: ["patternProperties: patternProperties validates properties matching a regex"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ [key: `${string}bar`]: null } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ [key: `${string}bar`]: null } | NotObject>>(),
    groups: ["patternProperties: patternProperties with null valued instance properties"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: unknown; [key: `${string}b${string}`]: undefined } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: unknown; [key: `${string}b${string}`]: undefined } | NotObject>>(),
    groups: ["patternProperties: patternProperties with boolean schemas"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: Int; bar?: string } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: Int; bar?: string } | NotObject>>(),
    groups: ["properties: object properties validation"],
  },
  {
    ours: (text) =>
      safeParseJson<Typed<{ "foo\nbar"?: number; 'foo"bar'?: number; "foo\\bar"?: number; "foo\rbar"?: number; "foo\tbar"?: number; "foo\fbar"?: number }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ "foo\nbar"?: number; 'foo"bar'?: number; "foo\\bar"?: number; "foo\rbar"?: number; "foo\tbar"?: number; "foo\fbar"?: number }>>(),
    groups: ["properties: properties with escaped characters"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: null } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: null } | NotObject>>(),
    groups: ["properties: properties with null valued instance properties"],
  },
  {
    ours: (text) => safeParseJson<Typed<Inherited | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<Inherited | NotObject>>(),
    groups: ["properties: properties whose names are Javascript object property names"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo: Anything; bar?: unknown } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo: Anything; bar?: unknown } | NotObject>>(),
    groups: ["required: required validation"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: unknown } | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: unknown } | NotObject>>(),
    groups: ["required: required default validation", "required: required with empty array"],
  },
  {
    ours: (text) =>
      safeParseJson<Typed<{ "foo\nbar": Anything; 'foo"bar': Anything; "foo\\bar": Anything; "foo\rbar": Anything; "foo\tbar": Anything; "foo\fbar": Anything }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ "foo\nbar": Anything; 'foo"bar': Anything; "foo\\bar": Anything; "foo\rbar": Anything; "foo\tbar": Anything; "foo\fbar": Anything }>>(),
    groups: ["required: required with escaped characters"],
  },
  {
    ours: (text) => safeParseJson<Typed<InheritedRequired | NotObject>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<InheritedRequired | NotObject>>(),
    groups: ["required: required properties whose names are Javascript object property names"],
  },

  { ours: (text) => safeParseJson<Typed<Nothing>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Nothing>>(), groups: ["unevaluatedProperties: unevaluatedProperties false"] },
  {
    ours: (text) => safeParseJson<Typed<OnlyFoo>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<OnlyFoo>>(),
    groups: [
      "unevaluatedProperties: unevaluatedProperties with adjacent properties", "unevaluatedProperties: unevaluatedProperties with boolean schemas",
      "unevaluatedProperties: nested unevaluatedProperties, outer true, inner false, properties inside",
      "unevaluatedProperties: cousin unevaluatedProperties, true and false, false with properties",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<FooAndKeysOfFoo>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<FooAndKeysOfFoo>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with adjacent patternProperties"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: string }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: string }>>(),
    groups: [
      "unevaluatedProperties: unevaluatedProperties with adjacent additionalProperties", "unevaluatedProperties: unevaluatedProperties with nested additionalProperties",
      "unevaluatedProperties: unevaluatedProperties with nested unevaluatedProperties",
      "unevaluatedProperties: nested unevaluatedProperties, outer false, inner true, properties outside",
      "unevaluatedProperties: nested unevaluatedProperties, outer false, inner true, properties inside",
    ],
  },
  {
    ours: (text) => safeParseJson<Typed<OnlyFooBar>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<OnlyFooBar>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with nested properties", "unevaluatedProperties: unevaluatedProperties with $ref"],
  },
  {
    ours: (text) => safeParseJson<Typed<FooAndKeysOfBar>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<FooAndKeysOfBar>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with nested patternProperties"],
  },
  {
    ours: (text) =>
      safeParseJson<Typed<FooWithBar | FooWithBaz | FooWithQuux | FooWithBarBaz | FooWithBarQuux | FooWithBazQuux | FooWithAll>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<FooWithBar | FooWithBaz | FooWithQuux | FooWithBarBaz | FooWithBarQuux | FooWithBazQuux | FooWithAll>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with anyOf"],
  },
  {
    ours: (text) => safeParseJson<Typed<FooWithBar | FooWithBaz>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<FooWithBar | FooWithBaz>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with oneOf"],
  },
  {
    ours: (text) => safeParseJson<Typed<ThenBar | OnlyBaz>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<ThenBar | OnlyBaz>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with if/then/else"],
  },
  {
    ours: (text) => safeParseJson<Typed<OnlyThen | OnlyBaz>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<OnlyThen | OnlyBaz>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with if/then/else, then not defined"],
  },
  {
    ours: (text) => safeParseJson<Typed<ThenBar | Nothing>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<ThenBar | Nothing>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with if/then/else, else not defined"],
  },
  {
    ours: (text) => safeParseJson<Typed<FooNeedsBar | Nothing>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<FooNeedsBar | Nothing>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties with dependentSchemas"],
  },
  {
    ours: (text) => safeParseJson<Typed<{ foo?: Uncle }>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<{ foo?: Uncle }>>(),
    groups: ["unevaluatedProperties: property is evaluated in an uncle schema to unevaluatedProperties"],
  },
  {
    ours: (text) => safeParseJson<Typed<OnlyAnyFoo>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<OnlyAnyFoo>>(),
    groups: ["unevaluatedProperties: in-place applicator siblings, allOf has unevaluated"],
  },
  {
    ours: (text) => safeParseJson<Typed<OnlyAnyBar>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<OnlyAnyBar>>(),
    groups: ["unevaluatedProperties: in-place applicator siblings, anyOf has unevaluated"],
  },
  { ours: (text) => safeParseJson<Typed<Cyclic>>(text, { strict: true }).ok, schema: jsonSchema<Typed<Cyclic>>(), groups: ["unevaluatedProperties: unevaluatedProperties + single cyclic ref"] },
  {
    ours: (text) => safeParseJson<Typed<AnyAbX | AnyAbY>>(text, { strict: true }).ok,
    schema: jsonSchema<Typed<AnyAbX | AnyAbY>>(),
    groups: ["unevaluatedProperties: unevaluatedProperties + ref inside allOf / oneOf"],
  },
];
